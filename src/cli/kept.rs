//! What becomes of what is in the ledger: `correct`, `withdraw`, `restore`, `overrule`, `history`, `verify`.

use super::judged::SheetFormat;
use crate::vocabulary::{Period, PlacePath, Role, Status, Year};
use clap::Args;
use std::path::PathBuf;

/// `correct`
#[derive(Debug, Default, Args)]
pub struct Correct {
    /// A claim's id, or its beginning
    pub id: String,
    /// Why it is corrected
    #[arg(long)]
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
    /// What is measured
    #[arg(long)]
    pub indicator: Option<String>,
    /// level, growth, share, change, completion, rank or multiple
    #[arg(long)]
    pub measure: Option<String>,
    /// eq, ge, gt, le, lt, approx or range
    #[arg(long)]
    pub comparator: Option<String>,
    /// The words that bind the number: 左右, 突破
    #[arg(long)]
    pub cue: Option<String>,
    /// The number; a fall is negative
    #[arg(long, allow_hyphen_values = true)]
    pub value: Option<String>,
    /// The far end of a range; '' for none
    #[arg(long, allow_hyphen_values = true)]
    pub value_high: Option<String>,
    /// What is striven for beside a floor; '' for none
    #[arg(long, allow_hyphen_values = true)]
    pub stretch: Option<String>,
    /// The unit, with 万 and 亿
    #[arg(long)]
    pub unit: Option<String>,
    /// 2024, 2024-06, 2024-01/2024-08, 2021/2025 or cumulative
    #[arg(long)]
    pub period: Option<Period>,
    /// own_gdp_growth, own_growth, parent_average, national_average, previous_year, own_plan or a code
    #[arg(long)]
    pub relative_to: Option<String>,
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
    #[arg(long)]
    pub why: String,
}

/// `restore`
#[derive(Debug, Args)]
pub struct Restore {
    /// The id of what was withdrawn, or its beginning
    pub id: String,
    /// Why it should stand again
    #[arg(long, default_value = "", hide_default_value = true)]
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
    #[arg(long)]
    pub why: String,
}

/// `history`
#[derive(Debug, Args)]
pub struct History {
    /// The id of a claim, a document or a ruling, or its beginning
    pub id: String,
    /// In which form
    #[arg(long, value_enum, default_value = "table")]
    pub format: SheetFormat,
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
