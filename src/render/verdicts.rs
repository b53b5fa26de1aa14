//! A line per target: what was promised, what came of it.

use super::cells::{result, ruled};
use super::sheet::{Fit, Head, Sheet, Value};
use super::tally::tally;
use super::{Format, Style, text, told};
use crate::vocabulary::{Claim, Finding, Period, Tally};
use std::io::{self, Write};

const HEADS: [Head; 9] = [
    Head::left("id", "编号"),
    Head::left("place", "地区"),
    Head::right("year", "年度"),
    Head::left("status", "判定"),
    Head::left("ruling", "裁定"),
    Head::left("indicator", "指标"),
    Head::left("target", "目标"),
    Head::left("result", "实绩"),
    Head::left("caveats", "附注"),
];
/// Enough of an id to find its claim again.
const SHORT_ID: usize = 8;

/// Writes the findings in the order given, a line each, and their tally. Place and year stand in the lines
/// where they differ.
///
/// # Errors
/// What the writer says.
pub fn verdicts(findings: &[Finding], style: &Style, out: &mut dyn Write) -> io::Result<()> {
    let differ = |of: &dyn Fn(&Claim) -> String| {
        let mut all = findings.iter().map(|finding| of(&finding.target.claim));
        let first = all.next();
        all.any(|other| Some(&other) != first.as_ref())
    };
    let places = differ(&|claim| claim.place.to_string());
    let years = differ(&|claim| claim.year.to_string());
    let rows = findings.iter().map(|finding| {
        let claim = &finding.target.claim;
        vec![
            Value::text(finding.target.id.chars().take(SHORT_ID).collect::<String>()),
            if places { Value::text(claim.place.as_str()) } else { Value::Absent },
            if years { Value::Integer(claim.year.number().into()) } else { Value::Absent },
            Value::Status(finding.status),
            ruled(finding, style.lang),
            Value::text(&claim.indicator),
            Value::text(told(claim, Period::Year(claim.year), style.lang)),
            result(finding, style.lang),
            Value::Caveats(finding.caveats.clone()),
        ]
    });
    let sheet = Sheet { heads: HEADS.to_vec(), rows: rows.collect() }.without_empty_columns();
    if !findings.is_empty() {
        sheet.write(Format::Table, Fit::Cut, style, out)?;
        writeln!(out)?;
    }
    text::paragraph(&tally(&Tally::of(findings), style), "", style, out)
}
