//! When a number holds, and the flags that reach over a sentence: what the words before it say of both.

use super::date::When;
use super::lead::Lead;
use super::phrase::Sentence;
use super::rules::Rule;
use crate::vocabulary::cue::Effect;
use crate::vocabulary::{Flag, Period, Role, Year};
use std::collections::BTreeSet;

impl Sentence<'_> {
    /// Takes the dates and the flags with a long reach out of a lead, and gives the flags of this clause alone.
    /// `listed` is whether it goes on with a list: 累计建成甲2个、乙3个 are both running totals.
    pub fn settle(&mut self, lead: &Lead, listed: bool) -> BTreeSet<Flag> {
        let now = self.frame.said_in.unwrap_or(self.frame.year);
        let this = Some(now).filter(|_| lead.says(Effect::ThisYear));
        let last = Some(now.previous()).filter(|_| lead.says(Effect::LastYear));
        let end = Some(self.frame.year).filter(|_| lead.says(Effect::YearEnd) && lead.dates.is_empty());
        if let Some(year) = last.or(this).or(end) {
            (self.dated, self.year, self.period) = (true, year, Period::Year(year));
        }
        for when in &lead.dates {
            // 10月底前 says by when within the year, and is no other period.
            if matches!(when, When::By(_))
                && self.frame.role == Role::Target
                && self.lexicon.follows(Rule::DueDate)
            {
                continue;
            }
            self.dated = true;
            self.period = when.period(self.year, lead.says(Effect::UpTo));
            if let When::Year(year) = when {
                self.year = *year;
            }
        }
        // 今年3月 says when something happened, 今年前7个月 how long was counted.
        let counted = lead.dates.iter().any(|when| matches!(when, When::Months(..)));
        if let Some(year) = this.filter(|_| self.running && !counted) {
            self.period = Period::Year(year);
        }
        let year = self.year;
        let words = [
            (Effect::FirstQuarter, When::Months(1, 3)),
            (Effect::FirstHalf, When::Months(1, 6)),
            (Effect::ThreeQuarters, When::Months(1, 9)),
            (Effect::SecondHalf, When::Months(7, 12)),
            (Effect::WholeYear, When::Year(year)),
        ];
        for (effect, when) in words {
            if lead.says(effect) {
                self.dated = true;
                self.period = when.period(year, false);
            }
        }
        let result = self.frame.role == Role::Result;
        let total = lead.says(Effect::Cumulative) && lead.dates.is_empty() && !self.dated;
        if result && (total || lead.says(Effect::Since)) {
            self.period = Period::Cumulative;
        } else if self.period == Period::Cumulative && !listed {
            self.period = self.default_period;
        }
        let spans = [(Effect::TwoYears, 2), (Effect::ThreeYears, 3), (Effect::FiveYears, 5)];
        // In a running text 三年 is a part of a name as often as not: 三年大会战.
        let counts = |effect| {
            let spans = lead.says(Effect::YearlyAverage) || lead.says(Effect::Spanning);
            effect == Effect::FiveYears || !self.running || spans
        };
        let said = |(effect, _): &(Effect, i32)| lead.says(*effect) && counts(*effect);
        if let Some((_, years)) = spans.into_iter().find(said) {
            self.period = self.years(years);
        }
        let (lasting, own): (BTreeSet<Flag>, BTreeSet<Flag>) =
            lead.flags().partition(|flag| matches!(flag, Flag::Provisional | Flag::WholeYear));
        self.flags.extend(lasting);
        if lead.says(Effect::FirstHalf) || lead.says(Effect::ThreeQuarters) || lead.says(Effect::FirstQuarter)
        {
            self.flags.remove(&Flag::WholeYear);
        }
        let carried = std::mem::take(&mut self.carried);
        self.flags.iter().copied().chain(own).chain(carried).collect()
    }

    /// 2020年以来，新增学位3000个，建成学校12所: all that the sentence goes on to count has run since then.
    pub fn began_since(&mut self, lead: &Lead) -> bool {
        let since = self.running
            && self.frame.role == Role::Result
            && lead.says(Effect::Since)
            && !lead.says(Effect::ThisYear)
            && self.lexicon.follows(Rule::SinceThen);
        if since {
            (self.default_period, self.year) = (Period::Cumulative, self.frame.year);
        }
        since
    }

    fn years(&self, count: i32) -> Period {
        if let Period::Years(from, to) = self.default_period
            && to.number() - from.number() + 1 == count
        {
            return self.default_period;
        }
        let year = self.frame.year.number();
        let (from, to) = match self.frame.role {
            Role::Result => (year - count + 1, year),
            Role::Target => (year, year + count - 1),
        };
        match (Year::new(from), Year::new(to)) {
            (Ok(from), Ok(to)) => Period::Years(from, to),
            (Err(_), _) | (_, Err(_)) => self.period,
        }
    }

    /// The period of a figure: 每年 and 稳定在 tell the last of several years too.
    pub fn period_of(&self, lead: &Lead) -> Period {
        match self.period {
            Period::Years(_, last)
                if self.frame.role == Role::Result
                    && lead.says(Effect::EachYear)
                    && self.lexicon.follows(Rule::EachYear) =>
            {
                Period::Year(last)
            }
            period => period,
        }
    }

    /// The period of what comes now.
    pub fn period(&self) -> Period {
        self.period
    }
}
