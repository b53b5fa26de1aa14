//! Gathers, for each target of a place, what on file bears on it. Results are found by canonical indicator
//! or by the same normalised phrase.

use super::case::{Case, Evidence, Matched};
use super::likeness::{Thing, pairs};
use crate::vocabulary::indicator::normalise;
use crate::vocabulary::{
    Document, Extent, Indicator, Measure, Period, Policy, Recorded, RelativeTo, Role, Ruling, Vocabulary,
    Year,
};
use rust_decimal::Decimal;
use std::collections::{HashMap, HashSet};
use std::sync::Arc;

const GDP: &str = "gdp";

/// What the ledger holds of one place.
#[derive(Debug, Default)]
pub struct Records {
    /// Live targets and results of the place.
    pub claims: Vec<Recorded>,
    /// Live results of its parent and of the nation, for targets measured against their averages.
    pub outside: Vec<Recorded>,
    /// Live documents of the place.
    pub documents: Vec<Arc<Document>>,
    /// What full documents that were read say of the period they review, sentence by sentence.
    pub reviews: Vec<Sentence>,
    /// Standing rulings by the target's id.
    pub rulings: HashMap<String, Ruling>,
}

/// A sentence that looks back.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Sentence {
    /// The document's checksum.
    pub sha256: String,
    /// Its words.
    pub words: String,
    pairs: HashSet<(char, char)>,
}

impl Sentence {
    /// A sentence of a document.
    pub fn new(sha256: &str, words: &str) -> Self {
        let words = words.trim().to_owned();
        Self { sha256: sha256.to_owned(), pairs: pairs(&words), words }
    }
}

/// The place's records, laid out so that a target finds its results at once.
pub struct Index<'a> {
    records: &'a Records,
    vocabulary: &'a Vocabulary,
    policy: &'a Policy,
    results: HashMap<String, Vec<&'a Recorded>>,
    things: Vec<(&'a Recorded, Thing)>,
}

impl<'a> Index<'a> {
    /// Lays out the records.
    pub fn new(records: &'a Records, vocabulary: &'a Vocabulary, policy: &'a Policy) -> Self {
        let mut results: HashMap<String, Vec<&Recorded>> = HashMap::new();
        for result in records.claims.iter().filter(|claim| claim.claim.role == Role::Result) {
            results.entry(key(vocabulary, result)).or_default().push(result);
        }
        let uncoded = |result: &&Recorded| {
            let claim = &result.claim;
            claim.role == Role::Result && vocabulary.indicators.find(&claim.indicator, &claim.place).is_none()
        };
        let things = records
            .claims
            .iter()
            .filter(uncoded)
            .map(|result| (result, Thing::new(&result.claim.indicator, &result.claim.place, vocabulary)));
        Self { records, vocabulary, policy, results, things: things.collect() }
    }

    /// A target with all that bears on it.
    pub fn case(&self, target: &'a Recorded) -> Case<'a> {
        let claim = &target.claim;
        let indicator = self.vocabulary.indicators.find(&claim.indicator, &claim.place);
        let own = self.of(&key(self.vocabulary, target));
        let thing = Thing::new(&claim.indicator, &claim.place, self.vocabulary);
        let mut figures: Vec<Matched> = own
            .iter()
            .copied()
            .filter(|result| touches(result, target))
            .map(|result| Matched { result, score: Decimal::ONE })
            .collect();
        let (alike, doubtful) = self.alike(target, indicator, &thing);
        figures.extend(alike);
        let covering = self.covering(claim.period);
        let mentions = self.mentions(indicator, &thing, &covering);
        let evidence = Evidence {
            ruling: self.records.rulings.get(&target.id),
            covering,
            figures,
            bases: own.iter().copied().filter(|result| is_year_before(result, target)).collect(),
            yardsticks: self.yardsticks(target),
            parts: self.parts(indicator, target),
            doubtful,
            mentions,
        };
        Case { target, indicator, evidence, vocabulary: self.vocabulary, policy: self.policy }
    }

    /// Results of a year (or of all) that speak of no target.
    pub fn untargeted(&self, year: Option<Year>) -> Vec<Recorded> {
        let asked: HashSet<(String, Year)> = self
            .records
            .claims
            .iter()
            .filter(|claim| claim.claim.role == Role::Target)
            .map(|target| (key(self.vocabulary, target), target.claim.year))
            .collect();
        self.records
            .claims
            .iter()
            .filter(|result| result.claim.role == Role::Result)
            .filter(|result| year.is_none_or(|year| result.claim.year == year))
            .filter(|result| !asked.contains(&(key(self.vocabulary, result), result.claim.year)))
            .cloned()
            .collect()
    }

    fn of(&self, key: &str) -> &[&'a Recorded] {
        self.results.get(key).map_or(&[], Vec::as_slice)
    }

    fn covering(&self, period: Period) -> Vec<Arc<Document>> {
        self.records
            .documents
            .iter()
            .filter(|document| document.extent == Extent::Full)
            .filter(|document| {
                let ends_with_it =
                    |reviews: Period| reviews.covers(period) && reviews.last_day() == period.last_day();
                document.reviews.is_some_and(ends_with_it)
                    && document.date.is_none_or(|date| period.may_be_reviewed_on(date))
            })
            .cloned()
            .collect()
    }

    fn yardsticks(&self, target: &'a Recorded) -> Vec<&'a Recorded> {
        let Some(relative_to) = &target.claim.relative_to else { return Vec::new() };
        let own_key = || key(self.vocabulary, target);
        let same_period = |result: &&Recorded| result.claim.period == target.claim.period;
        let of = |key: &str| self.of(key).iter().copied().filter(same_period).collect();
        match relative_to {
            RelativeTo::OwnGdpGrowth => of(GDP),
            RelativeTo::Indicator(code) => of(code),
            RelativeTo::OwnGrowth | RelativeTo::PreviousYear => {
                self.of(&own_key()).iter().copied().filter(|result| is_year_before(result, target)).collect()
            }
            RelativeTo::ParentAverage => {
                let above = target.claim.place.ancestor_called(&target.claim.quote);
                self.outside(target, |place| Some(place) == above.as_ref())
            }
            RelativeTo::NationalAverage => self.outside(target, crate::vocabulary::PlacePath::is_nation),
            RelativeTo::OwnPlan => Vec::new(),
        }
    }

    /// Results in other words: those surely of the same thing, and those that may be.
    fn alike(
        &self,
        target: &'a Recorded,
        indicator: Option<&Indicator>,
        thing: &Thing,
    ) -> (Vec<Matched<'a>>, Vec<&'a Recorded>) {
        let own_key = key(self.vocabulary, target);
        let names: Vec<&str> =
            indicator.map_or_else(Vec::new, |own| self.vocabulary.indicators.names_of(&own.code).collect());
        let (mut sure, mut doubtful) = (Vec::new(), Vec::new());
        for (result, other) in &self.things {
            if !touches(result, target) || key(self.vocabulary, result) == own_key {
                continue;
            }
            let coded =
                self.vocabulary.indicators.find(&result.claim.indicator, &result.claim.place).is_some();
            if thing.same_object(other) && (indicator.is_some() || coded) {
                // 新增规上企业 and 规上企业: two canonical indicators of one thing.
                doubtful.push(*result);
                continue;
            }
            if indicator.is_some() && coded {
                continue;
            }
            if indicator.is_some() {
                let words = normalise(&result.claim.indicator);
                if names.iter().any(|name| words.contains(name)) {
                    doubtful.push(*result);
                }
                continue;
            }
            let score = thing.likeness(other);
            let same_units =
                self.family(target) == self.family(result) && target.claim.measure == result.claim.measure;
            let same = score >= self.policy.sure_likeness
                || thing.says_the_same(other, self.policy.same_containment);
            let score = if same { score.max(self.policy.sure_likeness) } else { score };
            if same && same_units {
                sure.push(Matched { result, score });
            } else if thing.containment(other) >= self.policy.doubtful_containment {
                doubtful.push(*result);
            }
        }
        (sure, doubtful)
    }

    fn family(&self, claim: &Recorded) -> Option<&str> {
        self.vocabulary.units.family(&claim.claim.unit)
    }

    /// Sentences of the covering documents that speak of the object: silence is only where there are none.
    fn mentions(
        &self,
        indicator: Option<&Indicator>,
        thing: &Thing,
        covering: &[Arc<Document>],
    ) -> Vec<&'a str> {
        let names: Vec<&str> =
            indicator.map_or_else(Vec::new, |own| self.vocabulary.indicators.names_of(&own.code).collect());
        let covers =
            |sentence: &&Sentence| covering.iter().any(|document| document.sha256 == sentence.sha256);
        let speaks = |sentence: &&Sentence| match indicator {
            Some(_) => {
                names.iter().any(|name| sentence.words.contains(name)) || thing.is_named_in(&sentence.words)
            }
            None => {
                thing.is_named_in(&sentence.words)
                    || thing.stands_in(&sentence.pairs) >= self.policy.mentioned_share
            }
        };
        self.records
            .reviews
            .iter()
            .filter(covers)
            .filter(speaks)
            .map(|sentence| sentence.words.as_str())
            .collect()
    }

    fn outside(
        &self,
        target: &Recorded,
        place: impl Fn(&crate::vocabulary::PlacePath) -> bool,
    ) -> Vec<&'a Recorded> {
        let own_key = key(self.vocabulary, target);
        self.records
            .outside
            .iter()
            .filter(|result| result.claim.role == Role::Result && place(&result.claim.place))
            .filter(|result| result.claim.period == target.claim.period)
            .filter(|result| key(self.vocabulary, result) == own_key)
            .collect()
    }

    fn parts(&self, indicator: Option<&Indicator>, target: &Recorded) -> Vec<Vec<&'a Recorded>> {
        let Some(indicator) = indicator else { return Vec::new() };
        let of = |code: &String| {
            let results = self.of(code).iter().copied();
            results
                .filter(|result| touches(result, target) && result.claim.measure != Measure::Rank)
                .collect()
        };
        indicator.parts.iter().map(of).collect()
    }
}

fn key(vocabulary: &Vocabulary, claim: &Recorded) -> String {
    vocabulary.indicators.key(&claim.claim.indicator, &claim.claim.place)
}

fn touches(result: &Recorded, target: &Recorded) -> bool {
    let (given, wanted) = (result.claim.period, target.claim.period);
    given.covers(wanted) || wanted.covers(given) || result.claim.year == target.claim.year
}

fn is_year_before(result: &Recorded, target: &Recorded) -> bool {
    result.claim.period == Period::Year(target.claim.year.previous())
}
