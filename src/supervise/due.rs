//! How far an amount is to have come by a day.

use super::reporting::month_gone;
use crate::vocabulary::supervised::{Basis, Due, Item, LightRules, percent};
use chrono::{Datelike as _, NaiveDate};
use rust_decimal::Decimal;

/// How far last year had come by the same day, and where it ended, in one unit.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Profile {
    pub then: Decimal,
    pub whole: Decimal,
}

/// How far the item is to have come by the day, by the first basis of the rules that it has. The year's target itself is none.
pub(super) fn due(
    item: &Item,
    wanted: Decimal,
    day: NaiveDate,
    profile: Option<Profile>,
    rules: &LightRules,
) -> Option<Due> {
    rules.basis.iter().find_map(|basis| {
        let (gone, of) = match basis {
            Basis::Months => months(item, day, rules),
            Basis::Days => days(item, day),
            Basis::Milestones => (milestone(item, day)?, wanted),
            Basis::Profile => profile.map(|profile| (profile.then, profile.whole))?,
            Basis::Target => return None,
        };
        // By its due day all is to be done, whatever milestones it has.
        let gone = if day >= item.due_day() { of } else { gone };
        Some(Due { basis: *basis, gone, of, percent: percent(gone, of)? })
    })
}

/// The months gone, of those up to its due month.
fn months(item: &Item, day: NaiveDate, rules: &LightRules) -> (Decimal, Decimal) {
    let due = item.due_day();
    let since_the_year_began =
        |day: NaiveDate| (day.year() - item.year.number()) * 12 + day.month0().cast_signed();
    let of = (since_the_year_began(due) + 1).max(1);
    let gone = since_the_year_began(day) + i32::from(month_gone(rules, day));
    (Decimal::from(gone.clamp(0, of)), Decimal::from(of))
}

/// The days gone, of those up to its due day.
fn days(item: &Item, day: NaiveDate) -> (Decimal, Decimal) {
    let begun = NaiveDate::from_ymd_opt(item.year.number(), 1, 1).unwrap_or(day);
    let since = |day: NaiveDate| (day - begun).num_days() + 1;
    let of = since(item.due_day()).max(1);
    (Decimal::from(since(day).clamp(0, of)), Decimal::from(of))
}

/// The amount of the last milestone due; nothing where none of those it has is due yet. `None` where none has an amount.
fn milestone(item: &Item, day: NaiveDate) -> Option<Decimal> {
    let numbered = || item.milestones.iter().filter_map(|own| Some((own.due, own.value?)));
    numbered().next()?;
    let due = numbered().filter(|(due, _)| *due <= day).max_by_key(|(due, _)| *due);
    Some(due.map_or(Decimal::ZERO, |(_, value)| value))
}
