//! Verification: whether what the ledger holds is what was recorded in it, as far as the file itself can tell.

use super::chain::{self, COLUMNS};
use super::error::{At as _, LedgerError};
use super::{Ledger, evidence, recompute, schema};
use rusqlite::Connection;

/// What was checked, and what is wrong.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Verified {
    /// How many rows each table has, in the order of the schema.
    pub rows: Vec<(&'static str, i64)>,
    /// How many texts were found to have their checksums.
    pub texts: usize,
    /// How many quotes were found at their places.
    pub quotes: usize,
    /// How many entries there are.
    pub entries: i64,
    /// The latest entry.
    pub head: Option<Head>,
    /// What is wrong; empty where nothing is.
    pub faults: Vec<Fault>,
}

/// An entry of the chain.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Head {
    /// Its number, from 1.
    pub entry: i64,
    /// Its hash, 64 hexadecimal digits.
    pub head: String,
    /// When it was made: UTC, RFC 3339 to the second.
    pub at: String,
    /// By whom.
    pub by: String,
}

/// Something that is not as this program leaves it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Fault {
    /// Pages, indexes or values that do not hang together, in SQLite's words.
    Pages(String),
    /// A row that refers to one that is not there.
    Reference {
        /// Its table.
        table: String,
        /// Its number.
        row: i64,
    },
    /// A table, index, view or trigger is not that of the schema.
    Layout {
        /// What it is: table, index, view or trigger.
        kind: String,
        /// Its name.
        name: String,
        /// What is wrong with it.
        how: Misplaced,
    },
    /// A text whose checksum is another than the one on file.
    Text(String),
    /// A claim whose document has no text, though it points into one.
    NoText(String),
    /// A claim whose quote, or the number in it, does not stand at its place in the text.
    Quote(String),
    /// A ledger of version 1: it has no chain yet.
    Unchained,
    /// An entry that does not follow the one before it: entries were removed, added or reordered.
    Unlinked(Head),
    /// An entry whose rows, or whose own columns, are not those that were hashed.
    Changed {
        /// The entry.
        entry: Head,
        /// Where among its rows the change lies.
        rows: Vec<Rows>,
        /// Claims among them whose content is no longer that of their ids.
        claims: Vec<String>,
    },
    /// Rows that an entry covers and that are not there.
    Gone(Rows),
    /// Rows that no entry covers: another program added them.
    Uncovered(Rows),
    /// An entry that had to be made for rows that another program had added before it.
    Found {
        /// The entry.
        entry: Head,
        /// The rows.
        rows: Vec<Rows>,
    },
}

/// What is wrong with a part of the layout.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Misplaced {
    /// It is not there.
    Missing,
    /// It is none of the schema's.
    Added,
    /// Its SQL is another.
    Changed,
}

/// Rows of a table, by their numbers.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Rows {
    /// Which table.
    pub table: &'static str,
    /// The first.
    pub first: i64,
    /// The last.
    pub last: i64,
    /// The public ids of the first few, where the table has any.
    pub ids: Vec<String>,
}

/// How many ids name the rows of a range.
const NAMED: i64 = 10;

/// How many of its complaints SQLite is asked for.
const COMPLAINTS: u32 = 20;

impl Ledger {
    /// Checks the whole ledger as of one moment: pages, references and layout; that texts have their checksums
    /// and quotes stand at their places; and that the chain recomputes. Memory holds a document at a time.
    ///
    /// # Errors
    /// `LedgerError::File` where it cannot be read at all.
    pub fn verify(&self) -> Result<Verified, LedgerError> {
        verify(&self.connection).at(&self.path)
    }

    /// The latest entry; `None` where nothing was recorded since there is a chain.
    ///
    /// # Errors
    /// `LedgerError::File` where reading fails.
    pub fn head(&self) -> Result<Option<Head>, LedgerError> {
        let latest = chain::latest(&self.connection).at(&self.path)?;
        Ok(latest.as_ref().map(told))
    }

    /// The entry with that head; `None` where this ledger has none.
    ///
    /// # Errors
    /// `LedgerError::File` where reading fails.
    pub fn entry_of(&self, head: &str) -> Result<Option<Head>, LedgerError> {
        let found = chain::of(&self.connection, head).at(&self.path)?;
        Ok(found.as_ref().map(told))
    }
}

fn verify(connection: &Connection) -> rusqlite::Result<Verified> {
    let _moment = super::read::moment(connection)?;
    let mut faults = pages(connection)?;
    faults.extend(references(connection)?);
    let version: i64 = connection.query_row("PRAGMA user_version", [], |row| row.get(0))?;
    if version == schema::version() {
        faults.extend(layout(connection)?);
    }
    let (texts, quotes) = evidence::check(connection, &mut faults)?;
    if version == schema::version() {
        recompute::check(connection, &mut faults)?;
    } else {
        faults.push(Fault::Unchained);
    }
    let count = |table: &str| {
        connection.query_row(&format!("SELECT count(*) FROM {table}"), [], |row| row.get::<_, i64>(0))
    };
    Ok(Verified {
        rows: COLUMNS
            .iter()
            .map(|(table, _)| Ok((*table, count(table)?)))
            .collect::<Result<_, rusqlite::Error>>()?,
        texts,
        quotes,
        entries: count("entry")?,
        head: chain::latest(connection)?.as_ref().map(told),
        faults,
    })
}

fn pages(connection: &Connection) -> rusqlite::Result<Vec<Fault>> {
    let told: Vec<String> = connection
        .prepare(&format!("PRAGMA integrity_check({COMPLAINTS})"))?
        .query_map([], |row| row.get(0))?
        .collect::<Result<_, _>>()?;
    let wrong = told.into_iter().filter(|told| told != "ok");
    Ok(wrong.map(|told| Fault::Pages(told.replace('\n', " "))).collect())
}

fn references(connection: &Connection) -> rusqlite::Result<Vec<Fault>> {
    connection
        .prepare("PRAGMA foreign_key_check")?
        .query_map([], |row| Ok(Fault::Reference { table: row.get(0)?, row: row.get(1)? }))?
        .collect()
}

/// Compares the file's layout with a fresh one's.
fn layout(connection: &Connection) -> rusqlite::Result<Vec<Fault>> {
    let (own, fresh) = (schema::layout(connection)?, schema::fresh_layout()?);
    let mut faults = Vec::new();
    for ((kind, name), sql) in &fresh {
        let how = match own.get(&(kind.clone(), name.clone())) {
            None => Misplaced::Missing,
            Some(found) if found != sql => Misplaced::Changed,
            Some(_) => continue,
        };
        faults.push(Fault::Layout { kind: kind.clone(), name: name.clone(), how });
    }
    for (kind, name) in own.keys().filter(|key| !fresh.contains_key(*key)) {
        faults.push(Fault::Layout { kind: kind.clone(), name: name.clone(), how: Misplaced::Added });
    }
    Ok(faults)
}

/// An entry as a reader is told of it.
pub(super) fn told(link: &chain::Link) -> Head {
    Head { entry: link.id, head: link.head.clone(), at: link.at.clone(), by: link.by.clone() }
}

/// The rows of each table after `from` up to `to`, with the ids of the first few; tables without any left out.
pub(super) fn rows_between(
    connection: &Connection,
    from: &chain::Last,
    to: &chain::Last,
) -> rusqlite::Result<Vec<Rows>> {
    let mut told = Vec::new();
    for ((table, columns), (from, to)) in COLUMNS.iter().zip(from.iter().zip(to)) {
        if from >= to {
            continue;
        }
        let ids = if columns.contains("uid") {
            connection
                .prepare(&format!("SELECT uid FROM {table} WHERE id > ?1 AND id <= ?2 ORDER BY id LIMIT ?3"))?
                .query_map((from, to, NAMED), |row| row.get(0))?
                .collect::<Result<_, _>>()?
        } else {
            Vec::new()
        };
        told.push(Rows { table, first: from + 1, last: *to, ids });
    }
    Ok(told)
}
