//! The 对照表: a place's targets of a year beside what was later reported, with the tally.

use super::cells::{is_reviewed, margin, notes, result, ruled, unreviewed};
use super::columns::{
    CAVEATS, COMPUTED_STATUS, ID, INDICATOR, MARGIN, MARGIN_UNIT, PLACE, RESULT, RESULT_SOURCE, RULED_BY,
    RULING, SOURCE, STATUS, TARGET, TARGET_SOURCE, YEAR,
};
use super::sheet::{Fit, Head, Sheet, Value};
use super::sources::{Sources, described};
use super::tally::{percent, rates, silences, tally};
use super::{Format, Lang, Style, json, markdown, screen, text, told};
use crate::say;
use crate::vocabulary::{Document, Finding, Period, PlacePath, Recorded, Status, Tally, Year};
use serde_json::{Value as Json, json};
use std::io::{self, Write};

/// A place's targets of one year and what became of them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Scorecard {
    /// Whose.
    pub place: PlacePath,
    /// Of which year.
    pub year: Year,
    /// The targets with their statuses, in the order to print them.
    pub findings: Vec<Finding>,
    /// Results that no target asked for.
    pub untargeted: Vec<Recorded>,
    /// The documents they come from.
    pub documents: Vec<Document>,
    /// The rules they were judged under, as the audit marks them.
    pub rules: String,
}

const TARGETS: [Head; 8] = [INDICATOR, TARGET, RESULT, MARGIN, STATUS, RULING, CAVEATS, SOURCE];

const UNTARGETED: [Head; 3] = [INDICATOR, RESULT, SOURCE];

const FILED: [Head; 14] = [
    ID,
    PLACE,
    YEAR,
    INDICATOR,
    TARGET,
    RESULT,
    MARGIN,
    MARGIN_UNIT,
    STATUS,
    COMPUTED_STATUS,
    RULED_BY,
    CAVEATS,
    TARGET_SOURCE,
    RESULT_SOURCE,
];

impl Scorecard {
    /// Writes the scorecard.
    ///
    /// # Errors
    /// What the writer says.
    pub fn write(&self, format: Format, style: &Style, out: &mut dyn Write) -> io::Result<()> {
        match format {
            Format::Table => self.table(style, out),
            Format::Markdown => self.markdown(style, out),
            Format::Csv => self.filed_all(style.lang).write(Format::Csv, Fit::Wrap, style, out),
            Format::Json | Format::Jsonl => {
                json::value(&self.json(style.lang), out)?;
                writeln!(out)
            }
        }
    }

    fn title(&self, lang: Lang) -> String {
        let Self { place, year, .. } = self;
        say!(lang, "scorecard-title", place = place.as_str(), year = year.to_string())
    }

    fn table(&self, style: &Style, out: &mut dyn Write) -> io::Result<()> {
        let sources = Sources::of(self);
        text::paragraph(&self.title(style.lang), "", style, out)?;
        let (mut targets, mut others) = (self.targets(None, style.lang), self.others(None, style.lang));
        if !screen::fits(&targets, style) {
            targets = self.targets(Some(&sources), style.lang);
            others = self.others(Some(&sources), style.lang);
        }
        if self.findings.is_empty() {
            text::paragraph(style.lang.word("scorecard-empty"), "", style, out)?;
        } else {
            targets.write(Format::Table, Fit::Wrap, style, out)?;
            writeln!(out)?;
            for line in self.closing(style) {
                text::paragraph(&line, "", style, out)?;
            }
        }
        if !self.untargeted.is_empty() {
            writeln!(out)?;
            text::paragraph(style.lang.word("scorecard-untargeted"), "", style, out)?;
            others.write(Format::Table, Fit::Wrap, style, out)?;
        }
        if !sources.0.is_empty() {
            writeln!(out)?;
            text::paragraph(style.lang.word("scorecard-sources"), "", style, out)?;
            for (index, document) in sources.0.iter().enumerate() {
                let mark = format!("[{}] ", index + 1);
                text::paragraph(&described(document, style.lang), &mark, style, out)?;
            }
        }
        Ok(())
    }

    fn markdown(&self, style: &Style, out: &mut dyn Write) -> io::Result<()> {
        let sources = Sources::of(self);
        writeln!(out, "## {}\n", markdown::escape(&self.title(style.lang)))?;
        self.targets(Some(&sources), style.lang).write(Format::Markdown, Fit::Wrap, style, out)?;
        writeln!(out)?;
        for line in self.closing(style) {
            writeln!(out, "- {}", markdown::escape(&line))?;
        }
        if !self.untargeted.is_empty() {
            writeln!(out, "\n### {}\n", style.lang.word("scorecard-untargeted"))?;
            self.others(Some(&sources), style.lang).write(Format::Markdown, Fit::Wrap, style, out)?;
        }
        if !sources.0.is_empty() {
            writeln!(out, "\n### {}\n", style.lang.word("scorecard-sources"))?;
        }
        for (index, document) in sources.0.iter().enumerate() {
            writeln!(out, "{}. {}", index + 1, markdown::escape(&described(document, style.lang)))?;
        }
        Ok(())
    }

    pub(super) fn json(&self, lang: Lang) -> Json {
        let tally = Tally::of(&self.findings);
        let rate = |rate: Option<(usize, usize)>| {
            rate.map(|(part, whole)| json!({"part": part, "whole": whole, "percent": percent(part, whole)}))
        };
        let others: Vec<Vec<Value<'_>>> =
            self.untargeted.iter().map(|result| self.filed_result(result, lang)).collect();
        let others = Sheet { heads: FILED.to_vec(), rows: others };
        let mut searched: Vec<&String> = self
            .findings
            .iter()
            .filter(|f| f.status == Status::Unreported)
            .flat_map(|f| &f.searched)
            .collect();
        searched.sort();
        searched.dedup();
        json!({
            "place": self.place.as_str(),
            "year": self.year.number(),
            "rules": self.rules,
            "targets": json::objects(&self.filed(lang)).collect::<Vec<_>>(),
            "tally": counts(&tally),
            "met_of_due": rate(tally.met_of_due()),
            "met_of_decided": rate(tally.met_of_decided()),
            "reported_of_due": rate(tally.reported_of_due()),
            "searched": searched,
            "untargeted": json::objects(&others).collect::<Vec<_>>(),
        })
    }

    fn targets<'a>(&'a self, sources: Option<&Sources>, lang: Lang) -> Sheet<'a> {
        // Where nobody has reviewed anything, the line below the table says so once.
        let marked = self.findings.iter().any(is_reviewed);
        let row = |finding: &'a Finding| {
            let target = &finding.target;
            let source = match (sources, &finding.result) {
                (Some(sources), Some(result)) => sources.marks(&[&target.document, &result.document]),
                (Some(sources), None) => sources.marks(&[&target.document]),
                (None, Some(result)) => result.document.title.clone(),
                (None, None) => target.document.title.clone(),
            };
            vec![
                Value::text(&target.claim.indicator),
                Value::text(told(&target.claim, Period::Year(target.claim.year), lang)),
                result(finding, lang),
                margin(finding, lang),
                Value::Status(finding.status),
                ruled(finding, lang),
                notes(finding, marked, lang),
                Value::text(source),
            ]
        };
        let sheet = Sheet { heads: TARGETS.to_vec(), rows: self.findings.iter().map(row).collect() };
        let ruled = self.findings.iter().any(|finding| finding.ruling.is_some());
        if ruled { sheet } else { sheet.without(RULING.column.code) }
    }

    fn others<'a>(&'a self, sources: Option<&Sources>, lang: Lang) -> Sheet<'a> {
        let row = |result: &'a Recorded| {
            let document = &result.document;
            vec![
                Value::text(&result.claim.indicator),
                Value::text(told(&result.claim, Period::Year(self.year), lang)),
                Value::text(sources.map_or_else(|| document.title.clone(), |known| known.marks(&[document]))),
            ]
        };
        Sheet { heads: UNTARGETED.to_vec(), rows: self.untargeted.iter().map(row).collect() }
    }

    /// The targets, then the results that no target asked for, as files hold them.
    pub(super) fn filed_all(&self, lang: Lang) -> Sheet<'_> {
        let mut sheet = self.filed(lang);
        sheet.rows.extend(self.untargeted.iter().map(|result| self.filed_result(result, lang)));
        sheet
    }

    fn filed<'a>(&'a self, lang: Lang) -> Sheet<'a> {
        let row = |finding: &'a Finding| {
            let target = &finding.target;
            let far = finding.margin.as_ref();
            vec![
                Value::text(&target.id),
                Value::text(target.claim.place.as_str()),
                Value::Integer(target.claim.year.number().into()),
                Value::text(&target.claim.indicator),
                Value::text(told(&target.claim, Period::Year(target.claim.year), lang)),
                result(finding, lang),
                Value::exact(far.map(|margin| margin.value)),
                far.map_or(Value::Absent, |margin| Value::text(&margin.unit)),
                Value::Status(finding.status),
                Value::Status(finding.computed),
                finding.ruling.as_ref().map_or(Value::Absent, |ruling| Value::text(&ruling.by)),
                Value::Caveats(finding.caveats.clone()),
                Value::text(&target.document.title),
                finding.result.as_ref().map_or(Value::Absent, |result| Value::text(&result.document.title)),
            ]
        };
        Sheet { heads: FILED.to_vec(), rows: self.findings.iter().map(row).collect() }
    }

    fn filed_result<'a>(&self, result: &'a Recorded, lang: Lang) -> Vec<Value<'a>> {
        let mut row = vec![
            Value::text(&result.id),
            Value::text(result.claim.place.as_str()),
            Value::Integer(result.claim.year.number().into()),
            Value::text(&result.claim.indicator),
            Value::Absent,
            Value::text(told(&result.claim, Period::Year(self.year), lang)),
        ];
        row.resize(FILED.len() - 1, Value::Absent);
        row.push(Value::text(&result.document.title));
        row
    }

    /// The tally, the three rates, and what was searched in vain.
    fn closing(&self, style: &Style) -> Vec<String> {
        let counted = Tally::of(&self.findings);
        let mut lines = vec![tally(&counted, style)];
        lines.extend(rates(&counted, style.lang));
        lines.extend(silences(&self.findings, style.lang));
        lines.extend(unreviewed(&self.findings, style.lang));
        lines
    }
}

/// How many targets have each status.
pub(super) fn counts(tally: &Tally) -> Json {
    Status::ALL.iter().map(|status| (status.code().to_owned(), Json::from(tally.count(*status)))).collect()
}
