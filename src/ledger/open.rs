//! Opening a ledger: what is not one is refused with a reason and left as it is.

use super::error::{At as _, LedgerError, Trouble};
use super::file::{Identity, folder, in_place, look};
use super::live::Live;
use super::schema::{self, Standing};
use super::verify::layout;
use super::{Kept, Ledger};
use rusqlite::config::DbConfig;
use rusqlite::limits::Limit;
use rusqlite::{Connection, OpenFlags};
use std::cell::OnceCell;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::time::Duration;

/// How long another process may hold the ledger before we give up.
const PATIENCE: Duration = Duration::from_secs(5);

/// Ledgers up to this many bytes are checked page by page whenever they are opened; it costs a few
/// milliseconds. The pages of larger ones are checked as they are read, and all of them by `verify` and before a list or
/// another ledger is taken in: of a million targets that is half a minute.
const CHECKED_ON_OPENING: u64 = 4 << 20;
/// Checks the pages, the rows, and every row's place in every index; stops at the first fault.
const EVERYTHING: &str = "PRAGMA integrity_check(1)";

/// Checks the pages of the table that lists all others.
const SCHEMA_PAGES: &str = "PRAGMA quick_check(sqlite_schema)";

/// How much of the file is kept in memory, in KiB, which SQLite wants negative; no more is taken than is used.
const READING: i32 = -4 << 10;
const WRITING: i32 = -128 << 10;

/// Bytes of a row, of which a document's text is the most: a longer one, made by another program, is an error when it is read.
const LONGEST: i32 = 64 << 20;

impl Ledger {
    /// Opens a ledger that is there, for reading only: neither the file nor its folder is touched, so both may
    /// be read-only. Only what a writer left when it was cut off is rolled back first.
    ///
    /// # Errors
    /// `LedgerError::File` where the file is missing, empty, a folder, unreadable, damaged, another program's,
    /// or of another version; or where a cut-off write cannot be rolled back.
    pub fn open_to_read(path: impl AsRef<Path>) -> Result<Self, LedgerError> {
        open(path.as_ref(), Vetting::Pages)
    }

    /// Opens a ledger for recording: starts one where the file is missing or empty, and brings an older one
    /// up to date. Whoever is stopped on the way leaves a file that this opens again.
    ///
    /// # Errors
    /// `LedgerError::File` where the file is a folder, unreadable, read-only, damaged, another program's, of
    /// a newer version, or in use for longer than five seconds; or where its folder is missing or read-only.
    pub fn open_to_write(path: impl AsRef<Path>) -> Result<Self, LedgerError> {
        let path = path.as_ref();
        match look(path) {
            Err(LedgerError::File { trouble: Trouble::Missing, .. }) if folder(path).is_dir() => {}
            Err(LedgerError::File { trouble: Trouble::Missing, .. }) => {
                return refuse(path, Trouble::NoFolder);
            }
            seen => drop(seen?),
        }
        let there = Identity::of(path);
        let flags = OpenFlags::SQLITE_OPEN_READ_WRITE | OpenFlags::SQLITE_OPEN_CREATE;
        let mut connection = connect(path, flags)?;
        let identity = Identity::of(path);
        if there.is_some() && there != identity {
            return refuse(path, Trouble::Replaced);
        }
        // SQLite falls back to reading without a word.
        if connection.is_readonly("main").at(path)? {
            return refuse(path, Trouble::ReadOnly);
        }
        match vet(&connection, path, Vetting::Everything)? {
            Standing::Current => {}
            Standing::Empty | Standing::Older(_) => schema::prepare(&mut connection).at(path)?,
            standing @ (Standing::Foreign | Standing::Newer(_)) => return stranger(path, standing),
        }
        match schema::standing(&connection).at(path)? {
            Standing::Current => Ok(Self {
                connection,
                path: path.to_owned(),
                identity,
                live: OnceCell::new(),
                kept: Kept::default(),
                misplaced: Vec::new(),
            }),
            standing @ (Standing::Empty | Standing::Older(_) | Standing::Foreign | Standing::Newer(_)) => {
                stranger(path, standing)
            }
        }
    }

    /// This ledger, once every page of it and every row's place in every index was checked, whatever its size.
    ///
    /// # Errors
    /// `LedgerError::File` where it is damaged.
    pub fn checked_whole(self) -> Result<Self, LedgerError> {
        let size = std::fs::metadata(&self.path).map_or(u64::MAX, |file| file.len());
        if size > CHECKED_ON_OPENING {
            check(&self.connection, &self.path, EVERYTHING)?;
        }
        Ok(self)
    }

    /// Opens a ledger for verification: as `open_to_read`, but whatever its layout and its pages are. One with a changed
    /// layout reads as an empty ledger.
    ///
    /// # Errors
    /// As `open_to_read`, but for damage and a changed layout, which `verify` tells.
    pub fn open_to_verify(path: impl AsRef<Path>) -> Result<Self, LedgerError> {
        let ledger = open(path.as_ref(), Vetting::Nothing)?;
        let misplaced = layout::misplaced(&ledger.connection).at(&ledger.path)?;
        if misplaced.is_empty() {
            return Ok(ledger);
        }
        let connection = schema::empty().at(&ledger.path)?;
        Ok(Self { connection, misplaced, ..ledger })
    }

    /// The ledger, where its layout is that of its version.
    pub(super) fn laid_out(&self) -> Result<&Self, LedgerError> {
        if self.misplaced.is_empty() {
            Ok(self)
        } else {
            refuse(&self.path, Trouble::Layout(self.misplaced.clone()))
        }
    }

    /// What other threads open this ledger by: a connection serves one thread.
    ///
    /// # Errors
    /// `LedgerError::File` where reading fails.
    pub fn shared(&self) -> Result<SharedLedger, LedgerError> {
        let live = self.live().at(&self.path)?;
        Ok(SharedLedger { path: self.path.clone(), identity: self.identity, live })
    }

    /// The ledger, noting from here on in `kept` whether anything was recorded.
    #[must_use]
    pub fn noting(self, kept: &Kept) -> Self {
        Self { kept: kept.clone(), ..self }
    }

    /// The file this ledger lies in, as it was named.
    pub fn path(&self) -> &Path {
        &self.path
    }
}

pub(super) fn refuse<T>(path: &Path, trouble: Trouble) -> Result<T, LedgerError> {
    Err(LedgerError::File { path: path.to_owned(), trouble })
}

pub(super) fn stranger<T>(path: &Path, standing: Standing) -> Result<T, LedgerError> {
    refuse(
        path,
        match standing {
            Standing::Newer(found) => Trouble::Newer { found, known: schema::version() },
            Standing::Empty | Standing::Foreign | Standing::Current | Standing::Older(_) => Trouble::Foreign,
        },
    )
}

/// How closely a ledger is looked at before it is read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Vetting {
    /// The layout, and every page of a small ledger with every row's place in every index: a row that an index hides
    /// might be recorded twice.
    Everything,
    /// The layout, and the pages of a small ledger.
    Pages,
    Nothing,
}

fn open(path: &Path, vetting: Vetting) -> Result<Ledger, LedgerError> {
    if look(path)? == 0 {
        return refuse(path, Trouble::Empty);
    }
    rolled_back(path, vetting)
}

/// Opens it to be read, after a write that was cut off is rolled back.
fn rolled_back(path: &Path, vetting: Vetting) -> Result<Ledger, LedgerError> {
    match read(path, vetting) {
        // While reading, nothing asks to write but a rollback.
        Err(LedgerError::File { trouble: Trouble::ReadOnly, .. }) => {
            let mended = connect(path, OpenFlags::SQLITE_OPEN_READ_WRITE)
                .and_then(|connection| schema::standing(&connection).at(path));
            if mended.is_ok() { read(path, vetting) } else { refuse(path, Trouble::CutOff) }
        }
        opened => opened,
    }
}

fn read(path: &Path, vetting: Vetting) -> Result<Ledger, LedgerError> {
    let connection = connect(path, OpenFlags::SQLITE_OPEN_READ_ONLY)?;
    let standing = match vetting {
        Vetting::Everything | Vetting::Pages => vet(&connection, path, vetting)?,
        Vetting::Nothing => schema::standing(&connection).at(path)?,
    };
    match standing {
        Standing::Current => {}
        Standing::Empty => return refuse(path, Trouble::Empty),
        Standing::Older(found) => schema::lend(&connection, found).at(path)?,
        standing @ (Standing::Foreign | Standing::Newer(_)) => return stranger(path, standing),
    }
    connection.pragma_update(None, "query_only", true).at(path)?;
    let identity = Identity::of(path);
    let (live, kept) = (OnceCell::new(), Kept::default());
    Ok(Ledger { connection, path: path.to_owned(), identity, live, kept, misplaced: Vec::new() })
}

/// A ledger that several threads read, with what stands in it as one of them found it.
#[derive(Debug, Clone)]
pub struct SharedLedger {
    path: PathBuf,
    identity: Option<Identity>,
    live: Arc<Live>,
}

impl SharedLedger {
    /// Opens it for the thread at hand.
    ///
    /// # Errors
    /// As `Ledger::open_to_read`; `Trouble::Replaced` where another file lies there by now.
    pub fn open(&self) -> Result<Ledger, LedgerError> {
        // Not looked at again: whoever closes the file gives up the locks that the process holds on it, other threads' too.
        in_place(&self.path, self.identity)?;
        let ledger = rolled_back(&self.path, Vetting::Nothing)?;
        in_place(&self.path, self.identity)?;
        let _ = ledger.live.set(Arc::clone(&self.live));
        Ok(ledger)
    }
}

pub(super) fn connect(path: &Path, flags: OpenFlags) -> Result<Connection, LedgerError> {
    // An absolute path, lest SQLite take a name such as `:memory:` for one of its own.
    let absolute = std::path::absolute(path).or_else(|error| refuse(path, Trouble::Unreadable(error)))?;
    let settle = || -> rusqlite::Result<Connection> {
        let connection = Connection::open_with_flags(absolute, flags | OpenFlags::SQLITE_OPEN_NO_MUTEX)?;
        connection.busy_timeout(PATIENCE)?;
        connection.set_db_config(DbConfig::SQLITE_DBCONFIG_DEFENSIVE, true)?;
        connection.set_db_config(DbConfig::SQLITE_DBCONFIG_TRUSTED_SCHEMA, false)?;
        connection.set_limit(Limit::SQLITE_LIMIT_LENGTH, LONGEST)?;
        // Else SQLite plans a cached statement anew whenever its parameters change,
        // which made reading ten times slower.
        connection.set_db_config(DbConfig::SQLITE_DBCONFIG_ENABLE_QPSG, true)?;
        connection.pragma_update(None, "foreign_keys", true)?;
        connection.pragma_update(None, "cell_size_check", true)?;
        // A commit is told only once even the folder knows of it: else a journal may come back after a power cut.
        connection.pragma_update(None, "synchronous", "extra")?;
        connection.set_prepared_statement_cache_capacity(32);
        // Ids are spread over their whole index: an entry of a million rows comes back to all of its pages.
        connection.pragma_update(
            None,
            "cache_size",
            if flags.contains(OpenFlags::SQLITE_OPEN_READ_ONLY) { READING } else { WRITING },
        )?;
        Ok(connection)
    };
    settle().at(path)
}

/// What the file is, once it is seen to be laid out as its version says and, where that is asked for, to hang together.
fn vet(connection: &Connection, path: &Path, vetting: Vetting) -> Result<Standing, LedgerError> {
    let _moment = super::read::moment(connection).at(path)?;
    let standing = schema::standing(connection).at(path)?;
    match standing {
        Standing::Current | Standing::Older(_) => {}
        Standing::Empty | Standing::Foreign | Standing::Newer(_) => return Ok(standing),
    }
    let misplaced = layout::misplaced(connection).at(path)?;
    if !misplaced.is_empty() {
        // Parts may be missing because the pages that list them are damaged.
        check(connection, path, SCHEMA_PAGES)?;
        return refuse(path, Trouble::Layout(misplaced));
    }
    let size = std::fs::metadata(path).or_else(|error| refuse(path, Trouble::Unreadable(error)))?.len();
    if matches!(vetting, Vetting::Nothing) {
        return Ok(standing);
    }
    // SQLite fills up with zeros a last page that is cut off.
    let page: u64 = connection.query_row("PRAGMA page_size", [], |row| row.get::<_, u32>(0)).at(path)?.into();
    if !size.is_multiple_of(page.max(1)) {
        return refuse(path, Trouble::Damaged("the last page is cut off".to_owned()));
    }
    match vetting {
        Vetting::Pages if size <= CHECKED_ON_OPENING => check(connection, path, "PRAGMA quick_check(1)")?,
        Vetting::Everything if size <= CHECKED_ON_OPENING => check(connection, path, EVERYTHING)?,
        Vetting::Nothing | Vetting::Pages | Vetting::Everything => {}
    }
    Ok(standing)
}

/// Asks SQLite whether the file hangs together.
fn check(connection: &Connection, path: &Path, pragma: &str) -> Result<(), LedgerError> {
    let found: String = connection.query_row(pragma, [], |row| row.get(0)).at(path)?;
    if found == "ok" { Ok(()) } else { refuse(path, Trouble::Damaged(found.replace('\n', " "))) }
}
