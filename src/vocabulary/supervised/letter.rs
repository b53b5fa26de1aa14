//! Letters to the unit of an item that needs one (欠进度, 逾期, 未报), one matter a letter, and what was answered.

use crate::vocabulary::Year;
use chrono::{Datelike as _, NaiveDate};

/// A letter sent to the unit of an item.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Letter {
    /// The id of the item: one matter, one letter.
    pub item: String,
    /// Its number among the letters of its place and year: 督〔2025〕3号.
    pub number: String,
    /// Its grade: a code of `data/letters.csv`.
    pub grade: String,
    /// The day it was sent.
    pub sent: NaiveDate,
    /// The day by which it is to be answered.
    pub answer_by: NaiveDate,
    /// The new day by which the item is to be back on pace or done; the item's own day stays.
    pub new_due: Option<NaiveDate>,
    /// What it says.
    pub words: String,
}

impl Letter {
    /// The day on which it is seen whether it was heeded: the new day it sets, else the day of its answer.
    pub fn deadline(&self) -> NaiveDate {
        self.new_due.unwrap_or(self.answer_by)
    }
}

/// An answer to a letter.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Reply {
    /// The id of the letter.
    pub letter: String,
    /// The day it came.
    pub date: NaiveDate,
    /// What it says.
    pub words: String,
}

/// The number of the next letter of a year: 督〔2025〕3号 where the highest given so far is 2.
pub fn next_number<'n>(numbers: impl Iterator<Item = &'n str>, year: Year) -> String {
    let bracketed = format!("〔{year}〕");
    let own = numbers.filter_map(|number| {
        let (_, rest) = number.split_once(&bracketed)?;
        rest.strip_suffix('号')?.parse::<u32>().ok()
    });
    let next = own.max().unwrap_or_default().saturating_add(1);
    format!("督{bracketed}{next}号")
}

/// A day as Chinese letters print it: 2025年4月1日.
pub fn printed_day(day: NaiveDate) -> String {
    format!("{}年{}月{}日", day.year(), day.month(), day.day())
}
