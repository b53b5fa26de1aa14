//! A backup: a copy of the whole ledger, made while others may write, and verified.

use super::Ledger;
use super::error::{At as _, LedgerError, Trouble};
use super::file::look;
use super::open::{connect, refuse};
use super::verify::Verified;
use rusqlite::OpenFlags;
use rusqlite::backup::{Backup, StepResult};
use std::path::Path;
use std::time::Duration;

/// All pages are copied in one step, so that the copy is of one moment; writers wait for it.
const ALL: std::ffi::c_int = std::ffi::c_int::MAX;

/// How often it is tried while a writer holds the ledger, and how long is waited in between.
const ATTEMPTS: u32 = 100;
const BETWEEN: Duration = Duration::from_millis(50);

impl Ledger {
    /// Copies this ledger, as of one moment, into the empty file at `to`, and verifies the copy as `Ledger::verify`
    /// does.
    ///
    /// # Errors
    /// `Trouble::NotEmpty` where something is in the file already; `LedgerError::File` where this ledger cannot be read or
    /// the copy cannot be written or read back.
    pub fn back_up(&self, to: &Path) -> Result<Verified, LedgerError> {
        let own = &self.laid_out()?.connection;
        if look(to)? > 0 {
            return refuse(to, Trouble::NotEmpty);
        }
        let mut copy = connect(to, OpenFlags::SQLITE_OPEN_READ_WRITE)?;
        let backup = Backup::new(own, &mut copy).at(to)?;
        let mut attempts = 0;
        while backup.step(ALL).at(&self.path)? != StepResult::Done {
            attempts += 1;
            if attempts == ATTEMPTS {
                return refuse(&self.path, Trouble::Busy);
            }
            std::thread::sleep(BETWEEN);
        }
        drop(backup);
        // A ledger that was in another mode is handed over as a single file.
        copy.pragma_update(None, "journal_mode", "delete").at(to)?;
        drop(copy);
        Ledger::open_to_verify(to)?.verify()
    }
}
