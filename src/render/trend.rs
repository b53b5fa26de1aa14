//! One indicator of a place over the years: targets, results, statuses and a small chart.

use super::cells::result;
use super::chart::Scale;
use super::columns::{
    CAVEATS, CHART, CODE, ID, INDICATOR, MARGIN, MARGIN_UNIT, MEASURE, PLACE, RESULT, RESULT_VALUE, STATUS,
    TARGET, TARGET_VALUE, TARGET_VALUE_HIGH, UNIT, YEAR,
};
use super::page::{Page, Section, other_rules};
use super::sheet::{Head, Sheet, Value};
use super::tally::tally;
use super::text::UnicodeWidthStr as _;
use super::{Lang, Style, told};
use crate::say;
use crate::vocabulary::compared::{Point, Series};
use crate::vocabulary::rules::tag;
use crate::vocabulary::{Finding, Period, PlacePath, Policy, Tally};

const SHOWN: [Head; 4] = [YEAR, TARGET, RESULT, STATUS];

const FILED: [Head; 16] = [
    PLACE,
    YEAR,
    INDICATOR,
    CODE,
    MEASURE,
    TARGET,
    RESULT,
    TARGET_VALUE,
    TARGET_VALUE_HIGH,
    RESULT_VALUE,
    UNIT,
    MARGIN,
    MARGIN_UNIT,
    STATUS,
    CAVEATS,
    ID,
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
    let sections = all.iter().map(|series| section(series, several, style)).collect();
    let rows = all.iter().flat_map(|series| {
        series.points.iter().map(move |point| filed(place, name, code, series, point, lang))
    });
    let findings = all.iter().flat_map(|series| &series.points).filter_map(|point| point.finding.as_ref());
    let mut remarks = vec![tally(&Tally::of(findings), style)];
    remarks.extend(other_rules(policy, lang));
    Page {
        title: say!(lang, "trend-title", place = place.as_str(), name = name),
        sections,
        remarks,
        cautions: vec![lang.word("trend-beware").to_owned()],
        filed: Sheet { heads: FILED.to_vec(), rows: rows.collect() },
        rules: tag(policy),
    }
}

fn section<'a>(series: &'a Series, several: bool, style: &Style) -> Section<'a> {
    let lang = style.lang;
    let row = |point: &'a Point| {
        let (target, result) = words(point, lang);
        let target = match (&target, &result) {
            (Value::Absent, Value::Absent) => Value::text(lang.word("nothing-on-file")),
            (Value::Absent, _) => Value::text(lang.word("no-target")),
            _ => target,
        };
        let status = point.finding.as_ref().map_or(Value::Absent, |finding| Value::Status(finding.status));
        vec![Value::Integer(point.year.number().into()), target, result, status]
    };
    let rows = series.points.iter().map(row).collect();
    let mut sheet = Sheet { heads: SHOWN.to_vec(), rows }.without_empty_columns();
    let scale = Scale::of(series, columns(&sheet, style));
    if let Some(scale) = &scale {
        sheet.heads.push(CHART);
        for (row, point) in sheet.rows.iter_mut().zip(&series.points) {
            row.push(scale.line(point).map_or(Value::Absent, Value::Chart));
        }
    }
    let measure = series.measure.in_lang(lang);
    let heading = match (several, series.unit.as_str()) {
        (false, _) => String::new(),
        (true, "") => measure.to_owned(),
        (true, unit) => say!(lang, "with-aside", words = measure, aside = unit),
    };
    Section { heading, sheet, notes: scale.iter().map(|scale| scale.legend(&series.unit, lang)).collect() }
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
fn words(point: &Point, lang: Lang) -> (Value<'_>, Value<'_>) {
    let beside = Period::Year(point.year);
    match (&point.finding, &point.result) {
        (Some(finding), _) => (Value::text(told(&finding.target.claim, beside, lang)), result(finding, lang)),
        (None, Some(alone)) => (Value::Absent, Value::text(told(&alone.claim, beside, lang))),
        (None, None) => (Value::Absent, Value::Absent),
    }
}

fn filed<'a>(
    place: &'a PlacePath,
    name: &'a str,
    code: Option<&'a str>,
    series: &'a Series,
    point: &'a Point,
    lang: Lang,
) -> Vec<Value<'a>> {
    let (target, result) = words(point, lang);
    let of = |told: &dyn Fn(&'a Finding) -> Value<'a>| point.finding.as_ref().map_or(Value::Absent, told);
    let margin = point.finding.as_ref().and_then(|finding| finding.margin.as_ref());
    let id = point
        .finding
        .as_ref()
        .map(|finding| &finding.target.id)
        .or(point.result.as_ref().map(|alone| &alone.id));
    vec![
        Value::text(place.as_str()),
        Value::Integer(point.year.number().into()),
        Value::text(name),
        code.map_or(Value::Absent, Value::text),
        Value::text(series.measure.code()),
        target,
        result,
        Value::exact(point.wanted.map(|(low, _)| low)),
        Value::exact(point.wanted.filter(|(low, high)| low != high).map(|(_, high)| high)),
        Value::exact(point.reached),
        Value::text(&series.unit),
        Value::exact(margin.map(|margin| margin.value)),
        margin.map_or(Value::Absent, |margin| Value::text(&margin.unit)),
        of(&|finding| Value::Status(finding.status)),
        of(&|finding| Value::Caveats(finding.caveats.clone())),
        id.map_or(Value::Absent, Value::text),
    ]
}
