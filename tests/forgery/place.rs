//! Attacks on the file at its path: deleted, moved or exchanged while something is recorded in it.
//!
//! What must hold: success is only told once what was recorded is in the file that lies at that path then; else an error says
//! that another file lies there, and that file is as it was.

use super::desk::{Desk, trouble};
use duizhang::ledger::{Entry, Ledger, Trouble};
use duizhang::vocabulary::PlacePath;
use std::fs;
use std::os::unix::fs::symlink;
use std::path::Path;

fn begun(
    file: &Path,
    meanwhile: impl FnOnce(&Path),
    work: impl FnOnce(&mut Entry<'_>),
) -> Result<(), duizhang::ledger::LedgerError> {
    let mut ledger = Ledger::open_to_write(file).unwrap();
    let mut entry = ledger.entry("陈", chrono::Utc::now())?;
    work(&mut entry);
    meanwhile(file);
    entry.commit()
}

fn town(entry: &mut Entry<'_>) {
    entry.place(&"石狮市/蚶江镇".parse::<PlacePath>().unwrap()).unwrap();
}

/// What may be done to a file at its path.
type Exchange = fn(&Path, &Path);

const EXCHANGES: [(&str, Exchange); 6] = [
    ("deleted", |file, _| fs::remove_file(file).unwrap()),
    ("moved away", |file, _| fs::rename(file, file.with_extension("moved")).unwrap()),
    ("replaced by another", |file, other| fs::rename(other, file).unwrap()),
    ("replaced by a copy of itself", |file, _| {
        let copy = file.with_extension("copy");
        fs::copy(file, &copy).unwrap();
        fs::rename(copy, file).unwrap();
    }),
    ("replaced by a link to another", |file, other| {
        fs::remove_file(file).unwrap();
        symlink(other, file).unwrap();
    }),
    ("replaced by a folder", |file, _| {
        fs::remove_file(file).unwrap();
        fs::create_dir(file).unwrap();
    }),
];

#[test]
fn what_is_recorded_in_peace_is_there() {
    let desk = Desk::new();
    begun(&desk.ledger(), |_| {}, town).unwrap();
    assert_eq!(desk.sound(&desk.ledger()).rows[0], ("place", 3));
    // A link to the ledger leads to the same file.
    symlink(desk.ledger(), desk.path("link.db")).unwrap();
    desk.done(&desk.path("link.db"), &["record", "target", "泉水县", "2025", "开工项目3个"]);
    desk.sound(&desk.ledger());
}

#[test]
fn between_the_first_row_and_the_commit() {
    for (what, exchange) in EXCHANGES {
        let desk = Desk::new();
        let there = |desk: &Desk| fs::read(desk.ledger()).ok();
        let mut after = None;
        let done = begun(
            &desk.ledger(),
            |file| {
                exchange(file, &desk.other());
                after = there(&desk);
            },
            town,
        );
        assert!(matches!(trouble(done), Trouble::Replaced), "{what}");
        assert!(there(&desk) == after, "{what}: the file that lies there now was written to");
    }
}

#[test]
fn between_opening_and_the_first_row() {
    for (what, exchange) in EXCHANGES {
        let desk = Desk::new();
        let mut ledger = Ledger::open_to_write(desk.ledger()).unwrap();
        exchange(&desk.ledger(), &desk.other());
        let before = fs::read(desk.ledger()).ok();
        assert!(matches!(trouble(ledger.entry("陈", chrono::Utc::now())), Trouble::Replaced), "{what}");
        assert!(
            matches!(trouble(ledger.merge(&desk.ours(), "陈", chrono::Utc::now())), Trouble::Replaced),
            "{what}"
        );
        assert!(fs::read(desk.ledger()).ok() == before, "{what}");
    }
}

#[test]
fn while_others_read_it() {
    for (what, exchange) in EXCHANGES {
        let desk = Desk::new();
        let shared = Ledger::open_to_read(desk.ledger()).unwrap().shared().unwrap();
        shared.open().unwrap();
        exchange(&desk.ledger(), &desk.other());
        let refused = trouble(shared.open());
        assert!(
            matches!(refused, Trouble::Replaced | Trouble::Missing | Trouble::Folder),
            "{what}: {refused:?}"
        );
    }
}

#[test]
fn while_an_export_is_taken_in() {
    for (what, exchange) in EXCHANGES {
        let desk = Desk::new();
        let mut export = Vec::new();
        Ledger::open_to_read(desk.ours()).unwrap().export::<super::export::Failed>(&mut export).unwrap();
        let empty = desk.path("empty.db");
        let mut ledger = Ledger::open_to_write(&empty).unwrap();
        exchange(&empty, &desk.other());
        let taken =
            ledger.import_export(&mut export.as_slice(), Path::new("export"), "王", chrono::Utc::now());
        assert!(matches!(trouble(taken), Trouble::Replaced), "{what}");
    }
}
