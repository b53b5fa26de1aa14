//! A target over several years: what each year was to have on the way, what it had, and where that lies.

use super::cell::{Absence, Cell, Quantity};
use super::cells::rounded;
use super::columns::{
    ALONG, COURSE, GAP, ID, INDICATOR, PLACE, PLANNED, REACHED, RESULT, ROWS, SO_FAR, SOURCE, TARGET, UNIT,
    YEAR,
};
use super::page::{Basis, Page, Part, Section};
use super::separated::with_commas;
use super::sheet::{BOOK, FILE, Head, PAGE, Sheet};
use super::{Lang, Style, figure, told, worded};
use crate::say;
use crate::vocabulary::compared::{Along, Course, Path, PathYear};
use crate::vocabulary::rules::tag;
use crate::vocabulary::{Period, PlacePath, Policy};
use rust_decimal::Decimal;
use serde_json::json;

const HEADS: [Head; 14] = [
    PLACE.on(FILE.and(BOOK)),
    INDICATOR.on(FILE.and(BOOK)),
    TARGET.on(FILE.and(BOOK)),
    YEAR,
    PLANNED,
    RESULT,
    SO_FAR.on(PAGE),
    REACHED.on(FILE.and(BOOK)),
    UNIT.on(FILE.and(BOOK)),
    GAP,
    COURSE,
    SOURCE,
    ID.on(FILE.and(BOOK)),
    ALONG.on(FILE.and(BOOK)),
];

/// The ways to the targets of an indicator; `name` is what it is called.
pub fn path<'a>(
    place: &'a PlacePath,
    name: &'a str,
    paths: &'a [Path],
    policy: &Policy,
    style: &Style,
) -> Page<'a> {
    let lang = style.lang;
    let mut parts: Vec<Part<'a>> =
        paths.iter().map(|path| Part::Sheet(section(place, name, path, lang))).collect();
    let basis = Basis { policy: *policy, left_out: 0 };
    let mut remarks: Vec<String> = paths.iter().flat_map(|path| remarks(path, lang)).collect();
    remarks.extend(basis.remarks(lang));
    parts.push(Part::Told(remarks));
    parts.push(Part::Beware(cautions(paths, lang)));
    parts.extend(basis.sheet(lang));
    Page {
        title: say!(lang, "path-title", place = place.as_str(), name = name),
        facts: vec![("rules", json!(tag(policy)))],
        parts,
    }
}

fn section<'a>(place: &'a PlacePath, name: &'a str, path: &'a Path, lang: Lang) -> Section<'a> {
    let rows = path.years.iter().map(|year| row(place, name, path, year, lang)).collect();
    let sheet = Sheet { heads: HEADS.to_vec(), rows };
    Section { heading: heading(path, lang), ..Section::of(ROWS, sheet) }
}

/// `2025年达到500亿元（十四五规划）：自2020年320亿元起逐年等量`
fn heading(path: &Path, lang: Lang) -> String {
    let (year, began) = path.began;
    let along = path.along.in_lang(lang);
    let began = match (path.along, began) {
        (Along::Linear | Along::Given, Some(began)) => amount(path, began, lang).shown(),
        (Along::Growth, _) => "100".to_owned(),
        (Along::Total, _) => "0".to_owned(),
        (Along::Linear | Along::Given, None) => lang.word("path-not-on-file").to_owned(),
    };
    let (target, title) = (worded(&path.target.claim, lang), path.target.document.title.as_str());
    let last = path.years.last().map(|own| own.year.to_string()).unwrap_or_default();
    let year = year.to_string();
    say!(
        lang,
        "path-heading",
        last = last,
        target = target,
        title = title,
        year = year,
        began = began,
        along = along
    )
}

fn amount<'a>(path: &Path, value: Decimal, lang: Lang) -> Quantity<'a> {
    let unit =
        if path.along == Along::Growth { String::new() } else { figure::unit(&path.target.claim.unit, lang) };
    Quantity { value: rounded(value, 2).normalize(), unit: unit.into(), signed: false }
}

/// How far beyond the way: of percentages in points.
fn distance<'a>(path: &Path, gap: Decimal, lang: Lang) -> Quantity<'a> {
    let own = amount(path, gap, lang);
    let unit = if own.unit == "%" { lang.word("points").into() } else { own.unit };
    Quantity { unit, signed: true, ..own }
}

fn row<'a>(
    place: &'a PlacePath,
    name: &'a str,
    path: &'a Path,
    own: &'a PathYear,
    lang: Lang,
) -> Vec<Cell<'a>> {
    let shown = |value: Option<Decimal>| {
        value.map_or(Cell::UNSAID, |value| Cell::Quantity(amount(path, value, lang)))
    };
    let gap = own.reached.zip(own.planned).and_then(|(reached, planned)| reached.checked_sub(planned));
    let sums = matches!(path.along, Along::Total | Along::Growth);
    let result = own.result.as_ref();
    let unit = if path.along == Along::Growth { "" } else { path.target.claim.unit.as_str() };
    vec![
        Cell::text(place.as_str()),
        Cell::text(name),
        Cell::text(worded(&path.target.claim, lang)),
        Cell::Count(own.year.number().into()),
        shown(own.planned),
        result.map_or(Cell::Absent(Absence::NotOnFile), |own_result| {
            Cell::text(told(&own_result.claim, Period::Year(own.year), lang))
        }),
        shown(own.reached.filter(|_| sums)),
        shown(own.reached),
        Cell::text(unit),
        gap.map_or(Cell::UNSAID, |gap| Cell::Quantity(distance(path, gap, lang))),
        Cell::Term { code: own.course.code(), zh: own.course.zh() },
        Cell::text(result.map_or("", |own| own.document.title.as_str())),
        Cell::text(result.map_or("", |own| own.id.as_str())),
        Cell::Term { code: path.along.code(), zh: path.along.zh() },
    ]
}

fn remarks(path: &Path, lang: Lang) -> Vec<String> {
    let counted = |course: &Course| {
        let count = path.years.iter().filter(|own| own.course == *course).count();
        let status = course.in_lang(lang).replace('-', " ");
        (count > 0).then(|| say!(lang, "path-counted", status = status, count = count))
    };
    let counts: Vec<String> = Course::ALL.iter().filter_map(counted).collect();
    let mut remarks = vec![with_commas(&counts, lang)];
    let without = path.years.iter().filter(|own| own.result.is_none()).map(|own| own.year.to_string());
    let without: Vec<String> = without.collect();
    if !without.is_empty() {
        remarks.push(say!(lang, "path-without", years = crate::vocabulary::Message::list(&without)));
        if matches!(path.along, Along::Total | Along::Growth) {
            remarks.push(lang.word("path-gap-ends").to_owned());
        }
    }
    let (year, began) = path.began;
    if began.is_none() && path.along == Along::Linear {
        remarks.push(say!(lang, "path-no-beginning", year = year.to_string()));
    }
    remarks
}

fn cautions(paths: &[Path], lang: Lang) -> Vec<String> {
    let mut cautions = vec![lang.word("path-beware").to_owned()];
    if paths.iter().any(|path| path.along == Along::Growth) {
        cautions.push(lang.word("path-beware-growth").to_owned());
    }
    if paths.iter().any(|path| path.along == Along::Total) {
        cautions.push(lang.word("path-beware-total").to_owned());
    }
    cautions
}
