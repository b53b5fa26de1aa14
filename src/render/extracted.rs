//! Claims as they stand in a document, before any ledger knows them.

use super::sheet::{Fit, Head, Sheet, Value};
use super::{Format, Style, figure};
use crate::vocabulary::form::EXTRACT;
use crate::vocabulary::{Claim, Described};
use std::io::{self, Write};

/// The claims of one document.
pub struct Extracted<'a> {
    /// The file's name.
    pub document: &'a str,
    /// What its text says of itself.
    pub described: &'a Described,
    /// Its claims, in order, each with its canonical code.
    pub claims: &'a [(Claim, Option<String>)],
}

const SCREEN: [Head; 6] = [
    Head::right("start", "起"),
    Head::left("role", "类别"),
    Head::left("indicator", "指标"),
    Head::left("figure", "数值"),
    Head::left("period", "期间"),
    Head::left("quote", "原文"),
];

/// Writes the claims of documents, one document after another.
///
/// # Errors
/// What the writer says.
pub fn extracted(
    documents: &[Extracted],
    format: Format,
    style: &Style,
    out: &mut dyn Write,
) -> io::Result<()> {
    let claims = documents.iter().flat_map(|document| {
        document.claims.iter().map(move |(claim, code)| (document, claim, code.as_deref()))
    });
    let sheet = match format {
        Format::Table | Format::Markdown => Sheet {
            heads: SCREEN.to_vec(),
            rows: claims.map(|(_, claim, _)| on_screen(claim, style)).collect(),
        },
        Format::Csv | Format::Json | Format::Jsonl => Sheet {
            heads: EXTRACT.iter().map(|column| Head::left(column.code, column.zh)).collect(),
            rows: claims.map(|(document, claim, code)| filed(document, claim, code)).collect(),
        },
    };
    sheet.write(format, Fit::Wrap, style, out)
}

fn on_screen(claim: &Claim, style: &Style) -> Vec<Value> {
    vec![
        Value::integer(claim.span.map(|span| span.start)),
        Value::text(style.lang.pick(claim.role.zh(), claim.role.code())),
        Value::text(&claim.indicator),
        Value::text(figure::worded(claim, style.lang)),
        Value::text(claim.period.to_string()),
        Value::text(&claim.quote),
    ]
}

fn filed(document: &Extracted, claim: &Claim, code: Option<&str>) -> Vec<Value> {
    let described = document.described;
    let period = |period: Option<crate::vocabulary::Period>| {
        period.map_or(Value::Absent, |period| Value::Text(period.to_string()))
    };
    vec![
        Value::text(document.document),
        described.place.as_ref().map_or(Value::Absent, |place| Value::text(place.as_str())),
        described.date.map_or(Value::Absent, |date| Value::Text(date.to_string())),
        period(described.reviews),
        period(described.plans),
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
        Value::List(claim.flags.0.iter().map(|flag| flag.code().to_owned()).collect()),
        Value::integer(claim.span.map(|span| span.start)),
        Value::integer(claim.span.map(|span| span.end)),
        Value::text(&claim.section),
        Value::text(&claim.quote),
        Value::text(&claim.rule),
    ]
}
