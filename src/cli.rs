//! The command line, as types.

mod compared;
mod entry;
mod examples;
mod export;
mod judged;
mod kept;
mod language;
pub mod manual;
mod output;
mod page;
mod pipeline;
mod reading;
mod review;
mod supervised;
mod supervising;
mod worded;
mod wrong;

pub use compared::{Cascade, CompareRules, JustMet, League, OverYears, Path, Rules, Score, Trend};
pub use entry::{Blank, Columns, Document, DocumentAdd, Import, NewYear, Record, Template, UnderOne};
pub use export::{Export, ExportDatapackage, ExportLedger, ExportSdmx, ExportStratml, Scope};
pub use judged::{Audit, Demo, Explain, List, Listed, Reconcile, Scorecard, Search, Site};
pub use kept::{Backup, Correct, History, Merge, Overrule, Respond, Restore, UndoLast, Verify, Withdraw};
pub use language::locale;
pub use manual::{Completions, Manual};
pub use output::{Output, Published};
pub use pipeline::{
    Pipeline, Project, ProjectAdd, ProjectCorrect, ProjectImport, ProjectList, ProjectMove, ProjectSaid,
    ProjectShow,
};
pub use reading::{Describe, Extract, Read};
pub use review::{Review, Serve};
pub use supervised::{Item, ItemAdd, ItemCorrect, ItemImport, ItemList, ItemShow, Progress, Said, Split};
pub use supervising::{
    Agenda, Bulletin, Letter, Lights, Obstacle, ObstacleList, ObstacleRaise, ObstacleSolve, Reply,
};

#[allow(clippy::wildcard_imports)] // its names are all of one kind
use examples::*;

use crate::render::visible;
use crate::vocabulary::canonical::{self, Unfit};
use crate::vocabulary::{Lang, limits};
use clap::{Parser, Subcommand};
use std::borrow::Cow;
use std::io::{self, Write};
use std::path::PathBuf;

/// The command line. What a reader is told of it stands in `help.ftl`; here, beside each verb, are the command lines that
/// its help ends with.
#[derive(Debug, Parser)]
#[command(name = "duizhang", version, propagate_version = true, arg_required_else_help = true)]
#[command(after_help = "duizhang demo\nduizhang help record")]
pub struct Cli {
    /// The ledger file
    #[arg(long, global = true, env = "DUIZHANG_LEDGER", default_value = "duizhang.db", value_name = "FILE")]
    pub ledger: PathBuf,
    /// Who records; the user, where nobody is named
    #[arg(long, global = true, env = "DUIZHANG_BY", value_name = "NAME", value_parser = words)]
    pub by: Option<String>,
    /// A folder with further indicators.csv, units.csv or cues.csv
    #[arg(long, global = true, value_name = "DIR")]
    pub data: Option<PathBuf>,
    /// Judge by the rules of this CSV file
    #[arg(long, global = true, value_name = "FILE")]
    pub rules: Option<PathBuf>,
    /// The language of the screen; the locale's, where none is named
    #[arg(long, global = true, value_enum)]
    pub lang: Option<Lang>,
    /// Plain ASCII borders and signs, for terminals that draw others too wide
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

    /// The arguments of this process, whose screen has `width` columns. Asked for help, prints it and ends; on wrong usage
    /// tells it and ends with exit status 2.
    pub fn given(width: usize) -> Self {
        Self::try_parse().unwrap_or_else(|error| {
            let (asked, others) = language::asked(std::env::args_os());
            let lang = asked.unwrap_or_else(locale);
            let worded = worded::worded(lang);
            let mut shown = worded::on_screen(worded.clone(), lang, width);
            let told = shown.try_get_matches_from_mut(&others).and_then(|_| shown.try_get_matches());
            let error = told.err().unwrap_or(error);
            if wrong::is_answer(&error) {
                error.exit()
            }
            let told = wrong::message(&error, worded, others).in_lang(lang);
            // What was typed wrongly is told again, and a terminal must not obey it.
            let _ = writeln!(io::stderr(), "duizhang: {}", visible(&told));
            std::process::exit(error.exit_code())
        })
    }
}

/// A name in canonical form.
fn words(given: &str) -> Result<String, Unfit> {
    canonical::name(given, limits::NAME).map(Cow::into_owned)
}

/// A reason in canonical form.
fn reason(given: &str) -> Result<String, Unfit> {
    canonical::name(given, limits::REASON).map(Cow::into_owned)
}

/// A web address in canonical form.
fn address(given: &str) -> Result<String, Unfit> {
    canonical::name(given, limits::ADDRESS).map(Cow::into_owned)
}

/// The verbs.
#[derive(Debug, Subcommand)]
pub enum Verb {
    /// Record a target or a result, by phrase or by columns
    #[command(after_help = RECORD_EXAMPLE)]
    Record(Record),
    /// Add claims or documents from CSV files
    #[command(after_help = IMPORT_EXAMPLE)]
    Import(Import),
    /// Write an empty form as a workbook, to be filled in and imported
    #[command(after_help = TEMPLATE_EXAMPLE)]
    Template(Template),
    /// List last year's targets, to be carried on, changed or dropped
    #[command(after_help = NEW_YEAR_EXAMPLE)]
    NewYear(NewYear),
    /// Read documents into the ledger: their claims, with their place in the text
    #[command(after_help = READ_EXAMPLE)]
    Read(Read),
    /// Print the claims that stand in documents; touches no ledger
    #[command(after_help = EXTRACT_EXAMPLE)]
    Extract(Extract),
    /// Tell what documents say of themselves; touches no ledger
    #[command(after_help = DESCRIBE_EXAMPLE)]
    Describe(Describe),
    /// Tell the ledger of a document
    #[command(subcommand, after_help = DOCUMENT_EXAMPLE)]
    Document(Document),
    /// List what the ledger holds; its CSV imports back
    #[command(after_help = LIST_EXAMPLE)]
    List(List),
    /// Find words in targets, results and the texts of documents
    #[command(after_help = "duizhang search 停车位\nduizhang search 泊位 新增 --place 泉水县 --year 2024")]
    Search(Search),
    /// Judge every target, a line each
    #[command(after_help = RECONCILE_EXAMPLE)]
    Reconcile(Reconcile),
    /// Print the 对照表 of a place and year
    #[command(after_help = SCORECARD_EXAMPLE)]
    Scorecard(Scorecard),
    /// Write pages of many places and years, with their contents
    #[command(
        after_help = "duizhang site -o 网站\nduizhang site 泉水县 石狮市 -o 网站 --contact '电话0595-1234567'"
    )]
    Site(Site),
    /// Export the full re-checkable table
    #[command(after_help = AUDIT_EXAMPLE)]
    Audit(Audit),
    /// Tell how one target was judged, rule by rule
    #[command(after_help = "duizhang explain k7m2q9x4")]
    Explain(Explain),
    /// One indicator of a place over the years
    #[command(after_help = TREND_EXAMPLE)]
    Trend(Trend),
    /// A target over several years: each year against its value on the way
    #[command(after_help = PATH_EXAMPLE)]
    Path(Path),
    /// Places side by side: how far beyond its own target each came
    #[command(after_help = LEAGUE_EXAMPLE)]
    League(League),
    /// A place's targets beside those of the places directly below it
    #[command(after_help = "duizhang cascade 眉山市 --year 2019\nduizhang cascade 眉山市 --each")]
    Cascade(Cascade),
    /// Targets stated unchanged year after year
    #[command(after_help = "duizhang repeated 全国\nduizhang repeated --year 2024")]
    Repeated(OverYears),
    /// Targets that the next year's plan no longer has
    #[command(after_help = "duizhang dropped 全国\nduizhang dropped --works")]
    Dropped(OverYears),
    /// Figures within a hair of their targets, on either side
    #[command(after_help = "duizhang just-met\nduizhang just-met 全国 --each")]
    JustMet(JustMet),
    /// Places or units by the score that a formula gives to their targets
    #[command(after_help = SCORE_EXAMPLE)]
    Score(Score),
    /// The lights of items on a day: who is done, on pace, behind
    #[command(after_help = LIGHTS_EXAMPLE)]
    Lights(Lights),
    /// The bulletin of a month or quarter (督查通报)
    #[command(after_help = BULLETIN_EXAMPLE)]
    Bulletin(Bulletin),
    /// What a weekly or monthly meeting has before it
    #[command(after_help = AGENDA_EXAMPLE)]
    Agenda(Agenda),
    /// Write and record the letter that an item is next to be sent
    #[command(after_help = LETTER_EXAMPLE)]
    Letter(Letter),
    /// Record the answer to a letter
    #[command(after_help = REPLY_EXAMPLE)]
    Reply(Reply),
    /// What is in the way of items: raised, cleared, listed
    #[command(subcommand, after_help = OBSTACLE_LIST_EXAMPLE)]
    Obstacle(Obstacle),
    /// Record what a unit says of a finding; it stands beside it on every sheet
    #[command(after_help = RESPOND_EXAMPLE)]
    Respond(Respond),
    /// Print the rules in force: tolerances and readings
    #[command(after_help = RULES_EXAMPLE)]
    Rules(Rules),
    /// List the targets whose status other rules would change
    #[command(after_help = RULES_EXAMPLE)]
    CompareRules(CompareRules),
    /// Print a script that completes words in a shell
    #[command(after_help = "duizhang completions bash >> ~/.bash_completion")]
    Completions(Completions),
    /// Print the manual page, for `man`
    #[command(after_help = "duizhang manual | man -l -\nduizhang manual --all ~/.local/share/man/man1")]
    Manual(Manual),
    /// Record pieces of work that units answer for, list and mend them
    #[command(subcommand, after_help = ITEM_EXAMPLE)]
    Item(Item),
    /// Suggest items from the parts of a target, and record them
    #[command(after_help = SPLIT_EXAMPLE)]
    Split(Split),
    /// Record what was reported of an item as of a day
    #[command(after_help = PROGRESS_EXAMPLE)]
    Progress(Progress),
    /// Record investment projects and the stages that they come to, list and mend them
    #[command(subcommand, after_help = PROJECT_EXAMPLE)]
    Project(Project),
    /// The four lists of projects: how many in which stage, how much, for how long
    #[command(after_help = PIPELINE_EXAMPLE)]
    Pipeline(Pipeline),
    /// Look over what was read, claim by claim: accept, correct, reject
    #[command(after_help = REVIEW_EXAMPLE)]
    Review(Review),
    /// Serve the pages of the ledger, and review in the browser
    #[command(after_help = "duizhang serve\nduizhang serve --port 8080 --write --by 李审计")]
    Serve(Serve),
    /// Mend a claim; what was said before stays on file
    #[command(after_help = CORRECT_EXAMPLE)]
    Correct(Correct),
    /// Hide a claim, a document or a ruling, with a reason
    #[command(after_help = "duizhang withdraw k7m2q9x4 --why 重复录入")]
    Withdraw(Withdraw),
    /// Undo the last entry; it stays on file, and so does that it was undone
    #[command(after_help = "duizhang undo --dry-run\nduizhang undo --why 录错了地区")]
    Undo(UndoLast),
    /// Take a withdrawal back
    #[command(after_help = "duizhang restore k7m2q9x4 --why 并未重复")]
    Restore(Restore),
    /// Rule on a target; the computed status stays beside it
    #[command(after_help = "duizhang overrule k7m2q9x4 met --why '统计局核定数为7.8%' --by 王主任")]
    Overrule(Overrule),
    /// Tell every version of a claim or document, with who and when
    #[command(after_help = "duizhang history k7m2q9x4\nduizhang history k7m2q9x4 --format csv > history.csv")]
    History(History),
    /// Bring in what another ledger holds; what both hold is there once
    #[command(after_help = "duizhang merge ../财政局/duizhang.db")]
    Merge(Merge),
    /// Copy the whole ledger into a new file, and verify the copy
    #[command(after_help = "duizhang backup duizhang-2024-12-31.db")]
    Backup(Backup),
    /// Write the ledger, or what follows from it, in a form that others read
    #[command(
        subcommand,
        after_help = "duizhang export ledger > ledger.jsonl\nduizhang export datapackage -o package"
    )]
    Export(Export),
    /// Check the ledger and its chain of hashes, and an audit made from it
    #[command(after_help = VERIFY_EXAMPLE)]
    Verify(Verify),
    /// Make a ledger from real bundled data and show what can be done with it
    #[command(after_help = "duizhang demo\nduizhang demo /tmp/duizhang")]
    Demo(Demo),
}
