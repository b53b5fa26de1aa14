//! How like two phrases are: works are the same thing in other words (新增公共停车泊位, 新增停车泊位).

use crate::vocabulary::indicator::normalise;
use crate::vocabulary::{PlacePath, Vocabulary};
use rust_decimal::Decimal;
use std::collections::HashSet;

/// Shorter words are in every other sentence.
const SHORTEST_PART: usize = 3;

/// A phrase taken apart: what is done, and to what.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Thing {
    /// The verb it begins with; empty where there is none.
    verb: String,
    /// A stage that projects pass, where the phrase names one: 开工, 竣工.
    stage: Option<String>,
    /// The pairs of neighbouring characters of what it is done to.
    pairs: HashSet<(char, char)>,
    object: String,
    /// What is joined by 、 or 和 in it, each at least three characters.
    parts: Vec<String>,
    /// Words that narrow it to a rank or a place: 省级, 农村.
    scopes: Vec<String>,
}

impl Thing {
    /// Takes a phrase apart, the place's own name left aside.
    pub fn new(words: &str, place: &PlacePath, vocabulary: &Vocabulary) -> Self {
        let whole = normalise(words);
        let words = vocabulary.indicators.without_place(&whole, place);
        let stage = vocabulary.cues.stage_in(words).map(str::to_owned);
        let mut object = words;
        let mut verb = String::new();
        // A second verb may be the beginning of a name: 供应工业用地.
        let leaves =
            |found: &str, object: &str, least: usize| object.chars().count() >= found.chars().count() + least;
        while let Some(found) = vocabulary.cues.verb_at_start(object) {
            if !leaves(found, object, if verb.is_empty() { 2 } else { SHORTEST_PART }) {
                break;
            }
            if verb.is_empty() {
                found.clone_into(&mut verb);
            }
            object = &object[found.len()..];
        }
        let joined = |c: char| matches!(c, '、' | '和' | '及' | '与' | '（' | '）' | '(' | ')');
        let parts = object.split(joined).filter(|part| part.chars().count() >= SHORTEST_PART);
        let parts = parts.map(str::to_owned).collect();
        let scopes = vocabulary.cues.scopes_in(object).map(str::to_owned).collect();
        let object: String = object.chars().filter(|c| c.is_alphanumeric()).collect();
        let pairs = object.chars().zip(object.chars().skip(1)).collect();
        Self { verb, stage, pairs, object, parts, scopes }
    }

    /// From 0 (nothing in common) to 1 (the same words); 0 where one names another stage than the other, or
    /// counts what is new where the other counts all there is.
    pub fn likeness(&self, other: &Self) -> Decimal {
        if self.stage != other.stage || self.counts_new() != other.counts_new() {
            return Decimal::ZERO;
        }
        let short = self.object.chars().count() < SHORTEST_PART;
        if self.object == other.object && !self.object.is_empty() && (!short || self.verb == other.verb) {
            return Decimal::ONE;
        }
        let shared = self.pairs.intersection(&other.pairs).count();
        ratio(2 * shared, self.pairs.len() + other.pairs.len())
    }

    /// Whether both are done to the very same thing, whatever is done to it.
    pub fn same_object(&self, other: &Self) -> bool {
        self.object == other.object && !self.object.is_empty()
    }

    /// How much of the shorter phrase stands in the longer, 0 to 1, whatever is done to it.
    pub fn containment(&self, other: &Self) -> Decimal {
        let shared = self.pairs.intersection(&other.pairs).count();
        ratio(shared, self.pairs.len().min(other.pairs.len()))
    }

    /// Whether one is the other with more words, done alike and of the same scope: 供应工业用地 and
    /// 供应国有工业用地, but not 省级重点项目 and 重点项目.
    pub fn says_the_same(&self, other: &Self, least: Decimal) -> bool {
        let verbs_agree = self.verb == other.verb || self.counts_new() && other.counts_new();
        self.stage == other.stage
            && verbs_agree
            && self.scopes == other.scopes
            && self.head() == other.head()
            && self.pairs.len().min(other.pairs.len()) >= SHORTEST_PART
            && self.containment(other) >= least
    }

    /// Whether a sentence names the object, or one of the things joined in it.
    pub fn is_named_in(&self, sentence: &str) -> bool {
        self.parts.iter().any(|part| sentence.contains(part.as_str()))
    }

    /// How much of the object stands in a sentence, 0 to 1. An object of two characters is there or not.
    pub fn stands_in(&self, sentence: &HashSet<(char, char)>) -> Decimal {
        ratio(self.pairs.intersection(sentence).count(), self.pairs.len())
    }

    /// The last two characters: a Chinese phrase is about what it ends with.
    fn head(&self) -> Vec<char> {
        self.object.chars().rev().take(2).collect()
    }

    fn counts_new(&self) -> bool {
        self.verb.starts_with('新') || self.verb == "净增"
    }
}

/// The pairs of neighbouring characters of a sentence.
pub fn pairs(sentence: &str) -> HashSet<(char, char)> {
    let chars = || sentence.chars().filter(|c| !c.is_whitespace());
    chars().zip(chars().skip(1)).collect()
}

fn ratio(part: usize, whole: usize) -> Decimal {
    if whole == 0 {
        return Decimal::ZERO;
    }
    (Decimal::from(part) / Decimal::from(whole)).round_dp(2)
}
