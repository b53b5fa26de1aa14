//! Cells that cannot be used, gathered: every bad one of a row, not only the first.

use crate::vocabulary::typed::{seen, typed};
use rust_decimal::Decimal;
use std::str::FromStr;

/// The longest cell that is taken, in bytes: as long as a spreadsheet's.
pub const LONGEST_CELL: usize = 32_767;

/// A cell that cannot be used: which, what stands there, and what would be right.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{column}: {reason}")]
pub struct BadCell {
    /// The column, as in `vocabulary::form`.
    pub column: String,
    /// What stands there.
    pub value: String,
    /// Why it cannot be used, with the nearest word that can.
    pub reason: String,
}

/// Cells that were refused so far.
#[derive(Debug, Default)]
pub struct Refused(pub Vec<BadCell>);

impl Refused {
    /// Refuses a cell.
    pub fn add(&mut self, column: &str, value: &str, reason: impl Into<String>) {
        const SHOWN: usize = 60;
        const TOLD: usize = 600;
        let reason = reason.into();
        self.0.push(BadCell {
            column: cut(column, SHOWN),
            value: cut(value, SHOWN),
            reason: if reason.len() > LONGEST_CELL { cut(&reason, TOLD) } else { reason },
        });
    }

    /// The cell as what it should be; `None` where it is empty, or refused.
    pub fn read<T: FromStr<Err: ToString>>(&mut self, column: &str, cell: &str) -> Option<T> {
        let seen = &*seen(cell);
        if seen.is_empty() {
            if !cell.trim().is_empty() {
                self.add(column, cell, "holds nothing that can be seen; delete it");
            }
            return None;
        }
        seen.parse().map_err(|error: T::Err| self.add(column, cell, error.to_string())).ok()
    }

    /// The cell as what it should be; refused where it is empty.
    pub fn require<T: FromStr<Err: ToString>>(
        &mut self,
        column: &str,
        cell: &str,
        reason: &str,
    ) -> Option<T> {
        if cell.trim().is_empty() {
            self.add(column, cell, reason);
        }
        self.read(column, cell)
    }

    /// A decimal, kept as printed.
    pub fn decimal(&mut self, column: &str, cell: &str) -> Option<Decimal> {
        let cell = cell.trim();
        if cell.is_empty() {
            return None;
        }
        let plain = !cell.contains(['e', 'E', '_']);
        // Spreadsheets keep a number as text by a ' before it.
        let exact = Decimal::from_str_exact(cell.strip_prefix('\'').unwrap_or(cell)).ok().filter(|_| plain);
        if exact.is_none() {
            self.add(
                column,
                cell,
                format!(
                    "{cell:?} is no number; write digits only, such as 7.6 or -2.2 (the unit goes into unit)"
                ),
            );
        }
        exact
    }

    /// Words on one line, without characters that a screen obeys, of a length that a cell can have.
    pub fn words(&mut self, column: &str, cell: &str) {
        if cell.len() > LONGEST_CELL {
            self.add(
                column,
                cell,
                format!(
                    "{} bytes; a cell has at most {LONGEST_CELL}. Is a quotation mark not closed?",
                    cell.len()
                ),
            );
        } else if cell.contains(['\n', '\r']) {
            self.add(column, cell, "holds a line break; is a quotation mark not closed?");
        } else if let Err(odd) = typed(cell) {
            self.add(column, cell, odd.to_string());
        }
    }
}

/// The first so many characters.
fn cut(text: &str, most: usize) -> String {
    let mut shown: String = text.chars().take(most).collect();
    if shown.len() < text.len() {
        shown.push('…');
    }
    shown
}
