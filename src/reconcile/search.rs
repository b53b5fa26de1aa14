//! The search for what became of a target in other words: results surely of the same thing, parts of it,
//! those that may be, sentences that speak of it, and why each of the nearest was refused.

use super::case::Matched;
use super::likeness::{Kinship, Spoken, Thing};
use super::link::{Linker, Sides};
use super::pairs::{Pairs, pairs};
use super::sentence::{Sentence, may_answer};
use crate::message;
use crate::vocabulary::indicator::normalise;
use crate::vocabulary::unit::COUNT;
use crate::vocabulary::{Considered, Indicator, Policy, Recorded, Vocabulary};
use rust_decimal::Decimal;
use std::cmp::Reverse;

/// How many refused ones are told of.
const TOLD: usize = 3;

/// Of what is counted, many sentences speak without a number.
const COUNTED: [&str; 2] = [COUNT, "people"];

const MONEY: [&str; 2] = ["money", "usd"];

/// What a sentence says of what is sought.
enum Heard {
    Nothing,
    /// It speaks of it and tells no number.
    Mention,
    /// It may tell its outcome.
    Answer,
}

/// What the search found, nearest first.
#[derive(Debug, Clone, Default)]
pub struct Found<'a> {
    /// Results surely of the same thing.
    pub same: Vec<Matched<'a>>,
    /// Results of a part of it.
    pub narrower: Vec<Matched<'a>>,
    /// Results that may be its.
    pub doubtful: Vec<Matched<'a>>,
    /// The nearest that were refused.
    pub refused: Vec<Considered>,
}

/// What is searched for.
pub struct Sought<'a> {
    /// The target.
    pub target: &'a Recorded,
    /// Its canonical indicator.
    pub indicator: Option<&'a Indicator>,
    /// All names of that.
    names: Vec<&'a str>,
    /// Its words, taken apart.
    pub thing: Thing,
    /// Units and words.
    pub vocabulary: &'a Vocabulary,
    /// How like is like enough.
    pub policy: &'a Policy,
}

impl<'a> Sought<'a> {
    /// What is sought for a target.
    pub fn new(target: &'a Recorded, vocabulary: &'a Vocabulary, policy: &'a Policy) -> Self {
        let claim = &target.claim;
        let thing = Thing::new(&claim.indicator, &claim.place, vocabulary);
        let indicator = indicator(target, vocabulary);
        let names =
            indicator.map_or_else(Vec::new, |own| vocabulary.indicators.names_of(&own.code).collect());
        Self { target, indicator, names, thing, vocabulary, policy }
    }

    /// The pairs of characters that a result in other words shares at least one of: its own, those of its other
    /// names, of what is a kind of it, and of what it adds to.
    pub fn pairs(&self) -> Pairs {
        let total = self.indicator.and_then(|own| self.vocabulary.indicators.by_code(&own.total));
        let names = self.names.iter().copied().chain(total.map(|total| total.name.as_str()));
        let kinds = self.vocabulary.works.kinds_of(self.thing.object());
        self.thing.pairs().iter().copied().chain(names.chain(kinds).flat_map(pairs)).collect()
    }

    /// Searches results that do not go by the target's own name.
    pub fn among<'t>(
        &self,
        others: impl Iterator<Item = (&'a Recorded, &'t Thing)>,
        linker: &Linker,
    ) -> Found<'a> {
        let mut found = Found::default();
        let mut refused = Vec::new();
        for (result, thing) in others {
            let (by_words, likeness) = self.kinship(result, thing);
            let answers = self.answers(result);
            let link = linker.link(&self.sides(result, thing, by_words)).probability();
            let kinship = if answers { self.weighed(by_words, result, thing, link) } else { by_words };
            let score = if kinship == by_words { likeness } else { link };
            let matched = Matched { result, score, by_words: kinship == by_words };
            match kinship {
                Kinship::Apart => {}
                Kinship::Same if answers => found.same.push(matched),
                Kinship::Part if answers && self.is_counted() => found.narrower.push(matched),
                Kinship::Same => found.doubtful.push(matched),
                Kinship::Part | Kinship::Akin if answers || self.counts_one_thing(result, thing) => {
                    found.doubtful.push(matched);
                }
                Kinship::Part | Kinship::Akin => refused.push((score, other_unit(result))),
            }
        }
        let period = self.target.claim.period;
        for list in [&mut found.same, &mut found.narrower, &mut found.doubtful] {
            list.sort_by_key(|matched| {
                let other_period = matched.result.claim.period != period;
                (other_period, Reverse(matched.score), matched.result.id.clone())
            });
        }
        refused.sort_by_key(|(score, refused)| (Reverse(*score), refused.words.clone()));
        refused.truncate(TOLD);
        found.refused = refused.into_iter().map(|(_, refused)| refused).collect();
        found
    }

    /// Sentences that speak of the object and may tell its outcome; those that speak of it and tell nothing
    /// are refused.
    pub fn mentions(&self, sentences: impl Iterator<Item = &'a Sentence>) -> (Vec<&'a str>, Vec<Considered>) {
        let (mut answering, mut refused) = (Vec::new(), Vec::new());
        for sentence in sentences {
            match self.heard_in(sentence) {
                Heard::Answer => answering.push(sentence.words.as_str()),
                Heard::Mention if refused.len() < TOLD => refused
                    .push(Considered { words: sentence.words.clone(), why: message!("refused-no-number") }),
                Heard::Nothing | Heard::Mention => {}
            }
        }
        (answering, refused)
    }

    /// The level of each comparison with the results that could tell its outcome.
    pub fn compared<'t>(
        &self,
        others: impl Iterator<Item = (&'a Recorded, &'t Thing)>,
        linker: &Linker,
    ) -> Vec<(&'a Recorded, Vec<usize>)> {
        let answering = others.filter(|(result, _)| self.answers(result));
        let levels = |(result, thing)| {
            let (by_words, _) = self.kinship(result, thing);
            (result, linker.levels(&self.sides(result, thing, by_words)).collect())
        };
        answering.map(levels).collect()
    }

    /// What words alone leave open, all that speaks for the link and against it may settle; never between works done in
    /// other ways (a road built is no road renewed), between things of which one only belongs to the other (公园厕所, 公园),
    /// or where the result is of more than was promised (重点项目 of 省级重点项目).
    fn weighed(&self, by_words: Kinship, result: &Recorded, thing: &Thing, link: Decimal) -> Kinship {
        let done_alike = self.thing.stage() == thing.stage() && self.thing.verb().agrees(thing.verb());
        let as_narrow = self.thing.scopes().iter().all(|scope| thing.scopes().contains(scope));
        let about = self.thing.same_head(thing) || link >= self.policy.sure_link_missed;
        let sure = link >= self.policy.sure_link && done_alike && as_narrow && about;
        let named_apart = self.indicator.is_some() && indicator(result, self.vocabulary).is_some();
        match by_words {
            Kinship::Akin if sure => Kinship::Same,
            // Parts of what is counted bound it; of money the longer name may be the fuller one.
            Kinship::Part if sure && !self.is_counted() => Kinship::Same,
            Kinship::Apart if link >= self.policy.possible_link && !named_apart => Kinship::Akin,
            Kinship::Apart | Kinship::Akin | Kinship::Part | Kinship::Same => by_words,
        }
    }

    /// The target beside a result.
    fn sides<'s>(&'s self, result: &'s Recorded, thing: &'s Thing, by_words: Kinship) -> Sides<'s> {
        Sides {
            target: self.target,
            result,
            own: &self.thing,
            other: thing,
            by_words,
            indicators: (self.indicator, indicator(result, self.vocabulary)),
            vocabulary: self.vocabulary,
        }
    }

    fn heard_in(&self, sentence: &Sentence) -> Heard {
        let claim = &self.target.claim;
        let counts = self.indicator.is_none_or(|own| COUNTED.contains(&own.family.as_str()));
        let named = |words: &str| self.names.iter().any(|name| is_named(words, name));
        let whole = self.thing.in_sentence(&sentence.full, &sentence.pairs, self.policy);
        match (named(&sentence.plain), whole) {
            // 赤字率下降 tells something of a headline figure, whatever it is.
            (true, _) if !counts => return Heard::Answer,
            (false, Spoken::Not) => return Heard::Nothing,
            (true, _) | (false, Spoken::Of | Spoken::Verbatim) => {}
        }
        let answered = sentence.clauses().any(|clause| {
            let spoken = self.thing.in_sentence(clause.full, &pairs(clause.full), self.policy);
            match if named(clause.plain) { Spoken::Of } else { spoken } {
                Spoken::Verbatim => true,
                Spoken::Of => {
                    [clause.full, clause.next].iter().any(|words| may_answer(words, claim, self.vocabulary))
                }
                Spoken::Not => false,
            }
        });
        if answered { Heard::Answer } else { Heard::Mention }
    }

    /// Between canonical indicators the names have decided already; what is left is one thing counted as new
    /// and in all (新增规上企业 and 规上企业), and a part of it under a longer name.
    fn kinship(&self, result: &Recorded, thing: &Thing) -> (Kinship, Decimal) {
        let other = indicator(result, self.vocabulary);
        let (kinship, score) = self.thing.kinship(thing, self.vocabulary, self.policy);
        let words = normalise(&result.claim.indicator);
        let akin = || self.thing.same_object(thing) || self.names.iter().any(|name| words.contains(name));
        let kinship = match (self.indicator, other, kinship) {
            (None, None, kinship) | (Some(_), None, kinship @ Kinship::Part) => kinship,
            (None, Some(_), Kinship::Same | Kinship::Part | Kinship::Akin) => Kinship::Akin,
            (Some(_), Some(_), _) if self.counts_one_thing(result, thing) => Kinship::Akin,
            (Some(own), None, _) if akin() || kinship > Kinship::Apart && own.family == COUNT => {
                Kinship::Akin
            }
            (Some(_) | None, Some(_) | None, _) => Kinship::Apart,
        };
        let strays = kinship == Kinship::Akin
            && !self.thing.is_about(thing)
            && self.target.claim.unit != result.claim.unit;
        (if strays { Kinship::Apart } else { kinship }, score)
    }

    /// Whether both are canonical, and one is the other's increase: 新增贷款 and 贷款余额.
    fn counts_one_thing(&self, result: &Recorded, thing: &Thing) -> bool {
        let (Some(own), Some(other)) = (self.indicator, indicator(result, self.vocabulary)) else {
            return false;
        };
        self.thing.same_object(thing) || own.total == other.code || other.total == own.code
    }

    /// Whether parts of it add up to no more than it: of money, 总投资 may be anybody's.
    fn is_counted(&self) -> bool {
        let family = self.vocabulary.units.family(&self.target.claim.unit);
        family.is_some_and(|family| !MONEY.contains(&family))
    }

    /// Whether the result's number could tell the target's outcome at all.
    fn answers(&self, result: &Recorded) -> bool {
        let family = |claim: &Recorded| self.vocabulary.units.family(&claim.claim.unit);
        self.target.claim.value.is_none()
            || family(self.target) == family(result) && self.target.claim.measure == result.claim.measure
    }
}

/// Whether words name it, and not a rate of it: 财政赤字率 is not 财政赤字.
fn is_named(words: &str, name: &str) -> bool {
    words.match_indices(name).any(|(at, _)| !words[at + name.len()..].starts_with('率'))
}

fn indicator<'v>(claim: &Recorded, vocabulary: &'v Vocabulary) -> Option<&'v Indicator> {
    vocabulary.indicators.find(&claim.claim.indicator, &claim.claim.place)
}

fn other_unit(result: &Recorded) -> Considered {
    Considered { words: result.claim.quote.clone(), why: message!("refused-other-number") }
}
