//! How much each comparison of a target with a result speaks for their being the same thing, from `data/linkage.csv`.

use super::data::{DataError, Rows};
use crate::message;
use serde::Deserialize;
use std::collections::HashMap;

/// The name under which the weight before any comparison is kept.
pub const PRIOR: &str = "prior";

/// Match weights after Fellegi and Sunter, in tenths of a bit: ten more double the odds.
#[derive(Debug, Clone, Default)]
pub struct Linkage {
    weights: HashMap<(String, String), i32>,
}

#[derive(Deserialize)]
struct Row {
    comparison: String,
    #[serde(default)]
    level: String,
    weight: i32,
}

impl Linkage {
    /// Adds the rows of a `linkage.csv`: `comparison,level,weight`; a row replaces one of the same comparison and level.
    ///
    /// # Errors
    /// A row that cannot be read or names no comparison.
    pub fn extend(&mut self, rows: &Rows) -> Result<(), DataError> {
        rows.each(|row: Row| {
            if row.comparison.is_empty() {
                return Err(message!("row-no-word"));
            }
            self.weights.insert((row.comparison, row.level), row.weight);
            Ok(())
        })
    }

    /// The weight of a comparison's level; 0 where no row tells.
    pub fn weight(&self, comparison: &str, level: &str) -> i32 {
        self.weights.get(&(comparison.to_owned(), level.to_owned())).copied().unwrap_or(0)
    }

    /// Every comparison and level that a row weighs.
    pub fn rows(&self) -> impl Iterator<Item = (&str, &str)> {
        self.weights.keys().map(|(comparison, level)| (comparison.as_str(), level.as_str()))
    }
}
