//! Stage 3: claims ↔ rows. SQLite lives here and nowhere else.

mod accept;
mod again;
mod already;
mod backup;
mod chain;
mod correct;
mod document;
mod entry;
mod error;
mod export;
mod file;
mod history;
mod live;
mod lookup;
mod merge;
mod named;
mod of_document;
mod open;
mod place;
mod read;
mod readings;
mod row;
mod ruling;
mod said;
mod schema;
mod standing;
mod supervised;
mod titled;
mod told;
mod uid;
mod undo;
mod verify;
mod withdraw;

pub use accept::Acceptance;
pub use again::{Again, Left};
pub use correct::Correction;
pub use document::{DocumentKey, Filed, Filing};
pub use entry::{Entry, Outcome};
pub use error::{LedgerError, Trouble, UnfitName};
pub use export::{BadLine, is_export};
pub use history::{Event, Happening, History};
pub use lookup::LookupError;
pub use merge::{Conflict, Imported, Merged};
pub use named::{Kind, Named};
pub use of_document::{OfDocument, Rejected};
pub use open::SharedLedger;
pub use place::Alike;
pub use read::Filter;
pub use readings::{FiledText, Reading};
pub use ruling::Ruled;
pub use supervised::{Versioned, Wanted};
pub use undo::{Entered, Undo, Undone};
pub use verify::layout::{Misplaced, Part};
pub use verify::{Fault, Head, Odd, Rows, Verified};
pub use withdraw::{Restored, Withdrawn};

use rusqlite::Connection;
use std::cell::OnceCell;
use std::path::PathBuf;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

/// An open ledger: one SQLite file, append-only, laid out as `schema.sql` says.
#[derive(Debug)]
pub struct Ledger {
    connection: Connection,
    path: PathBuf,
    /// Which file was opened.
    identity: Option<file::Identity>,
    /// What stands in it, once it was looked through; nothing while it may be added to.
    live: OnceCell<Arc<live::Live>>,
    kept: Kept,
    /// The parts of its layout that are not those of its version. Where there are any, the connection is to an empty
    /// ledger in memory: no view of such a file is ever run.
    misplaced: Vec<Part>,
}

/// Whether anything was recorded: handed to a ledger, it answers also after the verb that recorded has failed.
#[derive(Debug, Clone, Default)]
pub struct Kept(Arc<AtomicBool>);

impl Kept {
    /// Whether anything was recorded.
    pub fn any(&self) -> bool {
        self.0.load(Ordering::Relaxed)
    }

    /// Notes that something was recorded.
    pub fn note(&self) {
        self.0.store(true, Ordering::Relaxed);
    }
}
