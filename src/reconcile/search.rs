//! The search for what became of a target in other words: results surely of the same thing, parts of it,
//! those that may be, sentences that speak of it, and why each of the nearest was refused.

use super::case::Matched;
use super::likeness::{Kinship, Thing};
use super::link::{Linker, Sides};
use super::others::{Traces, Wording};
use super::pairs::pairs;
use crate::message;
use crate::vocabulary::indicator::normalise;
use crate::vocabulary::unit::COUNT;
use crate::vocabulary::{
    Considered, Flag, Indicator, Measure, Policy, Recorded, VerbClass, Vocabulary, Weighed,
};
use rust_decimal::Decimal;
use std::cmp::Reverse;

/// How many refused ones are told of.
pub(super) const TOLD: usize = 3;

const MONEY: [&str; 2] = ["money", "usd"];

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
    /// Of the results not taken, the one most probably its own.
    pub nearest: Option<&'a Recorded>,
}

/// What is searched for.
pub struct Sought<'a> {
    /// The target.
    pub target: &'a Recorded,
    /// Its canonical indicator.
    pub indicator: Option<&'a Indicator>,
    /// All names of that.
    pub(super) names: Vec<&'a str>,
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

    /// What a result in other words has at least one of: a pair of characters of its own, of its other names or of what it
    /// adds to; or what is a kind of it.
    pub fn shared(&self) -> Traces<'a> {
        let total = self.indicator.and_then(|own| self.vocabulary.indicators.by_code(&own.total));
        let names = self.names.iter().copied().chain(total.map(|total| total.name.as_str()));
        let pairs = self.thing.pairs().iter().copied().chain(names.flat_map(pairs)).collect();
        Traces { pairs, words: self.vocabulary.works.kinds_of(self.thing.object()).collect() }
    }

    /// Searches results that do not go by the target's own name.
    pub fn among<'t>(
        &self,
        others: impl Iterator<Item = (&'a Recorded, &'t Wording)>,
        linker: &Linker,
        anothers: impl Fn(&Recorded, &str) -> bool,
    ) -> Found<'a> {
        let mut found = Found::default();
        let mut refused = Vec::new();
        let mut nearest: Option<(Decimal, &Recorded)> = None;
        for (result, wording) in others {
            let thing = &wording.thing;
            let (by_words, likeness) = self.kinship(result, thing);
            let answers = self.answers(result);
            let link = linker.link(&self.sides(result, thing, by_words)).probability();
            let moves = self.moves(result);
            let kinship =
                if answers || moves { self.weighed(by_words, result, thing, link) } else { by_words };
            // What goes by another target's own name is that target's; a part of this one it may be all the same.
            if kinship > Kinship::Apart && kinship != Kinship::Part && anothers(result, &wording.name) {
                refused.push((link, result, message!("refused-anothers")));
                continue;
            }
            let score = if kinship == by_words { likeness } else { link };
            let matched = Matched { result, score, by_words: kinship == by_words };
            let not_taken = kinship == Kinship::Apart;
            if not_taken && answers && nearest.is_none_or(|(best, _)| link > best) {
                nearest = Some((link, result));
            }
            match kinship {
                Kinship::Apart if by_words > Kinship::Apart => {
                    refused.push((link, result, message!("refused-unlikely")));
                }
                Kinship::Apart => {}
                Kinship::Same if answers && (link >= self.policy.sure_link_missed || !from_plan(result)) => {
                    found.same.push(matched);
                }
                Kinship::Part if answers && self.is_counted() => found.narrower.push(matched),
                Kinship::Same => found.doubtful.push(matched),
                Kinship::Part | Kinship::Akin if answers || moves || self.counts_one_thing(result, thing) => {
                    found.doubtful.push(matched);
                }
                Kinship::Part | Kinship::Akin => {
                    refused.push((score, result, message!("refused-other-number")));
                }
            }
        }
        let period = self.target.claim.period;
        for list in [&mut found.same, &mut found.narrower, &mut found.doubtful] {
            list.sort_by_key(|matched| {
                let other_period = matched.result.claim.period != period;
                (other_period, Reverse(matched.score), matched.result.id.clone())
            });
        }
        refused.sort_by_key(|(score, result, _)| {
            (Reverse(*score), result.claim.quote.clone(), result.id.clone())
        });
        refused.truncate(TOLD);
        found.nearest = nearest.map(|(_, result)| result);
        found.refused = refused
            .into_iter()
            .map(|(_, result, why)| Considered { words: result.claim.quote.clone(), why })
            .collect();
        found
    }

    /// What spoke for and against a result's being the target's.
    pub fn weights(&self, result: &'a Recorded, thing: &Thing, linker: &Linker, taken: bool) -> Weighed {
        let (by_words, _) = self.kinship(result, thing);
        let sides = self.sides(result, thing, by_words);
        let probability = linker.link(&sides).probability();
        Weighed { words: result.claim.quote.clone(), probability, taken, weights: linker.weights(&sides) }
    }

    /// The level of each comparison with the results that could tell its outcome.
    pub fn compared<'t>(
        &self,
        others: impl Iterator<Item = (&'a Recorded, &'t Wording)>,
        linker: &Linker,
    ) -> Vec<(&'a Recorded, Vec<usize>)> {
        let answering = others.filter(|(result, _)| self.answers(result));
        let levels = |(result, wording): (&'a Recorded, &Wording)| {
            let thing = &wording.thing;
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
        let surely = link >= self.policy.sure_link_missed;
        let about = self.thing.same_head(thing) || surely && !self.thing.belongs(thing);
        let done = done_alike || surely && !self.is_another_step(thing);
        let sure = link >= self.policy.sure_link && as_narrow && about && done;
        let named_apart = self.indicator.is_some() && indicator(result, self.vocabulary).is_some();
        // 省级村卫生室 are some of the 村卫生室.
        let narrower = thing.scopes().iter().any(|scope| !self.thing.scopes().contains(scope));
        match by_words {
            // 城市公厕 are no 农村公厕, whatever else speaks for it.
            _ if self.thing.on_other_side(thing) => Kinship::Apart,
            Kinship::Akin if sure && narrower => Kinship::Part,
            Kinship::Akin if sure => Kinship::Same,
            // Parts of what is counted bound it; of money the longer name may be the fuller one.
            Kinship::Part if sure && !self.is_counted() => Kinship::Same,
            Kinship::Apart if link >= self.policy.possible_link && !named_apart => Kinship::Akin,
            // What only shares words, and nothing else speaks for, is some other thing's.
            Kinship::Akin if link < self.policy.possible_link && !self.counts_one_thing(result, thing) => {
                Kinship::Apart
            }
            Kinship::Apart | Kinship::Akin | Kinship::Part | Kinship::Same => by_words,
        }
    }

    /// Whether one is only thought of, a stage of what the other is, or made new where the other is made better.
    fn is_another_step(&self, thing: &Thing) -> bool {
        let (own, other) = (self.thing.verb(), thing.verb());
        let new = |verb| matches!(verb, VerbClass::Adds | VerbClass::Makes);
        let other_work = new(own) && other == VerbClass::Renews || new(other) && own == VerbClass::Renews;
        let planned = |verb| verb == VerbClass::Plans;
        self.thing.stage() != thing.stage() || planned(own) != planned(other) || other_work
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

    /// Whether a result tells by how much what was promised as an amount grew, or the other way round: of silence
    /// nobody can speak then.
    fn moves(&self, result: &Recorded) -> bool {
        let grows = |measure| measure == Measure::Growth;
        let amount = |measure| matches!(measure, Measure::Level | Measure::Change);
        let (own, other) = (self.target.claim.measure, result.claim.measure);
        let differs = own != other && amount(own) && amount(other) && self.converts(result);
        grows(own) && amount(other) || amount(own) && grows(other) || differs
    }

    /// Whether the result's number can be told in the target's unit.
    fn converts(&self, result: &Recorded) -> bool {
        self.vocabulary.units.counted_in(Decimal::ONE, &result.claim.unit, &self.target.claim.unit).is_some()
    }

    /// Whether parts of it add up to no more than it: of money, 总投资 may be anybody's.
    fn is_counted(&self) -> bool {
        let family = self.vocabulary.units.family(&self.target.claim.unit);
        family.is_some_and(|family| !MONEY.contains(&family))
    }

    /// Whether the result's number could tell the target's outcome at all.
    fn answers(&self, result: &Recorded) -> bool {
        let alike = self.target.claim.measure == result.claim.measure
            || adds_up(self.target, result, self.vocabulary);
        self.target.claim.value.is_none() || self.converts(result) && alike
    }
}

/// Whether it is what the next plan tells of the year, and no report.
fn from_plan(result: &Recorded) -> bool {
    result.claim.flags.has(Flag::FromPlan)
}

/// Whether one is a number of new ones, and the other by how many there are more: 新增企业10家, 企业净增12家.
pub fn adds_up(a: &Recorded, b: &Recorded, vocabulary: &Vocabulary) -> bool {
    let new = |claim: &Recorded| {
        let adds = vocabulary.works.verb_at_start(&claim.claim.indicator);
        claim.claim.measure == Measure::Level && adds.is_some_and(|(_, class)| class == VerbClass::Adds)
    };
    let more = |claim: &Recorded| {
        claim.claim.measure == Measure::Change
            && claim.claim.value.is_some_and(|value| value.is_sign_positive())
    };
    new(a) && more(b) || new(b) && more(a)
}

fn indicator<'v>(claim: &Recorded, vocabulary: &'v Vocabulary) -> Option<&'v Indicator> {
    vocabulary.indicators.find(&claim.claim.indicator, &claim.claim.place)
}
