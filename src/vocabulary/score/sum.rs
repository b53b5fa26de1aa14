//! What the targets of a place or a unit come to.

use super::{Deduction, Formula, Given, LeftOut, Outcome, rounded};
use rust_decimal::Decimal;
use std::collections::BTreeMap;

/// Targets added up one by one.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Sum {
    counted: usize,
    weights: Option<Decimal>,
    weighted: Option<Decimal>,
    outcomes: BTreeMap<Outcome, usize>,
    beyond: usize,
    left_out: BTreeMap<LeftOut, usize>,
    too_large: bool,
}

/// A score with its arithmetic.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Total {
    /// The score, rounded, and never below 0; `None` where no target is in it.
    pub score: Option<Decimal>,
    /// The weights added up.
    pub weights: Decimal,
    /// The points times their weights, added up.
    pub weighted: Decimal,
    /// The mean of the points, rounded.
    pub mean: Option<Decimal>,
    /// How many targets are in it.
    pub counted: usize,
    /// What was taken off, for how many of each outcome.
    pub deducted: Vec<(Outcome, usize, Decimal)>,
    /// What was added, and for how many.
    pub bonus: (usize, Decimal),
    /// How many are in no score, and why.
    pub left_out: BTreeMap<LeftOut, usize>,
}

impl Sum {
    /// Adds a target.
    pub fn add(&mut self, given: &Result<Given, LeftOut>) {
        match given {
            Ok(given) => {
                let weighted = given.points.checked_mul(given.weight);
                let sum = |own: Option<Decimal>, more| own.unwrap_or_default().checked_add(more);
                let weighted = weighted.and_then(|more| sum(self.weighted, more));
                let weights = sum(self.weights, given.weight);
                self.too_large |= weighted.is_none() || weights.is_none();
                (self.weights, self.weighted) = (weights, weighted);
                self.counted += 1;
                *self.outcomes.entry(given.outcome).or_default() += 1;
                self.beyond += usize::from(given.bonus);
            }
            Err(why) => *self.left_out.entry(*why).or_default() += 1,
        }
    }

    /// What they come to.
    pub fn total(&self, formula: &Formula) -> Total {
        let weights = self.weights.unwrap_or_default();
        let weighted = self.weighted.unwrap_or_default();
        let mean = weighted.checked_div(weights).filter(|_| !self.too_large).map(rounded);
        let deducted: Vec<_> = formula
            .deductions
            .iter()
            .filter_map(|(outcome, own)| {
                let count = self.outcomes.get(outcome).copied().filter(|count| *count > 0)?;
                Some((*outcome, count, times(own, count)))
            })
            .collect();
        let beyond = Deduction { each: Decimal::ZERO, at_most: None };
        let bonus = formula.bonus.map_or(beyond, |own| Deduction { each: own.each, at_most: own.at_most });
        let bonus = (self.beyond, times(&bonus, self.beyond));
        let off = deducted.iter().fold(Decimal::ZERO, |sum, (_, _, own)| sum.saturating_add(*own));
        let score =
            mean.map(|mean| rounded(mean.saturating_sub(off).saturating_add(bonus.1)).max(Decimal::ZERO));
        Total {
            score,
            weights,
            weighted,
            mean,
            counted: self.counted,
            deducted,
            bonus,
            left_out: self.left_out.clone(),
        }
    }
}

fn times(own: &Deduction, count: usize) -> Decimal {
    let all = own.each.saturating_mul(count.into());
    own.at_most.map_or(all, |most| all.min(most))
}
