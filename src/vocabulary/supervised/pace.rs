//! How an item stands on a day, with the arithmetic it rests on.

use super::printed::Misprint;
use crate::vocabulary::Message;
use crate::vocabulary::words::words;
use chrono::NaiveDate;
use rust_decimal::Decimal;

words! {
    /// How an item stands on a day.
    PaceStatus {
        /// Reached by its day.
        Done = "done" "已完成",
        /// Reached in a month before that of its day.
        DoneEarly = "done-early" "提前完成",
        /// More than was wanted.
        DoneOver = "done-over" "超额完成",
        /// Reached after its day.
        DoneLate = "done-late" "逾期完成",
        /// Further than the time gone.
        Ahead = "ahead" "超进度",
        /// As far as the time gone.
        OnPace = "on-pace" "达进度",
        /// Less far than the time gone.
        Behind = "behind" "欠进度",
        /// Its day is past, and it is not reached.
        Overdue = "overdue" "逾期",
        /// Its unit had to report by the day and did not.
        Unreported = "unreported" "未报",
        /// It cannot be judged; the reason is said.
        Other = "other" "其他",
        /// Nothing is due yet.
        NotDue = "not-due" "未到期",
    }
}

impl PaceStatus {
    /// Whether nothing more is to come.
    pub const fn is_done(self) -> bool {
        match self {
            Self::Done | Self::DoneEarly | Self::DoneOver | Self::DoneLate => true,
            Self::Ahead
            | Self::OnPace
            | Self::Behind
            | Self::Overdue
            | Self::Unreported
            | Self::Other
            | Self::NotDue => false,
        }
    }
}

words! {
    /// The light of an item, the best first.
    Light {
        /// Done or on pace.
        Green = "green" "绿灯",
        /// None: nothing is due, or it cannot be judged.
        Unlit = "unlit" "未亮灯",
        /// Its day is near.
        Blue = "blue" "蓝灯",
        /// Behind.
        Yellow = "yellow" "黄灯",
        /// Far behind, overdue or unreported.
        Red = "red" "红灯",
    }
}

words! {
    /// What an amount is held against on the way.
    Basis {
        /// The months gone, of twelve.
        Months = "months" "月份",
        /// The days gone.
        Days = "days" "天数",
        /// The item's own milestones.
        Milestones = "milestones" "节点",
        /// How far last year had come by the same day.
        Profile = "profile" "上年进度",
        /// The year's target itself: growth, shares, ceilings.
        Target = "target" "全年目标",
    }
}

/// How far an item is to have come by a day.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Due {
    /// By what.
    pub basis: Basis,
    /// How much of it is gone or wanted: months, days, the milestone's amount, last year's amount by then.
    pub gone: Decimal,
    /// Of how much: 12, the days of the year, the whole amount, last year's whole amount.
    pub of: Decimal,
    /// The first in percent of the second.
    pub percent: Decimal,
}

/// What was reported, in the unit of what is wanted.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Reached {
    /// The last day it covers.
    pub as_of: NaiveDate,
    /// How much since the year began.
    pub value: Decimal,
    /// The ids of the progress it comes from: several where amounts of periods add up.
    pub from: Vec<String>,
    /// Other figures reported of the same day, each with its id: earlier vintages.
    pub differing: Vec<(String, Decimal)>,
    /// The figure before it with its day, where that is a total and higher: a total does not fall.
    pub fell_from: Option<(NaiveDate, Decimal)>,
    /// The months that no report is of, where amounts of periods were added up: the first day of each.
    pub missing: Vec<NaiveDate>,
}

/// A percentage of what is wanted that a report prints without a figure. It is never turned into one.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct PrintedShare {
    /// The last day it is of.
    pub as_of: NaiveDate,
    /// As printed.
    pub percent: Decimal,
}

/// The steps of an item by a day.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Steps {
    /// How many there are.
    pub all: usize,
    /// How many were to be done by the day.
    pub due: usize,
    /// How many are.
    pub done: usize,
    /// Those that were to be done and are not, each with its day.
    pub missed: Vec<(NaiveDate, String)>,
}

/// How an item stands on a day, and how that follows.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Paced {
    /// How it stands.
    pub status: PaceStatus,
    /// Its light.
    pub light: Light,
    /// Why, in words.
    pub because: Message,
    /// What was reported, where it is a number in the unit wanted.
    pub reached: Option<Reached>,
    /// The percentage that the latest report prints in place of a figure.
    pub share: Option<PrintedShare>,
    /// How much of what is wanted is done, in percent.
    pub done: Option<Decimal>,
    /// How far it is to have come; nothing of what is held against the year's target itself.
    pub due: Option<Due>,
    /// Percentage points by which it is ahead; behind is negative.
    pub lead: Option<Decimal>,
    /// Its steps, where it has milestones without a number.
    pub steps: Option<Steps>,
    /// The day of the first report since which it has been reached.
    pub reached_on: Option<NaiveDate>,
    /// The same of each of its milestones, in their order.
    pub milestones_reached: Vec<Option<NaiveDate>>,
    /// The day of its last report.
    pub reported: Option<NaiveDate>,
    /// A percentage that its report prints otherwise than its own figures say.
    pub misprint: Option<Misprint>,
}
