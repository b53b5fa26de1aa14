//! One indicator of one place over the years. Nothing is interpolated; a year of which nothing is on file stays empty.

use super::kind;
use crate::vocabulary::compared::{Point, Series};
use crate::vocabulary::unit::Units;
use crate::vocabulary::{Claim, Comparator, Finding, Measure, Period, Recorded, Year};
use rust_decimal::Decimal;
use std::collections::BTreeMap;

/// The series of an indicator, one for each kind of number its targets are stated in; without any target, one for each
/// kind of number reported. `results` are all of the indicator's, in the order of the ledger.
pub fn series(findings: &[Finding], results: &[&Recorded], units: &Units) -> Vec<Series> {
    let mut kinds: Vec<Measure> = Vec::new();
    let targets = findings.iter().map(|finding| &finding.target.claim);
    let stated: Vec<&Claim> = if findings.is_empty() {
        results.iter().map(|result| &result.claim).collect()
    } else {
        targets.collect()
    };
    for claim in &stated {
        let kind = kind(claim, units);
        if !kinds.contains(&kind) {
            kinds.push(kind);
        }
    }
    kinds.into_iter().map(|measure| one(measure, findings, results, &stated, units)).collect()
}

fn one(
    measure: Measure,
    findings: &[Finding],
    results: &[&Recorded],
    stated: &[&Claim],
    units: &Units,
) -> Series {
    let of_kind = |claim: &Claim| kind(claim, units) == measure;
    let unit = stated
        .iter()
        .find(|claim| of_kind(claim) && claim.value.is_some())
        .map_or_else(String::new, |claim| claim.unit.clone());
    let mut years: BTreeMap<Year, Vec<Point>> = BTreeMap::new();
    for finding in findings.iter().filter(|finding| of_kind(&finding.target.claim)) {
        let year = finding.target.claim.year;
        // A figure that may be another's is drawn nowhere.
        let sure = finding.result.as_ref().filter(|_| finding.doubtful().is_none());
        let result = sure.filter(|result| of_kind(&result.claim));
        years.entry(year).or_default().push(Point {
            year,
            finding: Some(finding.clone()),
            result: None,
            wanted: wanted(&finding.target.claim, &unit, units),
            reached: result.and_then(|result| reached(&result.claim, year, &unit, units)),
            late: None,
        });
    }
    let of_the_year = |result: &&&Recorded| {
        of_kind(&result.claim) && result.claim.period == Period::Year(result.claim.year)
    };
    let mut alone: BTreeMap<Year, &Recorded> = BTreeMap::new();
    for result in results.iter().filter(of_the_year) {
        let later = |known: &&mut &Recorded| known.document.date > result.document.date;
        let year = result.claim.year;
        if !years.contains_key(&year) && alone.get_mut(&year).as_ref().is_none_or(|known| !later(known)) {
            alone.insert(year, result);
        }
    }
    for (year, result) in alone {
        let reached = reached(&result.claim, year, &unit, units);
        let point =
            Point { year, finding: None, result: Some(result.clone()), wanted: None, reached, late: None };
        years.insert(year, vec![point]);
    }
    Series { measure, unit, points: without_gap(years) }
}

/// Every year from the first to the last; those of which nothing is on file hold nothing.
fn without_gap(mut years: BTreeMap<Year, Vec<Point>>) -> Vec<Point> {
    let (Some(first), Some(last)) = (years.keys().next().copied(), years.keys().next_back().copied()) else {
        return Vec::new();
    };
    let every = std::iter::successors(Some(first), |year| (*year < last).then(|| year.next()));
    every
        .flat_map(|year| {
            let nothing =
                Point { year, finding: None, result: None, wanted: None, reached: None, late: None };
            years.remove(&year).unwrap_or_else(|| vec![nothing])
        })
        .collect()
}

fn wanted(claim: &Claim, unit: &str, units: &Units) -> Option<(Decimal, Decimal)> {
    if claim.period != Period::Year(claim.year) || claim.relative_to.is_some() {
        return None;
    }
    let told = |value| units.told_in(value, &claim.unit, unit);
    let low = told(claim.value?)?;
    let high = match claim.value_high.filter(|_| claim.comparator == Comparator::Range) {
        Some(high) => told(high)?,
        None => low,
    };
    Some((low.min(high), low.max(high)))
}

fn reached(claim: &Claim, year: Year, unit: &str, units: &Units) -> Option<Decimal> {
    if claim.period != Period::Year(year) || claim.relative_to.is_some() || claim.value_high.is_some() {
        return None;
    }
    units.told_in(claim.value?, &claim.unit, unit)
}
