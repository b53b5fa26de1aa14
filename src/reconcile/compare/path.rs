//! A target over several years with the way to it, each year's figure held against that year's value. Levels go from where they
//! began by equal steps, totals by equal parts, growth by compounding; a rate of growth is never interpolated.

use super::kind;
use crate::reconcile::case::{Case, Evidence, is_settled, vintage};
use crate::vocabulary::compared::{Along, Course, Path, PathYear};
use crate::vocabulary::set::Set;
use crate::vocabulary::{Claim, Direction, Flag, Measure, Period, Policy, Recorded, Role, Vocabulary, Year};
use chrono::Datelike as _;
use rust_decimal::Decimal;
use std::cmp::Ordering;

/// Which way is asked for.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Way {
    /// The year it begins after; else the one before the first that the target or its document plans.
    pub from: Option<Year>,
    /// The year of the target; any, where none is named.
    pub to: Option<Year>,
    /// What each year is to have, in the unit of the target, where somebody set it.
    pub given: Vec<(Year, Decimal)>,
}

/// The targets over several years among the claims of one indicator and place, each with its way.
pub fn paths(claims: &[Recorded], way: &Way, vocabulary: &Vocabulary, policy: &Policy) -> Vec<Path> {
    let targets = claims.iter().filter(|own| own.claim.role == Role::Target);
    let path = |target: &Recorded| {
        let (from, to) = span(target, way, vocabulary)?;
        Some(Walk { target, claims, from, to, way, vocabulary, policy }.path())
    };
    targets.filter_map(path).collect()
}

/// The year it begins after, and its last.
fn span(target: &Recorded, way: &Way, vocabulary: &Vocabulary) -> Option<(Year, Year)> {
    let claim = &target.claim;
    claim.value.filter(|_| claim.relative_to.is_none())?;
    let (first, to) = match (claim.period, target.document.plans) {
        (Period::Years(first, last), _) => (Some(first), last),
        (Period::Year(year), Some(Period::Years(first, last))) if last >= year => (Some(first), year),
        // What a year's own report plans for it is no target of several years.
        (Period::Year(year), _) if is_annual(target, year) => return None,
        (Period::Year(year), _) => (None, year),
        (Period::Month(_) | Period::Months(..) | Period::Cumulative, _) => return None,
    };
    let growth = claim.flags.has(Flag::YearlyAverage) && matches!(claim.period, Period::Years(..));
    let level = matches!(kind(claim, &vocabulary.units), Measure::Level | Measure::Share | Measure::Change);
    let from = way.from.or(first.map(Year::previous))?;
    let asked = way.to.is_none_or(|asked| asked == to) && from.number() + 1 < to.number();
    (asked && (growth || level)).then_some((from, to))
}

/// Whether it was said in its own year, or at the end of the one before.
fn is_annual(target: &Recorded, year: Year) -> bool {
    target.document.date.is_some_and(|date| date.year() + 1 >= year.number())
}

struct Walk<'a> {
    target: &'a Recorded,
    claims: &'a [Recorded],
    from: Year,
    to: Year,
    way: &'a Way,
    vocabulary: &'a Vocabulary,
    policy: &'a Policy,
}

impl Walk<'_> {
    fn case(&self) -> Case<'_> {
        let claim = &self.target.claim;
        let indicator = self.vocabulary.indicators.find(&claim.indicator, &claim.place);
        let (vocabulary, policy) = (self.vocabulary, self.policy);
        Case { target: self.target, indicator, evidence: Evidence::default(), vocabulary, policy }
    }

    fn along(&self) -> Along {
        let claim = &self.target.claim;
        let case = self.case();
        if claim.flags.has(Flag::YearlyAverage) {
            Along::Growth
        } else if matches!(claim.period, Period::Years(..))
            && case.accumulates()
            && !case.stands_at_end(self.target)
        {
            Along::Total
        } else if self.way.given.is_empty() {
            Along::Linear
        } else {
            Along::Given
        }
    }

    fn path(&self) -> Path {
        let along = self.along();
        let began = match along {
            Along::Growth => Some(Decimal::ONE_HUNDRED),
            Along::Total => Some(Decimal::ZERO),
            Along::Linear | Along::Given => self.figure(self.from).and_then(|(_, told)| told),
        };
        let every =
            std::iter::successors(Some(self.from.next()), |year| (*year < self.to).then(|| year.next()));
        let mut so_far = began;
        let years = every.map(|year| {
            let figure = self.figure(year);
            let told = figure.as_ref().and_then(|(_, told)| *told);
            let reached = match along {
                Along::Linear | Along::Given => told,
                Along::Total => so_far.zip(told).and_then(|(sum, own)| sum.checked_add(own)),
                Along::Growth => so_far.zip(told).and_then(|(index, own)| grown(index, own)),
            };
            so_far = reached;
            let planned = self.planned(along, began, year);
            let course = self.course(along, year, (planned, reached), figure.is_some() && told.is_none());
            PathYear { year, planned, reached, result: figure.map(|(result, _)| result.clone()), course }
        });
        let years = years.collect();
        Path { target: self.target.clone(), along, began: (self.from, began), years }
    }

    /// What a year is to have.
    fn planned(&self, along: Along, began: Option<Decimal>, year: Year) -> Option<Decimal> {
        let goal = self.target.claim.value?;
        if let Some((_, given)) = self.way.given.iter().find(|(own, _)| *own == year) {
            return Some(*given);
        }
        let gone = year.number() - self.from.number();
        let all = Decimal::from(self.to.number() - self.from.number());
        match along {
            Along::Growth => (0..gone).try_fold(Decimal::ONE_HUNDRED, |index, _| grown(index, goal)),
            _ if !self.way.given.is_empty() => (year == self.to).then_some(goal),
            Along::Linear | Along::Given | Along::Total if year == self.to => Some(goal),
            Along::Linear | Along::Given | Along::Total => {
                let step = goal.checked_sub(began?)?.checked_mul(gone.into())?.checked_div(all)?;
                began?.checked_add(step)
            }
        }
    }

    fn course(
        &self,
        along: Along,
        year: Year,
        (planned, reached): (Option<Decimal>, Option<Decimal>),
        bare: bool,
    ) -> Course {
        let Some(reached) = reached else {
            return if bare { Course::Undecided } else { Course::NoFigure };
        };
        let Some(planned) = planned else { return Course::NoPath };
        if year == self.to && along != Along::Growth {
            return match self
                .case()
                .wanted(self.policy.approx_reading)
                .map(|wanted| Set::point(reached).within(wanted))
            {
                Some(true) => Course::Met,
                Some(false) if self.case().direction() != Direction::Neither => Course::Missed,
                Some(false) | None => Course::Undecided,
            };
        }
        let order = match self.case().direction() {
            Direction::More => reached.cmp(&planned),
            Direction::Less => planned.cmp(&reached),
            Direction::Neither => return Course::Undecided,
        };
        match (order, year == self.to) {
            (Ordering::Less, false) => Course::Behind,
            (Ordering::Equal, false) => Course::OnPath,
            (Ordering::Greater, false) => Course::Ahead,
            (Ordering::Less, true) => Course::Missed,
            (Ordering::Equal | Ordering::Greater, true) => Course::Met,
        }
    }

    /// The latest figure of a year, and the number in the target's unit that it surely has.
    fn figure(&self, year: Year) -> Option<(&Recorded, Option<Decimal>)> {
        let own = &self.target.claim;
        let growth = own.flags.has(Flag::YearlyAverage);
        let units = &self.vocabulary.units;
        let alike = |claim: &Claim| {
            let same = kind(claim, units) == kind(own, units) || self.both_amounts(claim);
            same && !claim.flags.has(Flag::YearlyAverage)
                && (!growth || claim.measure == Measure::Growth)
                && claim.relative_to.is_none()
        };
        let results = self.claims.iter().filter(|result| {
            let claim = &result.claim;
            claim.role == Role::Result
                && claim.period == Period::Year(year)
                && alike(claim)
                && is_settled(result, claim.period)
        });
        let latest = results.max_by_key(|result| vintage(result))?;
        let case = self.case();
        let told = case.told(latest).and_then(|set| match case.direction() {
            Direction::More => set.low,
            Direction::Less => set.high,
            Direction::Neither => set.low.filter(|_| set.low == set.high),
        });
        Some((latest, told.map(|end| end.at)))
    }

    /// 新增6万人 may be told as a change or as an amount.
    fn both_amounts(&self, claim: &Claim) -> bool {
        let amount =
            |claim: &Claim| matches!(kind(claim, &self.vocabulary.units), Measure::Level | Measure::Change);
        self.along() == Along::Total && amount(claim) && amount(&self.target.claim)
    }
}

fn grown(index: Decimal, percent: Decimal) -> Option<Decimal> {
    let more = index.checked_mul(percent)?.checked_div(Decimal::ONE_HUNDRED)?;
    index.checked_add(more)
}
