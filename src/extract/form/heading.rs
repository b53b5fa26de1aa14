//! One heading: its words on one line, and the year before them.

use crate::vocabulary::Year;
use crate::vocabulary::canonical::beginning;

/// A heading on one line; the beginning of one that is too long to be told.
pub fn printed(heading: &str) -> String {
    beginning(&heading.split_whitespace().collect::<String>())
}

/// The year before the name of a column: 2024年度目标值.
pub fn dated(stem: &str) -> (Option<Year>, &str) {
    let digits = stem.get(..4).and_then(|digits| digits.parse::<Year>().ok());
    let rest = stem.get(4..).and_then(|rest| rest.strip_prefix('年'));
    match (digits, rest) {
        (Some(year), Some(rest)) => (Some(year), rest.strip_prefix('度').unwrap_or(rest)),
        (_, None | Some(_)) => (None, stem),
    }
}
