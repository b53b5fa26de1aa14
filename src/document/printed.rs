//! A workbook keeps its numbers in binary. Each is taken as the decimal of at most 15 digits that a spreadsheet shows for it,
//! with the zeros that its format prints behind the point.

use crate::vocabulary::grid::{Cell, Shown};

/// Digits of a number that a spreadsheet shows.
const DIGITS: usize = 15;

/// Decimals that a format may ask for; spreadsheets offer 30.
const DECIMALS: usize = 30;
/// Characters of a format that are looked at; spreadsheets take no longer one.
const FORMAT: usize = 255;

/// A cell with that number, in that format.
pub(super) fn numbered(number: f64, format: &str) -> Cell {
    let (decimals, percent) = printed(format);
    let plain = decimal(number, decimals.map(|decimals| if percent { decimals + 2 } else { decimals }));
    let shown = if percent { Shown::Percent } else { Shown::Plain };
    Cell { text: plain, shown }
}

/// How many decimals a format prints, where it says so, and whether it prints a percentage.
fn printed(format: &str) -> (Option<usize>, bool) {
    let (mut bare, mut quoted, mut escaped) = (String::new(), false, false);
    for c in format.chars().take(FORMAT) {
        match c {
            _ if escaped => escaped = false,
            '\\' | '_' | '*' => escaped = true,
            '"' => quoted = !quoted,
            _ if quoted => {}
            ';' => break,
            other => bare.push(other),
        }
    }
    let zeros = |text: &str| text.chars().take(DECIMALS).take_while(|c| *c == '0').count();
    let plain = bare.contains('0') && !bare.contains(['E', 'e', '?', '/']);
    let decimals = plain.then(|| bare.split_once('.').map_or(0, |(_, part)| zeros(part)));
    (decimals, bare.contains('%'))
}

/// The shortest decimal of at most 15 digits that says the number, with at least that many decimals where the number has
/// no more.
fn decimal(number: f64, decimals: Option<usize>) -> String {
    let mut spelt = format!("{number:e}");
    let digits =
        |spelt: &str| spelt.split('e').next().unwrap_or("").bytes().filter(u8::is_ascii_digit).count();
    if digits(&spelt) > DIGITS {
        spelt = format!("{number:.*e}", DIGITS - 1);
    }
    let Some((mantissa, exponent)) = spelt.split_once('e') else { return spelt };
    let Some(exponent) = exponent.parse::<i32>().ok().filter(|power| power.abs() < 40) else { return spelt };
    let sign = if mantissa.starts_with('-') { "-" } else { "" };
    let digits: String = mantissa.chars().filter(char::is_ascii_digit).collect();
    let digits = digits.trim_end_matches('0');
    let before = usize::try_from(exponent + 1).unwrap_or(0);
    let leading = "0".repeat(usize::try_from(-exponent - 1).unwrap_or(0));
    let (whole, part) = if before == 0 {
        ("0".to_owned(), format!("{leading}{digits}"))
    } else if digits.len() <= before {
        (format!("{digits}{}", "0".repeat(before - digits.len())), String::new())
    } else {
        (digits[..before].to_owned(), digits[before..].to_owned())
    };
    let wanted = decimals.unwrap_or(0).max(part.len());
    let part = format!("{part}{}", "0".repeat(wanted - part.len()));
    if part.is_empty() { format!("{sign}{whole}") } else { format!("{sign}{whole}.{part}") }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_number_is_the_decimal_that_a_spreadsheet_shows() {
        for (number, decimals, text) in [
            (0.076, None, "0.076"),
            (7.0, Some(1), "7.0"),
            (7.65, Some(1), "7.65"),
            (0.1 + 0.2, None, "0.3"),
            (1680.0, None, "1680"),
            (-2.2, None, "-2.2"),
            (1.5e-7, None, "0.00000015"),
            (123_456_789_012_345_680.0, None, "123456789012346000"),
            (0.0, None, "0"),
            (0.0, Some(2), "0.00"),
        ] {
            assert_eq!(decimal(number, decimals), text, "{number}");
        }
    }

    #[test]
    fn a_format_says_how_many_decimals_and_whether_percent() {
        for (format, says) in [
            ("General", (None, false)),
            ("0.0%", (Some(1), true)),
            ("#,##0.00", (Some(2), false)),
            ("0", (Some(0), false)),
            ("0.00\"%\"", (Some(2), false)),
            ("0.00E+00", (None, false)),
            ("#,##0;[Red]-0.0%", (Some(0), false)),
        ] {
            assert_eq!(printed(format), says, "{format}");
        }
    }
}
