//! Sentences of the documents that review a period: whether one speaks of a thing, and tells a number of it.

use super::likeness::{Pairs, pairs};
use crate::vocabulary::unit::{COUNT, PERCENT, POINTS};
use crate::vocabulary::{Claim, Measure, Vocabulary};

/// A sentence that looks back.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Sentence {
    /// The document's checksum.
    pub sha256: String,
    /// Its words.
    pub words: String,
    pub(super) pairs: Pairs,
}

/// The longest unit behind a number, in characters.
const LONGEST_UNIT: usize = 6;

impl Sentence {
    /// A sentence of a document.
    pub fn new(sha256: &str, words: &str) -> Self {
        let words = words.trim().to_owned();
        Self { sha256: sha256.to_owned(), pairs: pairs(&words), words }
    }

    /// Its clauses, each with the one behind it: a number may follow what it is about over a comma.
    pub(super) fn clauses(&self) -> impl Iterator<Item = (&str, &str)> {
        let clauses = || self.words.split(['，', ',', '：', ':']);
        clauses().zip(clauses().skip(1).chain(std::iter::once("")))
    }
}

/// Whether words tell a number, or a movement without one, that a target's outcome may be told by.
pub fn may_answer(words: &str, target: &Claim, vocabulary: &Vocabulary) -> bool {
    let family = vocabulary.units.family(&target.unit);
    let rate = |family: &str| family == PERCENT || family == POINTS;
    let moves = target.value.is_none() || target.measure == Measure::Growth;
    let rates = moves || matches!(target.measure, Measure::Share | Measure::Completion);
    let counts = family == Some(COUNT);
    let answers = |unit: &str| {
        let told = vocabulary.units.family(unit);
        let alike = told.is_some() && told == family && (!counts || counted_alike(unit, &target.unit));
        alike || rates && told.is_some_and(rate)
    };
    let fraction = ["一半", "过半", "分之", "成以上", "翻番"].iter().any(|word| words.contains(word));
    rates && fraction
        || moves && vocabulary.cues.tells_movement(words)
        || matches!(target.measure, Measure::Rank | Measure::Multiple)
        || units(words).any(answers)
}

/// 21家 may be what 20个 became, 3项 is not what 20家 became.
fn counted_alike(unit: &str, wanted: &str) -> bool {
    let word = |unit: &str| unit.chars().next_back();
    word(unit) == word(wanted) || [unit, wanted].iter().any(|unit| word(unit).is_none_or(|word| word == '个'))
}

/// What stands behind each number: every beginning that may be a unit.
fn units(words: &str) -> impl Iterator<Item = &str> {
    let numeral = |c: char| c.is_ascii_digit() || "二两三四五六七八九十百千万亿多余几".contains(c);
    let behind = words.char_indices().filter(move |(_, c)| numeral(*c));
    behind.flat_map(|(at, c)| {
        let rest = &words[at + c.len_utf8()..];
        let ends = rest.char_indices().map(|(end, c)| end + c.len_utf8()).take(LONGEST_UNIT);
        ends.map(move |end| &rest[..end])
    })
}
