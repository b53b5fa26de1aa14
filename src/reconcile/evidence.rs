//! Gathers, for each target of a place, what on file bears on it. Results are found by canonical indicator
//! or by the same normalised phrase.

use super::case::{Case, Evidence, Matched};
use super::heard::Sentences;
use super::judge::judge;
use super::likeness::Thing;
use super::link::Linker;
use super::named::{Chosen, Named, Time};
use super::others::{Others, Wordings};
use super::search::{Found, Sought};
use super::sentence::Sentence;
use crate::vocabulary::{
    Document, Finding, Indicator, Measure, Period, Policy, Recorded, RelativeTo, Role, Ruling, Vocabulary,
    Weighed, Year,
};
use rust_decimal::Decimal;
use rustc_hash::{FxHashMap, FxHashSet};
use std::cell::{OnceCell, RefCell};
use std::collections::HashMap;
use std::rc::Rc;
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
    results: Named<'a>,
    /// Targets by the name they go by.
    asked: FxHashMap<String, Vec<&'a Recorded>>,
    wordings: RefCell<Wordings<'a>>,
    /// Laid out when a target of that time is first searched for in other words.
    others: RefCell<FxHashMap<Time, Rc<Others<'a>>>>,
    /// The sentences of documents with those checksums, likewise.
    sentences: RefCell<FxHashMap<Vec<String>, Rc<Sentences<'a>>>>,
    linker: OnceCell<Linker>,
}

impl<'a> Index<'a> {
    /// Lays out the records.
    pub fn new(records: &'a Records, vocabulary: &'a Vocabulary, policy: &'a Policy) -> Self {
        let mut results = Named::default();
        for result in records.claims.iter().filter(|claim| claim.claim.role == Role::Result) {
            results.add(key(vocabulary, result), result);
        }
        let mut asked: FxHashMap<String, Vec<&Recorded>> = FxHashMap::default();
        for target in records.claims.iter().filter(|claim| claim.claim.role == Role::Target) {
            asked.entry(key(vocabulary, target)).or_default().push(target);
        }
        Self {
            records,
            vocabulary,
            policy,
            results,
            asked,
            wordings: RefCell::default(),
            others: RefCell::default(),
            sentences: RefCell::default(),
            linker: OnceCell::new(),
        }
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
        let name = key(self.vocabulary, target);
        let figures = self.results.at(&name, Time::of(target));
        let before = Time::Of(Period::Year(claim.year.previous()));
        let bases = self.results.at(&name, before);
        let yardsticks = self.yardsticks(target, &name);
        let parts = self.parts(indicator, target);
        let domain = indicator.and_then(|indicator| indicator.domain);
        let (covering, narrow) = self
            .reviewing(claim.period)
            .partition(|document| self.vocabulary.kinds.scope_of(document).takes_in(domain));
        let evidence = Evidence {
            ruling: self.records.rulings.get(&target.id),
            covering,
            narrow,
            more: figures.more,
            more_beside: bases.more || yardsticks.more || parts.iter().any(|part| part.more),
            figures: figures
                .figures
                .iter()
                .map(|result| Matched { result, score: Decimal::ONE, by_words: true })
                .collect(),
            bases: bases.figures.clone(),
            yardsticks: yardsticks.figures.clone(),
            parts: parts
                .iter()
                .map(|part| part.figures.iter().copied().filter(|part| part.claim.measure != Measure::Rank))
                .map(Iterator::collect)
                .collect(),
            ..Evidence::default()
        };
        Case { target, indicator, evidence, vocabulary: self.vocabulary, policy: self.policy }
    }

    /// The level of each comparison of a target with the results in other words that could tell its outcome.
    pub fn compared(&self, target: &'a Recorded) -> Vec<(&'a Recorded, Vec<usize>)> {
        let sought = Sought::new(target, self.vocabulary, self.policy);
        let others = self.others(target);
        let sharing = others.sharing(&sought.pairs(), &key(self.vocabulary, target));
        sought.compared(sharing.unwrap_or_default().into_iter(), self.linker())
    }

    /// The results that touch the target's period, by their words.
    fn others(&self, target: &Recorded) -> Rc<Others<'a>> {
        let time = Time::of(target);
        let lay_out = || {
            let results = self.records.claims.iter().filter(|claim| claim.claim.role == Role::Result);
            let results = results.filter(|result| time.has(result));
            let name = |result: &Recorded| key(self.vocabulary, result);
            Rc::new(Others::new(results, &mut self.wordings.borrow_mut(), name, self.vocabulary))
        };
        Rc::clone(self.others.borrow_mut().entry(time).or_insert_with(lay_out))
    }

    /// The sentences of the documents that cover it.
    fn sentences(&self, covering: &[Arc<Document>]) -> Rc<Sentences<'a>> {
        let mut checksums: Vec<String> = covering.iter().map(|document| document.sha256.clone()).collect();
        checksums.sort_unstable();
        let lay_out = |checksums: &Vec<String>| {
            let covers = |sentence: &&Sentence| checksums.binary_search(&sentence.sha256).is_ok();
            Rc::new(Sentences::new(self.records.reviews.iter().filter(covers)))
        };
        let mut laid_out = self.sentences.borrow_mut();
        Rc::clone(laid_out.entry(checksums).or_insert_with_key(lay_out))
    }

    /// How much of its plan was completed, told beside a figure under the figure's own name.
    fn completions(&self, figure: &Matched<'a>, target: &Recorded) -> impl Iterator<Item = Matched<'a>> {
        let own = self.results.at(&key(self.vocabulary, figure.result), Time::of(target));
        let told = own.figures.clone().into_iter();
        let told = told.filter(|result| result.claim.measure == Measure::Completion);
        told.map(|result| Matched { result, ..figure.clone() })
    }

    /// Adds what is said of it in other words, and the sentences that speak of it.
    fn search(&self, case: &mut Case<'a>) {
        let target = case.target;
        let sought = Sought::new(target, self.vocabulary, self.policy);
        let anothers = |result: &Recorded| {
            let asking = self.asked.get(&key(self.vocabulary, result)).into_iter().flatten();
            asking.copied().any(|other| other.id != target.id && Time::of(other).has(result))
        };
        let (others, sentences) = (self.others(target), self.sentences(&case.evidence.covering));
        let sharing = others.sharing(&sought.pairs(), &key(self.vocabulary, target));
        let speaking = sentences.with(sought.traces());
        case.evidence.more |= sharing.is_none() || speaking.is_none();
        let found = sought.among(sharing.unwrap_or_default().into_iter(), self.linker(), anothers);
        let weighed = self.weighed(&sought, &found);
        let (mentions, silent) = sought.mentions(speaking.unwrap_or_default().into_iter());
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

    /// The full documents that review the whole period, whatever they are about.
    fn reviewing(&self, period: Period) -> impl Iterator<Item = Arc<Document>> {
        self.records.documents.iter().filter(move |document| document.reviews_whole(period)).cloned()
    }

    fn yardsticks(&self, target: &'a Recorded, name: &str) -> Rc<Chosen<'a>> {
        let Some(relative_to) = &target.claim.relative_to else { return Rc::default() };
        let same_period = Time::Of(target.claim.period);
        match relative_to {
            RelativeTo::OwnGdpGrowth => self.results.at(GDP, same_period),
            RelativeTo::Indicator(code) => self.results.at(code, same_period),
            RelativeTo::OwnGrowth | RelativeTo::PreviousYear => {
                self.results.at(name, Time::Of(Period::Year(target.claim.year.previous())))
            }
            RelativeTo::ParentAverage => {
                let above = target.claim.place.ancestor_called(&target.claim.quote);
                self.outside(target, |place| Some(place) == above.as_ref())
            }
            RelativeTo::NationalAverage => self.outside(target, crate::vocabulary::PlacePath::is_nation),
            RelativeTo::OwnPlan => Rc::default(),
        }
    }

    fn outside(
        &self,
        target: &Recorded,
        place: impl Fn(&crate::vocabulary::PlacePath) -> bool,
    ) -> Rc<Chosen<'a>> {
        let own_key = key(self.vocabulary, target);
        let figures = self
            .records
            .outside
            .iter()
            .filter(|result| result.claim.role == Role::Result && place(&result.claim.place))
            .filter(|result| result.claim.period == target.claim.period)
            .filter(|result| key(self.vocabulary, result) == own_key)
            .collect();
        Rc::new(Chosen { figures, more: false })
    }

    fn parts(&self, indicator: Option<&Indicator>, target: &Recorded) -> Vec<Rc<Chosen<'a>>> {
        let codes = indicator.into_iter().flat_map(|indicator| &indicator.parts);
        codes.map(|code| self.results.at(code, Time::of(target))).collect()
    }
}

fn key(vocabulary: &Vocabulary, claim: &Recorded) -> String {
    vocabulary.indicators.key(&claim.claim.indicator, &claim.claim.place)
}
