//! Unreviewed claims as a table for a spreadsheet, with two empty columns to decide in.

use super::cell::Cell;
use super::columns::CLAIMS;
use super::marked::Marked;
use super::page::{Page, Part, Section};
use super::review::fields;
use super::sheet::{Head, Sheet};
use super::{Format, Lang, Style};
use crate::vocabulary::Recorded;
use crate::vocabulary::form::REVIEW;
use std::io::{self, Write};

/// By this mark spreadsheets know UTF-8; a file to be opened in one has it whatever its headings are.
const MARK: &str = "\u{FEFF}";

/// Writes the claims, each with its number marked in its sentence: as a workbook or as CSV.
///
/// # Errors
/// What the writer says.
pub fn to_review<'a>(
    claims: impl Iterator<Item = (&'a Recorded, Marked)>,
    format: Format,
    lang: Lang,
    out: &mut dyn Write,
) -> io::Result<()> {
    let row = |(recorded, sentence): (&'a Recorded, Marked)| {
        let mut row = vec![
            Cell::text(&recorded.id),
            Cell::text(&recorded.document.title),
            Cell::text(&recorded.claim.section),
            Cell::text(sentence.line()),
        ];
        row.extend(fields(&recorded.claim, lang).into_iter().map(|(_, cell)| Cell::text(cell)));
        row.resize(REVIEW.len(), Cell::UNSAID);
        row
    };
    let heads = REVIEW.iter().map(|column| Head::words(column.code, column.zh)).collect();
    let sheet = Sheet { heads, rows: claims.map(row).collect() };
    let page = Page { parts: vec![Part::Sheet(Section::of(CLAIMS, sheet))], ..Page::default() };
    if format == Format::Csv {
        out.write_all(MARK.as_bytes())?;
    }
    page.write(format, &Style { lang, width: usize::MAX, colour: false, ascii: false }, out)
}
