//! Places side by side by how far they came beyond their targets. Levels of government are never mixed, nor kinds of
//! numbers, nor units that do not convert.

use super::{good_side, kind};
use crate::vocabulary::compared::{League, Standing};
use crate::vocabulary::place::Level;
use crate::vocabulary::unit::Units;
use crate::vocabulary::{Claim, Direction, Finding, Measure, Period, PlacePath, Status};
use rust_decimal::Decimal;
use std::cmp::Reverse;

/// The leagues of findings of one indicator and year: from the nation down, those of unknown level last; percentages
/// before amounts. Only targets for the year itself: one for five years is another matter.
pub fn leagues(findings: Vec<Finding>, units: &Units) -> Vec<League> {
    let mut leagues: Vec<(Key, League)> = Vec::new();
    let for_the_year =
        |finding: &Finding| finding.target.claim.period == Period::Year(finding.target.claim.year);
    for finding in findings.into_iter().filter(for_the_year) {
        let key = Key::of(&finding.target.claim, units);
        let unit = finding.margin.as_ref().map(|margin| margin.unit.clone());
        let at = leagues.iter().position(|(own, _)| *own == key).unwrap_or_else(|| {
            let Key { level, measure, .. } = key.clone();
            leagues.push((key, League { level, measure, unit: String::new(), standings: Vec::new() }));
            leagues.len() - 1
        });
        let league = &mut leagues[at].1;
        if league.unit.is_empty() {
            league.unit = unit.unwrap_or_default();
        }
        let lead = lead(&finding, &league.unit, units);
        league.standings.push(Standing { rank: None, lead, finding });
    }
    leagues.sort_by(|(a, _), (b, _)| a.cmp(b));
    leagues.into_iter().map(|(_, league)| ranked(league)).collect()
}

/// What places must share to stand in one league.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
struct Key {
    unknown_level: bool,
    level: Option<Level>,
    measure: Measure,
    family: Option<String>,
}

impl Key {
    fn of(claim: &Claim, units: &Units) -> Self {
        let level = level(&claim.place);
        let measure = kind(claim, units);
        let family =
            units.family(&claim.unit).filter(|_| matches!(measure, Measure::Level | Measure::Change));
        // The margins of percentages are all in points, whether the target has a number or not.
        Self { unknown_level: level.is_none(), level, measure, family: family.map(str::to_owned) }
    }
}

/// The level that the name tells, or the path: a 市 within a 市 or 州 is of county level. A 市 that stands alone may be
/// either.
pub fn level(place: &PlacePath) -> Option<Level> {
    let within = place.parent();
    let of_city =
        |above: &PlacePath| above.level() != Some(Level::Province) && above.name().ends_with(['市', '州']);
    let county =
        || (place.name().ends_with('市') && within.as_ref().is_some_and(of_city)).then_some(Level::County);
    place.level().or_else(county)
}

/// Result minus target, or minus the figure that the target is measured against, in a unit; turned so that more is better.
fn lead(finding: &Finding, unit: &str, units: &Units) -> Option<Decimal> {
    let margin = finding.margin.as_ref().filter(|_| is_judged(finding))?;
    let told = units.told_in(margin.value, &margin.unit, unit)?;
    match good_side(finding) {
        Direction::More => Some(told),
        Direction::Less => Some(-told),
        Direction::Neither => None,
    }
}

fn is_judged(finding: &Finding) -> bool {
    matches!(finding.status, Status::Met | Status::Missed)
}

/// Those that met their targets stand before those that missed them, each by their leads: within a tolerance a lead below 0 is
/// met, and no rank may say otherwise than the status. Judged without a lead, a place comes last of its own.
fn ranked(mut league: League) -> League {
    league.standings.sort_by(|a, b| {
        let key = |standing: &Standing| {
            let finding = &standing.finding;
            let status = if is_judged(finding) { finding.status as usize } else { usize::MAX };
            (status, standing.lead.is_none(), Reverse(standing.lead), finding.status)
        };
        let place = |standing: &Standing| {
            (standing.finding.target.claim.place.clone(), standing.finding.target.id.clone())
        };
        key(a).cmp(&key(b)).then_with(|| place(a).cmp(&place(b)))
    });
    let mut before: Option<(Status, Option<Decimal>, usize)> = None;
    for (at, standing) in league.standings.iter_mut().enumerate() {
        if !is_judged(&standing.finding) {
            break;
        }
        let own = (standing.finding.status, standing.lead);
        let same = before.filter(|(status, lead, _)| (*status, *lead) == own);
        let rank = same.map_or(at + 1, |(_, _, rank)| rank);
        standing.rank = Some(rank);
        before = Some((own.0, own.1, rank));
    }
    league
}
