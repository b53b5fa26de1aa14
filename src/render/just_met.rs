//! How many figures lie within a hair of their targets, on either side.

use super::cell::{Cell, Quantity};
use super::cells::{margin, margin_unit, result, target, year};
use super::columns::{
    BEYOND, COMPARED, ID, INDICATOR, JUST_MET, JUST_SHORT, LIES, MARGIN, MARGIN_UNIT, PLACE, RESULT,
    SHARE_JUST_MET, SHORT, TARGET, YEAR,
};
use super::over_years::{page, section};
use super::page::Page;
use super::sheet::{BOOK, FILE, Head};
use super::tally::{percent, share};
use super::{Lang, Style};
use crate::say;
use crate::vocabulary::compared::{Closeness, Hairs};
use crate::vocabulary::{Finding, Policy};

const COUNTED: [Head; 8] =
    [PLACE.if_differing(), YEAR, COMPARED, JUST_MET, JUST_SHORT, BEYOND, SHORT, SHARE_JUST_MET];

const EACH: [Head; 9] = [
    ID.on(FILE.and(BOOK)),
    PLACE.if_differing(),
    YEAR,
    INDICATOR,
    TARGET,
    RESULT,
    MARGIN,
    MARGIN_UNIT.on(FILE.and(BOOK)),
    LIES,
];

/// What is counted and shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Wanted {
    /// Each near figure, not only their counts.
    pub each: bool,
    /// Works were looked at too.
    pub works: bool,
}

/// Place by place and year by year.
pub fn just_met<'a>(all: &'a [Hairs], wanted: Wanted, policy: &Policy, style: &Style) -> Page<'a> {
    let lang = style.lang;
    let section = if wanted.each {
        let near = all.iter().flat_map(|hairs| &hairs.near);
        section(&EACH, near.map(|(lies, finding)| near_row(*lies, finding, lang)).collect())
    } else {
        section(&COUNTED, all.iter().map(counted).collect())
    };
    let remarks = vec![total(all, lang), defined(policy, lang)];
    let cautions = vec![lang.word("just-met-beware").to_owned()];
    page(lang.word("just-met-title"), vec![section], remarks, cautions, wanted.works, policy, lang)
}

fn counted(hairs: &Hairs) -> Vec<Cell<'_>> {
    let count = |lies| Cell::count(Some(hairs.count(lies)));
    let compared = hairs.compared();
    let share = share(hairs.count(Closeness::JustMet), compared);
    vec![
        Cell::text(hairs.place.as_str()),
        Cell::Count(hairs.year.number().into()),
        Cell::count(Some(compared)),
        count(Closeness::JustMet),
        count(Closeness::JustShort),
        count(Closeness::Beyond),
        count(Closeness::Short),
        share.map_or(Cell::UNSAID, |value| {
            Cell::Quantity(Quantity { value, unit: "%".into(), signed: false })
        }),
    ]
}

fn near_row(lies: Closeness, finding: &Finding, lang: Lang) -> Vec<Cell<'_>> {
    vec![
        Cell::text(&finding.target.id),
        Cell::text(finding.target.claim.place.as_str()),
        year(finding),
        Cell::text(&finding.target.claim.indicator),
        target(finding, lang),
        result(finding, lang),
        margin(finding, lang),
        margin_unit(finding),
        Cell::Term { code: lies.code(), zh: lies.zh() },
    ]
}

fn total(all: &[Hairs], lang: Lang) -> String {
    let sum = |lies| all.iter().map(|hairs| hairs.count(lies)).sum::<usize>();
    let compared: usize = all.iter().map(Hairs::compared).sum();
    if compared == 0 {
        return lang.word("just-met-none").to_owned();
    }
    let (met, short) = (sum(Closeness::JustMet), sum(Closeness::JustShort));
    let share = percent(met, compared);
    say!(lang, "just-met-counted", compared = compared, met = met, share = share, short = short)
}

fn defined(policy: &Policy, lang: Lang) -> String {
    let (points, digits) = (policy.hair_points.normalize(), policy.hair_digits.normalize());
    say!(lang, "just-met-defined", points = points.to_string(), digits = digits.to_string())
}
