//! Targets of a place beside those of the places below it: amounts add up, rates do not.

use super::{good_side, kind};
use crate::vocabulary::compared::{Below, Cascade};
use crate::vocabulary::unit::Units;
use crate::vocabulary::{
    Claim, Direction, Finding, Measure, Period, PlacePath, Recorded, Status, Vocabulary,
};
use rust_decimal::Decimal;
use std::cmp::Ordering;

/// Each target of the whole that at least one of the places below has too, in the order of the whole's. `below` holds the
/// places directly below with targets on file.
pub fn cascades(
    whole: Vec<Finding>,
    below: &[(PlacePath, Vec<Finding>)],
    vocabulary: &Vocabulary,
) -> Vec<Cascade> {
    let key = |claim: &Claim| vocabulary.indicators.key(&claim.indicator, &claim.place);
    let units = &vocabulary.units;
    let mut cascades = Vec::new();
    for whole in whole.into_iter().filter(|finding| is_set_out(&finding.target.claim, units)) {
        let own = &whole.target.claim;
        let same = |finding: &&Finding| {
            let claim = &finding.target.claim;
            let alike = claim.year == own.year && claim.period == own.period && claim.value.is_some();
            alike && kind(claim, units) == kind(own, units) && key(claim) == key(own)
        };
        let (mut parts, mut values) = (Vec::new(), Vec::new());
        let (mut without, mut unclear) = (Vec::new(), Vec::new());
        for (place, findings) in below {
            let planned = findings.iter().any(|finding| finding.target.claim.year == own.year);
            let mut targets = findings.iter().filter(same);
            let Some(first) = targets.next() else {
                without.extend(planned.then(|| place.clone()));
                continue;
            };
            let value = in_unit_of(&first.target, own, units);
            let differs = targets.any(|other| in_unit_of(&other.target, own, units) != value);
            match value.filter(|_| !differs) {
                Some(value) => {
                    values.push(value);
                    parts.push(first.clone());
                }
                None => unclear.push(place.clone()),
            }
        }
        if let Some(below) = come_to(own, &values, vocabulary) {
            let results = results(&whole, &parts, vocabulary);
            let raised = is_raised(&whole, &values, below);
            cascades.push(Cascade { whole, parts, without, unclear, below, raised, results });
        }
    }
    cascades
}

/// Whether others can have the same target: a number for the year itself, and no place in an order.
fn is_set_out(claim: &Claim, units: &Units) -> bool {
    let kinds = [Measure::Level, Measure::Change, Measure::Growth, Measure::Share];
    claim.value.is_some() && claim.period == Period::Year(claim.year) && kinds.contains(&kind(claim, units))
}

fn in_unit_of(figure: &Recorded, whole: &Claim, units: &Units) -> Option<Decimal> {
    units.told_in(figure.claim.value?, &figure.claim.unit, &whole.unit)
}

/// `None` where there are none, or their sum is beyond what is kept exactly.
fn come_to(whole: &Claim, values: &[Decimal], vocabulary: &Vocabulary) -> Option<Below> {
    let (lowest, highest) = (*values.iter().min()?, *values.iter().max()?);
    if is_additive(whole, vocabulary) {
        return sum(values.iter().copied()).map(Below::Sum);
    }
    let wanted = whole.value?;
    let count = |order| values.iter().filter(|value| (**value).cmp(&wanted) == order).count();
    let around = [count(Ordering::Greater), count(Ordering::Equal), count(Ordering::Less)];
    Some(Below::Spread { lowest, highest, around })
}

fn is_raised(whole: &Finding, values: &[Decimal], below: Below) -> bool {
    let wanted = whole.target.claim.value.unwrap_or_default();
    let more = |value: Decimal| match good_side(whole) {
        Direction::More => value > wanted,
        Direction::Less => value < wanted,
        Direction::Neither => false,
    };
    match below {
        Below::Sum(sum) => more(sum),
        Below::Spread { .. } => values.iter().all(|value| more(*value)),
    }
}

/// The families of units whose amounts add up over places.
const ADDITIVE: [&str; 13] = [
    "count",
    "people",
    "person_times",
    "money",
    "usd",
    "mass",
    "length",
    "area",
    "volume",
    "power",
    "apparent_power",
    "electricity",
    "coal",
];

/// Amounts and counts, but no percentages and no averages: incomes a head have a unit, and no sum.
fn is_additive(claim: &Claim, vocabulary: &Vocabulary) -> bool {
    let amount = matches!(kind(claim, &vocabulary.units), Measure::Level | Measure::Change);
    let family = vocabulary.units.family(&claim.unit).is_some_and(|family| ADDITIVE.contains(&family));
    let known = vocabulary.indicators.find(&claim.indicator, &claim.place);
    let average = known.map_or(claim.indicator.as_str(), |known| &known.name).contains('均');
    amount && family && !average
}

/// Only results that decided: what may be a target's, and is shown beside it for a person to look at, is never added up.
fn results(whole: &Finding, parts: &[Finding], vocabulary: &Vocabulary) -> Option<Decimal> {
    let units = &vocabulary.units;
    let decided = |finding: &Finding| matches!(finding.computed, Status::Met | Status::Missed);
    let own = &whole.result.as_ref().filter(|_| decided(whole))?.claim;
    if !is_additive(&whole.target.claim, vocabulary) || !is_additive(own, vocabulary) {
        return None;
    }
    let told = |part: &Finding| {
        let result = part.result.as_ref().filter(|_| decided(part))?;
        let same = kind(&result.claim, units) == kind(own, units) && result.claim.period == own.period;
        in_unit_of(result, own, units).filter(|_| same)
    };
    let told: Vec<Decimal> = parts.iter().map(told).collect::<Option<_>>()?;
    sum(told.into_iter())
}

fn sum(mut values: impl Iterator<Item = Decimal>) -> Option<Decimal> {
    values.try_fold(Decimal::ZERO, Decimal::checked_add)
}
