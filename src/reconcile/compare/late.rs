//! What was missed in its year and reached in a later one (逾期完成).

use crate::reconcile::case::{Case, Evidence};
use crate::vocabulary::compared::Series;
use crate::vocabulary::set::Set;
use crate::vocabulary::{Accrual, Direction, Measure, Policy, Recorded, Status, Vocabulary};

/// Notes in a series which targets that were missed a later year's figure reaches. Only of levels and shares that stand at a moment,
/// and of rates that are to rise: next year's jobs, growth or keeping below a ceiling are that year's own.
pub fn note_late(series: &mut Series, vocabulary: &Vocabulary, policy: &Policy) {
    let points = &series.points;
    let late: Vec<Option<Recorded>> = points
        .iter()
        .map(|point| {
            let finding = point.finding.as_ref().filter(|finding| finding.status == Status::Missed)?;
            let (target, unit) = (&finding.target, &series.unit);
            let indicator = vocabulary.indicators.find(&target.claim.indicator, &target.claim.place);
            let case = Case { target, indicator, evidence: Evidence::default(), vocabulary, policy };
            let stands = match indicator?.accrual {
                Accrual::Stock => true,
                Accrual::Rate => case.direction() == Direction::More,
                Accrual::Flow => false,
            };
            let level = matches!(series.measure, Measure::Level | Measure::Share);
            let wanted = case.wanted(policy.approx_reading).filter(|_| level && stands)?;
            let reaches = |value| {
                let told = vocabulary.units.told_in(value, unit, &target.claim.unit);
                told.is_some_and(|told| Set::point(told).within(wanted))
            };
            let mut later = points.iter().filter(|later| later.year > point.year);
            let later = later.find(|later| later.reached.is_some_and(reaches))?;
            later.finding.as_ref().and_then(|finding| finding.result.clone()).or_else(|| later.result.clone())
        })
        .collect();
    for (point, late) in series.points.iter_mut().zip(late) {
        point.late = late;
    }
}
