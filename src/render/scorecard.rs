//! The 对照表: a place's targets of a year beside what was later reported, with the tally.

use super::audit::Audit;
use super::book;
use super::cell::{Absence, Cell};
use super::cells::{
    margin, margin_told, margin_unit, notes, pending, result, ruled, sure, target, unreviewed, year,
};
use super::columns::{
    CAVEATS, COMPUTED_STATUS, ID, INDICATOR, MARGIN, MARGIN_UNIT, MARGIN_WITH_UNIT, PLACE, RESPONSES,
    RESPONSIBLE, RESULT, RESULT_SOURCE, RESULT_UNIT, RESULT_VALUE, RULED_BY, RULING, SOURCE, STATUS, TARGET,
    TARGET_SOURCE, TARGET_UNIT, TARGET_VALUE, TARGETS, UNTARGETED, YEAR,
};
use super::page::{Basis, Page, Part, Section};
use super::sheet::{BOOK, FILE, Head, PAGE, Sheet};
use super::sources::{Sources, described};
use super::tally::{percent, rates, silences, tally};
use super::trend::adjustments;
use super::{Format, Lang, Provenance, Style, table, told};
use crate::say;
use crate::vocabulary::rules::tag;
use crate::vocabulary::{Counted, Document, Finding, Period, PlacePath, Recorded, Status, Tally, Year};
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
    /// What they were judged by.
    pub basis: Basis,
}

/// A workbook prints what a page shows; the numbers by themselves and where they come from stand beside it.
const HEADS: [Head; 26] = [
    ID.on(FILE),
    PLACE.on(FILE),
    YEAR.on(FILE),
    INDICATOR,
    RESPONSIBLE,
    TARGET,
    RESULT,
    MARGIN.on(FILE.and(PAGE)),
    MARGIN_UNIT.on(FILE),
    MARGIN_WITH_UNIT.on(BOOK),
    STATUS,
    RULING.on(PAGE.and(BOOK)),
    COMPUTED_STATUS.on(FILE),
    RULED_BY.on(FILE),
    CAVEATS,
    RESPONSES.on(BOOK),
    SOURCE.on(PAGE),
    TARGET_SOURCE.on(FILE.and(BOOK)).unprinted(),
    RESULT_SOURCE.on(FILE.and(BOOK)).unprinted(),
    TARGET_VALUE.on(BOOK).unprinted(),
    TARGET_UNIT.on(BOOK).unprinted(),
    RESULT_VALUE.on(BOOK).unprinted(),
    RESULT_UNIT.on(BOOK).unprinted(),
    MARGIN.on(BOOK).unprinted(),
    MARGIN_UNIT.on(BOOK).unprinted(),
    ID.on(BOOK).unprinted(),
];

impl Scorecard {
    /// Writes the scorecard.
    ///
    /// # Errors
    /// What the writer says.
    pub fn write(&self, format: Format, style: &Style, out: &mut dyn Write) -> io::Result<()> {
        self.page(format, style).write(format, style, out)
    }

    /// The title, the targets, their tally, the results that no target asked for, and the sources.
    pub fn page(&self, format: Format, style: &Style) -> Page<'_> {
        let (lang, sources) = (style.lang, Sources::of(self));
        let fits = || table::fits(&self.targets(|_| true, None, lang).on(PAGE), style);
        let marks = (format != Format::Table || !fits()).then_some(&sources);
        let mut parts = Vec::new();
        if self.findings.is_empty() && format.is_words() {
            let empty = if self.basis.left_out > 0 {
                lang.word("scorecard-empty-left-out")
            } else {
                lang.word("scorecard-empty")
            };
            let mut told = vec![empty.to_owned()];
            told.extend(self.basis.remarks(lang));
            parts.push(Part::Told(told));
        } else {
            parts.extend(self.groups(marks, lang).into_iter().map(Part::Sheet));
            parts.push(Part::Told(self.closing(style)));
        }
        if !self.untargeted.is_empty() {
            let rows = self.untargeted.iter().map(|result| self.untargeted_row(result, marks, lang));
            let sheet = Sheet { heads: HEADS.to_vec(), rows: rows.collect() };
            let heading = lang.word("scorecard-untargeted").to_owned();
            parts.push(Part::Sheet(Section { heading, ..Section::of(UNTARGETED, sheet) }));
        }
        parts.push(Part::Sources(sources.0.iter().map(|document| described(document, lang)).collect()));
        let (place, year) = (self.place.as_str(), self.year.to_string());
        Page { title: say!(lang, "scorecard-title", place = place, year = year), facts: self.facts(), parts }
    }

    /// What a workbook has beside the 对照表: tally, evidence, provenance, codebook.
    pub fn further<'a>(&'a self, audit: &'a Audit, provenance: &Provenance, style: &Style) -> Vec<Part<'a>> {
        book::further(&self.findings, &[self.counted()], audit, provenance, style)
    }

    /// The documents it rests on.
    pub fn sources(&self) -> Vec<Document> {
        Sources::of(self).0.into_iter().cloned().collect()
    }

    fn counted(&self) -> Counted {
        Counted { place: self.place.clone(), year: self.year, tally: Tally::of(&self.findings) }
    }

    /// What JSON holds beside the rows.
    fn facts(&self) -> Vec<(&'static str, Json)> {
        let tally = Tally::of(&self.findings);
        let rate =
            |rate: Option<(usize, usize)>| {
                json!(rate.map(
                    |(part, whole)| json!({"part": part, "whole": whole, "percent": percent(part, whole)})
                ))
            };
        let silent = self.findings.iter().filter(|finding| finding.status == Status::Unreported);
        let mut searched: Vec<&String> = silent.flat_map(|finding| &finding.searched).collect();
        searched.sort();
        searched.dedup();
        vec![
            ("place", json!(self.place.as_str())),
            ("year", json!(self.year.number())),
            ("rules", json!(tag(&self.basis.policy))),
            ("tally", counts(&tally)),
            ("met_of_due", rate(tally.met_of_due())),
            ("met_of_decided", rate(tally.met_of_decided())),
            ("reported_of_due", rate(tally.reported_of_due())),
            ("searched", json!(searched)),
            ("left_out", json!(self.basis.left_out)),
        ]
    }

    /// The headline indicators, then the works; they have headings where there are both.
    fn groups<'a>(&'a self, sources: Option<&Sources>, lang: Lang) -> Vec<Section<'a>> {
        let group = |headline: bool, heading: &str| {
            let sheet = self.targets(|finding| finding.code.is_some() == headline, sources, lang);
            Section { heading: heading.to_owned(), ..Section::of(TARGETS, sheet) }
        };
        let groups =
            [group(true, lang.word("scorecard-indicators")), group(false, lang.word("scorecard-works"))];
        let both = groups.iter().all(|group| !group.sheet.rows.is_empty());
        if both {
            return groups.into();
        }
        vec![Section::of(TARGETS, self.targets(|_| true, sources, lang))]
    }

    /// The targets that are wanted; where there is no room for titles, the source is named by the number of its document.
    fn targets<'a>(
        &'a self,
        wanted: impl Fn(&Finding) -> bool,
        sources: Option<&Sources>,
        lang: Lang,
    ) -> Sheet<'a> {
        // Where nobody has reviewed anything, the line below the table says so once.
        let marked = self.findings.iter().any(Finding::is_reviewed);
        let row = |finding: &'a Finding| {
            let (promised, found) = (&finding.target, finding.result.as_ref());
            let documents = [Some(promised), found].into_iter().flatten().map(|one| one.document.as_ref());
            let source = match sources {
                Some(sources) => sources.marks(&documents.collect::<Vec<_>>()),
                None => found.unwrap_or(promised).document.title.clone(),
            };
            let of =
                |told: &dyn Fn(&'a Recorded) -> Cell<'a>| found.map_or(Cell::Absent(Absence::NoResult), told);
            vec![
                Cell::text(&promised.id),
                Cell::text(promised.claim.place.as_str()),
                year(finding),
                Cell::text(&promised.claim.indicator),
                Cell::text(finding.responsible()),
                target(finding, lang),
                result(finding, lang),
                margin(finding, lang),
                margin_unit(finding),
                margin_told(finding, lang),
                Cell::Verdict(finding.status),
                ruled(finding, lang),
                Cell::Verdict(finding.computed),
                finding.ruling.as_ref().map_or(Cell::UNSAID, |ruling| Cell::text(&ruling.by)),
                notes(finding, marked),
                Cell::list(finding.responses.iter().map(ToString::to_string)),
                Cell::text(source),
                Cell::text(&promised.document.title),
                of(&|result| Cell::text(&result.document.title)),
                Cell::exact(promised.claim.value),
                Cell::text(&promised.claim.unit),
                sure(finding)
                    .map_or(Cell::Absent(Absence::NoResult), |result| Cell::exact(result.claim.value)),
                sure(finding)
                    .map_or(Cell::Absent(Absence::NoResult), |result| Cell::text(&result.claim.unit)),
                margin(finding, lang),
                margin_unit(finding),
                Cell::text(&promised.id),
            ]
        };
        Sheet {
            heads: HEADS.to_vec(),
            rows: self.findings.iter().filter(|finding| wanted(finding)).map(row).collect(),
        }
    }

    fn untargeted_row<'a>(
        &self,
        result: &'a Recorded,
        sources: Option<&Sources>,
        lang: Lang,
    ) -> Vec<Cell<'a>> {
        let document = result.document.as_ref();
        let source = sources.map_or_else(|| document.title.clone(), |known| known.marks(&[document]));
        let cells = [
            (ID, Cell::text(&result.id)),
            (PLACE, Cell::text(result.claim.place.as_str())),
            (YEAR, Cell::Count(result.claim.year.number().into())),
            (INDICATOR, Cell::text(&result.claim.indicator)),
            (RESPONSIBLE, Cell::text(&result.claim.responsible)),
            (RESULT, Cell::text(told(&result.claim, Period::Year(self.year), lang))),
            (RESULT_VALUE, Cell::exact(result.claim.value)),
            (RESULT_UNIT, Cell::text(&result.claim.unit)),
            (SOURCE, Cell::text(source)),
            (RESULT_SOURCE, Cell::text(&document.title)),
        ];
        let cell = |own: &Head| cells.iter().find(|(head, _)| head.column == own.column);
        HEADS.iter().map(|own| cell(own).map_or(Cell::UNSAID, |(_, cell)| cell.clone())).collect()
    }

    /// The tally, the three rates, and what was searched in vain.
    fn closing(&self, style: &Style) -> Vec<String> {
        let counted = Tally::of(&self.findings);
        let mut lines = vec![tally(&counted, style)];
        lines.extend(rates(&counted, style.lang));
        lines.extend(silences(&self.findings, style.lang));
        lines.extend(pending(&self.findings, style.lang));
        lines.extend(adjustments(self.findings.iter(), style.lang));
        lines.extend(unreviewed(&self.findings, style.lang));
        lines.extend(responses(&self.findings, style.lang));
        lines.extend(self.basis.remarks(style.lang));
        lines
    }
}

/// What units say of the findings, a line each.
fn responses(findings: &[Finding], lang: Lang) -> Vec<String> {
    let each = findings.iter().flat_map(|finding| finding.responses.iter().map(move |own| (finding, own)));
    each.map(|(finding, own)| {
        let (indicator, said) = (&finding.target.claim.indicator, own.to_string());
        say!(lang, "response-to", indicator = indicator, said = said)
    })
    .collect()
}

/// How many targets have each status.
pub(super) fn counts(tally: &Tally) -> Json {
    Status::ALL.iter().map(|status| (status.code().to_owned(), Json::from(tally.count(*status)))).collect()
}
