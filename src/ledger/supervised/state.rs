//! The versions of a row, and whether it stands.

use super::super::lookup::LookupError;
use super::super::named::{Kind, Named};
use super::super::{row, standing};
use super::columns::{Column, Content, columns};
use chrono::{DateTime, Utc};
use rusqlite::Connection;

/// A version of a row.
#[derive(Debug, Clone)]
pub(in crate::ledger) struct Version {
    pub(in crate::ledger) row: i64,
    pub(in crate::ledger) withdrawn: bool,
    pub(in crate::ledger) why: String,
    pub(in crate::ledger) by: String,
    pub(in crate::ledger) at: String,
}

/// The row and the id of the first version of what that row is a version of.
pub(in crate::ledger) fn first(
    connection: &Connection,
    kind: Kind,
    row: i64,
) -> rusqlite::Result<(i64, String)> {
    let first = if kind == Kind::Claim { "supersedes" } else { "root" };
    let table = kind.code();
    let sql = format!(
        "SELECT first.id, first.uid FROM {table} AS own JOIN {table} AS first \
         ON first.id = coalesce(own.{first}, own.id) WHERE own.id = ?1"
    );
    connection.prepare_cached(&sql)?.query_row([row], |row| Ok((row.get(0)?, row.get(1)?)))
}

/// The versions of the row whose first version is that one, in order; those up to the row `last`.
pub(in crate::ledger) fn versions(
    connection: &Connection,
    kind: Kind,
    first: i64,
    last: i64,
) -> rusqlite::Result<Vec<Version>> {
    let table = kind.code();
    let sql = format!(
        "SELECT id, withdrawn, why, recorded_by, recorded_at FROM {table} WHERE id IN \
         (SELECT ?1 UNION ALL SELECT id FROM {table} WHERE root = ?1) AND id <= ?2 ORDER BY id"
    );
    connection
        .prepare_cached(&sql)?
        .query_map([first, last], |row| {
            let (why, by, at) = (row.get(2)?, row.get(3)?, row.get(4)?);
            Ok(Version { row: row.get(0)?, withdrawn: row.get(1)?, why, by, at })
        })?
        .collect()
}

/// The version of it that decides.
pub(in crate::ledger) fn latest(
    connection: &Connection,
    kind: Kind,
    first: i64,
) -> rusqlite::Result<Version> {
    versions(connection, kind, first, i64::MAX)?.pop().ok_or(rusqlite::Error::QueryReturnedNoRows)
}

/// What a row says it is a part of, where that is the row of the first id itself, or a part of it, however far below.
pub(in crate::ledger) fn parent_below(
    connection: &Connection,
    kind: Kind,
    content: &Content,
    own: &str,
) -> rusqlite::Result<Option<String>> {
    let Some(at) =
        columns(kind).iter().position(|column| matches!(column, Column::First(_, of) if *of == kind))
    else {
        return Ok(None);
    };
    let parent = content.cells[at].clone();
    let mut above = parent.clone();
    let mut seen: Vec<String> = Vec::new();
    while let Some(id) = above.filter(|id| !seen.contains(id)) {
        if id == own {
            return Ok(parent);
        }
        let sql = format!("SELECT id FROM {} WHERE uid = ?1", kind.code());
        let row: i64 = connection.prepare_cached(&sql)?.query_row([&id], |row| row.get(0))?;
        above = Content::of(connection, kind, latest(connection, kind, row)?.row)?.cells.swap_remove(at);
        seen.push(id);
    }
    Ok(None)
}

/// What hides the row, or what it belongs to; `None` where it stands.
pub(in crate::ledger) fn hidden(
    connection: &Connection,
    named: &Named,
) -> rusqlite::Result<Option<LookupError>> {
    let (mut kind, mut own) = (named.kind, first(connection, named.kind, named.row)?);
    loop {
        let version = latest(connection, kind, own.0)?;
        if version.withdrawn {
            let on = version.at.parse::<DateTime<Utc>>();
            let on = on.map_err(|error| row::unreadable(4, error))?.date_naive();
            let (id, of, by, why) = (named.id.clone(), own.1, version.by, version.why);
            return Ok(Some(LookupError::Withdrawn { id, of, by, on, why }));
        }
        let Some(Column::First(column, above)) = columns(kind).first() else { return Ok(None) };
        let sql = format!("SELECT {column} FROM {} WHERE id = ?1", kind.code());
        let row: i64 = connection.prepare_cached(&sql)?.query_row([own.0], |row| row.get(0))?;
        (kind, own) = (*above, first(connection, *above, row)?);
        if kind == Kind::Claim {
            let claim = Named { kind, id: named.id.clone(), row: own.0 };
            let hidden = standing::hidden(connection, &claim)?;
            return Ok(hidden.filter(|why| !matches!(why, LookupError::Superseded { .. })));
        }
    }
}

/// The id of what the row is a version of, where it stands.
pub(in crate::ledger) fn current(connection: &Connection, named: &Named) -> rusqlite::Result<Option<String>> {
    if hidden(connection, named)?.is_some() {
        return Ok(None);
    }
    first(connection, named.kind, named.row).map(|(_, uid)| Some(uid))
}
