//! Whether every row keeps the rules that the layout has for its columns. SQLite does not know the CHECKs of a file that it
//! opened for reading only, and tells of no row which of them it breaks.

use super::super::chain::COLUMNS;
use super::layout::{self, Tokens};
use super::{Fault, Odd};
use rusqlite::Connection;

/// Checks every row of every table against the rules of that version.
pub(super) fn check(connection: &Connection, version: i64, faults: &mut Vec<Fault>) -> rusqlite::Result<()> {
    let tables =
        COLUMNS.iter().map(|(table, columns)| (*table, columns.contains("uid"))).chain([("entry", false)]);
    for (table, named) in tables {
        let rules = layout::table(version, table)?.map(|sql| rules(&sql)).unwrap_or_default();
        let broken: Vec<String> = rules
            .iter()
            .enumerate()
            .map(|(number, rule)| format!("WHEN ({rule}) IS FALSE THEN {number}"))
            .collect();
        if broken.is_empty() {
            continue;
        }
        let uid = if named { "uid" } else { "NULL" };
        let sql = format!(
            "SELECT id, {uid}, CASE {} END AS broken FROM main.{table} NOT INDEXED WHERE broken IS NOT NULL ORDER BY id",
            broken.join(" ")
        );
        let mut statement = connection.prepare(&sql)?;
        let mut rows = statement.query([])?;
        while let Some(row) = rows.next()? {
            let rule = usize::try_from(row.get::<_, i64>(2)?).ok().and_then(|number| rules.get(number));
            let how = Odd::Rule(rule.cloned().unwrap_or_default());
            let id = row.get(1).unwrap_or_default();
            faults.push(Fault::Row { table, row: row.get(0)?, id, how });
        }
    }
    Ok(())
}

/// The expressions of the CHECKs in the SQL of a table.
fn rules(sql: &Tokens) -> Vec<String> {
    let Tokens::Split(tokens) = sql else { return Vec::new() };
    let mut rules = Vec::new();
    let mut rest = tokens.iter().map(|token| String::from_utf8_lossy(token));
    while rest.by_ref().any(|token| token.eq_ignore_ascii_case("CHECK")) {
        let mut open = 0_usize;
        let rule = rest.by_ref().take_while(|token| {
            match token.as_ref() {
                "(" => open += 1,
                ")" => open -= 1,
                _ => {}
            }
            open > 0
        });
        // The bracket that opens it belongs to CHECK.
        rules.push(rule.skip(1).collect::<Vec<_>>().join(" "));
    }
    rules
}
