//! A piece of work that a unit answers for.

use super::figure::Figure;
use crate::vocabulary::words::words;
use crate::vocabulary::{PlacePath, Year};
use chrono::{Datelike as _, NaiveDate};
use rust_decimal::Decimal;

words! {
    /// How much a target binds.
    Binding {
        /// It must be reached.
        Binding = "binding" "约束性",
        /// It is expected to be.
        Expected = "expected" "预期性",
    }
}

/// A target, a part of one or a work without a number, as a unit answers for it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Item {
    /// Whose it is.
    pub place: PlacePath,
    /// The year in which it is to be done.
    pub year: Year,
    /// What is to be done: 改造老旧小区12个.
    pub name: String,
    /// The id of the claim that it comes from.
    pub target: Option<String>,
    /// The id of the item that it is a part of.
    pub parent: Option<String>,
    /// The unit that leads (牵头单位), the first named; empty where none is.
    pub lead: String,
    /// The units that help (配合单位).
    pub co_units: Vec<String>,
    /// The official who leads (牵头领导).
    pub official: String,
    /// The person responsible (责任人).
    pub person: String,
    /// The day by which it is to be done; the last of its year where none is said.
    pub due: Option<NaiveDate>,
    /// What it is about: 重点项目, 民生实事.
    pub topic: String,
    /// How much it counts among others.
    pub weight: Option<Decimal>,
    /// How much it binds.
    pub binding: Option<Binding>,
    /// Where it began, in the unit of `wanted`: what was there at the end of the year before.
    pub baseline: Option<Decimal>,
    /// What is wanted; `None` for a work without a number.
    pub wanted: Option<Figure>,
    /// What is to be reached on the way, the earliest first.
    pub milestones: Vec<Milestone>,
    /// Where it was said.
    pub source: String,
    /// What else was said of it.
    pub note: String,
}

/// What is to be reached on the way by a day.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Milestone {
    /// The day.
    pub due: NaiveDate,
    /// What: 完成立项. May be empty where there is a number.
    pub words: String,
    /// How much since the year began, in the unit of what the item wants; `None` for a step that is done or not.
    pub value: Option<Decimal>,
}

impl Item {
    /// The day by which it is to be done: its own, else the last of its year.
    pub fn due_day(&self) -> NaiveDate {
        let last = NaiveDate::from_ymd_opt(self.year.number(), 12, 31);
        self.due.or(last).unwrap_or(NaiveDate::MAX)
    }

    /// Whether a day lies between the beginning of its year and the end of the year in which it is due.
    pub fn is_of_its_time(&self, day: NaiveDate) -> bool {
        (self.year.number()..=self.due_day().year()).contains(&day.year())
    }
}
