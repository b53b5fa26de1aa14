//! What can go wrong in a verb. Every message says where, what, and what next.

use crate::document::{DecodeError, ReadError};
use crate::extract::{BadCell, PhraseError};
use crate::ledger::LedgerError;
use crate::message;
use crate::vocabulary::data::DataError;
use crate::vocabulary::rules::RulesError;
use crate::vocabulary::{Message, PlacePath};
use std::io;
use std::path::PathBuf;

/// Why a verb could not be carried out. The ledger is as it was.
#[derive(Debug, thiserror::Error)]
pub enum CommandError {
    /// The vocabulary cannot be used.
    #[error(transparent)]
    Data(#[from] DataError),
    /// The rules cannot be used.
    #[error(transparent)]
    Rules(#[from] RulesError),
    /// The ledger cannot be used.
    #[error(transparent)]
    Ledger(#[from] LedgerError),
    /// The phrase was not understood.
    #[error(transparent)]
    Phrase(#[from] PhraseError),
    /// Columns that cannot be used.
    #[error("{}", .0.iter().map(|cell| format!("--{cell}")).collect::<Vec<_>>().join("\n"))]
    Columns(Vec<BadCell>),
    /// A file cannot be read.
    #[error("{}: cannot be read: {source}", path.display())]
    Unreadable {
        /// Which file.
        path: PathBuf,
        /// Why.
        source: io::Error,
    },
    /// A document cannot be read.
    #[error(transparent)]
    Document(#[from] ReadError),
    /// Reading a document panicked.
    #[error("{}: reading it broke off. That is a mistake in duizhang; please report it with the file", path.display())]
    BrokeOff {
        /// Which file.
        path: PathBuf,
    },
    /// Judging a place panicked.
    #[error("{place}: judging it broke off. That is a mistake in duizhang; please report it with the ledger")]
    NotJudged {
        /// Which place.
        place: PlacePath,
    },
    /// A file is no text.
    #[error("{}: {source}", path.display())]
    NoText {
        /// Which file.
        path: PathBuf,
        /// Why.
        source: DecodeError,
    },
    /// Rows of a file cannot be used; each has been told.
    #[error("{count} row(s) cannot be used, so nothing was added. Mend them and import again")]
    Rows {
        /// How many.
        count: usize,
    },
    /// A file cannot be written.
    #[error("{}: cannot be written: {source}", path.display())]
    Unwritable {
        /// Which file.
        path: PathBuf,
        /// Why.
        source: io::Error,
    },
    /// The arguments do not go together.
    #[error("{0}")]
    Usage(String),
    /// What was asked for is refused; why, and what next.
    #[error("{0}")]
    Refused(Message),
    /// Something was recorded, and then the answer could not be written.
    #[error("{}", message!("recorded-unanswered", why = .0))]
    Unanswered(io::Error),
    /// The answer cannot be written.
    #[error("the answer cannot be written: {0}")]
    Output(#[from] io::Error),
}

impl CommandError {
    /// Whether the reader of our output went away: no error for a program in a pipe.
    pub fn is_closed_pipe(&self) -> bool {
        matches!(self, Self::Output(error) if error.kind() == io::ErrorKind::BrokenPipe)
    }
}
