//! Whether the chain recomputes from the rows that are there.

use super::chain::{self, LINK, Last, TABLES};
use super::entry::Said;
use super::verify::{Fault, Rows, rows_between, told};
use super::{DocumentKey, row};
use rusqlite::Connection;

/// Recomputes every entry from its rows, one row in memory at a time. After one that is wrong it goes on from
/// the head on file, so that each fault is told where it lies.
pub(super) fn check(connection: &Connection, faults: &mut Vec<Fault>) -> rusqlite::Result<()> {
    let now = chain::last_rows(connection)?;
    let (mut from, mut head): (Last, String) = ([0; TABLES], String::new());
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
        let rows = rows_between(connection, &from, &link.last)?;
        if chain::head(connection, &from, &link)? != link.head {
            let claims = altered(connection, &from, &link.last)?;
            faults.push(Fault::Changed { entry: told(&link), rows: rows.clone(), claims });
        }
        if link.kind == "found" {
            faults.push(Fault::Found { entry: told(&link), rows });
        }
        from = link.last;
        head = link.head;
    }
    faults.extend(rows_between(connection, &from, &now)?.into_iter().map(Fault::Uncovered));
    faults.extend(gone(&from, &now).map(Fault::Gone));
    faults.extend(before_the_first(connection)?.into_iter().map(Fault::Uncovered));
    Ok(())
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

/// How many times a claim may have been corrected to the same words before its id is no longer tried.
const AGAIN: u32 = 50;

/// The claims between two points whose content no longer makes their ids.
fn altered(connection: &Connection, from: &Last, to: &Last) -> rusqlite::Result<Vec<String>> {
    const CLAIMS: usize = 2;
    let sql = format!(
        "SELECT claim.uid, place.path, document.id, document.uid, document.title, \
         (SELECT max(sha256) FROM document AS known WHERE known.id = document.id OR known.root = document.id), \
         home.path, first.uid, {} \
         FROM claim JOIN place ON place.id = claim.place JOIN document ON document.id = claim.document \
         JOIN place AS home ON home.id = document.place LEFT JOIN claim AS first ON first.id = claim.supersedes \
         WHERE claim.id > ?1 AND claim.id <= ?2 ORDER BY claim.id",
        row::claim_of("claim")
    );
    let mut statement = connection.prepare(&sql)?;
    let mut rows = statement.query((from[CLAIMS], to[CLAIMS]))?;
    let mut altered = Vec::new();
    while let Some(row) = rows.next()? {
        let uid: String = row.get(0)?;
        // What cannot even be read back was altered too.
        let Ok(claim) = row::parsed(row, 1).and_then(|place| row::claim(row, 8, place)) else {
            altered.push(uid);
            continue;
        };
        let document = DocumentKey {
            row: row.get(2)?,
            uid: row.get(3)?,
            place: row::parsed(row, 6)?,
            title: row.get(4)?,
            sha256: row.get(5)?,
        };
        let said = Said::of(&claim);
        let first: Option<String> = row.get(7)?;
        let fits = match first {
            Some(first) => (0..AGAIN).any(|again| said.version_uid(&claim, &first, again) == uid),
            None => ["", document.uid.as_str()]
                .iter()
                .any(|apart| said.uid(&claim, &claim.place, &document, apart) == uid),
        };
        if !fits {
            altered.push(uid);
        }
    }
    Ok(altered)
}
