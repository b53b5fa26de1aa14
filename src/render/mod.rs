//! Stage 5: findings → sheet → table, Markdown, CSV, JSON. One typed sheet feeds every format.

mod audit;
mod cells;
mod csv;
mod explain;
mod extracted;
mod figure;
mod history;
mod json;
mod layout;
mod list;
mod markdown;
mod notes;
mod remark;
mod scorecard;
mod screen;
mod sheet;
mod sources;
mod tally;
mod text;
mod verdicts;
mod words;

pub use audit::{Audit, AuditFormat, audit_order};
pub use explain::explain;
pub use extracted::{Extracted, extracted};
pub use figure::{told, worded};
pub use history::{Happened, changed, filed, history, stated};
pub use list::{claims, documents};
pub use remark::remark;
pub use scorecard::Scorecard;
pub use sheet::{Align, Fit, Head, Sheet, Value};
pub use text::visible;
pub use verdicts::verdicts;
pub use words::{caveat_meaning, sign};

/// The language of the screen.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Lang {
    /// Chinese.
    Zh,
    /// English.
    En,
}

impl Lang {
    /// The one of two wordings that is in this language.
    pub fn pick<T>(self, zh: T, en: T) -> T {
        match self {
            Self::Zh => zh,
            Self::En => en,
        }
    }
}

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
