//! The store's layout: `schema.sql`, its version, and the way there from older versions.

use super::chain;
use rusqlite::{Connection, TransactionBehavior};

/// The whole store as it is now.
pub(super) const SCHEMA: &str = include_str!("../../schema.sql");

/// What tells a ledger from any other SQLite file: the bytes `DUIZ`. `schema.sql` sets it.
pub(super) const APPLICATION: i64 = 0x4455_495A;

/// The whole store as version 1 had it.
const FIRST: &str = include_str!("layouts/1.sql");

/// Steps from one version to the next: the first brings version 1 to 2. Each step ends as `schema.sql` was
/// then, and is never changed again.
const MIGRATIONS: &[&str] = &[
    concat!(
        "DROP VIEW live_claim; DROP VIEW live_document;\n",
        include_str!("layouts/2_read.sql"),
        include_str!("layouts/2_write.sql"),
    ),
    include_str!("layouts/3.sql"),
    include_str!("layouts/4.sql"),
    include_str!("layouts/5.sql"),
    include_str!("layouts/6.sql"),
    concat!(include_str!("layouts/7_read.sql"), include_str!("layouts/7_write.sql")),
    concat!(include_str!("layouts/8_read.sql"), include_str!("layouts/8_write.sql")),
];

/// The last version without a chain of hashes.
pub(super) const UNCHAINED: i64 = 1;

/// The first version whose entries say under which version they were closed.
const LAID_OUT: i64 = 3;

/// The first version whose documents say what they can be silent about.
const SCOPED: i64 = 4;

/// The first version in which the program corrects what it read itself.
pub(super) const READ_AGAIN: i64 = 5;

/// The first version whose documents say what of them a person said.
const TOLD: i64 = READ_AGAIN;

/// The first version whose claims say which unit answers for them.
const ANSWERED_FOR: i64 = 6;

/// The first version with the tables of the year in between.
const SUPERVISED: i64 = 7;

/// The version of a ledger that this program writes.
pub(super) fn version() -> i64 {
    MIGRATIONS.iter().map(|_| 1).sum::<i64>() + 1
}

/// Lays out an empty database as that version was.
pub(super) fn lay_out(connection: &Connection, version: i64) -> rusqlite::Result<()> {
    connection.execute_batch(FIRST)?;
    climb(connection, 1, version, MIGRATIONS)
}

/// A ledger in memory in which nothing was recorded.
pub(super) fn empty() -> rusqlite::Result<Connection> {
    let connection = Connection::open_in_memory()?;
    connection.execute_batch(SCHEMA)?;
    Ok(connection)
}

/// What an SQLite file is to this program.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Standing {
    /// A file without a table: new, or left by a program that was stopped before it could fill it.
    Empty,
    /// Another program's.
    Foreign,
    /// A ledger of this program's version.
    Current,
    /// A ledger of an earlier version.
    Older(i64),
    /// A ledger of a later version.
    Newer(i64),
}

/// Reads what the file says of itself, all as of one moment: another program may be laying it out.
pub(super) fn standing(connection: &Connection) -> rusqlite::Result<Standing> {
    let _moment = connection.is_autocommit().then(|| connection.unchecked_transaction()).transpose()?;
    let number = |sql: &str| connection.query_row(sql, [], |row| row.get::<_, i64>(0));
    let (application, found) = (number("PRAGMA application_id")?, number("PRAGMA user_version")?);
    let empty = number("SELECT count(*) FROM sqlite_schema")? == 0;
    Ok(match (application, empty) {
        (0, true) if found == 0 => Standing::Empty,
        (APPLICATION, false) => compare(found, version()),
        (_, true | false) => Standing::Foreign,
    })
}

fn compare(found: i64, known: i64) -> Standing {
    match found.cmp(&known) {
        std::cmp::Ordering::Less if found < 1 => Standing::Foreign,
        std::cmp::Ordering::Less => Standing::Older(found),
        std::cmp::Ordering::Equal => Standing::Current,
        std::cmp::Ordering::Greater => Standing::Newer(found),
    }
}

/// Lays out an empty file, or brings an older ledger up to date, in one transaction: a program stopped on the
/// way leaves the file as it was. Another program may have come first; then there is nothing left to do.
pub(super) fn prepare(connection: &mut Connection) -> rusqlite::Result<()> {
    let transaction = connection.transaction_with_behavior(TransactionBehavior::Immediate)?;
    match standing(&transaction)? {
        Standing::Empty => transaction.execute_batch(SCHEMA)?,
        Standing::Older(found) => {
            climb(&transaction, found, version(), MIGRATIONS)?;
            if found <= UNCHAINED {
                chain::migrated(&transaction)?;
            }
        }
        Standing::Foreign | Standing::Current | Standing::Newer(_) => {}
    }
    transaction.commit()
}

fn climb(connection: &Connection, from: i64, to: i64, migrations: &[&str]) -> rusqlite::Result<()> {
    for (step, reached) in
        migrations.iter().zip(2_i64..).filter(|(_, reached)| from < *reached && *reached <= to)
    {
        connection.execute_batch(step)?;
        connection.pragma_update(None, "user_version", reached)?;
    }
    Ok(())
}

/// Makes an older ledger readable as if it were of this version: what it lacks is there for this connection
/// only, and the file is left as it is.
pub(super) fn lend(connection: &Connection, found: i64) -> rusqlite::Result<()> {
    const TO_READ: &str = include_str!("layouts/2_read.sql");
    // Nothing need be writable anywhere.
    connection.pragma_update(None, "temp_store", "memory")?;
    let scope = if found < SCOPED { ", NULL AS scope" } else { "" };
    let told = if found < TOLD { ", NULL AS told" } else { "" };
    let why = if found <= UNCHAINED { ", '' AS why" } else { "" };
    let beside = if found < ANSWERED_FOR { ", NULL AS responsible, NULL AS note" } else { "" };
    connection.execute_batch(&format!(
        "CREATE TEMP VIEW document AS SELECT *{scope}{told} FROM main.document; \
         CREATE TEMP VIEW claim AS SELECT *{why}{beside} FROM main.claim"
    ))?;
    let lent = |sql: &str| connection.execute_batch(&sql.replace("CREATE ", "CREATE TEMP "));
    // The tables of later versions, where it has them not.
    let lent_tables = |found: i64| -> rusqlite::Result<()> {
        if found < SUPERVISED {
            lent(include_str!("layouts/7_read.sql"))?;
        }
        lent(include_str!("layouts/8_read.sql"))
    };
    if found <= UNCHAINED {
        lent(TO_READ)?;
        connection.execute_batch(include_str!("layouts/3.sql"))?;
        for table in chain::uncovered(chain::FIRST_CHAINED) {
            connection.execute_batch(&format!("ALTER TABLE entry ADD COLUMN {table} INTEGER"))?;
        }
        return lent_tables(found);
    }
    let layout = if found < LAID_OUT { ", NULL AS layout" } else { "" };
    let last: Vec<String> = chain::uncovered(found).map(|table| format!(", NULL AS {table}")).collect();
    let last = last.concat();
    connection.execute_batch(&format!("CREATE TEMP VIEW entry AS SELECT *{layout}{last} FROM main.entry"))?;
    lent_tables(found)?;
    // The views anew, over what was lent.
    lent(TO_READ.find("CREATE VIEW").map_or("", |at| &TO_READ[at..]))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn schema_sql_sets_the_application_and_the_version_the_program_writes() {
        let connection = Connection::open_in_memory().unwrap();
        connection.execute_batch(SCHEMA).unwrap();
        assert_eq!(standing(&connection).unwrap(), Standing::Current);
    }

    #[test]
    fn a_version_is_older_current_newer_or_none_of_ours() {
        assert_eq!(compare(0, 2), Standing::Foreign);
        assert_eq!(compare(1, 2), Standing::Older(1));
        assert_eq!(compare(2, 2), Standing::Current);
        assert_eq!(compare(3, 2), Standing::Newer(3));
    }

    #[test]
    fn only_the_steps_above_the_version_found_are_taken() {
        let mut connection = Connection::open_in_memory().unwrap();
        connection.execute_batch("CREATE TABLE two (x ANY) STRICT; PRAGMA user_version = 2").unwrap();
        let steps = ["CREATE TABLE two (x ANY) STRICT", "CREATE TABLE three (x ANY) STRICT"];
        let transaction = connection.transaction().unwrap();
        climb(&transaction, 2, 3, &steps).unwrap();
        let found: i64 = transaction.query_row("PRAGMA user_version", [], |row| row.get(0)).unwrap();
        assert_eq!(found, 3);
        transaction.query_row("SELECT count(*) FROM three", [], |row| row.get::<_, i64>(0)).unwrap();
    }
}
