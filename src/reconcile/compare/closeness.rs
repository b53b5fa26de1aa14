//! Whether a figure lies within a hair of its target. Many just above and few just below may be a sign that figures
//! were adjusted; it proves nothing.

use super::good_side;
use crate::vocabulary::compared::{Closeness, Hairs};
use crate::vocabulary::unit::{PERCENTAGE_POINTS, Units};
use crate::vocabulary::{Comparator, Direction, Finding, Policy, Recorded, Rule, Status, Year};
use rust_decimal::Decimal;
use std::collections::BTreeMap;

/// Where a figure lies beside its target. `None` where no exact figure decided, where the target is no number or
/// neither side is the good one, and where a person ruled.
///
/// A hair is `hair_points` for percentages, else `hair_digits` units of the last printed digit, the finer of target
/// and result.
pub fn closeness(finding: &Finding, units: &Units, policy: &Policy) -> Option<Closeness> {
    let (target, result) = (&finding.target.claim, &finding.result.as_ref()?.claim);
    if finding.rule != Rule::Figure || target.relative_to.is_some() || result.comparator != Comparator::Eq {
        return None;
    }
    let margin = finding.margin.as_ref()?;
    let lead = match good_side(finding) {
        Direction::More => margin.value,
        Direction::Less => -margin.value,
        Direction::Neither => return None,
    };
    let hair = if margin.unit == PERCENTAGE_POINTS {
        policy.hair_points
    } else {
        policy.hair_digits.checked_mul(last_digit(&finding.target, finding.result.as_ref()?, units)?)?
    };
    let near = lead.abs() <= hair;
    match finding.status {
        // 左右 may be met below its number.
        Status::Met if lead < Decimal::ZERO => {
            Some(if near { Closeness::JustShort } else { Closeness::Short })
        }
        Status::Met => Some(if near { Closeness::JustMet } else { Closeness::Beyond }),
        Status::Missed => Some(if near { Closeness::JustShort } else { Closeness::Short }),
        Status::Unreported | Status::Claimed | Status::Incomparable | Status::Pending => None,
    }
}

/// One unit of the last printed digit, in the target's unit.
fn last_digit(target: &Recorded, result: &Recorded, units: &Units) -> Option<Decimal> {
    let digit = |figure: &Recorded| Some(Decimal::new(1, figure.claim.value?.scale()));
    let told = units.told_in(digit(result)?, &result.claim.unit, &target.claim.unit)?;
    Some(told.min(digit(target)?))
}

/// The findings of one place by year, each with where it lies; years without one to compare are left out.
pub fn hairs(findings: &[Finding], units: &Units, policy: &Policy) -> Vec<Hairs> {
    let mut years: BTreeMap<Year, Hairs> = BTreeMap::new();
    for finding in findings {
        let Some(closeness) = closeness(finding, units, policy) else { continue };
        let (place, year) = (&finding.target.claim.place, finding.target.claim.year);
        let own = years.entry(year).or_insert_with(|| Hairs {
            place: place.clone(),
            year,
            counts: Default::default(),
            near: Vec::new(),
        });
        own.counts[closeness as usize] += 1;
        match closeness {
            Closeness::JustMet | Closeness::JustShort => own.near.push((closeness, finding.clone())),
            Closeness::Beyond | Closeness::Short => {}
        }
    }
    years.into_values().collect()
}
