//! Percentages that a sheet may keep as fractions: 0.076 for 7.6%.

use crate::message;
use crate::vocabulary::canonical::narrow;
use crate::vocabulary::grid::Shown;
use crate::vocabulary::{Claim, Message};
use rust_decimal::Decimal;

/// Whether the numbers of a percentage may be fractions: 0.076 for 7.6%.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Percent {
    /// They are shown as percentages by the formats of their cells, and kept as fractions.
    Formatted,
    /// One lies under 1, and nothing says that it is meant so.
    UnderOne,
    /// None lies under 1, and nothing says that they are percentages.
    Plain,
    /// Their words say that they are percentages, or they are zero.
    Sure,
}

/// A number of a claim, and the cell it was read from.
#[derive(Debug, Clone, Copy)]
pub(super) struct Number<'r> {
    pub(super) value: Option<Decimal>,
    pub(super) cell: &'r str,
    pub(super) shown: Shown,
}

/// The numbers of a claim without the sign: the value, the far end of a range, what is striven for.
pub fn sizes(claim: &Claim) -> impl Iterator<Item = Decimal> {
    [claim.value, claim.value_high, claim.stretch].into_iter().flatten().map(|number| number.abs())
}

/// What is to be known of the numbers of a claim; `None` where they are no percentages.
///
/// # Errors
/// Numbers of which some are percentages as they stand, and others may be fractions.
pub(super) fn percent(unit: &str, numbers: &[Number<'_>], quote: &str) -> Result<Option<Percent>, Message> {
    if !["%", "％"].contains(&unit) {
        return Ok(None);
    }
    let mut all: Option<Percent> = None;
    for number in numbers {
        let Some(value) = number.value.filter(|value| !value.is_zero()) else { continue };
        let this = kind(value.abs(), *number, quote);
        all = Some(match (all, this) {
            (None, this) => this,
            (Some(before), this) if before == this => this,
            (Some(Percent::Plain), Percent::UnderOne) | (Some(Percent::UnderOne), Percent::Plain) => {
                Percent::UnderOne
            }
            (Some(Percent::Plain), Percent::Sure) | (Some(Percent::Sure), Percent::Plain) => Percent::Sure,
            (Some(_), _) => return Err(message!("percent-mixed")),
        });
    }
    Ok(Some(all.unwrap_or(Percent::Sure)))
}

fn kind(size: Decimal, number: Number<'_>, quote: &str) -> Percent {
    if number.shown == Shown::Percent {
        Percent::Formatted
    } else if number.cell.contains(['%', '％']) || says_percent(quote, &size.to_string()) {
        Percent::Sure
    } else if size < Decimal::ONE {
        Percent::UnderOne
    } else {
        Percent::Plain
    }
}

/// Whether words hold the number, itself and not as a part of a longer one, with a percent sign after it or after the range
/// that it begins.
fn says_percent(quote: &str, number: &str) -> bool {
    const TO: [char; 7] = ['—', '–', '-', '~', '至', '到', '−'];
    let digit = |c: char| c.is_ascii_digit();
    let within = |c: char| matches!(c, '.' | ',');
    let quote: String = quote.chars().map(narrow).collect();
    quote.match_indices(number).any(|(at, _)| {
        let (before, after) = (&quote[..at], &quote[at + number.len()..]);
        let begins = !before.ends_with(digit) && !before.trim_end_matches(within).ends_with(digit);
        let ends = !after.trim_start_matches(within).starts_with(digit);
        let far = || Some(after.trim_start().strip_prefix(TO)?.trim_start_matches(|c| digit(c) || within(c)));
        let sign = |words: &str| words.trim_start().starts_with('%');
        begins && ends && (sign(after) || far().is_some_and(sign))
    })
}

/// The claim with every number a hundred times as large.
///
/// # Errors
/// A claim one of whose numbers is no fraction, or that cannot be kept so large.
pub(super) fn scaled(claim: &Claim, percent: Percent) -> Result<Claim, Message> {
    let fraction = percent == Percent::Formatted || sizes(claim).all(|size| size <= Decimal::TWO);
    let times = |number: Option<Decimal>| match number {
        Some(number) => hundredfold(number).filter(|_| fraction).map(Some).ok_or(message!("percent-mixed")),
        None => Ok(None),
    };
    Ok(Claim {
        value: times(claim.value)?,
        value_high: times(claim.value_high)?,
        stretch: times(claim.stretch)?,
        ..claim.clone()
    })
}

/// A hundred times a number, with two decimals fewer.
pub fn hundredfold(number: Decimal) -> Option<Decimal> {
    let mut number = number;
    match number.scale().checked_sub(2) {
        Some(scale) => number.set_scale(scale).ok()?,
        None => number = number.checked_mul(Decimal::ONE_HUNDRED)?.normalize(),
    }
    Some(number)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_prove_a_percentage_by_the_sign_after_the_whole_number() {
        for (quote, proves) in [
            ("增长0.5%", true),
            ("增长 0.5 ％左右", true),
            ("增长0.5—1%", true),
            ("增长0.5", false),
            ("增长10.5%", false),
            ("增长0.55%", false),
            ("系数为0.5，增长6%", false),
            ("", false),
        ] {
            assert_eq!(says_percent(quote, "0.5"), proves, "{quote}");
        }
    }
}
