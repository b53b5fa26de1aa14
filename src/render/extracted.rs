//! Claims as they stand in a document, before any ledger knows them.

use super::columns::{FIGURE, INDICATOR, PERIOD, QUOTE, ROLE, START};
use super::sheet::{Fit, Head, Sheet, Value};
use super::{Format, Style, csv, figure, json};
use crate::vocabulary::form::EXTRACT;
use crate::vocabulary::{Claim, Described, Period};
use std::io::{self, Write};

const SCREEN: [Head; 6] = [START, ROLE, INDICATOR, FIGURE, PERIOD, QUOTE];

/// Writes the claims of documents, one document after another. A table is held until its last row is known;
/// rows for a program are written as they come.
pub struct Extracted<'a> {
    rows: Rows<'a>,
    style: Style,
}

enum Rows<'a> {
    Sheet(Sheet<'static>, Format, &'a mut dyn Write),
    Csv(Box<::csv::Writer<&'a mut dyn Write>>),
    Jsonl(&'a mut dyn Write),
}

impl<'a> Extracted<'a> {
    /// Nothing yet but the headings, where the format has any.
    ///
    /// # Errors
    /// What the writer says.
    pub fn new(format: Format, style: Style, out: &'a mut dyn Write) -> io::Result<Self> {
        let sheet = |heads: Vec<Head>, out| Rows::Sheet(Sheet { heads, rows: Vec::new() }, format, out);
        let rows = match format {
            Format::Table | Format::Markdown => sheet(SCREEN.to_vec(), out),
            Format::Json => {
                sheet(EXTRACT.iter().map(|column| Head::left(column.code, column.zh)).collect(), out)
            }
            Format::Csv => {
                let mut writer = ::csv::Writer::from_writer(out);
                csv::header(&mut writer, EXTRACT.into_iter(), style.lang)?;
                Rows::Csv(Box::new(writer))
            }
            Format::Jsonl => Rows::Jsonl(out),
        };
        Ok(Self { rows, style })
    }

    /// Adds the claims of one document, in order, each with its canonical code.
    ///
    /// # Errors
    /// What the writer says.
    pub fn document<'c>(
        &mut self,
        name: &str,
        described: &Described,
        claims: impl Iterator<Item = (&'c Claim, Option<&'c str>)>,
    ) -> io::Result<()> {
        let told = told(name, described);
        let mut line = Vec::new();
        for (claim, code) in claims {
            let cells = || told.iter().cloned().chain(filed(claim, code));
            match &mut self.rows {
                Rows::Sheet(sheet, Format::Json, _) => sheet.rows.push(cells().map(Value::held).collect()),
                Rows::Sheet(sheet, _, _) => {
                    sheet.rows.push(on_screen(claim, &self.style).into_iter().map(Value::held).collect());
                }
                Rows::Csv(writer) => csv::row(writer, &cells().collect::<Vec<_>>())?,
                Rows::Jsonl(out) => {
                    let filed = filed(claim, code);
                    json::line(EXTRACT.into_iter().zip(told.iter().chain(&filed)), &mut line, *out)?;
                }
            }
        }
        Ok(())
    }

    /// Writes what was held, and hands everything to the writer underneath.
    ///
    /// # Errors
    /// What the writer says.
    pub fn end(self) -> io::Result<()> {
        match self.rows {
            Rows::Sheet(sheet, format, out) => sheet.write(format, Fit::Wrap, &self.style, out),
            Rows::Csv(mut writer) => writer.flush(),
            Rows::Jsonl(_) => Ok(()),
        }
    }
}

fn on_screen<'a>(claim: &'a Claim, style: &Style) -> Vec<Value<'a>> {
    vec![
        Value::integer(claim.span.map(|span| span.start)),
        Value::text(claim.role.in_lang(style.lang)),
        Value::text(&claim.indicator),
        Value::text(figure::worded(claim, style.lang)),
        Value::text(claim.period.to_string()),
        Value::text(&claim.quote),
    ]
}

/// What stands in each row of a document.
fn told<'a>(name: &'a str, described: &'a Described) -> [Value<'a>; 5] {
    let period =
        |period: Option<Period>| period.map_or(Value::Absent, |period| Value::text(period.to_string()));
    [
        Value::text(name),
        described.place.as_ref().map_or(Value::Absent, |place| Value::text(place.as_str())),
        described.date.map_or(Value::Absent, |date| Value::text(date.to_string())),
        period(described.reviews),
        period(described.plans),
    ]
}

/// What a claim adds to it.
fn filed<'a>(claim: &'a Claim, code: Option<&'a str>) -> [Value<'a>; 18] {
    [
        Value::text(claim.role.code()),
        Value::text(&claim.indicator),
        code.map_or(Value::Absent, Value::text),
        Value::text(claim.measure.code()),
        Value::text(claim.comparator.code()),
        Value::text(&claim.cue),
        Value::exact(claim.value),
        Value::exact(claim.value_high),
        Value::exact(claim.stretch),
        Value::text(&claim.unit),
        Value::text(claim.period.to_string()),
        claim.relative_to.as_ref().map_or(Value::Absent, |to| Value::text(to.code())),
        Value::list(claim.flags.0.iter().map(|flag| flag.code())),
        Value::integer(claim.span.map(|span| span.start)),
        Value::integer(claim.span.map(|span| span.end)),
        Value::text(&claim.section),
        Value::text(&claim.quote),
        Value::text(&claim.rule),
    ]
}
