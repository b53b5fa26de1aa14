//! Places side by side by how far each came beyond its own target.

use super::cell::{Absence, Cell};
use super::cells::{code, margin, notes, pending, result, target, year as year_of};
use super::columns::{
    CAVEATS, CODE, ID, INDICATOR, LEAD, LEAD_UNIT, LEVEL, MARGIN, MEASURE, PLACE, RANK, RESULT, ROWS, STATUS,
    TARGET, YARDSTICK, YEAR,
};
use super::page::{Basis, Page, Part, Section};
use super::separated::with_commas;
use super::sheet::{BOOK, FILE, Head, PAGE, Sheet};
use super::tally::tally;
use super::{Lang, Style, told};
use crate::say;
use crate::vocabulary::compared::{League, Standing};
use crate::vocabulary::place::Level;
use crate::vocabulary::rules::tag;
use crate::vocabulary::{Measure, Policy, Recorded, Status, Tally, Year};
use serde_json::json;

const HEADS: [Head; 16] = [
    LEVEL.on(FILE.and(BOOK)),
    MEASURE.on(FILE.and(BOOK)),
    RANK,
    PLACE,
    YEAR.on(FILE.and(BOOK)),
    INDICATOR.on(FILE.and(BOOK)),
    CODE.on(FILE),
    TARGET,
    RESULT,
    MARGIN.on(PAGE),
    LEAD.on(FILE.and(BOOK)),
    LEAD_UNIT.on(FILE.and(BOOK)),
    YARDSTICK,
    STATUS,
    CAVEATS,
    ID.on(FILE.and(BOOK)),
];

/// The leagues of an indicator and year; `others` is how many other places have targets of that year on file.
pub fn league<'a>(
    name: &str,
    year: Year,
    leagues: &'a [League],
    others: usize,
    policy: &Policy,
    style: &Style,
) -> Page<'a> {
    let lang = style.lang;
    let standings = || leagues.iter().flat_map(|league| &league.standings);
    let counted = Tally::of(standings().map(|standing| &standing.finding));
    let silent = counted.count(Status::Unreported);
    let mut remarks = vec![tally(&counted, style)];
    remarks.push(say!(lang, "league-silent", silent = silent, others = others));
    remarks.extend(pending(standings().map(|standing| &standing.finding), lang));
    let basis = Basis { policy: *policy, left_out: 0 };
    remarks.extend(basis.remarks(lang));
    let mut parts: Vec<Part<'_>> = leagues.iter().map(|league| Part::Sheet(section(league, lang))).collect();
    parts.push(Part::Told(remarks));
    parts.push(Part::Beware(cautions(leagues, lang)));
    Page {
        title: say!(lang, "league-title", year = year.to_string(), name = name),
        facts: vec![("rules", json!(tag(policy)))],
        parts,
    }
}

fn section<'a>(league: &'a League, lang: Lang) -> Section<'a> {
    let row = |standing: &'a Standing| {
        let finding = &standing.finding;
        vec![
            league.level.map_or(Cell::UNSAID, |level| Cell::Term { code: level.code(), zh: level.zh() }),
            Cell::Term { code: league.measure.code(), zh: league.measure.zh() },
            Cell::count(standing.rank),
            Cell::text(finding.target.claim.place.as_str()),
            year_of(finding),
            Cell::text(&finding.target.claim.indicator),
            code(finding),
            target(finding, lang),
            result(finding, lang),
            margin(finding, lang),
            standing.lead.map_or(Cell::Absent(Absence::NotCompared), |lead| Cell::exact(Some(lead))),
            if standing.lead.is_some() { Cell::text(&league.unit) } else { Cell::UNSAID },
            Cell::list(finding.compared_with.iter().map(|other| yardstick(other, lang))),
            Cell::Verdict(finding.status),
            notes(finding, false),
            Cell::text(&finding.target.id),
        ]
    };
    let sheet = Sheet { heads: HEADS.to_vec(), rows: league.standings.iter().map(row).collect() };
    Section { heading: league_heading(league, lang), ..Section::of(ROWS, sheet) }
}

/// `县级，增长`
pub fn league_heading(league: &League, lang: Lang) -> String {
    with_commas(&[&level(league.level, lang), league.measure.in_lang(lang)], lang)
}

pub(super) fn level(level: Option<Level>, lang: Lang) -> String {
    match level {
        Some(level) => say!(lang, "league-level", level = level.in_lang(lang)),
        None => lang.word("league-level-unknown").to_owned(),
    }
}

fn cautions(leagues: &[League], lang: Lang) -> Vec<String> {
    let mut cautions = vec![lang.word("league-beware-target"), lang.word("league-beware-levels")];
    if leagues.iter().any(|league| matches!(league.measure, Measure::Level | Measure::Change)) {
        cautions.push(lang.word("league-beware-amounts"));
    }
    cautions.into_iter().map(str::to_owned).collect()
}

/// `地区生产总值 增长5.5%`: what a relative target was measured against.
fn yardstick(other: &Recorded, lang: Lang) -> String {
    format!("{} {}", other.claim.indicator, told(&other.claim, other.claim.period, lang))
}
