//! How many figures lie within a hair of their targets, on either side.

use super::cells::{margin, result};
use super::columns::{
    BEYOND, COMPARED, ID, INDICATOR, JUST_MET, JUST_SHORT, LIES, MARGIN, MARGIN_UNIT, PLACE, RESULT,
    SHARE_JUST_MET, SHORT, TARGET, YEAR,
};
use super::over_years::scope;
use super::page::{Page, Section, other_rules};
use super::sheet::{Head, Sheet, Value};
use super::tally::percent;
use super::words::spoken;
use super::{Lang, Style, told};
use crate::say;
use crate::vocabulary::compared::{Closeness, Hairs};
use crate::vocabulary::rules::tag;
use crate::vocabulary::{Finding, Period, Policy};

const COUNTED: [Head; 8] = [PLACE, YEAR, COMPARED, JUST_MET, JUST_SHORT, BEYOND, SHORT, SHARE_JUST_MET];

const EACH: [Head; 7] = [PLACE, YEAR, INDICATOR, TARGET, RESULT, MARGIN, LIES];

const EACH_FILED: [Head; 9] = [ID, PLACE, YEAR, INDICATOR, TARGET, RESULT, MARGIN, MARGIN_UNIT, LIES];

/// What is counted and shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Wanted {
    /// Each near figure, not only their counts.
    pub each: bool,
    /// The place in each line.
    pub places: bool,
    /// Works were looked at too.
    pub works: bool,
}

/// Place by place and year by year.
pub fn just_met<'a>(all: &'a [Hairs], wanted: Wanted, policy: &Policy, style: &Style) -> Page<'a> {
    let lang = style.lang;
    let Wanted { each, places, works } = wanted;
    let (heads, rows, filed) = if each {
        let near = || all.iter().flat_map(|hairs| &hairs.near);
        let rows = near().map(|(lies, finding)| near_shown(*lies, finding, places, lang)).collect();
        let filed = near().map(|(lies, finding)| near_filed(*lies, finding, lang)).collect();
        (EACH.to_vec(), rows, Sheet { heads: EACH_FILED.to_vec(), rows: filed })
    } else {
        let rows: Vec<Vec<Value<'_>>> = all.iter().map(|hairs| counted(hairs, places)).collect();
        let filed =
            Sheet { heads: COUNTED.to_vec(), rows: all.iter().map(|hairs| counted(hairs, true)).collect() };
        (COUNTED.to_vec(), rows, filed)
    };
    let sections = if rows.is_empty() {
        Vec::new()
    } else {
        let sheet = Sheet { heads, rows }.without_empty_columns();
        vec![Section { heading: String::new(), sheet, notes: Vec::new() }]
    };
    let mut remarks = vec![total(all, lang), defined(policy, lang)];
    let mut cautions = vec![lang.word("just-met-beware").to_owned()];
    scope(works, lang, &mut remarks, &mut cautions);
    remarks.extend(other_rules(policy, lang));
    Page {
        title: lang.word("just-met-title").to_owned(),
        sections,
        remarks,
        cautions,
        filed,
        rules: tag(policy),
    }
}

fn counted(hairs: &Hairs, places: bool) -> Vec<Value<'_>> {
    let count = |lies| Value::integer(Some(hairs.count(lies)));
    let compared = hairs.compared();
    vec![
        if places { Value::text(hairs.place.as_str()) } else { Value::Absent },
        Value::Integer(hairs.year.number().into()),
        Value::integer(Some(compared)),
        count(Closeness::JustMet),
        count(Closeness::JustShort),
        count(Closeness::Beyond),
        count(Closeness::Short),
        Value::text(format!("{}%", percent(hairs.count(Closeness::JustMet), compared))),
    ]
}

fn near_shown(lies: Closeness, finding: &Finding, places: bool, lang: Lang) -> Vec<Value<'_>> {
    let claim = &finding.target.claim;
    vec![
        if places { Value::text(claim.place.as_str()) } else { Value::Absent },
        Value::Integer(claim.year.number().into()),
        Value::text(&claim.indicator),
        Value::text(told(claim, Period::Year(claim.year), lang)),
        result(finding, lang),
        margin(finding, lang),
        Value::text(spoken(lies.in_lang(lang))),
    ]
}

fn near_filed(lies: Closeness, finding: &Finding, lang: Lang) -> Vec<Value<'_>> {
    let claim = &finding.target.claim;
    let margin = finding.margin.as_ref();
    vec![
        Value::text(&finding.target.id),
        Value::text(claim.place.as_str()),
        Value::Integer(claim.year.number().into()),
        Value::text(&claim.indicator),
        Value::text(told(claim, Period::Year(claim.year), lang)),
        result(finding, lang),
        Value::exact(margin.map(|margin| margin.value)),
        margin.map_or(Value::Absent, |margin| Value::text(&margin.unit)),
        Value::text(lies.code()),
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
