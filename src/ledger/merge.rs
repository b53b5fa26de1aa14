//! Merging: the rows of another ledger, with who recorded them and when, in one entry that names its head.
//!
//! The other ledger is copied and the copy checked first. What both hold is there once. A withdrawal made in either holds; of two corrections of a claim, or two rulings on a
//! target, the one recorded later stands and the other is withdrawn with that as its reason. Nothing is lost.

mod after;
mod filed;
mod merged;
mod names;
mod other;
mod readings;
mod rival;
mod said;
mod supervised;

use super::document::DocumentKey;
use super::entry::{Entry, Stamp};
use super::error::{At as _, Failure, LedgerError, Trouble};
use super::open::refuse;
use super::{Ledger, chain, export, row};
use crate::vocabulary::{Claim, PlacePath};
use chrono::{DateTime, Utc};
pub use merged::{Conflict, Imported, Merged};
use other::Other;
use readings::Readings;
use rusqlite::{Connection, Row, TransactionBehavior};
use std::collections::{HashMap, HashSet};
use std::io::BufRead;
use std::path::Path;

/// A merge under way.
struct Merging<'m, 'ledger> {
    entry: Entry<'ledger>,
    other: &'m Connection,
    by: Stamp,
    /// Their documents' first rows, and the documents here.
    documents: HashMap<i64, DocumentKey>,
    /// The ids that their documents have here.
    theirs: HashSet<String>,
    /// How many documents of theirs were first filed with the same words, by the id of the first.
    namesakes: HashMap<String, usize>,
    /// Their claims and rulings that have another id here, by table and row.
    renamed: HashMap<(&'static str, i64), i64>,
    /// Their withdrawals, and the withdrawals here that they are.
    withdrawn: HashMap<i64, i64>,
    /// The withdrawals here that are one of theirs.
    paired: HashSet<i64>,
    /// Claims here that are theirs under another id.
    known: HashSet<i64>,
    /// What was read here out of the text of the document at hand.
    readings: Readings,
    /// The last rows before the merge.
    before: Option<chain::Last>,
    merged: Merged,
}

impl Ledger {
    /// Brings in what the ledger at `other` holds, all or nothing, once a private copy of it is found sound: laid out
    /// as its version says, every row one that this program can have recorded, and covered by a chain that recomputes.
    /// Merging again changes nothing. Memory grows with the documents, not with the claims.
    ///
    /// # Errors
    /// `LookupError::AmbiguousPlace` where a place of the other may be several here; `LedgerError::File` where the
    /// other cannot be read, or is not sound, or this one cannot be written; `Trouble::Names` where a name of the other
    /// is in another form than it would have here.
    pub fn merge(&mut self, other: &Path, by: &str, at: DateTime<Utc>) -> Result<Merged, LedgerError> {
        let other = Other::checked(other, at)?;
        self.take_in(&other, by, at)
    }

    /// Brings in the ledger of which `input` is an export (`Ledger::export`), once it is rebuilt and found sound. Where
    /// nothing was recorded here yet, this becomes that ledger, with its ids, its heads and its names as they are there;
    /// else it is merged. `name` is what errors call it.
    ///
    /// # Errors
    /// `Trouble::Line` with the first line that cannot be used; as `Ledger::merge`.
    pub fn import_export(
        &mut self,
        input: &mut dyn BufRead,
        name: &Path,
        by: &str,
        at: DateTime<Utc>,
    ) -> Result<Imported, LedgerError> {
        let other = Other::rebuilt(input, name, at)?;
        if self.adopt(&other)? {
            let head = self.head()?;
            let rows = chain::last_rows(&self.connection).at(&self.path)?;
            return Ok(Imported::Whole { documents: rows[1], claims: rows[2], head });
        }
        self.take_in(&other, by, at).map(Imported::Merged)
    }

    /// Makes this, where nothing was recorded in it yet, the other ledger; says whether it did.
    fn adopt(&mut self, other: &Other) -> Result<bool, LedgerError> {
        self.in_place()?;
        self.live.take();
        let path = self.path.clone();
        let transaction =
            self.connection.transaction_with_behavior(TransactionBehavior::Immediate).at(&path)?;
        if chain::latest(&transaction).at(&path)?.is_some()
            || chain::last_rows(&transaction).at(&path)? != [0; chain::TABLES]
        {
            return Ok(false);
        }
        export::copy(&other.connection, &transaction).at(&path)?;
        transaction.commit().at(&path)?;
        self.in_place()?;
        Ok(true)
    }

    fn take_in(&mut self, other: &Other, by: &str, at: DateTime<Utc>) -> Result<Merged, LedgerError> {
        let path = self.path.clone();
        let unfit = names::unfit(&other.connection).at(&other.path)?;
        if !unfit.is_empty() {
            return refuse(&other.path, Trouble::Names(unfit));
        }
        let head =
            chain::latest(&other.connection).at(&other.path)?.map(|link| link.head).unwrap_or_default();
        let entry = self.entry(by, at)?;
        let stamp = Stamp { by: by.to_owned(), at: entry.stamp.at.clone() };
        let mut merging = Merging {
            entry,
            other: &other.connection,
            by: stamp,
            documents: HashMap::new(),
            theirs: HashSet::new(),
            namesakes: HashMap::new(),
            renamed: HashMap::new(),
            withdrawn: HashMap::new(),
            paired: HashSet::new(),
            known: HashSet::new(),
            readings: Readings::default(),
            before: None,
            merged: Merged::default(),
        };
        merging.all().at(&path)?;
        let Merging { mut entry, by, mut merged, .. } = merging;
        merged.alike = entry.alike().to_vec();
        entry.stamp.at = by.at;
        let of = format!("{} (merge {})", by.by, if head.is_empty() { "without a head" } else { &head });
        entry.close(&of)?;
        Ok(merged)
    }
}

impl Merging<'_, '_> {
    fn all(&mut self) -> Result<(), Failure> {
        self.before = Some(chain::last_rows(&self.entry.transaction)?);
        self.places()?;
        self.filings()?;
        self.firsts()?;
        self.corrections()?;
        self.afterwards()?;
        self.supervised()
    }

    /// Hands each of their rows to `take`; the statement is of the other connection, so that rows may be added here.
    fn each(
        &mut self,
        sql: &str,
        mut take: impl FnMut(&mut Self, &Row<'_>) -> Result<(), Failure>,
    ) -> Result<(), Failure> {
        let other = self.other;
        let mut statement = other.prepare(sql)?;
        let mut rows = statement.query([])?;
        while let Some(row) = rows.next()? {
            take(self, row)?;
        }
        Ok(())
    }

    /// What is recorded next keeps its first date and name.
    fn stamped(&mut self, row: &Row<'_>, from: usize) -> rusqlite::Result<()> {
        self.entry.stamp = Stamp { at: row.get(from)?, by: row.get(from + 1)? };
        Ok(())
    }

    fn places(&mut self) -> Result<(), Failure> {
        self.each("SELECT path, recorded_at, recorded_by FROM place ORDER BY id", |own, row| {
            own.stamped(row, 1)?;
            let path: PlacePath = row::place(row, 0)?;
            own.entry.filed(&path)?;
            Ok(())
        })
    }

    /// A claim of theirs: its row, its id, what it says.
    fn claim(&mut self, row: &Row<'_>) -> Result<(i64, String, Claim), Failure> {
        self.stamped(row, 6)?;
        let place = row::place(row, 2)?;
        Ok((row.get(0)?, row.get(1)?, row::claim(row, 9, place)?))
    }

    /// The claim here with that id, and its document.
    fn here(&self, uid: &str) -> rusqlite::Result<Option<(i64, i64)>> {
        super::said::whose(&self.entry.transaction, uid)
    }

    /// Keeps in mind that a row of theirs has another id here.
    fn rename(&mut self, table: &'static str, theirs: i64, uid: &str, here: &str) -> Result<(), Failure> {
        if uid != here {
            let row = self
                .entry
                .transaction
                .prepare_cached(&format!("SELECT id FROM {table} WHERE uid = ?1"))?
                .query_row([here], |row| row.get(0))?;
            self.renamed.insert((table, theirs), row);
        }
        Ok(())
    }

    /// The row here of a claim or ruling of theirs.
    fn row_here(&self, table: &'static str, theirs: i64) -> rusqlite::Result<i64> {
        if let Some(row) = self.renamed.get(&(table, theirs)) {
            return Ok(*row);
        }
        let uid: String = self
            .other
            .prepare_cached(&format!("SELECT uid FROM {table} WHERE id = ?1"))?
            .query_row([theirs], |row| row.get(0))?;
        self.entry
            .transaction
            .prepare_cached(&format!("SELECT id FROM {table} WHERE uid = ?1"))?
            .query_row([uid], |row| row.get(0))
    }
}
