//! Gathers, for each target of a place, what on file bears on it. Results are found by canonical indicator
//! or by the same normalised phrase.

use super::case::{Case, Evidence, Matched};
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
    /// Standing rulings by the target's id.
    pub rulings: HashMap<String, Ruling>,
}

/// The place's records, laid out so that a target finds its results at once.
pub struct Index<'a> {
    records: &'a Records,
    vocabulary: &'a Vocabulary,
    policy: &'a Policy,
    results: HashMap<String, Vec<&'a Recorded>>,
}

impl<'a> Index<'a> {
    /// Lays out the records.
    pub fn new(records: &'a Records, vocabulary: &'a Vocabulary, policy: &'a Policy) -> Self {
        let mut results: HashMap<String, Vec<&Recorded>> = HashMap::new();
        for result in records.claims.iter().filter(|claim| claim.claim.role == Role::Result) {
            results.entry(key(vocabulary, result)).or_default().push(result);
        }
        Self { records, vocabulary, policy, results }
    }

    /// A target with all that bears on it.
    pub fn case(&self, target: &'a Recorded) -> Case<'a> {
        let claim = &target.claim;
        let indicator = self.vocabulary.indicators.find(&claim.indicator, &claim.place);
        let own = self.of(&key(self.vocabulary, target));
        let evidence = Evidence {
            ruling: self.records.rulings.get(&target.id),
            covering: self.covering(claim.period),
            figures: own
                .iter()
                .copied()
                .filter(|result| touches(result, target))
                .map(|result| Matched { result, score: Decimal::ONE })
                .collect(),
            bases: own.iter().copied().filter(|result| is_year_before(result, target)).collect(),
            yardsticks: self.yardsticks(target),
            parts: self.parts(indicator, target),
            doubtful: Vec::new(),
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
            .filter(|document| document.reviews.is_some_and(|reviews| reviews.covers(period)))
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
                let parent = target.claim.place.parent();
                self.outside(target, |place| Some(place) == parent.as_ref())
            }
            RelativeTo::NationalAverage => self.outside(target, crate::vocabulary::PlacePath::is_nation),
            RelativeTo::OwnPlan => Vec::new(),
        }
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
