//! Percentages that a sheet may keep as fractions: 0.076 for 7.6%.

use crate::vocabulary::{Claim, Measure};
use rust_decimal::Decimal;

/// Whether the number of a percentage may be a fraction: 0.076 for 7.6%.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Percent {
    /// It is shown as a percentage by the format of its cell, and kept as a fraction.
    Formatted,
    /// It lies under 1, and nothing says that it is meant so.
    UnderOne,
    /// It does not, or its words say so.
    Sure,
}

/// What is to be known of the number of a claim; `formatted` says that its cell shows a percentage. `None` where it is none.
pub(super) fn percent(claim: &Claim, cell: &str, formatted: bool, quote: &str) -> Option<Percent> {
    let percentage = matches!(claim.measure, Measure::Growth | Measure::Share | Measure::Completion);
    let value = claim.value.filter(|_| percentage && ["%", "％"].contains(&claim.unit.as_str()))?;
    let said = cell.contains(['%', '％']) || (!quote.is_empty() && quote.contains(&value.abs().to_string()));
    Some(if formatted {
        Percent::Formatted
    } else if value.abs() < Decimal::ONE && !value.is_zero() && !said {
        Percent::UnderOne
    } else {
        Percent::Sure
    })
}

/// A hundred times a plain number, with two decimals fewer.
pub fn hundredfold(cell: &str) -> Option<String> {
    let mut number = Decimal::from_str_exact(cell).ok()?;
    match number.scale().checked_sub(2) {
        Some(scale) => number.set_scale(scale).ok()?,
        None => number = number.checked_mul(Decimal::ONE_HUNDRED)?.normalize(),
    }
    Some(number.to_string())
}
