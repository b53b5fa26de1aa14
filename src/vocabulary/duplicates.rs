//! When two texts are one document, from `data/duplicates.csv`: what is compared, and how much must be alike.

use super::data::{DataError, Rows};
use crate::message;
use serde::Deserialize;
use std::ops::RangeInclusive;

/// The numbers by which texts are found to be one document.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Duplicates {
    /// How many characters in a row are compared as one.
    pub shingle: usize,
    /// From this share of the shingles of two texts on that both have, in percent, they are one document.
    pub resemblance: usize,
    /// From this share of the shingles of a text on that another has, in percent, it is a part of that one.
    pub containment: usize,
}

#[derive(Deserialize)]
struct Row {
    name: String,
    value: usize,
}

impl Default for Duplicates {
    /// Nothing is found before a row says what.
    fn default() -> Self {
        Self { shingle: 1, resemblance: 101, containment: 101 }
    }
}

impl Duplicates {
    /// Takes the rows of a `duplicates.csv`, each in the place of one that was there.
    ///
    /// # Errors
    /// A row that cannot be read, of another name, or whose value is beyond what it may be.
    pub fn extend(&mut self, rows: &Rows) -> Result<(), DataError> {
        const SHINGLE: RangeInclusive<usize> = 1..=64;
        const SHARE: RangeInclusive<usize> = 1..=100;
        rows.each(|row: Row| {
            let (own, may_be) = match row.name.as_str() {
                "shingle" => (&mut self.shingle, SHINGLE),
                "resemblance" => (&mut self.resemblance, SHARE),
                "containment" => (&mut self.containment, SHARE),
                _ => return Err(message!("duplicates-no-row", given = row.name)),
            };
            if !may_be.contains(&row.value) {
                let (from, to) = (*may_be.start(), *may_be.end());
                return Err(message!("duplicates-beyond", given = row.value, from = from, to = to));
            }
            *own = row.value;
            Ok(())
        })
    }
}
