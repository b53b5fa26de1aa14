//! Who had to report by the day: each month or quarter by a day of it, or of the month after.

use crate::vocabulary::supervised::{LightRules, Reports};
use chrono::{Datelike as _, NaiveDate};

/// The first day of the latest month or quarter whose reporting day has come: a unit whose last report covers no day from
/// then on has not reported. `None` where nobody has to, or nothing of the item's year was to be reported yet.
pub fn reported_since(rules: &LightRules, year: i32, day: NaiveDate) -> Option<NaiveDate> {
    let (months, after) = match rules.reports {
        Reports::Month => (1, 0),
        Reports::MonthAfter => (1, 1),
        Reports::Quarter => (3, 0),
        Reports::QuarterAfter => (3, 1),
        Reports::Never => return None,
    };
    // Of the year's last period it is asked no more than once; later days ask for nothing new.
    let ends = (1..=12 / months).map(|period| period * months).rev();
    let come = ends.into_iter().find(|end| {
        let reporting = month_of(year, end + after);
        reporting.is_some_and(|first| day >= by(first, rules.report_day))
    })?;
    month_of(year, come + 1 - months)
}

/// Whether the month of that day counts as gone: from its reporting day on, where units report in the month itself.
pub(super) fn month_gone(rules: &LightRules, day: NaiveDate) -> bool {
    let Some(first) = day.with_day(1) else { return false };
    let from = match rules.reports {
        Reports::Month | Reports::Quarter => rules.report_day,
        Reports::MonthAfter | Reports::QuarterAfter | Reports::Never => 31,
    };
    day >= by(first, from)
}

/// The last day that a report of that day covers: from its reporting day on, the last of the month.
pub(super) fn told_until(rules: &LightRules, as_of: NaiveDate) -> NaiveDate {
    let next = month_of(as_of.year(), as_of.month() + 1).and_then(|first| first.pred_opt());
    next.filter(|_| month_gone(rules, as_of)).unwrap_or(as_of)
}

/// The first day of a month, counted on into the next year.
fn month_of(year: i32, month: u32) -> Option<NaiveDate> {
    let (year, month) = if month > 12 { (year + 1, month - 12) } else { (year, month) };
    NaiveDate::from_ymd_opt(year, month, 1)
}

/// That day of a month, or its last where it has fewer.
fn by(first: NaiveDate, day: u32) -> NaiveDate {
    (28..=day).rev().chain([day]).find_map(|day| first.with_day(day)).unwrap_or(first)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn since(reports: Reports, report_day: u32, day: &str) -> String {
        let rules = LightRules { reports, report_day, ..LightRules::default() };
        let since = reported_since(&rules, 2021, day.parse().unwrap());
        since.map_or_else(String::new, |day| day.to_string())
    }

    #[test]
    fn a_month_is_to_be_reported_from_its_reporting_day_on() {
        for (day, says) in [
            ("2021-01-24", ""),
            ("2021-01-25", "2021-01-01"),
            ("2021-04-24", "2021-03-01"),
            ("2021-04-25", "2021-04-01"),
            ("2022-05-01", "2021-12-01"),
        ] {
            assert_eq!(since(Reports::Month, 25, day), says, "{day}");
        }
        assert_eq!(since(Reports::MonthAfter, 5, "2021-04-04"), "2021-02-01");
        assert_eq!(since(Reports::MonthAfter, 5, "2021-04-05"), "2021-03-01");
        assert_eq!(since(Reports::Quarter, 31, "2021-06-29"), "2021-01-01");
        assert_eq!(since(Reports::Quarter, 31, "2021-06-30"), "2021-04-01");
        assert_eq!(since(Reports::QuarterAfter, 10, "2022-01-10"), "2021-10-01");
        assert_eq!(since(Reports::Never, 25, "2021-12-31"), "");
    }
}
