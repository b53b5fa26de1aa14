//! What comes out of the ledger: `list`, `reconcile`, `scorecard`, `audit`, `explain`, `demo`.

use super::output::{Output, Published};
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
    /// 地区
    Places,
}

/// `list`
#[derive(Debug, Args)]
pub struct List {
    /// targets, results, documents or places
    pub what: Listed,
    /// Only this place
    pub place: Option<PlacePath>,
    /// Only this year
    #[arg(long)]
    pub year: Option<Year>,
    /// In which form, and where
    #[command(flatten)]
    pub output: Output,
}

/// `search`
#[derive(Debug, Args)]
pub struct Search {
    /// The words, all of which must be there
    #[arg(required = true, value_name = "WORDS")]
    pub words: Vec<String>,
    /// Only this place
    #[arg(long)]
    pub place: Option<PlacePath>,
    /// Only this year
    #[arg(long)]
    pub year: Option<Year>,
    /// In which form, and where
    #[command(flatten)]
    pub output: Output,
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
    /// In which form, and where
    #[command(flatten)]
    pub output: Output,
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
    /// A line for every place and year that has targets, or for every year of the place
    #[arg(long)]
    pub all: bool,
    /// Results that no target asked for, too
    #[arg(long, conflicts_with = "all")]
    pub untargeted: bool,
    /// Only targets that were reviewed; what an unreviewed result would decide stays open
    #[arg(long)]
    pub reviewed_only: bool,
    /// In which form, and where
    #[command(flatten)]
    pub output: Output,
    /// What a page says of who publishes it
    #[command(flatten)]
    pub published: Published,
}

/// `site`
#[derive(Debug, Args)]
pub struct Site {
    /// Only these places
    #[arg(value_name = "PLACE")]
    pub places: Vec<PlacePath>,
    /// Only targets that were reviewed; what an unreviewed result would decide stays open
    #[arg(long)]
    pub reviewed_only: bool,
    /// Where to put the pages
    #[arg(long, short, value_name = "DIR")]
    pub output: PathBuf,
    /// What the pages say of who publishes them
    #[command(flatten)]
    pub published: Published,
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
    /// What each column means, instead of the rows
    #[arg(long, conflicts_with_all = ["place", "year", "reviewed_only"])]
    pub codebook: bool,
    /// In which form, and where
    #[command(flatten)]
    pub output: Output,
    /// What a page says of who publishes it
    #[command(flatten)]
    pub published: Published,
}

/// `explain`
#[derive(Debug, Args)]
pub struct Explain {
    /// A target's id, or its beginning
    pub id: String,
    /// Of an item: as of which day, and by which rules
    #[command(flatten)]
    pub judged: super::supervising::Judged,
}

/// `demo`
#[derive(Debug, Args)]
pub struct Demo {
    /// Where to put its own ledger and the audit; --ledger is left alone
    #[arg(default_value = "duizhang-demo", value_name = "DIR")]
    pub folder: PathBuf,
}
