//! Targets from one year to the next: those repeated unchanged, and those dropped.

use super::cell::Cell;
use super::cells::{code, result, target, year};
use super::columns::{
    AFTERWARDS, CODE, FROM, ID, IDS, INDICATOR, MENTIONED, PLACE, PLANS, RESULT, RETURNED, ROWS, STATUS,
    STATUSES, TARGET, TO, WHAT_BECAME_OF_IT, YEAR, YEAR_COUNT, YEARS,
};
use super::page::{Basis, Page, Part, Section};
use super::separated::with_semicolons;
use super::sheet::{BOOK, FILE, Head, Media, PAGE, Sheet};
use super::words::sign;
use super::{Lang, Style};
use crate::say;
use crate::vocabulary::compared::{Dropped, Repeated};
use crate::vocabulary::rules::tag;
use crate::vocabulary::{Finding, Policy, Status};
use serde_json::json;

const REPEATED: [Head; 11] = [
    PLACE.if_differing(),
    INDICATOR,
    CODE.on(FILE),
    TARGET,
    YEARS.on(PAGE),
    FROM.on(FILE.and(BOOK)),
    TO.on(FILE.and(BOOK)),
    YEAR_COUNT.on(FILE.and(BOOK)),
    WHAT_BECAME_OF_IT.on(PAGE.and(BOOK)),
    STATUSES.on(FILE),
    IDS.on(FILE),
];

const DROPPED: [Head; 12] = [
    ID.on(FILE.and(BOOK)),
    PLACE.if_differing(),
    YEAR,
    INDICATOR,
    CODE.on(FILE),
    TARGET,
    RESULT,
    STATUS,
    AFTERWARDS.on(PAGE),
    PLANS.on(FILE.and(BOOK)),
    MENTIONED.on(FILE.and(BOOK)),
    RETURNED.on(FILE.and(BOOK)),
];

/// Targets stated unchanged in successive years.
pub fn repeated<'a>(all: &'a [Repeated], works: bool, policy: &Policy, style: &Style) -> Page<'a> {
    let lang = style.lang;
    let row = |repeated: &'a Repeated| {
        let (first, last) = ends(repeated);
        let claim = &last.target.claim;
        let status = |finding: &Finding| format!("{}={}", finding.target.claim.year, finding.status);
        vec![
            Cell::text(claim.place.as_str()),
            Cell::text(&claim.indicator),
            code(last),
            target(last, lang),
            Cell::text(say!(
                lang,
                "years-unchanged",
                from = first.target.claim.year.to_string(),
                to = claim.year.to_string(),
                count = repeated.findings.len(),
            )),
            year(first),
            year(last),
            Cell::count(Some(repeated.findings.len())),
            Cell::list(repeated.findings.iter().map(|finding| outcome(finding, style))),
            Cell::list(repeated.findings.iter().map(status)),
            Cell::list(repeated.findings.iter().map(|finding| &finding.target.id)),
        ]
    };
    let remarks = vec![say!(lang, "repeated-counted", count = all.len())];
    let cautions = vec![lang.word("repeated-beware").to_owned()];
    let section = section(&REPEATED, all.iter().map(row).collect());
    page(lang.word("repeated-title"), vec![section], remarks, cautions, works, policy, lang)
}

/// Targets that the next year's plan no longer has.
pub fn dropped<'a>(all: &'a [Dropped], works: bool, policy: &Policy, style: &Style) -> Page<'a> {
    let lang = style.lang;
    let row = |dropped: &'a Dropped| {
        let finding = &dropped.finding;
        vec![
            Cell::text(&finding.target.id),
            Cell::text(finding.target.claim.place.as_str()),
            year(finding),
            Cell::text(&finding.target.claim.indicator),
            code(finding),
            target(finding, lang),
            result(finding, lang),
            Cell::Verdict(finding.status),
            Cell::text(afterwards(dropped, lang)),
            Cell::list(&dropped.plans),
            dropped.mentioned.as_ref().map_or(Cell::UNSAID, Cell::text),
            dropped.returned.map_or(Cell::UNSAID, |year| Cell::Count(year.number().into())),
        ]
    };
    let (gone, spoken): (Vec<&Dropped>, Vec<&Dropped>) =
        all.iter().partition(|dropped| dropped.mentioned.is_none());
    let shown = |part: &[&'a Dropped]| section(&DROPPED, part.iter().copied().map(row).collect());
    let mut mentioned = shown(&spoken);
    lang.word("dropped-mentioned").clone_into(&mut mentioned.heading);
    let unmet =
        gone.iter().filter(|dropped| matches!(dropped.finding.status, Status::Missed | Status::Unreported));
    let (unmet, count, spoken) = (unmet.count(), gone.len(), spoken.len());
    let remarks = vec![say!(lang, "dropped-counted", count = count, unmet = unmet, mentioned = spoken)];
    let cautions = vec![lang.word("dropped-beware").to_owned()];
    let sections = vec![shown(&gone), mentioned];
    page(lang.word("dropped-title"), sections, remarks, cautions, works, policy, lang)
}

/// A page of these sheets; on the screen those without rows are left out.
pub(super) fn page<'a>(
    title: &str,
    sections: Vec<Section<'a>>,
    mut remarks: Vec<String>,
    mut cautions: Vec<String>,
    works: bool,
    policy: &Policy,
    lang: Lang,
) -> Page<'a> {
    scope(works, lang, &mut remarks, &mut cautions);
    let basis = Basis { policy: *policy, left_out: 0 };
    remarks.extend(basis.remarks(lang));
    let mut parts: Vec<Part<'a>> = sections.into_iter().map(Part::Sheet).collect();
    parts.push(Part::Told(remarks));
    parts.push(Part::Beware(cautions));
    parts.extend(basis.sheet(lang));
    Page { title: title.to_owned(), facts: vec![("rules", json!(tag(policy)))], parts }
}

/// Says which targets were looked at; of works, that there is more to beware of.
fn scope(works: bool, lang: Lang, remarks: &mut Vec<String>, cautions: &mut Vec<String>) {
    if works {
        cautions.push(lang.word("works-too").to_owned());
    } else {
        remarks.push(lang.word("indicators-only").to_owned());
    }
}

/// A sheet; one without rows is seen by programs alone.
pub(super) fn section<'a>(heads: &[Head], rows: Vec<Vec<Cell<'a>>>) -> Section<'a> {
    let on = if rows.is_empty() { FILE.and(BOOK) } else { Media::ALL };
    Section::of(ROWS, Sheet { heads: heads.to_vec(), rows }).on(on)
}

fn ends(repeated: &Repeated) -> (&Finding, &Finding) {
    let last = repeated.findings.len() - 1;
    (&repeated.findings[0], &repeated.findings[last])
}

/// `2018 ✓ 1361万人`
fn outcome(finding: &Finding, style: &Style) -> String {
    let (year, sign) = (finding.target.claim.year, sign(finding.status, style.ascii));
    let figure = match result(finding, style.lang) {
        Cell::Text(figure) if matches!(finding.status, Status::Met | Status::Missed) => figure.into_owned(),
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
