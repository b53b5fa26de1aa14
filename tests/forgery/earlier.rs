//! Heads of the earlier layout, and attacks on what tells the layouts apart.
//!
//! What must hold: a head that a program of layout 2 published is found in its ledger as it is, and after the ledger was
//! brought up to date, added to, exported and rebuilt, or backed up; an entry that says it was closed under a layout that
//! there was not, or under an earlier one than the entry before it, is named.

use super::chain::Forger;
use super::desk::{Desk, said, trouble};
use duizhang::ledger::{Imported, Ledger, Trouble};
use rusqlite::Connection;
use std::fs;
use std::path::{Path, PathBuf};

/// The last head of `ledger/v6_rows.sql`, as the program that made those rows printed it.
const PUBLISHED_6: &str = "57bad8434325de626c5114536b5ec0624ebae54f103bb7ef8aa75d011cca2c45";

/// The last head of `ledger/v7_rows.sql`, as the program that made those rows printed it.
const PUBLISHED_7: &str = "bb3a6d9978d4e4abc2943f548d938b6c84eb7de4832b30b867400a18457f5204";

/// The last head of `ledger/v2_rows.sql`, as the program that made those rows printed it.
const PUBLISHED: &str = "2ed3c918d7d5af7b17fdb677f9ca40784ab3f593ddfdb800ea853cedf26f1bce";

/// A ledger as a program of layout 2 left it.
fn earlier(desk: &Desk) -> PathBuf {
    let file = desk.path("earlier.db");
    let connection = Connection::open(&file).unwrap();
    let (layout, rows) = (include_str!("../ledger/v2.sql"), include_str!("../ledger/v2_rows.sql"));
    connection
        .execute_batch(&format!(
            "PRAGMA application_id = 1146440026; PRAGMA user_version = 2; BEGIN; {layout} {rows} COMMIT"
        ))
        .unwrap();
    file
}

/// A ledger as a program of layout 6 left it.
fn before_items(desk: &Desk) -> PathBuf {
    let file = desk.path("before-items.db");
    let connection = Connection::open(&file).unwrap();
    let (layout, rows) = (include_str!("../ledger/v6.sql"), include_str!("../ledger/v6_rows.sql"));
    connection
        .execute_batch(&format!(
            "PRAGMA application_id = 1146440026; PRAGMA user_version = 6; BEGIN; {layout} {rows} COMMIT"
        ))
        .unwrap();
    file
}

/// A ledger as a program of layout 7 left it.
fn before_projects(desk: &Desk) -> PathBuf {
    let file = desk.path("before-projects.db");
    let connection = Connection::open(&file).unwrap();
    let (layout, rows) = (include_str!("../ledger/v7.sql"), include_str!("../ledger/v7_rows.sql"));
    connection
        .execute_batch(&format!(
            "PRAGMA application_id = 1146440026; PRAGMA user_version = 7; BEGIN; {layout} {rows} COMMIT"
        ))
        .unwrap();
    file
}

/// The head is one of that ledger's, in which nothing is wrong.
fn found(desk: &Desk, ledger: &Path) {
    desk.sound(ledger);
    desk.told(ledger, &["verify", "--head", PUBLISHED], 0);
    desk.told(ledger, &["verify", "--head", &PUBLISHED.replace('2', "3")], 1);
}

#[test]
fn a_head_of_layout_2_is_found_in_the_file_as_it_is() {
    let desk = Desk::new();
    let file = earlier(&desk);
    let before = fs::read(&file).unwrap();
    let head = desk.sound(&file).head.unwrap();
    assert_eq!((head.head.as_str(), head.entry), (PUBLISHED, 7));
    found(&desk, &file);
    assert!(desk.audit(&file).contains("地区生产总值增长6.0%"));
    assert!(fs::read(&file).unwrap() == before);
}

#[test]
fn and_after_the_ledger_was_brought_up_to_date() {
    let desk = Desk::new();
    let file = earlier(&desk);
    let audit = desk.audit(&file);
    drop(Ledger::open_to_write(&file).unwrap());
    assert_eq!(desk.audit(&file), audit);
    found(&desk, &file);
    desk.done(&file, &["record", "target", "泉水县", "2025", "开工项目3个"]);
    found(&desk, &file);
    let merged = desk.merge(&file, &desk.ours()).unwrap();
    assert_eq!(merged.claims, 2);
    found(&desk, &file);
    assert_eq!(desk.sound(&file).entries, 9);
}

#[test]
fn merged_elsewhere_the_entry_names_it_and_the_other_is_left_as_it_is() {
    let desk = Desk::new();
    let file = earlier(&desk);
    let before = fs::read(&file).unwrap();
    let empty = desk.path("empty.db");
    for ledger in [empty, desk.ours()] {
        let merged = desk.merge(&ledger, &file).unwrap();
        assert_eq!((merged.claims, merged.corrections, merged.rulings), (5, 1, 1));
        let head = desk.sound(&ledger).head.unwrap();
        assert!(head.by.contains(PUBLISHED), "{}", head.by);
        assert_eq!(desk.merge(&ledger, &file).unwrap().claims, 0);
        for id in
            ["ng5p9zfzs8e7", "en53gaqzwj50", "tvh7t4dxm76a", "rghmh7bnmnzq", "vmeha4k324m1", "cj3cnh7bxehp"]
        {
            desk.done(&ledger, &["history", id]);
        }
    }
    assert!(fs::read(&file).unwrap() == before);
}

#[test]
fn exported_and_rebuilt_or_backed_up_it_has_the_same_head() {
    let desk = Desk::new();
    let file = earlier(&desk);
    let mut export = Vec::new();
    Ledger::open_to_read(&file).unwrap().export::<super::export::Failed>(&mut export).unwrap();
    let rebuilt = desk.path("rebuilt.db");
    let imported = Ledger::open_to_write(&rebuilt)
        .unwrap()
        .import_export(&mut export.as_slice(), Path::new("export"), "王", chrono::Utc::now())
        .unwrap();
    assert!(matches!(imported, Imported::Whole { head: Some(head), .. } if head.head == PUBLISHED));
    found(&desk, &rebuilt);
    assert_eq!(desk.audit(&rebuilt), desk.audit(&file));
    let backup = desk.path("backup.db");
    fs::write(&backup, "").unwrap();
    let verified = Ledger::open_to_read(&file).unwrap().back_up(&backup).unwrap();
    assert_eq!(verified.faults, []);
    found(&desk, &backup);
}

#[test]
fn a_row_changed_under_an_earlier_head_is_named() {
    for (sql, told) in [
        ("UPDATE claim SET why = '别的' WHERE id = 6", "entry 3"),
        ("UPDATE entry SET recorded_by = '林' WHERE id = 1", "entry 1"),
        ("UPDATE document SET kind = '新闻' WHERE id = 1", "entry 1"),
    ] {
        let desk = Desk::new();
        let file = earlier(&desk);
        let forger = Forger::at(&file);
        forger.sql(sql);
        forger.done();
        for ledger in [file.clone(), file] {
            let faults: Vec<String> = desk.verified(&ledger).faults.iter().map(said).collect();
            assert!(faults.iter().any(|fault| fault.contains(told)), "{sql}: {faults:?}");
            // The second time brought up to date.
            drop(Ledger::open_to_write(&ledger).unwrap());
        }
    }
}

#[test]
fn an_entry_of_a_layout_that_there_was_not_or_that_came_before_is_named() {
    for sql in [
        "UPDATE entry SET layout = 99 WHERE id = 8",
        "UPDATE entry SET layout = NULL WHERE id = 8; UPDATE entry SET layout = 3 WHERE id = 7",
        "UPDATE entry SET layout = 1 WHERE id = 3",
    ] {
        let desk = Desk::new();
        let file = earlier(&desk);
        desk.done(&file, &["record", "target", "泉水县", "2025", "开工项目3个"]);
        let forger = Forger::at(&file);
        forger.sql(sql);
        // The forger's chain knows what an entry of layout 2 or 3 is made of.
        forger.chained();
        forger.done();
        let told: Vec<String> = desk.verified(&file).faults.iter().map(said).collect();
        assert!(told.iter().any(|told| told.contains("layout")), "{sql}: {told:?}");
        assert!(matches!(trouble(desk.merge(&desk.ours(), &file)), Trouble::Unsound(_)), "{sql}");
    }
}

#[test]
fn a_head_of_layout_6_holds_in_the_file_as_it_is_and_after_tables_came() {
    let desk = Desk::new();
    let file = before_items(&desk);
    let before = fs::read(&file).unwrap();
    let head = desk.sound(&file).head.unwrap();
    assert_eq!((head.head.as_str(), head.entry), (PUBLISHED_6, 7));
    assert!(desk.audit(&file).contains("改造老旧小区12个"));
    assert!(fs::read(&file).unwrap() == before);
    let audit = desk.audit(&file);
    drop(Ledger::open_to_write(&file).unwrap());
    assert_eq!(desk.audit(&file), audit);
    assert_eq!(desk.sound(&file).head.unwrap().head, PUBLISHED_6);
    desk.done(&file, &["record", "target", "泉水县", "2026", "开工项目3个"]);
    assert_eq!(desk.sound(&file).entries, 8);
    desk.told(&file, &["verify", "--head", PUBLISHED_6], 0);
}

#[test]
fn an_entry_covers_later_tables_exactly_where_its_layout_has_them() {
    for sql in [
        "UPDATE entry SET item = 0 WHERE id = 7",
        "UPDATE entry SET obstacle = NULL WHERE id = 8",
        "UPDATE entry SET layout = 6 WHERE id = 8",
        "UPDATE entry SET layout = 7 WHERE id = 8",
        "UPDATE entry SET stage = NULL WHERE id = 8",
        "UPDATE entry SET item = NULL, milestone = NULL, progress = NULL, letter = NULL, reply = NULL, obstacle = NULL \
         WHERE id = 8",
    ] {
        let desk = Desk::new();
        let file = before_items(&desk);
        desk.done(&file, &["record", "target", "泉水县", "2026", "开工项目3个"]);
        let forger = Forger::at(&file);
        forger.sql(sql);
        forger.chained();
        forger.done();
        let told: Vec<String> = desk.verified(&file).faults.iter().map(said).collect();
        assert!(told.iter().any(|told| told.contains("entry")), "{sql}: {told:?}");
        assert!(matches!(trouble(desk.merge(&desk.ours(), &file)), Trouble::Unsound(_)), "{sql}");
    }
}

#[test]
fn a_head_of_layout_7_holds_in_the_file_as_it_is_and_after_projects_came() {
    let desk = Desk::new();
    let file = before_projects(&desk);
    let before = fs::read(&file).unwrap();
    let head = desk.sound(&file).head.unwrap();
    assert_eq!((head.head.as_str(), head.entry), (PUBLISHED_7, 5));
    assert!(desk.told(&file, &["item", "list"], 0).contains("改造老旧小区12个"));
    desk.told(&file, &["pipeline", "泉水县"], 0);
    assert!(fs::read(&file).unwrap() == before);
    desk.done(&file, &["project", "add", "泉水县", "卫浴产业园", "--amount", "5.2亿元", "--stage", "在谈"]);
    assert_eq!(desk.sound(&file).entries, 6);
    assert!(desk.told(&file, &["project", "list"], 0).contains("卫浴产业园"));
    desk.told(&file, &["verify", "--head", PUBLISHED_7], 0);
}
