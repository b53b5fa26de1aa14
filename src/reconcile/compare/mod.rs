//! Findings set beside each other. Pure: what is compared is handed in.

mod cascade;
mod closeness;
mod dropped;
mod gauge;
mod late;
mod league;
mod path;
mod repeated;
mod scorable;
mod series;

pub use cascade::cascades;
pub use closeness::{closeness, hairs};
pub use dropped::{Plan, dropped};
pub use gauge::gauge;
pub use late::note_late;
pub use league::{leagues, level};
pub use path::{Way, paths};
pub use repeated::repeated;
pub use scorable::scorable;
pub use series::series;

use crate::vocabulary::unit::{PERCENT, POINTS, Units};
use crate::vocabulary::{Claim, Comparator, Direction, Finding, Measure};

/// What kind of number a claim states: 5.5% as a level is a share.
fn kind(claim: &Claim, units: &Units) -> Measure {
    let percent = || units.family(&claim.unit).is_some_and(|family| family == PERCENT || family == POINTS);
    match claim.measure {
        Measure::Level if percent() => Measure::Share,
        measure @ (Measure::Level
        | Measure::Growth
        | Measure::Share
        | Measure::Change
        | Measure::Completion
        | Measure::Rank
        | Measure::Multiple) => measure,
    }
}

/// On which side of the target better results lie: the comparator says, else the indicator. On a fall the comparator
/// speaks of its size.
fn good_side(finding: &Finding) -> Direction {
    let claim = &finding.target.claim;
    let fall = claim.value.is_some_and(|value| value.is_sign_negative() && !value.is_zero());
    match (claim.comparator, fall) {
        (Comparator::Ge | Comparator::Gt, false) | (Comparator::Le | Comparator::Lt, true) => Direction::More,
        (Comparator::Le | Comparator::Lt, false) | (Comparator::Ge | Comparator::Gt, true) => Direction::Less,
        (Comparator::Eq | Comparator::Approx | Comparator::Range, _) => finding.direction,
    }
}
