//! Attacks on the layout: tables, indexes, triggers and views that are not those of the ledger's version, or look as if they
//! were.
//!
//! What must hold: every verb compares the layout before it reads, writes or takes a row, and ends within seconds whatever
//! a view of the file would do; `verify` names the part; the file is left as it is.

use super::chain::Forger;
use super::desk::{Desk, said, trouble};
use duizhang::ledger::{Ledger, Trouble};
use rusqlite::Connection;
use std::fs;
use std::path::Path;
use std::process::Stdio;
use std::time::{Duration, Instant};

/// Runs SQL as somebody with a shell does who may write the schema itself.
fn schemed(file: &Path, sql: &str) {
    let connection = Connection::open(file).unwrap();
    connection.execute_batch("PRAGMA synchronous = OFF; PRAGMA writable_schema = ON").unwrap();
    connection.execute_batch(sql).unwrap_or_else(|error| panic!("{sql}: {error}"));
    connection.execute_batch("PRAGMA schema_version = 4242").unwrap();
}

/// Writes the SQL of a part anew, as it is written in the file.
fn rewritten(file: &Path, name: &str, from: &str, to: &str) {
    let connection = Connection::open(file).unwrap();
    connection.execute_batch("PRAGMA writable_schema = ON").unwrap();
    let changed = connection
        .execute(
            "UPDATE sqlite_schema SET sql = replace(sql, ?2, ?3) WHERE name = ?1 AND instr(sql, ?2) > 0",
            (name, from, to),
        )
        .unwrap();
    assert_eq!(changed, 1, "{name}: {from:?}");
    connection.execute_batch("PRAGMA schema_version = 4242").unwrap();
}

/// Nothing is read from the file, written to it or taken from it, and `verify` names the part, if SQLite can still read
/// the schema at all.
fn refused(desk: &Desk, what: &str, part: &str) {
    let other = desk.other();
    let before = (fs::read(&other).unwrap(), fs::read(desk.ours()).unwrap());
    let is = |trouble: &Trouble| matches!(trouble, Trouble::Layout(_) | Trouble::Damaged(_));
    for found in [
        trouble(Ledger::open_to_read(&other)),
        trouble(Ledger::open_to_write(&other)),
        trouble(desk.merge(&desk.ours(), &other)),
    ] {
        assert!(is(&found), "{what}: {found:?}");
    }
    match Ledger::open_to_verify(&other).and_then(|ledger| ledger.verify()) {
        Ok(verified) => {
            let told: Vec<String> = verified.faults.iter().map(said).collect();
            assert!(told.iter().any(|told| told.contains(part)), "{what}: {part:?} is not in {told:?}");
        }
        damaged => assert!(is(&trouble(damaged)), "{what}"),
    }
    assert!(
        before == (fs::read(&other).unwrap(), fs::read(desk.ours()).unwrap()),
        "{what}: something was written"
    );
}

#[test]
fn comments_and_blanks_do_not_count() {
    let desk = Desk::new();
    schemed(
        &desk.other(),
        "DROP TRIGGER claim_delete; CREATE TRIGGER claim_delete BEFORE /* a -- note */ DELETE ON claim -- another /*\n\
         BEGIN SELECT raise(ABORT, 'the ledger is append-only: withdraw the claim')\n; END",
    );
    desk.sound(&desk.other());
    desk.merge(&desk.ours(), &desk.other()).unwrap();
}

#[test]
fn a_trigger_that_only_looks_like_its_own_is_named() {
    let body = "BEGIN SELECT raise(ABORT, 'the ledger is append-only: withdraw the claim'); END";
    for trigger in [
        format!("CREATE TRIGGER claim_delete BEFORE DELETE ON claim WHEN '--' = '' {body}"),
        format!("CREATE TRIGGER claim_delete BEFORE DELETE ON claim WHEN '/*' = '*/' {body}"),
        format!("CREATE TRIGGER claim_delete BEFORE DELETE ON claim WHEN \"--\" = 1 -- \"\n {body}"),
        format!("CREATE TRIGGER claim_delete BEFORE DELETE ON claim WHEN [id] = '/*' /* '*/ {body}"),
        format!("CREATE TRIGGER claim_delete BEFORE DELETE ON claim WHEN /* /* */ 0 {body}"),
        format!("CREATE TRIGGER claim_delete BEFORE DELETE ON claim WHEN 0 /* */ -- */\n {body}"),
        format!("CREATE TRIGGER claim_delete BEFORE DELETE ON ruling {body}"),
        format!("CREATE TRIGGER claim_delete AFTER DELETE ON claim {body}"),
        format!("CREATE TRIGGER \"claim_delete\" BEFORE DELETE ON claim {body}"),
        body.replace("BEGIN", "CREATE TRIGGER claim_delete BEFORE DELETE ON claim BEGIN")
            .replace("ABORT", "IGNORE"),
        "CREATE TRIGGER claim_delete BEFORE DELETE ON claim BEGIN SELECT \
         'raise(ABORT, ''the ledger is append-only: withdraw the claim'')'; END"
            .to_owned(),
        "CREATE TABLE nothing (x)".to_owned(),
    ] {
        let desk = Desk::new();
        // A trigger on `\"--\"` must have such a column to name: it is read as a string where there is none.
        let connection = Connection::open(desk.other()).unwrap();
        connection.execute_batch("DROP TRIGGER claim_delete").unwrap();
        if connection.execute_batch(&trigger).is_err() {
            continue;
        }
        drop(connection);
        refused(&desk, &trigger, "trigger claim_delete");
    }
}

#[test]
fn nothing_is_hidden_behind_a_nul() {
    for (name, from, to) in [
        // SQLite reads up to the NUL, a tokenizer over it.
        ("standing_withdrawal", "WHERE NOT EXISTS", "--\0\nWHERE NOT EXISTS"),
        ("live_document", "WHERE NOT EXISTS", "/*\0*/ WHERE NOT EXISTS"),
        ("claim_by_superseded", "WHERE supersedes", "--\0\nWHERE supersedes"),
        ("acceptance", ") STRICT", ") /*\0*/ STRICT"),
        ("place_by_name", "place (name)", "place (name) --\0"),
    ] {
        let desk = Desk::new();
        rewritten(&desk.other(), name, from, to);
        refused(&desk, name, &format!("{name} was changed"));
    }
}

#[test]
fn a_token_is_compared_as_it_is_written() {
    for (name, from, to) in [
        // No number is greater than a blob: the rule holds for everything.
        ("claim", "length(period) <= 15", "length(period) <= x'15'"),
        ("claim", "AND 2999", "AND x'2999'"),
        ("claim", "'%'", "'_'"),
        ("ruling", "'met'", "'Met'"),
        ("claim", "value IS NOT NULL OR relative_to", "value IS NOT NULL OR\x0b relative_to"),
        ("claim", "TEXT NOT NULL UNIQUE", "TEXT NOT NULL"),
        ("claim", "quote       TEXT", "quote       TEXT COLLATE NOCASE"),
        ("place", "STRICT", ""),
        ("live_claim", "later.id > version.id", "later.id < version.id"),
        ("standing_withdrawal", "NOT EXISTS", "EXISTS"),
        ("claim_by_place_and_year", "(place, year)", "(place, year) WHERE 0"),
    ] {
        let desk = Desk::new();
        let there: i64 = Connection::open(desk.other())
            .unwrap()
            .query_row(
                "SELECT count(*) FROM sqlite_schema WHERE name = ?1 AND instr(sql, ?2) > 0",
                (name, from),
                |row| row.get(0),
            )
            .unwrap();
        if there == 1 {
            rewritten(&desk.other(), name, from, to);
            refused(&desk, to, &format!("{name} was changed"));
        } else {
            assert_eq!(from, "'%'", "{name}");
        }
    }
}

#[test]
fn no_object_is_beyond_the_layout() {
    for (sql, part) in [
        ("CREATE TABLE spare (x)", "table spare does not belong there"),
        ("CREATE VIEW spare AS SELECT 1", "view spare does not belong there"),
        ("CREATE INDEX spare ON claim (unit)", "index spare does not belong there"),
        (
            "CREATE TRIGGER spare AFTER INSERT ON claim BEGIN SELECT 1; END",
            "trigger spare does not belong there",
        ),
        ("ANALYZE", "table sqlite_stat1 does not belong there"),
        (
            "CREATE TABLE counted (id INTEGER PRIMARY KEY AUTOINCREMENT); DROP TABLE counted",
            "sqlite_sequence does not",
        ),
        ("CREATE VIRTUAL TABLE spare USING fts5(x)", "table spare does not belong there"),
        (
            "INSERT INTO sqlite_schema VALUES ('table', 'spare', 'spare', 0, 'CREATE VIRTUAL TABLE spare USING nothing(x)')",
            "table spare does not belong there",
        ),
        (
            "INSERT INTO sqlite_schema VALUES ('view', 'sqlite_temp_schema', 'sqlite_temp_schema', 0, \
             'CREATE VIEW sqlite_temp_schema AS SELECT 1')",
            "sqlite_temp_schema does not belong there",
        ),
        (
            "INSERT INTO sqlite_schema SELECT type, name, tbl_name, rootpage, sql FROM sqlite_schema \
             WHERE name = 'live_claim'",
            "view live_claim was changed",
        ),
        ("DROP VIEW live_claim; CREATE TABLE live_claim (x)", "view live_claim is missing"),
        (
            "DROP INDEX place_by_name; CREATE INDEX Place_By_Name ON place (name)",
            "index place_by_name is missing",
        ),
        (
            "UPDATE sqlite_schema SET tbl_name = 'place' WHERE name = 'claim_update'",
            "claim_update was changed",
        ),
        (
            "DROP TABLE acceptance; CREATE TABLE acceptance (id INTEGER PRIMARY KEY CHECK (id > 0), claim INTEGER NOT NULL \
             REFERENCES claim, accepted INTEGER NOT NULL CHECK (accepted IN (0, 1)), recorded_at TEXT NOT NULL, \
             recorded_by TEXT NOT NULL) STRICT, WITHOUT ROWID",
            "table acceptance was changed",
        ),
        ("ALTER TABLE entry ADD COLUMN more TEXT", "table entry was changed"),
        ("UPDATE sqlite_schema SET sql = CAST(sql AS BLOB) WHERE name = 'live_claim'", "live_claim"),
        ("UPDATE sqlite_schema SET sql = CAST(x'ff' || sql AS TEXT) WHERE name = 'live_claim'", "live_claim"),
        ("DELETE FROM sqlite_schema WHERE type = 'trigger'", "trigger claim_update is missing"),
    ] {
        let desk = Desk::new();
        schemed(&desk.other(), sql);
        refused(&desk, sql, part);
    }
}

#[test]
fn very_many_objects_with_wild_names_are_told_in_a_few_lines_that_no_terminal_obeys() {
    let desk = Desk::new();
    schemed(
        &desk.other(),
        "WITH RECURSIVE n (x) AS (SELECT 1 UNION ALL SELECT x + 1 FROM n WHERE x < 5000) \
         INSERT INTO sqlite_schema SELECT 'view', 'v' || x || char(27) || '[2J', 'v' || x || char(27) || '[2J', 0, \
         'CREATE VIEW \"v' || x || char(27) || '[2J\" AS SELECT 1' FROM n",
    );
    for (arguments, status) in [(&["audit"][..], 2), (&["verify"], 1)] {
        let told = desk.told(&desk.other(), arguments, status);
        assert!(!told.contains('\u{1b}') && told.len() < 20_000, "{}", &told[..1000]);
    }
}

/// Runs a verb that must end by itself within seconds.
fn ends(desk: &Desk, ledger: &Path, arguments: &[&str]) -> i32 {
    let began = Instant::now();
    let mut command = desk.command(ledger, arguments);
    let mut child = command.stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::null()).spawn().unwrap();
    loop {
        if let Some(status) = child.try_wait().unwrap() {
            return status.code().unwrap();
        }
        if began.elapsed() > Duration::from_secs(20) {
            child.kill().unwrap();
            child.wait().unwrap();
            panic!("{arguments:?} does not end");
        }
        std::thread::sleep(Duration::from_millis(5));
    }
}

const ENDLESS: &str = "WITH RECURSIVE n (x) AS (SELECT 1 UNION ALL SELECT x + 1 FROM n)";

#[test]
fn a_view_without_end_stops_no_verb() {
    let desk = Desk::new();
    let head = desk.sound(&desk.ledger()).head.unwrap().head;
    let id = desk.id(&desk.ledger(), "开工项目");
    desk.done(&desk.ledger(), &["audit", "--output", "audit.csv"]);
    let columns = |table: &str| -> String {
        let connection = Connection::open(desk.ledger()).unwrap();
        let mut columns = connection.prepare("SELECT name FROM pragma_table_info(?1)").unwrap();
        let columns = columns.query_map([table], |row| row.get(0)).unwrap();
        columns
            .map(|name: Result<String, _>| format!("x AS \"{}\"", name.unwrap()))
            .collect::<Vec<_>>()
            .join(", ")
    };
    for name in [
        "live_claim",
        "live_document",
        "standing_withdrawal",
        "claim",
        "document",
        "place",
        "withdrawal",
        "entry",
    ] {
        let file = desk.path(&format!("{name}.db"));
        fs::copy(desk.ledger(), &file).unwrap();
        let view = format!("CREATE VIEW {name} AS {ENDLESS} SELECT {} FROM n", columns(name));
        if name.contains('_') {
            schemed(&file, &format!("DROP VIEW {name}; {view}"));
        } else {
            schemed(
                &file,
                &format!("DELETE FROM sqlite_schema WHERE tbl_name = '{name}' AND name <> '{name}'"),
            );
            schemed(
                &file,
                &format!(
                    "UPDATE sqlite_schema SET type = 'view', rootpage = 0, sql = '{}' WHERE name = '{name}'",
                    view.replace('\'', "''")
                ),
            );
        }
        let mut verbs = vec![
            (vec!["verify"], 1),
            (vec!["verify", "--head", &head], 1),
            (vec!["verify", "audit.csv"], 1),
            (vec!["audit"], 2),
            (vec!["record", "target", "泉水县", "2025", "开工项目3个"], 2),
        ];
        if name == "live_claim" || name == "claim" {
            verbs.extend([
                (vec!["list", "targets"], 2),
                (vec!["list", "results"], 2),
                (vec!["list", "documents"], 2),
                (vec!["reconcile"], 2),
                (vec!["scorecard", "--all"], 2),
                (vec!["explain", &id], 2),
                (vec!["trend", "泉水县", "gdp"], 2),
                (vec!["league", "2024", "gdp"], 2),
                (vec!["repeated"], 2),
                (vec!["dropped"], 2),
                (vec!["just-met"], 2),
                (vec!["history", &id], 2),
                (vec!["correct", &id, "--value", "3"], 2),
                (vec!["withdraw", &id, "--why", "x"], 2),
                (vec!["restore", &id], 2),
                (vec!["overrule", &id, "met", "--why", "x"], 2),
                (vec!["document", "add", "泉水县", "--kind", "新闻"], 2),
                (vec!["read", "audit.csv"], 2),
            ]);
        }
        for (arguments, status) in verbs {
            assert_eq!(ends(&desk, &file, &arguments), status, "{name}: {arguments:?}");
        }
        assert_eq!(ends(&desk, &desk.ours(), &["merge", file.to_str().unwrap()]), 2, "{name}");
    }
    desk.sound(&desk.ours());
}

#[test]
fn sql_is_compared_in_time_that_grows_with_it() {
    let desk = Desk::new();
    let note = format!("/*{}*/ WHERE", "-- ".repeat(1_000_000));
    rewritten(&desk.other(), "standing_withdrawal", "WHERE", &note);
    let began = Instant::now();
    desk.sound(&desk.other());
    assert!(began.elapsed() < Duration::from_secs(20));
    let forger = Forger::at(&desk.other());
    forger.done();
    desk.sound(&desk.other());
}
