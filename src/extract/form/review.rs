//! The form in which claims are decided on: `review --export` writes it, a person fills it in.

use super::BadRow;
use super::numbers::doubt;
use super::percent::hundredfold;
use super::sheet::{Row, Sheet};
use super::source::Input;
use crate::extract::cells::Refused;
use crate::message;
use crate::vocabulary::Message;
use crate::vocabulary::codebook::{AUDIT, PACKAGED};
use crate::vocabulary::form::{Column, FIELDS, REVIEW};
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
    /// Whether the row says that a person vouched for the claim already.
    pub vouched: bool,
}

words! {
    /// A table without decisions that was handed on and comes back.
    Handed {
        /// An audit.
        Audit = "audit" "审计表",
        /// Targets or results of a data package.
        Claims = "claims" "表述",
    }
}

/// A row of such a table.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct HandedRow {
    /// The line, from 1.
    pub line: u64,
    /// The sheet of the workbook; empty where it is a text.
    pub sheet: String,
    /// The cells of the columns that the file has.
    pub cells: Vec<(&'static str, String)>,
}

impl HandedRow {
    /// The cell of a column; empty where the file does not have it.
    pub fn get(&self, code: &str) -> &str {
        self.cells.iter().find(|(own, _)| *own == code).map_or("", |(_, cell)| cell)
    }
}

impl Handed {
    fn columns(self) -> &'static [Column] {
        match self {
            Self::Audit => &AUDIT,
            Self::Claims => &PACKAGED,
        }
    }

    /// The rows of the table, and every one that cannot be used.
    ///
    /// # Errors
    /// Headings that do not make such a table.
    #[allow(clippy::type_complexity)] // a row or what is wrong with it, as everywhere here
    pub fn rows(self, input: Input<'_>) -> Result<Vec<Result<HandedRow, Vec<BadRow>>>, Vec<BadRow>> {
        let value = match self {
            Self::Audit => "target_value",
            Self::Claims => "value",
        };
        let required: [&[&str]; 3] = [&["id"], &[value], &["reviewed"]];
        let mut sheet = Sheet::open(input, self.columns(), &required, None, &|_| false)?;
        // What was decided in a column must not be passed over.
        let decides = |heading: &String| ["decision", "决定"].contains(&heading.as_str());
        if sheet.head.printed.iter().any(decides) {
            return Err(Vec::new());
        }
        let mut rows = Vec::new();
        while let Some(row) = sheet.next_row() {
            rows.push(row.map(|row| {
                let own = self.columns().iter().map(|column| column.code);
                let cells = own.filter(|code| row.has(code)).map(|code| (code, row.get(code).to_owned()));
                HandedRow { line: row.line, sheet: row.sheet().to_owned(), cells: cells.collect() }
            }));
        }
        Ok(rows)
    }
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
        Some(id) if refused.0.is_empty() => Ok(DecisionRow {
            line: row.line,
            sheet: row.sheet().to_owned(),
            id,
            decision,
            why,
            cells,
            vouched: false,
        }),
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
