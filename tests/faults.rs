//! Faults, each done for real with the program itself: nothing is lost, and the message says where, what, and what next.
//!
//! `DUIZHANG_KILLS`, `DUIZHANG_FLIPS`, `DUIZHANG_CUTS` set how often, `DUIZHANG_SEED` which ones.

#![cfg(unix)]
#![allow(clippy::unwrap_used, clippy::expect_used)]

#[path = "faults/clerk.rs"]
mod clerk;

use clerk::{Clerk, Dice, count, refused, sound, times};
use rusqlite::Connection;
use std::fs;
use std::path::Path;
use std::process::Stdio;
use std::time::{Duration, Instant};

/// Kills the verb at random moments, each time on a fresh copy of the ledger, and looks whether all of its rows are there
/// or none; then lets it be done again.
fn killed(clerk: &Clerk, verb: &str, kills: u64) {
    let rows = |ledger: &Path| sound(ledger).rows;
    let (copy, journal) = (clerk.path("copy.db"), clerk.path("copy.db-journal"));
    let fresh = || {
        let _ = fs::remove_file(&journal);
        fs::copy(clerk.ledger(), &copy).unwrap();
    };
    let before = rows(&clerk.ledger());
    fresh();
    let began = Instant::now();
    assert!(clerk.begin(&copy, verb).wait().unwrap().success(), "{verb}");
    let whole = u64::try_from(began.elapsed().as_micros()).unwrap();
    let after = rows(&copy);
    assert_ne!(before, after, "{verb} recorded nothing");
    let mut dice = Dice::new();
    let (mut none, mut all, mut cut) = (0, 0, 0);
    for number in 0..kills {
        fresh();
        let mut child = clerk.begin(&copy, verb);
        let wait = Duration::from_micros(dice.below(whole + whole / 10));
        std::thread::sleep(wait);
        child.kill().unwrap();
        child.wait().unwrap();
        cut += u64::from(fs::metadata(&journal).is_ok_and(|journal| journal.len() > 0));
        let found = rows(&copy);
        if found == before {
            none += 1;
        } else {
            assert_eq!(found, after, "{verb}: killed after {wait:?} of {whole} µs, rows are there in part");
            all += 1;
        }
        // Once in a while to the end; what was killed leaves nothing in the way.
        if number % 8 == 0 {
            let done = clerk.run_on(&copy, verb);
            assert!(found == after || done.status.success(), "{}", String::from_utf8_lossy(&done.stderr));
            assert_eq!(rows(&copy), after);
        }
    }
    eprintln!("{verb}: killed {kills} times: {none} before, {all} after, {cut} with a write half done");
    assert!(none > 0, "it was never killed in time");
}

#[test]
fn an_import_killed_at_any_moment_has_added_all_of_its_rows_or_none() {
    let clerk = Clerk::new();
    let file = clerk.rows("甲", 1500);
    killed(&clerk, &format!("import {}", file.display()), times("DUIZHANG_KILLS", 24));
}

#[test]
fn reading_a_document_killed_at_any_moment_has_added_all_of_it_or_nothing() {
    let clerk = Clerk::new();
    let file = clerk.report(2015, 360);
    killed(&clerk, &format!("read {}", file.display()), times("DUIZHANG_KILLS", 24) / 2);
}

#[test]
fn a_correction_a_ruling_and_a_withdrawal_killed_at_any_moment_are_made_or_not() {
    let clerk = Clerk::new();
    let connection = Connection::open(clerk.ledger()).unwrap();
    let id: String =
        connection.query_row("SELECT uid FROM claim ORDER BY id LIMIT 1", [], |row| row.get(0)).unwrap();
    for verb in ["correct ID --value 36 --why 看错", "overrule ID met --why 已核实", "withdraw ID --why 误录"]
    {
        killed(&clerk, &verb.replace("ID", &id), times("DUIZHANG_KILLS", 24) / 2);
    }
}

#[test]
fn a_ledger_begun_and_killed_is_begun_again() {
    let clerk = Clerk::new();
    let ledger = clerk.path("new.db");
    let verb = "record target 蚶江镇 2024 开工项目30个";
    let mut dice = Dice::new();
    for _ in 0..times("DUIZHANG_KILLS", 24) / 2 {
        for name in ["new.db", "new.db-journal"] {
            let _ = fs::remove_file(clerk.path(name));
        }
        let mut child = clerk.begin(&ledger, verb);
        std::thread::sleep(Duration::from_micros(dice.below(40_000)));
        child.kill().unwrap();
        child.wait().unwrap();
        let done = clerk.run_on(&ledger, verb);
        assert!(done.status.success(), "{done:?}");
        assert_eq!(count(&sound(&ledger), "claim"), 1);
    }
}

#[test]
fn writers_at_once_all_finish_or_say_that_the_ledger_is_in_use() {
    let clerk = Clerk::new();
    let ledger = clerk.path("shared.db");
    let files: Vec<_> = ["甲", "乙", "丙", "丁"].map(|name| clerk.rows(name, 400)).into();
    let begun: Vec<_> = files
        .iter()
        .map(|file| {
            let mut command = clerk.command_on(&ledger, &format!("import {}", file.display()));
            command.stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().unwrap()
        })
        .collect();
    let mut finished = 0;
    for child in begun {
        let done = child.wait_with_output().unwrap();
        if done.status.success() {
            finished += 1;
        } else {
            refused(&done, "shared.db", "is in use by another process");
        }
    }
    assert!(finished > 0);
    let verified = sound(&ledger);
    assert_eq!((count(&verified, "claim"), verified.entries), (400 * finished, finished));
}

#[test]
fn a_reader_sees_a_ledger_that_is_written_to_before_or_after() {
    let clerk = Clerk::new();
    let file = clerk.rows("甲", 800);
    let before = clerk.run("list targets --format csv").stdout;
    let mut child = clerk.begin(&clerk.ledger(), &format!("import {}", file.display()));
    let mut seen = 0;
    while child.try_wait().unwrap().is_none() {
        let done = clerk.run("list targets --format csv");
        if done.status.success() {
            let lines = String::from_utf8(done.stdout.clone()).unwrap().lines().count();
            assert!(done.stdout == before || lines == 804, "{lines} lines");
            seen += 1;
        } else {
            refused(&done, "duizhang.db", "is in use by another process");
        }
    }
    assert!(seen > 0);
}
