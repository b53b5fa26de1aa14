//! What goes into the ledger: `record`, `import`, `document`.

use super::{address, reason, words};
use crate::vocabulary::document::day;
use crate::vocabulary::{Period, PlacePath, Role, Scope, Year};
use chrono::NaiveDate;
use clap::{Args, Subcommand, ValueEnum};
use std::path::PathBuf;

/// `record`
#[derive(Debug, Args)]
pub struct Record {
    /// target or result
    #[arg(required_unless_present = "form")]
    pub role: Option<Role>,
    /// The place: 全国, 福建省, 晋江市/紫帽镇
    #[arg(required_unless_present = "form")]
    pub place: Option<PlacePath>,
    /// The year planned, or the year under review
    #[arg(required_unless_present = "form")]
    pub year: Option<Year>,
    /// The words, such as 规上工业产值增长7.6%
    pub phrase: Option<String>,
    /// Ask in the terminal: place, year and source once, then phrase after phrase
    #[arg(long, conflicts_with_all = ["from", "phrase", "dry_run", "provisional", "Columns"])]
    pub form: bool,
    /// Take a phrase from each line of this file; - is standard input
    #[arg(long, value_name = "FILE", conflicts_with_all = ["phrase", "indicator", "measure", "comparator", "value", "value_high", "stretch", "unit", "relative_to"])]
    pub from: Option<PathBuf>,
    /// The document's title
    #[arg(long, value_parser = words)]
    pub source: Option<String>,
    /// Where the document was published
    #[arg(long, value_parser = address)]
    pub url: Option<String>,
    /// The document's date, YYYY-MM-DD
    #[arg(long, value_parser = day)]
    pub date: Option<NaiveDate>,
    /// The figure is 预计 or 初步
    #[arg(long)]
    pub provisional: bool,
    /// Only print what was understood
    #[arg(long)]
    pub dry_run: bool,
    /// Columns, in place of a phrase
    #[command(flatten)]
    pub columns: Columns,
}

/// What was claimed, column by column, as `record` and `correct` take it.
#[derive(Debug, Default, Args)]
pub struct Columns {
    /// What is measured, where no phrase says it
    #[arg(long, value_parser = words)]
    pub indicator: Option<String>,
    /// level, growth, share, change, completion, rank or multiple
    #[arg(long)]
    pub measure: Option<String>,
    /// eq, ge, gt, le, lt, approx or range
    #[arg(long)]
    pub comparator: Option<String>,
    /// The number; a fall is negative
    #[arg(long, allow_hyphen_values = true)]
    pub value: Option<String>,
    /// The far end of a range
    #[arg(long, allow_hyphen_values = true)]
    pub value_high: Option<String>,
    /// What is striven for beside a floor
    #[arg(long, allow_hyphen_values = true)]
    pub stretch: Option<String>,
    /// The unit, with 万 and 亿
    #[arg(long, value_parser = words)]
    pub unit: Option<String>,
    /// 2024, 2024-06, 2024-01/2024-08, 2021/2025 or cumulative
    #[arg(long)]
    pub period: Option<Period>,
    /// own_gdp_growth, own_growth, parent_average, national_average, previous_year, own_plan or a code
    #[arg(long)]
    pub relative_to: Option<String>,
    /// The unit that answers for it
    #[arg(long, value_parser = words, value_name = "UNIT")]
    pub responsible: Option<String>,
    /// What else is to be known of it
    #[arg(long, value_parser = reason, value_name = "WORDS")]
    pub note: Option<String>,
}

/// What a percentage under 1 is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum UnderOne {
    /// 0.076 is 7.6%
    Fraction,
    /// 0.076 is 0.076%
    Percent,
}

/// `import`
#[derive(Debug, Args)]
pub struct Import {
    /// CSV files and workbooks; - is standard input
    #[arg(required = true, value_name = "FILE")]
    pub files: Vec<PathBuf>,
    /// Only these sheets of workbooks
    #[arg(long, value_name = "SHEET")]
    pub sheet: Vec<String>,
    /// target or result, where no column says so
    #[arg(long)]
    pub role: Option<Role>,
    /// The place, where no column says it
    #[arg(long)]
    pub place: Option<PlacePath>,
    /// The year, where no column says it
    #[arg(long)]
    pub year: Option<Year>,
    /// The document's title, where no column says it
    #[arg(long, value_parser = words)]
    pub source: Option<String>,
    /// What percentages under 1 are, where a sheet leaves it open
    #[arg(long, value_name = "MEANING")]
    pub under_one: Option<UnderOne>,
    /// Places that are much like one on file are meant to be others
    #[arg(long)]
    pub new_place: bool,
}

/// `document`
#[derive(Debug, Subcommand)]
pub enum Document {
    /// Add a document, or new facts about one already on file
    #[command(after_help = super::examples::DOCUMENT)]
    Add(DocumentAdd),
}

/// `document add`
#[derive(Debug, Args)]
pub struct DocumentAdd {
    /// Whose document
    pub place: PlacePath,
    /// 政府工作报告, 计划执行报告, 预算报告, 统计公报, 新闻 …
    #[arg(long, value_parser = words)]
    pub kind: String,
    /// When it was given out, YYYY-MM-DD
    #[arg(long, value_parser = day)]
    pub date: Option<NaiveDate>,
    /// The period it reviews: 2022, 2022-01/2022-06
    #[arg(long, value_name = "PERIOD")]
    pub reviews: Option<Period>,
    /// The period it plans
    #[arg(long, value_name = "PERIOD")]
    pub plans: Option<Period>,
    /// Its title [default: made of place, year and kind]
    #[arg(long, value_parser = words)]
    pub title: Option<String>,
    /// Where it was published
    #[arg(long, value_parser = address)]
    pub url: Option<String>,
    /// All its results have been recorded: what is not there was not reported
    #[arg(long)]
    pub complete: bool,
    /// What it can be silent about [default: what its kind says]
    #[arg(long)]
    pub scope: Option<Scope>,
}

/// `template`
#[derive(Debug, Args)]
pub struct Template {
    /// targets, results or documents
    #[arg(value_enum)]
    pub what: Blank,
    /// The workbook to write
    #[arg(long, short, value_name = "FILE")]
    pub output: PathBuf,
}

/// What an empty form is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum Blank {
    /// 目标
    Targets,
    /// 实绩
    Results,
    /// 文件
    Documents,
}

/// `new-year`
#[derive(Debug, Args)]
pub struct NewYear {
    /// Whose targets
    pub place: PlacePath,
    /// The year that begins
    pub year: Year,
    /// Walk them in the terminal: carry on, change, drop
    #[arg(long)]
    pub form: bool,
    /// The title of the document that states the new ones
    #[arg(long, value_parser = words, requires = "form")]
    pub source: Option<String>,
    /// Where the document was published
    #[arg(long, value_parser = address, requires = "form")]
    pub url: Option<String>,
    /// The document's date, YYYY-MM-DD
    #[arg(long, value_parser = day, requires = "form")]
    pub date: Option<NaiveDate>,
}
