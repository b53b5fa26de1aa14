//! What offices call the columns of their sheets, from `data/columns.csv`: 目标值 is the value of a target.

use super::claim::{Measure, Role};
use super::data::{DataError, Rows};
use super::form::{CLAIM, Column, ITEM, PROGRESS, PROJECT};
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

/// A form whose headings are read by their words alone, not by what stands beside them.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Supervised {
    /// Items that units answer for: 任务分解表.
    Item,
    /// What was reported of them.
    Progress,
    /// Projects with the stages that they came to: 招商项目一览表.
    Project,
}

/// The day of a stage that its heading names: 签约时间.
pub const STAGE_DATE: &str = "stage_date";

/// What an item is to reach by the end of each quarter.
pub const QUARTERS: [&str; 4] = ["quarter_1", "quarter_2", "quarter_3", "quarter_4"];

impl Supervised {
    /// Its columns, in order.
    pub const fn columns(self) -> &'static [Column] {
        match self {
            Self::Item => &ITEM,
            Self::Progress => &PROGRESS,
            Self::Project => &PROJECT,
        }
    }

    fn column(self, code: &str) -> Option<&'static str> {
        let quarter = QUARTERS.into_iter().find(|quarter| *quarter == code && self == Self::Item);
        let beside = ["lead", "place"].into_iter().find(|own| *own == code && self == Self::Progress);
        let own = self.columns().iter().map(|column| column.code).find(|own| *own == code);
        quarter.or(beside).or(own)
    }
}

/// All such headings.
#[derive(Debug, Clone, Default)]
pub struct ColumnWords {
    words: HashMap<String, ColumnWord>,
    supervised: HashMap<(Supervised, String), Option<&'static str>>,
}

#[derive(Deserialize)]
struct Row {
    word: String,
    column: String,
    #[serde(default)]
    role: String,
    #[serde(default)]
    measure: String,
    #[serde(default)]
    form: String,
}

impl ColumnWords {
    /// Adds the rows of a `columns.csv`: `word,column,role,measure,form`; without a form they are of claims.
    ///
    /// # Errors
    /// A row that cannot be read, or with an unknown column, role or measure.
    pub fn extend(&mut self, rows: &Rows) -> Result<(), DataError> {
        rows.each(|row: Row| {
            let word = squeezed(&row.word).to_lowercase();
            if word.is_empty() {
                return Err(message!("row-no-word"));
            }
            let form = match row.form.as_str() {
                "item" => Some(Supervised::Item),
                "progress" => Some(Supervised::Progress),
                "project" => Some(Supervised::Project),
                "" => None,
                given => return Err(message!("row-no-form", given = given)),
            };
            if let Some(form) = form {
                let column = match row.column.as_str() {
                    "aside" => None,
                    code => Some(form.column(code).ok_or_else(|| message!("row-no-column", given = code))?),
                };
                self.supervised.entry((form, word)).or_insert(column);
                return Ok(());
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

    /// The column that a heading of that form names, squeezed and in lower case; `None` within for one that says nothing.
    pub fn of_form(&self, form: Supervised, heading: &str) -> Option<Option<&'static str>> {
        // A workbook in English has blanks for the underscores.
        let own = |column: &&Column| {
            column.code == heading
                || column.code.replace('_', "") == heading
                || squeezed(column.zh) == heading
        };
        let known = form.columns().iter().find(own).map(|column| Some(column.code));
        known.or_else(|| self.supervised.get(&(form, heading.to_owned())).copied())
    }

    /// What is known of a heading, squeezed and in lower case.
    pub fn get(&self, heading: &str) -> Option<ColumnWord> {
        self.words.get(heading).copied()
    }
}
