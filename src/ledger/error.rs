//! What can go wrong with a ledger, said so that a reader knows where, what, and what next.

use chrono::NaiveDate;
use rusqlite::ErrorCode;
use std::path::{Path, PathBuf};

/// A ledger that could not be opened, read or written, or a name that means nothing in it.
#[derive(Debug, thiserror::Error)]
pub enum LedgerError {
    /// The file is at fault.
    #[error("{}: {trouble}", .path.display())]
    File {
        /// Which file.
        path: PathBuf,
        /// What is wrong with it, and what next.
        trouble: Trouble,
    },
    /// A name or id was looked up in vain.
    #[error(transparent)]
    Lookup(#[from] LookupError),
}

/// What is wrong with a ledger file. Whatever it is, the file was left as it was.
#[derive(Debug, thiserror::Error)]
pub enum Trouble {
    /// No such file.
    #[error("there is no ledger here. `record` or `import` starts one; --ledger names another")]
    Missing,
    /// A file without a single row of ours, left by a program that was stopped while starting a ledger.
    #[error("this ledger is still empty. `record` or `import` fills it; --ledger names another")]
    Empty,
    /// A folder.
    #[error("is a folder. Name a file in it, such as duizhang.db")]
    Folder,
    /// The folder it should lie in does not exist.
    #[error("its folder does not exist. Make the folder first, or name another file with --ledger")]
    NoFolder,
    /// No right to read it, or the medium is at fault.
    #[error("cannot be read: {0}. Check its permissions and the medium it lies on")]
    Unreadable(std::io::Error),
    /// Not an SQLite file at all.
    #[error("is no ledger: it does not begin as an SQLite file does. Name another with --ledger")]
    NotADatabase,
    /// Another program's SQLite file.
    #[error("is another program's SQLite file, not a duizhang ledger. Name another with --ledger")]
    Foreign,
    /// Written by a later version of this program.
    #[error(
        "is a ledger of version {found}; this program knows versions up to {known}. Use a newer duizhang"
    )]
    Newer {
        /// Its version.
        found: i64,
        /// The newest one known here.
        known: i64,
    },
    /// Pages or rows that do not hang together.
    #[error("is damaged ({0}). It was left as it is: keep it, and go on with a copy from your backup")]
    Damaged(String),
    /// It, or its folder, may not be written.
    #[error("cannot be written: the file or its folder is read-only. Change that, or work on a copy")]
    ReadOnly,
    /// A writer was cut off and what it left cannot be rolled back here.
    #[error(
        "a write to it was cut off, and cannot be undone where nothing may be written. Copy it, with the -journal \
         file beside it, to a folder of your own and open it there"
    )]
    CutOff,
    /// Another process holds it.
    #[error("is in use by another process. Nothing was recorded; try again when that is done")]
    Busy,
    /// No room left.
    #[error("the disk is full. Nothing was recorded; make room and try again")]
    Full,
    /// The medium failed.
    #[error("reading or writing failed ({0}). Nothing was recorded; check the disk or network and try again")]
    Medium(String),
    /// A row against the rules of `schema.sql`.
    #[error("refuses the row ({0}). Nothing was recorded")]
    Refused(String),
}

/// A name or id that means nothing, or more than one thing, in this ledger.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum LookupError {
    /// No place of that name.
    #[error("no place {given:?} in this ledger{}", nearest_hint(.nearest))]
    NoPlace {
        /// What was asked for.
        given: String,
        /// The names most like it, nearest first; empty in an empty ledger.
        nearest: Vec<String>,
    },
    /// Several places of that name.
    #[error("{given:?} may be {}. Write one of these paths", .candidates.join(", "))]
    AmbiguousPlace {
        /// What was asked for.
        given: String,
        /// Their paths.
        candidates: Vec<String>,
    },
    /// Text that cannot be the name of a place.
    #[error(transparent)]
    NotAPlace(#[from] crate::vocabulary::place::PlaceError),
    /// Text that cannot be an id.
    #[error("{0:?} is no id; write at least its first {len} letters or digits", len = super::uid::SHORTEST)]
    NotAnId(String),
    /// No claim of that id.
    #[error("no claim {0} in this ledger; `list targets` and `list results` print the ids")]
    NoClaim(String),
    /// Several claims whose ids begin so.
    #[error("{given} may be {}. Write more of the id", .candidates.join(", "))]
    AmbiguousClaim {
        /// What was asked for.
        given: String,
        /// Their ids, the first few.
        candidates: Vec<String>,
    },
    /// Nothing of that id.
    #[error(
        "nothing has the id {0} in this ledger; `list` prints the ids of claims, `history` those of documents and rulings"
    )]
    NoRow(String),
    /// Several rows whose ids begin so.
    #[error("{given} may be {}. Write more of the id", .candidates.join(", "))]
    AmbiguousId {
        /// What was asked for.
        given: String,
        /// What they are and their ids, the first few.
        candidates: Vec<String>,
    },
    /// The row was corrected.
    #[error("{id} was superseded by {by}; name that one")]
    Superseded {
        /// Which row.
        id: String,
        /// The version that stands.
        by: String,
    },
    /// The row, or what it depends on, was withdrawn.
    #[error("{id} was withdrawn{} by {by} on {on}: {why}. `duizhang restore {of}` takes that back", with(.id, .of))]
    Withdrawn {
        /// Which row was asked for.
        id: String,
        /// What was withdrawn: the row itself, its first version, or its document.
        of: String,
        /// Who withdrew it.
        by: String,
        /// When.
        on: NaiveDate,
        /// The reason on file.
        why: String,
    },
    /// What should be restored was not withdrawn.
    #[error("{0} is not withdrawn; there is nothing to restore")]
    NotWithdrawn(String),
    /// A withdrawn document was filed again meanwhile.
    #[error("{id} was filed again as {by}. Withdraw {by} first; both would count")]
    FiledAgain {
        /// Which document.
        id: String,
        /// The one filed since.
        by: String,
    },
    /// A result, where a target is wanted.
    #[error("{0} is a result; only a target is ruled on. `list targets` prints the ids of targets")]
    NotATarget(String),
    /// A claim of another kind, where a claim is wanted.
    #[error("{id} is a {kind}; give the id of a claim")]
    NotAClaim {
        /// Which row.
        id: String,
        /// What it is.
        kind: super::named::Kind,
    },
}

fn with(id: &str, of: &str) -> String {
    if id == of { String::new() } else { format!(" with {of}") }
}

fn nearest_hint(nearest: &[String]) -> String {
    if nearest.is_empty() {
        "; it holds no places yet. Names match exactly; `record` and `import` file new ones".to_owned()
    } else {
        format!("; the nearest names are {}. Names match exactly", nearest.join(", "))
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
