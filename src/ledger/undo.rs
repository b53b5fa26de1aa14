//! The last entry undone: what it added is withdrawn, what it withdrew is restored, and all of that is an entry too.

use super::accept::Acceptance;
use super::chain::{self, LINK, Last, TABLES};
use super::entry::Entry;
use super::error::{At as _, Failure, LedgerError};
use super::named::Kind;
use rusqlite::Connection;

/// What became of an entry that was to be undone.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Undo {
    /// There is none.
    NothingRecorded,
    /// It holds what the program read again, under ids that were there before: reading anew undoes it.
    ReadAgain(Entered),
    /// It was undone.
    Done(Entered, Undone),
}

/// An entry: which, by whom and when.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Entered {
    /// Its number.
    pub number: i64,
    /// Who made it.
    pub by: String,
    /// When: UTC, to the second.
    pub at: String,
}

/// How much of each was undone.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Undone {
    /// Claims withdrawn, but for those of documents withdrawn.
    pub claims: usize,
    /// Documents withdrawn, with all that was said in them.
    pub documents: usize,
    /// Documents that stay on file, with what the entry had added to their facts taken back.
    pub facts: usize,
    /// Rulings withdrawn.
    pub rulings: usize,
    /// Withdrawals taken back.
    pub restored: usize,
    /// What was restored, withdrawn once more.
    pub hidden_again: usize,
    /// Reviews taken back.
    pub reviews: usize,
    /// Reviews that had been taken back, restored in the name of who made them.
    pub reviews_restored: usize,
    /// Items that are what they were before, or are withdrawn.
    pub items: usize,
    /// The same of what was reported of items.
    pub progress: usize,
    /// The same of letters.
    pub letters: usize,
    /// The same of replies.
    pub replies: usize,
    /// The same of obstacles.
    pub obstacles: usize,
    /// The same of projects.
    pub projects: usize,
    /// The same of the stages that they came to.
    pub stages: usize,
    /// The same of responses.
    pub responses: usize,
}

// The tables, in the order of `chain::COLUMNS`.
const DOCUMENT: usize = 1;
const CLAIM: usize = 2;
const RULING: usize = 3;
const WITHDRAWAL: usize = 4;
const RESTORATION: usize = 5;
const ACCEPTANCE: usize = 6;

/// Where the table of a kind stands among them.
fn table_of(kind: Kind) -> usize {
    chain::COLUMNS.iter().position(|(table, _)| *table == kind.code()).unwrap_or(TABLES)
}

impl Entry<'_> {
    /// Undoes the entry before this one, for a reason that must not be empty. What of it does not stand any more stays so.
    ///
    /// # Errors
    /// `LedgerError::File` where reading or writing fails.
    pub fn undo(&mut self, why: &str) -> Result<Undo, LedgerError> {
        let path = self.path;
        self.undo_last(why).at(path)
    }

    fn undo_last(&mut self, why: &str) -> Result<Undo, Failure> {
        let Some((entered, from, last)) = last_two(&self.transaction)? else {
            return Ok(Undo::NothingRecorded);
        };
        let range = |table: usize| (from[table], last[table]);
        let reread = "SELECT count(*) FROM claim WHERE id > ?1 AND id <= ?2 AND supersedes IS NOT NULL AND reviewed = 0";
        let reread: i64 = self.transaction.query_row(reread, range(CLAIM), |row| row.get(0))?;
        if reread > 0 {
            return Ok(Undo::ReadAgain(entered));
        }
        let (reviews, reviews_restored) = self.unreview(range(ACCEPTANCE))?;
        let mut undone = Undone { reviews, reviews_restored, ..Undone::default() };
        undone.rulings = self.hide_all("ruling", "true", range(RULING), why)?;
        // A claim of a document of the same entry is hidden with it.
        let said_before = "AND NOT EXISTS (SELECT 1 FROM document WHERE document.id = claim.document \
             AND document.root IS NULL AND document.id > ?3)";
        let sql = format!("SELECT uid FROM claim WHERE id > ?1 AND id <= ?2 {said_before} ORDER BY id DESC");
        let claims = uids(&self.transaction, &sql, (from[CLAIM], last[CLAIM], from[DOCUMENT]))?;
        undone.claims = self.hide_each(&claims, why)?;
        // Versions before the documents that they belong to; those of a document of this entry go with it.
        self.hide_all("document", "root > ?1", range(DOCUMENT), why)?;
        undone.facts = self.hide_all("document", "root <= ?1", range(DOCUMENT), why)?;
        undone.documents = self.hide_all("document", "root IS NULL", range(DOCUMENT), why)?;
        undone.restored = self.write(
            "INSERT INTO restoration (withdrawal, why, recorded_at, recorded_by) \
             SELECT id, ?3, ?4, ?5 FROM standing_withdrawal WHERE id > ?1 AND id <= ?2 ORDER BY id",
            range(WITHDRAWAL),
            why,
        )?;
        undone.hidden_again = self.write(
            "INSERT INTO withdrawal (claim, ruling, document, why, recorded_at, recorded_by) \
             SELECT claim, ruling, document, ?3, ?4, ?5 FROM withdrawal WHERE id IN \
             (SELECT withdrawal FROM restoration WHERE id > ?1 AND id <= ?2) ORDER BY id",
            range(RESTORATION),
            why,
        )?;
        let of = |kind: Kind| range(table_of(kind));
        for (kind, count) in [
            (Kind::Response, &mut undone.responses),
            (Kind::Stage, &mut undone.stages),
            (Kind::Project, &mut undone.projects),
            (Kind::Reply, &mut undone.replies),
            (Kind::Letter, &mut undone.letters),
            (Kind::Obstacle, &mut undone.obstacles),
            (Kind::Progress, &mut undone.progress),
            (Kind::Item, &mut undone.items),
        ] {
            *count = self.unversion(kind, of(kind), of, why)?;
        }
        self.forget();
        Ok(Undo::Done(entered, undone))
    }

    /// Withdraws the rows of a table in that range that stand, the latest first.
    fn hide_all(&mut self, table: &str, which: &str, range: (i64, i64), why: &str) -> Result<usize, Failure> {
        let sql = format!("SELECT uid FROM {table} WHERE id > ?1 AND id <= ?2 AND {which} ORDER BY id DESC");
        let ids = uids(&self.transaction, &sql, range)?;
        self.hide_each(&ids, why)
    }

    fn hide_each(&mut self, ids: &[String], why: &str) -> Result<usize, Failure> {
        let mut count = 0;
        for id in ids {
            match self.hide(id, why) {
                Ok(_) => count += 1,
                // It does not stand already.
                Err(Failure::Lookup(_)) => {}
                Err(other) => return Err(other),
            }
        }
        Ok(count)
    }

    /// Takes the acceptances in that range back, the latest first, and restores those that it had taken back in the
    /// name of who vouched: the undoer did not look at the claim. Counts both.
    fn unreview(&mut self, range: (i64, i64)) -> Result<(usize, usize), Failure> {
        let sql = "SELECT claim.uid, accepted, (SELECT before.recorded_by FROM acceptance AS before \
             WHERE before.claim = acceptance.claim AND before.id < acceptance.id AND before.accepted \
             ORDER BY before.id DESC LIMIT 1) \
             FROM acceptance JOIN claim ON claim.id = acceptance.claim \
             WHERE acceptance.id > ?1 AND acceptance.id <= ?2 ORDER BY acceptance.id DESC";
        let accepted: Vec<(String, bool, Option<String>)> = self
            .transaction
            .prepare_cached(sql)?
            .query_map(range, |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?)))?
            .collect::<Result<_, _>>()?;
        let (mut taken_back, mut restored) = (0, 0);
        for (id, accepted, before) in accepted {
            let by = before.filter(|_| !accepted).unwrap_or_else(|| self.stamp.by.clone());
            match self.vouch(&id, !accepted, &by) {
                Ok(Acceptance::New(_)) if accepted => taken_back += 1,
                Ok(Acceptance::New(_)) => restored += 1,
                Ok(Acceptance::Known(_)) | Err(Failure::Lookup(_)) => {}
                Err(other) => return Err(other),
            }
        }
        Ok((taken_back, restored))
    }

    fn write(&self, sql: &str, (from, to): (i64, i64), why: &str) -> rusqlite::Result<usize> {
        self.transaction.prepare_cached(sql)?.execute((from, to, why, &self.stamp.at, &self.stamp.by))
    }
}

fn uids(connection: &Connection, sql: &str, range: impl rusqlite::Params) -> rusqlite::Result<Vec<String>> {
    connection.prepare_cached(sql)?.query_map(range, |row| row.get(0))?.collect()
}

/// The last entry, with the last rows of the one before it and its own.
fn last_two(connection: &Connection) -> rusqlite::Result<Option<(Entered, Last, Last)>> {
    let sql = format!("SELECT {LINK} FROM entry ORDER BY id DESC LIMIT 2");
    let mut statement = connection.prepare_cached(&sql)?;
    let mut links = statement.query_map([], chain::link)?;
    let Some(last) = links.next().transpose()? else { return Ok(None) };
    let before = links.next().transpose()?.map_or([0; TABLES], |before| before.last);
    Ok(Some((Entered { number: last.id, by: last.by, at: last.at }, before, last.last)))
}
