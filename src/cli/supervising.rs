//! What follows the year in between: `lights`, `bulletin`, `agenda`, `letter`, `reply`, `obstacle`.

use super::examples::{OBSTACLE_LIST_EXAMPLE, OBSTACLE_RAISE_EXAMPLE, OBSTACLE_SOLVE_EXAMPLE};
use super::{Output, reason, words};
use crate::vocabulary::document::{DayError, day};
use crate::vocabulary::supervised::{By, DEFAULT};
use crate::vocabulary::{Month, Period, PlacePath, Year, period};
use chrono::NaiveDate;
use clap::{Args, Subcommand};

/// As of which day, and by which rules.
#[derive(Debug, Args)]
pub struct Judged {
    /// As of this day; today, where none is named
    #[arg(long, value_name = "DATE", value_parser = a_day)]
    pub as_of: Option<NaiveDate>,
    /// By this set of rules of lights.csv
    #[arg(long, value_name = "SET", default_value = DEFAULT)]
    pub set: String,
}

/// `lights`
#[derive(Debug, Args)]
pub struct Lights {
    /// Only this place
    pub place: Option<PlacePath>,
    /// Only this year; that of the day, where none is named
    #[arg(long)]
    pub year: Option<Year>,
    /// As of which day, and by which rules
    #[command(flatten)]
    pub judged: Judged,
    /// Only those that this unit leads
    #[arg(long, value_parser = words, value_name = "UNIT")]
    pub lead: Option<String>,
    /// Only this item: its id, or the beginning of that
    #[arg(long, value_name = "ID", conflicts_with_all = ["lead", "group"])]
    pub item: Option<String>,
    /// Draw a timeline above the table, on one sheet of paper: -o 挂图.html
    #[arg(long)]
    pub timeline: bool,
    /// Put together by unit, topic or official
    #[arg(long)]
    pub group: Option<By>,
    /// In which form, and where
    #[command(flatten)]
    pub output: Output,
}

/// `bulletin`
#[derive(Debug, Args)]
pub struct Bulletin {
    /// Only this place
    pub place: Option<PlacePath>,
    /// Of this month: 2025-03
    #[arg(long, required_unless_present_any = ["quarter", "year"], conflicts_with = "quarter")]
    pub month: Option<Month>,
    /// Of this quarter: 2025-Q1
    #[arg(long, value_parser = a_quarter)]
    pub quarter: Option<Period>,
    /// Of this year, as of its last day
    #[arg(long, conflicts_with_all = ["month", "quarter"])]
    pub year: Option<Year>,
    /// By this set of rules of lights.csv
    #[arg(long, value_name = "SET", default_value = DEFAULT)]
    pub set: String,
    /// In which form, and where
    #[command(flatten)]
    pub output: Output,
}

/// `agenda`
#[derive(Debug, Args)]
pub struct Agenda {
    /// Only this place
    pub place: Option<PlacePath>,
    /// What is due within a week, and came in the last one
    #[arg(long, required_unless_present = "month", conflicts_with = "month")]
    pub week: bool,
    /// What is due within a month, and came in the last one
    #[arg(long)]
    pub month: bool,
    /// As of which day, and by which rules
    #[command(flatten)]
    pub judged: Judged,
    /// In which form, and where
    #[command(flatten)]
    pub output: Output,
}

/// `letter`
#[derive(Debug, Args)]
pub struct Letter {
    /// The id of an item, or of a letter that was sent, or its beginning
    pub id: String,
    /// As of which day, and by which rules
    #[command(flatten)]
    pub judged: Judged,
    /// Only print the letter; nothing is recorded
    #[arg(long)]
    pub dry_run: bool,
    /// In which form, and where
    #[command(flatten)]
    pub output: Output,
}

/// `reply`
#[derive(Debug, Args)]
pub struct Reply {
    /// The id of a letter, or its beginning
    pub letter: String,
    /// What was answered
    #[arg(value_parser = reason)]
    pub words: String,
    /// The day it came; today, where none is named
    #[arg(long, value_parser = a_day)]
    pub date: Option<NaiveDate>,
}

/// `obstacle`
#[derive(Debug, Subcommand)]
pub enum Obstacle {
    /// Record what is in an item's way
    #[command(after_help = OBSTACLE_RAISE_EXAMPLE)]
    Raise(ObstacleRaise),
    /// Record that it was cleared, and how
    #[command(after_help = OBSTACLE_SOLVE_EXAMPLE)]
    Solve(ObstacleSolve),
    /// List obstacles, cleared or not
    #[command(after_help = OBSTACLE_LIST_EXAMPLE)]
    List(ObstacleList),
}

/// `obstacle raise`
#[derive(Debug, Args)]
pub struct ObstacleRaise {
    /// The id of an item, or its beginning
    pub item: String,
    /// What is in its way
    #[arg(value_parser = reason)]
    pub words: String,
    /// The unit or official who is to clear it
    #[arg(long, value_parser = words, default_value = "", hide_default_value = true)]
    pub owner: String,
    /// The day by which it is to be cleared
    #[arg(long, value_parser = a_day)]
    pub due: Option<NaiveDate>,
    /// The day it was raised; today, where none is named
    #[arg(long, value_parser = a_day)]
    pub date: Option<NaiveDate>,
}

/// `obstacle solve`
#[derive(Debug, Args)]
pub struct ObstacleSolve {
    /// The id of an obstacle, or its beginning
    pub id: String,
    /// How it was cleared
    #[arg(value_parser = reason)]
    pub words: String,
    /// The day it was cleared; today, where none is named
    #[arg(long, value_parser = a_day)]
    pub date: Option<NaiveDate>,
}

/// `obstacle list`
#[derive(Debug, Args)]
pub struct ObstacleList {
    /// Only this place
    pub place: Option<PlacePath>,
    /// Only this year
    #[arg(long)]
    pub year: Option<Year>,
    /// In which form, and where
    #[command(flatten)]
    pub output: Output,
}

fn a_day(given: &str) -> Result<NaiveDate, DayError> {
    day(given)
}

/// `2025-Q1`, or as a period: `2025-01/2025-03`.
fn a_quarter(given: &str) -> Result<Period, period::PeriodError> {
    let wrong = || period::PeriodError::Period(given.to_owned());
    let Some((year, quarter)) = given.trim().split_once(['Q', 'q']) else {
        let period: Period = given.parse()?;
        let quarter = period.month_count() == Some(3)
            && period.months().is_some_and(|(from, to)| from.month % 3 == 1 && from.year == to.year);
        return if quarter { Ok(period) } else { Err(wrong()) };
    };
    let year: Year = year.trim_end_matches('-').parse()?;
    let quarter: u8 = quarter.parse().ok().filter(|own| (1..=4).contains(own)).ok_or_else(wrong)?;
    let month = |month| Month { year, month };
    Ok(Period::Months(month(quarter * 3 - 2), month(quarter * 3)))
}
