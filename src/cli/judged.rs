//! What comes out of the ledger: `list`, `reconcile`, `scorecard`, `audit`, `explain`, `demo`.

use crate::vocabulary::{PlacePath, Status, Year};
use clap::{Args, ValueEnum};
use std::path::PathBuf;

/// What `list` lists.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum Listed {
    /// 目标
    Targets,
    /// 实绩
    Results,
    /// 文件
    Documents,
}

/// `list`
#[derive(Debug, Args)]
pub struct List {
    /// targets, results or documents
    pub what: Listed,
    /// Only this place
    pub place: Option<PlacePath>,
    /// Only this year
    #[arg(long)]
    pub year: Option<Year>,
    /// In which form
    #[arg(long, value_enum, default_value = "table")]
    pub format: SheetFormat,
}

/// The forms of a list or a scorecard.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum SheetFormat {
    /// For the screen
    Table,
    /// For documents
    Markdown,
    /// For spreadsheets
    Csv,
    /// For programs
    Json,
}

/// `reconcile`
#[derive(Debug, Args)]
pub struct Reconcile {
    /// Only this place
    pub place: Option<PlacePath>,
    /// Only this year
    #[arg(long)]
    pub year: Option<Year>,
    /// Only targets that were reviewed; what an unreviewed result would decide stays open
    #[arg(long)]
    pub reviewed_only: bool,
    /// Exit with 1 where a target has one of these statuses: missed, unreported, …
    #[arg(long, value_delimiter = ',', value_name = "STATUSES")]
    pub fail_on: Vec<Status>,
}

/// `scorecard`
#[derive(Debug, Args)]
pub struct Scorecard {
    /// The place
    #[arg(required_unless_present = "all")]
    pub place: Option<PlacePath>,
    /// The year planned
    #[arg(required_unless_present = "all", conflicts_with = "all")]
    pub year: Option<Year>,
    /// Every place and year that has targets, or every year of the place; one tally at the end
    #[arg(long)]
    pub all: bool,
    /// Only targets that were reviewed; what an unreviewed result would decide stays open
    #[arg(long)]
    pub reviewed_only: bool,
    /// In which form
    #[arg(long, value_enum, default_value = "table")]
    pub format: SheetFormat,
}

/// `audit`
#[derive(Debug, Args)]
pub struct Audit {
    /// Only this place
    pub place: Option<PlacePath>,
    /// Only this year
    #[arg(long)]
    pub year: Option<Year>,
    /// Only targets that were reviewed; what an unreviewed result would decide stays open
    #[arg(long)]
    pub reviewed_only: bool,
    /// In which form
    #[arg(long, value_enum, default_value = "csv")]
    pub format: AuditFormat,
    /// Write to this file instead of standard output
    #[arg(long, short, value_name = "FILE")]
    pub output: Option<PathBuf>,
}

/// The forms of an audit.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum AuditFormat {
    /// For spreadsheets
    Csv,
    /// For programs
    Jsonl,
}

/// `explain`
#[derive(Debug, Args)]
pub struct Explain {
    /// A target's id, or its beginning
    pub id: String,
}

/// `demo`
#[derive(Debug, Args)]
pub struct Demo {
    /// Where to put its own ledger and the audit; --ledger is left alone
    #[arg(default_value = "duizhang-demo", value_name = "DIR")]
    pub folder: PathBuf,
}
