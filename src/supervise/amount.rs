//! A number that is wanted: what was reported of it, whether that reaches it, and how far along it is.

use super::due::{Profile, due};
use super::figures::{Stand, shares, stands};
use super::pace::Judge;
use crate::vocabulary::condition::Condition;
use crate::vocabulary::score::Measured;
use crate::vocabulary::set::Set;
use crate::vocabulary::supervised::{
    BandsOf, Basis, Dossier, Due, Figure, Item, LightRules, Misprint, PaceStatus, PrintedShare, Reports,
    percent,
};
use crate::vocabulary::{Claim, Direction, Measure, Period, Role};
use chrono::NaiveDate;
use rust_decimal::Decimal;

/// What an item wants, and what was reported of it by a day.
pub(super) struct Amount<'a> {
    item: &'a Item,
    claim: Claim,
    set: Set,
    direction: Direction,
    accumulates: bool,
    percentage: bool,
    /// What was reported, the earliest first.
    pub stands: Vec<Stand>,
    /// What was printed in percent alone, the earliest first.
    shares: Vec<PrintedShare>,
}

impl<'a> Amount<'a> {
    /// `None` of an item without a number.
    pub(super) fn of(
        dossier: &'a Dossier,
        day: NaiveDate,
        Judge { rules, vocabulary, policy }: Judge,
    ) -> Option<Self> {
        let item = &dossier.item.row;
        let mut claim =
            item.wanted.as_ref()?.claim(Role::Target, &item.place, item.year, Period::Year(item.year));
        claim.quote.clone_from(&item.name);
        let indicator = vocabulary.indicators.find(&claim.indicator, &item.place);
        let condition = Condition { claim: &claim, indicator, vocabulary, policy };
        let is_percentage = |figure: &Figure| {
            vocabulary.is_percentage(&figure.claim(Role::Result, &item.place, item.year, claim.period))
        };
        let accumulates = condition.accumulates();
        let told = || dossier.progress.iter().filter(|filed| filed.row.as_of <= day);
        let months = match rules.reports {
            Reports::Month | Reports::MonthAfter | Reports::Never => 1,
            Reports::Quarter | Reports::QuarterAfter => 3,
        };
        let adding = (accumulates, months);
        let stands = stands(told(), (&claim, item.baseline), is_percentage, adding, &vocabulary.units);
        Some(Self {
            set: condition.wanted(policy.approx_reading)?,
            direction: condition.direction(),
            accumulates,
            percentage: vocabulary.is_percentage(&claim),
            shares: shares(told(), &stands),
            stands,
            item,
            claim,
        })
    }

    /// Whether it grows over the year, so that time says how far it is to have come: never growth, shares, stocks whose start is not
    /// known, or a ceiling.
    pub(super) fn grows(&self) -> bool {
        let amount = matches!(self.claim.measure, Measure::Level | Measure::Change) && !self.percentage;
        let from_a_start = self.item.baseline.is_some() && self.direction != Direction::Neither;
        amount && (self.accumulates && self.direction == Direction::More || from_a_start)
    }

    /// The latest that was reported.
    pub(super) fn latest(&self) -> Option<&Stand> {
        self.stands.last()
    }

    /// The percentage that was printed alone after every figure; nothing of growth and shares, which are no part of a whole.
    pub(super) fn share_alone(&self) -> Option<PrintedShare> {
        let figured = self.latest().map(|stand| stand.reached.as_of);
        let last = self.shares.last().filter(|_| self.grows());
        last.filter(|share| figured.is_none_or(|figured| figured < share.as_of)).copied()
    }

    /// The day of the latest figure, or of the percentage printed in place of one.
    pub(super) fn figured_on(&self) -> Option<NaiveDate> {
        let figured = self.latest().map(|stand| stand.reached.as_of);
        self.share_alone().map(|share| share.as_of).or(figured)
    }

    /// The day of the first report since which it has been reached.
    pub(super) fn reached_on(&self) -> Option<NaiveDate> {
        let figures = self.stands.iter().map(|stand| (stand.reached.as_of, stand.set.within(self.set)));
        let shares = self.shares.iter().filter(|_| self.grows());
        let shares = shares.map(|share| (share.as_of, share.percent >= Decimal::ONE_HUNDRED));
        let mut days: Vec<(NaiveDate, bool)> = figures.chain(shares).collect();
        days.sort_unstable();
        days.iter().rev().take_while(|(_, reached)| *reached).last().map(|(day, _)| *day)
    }

    /// The day of the first report since which it has been as far as that amount on its way.
    pub(super) fn has_been(&self, far: Decimal) -> Option<NaiveDate> {
        let far = self.share(far).filter(|_| self.grows())?;
        let as_far = |stand: &&Stand| self.share(stand.reached.value).is_some_and(|share| share >= far);
        self.stands.iter().rev().take_while(as_far).last().map(|stand| stand.reached.as_of)
    }

    /// Whether the latest is more than was wanted: beyond the number on its good side.
    pub(super) fn is_over(&self) -> bool {
        if let Some(share) = self.share_alone() {
            return share.percent > Decimal::ONE_HUNDRED;
        }
        let wanted = self.claim.value_high.or(self.claim.value);
        let Some((latest, wanted)) = self.latest().zip(wanted) else { return false };
        match self.direction {
            Direction::More => latest.reached.value > wanted,
            Direction::Less => latest.reached.value < wanted,
            Direction::Neither => false,
        }
    }

    /// How much of it a value is, in percent, from where it began.
    fn share(&self, value: Decimal) -> Option<Decimal> {
        let from = self.item.baseline.filter(|_| self.grows()).unwrap_or_default();
        percent(value.checked_sub(from)?, self.claim.value?.checked_sub(from)?)
    }

    /// How much is done, in percent; nothing of growth and shares, which are no part of a whole.
    pub(super) fn done(&self) -> Option<Decimal> {
        if let Some(share) = self.share_alone() {
            return Some(share.percent);
        }
        self.share(self.latest()?.reached.value).filter(|_| self.grows() || self.accumulates)
    }

    /// What is wanted and the latest as numbers of one unit, each at its end that is nearer to the other.
    pub(super) fn measured(&self) -> Option<Measured> {
        let latest = self.latest()?.set;
        let (value, far) = (self.claim.value?, self.claim.value_high.or(self.claim.value)?);
        let (goal, told) = match self.direction {
            Direction::More => (value.min(far), latest.low?.at),
            Direction::Less => (value.max(far), latest.high?.at),
            Direction::Neither => return None,
        };
        let from = self.item.baseline.filter(|_| self.grows());
        Some(Measured { percent: self.percentage, direction: self.direction, goal, told, from })
    }

    /// A percentage that the latest report prints otherwise than it follows.
    pub(super) fn misprint(&self) -> Option<Misprint> {
        let latest = self.latest().filter(|_| self.share_alone().is_none())?;
        let from = self.item.baseline.unwrap_or_default();
        let (done, wanted) = (latest.reached.value.checked_sub(from)?, self.claim.value?.checked_sub(from)?);
        Misprint::of(latest.printed?, done, wanted)
    }

    /// How far it is to have come by the day.
    pub(super) fn due(&self, day: NaiveDate, profile: Option<Profile>, rules: &LightRules) -> Option<Due> {
        let own = due(self.item, self.claim.value?, day, profile, rules).filter(|_| self.grows())?;
        match (own.basis, self.item.baseline) {
            (Basis::Milestones, Some(_)) if own.gone.is_zero() => Some(own),
            (Basis::Milestones, Some(_)) => Some(Due { percent: self.share(own.gone)?, ..own }),
            _ => Some(own),
        }
    }

    /// How far this one, of the year before, had come by a day, and where it ended.
    pub(super) fn profile(&self, day: NaiveDate) -> Option<Profile> {
        let whole = self.stands.last().filter(|stand| stand.reached.as_of >= self.item.due_day())?;
        let then = self.stands.iter().rev().find(|stand| stand.reached.as_of <= day)?;
        Some(Profile { then: then.reached.value, whole: whole.reached.value })
    }
}

/// The status of an amount that is so far along.
pub(super) fn banded(done: Decimal, lead: Option<Decimal>, rules: &LightRules) -> Option<PaceStatus> {
    let own = match rules.bands_of {
        BandsOf::Points => lead?,
        BandsOf::Share => done,
    };
    let band = rules.bands.iter().find(|(from, _)| own >= *from);
    Some(band.map_or(PaceStatus::Behind, |(_, status)| *status))
}
