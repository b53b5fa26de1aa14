//! Attacks by indexes and pages that do not hold what the tables hold.
//!
//! What must hold: an audit, which prints the head, reads by scans, so that no index makes it differ from the rows beside a
//! genuine head: it says the same, or that the ledger is damaged; `verify` names the damage; nothing is written to such a
//! ledger, whatever its size, and nothing is taken from it.

use super::chain::sha256;
use super::desk::{Desk, said, trouble};
use duizhang::ledger::{Fault, Ledger, Trouble};
use duizhang::vocabulary::{Document, Extent, Facts};
use rusqlite::Connection;
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::OnceLock;

const PAGE: usize = 4096;

/// The full indexes of a ledger: those of `schema.sql`, and those that SQLite makes for what is unique.
const INDEXES: [&str; 8] = [
    "place_by_name",
    "document_by_title",
    "claim_by_place_and_year",
    "ruling_by_claim",
    "sqlite_autoindex_place_1",
    "sqlite_autoindex_document_1",
    "sqlite_autoindex_claim_1",
    "sqlite_autoindex_entry_1",
];

/// Puts another index in the place of one, of as many entries in whole pages, in which no row is found by what it says.
fn misled(file: &Path, index: &str) {
    let connection = Connection::open(file).unwrap();
    connection.execute_batch("PRAGMA writable_schema = ON; PRAGMA synchronous = OFF").unwrap();
    let table: String = connection
        .query_row("SELECT tbl_name FROM sqlite_schema WHERE name = ?1", [index], |row| row.get(0))
        .unwrap();
    let columns: Vec<String> = connection
        .prepare(&format!("SELECT name FROM pragma_index_info('{index}')"))
        .unwrap()
        .query_map([], |row| row.get(0))
        .unwrap()
        .map(Result::unwrap)
        .collect();
    connection
        .execute_batch(&format!(
            "CREATE INDEX hollow ON {table} ({}); \
             CREATE TEMP TABLE swap AS SELECT name, rootpage FROM sqlite_schema WHERE name IN ('hollow', '{index}'); \
             UPDATE sqlite_schema SET rootpage = (SELECT rootpage FROM swap WHERE swap.name <> sqlite_schema.name) \
             WHERE name IN ('hollow', '{index}'); PRAGMA schema_version = 4242",
            columns.iter().map(|column| format!("{column} || 'x'")).collect::<Vec<_>>().join(", ")
        ))
        .unwrap();
    drop(connection);
    // The pages of the true one go with what is dropped now.
    Connection::open(file).unwrap().execute_batch("DROP INDEX hollow").unwrap();
}

/// The offset of an index's first page in the file.
fn page_of(file: &Path, index: &str) -> usize {
    let sql = "SELECT rootpage FROM sqlite_schema WHERE name = ?1";
    let page: i64 = Connection::open(file).unwrap().query_row(sql, [index], |row| row.get(0)).unwrap();
    (usize::try_from(page).unwrap() - 1) * PAGE
}

/// More than SQLite is asked to look through whenever a ledger is opened: most of it the text of a document withdrawn.
fn large(desk: &Desk) -> PathBuf {
    static MADE: OnceLock<Vec<u8>> = OnceLock::new();
    let file = desk.path("large.db");
    let bytes = MADE.get_or_init(|| {
        fs::copy(desk.ledger(), &file).unwrap();
        let text = "长".repeat(2 << 20);
        let document = Document {
            place: "石狮市".parse().unwrap(),
            kind: "新闻".to_owned(),
            title: "长".to_owned(),
            url: String::new(),
            date: None,
            reviews: None,
            plans: None,
            extent: Extent::Full,
            sha256: sha256(&text),
            scope: None,
        };
        let mut ledger = Ledger::open_to_write(&file).unwrap();
        let mut entry = ledger.entry("陈", chrono::Utc::now()).unwrap();
        entry.text(&document, &text, &Facts::default()).unwrap();
        entry.commit().unwrap();
        let uid: String = Connection::open(&file)
            .unwrap()
            .query_row("SELECT uid FROM document ORDER BY id DESC LIMIT 1", [], |row| row.get(0))
            .unwrap();
        let mut entry = ledger.entry("陈", chrono::Utc::now()).unwrap();
        entry.withdraw(&uid, "太长").unwrap();
        entry.commit().unwrap();
        fs::read(&file).unwrap()
    });
    fs::write(&file, bytes).unwrap();
    assert!(fs::metadata(&file).unwrap().len() > 5 << 20);
    file
}

/// An audit says what the rows say, or that the ledger is damaged; `verify` names the damage; nothing else is done.
fn told(desk: &Desk, file: &Path, audit: &str, what: &str) {
    let before = fs::read(file).unwrap();
    let done = desk.run(file, &["audit"]);
    let printed = String::from_utf8(done.stdout).unwrap();
    match done.status.code() {
        Some(0) => assert!(printed == audit, "{what}: another audit"),
        Some(2) => assert!(String::from_utf8(done.stderr).unwrap().contains("is damaged"), "{what}"),
        other => panic!("{what}: {other:?}"),
    }
    let verified = Ledger::open_to_verify(file).and_then(|ledger| ledger.verify());
    match &verified {
        Ok(verified) => {
            let pages = |fault: &Fault| matches!(fault, Fault::Pages(_));
            let faults: Vec<String> = verified.faults.iter().map(said).collect();
            assert!(verified.faults.iter().any(pages), "{what}: {faults:?}");
        }
        Err(_) => assert!(matches!(trouble(verified), Trouble::Damaged(_)), "{what}"),
    }
    let write = trouble(Ledger::open_to_write(file).and_then(Ledger::checked_whole));
    assert!(matches!(write, Trouble::Damaged(_)), "{what}: {write:?}");
    let merge = trouble(desk.merge(&desk.ours(), file));
    assert!(matches!(merge, Trouble::Damaged(_) | Trouble::Unsound(_)), "{what}: {merge:?}");
    assert!(fs::read(file).unwrap() == before, "{what}: something was written");
}

#[test]
fn an_index_that_hides_every_row_changes_no_audit_and_stops_every_writer() {
    let desk = Desk::new();
    let audit = desk.audit(&desk.ledger());
    for index in INDEXES {
        let file = desk.path(&format!("{index}.db"));
        fs::copy(desk.ledger(), &file).unwrap();
        misled(&file, index);
        // To a look at the pages alone nothing is wrong.
        let quick: String =
            Connection::open(&file).unwrap().query_row("PRAGMA quick_check", [], |row| row.get(0)).unwrap();
        assert_eq!(quick, "ok", "{index}");
        told(&desk, &file, &audit, index);
        assert_eq!(desk.audit(&file), audit, "{index}");
        // What is on file already would be recorded once more.
        desk.told(
            &file,
            &["record", "target", "泉水县", "2024", "开工项目30个", "--source", "2024年工作计划"],
            2,
        );
    }
    desk.sound(&desk.ours());
}

#[test]
fn garbage_in_the_pages_of_an_index_changes_no_audit() {
    let desk = Desk::new();
    let large = large(&desk);
    let garbage = [(0, vec![0xa5; PAGE]), (8, vec![0xff; 64]), (0, vec![0; PAGE]), (3, vec![0, 0])];
    for (of, garbage) in [(desk.ledger(), &garbage[..]), (large, &garbage[..2])] {
        let audit = desk.audit(&of);
        let whole = fs::read(&of).unwrap();
        let file = desk.path("garbage.db");
        for index in ["claim_by_place_and_year", "sqlite_autoindex_claim_1"] {
            let page = page_of(&of, index);
            for (from, garbage) in garbage {
                let mut bytes = whole.clone();
                bytes[page + from..page + from + garbage.len()].copy_from_slice(garbage);
                fs::write(&file, bytes).unwrap();
                told(&desk, &file, &audit, &format!("{index} from {from}"));
            }
        }
    }
}

#[test]
fn nothing_is_taken_into_a_large_ledger_that_is_damaged_anywhere() {
    let desk = Desk::new();
    let large = large(&desk);
    let list = desk.path("list.csv");
    fs::write(&list, "role,place,year,indicator,value,unit\ntarget,泉水县,2025,开工项目,3,个\n").unwrap();
    let whole = fs::read(&large).unwrap();
    // The pages that say of what kind they are: all but those that only carry on a long row.
    let kinds: Vec<usize> =
        (1..whole.len() / PAGE).filter(|page| [2, 5, 10, 13].contains(&whole[page * PAGE])).collect();
    assert!(kinds.len() > 20);
    for page in [kinds[kinds.len() / 3], kinds[kinds.len() / 2], kinds[kinds.len() - 1]] {
        let mut bytes = whole.clone();
        bytes[page * PAGE] = 0x7f;
        fs::write(&large, &bytes).unwrap();
        let told = desk.told(&large, &["merge", desk.other().to_str().unwrap()], 2);
        assert!(told.contains("is damaged"), "{told}");
        let told = desk.told(&large, &["import", list.to_str().unwrap()], 2);
        assert!(told.contains("is damaged"), "{told}");
        assert!(fs::read(&large).unwrap() == bytes, "page {page}: something was written");
    }
    for kept in [whole.len() - 1, whole.len() - PAGE, whole.len() / 2] {
        fs::write(&large, &whole[..kept]).unwrap();
        assert!(matches!(trouble(Ledger::open_to_write(&large)), Trouble::Damaged(_)), "{kept} bytes kept");
        assert!(fs::read(&large).unwrap() == whole[..kept]);
    }
    fs::write(&large, &whole).unwrap();
    desk.done(&large, &["record", "target", "泉水县", "2025", "开工项目3个"]);
    desk.sound(&large);
}
