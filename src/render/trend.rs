//! One indicator of a place over the years: targets, results, statuses and a small chart.

use super::cell::{Absence, Cell};
use super::cells::{margin, margin_unit, notes, pending, result};
use super::chart::Scale;
use super::columns::{
    CAVEATS, CHART, CODE, ID, INDICATOR, LATE, MARGIN, MARGIN_UNIT, MEASURE, PLACE, RESULT, RESULT_VALUE,
    ROWS, STATUS, TARGET, TARGET_VALUE, TARGET_VALUE_HIGH, UNIT, YEAR,
};
use super::page::{Basis, Page, Part, Section};
use super::sheet::{BOOK, FILE, Head, PAGE, Sheet};
use super::tally::tally;
use super::text::UnicodeWidthStr as _;
use super::{Lang, Style, told, worded};
use crate::say;
use crate::vocabulary::compared::{Point, Series, adjusted};
use crate::vocabulary::rules::tag;
use crate::vocabulary::{Finding, Message, Period, PlacePath, Policy, Recorded, Tally};
use serde_json::json;

const HEADS: [Head; 18] = [
    PLACE.on(FILE.and(BOOK)),
    YEAR,
    INDICATOR.on(FILE.and(BOOK)),
    CODE.on(FILE),
    MEASURE.on(FILE.and(BOOK)),
    TARGET,
    RESULT,
    TARGET_VALUE.on(FILE.and(BOOK)),
    TARGET_VALUE_HIGH.on(FILE.and(BOOK)),
    RESULT_VALUE.on(FILE.and(BOOK)),
    UNIT.on(FILE.and(BOOK)),
    MARGIN.on(FILE.and(BOOK)),
    MARGIN_UNIT.on(FILE.and(BOOK)),
    STATUS,
    LATE,
    CAVEATS.on(FILE.and(BOOK)),
    ID.on(FILE.and(BOOK)),
    CHART.on(PAGE),
];

/// The trend of an indicator; `name` is what it is called, `code` its canonical code.
pub fn trend<'a>(
    place: &'a PlacePath,
    name: &'a str,
    code: Option<&'a str>,
    all: &'a [Series],
    policy: &Policy,
    style: &Style,
) -> Page<'a> {
    let lang = style.lang;
    let several = all.len() > 1;
    let sections = all.iter().map(|series| section(place, name, code, series, several, style));
    let mut parts: Vec<Part<'_>> = sections.map(Part::Sheet).collect();
    let findings = || all.iter().flat_map(|series| &series.points).filter_map(|point| point.finding.as_ref());
    let mut remarks = vec![tally(&Tally::of(findings()), style)];
    remarks.extend(pending(findings(), lang));
    remarks.extend(late(all, lang));
    remarks.extend(adjustments(findings(), lang));
    let basis = Basis { policy: *policy, left_out: 0 };
    remarks.extend(basis.remarks(lang));
    parts.push(Part::Told(remarks));
    parts.push(Part::Beware(vec![lang.word("trend-beware").to_owned()]));
    Page {
        title: say!(lang, "trend-title", place = place.as_str(), name = name),
        facts: vec![("rules", json!(tag(policy)))],
        parts,
    }
}

/// `2025年61.2%`
fn by(late: &Recorded, lang: Lang) -> String {
    let (year, figure) = (late.claim.year.to_string(), worded(&late.claim, lang));
    say!(lang, "trend-late-by", year = year, figure = figure)
}

/// How many targets that were missed were reached later, and which.
fn late(all: &[Series], lang: Lang) -> Option<String> {
    let points = all.iter().flat_map(|one| &one.points);
    let told = points.filter_map(|point| {
        let by = by(point.late.as_ref()?, lang);
        Some(say!(lang, "trend-late", year = point.year.to_string(), by = by))
    });
    let told: Vec<String> = told.collect();
    (!told.is_empty())
        .then(|| say!(lang, "trend-late-counted", count = told.len(), late = Message::list(&told)))
}

/// Targets that a later document of the year set anew, a line each.
pub(super) fn adjustments<'a>(findings: impl Iterator<Item = &'a Finding>, lang: Lang) -> Vec<String> {
    let side = |finding: &Finding| {
        let (target, document) = (worded(&finding.target.claim, lang), &finding.target.document);
        let date = document.date.map(|date| date.to_string()).unwrap_or_default();
        let status = finding.status.in_lang(lang);
        say!(lang, "adjusted-side", target = target, title = &document.title, date = date, status = status)
    };
    let line = |(before, after): (&Finding, &Finding)| {
        let indicator = &before.target.claim.indicator;
        let year = before.target.claim.year.to_string();
        say!(lang, "adjusted", year = year, indicator = indicator, before = side(before), after = side(after))
    };
    adjusted(findings).into_iter().map(line).collect()
}

fn section<'a>(
    place: &'a PlacePath,
    name: &'a str,
    code: Option<&'a str>,
    series: &'a Series,
    several: bool,
    style: &Style,
) -> Section<'a> {
    let lang = style.lang;
    let rows = series.points.iter().map(|point| row(place, name, code, series, point, lang)).collect();
    let mut sheet = Sheet { heads: HEADS.to_vec(), rows };
    let scale = Scale::of(series, columns(&sheet.on(PAGE), style));
    if let Some(scale) = &scale {
        for (row, point) in sheet.rows.iter_mut().zip(&series.points) {
            row[HEADS.len() - 1] = scale.line(point).map_or(Cell::UNSAID, Cell::Chart);
        }
    }
    let heading = if several { series_heading(series, lang) } else { String::new() };
    Section {
        heading,
        notes: scale.iter().map(|scale| scale.legend(&series.unit, lang)).collect(),
        ..Section::of(ROWS, sheet)
    }
}

/// `增长（%）`
pub fn series_heading(series: &Series, lang: Lang) -> String {
    let measure = series.measure.in_lang(lang);
    match series.unit.as_str() {
        "" => measure.to_owned(),
        unit => say!(lang, "with-aside", words = measure, aside = unit),
    }
}

/// What the other columns leave of the screen, within reason.
fn columns(sheet: &Sheet<'_>, style: &Style) -> usize {
    const GAP: usize = 2;
    const REASONABLE: (usize, usize) = (12, 40);
    let wide = |at: usize| {
        let cells = sheet.rows.iter().map(|row| row[at].shown(style.lang, style.ascii).width());
        cells.chain([sheet.heads[at].shown(style.lang).width()]).max().unwrap_or(0) + GAP
    };
    let others: usize = (0..sheet.heads.len()).map(wide).sum();
    style.width.saturating_sub(others).clamp(REASONABLE.0, REASONABLE.1)
}

/// Target and result of a year in words.
pub(super) fn words(point: &Point, lang: Lang) -> (Cell<'_>, Cell<'_>) {
    let beside = Period::Year(point.year);
    match (&point.finding, &point.result) {
        (Some(finding), _) => (Cell::text(told(&finding.target.claim, beside, lang)), result(finding, lang)),
        (None, Some(alone)) => {
            (Cell::Absent(Absence::NoTarget), Cell::text(told(&alone.claim, beside, lang)))
        }
        (None, None) => (Cell::Absent(Absence::NotOnFile), Cell::UNSAID),
    }
}

fn row<'a>(
    place: &'a PlacePath,
    name: &'a str,
    code: Option<&'a str>,
    series: &'a Series,
    point: &'a Point,
    lang: Lang,
) -> Vec<Cell<'a>> {
    let (target, result) = words(point, lang);
    let of = |told: &dyn Fn(&'a Finding) -> Cell<'a>| point.finding.as_ref().map_or(Cell::UNSAID, told);
    let id = point
        .finding
        .as_ref()
        .map(|finding| &finding.target.id)
        .or(point.result.as_ref().map(|alone| &alone.id));
    vec![
        Cell::text(place.as_str()),
        Cell::Count(point.year.number().into()),
        Cell::text(name),
        code.map_or(Cell::UNSAID, Cell::text),
        Cell::Term { code: series.measure.code(), zh: series.measure.zh() },
        target,
        result,
        Cell::exact(point.wanted.map(|(low, _)| low)),
        Cell::exact(point.wanted.filter(|(low, high)| low != high).map(|(_, high)| high)),
        Cell::exact(point.reached),
        Cell::text(&series.unit),
        of(&|finding| margin(finding, lang)),
        of(&margin_unit),
        of(&|finding| Cell::Verdict(finding.status)),
        Cell::text(point.late.as_ref().map(|late| by(late, lang)).unwrap_or_default()),
        of(&|finding| notes(finding, false)),
        id.map_or(Cell::UNSAID, Cell::text),
        Cell::UNSAID,
    ]
}
