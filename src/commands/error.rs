//! What can go wrong in a verb. Every message says where, what, and what next.

use crate::document::{DecodeError, ReadError};
use crate::extract::{BadCell, PhraseError};
use crate::ledger::LedgerError;
use crate::message;
use crate::vocabulary::data::DataError;
use crate::vocabulary::rules::RulesError;
use crate::vocabulary::{Message, PlacePath, Worded};
use std::io;
use std::path::{Path, PathBuf};

/// Why a verb could not be carried out. The ledger is as it was.
#[derive(Debug, thiserror::Error)]
#[error("{}", self.message())]
pub enum CommandError {
    /// The vocabulary cannot be used.
    Data(#[from] DataError),
    /// The rules cannot be used.
    Rules(#[from] RulesError),
    /// The ledger cannot be used.
    Ledger(#[from] LedgerError),
    /// The phrase was not understood.
    Phrase(#[from] PhraseError),
    /// Columns that cannot be used.
    Columns(Vec<BadCell>),
    /// A file cannot be read.
    Unreadable {
        /// Which file.
        path: PathBuf,
        /// Why.
        source: io::Error,
    },
    /// A document cannot be read.
    Document(#[from] ReadError),
    /// What is said against a file, or a line of it.
    File {
        /// Which.
        file: String,
        /// What.
        what: Message,
    },
    /// Reading a document panicked.
    BrokeOff {
        /// Which file.
        path: PathBuf,
    },
    /// Judging a place panicked.
    NotJudged {
        /// Which place.
        place: PlacePath,
    },
    /// A file is no text.
    NoText {
        /// Which file.
        path: PathBuf,
        /// Why.
        source: DecodeError,
    },
    /// Rows of a file cannot be used; each has been told.
    Rows {
        /// How many.
        count: usize,
    },
    /// A file cannot be written.
    Unwritable {
        /// Which file.
        path: PathBuf,
        /// Why.
        source: io::Error,
    },
    /// The arguments do not go together.
    Usage(Message),
    /// Something was recorded, and then the answer could not be written.
    Unanswered(io::Error),
    /// The answer cannot be written.
    Output(#[from] io::Error),
}

impl Worded for CommandError {
    fn message(&self) -> Message {
        let of = |path: &Path, what| message!("labelled", label = path.display().to_string(), words = what);
        match self {
            Self::Data(error) => error.message(),
            Self::Rules(error) => error.message(),
            Self::Ledger(error) => error.message(),
            Self::Phrase(error) => error.message(),
            Self::Columns(cells) => Message::Lines(cells.iter().map(option).collect()),
            Self::Unreadable { path, source } => of(path, message!("unreadable", why = source)),
            Self::Document(error) => error.message(),
            Self::File { file, what } => message!("labelled", label = file, words = what.clone()),
            Self::BrokeOff { path } => of(path, message!("reading-broke-off")),
            Self::NotJudged { place } => {
                message!("labelled", label = place.as_str(), words = message!("judging-broke-off"))
            }
            Self::NoText { path, source } => of(path, source.message()),
            Self::Rows { count } => message!("rows-refused", count = *count),
            Self::Unwritable { path, source } => of(path, message!("unwritable", why = source)),
            Self::Usage(message) => message.clone(),
            Self::Unanswered(error) => message!("recorded-unanswered", why = error),
            Self::Output(error) => message!("answer-unwritable", why = error),
        }
    }
}

/// What is wrong with the option that a column is given by.
fn option(cell: &BadCell) -> Message {
    message!("labelled", label = format!("--{}", cell.column.replace('_', "-")), words = cell.reason.clone())
}

impl CommandError {
    /// What is said against a file, or a line of it.
    pub fn of_file(file: impl std::fmt::Display, what: Message) -> Self {
        Self::File { file: file.to_string(), what }
    }

    /// Whether the reader of our output went away: no error for a program in a pipe.
    pub fn is_closed_pipe(&self) -> bool {
        matches!(self, Self::Output(error) if error.kind() == io::ErrorKind::BrokenPipe)
    }
}
