//! Whether a file is laid out as its version says: the same tables, indexes, views and triggers, and nothing more.
//!
//! Their SQL is compared token by token, as SQLite itself splits it, so that comments and blanks do not count and
//! nothing hides in a literal. Only `sqlite_schema` is read: no view or trigger of the file is run.

use super::super::schema;
use rusqlite::Connection;
use sqlite3_parser::lexer::Scanner;
use sqlite3_parser::lexer::sql::Tokenizer;
use std::collections::BTreeMap;
use std::sync::{Mutex, PoisonError};

/// What is wrong with a part of the layout.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Misplaced {
    /// It is not there.
    Missing,
    /// It is none of the schema's.
    Added,
    /// Its SQL is another.
    Changed,
}

/// A table, index, view or trigger that is not as the schema of its version has it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Part {
    /// What it is: table, index, view or trigger.
    pub kind: String,
    /// Its name.
    pub name: String,
    /// What is wrong with it.
    pub how: Misplaced,
}

/// What a file holds, by kind and name: the table it belongs to, and its SQL in tokens. A name that stands twice has
/// several.
type Layout = BTreeMap<(String, String), Vec<(String, Tokens)>>;

/// The tokens of a piece of SQL; the text itself where it cannot be split.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Tokens {
    Split(Vec<Vec<u8>>),
    Unsplit(String),
}

/// The parts in which a file differs from what its own version says; empty where it does not.
pub(in crate::ledger) fn misplaced(connection: &Connection) -> rusqlite::Result<Vec<Part>> {
    differences(connection, connection.query_row("PRAGMA user_version", [], |row| row.get(0))?)
}

/// The parts in which a file differs from what that version says.
fn differences(connection: &Connection, version: i64) -> rusqlite::Result<Vec<Part>> {
    let (own, wanted) = (of(connection)?, reference(version)?);
    let mut parts = Vec::new();
    let part = |(kind, name): &(String, String), how| Part { kind: kind.clone(), name: name.clone(), how };
    for (key, sql) in &wanted {
        match own.get(key) {
            None => parts.push(part(key, Misplaced::Missing)),
            Some(found) if found != sql => parts.push(part(key, Misplaced::Changed)),
            Some(_) => {}
        }
    }
    parts.extend(own.keys().filter(|key| !wanted.contains_key(*key)).map(|key| part(key, Misplaced::Added)));
    Ok(parts)
}

/// The SQL of a table as that version has it; none where it has no such table.
pub(super) fn table(version: i64, name: &str) -> rusqlite::Result<Option<Tokens>> {
    let layout = reference(version)?;
    let found = layout.get(&("table".to_owned(), name.to_owned())).and_then(|found| found.first());
    Ok(found.map(|(_, sql)| sql.clone()))
}

/// The layout of a version, made once.
fn reference(version: i64) -> rusqlite::Result<Layout> {
    static MADE: Mutex<BTreeMap<i64, Layout>> = Mutex::new(BTreeMap::new());
    let mut made = MADE.lock().unwrap_or_else(PoisonError::into_inner);
    if let Some(layout) = made.get(&version) {
        return Ok(layout.clone());
    }
    let connection = Connection::open_in_memory()?;
    schema::lay_out(&connection, version)?;
    let layout = of(&connection)?;
    made.insert(version, layout.clone());
    Ok(layout)
}

fn of(connection: &Connection) -> rusqlite::Result<Layout> {
    let mut layout = Layout::new();
    let mut statement =
        connection.prepare("SELECT type, name, tbl_name, coalesce(sql, '') FROM main.sqlite_schema")?;
    let mut rows = statement.query([])?;
    while let Some(row) = rows.next()? {
        let sql: String = row.get(3)?;
        layout.entry((row.get(0)?, row.get(1)?)).or_default().push((row.get(2)?, tokens(sql)));
    }
    Ok(layout)
}

fn tokens(sql: String) -> Tokens {
    // SQLite reads no further than a NUL, though it stand in a comment.
    if sql.contains('\0') {
        return Tokens::Unsplit(sql);
    }
    let mut scanner = Scanner::new(Tokenizer::new());
    let mut split = Vec::new();
    loop {
        match scanner.scan(sql.as_bytes()) {
            // As it is written, for the token handed out lacks the marks that make `x'12'` no number.
            Ok((start, Some(_), end)) => match sql.as_bytes().get(start..end) {
                Some(token) => split.push(token.to_vec()),
                None => return Tokens::Unsplit(sql),
            },
            Ok((_, None, _)) => return Tokens::Split(split),
            Err(_) => return Tokens::Unsplit(sql),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn differ(sql: &str) -> Vec<(String, Misplaced)> {
        let connection = Connection::open_in_memory().unwrap();
        schema::lay_out(&connection, schema::version()).unwrap();
        connection.execute_batch(sql).unwrap();
        let parts = differences(&connection, schema::version()).unwrap();
        parts.into_iter().map(|part| (part.name, part.how)).collect()
    }

    #[test]
    fn every_version_is_laid_out_as_itself_and_the_steps_lead_to_schema_sql() {
        for version in 1..=schema::version() {
            let connection = Connection::open_in_memory().unwrap();
            schema::lay_out(&connection, version).unwrap();
            assert_eq!(differences(&connection, version).unwrap(), [], "version {version}");
        }
        let fresh = Connection::open_in_memory().unwrap();
        fresh.execute_batch(schema::SCHEMA).unwrap();
        assert_eq!(differences(&fresh, schema::version()).unwrap(), []);
    }

    #[test]
    fn comments_and_blanks_do_not_count_and_nothing_hides_in_a_literal() {
        let again = |sql: &str| format!("DROP TRIGGER claim_delete; {sql}");
        let rightly = "CREATE TRIGGER claim_delete BEFORE /* a note */ DELETE ON claim -- another\n BEGIN \
                       SELECT raise(ABORT, 'the ledger is append-only: withdraw the claim'); END";
        assert_eq!(differ(&again(rightly)), []);
        for wrongly in [
            // The tail of what was a line comment to a careless eye is in force.
            "CREATE TRIGGER claim_delete BEFORE DELETE ON claim WHEN '--' = '' BEGIN \
             SELECT raise(ABORT, 'the ledger is append-only: withdraw the claim'); END",
            "CREATE TRIGGER claim_delete BEFORE DELETE ON claim WHEN /* /* */ 0 BEGIN \
             SELECT raise(ABORT, 'the ledger is append-only: withdraw the claim'); END",
            "CREATE TRIGGER claim_delete BEFORE DELETE ON claim BEGIN \
             SELECT raise(IGNORE, 'the ledger is append-only: withdraw the claim'); END",
        ] {
            if let Ok(parts) = std::panic::catch_unwind(|| differ(&again(wrongly))) {
                assert_eq!(parts, [("claim_delete".to_owned(), Misplaced::Changed)], "{wrongly}");
            }
        }
        assert_eq!(differ("CREATE TABLE more (x)"), [("more".to_owned(), Misplaced::Added)]);
        assert_eq!(differ("DROP INDEX place_by_name"), [("place_by_name".to_owned(), Misplaced::Missing)]);
    }

    #[test]
    fn what_sqlite_takes_for_one_token_is_one() {
        assert_eq!(tokens("a --b\n c".into()), tokens("a c".into()));
        assert_ne!(tokens("a '--b' c".into()), tokens("a '--b".into()));
        assert_ne!(tokens("'a  b'".into()), tokens("'a b'".into()));
        assert_ne!(tokens("\"a\"".into()), tokens("'a'".into()));
        assert_ne!(tokens("ab".into()), tokens("a b".into()));
        assert_ne!(tokens("x'12'".into()), tokens("12".into()));
        assert_ne!(tokens("?12".into()), tokens("12".into()));
        assert_ne!(tokens("a --\0\n b".into()), tokens("a b".into()));
        assert!(matches!(tokens("a /* open".into()), Tokens::Unsplit(_)));
    }
}
