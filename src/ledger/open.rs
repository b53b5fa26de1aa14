//! Opening a ledger: what is not one is refused with a reason and left as it is.

use super::error::{At as _, LedgerError, Trouble};
use super::schema::{self, Standing};
use super::{Kept, Ledger};
use rusqlite::config::DbConfig;
use rusqlite::{Connection, OpenFlags};
use std::ffi::OsString;
use std::fs::File;
use std::io::{ErrorKind, Read as _};
use std::path::{Path, PathBuf};
use std::time::Duration;

/// How long another process may hold the ledger before we give up.
const PATIENCE: Duration = Duration::from_secs(5);

/// Ledgers up to this many bytes are checked page by page whenever they are opened; it costs a few
/// milliseconds. The pages of larger ones are checked as they are read.
const CHECKED_ON_OPENING: u64 = 4 << 20;

/// How much of the file is kept in memory, in KiB, which SQLite wants negative; no more is taken than is used.
const READING: i32 = -4 << 10;
const WRITING: i32 = -128 << 10;

/// The bytes every SQLite file begins with.
const MAGIC: &[u8; 16] = b"SQLite format 3\0";

impl Ledger {
    /// Opens a ledger that is there, for reading only: neither the file nor its folder is touched, so both may
    /// be read-only. Only what a writer left when it was cut off is rolled back first.
    ///
    /// # Errors
    /// `LedgerError::File` where the file is missing, empty, a folder, unreadable, damaged, another program's,
    /// or of another version; or where a cut-off write cannot be rolled back.
    pub fn open_to_read(path: impl AsRef<Path>) -> Result<Self, LedgerError> {
        let path = path.as_ref();
        if look(path)? == 0 {
            return refuse(path, Trouble::Empty);
        }
        match read(path) {
            // While reading, nothing asks to write but a rollback.
            Err(LedgerError::File { trouble: Trouble::ReadOnly, .. }) => {
                let mended = connect(path, OpenFlags::SQLITE_OPEN_READ_WRITE)
                    .and_then(|connection| schema::standing(&connection).at(path));
                if mended.is_ok() { read(path) } else { refuse(path, Trouble::CutOff) }
            }
            opened => opened,
        }
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
        let flags = OpenFlags::SQLITE_OPEN_READ_WRITE | OpenFlags::SQLITE_OPEN_CREATE;
        let mut connection = connect(path, flags)?;
        // SQLite falls back to reading without a word.
        if connection.is_readonly("main").at(path)? {
            return refuse(path, Trouble::ReadOnly);
        }
        match vet(&connection, path)? {
            Standing::Current => {}
            Standing::Empty | Standing::Older(_) => schema::prepare(&mut connection).at(path)?,
            standing @ (Standing::Foreign | Standing::Newer(_)) => return stranger(path, standing),
        }
        match schema::standing(&connection).at(path)? {
            Standing::Current => Ok(Self { connection, path: path.to_owned(), kept: Kept::default() }),
            standing @ (Standing::Empty | Standing::Older(_) | Standing::Foreign | Standing::Newer(_)) => {
                stranger(path, standing)
            }
        }
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

fn refuse<T>(path: &Path, trouble: Trouble) -> Result<T, LedgerError> {
    Err(LedgerError::File { path: path.to_owned(), trouble })
}

fn stranger<T>(path: &Path, standing: Standing) -> Result<T, LedgerError> {
    refuse(
        path,
        match standing {
            Standing::Newer(found) => Trouble::Newer { found, known: schema::version() },
            Standing::Empty | Standing::Foreign | Standing::Current | Standing::Older(_) => Trouble::Foreign,
        },
    )
}

fn read(path: &Path) -> Result<Ledger, LedgerError> {
    let connection = connect(path, OpenFlags::SQLITE_OPEN_READ_ONLY)?;
    match vet(&connection, path)? {
        Standing::Current => {}
        Standing::Empty => return refuse(path, Trouble::Empty),
        Standing::Older(_) => schema::lend(&connection).at(path)?,
        standing @ (Standing::Foreign | Standing::Newer(_)) => return stranger(path, standing),
    }
    connection.pragma_update(None, "query_only", true).at(path)?;
    Ok(Ledger { connection, path: path.to_owned(), kept: Kept::default() })
}

fn folder(path: &Path) -> &Path {
    path.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."))
}

/// The size of the file in bytes, after a look at its beginning; SQLite is not asked about what is none of
/// its own.
fn look(path: &Path) -> Result<u64, LedgerError> {
    let unreadable = |error: std::io::Error| match error.kind() {
        ErrorKind::NotFound => Trouble::Missing,
        _ => Trouble::Unreadable(error),
    };
    let begin = || -> Result<(u64, Vec<u8>), std::io::Error> {
        let size = std::fs::metadata(path)?.len();
        let mut beginning = Vec::new();
        File::open(path)?.take(MAGIC.len() as u64).read_to_end(&mut beginning)?;
        Ok((size, beginning))
    };
    if path.is_dir() {
        return refuse(path, Trouble::Folder);
    }
    let (size, beginning) = begin().or_else(|error| refuse(path, unreadable(error)))?;
    // Beside a journal the file may be half-written; SQLite will mend it.
    if size == 0 || beginning == MAGIC || journal(path).exists() {
        Ok(size)
    } else {
        refuse(path, Trouble::NotADatabase)
    }
}

fn journal(path: &Path) -> PathBuf {
    let mut name = OsString::from(path);
    name.push("-journal");
    PathBuf::from(name)
}

fn connect(path: &Path, flags: OpenFlags) -> Result<Connection, LedgerError> {
    // An absolute path, lest SQLite take a name such as `:memory:` for one of its own.
    let absolute = std::path::absolute(path).or_else(|error| refuse(path, Trouble::Unreadable(error)))?;
    let settle = || -> rusqlite::Result<Connection> {
        let connection = Connection::open_with_flags(absolute, flags | OpenFlags::SQLITE_OPEN_NO_MUTEX)?;
        connection.busy_timeout(PATIENCE)?;
        connection.set_db_config(DbConfig::SQLITE_DBCONFIG_DEFENSIVE, true)?;
        connection.set_db_config(DbConfig::SQLITE_DBCONFIG_TRUSTED_SCHEMA, false)?;
        // Else SQLite plans a cached statement anew whenever its parameters change,
        // which made reading ten times slower.
        connection.set_db_config(DbConfig::SQLITE_DBCONFIG_ENABLE_QPSG, true)?;
        connection.pragma_update(None, "foreign_keys", true)?;
        connection.pragma_update(None, "cell_size_check", true)?;
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

/// What the file is, once its pages are seen to hang together.
fn vet(connection: &Connection, path: &Path) -> Result<Standing, LedgerError> {
    let standing = schema::standing(connection).at(path)?;
    let size = std::fs::metadata(path).or_else(|error| refuse(path, Trouble::Unreadable(error)))?.len();
    if size <= CHECKED_ON_OPENING && matches!(standing, Standing::Current | Standing::Older(_)) {
        let found: String = connection.query_row("PRAGMA quick_check(1)", [], |row| row.get(0)).at(path)?;
        if found != "ok" {
            return refuse(path, Trouble::Damaged(found.replace('\n', " ")));
        }
    }
    Ok(standing)
}
