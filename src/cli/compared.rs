//! What sets findings beside each other: `trend`, `path`, `league`, `cascade`, `repeated`, `dropped`, `just-met`, `score`, `rules`, `compare-rules`.

use super::supervising::Judged;
use super::{Output, Published, words};
use crate::vocabulary::score::DEFAULT;
use crate::vocabulary::supervised::By;
use crate::vocabulary::{PlacePath, Year};
use clap::Args;
use std::path::PathBuf;

/// `trend`
#[derive(Debug, Args)]
pub struct Trend {
    /// The place
    pub place: PlacePath,
    /// What is measured: a code (gdp), a name or alias (地区生产总值, GDP), or a work in the document's words
    #[arg(value_parser = words)]
    pub indicator: String,
    /// In which form, and where
    #[command(flatten)]
    pub output: Output,
    /// What a page says of who publishes it
    #[command(flatten)]
    pub published: Published,
}

/// `path`
#[derive(Debug, Args)]
pub struct Path {
    /// The place
    pub place: PlacePath,
    /// What is measured: a code (gdp), a name or alias (地区生产总值, GDP), or a work in the document's words
    #[arg(value_parser = words)]
    pub indicator: String,
    /// The year whose figure the way begins from
    #[arg(long, value_name = "YEAR")]
    pub from: Option<Year>,
    /// The year of the target
    #[arg(long, value_name = "YEAR")]
    pub to: Option<Year>,
    /// What years are to have on the way, in the target's unit: 2022=30;2023=45
    #[arg(long, value_name = "VALUES")]
    pub path: Option<String>,
    /// In which form, and where
    #[command(flatten)]
    pub output: Output,
}

/// `league`
#[derive(Debug, Args)]
pub struct League {
    /// The year planned
    pub year: Year,
    /// What is measured: a code (gdp), a name or alias (地区生产总值, GDP), or a work in the documents' words
    #[arg(value_parser = words)]
    pub indicator: String,
    /// In which form, and where
    #[command(flatten)]
    pub output: Output,
    /// What a page says of who publishes it
    #[command(flatten)]
    pub published: Published,
}

/// `cascade`
#[derive(Debug, Args)]
pub struct Cascade {
    /// The place whose targets were handed down
    pub place: PlacePath,
    /// Only this year
    #[arg(long)]
    pub year: Option<Year>,
    /// List each lower target instead of what they come to
    #[arg(long)]
    pub each: bool,
    /// Works too, not only the known indicators
    #[arg(long)]
    pub works: bool,
    /// In which form, and where
    #[command(flatten)]
    pub output: Output,
}

/// `score`
#[derive(Debug, Args)]
pub struct Score {
    /// Only these places
    #[arg(value_name = "PLACE")]
    pub places: Vec<PlacePath>,
    /// Of this year
    #[arg(long)]
    pub year: Year,
    /// By this formula of scores.csv
    #[arg(long, value_name = "FORMULA", default_value = DEFAULT)]
    pub formula: String,
    /// Beside it, the scores and ranks under this one
    #[arg(long, value_name = "FORMULA")]
    pub under: Option<String>,
    /// Not targets of places but items, put together by unit, topic or official
    #[arg(long)]
    pub group: Option<By>,
    /// Items as of which day, and by which rules
    #[command(flatten)]
    pub judged: Judged,
    /// Show the arithmetic of each target
    #[arg(long)]
    pub explain: bool,
    /// In which form, and where
    #[command(flatten)]
    pub output: Output,
}

/// What `repeated`, `dropped` and `just-met` are asked.
#[derive(Debug, Args)]
pub struct OverYears {
    /// Only this place
    pub place: Option<PlacePath>,
    /// Only this year
    #[arg(long)]
    pub year: Option<Year>,
    /// Works too, not only the known indicators
    #[arg(long)]
    pub works: bool,
    /// In which form, and where
    #[command(flatten)]
    pub output: Output,
}

/// `just-met`
#[derive(Debug, Args)]
pub struct JustMet {
    /// Whose targets, and which
    #[command(flatten)]
    pub of: OverYears,
    /// List each figure that lies within a hair of its target, on either side
    #[arg(long)]
    pub each: bool,
}

/// `rules`
#[derive(Debug, Args)]
pub struct Rules {
    /// In which form, and where; csv is the form that --rules and compare-rules take
    #[command(flatten)]
    pub output: Output,
}

/// `compare-rules`
#[derive(Debug, Args)]
pub struct CompareRules {
    /// The other rules: a CSV file as `rules --format csv` prints it; rules that are not in it stay
    pub file: PathBuf,
    /// Only this place
    pub place: Option<PlacePath>,
    /// Only this year
    #[arg(long)]
    pub year: Option<Year>,
    /// In which form, and where
    #[command(flatten)]
    pub output: Output,
}
