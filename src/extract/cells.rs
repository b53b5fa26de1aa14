//! Cells that cannot be used, gathered: every bad one of a row, not only the first.

use super::number::count_digits;
use crate::message;
use crate::vocabulary::form::named;
use crate::vocabulary::limits::{CELL, DIGITS};
use crate::vocabulary::{Message, Worded, canonical};
use rust_decimal::Decimal;
use std::borrow::Cow;
use std::convert::Infallible;
use std::str::FromStr;

/// A cell that cannot be used: which, what stands there, and what would be right.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{}", self.message())]
pub struct BadCell {
    /// The column, as in `vocabulary::form`.
    pub column: String,
    /// What stands there.
    pub value: String,
    /// Why it cannot be used, with the nearest word that can.
    pub reason: Message,
}

impl Worded for BadCell {
    fn message(&self) -> Message {
        at_column(&self.column, &self.reason)
    }
}

/// Words may be any.
impl Worded for Infallible {
    fn message(&self) -> Message {
        match *self {}
    }
}

/// What is wrong in a column; of the whole row, where none is named.
pub(super) fn at_column(column: &str, reason: &Message) -> Message {
    if column.is_empty() {
        reason.clone()
    } else {
        message!("labelled", label = named(column), words = reason.clone())
    }
}

/// Cells that were refused so far.
#[derive(Debug, Default)]
pub struct Refused(pub Vec<BadCell>);

impl Refused {
    /// Refuses a cell.
    pub fn add(&mut self, column: &str, value: &str, reason: Message) {
        const SHOWN: usize = 60;
        self.0.push(BadCell { column: cut(column, SHOWN), value: cut(value, SHOWN), reason });
    }

    /// Whether the cell is no longer than a cell can be; refused where it is.
    pub fn fits(&mut self, column: &str, cell: &str) -> bool {
        let fits = cell.len() <= CELL;
        if !fits {
            self.add(column, cell, message!("cell-too-long", size = cell.len(), most = CELL));
        }
        fits
    }

    /// The cell as what it should be; `None` where it is empty, or refused.
    pub fn read<T: FromStr<Err: Worded>>(&mut self, column: &str, cell: &str) -> Option<T> {
        let seen = &*self.line(column, cell)?;
        if seen.is_empty() {
            if !cell.trim().is_empty() {
                self.add(column, cell, message!("cell-invisible"));
            }
            return None;
        }
        if !self.fits(column, seen) {
            return None;
        }
        seen.parse().map_err(|error: T::Err| self.add(column, cell, error.message())).ok()
    }

    /// The cell as what it should be; refused where it is empty.
    pub fn require<T: FromStr<Err: Worded>>(
        &mut self,
        column: &str,
        cell: &str,
        reason: Message,
    ) -> Option<T> {
        if cell.trim().is_empty() {
            self.add(column, cell, reason);
        }
        self.read(column, cell)
    }

    /// The cell in canonical form, on one line; `None` where it is refused, be it because nothing in it can be seen.
    fn line<'c>(&mut self, column: &str, cell: &'c str) -> Option<Cow<'c, str>> {
        match canonical::line(cell) {
            Ok(seen) if seen.is_empty() && !cell.trim().is_empty() => {
                self.add(column, cell, message!("name-empty"));
                None
            }
            Ok(seen) => Some(seen),
            Err(unfit) => {
                self.add(column, cell, unfit.message());
                None
            }
        }
    }

    /// The cell as a name of at most so many characters; empty where it is refused.
    pub fn name<'c>(&mut self, column: &str, cell: &'c str, most: usize) -> Cow<'c, str> {
        canonical::name(cell, most).unwrap_or_else(|unfit| {
            self.add(column, cell, unfit.message());
            Cow::Borrowed("")
        })
    }

    /// A decimal, kept as printed.
    pub fn decimal(&mut self, column: &str, cell: &str) -> Option<Decimal> {
        let cell = &*self.line(column, cell)?;
        if cell.is_empty() || !self.fits(column, cell) {
            return None;
        }
        let digits = count_digits(cell);
        if digits > DIGITS {
            let number = canonical::beginning(cell);
            let long = message!("number-too-long", number = number, digits = digits, most = DIGITS);
            self.add(column, cell, long);
            return None;
        }
        let plain = !cell.contains(['e', 'E', '_']);
        // Spreadsheets keep a number as text by a ' before it.
        let exact = Decimal::from_str_exact(cell.strip_prefix('\'').unwrap_or(cell)).ok().filter(|_| plain);
        let Some(exact) = exact else {
            self.add(column, cell, message!("cell-not-a-number", given = cell));
            return None;
        };
        // 007.60 and .5 would be kept as something that is not printed there.
        let (printed, kept) = (cell.trim_start_matches(['\'', '+']), exact.to_string());
        if printed != kept {
            self.add(column, cell, message!("cell-number-otherwise", given = cell, kept = kept));
            return None;
        }
        Some(exact)
    }

    /// Words on one line, without characters that a screen obeys, of a length that a cell can have.
    pub fn words(&mut self, column: &str, cell: &str) {
        if !self.fits(column, cell) {
            return;
        }
        if cell.contains(['\n', '\r']) {
            self.add(column, cell, message!("cell-line-break"));
        } else if let Err(odd) = canonical::line(cell) {
            self.add(column, cell, odd.message());
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
