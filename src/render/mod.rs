//! Stage 5: findings → sheet → table, Markdown, CSV, JSON, XLSX, HTML. One typed sheet feeds every format, and each format is
//! a file.

mod audit;
mod book;
mod cascade;
mod cell;
mod cells;
mod chart;
mod columns;
mod csv;
mod described;
mod docx;
mod explain;
mod explained;
mod extracted;
mod figure;
mod format;
mod history;
mod html;
mod items;
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
mod package;
mod page;
#[cfg(feature = "parquet")]
mod parquet;
mod path;
mod period;
mod pipeline;
mod places;
mod remark;
mod review;
mod review_pair;
mod review_sheet;
mod rules;
mod score;
mod score_line;
mod scorecard;
mod scorecards;
mod sdmx;
mod search;
mod separated;
mod sheet;
mod sources;
mod stratml;
mod stream;
mod supervised;
mod table;
mod tally;
mod template;
mod terminal;
mod text;
mod timeline;
mod trend;
mod verdicts;
mod weighed;
mod words;
mod xlsx;

pub use audit::{Audit, PROGRAM, audit_order};
pub use book::{Provenance, codebook, codebook_part, further, tally_part};
pub use cascade::cascade;
pub use cells::result_told;
pub use described::{DescribedFile, described};
pub use explain::explain;
pub use explained::Located;
pub use extracted::Extracted;
pub use figure::{told, worded};
pub use format::Format;
pub use history::{Happened, changed, filed, history, kept, stated};
pub use html::{Board, Columns, Contents, Frame, Heat, HeatCell, Link, Published, Row, Shown};
pub use html::{Card, Counterpart, Mark, Reading, Refusal, Standing, What};
pub use html::{counterpart, index, message, overview, reading, texts};
pub use items::{dossier, figure_worded, items, reported};
pub use just_met::{Wanted, just_met};
pub use league::{league, league_heading};
pub use list::{Claims, documents};
pub use marked::Marked;
pub use notes::caveat_meaning;
pub use over_years::{dropped, repeated};
pub use package::{DESCRIPTOR, FOR_PROGRAMS, Origin, PackagedRows, Written, descriptor};
pub use page::{Basis, Page, Part, other_rules};
pub use path::path;
pub use pipeline::{Piped, pipeline, project, projects};
pub use places::{OnFile, places};
pub use remark::remark;
pub use review::{Question, fields};
pub use review_pair::Pair;
pub use review_sheet::to_review;
pub use rules::{moved, rules};
pub use score::{Scoring, score};
pub use score_line::{ScoreLine, Scored};
pub use scorecard::Scorecard;
pub use scorecards::scorecards;
pub use sdmx::{Observations, Observed, structure};
pub use search::{Hit, search};
pub use stratml::{Lost, Report};
pub use stream::{Portion, Stream};
pub use supervised::{
    Bulletin, Filling, Lit, agenda, bulletin, doubts_of, item, letter, letter_page, lights, obstacles,
};
pub use template::{Template, template};
pub use terminal::Terminal;
pub use text::{visible, wrap};
pub use trend::{series_heading, trend};
pub use verdicts::{VerdictLine, Verdicts};
pub use words::sign;

use crate::vocabulary::Lang;

/// The width of what is read on no screen of its own: its lines are not broken.
pub const UNBROKEN: usize = 100_000;

/// How the screen wants to be written; the caller knows the terminal, the writers do not look.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Style {
    /// The language.
    pub lang: Lang,
    /// Columns of the screen; [`UNBROKEN`] where there is none.
    pub width: usize,
    /// Whether to colour.
    pub colour: bool,
    /// Whether to keep to signs that every terminal draws one column wide.
    pub ascii: bool,
}
