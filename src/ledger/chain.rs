//! The chain: every entry's head is a hash over the head before it and all rows that the entry covers.

mod covered;

use rusqlite::types::{Value, ValueRef};
use rusqlite::{Connection, OptionalExtension as _};
use sha2::{Digest, Sha256};

pub(super) use covered::{COLUMNS, LATER, Later, TABLES, tables, uncovered};
use covered::{columns, covered};

/// The first layout whose entries were closed with a head, and those closed under it do not say so.
pub(super) const FIRST_CHAINED: i64 = 2;

/// The last row of each table, in the order of `COLUMNS`.
pub(super) type Last = [i64; TABLES];

/// One entry as it is on file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Link {
    pub(super) id: i64,
    pub(super) kind: String,
    /// The last row of each table; 0 for those that its layout has not.
    pub(super) last: Last,
    pub(super) previous: String,
    pub(super) head: String,
    pub(super) at: String,
    pub(super) by: String,
    /// The version of the schema it was closed under.
    pub(super) layout: i64,
}

/// The columns of `entry`, in the order `link` reads them.
pub(super) const LINK: &str = "id, kind, previous, head, recorded_at, recorded_by, layout, place, document, claim, \
     ruling, withdrawal, restoration, acceptance, item, milestone, progress, letter, reply, obstacle, \
     project, stage, response";

/// How many of those columns stand before the tables.
const OWN: usize = 7;

/// Reads the columns `LINK`.
pub(super) fn link(row: &rusqlite::Row<'_>) -> rusqlite::Result<Link> {
    let mut last = [0; TABLES];
    for (table, last) in last.iter_mut().enumerate() {
        *last = row.get::<_, Option<i64>>(OWN + table)?.unwrap_or_default();
    }
    Ok(Link {
        id: row.get(0)?,
        kind: row.get(1)?,
        last,
        previous: row.get(2)?,
        head: row.get(3)?,
        at: row.get(4)?,
        by: row.get(5)?,
        layout: row.get::<_, Option<i64>>(6)?.unwrap_or(FIRST_CHAINED),
    })
}

/// The latest entry, if there is one.
pub(super) fn latest(connection: &Connection) -> rusqlite::Result<Option<Link>> {
    let sql = format!("SELECT {LINK} FROM entry ORDER BY id DESC LIMIT 1");
    connection.prepare_cached(&sql)?.query_row([], link).optional()
}

/// The entry with that head, if there is one.
pub(super) fn of(connection: &Connection, head: &str) -> rusqlite::Result<Option<Link>> {
    let sql = format!("SELECT {LINK} FROM entry WHERE head = ?1");
    connection.prepare_cached(&sql)?.query_row([head], link).optional()
}

/// The last row of each table as they are now.
pub(super) fn last_rows(connection: &Connection) -> rusqlite::Result<Last> {
    let mut last = [0; TABLES];
    for ((table, _), last) in COLUMNS.iter().zip(&mut last) {
        let sql = format!("SELECT coalesce(max(id), 0) FROM {table}");
        *last = connection.prepare_cached(&sql)?.query_row([], |row| row.get(0))?;
    }
    Ok(last)
}

/// Closes an entry over the rows since the last one; whether there were any. Where there are none, nothing is written.
pub(super) fn close(connection: &Connection, kind: &str, at: &str, by: &str) -> rusqlite::Result<bool> {
    close_under(super::schema::version(), connection, kind, at, by)
}

fn close_under(
    layout: i64,
    connection: &Connection,
    kind: &str,
    at: &str,
    by: &str,
) -> rusqlite::Result<bool> {
    let before = latest(connection)?;
    let from = before.as_ref().map_or([0; TABLES], |before| before.last);
    let last = last_rows(connection)?;
    if from == last {
        return Ok(false);
    }
    let mut entry = Link {
        id: before.as_ref().map_or(1, |before| before.id + 1),
        kind: kind.to_owned(),
        last,
        previous: before.map(|before| before.head).unwrap_or_default(),
        head: String::new(),
        at: at.to_owned(),
        by: by.to_owned(),
        layout,
    };
    entry.head = head(connection, &from, &entry)?;
    let own = [
        Value::Integer(entry.id),
        Value::Text(entry.kind),
        Value::Text(entry.previous),
        Value::Text(entry.head),
        Value::Text(entry.at),
        Value::Text(entry.by),
        if layout > FIRST_CHAINED { Value::Integer(layout) } else { Value::Null },
    ];
    let covered = covered(layout);
    let last = (0..)
        .zip(entry.last)
        .map(|(table, last)| if table < covered { Value::Integer(last) } else { Value::Null });
    let values: Vec<Value> = own.into_iter().chain(last).collect();
    let places: Vec<String> = (1..=values.len()).map(|place| format!("?{place}")).collect();
    let sql = format!("INSERT INTO entry ({LINK}) VALUES ({})", places.join(", "));
    connection.prepare_cached(&sql)?.execute(rusqlite::params_from_iter(values))?;
    Ok(true)
}

/// Closes an entry over what version 1 recorded, dated as the last of it and under the first layout with a chain, so
/// that two copies of one ledger have one head, whichever program brought them up to date.
pub(super) fn migrated(connection: &Connection) -> rusqlite::Result<()> {
    let times = COLUMNS.map(|(table, _)| format!("SELECT max(recorded_at) AS at FROM {table}"));
    let sql = format!("SELECT max(at) FROM ({})", times.join(" UNION ALL "));
    let at: Option<String> = connection.query_row(&sql, [], |row| row.get(0))?;
    at.map_or(Ok(()), |at| close_under(FIRST_CHAINED, connection, "migrated", &at, "duizhang").map(|_| ()))
}

/// The head of an entry whose rows follow `from`, as the layout it was closed under makes it; one row is in memory at
/// a time.
pub(super) fn head(connection: &Connection, from: &Last, entry: &Link) -> rusqlite::Result<String> {
    let mut hash = Sha256::new();
    let mut bytes = b"duizhang entry".to_vec();
    let words = [&entry.previous, &entry.kind, &entry.at, &entry.by];
    for word in words {
        text(&mut bytes, word.as_bytes());
    }
    bytes.extend(entry.id.to_be_bytes());
    let covered = covered(entry.layout);
    for last in entry.last.iter().take(covered) {
        bytes.extend(last.to_be_bytes());
    }
    if entry.layout > FIRST_CHAINED {
        bytes.extend(entry.layout.to_be_bytes());
    }
    hash.update(&bytes);
    for (number, (table, first)) in (0_u8..).zip(COLUMNS).take(covered) {
        let columns = columns(table, first, entry.layout, LATER);
        // The rows themselves, whatever an index may say of them.
        let sql = format!("SELECT {columns} FROM {table} NOT INDEXED WHERE id > ?1 AND id <= ?2 ORDER BY id");
        let mut statement = connection.prepare_cached(&sql)?;
        let width = statement.column_count();
        let mut rows = statement.query((from[usize::from(number)], entry.last[usize::from(number)]))?;
        while let Some(row) = rows.next()? {
            bytes.clear();
            bytes.push(number);
            for (name, column) in (0_u8..).zip(0..width) {
                cell(&mut bytes, name, row.get_ref(column)?);
            }
            bytes.push(u8::MAX);
            hash.update(&bytes);
        }
    }
    Ok(crate::vocabulary::data::hex(&hash.finalize()))
}

/// A value after its column's number, its type and its length: no two rows are spelt alike.
fn cell(bytes: &mut Vec<u8>, column: u8, value: ValueRef<'_>) {
    match value {
        ValueRef::Null => {}
        ValueRef::Integer(number) => {
            bytes.extend([column, b'i']);
            bytes.extend(number.to_be_bytes());
        }
        ValueRef::Real(number) => {
            bytes.extend([column, b'r']);
            bytes.extend(number.to_bits().to_be_bytes());
        }
        ValueRef::Text(words) => {
            bytes.extend([column, b't']);
            text(bytes, words);
        }
        ValueRef::Blob(blob) => {
            bytes.extend([column, b'b']);
            text(bytes, blob);
        }
    }
}

fn text(bytes: &mut Vec<u8>, words: &[u8]) {
    bytes.extend((words.len() as u64).to_be_bytes());
    bytes.extend(words);
}
