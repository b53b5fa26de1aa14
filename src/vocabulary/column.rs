//! What offices call the columns of their sheets, from `data/columns.csv`: 目标值 is the value of a target.

use super::claim::{Measure, Role};
use super::data::{DataError, Rows};
use super::form::CLAIM;
use super::table::squeezed;
use super::words::UnknownWord;
use crate::message;
use serde::Deserialize;
use std::collections::HashMap;

/// What a heading says of its column.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct ColumnWord {
    /// A column of `vocabulary::form::CLAIM`; `None` where the column says nothing of a claim: 序号.
    pub column: Option<&'static str>,
    /// Whose value it holds: 完成值 a result's.
    pub role: Option<Role>,
    /// What kind of number: 增速 a growth.
    pub measure: Option<Measure>,
}

/// All such headings.
#[derive(Debug, Clone, Default)]
pub struct ColumnWords {
    words: HashMap<String, ColumnWord>,
}

#[derive(Deserialize)]
struct Row {
    word: String,
    column: String,
    #[serde(default)]
    role: String,
    #[serde(default)]
    measure: String,
}

impl ColumnWords {
    /// Adds the rows of a `columns.csv`: `word,column,role,measure`.
    ///
    /// # Errors
    /// A row that cannot be read, or with an unknown column, role or measure.
    pub fn extend(&mut self, rows: &Rows) -> Result<(), DataError> {
        rows.each(|row: Row| {
            let word = squeezed(&row.word).to_lowercase();
            if word.is_empty() {
                return Err(message!("row-no-word"));
            }
            let column = match row.column.as_str() {
                "aside" => None,
                code => {
                    let column = CLAIM.iter().find(|column| column.code == code);
                    Some(column.ok_or_else(|| message!("row-no-column", given = code))?.code)
                }
            };
            let role = |given: &str| given.parse().map_err(|error: UnknownWord| error.at("role"));
            let measure = |given: &str| given.parse().map_err(|error: UnknownWord| error.at("measure"));
            let role = Some(row.role.as_str()).filter(|given| !given.is_empty()).map(role).transpose()?;
            let measure =
                Some(row.measure.as_str()).filter(|given| !given.is_empty()).map(measure).transpose()?;
            self.words.entry(word).or_insert(ColumnWord { column, role, measure });
            Ok(())
        })
    }

    /// What is known of a heading, squeezed and in lower case.
    pub fn get(&self, heading: &str) -> Option<ColumnWord> {
        self.words.get(heading).copied()
    }
}
