//! Attacks on the receiving ledger by rows that fit in themselves: what another office can do to ours with a ledger in which
//! nothing is wrong, knowingly or not.
//!
//! What must hold: no forged id swallows a coming result or blocks a ruling; what both hold is there once; a document that
//! was withdrawn, filed again or read meanwhile comes in with all that was said in it, under its id, and whatever comes in,
//! the receiving ledger stays sound; merging again changes nothing; all or nothing, and said.

use super::chain::{Forger, sha256};
use super::desk::{Desk, REPORT, trouble};
use super::export::rows;
use duizhang::ledger::{Conflict, Entry, Filing, Ledger, Trouble};
use duizhang::vocabulary::{Claim, Comparator, Document, Extent, Facts, Flags, Measure, Role, Span, Year};
use rusqlite::Connection;
use std::fs;
use std::path::{Path, PathBuf};

const TEXT: &str = "石狮市工作计划：开工项目30个，完成投资12.5亿元。";

fn enter<T>(file: &Path, work: impl FnOnce(&mut Entry<'_>) -> T) -> T {
    let mut ledger = Ledger::open_to_write(file).unwrap();
    let mut entry = ledger.entry("陈", chrono::Utc::now()).unwrap();
    let done = work(&mut entry);
    entry.commit().unwrap();
    done
}

fn said(value: &str) -> Claim {
    Claim {
        role: Role::Target,
        place: "石狮市".parse().unwrap(),
        year: Year::new(2024).unwrap(),
        indicator: "开工项目".to_owned(),
        measure: Measure::Level,
        comparator: Comparator::Eq,
        cue: String::new(),
        value: Some(value.parse().unwrap()),
        value_high: None,
        stretch: None,
        unit: "个".to_owned(),
        period: "2024".parse().unwrap(),
        relative_to: None,
        flags: Flags::default(),
        quote: format!("开工项目{value}个"),
        span: None,
        section: String::new(),
        rule: String::new(),
        responsible: String::new(),
        note: String::new(),
    }
}

fn plan(text: &str) -> Document {
    Document {
        place: "石狮市".parse().unwrap(),
        kind: "工作计划".to_owned(),
        title: "2024年工作计划".to_owned(),
        url: String::new(),
        date: None,
        reviews: None,
        plans: Some("2024".parse().unwrap()),
        extent: Extent::Full,
        sha256: if text.is_empty() { String::new() } else { sha256(text) },
        scope: None,
    }
}

/// Types a claim of the plan.
fn typed(file: &Path, value: &str) {
    enter(file, |entry| {
        let key = entry.source(&"石狮市".parse().unwrap(), "2024年工作计划", "", None).unwrap();
        entry.claim(&said(value), &key).unwrap();
    });
}

/// Reads the plan.
fn read(file: &Path, text: &str) -> Filing {
    enter(file, |entry| {
        let filed = entry.text(&plan(text), text, &Facts::default()).unwrap();
        let start = text.find("30").unwrap();
        let span = Some(Span { start, end: start + 2 });
        entry.claim(&Claim { span, rule: "amount".to_owned(), ..said("30") }, &filed.key).unwrap();
        filed.filing
    })
}

fn document(file: &Path, which: &str) -> String {
    let sql = format!(
        "SELECT uid FROM document WHERE title = '2024年工作计划' AND {which} ORDER BY id DESC LIMIT 1"
    );
    Connection::open(file).unwrap().query_row(&sql, [], |row| row.get(0)).unwrap()
}

fn withdraw(file: &Path, id: &str) {
    enter(file, |entry| entry.withdraw(id, "误录").map(drop)).unwrap();
}

fn live(file: &Path) -> Vec<String> {
    let connection = Connection::open(file).unwrap();
    let mut rows =
        connection.prepare("SELECT uid FROM live_claim WHERE indicator = '开工项目' ORDER BY uid").unwrap();
    rows.query_map([], |row| row.get(0)).unwrap().map(Result::unwrap).collect()
}

/// Merged into an empty ledger, and into one that holds other rows, it is all there and stands as it stood; once more it
/// changes nothing.
fn comes_in(desk: &Desk, from: &Path) -> PathBuf {
    desk.sound(from);
    let (stands, before) = (live(from), rows(from));
    let empty = desk.path("empty.db");
    let _ = fs::remove_file(&empty);
    for into in [&empty, &desk.ours()] {
        desk.merge(into, from).unwrap();
        desk.sound(into);
        assert_eq!(live(into), stands, "{}", into.display());
        let merged = rows(into);
        desk.merge(into, from).unwrap();
        assert_eq!(rows(into), merged, "merged again, something changed");
    }
    assert_eq!(rows(from), before);
    empty
}

#[test]
fn a_document_typed_and_read_later_comes_in_under_its_id() {
    let desk = Desk::new();
    let from = desk.path("from.db");
    typed(&from, "40");
    assert_eq!(read(&from, TEXT), Filing::Revised);
    let into = comes_in(&desk, &from);
    assert_eq!(document(&into, "root IS NULL"), document(&from, "root IS NULL"));
    assert_eq!(Ledger::open_to_read(&into).unwrap().text(&sha256(TEXT)).unwrap().as_deref(), Some(TEXT));
}

#[test]
fn a_document_typed_read_and_withdrawn_comes_in_withdrawn() {
    let desk = Desk::new();
    let from = desk.path("from.db");
    typed(&from, "40");
    read(&from, TEXT);
    withdraw(&from, &document(&from, "root IS NULL"));
    let into = comes_in(&desk, &from);
    assert_eq!(live(&into), [""; 0]);
    // And restored there, all of it stands.
    enter(&into, |entry| entry.restore(&document(&from, "root IS NULL"), "").map(drop)).unwrap();
    desk.sound(&into);
    assert_eq!(live(&into).len(), 2);
}

#[test]
fn a_reading_that_was_withdrawn_keeps_the_text_that_its_claims_point_into() {
    let desk = Desk::new();
    let from = desk.path("from.db");
    typed(&from, "40");
    read(&from, TEXT);
    withdraw(&from, &document(&from, "root IS NOT NULL"));
    comes_in(&desk, &from);
    // Another text is another document then: the claims point into the first.
    assert_eq!(read(&from, "石狮市工作计划（修订）：开工项目30个。"), Filing::New);
    comes_in(&desk, &from);
}

#[test]
fn a_document_withdrawn_and_filed_again_stays_two_of_which_one_stands() {
    let desk = Desk::new();
    let from = desk.path("from.db");
    read(&from, TEXT);
    withdraw(&from, &document(&from, "root IS NULL"));
    assert_eq!(read(&from, TEXT), Filing::New);
    assert_eq!(live(&from).len(), 1);
    let into = comes_in(&desk, &from);
    assert_eq!(document(&into, "root IS NULL"), document(&from, "root IS NULL"));
    // Where the first still stands, the withdrawal holds, and is told.
    let stands = desk.path("stands.db");
    read(&stands, TEXT);
    let merged = desk.merge(&stands, &from).unwrap();
    assert!(matches!(merged.conflicts.as_slice(), [Conflict::Withdrawn { here: false, .. }]), "{merged:?}");
    assert_eq!(live(&stands), live(&from));
    desk.sound(&stands);
}

#[test]
fn withdrawn_here_and_read_there_its_text_comes_in_hidden() {
    let desk = Desk::new();
    let (a, b) = (desk.path("a.db"), desk.path("b.db"));
    typed(&a, "40");
    fs::copy(&a, &b).unwrap();
    withdraw(&a, &document(&a, "root IS NULL"));
    read(&b, TEXT);
    for (into, from) in [(&a, &b), (&b, &a)] {
        desk.merge(into, from).unwrap();
        desk.sound(into);
        assert_eq!(live(into), [""; 0], "a withdrawal made in either holds");
        let merged = rows(into);
        desk.merge(into, from).unwrap();
        assert_eq!(rows(into), merged);
    }
    enter(&a, |entry| entry.restore(&document(&a, "root IS NULL"), "").map(drop)).unwrap();
    assert_eq!(live(&a).len(), 2);
}

#[test]
fn read_from_different_texts_both_are_kept_apart() {
    let desk = Desk::new();
    let (a, b) = (desk.path("a.db"), desk.path("b.db"));
    typed(&a, "40");
    fs::copy(&a, &b).unwrap();
    read(&a, TEXT);
    read(&b, "石狮市工作计划（讨论稿）：开工项目30个。");
    let (was_a, was_b) = (fs::read(&a).unwrap(), fs::read(&b).unwrap());
    for withdrawn in [false, true] {
        if withdrawn {
            fs::write(&a, &was_a).unwrap();
            fs::write(&b, &was_b).unwrap();
            withdraw(&a, &document(&a, "root IS NULL"));
        }
        for (into, from) in [(&a, &b), (&b, &a), (&a, &b)] {
            desk.merge(into, from).unwrap();
            desk.sound(into);
        }
    }
}

#[test]
fn a_later_version_withdrawn_there_is_withdrawn_here() {
    let desk = Desk::new();
    let (a, b) = (desk.path("a.db"), desk.path("b.db"));
    typed(&a, "40");
    enter(&a, |entry| {
        let dated = Document { date: "2024-01-10".parse().ok(), extent: Extent::Keyed, ..plan("") };
        entry.document(&dated).unwrap();
    });
    fs::copy(&a, &b).unwrap();
    withdraw(&b, &document(&b, "root IS NOT NULL"));
    desk.merge(&a, &b).unwrap();
    desk.sound(&a);
    let date = |file: &Path| Ledger::open_to_read(file).unwrap().documents(None).unwrap()[0].date;
    assert_eq!((date(&a), date(&b)), (None, None));
}

#[test]
fn a_checksum_without_its_text_does_not_keep_the_text_from_being_read() {
    // Such a ledger is refused; but one may have been made by hand before there was a check.
    let desk = Desk::new();
    let file = desk.path("bare.db");
    enter(&file, |entry| entry.document(&plan(TEXT)).unwrap().filing);
    assert_eq!(desk.verified(&file).faults.len(), 1);
    assert!(matches!(trouble(desk.merge(&desk.ours(), &file)), Trouble::Unsound(_)));
    read(&file, TEXT);
    desk.sound(&file);
}

#[test]
fn no_forged_id_swallows_a_coming_result() {
    let desk = Desk::new();
    // The id that the first result of the report will get once it is read here, put upon another row.
    let coming: String = Connection::open(desk.ledger())
        .unwrap()
        .query_row("SELECT uid FROM claim WHERE indicator = '粮食总产量'", [], |row| row.get(0))
        .unwrap();
    let other = desk.path("swallowing.db");
    typed(&other, "40");
    let forger = Forger::at(&other);
    forger.sql(&format!("UPDATE claim SET uid = '{coming}'")).chained();
    forger.done();
    assert!(matches!(trouble(desk.merge(&desk.ours(), &other)), Trouble::Unsound(_)));
    fs::write(desk.path("2024.txt"), REPORT).unwrap();
    desk.done(&desk.ours(), &["read", "2024.txt"]);
    assert_eq!(desk.id(&desk.ours(), "粮食总产量"), coming);
    desk.sound(&desk.ours());
}

#[test]
fn what_is_withdrawn_in_advance_says_so_when_it_comes() {
    // The other office may hold the very report and have withdrawn what is read in it. That is told at both ends.
    let desk = Desk::new();
    let id = desk.id(&desk.other(), "粮食总产量");
    desk.done(&desk.other(), &["withdraw", &id, "--why", "重复"]);
    fs::write(desk.path("2024.txt"), REPORT).unwrap();
    desk.done(&desk.ours(), &["read", "2024.txt"]);
    let told = desk.done(&desk.ours(), &["merge", "other.db"]);
    assert!(told.contains(&id) && told.contains("was withdrawn there and stands here"), "{told}");
    desk.done(&desk.ours(), &["restore", &id]);
    desk.sound(&desk.ours());
}

#[test]
fn a_place_that_may_be_two_here_takes_nothing_in() {
    let desk = Desk::new();
    for place in ["泉州市/蚶江镇", "石狮市/蚶江镇"] {
        desk.done(&desk.ours(), &["record", "target", place, "2025", "开工项目3个"]);
    }
    let other = desk.path("ambiguous.db");
    desk.done(&other, &["record", "target", "石狮市", "2025", "竣工项目2个"]);
    desk.done(&other, &["record", "target", "蚶江镇", "2025", "竣工项目3个"]);
    let before = fs::read(desk.ours()).unwrap();
    let told = desk.told(&desk.ours(), &["merge", "ambiguous.db"], 2);
    assert!(told.contains("泉州市/蚶江镇") && told.contains("石狮市/蚶江镇"), "{told}");
    assert!(fs::read(desk.ours()).unwrap() == before, "something was taken");
}

#[test]
fn rows_that_no_entry_covers_are_not_taken() {
    let desk = Desk::new();
    Connection::open(desk.other())
        .unwrap()
        .execute_batch(
            "INSERT INTO place (path, name, recorded_at, recorded_by) VALUES ('江', '江', '2024-01-15T08:30:00Z', '陈')",
        )
        .unwrap();
    let before = fs::read(desk.ours()).unwrap();
    assert!(matches!(trouble(desk.merge(&desk.ours(), &desk.other())), Trouble::Unsound(_)));
    // Nor once the next entry has found them.
    desk.done(&desk.other(), &["record", "target", "泉水县", "2025", "开工项目3个"]);
    let told = desk.told(&desk.ours(), &["merge", "other.db"], 2);
    assert!(told.contains("found rows that another program had added"), "{told}");
    assert!(fs::read(desk.ours()).unwrap() == before);
}
