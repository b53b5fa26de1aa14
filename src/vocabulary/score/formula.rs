//! A formula: how completion becomes points, and what is taken from and added to their mean.

use super::Outcome;
use crate::message;
use crate::vocabulary::{Lang, Message};
use rust_decimal::Decimal;
use std::collections::BTreeMap;

/// How target and result become a completion, in percent.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Scale {
    /// Result over target; where less is better, 2 less that.
    Ratio {
        /// Beyond this nothing counts.
        cap: Decimal,
    },
    /// 100 less so many for each unit short, and as many more for each beyond.
    Difference {
        /// How many.
        each: Decimal,
        /// Beyond this nothing counts.
        cap: Decimal,
    },
    /// Not at all: what became of it decides.
    Status,
}

/// What a completion gets from somewhere on.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Band {
    /// From this completion on.
    pub from: Decimal,
    /// So many points; `None` is the completion itself.
    pub points: Option<Decimal>,
}

/// What is taken from the mean for each target of an outcome.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Deduction {
    /// For each.
    pub each: Decimal,
    /// At most, in all.
    pub at_most: Option<Decimal>,
}

/// What is added to the mean for each target far beyond.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Bonus {
    /// From this completion on, before any cap.
    pub from: Decimal,
    /// For each.
    pub each: Decimal,
    /// At most, in all.
    pub at_most: Option<Decimal>,
}

/// A formula.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Formula {
    /// `completion`
    pub code: String,
    /// Its name in Chinese and in English.
    pub names: [String; 2],
    /// What it does, in a sentence of each.
    pub says: [String; 2],
    /// Of amounts.
    pub amount: Scale,
    /// Of percentages.
    pub percent: Scale,
    /// The highest first; below all of them there are no points. Without any, points are the completion.
    pub bands: Vec<Band>,
    /// What a target without a completion gets.
    pub points: BTreeMap<Outcome, Decimal>,
    /// What is taken from the mean.
    pub deductions: BTreeMap<Outcome, Deduction>,
    /// What is added to it.
    pub bonus: Option<Bonus>,
    /// How much targets count, by the code or the words of their indicator; the others count 1.
    pub weights: BTreeMap<String, Decimal>,
}

impl Formula {
    /// Its name.
    pub fn name(&self, lang: Lang) -> &str {
        &self.names[usize::from(lang == Lang::En)]
    }

    /// What it does.
    pub fn said(&self, lang: Lang) -> &str {
        &self.says[usize::from(lang == Lang::En)]
    }

    /// What is wrong with it: with every formula a better result has at least the points of a worse one.
    pub(super) fn fault(&self) -> Option<Message> {
        let code = || self.code.clone();
        let better_first = self.bands.windows(2).find(|two| {
            let least = two[0].points.unwrap_or(two[0].from);
            two[1].points.unwrap_or(two[0].from) > least
        });
        if let Some(two) = better_first {
            return Some(message!("scores-band-falls", formula = code(), from = two[0].from.to_string()));
        }
        let points = |outcome| self.points.get(&outcome).copied();
        let falls = |better, worse| points(better).zip(points(worse)).is_some_and(|(own, less)| own < less);
        let each = |outcome| self.deductions.get(&outcome).map_or(Decimal::ZERO, |own| own.each);
        let costs = each(Outcome::Met) > each(Outcome::Missed) || each(Outcome::Met) > each(Outcome::Late);
        let pairs = [
            (Outcome::Met, Outcome::Late),
            (Outcome::Met, Outcome::Missed),
            (Outcome::Late, Outcome::Missed),
        ];
        if pairs.into_iter().any(|(better, worse)| falls(better, worse)) || costs {
            return Some(message!("scores-met-falls", formula = code()));
        }
        None
    }
}
