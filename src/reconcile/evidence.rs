//! Gathers, for each target of a place, what on file bears on it. Results are found by canonical indicator
//! or by the same normalised phrase.

use super::case::{Case, Evidence, Matched};
use super::judge::judge;
use super::likeness::Thing;
use super::link::Linker;
use super::others::Others;
use super::search::{Found, Sought};
use super::sentence::Sentence;
use crate::vocabulary::{
    Document, Extent, Finding, Indicator, Measure, Period, Policy, Recorded, RelativeTo, Role, Ruling,
    Vocabulary, Weighed, Year,
};
use rust_decimal::Decimal;
use rustc_hash::{FxHashMap, FxHashSet};
use std::cell::OnceCell;
use std::collections::HashMap;
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

/// The place's records, laid out so that a target finds its results at once.
pub struct Index<'a> {
    records: &'a Records,
    vocabulary: &'a Vocabulary,
    policy: &'a Policy,
    results: FxHashMap<String, Vec<&'a Recorded>>,
    /// Targets by the name they go by.
    asked: FxHashMap<String, Vec<&'a Recorded>>,
    /// Laid out when a target is first searched for in other words.
    others: OnceCell<Others<'a>>,
    linker: OnceCell<Linker>,
}

impl<'a> Index<'a> {
    /// Lays out the records.
    pub fn new(records: &'a Records, vocabulary: &'a Vocabulary, policy: &'a Policy) -> Self {
        let mut results: FxHashMap<String, Vec<&Recorded>> = FxHashMap::default();
        for result in records.claims.iter().filter(|claim| claim.claim.role == Role::Result) {
            results.entry(key(vocabulary, result)).or_default().push(result);
        }
        let mut asked: FxHashMap<String, Vec<&Recorded>> = FxHashMap::default();
        for target in records.claims.iter().filter(|claim| claim.claim.role == Role::Target) {
            asked.entry(key(vocabulary, target)).or_default().push(target);
        }
        Self { records, vocabulary, policy, results, asked, others: OnceCell::new(), linker: OnceCell::new() }
    }

    /// What became of a target. Other words than its own are searched only where its own name settles nothing.
    pub fn finding(&self, target: &'a Recorded) -> Finding {
        let mut case = self.case(target);
        let finding = judge(&case);
        if finding.rule.settles() && finding.ruling.is_none() {
            return finding;
        }
        self.search(&mut case);
        judge(&case)
    }

    /// A target with what bears on it under its own name.
    fn case(&self, target: &'a Recorded) -> Case<'a> {
        let claim = &target.claim;
        let indicator = self.vocabulary.indicators.find(&claim.indicator, &claim.place);
        let own = self.of(&key(self.vocabulary, target));
        let domain = indicator.and_then(|indicator| indicator.domain);
        let (covering, narrow) = self
            .reviewing(claim.period)
            .partition(|document| self.vocabulary.kinds.scope_of(document).takes_in(domain));
        let evidence = Evidence {
            ruling: self.records.rulings.get(&target.id),
            covering,
            narrow,
            figures: own
                .iter()
                .copied()
                .filter(|result| touches(result, target))
                .map(|result| Matched { result, score: Decimal::ONE, by_words: true })
                .collect(),
            bases: own.iter().copied().filter(|result| is_year_before(result, target)).collect(),
            yardsticks: self.yardsticks(target),
            parts: self.parts(indicator, target),
            ..Evidence::default()
        };
        Case { target, indicator, evidence, vocabulary: self.vocabulary, policy: self.policy }
    }

    /// The level of each comparison of a target with the results in other words that could tell its outcome.
    pub fn compared(&self, target: &'a Recorded) -> Vec<(&'a Recorded, Vec<usize>)> {
        let sought = Sought::new(target, self.vocabulary, self.policy);
        sought.compared(self.in_other_words(&sought), self.linker())
    }

    /// The results that share words with what is sought and touch its period, under other names than its own.
    fn in_other_words<'s>(
        &'s self,
        sought: &'s Sought<'a>,
    ) -> impl Iterator<Item = (&'a Recorded, &'s Thing)> {
        let target = sought.target;
        let results = || self.records.claims.iter().filter(|claim| claim.claim.role == Role::Result);
        let others = self.others.get_or_init(|| Others::new(results(), self.vocabulary));
        let (own_key, pairs) = (key(self.vocabulary, target), sought.pairs());
        others
            .sharing(&pairs)
            .filter(move |(result, _)| touches(result, target) && key(self.vocabulary, result) != own_key)
    }

    /// How much of its plan was completed, told beside a figure under the figure's own name.
    fn completions(&self, figure: &Matched<'a>, target: &Recorded) -> impl Iterator<Item = Matched<'a>> {
        let own = self.of(&key(self.vocabulary, figure.result));
        let told = own
            .iter()
            .filter(move |result| result.claim.measure == Measure::Completion && touches(result, target));
        told.map(|result| Matched { result, ..figure.clone() })
    }

    /// Adds what is said of it in other words, and the sentences that speak of it.
    fn search(&self, case: &mut Case<'a>) {
        let target = case.target;
        let sought = Sought::new(target, self.vocabulary, self.policy);
        let anothers = |result: &Recorded| {
            let asking = self.asked.get(&key(self.vocabulary, result)).into_iter().flatten();
            asking.copied().any(|other| other.id != target.id && touches(result, other))
        };
        let found = sought.among(self.in_other_words(&sought), self.linker(), anothers);
        let covering = &case.evidence.covering;
        let covers =
            |sentence: &&Sentence| covering.iter().any(|document| document.sha256 == sentence.sha256);
        let weighed = self.weighed(&sought, &found);
        let (mentions, silent) = sought.mentions(self.records.reviews.iter().filter(covers));
        let evidence = &mut case.evidence;
        let beside = found.same.iter().flat_map(|matched| self.completions(matched, target));
        evidence.figures.extend(beside.collect::<Vec<_>>());
        evidence.figures.extend(found.same);
        evidence.narrower = found.narrower;
        evidence.doubtful = found.doubtful;
        evidence.mentions = mentions;
        evidence.weighed = weighed;
        evidence.refused = found.refused.into_iter().chain(silent).collect();
    }

    /// What spoke for and against the first result found, and the nearest refused.
    fn weighed(&self, sought: &Sought<'a>, found: &Found<'a>) -> Vec<Weighed> {
        let taken = found.same.first().or(found.narrower.first()).or(found.doubtful.first());
        let taken = taken.map(|matched| (matched.result, true));
        let refused = found.nearest.map(|result| (result, false));
        let both = taken.into_iter().chain(refused);
        both.map(|(result, taken)| {
            let thing = Thing::new(&result.claim.indicator, &result.claim.place, self.vocabulary);
            sought.weights(result, &thing, self.linker(), taken)
        })
        .collect()
    }

    fn linker(&self) -> &Linker {
        let results = || self.records.claims.iter().filter(|claim| claim.claim.role == Role::Result);
        let linkage = &self.vocabulary.linkage;
        self.linker.get_or_init(|| Linker::new(self.records.reviews.iter(), results(), linkage))
    }

    /// Results of a year (or of all) that speak of no target, by name or as findings show them.
    pub fn untargeted(&self, year: Option<Year>, findings: &[Finding]) -> Vec<Recorded> {
        let shown = findings.iter().flat_map(|finding| finding.result.iter().chain(&finding.others));
        let used: FxHashSet<&str> = shown.map(|result| result.id.as_str()).collect();
        let mut untargeted: Vec<&Recorded> = self
            .records
            .claims
            .iter()
            .filter(|result| result.claim.role == Role::Result)
            .filter(|result| year.is_none_or(|year| result.claim.year == year))
            .filter(|result| !used.contains(result.id.as_str()))
            .collect();
        if untargeted.is_empty() {
            return Vec::new();
        }
        let asked: FxHashSet<(String, Year)> = self
            .records
            .claims
            .iter()
            .filter(|claim| claim.claim.role == Role::Target)
            .map(|target| (key(self.vocabulary, target), target.claim.year))
            .collect();
        untargeted.retain(|result| !asked.contains(&(key(self.vocabulary, result), result.claim.year)));
        untargeted.into_iter().cloned().collect()
    }

    fn of(&self, key: &str) -> &[&'a Recorded] {
        self.results.get(key).map_or(&[], Vec::as_slice)
    }

    /// The full documents that review the whole period, whatever they are about.
    fn reviewing(&self, period: Period) -> impl Iterator<Item = Arc<Document>> {
        let full = self.records.documents.iter().filter(|document| document.extent == Extent::Full);
        let reviewing = full.filter(move |document| {
            let ends_with_it =
                |reviews: Period| reviews.covers(period) && reviews.last_day() == period.last_day();
            document.reviews.is_some_and(ends_with_it)
                && document.date.is_none_or(|date| period.may_be_reviewed_on(date))
        });
        reviewing.cloned()
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
