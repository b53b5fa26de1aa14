//! Targets that are stated more than once: in the headline figures and again further down, in the work report and again
//! in the plan. One that is restated as it was is one row, at its first place; where the values differ, each is a row,
//! and each says that there are others.

use super::evidence::Records;
use crate::vocabulary::indicator::normalise;
use crate::vocabulary::{
    Comparator, EvidenceReading, Flag, Measure, Period, Policy, Recorded, RelativeTo, Role, Vocabulary,
};
use chrono::NaiveDate;
use rust_decimal::{Decimal, RoundingStrategy};
use rustc_hash::FxHashMap;
use std::borrow::Cow;

/// A name so short may be that of several works (投资, 项目): only where a canonical indicator has it are two figures at
/// odds.
const SHORTEST: usize = 4;

/// A target that has a row of its own.
pub struct Stated<'a> {
    /// As it is first stated; as it was ruled on, where it was.
    pub target: &'a Recorded,
    /// Whether it is stated with another value too.
    pub conflicting: bool,
}

/// The targets of a place, each once, in the order of the records.
pub fn stated<'a>(records: &'a Records, vocabulary: &Vocabulary, policy: &Policy) -> Vec<Stated<'a>> {
    let targets = records.claims.iter().filter(|claim| claim.claim.role == Role::Target);
    let mut named: FxHashMap<Name, Vec<(usize, &Recorded)>> = FxHashMap::default();
    for (at, target) in targets.enumerate() {
        named.entry(Name::of(target, vocabulary)).or_default().push((at, target));
    }
    let mut stated = Vec::new();
    for (name, mut targets) in named {
        targets.sort_by_key(|(at, target)| (place(target), *at));
        let mut rows: Vec<(usize, &Recorded)> = Vec::new();
        let mut first: FxHashMap<Said, usize> = FxHashMap::default();
        for (at, target) in targets {
            let before = *first.entry(Said::of(target)).or_insert(rows.len());
            match rows.get_mut(before) {
                // A ruling or a response, and in a count of reviewed targets the one reviewed, is on that very claim.
                Some(row) if weight(target, records, policy) > weight(row.1, records, policy) => {
                    *row = (at, target);
                }
                Some((_, before)) if !ruled(target, records) || !ruled(before, records) => {}
                Some(_) | None => rows.push((at, target)),
            }
        }
        let mut comparable: FxHashMap<Basis, Comparable> = FxHashMap::default();
        for (_, target) in &rows {
            if let Some(basis) = Basis::of(target) {
                comparable.entry(basis).or_default().add(target);
            }
        }
        for (at, target) in &rows {
            let others = Basis::of(target).and_then(|basis| comparable.get(&basis));
            let conflicting = others.is_some_and(|others| others.at_odds_with(target, &name));
            stated.push((*at, Stated { target, conflicting }));
        }
    }
    stated.sort_by_key(|(at, _)| *at);
    stated.into_iter().map(|(_, stated)| stated).collect()
}

/// The target that has the row in which this one is told.
pub fn told_in<'a>(
    id: &str,
    records: &'a Records,
    vocabulary: &Vocabulary,
    policy: &Policy,
) -> Option<&'a Recorded> {
    let target = records.claims.iter().find(|claim| claim.id == id)?;
    let rows = stated(records, vocabulary, policy);
    let own = rows.iter().find(|row| row.target.id == id);
    let (name, said) = (Name::of(target, vocabulary), Said::of(target));
    let restated = || {
        let restates =
            |row: &&Stated<'_>| Said::of(row.target) == said && Name::of(row.target, vocabulary) == name;
        rows.iter().find(restates)
    };
    own.or_else(restated).map(|row| row.target)
}

/// What a target is about: of which year and period, which indicator, measured how.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
struct Name {
    year: i32,
    period: Period,
    measure: Measure,
    /// The code of a canonical indicator, else its words.
    indicator: String,
    canonical: bool,
}

impl Name {
    fn of(target: &Recorded, vocabulary: &Vocabulary) -> Self {
        let claim = &target.claim;
        let found = vocabulary.indicators.find(&claim.indicator, &claim.place);
        Self {
            year: claim.year.number(),
            period: claim.period,
            measure: claim.measure,
            canonical: found.is_some(),
            indicator: found
                .map_or_else(|| normalise(&claim.indicator).into_owned(), |found| found.code.clone()),
        }
    }
}

fn ruled(target: &Recorded, records: &Records) -> bool {
    records.rulings.contains_key(&target.id)
}

/// What has the row in the place of one that is stated before it.
fn weight(target: &Recorded, records: &Records, policy: &Policy) -> (bool, bool, bool) {
    let counted = policy.evidence_reading == EvidenceReading::Reviewed && target.reviewed;
    (counted, ruled(target, records), records.responses.contains_key(&target.id))
}

/// Where a target is stated: documents by date, those without one last, then by the place in the text.
fn place(target: &Recorded) -> (bool, Option<NaiveDate>, &str, Option<usize>) {
    let date = target.document.date;
    (date.is_none(), date, &target.document.title, target.claim.span.map(|span| span.start))
}

/// What a target says of its indicator and period; another that says the same restates it.
#[derive(Debug, PartialEq, Eq, Hash)]
struct Said<'a> {
    numbers: [Option<Decimal>; 3],
    comparator: Comparator,
    unit: Cow<'a, str>,
    relative_to: Option<&'a str>,
    flags: Vec<Flag>,
}

impl<'a> Said<'a> {
    fn of(target: &'a Recorded) -> Self {
        let claim = &target.claim;
        let told = |flag: &Flag| !matches!(flag, Flag::Provisional | Flag::WholeYear | Flag::Garbled);
        Self {
            numbers: [claim.value, claim.value_high, claim.stretch],
            comparator: claim.comparator,
            unit: normalise(&claim.unit),
            relative_to: claim.relative_to.as_ref().map(RelativeTo::code),
            flags: claim.flags.0.iter().copied().filter(told).collect(),
        }
    }
}

/// What two numbers have in common that cannot both be meant.
#[derive(Debug, PartialEq, Eq, Hash)]
struct Basis<'a> {
    unit: Cow<'a, str>,
    flags: Vec<Flag>,
}

impl<'a> Basis<'a> {
    /// `None` for what names no number; and for a floor and what is striven for, which stand side by side.
    fn of(target: &'a Recorded) -> Option<Self> {
        let flags = &target.claim.flags.0;
        let bound = |flag: &Flag| matches!(flag, Flag::Floor | Flag::Stretch);
        let based = |flag: &Flag| {
            matches!(
                flag,
                Flag::Real | Flag::Nominal | Flag::SameBasis | Flag::NaturalBasis | Flag::YearlyAverage
            )
        };
        let states = target.claim.value.is_some() && !flags.iter().any(bound);
        states.then(|| Self {
            unit: normalise(&target.claim.unit),
            flags: flags.iter().copied().filter(based).collect(),
        })
    }
}

/// Targets of one indicator, period and basis.
#[derive(Default)]
struct Comparable<'a> {
    targets: Vec<&'a Recorded>,
    /// Whether they are of more than one document.
    apart: bool,
}

impl<'a> Comparable<'a> {
    fn add(&mut self, target: &'a Recorded) {
        self.apart |= self.targets.first().is_some_and(|first| first.document != target.document);
        self.targets.push(target);
    }

    /// Whether another of them names a number that cannot be meant as well as this one's. What is no canonical indicator may
    /// be several works of one document.
    fn at_odds_with(&self, target: &Recorded, name: &Name) -> bool {
        let one_work = name.indicator.chars().count() >= SHORTEST;
        let compares = |other: &&&Recorded| name.canonical || one_work && other.document != target.document;
        (name.canonical || self.apart)
            && self.targets.iter().filter(compares).any(|other| cannot_both_be_meant(target, other))
    }
}

fn cannot_both_be_meant(one: &Recorded, other: &Recorded) -> bool {
    let (Some(value), Some(beside)) = (one.claim.value, other.claim.value) else { return false };
    !rounds_to(value, beside) && !rounds_to(beside, value)
}

/// Whether the second is the first, printed no finer.
fn rounds_to(value: Decimal, coarser: Decimal) -> bool {
    value.scale() >= coarser.scale()
        && value.round_dp_with_strategy(coarser.scale(), RoundingStrategy::MidpointAwayFromZero) == coarser
}
