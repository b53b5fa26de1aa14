//! What a unit reported of an item by a day.

use super::figure::Figure;
use crate::vocabulary::words::words;
use chrono::NaiveDate;
use rust_decimal::Decimal;

words! {
    /// What a reported amount counts.
    Reach {
        /// All since the year began: 1—8月.
        Cumulative = "cumulative" "累计",
        /// The month or quarter alone; amounts of a year's periods add up.
        Period = "period" "当期",
    }
}

/// What a unit reported of an item by a day.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Progress {
    /// The id of the item.
    pub item: String,
    /// The last day that it covers.
    pub as_of: NaiveDate,
    /// What its amount counts.
    pub reach: Reach,
    /// The figure; `None` of a step.
    pub figure: Option<Figure>,
    /// How much of the item is done in percent, as the report itself prints it.
    pub printed: Option<Decimal>,
    /// Whether it is done: the milestone it names, else the item. `None` where it says neither.
    pub done: Option<bool>,
    /// The words of the milestone that it is of.
    pub milestone: Option<String>,
    /// The words of the report.
    pub words: String,
    /// What else was said.
    pub note: String,
    /// A file or an address that shows it.
    pub evidence: String,
}
