//! Attacks on the hand-over: an export of a whole ledger, and a backup.
//!
//! What must hold: what is rebuilt has the ids, rulings, texts, review state and heads of what was exported; a line that
//! was changed, put in or taken out is refused, and nothing is added; a backup is of one moment, is verified, and is
//! never written over anything.

use super::chain::{Forger, sha256};
use super::desk::{Desk, REPORT, trouble};
use duizhang::ledger::{BadLine, Imported, Ledger, LedgerError, Trouble};
use duizhang::vocabulary::Worded as _;
use rusqlite::Connection;
use std::fs;
use std::path::Path;
use std::time::{Duration, Instant};

/// Either way in which an export can fail.
#[derive(Debug)]
#[allow(dead_code)] // told by a test that fails
pub enum Failed {
    Ledger(LedgerError),
    Output(std::io::Error),
}

impl From<LedgerError> for Failed {
    fn from(error: LedgerError) -> Self {
        Self::Ledger(error)
    }
}

impl From<std::io::Error> for Failed {
    fn from(error: std::io::Error) -> Self {
        Self::Output(error)
    }
}

fn exported(ledger: &Path) -> String {
    let mut out = Vec::new();
    Ledger::open_to_read(ledger).unwrap().export::<Failed>(&mut out).unwrap();
    String::from_utf8(out).unwrap()
}

/// An export without what a person said of documents, which came later than the chain.
fn untold(export: &str) -> String {
    let mut kept = String::new();
    let mut rest = export;
    while let Some(at) = rest.find(",\"told\":\"") {
        kept.push_str(&rest[..at]);
        let value = &rest[at + ",\"told\":\"".len()..];
        rest = &value[value.find('"').unwrap() + 1..];
    }
    kept + rest
}

fn imported(into: &Path, export: &str) -> Result<Imported, LedgerError> {
    let mut ledger = Ledger::open_to_write(into).unwrap();
    ledger.import_export(&mut export.as_bytes(), Path::new("ledger.jsonl"), "王合并", chrono::Utc::now())
}

/// Every row of every table, as text.
pub fn rows(ledger: &Path) -> Vec<String> {
    let connection = Connection::open(ledger).unwrap();
    let mut all = Vec::new();
    for table in ["place", "document", "claim", "ruling", "withdrawal", "restoration", "acceptance", "entry"]
    {
        let mut statement = connection.prepare(&format!("SELECT * FROM {table} ORDER BY id")).unwrap();
        let width = statement.column_count();
        let mut rows = statement.query([]).unwrap();
        while let Some(row) = rows.next().unwrap() {
            let cells: Vec<_> = (0..width)
                .map(|at| match row.get_ref(at).unwrap() {
                    rusqlite::types::ValueRef::Text(text) => String::from_utf8_lossy(text).into_owned(),
                    other => format!("{other:?}"),
                })
                .collect();
            all.push(format!("{table} {}", cells.join(" ")));
        }
    }
    all
}

#[test]
fn what_is_rebuilt_is_the_same_ledger() {
    let desk = Desk::new();
    let export = exported(&desk.ledger());
    assert!(duizhang::ledger::is_export(&export) && !duizhang::ledger::is_export(REPORT));
    let rebuilt = desk.path("rebuilt.db");
    let whole = imported(&rebuilt, &export).unwrap();
    let (before, after) = (desk.sound(&desk.ledger()), desk.sound(&rebuilt));
    assert!(matches!(whole, Imported::Whole { claims: 10, documents: 3, head } if head == before.head));
    assert_eq!(before, after);
    assert_eq!(rows(&rebuilt), rows(&desk.ledger()));
    assert_eq!(desk.audit(&rebuilt), desk.audit(&desk.ledger()));
    assert_eq!(exported(&rebuilt), export);
    let text = Ledger::open_to_read(&rebuilt).unwrap().text(&sha256(REPORT)).unwrap();
    assert_eq!(text.as_deref(), Some(REPORT));
    // It goes on as the one it was made from.
    desk.done(&rebuilt, &["record", "target", "泉水县", "2025", "开工项目3个"]);
    desk.sound(&rebuilt);
}

#[test]
fn into_a_ledger_with_rows_it_is_merged_and_once_more_changes_nothing() {
    let desk = Desk::new();
    let export = exported(&desk.ledger());
    let Imported::Merged(merged) = imported(&desk.ours(), &export).unwrap() else {
        panic!("it was not empty")
    };
    assert_eq!((merged.claims, merged.corrections, merged.rulings, merged.acceptances), (9, 1, 1, 1));
    let before = desk.sound(&desk.ours());
    let Imported::Merged(again) = imported(&desk.ours(), &export).unwrap() else {
        panic!("it was not empty")
    };
    assert_eq!((again.claims, again.corrections, again.documents), (0, 0, 0));
    assert_eq!(desk.sound(&desk.ours()), before);
}

#[test]
fn every_hostile_line_is_refused_and_nothing_added() {
    let desk = Desk::new();
    let export = exported(&desk.ledger());
    let lines: Vec<&str> = export.lines().collect();
    let without = |at: usize| [&lines[..at], &lines[at + 1..]].concat().join("\n");
    let claim =
        lines.iter().position(|line| line.contains("粮食总产量") && line.contains("\"claim\"")).unwrap();
    let first_entry = lines.iter().position(|line| line.contains("\"table\":\"entry\"")).unwrap();
    let counted = |rows: usize, export: &str| {
        let from = format!("\"rows\":{}", lines.len() - 1);
        assert!(export.contains(&from));
        export.replacen(&from, &format!("\"rows\":{rows}"), 1)
    };
    let mut hostile = vec![
        ("nothing", String::new()),
        ("a report", REPORT.to_owned()),
        ("no first line", lines[1..].join("\n")),
        ("a first line of another kind", export.replacen("\"ledger\"", "\"claims\"", 1)),
        ("a later layout", export.replacen("\"layout\":8", "\"layout\":9", 1)),
        ("no layout", export.replacen("\"layout\":8,", "", 1)),
        (
            "no head",
            export.replacen(
                &lines[0][lines[0].find(",\"head\"").unwrap()..lines[0].find(",\"rows\"").unwrap()],
                "",
                1,
            ),
        ),
        ("another head", export.replacen("\"head\":\"", "\"head\":\"0", 1)),
        ("the first line twice", format!("{}\n{export}", lines[0])),
        ("a line that is no object", export.replacen(lines[claim], "[]", 1)),
        ("a line cut off", export[..export.len() - 30].to_owned()),
        ("a member named twice", export.replacen("\"role\":", "\"role\":\"target\",\"role\":", 1)),
        (
            "a table that there is not",
            export.replacen("\"table\":\"claim\"", "\"table\":\"sqlite_schema\"", 1),
        ),
        (
            "a table with SQL in its name",
            export.replacen("\"table\":\"claim\"", "\"table\":\"claim; DROP TABLE claim\"", 1),
        ),
        ("a column that there is not", export.replacen("\"indicator\"", "\"rowid\"", 1)),
        ("a column with SQL in its name", export.replacen("\"indicator\"", "\"indicator) --\"", 1)),
        (
            "the table not first",
            export.replacen("\"table\":\"place\",\"id\":1", "\"id\":1,\"table\":\"place\"", 1),
        ),
        ("a number with a fraction", export.replacen("\"year\":2023", "\"year\":2023.5", 1)),
        ("a number beyond all", export.replacen("\"id\":1,", "\"id\":99999999999999999999,", 1)),
        ("a list", export.replacen("\"year\":2023", "\"year\":[2023]", 1)),
        ("a truth", export.replacen("\"reviewed\":0", "\"reviewed\":false", 1)),
        ("a value changed", export.replacen("\"12.60\"", "\"12.61\"", 1)),
        ("a review mark changed", export.replacen("\"reviewed\":0", "\"reviewed\":1", 1)),
        ("a text changed", export.replace("粮食总产量12.60万吨，单位", "粮食总产量12.60万吨 单位")),
        ("a time that is none", export.replacen("Z\"", "0Z\"", 1)),
        ("a NUL in a time", export.replacen("Z\"", "Z\\u0000\"", 1)),
        ("a row twice", format!("{export}{}\n", lines[claim])),
        ("rows without their entries", lines[..first_entry].join("\n")),
        ("rows without their entries, counted", counted(first_entry - 1, &lines[..first_entry].join("\n"))),
        (
            "rows without their entries, counted, with no head",
            counted(first_entry - 1, &lines[..first_entry].join("\n")).replacen(
                &lines[0][lines[0].find("\"head\"").unwrap()..lines[0].find(",\"rows\"").unwrap()],
                "\"head\":null",
                1,
            ),
        ),
        ("a negative number of rows", export.replacen("\"rows\":", "\"rows\":-", 1)),
    ];
    for at in 1..lines.len() {
        hostile.push(("a row taken out", without(at)));
        hostile.push(("a row taken out, and counted", counted(lines.len() - 2, &without(at))));
    }
    let ours = fs::read(desk.ours()).unwrap();
    let mut cut_off = 0;
    for (what, export) in hostile {
        let empty = desk.path("new.db");
        let _ = fs::remove_file(&empty);
        if what == "rows without their entries, counted, with no head" {
            // What came with the chain has to be covered by it.
            assert!(matches!(trouble(imported(&empty, &export)), Trouble::Unsound(_)));
            // That is how a ledger without a chain is handed over: it gets one here, and no head of the other's.
            let Imported::Whole { head: Some(head), .. } = imported(&empty, &untold(&export)).unwrap() else {
                panic!("{what}")
            };
            assert_eq!(head.entry, 1);
            continue;
        }
        for ledger in [&empty, &desk.ours()] {
            let refused = trouble(imported(ledger, &export));
            match &refused {
                Trouble::Line { what: BadLine::Newer { found: 9, known: 8 }, line: 1 } => continue,
                Trouble::Line { what: BadLine::CutOff { .. }, .. } => cut_off += 1,
                Trouble::Line { .. } | Trouble::Unsound(_) => {}
                other => panic!("{what}: {other:?}"),
            }
            assert!(
                refused.message().in_lang(duizhang::vocabulary::Lang::En).contains("Nothing was"),
                "{what}: {refused}"
            );
        }
        assert_eq!(rows(&empty), [""; 0], "{what}");
    }
    assert!(cut_off > 40, "{cut_off}");
    assert!(fs::read(desk.ours()).unwrap() == ours);
}

#[test]
fn the_export_of_a_forged_ledger_is_refused_as_the_ledger_is() {
    let desk = Desk::new();
    let forger = Forger::at(&desk.other());
    forger.sql("UPDATE claim SET value = '12.61' WHERE value = '12.60'").all_ids().chained();
    forger.done();
    let export = exported(&desk.other());
    assert!(matches!(trouble(imported(&desk.ours(), &export)), Trouble::Unsound(_)));
    assert!(matches!(trouble(imported(&desk.path("new.db"), &export)), Trouble::Unsound(_)));
}

#[test]
fn a_ledger_of_version_1_is_handed_over_too() {
    let desk = Desk::new();
    let old = desk.path("old.db");
    let first = include_str!("../../src/ledger/layouts/1.sql");
    Connection::open(&old)
        .unwrap()
        .execute_batch(&format!(
            "PRAGMA application_id = 1146440026; PRAGMA user_version = 1; {first} \
             INSERT INTO place (id, path, name, recorded_at, recorded_by) \
             VALUES (1, '紫帽镇', '紫帽镇', '2024-01-15T08:30:00Z', '陈')"
        ))
        .unwrap();
    let export = exported(&old);
    let rebuilt = desk.path("rebuilt.db");
    assert!(matches!(imported(&rebuilt, &export), Ok(Imported::Whole { head: Some(_), .. })));
    desk.sound(&rebuilt);
    drop(Ledger::open_to_write(&old).unwrap());
    assert_eq!(desk.sound(&old).head, desk.sound(&rebuilt).head);
}

#[test]
fn a_backup_is_the_ledger_of_one_moment_and_is_verified() {
    let desk = Desk::new();
    let backup = desk.path("backup.db");
    fs::write(&backup, "").unwrap();
    // Another who writes meanwhile has not yet committed: nothing of it is in the backup.
    let mut writing = Ledger::open_to_write(desk.ledger()).unwrap();
    let mut entry = writing.entry("陈", chrono::Utc::now()).unwrap();
    entry.place(&"石狮市".parse().unwrap()).unwrap();
    let verified = Ledger::open_to_read(desk.ledger()).unwrap().back_up(&backup).unwrap();
    entry.commit().unwrap();
    assert_eq!(verified, desk.sound(&backup));
    assert_eq!(verified.head.unwrap().entry + 1, desk.sound(&desk.ledger()).head.unwrap().entry);
    assert_eq!(desk.audit(&backup), desk.audit(&desk.ledger()));
    desk.done(&backup, &["record", "target", "泉水县", "2025", "开工项目3个"]);
    let names: Vec<_> =
        fs::read_dir(backup.parent().unwrap()).unwrap().map(|name| name.unwrap().file_name()).collect();
    assert!(!names.iter().any(|name| name.to_string_lossy().contains("backup.db-")), "{names:?}");
}

#[test]
fn a_backup_is_never_written_over_anything_and_obeys_no_journal() {
    let desk = Desk::new();
    let own = Ledger::open_to_read(desk.ledger()).unwrap();
    std::os::unix::fs::symlink(desk.ledger(), desk.path("link.db")).unwrap();
    fs::write(desk.path("notes.txt"), "要紧").unwrap();
    let before = fs::read(desk.ledger()).unwrap();
    for name in ["duizhang.db", "link.db", "other.db", "ours.db"] {
        assert!(matches!(trouble(own.back_up(&desk.path(name))), Trouble::NotEmpty), "{name}");
    }
    assert!(matches!(trouble(own.back_up(&desk.path("notes.txt"))), Trouble::NotADatabase));
    assert!(matches!(trouble(own.back_up(&desk.path("none.db"))), Trouble::Missing));
    assert!(matches!(trouble(own.back_up(Path::new(":memory:"))), Trouble::Missing));
    assert!(matches!(trouble(own.back_up(desk.path("").as_path())), Trouble::Folder));
    assert!(fs::read(desk.ledger()).unwrap() == before);
    assert_eq!(fs::read_to_string(desk.path("notes.txt")).unwrap(), "要紧");
    let backup = desk.path("backup.db");
    fs::write(&backup, "").unwrap();
    super::journal::naming(&backup, &desk.path("notes.txt"));
    assert!(matches!(trouble(own.back_up(&backup)), Trouble::ForeignJournal));
    assert!(desk.path("notes.txt").exists());
}

#[test]
fn a_backup_of_a_ledger_that_somebody_holds_gives_up() {
    let desk = Desk::new();
    let backup = desk.path("backup.db");
    fs::write(&backup, "").unwrap();
    let own = Ledger::open_to_read(desk.ledger()).unwrap();
    let holding = Connection::open(desk.ledger()).unwrap();
    holding.execute_batch("BEGIN EXCLUSIVE").unwrap();
    let began = Instant::now();
    assert!(matches!(trouble(own.back_up(&backup)), Trouble::Busy));
    assert!(began.elapsed() < Duration::from_secs(20), "{:?}", began.elapsed());
}
