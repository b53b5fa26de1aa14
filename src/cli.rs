//! The command line, as types.

use crate::vocabulary::{Period, PlacePath, Role, Status, Year};
use chrono::NaiveDate;
use clap::{Args, Parser, Subcommand, ValueEnum};
use std::path::PathBuf;

/// 对账: keeps the targets a government set beside the results it reported a year later, and tells which were
/// met, missed or never reported. 把政府工作目标与次年报告的实绩逐项对照：完成、未完成、未见报告。
#[derive(Debug, Parser)]
#[command(name = "duizhang", version, propagate_version = true, arg_required_else_help = true)]
#[command(
    after_help = "Begin with 先试:  duizhang demo\nExit status: 0 done, 1 the answer is no, 2 wrong usage or input"
)]
pub struct Cli {
    /// The ledger file 账本文件
    #[arg(long, global = true, env = "DUIZHANG_LEDGER", default_value = "duizhang.db", value_name = "FILE")]
    pub ledger: PathBuf,
    /// A folder with further indicators.csv, units.csv or cues.csv 补充词表
    #[arg(long, global = true, value_name = "DIR")]
    pub data: Option<PathBuf>,
    /// Language of the screen 界面语言 [default: the locale's]
    #[arg(long, global = true, value_parser = ["zh", "en"])]
    pub lang: Option<String>,
    /// Plain ASCII borders and signs, for terminals that draw others too wide 纯ASCII边框和符号
    #[arg(long, global = true)]
    pub ascii: bool,
    /// What to do
    #[command(subcommand)]
    pub verb: Verb,
}

impl Cli {
    /// The arguments of this process; on wrong usage tells it and ends with exit status 2.
    pub fn given() -> Self {
        Self::parse()
    }
}

/// The verbs.
#[derive(Debug, Subcommand)]
pub enum Verb {
    /// Record a target or a result, by phrase or by columns 录入目标或实绩
    #[command(after_help = RECORD_EXAMPLE)]
    Record(Record),
    /// Add claims or documents from CSV files 从CSV导入
    #[command(after_help = IMPORT_EXAMPLE)]
    Import(Import),
    /// Tell the ledger of a document 登记文件
    #[command(subcommand)]
    Document(Document),
    /// List what the ledger holds; its CSV imports back 列出账本内容
    #[command(after_help = LIST_EXAMPLE)]
    List(List),
    /// Judge every target, a line each 逐项判定
    #[command(after_help = RECONCILE_EXAMPLE)]
    Reconcile(Reconcile),
    /// Print the 对照表 of a place and year 打印对照表
    #[command(after_help = SCORECARD_EXAMPLE)]
    Scorecard(Scorecard),
    /// Export the full re-checkable table 导出审计表
    #[command(after_help = AUDIT_EXAMPLE)]
    Audit(Audit),
    /// Tell how one target was judged, rule by rule 说明一项判定的依据
    #[command(after_help = EXPLAIN_EXAMPLE)]
    Explain(Explain),
    /// Make a ledger from real bundled data and show what can be done with it 用自带的真实数据演示
    #[command(after_help = "Example 例:\n  duizhang demo\n  duizhang demo /tmp/duizhang")]
    Demo(Demo),
}

const RECORD_EXAMPLE: &str = "Examples 例:
  duizhang record target 蚶江镇 2024 '全年开工项目30个、竣工11个，完成年度投资31.6亿元'
  duizhang record result 蚶江镇 2024 '开工项目32个' --source 2025年政府工作报告 --date 2025-01-10
  duizhang record target 蚶江镇 2024 --indicator 税收收入 --measure growth --value 7 --unit %";
const IMPORT_EXAMPLE: &str = "Examples 例:
  duizhang import targets-2024.csv results-2024.csv
  duizhang list targets --format csv | duizhang --ledger other.db import -

The columns are those that `list --format csv` writes (or 类别,地区,年度,指标,…); role, place, indicator,
value or relative_to, and year or period are required. UTF-8 or GB18030. All rows of all files, or none.";
const DOCUMENT_EXAMPLE: &str = "Example 例:
  duizhang document add 蚶江镇 --kind 政府工作报告 --title 2025年政府工作报告 \\
      --date 2025-01-10 --reviews 2024 --plans 2025 --complete

Without --complete a target that no result answers stays pending: the document may not be typed in full.";
const LIST_EXAMPLE: &str = "Examples 例:\n  duizhang list targets 全国 --year 2024
  duizhang list results --format csv > results.csv";
const RECONCILE_EXAMPLE: &str = "Examples 例:\n  duizhang reconcile 全国 --year 2022
  duizhang reconcile --fail-on missed,unreported || echo 有未完成或未见报告的目标";
const SCORECARD_EXAMPLE: &str = "Examples 例:\n  duizhang scorecard 全国 2022
  duizhang scorecard 全国 2022 --format markdown --lang en > scorecard.md";
const AUDIT_EXAMPLE: &str = "Examples 例:\n  duizhang audit 全国 --year 2022 > audit.csv
  duizhang audit --format jsonl --output audit.jsonl";
const EXPLAIN_EXAMPLE: &str =
    "Example 例:\n  duizhang explain k7m2q9x4      (the beginning of an id that reconcile or list show)";

/// `record`
#[derive(Debug, Args)]
pub struct Record {
    /// target or result
    pub role: Role,
    /// The place: 全国, 福建省, 晋江市/紫帽镇
    pub place: PlacePath,
    /// The year planned, or the year under review
    pub year: Year,
    /// The words, such as 规上工业产值增长7.6%
    pub phrase: Option<String>,
    /// The document's title
    #[arg(long)]
    pub source: Option<String>,
    /// Where the document was published
    #[arg(long)]
    pub url: Option<String>,
    /// The document's date, YYYY-MM-DD
    #[arg(long)]
    pub date: Option<NaiveDate>,
    /// The figure is 预计 or 初步
    #[arg(long)]
    pub provisional: bool,
    /// Only print what was understood
    #[arg(long)]
    pub dry_run: bool,
    /// What is measured, where the phrase does not say
    #[arg(long)]
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
    #[arg(long)]
    pub unit: Option<String>,
    /// 2024, 2024-06, 2024-01/2024-08, 2021/2025 or cumulative
    #[arg(long)]
    pub period: Option<Period>,
    /// own_gdp_growth, own_growth, parent_average, national_average, previous_year, own_plan or a code
    #[arg(long)]
    pub relative_to: Option<String>,
}

/// `import`
#[derive(Debug, Args)]
pub struct Import {
    /// CSV files; - is standard input
    #[arg(required = true, value_name = "FILE")]
    pub files: Vec<PathBuf>,
}

/// `document`
#[derive(Debug, Subcommand)]
pub enum Document {
    /// Add a document, or new facts about one already on file 登记一份文件
    #[command(after_help = DOCUMENT_EXAMPLE)]
    Add(DocumentAdd),
}

/// `document add`
#[derive(Debug, Args)]
pub struct DocumentAdd {
    /// Whose document
    pub place: PlacePath,
    /// 政府工作报告, 计划执行报告, 预算报告, 统计公报, 新闻 …
    #[arg(long)]
    pub kind: String,
    /// When it was given out, YYYY-MM-DD
    #[arg(long)]
    pub date: Option<NaiveDate>,
    /// The period it reviews: 2022, 2022-01/2022-06
    #[arg(long)]
    pub reviews: Option<Period>,
    /// The period it plans
    #[arg(long)]
    pub plans: Option<Period>,
    /// Its title [default: made of place, year and kind]
    #[arg(long)]
    pub title: Option<String>,
    /// Where it was published
    #[arg(long)]
    pub url: Option<String>,
    /// All its results have been recorded: what is not there was not reported
    #[arg(long)]
    pub complete: bool,
}

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
    /// For spreadsheets; a list of it imports back
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
    /// Exit with 1 where a target has one of these statuses: missed, unreported, …
    #[arg(long, value_delimiter = ',', value_name = "STATUS,…")]
    pub fail_on: Vec<Status>,
}

/// `scorecard`
#[derive(Debug, Args)]
pub struct Scorecard {
    /// The place
    pub place: PlacePath,
    /// The year planned
    pub year: Year,
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
    /// Where to put the ledger and the audit
    #[arg(default_value = "duizhang-demo")]
    pub folder: PathBuf,
}
