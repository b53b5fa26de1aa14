//! Attacks by the clock: set back, far ahead, or forged in a ledger that is handed in.
//!
//! What must hold: times never run back along the chain, whatever the clock does; a ledger from the future, of which a row
//! would win every conflict for good, is refused; so is one of which a row is later than its entry or later than now by more
//! than clocks differ, for the receiving ledger would be accused of it ever after.

use super::chain::Forger;
use super::desk::{Desk, said, trouble};
use chrono::{DateTime, TimeDelta, Utc};
use duizhang::ledger::{Ledger, Trouble};
use duizhang::vocabulary::PlacePath;
use std::fs;
use std::path::Path;

fn entered(file: &Path, at: DateTime<Utc>, place: &str) {
    let mut ledger = Ledger::open_to_write(file).unwrap();
    let mut entry = ledger.entry("陈", at).unwrap();
    entry.place(&place.parse::<PlacePath>().unwrap()).unwrap();
    entry.commit().unwrap();
}

fn stamp(at: DateTime<Utc>) -> String {
    at.format("%Y-%m-%dT%H:%M:%SZ").to_string()
}

#[test]
fn a_clock_set_back_between_entries_does_not_run_the_ledger_back() {
    let desk = Desk::new();
    let file = desk.path("clock.db");
    let clocks = [
        "2024-03-01T08:00:00Z",
        "2023-01-01T00:00:00Z",
        "2024-03-01T08:00:01Z",
        "1969-12-31T23:59:59Z",
        "1970-01-01T00:00:00Z",
    ];
    for (clock, place) in clocks.into_iter().zip(["甲县", "乙县", "丙县", "丁县", "戊县"]) {
        entered(&file, clock.parse().unwrap(), place);
    }
    let verified = desk.sound(&file);
    assert_eq!((verified.entries, verified.head.unwrap().at.as_str()), (5, "2024-03-01T08:00:01Z"));
    // And merged either way, by a clock that is behind too.
    let early = "2020-01-01T00:00:00Z".parse().unwrap();
    Ledger::open_to_write(desk.other()).unwrap().merge(&file, "王", Utc::now()).unwrap();
    desk.sound(&desk.other());
    let mut ledger = Ledger::open_to_write(&file).unwrap();
    assert!(matches!(trouble(ledger.merge(&desk.ours(), "王", early)), Trouble::Ahead(_)));
    desk.sound(&file);
}

#[test]
fn entries_that_run_back_are_named() {
    for at in ["1969-12-31T23:59:59Z", "2024-02-30T00:00:00Z", "0000-01-01T00:00:00Z"] {
        let desk = Desk::new();
        let forger = Forger::at(&desk.other());
        forger.sql(&format!("UPDATE entry SET recorded_at = '{at}' WHERE id = 3")).chained();
        forger.done();
        let told: Vec<String> = desk.verified(&desk.other()).faults.iter().map(said).collect();
        assert!(told.iter().any(|told| told.contains("is dated before the one before it")), "{at}: {told:?}");
        assert!(matches!(trouble(desk.merge(&desk.ours(), &desk.other())), Trouble::Unsound(_)), "{at}");
    }
}

#[test]
fn a_ledger_from_the_future_is_refused_and_wins_nothing() {
    for (sql, what) in [
        (
            "UPDATE entry SET recorded_at = '9999-12-31T23:59:59Z' WHERE id = (SELECT max(id) FROM entry)",
            "an entry",
        ),
        (
            "UPDATE entry SET recorded_at = '9999-12-31T23:59:59Z' WHERE id = (SELECT max(id) FROM entry); \
             UPDATE claim SET recorded_at = '9999-12-31T23:59:59Z'; UPDATE ruling SET recorded_at = '9999-12-31T23:59:59Z'; \
             UPDATE entry SET recorded_at = '9999-12-31T23:59:59Z'",
            "all of it",
        ),
    ] {
        let desk = Desk::new();
        let forger = Forger::at(&desk.other());
        forger.sql(sql).chained();
        forger.done();
        // In itself it agrees: only the clock of the one who takes it in says that it cannot be.
        desk.sound(&desk.other());
        let before = fs::read(desk.ours()).unwrap();
        let refused = trouble(desk.merge(&desk.ours(), &desk.other()));
        assert!(matches!(&refused, Trouble::Ahead(at) if at.starts_with("9999")), "{what}: {refused:?}");
        assert!(fs::read(desk.ours()).unwrap() == before);
    }
}

#[test]
fn a_row_of_the_day_after_tomorrow_does_not_break_the_receiving_ledger() {
    // Its entry is ahead by less than a day, the row ahead of its entry by less than a day: each for itself may be.
    let now = Utc::now();
    let desk = Desk::new();
    let forger = Forger::at(&desk.other());
    let (entry, row) = (stamp(now + TimeDelta::hours(23)), stamp(now + TimeDelta::hours(46)));
    forger
        .sql(&format!("UPDATE entry SET recorded_at = '{entry}' WHERE id = (SELECT max(id) FROM entry)"))
        .sql(&format!("UPDATE acceptance SET recorded_at = '{row}'"))
        .chained();
    forger.done();
    desk.sound(&desk.other());
    let refused = trouble(desk.merge(&desk.ours(), &desk.other()));
    assert!(matches!(&refused, Trouble::Ahead(at) if *at == row), "{refused:?}");
    // What is ahead by less than clocks differ is taken in, and the ledger that took it in is sound.
    let desk = Desk::new();
    let forger = Forger::at(&desk.other());
    forger
        .sql(&format!("UPDATE entry SET recorded_at = '{entry}' WHERE id = (SELECT max(id) FROM entry)"))
        .sql(&format!("UPDATE acceptance SET recorded_at = '{entry}'"))
        .chained();
    forger.done();
    desk.merge(&desk.ours(), &desk.other()).unwrap();
    desk.sound(&desk.ours());
}

#[test]
fn a_ledger_of_version_1_has_its_times_looked_at_too() {
    for at in ["9999-12-31T23:59:59Z", "2024-02-30T00:00:00Z"] {
        let desk = Desk::new();
        let old = desk.path("old.db");
        let first = include_str!("../../src/ledger/layouts/1.sql");
        rusqlite::Connection::open(&old)
            .unwrap()
            .execute_batch(&format!(
                "PRAGMA application_id = 1146440026; PRAGMA user_version = 1; {first} \
                 INSERT INTO place (id, path, name, recorded_at, recorded_by) VALUES (1, '紫帽镇', '紫帽镇', '{at}', '陈')"
            ))
            .unwrap();
        let refused = trouble(desk.merge(&desk.ours(), &old));
        assert!(matches!(refused, Trouble::Ahead(_) | Trouble::Unsound(_)), "{at}: {refused:?}");
        desk.sound(&desk.ours());
    }
}
