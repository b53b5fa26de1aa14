//! Whether rows covered by an entry of an older layout hold nothing in a column that came later: that entry's head does
//! not cover it, so that anything could be put there unseen.

use super::super::chain::{COLUMNS, Later, Link};
use super::{Fault, Odd};
use rusqlite::Connection;

/// Looks into the columns that came later.
pub(super) fn check(
    connection: &Connection,
    entries: &[Link],
    later: &[Later],
    faults: &mut Vec<Fault>,
) -> rusqlite::Result<()> {
    for Later { layout, table, column } in later {
        let Some(at) = COLUMNS.iter().position(|(name, _)| name == table) else { continue };
        let older = entries.iter().filter(|entry| entry.layout < *layout).map(|entry| entry.last[at]).max();
        let sql = format!("SELECT id FROM {table} WHERE id <= ?1 AND {column} IS NOT NULL ORDER BY id");
        let mut statement = connection.prepare(&sql)?;
        let mut rows = statement.query([older.unwrap_or(0)])?;
        while let Some(row) = rows.next()? {
            faults.push(Fault::Row { table, row: row.get(0)?, id: None, how: Odd::Column(column) });
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ledger::{chain, schema};

    /// As if the codes of places had come with layout 4.
    const CODE: Later = Later { layout: 4, table: "place", column: "code" };

    fn link(id: i64, places: i64, layout: i64) -> Link {
        let mut last = [0; chain::TABLES];
        last[0] = places;
        let (kind, at, by) = ("recorded".into(), "2024-01-15T08:30:00Z".into(), "陈".into());
        Link { id, kind, last, previous: String::new(), head: String::new(), at, by, layout }
    }

    #[test]
    fn a_row_under_an_older_entry_may_hold_nothing_in_a_later_column() {
        let connection = schema::empty().unwrap();
        let put = |path: &str, code: Option<&str>| {
            connection
                .execute(
                    "INSERT INTO place (path, name, code, recorded_at, recorded_by) \
                     VALUES (?1, ?1, ?2, '2024-01-15T08:30:00Z', '陈')",
                    (path, code),
                )
                .unwrap();
        };
        put("甲县", None);
        put("乙县", Some("350582"));
        put("丙县", Some("350583"));
        let faults = |entries: &[Link]| {
            let mut faults = Vec::new();
            check(&connection, entries, &[CODE], &mut faults).unwrap();
            faults
        };
        let how = Odd::Column("code");
        let second = Fault::Row { table: "place", row: 2, id: None, how };
        assert_eq!(faults(&[link(1, 2, 3), link(2, 3, 4)]), [second], "the third came with the column");
        assert_eq!(faults(&[link(1, 1, 3), link(2, 3, 4)]), []);
        assert_eq!(faults(&[link(1, 3, 5)]), []);
    }
}
