//! The four lists of projects: `project`, `pipeline`.

use super::examples::{
    PROJECT_CORRECT_EXAMPLE, PROJECT_EXAMPLE, PROJECT_IMPORT_EXAMPLE, PROJECT_LIST_EXAMPLE,
    PROJECT_MOVE_EXAMPLE, PROJECT_WITHDRAW_EXAMPLE,
};
use super::output::Output;
use super::{address, reason, words};
use crate::vocabulary::document::{DayError, day};
use crate::vocabulary::{PlacePath, Year};
use chrono::NaiveDate;
use clap::{Args, Subcommand};
use std::path::PathBuf;

/// `project`
#[derive(Debug, Subcommand)]
pub enum Project {
    /// Record a project, and the stage it is in
    #[command(after_help = PROJECT_EXAMPLE)]
    Add(ProjectAdd),
    /// Record the projects of a list: CSV, a workbook, or the tables of a document
    #[command(after_help = PROJECT_IMPORT_EXAMPLE)]
    Import(ProjectImport),
    /// Record that a project came to a stage
    #[command(after_help = PROJECT_MOVE_EXAMPLE)]
    Move(ProjectMove),
    /// List projects; their CSV and their workbook import back
    #[command(after_help = PROJECT_LIST_EXAMPLE)]
    List(ProjectList),
    /// Show a project with the stages that it came to
    #[command(after_help = "duizhang project show k7m2q9x4")]
    Show(ProjectShow),
    /// Mend a project; what it said before stays on file
    #[command(after_help = PROJECT_CORRECT_EXAMPLE)]
    Correct(ProjectCorrect),
    /// Hide a project, or a stage of one, with a reason
    #[command(after_help = PROJECT_WITHDRAW_EXAMPLE)]
    Withdraw(super::Withdraw),
}

/// What is said of a project beside its name.
#[derive(Debug, Default, Args)]
pub struct ProjectSaid {
    /// What is to be invested, with its unit: 5.2亿元
    #[arg(long, value_name = "AMOUNT")]
    pub amount: Option<String>,
    /// The unit that answers for it
    #[arg(long, value_parser = words, value_name = "UNIT")]
    pub lead: Option<String>,
    /// Where it is written
    #[arg(long, value_parser = words)]
    pub source: Option<String>,
    /// What else is to be known of it
    #[arg(long, value_parser = reason, value_name = "WORDS")]
    pub note: Option<String>,
}

/// `project add`
#[derive(Debug, Args)]
pub struct ProjectAdd {
    /// Whose it is
    pub place: PlacePath,
    /// What it is called
    #[arg(value_parser = words)]
    pub name: String,
    /// What else is said of it
    #[command(flatten)]
    pub said: ProjectSaid,
    /// The stage it is in: 在谈
    #[arg(long, value_name = "STAGE")]
    pub stage: Option<String>,
    /// Since when
    #[arg(long, value_parser = a_day, requires = "stage")]
    pub date: Option<NaiveDate>,
    /// Only print what was understood
    #[arg(long)]
    pub dry_run: bool,
}

/// `project import`
#[derive(Debug, Args)]
pub struct ProjectImport {
    /// CSV files, workbooks, and documents with tables
    #[arg(required = true, value_name = "FILE")]
    pub files: Vec<PathBuf>,
    /// Whose, where no column says it
    #[arg(long)]
    pub place: Option<PlacePath>,
    /// The stage, where no column says it
    #[arg(long, value_name = "STAGE")]
    pub stage: Option<String>,
    /// Since when, where no column says it
    #[arg(long, value_parser = a_day)]
    pub date: Option<NaiveDate>,
    /// Where they are written, where no column says it
    #[arg(long, value_parser = words)]
    pub source: Option<String>,
    /// Rows that say otherwise than the project of that name correct it
    #[arg(long)]
    pub correct: bool,
    /// Only print what was understood
    #[arg(long)]
    pub dry_run: bool,
}

/// `project move`
#[derive(Debug, Args)]
pub struct ProjectMove {
    /// A project's id, or its beginning
    pub id: String,
    /// The stage that it came to: 签约
    #[arg(value_name = "STAGE")]
    pub stage: String,
    /// When; today, where no day is named
    #[arg(long, value_parser = a_day, conflicts_with = "undated")]
    pub date: Option<NaiveDate>,
    /// The day is not known
    #[arg(long)]
    pub undated: bool,
    /// What is to be invested by now, with its unit
    #[arg(long, value_name = "AMOUNT")]
    pub amount: Option<String>,
    /// A file or an address that shows it
    #[arg(long, value_parser = address, value_name = "WHERE")]
    pub evidence: Option<String>,
    /// What else is to be known of it
    #[arg(long, value_parser = reason, value_name = "WORDS")]
    pub note: Option<String>,
}

/// `project list`
#[derive(Debug, Args)]
pub struct ProjectList {
    /// Only this place
    pub place: Option<PlacePath>,
    /// Only those in this stage
    #[arg(long, value_name = "STAGE")]
    pub stage: Option<String>,
    /// Only those that this unit answers for
    #[arg(long, value_parser = words, value_name = "UNIT")]
    pub lead: Option<String>,
    /// As of this day; today, where none is named
    #[arg(long, value_parser = a_day, value_name = "DATE")]
    pub as_of: Option<NaiveDate>,
    /// In which form, and where
    #[command(flatten)]
    pub output: Output,
}

/// `project show`
#[derive(Debug, Args)]
pub struct ProjectShow {
    /// A project's id, or its beginning
    pub id: String,
    /// In which form, and where
    #[command(flatten)]
    pub output: Output,
}

/// `project correct`
#[derive(Debug, Args)]
pub struct ProjectCorrect {
    /// A project's id, or its beginning
    pub id: String,
    /// What it should be called
    #[arg(long, value_parser = words, value_name = "NAME")]
    pub name: Option<String>,
    /// What else is said of it anew; '' takes it away
    #[command(flatten)]
    pub said: ProjectSaid,
    /// Why it is corrected
    #[arg(long, value_parser = reason)]
    pub why: Option<String>,
}

/// `pipeline`
#[derive(Debug, Args)]
pub struct Pipeline {
    /// Only this place; with it, its targets of the year stand beside
    pub place: Option<PlacePath>,
    /// What came in this year; the year of the day, where none is named
    pub year: Option<Year>,
    /// As of this day; today, or the last of the year, where none is named
    #[arg(long, value_parser = a_day, value_name = "DATE")]
    pub as_of: Option<NaiveDate>,
    /// What came since this day; the first of the year, where none is named
    #[arg(long, value_parser = a_day, value_name = "DATE")]
    pub since: Option<NaiveDate>,
    /// Only those that this unit answers for
    #[arg(long, value_parser = words, value_name = "UNIT")]
    pub lead: Option<String>,
    /// List those longer in a stage than so many days, whatever stages.csv says
    #[arg(long, value_name = "DAYS")]
    pub stuck: Option<u32>,
    /// In which form, and where
    #[command(flatten)]
    pub output: Output,
}

fn a_day(given: &str) -> Result<NaiveDate, DayError> {
    day(given)
}
