//! Whether every row is one that this program can have recorded: what it says can be read back, its id is made from it,
//! it was recorded before its entry was closed, and it refers only to what it may.

use super::super::chain::{COLUMNS, Link};
use super::super::document::{DocumentKey, document_uid};
use super::super::schema::READ_AGAIN;
use super::super::{row, ruling};
use super::identity::{self, Again, Found, unreadable};
use super::{Fault, Odd};
use crate::vocabulary::{Document, Facts, PlacePath, Role, Status};
use chrono::{DateTime, TimeDelta, Utc};
use rusqlite::{Connection, Row};
use std::collections::{HashMap, HashSet};

/// How far the clocks of two offices may differ: a row may be dated so much later than the entry that covers it.
pub(in crate::ledger) const CLOCKS_DIFFER: TimeDelta = TimeDelta::days(1);

/// Checks every row of every table; one document, or one claim, is in memory at a time.
pub(super) fn check(
    connection: &Connection,
    entries: &[Link],
    faults: &mut Vec<Fault>,
) -> rusqlite::Result<()> {
    let mut check = Check {
        connection,
        entries,
        faults,
        places: HashMap::new(),
        documents: HashMap::new(),
        texts: HashMap::new(),
        withdrawn: withdrawn(connection)?,
        again: Again::default(),
    };
    check.places()?;
    check.documents()?;
    check.textless()?;
    check.claims()?;
    check.rulings()?;
    check.others()?;
    check.supervised()
}

/// The documents and versions of documents that a withdrawal names.
fn withdrawn(connection: &Connection) -> rusqlite::Result<HashSet<i64>> {
    let mut statement = connection.prepare("SELECT document FROM withdrawal WHERE document IS NOT NULL")?;
    statement.query_map([], |row| row.get(0))?.collect()
}

pub(super) struct Check<'c> {
    pub(super) connection: &'c Connection,
    entries: &'c [Link],
    faults: &'c mut Vec<Fault>,
    places: HashMap<i64, PlacePath>,
    /// First versions, by row.
    documents: HashMap<i64, DocumentKey>,
    /// The versions of a document that have a checksum, with it, by the row of the first version.
    texts: HashMap<i64, Vec<(i64, String)>>,
    /// Documents and versions of documents that were withdrawn, be it that they were restored.
    withdrawn: HashSet<i64>,
    pub(super) again: Again,
}

impl Check<'_> {
    /// Hands each row of a table to `look`: its first two columns are its number and when it was recorded.
    pub(super) fn each(
        &mut self,
        table: &'static str,
        columns: &str,
        mut look: impl FnMut(&mut Self, i64, &Row<'_>) -> rusqlite::Result<Found<()>>,
    ) -> rusqlite::Result<()> {
        let connection = self.connection;
        let sql = format!("SELECT id, recorded_at, {columns} FROM {table} ORDER BY id");
        let mut statement = connection.prepare(&sql)?;
        let named = columns.starts_with("uid");
        let mut rows = statement.query([])?;
        while let Some(row) = rows.next()? {
            let number: i64 = row.get(0)?;
            let found = match self.in_time(table, number, row) {
                Ok(()) => look(self, number, row).unwrap_or_else(|error| Err(unreadable(row, &error))),
                Err(odd) => Err(odd),
            };
            if let Err(how) = found {
                let id = if named { row.get(2).ok() } else { None };
                self.faults.push(Fault::Row { table, row: number, id, how });
            }
        }
        Ok(())
    }

    /// Whether a row was recorded at a time, and not long after its entry was closed.
    fn in_time(&self, table: &str, number: i64, row: &Row<'_>) -> Found<()> {
        let at: DateTime<Utc> = row::parsed(row, 1).map_err(|error| unreadable(row, &error))?;
        let entry = self.entry_of(table, number).and_then(|entry| self.entries.get(entry));
        let closed = entry.and_then(|entry| entry.at.parse::<DateTime<Utc>>().ok());
        match closed {
            Some(closed) if at > closed + CLOCKS_DIFFER => Err(Odd::Late(at.to_rfc3339())),
            Some(_) | None => Ok(()),
        }
    }

    /// The entry that covers a row, by its place in the chain; the end of it for one that none covers.
    pub(super) fn entry_of(&self, table: &str, number: i64) -> Option<usize> {
        let at = COLUMNS.iter().position(|(name, _)| *name == table)?;
        Some(self.entries.partition_point(|entry| entry.last[at] < number))
    }

    /// Whether the program could already correct what it had read when that claim was recorded.
    fn read_again(&self, claim: i64) -> bool {
        let entry = self.entry_of("claim", claim).and_then(|entry| self.entries.get(entry));
        entry.is_none_or(|entry| entry.layout >= READ_AGAIN)
    }

    /// Whether the one row was there when the other was recorded.
    pub(super) fn there_for(&self, (of, row): (&str, i64), (table, number): (&str, i64)) -> Found<()> {
        let before = of != table || row < number;
        if before && self.entry_of(of, row) <= self.entry_of(table, number) {
            Ok(())
        } else {
            Err(Odd::Reference)
        }
    }

    fn places(&mut self) -> rusqlite::Result<()> {
        self.each("place", "path, name, parent", |own, number, row| {
            let path = row::place(row, 2)?;
            let parent: Option<i64> = row.get(4)?;
            let above = match parent {
                Some(parent) => {
                    own.places.get(&parent).cloned().map(Some).ok_or(rusqlite::Error::QueryReturnedNoRows)?
                }
                None => None,
            };
            let fits = row.get_ref(2)?.as_str()? == path.as_str()
                && row.get_ref(3)?.as_str()? == path.name()
                && above == path.parent();
            own.places.insert(number, path);
            Ok(if fits { Ok(()) } else { Err(Odd::Reference) })
        })
    }

    fn documents(&mut self) -> rusqlite::Result<()> {
        // The columns of the view are those of the table; the place is known by its row.
        let columns = row::DOCUMENT.replace("live_document.", "").replace("place.path, ", "");
        self.each("document", &format!("uid, root, place, told, {columns}"), |own, number, row| {
            let place: i64 = row.get(4)?;
            let Some(path) = own.places.get(&place).cloned() else { return Ok(Err(Odd::Reference)) };
            let (uid, root): (String, Option<i64>) = (row.get(2)?, row.get(3)?);
            if row.get_ref(5)?.as_str_or_null()?.is_some() {
                row::parsed::<Facts>(row, 5)?;
            }
            let found = identity::document(row, 6, path)?;
            Ok(found.and_then(|document| own.document(number, uid, root, &document)))
        })
    }

    /// Documents whose text is not on file though its checksum is: when it is read, it would be taken for known.
    fn textless(&mut self) -> rusqlite::Result<()> {
        let sql = "SELECT id, uid FROM document WHERE sha256 <> '' AND NOT EXISTS (SELECT 1 FROM document AS read \
                   WHERE read.text IS NOT NULL AND (read.id = coalesce(document.root, document.id) \
                   OR read.root = coalesce(document.root, document.id))) ORDER BY id";
        let mut statement = self.connection.prepare(sql)?;
        let mut rows = statement.query([])?;
        while let Some(row) = rows.next()? {
            let (row, id) = (row.get(0)?, row.get(1)?);
            self.faults.push(Fault::Row { table: "document", row, id, how: Odd::Textless });
        }
        Ok(())
    }

    fn document(&mut self, number: i64, uid: String, root: Option<i64>, document: &Document) -> Found<()> {
        let first = match root {
            None => None,
            Some(root) => {
                let first = self.documents.get(&root).cloned().ok_or(Odd::Reference)?;
                if first.place != document.place || first.title != document.title {
                    return Err(Odd::Reference);
                }
                self.there_for(("document", root), ("document", number))?;
                Some(first.uid)
            }
        };
        self.again.due(&uid, |again| document_uid(document, first.as_deref(), again))?;
        // One document is of one text, unless the version that was read from another was withdrawn.
        let texts = self.texts.entry(root.unwrap_or(number)).or_default();
        if texts.iter().any(|(row, text)| *text != document.sha256 && !self.withdrawn.contains(row)) {
            return Err(Odd::Reference);
        }
        if !document.sha256.is_empty() {
            texts.push((number, document.sha256.clone()));
        }
        if root.is_none() {
            let Document { place, title, sha256, .. } = document.clone();
            self.documents.insert(number, DocumentKey { row: number, uid, place, title, sha256 });
        }
        Ok(())
    }

    fn claims(&mut self) -> rusqlite::Result<()> {
        let columns = format!("uid, supersedes, place, document, reviewed, {}", row::CLAIM);
        let mut firsts =
            self.connection.prepare("SELECT uid, document, supersedes FROM claim WHERE id = ?1")?;
        self.each("claim", &columns, |own, number, row| {
            let (uid, document): (String, i64) = (row.get(2)?, row.get(5)?);
            let Some(place) = own.places.get(&row.get(4)?).cloned() else { return Ok(Err(Odd::Reference)) };
            let Some(mut key) = own.documents.get(&document).cloned() else { return Ok(Err(Odd::Reference)) };
            let mut texts: Vec<String> =
                own.texts.get(&document).into_iter().flatten().map(|(_, text)| text.clone()).collect();
            texts.dedup();
            texts.resize(texts.len().max(1), String::new());
            let claim = row::claim(row, 7, place)?;
            let (supersedes, reviewed): (Option<i64>, bool) = (row.get(3)?, row.get(6)?);
            let spelt = identity::spelt_claim(row, 7, &claim)?;
            if let Err(odd) = spelt.and_then(|()| own.there_for(("document", document), ("claim", number))) {
                return Ok(Err(odd));
            }
            // A person vouches for what was typed or corrected, and from the start for nothing else.
            // What was read may be read otherwise, since there are readings of that sort.
            let may_wait = claim.span.is_some() && (supersedes.is_none() || own.read_again(number));
            let vouched = claim.span.is_none() || supersedes.is_some();
            let marked =
                if reviewed && vouched || !reviewed && may_wait { Ok(()) } else { Err(Odd::Reviewed) };
            let Some(first) = supersedes else {
                let mut made = Err(Odd::Id);
                for text in texts {
                    key.sha256 = text;
                    if made.is_err() {
                        made =
                            identity::first_version(own.connection, (number, &uid, document), &claim, &key)?;
                    }
                }
                return Ok(made.and(marked));
            };
            if let Err(odd) = own.there_for(("claim", first), ("claim", number)) {
                return Ok(Err(odd));
            }
            let (first_uid, of): (String, (i64, Option<i64>)) =
                firsts.query_row([first], |row| Ok((row.get(0)?, (row.get(1)?, row.get(2)?))))?;
            let kept = !reviewed || identity::kept(own.connection, first, number, &claim)?;
            if of != (document, None) || !kept {
                return Ok(Err(Odd::Reference));
            }
            Ok(identity::correction(&uid, &claim, &first_uid, reviewed, &mut own.again).and(marked))
        })
    }

    fn rulings(&mut self) -> rusqlite::Result<()> {
        let mut claims = self.connection.prepare("SELECT uid, role FROM claim WHERE id = ?1")?;
        self.each("ruling", "uid, claim, status, why, recorded_by", |own, number, row| {
            let (uid, claim): (String, i64) = (row.get(2)?, row.get(3)?);
            let (status, why, by): (Status, String, String) =
                (row::parsed(row, 4)?, row.get(5)?, row.get(6)?);
            let (of, role): (String, Role) =
                claims.query_row([claim], |row| Ok((row.get(0)?, row::parsed(row, 1)?)))?;
            if role == Role::Result {
                return Ok(Err(Odd::Reference));
            }
            let made = own.again.due(&uid, |again| ruling::ruling_uid(&of, status, &why, &by, again));
            Ok(made.and_then(|()| own.there_for(("claim", claim), ("ruling", number))))
        })
    }

    fn others(&mut self) -> rusqlite::Result<()> {
        self.each("withdrawal", "claim, ruling, document", |own, number, row| {
            for (column, of) in (2..).zip(["claim", "ruling", "document"]) {
                if let Some(hidden) = row.get(column)?
                    && let Err(odd) = own.there_for((of, hidden), ("withdrawal", number))
                {
                    return Ok(Err(odd));
                }
            }
            Ok(Ok(()))
        })?;
        self.each("restoration", "withdrawal", |own, number, row| {
            Ok(own.there_for(("withdrawal", row.get(2)?), ("restoration", number)))
        })?;
        self.each("acceptance", "claim", |own, number, row| {
            Ok(own.there_for(("claim", row.get(2)?), ("acceptance", number)))
        })
    }
}
