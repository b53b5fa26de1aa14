//! What is on file: claims or documents, as a table or in the form that imports back.

use super::cell::Cell;
use super::cells::of_claim;
use super::columns::{CLAIMS, CODE, DOCUMENTS, FIGURE, ID, INDICATOR, PERIOD, PLACE, RECORDED, SOURCE, YEAR};
use super::page::{Page, Part, Section};
use super::period::period;
use super::sheet::{BOOK, FILE, Head, PAGE, Sheet};
use super::stream::Stream;
use super::{Format, Lang, Style, figure};
use crate::vocabulary::form::{CLAIM, Column, DOCUMENT};
use crate::vocabulary::kind::Kinds;
use crate::vocabulary::{Claim, Document, Recorded, Scope};
use std::io::{self, Write};

const SHOWN: [Head; 8] = [ID, PLACE.if_differing(), YEAR, INDICATOR, FIGURE, PERIOD, SOURCE, RECORDED];

/// Writes claims in the order given. CSV is the form that imports back; JSON has it with id and code.
pub struct Claims<'a> {
    rows: Stream<'a>,
    lang: Lang,
    coded: bool,
}

impl<'a> Claims<'a> {
    /// Nothing yet but the headings, where the format has any.
    ///
    /// # Errors
    /// What the writer says.
    pub fn new(title: &str, format: Format, style: &Style, out: &'a mut dyn Write) -> io::Result<Self> {
        // Ids and codes are no columns of the form.
        let coded = !matches!(format, Format::Csv);
        let named = if coded { FILE.and(BOOK) } else { BOOK };
        let mut heads: Vec<Head> = SHOWN.map(|head| head.on(PAGE)).to_vec();
        heads.extend([ID.on(named), CODE.on(named)]);
        heads.extend(CLAIM.map(|column| Head::of(column).on(FILE.and(BOOK))));
        Ok(Self { rows: Stream::new(title, CLAIMS, &heads, format, style, out)?, lang: style.lang, coded })
    }

    /// Writes one more. `code` names its canonical indicator; not every format asks for it.
    ///
    /// # Errors
    /// What the writer says.
    pub fn claim(&mut self, recorded: &Recorded, code: impl FnOnce() -> Option<String>) -> io::Result<()> {
        let code = self.coded.then(code).flatten();
        let mut row = claim_on_screen(recorded, self.lang);
        row.extend([Cell::text(&recorded.id), code.map_or(Cell::UNSAID, Cell::text)]);
        row.extend(claim_in_form(recorded));
        self.rows.row(row)
    }

    /// Writes what is still held.
    ///
    /// # Errors
    /// What the writer says.
    pub fn end(self) -> io::Result<()> {
        self.rows.end(&[])
    }
}

/// Documents. A page shows what each can be silent about; a file, which may come back, only what was said.
pub fn documents<'a>(documents: &'a [Document], kinds: &Kinds, format: Format) -> Page<'a> {
    let told = format.is_words();
    let rows = documents.iter().map(|document| {
        let scope = if told { Some(kinds.scope_of(document)) } else { document.scope };
        document_cells(document, scope)
    });
    let heads = DOCUMENT.map(Head::of).to_vec();
    let sheet = Sheet { heads, rows: rows.collect() };
    Page { parts: vec![Part::Sheet(Section::of(DOCUMENTS, sheet))], ..Page::default() }
}

fn claim_on_screen(recorded: &Recorded, lang: Lang) -> Vec<Cell<'_>> {
    let claim = &recorded.claim;
    vec![
        Cell::text(&recorded.id),
        Cell::text(claim.place.as_str()),
        Cell::Count(claim.year.number().into()),
        Cell::text(&claim.indicator),
        Cell::text(figure::worded(claim, lang)),
        Cell::text(period(claim.period, claim.period, lang)),
        Cell::text(&recorded.document.title),
        Cell::text(format!("{} {}", recorded.recorded_by, recorded.recorded_on)),
    ]
}

/// A claim in the columns of `CLAIM`.
pub(super) fn claim_in_form(recorded: &Recorded) -> Vec<Cell<'_>> {
    let document = &recorded.document;
    let cell = |column: &Column| match column.code {
        "source" => Cell::text(&document.title),
        "url" => Cell::text(&document.url),
        "date" => Cell::date(document.date),
        own => of_claim(&recorded.claim, own),
    };
    CLAIM.iter().map(cell).collect()
}

/// What a claim says by itself, in the columns of `CLAIM`; those about its document are absent.
pub(super) fn claim_cells(claim: &Claim) -> Vec<Cell<'_>> {
    CLAIM.iter().map(|column| of_claim(claim, column.code)).collect()
}

/// A document in the columns of `DOCUMENT`, as files have it.
pub(super) fn document_filed(document: &Document) -> Vec<Cell<'_>> {
    document_cells(document, document.scope)
}

/// A document in the columns of `DOCUMENT`.
fn document_cells(document: &Document, scope: Option<Scope>) -> Vec<Cell<'_>> {
    vec![
        Cell::text(document.place.as_str()),
        Cell::text(&document.kind),
        Cell::date(document.date),
        document.reviews.map_or(Cell::UNSAID, |period| Cell::text(period.to_string())),
        document.plans.map_or(Cell::UNSAID, |period| Cell::text(period.to_string())),
        Cell::Term { code: document.extent.code(), zh: document.extent.zh() },
        scope.map_or(Cell::UNSAID, |scope| Cell::Term { code: scope.code(), zh: scope.zh() }),
        Cell::text(&document.title),
        Cell::text(&document.url),
    ]
}
