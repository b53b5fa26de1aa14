//! Rule 7: growth was wanted and only levels are known.

use super::case::{Case, is_settled, vintage};
use super::rounding::derived_growth;
use super::verdict::{Tried, Verdict};
use crate::message;
use crate::vocabulary::set::Set;
use crate::vocabulary::{Caveat, Comparator, Flag, Measure, Period, Recorded, Status};
use rust_decimal::Decimal;
use std::cmp::Reverse;

/// A growth computed from two printed levels.
pub struct Derivation<'a> {
    /// The period's level.
    pub level: &'a Recorded,
    /// The year before's level.
    pub base: &'a Recorded,
    /// Growth, percent, at least.
    pub low: Decimal,
    /// Growth, percent, at most.
    pub high: Decimal,
    /// Whether one document printed both.
    pub restated: bool,
}

/// Derives growth where the indicator allows it, and decides where neither the roundings nor the margin
/// between two documents could change the answer.
pub fn derived(case: &Case) -> Tried {
    if case.target.claim.measure != Measure::Growth {
        return Tried::Passed(message!("target-not-growth"));
    }
    let Some(wanted) = case.wanted(case.policy.approx_reading) else {
        return Tried::Passed(message!("target-no-number"));
    };
    let flags = &case.target.claim.flags;
    if flags.has(Flag::Real) || flags.has(Flag::SameBasis) {
        return Tried::Passed(message!("derived-on-one-basis"));
    }
    let Some(found) = derivation(case) else {
        return Tried::Passed(message!("derived-no-levels"));
    };
    if !case.indicator.is_some_and(|indicator| indicator.derivable) {
        return Tried::Passed(message!("derived-not-allowed"));
    }
    let margin = if found.restated { Decimal::ZERO } else { case.policy.derived_margin };
    let range = Set::between(found.low.saturating_sub(margin), found.high.saturating_add(margin));
    let status = if range.within(wanted) {
        Status::Met
    } else if range.apart(wanted) {
        Status::Missed
    } else {
        Status::Incomparable
    };
    let (low, high) = (found.low.round_dp(2), found.high.round_dp(2));
    let (least, most, margin) = (low.to_string(), high.to_string(), margin.to_string());
    let why = match status {
        Status::Met | Status::Missed => {
            message!("derived-decides", low = least, high = most, margin = margin)
        }
        Status::Unreported | Status::Claimed | Status::Incomparable | Status::Pending => {
            message!("derived-undecided", low = least, high = most, margin = margin)
        }
    };
    let mut verdict = Verdict::new(status, why)
        .on(found.level, Decimal::ONE)
        .with(Caveat::Derived)
        .with_if(found.level.claim.flags.has(Flag::Provisional), Caveat::Provisional);
    verdict.derived = Some((low, high));
    verdict.compared_with = vec![found.base.clone()];
    verdict.into()
}

/// The best pair of levels on file, each of one whole year: one document's own pair before a pair from two
/// documents, later vintages before earlier ones.
pub fn derivation<'a>(case: &Case<'a>) -> Option<Derivation<'a>> {
    let Period::Year(year) = case.target.claim.period else { return None };
    let before = Period::Year(year.previous());
    let is_level = |result: &Recorded| {
        result.claim.measure == Measure::Level
            && result.claim.comparator == Comparator::Eq
            && !case.is_percentage(result)
    };
    let levels = || {
        let figures = case.evidence.figures.iter().map(|matched| matched.result);
        figures.filter(|result| {
            is_level(result) && result.claim.period == case.target.claim.period && case.is_whole(result)
        })
    };
    let is_base = |base: &Recorded| is_level(base) && base.claim.period == before && is_settled(base, before);
    let bases = || case.evidence.bases.iter().copied().filter(|base| is_base(base));
    let pairs = levels().flat_map(|level| bases().map(move |base| (level, base)));
    let mut derivations: Vec<Derivation> = pairs
        .filter_map(|(level, base)| {
            let units = &case.vocabulary.units;
            let base_value = units.told_in(base.claim.value?, &base.claim.unit, &level.claim.unit)?;
            let (low, high) = derived_growth(level.claim.value?, base_value)?;
            Some(Derivation { level, base, low, high, restated: level.document == base.document })
        })
        .collect();
    derivations.sort_by_key(|found| {
        let vintages = (Reverse(vintage(found.level)), Reverse(vintage(found.base)));
        (!found.restated, vintages, found.level.id.clone(), found.base.id.clone())
    });
    derivations.into_iter().next()
}
