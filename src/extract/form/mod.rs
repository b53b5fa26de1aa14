//! The CSV forms in which claims and documents are handed over, read row by row.

mod document;
mod files;
mod lines;
mod review;
mod sheet;

pub use document::{DocumentRow, Documents};
pub use files::{FileRow, files};
pub use review::{Decision, DecisionRow, Decisions, decisions};

use super::cells::{BadCell, Refused, at_column};
use super::columns::{self, Columns};
use crate::message;
use crate::vocabulary::document::day;
use crate::vocabulary::form::{CLAIM, DOCUMENT};
use crate::vocabulary::limits::{ADDRESS, NAME};
use crate::vocabulary::{Claim, Message, Vocabulary, Worded};
use chrono::NaiveDate;
use sheet::{Row, Sheet};
use std::io::Read;

/// A cell, or a whole row, that cannot be used.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{}", self.message())]
pub struct BadRow {
    /// The line, from 1.
    pub line: u64,
    /// The column as in `vocabulary::form`; empty where the whole row is meant.
    pub column: String,
    /// What stands there.
    pub value: String,
    /// Why it cannot be used, with the nearest word that can.
    pub reason: Message,
}

impl Worded for BadRow {
    fn message(&self) -> Message {
        message!("at-line", line = self.line, what = at_column(&self.column, &self.reason))
    }
}

impl BadRow {
    /// What is wrong with the row of a file of that name.
    pub fn in_file(&self, file: impl std::fmt::Display) -> Message {
        let file = format!("{file}:{}", self.line);
        message!("labelled", label = file, words = at_column(&self.column, &self.reason))
    }

    fn whole(line: u64, reason: Message) -> Self {
        Self { line, column: String::new(), value: String::new(), reason }
    }

    fn of(line: u64, cells: Vec<BadCell>) -> Vec<Self> {
        let row = |cell: BadCell| Self { line, column: cell.column, value: cell.value, reason: cell.reason };
        cells.into_iter().map(row).collect()
    }
}

/// A claim and the document it names.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ClaimRow {
    /// The line, from 1.
    pub line: u64,
    /// What it says.
    pub claim: Claim,
    /// The title of the document it comes from; empty where none is named.
    pub source: String,
    /// Where that was published.
    pub url: String,
    /// When it was given out.
    pub date: Option<NaiveDate>,
}

/// The rows of a form of claims. Each is read when asked for; a bad one does not end the walk.
pub struct Claims<'v, R> {
    sheet: Sheet<R>,
    vocabulary: &'v Vocabulary,
}

/// Opens a form of claims.
///
/// # Errors
/// Headings that do not make a form.
pub fn claims<R: Read>(input: R, vocabulary: &Vocabulary) -> Result<Claims<'_, R>, Vec<BadRow>> {
    let required: [&[&str]; 5] =
        [&["role"], &["place"], &["indicator"], &["value", "relative_to"], &["year", "period"]];
    Ok(Claims { sheet: Sheet::open(input, &CLAIM, &required)?, vocabulary })
}

/// Opens a form of documents.
///
/// # Errors
/// Headings that do not make a form.
pub fn documents<R: Read>(input: R) -> Result<Documents<R>, Vec<BadRow>> {
    let required: [&[&str]; 2] = [&["place"], &["kind", "title"]];
    Ok(Documents::new(Sheet::open(input, &DOCUMENT, &required)?))
}

impl<R: Read> Claims<'_, R> {
    /// Headings that are none of the form's; their cells are left aside.
    pub fn unknown(&self) -> &[BadRow] {
        self.sheet.unknown()
    }
}

impl<R: Read> Iterator for Claims<'_, R> {
    type Item = Result<ClaimRow, Vec<BadRow>>;

    fn next(&mut self) -> Option<Self::Item> {
        let row = match self.sheet.next_row()? {
            Ok(row) => row,
            Err(bad) => return Some(Err(bad)),
        };
        Some(claim(&row, self.vocabulary).map_err(|cells| BadRow::of(row.line, cells)))
    }
}

fn claim(row: &Row<'_>, vocabulary: &Vocabulary) -> Result<ClaimRow, Vec<BadCell>> {
    let columns = Columns {
        role: row.get("role"),
        place: row.get("place"),
        year: row.get("year"),
        indicator: row.get("indicator"),
        measure: row.get("measure"),
        comparator: row.get("comparator"),
        value: row.get("value"),
        value_high: row.get("value_high"),
        stretch: row.get("stretch"),
        unit: row.get("unit"),
        period: row.get("period"),
        relative_to: row.get("relative_to"),
        flags: row.get("flags"),
        quote: row.get("quote"),
        cue: row.get("cue"),
    };
    let mut refused = Refused::default();
    let source = refused.name("source", row.get("source"), NAME);
    let url = refused.name("url", row.get("url"), ADDRESS);
    let date = date(&mut refused, row.get("date"));
    match columns::claim(&columns, vocabulary) {
        Ok(claim) if refused.0.is_empty() => {
            Ok(ClaimRow { line: row.line, claim, source: source.into_owned(), url: url.into_owned(), date })
        }
        Ok(_) => Err(refused.0),
        Err(cells) => Err(cells.into_iter().chain(refused.0).collect()),
    }
}

fn date(refused: &mut Refused, cell: &str) -> Option<NaiveDate> {
    if cell.is_empty() {
        return None;
    }
    day(cell).map_err(|error| refused.add("date", cell, error.message())).ok()
}
