//! What was not understood in a phrase, where, and what to write instead.

use super::number::count_digits;
use super::rules::Rule;
use crate::message;
use crate::vocabulary::canonical::{Unfit, beginning};
use crate::vocabulary::limits::{DIGITS, PHRASE};
use crate::vocabulary::{Message, Span, Worded};

/// Why a typed phrase was refused. The spans are bytes of the phrase.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{}", self.message())]
pub enum PhraseError {
    /// Nothing was typed.
    Empty,
    /// Longer than any sentence.
    TooLong(usize),
    /// Something that is no word.
    Odd(#[from] Unfit),
    /// Neither a number nor a comparison.
    NoNumber {
        /// The phrase.
        words: String,
    },
    /// A number of more digits than are kept exactly.
    LongNumber {
        /// Where.
        span: Span,
        /// The number.
        words: String,
    },
    /// A number without anything it measures.
    Indicator {
        /// Where.
        span: Span,
        /// The words at hand.
        words: String,
    },
    /// A number without a unit.
    Unit {
        /// Where.
        span: Span,
        /// The number and what stands before it.
        words: String,
    },
    /// A unit that is not in the table.
    UnknownUnit {
        /// Where.
        span: Span,
        /// What stands where a unit should.
        words: String,
        /// The known unit most like it.
        nearest: Option<String>,
    },
    /// A percentage of something that is an amount.
    Movement {
        /// Where.
        span: Span,
        /// The indicator.
        indicator: String,
        /// The number.
        words: String,
    },
    /// More numbers than things they measure.
    SeveralNumbers {
        /// Where the number stands that is one too many.
        span: Span,
        /// It and its clause.
        words: String,
    },
    /// A number of a text that stands in no review and no plan.
    Outside {
        /// The number with its unit.
        words: String,
    },
    /// A number of a table whose column or row is not understood.
    Cell {
        /// The number.
        words: String,
    },
    /// A number of a plan that promises nothing.
    NoPromise {
        /// Where.
        span: Span,
        /// The number.
        words: String,
        /// The rule that says so.
        rule: Rule,
    },
    /// A number behind a dash, which may be a minus and may join.
    Signed {
        /// Where.
        span: Span,
        /// The number with what stands before it.
        words: String,
    },
    /// A part that no rule explains.
    NotUnderstood {
        /// Where.
        span: Span,
        /// The part.
        words: String,
    },
}

impl PhraseError {
    /// The refusal of the number at that place of the text, for its length.
    pub(super) fn long_number(text: &str, span: Span) -> Self {
        Self::LongNumber { span, words: text.get(span.start..span.end).unwrap_or("").to_owned() }
    }
}

impl Worded for PhraseError {
    fn message(&self) -> Message {
        match self {
            Self::Empty => message!("phrase-empty"),
            Self::TooLong(size) => message!("phrase-too-long", size = *size, most = PHRASE),
            Self::Odd(odd) => message!("phrase-odd", what = odd.message()),
            Self::NoNumber { words } => message!("phrase-no-number", words = words),
            Self::Indicator { words, .. } => message!("phrase-no-indicator", words = words),
            Self::LongNumber { words, .. } => message!(
                "number-too-long",
                number = beginning(words),
                digits = count_digits(words),
                most = DIGITS
            ),
            Self::Unit { words, .. } => message!("phrase-no-unit", words = words),
            Self::UnknownUnit { words, nearest: Some(near), .. } => {
                message!("phrase-unknown-unit-near", words = words, near = near)
            }
            Self::UnknownUnit { words, nearest: None, .. } => message!("phrase-unknown-unit", words = words),
            Self::Movement { indicator, words, .. } => {
                message!("phrase-movement", indicator = indicator, words = words)
            }
            Self::SeveralNumbers { words, .. } => message!("phrase-several-numbers", words = words),
            Self::Outside { words } => message!("phrase-outside", words = words),
            Self::Cell { words } => message!("phrase-cell", words = words),
            Self::NoPromise { words, rule, .. } => {
                message!("phrase-no-promise", words = words, rule = rule.word())
            }
            Self::Signed { words, .. } => message!("phrase-signed", words = words),
            Self::NotUnderstood { words, .. } => message!("phrase-not-understood", words = words),
        }
    }
}
