//! Two offices' ledgers become one: what both hold is there once, who said what and when stays, and nothing is lost.

#![cfg(unix)]
#![allow(clippy::unwrap_used, clippy::expect_used)]

#[path = "faults/clerk.rs"]
mod clerk;

use clerk::{Clerk, count, refused, sound};
use rusqlite::Connection;
use std::fs;
use std::path::{Path, PathBuf};

/// Does it in that ledger, in the name of that person, and says what was printed.
fn told(clerk: &Clerk, ledger: &Path, by: &str, verb: &str) -> String {
    let done = clerk.command_on(ledger, verb).env("DUIZHANG_BY", by).output().unwrap();
    assert!(done.status.success(), "{verb}: {done:?}");
    String::from_utf8(done.stdout).unwrap()
}

fn merge(clerk: &Clerk, into: &Path, from: &Path) -> String {
    told(clerk, into, "王合并", &format!("merge {}", from.display()))
}

fn audit(clerk: &Clerk, ledger: &Path) -> String {
    told(clerk, ledger, "", "audit")
}

fn copy(clerk: &Clerk, of: &Path, name: &str) -> PathBuf {
    let copy = clerk.path(name);
    fs::copy(of, &copy).unwrap();
    copy
}

fn id(ledger: &Path, indicator: &str) -> String {
    let sql = "SELECT uid FROM live_claim WHERE indicator = ?1";
    Connection::open(ledger).unwrap().query_row(sql, [indicator], |row| row.get(0)).unwrap()
}

/// Two ledgers that began as one, and in each of which something else was done since.
fn offices(clerk: &Clerk) -> (PathBuf, PathBuf) {
    let (a, b) = (copy(clerk, &clerk.ledger(), "a.db"), copy(clerk, &clerk.ledger(), "b.db"));
    told(clerk, &a, "陈", "record target 泉州市 2024 地区生产总值增长6% --source 2024年政府工作报告");
    told(clerk, &a, "陈", &format!("read {}", clerk.report(2020, 4).display()));
    told(clerk, &a, "陈", &format!("overrule {} met --why 已核实", id(&a, "竣工项目")));
    told(
        clerk,
        &b,
        "林",
        "record result 泉州市 2024 地区生产总值增长6.1% --source 2025年政府工作报告 --date 2025-01-12",
    );
    told(clerk, &b, "林", &format!("correct {} --value 36.1 --why 看错一行", id(&b, "年度投资")));
    told(clerk, &b, "林", "record target 蚶江镇 2024 绿化造林500亩 --source 2024年工作计划");
    told(clerk, &b, "林", &format!("withdraw {} --why 误录", id(&b, "绿化造林")));
    (a, b)
}

#[test]
fn merging_a_copy_of_oneself_changes_nothing() {
    let clerk = Clerk::new();
    let (a, _) = offices(&clerk);
    let twin = copy(&clerk, &a, "twin.db");
    let before = fs::read(&a).unwrap();
    merge(&clerk, &a, &twin);
    assert!(fs::read(&a).unwrap() == before);
}

#[test]
fn the_order_of_merging_does_not_matter_and_merging_again_changes_nothing() {
    let clerk = Clerk::new();
    let (a, b) = offices(&clerk);
    let (ab, ba) = (copy(&clerk, &a, "ab.db"), copy(&clerk, &b, "ba.db"));
    let said = merge(&clerk, &ab, &b);
    assert!(!said.contains("conflict"), "{said}");
    merge(&clerk, &ba, &a);
    assert_eq!(audit(&clerk, &ab), audit(&clerk, &ba));
    assert!(audit(&clerk, &ab).contains("36.1"));
    for (merged, other) in [(&ab, &b), (&ba, &a), (&ab, &ba)] {
        let before = sound(merged);
        merge(&clerk, merged, other);
        assert_eq!(sound(merged), before, "merging again changed something");
    }
    let (own, left) = (sound(&ab), sound(&a));
    assert_eq!(count(&own, "claim"), count(&left, "claim") + 3);
    assert_eq!((count(&own, "ruling"), count(&own, "withdrawal")), (1, 1));
}

#[test]
fn who_recorded_what_and_when_stays_and_the_entry_names_the_other_head() {
    let clerk = Clerk::new();
    let (a, b) = offices(&clerk);
    let head = sound(&b).head.unwrap().head;
    merge(&clerk, &a, &b);
    let told_of = told(&clerk, &a, "", &format!("history {} --format json", id(&a, "年度投资")));
    assert!(told_of.contains("看错一行") && told_of.contains("林"), "{told_of}");
    let by = sound(&a).head.unwrap().by;
    assert!(by.contains("王合并") && by.contains(&head), "{by}");
}

#[test]
fn two_corrections_of_one_claim_are_told_and_the_later_stands_whichever_way_they_meet() {
    let clerk = Clerk::new();
    let (a, b) = (copy(&clerk, &clerk.ledger(), "a.db"), copy(&clerk, &clerk.ledger(), "b.db"));
    let target = id(&a, "年度投资");
    told(&clerk, &a, "陈", &format!("correct {target} --value 31.7"));
    // Times are kept to the second.
    std::thread::sleep(std::time::Duration::from_millis(1100));
    told(&clerk, &b, "林", &format!("correct {target} --value 36.1"));
    let (ab, ba) = (copy(&clerk, &a, "ab.db"), copy(&clerk, &b, "ba.db"));
    for (merged, other) in [(&ab, &b), (&ba, &a)] {
        let said = merge(&clerk, merged, other);
        assert!(said.contains("conflict: one claim was corrected"), "{said}");
        assert_eq!(id(merged, "年度投资"), id(&b, "年度投资"));
        assert_eq!(count(&sound(merged), "claim"), count(&sound(&a), "claim") + 1, "both are on file");
        let before = sound(merged);
        merge(&clerk, merged, other);
        assert_eq!(sound(merged), before);
    }
    assert_eq!(audit(&clerk, &ab), audit(&clerk, &ba));
}

#[test]
fn two_rulings_on_one_target_are_told_and_the_later_decides() {
    let clerk = Clerk::new();
    let (a, b) = (copy(&clerk, &clerk.ledger(), "a.db"), copy(&clerk, &clerk.ledger(), "b.db"));
    let target = id(&a, "竣工项目");
    told(&clerk, &a, "陈", &format!("overrule {target} met --why 已核实"));
    std::thread::sleep(std::time::Duration::from_millis(1100));
    told(&clerk, &b, "林", &format!("overrule {target} missed --why 未见竣工"));
    let (ab, ba) = (copy(&clerk, &a, "ab.db"), copy(&clerk, &b, "ba.db"));
    for (merged, other) in [(&ab, &b), (&ba, &a)] {
        assert!(merge(&clerk, merged, other).contains("conflict: one target was ruled on"));
        assert_eq!(count(&sound(merged), "ruling"), 2);
        let before = sound(merged);
        merge(&clerk, merged, other);
        assert_eq!(sound(merged), before);
    }
    assert!(audit(&clerk, &ab).contains("missed,unreported,林"), "{}", audit(&clerk, &ab));
    assert_eq!(audit(&clerk, &ab), audit(&clerk, &ba));
}

#[test]
fn what_was_withdrawn_in_either_is_withdrawn_and_told() {
    let clerk = Clerk::new();
    let (a, b) = (copy(&clerk, &clerk.ledger(), "a.db"), copy(&clerk, &clerk.ledger(), "b.db"));
    told(&clerk, &a, "陈", &format!("withdraw {} --why 误录", id(&a, "竣工项目")));
    let (ab, ba) = (copy(&clerk, &a, "ab.db"), copy(&clerk, &b, "ba.db"));
    assert!(merge(&clerk, &ab, &b).contains("was withdrawn here and stands there"));
    assert!(merge(&clerk, &ba, &a).contains("was withdrawn there and stands here"));
    assert_eq!(audit(&clerk, &ab), audit(&clerk, &ba));
    sound(&ba);
}

#[test]
fn a_ledger_of_version_1_is_merged_without_being_touched() {
    let clerk = Clerk::new();
    let old = clerk.path("old.db");
    let first = include_str!("../src/ledger/layouts/1.sql");
    let at = "'2024-01-15T08:30:00Z', '陈'";
    Connection::open(&old)
        .unwrap()
        .execute_batch(&format!(
            "PRAGMA application_id = 1146440026; PRAGMA user_version = 1; {first} \
             INSERT INTO place (id, path, name, recorded_at, recorded_by) VALUES (1, '紫帽镇', '紫帽镇', {at}); \
             INSERT INTO document (id, uid, place, kind, title, url, extent, sha256, recorded_at, recorded_by) \
             VALUES (1, '726z4qnqtckw', 1, '', '报告', '', 'keyed', '', {at}); \
             INSERT INTO claim (id, uid, role, place, document, year, indicator, measure, comparator, cue, value, \
             unit, period, flags, quote, section, rule, reviewed, recorded_at, recorded_by) \
             VALUES (1, '4wqnx3ph566v', 'target', 1, 1, 2023, '规上工业产值', 'growth', 'eq', '', '7.6', '%', '2023', \
             '', '规上工业产值增长7.6%', '', '', 1, {at});"
        ))
        .unwrap();
    let before = fs::read(&old).unwrap();
    for _ in 0..2 {
        merge(&clerk, &clerk.ledger(), &old);
        let own = sound(&clerk.ledger());
        assert_eq!((count(&own, "claim"), count(&own, "place")), (5, 3));
    }
    assert!(audit(&clerk, &clerk.ledger()).contains("规上工业产值增长7.6%"));
    assert!(fs::read(&old).unwrap() == before);
    sound(&clerk.ledger());
}

#[test]
fn what_cannot_be_merged_leaves_the_ledger_as_it_was() {
    let clerk = Clerk::new();
    let before = fs::read(clerk.ledger()).unwrap();
    fs::write(clerk.path("notes.db"), "这不是账本").unwrap();
    for (name, what) in [("none.db", "there is no ledger here"), ("notes.db", "is not a ledger")] {
        refused(&clerk.run(&format!("merge {name}")), name, what);
    }
    assert!(fs::read(clerk.ledger()).unwrap() == before);
}
