//! What became of a row: every version of it with who and when, rulings, acceptances, withdrawals.

use super::chain::COLUMNS;
use super::entry::Entry;
use super::error::{At as _, Failure, LedgerError};
use super::named::{self, Kind, Named};
use super::supervised::{self, Content};
use super::{Ledger, row, standing};
use crate::vocabulary::{Claim, Document, Status};
use chrono::{DateTime, Utc};
use rusqlite::{Connection, Row};

/// What became of a claim or a document, in order of recording.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct History {
    /// A claim, or a document; a ruling's history is that of its claim.
    pub kind: Kind,
    /// The id of its first version.
    pub first: String,
    /// The id of the version that stands; `None` where none does.
    pub stands: Option<String>,
    /// The id of the document that a claim was said in, first version.
    pub document: Option<String>,
    /// What happened.
    pub events: Vec<Event>,
}

/// Something recorded.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Event {
    /// When.
    pub at: DateTime<Utc>,
    /// By whom.
    pub by: String,
    /// The version or ruling it is about.
    pub id: String,
    /// What.
    pub what: Happening,
}

/// What was recorded.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Happening {
    /// A version of a claim; the first has no `why`.
    Claimed {
        /// What it says.
        claim: Box<Claim>,
        /// Why it corrects the one before; may be empty.
        why: String,
        /// Whether a person vouched for it from the start.
        reviewed: bool,
    },
    /// A version of a document.
    Filed(Box<Document>),
    /// A version of an item, or of what belongs to one.
    Kept {
        /// What it says, column by column as it is kept; of an item, with its milestones.
        says: Vec<(&'static str, String)>,
        /// Why it corrects the one before; may be empty.
        why: String,
    },
    /// A ruling.
    Ruled {
        /// The status ruled.
        status: Status,
        /// Why.
        why: String,
    },
    /// A person vouches for it, or no longer does.
    Accepted(bool),
    /// A person vouched for it, which was taken back, and that was undone.
    AcceptedAgain {
        /// Who undid the taking back; the event itself is by who vouched.
        restored_by: String,
    },
    /// It, or the document it was said in, was withdrawn.
    Withdrawn {
        /// What kind of row was.
        kind: Kind,
        /// Why.
        why: String,
    },
    /// That withdrawal was taken back.
    Restored {
        /// What kind of row had been withdrawn.
        kind: Kind,
        /// Why; may be empty.
        why: String,
    },
}

impl Ledger {
    /// What became of the claim, document or ruling with that id, of which the first four characters are enough
    /// where no other begins so.
    ///
    /// # Errors
    /// `LookupError::NotAnId`, `NoRow`, `AmbiguousId`; `LedgerError::File` where reading fails.
    pub fn history(&self, id: &str) -> Result<History, LedgerError> {
        history(&self.connection, id).at(&self.path)
    }
}

impl Entry<'_> {
    /// The same as `Ledger::history`, as of this entry.
    ///
    /// # Errors
    /// As `Ledger::history`.
    pub fn history(&self, id: &str) -> Result<History, LedgerError> {
        history(&self.transaction, id).at(self.path)
    }
}

fn history(connection: &Connection, id: &str) -> Result<History, Failure> {
    let _moment = super::read::moment(connection)?;
    let mut named = named::find(connection, id)?;
    if named.kind == Kind::Ruling {
        let sql = "SELECT claim.uid, claim.id FROM ruling JOIN claim ON claim.id = ruling.claim WHERE ruling.id = ?1";
        let claim = |row: &Row<'_>| Ok(Named { kind: Kind::Claim, id: row.get(0)?, row: row.get(1)? });
        named = connection.query_row(sql, [named.row], claim)?;
    }
    let first = match named.kind {
        Kind::Claim | Kind::Ruling => "SELECT coalesce(supersedes, id) FROM claim WHERE id = ?1",
        Kind::Document => "SELECT coalesce(root, id) FROM document WHERE id = ?1",
        Kind::Item
        | Kind::Progress
        | Kind::Letter
        | Kind::Reply
        | Kind::Obstacle
        | Kind::Project
        | Kind::Stage
        | Kind::Response => {
            return versions(connection, &named);
        }
    };
    let first: i64 = connection.query_row(first, [named.row], |row| row.get(0))?;
    let mut told = Vec::new();
    let (uid, document) = match named.kind {
        Kind::Claim | Kind::Ruling => {
            claims(connection, first, &mut told)?;
            let sql = "SELECT claim.uid, document.uid FROM claim \
                       JOIN document ON document.id = claim.document WHERE claim.id = ?1";
            connection.query_row(sql, [first], |row| Ok((row.get(0)?, Some(row.get(1)?))))?
        }
        Kind::Document => {
            documents(connection, first, &mut told)?;
            let sql = "SELECT uid FROM document WHERE id = ?1";
            (connection.query_row(sql, [first], |row| row.get(0))?, None)
        }
        Kind::Item
        | Kind::Progress
        | Kind::Letter
        | Kind::Reply
        | Kind::Obstacle
        | Kind::Project
        | Kind::Stage
        | Kind::Response => {
            return versions(connection, &named);
        }
    };
    told.sort_by_key(|(order, _)| *order);
    let stands = standing::current(connection, &named)?;
    let events = told.into_iter().map(|(_, event)| event).collect();
    Ok(History { kind: named.kind, first: uid, stands, document, events })
}

/// What became of an item, or of what belongs to one.
fn versions(connection: &Connection, named: &Named) -> Result<History, Failure> {
    let kind = named.kind;
    let (row, uid) = supervised::first(connection, kind, named.row)?;
    let mut events = Vec::new();
    let mut hidden = false;
    for version in supervised::versions(connection, kind, row, i64::MAX)? {
        let what = if version.withdrawn {
            Happening::Withdrawn { kind, why: version.why }
        } else if hidden {
            Happening::Restored { kind, why: version.why }
        } else {
            let content = Content::of(connection, kind, version.row)?;
            Happening::Kept { says: content.says(kind), why: version.why }
        };
        hidden = version.withdrawn;
        let at = version.at.parse().map_err(|error| row::unreadable(4, error))?;
        events.push(Event { at, by: version.by, id: uid.clone(), what });
    }
    let stands = supervised::current(connection, named)?;
    Ok(History { kind, first: uid, stands, document: None, events })
}

/// Where an event stands among the others: by the entry that covers it, its table, its row.
type Order = (i64, usize, i64);

/// Who undid the taking back of an acceptance. An undo writes it in the name of who first vouched, at the time of an
/// entry of its own in another name.
const RESTORED_BY: &str = "(SELECT entry.recorded_by FROM entry WHERE acceptance.accepted \
     AND entry.id = (SELECT min(id) FROM entry WHERE entry.acceptance >= acceptance.id) \
     AND entry.recorded_at = acceptance.recorded_at AND entry.recorded_by <> acceptance.recorded_by \
     AND EXISTS (SELECT 1 FROM acceptance AS before WHERE before.claim = acceptance.claim \
     AND before.id < acceptance.id AND before.accepted AND before.recorded_by = acceptance.recorded_by))";

fn claims(connection: &Connection, first: i64, told: &mut Vec<(Order, Event)>) -> rusqlite::Result<()> {
    let versions = "(SELECT id FROM claim WHERE id = ?1 OR supersedes = ?1)";
    let sql = format!(
        "SELECT claim.id, claim.recorded_at, claim.recorded_by, claim.uid, place.path, claim.why, \
         claim.reviewed, {} FROM claim JOIN place ON place.id = claim.place WHERE claim.id IN {versions}",
        row::claim_of("claim")
    );
    each(connection, "claim", &sql, first, told, |row| {
        let claim = Box::new(row::claim(row, 7, row::place(row, 4)?)?);
        Ok(Happening::Claimed { claim, why: row.get(5)?, reviewed: row.get(6)? })
    })?;
    let sql = format!(
        "SELECT ruling.id, recorded_at, recorded_by, uid, status, why FROM ruling WHERE claim IN {versions}"
    );
    each(connection, "ruling", &sql, first, told, |row| {
        Ok(Happening::Ruled { status: row::parsed(row, 4)?, why: row.get(5)? })
    })?;
    let sql = format!(
        "SELECT acceptance.id, acceptance.recorded_at, acceptance.recorded_by, claim.uid, accepted, {RESTORED_BY} \
         FROM acceptance JOIN claim ON claim.id = acceptance.claim WHERE claim.id IN {versions}"
    );
    each(connection, "acceptance", &sql, first, told, |row| {
        let restored_by: Option<String> = row.get(5)?;
        Ok(match restored_by {
            Some(restored_by) => Happening::AcceptedAgain { restored_by },
            None => Happening::Accepted(row.get(4)?),
        })
    })?;
    withdrawals(connection, Kind::Claim, versions, first, told)?;
    let rulings = format!("(SELECT id FROM ruling WHERE claim IN {versions})");
    withdrawals(connection, Kind::Ruling, &rulings, first, told)?;
    withdrawals(connection, Kind::Document, "(SELECT document FROM claim WHERE id = ?1)", first, told)
}

fn documents(connection: &Connection, first: i64, told: &mut Vec<(Order, Event)>) -> rusqlite::Result<()> {
    let versions = "(SELECT id FROM document WHERE id = ?1 OR root = ?1)";
    // The columns of `row::DOCUMENT` are those of the view; here the versions themselves are wanted.
    let columns = row::DOCUMENT.replace("live_document.", "document.");
    let sql = format!(
        "SELECT document.id, document.recorded_at, document.recorded_by, document.uid, {columns} \
         FROM document JOIN place ON place.id = document.place WHERE document.id IN {versions}"
    );
    each(connection, "document", &sql, first, told, |row| {
        Ok(Happening::Filed(Box::new(row::document(row, 4)?)))
    })?;
    withdrawals(connection, Kind::Document, versions, first, told)
}

/// The withdrawals of the rows of that kind, and what took them back.
fn withdrawals(
    connection: &Connection,
    kind: Kind,
    rows: &str,
    first: i64,
    told: &mut Vec<(Order, Event)>,
) -> rusqlite::Result<()> {
    let of = kind.code();
    let sql = format!(
        "SELECT withdrawal.id, withdrawal.recorded_at, withdrawal.recorded_by, {of}.uid, withdrawal.why \
         FROM withdrawal JOIN {of} ON {of}.id = withdrawal.{of} WHERE {of}.id IN {rows}"
    );
    each(connection, "withdrawal", &sql, first, told, |row| {
        Ok(Happening::Withdrawn { kind, why: row.get(4)? })
    })?;
    let sql = format!(
        "SELECT restoration.id, restoration.recorded_at, restoration.recorded_by, {of}.uid, restoration.why \
         FROM restoration JOIN withdrawal ON withdrawal.id = restoration.withdrawal \
         JOIN {of} ON {of}.id = withdrawal.{of} WHERE {of}.id IN {rows}"
    );
    each(connection, "restoration", &sql, first, told, |row| {
        Ok(Happening::Restored { kind, why: row.get(4)? })
    })
}

/// Reads rows of that table that begin with its id, when, by whom, and which row they are about.
fn each(
    connection: &Connection,
    table: &str,
    sql: &str,
    first: i64,
    told: &mut Vec<(Order, Event)>,
    what: impl Fn(&Row<'_>) -> rusqlite::Result<Happening>,
) -> rusqlite::Result<()> {
    let rank = COLUMNS.iter().position(|(name, _)| *name == table).unwrap_or_default();
    let covering = format!("SELECT coalesce(min(id), {}) FROM entry WHERE {table} >= ?1", i64::MAX);
    let mut covering = connection.prepare_cached(&covering)?;
    let mut statement = connection.prepare_cached(sql)?;
    let mut rows = statement.query([first])?;
    while let Some(row) = rows.next()? {
        let id: i64 = row.get(0)?;
        let entry = covering.query_row([id], |row| row.get(0))?;
        let event = Event { at: row::parsed(row, 1)?, by: row.get(2)?, id: row.get(3)?, what: what(row)? };
        told.push(((entry, rank, id), event));
    }
    Ok(())
}
