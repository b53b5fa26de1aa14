//! One indicator of a place over the years: targets, results, statuses and a small chart.

use super::cell::{Absence, Cell};
use super::cells::{margin, margin_unit, notes, pending, result};
use super::chart::Scale;
use super::columns::{
    CAVEATS, CHART, CODE, ID, INDICATOR, MARGIN, MARGIN_UNIT, MEASURE, PLACE, RESULT, RESULT_VALUE, ROWS,
    STATUS, TARGET, TARGET_VALUE, TARGET_VALUE_HIGH, UNIT, YEAR,
};
use super::page::{Basis, Page, Part, Section};
use super::sheet::{BOOK, FILE, Head, PAGE, Sheet};
use super::tally::tally;
use super::text::UnicodeWidthStr as _;
use super::{Lang, Style, told};
use crate::say;
use crate::vocabulary::compared::{Point, Series};
use crate::vocabulary::rules::tag;
use crate::vocabulary::{Finding, Period, PlacePath, Policy, Tally};
use serde_json::json;

const HEADS: [Head; 17] = [
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
        of(&|finding| notes(finding, false)),
        id.map_or(Cell::UNSAID, Cell::text),
        Cell::UNSAID,
    ]
}
