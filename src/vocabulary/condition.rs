//! The numbers that reach a target: which way is good, how much slack 左右 has, and the set that follows.

use super::indicator::Tolerance;
use super::policy::RangeReading;
use super::set::Set;
use super::unit::{PERCENT, POINTS};
use super::{Accrual, Claim, Comparator, Direction, Indicator, Measure, Policy, Reading, Vocabulary};
use rust_decimal::Decimal;

/// A claim read as a condition.
#[derive(Clone, Copy)]
pub struct Condition<'a> {
    /// The claim.
    pub claim: &'a Claim,
    /// Its canonical indicator.
    pub indicator: Option<&'a Indicator>,
    /// Units and words.
    pub vocabulary: &'a Vocabulary,
    /// Tolerances and readings.
    pub policy: &'a Policy,
}

impl Condition<'_> {
    /// Which way is good. A canonical indicator says; a rank is better low; a promised fall of anything else
    /// wants less, as do words such as 控制; other works want more.
    pub fn direction(self) -> Direction {
        let claim = self.claim;
        if claim.measure == Measure::Rank {
            return Direction::Less;
        }
        if matches!(claim.measure, Measure::Completion) {
            return Direction::More;
        }
        if let Some(indicator) = self.indicator {
            return indicator.direction;
        }
        let falls = claim.value.is_some_and(|value| value.is_sign_negative() && !value.is_zero());
        // A promise of none at all (重特大事故0起) is one of as few as can be.
        let none_at_all = claim.comparator == Comparator::Eq
            && matches!(claim.measure, Measure::Level | Measure::Share)
            && claim.value.is_some_and(|value| value.is_zero());
        let down = || self.vocabulary.cues.says_down_to(&claim.quote);
        if falls || none_at_all || self.vocabulary.cues.wants_less(&claim.indicator) || down() {
            Direction::Less
        } else {
            Direction::More
        }
    }

    /// The slack of 左右 for a figure of the indicator, in the figure's own unit (percentage points for percentages).
    pub fn slack_for(self, figure: &Claim) -> Decimal {
        let size = figure.value.unwrap_or_default().abs();
        match self.indicator.and_then(|indicator| indicator.tolerance) {
            Some(Tolerance::Absolute(slack)) => slack,
            Some(Tolerance::Fraction(fraction)) => size.saturating_mul(fraction),
            None if self.vocabulary.is_percentage(figure) => self.policy.percent_tolerance,
            None => size.saturating_mul(self.policy.amount_tolerance),
        }
    }

    /// The numbers that reach the target under a reading of 左右; `None` for a relative target.
    pub fn wanted(self, reading: Reading) -> Option<Set> {
        let claim = self.claim;
        let (value, direction) = (claim.value?, self.direction());
        let slack = self.slack_for(claim);
        if let Some(stated) = Set::stated(claim.comparator, value, claim.value_high) {
            let about = claim.comparator == Comparator::Range && self.vocabulary.cues.means_about(&claim.cue);
            let stated = if about && reading != Reading::Strict { stated.widened(slack) } else { stated };
            let open = match claim.comparator {
                Comparator::Eq => true,
                Comparator::Range => self.policy.range_reading == RangeReading::NearEnd,
                Comparator::Ge | Comparator::Gt | Comparator::Le | Comparator::Lt | Comparator::Approx => {
                    false
                }
            };
            return Some(if open { stated.or_better(direction) } else { stated });
        }
        let around = Set::between(value.saturating_sub(slack), value.saturating_add(slack));
        Some(match reading {
            Reading::Strict => Set::point(value).or_better(direction),
            Reading::Tolerant => around.or_better(direction),
            Reading::Symmetric => around,
        })
    }

    /// Whether the indicator adds up over the year, so that a part-year amount can reach the target.
    pub fn accumulates(self) -> bool {
        matches!(self.claim.measure, Measure::Level | Measure::Change)
            && !self.vocabulary.is_percentage(self.claim)
            && self.indicator.is_none_or(|indicator| indicator.accrual == Accrual::Flow)
    }
}

impl Vocabulary {
    /// Whether a figure is told in percent or percentage points.
    pub fn is_percentage(&self, claim: &Claim) -> bool {
        match claim.measure {
            Measure::Growth | Measure::Share | Measure::Completion => true,
            Measure::Level | Measure::Change => {
                self.units.family(&claim.unit).is_some_and(|family| family == PERCENT || family == POINTS)
            }
            Measure::Rank | Measure::Multiple => false,
        }
    }
}
