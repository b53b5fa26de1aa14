//! Verification: whether what the ledger holds is what was recorded in it, as far as the file itself can tell.

mod content;
mod entries;
mod evidence;
mod identity;
mod later;
pub(super) mod layout;
mod rules;
mod supervised;
mod wording;

use super::chain::{self, COLUMNS};
use super::error::{At as _, LedgerError};
use super::{Ledger, schema};
pub(super) use content::CLOCKS_DIFFER;
use layout::Part;
use rusqlite::Connection;

/// What was checked, and what is wrong.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Verified {
    /// How many rows each table has, in the order of the schema.
    pub rows: Vec<(&'static str, i64)>,
    /// How many texts were found to have their checksums.
    pub texts: usize,
    /// How many quotes were found at their places.
    pub quotes: usize,
    /// How many of the claims are a person's corrections, which no text need bear out.
    pub corrections: i64,
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
    /// A table, index, view or trigger is not that of the schema. Nothing else was checked: what a changed layout
    /// shows is not what the rows say.
    Layout(Part),
    /// A text whose checksum is another than the one on file.
    Text(String),
    /// A claim whose document has no text, though it points into one.
    NoText(String),
    /// A claim whose quote, or the number in it, does not stand at its place in the text.
    Quote(String),
    /// A claim that the program read, whose number is not the one printed at its place.
    Value {
        /// Its id.
        claim: String,
        /// The number on file.
        value: String,
        /// What stands in the text.
        printed: String,
    },
    /// A row that cannot be what this program recorded.
    Row {
        /// Its table.
        table: &'static str,
        /// Its number.
        row: i64,
        /// Its public id, where it has one.
        id: Option<String>,
        /// What is wrong with it.
        how: Odd,
    },
    /// A ledger of version 1: it has no chain yet.
    Unchained,
    /// An entry that does not follow the one before it: entries were removed, added or reordered.
    Unlinked(Head),
    /// An entry dated before the one before it, or at no time at all.
    Backwards(Head),
    /// An entry that says it was closed under a layout that there was not, or that came before.
    Layouts(Head),
    /// An entry whose rows, or whose own columns, are not those that were hashed.
    Changed {
        /// The entry.
        entry: Head,
        /// Where among its rows the change lies.
        rows: Vec<Rows>,
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

/// What is wrong with a row.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Odd {
    /// A column does not hold what it should: a date that is none, a word outside its list, a name that is no name.
    Unreadable(String),
    /// Its public id is not made from what it says.
    Id,
    /// It was recorded after the entry that covers it was closed.
    Late(String),
    /// It refers to a row that it cannot be about: of another kind, another document, or recorded after it.
    Reference,
    /// It breaks a rule that the layout has for its columns, in SQL.
    Rule(String),
    /// It has the checksum of a text, but the text is not on file.
    Textless,
    /// It says that a person vouches for it though the program read it, or the reverse.
    Reviewed,
    /// A column that came with a later layout is filled, which its entry's head does not cover.
    Column(&'static str),
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
        if !self.misplaced.is_empty() {
            let faults = self.misplaced.iter().cloned().map(Fault::Layout).collect();
            return Ok(Verified { faults, ..Verified::default() });
        }
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

pub(super) fn verify(connection: &Connection) -> rusqlite::Result<Verified> {
    let _moment = super::read::moment(connection)?;
    let version: i64 = connection.query_row("PRAGMA user_version", [], |row| row.get(0))?;
    let misplaced = layout::misplaced(connection)?.into_iter().map(Fault::Layout).collect();
    let mut verified = Verified { faults: misplaced, ..Verified::default() };
    if !verified.faults.is_empty() {
        return Ok(verified);
    }
    verified.faults = pages(connection)?;
    verified.faults.extend(references(connection)?);
    rules::check(connection, version, &mut verified.faults)?;
    (verified.texts, verified.quotes) = evidence::check(connection, &mut verified.faults)?;
    let entries = if version == schema::UNCHAINED {
        verified.faults.push(Fault::Unchained);
        Vec::new()
    } else {
        entries::check(connection, &mut verified.faults)?
    };
    content::check(connection, &entries, &mut verified.faults)?;
    later::check(connection, &entries, chain::LATER, &mut verified.faults)?;
    let number = |sql: &str| connection.query_row(sql, [], |row| row.get::<_, i64>(0));
    for (table, _) in COLUMNS {
        verified.rows.push((table, number(&format!("SELECT count(*) FROM {table} NOT INDEXED"))?));
    }
    verified.corrections =
        number("SELECT count(*) FROM claim NOT INDEXED WHERE supersedes IS NOT NULL AND reviewed = 1")?;
    verified.entries = number("SELECT count(*) FROM entry")?;
    verified.head = chain::latest(connection)?.as_ref().map(told);
    Ok(verified)
}

fn pages(connection: &Connection) -> rusqlite::Result<Vec<Fault>> {
    // Those are for `rules` to check, which names the rows.
    connection.pragma_update(None, "ignore_check_constraints", true)?;
    let told = connection.prepare(&format!("PRAGMA integrity_check({COMPLAINTS})")).and_then(|mut check| {
        check.query_map([], |row| row.get(0))?.collect::<rusqlite::Result<Vec<String>>>()
    });
    connection.pragma_update(None, "ignore_check_constraints", false)?;
    let wrong = told?.into_iter().filter(|told| told != "ok");
    Ok(wrong.map(|told| Fault::Pages(told.replace('\n', " "))).collect())
}

fn references(connection: &Connection) -> rusqlite::Result<Vec<Fault>> {
    connection
        .prepare("PRAGMA foreign_key_check")?
        .query_map([], |row| Ok(Fault::Reference { table: row.get(0)?, row: row.get(1)? }))?
        .collect()
}

/// An entry as a reader is told of it.
fn told(link: &chain::Link) -> Head {
    Head { entry: link.id, head: link.head.clone(), at: link.at.clone(), by: link.by.clone() }
}

/// The rows of each table after `from` up to `to`, with the ids of the first few; tables without any left out.
fn rows_between(
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
