//! A backup: a copy of the whole ledger, made while others may write, and verified.

use super::Ledger;
use super::error::{At as _, LedgerError};
use super::verify::Verified;
use rusqlite::backup::Backup;
use rusqlite::{Connection, OpenFlags};
use std::path::Path;
use std::time::Duration;

/// All pages are copied in one step, so that the copy is of one moment; writers wait for it.
const ALL: std::ffi::c_int = std::ffi::c_int::MAX;
const BETWEEN: Duration = Duration::from_millis(50);

impl Ledger {
    /// Copies this ledger, as of one moment, into the empty file at `to`, and verifies the copy as `Ledger::verify`
    /// does.
    ///
    /// # Errors
    /// `LedgerError::File` where this ledger cannot be read or the copy cannot be written or read back.
    pub fn back_up(&self, to: &Path) -> Result<Verified, LedgerError> {
        let flags = OpenFlags::SQLITE_OPEN_READ_WRITE | OpenFlags::SQLITE_OPEN_NO_MUTEX;
        let mut copy = Connection::open_with_flags(to, flags).at(to)?;
        Backup::new(&self.connection, &mut copy)
            .and_then(|backup| backup.run_to_completion(ALL, BETWEEN, None))
            .at(to)?;
        // A ledger that was in another mode is handed over as a single file.
        copy.pragma_update(None, "journal_mode", "delete").at(to)?;
        drop(copy);
        Ledger::open_to_verify(to)?.verify()
    }
}
