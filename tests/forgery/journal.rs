//! Attacks by what lies beside a ledger: its `-journal`, `-wal` and `-shm`.
//!
//! What must hold: a rollback journal that names another file, which SQLite would delete, is refused, also where the ledger
//! is named by a link; of a ledger that is handed in, what a writer left when it was cut off is played back in the copy, and
//! not a byte nor a date of it and its companions changes; nothing beside a ledger makes a verb wait for ever.

use super::desk::{Desk, trouble};
use duizhang::ledger::{Ledger, Trouble};
use rusqlite::Connection;
use std::fs;
use std::os::unix::ffi::OsStrExt as _;
use std::os::unix::fs::symlink;
use std::path::{Path, PathBuf};
use std::time::{Duration, Instant, SystemTime};

const MAGIC: [u8; 8] = [0xd9, 0xd5, 0x05, 0xf9, 0x20, 0xa1, 0x63, 0xd7];

pub fn beside(ledger: &Path, ending: &str) -> PathBuf {
    PathBuf::from(format!("{}{ending}", ledger.display()))
}

/// Leaves a rollback journal beside a ledger that says it belongs to a transaction over several files, and names one. It is
/// what SQLite itself writes: were it obeyed, the file named would be deleted.
pub fn naming(ledger: &Path, victim: &Path) {
    let mut journal = MAGIC.to_vec();
    let pages = u32::try_from(fs::metadata(ledger).unwrap().len() / 4096).unwrap();
    for number in [0, 0, pages, 512, 4096_u32] {
        journal.extend(number.to_be_bytes());
    }
    journal.resize(512, 0);
    let name = victim.as_os_str().as_bytes();
    let sum: u32 = name.iter().map(|byte| u32::from(*byte)).sum();
    journal.extend((1_073_741_824_u32 / 4096 + 1).to_be_bytes());
    journal.extend(name);
    journal.extend(u32::try_from(name.len()).unwrap().to_be_bytes());
    journal.extend(sum.to_be_bytes());
    journal.extend(MAGIC);
    fs::write(beside(ledger, "-journal"), journal).unwrap();
}

/// A file that SQLite takes for one over several journals, of which the ledger's is one: by its name and its words.
fn victim(desk: &Desk, ledger: &Path) -> PathBuf {
    let victim = desk.path("notes-mj0123459AB");
    fs::write(&victim, [ledger.canonicalize().unwrap().as_os_str().as_bytes(), b"-journal\0"].concat())
        .unwrap();
    victim
}

#[test]
fn sqlite_itself_deletes_the_file_that_such_a_journal_names() {
    let desk = Desk::new();
    let other = desk.other();
    let victim = victim(&desk, &other);
    naming(&other, &victim);
    let connection = Connection::open(&other).unwrap();
    connection.query_row("SELECT count(*) FROM claim", [], |row| row.get::<_, i64>(0)).unwrap();
    assert!(!victim.exists(), "if SQLite does not do so any more, there is nothing to refuse");
}

#[test]
fn a_journal_that_names_another_file_is_refused_by_whatever_name_the_ledger_goes() {
    let desk = Desk::new();
    let other = desk.other();
    symlink(&other, desk.path("link.db")).unwrap();
    symlink(desk.path("link.db"), desk.path("link-to-link.db")).unwrap();
    let victim = victim(&desk, &other);
    for name in ["other.db", "link.db", "link-to-link.db", "./other.db"] {
        naming(&other, &victim);
        let named = desk.path(name);
        let before = fs::read(&other).unwrap();
        for refused in [
            trouble(Ledger::open_to_read(&named)),
            trouble(Ledger::open_to_write(&named)),
            trouble(Ledger::open_to_verify(&named)),
            trouble(desk.merge(&desk.ours(), &named)),
        ] {
            assert!(matches!(refused, Trouble::ForeignJournal), "{name}: {refused:?}");
        }
        assert!(
            victim.exists() && beside(&other, "-journal").exists() && fs::read(&other).unwrap() == before
        );
        for verb in [
            &["audit"][..],
            &["verify"],
            &["list", "targets"],
            &["record", "target", "泉水县", "2025", "开工项目3个"],
        ] {
            let told = desk.told(&named, verb, 2);
            assert!(told.contains("-journal file beside it"), "{told}");
        }
        assert!(victim.exists());
    }
}

#[test]
fn a_journal_that_is_no_file_is_refused() {
    let desk = Desk::new();
    let journal = beside(&desk.other(), "-journal");
    let made: [&dyn Fn(); 4] = [
        &|| fs::create_dir(&journal).unwrap(),
        &|| {
            std::process::Command::new("mkfifo").arg(&journal).status().unwrap();
        },
        &|| symlink(desk.path("nothing"), &journal).unwrap(),
        &|| symlink(desk.path("2024.txt"), &journal).unwrap(),
    ];
    for make in made {
        make();
        for refused in [
            trouble(Ledger::open_to_read(desk.other())),
            trouble(Ledger::open_to_write(desk.other())),
            trouble(desk.merge(&desk.ours(), &desk.other())),
        ] {
            assert!(matches!(refused, Trouble::ForeignJournal), "{refused:?}");
        }
        if journal.is_dir() { fs::remove_dir(&journal) } else { fs::remove_file(&journal) }.unwrap();
    }
    assert_eq!(desk.merge(&desk.ours(), &desk.other()).unwrap().claims, 9);
}

/// A file's bytes and when it was last changed; none where there is none.
type Kept = [Option<(Vec<u8>, SystemTime)>; 4];

fn kept(ledger: &Path) -> Kept {
    ["", "-journal", "-wal", "-shm"].map(|ending| {
        let file = beside(ledger, ending);
        let changed = fs::metadata(&file).ok()?.modified().unwrap();
        Some((fs::read(&file).unwrap(), changed))
    })
}

/// A ledger whose writer was cut off: half-written, with the journal that mends it.
fn cut_off(desk: &Desk, name: &str) -> PathBuf {
    let (from, to) = (desk.path("cut.db"), desk.path(name));
    fs::copy(desk.ledger(), &from).unwrap();
    let connection = Connection::open(&from).unwrap();
    connection
        .execute_batch(
            "PRAGMA cache_size = 1; PRAGMA cache_spill = 1; BEGIN; \
             WITH RECURSIVE n (x) AS (SELECT 1 UNION ALL SELECT x + 1 FROM n WHERE x < 3000) \
             INSERT INTO place (path, name, recorded_at, recorded_by) SELECT '地' || x, '地' || x, \
             '2024-01-01T00:00:00Z', '某人' FROM n",
        )
        .unwrap();
    fs::copy(&from, &to).unwrap();
    fs::copy(beside(&from, "-journal"), beside(&to, "-journal")).unwrap();
    assert!(fs::read(&to).unwrap() != fs::read(desk.ledger()).unwrap(), "nothing was half-written");
    to
}

/// A ledger of which the last entry is in the `-wal` beside it only.
fn in_the_wal(desk: &Desk, name: &str) -> PathBuf {
    let (from, to) = (desk.path("wal-from.db"), desk.path(name));
    fs::copy(desk.ledger(), &from).unwrap();
    let reading = Connection::open(&from).unwrap();
    reading.execute_batch("PRAGMA journal_mode = WAL; BEGIN; SELECT count(*) FROM claim").unwrap();
    desk.done(&from, &["record", "target", "泉水县", "2025", "新开工项目3个"]);
    fs::copy(&from, &to).unwrap();
    fs::copy(beside(&from, "-wal"), beside(&to, "-wal")).unwrap();
    to
}

#[test]
fn what_a_writer_left_is_played_back_in_the_copy_and_the_other_is_untouched() {
    let desk = Desk::new();
    let other = cut_off(&desk, "hot.db");
    let before = kept(&other);
    assert!(before[1].is_some());
    std::thread::sleep(Duration::from_millis(20));
    let merged = desk.merge(&desk.ours(), &other).unwrap();
    assert_eq!(merged.claims, 9);
    assert!(kept(&other) == before, "the other was touched");
    let told = desk.sound(&desk.ours());
    assert_eq!(told.rows[0], ("place", 3), "rows of a transaction that was never finished");

    let other = in_the_wal(&desk, "wal.db");
    let before = kept(&other);
    let merged = desk.merge(&desk.ours(), &other).unwrap();
    assert_eq!(merged.claims, 1, "the row that is in the -wal only");
    assert!(kept(&other) == before, "the other was touched");
    desk.sound(&desk.ours());
}

#[test]
fn also_where_it_is_named_by_a_link() {
    let desk = Desk::new();
    fs::create_dir(desk.path("links")).unwrap();
    for (number, other) in [cut_off(&desk, "hot.db"), in_the_wal(&desk, "wal.db")].into_iter().enumerate() {
        let link = desk.path(&format!("links/{number}.db"));
        symlink(&other, &link).unwrap();
        let before = kept(&other);
        let merged = desk.merge(&desk.ours(), &link).unwrap();
        assert_eq!(merged.claims, [9, 1][number]);
        assert!(kept(&other) == before, "the other was touched");
    }
    assert_eq!(fs::read_dir(desk.path("links")).unwrap().count(), 2);
    desk.sound(&desk.ours());
}

#[test]
fn a_ledger_cut_off_is_mended_by_the_next_who_opens_it() {
    let desk = Desk::new();
    for name in ["one.db", "two.db"] {
        let ledger = cut_off(&desk, name);
        desk.sound(&ledger);
        assert_eq!(desk.audit(&ledger), desk.audit(&desk.ledger()));
    }
}

#[test]
fn pipes_beside_a_ledger_make_nobody_wait() {
    let desk = Desk::new();
    for ending in ["-wal", "-shm"] {
        let other = desk.path(&format!("piped{ending}.db"));
        fs::copy(desk.ledger(), &other).unwrap();
        std::process::Command::new("mkfifo").arg(beside(&other, ending)).status().unwrap();
        let began = Instant::now();
        let _ = Ledger::open_to_read(&other).map(|ledger| ledger.verify());
        let _ = Ledger::open_to_write(&other);
        let _ = desk.merge(&desk.ours(), &other);
        assert!(began.elapsed() < Duration::from_secs(20), "{ending}: {:?}", began.elapsed());
        let bytes = fs::read(&other).unwrap();
        assert!(bytes == fs::read(desk.ledger()).unwrap());
    }
}
