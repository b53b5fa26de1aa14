//! When a claim holds: a year, months of a year, a span of years, or a running total.

mod worded;

use super::canonical::narrow;
use super::message::{Message, Worded};
use crate::message;
use chrono::{Datelike, NaiveDate};
use std::fmt;
use std::str::FromStr;
use worded::worded;

/// A calendar year, 1900 to 2999.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Year(u16);

/// Text that names no year or period.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{}", self.message())]
pub enum PeriodError {
    /// Not a year between 1900 and 2999.
    Year(String),
    /// Not one of the period forms.
    Period(String),
}

impl Worded for PeriodError {
    fn message(&self) -> Message {
        match self {
            Self::Year(given) => message!("not-a-year", given = given),
            Self::Period(given) => message!("not-a-period", given = given),
        }
    }
}

impl Year {
    /// The earliest year there is.
    pub const FIRST: Self = Self(1900);

    /// The year of that number.
    ///
    /// # Errors
    /// Outside 1900–2999.
    pub fn new(number: i32) -> Result<Self, PeriodError> {
        u16::try_from(number)
            .ok()
            .filter(|year| (1900..3000).contains(year))
            .map(Self)
            .ok_or_else(|| PeriodError::Year(number.to_string()))
    }

    /// The number of the year.
    pub fn number(self) -> i32 {
        i32::from(self.0)
    }

    /// The year before this one.
    #[must_use]
    pub fn previous(self) -> Self {
        Self(self.0 - 1)
    }

    /// The year after this one.
    #[must_use]
    pub fn next(self) -> Self {
        Self(self.0 + 1)
    }
}

impl fmt::Display for Year {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}", self.0)
    }
}

impl FromStr for Year {
    type Err = PeriodError;

    fn from_str(text: &str) -> Result<Self, PeriodError> {
        let text = text.trim();
        let narrowed: String = text.chars().map(narrow).collect();
        let digits =
            narrowed.strip_suffix("年度").or_else(|| narrowed.strip_suffix('年')).unwrap_or(&narrowed);
        Some(digits)
            .filter(|digits| digits.len() == 4 && digits.bytes().all(|byte| byte.is_ascii_digit()))
            .and_then(|digits| digits.parse().ok())
            .and_then(|number| Self::new(number).ok())
            .ok_or_else(|| PeriodError::Year(text.to_owned()))
    }
}

/// A month of a year, 1 to 12.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Month {
    /// The year.
    pub year: Year,
    /// 1 to 12.
    pub month: u8,
}

impl Month {
    fn index(self) -> i32 {
        self.year.number() * 12 + i32::from(self.month) - 1
    }
}

impl fmt::Display for Month {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}-{:02}", self.year, self.month)
    }
}

impl FromStr for Month {
    type Err = PeriodError;

    fn from_str(text: &str) -> Result<Self, PeriodError> {
        let wrong = || PeriodError::Period(text.to_owned());
        let (year, month) = text.split_once('-').ok_or_else(wrong)?;
        let month: u8 = month.parse().map_err(|_| wrong())?;
        if !(1..=12).contains(&month) {
            return Err(wrong());
        }
        Ok(Self { year: year.parse().map_err(|_| wrong())?, month })
    }
}

/// The span of time a claim speaks of.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Period {
    /// `2023`
    Year(Year),
    /// `2023-12`
    Month(Month),
    /// `2022-01/2022-08`, both ends included
    Months(Month, Month),
    /// `2021/2025`, both ends included
    Years(Year, Year),
    /// A running total since an earlier, unnamed start.
    Cumulative,
}

impl Period {
    /// January to a month of the same year: what 1—8月 means; the whole year where the month is December.
    pub fn to_month(month: Month) -> Self {
        if month.month == 12 {
            Self::Year(month.year)
        } else {
            Self::Months(Month { year: month.year, month: 1 }, month)
        }
    }

    /// First and last month, or `None` for a running total.
    pub fn months(self) -> Option<(Month, Month)> {
        let january = |year| Month { year, month: 1 };
        let december = |year| Month { year, month: 12 };
        match self {
            Self::Year(year) => Some((january(year), december(year))),
            Self::Month(month) => Some((month, month)),
            Self::Months(from, to) => Some((from, to)),
            Self::Years(from, to) => Some((january(from), december(to))),
            Self::Cumulative => None,
        }
    }

    /// Whether all of `other` lies within this period.
    pub fn covers(self, other: Self) -> bool {
        match (self.months(), other.months()) {
            (Some((from, to)), Some((other_from, other_to))) => from <= other_from && other_to <= to,
            (None, _) | (_, None) => self == other,
        }
    }

    /// The first day of the period, or `None` for a running total.
    pub fn first_day(self) -> Option<NaiveDate> {
        let (first, _) = self.months()?;
        NaiveDate::from_ymd_opt(first.year.number(), u32::from(first.month), 1)
    }

    /// The last day of the period, or `None` for a running total.
    pub fn last_day(self) -> Option<NaiveDate> {
        let (_, last) = self.months()?;
        let (year, month) = match last.month {
            12 => (last.year.number() + 1, 1),
            month => (last.year.number(), u32::from(month) + 1),
        };
        NaiveDate::from_ymd_opt(year, month, 1)?.pred_opt()
    }

    /// Whether a document given out on that day may review all of the period: in its last six weeks at the
    /// earliest, as reports read in December do. A running total has no end to wait for.
    pub fn may_be_reviewed_on(self, day: NaiveDate) -> bool {
        const WEEKS_BEFORE_THE_END: i64 = 6;
        self.last_day().is_none_or(|end| day >= end - chrono::TimeDelta::weeks(WEEKS_BEFORE_THE_END))
    }

    /// How many whole months the period has; `None` for a running total.
    pub fn month_count(self) -> Option<i32> {
        self.months().map(|(from, to)| to.index() - from.index() + 1)
    }

    /// The last year the period touches, where it names one.
    pub fn last_year(self) -> Option<Year> {
        self.months().map(|(_, to)| to.year)
    }

    /// Whether the period starts with `other`'s first month and ends before its last: 1—8月 of a year.
    pub fn opens(self, other: Self) -> bool {
        match (self.months(), other.months()) {
            (Some((from, to)), Some((other_from, other_to))) => from == other_from && to < other_to,
            (None, _) | (_, None) => false,
        }
    }

    /// January up to the month in which `day` falls.
    pub fn year_to(day: NaiveDate) -> Option<Self> {
        let month = u8::try_from(day.month()).ok()?;
        Some(Self::to_month(Month { year: Year::new(day.year()).ok()?, month }))
    }
}

impl fmt::Display for Period {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Year(year) => write!(f, "{year}"),
            Self::Month(month) => write!(f, "{month}"),
            Self::Months(from, to) => write!(f, "{from}/{to}"),
            Self::Years(from, to) => write!(f, "{from}/{to}"),
            Self::Cumulative => f.write_str("cumulative"),
        }
    }
}

impl FromStr for Period {
    type Err = PeriodError;

    fn from_str(text: &str) -> Result<Self, PeriodError> {
        let text = text.trim();
        let wrong = || PeriodError::Period(text.to_owned());
        if text == "cumulative" || text == "累计" {
            return Ok(Self::Cumulative);
        }
        if let Some(period) = worded(text) {
            return Ok(period);
        }
        let Some((from, to)) = text.split_once('/') else {
            return if text.contains('-') {
                text.parse().map(Self::Month)
            } else {
                text.parse().map(Self::Year).map_err(|_| wrong())
            };
        };
        if from.contains('-') {
            let (from, to): (Month, Month) = (from.parse()?, to.parse()?);
            return if from <= to { Ok(Self::Months(from, to)) } else { Err(wrong()) };
        }
        let (from, to): (Year, Year) = (from.parse().map_err(|_| wrong())?, to.parse().map_err(|_| wrong())?);
        if from < to { Ok(Self::Years(from, to)) } else { Err(wrong()) }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn period(text: &str) -> Period {
        text.parse().unwrap()
    }

    #[test]
    fn every_form_prints_as_it_was_written() {
        for text in ["2023", "2023-12", "2022-01/2022-08", "2021/2025", "cumulative"] {
            assert_eq!(period(text).to_string(), text);
        }
    }

    #[test]
    fn nonsense_is_refused() {
        for text in ["", "23", "2023-13", "2025/2021", "2022-08/2022-01", "1—8月", "20230", "0000"] {
            assert!(text.parse::<Period>().is_err(), "{text}");
        }
    }

    #[test]
    fn a_review_of_the_year_covers_its_months_but_not_the_reverse() {
        assert!(period("2022").covers(period("2022-01/2022-08")));
        assert!(!period("2022-01/2022-06").covers(period("2022")));
        assert!(period("2021/2025").covers(period("2025")));
        assert!(period("2022-01/2022-08").opens(period("2022")));
        assert!(!period("2022").opens(period("2022")));
    }
}
