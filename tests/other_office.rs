//! The ledger of another office, on a medium where nothing may be written: every verb that only reads works on it and
//! leaves it as it is.

#![cfg(unix)]
#![allow(clippy::unwrap_used, clippy::expect_used)]

use std::fs;
use std::os::unix::fs::PermissionsExt as _;
use std::os::unix::process::CommandExt as _;
use std::path::Path;
use std::process::{Command, Output};

/// A user without privileges; permissions do not bind the superuser.
const NOBODY: u32 = 65534;

fn allow(path: &Path, mode: u32) {
    fs::set_permissions(path, fs::Permissions::from_mode(mode)).unwrap();
}

fn duizhang(ledger: &Path, arguments: &[&str], as_nobody: bool) -> Output {
    let mut command = Command::new(env!("CARGO_BIN_EXE_duizhang"));
    command.args(arguments).env("DUIZHANG_LEDGER", ledger).env("LANG", "zh_CN.UTF-8").current_dir("/");
    if as_nobody {
        command.uid(NOBODY);
    }
    command.output().unwrap()
}

#[test]
fn every_reading_verb_works_on_a_ledger_that_may_not_be_written() {
    let shelf = tempfile::tempdir().unwrap();
    let folder = shelf.path().join("office");
    let made = duizhang(Path::new("unused.db"), &["demo", folder.to_str().unwrap()], false);
    assert!(made.status.success(), "{made:?}");
    for beside in ["audit.csv", "scorecard.html", "scorecard.xlsx"] {
        fs::remove_file(folder.join(beside)).unwrap();
    }
    let ledger = folder.join("duizhang.db");
    let before = fs::read(&ledger).unwrap();
    allow(shelf.path(), 0o755);
    allow(&ledger, 0o444);
    allow(&folder, 0o555);
    // The superuser may write where nobody else may.
    let as_nobody = fs::write(folder.join("probe"), "").is_ok();
    let _ = fs::remove_file(folder.join("probe"));
    for verb in [
        "list targets",
        "list results",
        "list documents",
        "reconcile 全国",
        "scorecard 全国 2022",
        "scorecard --all",
        "audit",
        "explain btv1dg2x",
        "trend 全国 gdp",
        "league 2023 gdp",
        "repeated",
        "dropped",
        "just-met",
        "cascade 全国",
        "score --year 2023",
        "rules",
        "completions bash",
        "manual",
    ] {
        let arguments: Vec<&str> = verb.split(' ').collect();
        let done = duizhang(&ledger, &arguments, as_nobody);
        assert!(done.status.success(), "{verb}: {}", String::from_utf8_lossy(&done.stderr));
        assert!(!done.stdout.is_empty(), "{verb} says nothing");
    }
    let refused = duizhang(&ledger, &["record", "target", "全国", "2027", "国内生产总值增长5%"], as_nobody);
    assert_eq!(refused.status.code(), Some(2));
    assert!(String::from_utf8_lossy(&refused.stderr).contains("只读"), "{refused:?}");
    assert_eq!(fs::read(&ledger).unwrap(), before);
    let left: Vec<_> = fs::read_dir(&folder).unwrap().map(|entry| entry.unwrap().file_name()).collect();
    assert_eq!(left, ["duizhang.db"]);
    allow(&folder, 0o755);
}
