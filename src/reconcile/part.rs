//! Rule 4 where no figure of the whole is on file: parts bound it, upward only.

use super::case::{Case, vintage};
use super::verdict::{Tried, Verdict};
use crate::message;
use crate::vocabulary::set::Set;
use crate::vocabulary::{Caveat, Direction, Message, Recorded, Status};
use rust_decimal::Decimal;
use std::cmp::Reverse;

/// Met where parts alone reach the target; where they do not, nothing is known of the whole.
pub fn reaching(case: &Case, wanted: Set) -> Tried {
    if case.direction() != Direction::More {
        return none();
    }
    if case.is_percentage(case.target) { every(case, wanted) } else { one(case, wanted) }
}

fn none() -> Tried {
    Tried::Passed(message!("no-comparable"))
}

/// Where a part is as many as were wanted of the whole, the whole is: 市级精品园区2家 are 市级园区2家.
fn one(case: &Case, wanted: Set) -> Tried {
    let reaches = |told: Set| Set { high: None, ..told }.within(wanted);
    let part = case
        .evidence
        .narrower
        .iter()
        .find(|matched| counts(case, matched.result) && case.told(matched.result).is_some_and(reaches));
    let Some(part) = part else { return none() };
    let why = message!("part-reaches", wanted = wanted.to_string());
    let verdict = Verdict::new(Status::Met, why).on(part.result, part.score);
    verdict.with(Caveat::OtherPart).with(Caveat::Derived).into()
}

/// A rate that each of the parts reaches, the whole reaches.
fn every(case: &Case, wanted: Set) -> Tried {
    let is_whole = |result: &Recorded| case.is_whole(result);
    if !case.evidence.amounts().flatten().any(is_whole) {
        return none();
    }
    let reaching: Option<Vec<&Recorded>> = case
        .evidence
        .amounts()
        .map(|part| {
            let own = part.filter(|result| counts(case, result));
            let latest = own.max_by_key(|result| (vintage(result), Reverse(result.id.clone())));
            latest.filter(|result| case.told(result).is_some_and(|told| told.within(wanted)))
        })
        .collect();
    let Some(reaching) = reaching else { return missing(case, wanted) };
    all(&reaching, Status::Met, message!("parts-reach", wanted = wanted.to_string()))
}

/// What is promised of town and country alike (城乡居民收入) is missed where neither reaches it.
fn missing(case: &Case, wanted: Set) -> Tried {
    let not_all = || Tried::Passed(message!("parts-not-all-reach"));
    if !case.vocabulary.cues.names_both(&case.target.claim.indicator) {
        return not_all();
    }
    let outside = |result: &Recorded| case.told(result).is_some_and(|told| told.apart(wanted));
    let missing: Option<Vec<&Recorded>> = case
        .evidence
        .amounts()
        .map(|part| {
            let own = part.filter(|result| counts(case, result));
            let latest = own.max_by_key(|result| (vintage(result), Reverse(result.id.clone())));
            latest.filter(|result| outside(result))
        })
        .collect();
    let Some(missing) = missing else { return not_all() };
    all(&missing, Status::Missed, message!("parts-miss", wanted = wanted.to_string()))
}

fn all(parts: &[&Recorded], status: Status, why: Message) -> Tried {
    let Some((first, others)) = parts.split_first() else { return none() };
    let mut verdict = Verdict::new(status, why).on(first, Decimal::ONE).with(Caveat::Derived);
    verdict.compared_with = others.iter().map(|part| (*part).clone()).collect();
    verdict.into()
}

fn counts(case: &Case, result: &Recorded) -> bool {
    case.same_kind(case.target, result) && case.is_whole(result) && !case.bases_differ(result)
}
