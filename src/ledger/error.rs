//! What can go wrong with a ledger file, said so that a reader knows where, what, and what next.

use super::export::BadLine;
use super::lookup::LookupError;
use crate::message;
use crate::vocabulary::{Message, Worded};
use rusqlite::ErrorCode;
use std::path::{Path, PathBuf};

/// A ledger that could not be opened, read or written, or a name that means nothing in it.
#[derive(Debug, thiserror::Error)]
#[error("{}", self.message())]
pub enum LedgerError {
    /// The file is at fault.
    File {
        /// Which file.
        path: PathBuf,
        /// What is wrong with it, and what next.
        trouble: Trouble,
    },
    /// A name or id was looked up in vain.
    Lookup(#[from] LookupError),
}

/// How many faults an error names.
const NAMED: usize = 10;

/// What is wrong with a ledger file. Whatever it is, the file was left as it was.
#[derive(Debug, thiserror::Error)]
#[error("{}", self.message())]
pub enum Trouble {
    /// No such file.
    Missing,
    /// A file without a single row of ours, left by a program that was stopped while starting a ledger.
    Empty,
    /// A file with something in it, where an empty one is wanted.
    NotEmpty,
    /// A folder.
    Folder,
    /// A device, a pipe or a socket.
    Device,
    /// The journal beside it is none that this program leaves: it names another file, or is no file.
    ForeignJournal,
    /// No private copy of it can be made.
    Uncopied(std::io::Error),
    /// It is written to all the time, and no copy of it is whole.
    Changing,
    /// It was last written at a time that has not come yet.
    Ahead(String),
    /// What it holds is not what was recorded in it.
    Unsound(Vec<super::verify::Fault>),
    /// Names in it are not in the form in which names are kept, so that they would be others here.
    Names(Vec<UnfitName>),
    /// A line of an export cannot be used.
    Line {
        /// Which line, from 1.
        line: u64,
        /// What is wrong with it.
        what: BadLine,
    },
    /// The folder it should lie in does not exist.
    NoFolder,
    /// No right to read it, or the medium is at fault.
    Unreadable(std::io::Error),
    /// Not an SQLite file at all.
    NotADatabase,
    /// Another program's SQLite file.
    Foreign,
    /// Written by a later version of this program.
    Newer {
        /// Its version.
        found: i64,
        /// The newest one known here.
        known: i64,
    },
    /// Pages or rows that do not hang together.
    Damaged(String),
    /// Tables, views, indexes or triggers are not those of its version.
    Layout(Vec<super::verify::layout::Part>),
    /// Another file lies at its path, or none, since it was opened.
    Replaced,
    /// It, or its folder, may not be written.
    ReadOnly,
    /// A writer was cut off and what it left cannot be rolled back here.
    CutOff,
    /// Another process holds it.
    Busy,
    /// No room left.
    Full,
    /// The medium failed.
    Medium(String),
    /// A row against the rules of `schema.sql`.
    Refused(String),
}

/// A name in a row, and why it is not taken over.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct UnfitName {
    /// The table.
    pub table: &'static str,
    /// The row's number.
    pub row: i64,
    /// The column.
    pub column: &'static str,
    /// What it holds, the beginning of it.
    pub name: String,
    /// What is wrong with it.
    pub why: Message,
}

impl Worded for UnfitName {
    fn message(&self) -> Message {
        let row = message!("row-named", table = self.table, row = self.row);
        message!("name-of-row", row = row, column = self.column, name = &self.name, why = self.why.clone())
    }
}

impl Worded for LedgerError {
    fn message(&self) -> Message {
        match self {
            Self::File { path, trouble } => {
                message!("labelled", label = path.display().to_string(), words = trouble.message())
            }
            Self::Lookup(error) => error.message(),
        }
    }
}

impl Worded for Trouble {
    fn message(&self) -> Message {
        match self {
            Self::Missing => message!("ledger-missing"),
            Self::Empty => message!("ledger-empty"),
            Self::NotEmpty => message!("ledger-not-empty"),
            Self::Folder => message!("ledger-folder"),
            Self::Device => message!("ledger-device"),
            Self::ForeignJournal => message!("ledger-foreign-journal"),
            Self::Uncopied(error) => message!("ledger-uncopied", why = error),
            Self::Changing => message!("ledger-changing"),
            Self::Ahead(at) => message!("ledger-ahead", at = at),
            Self::Unsound(faults) => {
                let first = message!("ledger-unsound", count = faults.len());
                let named = faults.iter().take(NAMED).map(Worded::message);
                Message::Lines(std::iter::once(first).chain(named).collect())
            }
            Self::Names(unfit) => {
                let first = message!("ledger-names", count = unfit.len());
                let named = unfit.iter().take(NAMED).map(Worded::message);
                Message::Lines(std::iter::once(first).chain(named).collect())
            }
            Self::Line { line, what } => message!("export-line", line = *line, what = what.message()),
            Self::NoFolder => message!("ledger-no-folder"),
            Self::Unreadable(error) => message!("ledger-unreadable", why = error),
            Self::NotADatabase => message!("ledger-not-a-database"),
            Self::Foreign => message!("ledger-foreign"),
            Self::Newer { found, known } => message!("ledger-newer", found = *found, known = *known),
            Self::Damaged(what) => message!("ledger-damaged", what = what),
            Self::Layout(parts) => {
                let named = parts.iter().take(NAMED).map(|part| &part.name);
                message!("ledger-layout", parts = Message::list(named))
            }
            Self::Replaced => message!("ledger-replaced"),
            Self::ReadOnly => message!("ledger-read-only"),
            Self::CutOff => message!("ledger-cut-off"),
            Self::Busy => message!("ledger-busy"),
            Self::Full => message!("ledger-full"),
            Self::Medium(what) => message!("ledger-medium", what = what),
            Self::Refused(what) => message!("ledger-refused", what = what),
        }
    }
}

/// Anything that fails inside the ledger, before it is known which file it concerns.
#[derive(Debug)]
pub(super) enum Failure {
    Sql(rusqlite::Error),
    Lookup(LookupError),
}

impl From<rusqlite::Error> for Failure {
    fn from(error: rusqlite::Error) -> Self {
        Self::Sql(error)
    }
}

impl From<LookupError> for Failure {
    fn from(error: LookupError) -> Self {
        Self::Lookup(error)
    }
}

/// Says which file a failure concerns.
pub(super) trait At<T> {
    fn at(self, path: &Path) -> Result<T, LedgerError>;
}

impl<T, E: Into<Failure>> At<T> for Result<T, E> {
    fn at(self, path: &Path) -> Result<T, LedgerError> {
        self.map_err(|failure| match failure.into() {
            Failure::Lookup(error) => LedgerError::Lookup(error),
            Failure::Sql(error) => LedgerError::File { path: path.to_owned(), trouble: trouble(&error) },
        })
    }
}

fn trouble(error: &rusqlite::Error) -> Trouble {
    let Some(code) = error.sqlite_error_code() else {
        return Trouble::Damaged(error.to_string());
    };
    // A foreign enum: what is not told apart here is told in SQLite's own words.
    match code {
        ErrorCode::DatabaseBusy | ErrorCode::DatabaseLocked => Trouble::Busy,
        ErrorCode::DiskFull => Trouble::Full,
        ErrorCode::ReadOnly | ErrorCode::CannotOpen | ErrorCode::PermissionDenied => Trouble::ReadOnly,
        ErrorCode::NotADatabase => Trouble::NotADatabase,
        ErrorCode::DatabaseCorrupt => Trouble::Damaged(error.to_string()),
        ErrorCode::ConstraintViolation | ErrorCode::TypeMismatch | ErrorCode::TooBig => {
            Trouble::Refused(error.to_string())
        }
        _ => Trouble::Medium(error.to_string()),
    }
}
