//! What becomes of what is in the ledger: `correct`, `withdraw`, `restore`, `overrule`, `history`, `verify`.

use super::entry::Columns;
use super::output::Output;
use super::{address, reason, words};
use crate::vocabulary::document::{DayError, day};
use crate::vocabulary::{PlacePath, Role, Status, Year};
use chrono::NaiveDate;
use clap::Args;
use std::path::PathBuf;

/// `correct`
#[derive(Debug, Default, Args)]
pub struct Correct {
    /// A claim's id, or its beginning
    pub id: String,
    /// Why it is corrected
    #[arg(long, value_parser = reason)]
    pub why: Option<String>,
    /// Only print what it would say
    #[arg(long)]
    pub dry_run: bool,
    /// target or result
    #[arg(long)]
    pub role: Option<Role>,
    /// Whose it is
    #[arg(long)]
    pub place: Option<PlacePath>,
    /// The year planned, or the year under review
    #[arg(long)]
    pub year: Option<Year>,
    /// The words that bind the number: 左右, 突破
    #[arg(long, value_parser = words)]
    pub cue: Option<String>,
    /// What is said anew; '' takes a column away
    #[command(flatten)]
    pub columns: Columns,
    /// provisional;whole-year …; '' for none
    #[arg(long)]
    pub flags: Option<String>,
    /// The words, where they were typed; those of a document that was read stay
    #[arg(long)]
    pub quote: Option<String>,
}

/// `withdraw`
#[derive(Debug, Args)]
pub struct Withdraw {
    /// The id of a claim, a document or a ruling, or its beginning
    pub id: String,
    /// The reason, which stays on file
    #[arg(long, value_parser = reason)]
    pub why: String,
}

/// `undo`
#[derive(Debug, Args)]
pub struct UndoLast {
    /// Why; it stays on file
    #[arg(long, value_parser = reason)]
    pub why: Option<String>,
    /// Only print what would be undone
    #[arg(long)]
    pub dry_run: bool,
}

/// `restore`
#[derive(Debug, Args)]
pub struct Restore {
    /// The id of what was withdrawn, or its beginning
    pub id: String,
    /// Why it should stand again
    #[arg(long, default_value = "", hide_default_value = true, value_parser = reason)]
    pub why: String,
}

/// `overrule`
#[derive(Debug, Args)]
pub struct Overrule {
    /// A target's id, or its beginning
    pub id: String,
    /// met, missed, unreported, claimed, incomparable or pending
    pub status: Status,
    /// The reason, which is shown beside the status
    #[arg(long, value_parser = reason)]
    pub why: String,
}

/// `merge`
#[derive(Debug, Args)]
pub struct Merge {
    /// The ledger of another office; it is only read
    #[arg(value_name = "OTHER")]
    pub other: PathBuf,
}

/// `history`
#[derive(Debug, Args)]
pub struct History {
    /// The id of a claim, a document or a ruling, or its beginning
    pub id: String,
    /// In which form, and where
    #[command(flatten)]
    pub output: Output,
}

/// `backup`
#[derive(Debug, Args)]
pub struct Backup {
    /// The file to make; one that is there is never replaced
    #[arg(value_name = "FILE")]
    pub file: PathBuf,
}

/// `verify`
#[derive(Debug, Args)]
pub struct Verify {
    /// An audit, CSV or JSON lines, to be compared with what the ledger says now
    #[arg(value_name = "AUDIT")]
    pub file: Option<PathBuf>,
    /// A head that was published: checks that it is one of this ledger's
    #[arg(long, value_name = "HEX")]
    pub head: Option<String>,
}

/// `respond`
#[derive(Debug, Args)]
pub struct Respond {
    /// A target's id, or its beginning
    pub id: String,
    /// What the unit says
    #[arg(value_parser = reason)]
    pub words: String,
    /// Whose statement it is; who records, where none is named
    #[arg(long, value_parser = words, value_name = "UNIT")]
    pub unit: Option<String>,
    /// When it was made; today, where no day is named
    #[arg(long, value_parser = a_day)]
    pub date: Option<NaiveDate>,
    /// A file or an address that shows it
    #[arg(long, value_parser = address, value_name = "WHERE")]
    pub evidence: Option<String>,
}

fn a_day(given: &str) -> Result<NaiveDate, DayError> {
    day(given)
}
