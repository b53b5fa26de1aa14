//! What a rule answers: a verdict, or why it does not apply.

use crate::vocabulary::{Caveat, ImpliedPlan, Margin, Message, Pace, Recorded, Status};
use rust_decimal::Decimal;

/// A status and all it rests on.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Verdict {
    /// The status.
    pub status: Status,
    /// The result it rests on or shows.
    pub result: Option<Recorded>,
    /// How sure the match is, 0 to 1.
    pub score: Option<Decimal>,
    /// Figures the result was set against.
    pub compared_with: Vec<Recorded>,
    /// Result minus target.
    pub margin: Option<Margin>,
    /// The slack 左右 was given.
    pub tolerance: Option<Decimal>,
    /// What a reader must know.
    pub caveats: Vec<Caveat>,
    /// Growth computed from levels, percent.
    pub derived: Option<(Decimal, Decimal)>,
    /// How far a part-year amount has come.
    pub pace: Option<Pace>,
    /// The plan a completion implies.
    pub implied_plan: Option<ImpliedPlan>,
    /// Titles of documents searched in vain.
    pub searched: Vec<String>,
    /// Why.
    pub why: Message,
}

impl Verdict {
    /// A verdict that rests on nothing yet.
    pub fn new(status: Status, why: Message) -> Self {
        Self {
            status,
            result: None,
            score: None,
            compared_with: Vec::new(),
            margin: None,
            tolerance: None,
            caveats: Vec::new(),
            derived: None,
            pace: None,
            implied_plan: None,
            searched: Vec::new(),
            why,
        }
    }

    /// The same, resting on a result.
    #[must_use]
    pub fn on(mut self, result: &Recorded, score: Decimal) -> Self {
        self.result = Some(result.clone());
        self.score = Some(score);
        self
    }

    /// The same, with a caveat, once.
    #[must_use]
    pub fn with(mut self, caveat: Caveat) -> Self {
        if !self.caveats.contains(&caveat) {
            self.caveats.push(caveat);
        }
        self
    }

    /// The same, with a caveat where a condition holds.
    #[must_use]
    pub fn with_if(self, holds: bool, caveat: Caveat) -> Self {
        if holds { self.with(caveat) } else { self }
    }
}

/// What came of trying a rule.
pub enum Tried {
    /// It decides.
    Decided(Box<Verdict>),
    /// It does not apply, and why.
    Passed(Message),
}

impl From<Verdict> for Tried {
    fn from(verdict: Verdict) -> Self {
        Self::Decided(Box::new(verdict))
    }
}
