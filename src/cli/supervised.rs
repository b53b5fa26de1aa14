//! The year in between: `item`, `split`, `progress`.

use super::examples::{
    ITEM_CORRECT_EXAMPLE, ITEM_EXAMPLE, ITEM_IMPORT_EXAMPLE, ITEM_LIST_EXAMPLE, ITEM_WITHDRAW_EXAMPLE,
};
use super::output::Output;
use super::{address, reason, words};
use crate::vocabulary::supervised::{Binding, Reach};
use crate::vocabulary::{PlacePath, Year};
use clap::{Args, Subcommand};
use rust_decimal::Decimal;
use std::path::PathBuf;

/// `item`
#[derive(Debug, Subcommand)]
pub enum Item {
    /// Record a piece of work, with its unit and its deadline
    #[command(after_help = ITEM_EXAMPLE)]
    Add(Box<ItemAdd>),
    /// Record the items of a table: CSV, a workbook, or the tables of a document
    #[command(after_help = ITEM_IMPORT_EXAMPLE)]
    Import(ItemImport),
    /// List items; their CSV and their workbook import back
    #[command(after_help = ITEM_LIST_EXAMPLE)]
    List(ItemList),
    /// Show an item with what was reported of it
    #[command(after_help = "duizhang item show k7m2q9x4")]
    Show(ItemShow),
    /// Mend an item; what it said before stays on file
    #[command(after_help = ITEM_CORRECT_EXAMPLE)]
    Correct(Box<ItemCorrect>),
    /// Hide an item and what was reported of it, with a reason
    #[command(after_help = ITEM_WITHDRAW_EXAMPLE)]
    Withdraw(super::Withdraw),
}

/// What is said of an item beside its words.
#[derive(Debug, Default, Args)]
pub struct Said {
    /// The units that answer for it, the first of them leads: 住建局、财政局
    #[arg(long, value_name = "UNITS")]
    pub lead: Option<String>,
    /// The units that help
    #[arg(long, value_name = "UNITS")]
    pub co_units: Option<String>,
    /// The official who leads
    #[arg(long, value_parser = words, value_name = "NAME")]
    pub official: Option<String>,
    /// The person responsible
    #[arg(long, value_parser = words, value_name = "NAME")]
    pub person: Option<String>,
    /// By when: 2025-10-31, 10月底
    #[arg(long, value_name = "DAY")]
    pub due: Option<String>,
    /// What it is counted under: 民生实事
    #[arg(long, value_parser = words, value_name = "WORDS")]
    pub topic: Option<String>,
    /// How much it counts among others
    #[arg(long, value_name = "NUMBER")]
    pub weight: Option<Decimal>,
    /// binding or expected
    #[arg(long, value_name = "WORD")]
    pub binding: Option<Binding>,
    /// What was there when the year began
    #[arg(long, value_name = "NUMBER", allow_hyphen_values = true)]
    pub baseline: Option<Decimal>,
    /// The id of the target that it is a part of
    #[arg(long, value_name = "ID")]
    pub target: Option<String>,
    /// The id of the item that it is a part of
    #[arg(long, value_name = "ID")]
    pub parent: Option<String>,
    /// A day and what is reached by then: '2025-03-31 完成立项', '6月底 6'; may be given again
    #[arg(long, value_name = "STEP")]
    pub milestone: Vec<String>,
    /// Where it is written
    #[arg(long, value_parser = words)]
    pub source: Option<String>,
    /// What else is to be known of it
    #[arg(long, value_parser = reason, value_name = "WORDS")]
    pub note: Option<String>,
}

/// `item add`
#[derive(Debug, Args)]
pub struct ItemAdd {
    /// Whose it is
    pub place: PlacePath,
    /// The year it is work of
    pub year: Year,
    /// What is to be done, such as 10月底前改造老旧小区12个
    pub phrase: String,
    /// What else is said of it
    #[command(flatten)]
    pub said: Said,
    /// Only print what was understood
    #[arg(long)]
    pub dry_run: bool,
}

/// `item import`
#[derive(Debug, Args)]
pub struct ItemImport {
    /// CSV files, workbooks, and documents with tables
    #[arg(required = true, value_name = "FILE")]
    pub files: Vec<PathBuf>,
    /// Whose, where no column says it
    #[arg(long)]
    pub place: Option<PlacePath>,
    /// The year, where no column says it
    #[arg(long)]
    pub year: Option<Year>,
    /// The document's title, where no column says it
    #[arg(long, value_parser = words)]
    pub source: Option<String>,
    /// Rows that say otherwise than an item of that name correct it
    #[arg(long)]
    pub correct: bool,
    /// Only print what was understood
    #[arg(long)]
    pub dry_run: bool,
}

/// `item list`
#[derive(Debug, Args)]
pub struct ItemList {
    /// Only this place
    pub place: Option<PlacePath>,
    /// Only this year
    #[arg(long)]
    pub year: Option<Year>,
    /// Only those that this unit leads
    #[arg(long, value_parser = words, value_name = "UNIT")]
    pub lead: Option<String>,
    /// Only those counted under it
    #[arg(long, value_parser = words, value_name = "WORDS")]
    pub topic: Option<String>,
    /// In which form, and where
    #[command(flatten)]
    pub output: Output,
}

/// `item show`
#[derive(Debug, Args)]
pub struct ItemShow {
    /// An item's id, or its beginning
    pub id: String,
    /// In which form, and where
    #[command(flatten)]
    pub output: Output,
}

/// `item correct`
#[derive(Debug, Args)]
pub struct ItemCorrect {
    /// An item's id, or its beginning
    pub id: String,
    /// What it should say, such as 11月底前改造老旧小区14个
    #[arg(long)]
    pub phrase: Option<String>,
    /// What else is said of it anew; '' takes it away
    #[command(flatten)]
    pub said: Said,
    /// Why it is corrected
    #[arg(long, value_parser = reason)]
    pub why: Option<String>,
    /// Only print what it would say
    #[arg(long)]
    pub dry_run: bool,
}

/// `split`
#[derive(Debug, Args)]
pub struct Split {
    /// A target's id, or its beginning
    pub id: String,
    /// A unit and its share: 甲区=2; may be given again
    #[arg(long, value_name = "PART")]
    pub part: Vec<String>,
    /// Record what is suggested
    #[arg(long)]
    pub apply: bool,
    /// What is said of each
    #[command(flatten)]
    pub said: Said,
}

/// What is said of the text of a unit's own report.
#[derive(Debug, Args)]
pub struct OfText {
    /// Of a report: only of items that this unit leads
    #[arg(long, requires = "from", value_parser = words, value_name = "UNIT")]
    pub lead: Option<String>,
    /// Of a report: record the figures that are surely of an item
    #[arg(long, requires = "from")]
    pub apply: bool,
}

/// `progress`
#[derive(Debug, Args)]
pub struct Progress {
    /// An item's id, or its beginning
    #[arg(required_unless_present = "from", conflicts_with = "from")]
    pub item: Option<String>,
    /// What was reported: 已改造老旧小区7个, 7, 已完成
    #[arg(required_unless_present = "from", conflicts_with = "from")]
    pub phrase: Option<String>,
    /// The day up to which it is told: 2025-06-30, 6月底
    #[arg(long, value_name = "DAY")]
    pub as_of: Option<String>,
    /// cumulative or period
    #[arg(long, value_name = "WORD")]
    pub reach: Option<Reach>,
    /// The milestone that it tells of, by its words
    #[arg(long, value_parser = words, value_name = "WORDS")]
    pub milestone: Option<String>,
    /// It is done
    #[arg(long, conflicts_with = "not_done")]
    pub done: bool,
    /// It is not done yet
    #[arg(long)]
    pub not_done: bool,
    /// What else is to be known of it
    #[arg(long, value_parser = reason, value_name = "WORDS")]
    pub note: Option<String>,
    /// A file or an address that shows it
    #[arg(long, value_parser = address, value_name = "WHERE")]
    pub evidence: Option<String>,
    /// Take rows from this CSV file or workbook, or figures from the text of a unit's own report
    #[arg(long, value_name = "FILE")]
    pub from: Option<PathBuf>,
    /// Of a unit's own report
    #[command(flatten)]
    pub text: OfText,
    /// Whose, where the rows name items and not their ids
    #[arg(long, requires = "from")]
    pub place: Option<PlacePath>,
    /// The year, where the rows name items and not their ids
    #[arg(long, requires = "from")]
    pub year: Option<Year>,
    /// Only print what was understood
    #[arg(long)]
    pub dry_run: bool,
}
