//! The command line, as types.

mod compared;
mod entry;
mod judged;
mod kept;
pub mod manual;
mod reading;
mod review;

pub use compared::{CompareRules, JustMet, League, OverYears, Rules, Trend};
pub use entry::{Columns, Document, DocumentAdd, Import, Record};
pub use judged::{Audit, AuditFormat, Demo, Explain, List, Listed, Reconcile, Scorecard, SheetFormat};
pub use kept::{Correct, History, Merge, Overrule, Restore, Verify, Withdraw};
pub use manual::{Completions, Manual};
pub use reading::{Extract, ExtractFormat, Read};
pub use review::Review;

use crate::render::visible;
use crate::vocabulary::typed::{OddCharacter, typed};
use clap::{Parser, Subcommand};
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
    /// Who records 经手人 [default: the name of the user]
    #[arg(long, global = true, env = "DUIZHANG_BY", value_name = "NAME", value_parser = words)]
    pub by: Option<String>,
    /// A folder with further indicators.csv, units.csv or cues.csv 补充词表
    #[arg(long, global = true, value_name = "DIR")]
    pub data: Option<PathBuf>,
    /// Judge by the rules of this CSV file; `rules --format csv` prints one 按另一套规则判定
    #[arg(long, global = true, value_name = "FILE")]
    pub rules: Option<PathBuf>,
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
    /// The arguments of this process, if they can be understood; prints nothing.
    pub fn peek() -> Option<Self> {
        Self::try_parse().ok()
    }

    /// The arguments of this process; on wrong usage tells it and ends with exit status 2.
    pub fn given() -> Self {
        Self::try_parse().unwrap_or_else(|error| {
            let told = error.render().to_string();
            // What was typed wrongly is told again, and a terminal must not obey it.
            let shown = visible(&told);
            if shown == told {
                error.exit()
            }
            eprint!("{shown}");
            std::process::exit(error.exit_code())
        })
    }
}

/// Words on one line, without characters that a screen obeys or that nobody sees.
fn words(given: &str) -> Result<String, OddCharacter> {
    typed(given).map(std::borrow::Cow::into_owned)
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
    /// Read documents into the ledger: their claims, with their place in the text 读取文件入账
    #[command(after_help = READ_EXAMPLE)]
    Read(Read),
    /// Print the claims that stand in documents; touches no ledger 提取文件中的表述
    #[command(after_help = EXTRACT_EXAMPLE)]
    Extract(Extract),
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
    /// One indicator of a place over the years 一项指标的历年对照
    #[command(after_help = TREND_EXAMPLE)]
    Trend(Trend),
    /// Places side by side: how far beyond its own target each came 各地同一指标的排名
    #[command(after_help = LEAGUE_EXAMPLE)]
    League(League),
    /// Targets stated unchanged year after year 连年不变的目标
    #[command(after_help = "Examples 例:\n  duizhang repeated 全国\n  duizhang repeated --year 2024")]
    Repeated(OverYears),
    /// Targets that the next year's plan no longer has 下一年不再提的目标
    #[command(after_help = "Examples 例:\n  duizhang dropped 全国\n  duizhang dropped --works")]
    Dropped(OverYears),
    /// Figures within a hair of their targets, on either side 刚好达标和差一点的目标
    #[command(after_help = "Examples 例:\n  duizhang just-met\n  duizhang just-met 全国 --each")]
    JustMet(JustMet),
    /// Print the rules in force: tolerances and readings 打印判定规则
    #[command(after_help = RULES_EXAMPLE)]
    Rules(Rules),
    /// List the targets whose status other rules would change 换一套规则，哪些判定会变
    #[command(after_help = RULES_EXAMPLE)]
    CompareRules(CompareRules),
    /// Print a script that completes words in a shell 打印命令补全脚本
    #[command(
        after_help = "Example 例:\n  duizhang completions bash > ~/.local/share/bash-completion/completions/duizhang"
    )]
    Completions(Completions),
    /// Print the manual page, for `man` 打印手册页
    #[command(
        after_help = "Examples 例:\n  duizhang manual | man -l -\n  duizhang manual --all ~/.local/share/man/man1"
    )]
    Manual(Manual),
    /// Look over what was read, claim by claim: accept, correct, reject 逐条复核
    #[command(after_help = REVIEW_EXAMPLE)]
    Review(Review),
    /// Mend a claim; what was said before stays on file 更正一条表述
    #[command(after_help = CORRECT_EXAMPLE)]
    Correct(Correct),
    /// Hide a claim, a document or a ruling, with a reason 撤回
    #[command(after_help = WITHDRAW_EXAMPLE)]
    Withdraw(Withdraw),
    /// Take a withdrawal back 恢复所撤回的
    Restore(Restore),
    /// Rule on a target; the computed status stays beside it 人工裁定
    #[command(after_help = OVERRULE_EXAMPLE)]
    Overrule(Overrule),
    /// Tell every version of a claim or document, with who and when 列出一条的全部经过
    History(History),
    /// Bring in what another ledger holds; what both hold is there once 并入另一本账
    #[command(after_help = "Example 例:\n  duizhang merge ../财政局/duizhang.db")]
    Merge(Merge),
    /// Check the ledger and its chain of hashes, and an audit made from it 核验账本和审计表
    #[command(after_help = VERIFY_EXAMPLE)]
    Verify(Verify),
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
const LIST_EXAMPLE: &str = "Examples 例:\n  duizhang list targets 全国 --year 2024
  duizhang list results --format csv > results.csv";
const RECONCILE_EXAMPLE: &str = "Examples 例:\n  duizhang reconcile 全国 --year 2022
  duizhang reconcile --fail-on missed,unreported || echo 有未完成或未见报告的目标";
const SCORECARD_EXAMPLE: &str = "Examples 例:\n  duizhang scorecard 全国 2022
  duizhang scorecard 全国 2022 --format markdown --lang en > scorecard.md
  duizhang scorecard --all                every place and year, with one tally at the end
  duizhang scorecard 全国 --all           every year of a place";
const AUDIT_EXAMPLE: &str = "Examples 例:\n  duizhang audit 全国 --year 2022 > audit.csv
  duizhang audit --format jsonl --output audit.jsonl";
const EXPLAIN_EXAMPLE: &str =
    "Example 例:\n  duizhang explain k7m2q9x4      (the beginning of an id that reconcile or list show)";
const READ_EXAMPLE: &str = "Examples 例:
  duizhang read 2024年政府工作报告.txt 2025年政府工作报告.txt && duizhang scorecard 泉州市 2024
  duizhang read report.txt --place 清苑区 --year 2021
  duizhang read reports/      (every document below; what cannot be read is told at the end, exit status 1)

Place and year are found in the text. Where it does not tell them, they are asked for, never guessed.
Among several documents, --place, --year and --kind fill in only what a text leaves untold.";
const EXTRACT_EXAMPLE: &str = "Examples 例:
  duizhang extract report.txt
  duizhang extract reports/ --format jsonl --notices > claims.jsonl";
const TREND_EXAMPLE: &str = "Examples 例:
  duizhang trend 全国 GDP
  duizhang trend 全国 城镇新增就业 --format csv > jobs.csv";
const LEAGUE_EXAMPLE: &str = "Examples 例:
  duizhang league 2024 gdp
  duizhang league 2024 一般公共预算收入 --format markdown";
const RULES_EXAMPLE: &str = "Examples 例:
  duizhang rules --format csv > strict.csv      (then edit it: approx_reading,strict)
  duizhang compare-rules strict.csv 全国
  duizhang --rules strict.csv scorecard 全国 2022";
const REVIEW_EXAMPLE: &str = "Examples 例:
  duizhang review 泉水县 --year 2025           one after another; a letter and Enter decides, ? lists them
  duizhang review --matches                    targets beside what may be their results
  duizhang review 泉水县 --export check.csv    for a spreadsheet; write accept, reject or correct (接受、退回、更正)
  duizhang review --apply check.csv            as decided there

Every decision is recorded at once, with who and when; stop at any time and go on later.";
const CORRECT_EXAMPLE: &str = "Examples 例:
  duizhang correct k7m2q9x4 --value 7.8 --why 看错一行
  duizhang correct k7m2q9x4 --indicator 规模以上工业产值";
const WITHDRAW_EXAMPLE: &str = "Example 例:
  duizhang withdraw k7m2q9x4 --why 重复录入

A withdrawn correction brings back the version before it; a withdrawn first version hides the claim with its
corrections, or the document with all that was said in it. `history` prints the ids of documents and rulings.";
const OVERRULE_EXAMPLE: &str = "Example 例:
  duizhang overrule k7m2q9x4 met --why '统计局核定数为7.8%' --by 王主任

The latest ruling decides. Withdraw a ruling by its own id, which this prints.";
const VERIFY_EXAMPLE: &str = "Examples 例:
  duizhang verify
  duizhang verify audit.csv
  duizhang verify --head 3f9c…      (as audit printed it when it was published)";
