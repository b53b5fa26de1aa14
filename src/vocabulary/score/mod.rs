//! Scores (绩效考评): what a formula gives to each target or item, and what a place's or a unit's come to. No target that is
//! not due, or that nobody can decide, is in any score; each is counted with its reason.

mod formula;
mod given;
mod group;
mod rows;
mod sum;

pub use formula::{Band, Bonus, Deduction, Formula, Scale};
pub use given::{Given, How};
pub use group::{Board, Group, Standing, ranked};
pub use rows::{DEFAULT, Formulas};
pub use sum::{Sum, Total};

use super::Direction;
use super::words::words;
use rust_decimal::{Decimal, RoundingStrategy};

words! {
    /// What became of a target or an item, as formulas know it.
    Outcome {
        /// Reached.
        Met = "met" "完成",
        /// Reached after its day.
        Late = "late" "逾期完成",
        /// Not reached.
        Missed = "missed" "未完成",
        /// Nobody said, although it was due.
        Unreported = "unreported" "未见报告",
    }
}

words! {
    /// Why a target or an item is in no score.
    LeftOut {
        /// It is not due yet.
        NotDue = "not-due" "未到期",
        /// What is on file does not decide it.
        Undecided = "undecided" "不可判定",
        /// It is measured against another figure, and has no number of its own.
        Relative = "relative" "相对目标",
        /// It is for other than the year.
        OtherPeriod = "other-period" "不是当年目标",
        /// The formula has no points for what became of it.
        NoPoints = "no-points" "公式未定分值",
        /// Its numbers are beyond what is reckoned exactly.
        TooLarge = "too-large" "数值过大",
    }
}

/// A target or an item as a formula sees it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Entry {
    /// What became of it, or why it is in no score.
    pub outcome: Result<Outcome, LeftOut>,
    /// Its numbers, where target and result are numbers that compare.
    pub measured: Option<Measured>,
    /// How much it counts, where it says so itself.
    pub weight: Option<Decimal>,
    /// By what the weights of a formula name it: the code of its indicator, else its words.
    pub key: String,
}

/// Target and result as numbers of one unit.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Measured {
    /// Whether both are percentages: growth, shares, rates.
    pub percent: bool,
    /// On which side of the target better results lie.
    pub direction: Direction,
    /// What is wanted; of a range its near end.
    pub goal: Decimal,
    /// What was reached; of 超300 the 300, of a range its worse end.
    pub told: Decimal,
    /// Where it began, for what is counted from there.
    pub from: Option<Decimal>,
}

/// Rounded half away from zero to two decimals, which are printed: so each completion, each target's points and each score are rounded, and
/// reckoned on as rounded, so that whoever reckons after them comes to the same.
pub fn rounded(number: Decimal) -> Decimal {
    let mut number = number.round_dp_with_strategy(2, RoundingStrategy::MidpointAwayFromZero);
    number.rescale(2);
    number
}
