//! Places side by side by how far each came beyond its own target.

use super::cells::{margin, result};
use super::columns::{
    CAVEATS, CODE, ID, INDICATOR, LEAD, LEAD_UNIT, LEVEL, MARGIN, MEASURE, PLACE, RANK, RESULT, STATUS,
    TARGET, YEAR,
};
use super::page::{Page, Section, other_rules};
use super::separated::with_commas;
use super::sheet::{Head, Sheet, Value};
use super::tally::tally;
use super::{Lang, Style, told};
use crate::say;
use crate::vocabulary::compared::{League, Standing};
use crate::vocabulary::place::Level;
use crate::vocabulary::rules::tag;
use crate::vocabulary::{Measure, Period, Policy, Status, Tally, Year};

const SHOWN: [Head; 7] = [RANK, PLACE, TARGET, RESULT, MARGIN, STATUS, CAVEATS];

const FILED: [Head; 14] = [
    LEVEL, MEASURE, RANK, PLACE, YEAR, INDICATOR, CODE, TARGET, RESULT, LEAD, LEAD_UNIT, STATUS, CAVEATS, ID,
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
    remarks.extend(other_rules(policy, lang));
    let rows = leagues
        .iter()
        .flat_map(|league| league.standings.iter().map(|standing| filed(league, standing, lang)));
    Page {
        title: say!(lang, "league-title", year = year.to_string(), name = name),
        sections: leagues.iter().map(|league| section(league, lang)).collect(),
        remarks,
        cautions: cautions(leagues, lang),
        filed: Sheet { heads: FILED.to_vec(), rows: rows.collect() },
        rules: tag(policy),
    }
}

fn section<'a>(league: &'a League, lang: Lang) -> Section<'a> {
    let row = |standing: &'a Standing| {
        let finding = &standing.finding;
        let claim = &finding.target.claim;
        vec![
            Value::integer(standing.rank),
            Value::text(claim.place.as_str()),
            Value::text(told(claim, Period::Year(claim.year), lang)),
            result(finding, lang),
            margin(finding, lang),
            Value::Status(finding.status),
            Value::Caveats(finding.caveats.clone()),
        ]
    };
    let sheet = Sheet { heads: SHOWN.to_vec(), rows: league.standings.iter().map(row).collect() };
    let heading = with_commas(&[&level(league.level, lang), league.measure.in_lang(lang)], lang);
    Section { heading, sheet: sheet.without_empty_columns(), notes: Vec::new() }
}

fn level(level: Option<Level>, lang: Lang) -> String {
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

fn filed<'a>(league: &'a League, standing: &'a Standing, lang: Lang) -> Vec<Value<'a>> {
    let finding = &standing.finding;
    let claim = &finding.target.claim;
    vec![
        league.level.map_or(Value::Absent, |level| Value::text(level.code())),
        Value::text(league.measure.code()),
        Value::integer(standing.rank),
        Value::text(claim.place.as_str()),
        Value::Integer(claim.year.number().into()),
        Value::text(&claim.indicator),
        finding.code.as_ref().map_or(Value::Absent, Value::text),
        Value::text(told(claim, Period::Year(claim.year), lang)),
        result(finding, lang),
        Value::exact(standing.lead),
        if standing.lead.is_some() { Value::text(&league.unit) } else { Value::Absent },
        Value::Status(finding.status),
        Value::Caveats(finding.caveats.clone()),
        Value::text(&finding.target.id),
    ]
}
