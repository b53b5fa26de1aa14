//! A line per target: what was promised, what came of it.

use super::cells::{result, ruled};
use super::columns::{CAVEATS, ID, INDICATOR, PLACE, RESULT, RULING, STATUS, TARGET, YEAR};
use super::sheet::{Fit, Head, Value};
use super::stream::{Stream, Table};
use super::tally::tally;
use super::{Format, Lang, Style, text, told};
use crate::vocabulary::{Finding, Period, Status, Tally};
use std::io::{self, Write};

const HEADS: [Head; 9] = [ID, PLACE, YEAR, STATUS, RULING, INDICATOR, TARGET, RESULT, CAVEATS];
/// Enough of an id to find its claim again.
const SHORT_ID: usize = 8;

/// Place and year stand in the lines where they differ.
const TABLE: Table = Table { fit: Fit::Cut, if_differing: &[1, 2] };

/// Writes findings in the order given, a line each, and their tally.
pub struct Verdicts<'a> {
    lines: Stream<'a>,
    tally: Tally,
    style: Style,
}

impl<'a> Verdicts<'a> {
    /// Nothing yet.
    ///
    /// # Errors
    /// What the writer says.
    pub fn new(style: &Style, out: &'a mut dyn Write) -> io::Result<Self> {
        let lines = Stream::new(HEADS.to_vec(), TABLE, Format::Table, style, out)?;
        Ok(Self { lines, tally: Tally::default(), style: *style })
    }

    /// Writes one more.
    ///
    /// # Errors
    /// What the writer says.
    pub fn line(&mut self, line: VerdictLine) -> io::Result<()> {
        self.tally.count_one(line.status);
        self.lines.row(line.cells)
    }

    /// Writes what is still held, and the tally.
    ///
    /// # Errors
    /// What the writer says.
    pub fn end(self) -> io::Result<()> {
        let Some(out) = self.lines.end()? else { return Ok(()) };
        if self.tally.total() > 0 {
            writeln!(out)?;
        }
        text::paragraph(&tally(&self.tally, &self.style), "", &self.style, out)
    }
}

/// A finding's line, not yet laid out.
pub struct VerdictLine {
    status: Status,
    cells: Vec<Value<'static>>,
}

impl VerdictLine {
    /// What the line tells of a finding.
    pub fn of(finding: &Finding, lang: Lang) -> Self {
        let claim = &finding.target.claim;
        let cells = [
            Value::text(finding.target.id.chars().take(SHORT_ID).collect::<String>()),
            Value::text(claim.place.as_str()),
            Value::Integer(claim.year.number().into()),
            Value::Status(finding.status),
            ruled(finding, lang),
            Value::text(&claim.indicator),
            Value::text(told(claim, Period::Year(claim.year), lang)),
            result(finding, lang),
            Value::Caveats(finding.caveats.clone()),
        ];
        Self { status: finding.status, cells: cells.into_iter().map(Value::held).collect() }
    }
}
