//! Rule 8: a target measured against another figure, such as 与经济增长同步.

use super::case::{Case, is_settled, vintage};
use super::verdict::{Tried, Verdict};
use crate::message;
use crate::vocabulary::set::Set;
use crate::vocabulary::unit::PERCENTAGE_POINTS;
use crate::vocabulary::{
    Caveat, Comparator, Direction, Flag, Margin, Measure, Reading, Recorded, RelativeTo, Status,
};
use rust_decimal::Decimal;

/// Whether a figure of its own and the figure it is measured against are both on file.
pub fn can_judge(case: &Case) -> bool {
    case.target.claim.relative_to.is_some() && own(case).is_some() && yardstick(case).is_some()
}

/// Sets the place's own figure against the yardstick.
pub fn relative(case: &Case) -> Tried {
    let Some(relative_to) = &case.target.claim.relative_to else {
        return Tried::Passed(message!("target-not-relative"));
    };
    let Some(own) = own(case) else {
        return parts(case);
    };
    if own.claim.value.is_none() && says_the_same(case, own) {
        return Verdict::new(Status::Claimed, message!("relation-claimed")).on(own, Decimal::ONE).into();
    }
    let Some(yardstick) = yardstick(case) else {
        let why = message!("yardstick-missing", yardstick = relative_to.yardstick());
        return Verdict::new(Status::Incomparable, why)
            .on(own, Decimal::ONE)
            .with(Caveat::NoYardstick)
            .into();
    };
    let Some((own_set, wanted)) = own_set(case, own).zip(wanted(case, yardstick)) else {
        return Tried::Passed(message!("yardstick-unlike"));
    };
    let roughly = *relative_to == RelativeTo::OwnGdpGrowth
        && case.vocabulary.cues.roughly_in_step(&case.target.claim.quote);
    let neither = case.direction() == Direction::Neither && case.target.claim.comparator == Comparator::Eq;
    let more_slack = case.policy.roughly_in_step_margin.saturating_sub(case.policy.in_step_margin);
    let status = if own_set.within(wanted) {
        Status::Met
    } else if own_set.apart(if roughly { wanted.lowered(more_slack) } else { wanted }) && !neither {
        Status::Missed
    } else {
        Status::Incomparable
    };
    let debatable = roughly && status == Status::Incomparable;
    let why = message!("yardstick-compared", own = own_set.to_string(), wanted = wanted.to_string());
    let nominal = *relative_to == RelativeTo::OwnGdpGrowth && !own.claim.flags.has(Flag::Real);
    let mut verdict = Verdict::new(status, why)
        .on(own, Decimal::ONE)
        .with_if(nominal, Caveat::Nominal)
        .with_if(debatable, Caveat::ReadingDependent)
        .with_if(status == Status::Incomparable && !debatable, Caveat::Bound)
        .with_if(own.claim.flags.has(Flag::Provisional), Caveat::Provisional);
    verdict.margin = margin(case, own, yardstick);
    verdict.compared_with = vec![yardstick.clone()];
    verdict.into()
}

/// Whether a result states in words, without a number, the very relation that was promised: 与经济增长同步, not 基本同步.
fn says_the_same(case: &Case, own: &Recorded) -> bool {
    let (wanted, told) = (&case.target.claim, &own.claim);
    let strictly = matches!(
        (wanted.comparator, told.comparator),
        (Comparator::Ge, Comparator::Gt) | (Comparator::Le, Comparator::Lt)
    );
    let roughly = |quote: &str| case.vocabulary.cues.roughly_in_step(quote);
    wanted.relative_to == told.relative_to
        && (wanted.comparator == told.comparator || strictly)
        && (roughly(&wanted.quote) || !roughly(&told.quote))
}

/// The parts of the whole, where the whole itself is not told: all in step means that the whole is.
fn parts(case: &Case) -> Tried {
    let none = || Tried::Passed(message!("own-figure-missing"));
    let Some(yardstick) = yardstick(case) else { return none() };
    let Some(wanted) = wanted(case, yardstick).filter(|wanted| wanted.high.is_none()) else { return none() };
    let found: Option<Vec<(&Recorded, bool)>> = case
        .evidence
        .parts
        .iter()
        .map(|part| {
            let growth = part
                .iter()
                .copied()
                .filter(|result| result.claim.measure == Measure::Growth && case.is_whole(result));
            let best = growth.max_by_key(|result| (result.claim.flags.has(Flag::Real), vintage(result)))?;
            Some((best, own_set(case, best)?.within(wanted)))
        })
        .collect();
    let Some(found) = found else { return none() };
    let Some((first, _)) = found.first() else { return none() };
    let all = found.iter().all(|(_, reaches)| *reaches);
    let why = if all { message!("parts-keep-up") } else { message!("parts-not-all-keep-up") };
    let real = found.iter().all(|(part, _)| part.claim.flags.has(Flag::Real));
    let nominal = case.target.claim.relative_to == Some(RelativeTo::OwnGdpGrowth) && !real;
    let mut verdict = Verdict::new(if all { Status::Met } else { Status::Incomparable }, why)
        .on(first, Decimal::ONE)
        .with(if all { Caveat::Derived } else { Caveat::OtherPart })
        .with_if(nominal, Caveat::Nominal);
    verdict.compared_with = found[1..]
        .iter()
        .map(|(part, _)| (*part).clone())
        .chain(std::iter::once(yardstick.clone()))
        .collect();
    verdict.into()
}

/// The numbers that satisfy the target beside its yardstick.
fn wanted(case: &Case, yardstick: &Recorded) -> Option<Set> {
    let claim = &case.target.claim;
    let growth_of_level = claim.relative_to == Some(RelativeTo::PreviousYear)
        && own(case).is_some_and(|own| own.claim.measure == Measure::Growth)
        && claim.measure != Measure::Growth;
    let beside = if growth_of_level { Decimal::ZERO } else { yardstick_value(case, yardstick)? };
    let in_step =
        claim.relative_to == Some(RelativeTo::OwnGdpGrowth) && case.vocabulary.cues.in_step(&claim.quote);
    let slack = if in_step { case.policy.in_step_margin } else { Decimal::ZERO };
    let about = case.slack_for(own(case).unwrap_or(yardstick));
    Some(match claim.comparator {
        Comparator::Ge => Set::at_least(beside.saturating_sub(slack)),
        Comparator::Eq | Comparator::Range => Set::point(beside).or_better(case.direction()),
        Comparator::Approx => match case.policy.approx_reading {
            Reading::Strict => Set::point(beside).or_better(case.direction()),
            Reading::Tolerant => Set::point(beside).widened(about).or_better(case.direction()),
            Reading::Symmetric => Set::point(beside).widened(about),
        },
        Comparator::Gt => Set::above(beside),
        Comparator::Le => Set::at_most(beside),
        Comparator::Lt => Set::below(beside),
    })
}

fn yardstick_value(case: &Case, yardstick: &Recorded) -> Option<Decimal> {
    match (yardstick.claim.value, own(case)) {
        (Some(value), Some(own)) if own.claim.value.is_some() => {
            case.vocabulary.units.told_in(value, &yardstick.claim.unit, &own.claim.unit)
        }
        (Some(value), _) => Some(value),
        (None, _) => yardstick.claim.relative_to.is_some().then_some(Decimal::ZERO),
    }
}

fn own_set(case: &Case, own: &Recorded) -> Option<Set> {
    case.told(own)
}

/// The figure that is to keep up: of the measure asked for, of the whole period; the real one before others.
fn own<'a>(case: &Case<'a>) -> Option<&'a Recorded> {
    let claim = &case.target.claim;
    let fits = |result: &Recorded| {
        let asked = case.same_kind(case.target, result)
            || claim.relative_to == Some(RelativeTo::PreviousYear) && result.claim.measure == Measure::Growth;
        asked && case.is_whole(result) && result.claim.relative_to != Some(RelativeTo::OwnPlan)
    };
    let figures = case.evidence.figures.iter().map(|matched| matched.result);
    figures.filter(|result| fits(result)).max_by_key(|result| {
        let real = result.claim.flags.has(Flag::Real);
        let printed = result.claim.value.is_some();
        (
            printed,
            result.claim.measure == claim.measure,
            real,
            vintage(result),
            std::cmp::Reverse(result.id.clone()),
        )
    })
}

/// The latest yardstick figure of the measure that is compared.
fn yardstick<'a>(case: &Case<'a>) -> Option<&'a Recorded> {
    let measure = own(case).map_or(case.target.claim.measure, |own| own.claim.measure);
    let own_growth = measure == Measure::Growth
        && case.target.claim.relative_to == Some(RelativeTo::PreviousYear)
        && case.target.claim.measure != Measure::Growth;
    if own_growth {
        return own(case);
    }
    let year_before =
        matches!(case.target.claim.relative_to, Some(RelativeTo::PreviousYear | RelativeTo::OwnGrowth));
    let figures = case.evidence.yardsticks.iter().copied();
    figures
        .filter(|result| result.claim.measure == measure && result.claim.value.is_some())
        .filter(
            |result| {
                if year_before { is_settled(result, result.claim.period) } else { case.is_whole(result) }
            },
        )
        .max_by_key(|result| {
            // A nominal growth of GDP is no yardstick for a real one, if there is a choice.
            let usual = !result.claim.flags.has(Flag::Nominal);
            (usual, vintage(result), std::cmp::Reverse(result.id.clone()))
        })
}

fn margin(case: &Case, own: &Recorded, yardstick: &Recorded) -> Option<Margin> {
    if own.id == yardstick.id {
        return None;
    }
    let beside = yardstick_value(case, yardstick)?;
    let unit = if case.is_percentage(own) { PERCENTAGE_POINTS } else { own.claim.unit.as_str() };
    Some(Margin { value: own.claim.value?.saturating_sub(beside), unit: unit.to_owned() })
}
