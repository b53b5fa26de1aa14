//! A period as read aloud.

use super::Lang;
use crate::vocabulary::{Message, Month, Period};
use crate::{message, say};

/// The period in words; the year is left out where `beside` says it.
pub(super) fn period(period: Period, beside: Period, lang: Lang) -> String {
    let said = beside.last_year();
    match period {
        Period::Year(year) => say!(lang, "period-year", year = year.to_string()),
        Period::Month(month) if said == Some(month.year) => {
            say!(lang, "period-month", month = name(month))
        }
        Period::Month(month) => {
            say!(lang, "period-month-of-year", year = month.year.to_string(), month = name(month))
        }
        Period::Months(from, to) if from.year == to.year && said == Some(to.year) => {
            say!(lang, "period-months", from = name(from), to = name(to))
        }
        Period::Months(from, to) if from.year == to.year => {
            let year = to.year.to_string();
            say!(lang, "period-months-of-year", year = year, from = name(from), to = name(to))
        }
        Period::Months(from, to) => say!(
            lang,
            "period-months-of-years",
            from_year = from.year.to_string(),
            from = name(from),
            to_year = to.year.to_string(),
            to = name(to),
        ),
        Period::Years(from, to) => say!(lang, "period-years", from = from.to_string(), to = to.to_string()),
        Period::Cumulative => lang.word("period-cumulative").to_owned(),
    }
}

fn name(month: Month) -> Message {
    message!("month-name", month = month.month)
}
