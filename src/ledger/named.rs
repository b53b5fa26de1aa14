//! Rows by their public ids, whatever they are.

use super::error::{At as _, Failure, LedgerError};
use super::lookup::LookupError;
use super::{Ledger, row, uid};
use crate::vocabulary::Document;
use crate::vocabulary::words::words;
use rusqlite::Connection;

words! {
    /// What has a public id.
    Kind {
        /// A statement.
        Claim = "claim" "表述",
        /// A source, or a version of what is known of it.
        Document = "document" "文件",
        /// An override.
        Ruling = "ruling" "裁定",
        /// A piece of work that a unit answers for.
        Item = "item" "事项",
        /// What was reported of an item.
        Progress = "progress" "进度",
        /// A letter to the unit of an item.
        Letter = "letter" "函件",
        /// An answer to a letter.
        Reply = "reply" "回复",
        /// What is in the way of an item.
        Obstacle = "obstacle" "卡点",
        /// An investment project.
        Project = "project" "项目",
        /// That a project came to a stage.
        Stage = "stage" "阶段",
        /// What a unit says of a finding.
        Response = "response" "回应",
    }
}

/// A row found by its id.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Named {
    /// What it is.
    pub kind: Kind,
    /// Its whole id.
    pub id: String,
    pub(super) row: i64,
}

/// How many candidates an error lists.
const OFFERED: u32 = 10;

impl Ledger {
    /// The documents on file, each in its latest version with its public id, in no order.
    ///
    /// # Errors
    /// `LedgerError::File` where reading fails.
    pub fn named_documents(&self) -> Result<Vec<(String, Document)>, LedgerError> {
        let read = || -> rusqlite::Result<Vec<(String, Document)>> {
            let live = self.live()?;
            let mut id = self.connection.prepare_cached("SELECT uid FROM document WHERE id = ?1")?;
            let rows = live.documents(None).into_iter();
            rows.map(|row| {
                Ok((id.query_row([row], |row| row.get(0))?, row::document_at(&self.connection, row)?))
            })
            .collect()
        };
        read().at(&self.path)
    }

    /// What has that id, of which the first four characters are enough where no
    /// other begins so; also one superseded or withdrawn.
    ///
    /// # Errors
    /// `LookupError::NotAnId`, `NoRow`, `AmbiguousId` with the candidates; `LedgerError::File` where reading
    /// fails.
    pub fn named(&self, id: &str) -> Result<Named, LedgerError> {
        find(&self.connection, id).at(&self.path)
    }
}

/// The row with that id, or beginning of one.
pub(super) fn find(connection: &Connection, id: &str) -> Result<Named, Failure> {
    let prefix = uid::prefix(id)?;
    let of = |kind: &Kind| {
        let table = kind.code();
        format!("SELECT '{table}', uid, id FROM {table} WHERE uid >= ?1 AND uid < ?1 || '~'")
    };
    let all = Kind::ALL.iter().map(of).collect::<Vec<_>>().join(" UNION ALL ");
    let mut statement = connection.prepare_cached(&format!("{all} LIMIT ?2"))?;
    let mut found: Vec<Named> = statement
        .query_map((&prefix, OFFERED), |row| {
            Ok(Named { kind: super::row::parsed(row, 0)?, id: row.get(1)?, row: row.get(2)? })
        })?
        .collect::<Result<_, _>>()?;
    match (found.pop(), found.is_empty()) {
        (None, _) => Err(LookupError::NoRow(prefix).into()),
        (Some(only), true) => Ok(only),
        (Some(last), false) => {
            found.push(last);
            let candidates = found.into_iter().map(|named| (named.kind, named.id)).collect();
            Err(LookupError::AmbiguousId { given: prefix, candidates }.into())
        }
    }
}

/// The claim with that id.
pub(super) fn claim(connection: &Connection, id: &str) -> Result<Named, Failure> {
    let named = find(connection, id)?;
    match named.kind {
        Kind::Claim => Ok(named),
        Kind::Document
        | Kind::Ruling
        | Kind::Item
        | Kind::Progress
        | Kind::Letter
        | Kind::Reply
        | Kind::Obstacle
        | Kind::Project
        | Kind::Stage
        | Kind::Response => Err(LookupError::NotAClaim { id: named.id, kind: named.kind }.into()),
    }
}

/// The row of that kind with that id, or beginning of one.
pub(super) fn of_kind(connection: &Connection, id: &str, kind: Kind) -> Result<Named, Failure> {
    let named = find(connection, id)?;
    if named.kind == kind {
        Ok(named)
    } else {
        Err(LookupError::OtherKind { id: named.id, kind: named.kind, wanted: kind }.into())
    }
}

/// The row of the first version of the document with that id; nothing where the id is that of something else.
pub(super) fn document(connection: &Connection, id: &str) -> Result<Option<i64>, Failure> {
    let named = find(connection, id)?;
    let first = "SELECT coalesce(root, id) FROM document WHERE id = ?1";
    match named.kind {
        Kind::Document => Ok(Some(connection.query_row(first, [named.row], |row| row.get(0))?)),
        Kind::Claim
        | Kind::Ruling
        | Kind::Item
        | Kind::Progress
        | Kind::Letter
        | Kind::Reply
        | Kind::Obstacle
        | Kind::Project
        | Kind::Stage
        | Kind::Response => Ok(None),
    }
}
