//! A figure or a condition as a set of numbers, so that bounds, ranges and falls compare exactly.

use super::{Comparator, Direction};
use rust_decimal::Decimal;
use std::fmt;

/// One end of a set.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct End {
    /// The number at the end.
    pub at: Decimal,
    /// Whether the number itself belongs to the set.
    pub closed: bool,
}

/// All numbers between two ends; an absent end is open without limit.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Set {
    /// The lower end.
    pub low: Option<End>,
    /// The upper end.
    pub high: Option<End>,
}

impl End {
    const fn closed(at: Decimal) -> Self {
        Self { at, closed: true }
    }

    const fn open(at: Decimal) -> Self {
        Self { at, closed: false }
    }
}

impl Set {
    /// The one number.
    pub const fn point(at: Decimal) -> Self {
        Self { low: Some(End::closed(at)), high: Some(End::closed(at)) }
    }

    /// From one number to another, both included, in either order.
    pub fn between(a: Decimal, b: Decimal) -> Self {
        Self { low: Some(End::closed(a.min(b))), high: Some(End::closed(a.max(b))) }
    }

    /// A number and all above it.
    pub const fn at_least(at: Decimal) -> Self {
        Self { low: Some(End::closed(at)), high: None }
    }

    /// A number and all below it.
    pub const fn at_most(at: Decimal) -> Self {
        Self { low: None, high: Some(End::closed(at)) }
    }

    /// All above a number.
    pub const fn above(at: Decimal) -> Self {
        Self { low: Some(End::open(at)), high: None }
    }

    /// All below a number.
    pub const fn below(at: Decimal) -> Self {
        Self { low: None, high: Some(End::open(at)) }
    }

    /// Below a number, but by less than `slack`: what 近 says.
    pub fn just_below(at: Decimal, slack: Decimal) -> Self {
        Self { low: Some(End::open(at.saturating_sub(slack))), high: Some(End::open(at)) }
    }

    /// This set with both ends moved outward.
    #[must_use]
    pub fn widened(self, by: Decimal) -> Self {
        let high = self.high.map(|end| End { at: end.at.saturating_add(by), closed: end.closed });
        Self { low: self.lowered(by).low, high }
    }

    /// This set with its lower end moved down.
    #[must_use]
    pub fn lowered(self, by: Decimal) -> Self {
        let low = self.low.map(|end| End { at: end.at.saturating_sub(by), closed: end.closed });
        Self { low, high: self.high }
    }

    /// Whether every number of this set is in `other`.
    pub fn within(self, other: Self) -> bool {
        let low_fits = match (self.low, other.low) {
            (_, None) => true,
            (None, Some(_)) => false,
            (Some(own), Some(limit)) => {
                own.at > limit.at || own.at == limit.at && (limit.closed || !own.closed)
            }
        };
        let high_fits = match (self.high, other.high) {
            (_, None) => true,
            (None, Some(_)) => false,
            (Some(own), Some(limit)) => {
                own.at < limit.at || own.at == limit.at && (limit.closed || !own.closed)
            }
        };
        low_fits && high_fits
    }

    /// Whether no number is in both sets.
    pub fn apart(self, other: Self) -> bool {
        let ends_before = |first: Self, second: Self| match (first.high, second.low) {
            (Some(high), Some(low)) => high.at < low.at || high.at == low.at && !(high.closed && low.closed),
            (None, _) | (_, None) => false,
        };
        ends_before(self, other) || ends_before(other, self)
    }

    /// The set of the words `comparator` and one or two numbers, as stated: on a fall (a negative number)
    /// the comparator speaks of the size of the fall. `None` for 左右, which needs a reading.
    pub fn stated(comparator: Comparator, value: Decimal, high: Option<Decimal>) -> Option<Self> {
        let fall = value.is_sign_negative() && !value.is_zero();
        Some(match (comparator, fall) {
            (Comparator::Eq, _) => Self::point(value),
            (Comparator::Ge, false) | (Comparator::Le, true) => Self::at_least(value),
            (Comparator::Gt, false) | (Comparator::Lt, true) => Self::above(value),
            (Comparator::Le, false) | (Comparator::Ge, true) => Self::at_most(value),
            (Comparator::Lt, false) | (Comparator::Gt, true) => Self::below(value),
            (Comparator::Range, _) => Self::between(value, high.unwrap_or(value)),
            (Comparator::Approx, _) => return None,
        })
    }

    /// This set stretched without limit to the side where better results lie.
    #[must_use]
    pub fn or_better(self, direction: Direction) -> Self {
        match direction {
            Direction::More => Self { low: self.low, high: None },
            Direction::Less => Self { low: None, high: self.high },
            Direction::Neither => self,
        }
    }
}

impl fmt::Display for Set {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match (self.low, self.high) {
            (Some(low), Some(high)) if low == high => write!(f, "= {}", low.at),
            (Some(low), Some(high)) => {
                let left = if low.closed { '[' } else { '(' };
                let right = if high.closed { ']' } else { ')' };
                write!(f, "{left}{}, {}{right}", low.at, high.at)
            }
            (Some(low), None) => write!(f, "{} {}", if low.closed { "≥" } else { ">" }, low.at),
            (None, Some(high)) => write!(f, "{} {}", if high.closed { "≤" } else { "<" }, high.at),
            (None, None) => f.write_str("−∞..+∞"),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use rust_decimal::dec;

    #[test]
    fn a_fall_of_at_least_three_lies_at_or_below_minus_three() {
        let wanted = Set::stated(Comparator::Ge, dec!(-3), None).unwrap();
        assert!(Set::point(dec!(-3.2)).within(wanted));
        assert!(Set::point(dec!(1)).apart(wanted));
        assert!(Set::point(dec!(-3.0)).within(wanted));
    }

    #[test]
    fn above_three_hundred_neither_fits_nor_misses_three_hundred_and_ten() {
        let said = Set::above(dec!(300));
        assert!(said.within(Set::at_least(dec!(300))));
        assert!(!said.within(Set::at_least(dec!(310))) && !said.apart(Set::at_least(dec!(310))));
        assert!(said.apart(Set::at_most(dec!(300))));
    }
}
