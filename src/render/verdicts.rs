//! A line per target: what was promised, what came of it.

use super::cell::Cell;
use super::cells::{notes, result, ruled, target, year};
use super::columns::{CAVEATS, ID, INDICATOR, PLACE, RESULT, ROWS, RULING, STATUS, TARGET, YEAR};
use super::page::{Basis, Part};
use super::sheet::Head;
use super::stream::Stream;
use super::tally::tally;
use super::{Format, Lang, Style};
use crate::vocabulary::{Finding, Status, Tally};
use std::io::{self, Write};

const HEADS: [Head; 9] =
    [ID, PLACE.if_differing(), YEAR.if_differing(), STATUS, RULING, INDICATOR, TARGET, RESULT, CAVEATS];

/// Writes findings in the order given, a row each, and their tally.
pub struct Verdicts<'a> {
    rows: Stream<'a>,
    tally: Tally,
    style: Style,
}

impl<'a> Verdicts<'a> {
    /// Nothing yet.
    ///
    /// # Errors
    /// What the writer says.
    pub fn new(title: &str, format: Format, style: &Style, out: &'a mut dyn Write) -> io::Result<Self> {
        let rows = Stream::new(title, ROWS, &HEADS, format, style, out)?;
        Ok(Self { rows, tally: Tally::default(), style: *style })
    }

    /// Writes one more.
    ///
    /// # Errors
    /// What the writer says.
    pub fn line(&mut self, line: VerdictLine) -> io::Result<()> {
        self.tally.count_one(line.status);
        self.rows.row(line.cells)
    }

    /// Writes what is still held, the tally, and what the findings were judged by.
    ///
    /// # Errors
    /// What the writer says.
    pub fn end(self, basis: &Basis) -> io::Result<()> {
        let lang = self.style.lang;
        let mut told = vec![tally(&self.tally, &self.style)];
        told.extend(basis.remarks(lang));
        let after: Vec<Part<'_>> = std::iter::once(Part::Told(told)).chain(basis.sheet(lang)).collect();
        self.rows.end(&after)
    }
}

/// A finding's line, not yet laid out.
pub struct VerdictLine {
    status: Status,
    cells: Vec<Cell<'static>>,
}

impl VerdictLine {
    /// What the line tells of a finding.
    pub fn of(finding: &Finding, lang: Lang) -> Self {
        let cells = [
            Cell::Id(finding.target.id.as_str().into()),
            Cell::text(finding.target.claim.place.as_str()),
            year(finding),
            Cell::Verdict(finding.status),
            ruled(finding, lang),
            Cell::text(&finding.target.claim.indicator),
            target(finding, lang),
            result(finding, lang),
            notes(finding, false),
        ];
        Self { status: finding.status, cells: cells.into_iter().map(Cell::held).collect() }
    }
}
