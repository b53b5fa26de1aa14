//! Whatever the bytes: no panic, no hang, every claim's words at its place, and the same answer twice. Each test
//! runs `PROPTEST_CASES` cases (64 where that is not set); what was once found stands in `robust/found.rs`.

#![allow(clippy::unwrap_used, clippy::expect_used)]

#[path = "robust/change.rs"]
mod change;
#[path = "robust/found.rs"]
mod found;
mod holds;
#[path = "readers/made.rs"]
mod made;
#[path = "robust/markup.rs"]
mod markup;
#[path = "robust/pages.rs"]
mod pages;
#[path = "robust/texts.rs"]
mod texts;

use duizhang::document::{Limits, read};
use holds::{VOCABULARY, bytes_hold, reading_holds, text_holds};
use proptest::prelude::ProptestConfig;
use std::path::Path;

/// As many cases as `PROPTEST_CASES` says; a few seconds' worth where it says nothing.
fn cases() -> ProptestConfig {
    let told = std::env::var_os("PROPTEST_CASES").is_some();
    if told { ProptestConfig::default() } else { ProptestConfig::with_cases(64) }
}

/// Real files of every kind and format, and spoilt ones: whole, and broken off where a download breaks off.
#[test]
fn what_holds_of_any_bytes_holds_of_real_files() {
    for folder in ["kinds", "dirty"] {
        let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../shared/corpus").join(folder);
        let Ok(entries) = std::fs::read_dir(&folder) else {
            println!("skipped: {} is not there", folder.display());
            continue;
        };
        for path in entries.map(|entry| entry.unwrap().path()) {
            let bytes = std::fs::read(&path).unwrap();
            let name = path.file_name().unwrap().to_string_lossy();
            for part in [&bytes[..], &bytes[..bytes.len() * 2 / 3]] {
                if let Ok(text) = read(part, &name, Limits::default()) {
                    reading_holds(&text.body);
                }
            }
        }
    }
}
