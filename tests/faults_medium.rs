//! Media that fail, done for real: a disk that is full, one that may not be written, a file that is damaged. The message
//! says where, what, and what next, and the ledger is as it was.

#![cfg(unix)]
#![allow(clippy::unwrap_used, clippy::expect_used)]

#[path = "faults/clerk.rs"]
mod clerk;

use clerk::{Clerk, Dice, refused, sound, times};
use rusqlite::Connection;
use std::fs;
use std::os::unix::fs::PermissionsExt as _;
use std::os::unix::process::CommandExt as _;
use std::path::Path;
use std::process::{Command, Output, Stdio};

/// A user without privileges; permissions do not bind the superuser.
const NOBODY: u32 = 65534;

/// Runs the verb where no file may grow beyond that many blocks of 512 bytes.
fn limited(clerk: &Clerk, blocks: u32, verb: &str) -> Output {
    let mut shell = Command::new("sh");
    shell.args(["-c", &format!("ulimit -f {blocks}; exec \"$0\" \"$@\"")]);
    shell.arg(env!("CARGO_BIN_EXE_duizhang")).args(verb.split(' ')).current_dir(clerk.path(""));
    shell
        .env("DUIZHANG_LEDGER", clerk.ledger())
        .env("LANG", "en_GB.UTF-8")
        .env_remove("LC_ALL")
        .output()
        .unwrap()
}

#[test]
fn a_file_that_may_not_grow_is_told_and_the_ledger_is_as_it_was() {
    let clerk = Clerk::new();
    let file = clerk.rows("甲", 1500);
    let before = clerk.run("audit").stdout;
    let done = limited(&clerk, 1000, &format!("import {}", file.display()));
    refused(&done, "duizhang.db", "Nothing was recorded");
    assert_eq!(clerk.run("audit").stdout, before);
    sound(&clerk.ledger());
    let done = limited(&clerk, 0, "audit --output audit.csv");
    refused(&done, "audit.csv", "cannot be written");
    assert!(!clerk.path("audit.csv").exists() && !clerk.path("audit.csv.part").exists());
    assert!(clerk.run(&format!("import {}", file.display())).status.success());
}

#[test]
fn a_full_disk_is_told_and_the_ledger_is_as_it_was() {
    let clerk = Clerk::new();
    let disk = clerk.path("disk");
    fs::create_dir(&disk).unwrap();
    let mount = Command::new("mount").args(["-t", "tmpfs", "-o", "size=1m", "tmpfs"]).arg(&disk).output();
    if !mount.is_ok_and(|done| done.status.success()) {
        eprintln!("note: not tried; no disk can be mounted here");
        return;
    }
    let ledger = disk.join("duizhang.db");
    fs::copy(clerk.ledger(), &ledger).unwrap();
    let before = clerk.run_on(&ledger, "audit").stdout;
    let file = clerk.rows("甲", 1500);
    let done = clerk.run_on(&ledger, &format!("import {}", file.display()));
    let after = clerk.run_on(&ledger, "audit").stdout;
    let answer = clerk.run_on(&ledger, &format!("audit --output {}", disk.join("a.csv").display()));
    fs::write(disk.join("filler"), vec![0; 900 << 10]).unwrap_or_default();
    let full = clerk.run_on(&ledger, &format!("audit --output {}", disk.join("b.csv").display()));
    let left: Vec<_> = fs::read_dir(&disk).unwrap().map(|entry| entry.unwrap().file_name()).collect();
    assert!(Command::new("umount").arg(&disk).status().unwrap().success());
    refused(&done, "duizhang.db", "the disk is full. Nothing was recorded");
    assert_eq!(after, before);
    assert!(answer.status.success());
    refused(&full, "b.csv", "cannot be written");
    assert!(!left.iter().any(|name| name.to_string_lossy().contains("b.csv")), "{left:?}");
}

#[test]
fn an_answer_that_cannot_be_written_is_an_error() {
    let clerk = Clerk::new();
    for verb in ["list targets", "audit", "scorecard 蚶江镇 2024", "manual", "completions bash", "verify"]
    {
        let full = fs::File::options().write(true).open("/dev/full").unwrap();
        let done = clerk.command(verb).stdout(full).output().unwrap();
        refused(&done, "the answer cannot be written", "");
    }
}

#[test]
fn a_reader_that_goes_away_is_no_error_for_any_verb() {
    let clerk = Clerk::new();
    let id = Connection::open(clerk.ledger())
        .unwrap()
        .query_row("SELECT uid FROM claim ORDER BY id LIMIT 1", [], |row| row.get::<_, String>(0))
        .unwrap();
    let report = clerk.report(2020, 3);
    for verb in [
        "list targets",
        "list targets --format csv",
        "list results --format json",
        "list documents --format markdown",
        "reconcile",
        "scorecard 蚶江镇 2024",
        "scorecard --all",
        "audit",
        "audit --format jsonl",
        "explain ID",
        "history ID",
        "history ID --format json",
        "trend 蚶江镇 开工项目",
        "league 2024 开工项目",
        "repeated",
        "dropped",
        "just-met --each",
        "rules",
        "rules --format csv",
        "completions bash",
        "completions zsh",
        "manual",
        "verify",
        "extract 2020.txt",
        "extract 2020.txt --format jsonl --notices",
        "record target 蚶江镇 2024 新开工项目30个",
        "record target 蚶江镇 2024 新开工项目31个 --dry-run",
        "correct ID --value 36 --dry-run",
        "--help",
        "record --help",
        "--version",
        "demo",
    ] {
        for closed in ["stdout", "both"] {
            let mut command = clerk.command(&verb.replace("ID", &id));
            command.stdout(Stdio::piped()).stderr(Stdio::piped());
            let mut child = command.spawn().unwrap();
            drop(child.stdout.take());
            if closed == "both" {
                drop(child.stderr.take());
            }
            let done = child.wait_with_output().unwrap();
            let told = String::from_utf8_lossy(&done.stderr);
            assert!(matches!(done.status.code(), Some(0)), "{verb}: {:?} {told}", done.status);
            assert!(!told.contains("panicked"), "{verb}: {told}");
        }
    }
    drop(report);
}

fn allow(path: &Path, mode: u32) {
    fs::set_permissions(path, fs::Permissions::from_mode(mode)).unwrap();
}

#[test]
fn every_verb_that_writes_says_that_it_may_not() {
    let clerk = Clerk::new();
    let id = Connection::open(clerk.ledger())
        .unwrap()
        .query_row("SELECT uid FROM claim ORDER BY id LIMIT 1", [], |row| row.get::<_, String>(0))
        .unwrap();
    let rows = clerk.rows("甲", 3);
    let before = fs::read(clerk.ledger()).unwrap();
    allow(&clerk.path(""), 0o755);
    for (file, folder) in [(0o444, 0o755), (0o644, 0o555), (0o444, 0o555)] {
        allow(&clerk.ledger(), file);
        allow(&clerk.path(""), folder);
        for verb in [
            "record target 蚶江镇 2024 新开工项目30个".to_owned(),
            format!("import {}", rows.display()),
            "document add 蚶江镇 --kind 统计公报".to_owned(),
            format!("correct {id} --value 36"),
            format!("overrule {id} met --why 已核实"),
            format!("withdraw {id} --why 误录"),
        ] {
            let done = clerk.command(&verb).uid(NOBODY).output().unwrap();
            refused(&done, "duizhang.db", "is read-only");
        }
        assert!(clerk.command("audit").uid(NOBODY).output().unwrap().status.success());
        allow(&clerk.path(""), 0o755);
    }
    assert!(fs::read(clerk.ledger()).unwrap() == before);
}

#[test]
fn a_half_done_write_that_cannot_be_undone_is_told() {
    let clerk = Clerk::new();
    let rows = clerk.rows("甲", 2500);
    allow(&clerk.path(""), 0o755);
    let before = clerk.run("audit").stdout;
    let (ledger, journal) = (clerk.path("cut.db"), clerk.path("cut.db-journal"));
    let mut dice = Dice::new();
    let cut_off = (0..60).any(|_| {
        let _ = fs::remove_file(&journal);
        fs::copy(clerk.ledger(), &ledger).unwrap();
        let mut child = clerk.begin(&ledger, &format!("import {}", rows.display()));
        std::thread::sleep(std::time::Duration::from_millis(dice.below(1500)));
        child.kill().unwrap();
        child.wait().unwrap();
        let reader = clerk.command_on(&ledger, "audit").uid(NOBODY).output().unwrap();
        String::from_utf8_lossy(&reader.stderr).contains("cut off")
    });
    if !cut_off {
        eprintln!("note: not tried; no write could be cut off in its middle here");
        return;
    }
    let folder = clerk.path("medium");
    fs::create_dir(&folder).unwrap();
    for name in ["cut.db", "cut.db-journal"] {
        fs::copy(clerk.path(name), folder.join(name)).unwrap();
        allow(&folder.join(name), 0o444);
    }
    allow(&clerk.path(""), 0o755);
    allow(&folder, 0o555);
    let done = clerk.command_on(&folder.join("cut.db"), "audit").uid(NOBODY).output().unwrap();
    refused(&done, "cut.db", "a write to it was cut off");
    allow(&folder, 0o755);
    let done = clerk.run_on(&ledger, "audit");
    assert_eq!((done.status.code(), done.stdout), (Some(0), before));
    assert!(!journal.exists());
    sound(&ledger);
}

/// A damaged copy either gives the answers of the whole one, or says that it is damaged; or gives others, and
/// verification says so.
fn told_or_harmless(clerk: &Clerk, copy: &Path, answer: &[u8], what: &str) -> &'static str {
    let done = clerk.run_on(copy, "audit");
    let told = String::from_utf8_lossy(&done.stderr);
    assert!(!told.contains("panicked"), "{what}: {told}");
    match done.status.code() {
        Some(0) if done.stdout == answer => "harmless",
        Some(0) => {
            let verified = clerk.run_on(copy, "verify");
            let told = String::from_utf8_lossy(&verified.stderr);
            assert!(
                matches!(verified.status.code(), Some(1 | 2)),
                "{what}: another answer, and verify: {verified:?}"
            );
            assert!(!told.contains("panicked"), "{what}: {told}");
            "verified"
        }
        Some(2) => {
            let clear = [
                "is damaged",
                "its layout is not",
                "is not a ledger",
                "another program's",
                "is a ledger of version",
                "still empty",
                "failed",
            ];
            assert!(
                told.contains("copy.db") && clear.iter().any(|words| told.contains(words)),
                "{what}: {told}"
            );
            "refused"
        }
        other => panic!("{what}: {other:?} {told}"),
    }
}

#[test]
fn a_bit_flipped_anywhere_is_told_or_harmless_and_never_a_wrong_answer_that_verifies() {
    let clerk = Clerk::new();
    assert!(clerk.run(&format!("import {}", clerk.rows("甲", 60).display())).status.success());
    assert!(clerk.run(&format!("read {}", clerk.report(2020, 5).display())).status.success());
    let (whole, answer) = (fs::read(clerk.ledger()).unwrap(), clerk.run("audit").stdout);
    let (copy, mut dice) = (clerk.path("copy.db"), Dice::new());
    let mut tally = std::collections::BTreeMap::new();
    for number in 0..times("DUIZHANG_FLIPS", 200) {
        // Every third in the header and the schema, which are small beside the rest.
        let within = if number % 3 == 0 { 8192.min(whole.len()) } else { whole.len() };
        let byte = usize::try_from(dice.below(within as u64)).unwrap();
        let bit = dice.below(8);
        let mut flipped = whole.clone();
        flipped[byte] ^= 1 << bit;
        fs::write(&copy, flipped).unwrap();
        let found = told_or_harmless(&clerk, &copy, &answer, &format!("bit {bit} of byte {byte}"));
        *tally.entry(found).or_insert(0) += 1;
    }
    eprintln!("bits flipped: {tally:?}");
}

#[test]
fn a_ledger_cut_off_at_any_length_is_told() {
    let clerk = Clerk::new();
    let (whole, answer) = (fs::read(clerk.ledger()).unwrap(), clerk.run("audit").stdout);
    let (copy, mut dice) = (clerk.path("copy.db"), Dice::new());
    let mut lengths: Vec<usize> =
        vec![0, 1, 15, 16, 17, 99, 100, 101, 511, 512, 4095, 4096, 4097, whole.len() - 1];
    lengths.extend((1..whole.len() / 4096).map(|page| page * 4096));
    lengths.extend(
        (0..times("DUIZHANG_CUTS", 40)).map(|_| usize::try_from(dice.below(whole.len() as u64)).unwrap()),
    );
    for length in lengths {
        fs::write(&copy, &whole[..length]).unwrap();
        let found = told_or_harmless(&clerk, &copy, &answer, &format!("{length} of {} bytes", whole.len()));
        assert_eq!(found, "refused", "{length} bytes");
        let left = fs::read(&copy).unwrap();
        if length > 0 {
            let done = clerk.run_on(&copy, "record target 蚶江镇 2024 新开工项目30个");
            refused(&done, "copy.db", "");
        }
        assert!(
            fs::read(&copy).unwrap() == whole[..length] && left.len() == length,
            "{length}: it was touched"
        );
    }
}

#[test]
fn what_is_no_ledger_of_ours_is_refused_with_what_it_is() {
    let clerk = Clerk::new();
    let file = |name: &str| clerk.path(name);
    fs::copy(clerk.ledger(), file("future.db")).unwrap();
    Connection::open(file("future.db")).unwrap().execute_batch("PRAGMA user_version = 99").unwrap();
    fs::write(file("notes.db"), "这不是账本\n").unwrap();
    Connection::open(file("other.db")).unwrap().execute_batch("CREATE TABLE claim (x)").unwrap();
    fs::create_dir(file("folder.db")).unwrap();
    for (name, what, next) in [
        ("future.db", "version 99", "Use a newer duizhang"),
        ("notes.db", "is not a ledger", "--ledger"),
        ("other.db", "another program's", "--ledger"),
        ("folder.db", "is a folder", "Name a file"),
        ("none/x.db", "", "--ledger"),
    ] {
        for verb in ["list targets", "verify", "audit", "record target 蚶江镇 2024 新开工项目30个"] {
            let done = clerk.run_on(&file(name), verb);
            refused(&done, name, what);
            assert!(String::from_utf8_lossy(&done.stderr).contains(next), "{done:?}");
        }
    }
}
