//! Targets stated unchanged from one year to the next.

use super::kind;
use crate::vocabulary::compared::Repeated;
use crate::vocabulary::{Claim, Comparator, Finding, Flag, Measure, Period, Vocabulary, Year};
use rust_decimal::Decimal;
use std::collections::BTreeMap;

/// The words that say how a figure is counted.
const BASES: [Flag; 4] = [Flag::Real, Flag::Nominal, Flag::SameBasis, Flag::NaturalBasis];

/// What two targets must share to be the same: indicator, measure, comparator, numbers, unit and basis. 1万亿元 and
/// 10000亿元 are the same number.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
struct Sameness {
    indicator: String,
    measure: Measure,
    comparator: Comparator,
    family: String,
    numbers: [Option<Decimal>; 3],
    basis: Vec<Flag>,
}

/// Runs of at least two successive years with the very same yearly target, of one place, longest first. Targets
/// without a number of their own are left out, for 与经济增长同步 is said every year.
pub fn repeated(findings: &[Finding], vocabulary: &Vocabulary) -> Vec<Repeated> {
    let mut same: BTreeMap<Sameness, BTreeMap<Year, &Finding>> = BTreeMap::new();
    for finding in findings {
        let claim = &finding.target.claim;
        if claim.period != Period::Year(claim.year) || claim.relative_to.is_some() {
            continue;
        }
        if let Some(sameness) = sameness(claim, vocabulary) {
            same.entry(sameness).or_default().entry(claim.year).or_insert(finding);
        }
    }
    let mut found: Vec<Repeated> = same.into_values().flat_map(|years| runs(&years)).collect();
    found.sort_by_cached_key(|repeated| {
        let first = &repeated.findings[0];
        let rank = vocabulary.indicators.rank(first.code.as_deref());
        (std::cmp::Reverse(repeated.findings.len()), rank, first.target.claim.year, first.target.id.clone())
    });
    found
}

fn sameness(claim: &Claim, vocabulary: &Vocabulary) -> Option<Sameness> {
    let units = &vocabulary.units;
    let unit = units.get(&claim.unit);
    // In the unit the family counts in; a unit that is not known must be printed alike.
    let told = |number: Decimal| match &unit {
        Some(unit) => number.checked_mul(unit.factor).map(|told| told.normalize()),
        None => Some(number.normalize()),
    };
    Some(Sameness {
        indicator: vocabulary.indicators.key(&claim.indicator, &claim.place),
        measure: kind(claim, units),
        comparator: claim.comparator,
        family: unit.as_ref().map_or_else(|| claim.unit.clone(), |unit| unit.family.clone()),
        numbers: [Some(told(claim.value?)?), claim.value_high.and_then(told), claim.stretch.and_then(told)],
        basis: BASES.into_iter().filter(|basis| claim.flags.has(*basis)).collect(),
    })
}

/// The stretches of successive years, each of at least two.
fn runs(years: &BTreeMap<Year, &Finding>) -> Vec<Repeated> {
    let mut runs: Vec<Vec<Finding>> = Vec::new();
    for (year, finding) in years {
        let follows =
            |run: &Vec<Finding>| run.last().is_some_and(|last| last.target.claim.year.next() == *year);
        match runs.last_mut().filter(|run| follows(run)) {
            Some(run) => run.push((*finding).clone()),
            None => runs.push(vec![(*finding).clone()]),
        }
    }
    runs.into_iter().filter(|run| run.len() > 1).map(|findings| Repeated { findings }).collect()
}
