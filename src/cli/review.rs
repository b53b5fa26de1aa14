//! `review` and `serve`: what the program read, looked over by a person.

use super::output::Published;
use crate::vocabulary::{PlacePath, Role, Year};
use clap::Args;
use std::path::PathBuf;

/// `review`
#[derive(Debug, Args)]
pub struct Review {
    /// Only this place
    pub place: Option<PlacePath>,
    /// Only this year
    #[arg(long)]
    pub year: Option<Year>,
    /// Only target or only result
    #[arg(long)]
    pub role: Option<Role>,
    /// Accept all of them, without a question
    #[arg(long, conflicts_with_all = ["export", "apply", "matches"])]
    pub accept_all: bool,
    /// Accept those whose columns hold these words
    #[arg(long, value_name = "FILTER", conflicts_with_all = ["accept_all", "export", "apply", "matches"])]
    pub accept: Option<String>,
    /// Write them into a CSV file, to be decided on in a spreadsheet
    #[arg(long, value_name = "FILE", conflicts_with_all = ["apply", "matches"])]
    pub export: Option<PathBuf>,
    /// Take the decisions from such a file
    #[arg(long, value_name = "FILE", conflicts_with_all = ["matches", "place", "year", "role"])]
    pub apply: Option<PathBuf>,
    /// Walk the targets whose result was not surely found instead
    #[arg(long, conflicts_with = "role")]
    pub matches: bool,
}

/// `serve`
#[derive(Debug, Args)]
pub struct Serve {
    /// The port at which the pages are served; 0 for one that is free
    #[arg(long, default_value_t = 8642, value_name = "PORT")]
    pub port: u16,
    /// Whoever opens the address that is printed may review
    #[arg(long)]
    pub write: bool,
    /// Only targets that were reviewed; what an unreviewed result would decide stays open
    #[arg(long)]
    pub reviewed_only: bool,
    /// What the pages say of who publishes them
    #[command(flatten)]
    pub published: Published,
}
