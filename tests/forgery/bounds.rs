//! Attacks on time: ledgers made so that checking them never ends, or that what is recorded later can no longer be checked.
//!
//! What must hold: verification takes time that grows with the file; nothing that a merge brings in blocks an id for good.

use super::chain::Forger;
use super::desk::{Desk, said};
use duizhang::ledger::Fault;
use rusqlite::Connection;
use std::time::{Duration, Instant};

/// Far more than any of these takes, and far less than the attack would.
const SOON: Duration = Duration::from_secs(20);

#[test]
fn entries_that_go_to_and_fro_are_not_hashed_again_and_again() {
    let desk = Desk::new();
    let forger = Forger::at(&desk.other());
    forger.sql(
        "WITH RECURSIVE n (x) AS (SELECT 1 UNION ALL SELECT x + 1 FROM n WHERE x < 20000) \
         INSERT INTO acceptance (claim, accepted, recorded_at, recorded_by) \
         SELECT 1, x % 2, (SELECT max(recorded_at) FROM entry), '某人' FROM n",
    );
    forger.covered();
    forger.sql(
        "WITH RECURSIVE n (x) AS (SELECT 1 UNION ALL SELECT x + 1 FROM n WHERE x < 2000) \
         INSERT INTO entry SELECT entry.id + x, kind, place, document, claim, ruling, withdrawal, restoration, \
         CASE x % 2 WHEN 0 THEN acceptance ELSE 0 END, head, printf('%064x', x), recorded_at, recorded_by, layout, \
         item, milestone, progress, letter, reply, obstacle, project, stage, response \
         FROM n, (SELECT * FROM entry ORDER BY id DESC LIMIT 1) AS entry",
    );
    forger.done();
    let began = Instant::now();
    let faults = desk.verified(&desk.other()).faults;
    assert!(began.elapsed() < SOON, "{:?}", began.elapsed());
    assert!(faults.iter().any(|fault| matches!(fault, Fault::Unlinked(_))));
}

#[test]
fn a_quote_that_nearly_matches_everywhere_is_soon_found_not_to() {
    let desk = Desk::new();
    let forger = Forger::at(&desk.other());
    let text = "甲".repeat(700_000);
    let quote = format!("{}乙", "甲".repeat(300_000));
    let set = [
        ("text", &*format!("'{text}'")),
        ("title", "'长'"),
        ("sha256", &*format!("'{}'", super::chain::sha256(&text))),
    ];
    let document = forger.twin("document", 1, &set);
    forger.document_id(document, 0);
    for number in 0..3 {
        let (document, quote) = (document.to_string(), format!("'{quote}'"));
        let (start, end) = (format!("{}", 1_050_000 + number), format!("{}", 1_050_003 + number));
        let set = [("document", &*document), ("quote", &quote), ("start", &start), ("\"end\"", &end)];
        let row = forger.twin("claim", 1, &set);
        forger.claim_id(row, "", 0);
    }
    forger.covered().chained();
    forger.done();
    let began = Instant::now();
    let faults = desk.verified(&desk.other()).faults;
    assert!(began.elapsed() < SOON, "{:?}", began.elapsed());
    assert_eq!(faults.iter().filter(|fault| matches!(fault, Fault::Quote(_))).count(), 3);
}

#[test]
fn a_ledger_of_nothing_but_forged_ids_is_soon_told() {
    let desk = Desk::new();
    let forger = Forger::at(&desk.other());
    let row = forger.number("SELECT id FROM claim WHERE supersedes IS NOT NULL");
    forger.sql(&format!(
        "WITH RECURSIVE n (x) AS (SELECT 1 UNION ALL SELECT x + 1 FROM n WHERE x < 3000) \
         INSERT INTO claim SELECT id + x, printf('%012d', x), supersedes, role, place, document, year, indicator, measure, \
         comparator, cue, value, value_high, stretch, unit, period, relative_to, flags, quote, start, \"end\", section, rule, \
         reviewed, recorded_at, recorded_by, why, responsible, note FROM n, (SELECT * FROM claim WHERE id = {row})"
    ));
    forger.covered().chained();
    forger.done();
    let began = Instant::now();
    let faults = desk.verified(&desk.other()).faults;
    assert!(began.elapsed() < SOON, "{:?}", began.elapsed());
    assert_eq!(faults.len(), 3000);
}

#[test]
fn all_the_numbers_of_a_ruling_taken_in_advance_do_not_block_the_next() {
    let desk = Desk::new();
    let forger = Forger::at(&desk.other());
    // The very words in which the office is about to rule, a thousand times over, and each taken back.
    let told = [("status", "'missed'"), ("why", "'未见竣工'"), ("recorded_by", "'李审计'")];
    for again in 0..1005 {
        let row = forger.twin("ruling", 1, &told);
        forger.ruling_id(row, again);
    }
    forger.sql(
        "INSERT INTO withdrawal (ruling, why, recorded_at, recorded_by) SELECT id, '误判', recorded_at, '某人' FROM ruling \
         WHERE status = 'missed'",
    );
    forger.covered().chained();
    forger.done();
    desk.sound(&desk.other());
    desk.merge(&desk.ours(), &desk.other()).unwrap();
    desk.sound(&desk.ours());
    for ledger in [desk.ours(), desk.other()] {
        let id = desk.id(&ledger, "开工项目");
        desk.done(&ledger, &["overrule", &id, "missed", "--why", "未见竣工"]);
        desk.sound(&ledger);
        let ruled = desk
            .audit(&ledger)
            .lines()
            .any(|row| row.contains(&id) && row.contains("missed") && row.contains("李审计"));
        assert!(ruled, "{}", desk.audit(&ledger));
    }
}

#[test]
fn what_is_told_of_many_faults_is_short() {
    let desk = Desk::new();
    let forger = Forger::at(&desk.other());
    forger.sql("UPDATE claim SET uid = printf('%012d', id)").covered().chained();
    forger.done();
    let told = desk.told(&desk.ours(), &["merge", "other.db"], 2);
    assert!(told.lines().count() <= 11, "{told}");
    let faults = desk.verified(&desk.other()).faults;
    assert!(faults.len() >= 10 && faults.iter().map(said).all(|told| told.len() < 300));
    let claims: i64 = Connection::open(desk.ours())
        .unwrap()
        .query_row("SELECT count(*) FROM claim", [], |row| row.get(0))
        .unwrap();
    assert_eq!(claims, 2);
}
