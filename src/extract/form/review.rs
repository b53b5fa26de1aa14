//! The form in which claims are decided on: `review --export` writes it, a person fills it in.

use super::BadRow;
use super::numbers::doubt;
use super::percent::hundredfold;
use super::sheet::{Row, Sheet};
use super::source::Input;
use crate::extract::cells::Refused;
use crate::message;
use crate::vocabulary::Message;
use crate::vocabulary::form::{FIELDS, REVIEW};
use crate::vocabulary::grid::Shown;
use crate::vocabulary::limits::REASON;
use crate::vocabulary::words::words;
use std::io::Read;

words! {
    /// What a person decided on a claim.
    Decision {
        /// It says what the document says.
        Accept = "accept" "接受",
        /// It is no claim, or not worth mending.
        Reject = "reject" "退回",
        /// It says what the cells of the row say.
        Correct = "correct" "更正",
    }
}

/// A decision, and what the row says of the claim.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DecisionRow {
    /// The line, from 1.
    pub line: u64,
    /// The sheet of the workbook; empty where it is a text.
    pub sheet: String,
    /// The claim's id.
    pub id: String,
    /// What was decided; `None` where nothing was yet.
    pub decision: Option<Decision>,
    /// Why; may be empty.
    pub why: String,
    /// The cells of the columns that may be corrected and that the file has.
    pub cells: Vec<(&'static str, String)>,
}

/// The rows of a form of decisions. Each is read when asked for; a bad one does not end the walk.
pub struct Decisions<'a> {
    sheet: Sheet<'a>,
}

/// Opens a form of decisions that came as text.
///
/// # Errors
/// Headings that do not make a form.
pub fn decisions<'a>(input: impl Read + 'a) -> Result<Decisions<'a>, Vec<BadRow>> {
    decisions_of(Input::Text(Box::new(input)))
}

/// Opens a form of decisions.
///
/// # Errors
/// Headings that do not make a form.
pub fn decisions_of(input: Input<'_>) -> Result<Decisions<'_>, Vec<BadRow>> {
    let required: [&[&str]; 2] = [&["id"], &["decision"]];
    Ok(Decisions { sheet: Sheet::open(input, &REVIEW, &required, None, &|_| false)? })
}

impl Iterator for Decisions<'_> {
    type Item = Result<DecisionRow, Vec<BadRow>>;

    fn next(&mut self) -> Option<Self::Item> {
        let row = match self.sheet.next_row()? {
            Ok(row) => row,
            Err(bad) => return Some(Err(bad)),
        };
        Some(decision(&row))
    }
}

fn decision(row: &Row<'_>) -> Result<DecisionRow, Vec<BadRow>> {
    let mut refused = Refused::default();
    let decision = refused.read::<Decision>("decision", row.get("decision"));
    let id: Option<String> = refused.require("id", row.get("id"), message!("cell-no-id"));
    let why = refused.name("why", row.get("why"), REASON).into_owned();
    let own = FIELDS.iter().map(|column| column.code);
    let mut cells = Vec::new();
    for code in own.filter(|code| row.has(code)) {
        match cell(row, code) {
            Ok(cell) => cells.push((code, cell)),
            Err(reason) => refused.add(code, row.get(code), reason),
        }
    }
    match id {
        Some(id) if refused.0.is_empty() => {
            Ok(DecisionRow { line: row.line, sheet: row.sheet().to_owned(), id, decision, why, cells })
        }
        Some(_) | None => Err(row.refused(refused.0, None)),
    }
}

/// A cell as its sheet shows it: 8% is kept as 0.08, 2024-06 as a day.
fn cell(row: &Row<'_>, code: &str) -> Result<String, Message> {
    let cell = row.get(code);
    let number = ["value", "value_high", "stretch"].contains(&code);
    if let Some(reason) = row.doubt(code).filter(|_| number).map(|found| doubt(found, cell)) {
        return Err(reason);
    }
    match row.shown(code) {
        Shown::Percent if number => {
            let shown = cell.parse().ok().and_then(hundredfold);
            shown.map(|shown| format!("{shown}%")).ok_or(message!("cell-format", given = cell))
        }
        Shown::Percent => Err(message!("cell-format", given = cell)),
        Shown::Day if number => Err(message!("cell-is-day", day = cell)),
        Shown::Day if code == "year" => Ok(cell.strip_suffix("-01-01").unwrap_or(cell).to_owned()),
        Shown::Plain | Shown::Day => Ok(cell.to_owned()),
    }
}
