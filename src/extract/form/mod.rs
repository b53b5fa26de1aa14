//! The forms, CSV or workbooks, in which claims and documents are handed over, read row by row.

mod above;
mod beside;
mod claims;
mod document;
mod files;
mod head;
mod heading;
mod kind;
mod lines;
mod numbers;
mod percent;
mod review;
mod said;
mod sheet;
mod source;
mod supervised;

pub use claims::{ClaimRow, Claims, Fractions, Given};
pub use document::{DocumentRow, Documents};
pub use files::{FileRow, files};
pub use kind::{Form, form_of};
pub use percent::{Percent, hundredfold, sizes};
pub use review::{Decision, DecisionRow, Decisions, Handed, HandedRow, decisions, decisions_of};
pub use source::Input;
pub use supervised::{Table, TableRow, table};

use super::cells::{BadCell, Refused, at_column};
use crate::message;
use crate::vocabulary::document::day;
use crate::vocabulary::form::{CLAIM, Column, DOCUMENT, REVIEW};
use crate::vocabulary::{Message, Vocabulary, Worded};
use chrono::{Days, NaiveDate};
use sheet::Sheet;
use std::io::Read;

/// A cell, or a whole row, that cannot be used.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{}", self.message())]
pub struct BadRow {
    /// The sheet of the workbook; empty where it is a text.
    pub sheet: String,
    /// The line or row, from 1.
    pub line: u64,
    /// The column as in `vocabulary::form`; empty where the whole row is meant.
    pub column: String,
    /// The heading of the column as printed; empty where none is.
    pub heading: String,
    /// What stands there.
    pub value: String,
    /// Why it cannot be used, with the nearest word that can.
    pub reason: Message,
}

impl Worded for BadRow {
    fn message(&self) -> Message {
        if self.sheet.is_empty() {
            return message!("at-line", line = self.line, what = self.what());
        }
        message!("at-row", sheet = &self.sheet, row = self.line, what = self.what())
    }
}

impl BadRow {
    /// What is wrong with the row of a file of that name.
    pub fn in_file(&self, file: impl std::fmt::Display) -> Message {
        if self.sheet.is_empty() {
            return message!("labelled", label = format!("{file}:{}", self.line), words = self.what());
        }
        message!("labelled", label = file.to_string(), words = self.message())
    }

    fn what(&self) -> Message {
        let own = CLAIM.iter().chain(&DOCUMENT).chain(&REVIEW);
        let known = |column: &Column| [column.code, column.zh].contains(&self.heading.as_str());
        if self.heading.is_empty() || self.column.is_empty() || own.into_iter().any(known) {
            return at_column(&self.column, &self.reason);
        }
        message!("labelled", label = &self.heading, words = self.reason.clone())
    }

    /// What is said of a whole row.
    pub fn whole(line: u64, reason: Message) -> Self {
        Self {
            sheet: String::new(),
            line,
            column: String::new(),
            heading: String::new(),
            value: String::new(),
            reason,
        }
    }

    /// The same, of a sheet of a workbook.
    #[must_use]
    pub fn on(self, sheet: &str) -> Self {
        Self { sheet: sheet.to_owned(), ..self }
    }

    /// What is wrong with cells of a row.
    fn all(line: u64, cells: Vec<BadCell>, sheet: &str) -> Vec<Self> {
        let row = |cell: BadCell| Self {
            sheet: sheet.to_owned(),
            line,
            column: cell.column,
            heading: String::new(),
            value: cell.value,
            reason: cell.reason,
        };
        cells.into_iter().map(row).collect()
    }
}

/// Opens a form of claims that came as text.
///
/// # Errors
/// Headings that do not make a form.
pub fn claims<'a>(input: impl Read + 'a, vocabulary: &'a Vocabulary) -> Result<Claims<'a>, Vec<BadRow>> {
    claims_of(Input::Text(Box::new(input)), &Given::default(), vocabulary)
}

/// Opens a form of claims; `given` is what is said of rows that do not say it.
///
/// # Errors
/// Headings that do not make a form.
pub fn claims_of<'a>(
    input: Input<'a>,
    given: &Given,
    vocabulary: &'a Vocabulary,
) -> Result<Claims<'a>, Vec<BadRow>> {
    Claims::open(input, given, vocabulary)
}

/// Opens a form of documents that came as text.
///
/// # Errors
/// Headings that do not make a form.
pub fn documents<'a>(input: impl Read + 'a) -> Result<Documents<'a>, Vec<BadRow>> {
    documents_of(Input::Text(Box::new(input)), None)
}

/// Opens a form of documents, whose headings may be other words of the vocabulary.
///
/// # Errors
/// Headings that do not make a form.
pub fn documents_of<'a>(
    input: Input<'a>,
    vocabulary: Option<&'a Vocabulary>,
) -> Result<Documents<'a>, Vec<BadRow>> {
    let required: [&[&str]; 2] = [&["place"], &["kind", "title"]];
    Ok(Documents::new(Sheet::open(input, &DOCUMENT, &required, vocabulary, &|_| false)?))
}

/// A day as it is written, or as a spreadsheet counts it: 45301 is 2024-01-10.
fn date(refused: &mut Refused, cell: &str) -> Option<NaiveDate> {
    if cell.is_empty() {
        return None;
    }
    let counted = || {
        let days = cell.parse::<u64>().ok().filter(|days| (20_000..80_000).contains(days))?;
        NaiveDate::from_ymd_opt(1899, 12, 30)?.checked_add_days(Days::new(days))
    };
    counted().or_else(|| day(cell).map_err(|error| refused.add("date", cell, error.message())).ok())
}
