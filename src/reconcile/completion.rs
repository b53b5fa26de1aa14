//! Rules 5 and 6: the share of the plan done, and what the document says of the target without a figure.

use super::case::{Case, Matched, vintage};
use super::rounding::implied_plan;
use super::verdict::{Tried, Verdict};
use crate::message;
use crate::vocabulary::set::Set;
use crate::vocabulary::{
    Caveat, Comparator, Direction, Flag, ImpliedPlan, Measure, Recorded, RelativeTo, Status,
};
use rust_decimal::Decimal;

/// Whether a completion or a statement of the whole period is on file.
pub fn has_whole(case: &Case) -> bool {
    completions(case).next().is_some() || statements(case).next().is_some()
}

/// Rule 5: at 100% of the plan or more the target is met. Reached only where rule 4 found no level.
pub fn completion(case: &Case) -> Tried {
    let capped = matches!(case.target.claim.comparator, Comparator::Le | Comparator::Lt);
    if capped || case.direction() != Direction::More {
        return Tried::Passed(message!("plan-share-unfit"));
    }
    let Some(matched) = completions(case).max_by_key(|matched| vintage(matched.result)) else {
        return Tried::Passed(message!("plan-share-none"));
    };
    let claim = &matched.result.claim;
    let Some(said) = case.told_in(matched.result, &claim.unit) else {
        return Tried::Passed(message!("plan-share-none"));
    };
    let whole_plan = Set::at_least(Decimal::ONE_HUNDRED);
    let status = if said.within(whole_plan) {
        Status::Met
    } else if said.apart(whole_plan) {
        Status::Missed
    } else {
        Status::Incomparable
    };
    Verdict::new(status, message!("plan-share-stated", share = said.to_string()))
        .on(matched.result, matched.score)
        .with_if(status == Status::Incomparable, Caveat::Bound)
        .with_if(claim.flags.has(Flag::Provisional), Caveat::Provisional)
        .into()
}

/// Rule 6: 未能实现 naming the target is missed; 圆满完成 naming it, without a figure, is claimed.
pub fn statement(case: &Case) -> Tried {
    let Some(latest) = statements(case).map(|matched| vintage(matched.result)).max() else {
        return of_list(case);
    };
    let said: Vec<&Matched> = statements(case).filter(|matched| vintage(matched.result) == latest).collect();
    let admission = said.iter().find(|matched| admits(matched.result));
    let claim = said.iter().find(|matched| !admits(matched.result));
    match (admission, claim) {
        (Some(admission), None) => Verdict::new(Status::Missed, message!("statement-missed"))
            .on(admission.result, admission.score)
            .with(Caveat::Admission)
            .into(),
        (None, Some(claim)) => {
            Verdict::new(Status::Claimed, message!("statement-claimed")).on(claim.result, claim.score).into()
        }
        (Some(admission), Some(_)) => Verdict::new(Status::Incomparable, message!("statement-both"))
            .on(admission.result, admission.score)
            .with(Caveat::Conflicting)
            .into(),
        (None, None) => Tried::Passed(message!("statement-none")),
    }
}

/// 十件民生实事全面完成 claims each work of that list. A figure that may be the work's own goes before it.
fn of_list(case: &Case) -> Tried {
    let doubtful = !case.evidence.narrower.is_empty() || !case.evidence.doubtful.is_empty();
    match case.evidence.fulfilled.filter(|_| !doubtful) {
        Some(sentence) => {
            let covering = &case.evidence.covering;
            let document = covering.iter().find(|document| document.sha256 == sentence.sha256);
            let title = document.map_or("", |document| document.title.as_str());
            let why = message!("statement-of-list", title = title, quote = &sentence.words);
            Verdict::new(Status::Claimed, why).into()
        }
        None => Tried::Passed(message!("statement-none")),
    }
}

/// The plan implied by an amount and a completion of the same document and period, where the target is an
/// amount; and whether the target's own condition excludes it.
pub fn implied(case: &Case) -> Option<ImpliedPlan> {
    let target = &case.target.claim;
    if target.measure != Measure::Level {
        return None;
    }
    let results = || case.evidence.figures.iter().map(|matched| matched.result);
    let completion = results().filter(|result| is_completion(result)).max_by_key(|result| {
        (vintage(result), result.claim.period.month_count(), std::cmp::Reverse(result.id.clone()))
    })?;
    let amount = results().find(|result| {
        result.claim.measure == Measure::Level
            && result.claim.comparator == Comparator::Eq
            && result.claim.period == completion.claim.period
            && result.document == completion.document
    })?;
    let (low, high) = implied_plan(amount.claim.value?, completion.claim.value?)?;
    let told = |number| case.vocabulary.units.told_in(number, &amount.claim.unit, &target.unit);
    let moved = match (told(low), told(high)) {
        (Some(low), Some(high)) => stated_plan(case).is_some_and(|plan| plan.apart(Set::between(low, high))),
        (None, _) | (_, None) => false,
    };
    Some(ImpliedPlan { low: low.round_dp(3), high: high.round_dp(3), unit: amount.claim.unit.clone(), moved })
}

/// The plans that the target's own words allow, its rounding included.
fn stated_plan(case: &Case) -> Option<Set> {
    let target = &case.target.claim;
    let value = target.value?;
    let (low, high) = super::rounding::printed_interval(value);
    Some(match target.comparator {
        Comparator::Eq => Set::between(low, high),
        Comparator::Approx => {
            let slack = case.tolerance();
            Set::between(value.saturating_sub(slack), value.saturating_add(slack))
        }
        Comparator::Ge | Comparator::Gt | Comparator::Le | Comparator::Lt | Comparator::Range => {
            Set::stated(target.comparator, value, target.value_high)?
        }
    })
}

fn is_completion(result: &Recorded) -> bool {
    result.claim.measure == Measure::Completion && result.claim.value.is_some()
}

fn completions<'a, 'c>(case: &'c Case<'a>) -> impl Iterator<Item = &'c Matched<'a>> {
    case.evidence
        .figures
        .iter()
        .filter(|matched| is_completion(matched.result) && case.is_whole(matched.result))
}

fn statements<'a, 'c>(case: &'c Case<'a>) -> impl Iterator<Item = &'c Matched<'a>> {
    case.evidence.figures.iter().filter(|matched| {
        matched.result.claim.relative_to == Some(RelativeTo::OwnPlan) && case.is_whole(matched.result)
    })
}

fn admits(result: &Recorded) -> bool {
    matches!(result.claim.comparator, Comparator::Lt | Comparator::Le)
}
