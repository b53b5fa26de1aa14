//! Any bytes are imported: as claims, as documents, as an export of a ledger. What is taken in leaves a sound ledger.

#![no_main]

#[path = "../../tests/ledger/office.rs"]
mod office;

use duizhang::document::decode;
use duizhang::extract::form;
use duizhang::ledger::Ledger;
use duizhang::vocabulary::Vocabulary;
use libfuzzer_sys::fuzz_target;
use std::fs;
use std::io::Cursor;
use std::path::Path;
use std::sync::LazyLock;

static VOCABULARY: LazyLock<Vocabulary> = LazyLock::new(|| Vocabulary::load(None).unwrap());

struct Files {
    folder: tempfile::TempDir,
    export: Vec<u8>,
    empty: Vec<u8>,
}

static FILES: LazyLock<Files> = LazyLock::new(|| {
    let folder = office::folder();
    let whole = folder.path().join("theirs.db");
    office::fill(&whole);
    let mut export = Vec::new();
    Ledger::open_to_read(&whole)
        .unwrap()
        .export::<Box<dyn std::error::Error>>(&mut export)
        .unwrap();
    let own = folder.path().join("own.db");
    drop(Ledger::open_to_write(&own).unwrap());
    let empty = fs::read(own).unwrap();
    Files { folder, export, empty }
});

fuzz_target!(|data: &[u8]| {
    let Files { folder, export, empty } = &*FILES;
    let own = folder.path().join("own.db");
    let Some((first, rest)) = data.split_first() else { return };
    let text = match first % 3 {
        // Patches of an export: two bytes say where, one how many follow.
        0 => {
            let mut changed = export.clone();
            let mut rest = rest;
            while let [a, b, count, tail @ ..] = rest {
                let at = usize::from(u16::from_be_bytes([*a, *b])) % changed.len();
                let count = (usize::from(*count) % 16).min(tail.len()).min(changed.len() - at);
                changed[at..at + count].copy_from_slice(&tail[..count]);
                rest = &tail[count..];
            }
            changed
        }
        _ => rest.to_vec(),
    };
    if first % 3 < 2 {
        let mut ledger = Ledger::open_to_write(&own).unwrap();
        let imported = ledger.import_export(&mut Cursor::new(&text), Path::new("x.jsonl"), "fuzz", office::now());
        drop(ledger);
        let verified = Ledger::open_to_verify(&own).unwrap().verify().unwrap();
        assert_eq!(verified.faults, [], "imported, and not sound");
        assert!(imported.is_ok() || fs::read(&own).unwrap() == *empty, "refused, and changed");
        fs::write(&own, empty).unwrap();
        return;
    }
    let Ok(text) = decode(&text) else { return };
    let mut ledger = Ledger::open_to_write(&own).unwrap();
    let mut entry = ledger.entry("fuzz", office::now()).unwrap();
    if let Ok(rows) = form::documents(text.as_bytes()) {
        for row in rows.flatten() {
            let _ = entry.document(&row.document);
        }
    }
    if let Ok(rows) = form::claims(text.as_bytes(), &VOCABULARY) {
        for row in rows.flatten() {
            if let Ok(place) = entry.place(&row.claim.place)
                && let Ok(source) = entry.source(&place, &row.source, &row.url, row.date)
            {
                let _ = entry.claim(&row.claim, &source);
            }
        }
    }
    entry.commit().unwrap();
    drop(ledger);
    let verified = Ledger::open_to_verify(&own).unwrap().verify().unwrap();
    assert_eq!(verified.faults, [], "imported, and not sound");
    fs::write(&own, empty).unwrap();
});
