//! The audit: one row per finding with everything needed to check it again, written as it comes.

use super::sheet::Value;
use super::{Lang, csv, figure, json};
use crate::vocabulary::form::AUDIT;
use crate::vocabulary::rules::tag;
use crate::vocabulary::{Claim, Finding, Policy, RULES, Recorded};
use std::io::{self, Write};

/// What the last column of an audit names.
pub const PROGRAM: &str = concat!("duizhang ", env!("CARGO_PKG_VERSION"));

/// What an audit is written as.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum AuditFormat {
    /// Comma-separated, with headings.
    Csv,
    /// One JSON object a line.
    Jsonl,
}

/// Writes an audit row by row, in the order given; see [`audit_order`].
pub struct Audit<'a> {
    rows: Rows<'a>,
    lang: Lang,
    vocabulary_sha256: String,
    line: Vec<u8>,
    rules: Value<'static>,
}

enum Rows<'a> {
    Csv(Box<::csv::Writer<&'a mut dyn Write>>),
    Jsonl(&'a mut dyn Write),
}

impl<'a> Audit<'a> {
    /// An audit made under the vocabulary with that checksum. The language is that of the headings.
    pub fn new(
        out: &'a mut dyn Write,
        format: AuditFormat,
        lang: Lang,
        vocabulary_sha256: impl Into<String>,
    ) -> Self {
        let rows = match format {
            AuditFormat::Csv => Rows::Csv(Box::new(::csv::Writer::from_writer(out))),
            AuditFormat::Jsonl => Rows::Jsonl(out),
        };
        let rules = Value::Integer(RULES.into());
        Self { rows, lang, vocabulary_sha256: vocabulary_sha256.into(), rules, line: Vec::new() }
    }

    /// The same, of findings judged under that policy. Other rules than the usual ones are marked `1+` and a checksum.
    #[must_use]
    pub fn under(mut self, policy: &Policy) -> Self {
        if *policy != Policy::default() {
            self.rules = Value::text(tag(policy));
        }
        self
    }

    /// Writes the headings, where the format has any.
    ///
    /// # Errors
    /// What the writer says.
    pub fn header(&mut self) -> io::Result<()> {
        match &mut self.rows {
            Rows::Csv(writer) => csv::header(writer, AUDIT.into_iter(), self.lang),
            Rows::Jsonl(_) => Ok(()),
        }
    }

    /// Writes one finding.
    ///
    /// # Errors
    /// What the writer says.
    pub fn row(&mut self, finding: &Finding) -> io::Result<()> {
        let cells = cells(finding, &self.vocabulary_sha256, &self.rules);
        match &mut self.rows {
            Rows::Csv(writer) => csv::row(writer, &cells),
            Rows::Jsonl(out) => json::line(AUDIT.into_iter().zip(&cells), &mut self.line, *out),
        }
    }

    /// Hands everything to the writer underneath.
    ///
    /// # Errors
    /// What the writer says.
    pub fn flush(&mut self) -> io::Result<()> {
        match &mut self.rows {
            Rows::Csv(writer) => writer.flush(),
            Rows::Jsonl(out) => out.flush(),
        }
    }
}

/// The key an audit is sorted by: place, year, document, start, indicator; the id settles the rest.
pub fn audit_order(finding: &Finding) -> impl Ord + '_ {
    let Recorded { id, claim, document, .. } = &finding.target;
    let start = claim.span.map(|span| span.start);
    (&claim.place, claim.year, &document.title, &document.sha256, start, &claim.indicator, id)
}

fn cells<'a>(
    finding: &'a Finding,
    vocabulary_sha256: &'a str,
    rules: &Value<'a>,
) -> [Value<'a>; AUDIT.len()] {
    let Recorded { id, claim: target, document, .. } = &finding.target;
    let result = finding.result.as_ref();
    let of = |told: &dyn Fn(&'a Recorded) -> Value<'a>| result.map_or(Value::Absent, told);
    let reviewed = finding.target.reviewed && result.is_none_or(|result| result.reviewed);
    let margin = finding.margin.as_ref();
    [
        Value::text(id),
        Value::text(target.place.as_str()),
        Value::Integer(target.year.number().into()),
        Value::text(&target.indicator),
        finding.code.as_ref().map_or(Value::Absent, Value::text),
        Value::text(finding.direction.code()),
        Value::text(target.measure.code()),
        Value::text(target.comparator.code()),
        Value::exact(target.value),
        Value::exact(target.value_high),
        Value::exact(target.stretch),
        Value::text(&target.unit),
        Value::text(target.period.to_string()),
        Value::text(&target.cue),
        target.relative_to.as_ref().map_or(Value::Absent, |to| Value::text(to.code())),
        Value::text(&document.title),
        sha256(&finding.target),
        start(target),
        Value::text(&target.quote),
        Value::Status(finding.status),
        Value::Status(finding.computed),
        finding.ruling.as_ref().map_or(Value::Absent, |ruling| Value::text(&ruling.by)),
        Value::text(finding.rule.code()),
        of(&|result| Value::text(result.claim.measure.code())),
        of(&|result| Value::text(result.claim.comparator.code())),
        of(&|result| Value::exact(result.claim.value)),
        of(&|result| Value::exact(result.claim.value_high)),
        of(&|result| Value::text(&result.claim.unit)),
        of(&|result| Value::text(result.claim.period.to_string())),
        of(&|result| Value::text(&result.document.title)),
        of(&sha256),
        of(&|result| start(&result.claim)),
        of(&|result| Value::text(&result.claim.quote)),
        Value::list(finding.compared_with.iter().map(yardstick)),
        Value::exact(margin.map(|margin| margin.value)),
        margin.map_or(Value::Absent, |margin| Value::text(&margin.unit)),
        Value::exact(finding.tolerance),
        Value::Caveats(finding.caveats.clone()),
        Value::list(&finding.searched),
        Value::exact(finding.match_score),
        Value::Truth(reviewed),
        rules.clone(),
        Value::text(vocabulary_sha256),
        Value::text(PROGRAM),
    ]
}

/// The document's checksum, where the claim was read from it.
fn sha256(recorded: &Recorded) -> Value<'_> {
    recorded.claim.span.map_or(Value::Absent, |_| Value::text(&recorded.document.sha256))
}

fn start(claim: &Claim) -> Value<'_> {
    Value::integer(claim.span.map(|span| span.start))
}

fn yardstick(recorded: &Recorded) -> String {
    let Claim { indicator, value, value_high, unit, period, .. } = &recorded.claim;
    let figure = match (value, value_high) {
        (Some(low), Some(high)) => format!("{low}~{high}"),
        (Some(value), None) | (None, Some(value)) => value.to_string(),
        (None, None) => figure::worded(&recorded.claim, Lang::Zh),
    };
    let parts = [indicator.as_str(), &figure, unit];
    let told: Vec<&str> = parts.into_iter().filter(|part| !part.is_empty()).collect();
    format!("{} ({period})", told.join(" "))
}
