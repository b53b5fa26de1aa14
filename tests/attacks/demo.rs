//! Attacks on what lies where `demo` would put its own: an office's ledger, its audit, links to them, files of other kinds;
//! and on the demo half way.
//!
//! What must hold: a ledger or an audit that is not the demo's own stays as it is, byte by byte, and so does its folder, with
//! status 2 and a reason; the demo killed or out of room leaves its ledger whole or none. The control: a fresh folder is
//! filled, and run again the demo adds nothing and shows the same.

use super::office::{Office, wait_until};
use std::fs;
use std::os::unix::fs::PermissionsExt as _;
use std::time::Duration;

const OTHER_LEDGER: &str = "not the demo's ledger";
const OTHER_AUDIT: &str = "not an audit that the demo would write";

#[test]
fn a_fresh_folder_is_filled_and_run_again_the_demo_adds_nothing_and_shows_the_same() {
    let office = Office::new();
    let first = office.done("duizhang demo a/b/demo");
    let before = office.all();
    let again = office.done("duizhang demo a/b/demo");
    office.same(&before, "the second demo");
    let differing: Vec<_> =
        first.lines().zip(again.lines()).filter(|(first, again)| first != again).collect();
    assert!(first.lines().count() == again.lines().count() && differing.len() == 1, "{differing:?}");
    assert!(differing[0].0.contains("added 792 claims and 44 documents"), "{differing:?}");
    assert!(differing[0].1.contains("nothing new"), "{differing:?}");
    // In the other language the audit is the demo's own too.
    office.done("duizhang --lang zh demo a/b/demo; duizhang demo a/b/demo");
    office.same(&before, "the demo in two languages");
    assert_eq!((office.claims("duizhang.db"), office.claims("a/b/demo/duizhang.db")), (4, 792));
    assert!(
        office.done("duizhang --ledger a/b/demo/duizhang.db verify a/b/demo/audit.csv").contains("sound")
    );
    office.done("ln -s a/b/demo linked; duizhang demo linked; rm a/b/demo/audit.csv; duizhang demo linked/");
    office.same(
        &{
            let mut all = before;
            all.extend(office.all());
            all
        },
        "the demo by a link",
    );
}

#[test]
fn a_ledger_that_is_not_its_own_is_not_touched() {
    let office = Office::new();
    office.done(
        "mkdir none empty text another dangling folder pipe; : > empty/duizhang.db; printf 'notes' > text/duizhang.db
         cp duizhang.db another/; ln -s nowhere dangling/duizhang.db; mkdir folder/duizhang.db; mkfifo pipe/duizhang.db
         mkdir linked hard; ln -s ../duizhang.db linked/duizhang.db; ln duizhang.db hard/duizhang.db; ln -s another away",
    );
    for folder in
        ["another", "another/.", "away", "empty", "text", "dangling", "folder", "pipe", "linked", "hard", "."]
    {
        office.refused(&format!("duizhang demo {folder}"), OTHER_LEDGER);
        office.refused(&format!("duizhang --ledger none.db demo {folder}"), OTHER_LEDGER);
    }
    assert_eq!((office.claims("duizhang.db"), office.claims("another/duizhang.db")), (4, 4));
}

#[test]
fn its_own_ledger_in_which_an_office_went_on_is_the_offices() {
    let office = Office::empty();
    office.done(&format!(
        "duizhang demo made; cp '{}/data/ledgers/national.csv' .",
        env!("CARGO_MANIFEST_DIR")
    ));
    for (number, went_on) in [
        "duizhang record target 蚶江镇 2024 粮食产量增长5% > /dev/null",
        "duizhang record result 全国 2022 粮食产量1.38万亿斤 --source 统计公报 > /dev/null",
        "duizhang document add 全国 --kind 统计公报 --reviews 2022 > /dev/null",
        "duizhang withdraw $ID --why 重复 > /dev/null",
        "duizhang withdraw $ID --why 重复 > /dev/null; duizhang restore $ID > /dev/null",
        "duizhang overrule $ID met --why 核定 > /dev/null",
        "duizhang correct $ID --value 7 > /dev/null",
        "sed -i s/国内生产总值/国内生产总量/g $DUIZHANG_LEDGER",
        "rm $DUIZHANG_LEDGER; duizhang import national.csv > /dev/null",
        "truncate -s -4096 $DUIZHANG_LEDGER",
    ]
    .into_iter()
    .enumerate()
    {
        office.done(&format!(
            "cp -a made {number}; export DUIZHANG_LEDGER={number}/duizhang.db
             ID=$(duizhang list targets --format json | grep -o '\"id\":\"[^\"]*' | head -1 | cut -d'\"' -f4); {went_on}"
        ));
        office.refused(&format!("duizhang demo {number}"), OTHER_LEDGER);
    }
}

#[test]
fn what_another_ledger_left_beside_it_is_not_touched() {
    let office = Office::new();
    office.done("duizhang demo own");
    for end in ["-journal", "-wal", "-shm"] {
        // Of a ledger that is not there any more, and of one that is being written.
        office.done(&format!("mkdir gone{end}; printf left > gone{end}/duizhang.db{end}"));
        office.refused(&format!("duizhang demo gone{end}"), OTHER_LEDGER);
        office.done(&format!("cp -a own busy{end}; printf left > busy{end}/duizhang.db{end}"));
        office.refused(&format!("duizhang demo busy{end}"), OTHER_LEDGER);
    }
}

#[test]
fn an_audit_that_is_not_its_own_is_not_replaced() {
    let office = Office::new();
    office.done(
        "duizhang audit --output mine.csv 2> /dev/null; duizhang demo own > /dev/null
         mkdir a b c d e f g h; cp mine.csv a/audit.csv; : > b/audit.csv; ln -s ../mine.csv c/audit.csv
         ln -s ../duizhang.db d/audit.csv; ln duizhang.db e/audit.csv; mkdir f/audit.csv; mkfifo g/audit.csv
         ln -s nowhere h/audit.csv",
    );
    for folder in ["a", "b", "c", "d", "e", "f", "g", "h"] {
        // Neither where the ledger would be new, nor where it is the demo's.
        office.refused(&format!("duizhang demo {folder}"), OTHER_AUDIT);
        office.done(&format!("cp own/duizhang.db {folder}/"));
        office.refused(&format!("duizhang demo {folder}"), OTHER_AUDIT);
    }
    // The demo's own, with a remark in one cell; as long as before; a line less.
    for edit in ["sed -i '2s/$/ ours/'", "sed -i '2s/[0-9]/x/'", "sed -i '$d'"] {
        office.done(&format!("rm own/audit.csv; duizhang demo own > /dev/null; {edit} own/audit.csv"));
        office.refused("duizhang demo own", OTHER_AUDIT);
    }
}

#[test]
fn a_folder_that_cannot_be_one_is_refused() {
    let office = Office::new();
    office.done("printf notes > file; ln -s nowhere away; ln -s file to-file; mkfifo pipe; ln -s loop loop");
    for (folder, words) in [
        ("file", "is a file, not a folder"),
        ("to-file", "is a file, not a folder"),
        ("pipe", "is a file, not a folder"),
        ("duizhang.db", "is a file, not a folder"),
        ("away", "a link to a file that does not exist"),
        ("loop", "loop: "),
        ("file/below", "file/below: "),
        ("/dev/null", "is a file, not a folder"),
    ] {
        office.refused(&format!("duizhang demo {folder}"), words);
    }
    // Where nothing may be written; the demo's own is shown there all the same.
    office.done("mkdir closed; duizhang demo shown");
    let closed = |folder: &str, mode| {
        fs::set_permissions(office.path(folder), fs::Permissions::from_mode(mode)).unwrap();
    };
    let before = office.all();
    closed("closed", 0o555);
    let refused =
        office.run_bound("duizhang demo closed; test $? = 2 && duizhang demo closed/below; test $? = 2");
    assert!(refused.status.success(), "{refused:?}");
    let told = String::from_utf8(refused.stderr).unwrap();
    assert!(told.contains("closed/duizhang.db: cannot be written"), "{told}");
    assert!(told.contains("closed/below: cannot be written"), "{told}");
    closed("shown", 0o555);
    assert!(office.run_bound("duizhang demo shown").status.success());
    closed("closed", 0o755);
    closed("shown", 0o755);
    office.same(&before, "the demo in a closed folder");
}

#[test]
fn a_demo_cut_off_leaves_its_ledger_whole_or_none() {
    let office = Office::empty();
    for tried in 0..10 {
        let mut demo = office.shell("exec duizhang demo cut > /dev/null").spawn().unwrap();
        if tried % 2 == 1 {
            wait_until(|| office.path("cut").is_dir());
        }
        std::thread::sleep(Duration::from_millis(tried * 40));
        let children =
            fs::read_to_string(format!("/proc/{0}/task/{0}/children", demo.id())).unwrap_or_default();
        for child in children.split_whitespace() {
            office.run(&format!("kill -9 {child}"));
        }
        demo.wait().unwrap();
        assert!(!office.path("cut/duizhang.db-journal").exists());
        if office.path("cut/duizhang.db").exists() {
            assert_eq!(office.claims("cut/duizhang.db"), 792);
        }
        office.done("duizhang demo cut > /dev/null");
        assert_eq!(office.claims("cut/duizhang.db"), 792);
        fs::remove_dir_all(office.path("cut")).unwrap();
    }
}

#[test]
fn without_room_nothing_of_it_is_left() {
    let office = Office::empty();
    for limit in ["ulimit -f 0", "ulimit -f 100", "ulimit -f 400"] {
        let done = office.run(&format!("{limit}; duizhang demo small"));
        assert_eq!(done.status.code(), Some(2), "{limit}: {done:?}");
        let left = fs::read_dir(office.path("small")).unwrap().count();
        assert_eq!(left, 0, "{limit}");
    }
    // The usual place for temporary files may be missing: then there is a page, but no workbook, which is put together there.
    office.done("TMPDIR=/nowhere duizhang demo small");
    assert_eq!((office.claims("small/duizhang.db"), office.left().len()), (792, 0));
    assert_eq!(fs::read_dir(office.path("small")).unwrap().count(), 3);
    assert!(!office.path("small/scorecard.xlsx").exists());
}

#[test]
fn several_demos_at_once_make_one() {
    let office = Office::empty();
    let demos: Vec<_> =
        (0..4).map(|_| office.shell("duizhang demo one > /dev/null").spawn().unwrap()).collect();
    for mut demo in demos {
        assert_eq!(demo.wait().unwrap().code(), Some(0));
    }
    assert_eq!(office.claims("one/duizhang.db"), 792);
    office.done("duizhang demo one");
}
