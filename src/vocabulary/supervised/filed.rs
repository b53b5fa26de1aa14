//! What is on file of one item.

use super::{Item, Letter, Obstacle, Progress, Reply};
use chrono::{DateTime, Utc};

/// Something as it is in the ledger: the latest version that is not withdrawn.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Filed<T> {
    /// Its short public id, which stays from version to version.
    pub id: String,
    /// What it is.
    pub row: T,
    /// When it entered the ledger (UTC).
    pub recorded_at: DateTime<Utc>,
    /// Who entered it.
    pub recorded_by: String,
}

/// All that is on file of one item.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Dossier {
    /// The item.
    pub item: Filed<Item>,
    /// What was reported, by day and then by when it was recorded: of several of one day the last is the latest vintage.
    pub progress: Vec<Filed<Progress>>,
    /// The letters sent, the earliest first.
    pub letters: Vec<Filed<Letter>>,
    /// The answers to them, the earliest first.
    pub replies: Vec<Filed<Reply>>,
    /// What is or was in its way.
    pub obstacles: Vec<Filed<Obstacle>>,
}
