//! What a pipeline comes to on a day and in a span of days.

use super::{Amount, Followed};
use crate::vocabulary::Recorded;
use chrono::NaiveDate;
use rust_decimal::Decimal;

/// Days from the first to the last, both counted.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Span {
    /// The first.
    pub since: NaiveDate,
    /// The last: the day as of which projects stand.
    pub until: NaiveDate,
}

/// Projects counted, and their amounts added up: those of one family of units in one sum, exactly.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Sums {
    /// How many projects.
    pub count: usize,
    /// A sum for each family of units, the family of money first; never one of several.
    pub totals: Vec<Amount>,
    /// Of how many no amount is known.
    pub unknown: usize,
}

/// The middle of numbers of days: of an even count half the sum of the two in the middle.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Median {
    /// The days.
    pub days: Decimal,
    /// Of how many projects.
    pub of: usize,
}

/// What there is of a stage.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StageRow {
    /// Its code.
    pub stage: String,
    /// The projects that stand in it.
    pub now: Sums,
    /// The projects that came to it in the span.
    pub entered: Sums,
    /// How long those that stand in it have stood, of those whose day is known.
    pub standing: Option<Median>,
    /// How long the one of them that stands longest has stood.
    pub longest: Option<i64>,
    /// How long those that left it had stayed, of those whose days are known.
    pub stayed: Option<Median>,
    /// How many that stand in it came on a day that is not known.
    pub undated: usize,
    /// How many have stood longer than its days.
    pub stuck: usize,
    /// Its days; `None` where no number is set.
    pub limit: Option<i64>,
}

/// A project that stands in a stage.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Stay<'f> {
    /// The project.
    pub followed: &'f Followed,
    /// The code of the stage.
    pub stage: &'f str,
    /// Since when; `None` where that is not known.
    pub since: Option<NaiveDate>,
    /// For how many days.
    pub days: Option<i64>,
}

/// A pipeline as of a day.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Funnel<'f> {
    /// Of which days.
    pub span: Span,
    /// The stages, in order.
    pub rows: Vec<StageRow>,
    /// Those that have stood too long, the longest first.
    pub stuck: Vec<Stay<'f>>,
    /// How many projects were on no list by then.
    pub unlisted: usize,
}

/// A target of the year, beside what the lists come to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Beside<'f> {
    /// The target.
    pub target: &'f Recorded,
    /// The codes of the stages that it names.
    pub stages: Vec<String>,
    /// What the lists come to.
    pub counting: Counting,
    /// Projects that came to it in the year, each once, at the first of the stages.
    pub projects: usize,
    /// What was left out.
    pub left_out: Excluded,
}

/// What is counted for a target.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Counting {
    /// So many projects.
    Projects(Decimal),
    /// So much, in the target's unit.
    Amount {
        /// The sum.
        sum: Decimal,
        /// Of how many projects.
        of: usize,
    },
    /// Nothing: the target says more of the projects than the lists do.
    Narrower(String),
}

/// What a count leaves out, or counts though something became of it since.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Excluded {
    /// Projects that came to the stage on a day that is not known.
    pub undated: usize,
    /// Projects that came in the year to a later stage, and to this one by no row.
    pub skipped: usize,
    /// Projects counted whose amount is not known.
    pub unknown: usize,
    /// Sums in units that do not convert to the target's.
    pub others: Vec<Amount>,
    /// Projects counted that no longer stand in the funnel.
    pub ended: usize,
}
