//! A finding as formulas of scores see it: what became of its target, and both numbers where they compare.

use super::{gauge, good_side};
use crate::vocabulary::score::{Entry, LeftOut, Measured, Outcome};
use crate::vocabulary::{
    Comparator, Direction, Finding, Measure, Period, Policy, RelativeTo, Status, Vocabulary,
};

/// What a formula needs to know of a target. Only one for the year itself is scored, and none that is measured against another
/// figure: how far beyond that it came is no completion of anything.
pub fn scorable(finding: &Finding, vocabulary: &Vocabulary, policy: &Policy) -> Entry {
    let claim = &finding.target.claim;
    let relative: Option<&RelativeTo> = claim.relative_to.as_ref();
    let outcome = match finding.status {
        Status::Pending => Err(LeftOut::NotDue),
        _ if claim.period != Period::Year(claim.year) => Err(LeftOut::OtherPeriod),
        _ if relative.is_some() => Err(LeftOut::Relative),
        Status::Met => Ok(Outcome::Met),
        Status::Missed => Ok(Outcome::Missed),
        Status::Unreported => Ok(Outcome::Unreported),
        Status::Claimed | Status::Incomparable => Err(LeftOut::Undecided),
    };
    // Where a ruling says otherwise than the figures, they have no say.
    let figures_decide = finding.status == finding.computed;
    Entry {
        measured: outcome.ok().filter(|_| figures_decide).and_then(|_| measured(finding, vocabulary, policy)),
        outcome,
        weight: None,
        key: finding.code.clone().unwrap_or_else(|| claim.indicator.clone()),
    }
}

fn measured(finding: &Finding, vocabulary: &Vocabulary, policy: &Policy) -> Option<Measured> {
    let claim = &finding.target.claim;
    let percent = vocabulary.is_percentage(claim);
    match claim.measure {
        Measure::Level | Measure::Growth | Measure::Share | Measure::Change | Measure::Completion => {}
        Measure::Rank | Measure::Multiple => return None,
    }
    let direction = good_side(finding);
    let (low, high) = gauge(finding, vocabulary, policy)?.told;
    let (told, near) = match direction {
        Direction::More => (low?, claim.value?.min(claim.value_high.unwrap_or(claim.value?))),
        Direction::Less => (high?, claim.value?.max(claim.value_high.unwrap_or(claim.value?))),
        Direction::Neither => return None,
    };
    let goal = if claim.comparator == Comparator::Range { near } else { claim.value? };
    Some(Measured { percent, direction, goal, told, from: None })
}
