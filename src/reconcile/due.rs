//! Rules 2 and 3: a part-year amount that already reaches the target, and a target that is not due.

use super::case::{Case, Matched, vintage};
use super::figure::comparable;
use super::rounding::percent_of;
use super::verdict::{Tried, Verdict};
use super::{completion, relative};
use crate::message;
use crate::vocabulary::{Caveat, Flag, Message, Pace, Status};
use rust_decimal::Decimal;
use std::cmp::Reverse;

/// Rule 2: a part-year cumulative amount that reaches the target is met before the year is out.
pub fn already_reached(case: &Case) -> Tried {
    let Some(wanted) = case.wanted(case.policy.approx_reading) else {
        return Tried::Passed(message!("target-no-number"));
    };
    if !case.accumulates() || wanted.high.is_some() {
        return Tried::Passed(message!("not-cumulative"));
    }
    let latest = part_year(case).into_iter().next();
    let Some(matched) =
        latest.filter(|matched| case.told(matched.result).is_some_and(|told| told.within(wanted)))
    else {
        return Tried::Passed(message!("part-year-short"));
    };
    if !comparable(case).is_empty() {
        return Tried::Passed(message!("whole-year-known"));
    }
    let period = matched.result.claim.period.to_string();
    let why = message!("part-year-reaches", period = period, wanted = wanted.to_string());
    let mut verdict = Verdict::new(Status::Met, why)
        .on(matched.result, matched.score)
        .with_if(matched.result.claim.flags.has(Flag::Provisional), Caveat::Provisional);
    verdict.margin = super::figure::margin(case, matched.result);
    verdict.into()
}

/// Rule 3: nothing on file reviews the whole period, and no figure, completion or statement of the whole
/// period answers the target by itself. Where more bears on the target than is compared, the documents alone tell.
pub fn not_due(case: &Case) -> Tried {
    if !case.evidence.covering.is_empty() {
        let titles = Message::list(case.evidence.covering.iter().map(|document| &document.title));
        return Tried::Passed(message!("period-reviewed", titles = titles));
    }
    let mut verdict = Verdict::new(Status::Pending, not_reviewed(case));
    if case.evidence.more {
        return verdict.with(Caveat::TooMany).into();
    }
    if !comparable(case).is_empty() || completion::has_whole(case) || relative::can_judge(case) {
        return Tried::Passed(message!("period-known"));
    }
    if let Some(latest) = part_year(case).into_iter().next() {
        verdict = verdict.on(latest.result, latest.score);
        verdict.pace = pace(case, latest);
        verdict = verdict.with_if(verdict_has_pace(case, latest), Caveat::Pace);
    }
    verdict.into()
}

/// Why the period counts as not reviewed: no document, or none that is about the indicator.
fn not_reviewed(case: &Case) -> Message {
    if case.evidence.narrow.is_empty() {
        return message!("period-not-reviewed");
    }
    let kinds = &case.vocabulary.kinds;
    let told = case.evidence.narrow.iter().map(|document| {
        message!("document-of-scope", title = &document.title, scope = kinds.scope_of(document).word())
    });
    message!("period-reviewed-narrowly", documents = Message::List(told.collect()))
}

fn verdict_has_pace(case: &Case, latest: &Matched) -> bool {
    pace(case, latest).is_some()
}

/// Part-year figures of the target's own kind, the longest period first, later vintages before earlier.
fn part_year<'a, 'c>(case: &'c Case<'a>) -> Vec<&'c Matched<'a>> {
    let mut found: Vec<&Matched> = case
        .evidence
        .figures
        .iter()
        .filter(|matched| case.same_kind(case.target, matched.result) && case.is_part_year(matched.result))
        .filter(|matched| matched.result.claim.value.is_some())
        .collect();
    found.sort_by_key(|matched| {
        let claim = &matched.result.claim;
        let longest = Reverse(claim.period.month_count());
        (longest, Reverse(vintage(matched.result)), matched.result.id.clone())
    });
    found
}

/// Share done against share of the period gone; never for rates, nor where the months gone are not said.
fn pace(case: &Case, matched: &Matched) -> Option<Pace> {
    let claim = &matched.result.claim;
    if !case.accumulates() || !claim.period.opens(case.target.claim.period) {
        return None;
    }
    let done = case.vocabulary.units.told_in(claim.value?, &claim.unit, &case.target.claim.unit)?;
    let months = |count: i32| Decimal::from(count);
    Some(Pace {
        done: percent_of(done, case.target.claim.value?)?,
        elapsed: percent_of(
            months(claim.period.month_count()?),
            months(case.target.claim.period.month_count()?),
        )?,
    })
}
