//! Stage 3: claims ↔ rows. SQLite lives here and nowhere else.

mod accept;
mod chain;
mod correct;
mod document;
mod entry;
mod error;
mod evidence;
mod history;
mod merge;
mod named;
mod open;
mod place;
mod read;
mod recompute;
mod row;
mod ruling;
mod schema;
mod standing;
mod uid;
mod verify;
mod withdraw;

pub use accept::Acceptance;
pub use correct::Correction;
pub use document::{DocumentKey, Filed, Filing};
pub use entry::{Entry, Outcome};
pub use error::{LedgerError, LookupError, Trouble};
pub use history::{Event, Happening, History};
pub use merge::{Conflict, Merged};
pub use named::{Kind, Named};
pub use read::Filter;
pub use ruling::Ruled;
pub use verify::{Fault, Head, Misplaced, Rows, Verified};
pub use withdraw::{Restored, Withdrawn};

use rusqlite::Connection;
use std::path::PathBuf;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

/// An open ledger: one SQLite file, append-only, laid out as `schema.sql` says.
#[derive(Debug)]
pub struct Ledger {
    connection: Connection,
    path: PathBuf,
    kept: Kept,
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
