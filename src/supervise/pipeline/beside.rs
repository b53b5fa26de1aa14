//! The year's targets of projects signed or landed, beside what the lists come to. It is evidence; it decides nothing.

use super::funnel::{amount_then, stands};
use super::sums::sums;
use crate::vocabulary::pipeline::{Amount, Beside, Counting, Excluded, Followed, Span, Stage, Stages};
use crate::vocabulary::unit::{COUNT, MONEY, Units};
use crate::vocabulary::{Measure, Recorded};
use chrono::NaiveDate;
use rust_decimal::Decimal;

/// Those of the targets that the lists count for, each with what they come to.
pub fn beside<'f>(
    targets: &'f [Recorded],
    projects: &[Followed],
    stages: &Stages,
    units: &Units,
    span: Span,
) -> Vec<Beside<'f>> {
    targets.iter().filter_map(|target| of_target(target, projects, stages, units, span)).collect()
}

/// How a project came to one of the stages.
enum Came {
    /// For the first time, in the span.
    In(NaiveDate),
    /// Before the span, or after it, or not at all.
    Otherwise,
    /// On a day that is not known.
    Undated,
    /// In the span to a later stage, and by no row to this one.
    Skipped,
}

fn came(followed: &Followed, wanted: &[&Stage], stages: &Stages, span: Span) -> Came {
    let all = || followed.stages.iter().map(|filed| &filed.row);
    let is_wanted = |stage: &str| wanted.iter().any(|own| own.code == stage);
    let within = |date: NaiveDate| span.since <= date && date <= span.until;
    let mut own = all().filter(|at| is_wanted(&at.stage)).peekable();
    if own.peek().is_some() {
        let undated = all().any(|at| is_wanted(&at.stage) && at.date.is_none());
        return match own.filter_map(|at| at.date).min() {
            Some(first) if within(first) && !undated => Came::In(first),
            Some(first) if first < span.since => Came::Otherwise,
            // It may have come before.
            Some(_) | None if undated => Came::Undated,
            Some(_) | None => Came::Otherwise,
        };
    }
    let last = wanted.iter().filter_map(|stage| stage.order).max();
    let further = |stage: &str| stages.get(stage).and_then(|own| own.order) > last;
    let later = all().any(|at| further(&at.stage) && at.date.is_some_and(within));
    if later { Came::Skipped } else { Came::Otherwise }
}

fn of_target<'f>(
    target: &'f Recorded,
    projects: &[Followed],
    stages: &Stages,
    units: &Units,
    span: Span,
) -> Option<Beside<'f>> {
    let claim = &target.claim;
    let family = units.family(&claim.unit).filter(|family| [COUNT, MONEY].contains(family))?;
    if claim.measure != Measure::Level || claim.value.is_none() {
        return None;
    }
    let (wanted, rest) = stages.in_target(&claim.indicator)?;
    let codes = wanted.iter().map(|stage| stage.code.clone()).collect();
    let mut left_out = Excluded::default();
    if !rest.is_empty() {
        let counting = Counting::Narrower(rest);
        return Some(Beside { target, stages: codes, counting, projects: 0, left_out });
    }
    let mut amounts: Vec<Option<&Amount>> = Vec::new();
    for followed in projects {
        match came(followed, &wanted, stages, span) {
            Came::In(date) => {
                amounts.push(amount_then(followed, date));
                let now = stands(followed, stages, span.until);
                let ended =
                    now.is_some_and(|stay| stages.get(stay.stage).is_some_and(|own| own.order.is_none()));
                left_out.ended += usize::from(ended);
            }
            Came::Undated => left_out.undated += 1,
            Came::Skipped => left_out.skipped += 1,
            Came::Otherwise => {}
        }
    }
    let counted = amounts.len();
    let counting = if family == COUNT {
        Counting::Projects(Decimal::from(counted))
    } else {
        let told = |amount: &Amount| units.convert(amount.value, &amount.unit, &claim.unit);
        let (mut sum, mut of, mut others) = (Decimal::ZERO, 0, Vec::new());
        for amount in amounts {
            match amount.and_then(told).and_then(|own| sum.checked_add(own)) {
                Some(more) => (sum, of) = (more, of + 1),
                None => others.push(amount),
            }
        }
        let others = sums(others.into_iter(), units);
        (left_out.unknown, left_out.others) = (others.unknown, others.totals);
        Counting::Amount { sum, of }
    };
    Some(Beside { target, stages: codes, counting, projects: counted, left_out })
}
