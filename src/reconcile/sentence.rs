//! Sentences of the documents that review a period: whether one speaks of a thing, and tells a number of it.

use super::pairs::{Pairs, pairs};
use crate::vocabulary::crops::with_crops;
use crate::vocabulary::indicator::normalise;
use crate::vocabulary::unit::{COUNT, PERCENT, POINTS};
use crate::vocabulary::works::Kind;
use crate::vocabulary::{Claim, Measure, Span, Vocabulary};

/// A sentence that looks back.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Sentence {
    /// The document's checksum.
    pub sha256: String,
    /// Its words.
    pub words: String,
    /// The words as names are kept, without blanks and marks, each yield with its crop.
    pub(super) plain: String,
    /// The same with short forms written out, as things are.
    pub(super) full: String,
    /// The same again, each number that a claim tells blotted out: what claims tell is compared as claims.
    left: String,
    pub(super) pairs: Pairs,
}

/// Stands for a number that a claim tells.
pub const BLOT: char = '某';

/// The longest unit behind a number, in characters.
const LONGEST_UNIT: usize = 6;

impl Sentence {
    /// A sentence of a document; its lines may break anywhere. `claimed` are where in it, in order, the numbers stand
    /// that claims tell.
    pub fn new(sha256: &str, words: &str, claimed: &[Span], vocabulary: &Vocabulary) -> Self {
        let plain = with_crops(&normalise(words)).into_owned();
        let full = vocabulary.works.in_full(&plain);
        let left = if claimed.is_empty() {
            full.clone()
        } else {
            vocabulary.works.in_full(&with_crops(&normalise(&blotted(words, claimed))))
        };
        let words = words.split_whitespace().collect::<Vec<_>>().join(" ");
        Self { sha256: sha256.to_owned(), words, pairs: pairs(&full), plain, full, left }
    }

    /// Its clauses, each with the one behind it: a number may follow what it is about over a comma.
    pub(super) fn clauses(&self) -> impl Iterator<Item = Clause<'_>> {
        let clauses = |words| str::split(words, ['，', ',', '：', ':']);
        // What is written out or blotted out holds no comma: all forms have the same clauses.
        let forms = clauses(&self.plain).zip(clauses(&self.full)).zip(clauses(&self.left));
        let next = clauses(&self.left).skip(1).chain(std::iter::once(""));
        forms.zip(next).map(|(((plain, full), left), next)| Clause { plain, full, left, next })
    }
}

/// Words with the numbers at some places of them blotted out.
fn blotted(words: &str, places: &[Span]) -> String {
    let (mut left, mut at) = (String::with_capacity(words.len()), 0);
    for place in places {
        let (Some(before), true) = (words.get(at..place.start), place.end <= words.len()) else { continue };
        left.push_str(before);
        left.push(BLOT);
        // 1.5万家: the scale is a part of the number.
        let behind = &words[place.end..];
        at = words.len() - behind.trim_start_matches(['千', '万', '亿', '多', '余']).len();
    }
    left.push_str(words.get(at..).unwrap_or(""));
    left
}

/// A clause of a sentence.
pub struct Clause<'a> {
    /// As names are kept.
    pub plain: &'a str,
    /// With short forms written out.
    pub full: &'a str,
    /// With the numbers that claims tell blotted out.
    pub left: &'a str,
    /// The clause behind it, so too.
    pub next: &'a str,
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
    rates && vocabulary.works.named(Kind::Fraction, words).next().is_some()
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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::reconcile::likeness::{Spoken, Thing};
    use crate::vocabulary::Policy;

    #[test]
    fn a_thing_is_heard_through_marks_breaks_and_short_forms() {
        let vocabulary = Vocabulary::load(None).unwrap();
        let place = "晋江市".parse().unwrap();
        let thing = Thing::new("实施“灯塔”技术改造项目", &place, &vocabulary);
        for words in ["“灯塔”技改项目进展顺利", "灯塔技改\n  项目进展顺利", "灯塔（技术改造）项目进展顺利"]
        {
            let heard = Sentence::new("", words, &[], &vocabulary);
            let spoken = thing.in_sentence(&heard.full, &heard.pairs, &Policy::default());
            assert_ne!(spoken, Spoken::Not, "{words}");
        }
    }
}
