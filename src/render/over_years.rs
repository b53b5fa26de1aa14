//! Targets from one year to the next: those repeated unchanged, and those dropped.

use super::cells::result;
use super::columns::{
    AFTERWARDS, CODE, FROM, ID, IDS, INDICATOR, MENTIONED, PLACE, PLANS, RESULT, RETURNED, STATUS, STATUSES,
    TARGET, TO, WHAT_BECAME_OF_IT, YEAR, YEAR_COUNT, YEARS,
};
use super::page::{Page, Section, other_rules};
use super::separated::with_semicolons;
use super::sheet::{Head, Sheet, Value};
use super::words::sign;
use super::{Lang, Style, told};
use crate::say;
use crate::vocabulary::compared::{Dropped, Repeated};
use crate::vocabulary::rules::tag;
use crate::vocabulary::{Finding, Period, Policy, Status};

const REPEATED: [Head; 5] = [PLACE, INDICATOR, TARGET, YEARS, WHAT_BECAME_OF_IT];

const REPEATED_FILED: [Head; 9] = [PLACE, INDICATOR, CODE, TARGET, FROM, TO, YEAR_COUNT, STATUSES, IDS];

const DROPPED: [Head; 7] = [PLACE, YEAR, INDICATOR, TARGET, RESULT, STATUS, AFTERWARDS];

const DROPPED_FILED: [Head; 11] =
    [ID, PLACE, YEAR, INDICATOR, CODE, TARGET, RESULT, STATUS, PLANS, MENTIONED, RETURNED];

/// Targets stated unchanged in successive years; the place stands in the lines where `places` is set.
pub fn repeated<'a>(
    all: &'a [Repeated],
    places: bool,
    works: bool,
    policy: &Policy,
    style: &Style,
) -> Page<'a> {
    let lang = style.lang;
    let shown = all.iter().map(|repeated| {
        let (first, last) = ends(repeated);
        let claim = &last.target.claim;
        let each = repeated.findings.iter().map(|finding| outcome(finding, style));
        vec![
            if places { Value::text(claim.place.as_str()) } else { Value::Absent },
            Value::text(&claim.indicator),
            target(last, lang),
            Value::text(say!(
                lang,
                "years-unchanged",
                from = first.target.claim.year.to_string(),
                to = claim.year.to_string(),
                count = repeated.findings.len(),
            )),
            Value::list(each),
        ]
    });
    let filed = all.iter().map(|repeated| {
        let (first, last) = ends(repeated);
        let claim = &last.target.claim;
        let status = |finding: &Finding| format!("{}={}", finding.target.claim.year, finding.status);
        vec![
            Value::text(claim.place.as_str()),
            Value::text(&claim.indicator),
            last.code.as_ref().map_or(Value::Absent, Value::text),
            target(last, lang),
            Value::Integer(first.target.claim.year.number().into()),
            Value::Integer(claim.year.number().into()),
            Value::integer(Some(repeated.findings.len())),
            Value::list(repeated.findings.iter().map(status)),
            Value::list(repeated.findings.iter().map(|finding| &finding.target.id)),
        ]
    });
    let mut remarks = vec![say!(lang, "repeated-counted", count = all.len())];
    let mut cautions = vec![lang.word("repeated-beware").to_owned()];
    scope(works, lang, &mut remarks, &mut cautions);
    remarks.extend(other_rules(policy, lang));
    Page {
        title: lang.word("repeated-title").to_owned(),
        sections: section(&REPEATED, shown.collect()),
        remarks,
        cautions,
        filed: Sheet { heads: REPEATED_FILED.to_vec(), rows: filed.collect() },
        rules: tag(policy),
    }
}

/// Targets that the next year's plan no longer has; the place stands in the lines where `places` is set.
pub fn dropped<'a>(
    all: &'a [Dropped],
    places: bool,
    works: bool,
    policy: &Policy,
    style: &Style,
) -> Page<'a> {
    let lang = style.lang;
    let row = |dropped: &'a Dropped| {
        let finding = &dropped.finding;
        let claim = &finding.target.claim;
        vec![
            if places { Value::text(claim.place.as_str()) } else { Value::Absent },
            Value::Integer(claim.year.number().into()),
            Value::text(&claim.indicator),
            target(finding, lang),
            result(finding, lang),
            Value::Status(finding.status),
            Value::text(afterwards(dropped, lang)),
        ]
    };
    let filed = all.iter().map(|dropped| {
        let finding = &dropped.finding;
        let claim = &finding.target.claim;
        vec![
            Value::text(&finding.target.id),
            Value::text(claim.place.as_str()),
            Value::Integer(claim.year.number().into()),
            Value::text(&claim.indicator),
            finding.code.as_ref().map_or(Value::Absent, Value::text),
            target(finding, lang),
            result(finding, lang),
            Value::Status(finding.status),
            Value::list(&dropped.plans),
            dropped.mentioned.as_ref().map_or(Value::Absent, Value::text),
            dropped.returned.map_or(Value::Absent, |year| Value::Integer(year.number().into())),
        ]
    });
    let (gone, spoken): (Vec<&Dropped>, Vec<&Dropped>) =
        all.iter().partition(|dropped| dropped.mentioned.is_none());
    let shown = |part: &[&'a Dropped]| section(&DROPPED, part.iter().copied().map(row).collect());
    let mut sections = shown(&gone);
    for mut section in shown(&spoken) {
        lang.word("dropped-mentioned").clone_into(&mut section.heading);
        sections.push(section);
    }
    let unmet =
        gone.iter().filter(|dropped| matches!(dropped.finding.status, Status::Missed | Status::Unreported));
    let (unmet, count, mentioned) = (unmet.count(), gone.len(), spoken.len());
    let mut remarks =
        vec![say!(lang, "dropped-counted", count = count, unmet = unmet, mentioned = mentioned)];
    let mut cautions = vec![lang.word("dropped-beware").to_owned()];
    scope(works, lang, &mut remarks, &mut cautions);
    remarks.extend(other_rules(policy, lang));
    Page {
        title: lang.word("dropped-title").to_owned(),
        sections,
        remarks,
        cautions,
        filed: Sheet { heads: DROPPED_FILED.to_vec(), rows: filed.collect() },
        rules: tag(policy),
    }
}

/// Says which targets were looked at; of works, that there is more to beware of.
pub(super) fn scope(works: bool, lang: Lang, remarks: &mut Vec<String>, cautions: &mut Vec<String>) {
    if works {
        cautions.push(lang.word("works-too").to_owned());
    } else {
        remarks.push(lang.word("indicators-only").to_owned());
    }
}

fn section<'a>(heads: &[Head], rows: Vec<Vec<Value<'a>>>) -> Vec<Section<'a>> {
    if rows.is_empty() {
        return Vec::new();
    }
    let sheet = Sheet { heads: heads.to_vec(), rows }.without_empty_columns();
    vec![Section { heading: String::new(), sheet, notes: Vec::new() }]
}

fn ends(repeated: &Repeated) -> (&Finding, &Finding) {
    let last = repeated.findings.len() - 1;
    (&repeated.findings[0], &repeated.findings[last])
}

fn target(finding: &Finding, lang: Lang) -> Value<'_> {
    let claim = &finding.target.claim;
    Value::text(told(claim, Period::Year(claim.year), lang))
}

/// `2018 ✓ 1361万人`
fn outcome(finding: &Finding, style: &Style) -> String {
    let (year, sign) = (finding.target.claim.year, sign(finding.status, style.ascii));
    let figure = match result(finding, style.lang) {
        Value::Text(figure) if matches!(finding.status, Status::Met | Status::Missed) => figure.into_owned(),
        _ => finding.status.in_lang(style.lang).to_owned(),
    };
    format!("{year}\u{A0}{sign}\u{A0}{figure}")
}

fn afterwards(dropped: &Dropped, lang: Lang) -> String {
    let next = dropped.finding.target.claim.year.next();
    let mentioned = dropped.mentioned.as_ref();
    let mentioned = mentioned.map(|words| say!(lang, "mentioned-in", year = next.to_string(), words = words));
    let returned = dropped.returned.map(|year| say!(lang, "back-in", year = year.to_string()));
    let parts: Vec<String> = mentioned.into_iter().chain(returned).collect();
    with_semicolons(&parts, lang)
}
