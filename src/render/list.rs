//! What is on file: claims or documents, as a table or in the form that imports back.

use super::columns::{CODE, FIGURE, ID, INDICATOR, PERIOD, PLACE, RECORDED, SOURCE, YEAR};
use super::period::period;
use super::sheet::{Fit, Head, Sheet, Value};
use super::stream::{Stream, Table};
use super::{Format, Lang, Style, figure};
use crate::vocabulary::form::{CLAIM, Column, DOCUMENT};
use crate::vocabulary::kind::Kinds;
use crate::vocabulary::{Claim, Document, Recorded, Scope};
use std::io::{self, Write};

const SCREEN: [Head; 8] = [ID, PLACE, YEAR, INDICATOR, FIGURE, PERIOD, SOURCE, RECORDED];

/// The place stands in the lines where places differ.
const TABLE: Table = Table { fit: Fit::Wrap, if_differing: &[1] };

/// Writes claims in the order given.
pub struct Claims<'a> {
    rows: Stream<'a>,
    format: Format,
    lang: Lang,
}

impl<'a> Claims<'a> {
    /// Nothing yet but the headings, where the format has any.
    ///
    /// # Errors
    /// What the writer says.
    pub fn new(format: Format, style: &Style, out: &'a mut dyn Write) -> io::Result<Self> {
        let heads = match format {
            Format::Table | Format::Markdown => SCREEN.to_vec(),
            Format::Csv => heads(&CLAIM),
            Format::Json | Format::Jsonl => {
                let mut heads = heads(&CLAIM);
                heads.splice(0..0, [ID, CODE]);
                heads
            }
        };
        Ok(Self { rows: Stream::new(heads, TABLE, format, style, out)?, format, lang: style.lang })
    }

    /// Writes one more. `code` names its canonical indicator; only JSON asks for it.
    ///
    /// # Errors
    /// What the writer says.
    pub fn claim(&mut self, recorded: &Recorded, code: impl FnOnce() -> Option<String>) -> io::Result<()> {
        self.rows.row(match self.format {
            Format::Table | Format::Markdown => claim_on_screen(recorded, self.lang),
            Format::Csv => claim_in_form(recorded),
            Format::Json | Format::Jsonl => {
                let mut row = claim_in_form(recorded);
                row.splice(0..0, [Value::text(&recorded.id), code().map_or(Value::Absent, Value::text)]);
                row
            }
        })
    }

    /// Writes what is still held.
    ///
    /// # Errors
    /// What the writer says.
    pub fn end(self) -> io::Result<()> {
        self.rows.end().map(|_| ())
    }
}

/// Writes documents. The screen shows what each can be silent about; a file, which may come back, only what was said.
///
/// # Errors
/// What the writer says.
pub fn documents(
    documents: &[Document],
    kinds: &Kinds,
    format: Format,
    style: &Style,
    out: &mut dyn Write,
) -> io::Result<()> {
    let rows = documents.iter().map(|document| match format {
        Format::Table | Format::Markdown => {
            let scope = Some(kinds.scope_of(document).in_lang(style.lang));
            document_cells(document, document.extent.in_lang(style.lang), scope)
        }
        Format::Csv | Format::Json | Format::Jsonl => document_filed(document),
    });
    on_screen_or_filed(sheet_of(heads(&DOCUMENT), rows.collect()), format).write(
        format,
        Fit::Wrap,
        style,
        out,
    )
}

/// The screen has no room for empty columns; a file keeps its form.
fn on_screen_or_filed(sheet: Sheet<'_>, format: Format) -> Sheet<'_> {
    match format {
        Format::Table | Format::Markdown => sheet.without_empty_columns(),
        Format::Csv | Format::Json | Format::Jsonl => sheet,
    }
}

fn sheet_of(heads: Vec<Head>, rows: Vec<Vec<Value<'_>>>) -> Sheet<'_> {
    Sheet { heads, rows }
}

fn heads(columns: &[Column]) -> Vec<Head> {
    columns.iter().map(|column| Head::left(column.code, column.zh)).collect()
}

fn claim_on_screen(recorded: &Recorded, lang: Lang) -> Vec<Value<'_>> {
    let claim = &recorded.claim;
    vec![
        Value::text(&recorded.id),
        Value::text(claim.place.as_str()),
        Value::Integer(claim.year.number().into()),
        Value::text(&claim.indicator),
        Value::text(figure::worded(claim, lang)),
        Value::text(period(claim.period, claim.period, lang)),
        Value::text(&recorded.document.title),
        Value::text(format!("{} {}", recorded.recorded_by, recorded.recorded_on)),
    ]
}

fn claim_in_form(recorded: &Recorded) -> Vec<Value<'_>> {
    let document = &recorded.document;
    let mut cells = claim_cells(&recorded.claim);
    let source = [
        Value::text(&document.title),
        Value::text(&document.url),
        document.date.map_or(Value::Absent, |date| Value::text(date.to_string())),
    ];
    for (cell, told) in cells.iter_mut().skip(OF_THE_DOCUMENT).zip(source) {
        *cell = told;
    }
    cells
}

/// The first of the three columns of `CLAIM` that tell of the document.
const OF_THE_DOCUMENT: usize = 13;

/// What a claim says by itself, in the columns of `CLAIM`; those that tell of its document are absent.
pub(super) fn claim_cells(claim: &Claim) -> Vec<Value<'_>> {
    vec![
        Value::text(claim.role.code()),
        Value::text(claim.place.as_str()),
        Value::Integer(claim.year.number().into()),
        Value::text(&claim.indicator),
        Value::text(claim.measure.code()),
        Value::text(claim.comparator.code()),
        Value::exact(claim.value),
        Value::exact(claim.value_high),
        Value::exact(claim.stretch),
        Value::text(&claim.unit),
        Value::text(claim.period.to_string()),
        claim.relative_to.as_ref().map_or(Value::Absent, |to| Value::text(to.code())),
        Value::list(claim.flags.0.iter().map(|flag| flag.code())),
        Value::Absent,
        Value::Absent,
        Value::Absent,
        Value::text(&claim.quote),
        Value::text(&claim.cue),
        Value::text(&claim.responsible),
        Value::text(&claim.note),
    ]
}

/// A document in the columns of `DOCUMENT`, as files have it.
pub(super) fn document_filed(document: &Document) -> Vec<Value<'_>> {
    document_cells(document, document.extent.code(), document.scope.map(Scope::code))
}

/// A document in the columns of `DOCUMENT`.
fn document_cells<'a>(document: &'a Document, extent: &'a str, scope: Option<&'a str>) -> Vec<Value<'a>> {
    vec![
        Value::text(document.place.as_str()),
        Value::text(&document.kind),
        document.date.map_or(Value::Absent, |date| Value::text(date.to_string())),
        document.reviews.map_or(Value::Absent, |period| Value::text(period.to_string())),
        document.plans.map_or(Value::Absent, |period| Value::text(period.to_string())),
        Value::text(extent),
        scope.map_or(Value::Absent, Value::text),
        Value::text(&document.title),
        Value::text(&document.url),
    ]
}
