//! What was looked at beside what decided: words that were not taken, and what spoke for and against a result.

use super::message::Message;
use rust_decimal::Decimal;

/// What was looked at beside what decided: words that may be the result, or that were refused, and why.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Considered {
    /// The words.
    pub words: String,
    /// Why it was not taken.
    pub why: Message,
}

/// A result in other words than the target's, with what spoke for and against the two being one thing.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Weighed {
    /// Its words.
    pub words: String,
    /// How probable the link is, 0 to 1.
    pub probability: Decimal,
    /// Whether it was taken for the target's.
    pub taken: bool,
    /// The match weight before any comparison, and of each comparison's level, in tenths of a bit.
    pub weights: Vec<Weight>,
}

/// What one comparison came to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Weight {
    /// The comparison.
    pub comparison: &'static str,
    /// The level it came to.
    pub level: &'static str,
    /// How much that speaks for the link, in tenths of a bit.
    pub weight: i32,
}
