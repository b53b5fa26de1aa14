//! The pieces a text is cut into: words, cues, amounts, dates and breaks.

use super::date::When;
use crate::vocabulary::{Comparator, Span};
use rust_decimal::Decimal;
use std::borrow::Cow;

/// What separates clauses.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Break {
    /// 、
    Pause,
    /// ，
    Comma,
    /// ；。
    Stop,
}

impl Break {
    /// The break a character makes.
    pub fn of(c: char) -> Option<Self> {
        match c {
            '、' => Some(Self::Pause),
            '，' | ',' | '：' | ':' => Some(Self::Comma),
            '；' | ';' | '。' | '！' | '!' | '\n' | '\r' => Some(Self::Stop),
            _ => None,
        }
    }
}

/// A number with its unit.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Amount<'t> {
    /// As printed.
    pub value: Decimal,
    /// The far end of a range.
    pub high: Option<Decimal>,
    /// As printed, 多 and 余 left out; empty where none was found.
    pub unit: Cow<'t, str>,
    /// 第11位: a place in an order.
    pub ordinal: bool,
    /// What the number's own form says of its bound: 30余亩, 两位数, 前三.
    pub bound: Option<Comparator>,
    /// The words that said so.
    pub bound_words: String,
    /// Cues that follow: 以上, 左右.
    pub after: Vec<usize>,
}

/// What a piece is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Kind<'t> {
    /// Anything else.
    Words,
    /// A cue, by its index in the lexicon.
    Cue(usize),
    /// A number with a unit.
    Amount(Amount<'t>),
    /// A number without one.
    Bare(Amount<'t>),
    /// A date.
    When(When),
    /// Punctuation between clauses.
    Break(Break),
}

/// A piece and where it stands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Token<'t> {
    /// What it is.
    pub kind: Kind<'t>,
    /// All of it, unit and cues that follow included.
    pub span: Span,
    /// The number alone; the same as `span` for other pieces.
    pub number: Span,
}

impl Token<'_> {
    /// The words of a piece in its text.
    pub fn words<'w>(&self, text: &'w str) -> &'w str {
        text.get(self.span.start..self.span.end).unwrap_or("")
    }

    /// The cue, where it is one.
    pub fn cue(&self) -> Option<usize> {
        match self.kind {
            Kind::Cue(at) => Some(at),
            Kind::Words | Kind::Amount(_) | Kind::Bare(_) | Kind::When(_) | Kind::Break(_) => None,
        }
    }

    /// The amount, where it is one.
    pub fn amount(&self) -> Option<&Amount<'_>> {
        match &self.kind {
            Kind::Amount(amount) => Some(amount),
            Kind::Words | Kind::Cue(_) | Kind::Bare(_) | Kind::When(_) | Kind::Break(_) => None,
        }
    }

    /// Whether it is a number, with or without a unit.
    pub fn is_number(&self) -> bool {
        matches!(self.kind, Kind::Amount(_) | Kind::Bare(_))
    }

    /// Whether it is a date.
    pub fn is_date(&self) -> bool {
        matches!(self.kind, Kind::When(_))
    }
}
