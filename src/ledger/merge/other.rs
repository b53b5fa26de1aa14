//! The other ledger: copied where nobody else can write, and checked there before a row is taken. The file itself is
//! never opened as a database, so that not a byte of it changes.

use super::super::error::{At as _, LedgerError, Trouble};
use super::super::file::{beside, look};
use super::super::open::{connect, refuse, stranger};
use super::super::schema::{self, Standing};
use super::super::verify::{self, CLOCKS_DIFFER, layout};
use super::super::{chain, export};
use chrono::{DateTime, Utc};
use rusqlite::{Connection, OpenFlags};
use std::fs::{File, Metadata};
use std::io::{self, BufRead};
use std::path::{Path, PathBuf};
use std::time::Duration;
use tempfile::TempDir;

/// How often a ledger that is being written to is copied anew, and how long is waited in between.
const ATTEMPTS: u32 = 20;
const BETWEEN: Duration = Duration::from_millis(100);

/// What a ledger consists of: the file itself, and what SQLite leaves beside it when a writer is cut off.
const ENDINGS: [&str; 3] = ["", "-journal", "-wal"];

/// A copy of another ledger, sound and of this program's version.
pub(super) struct Other {
    pub(super) connection: Connection,
    /// The file it is a copy of.
    pub(super) path: PathBuf,
    /// The copy's folder, which goes with it.
    _folder: TempDir,
}

impl Other {
    /// Copies the ledger, plays back there what a writer left when it was cut off, and checks all of it: its layout
    /// against that of its own version, then, brought up to date, everything that `verify` checks; and that it does
    /// not come from the future.
    ///
    /// # Errors
    /// `LedgerError::File` with what is wrong with it.
    pub(super) fn checked(path: &Path, now: DateTime<Utc>) -> Result<Self, LedgerError> {
        if look(path)? == 0 {
            return refuse(path, Trouble::Empty);
        }
        let folder = private().or_else(|error| refuse(path, Trouble::Uncopied(error)))?;
        let copy = folder.path().join("ledger.db");
        duplicate(path, &copy)?;
        // What was looked at above may have been exchanged before it was copied; nobody can exchange the copy.
        named(path, look(&copy))?;
        let mut connection = named(path, connect(&copy, OpenFlags::SQLITE_OPEN_READ_WRITE))?;
        match schema::standing(&connection).at(path)? {
            Standing::Current | Standing::Older(_) => {}
            Standing::Empty => return refuse(path, Trouble::Empty),
            standing @ (Standing::Foreign | Standing::Newer(_)) => return stranger(path, standing),
        }
        let misplaced = layout::misplaced(&connection).at(path)?;
        if !misplaced.is_empty() {
            return refuse(path, Trouble::Layout(misplaced));
        }
        schema::prepare(&mut connection).at(path)?;
        Self { connection, path: path.to_owned(), _folder: folder }.sound(now)
    }

    /// Rebuilds the ledger of which `input` is an export, and checks it likewise; `path` names it in errors.
    ///
    /// # Errors
    /// `Trouble::Line` with the first line that cannot be used; `LedgerError::File` with what is wrong with the
    /// ledger.
    pub(super) fn rebuilt(
        input: &mut dyn BufRead,
        path: &Path,
        now: DateTime<Utc>,
    ) -> Result<Self, LedgerError> {
        let folder = private().or_else(|error| refuse(path, Trouble::Uncopied(error)))?;
        let flags = OpenFlags::SQLITE_OPEN_READ_WRITE | OpenFlags::SQLITE_OPEN_CREATE;
        let mut connection = named(path, connect(&folder.path().join("ledger.db"), flags))?;
        schema::prepare(&mut connection).at(path)?;
        // References are looked at once every row is there.
        connection.pragma_update(None, "foreign_keys", false).at(path)?;
        let transaction = connection.transaction().at(path)?;
        export::load(&transaction, input)
            .or_else(|(line, what)| refuse(path, Trouble::Line { line, what }))?;
        if chain::latest(&transaction).at(path)?.is_none() {
            chain::migrated(&transaction).at(path)?;
        }
        transaction.commit().at(path)?;
        Self { connection, path: path.to_owned(), _folder: folder }.sound(now)
    }

    /// The same, once nothing is found wrong with it.
    fn sound(self, now: DateTime<Utc>) -> Result<Self, LedgerError> {
        let path = &self.path;
        let faults = verify::verify(&self.connection).at(path)?.faults;
        if !faults.is_empty() {
            return refuse(path, Trouble::Unsound(faults));
        }
        // Of the rows too: each keeps its date where it is taken in, and there no entry may be earlier by more than that.
        let latest = latest(&self.connection).at(path)?.unwrap_or_default();
        if latest.parse::<DateTime<Utc>>().is_ok_and(|at| at > now + CLOCKS_DIFFER) {
            return refuse(path, Trouble::Ahead(latest));
        }
        self.connection.pragma_update(None, "query_only", true).at(path)?;
        Ok(self)
    }
}

/// The latest time at which anything was recorded.
fn latest(connection: &Connection) -> rusqlite::Result<Option<String>> {
    let tables = chain::COLUMNS.iter().map(|(table, _)| *table).chain(["entry"]);
    let times: Vec<String> =
        tables.map(|table| format!("SELECT max(recorded_at) AS at FROM {table}")).collect();
    connection
        .query_row(&format!("SELECT max(at) FROM ({})", times.join(" UNION ALL ")), [], |row| row.get(0))
}

/// What went wrong with the copy, told of the ledger that it is a copy of.
fn named<T>(path: &Path, done: Result<T, LedgerError>) -> Result<T, LedgerError> {
    done.or_else(|error| match error {
        LedgerError::File { trouble, .. } => refuse(path, trouble),
        lookup @ LedgerError::Lookup(_) => Err(lookup),
    })
}

/// A folder that nobody else can look into.
fn private() -> io::Result<TempDir> {
    let mut folder = tempfile::Builder::new();
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt as _;
        folder.permissions(std::fs::Permissions::from_mode(0o700));
    }
    folder.tempdir()
}

/// Copies the files of a ledger as they were at one moment.
fn duplicate(from: &Path, to: &Path) -> Result<(), LedgerError> {
    for _ in 0..ATTEMPTS {
        let before = states(from);
        for ending in ENDINGS {
            let there = beside(from, ending);
            if there.exists() && !there.is_file() {
                return refuse(from, Trouble::ForeignJournal);
            }
            let mut source = match File::open(there) {
                Ok(source) => source,
                Err(error) if error.kind() == io::ErrorKind::NotFound && !ending.is_empty() => continue,
                Err(error) => return refuse(from, Trouble::Unreadable(error)),
            };
            let copied =
                File::create_new(beside(to, ending)).and_then(|mut copy| io::copy(&mut source, &mut copy));
            if let Err(error) = copied {
                return refuse(from, Trouble::Uncopied(error));
            }
        }
        if states(from) == before {
            return Ok(());
        }
        for ending in ENDINGS {
            let _ = std::fs::remove_file(beside(to, ending));
        }
        std::thread::sleep(BETWEEN);
    }
    refuse(from, Trouble::Changing)
}

/// How the files are now: whether they are there, how long, and when they were last changed.
fn states(path: &Path) -> [Option<(u64, Option<std::time::SystemTime>)>; 3] {
    let state = |file: Metadata| (file.len(), file.modified().ok());
    ENDINGS.map(|ending| std::fs::metadata(beside(path, ending)).ok().map(state))
}
