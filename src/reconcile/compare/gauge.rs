//! Target and result of a finding as the judge sees them: two sets of numbers in one unit.

use crate::reconcile::case::{Case, Evidence};
use crate::vocabulary::compared::Gauge;
use crate::vocabulary::set::{End, Set};
use crate::vocabulary::{Finding, Policy, Vocabulary};

/// Both as numbers of the target's unit. `None` where either states no number, and where they were not compared or the
/// result may be another's: numbers of different things drawn on one axis would mislead.
pub fn gauge(finding: &Finding, vocabulary: &Vocabulary, policy: &Policy) -> Option<Gauge> {
    let compared = (finding.margin.is_some() || finding.pace.is_some()) && finding.doubtful().is_none();
    let (target, result) = (&finding.target, finding.result.as_ref().filter(|_| compared)?);
    let claim = &target.claim;
    if claim.relative_to.is_some() || result.claim.measure != claim.measure {
        return None;
    }
    let indicator = vocabulary.indicators.find(&claim.indicator, &claim.place);
    let case = Case { target, indicator, evidence: Evidence::default(), vocabulary, policy };
    let goal = claim.value?;
    Some(Gauge {
        measure: claim.measure,
        unit: claim.unit.clone(),
        goal: claim.value_high.map_or(goal, |high| goal.min(high)),
        wanted: ends(case.wanted(policy.approx_reading)?),
        told: ends(case.told(result)?),
    })
}

fn ends(set: Set) -> (Option<rust_decimal::Decimal>, Option<rust_decimal::Decimal>) {
    let at = |end: Option<End>| end.map(|end| end.at);
    (at(set.low), at(set.high))
}
