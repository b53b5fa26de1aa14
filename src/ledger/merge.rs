//! Merging: the rows of another ledger, with who recorded them and when, in one entry that names its head.
//!
//! What both hold is there once. A withdrawal made in either holds; of two corrections of a claim, or two rulings on a
//! target, the one recorded later stands and the other is withdrawn with that as its reason. Nothing is lost.

mod after;
mod said;

use super::document::DocumentKey;
use super::entry::{Entry, Stamp};
use super::error::{At as _, Failure, LedgerError};
use super::{Ledger, chain, row};
use crate::vocabulary::{Claim, PlacePath};
use chrono::{DateTime, Utc};
use rusqlite::{Connection, OptionalExtension as _, Row};
use std::collections::HashMap;

/// What a merge added, and where the two ledgers disagreed.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Merged {
    /// Documents, and versions of documents.
    pub documents: usize,
    /// First versions of claims.
    pub claims: usize,
    /// Later versions of claims.
    pub corrections: usize,
    /// Rulings.
    pub rulings: usize,
    /// Withdrawals.
    pub withdrawals: usize,
    /// Restorations.
    pub restorations: usize,
    /// Acceptances.
    pub acceptances: usize,
    /// Claims, corrections and rulings that both held.
    pub known: usize,
    /// Where they disagreed.
    pub conflicts: Vec<Conflict>,
}

/// A disagreement, by public ids, and what was decided.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Conflict {
    /// Withdrawn in one, standing in the other: it is withdrawn.
    Withdrawn {
        /// What.
        id: String,
        /// Whether it was this ledger in which it was withdrawn.
        here: bool,
    },
    /// Corrected in both: the later stands.
    Corrected {
        /// The version here.
        here: String,
        /// The version there.
        there: String,
        /// Which of them stands.
        stands: String,
    },
    /// Ruled on in both: the later decides.
    Ruled {
        /// The ruling here.
        here: String,
        /// The ruling there.
        there: String,
        /// Which of them decides.
        stands: String,
    },
}

/// A merge under way.
struct Merging<'m, 'ledger> {
    entry: Entry<'ledger>,
    other: &'m Connection,
    by: Stamp,
    /// Their documents' first rows, and the documents here.
    documents: HashMap<i64, DocumentKey>,
    /// Their claims that have another id here, by row.
    renamed: HashMap<i64, i64>,
    /// The last rows before the merge.
    before: Option<chain::Last>,
    merged: Merged,
}

impl Ledger {
    /// Brings in what `other` holds, all or nothing. Merging again changes nothing. Memory grows with the documents, not
    /// with the claims.
    ///
    /// # Errors
    /// `LookupError::AmbiguousPlace` where a place of the other may be several here; `LedgerError::File` where either
    /// cannot be read or this one cannot be written.
    pub fn merge(&mut self, other: &Ledger, by: &str, at: DateTime<Utc>) -> Result<Merged, LedgerError> {
        let path = self.path.clone();
        let _moment = super::read::moment(&other.connection).at(&other.path)?;
        let head =
            chain::latest(&other.connection).at(&other.path)?.map(|link| link.head).unwrap_or_default();
        let entry = self.entry(by, at)?;
        let stamp = Stamp { by: by.to_owned(), at: entry.stamp.at.clone() };
        let mut merging = Merging {
            entry,
            other: &other.connection,
            by: stamp,
            documents: HashMap::new(),
            renamed: HashMap::new(),
            before: None,
            merged: Merged::default(),
        };
        merging.all().at(&path)?;
        let Merging { entry, by, merged, .. } = merging;
        let of = format!("{} (merge {})", by.by, if head.is_empty() { "without a head" } else { &head });
        let new = chain::close(&entry.transaction, "recorded", &by.at, &of).at(&path)?;
        entry.transaction.commit().at(&path)?;
        if new {
            entry.kept.note();
        }
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
        self.afterwards()
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
            let path: PlacePath = row::parsed(row, 0)?;
            own.entry.filed(&path)?;
            Ok(())
        })
    }

    /// Their documents, each as it stands there; one withdrawn there as it was first filed.
    fn filings(&mut self) -> Result<(), Failure> {
        let columns = row::DOCUMENT.replace("live_document.", "document.");
        let sql = format!(
            "SELECT root.id, root.uid, document.recorded_at, document.recorded_by, \
             (SELECT text FROM document AS read WHERE (read.id = root.id OR read.root = root.id) \
             AND read.text IS NOT NULL ORDER BY read.id DESC LIMIT 1), {columns} \
             FROM document AS root JOIN document ON document.id = coalesce((SELECT live_document.id FROM live_document \
             WHERE live_document.id = root.id OR live_document.root = root.id), root.id) \
             JOIN place ON place.id = document.place WHERE root.root IS NULL ORDER BY root.id"
        );
        self.each(&sql, |own, row| {
            own.stamped(row, 2)?;
            let uid: String = row.get(1)?;
            let document = row::document(row, 5)?;
            let text: Option<String> = row.get(4)?;
            if let Some(key) = own.withdrawn_here(&uid, &document)? {
                own.documents.insert(row.get(0)?, key);
                return Ok(());
            }
            let filed = own.entry.learn(&document, text.as_deref())?;
            own.merged.documents += usize::from(filed.filing != super::Filing::Known);
            own.documents.insert(row.get(0)?, filed.key);
            Ok(())
        })
    }

    /// The document here of that id, where it was withdrawn: it is not filed again.
    fn withdrawn_here(
        &self,
        uid: &str,
        theirs: &crate::vocabulary::Document,
    ) -> rusqlite::Result<Option<DocumentKey>> {
        let key = self
            .entry
            .transaction
            .prepare_cached(
                "SELECT document.id, document.title, document.sha256, place.path FROM document \
                 JOIN place ON place.id = document.place WHERE document.uid = ?1 AND document.root IS NULL \
                 AND EXISTS (SELECT 1 FROM standing_withdrawal AS hiding WHERE hiding.document = document.id)",
            )?
            .query_row([uid], |row| {
                let sha256: String = row.get(2)?;
                Ok(DocumentKey {
                    row: row.get(0)?,
                    uid: uid.to_owned(),
                    place: row::parsed(row, 3)?,
                    title: row.get(1)?,
                    sha256: if sha256.is_empty() { theirs.sha256.clone() } else { sha256 },
                })
            });
        key.optional()
    }

    /// A claim of theirs: its row, its id, what it says.
    fn claim(&mut self, row: &Row<'_>) -> Result<(i64, String, Claim), Failure> {
        self.stamped(row, 6)?;
        let place = row::parsed(row, 2)?;
        Ok((row.get(0)?, row.get(1)?, row::claim(row, 8, place)?))
    }

    /// The claim here with that id, and its document.
    fn here(&self, uid: &str) -> rusqlite::Result<Option<(i64, i64)>> {
        super::entry::whose(&self.entry.transaction, uid)
    }

    fn rename(&mut self, theirs: i64, uid: &str, here: &str) -> Result<(), Failure> {
        if uid != here
            && let Some((row, _)) = self.here(here)?
        {
            self.renamed.insert(theirs, row);
        }
        Ok(())
    }

    /// The row here of a claim or ruling of theirs.
    fn row_here(&self, table: &str, theirs: i64) -> rusqlite::Result<i64> {
        if let Some(row) = self.renamed.get(&theirs).filter(|_| table == "claim") {
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
