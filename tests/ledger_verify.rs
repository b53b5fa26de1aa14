//! What verification finds after somebody went around the program, and around the triggers.

#![allow(clippy::unwrap_used, clippy::expect_used)]

#[path = "ledger/office.rs"]
mod office;
#[path = "ledger/year.rs"]
mod year;

use duizhang::ledger::{Fault, Ledger, Misplaced, Odd, Part, Verified};
use duizhang::vocabulary::*;
use office::{Office, complete, day, id, target};
use rusqlite::Connection;
use std::sync::OnceLock;

fn verify(office: &Office) -> Verified {
    Ledger::open_to_verify(office.file()).unwrap().verify().unwrap()
}

/// An office with rows in every table, in several entries: a text read, claims, a correction, a ruling, a
/// withdrawal, a restoration and an acceptance.
fn filled() -> Office {
    static FILE: OnceLock<Vec<u8>> = OnceLock::new();
    let office = Office::new();
    std::fs::write(office.file(), FILE.get_or_init(|| std::fs::read(fill().file()).unwrap())).unwrap();
    office
}

fn fill() -> Office {
    let office = Office::new();
    let text = "规上工业产值增长7.6%，外贸增长5.0%";
    let read = office.enter(|entry| {
        let document = Document { sha256: sha256(text), ..complete("报告", day("2024-01-10")) };
        let filed = entry.text(&document, text, &Facts::default()).unwrap();
        let at = |number: &str| text.find(number).map(|start| Span { start, end: start + 3 });
        let second = Claim {
            indicator: "外贸".into(),
            value: Some("5.0".parse().unwrap()),
            quote: "外贸增长5.0%".into(),
            span: at("5.0"),
            ..target()
        };
        entry.claim(&second, &filed.key).unwrap();
        id(entry.claim(&Claim { span: at("7.6"), ..target() }, &filed.key).unwrap())
    });
    let typed = id(office.record(&target(), "公报", None));
    office.enter(|entry| entry.accept(&read).unwrap());
    let corrected = Claim { value: Some("7.7".parse().unwrap()), ..target() };
    let new = office.enter(|entry| entry.correct(&typed, &corrected, "看错").unwrap().id().to_owned());
    office.enter(|entry| entry.rule(&new, Status::Met, "复核").unwrap());
    office.enter(|entry| entry.withdraw(&read, "重复").unwrap());
    office.enter(|entry| {
        entry.restore(&read, "并不重复").unwrap();
        year::fill(entry, &target().place);
        let said = Response {
            claim: new.clone(),
            unit: "工信局".into(),
            date: day("2024-02-01").unwrap(),
            words: "统计口径有调整".into(),
            evidence: "https://example.com/3".into(),
        };
        entry.add(&said).unwrap();
    });
    office
}

fn sha256(text: &str) -> String {
    use sha2::Digest as _;
    duizhang::vocabulary::data::hex(&sha2::Sha256::digest(text.as_bytes()))
}

/// Runs the SQL with the triggers of that table out of the way, and puts them back as they were.
fn around_triggers(office: &Office, table: &str, sql: &str) {
    let connection = Connection::open(office.file()).unwrap();
    connection.execute_batch("PRAGMA foreign_keys = OFF; PRAGMA ignore_check_constraints = ON").unwrap();
    let triggers: Vec<(String, String)> = connection
        .prepare("SELECT name, sql FROM sqlite_schema WHERE type = 'trigger' AND tbl_name = ?1")
        .unwrap()
        .query_map([table], |row| Ok((row.get(0)?, row.get(1)?)))
        .unwrap()
        .map(Result::unwrap)
        .collect();
    assert!(triggers.len() >= 3, "{table}");
    for (name, _) in &triggers {
        connection.execute_batch(&format!("DROP TRIGGER {name}")).unwrap();
    }
    connection.execute_batch(sql).unwrap();
    for (_, sql) in &triggers {
        connection.execute_batch(sql).unwrap();
    }
}

fn columns(office: &Office, table: &str) -> Vec<(String, String)> {
    Connection::open(office.file())
        .unwrap()
        .prepare("SELECT name, type FROM pragma_table_info(?1)")
        .unwrap()
        .query_map([table], |row| Ok((row.get(0)?, row.get(1)?)))
        .unwrap()
        .map(Result::unwrap)
        .collect()
}

const TABLES: [&str; 17] = [
    "place",
    "document",
    "claim",
    "ruling",
    "withdrawal",
    "restoration",
    "acceptance",
    "item",
    "milestone",
    "progress",
    "letter",
    "reply",
    "obstacle",
    "project",
    "stage",
    "response",
    "entry",
];

#[test]
fn a_ledger_that_only_this_program_wrote_is_sound() {
    let office = filled();
    let verified = verify(&office);
    assert_eq!(verified.faults, []);
    assert_eq!((verified.texts, verified.quotes, verified.entries), (1, 2, 7));
    let head = verified.head.unwrap();
    assert_eq!(office.ledger().head().unwrap().unwrap(), head);
    assert_eq!(office.ledger().entry_of(&head.head).unwrap().unwrap().entry, 7);
    assert_eq!(office.ledger().entry_of(&"0".repeat(64)).unwrap(), None);
    let empty = Office::new();
    drop(Ledger::open_to_write(empty.file()).unwrap());
    assert_eq!(verify(&empty).faults, []);
}

#[test]
fn the_same_rows_at_the_same_time_have_the_same_head() {
    let heads = [fill(), fill()].map(|office| verify(&office).head.unwrap().head);
    assert_eq!(heads[0], heads[1]);
}

#[test]
fn a_change_of_any_column_of_any_row_is_found() {
    let mut tried = 0;
    for table in TABLES {
        for (column, kind) in columns(&filled(), table) {
            let office = filled();
            let last = format!("(SELECT max(id) FROM {table})");
            let other = match kind.as_str() {
                "INTEGER" => format!("coalesce({column}, 0) + 1"),
                _ => format!("coalesce({column}, '') || 'x'"),
            }
            .replace("end,", "\"end\",");
            let set = if column == "end" { "\"end\"".to_owned() } else { column.clone() };
            let other = other.replace("(end, 0)", "(\"end\", 0)");
            around_triggers(&office, table, &format!("UPDATE {table} SET {set} = {other} WHERE id = {last}"));
            let verified = verify(&office);
            assert!(!verified.faults.is_empty(), "{table}.{column} was changed unnoticed");
            let by_chain = verified.faults.iter().any(|fault| {
                matches!(
                    fault,
                    Fault::Changed { .. } | Fault::Unlinked(_) | Fault::Uncovered(_) | Fault::Gone(_)
                )
            });
            assert!(by_chain, "{table}.{column}: {:?}", verified.faults);
            tried += 1;
        }
    }
    assert!(tried > 80, "{tried}");
}

#[test]
fn a_changed_claim_is_named_by_its_id_and_its_entry() {
    for (indicator, number) in [("外贸", 1), ("规上工业产值", 4)] {
        let office = filled();
        let all = office.all();
        let uid = all.iter().find(|row| row.claim.indicator == indicator).unwrap().id.clone();
        around_triggers(&office, "claim", &format!("UPDATE claim SET value = '9.9' WHERE uid = '{uid}'"));
        let faults = verify(&office).faults;
        let changed = faults.iter().find(|fault| matches!(fault, Fault::Changed { .. }));
        let Some(Fault::Changed { entry, rows }) = changed else { panic!("{faults:?}") };
        assert_eq!((entry.entry, entry.by.as_str()), (number, "陈"));
        let named =
            |fault: &Fault| matches!(fault, Fault::Row { id: Some(id), how: Odd::Id, .. } if *id == uid);
        assert!(faults.iter().any(named), "{faults:?}");
        let claim = rows.iter().find(|rows| rows.table == "claim").unwrap();
        assert!(claim.ids.contains(&uid));
    }
}

#[test]
fn rows_removed_swapped_or_put_in_are_found() {
    for table in TABLES.into_iter().filter(|table| *table != "entry") {
        let office = filled();
        around_triggers(&office, table, &format!("DELETE FROM {table} WHERE id = 1"));
        assert!(!verify(&office).faults.is_empty(), "the first row of {table} was removed unnoticed");
        let office = filled();
        around_triggers(
            &office,
            table,
            &format!("DELETE FROM {table} WHERE id = (SELECT max(id) FROM {table})"),
        );
        let faults = verify(&office).faults;
        assert!(
            faults.iter().any(|fault| matches!(fault, Fault::Gone(rows) if rows.table == table)),
            "{table}"
        );
    }
    let office = filled();
    around_triggers(
        &office,
        "claim",
        "UPDATE claim SET id = 100 WHERE id = 1; UPDATE claim SET id = 1 WHERE id = 2; \
         UPDATE claim SET id = 2 WHERE id = 100",
    );
    assert!(verify(&office).faults.iter().any(|fault| matches!(fault, Fault::Changed { .. })));
    let office = filled();
    around_triggers(
        &office,
        "place",
        "INSERT INTO place (id, path, name, recorded_at, recorded_by) \
         VALUES (-1, '江', '江', '2024-01-15T08:30:00Z', '陈')",
    );
    assert!(!verify(&office).faults.is_empty(), "a row before the first");
}

#[test]
fn entries_removed_swapped_or_rewritten_are_found() {
    for (sql, what) in [
        ("DELETE FROM entry WHERE id = 1", "the first"),
        ("DELETE FROM entry WHERE id = 3", "one between"),
        ("DELETE FROM entry WHERE id = 7", "the last"),
        ("DELETE FROM entry", "all"),
        (
            "UPDATE entry SET id = 100 WHERE id = 2; UPDATE entry SET id = 2 WHERE id = 3; \
             UPDATE entry SET id = 3 WHERE id = 100",
            "two swapped",
        ),
    ] {
        let office = filled();
        around_triggers(&office, "entry", sql);
        assert!(!verify(&office).faults.is_empty(), "{what}");
    }
}

#[test]
fn rows_that_another_program_added_are_told_and_not_passed_off_as_ours() {
    let office = filled();
    office.raw(
        "INSERT INTO place (path, name, recorded_at, recorded_by) \
         VALUES ('江', '江', '2024-01-15T08:30:00Z', '陈')",
    );
    let faults = verify(&office).faults;
    assert!(matches!(faults.as_slice(), [Fault::Uncovered(rows)] if rows.table == "place"), "{faults:?}");
    office.record(&Claim { year: Year::new(2025).unwrap(), ..target() }, "公报", None);
    let faults = verify(&office).faults;
    let [Fault::Found { entry, rows }] = faults.as_slice() else { panic!("{faults:?}") };
    assert_eq!((entry.entry, rows.len(), rows[0].table), (8, 1, "place"));
}

#[test]
fn a_trigger_dropped_changed_or_added_is_found() {
    for (sql, kind, name, how) in [
        ("DROP TRIGGER claim_update", "trigger", "claim_update", Misplaced::Missing),
        ("DROP VIEW live_claim", "view", "live_claim", Misplaced::Missing),
        ("DROP INDEX place_by_name", "index", "place_by_name", Misplaced::Missing),
        ("CREATE TABLE spare (x ANY) STRICT", "table", "spare", Misplaced::Added),
        (
            "DROP VIEW live_document; CREATE VIEW live_document AS SELECT id AS first, * FROM document",
            "view",
            "live_document",
            Misplaced::Changed,
        ),
        (
            "CREATE TRIGGER quiet AFTER INSERT ON claim BEGIN SELECT 1; END",
            "trigger",
            "quiet",
            Misplaced::Added,
        ),
        ("ALTER TABLE ruling ADD COLUMN x TEXT", "table", "ruling", Misplaced::Changed),
    ] {
        let office = filled();
        office.raw(sql);
        let fault = Fault::Layout(Part { kind: kind.into(), name: name.into(), how });
        assert_eq!(verify(&office).faults, [fault], "{sql}");
        assert!(
            Ledger::open_to_read(office.file()).is_err() && Ledger::open_to_write(office.file()).is_err()
        );
    }
}

#[test]
fn a_text_or_a_quote_that_was_exchanged_is_found_even_where_the_chain_was_not_looked_at() {
    let office = filled();
    around_triggers(&office, "document", "UPDATE document SET text = replace(text, '7.6', '7.9')");
    let faults = verify(&office).faults;
    let has = |wanted: fn(&Fault) -> bool| faults.iter().any(wanted);
    assert!(has(|fault| matches!(fault, Fault::Text(_))), "{faults:?}");
    assert!(has(|fault| matches!(fault, Fault::Quote(_))), "{faults:?}");
    let office = filled();
    around_triggers(&office, "document", "UPDATE document SET text = NULL");
    assert!(verify(&office).faults.iter().any(|fault| matches!(fault, Fault::NoText(_))));
}

#[test]
fn a_reference_to_nothing_is_found() {
    let office = filled();
    around_triggers(&office, "claim", "UPDATE claim SET document = 99 WHERE id = 1");
    let faults = verify(&office).faults;
    assert!(faults.contains(&Fault::Reference { table: "claim".into(), row: 1 }), "{faults:?}");
}

#[test]
fn a_rewritten_history_recomputes_but_has_not_the_published_head() {
    let office = filled();
    let published = office.ledger().head().unwrap().unwrap().head;
    // The whole ledger made anew by the same program, with one number changed: nothing in the file tells.
    let forged = Office::new();
    let lie = Claim { value: Some("1".parse().unwrap()), ..target() };
    forged.record(&lie, "公报", None);
    assert_eq!(verify(&forged).faults, []);
    assert_eq!(forged.ledger().entry_of(&published).unwrap(), None);
}

#[test]
fn every_column_of_every_table_is_in_the_chain() {
    let chain = include_str!("../src/ledger/chain/covered.rs");
    let office = filled();
    for table in TABLES.into_iter().filter(|table| *table != "entry") {
        for (column, _) in columns(&office, table) {
            let part = chain.split(&format!("\"{table}\",")).nth(1).unwrap();
            let list = part.split("),").next().unwrap();
            let later = chain.contains(&format!("table: \"{table}\", column: \"{column}\""));
            assert!(list.contains(&column) || later, "{table}.{column}");
        }
    }
}

#[test]
fn a_ledger_of_version_1_is_told_to_have_no_chain() {
    let office = Office::new();
    let first = include_str!("../src/ledger/layouts/1.sql");
    office.raw(&format!("PRAGMA application_id = 1146440026; PRAGMA user_version = 1; {first}"));
    assert_eq!(verify(&office).faults, [Fault::Unchained]);
}
