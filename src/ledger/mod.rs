//! Stage 3: claims ↔ rows. SQLite lives here and nowhere else.

mod document;
mod entry;
mod error;
mod open;
mod place;
mod read;
mod row;
mod ruling;
mod schema;
mod uid;

pub use document::{DocumentKey, Filed, Filing};
pub use entry::{Entry, Outcome};
pub use error::{LedgerError, LookupError, Trouble};
pub use read::Filter;

use rusqlite::Connection;
use std::path::PathBuf;

/// An open ledger: one SQLite file, append-only, laid out as `schema.sql` says.
#[derive(Debug)]
pub struct Ledger {
    connection: Connection,
    path: PathBuf,
}
