//! Whether the chain recomputes from the rows that are there.

use super::super::chain::{self, FIRST_CHAINED, LINK, Last, Link, TABLES};
use super::super::schema;
use super::{Fault, Rows, rows_between, told};
use chrono::{DateTime, Utc};
use rusqlite::Connection;

/// Recomputes every entry from its rows, one row in memory at a time, and gives them all. After one that is wrong it
/// goes on from the head on file, so that each fault is told where it lies.
pub(super) fn check(connection: &Connection, faults: &mut Vec<Fault>) -> rusqlite::Result<Vec<Link>> {
    let now = chain::last_rows(connection)?;
    let (mut from, mut head): (Last, String) = ([0; TABLES], String::new());
    let mut entries: Vec<Link> = Vec::new();
    let mut statement = connection.prepare(&format!("SELECT {LINK} FROM entry ORDER BY id"))?;
    let mut links = statement.query_map([], chain::link)?;
    let mut number = 0;
    while let Some(link) = links.next().transpose()? {
        number += 1;
        let grows = from.iter().zip(&link.last).all(|(from, to)| from <= to);
        if link.previous != head || link.id != number || !grows {
            faults.push(Fault::Unlinked(told(&link)));
            number = link.id;
        }
        let before = entries.last();
        if !(before.map_or(FIRST_CHAINED, |before| before.layout)..=schema::version()).contains(&link.layout)
        {
            faults.push(Fault::Layouts(told(&link)));
        }
        let at = link.at.parse::<DateTime<Utc>>();
        if at.is_err() || before.is_some_and(|before| before.at > link.at) {
            faults.push(Fault::Backwards(told(&link)));
        }
        // What went back is told; its rows are not hashed once more, lest entries that go to and fro take for ever.
        let rows = if grows { rows_between(connection, &from, &link.last)? } else { Vec::new() };
        if grows && chain::head(connection, &from, &link)? != link.head {
            faults.push(Fault::Changed { entry: told(&link), rows: rows.clone() });
        }
        if link.kind == "found" {
            faults.push(Fault::Found { entry: told(&link), rows });
        }
        from.iter_mut().zip(link.last).for_each(|(from, last)| *from = last.max(*from));
        head.clone_from(&link.head);
        entries.push(link);
    }
    faults.extend(rows_between(connection, &from, &now)?.into_iter().map(Fault::Uncovered));
    faults.extend(gone(&from, &now).map(Fault::Gone));
    faults.extend(before_the_first(connection)?.into_iter().map(Fault::Uncovered));
    Ok(entries)
}

/// The rows that the last entry covers and that are not there any more.
fn gone<'a>(covered: &'a Last, now: &'a Last) -> impl Iterator<Item = Rows> + 'a {
    let tables = chain::COLUMNS.iter().zip(covered.iter().zip(now));
    tables.filter(|(_, (covered, now))| covered > now).map(|((table, _), (covered, now))| Rows {
        table,
        first: now + 1,
        last: *covered,
        ids: Vec::new(),
    })
}

/// Rows with numbers below 1, where no entry begins.
fn before_the_first(connection: &Connection) -> rusqlite::Result<Vec<Rows>> {
    let mut told = Vec::new();
    for (table, _) in chain::COLUMNS {
        let sql = format!("SELECT min(id), max(id) FROM {table} WHERE id < 1");
        let (first, last): (Option<i64>, Option<i64>) =
            connection.query_row(&sql, [], |row| Ok((row.get(0)?, row.get(1)?)))?;
        if let (Some(first), Some(last)) = (first, last) {
            told.push(Rows { table, first, last, ids: Vec::new() });
        }
    }
    Ok(told)
}
