//! Attacks by the files that the program writes: `audit --output`, `review --export`, `manual --all`. Attacked is whatever
//! stands where they write: the ledger, another's database, an input, a device, a planted link, the file written last time.
//!
//! What must hold: the ledger, its journals, any other database, inputs, folders, devices, pipes and sockets are refused with
//! status 2 and a reason, and nothing at all has changed then; nothing is written through a name that somebody planted;
//! a write that fails or is killed leaves what was there. The control: an ordinary file is written, whole.

use super::office::{Office, wait_until};
use duizhang::ledger::Ledger;
use std::fs;
use std::os::unix::fs::{MetadataExt as _, PermissionsExt as _};
use std::path::Path;
use std::process::Stdio;
use std::time::Duration;

/// Every verb that writes a file, `FILE`.
const WRITERS: [&str; 4] = [
    "audit --output FILE",
    "audit --format jsonl -o FILE",
    "audit 蚶江镇 --year 2024 --format jsonl --output=FILE",
    "review --export FILE",
];

/// The claims of a text that was read are unreviewed: there is something to export.
const READ: &str = "printf '2024年政府工作报告\\n一、2024年工作安排\\n粮食产量增长5%%。\\n' > 报告.txt
duizhang read 报告.txt --place 蚶江镇 --year 2024 > /dev/null";

#[test]
fn an_ordinary_file_is_written_and_written_again() {
    let office = Office::new();
    office.done(READ);
    for writer in WRITERS {
        let command = format!("duizhang {}", writer.replace("FILE", "out.csv"));
        office.done(&command);
        let first = office.read("out.csv");
        assert!(!first.is_empty(), "{writer}");
        for before in ["", "what was there, longer than an audit by far\n".repeat(10_000).as_str()] {
            office.write("out.csv", before);
            office.done(&command);
            assert!(office.read("out.csv") == first, "{writer}");
        }
        fs::remove_file(office.path("out.csv")).unwrap();
    }
    office.done("duizhang manual --all man/man1 && duizhang manual --all man/man1");
    assert!(String::from_utf8(office.read("man/man1/duizhang-audit.1")).unwrap().contains("audit"));
    assert_eq!(office.left(), [""; 0]);
}

#[test]
fn the_ledger_is_never_the_output_whatever_it_is_called() {
    let office = Office::new();
    office.done(
        "mkdir sub; ln -s duizhang.db link.csv; ln -s link.csv link-to-link.csv; ln duizhang.db hard.csv
         ln -s . here; ln -s \"$PWD\" sub/there; ln -s ../duizhang.db sub/up.csv; mkdir sub/deep",
    );
    let whole = office.ledger();
    for name in [
        "duizhang.db",
        "./duizhang.db",
        ".//duizhang.db",
        "sub/../duizhang.db",
        "sub/deep/../../duizhang.db",
        "here/duizhang.db",
        "here/here/./duizhang.db",
        "sub/there/duizhang.db",
        "sub/up.csv",
        "link.csv",
        "link-to-link.csv",
        "here/link.csv",
        "hard.csv",
        whole.to_str().unwrap(),
        "/proc/self/cwd/duizhang.db",
    ] {
        for writer in WRITERS {
            office.refused(&format!("duizhang {}", writer.replace("FILE", name)), "the ledger in use");
        }
    }
    // The ledger itself named by a link, and the output by its own name.
    for ledger in ["link.csv", "hard.csv", "sub/there/link-to-link.csv"] {
        office
            .refused(&format!("duizhang --ledger {ledger} audit --output duizhang.db"), "the ledger in use");
        office.refused(
            &format!("DUIZHANG_LEDGER={ledger} duizhang review --export hard.csv"),
            "the ledger in use",
        );
    }
    assert_eq!(office.claims("duizhang.db"), 4);
}

#[test]
fn a_page_of_the_manual_is_not_put_over_the_ledger_either() {
    let office = Office::new();
    office.done("mkdir man; cp duizhang.db man/duizhang-audit.1");
    office.refused("duizhang manual --all man --ledger man/duizhang-audit.1", "the ledger in use");
    office.refused("duizhang manual --all man", "SQLite database");
    office.done("ln -sf ../duizhang.db man/duizhang-audit.1");
    office.refused("duizhang manual --all man", "the ledger in use");
    office.refused("duizhang manual --all duizhang.db", "not a folder");
    office.done("ln -s nowhere away");
    office.refused("duizhang manual --all away", "does not exist");
}

#[test]
fn nothing_is_written_where_sqlite_looks_for_a_journal() {
    let office = Office::new();
    office.done(
        "mkdir sub; ln -s ../duizhang.db sub/ledger.db; ln duizhang.db hard.db; cp duizhang.db other.db
         printf 'half a journal' > duizhang.db-shm; ln -s duizhang.db-shm shm.csv; ln duizhang.db-shm hard-shm.csv",
    );
    for writer in WRITERS {
        let refused = |ledger: &str, name: &str| {
            let verb = writer.replace("FILE", name);
            office.refused(&format!("duizhang --ledger {ledger} {verb}"), "journal");
        };
        for end in ["-journal", "-wal", "-shm"] {
            refused("duizhang.db", &format!("./duizhang.db{end}"));
            // Where the journal lies that belongs to a ledger named by a link.
            refused("sub/ledger.db", &format!("duizhang.db{end}"));
            refused("sub/ledger.db", &format!("sub/ledger.db{end}"));
            refused("duizhang.db", &format!("hard.db{end}"));
            // Another office's.
            refused("duizhang.db", &format!("other.db{end}"));
        }
        refused("duizhang.db", "shm.csv");
        refused("duizhang.db", "hard-shm.csv");
    }
    office.done("duizhang audit --output notes-journal && duizhang audit --output notes.db-wal");
}

#[test]
fn a_database_of_anybody_is_not_replaced() {
    let office = Office::new();
    let other = rusqlite::Connection::open(office.path("books.csv")).unwrap();
    other.execute_batch("CREATE TABLE account (id INTEGER PRIMARY KEY, amount TEXT)").unwrap();
    drop(other);
    office.done(
        "mkdir 财政局; duizhang --ledger 财政局/audit.csv record target 石狮市 2024 粮食产量增长5% > /dev/null
         ln -s 财政局/audit.csv theirs.csv
         printf '\\331\\325\\005\\371\\040\\241\\143\\327 and pages' > left.csv",
    );
    for writer in WRITERS {
        for name in ["books.csv", "财政局/audit.csv", "theirs.csv"] {
            office.refused(&format!("duizhang {}", writer.replace("FILE", name)), "SQLite database");
        }
        office.refused(&format!("duizhang {}", writer.replace("FILE", "left.csv")), "journal");
    }
    assert_eq!(office.claims("财政局/audit.csv"), 1);
}

#[test]
fn what_the_command_reads_is_not_written_over() {
    let office = Office::new();
    office.done(
        "duizhang rules --format csv > rules.csv; ln rules.csv same.csv; mkdir words
         printf 'unit,family,factor\\n' > words/units.csv; printf x > words/notes.csv",
    );
    office.done(
        "head -1 '{}/data/units.csv' > words/units.csv".replace("{}", env!("CARGO_MANIFEST_DIR")).as_str(),
    );
    for name in ["rules.csv", "same.csv", "./words/../rules.csv"] {
        office.refused(&format!("duizhang --rules rules.csv audit --output {name}"), "the rules in use");
        office.refused(&format!("duizhang --rules rules.csv review --export {name}"), "the rules in use");
    }
    for name in ["words/units.csv", "words/cues.csv"] {
        office.refused(&format!("duizhang --data words audit --output {name}"), "the vocabulary in use");
    }
    office.done("duizhang --data words audit --output words/notes.csv; duizhang audit --output rules.csv");
}

/// A device of our own making where we may make one, lest a mistake cost the machine its own.
fn device(office: &Office, name: &str, minor: u8, otherwise: &'static str) -> String {
    let made = office.run(&format!("mknod {name} c 1 {minor} && : > {name}"));
    if made.status.success() { name.to_owned() } else { otherwise.to_owned() }
}

#[test]
fn devices_pipes_sockets_and_folders_stay_what_they_are() {
    let office = Office::new();
    let null = device(&office, "null", 3, "/dev/null");
    let full = device(&office, "full", 7, "/dev/full");
    office.done(&format!(
        "mkfifo pipe; ln -s pipe pipe.csv; ln -s {full} full.csv; mkdir folder; ln -s folder folder.csv"
    ));
    let _socket = std::os::unix::net::UnixListener::bind(office.path("socket")).unwrap();
    for writer in WRITERS {
        let refused = |name: &str, words: &str| {
            office.refused(&format!("duizhang {}", writer.replace("FILE", name)), words);
        };
        for name in [&null, &full, "pipe", "pipe.csv", "full.csv", "socket", "/dev/stdout", "/dev/fd/1"] {
            refused(name, "not an ordinary file");
        }
        for name in ["folder", "folder/", "folder.csv", ".", "..", "/", "folder/..", "new/"] {
            refused(name, "is a folder");
        }
        for name in ["none/out.csv", "duizhang.db/out.csv", "none/../out.csv"] {
            refused(name, "folder does not exist");
        }
    }
    assert!(!fs::metadata("/dev/null").unwrap().is_file());
}

#[test]
fn a_planted_name_is_never_written_through() {
    let office = Office::new();
    office.done("printf mine > victim; printf mine > hard; ln hard out.csv.tmp; mkfifo pipe");
    // What other programs, and this one once, call the half-done file.
    for name in [
        "out.csv.part",
        ".out.csv.part",
        "out.csv~",
        ".out.csv.swp",
        ".duizhang-.part",
        "out.csv.new",
        "audit.part",
    ] {
        office.done(&format!("ln -s victim {name}"));
    }
    office.done("ln -s pipe out.part; ln -s /dev/full .out.csv.tmp; ln -s duizhang.db out.csv.db");
    let before = office.all();
    for writer in WRITERS {
        office.done(&format!("duizhang {}", writer.replace("FILE", "out.csv")));
        assert!(fs::symlink_metadata(office.path("out.csv")).unwrap().is_file());
        fs::remove_file(office.path("out.csv")).unwrap();
        office.same(&before, writer);
    }
}

#[test]
fn through_a_link_the_file_is_written_and_the_link_stays() {
    let office = Office::new();
    office
        .done("mkdir sub; printf old > sub/real.csv; ln -s sub/real.csv link.csv; ln -s link.csv again.csv");
    for name in ["link.csv", "again.csv"] {
        office.done(&format!("printf old > sub/real.csv; duizhang audit --output {name}"));
        assert!(office.path(name).is_symlink() && office.read("sub/real.csv").starts_with(b"id,"));
        assert!(!office.path("sub/real.csv").is_symlink());
    }
    office.done("ln -s nowhere.csv dangling.csv; ln -s loop.csv loop.csv; ln -s /proc/self/mem mem.csv");
    office.refused("duizhang audit --output dangling.csv", "a link to a file that does not exist");
    office.refused("duizhang review --export dangling.csv", "a link to a file that does not exist");
    office.refused("duizhang audit --output loop.csv", "loop.csv");
    office.refused("duizhang audit --output mem.csv", "mem.csv");
}

#[test]
fn another_name_of_the_file_keeps_what_was_there() {
    let office = Office::new();
    office.done("printf old > kept.csv; ln kept.csv out.csv; duizhang audit --output out.csv");
    assert!(office.read("kept.csv") == b"old" && office.read("out.csv").starts_with(b"id,"));
}

#[test]
fn permissions_stay_and_a_new_file_has_the_usual_ones() {
    let office = Office::new();
    let mode = |name: &str| fs::metadata(office.path(name)).unwrap().mode() & 0o7777;
    for (umask, wanted) in [("022", 0o644), ("077", 0o600), ("002", 0o664), ("000", 0o666)] {
        office.done(&format!("rm -f new.csv; umask {umask}; duizhang audit --output new.csv"));
        assert_eq!(mode("new.csv"), wanted, "umask {umask}");
    }
    for kept in [0o600, 0o640, 0o664, 0o755, 0o200 | 0o444] {
        office.write("old.csv", "old");
        fs::set_permissions(office.path("old.csv"), fs::Permissions::from_mode(kept)).unwrap();
        office.done("umask 022; duizhang audit --output old.csv");
        assert_eq!(mode("old.csv"), kept);
    }
    // Whoever made a file read-only does not want it replaced, not even by the superuser.
    office.done("printf old > old.csv; chmod 444 old.csv; ln -s old.csv link.csv");
    for name in ["old.csv", "link.csv"] {
        office.refused(&format!("duizhang audit --output {name}"), "read-only");
    }
}

#[cfg(target_os = "linux")]
#[test]
fn the_superuser_leaves_a_file_to_its_owner() {
    use super::office::NOBODY;
    let office = Office::new();
    office.write("theirs.csv", "old");
    if std::os::unix::fs::chown(office.path("theirs.csv"), Some(NOBODY), Some(NOBODY)).is_err() {
        eprintln!("note: not tried; only the superuser gives files away");
        return;
    }
    office.done("duizhang audit --output theirs.csv");
    let now = fs::metadata(office.path("theirs.csv")).unwrap();
    assert!((now.uid(), now.gid()) == (NOBODY, NOBODY) && now.len() > 3);
}

#[test]
fn a_write_that_fails_half_way_leaves_what_was_there() {
    let office = Office::large();
    office.write("out.csv", "old");
    let before = office.all();
    // A limit on the size of a file, in blocks of 512 bytes: the audit is ten times as large.
    for limited in ["ulimit -f 100", "trap '' XFSZ; ulimit -f 0"] {
        for format in ["csv", "jsonl"] {
            for name in ["out.csv", "new.csv"] {
                let script = format!("{limited}; duizhang audit --format {format} --output {name}");
                office.refused(&script, "cannot be written");
            }
        }
    }
    office.done("mkdir closed; printf old > closed/out.csv");
    fs::set_permissions(office.path("closed"), fs::Permissions::from_mode(0o555)).unwrap();
    for name in ["closed/out.csv", "closed/new.csv"] {
        let done = office.run_bound(&format!("duizhang audit --output {name}"));
        assert_eq!(done.status.code(), Some(2), "{name}: {done:?}");
    }
    assert!(
        office.read("closed/out.csv") == b"old" && fs::read_dir(office.path("closed")).unwrap().count() == 1
    );
    fs::set_permissions(office.path("closed"), fs::Permissions::from_mode(0o755)).unwrap();
    fs::remove_dir_all(office.path("closed")).unwrap();
    office.same(&before, "all of it");
}

#[test]
fn a_full_disk_leaves_what_was_there() {
    let office = Office::large();
    office.done("mkdir small");
    if !office.run("mount -t tmpfs -o size=64k tmpfs small && printf old > small/out.csv").status.success() {
        eprintln!("note: not tried; a small disk cannot be mounted here");
        return;
    }
    let done = office.run("duizhang audit --output small/out.csv");
    let left = office.run("ls -A small; cat small/out.csv; umount small");
    assert_eq!(done.status.code(), Some(2), "{done:?}");
    assert!(String::from_utf8_lossy(&done.stderr).contains("small/out.csv"), "{done:?}");
    assert_eq!(String::from_utf8_lossy(&left.stdout), "out.csv\nold");
}

#[test]
fn a_killed_audit_leaves_the_old_file_or_the_new_one() {
    let office = Office::large();
    office.done("duizhang audit --output whole.csv");
    let whole = office.read("whole.csv");
    let mut cut_off = 0;
    for tried in 0..12 {
        office.write("out.csv", "old");
        fs::set_permissions(office.path("out.csv"), fs::Permissions::from_mode(0o600)).unwrap();
        let mut audit =
            office.shell("exec duizhang audit --output out.csv").stderr(Stdio::null()).spawn().unwrap();
        // Some while the temporary file grows, some before and some after.
        wait_until(|| !office.left().is_empty() || tried % 3 == 0);
        std::thread::sleep(Duration::from_millis(tried * 7));
        let children =
            fs::read_to_string(format!("/proc/{0}/task/{0}/children", audit.id())).unwrap_or_default();
        for child in children.split_whitespace() {
            office.run(&format!("kill -9 {child}"));
        }
        audit.wait().unwrap();
        let now = office.read("out.csv");
        assert!(now == b"old" || now == whole, "{} bytes of {}", now.len(), whole.len());
        let left = office.left();
        assert!(left.len() <= 1, "{left:?}");
        for name in left {
            cut_off += 1;
            // What replaces a private file was never open to others.
            assert_eq!(fs::metadata(office.path(&name)).unwrap().mode() & 0o777, 0o600);
            fs::remove_file(office.path(&name)).unwrap();
        }
    }
    assert!(cut_off > 0, "no audit was cut off half way");
    assert_eq!(office.claims("duizhang.db"), 2004);
    office.done("duizhang audit --output out.csv");
    assert!(office.read("out.csv") == whole);
}

#[test]
fn what_is_put_in_the_way_while_the_audit_is_made_is_seen() {
    let office = Office::large();
    office.write("victim", "mine");
    let ledger = office.read("duizhang.db");
    for (planted, status) in [
        ("ln -sf duizhang.db out.csv", 2),
        ("ln -f duizhang.db out.csv", 2),
        ("mkfifo out.csv", 2),
        ("ln -sf victim out.csv", 0),
    ] {
        office.done("rm -f out.csv");
        let mut audit =
            office.shell("duizhang audit --output out.csv").stderr(Stdio::null()).spawn().unwrap();
        assert!(wait_until(|| !office.left().is_empty()), "the audit was done too soon");
        office.done(planted);
        assert_eq!(audit.wait().unwrap().code(), Some(status), "{planted}");
        assert!(office.read("duizhang.db") == ledger && office.read("victim") == b"mine", "{planted}");
        assert_eq!(office.left(), [""; 0], "{planted}");
    }
}

#[test]
fn several_audits_into_one_file_leave_one_that_is_whole() {
    let office = Office::large();
    office.done("duizhang audit --output whole.csv");
    let audits: Vec<_> = (0..4)
        .map(|_| office.shell("duizhang audit --output out.csv 2> /dev/null").spawn().unwrap())
        .collect();
    for mut audit in audits {
        assert!(audit.wait().unwrap().success());
    }
    assert!(office.read("out.csv") == office.read("whole.csv"));
    assert_eq!(office.left(), [""; 0]);
}

#[test]
fn any_name_that_a_file_may_have_will_do() {
    let office = Office::new();
    for name in [
        "审计表".repeat(28),
        "a".repeat(255),
        "x\ny".into(),
        "-".into(),
        "a b'c".into(),
        ".part".into(),
        ".duizhang-x.part".into(),
    ] {
        let mut command = office.shell("duizhang audit --output \"$1\"");
        assert!(command.args(["sh", &name]).output().unwrap().status.success(), "{name}");
        assert!(office.read(&name).starts_with(b"id,"), "{name}");
    }
    assert!(!office.run(&format!("duizhang audit --output {}", "a".repeat(256))).status.success());
    assert_eq!(Ledger::open_to_read(office.ledger()).unwrap().verify().unwrap().faults, []);
}

#[test]
fn only_one_module_writes_files() {
    const WRITES: [&str; 12] = [
        "fs::write",
        " File::create",
        "fs::File::create",
        "OpenOptions",
        "fs::rename",
        "fs::copy",
        "hard_link",
        "create_dir",
        "set_len",
        "persist",
        "NamedTempFile",
        "remove_file",
    ];
    fn walk(folder: &Path, found: &mut Vec<String>) {
        for entry in fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                walk(&path, found);
            // A merge copies the other ledger into a folder of its own for the time being.
            } else if !["commands/output.rs", "ledger/merge/other.rs"].iter().any(|own| path.ends_with(own)) {
                let text = fs::read_to_string(&path).unwrap();
                let code = text.lines().filter(|line| !line.trim_start().starts_with("//"));
                let written = code.filter(|line| WRITES.iter().any(|write| line.contains(write)));
                found.extend(written.map(|line| format!("{}: {line}", path.display())));
            }
        }
    }
    let mut found = Vec::new();
    walk(&Path::new(env!("CARGO_MANIFEST_DIR")).join("src"), &mut found);
    assert!(found.is_empty(), "src/commands/output.rs writes files: {found:#?}");
}
