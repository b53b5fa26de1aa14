//! A ledger changed in any bytes is merged: what is taken in leaves a sound ledger, what is refused leaves it as it was,
//! and the other file is never changed.

#![no_main]

#[path = "../../tests/ledger/office.rs"]
mod office;

use duizhang::ledger::Ledger;
use libfuzzer_sys::fuzz_target;
use std::fs;
use std::sync::LazyLock;

struct Files {
    folder: tempfile::TempDir,
    theirs: Vec<u8>,
}

static FILES: LazyLock<Files> = LazyLock::new(|| {
    let folder = office::folder();
    let whole = folder.path().join("theirs.db");
    office::fill(&whole);
    let theirs = fs::read(&whole).unwrap();
    drop(Ledger::open_to_write(folder.path().join("own.db")).unwrap());
    Files { folder, theirs }
});

// The bytes are patches: four say where, one how many follow, then what stands there.
fuzz_target!(|data: &[u8]| {
    let Files { folder, theirs } = &*FILES;
    let (own, other) = (folder.path().join("own.db"), folder.path().join("other.db"));
    let mut changed = theirs.clone();
    let mut rest = data;
    while let [a, b, c, d, count, tail @ ..] = rest {
        let at = u32::from_be_bytes([*a, *b, *c, *d]) as usize % changed.len();
        let count = (usize::from(*count) % 32).min(tail.len()).min(changed.len() - at);
        changed[at..at + count].copy_from_slice(&tail[..count]);
        rest = &tail[count..];
    }
    fs::write(&other, &changed).unwrap();
    let before = fs::read(&own).unwrap();
    let merged = Ledger::open_to_write(&own).unwrap().merge(&other, "fuzz", office::now());
    if merged.is_err() {
        assert!(fs::read(&own).unwrap() == before, "refused, and changed");
    }
    let verified = Ledger::open_to_verify(&own).unwrap().verify().unwrap();
    assert_eq!(verified.faults, [], "merged, and not sound");
    assert!(fs::read(&other).unwrap() == changed, "the other ledger was written to");
    // What was taken in is taken out again.
    fs::write(&own, &before).unwrap();
});
