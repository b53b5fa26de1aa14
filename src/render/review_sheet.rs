//! Unreviewed claims as a table for a spreadsheet, with two empty columns to decide in.

use super::marked::Marked;
use super::review::fields;
use super::sheet::{Head, Sheet, Value};
use super::{Lang, csv};
use crate::vocabulary::Recorded;
use crate::vocabulary::form::REVIEW;
use std::io::{self, Write};

/// By this mark spreadsheets know UTF-8; a file to be opened in one has it whatever its headings are.
const MARK: &str = "\u{FEFF}";

/// Writes the claims as CSV, each with its number marked in its sentence.
///
/// # Errors
/// What the writer says.
pub fn to_review<'a>(
    claims: impl Iterator<Item = (&'a Recorded, Marked)>,
    lang: Lang,
    out: &mut dyn Write,
) -> io::Result<()> {
    let row = |(recorded, sentence): (&'a Recorded, Marked)| {
        let mut row = vec![
            Value::text(&recorded.id),
            Value::text(&recorded.document.title),
            Value::text(&recorded.claim.section),
            Value::text(sentence.line()),
        ];
        row.extend(fields(&recorded.claim, lang).into_iter().map(|(_, cell)| Value::text(cell)));
        row.resize(REVIEW.len(), Value::Absent);
        row
    };
    let heads = REVIEW.iter().map(|column| Head::left(column.code, column.zh)).collect();
    let sheet = Sheet { heads, rows: claims.map(row).collect() };
    out.write_all(MARK.as_bytes())?;
    csv::write(&sheet, lang, out)
}
