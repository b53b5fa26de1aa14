//! Claims as they stand in a document, before any ledger knows them.

use super::cell::Cell;
use super::cells::of_claim;
use super::columns::{CLAIMS, FIGURE, INDICATOR, PERIOD, QUOTE, ROLE, WHERE};
use super::separated::with_commas;
use super::sheet::{Head, PAGE};
use super::stream::Stream;
use super::{Format, Lang, Style, figure};
use crate::say;
use crate::vocabulary::form::EXTRACT;
use crate::vocabulary::whereabouts::paragraph;
use crate::vocabulary::{Claim, Described, Period};
use std::io::{self, Write};

const SHOWN: [Head; 6] = [WHERE, ROLE, INDICATOR, FIGURE, PERIOD, QUOTE];

/// Writes the claims of documents, one document after another.
pub struct Extracted<'a> {
    rows: Stream<'a>,
    lang: Lang,
    on_page: bool,
}

impl<'a> Extracted<'a> {
    /// Nothing yet but the headings, where the format has any.
    ///
    /// # Errors
    /// What the writer says.
    pub fn new(format: Format, style: Style, out: &'a mut dyn Write) -> io::Result<Self> {
        let on_page = format.medium() == PAGE;
        let heads: Vec<Head> = if on_page { SHOWN.to_vec() } else { EXTRACT.map(Head::of).to_vec() };
        Ok(Self {
            rows: Stream::new(CLAIMS.in_lang(style.lang), CLAIMS, &heads, format, &style, out)?,
            lang: style.lang,
            on_page,
        })
    }

    /// Adds the claims of one document with that text, in order, each with its canonical code.
    ///
    /// # Errors
    /// What the writer says.
    pub fn document<'c>(
        &mut self,
        name: &str,
        text: &str,
        described: &Described,
        claims: impl Iterator<Item = (&'c Claim, Option<&'c str>)>,
    ) -> io::Result<()> {
        let told = told(name, described);
        for (claim, code) in claims {
            self.rows.row(if self.on_page {
                on_page(claim, text, self.lang)
            } else {
                told.iter().cloned().chain(filed(claim, code)).collect()
            })?;
        }
        Ok(())
    }

    /// Writes what was held, and hands everything to the writer underneath.
    ///
    /// # Errors
    /// What the writer says.
    pub fn end(self) -> io::Result<()> {
        self.rows.end(&[])
    }
}

fn on_page<'a>(claim: &'a Claim, text: &str, lang: Lang) -> Vec<Cell<'a>> {
    let number = claim.span.map(|span| say!(lang, "paragraph", number = paragraph(text, span.start)));
    let parts = [Some(claim.section.clone()).filter(|section| !section.is_empty()), number];
    vec![
        Cell::text(with_commas(&parts.into_iter().flatten().collect::<Vec<_>>(), lang)),
        Cell::Term { code: claim.role.code(), zh: claim.role.zh() },
        Cell::text(&claim.indicator),
        Cell::text(figure::worded(claim, lang)),
        Cell::text(claim.period.to_string()),
        Cell::text(&claim.quote),
    ]
}

/// How many columns of `EXTRACT` are about the document.
const OF_THE_DOCUMENT: usize = 5;

/// What stands in each row of a document.
fn told<'a>(name: &'a str, described: &'a Described) -> [Cell<'a>; OF_THE_DOCUMENT] {
    let period =
        |period: Option<Period>| period.map_or(Cell::UNSAID, |period| Cell::text(period.to_string()));
    [
        Cell::text(name),
        described.place.as_ref().map_or(Cell::UNSAID, |place| Cell::text(place.as_str())),
        Cell::date(described.date),
        period(described.reviews),
        period(described.plans),
    ]
}

/// What a claim adds to it.
fn filed<'a>(claim: &'a Claim, code: Option<&'a str>) -> impl Iterator<Item = Cell<'a>> {
    EXTRACT.iter().skip(OF_THE_DOCUMENT).map(move |column| match column.code {
        "code" => code.map_or(Cell::UNSAID, Cell::text),
        own => of_claim(claim, own),
    })
}
