//! Attacks by what is handed in as the other ledger: no ledger at all, one that is no file, one that is being written to.
//!
//! What must hold: OTHER is only ever copied, into a folder that nobody else can look into and that goes with the merge; it is
//! refused by name or merged whole; nothing waits for ever, and neither ledger is left changed by halves.

use super::desk::{Desk, trouble};
use duizhang::ledger::{Ledger, Trouble};
use rusqlite::Connection;
use std::fs;
use std::os::unix::fs::{PermissionsExt as _, symlink};
use std::os::unix::process::CommandExt as _;
use std::path::Path;
use std::process::Command;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::{Duration, Instant};

#[test]
fn what_is_no_ledger_is_refused_by_name_and_nobody_waits() {
    let desk = Desk::new();
    let before = fs::read(desk.ours()).unwrap();
    let at = |name: &str| desk.path(name);
    Command::new("mkfifo").arg(at("pipe")).status().unwrap();
    let socket = std::os::unix::net::UnixListener::bind(at("socket")).unwrap();
    fs::create_dir(at("folder")).unwrap();
    symlink(at("loop-b"), at("loop-a")).unwrap();
    symlink(at("loop-a"), at("loop-b")).unwrap();
    symlink(at("nothing"), at("dangling")).unwrap();
    symlink("/dev/zero", at("zero")).unwrap();
    fs::write(at("empty"), "").unwrap();
    fs::write(at("short"), "SQLite format 3").unwrap();
    fs::write(at("header"), b"SQLite format 3\0").unwrap();
    fs::write(at("notes"), "泉水县政府工作报告").unwrap();
    Connection::open(at("foreign"))
        .unwrap()
        .execute_batch("CREATE TABLE claim (id INTEGER PRIMARY KEY)")
        .unwrap();
    for (name, sql) in [
        ("newer", "PRAGMA user_version = 9"),
        ("newest", "PRAGMA user_version = 2147483647"),
        ("before", "PRAGMA user_version = 0"),
        ("below", "PRAGMA user_version = -3"),
        ("unmarked", "PRAGMA application_id = 0"),
    ] {
        fs::copy(desk.ledger(), at(name)).unwrap();
        Connection::open(at(name)).unwrap().execute_batch(sql).unwrap();
    }
    let began = Instant::now();
    for (name, told) in [
        ("pipe", "is a device, a pipe or a socket"),
        ("socket", "is a device, a pipe or a socket"),
        ("/dev/null", "is a device, a pipe or a socket"),
        ("/dev/zero", "is a device, a pipe or a socket"),
        ("/dev/full", "is a device, a pipe or a socket"),
        ("zero", "is a device, a pipe or a socket"),
        ("folder", "is a folder"),
        ("/", "is a folder"),
        ("loop-a", "cannot be read"),
        ("dangling", "there is no ledger here"),
        ("nothing", "there is no ledger here"),
        ("empty", "still empty"),
        ("short", "is not a ledger"),
        ("header", "is not a ledger"),
        ("notes", "is not a ledger"),
        ("foreign", "another program's"),
        ("newer", "is a ledger of version 9"),
        ("newest", "is a ledger of version 2147483647"),
        ("before", "another program's"),
        ("below", "another program's"),
        ("unmarked", "another program's"),
    ] {
        let said = desk.told(&desk.ours(), &["merge", name], 2);
        assert!(said.contains(told) && said.contains(name), "{name}: {said}");
    }
    assert!(began.elapsed() < Duration::from_secs(40));
    drop(socket);
    assert!(fs::read(desk.ours()).unwrap() == before);
}

#[test]
fn one_that_may_not_be_read_is_told_and_one_that_may_only_be_read_is_merged() {
    /// A user without privileges; permissions do not bind the superuser.
    const NOBODY: u32 = 65534;
    let desk = Desk::new();
    let allow = |path: &Path, mode| fs::set_permissions(path, fs::Permissions::from_mode(mode)).unwrap();
    fs::create_dir(desk.path("theirs")).unwrap();
    let (secret, shown) = (desk.path("theirs/secret.db"), desk.path("theirs/shown.db"));
    fs::copy(desk.other(), &secret).unwrap();
    fs::copy(desk.other(), &shown).unwrap();
    allow(&secret, 0o000);
    allow(&shown, 0o444);
    allow(&desk.path("theirs"), 0o555);
    allow(desk.ours().parent().unwrap(), 0o777);
    allow(&desk.ours(), 0o666);
    let privileged = fs::File::open(&secret).is_ok();
    let merge = |other: &Path| {
        let mut command = desk.command(&desk.ours(), &["merge", other.to_str().unwrap()]);
        if privileged {
            command.uid(NOBODY);
        }
        let done = command.output().unwrap();
        (done.status.code(), String::from_utf8(done.stderr).unwrap())
    };
    let (status, told) = merge(&secret);
    assert!(status == Some(2) && told.contains("cannot be read"), "{told}");
    let (status, told) = merge(&shown);
    assert_eq!(status, Some(0), "{told}");
    allow(&desk.path("theirs"), 0o755);
    desk.sound(&desk.ours());
}

#[test]
fn the_ledger_itself_and_links_to_it_change_nothing() {
    let desk = Desk::new();
    symlink(desk.ours(), desk.path("link.db")).unwrap();
    fs::hard_link(desk.ours(), desk.path("hard.db")).unwrap();
    let before = fs::read(desk.ours()).unwrap();
    for name in ["ours.db", "link.db", "hard.db", "./ours.db"] {
        assert_eq!(desk.merge(&desk.ours(), &desk.path(name)).unwrap().claims, 0, "{name}");
        assert!(fs::read(desk.ours()).unwrap() == before, "{name}");
    }
}

#[test]
fn where_nothing_can_be_copied_to_it_is_told() {
    let desk = Desk::new();
    let before = fs::read(desk.ours()).unwrap();
    let mut command = desk.command(&desk.ours(), &["merge", "other.db"]);
    let done = command.env("TMPDIR", desk.path("nowhere")).output().unwrap();
    let told = String::from_utf8(done.stderr).unwrap();
    assert!(done.status.code() == Some(2) && told.contains("private folder"), "{told}");
    assert!(fs::read(desk.ours()).unwrap() == before);
}

#[test]
fn the_copy_is_private_and_goes_with_the_merge() {
    let desk = Desk::new();
    let temporary = desk.path("temporary");
    fs::create_dir(&temporary).unwrap();
    // The merge waits for its own ledger, which somebody else holds, with the copy already made.
    let holding = Connection::open(desk.ours()).unwrap();
    holding.execute_batch("BEGIN IMMEDIATE").unwrap();
    let mut command = desk.command(&desk.ours(), &["merge", "other.db"]);
    let mut child = command.env("TMPDIR", &temporary).spawn().unwrap();
    let began = Instant::now();
    let made = loop {
        let found = fs::read_dir(&temporary).unwrap().next();
        match found {
            Some(Ok(made)) if fs::read_dir(made.path()).unwrap().next().is_some() => break made.path(),
            _ => assert!(began.elapsed() < Duration::from_secs(20) && child.try_wait().unwrap().is_none()),
        }
        std::thread::sleep(Duration::from_millis(5));
    };
    assert_eq!(fs::metadata(&made).unwrap().permissions().mode() & 0o777, 0o700);
    drop(holding);
    assert!(child.wait().unwrap().success());
    assert_eq!(fs::read_dir(&temporary).unwrap().count(), 0, "the copy was left");
    // Refused, it goes as well.
    Connection::open(desk.other()).unwrap().execute_batch("DROP TRIGGER claim_update").unwrap();
    let mut command = desk.command(&desk.ours(), &["merge", "other.db"]);
    assert_eq!(command.env("TMPDIR", &temporary).output().unwrap().status.code(), Some(2));
    assert_eq!(fs::read_dir(&temporary).unwrap().count(), 0, "the copy was left");
}

#[test]
fn while_it_is_written_to_it_is_merged_as_of_one_moment_or_not_at_all() {
    let desk = Desk::new();
    let (other, done) = (desk.other(), AtomicBool::new(false));
    let mut merged = 0;
    std::thread::scope(|scope| {
        scope.spawn(|| {
            for number in 0.. {
                if done.load(Ordering::Relaxed) {
                    return number;
                }
                let mut ledger = Ledger::open_to_write(&other).unwrap();
                let mut entry = ledger.entry("林", chrono::Utc::now()).unwrap();
                for part in 0..20 {
                    entry.place(&format!("第{number}街道/第{part}社区").parse().unwrap()).unwrap();
                }
                entry.commit().unwrap();
                std::thread::sleep(Duration::from_millis(number % 300));
            }
            0
        });
        for number in 0..6 {
            let ours = desk.path(&format!("ours{number}.db"));
            match desk.merge(&ours, &other) {
                Ok(_) => {
                    merged += 1;
                    // All of an entry, or nothing of it: each makes a street and its twenty parts.
                    assert_eq!((desk.sound(&ours).rows[0].1 - 1) % 21, 0);
                }
                changing => assert!(matches!(trouble(changing), Trouble::Changing), "{number}"),
            }
        }
        done.store(true, Ordering::Relaxed);
    });
    assert!(merged > 0, "it was never merged");
    desk.sound(&other);
}
