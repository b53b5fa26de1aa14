//! Gathers, for each target of a place, what on file bears on it. Results are found by canonical indicator
//! or by the same normalised phrase.

use super::case::{Case, Evidence, Matched};
use super::heard::Sentences;
use super::judge::judge;
use super::link::Linker;
use super::named::{Chosen, Named, Time};
use super::others::{Others, Wording, Wordings};
use super::search::{Found, Sought};
use super::sentence::Sentence;
use crate::vocabulary::{
    Document, Domain, Extent, Finding, Indicator, Measure, Period, PlacePath, Policy, Recorded, RelativeTo,
    Response, Role, Ruling, Vocabulary, Weighed, Year,
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
    /// What units say of the targets, by the target's id.
    pub responses: HashMap<String, Vec<Response>>,
}

/// The documents that review a period, and what they say.
#[derive(Debug, Default)]
struct Reviewing<'a> {
    /// Those about a domain.
    covering: Vec<Arc<Document>>,
    /// Those about something else.
    narrow: Vec<Arc<Document>>,
    /// What the former say, laid out when it is first searched.
    sentences: OnceCell<Sentences<'a>>,
}

/// A period, and what is told of it.
type Subject = (Period, Option<Domain>);

/// The place's records, laid out so that a target finds its results at once.
pub struct Index<'a> {
    records: &'a Records,
    vocabulary: &'a Vocabulary,
    policy: &'a Policy,
    results: Named<'a>,
    /// Results of places above it, likewise.
    outside: FxHashMap<&'a str, Named<'a>>,
    /// Targets by the name they go by.
    asked: FxHashMap<String, Vec<&'a Recorded>>,
    wordings: RefCell<Wordings<'a>>,
    /// Laid out when a target of that time is first searched for in other words.
    others: RefCell<FxHashMap<Time, Rc<Others<'a>>>>,
    /// What reviews a period, by what it is about.
    reviewing: RefCell<FxHashMap<Subject, Rc<Reviewing<'a>>>>,
    linker: OnceCell<Linker>,
}

impl<'a> Index<'a> {
    /// Lays out the records.
    pub fn new(records: &'a Records, vocabulary: &'a Vocabulary, policy: &'a Policy) -> Self {
        let mut results = Named::default();
        for result in records.claims.iter().filter(|claim| claim.claim.role == Role::Result) {
            results.add(key(vocabulary, result), result);
        }
        let mut outside: FxHashMap<&str, Named> = FxHashMap::default();
        for result in records.outside.iter().filter(|claim| claim.claim.role == Role::Result) {
            outside.entry(result.claim.place.as_str()).or_default().add(key(vocabulary, result), result);
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
            outside,
            asked,
            wordings: RefCell::default(),
            others: RefCell::default(),
            reviewing: RefCell::default(),
            linker: OnceCell::new(),
        }
    }

    /// What became of a target. Other words than its own are searched only where its own name settles nothing.
    pub fn finding(&self, target: &'a Recorded) -> Finding {
        let name = key(self.vocabulary, target);
        let mut case = self.case(target, &name);
        let finding = judge(&case);
        if finding.rule.settles() && finding.ruling.is_none() {
            return finding;
        }
        self.search(&mut case, &name);
        judge(&case)
    }

    /// A target with what bears on it under its own name.
    fn case(&self, target: &'a Recorded, name: &str) -> Case<'a> {
        let claim = &target.claim;
        let indicator = self.vocabulary.indicators.find(&claim.indicator, &claim.place);
        let figures = self.results.at(name, Time::of(target));
        let bases = self.results.at(name, Time::Of(Period::Year(claim.year.previous())));
        let reviewing = self.reviewing(claim.period, indicator.and_then(|indicator| indicator.domain));
        let evidence = Evidence {
            ruling: self.records.rulings.get(&target.id),
            responses: self.records.responses.get(&target.id).map_or(&[], Vec::as_slice),
            covering: reviewing.covering.clone(),
            narrow: reviewing.narrow.clone(),
            more: figures.more,
            figures: figures
                .iter()
                .map(|result| Matched { result, score: Decimal::ONE, by_words: true })
                .collect(),
            yardsticks: self.yardsticks(target, &bases),
            bases,
            parts: self.parts(indicator, target),
            ..Evidence::default()
        };
        Case { target, indicator, evidence, vocabulary: self.vocabulary, policy: self.policy }
    }

    /// The level of each comparison of a target with the results in other words that could tell its outcome.
    pub fn compared(&self, target: &'a Recorded) -> Vec<(&'a Recorded, Vec<usize>)> {
        let sought = Sought::new(target, self.vocabulary, self.policy);
        let others = self.others(target);
        let sharing = others.sharing(&sought.shared(), &key(self.vocabulary, target));
        sought.compared(sharing.unwrap_or_default().into_iter(), self.linker())
    }

    /// The results that touch the target's period, by their words.
    fn others(&self, target: &Recorded) -> Rc<Others<'a>> {
        let time = Time::of(target);
        let lay_out = || {
            let results = self.records.claims.iter().filter(|claim| claim.claim.role == Role::Result);
            let results = results.filter(|result| time.has(result));
            let name = |result: &Recorded| key(self.vocabulary, result);
            let mut wordings = self.wordings.borrow_mut();
            Rc::new(Others::new(results, target.claim.period, &mut wordings, name, self.vocabulary))
        };
        Rc::clone(self.others.borrow_mut().entry(time).or_insert_with(lay_out))
    }

    /// What reviews a period.
    fn reviewing(&self, period: Period, domain: Option<Domain>) -> Rc<Reviewing<'a>> {
        let lay_out = || {
            let full = self.records.documents.iter().filter(|document| document.extent == Extent::Full);
            let (covering, narrow) = full
                .filter(|document| document.reviews_whole(period))
                .cloned()
                .partition(|document| self.vocabulary.kinds.scope_of(document).takes_in(domain));
            Rc::new(Reviewing { covering, narrow, sentences: OnceCell::new() })
        };
        Rc::clone(self.reviewing.borrow_mut().entry((period, domain)).or_insert_with(lay_out))
    }

    /// What a result goes by, where the results of its time were laid out.
    fn wording(&self, result: &Recorded) -> Option<Rc<Wording>> {
        self.wordings.borrow().get(result.claim.indicator.as_str()).cloned()
    }

    /// How much of its plan was completed, told beside a figure under the figure's own name.
    fn completions(&self, figure: &Matched<'a>, target: &Recorded) -> Vec<Matched<'a>> {
        let wording = self.wording(figure.result);
        let own = wording.map(|wording| self.results.at(&wording.name, Time::of(target))).unwrap_or_default();
        let told = own.iter().filter(|result| result.claim.measure == Measure::Completion);
        told.map(|result| Matched { result, ..figure.clone() }).collect()
    }

    /// Adds what is said of it in other words, and the sentences that speak of it.
    fn search(&self, case: &mut Case<'a>, name: &str) {
        let target = case.target;
        let sought = Sought::new(target, self.vocabulary, self.policy);
        let anothers = |result: &Recorded, name: &str| {
            let asking = self.asked.get(name).into_iter().flatten();
            asking.copied().any(|other| other.id != target.id && Time::of(other).has(result))
        };
        let others = self.others(target);
        let domain = case.indicator.and_then(|indicator| indicator.domain);
        let reviewing = self.reviewing(target.claim.period, domain);
        let sentences = reviewing.sentences.get_or_init(|| self.sentences(&reviewing.covering));
        let sharing = others.sharing(&sought.shared(), name);
        let speaking = sentences.with(sought.traces());
        case.evidence.more |= sharing.is_none() || speaking.is_none();
        let found = sought.among(sharing.unwrap_or_default().into_iter(), self.linker(), anothers);
        let weighed = self.weighed(&sought, &found);
        let (mentions, silent) = sought.mentions(speaking.unwrap_or_default().into_iter());
        let fulfilled = sought.fulfilled(sentences);
        let evidence = &mut case.evidence;
        evidence.fulfilled = fulfilled;
        let beside = found.same.iter().flat_map(|matched| self.completions(matched, target));
        evidence.figures.extend(beside.chain(found.same.iter().cloned()));
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
        let known = both.filter_map(|(result, taken)| Some((result, self.wording(result)?, taken)));
        known
            .map(|(result, wording, taken)| sought.weights(result, &wording.thing, self.linker(), taken))
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

    /// What documents say of the period they review.
    fn sentences(&self, documents: &[Arc<Document>]) -> Sentences<'a> {
        let checksums: FxHashSet<&str> = documents.iter().map(|document| document.sha256.as_str()).collect();
        let said = |sentence: &&Sentence| checksums.contains(sentence.sha256.as_str());
        Sentences::new(self.records.reviews.iter().filter(said))
    }

    fn yardsticks(&self, target: &'a Recorded, bases: &Rc<Chosen<'a>>) -> Rc<Chosen<'a>> {
        let Some(relative_to) = &target.claim.relative_to else { return Rc::default() };
        let same_period = Time::Of(target.claim.period);
        match relative_to {
            RelativeTo::OwnGdpGrowth => self.results.at(GDP, same_period),
            RelativeTo::Indicator(code) => self.results.at(code, same_period),
            RelativeTo::OwnGrowth | RelativeTo::PreviousYear => Rc::clone(bases),
            RelativeTo::ParentAverage => {
                let above = target.claim.place.ancestor_called(&target.claim.quote);
                above.map(|above| self.outside(target, &above)).unwrap_or_default()
            }
            RelativeTo::NationalAverage => self.outside(target, &PlacePath::nation()),
            RelativeTo::OwnPlan => Rc::default(),
        }
    }

    fn outside(&self, target: &Recorded, place: &PlacePath) -> Rc<Chosen<'a>> {
        let there = self.outside.get(place.as_str());
        let name = || key(self.vocabulary, target);
        there.map(|there| there.at(&name(), Time::Of(target.claim.period))).unwrap_or_default()
    }

    fn parts(&self, indicator: Option<&Indicator>, target: &Recorded) -> Vec<Rc<Chosen<'a>>> {
        let codes = indicator.into_iter().flat_map(|indicator| &indicator.parts);
        codes.map(|code| self.results.at(code, Time::of(target))).collect()
    }
}

fn key(vocabulary: &Vocabulary, claim: &Recorded) -> String {
    vocabulary.indicators.key(&claim.claim.indicator, &claim.claim.place)
}
