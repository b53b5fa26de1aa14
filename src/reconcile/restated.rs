//! Targets that are stated more than once: in the headline figures and again further down, in the work report and again
//! in the plan. One that is restated as it was is one row, at its first place; where the values differ, each is a row,
//! and each says that there are others.

use super::evidence::Records;
use crate::vocabulary::indicator::normalise;
use crate::vocabulary::{
    EvidenceReading, Flag, Measure, Period, Policy, Recorded, RelativeTo, Role, Vocabulary,
};
use chrono::NaiveDate;
use rust_decimal::{Decimal, RoundingStrategy};
use rustc_hash::FxHashMap;

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
        for (at, target) in targets {
            let before = rows.iter_mut().find(|(_, before)| restates(before, target));
            match before {
                // A ruling, and in a count of reviewed targets the one reviewed, is on that very claim.
                Some(row) if weight(target, records, policy) > weight(row.1, records, policy) => {
                    *row = (at, target);
                }
                Some((_, before)) if !ruled(target, records) || !ruled(before, records) => {}
                Some(_) | None => rows.push((at, target)),
            }
        }
        for (at, target) in &rows {
            let conflicting = rows.iter().any(|(_, other)| at_odds(target, other, &name));
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
    let name = Name::of(target, vocabulary);
    let restated = || {
        let restates =
            |row: &&Stated<'_>| restates(row.target, target) && Name::of(row.target, vocabulary) == name;
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
fn weight(target: &Recorded, records: &Records, policy: &Policy) -> (bool, bool) {
    let counted = policy.evidence_reading == EvidenceReading::Reviewed && target.reviewed;
    (counted, ruled(target, records))
}

/// Where a target is stated: documents by date, those without one last, then by the place in the text.
fn place(target: &Recorded) -> (bool, Option<NaiveDate>, &str, Option<usize>) {
    let date = target.document.date;
    (date.is_none(), date, &target.document.title, target.claim.span.map(|span| span.start))
}

/// Whether the second says of the same indicator and period what the first says.
fn restates(one: &Recorded, other: &Recorded) -> bool {
    let (a, b) = (&one.claim, &other.claim);
    let said = |claim: &Recorded| {
        let flags = claim.claim.flags.0.iter().copied();
        let flags = flags.filter(|flag| !matches!(flag, Flag::Provisional | Flag::WholeYear | Flag::Garbled));
        flags.collect::<Vec<_>>()
    };
    (a.value, a.value_high, a.stretch) == (b.value, b.value_high, b.stretch)
        && a.comparator == b.comparator
        && normalise(&a.unit) == normalise(&b.unit)
        && a.relative_to.as_ref().map(RelativeTo::code) == b.relative_to.as_ref().map(RelativeTo::code)
        && said(one) == said(other)
}

/// Whether two statements of one indicator and period name numbers that cannot both be meant.
fn at_odds(one: &Recorded, other: &Recorded, name: &Name) -> bool {
    let (a, b) = (&one.claim, &other.claim);
    let (Some(value), Some(beside)) = (a.value, b.value) else { return false };
    let bound = |flag: &Flag| matches!(flag, Flag::Floor | Flag::Stretch);
    let based = |flag: &Flag| {
        matches!(
            flag,
            Flag::Real | Flag::Nominal | Flag::SameBasis | Flag::NaturalBasis | Flag::YearlyAverage
        )
    };
    let basis = |claim: &Recorded| claim.claim.flags.0.iter().copied().filter(based).collect::<Vec<_>>();
    let one_work = one.document != other.document && name.indicator.chars().count() >= SHORTEST;
    (name.canonical || one_work)
        && normalise(&a.unit) == normalise(&b.unit)
        && basis(one) == basis(other)
        // A floor and what is striven for stand side by side.
        && !a.flags.0.iter().chain(&b.flags.0).any(bound)
        && !rounds_to(value, beside)
        && !rounds_to(beside, value)
}

/// Whether the second is the first, printed no finer.
fn rounds_to(value: Decimal, coarser: Decimal) -> bool {
    value.scale() >= coarser.scale()
        && value.round_dp_with_strategy(coarser.scale(), RoundingStrategy::MidpointAwayFromZero) == coarser
}
