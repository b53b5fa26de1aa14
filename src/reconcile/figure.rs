//! Rule 4: a comparable figure decides.

use super::case::{Case, Matched, vintage};
use super::part;
use super::rounding::printed_interval;
use super::verdict::{Tried, Verdict};
use crate::message;
use crate::vocabulary::policy::RoundingReading;
use crate::vocabulary::set::Set;
use crate::vocabulary::unit::PERCENTAGE_POINTS;
use crate::vocabulary::{Caveat, Comparator, Direction, Flag, Margin, Reading, Recorded, Status};
use rust_decimal::Decimal;

/// Compares the latest vintage of the whole period's figure with the target.
pub fn figure(case: &Case) -> Tried {
    let Some(wanted) = case.wanted(case.policy.approx_reading) else {
        return Tried::Passed(message!("target-no-number"));
    };
    let comparable = comparable(case);
    let nearest_basis = comparable.iter().map(|matched| case.basis_distance(matched.result)).min();
    let comparable: Vec<&Matched> = comparable
        .into_iter()
        .filter(|matched| Some(case.basis_distance(matched.result)) == nearest_basis)
        .collect();
    let Some(latest_day) = comparable.iter().map(|matched| vintage(matched.result)).max() else {
        return part::reaching(case, wanted);
    };
    let (latest, earlier): (Vec<&Matched>, Vec<&Matched>) =
        comparable.iter().copied().partition(|matched| vintage(matched.result) == latest_day);
    let Some(first) = latest.first().copied() else {
        return Tried::Passed(message!("no-comparable"));
    };
    let statuses: Vec<Status> =
        latest.iter().map(|matched| status_of(case, wanted, matched.result)).collect();
    let conflicting = latest.iter().any(|matched| differ(case, matched.result, first.result));
    let agreed = !conflicting || statuses.iter().all(|status| *status == statuses[0]);
    let revised = earlier.iter().any(|matched| differ(case, matched.result, first.result));
    let chosen = most_precise(case, &comparable, first);
    let status = if agreed { status_of(case, wanted, chosen.result) } else { Status::Incomparable };
    // 甲厂等13个项目 and 乙厂等7个项目 may be other projects.
    let other_set =
        status == Status::Missed && (case.names_some(case.target) || case.names_some(chosen.result));
    let from_plan = status == Status::Missed && chosen.result.claim.flags.has(Flag::FromPlan);
    let status = if other_set || from_plan { Status::Incomparable } else { status };
    decide(case, wanted, chosen, status)
        .with_if(other_set, Caveat::OtherPart)
        .with_if(revised, Caveat::Revised)
        .with_if(conflicting, Caveat::Conflicting)
        .into()
}

/// Of the figures that agree with the latest within their roundings, the one printed most exactly.
fn most_precise<'a, 'c>(
    case: &Case,
    figures: &[&'c Matched<'a>],
    latest: &'c Matched<'a>,
) -> &'c Matched<'a> {
    let width = |matched: &Matched| Some(width(told_rounding(case, matched.result)?));
    let agreeing = figures.iter().copied().filter(|matched| {
        matched.result.claim.comparator == latest.result.claim.comparator
            && !differ(case, matched.result, latest.result)
    });
    agreeing
        .filter(|matched| {
            width(matched).is_some() && width(latest).is_some() && width(matched) < width(latest)
        })
        .min_by_key(|matched| (width(matched), matched.result.id.clone()))
        .unwrap_or(latest)
}

fn width(set: Set) -> Decimal {
    match (set.low, set.high) {
        (Some(low), Some(high)) => high.at.saturating_sub(low.at),
        (None, _) | (_, None) => Decimal::MAX,
    }
}

/// What a plain figure may have been before it was rounded, in the target's unit.
fn told_rounding(case: &Case, figure: &Recorded) -> Option<Set> {
    let (low, high) = printed_interval(figure.claim.value?);
    let told = |number| case.vocabulary.units.counted_in(number, &figure.claim.unit, &case.target.claim.unit);
    Some(Set::between(told(low)?, told(high)?))
}

/// The figures of the same kind, unit family, whole period and basis; firm ones before provisional, in the
/// order of their documents.
pub fn comparable<'a, 'c>(case: &'c Case<'a>) -> Vec<&'c Matched<'a>> {
    let mut found: Vec<&Matched> = case
        .evidence
        .figures
        .iter()
        .filter(|matched| {
            case.same_kind(case.target, matched.result)
                && case.is_whole(matched.result)
                && !case.bases_differ(matched.result)
                && case.told(matched.result).is_some()
                && speaks_alike(case, matched.result)
        })
        .collect();
    // What the next plan tells of the year counts only where no review does.
    let reported = |matched: &&Matched| !matched.result.claim.flags.has(Flag::FromPlan);
    if found.iter().any(reported) {
        found.retain(reported);
    }
    // 12类45件: where a clause counts a thing twice, the count in the target's own measure word decides.
    let own_word = |matched: &&Matched| case.counts_in_own_word(matched.result);
    let told: Vec<&Recorded> = found.iter().filter(|m| own_word(m)).map(|matched| matched.result).collect();
    found.retain(|matched| {
        let beside = |own: &&Recorded| {
            own.document == matched.result.document && own.claim.quote == matched.result.claim.quote
        };
        own_word(matched) || !told.iter().any(beside)
    });
    found.sort_by_key(|matched| {
        let result = matched.result;
        (result.claim.flags.has(Flag::Provisional), result.claim.span, result.id.clone())
    });
    found
}

/// Whether two printed figures cannot both be right, their roundings allowed for.
fn differ(case: &Case, a: &Recorded, b: &Recorded) -> bool {
    if a.claim.comparator != Comparator::Eq || b.claim.comparator != Comparator::Eq {
        return case.told(a).zip(case.told(b)).is_some_and(|(a, b)| a.apart(b));
    }
    told_rounding(case, a).zip(told_rounding(case, b)).is_some_and(|(a, b)| a.apart(b))
}

/// 高于全国平均2个百分点 and 提高2个百分点 are two things: a number beside a yardstick is compared only with
/// one beside the same.
fn speaks_alike(case: &Case, result: &Recorded) -> bool {
    result.claim.value.is_none() || result.claim.relative_to == case.target.claim.relative_to
}

fn status_of(case: &Case, wanted: Set, result: &Recorded) -> Status {
    let Some(told) = case.told(result) else { return Status::Incomparable };
    let open_choice =
        matches!(case.target.claim.comparator, Comparator::Eq | Comparator::Approx | Comparator::Range);
    if told.within(wanted) {
        Status::Met
    } else if told.apart(wanted)
        && !(case.direction() == Direction::Neither && open_choice)
        && !rounding_could_reach(case, wanted, result)
    {
        Status::Missed
    } else {
        Status::Incomparable
    }
}

/// Whether a figure printed more coarsely than the target, 1.2亿元 beside 12480万元, may have reached it.
fn rounding_could_reach(case: &Case, wanted: Set, result: &Recorded) -> bool {
    if case.policy.rounding_reading == RoundingReading::Printed {
        return false;
    }
    let target = printed_interval(case.target.claim.value.unwrap_or_default());
    told_rounding(case, result).is_some_and(|rounding| {
        result.claim.comparator == Comparator::Eq
            && width(rounding) > width(Set::between(target.0, target.1))
            && !rounding.apart(wanted)
    })
}

fn decide(case: &Case, wanted: Set, matched: &Matched, status: Status) -> Verdict {
    let result = matched.result;
    let told = case.told(result).unwrap_or(wanted);
    let (own, range, unit) = (told.to_string(), wanted.to_string(), &case.target.claim.unit);
    let why = match status {
        Status::Met => message!("figure-within", result = own, wanted = range, unit = unit),
        Status::Missed => message!("figure-outside", result = own, wanted = range, unit = unit),
        Status::Unreported | Status::Claimed | Status::Incomparable | Status::Pending => {
            message!("figure-undecided", result = own, wanted = range, unit = unit)
        }
    };
    let approximate = case.target.claim.comparator == Comparator::Approx;
    let fits = |reading| case.wanted(reading).is_some_and(|set| told.within(set));
    let outside = |reading| case.wanted(reading).is_some_and(|set| told.apart(set));
    let other_reading = approximate
        && status != Status::Missed
        && outside(Reading::Symmetric)
        && matches!(case.direction(), Direction::Less | Direction::Neither);
    let stretch_missed = status == Status::Met
        && case
            .target
            .claim
            .stretch
            .is_some_and(|stretch| told.apart(Set::point(stretch).or_better(case.direction())));
    let undecided_bound = status == Status::Incomparable
        && (told.low != told.high || rounding_could_reach(case, wanted, result));
    let mut verdict = Verdict::new(status, why)
        .on(result, matched.score)
        .with_if(approximate && status == Status::Met && !fits(Reading::Strict), Caveat::WithinTolerance)
        .with_if(other_reading, Caveat::ReadingDependent)
        .with_if(result.claim.flags.has(Flag::Provisional), Caveat::Provisional)
        .with_if(result.claim.flags.has(Flag::FromPlan), Caveat::FromPlan)
        .with_if(case.basis_unsaid(result), Caveat::Basis)
        .with_if(undecided_bound, Caveat::Bound)
        .with_if(stretch_missed, Caveat::StretchMissed);
    verdict.margin = margin(case, result);
    let slack = approximate && case.policy.approx_reading != Reading::Strict;
    verdict.tolerance = slack.then(|| case.tolerance().normalize());
    verdict
}

/// Result minus target in the target's unit; the near end of a range; percentages in points.
pub fn margin(case: &Case, result: &Recorded) -> Option<Margin> {
    let target = &case.target.claim;
    let value = result.claim.value.or_else(|| result.claim.relative_to.as_ref().map(|_| Decimal::ZERO))?;
    let told = match result.claim.value {
        Some(_) => case.vocabulary.units.counted_in(value, &result.claim.unit, &target.unit)?,
        None => value,
    };
    let near_end = match (case.direction(), target.value_high) {
        (Direction::Less, Some(high)) => target.value?.max(high),
        (Direction::More | Direction::Neither, Some(high)) => target.value?.min(high),
        (_, None) => target.value?,
    };
    let unit = if case.is_percentage(case.target) { PERCENTAGE_POINTS } else { target.unit.as_str() };
    Some(Margin { value: told.saturating_sub(near_end), unit: unit.to_owned() })
}
