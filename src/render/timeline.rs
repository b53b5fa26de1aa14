//! A year of items as lanes side by side (挂图作战): until when each is to be done, how far it is, its milestones, and the day. Drawn on
//! pages for a browser; the sheet beneath it holds the same in every format.

use crate::vocabulary::supervised::Light;
use chrono::{Datelike as _, NaiveDate};

/// A year of items.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Timeline {
    /// The first day drawn: that of the year.
    pub(super) from: NaiveDate,
    /// The last day drawn: that of the year, or of the month of the last due date.
    pub(super) to: NaiveDate,
    /// The day as of which the items are judged.
    pub(super) day: NaiveDate,
    /// The items.
    pub(super) lanes: Vec<Lane>,
}

/// An item on it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Lane {
    pub(super) name: String,
    pub(super) due: NaiveDate,
    /// How much is done, in percent from 0 to 100; `None` where that cannot be said.
    pub(super) done: Option<i64>,
    pub(super) light: Light,
    /// The day of the first report since which it has been reached.
    pub(super) reached: Option<NaiveDate>,
    pub(super) marks: Vec<Mark>,
}

/// A milestone on it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Mark {
    pub(super) due: NaiveDate,
    pub(super) words: String,
    pub(super) reached: bool,
    pub(super) missed: bool,
}

impl Timeline {
    /// Where a day lies, in thousandths of what is drawn; a day beyond either end lies on it.
    pub(super) fn at(&self, day: NaiveDate) -> i64 {
        let whole = (self.to - self.from).num_days().max(1);
        (day - self.from).num_days().clamp(0, whole) * 1000 / whole
    }

    /// The first day of each month drawn.
    pub(super) fn months(&self) -> impl Iterator<Item = NaiveDate> + '_ {
        let first = |at: i32| {
            let month = self.from.month0().cast_signed() + at;
            let (year, month) = (self.from.year() + month / 12, (month % 12 + 1).cast_unsigned());
            NaiveDate::from_ymd_opt(year, month, 1)
        };
        (0..).map_while(first).take_while(|day| *day <= self.to)
    }
}
