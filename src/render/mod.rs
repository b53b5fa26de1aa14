//! Stage 5: findings → sheet → table, Markdown, CSV, JSON. One typed sheet feeds every format.

mod audit;
mod cells;
mod chart;
mod columns;
mod csv;
mod described;
mod explain;
mod extracted;
mod figure;
mod history;
mod json;
mod just_met;
mod layout;
mod league;
mod lines;
mod list;
mod markdown;
mod marked;
mod notes;
mod over_years;
mod page;
mod period;
mod remark;
mod review;
mod review_pair;
mod review_sheet;
mod rules;
mod scorecard;
mod scorecards;
mod screen;
mod separated;
mod sheet;
mod sources;
mod stream;
mod tally;
mod template;
mod text;
mod trend;
mod verdicts;
mod weighed;
mod words;

pub use audit::{Audit, AuditFormat, PROGRAM, audit_order};
pub use described::{DescribedFile, described};
pub use explain::explain;
pub use extracted::Extracted;
pub use figure::{told, worded};
pub use history::{Happened, changed, filed, history, stated};
pub use just_met::{Wanted, just_met};
pub use league::league;
pub use list::{Claims, documents};
pub use marked::Marked;
pub use notes::caveat_meaning;
pub use over_years::{dropped, repeated};
pub use page::{Page, other_rules};
pub use remark::remark;
pub use review::{Question, fields};
pub use review_pair::Pair;
pub use review_sheet::to_review;
pub use rules::{moved, rules};
pub use scorecard::Scorecard;
pub use scorecards::Scorecards;
pub use sheet::{Align, Fit, Head, Sheet, Value};
pub use template::{Template, template};
pub use text::{visible, wrap};
pub use trend::trend;
pub use verdicts::{VerdictLine, Verdicts};
pub use words::sign;

use crate::vocabulary::Lang;

/// How the screen wants to be written; the caller knows the terminal, the writers do not look.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Style {
    /// The language.
    pub lang: Lang,
    /// Columns of the screen.
    pub width: usize,
    /// Whether to colour.
    pub colour: bool,
    /// Whether to keep to signs that every terminal draws one column wide.
    pub ascii: bool,
}

/// What a sheet is written as.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Format {
    /// For the screen.
    Table,
    /// For a page.
    Markdown,
    /// For a spreadsheet.
    Csv,
    /// For a program.
    Json,
    /// For a program: one object a line.
    Jsonl,
}
