//! Whatever the bytes: no panic, no hang, every claim's words at its place, and the same answer twice. Each test
//! runs `PROPTEST_CASES` cases (64 where that is not set); what was once found stands in `robust/found.rs`.

#![allow(clippy::unwrap_used, clippy::expect_used)]

#[path = "robust/change.rs"]
mod change;
#[path = "robust/found.rs"]
mod found;
#[path = "readers/made.rs"]
mod made;
#[path = "robust/markup.rs"]
mod markup;
#[path = "robust/pages.rs"]
mod pages;
#[path = "robust/texts.rs"]
mod texts;

use duizhang::document::{Limits, describe, read};
use duizhang::extract::Reader;
use duizhang::vocabulary::{PlacePath, Span, Vocabulary, Year};
use proptest::prelude::ProptestConfig;
use std::path::Path;
use std::sync::LazyLock;
use std::time::{Duration, Instant};

static VOCABULARY: LazyLock<Vocabulary> = LazyLock::new(|| Vocabulary::load(None).unwrap());
static READER: LazyLock<Reader<'static>> = LazyLock::new(|| Reader::new(&VOCABULARY));

/// Small, so that what unfolds is met with in small files.
const LIMITS: Limits = Limits { file: 1 << 20, expanded: 1 << 20, pages: 1_000, text: 1 << 20 };
/// No case has more than some 20 KB, which take milliseconds; even a machine that does much else besides does not
/// need this long.
const LONG: Duration = Duration::from_secs(20);

/// As many cases as `PROPTEST_CASES` says; a few seconds' worth where it says nothing.
fn cases() -> ProptestConfig {
    let told = std::env::var_os("PROPTEST_CASES").is_some();
    if told { ProptestConfig::default() } else { ProptestConfig::with_cases(64) }
}

/// What must hold of any bytes.
fn bytes_hold(bytes: &[u8]) {
    let begun = Instant::now();
    let one = read(bytes, "one.txt", LIMITS).map_err(|error| error.fault);
    let other = read(bytes, "other.pdf", LIMITS).map_err(|error| error.fault);
    assert_eq!(one, other, "a name told something");
    assert!(begun.elapsed() < LONG, "reading took {:?}", begun.elapsed());
    if let Ok(text) = one {
        text_holds(&text.body);
    }
}

/// What must hold of any text.
fn text_holds(text: &str) {
    let begun = Instant::now();
    reading_holds(text);
    assert!(begun.elapsed() < LONG, "extraction took {:?} for {text:?}", begun.elapsed());
}

/// What must hold of what a text says.
fn reading_holds(text: &str) {
    let described = describe(text, &VOCABULARY);
    let place = described.place.clone().unwrap_or_else(PlacePath::nation);
    let year = Year::new(2024).unwrap();
    let extracted = READER.document(text, &described, &place, year);
    let stands = |span: Span| {
        assert!(span.start < span.end, "{span:?} of {text:?}");
        text.get(span.start..span.end).unwrap_or_else(|| panic!("{span:?} is no place in {text:?}"))
    };
    let mut from = 0;
    for passage in &described.passages {
        stands(passage.span);
        assert!(from <= passage.span.start, "{passage:?} overlaps in {text:?}");
        from = passage.span.end;
    }
    for claim in &extracted.claims {
        let span = claim.span.unwrap();
        let number = stands(span);
        let near = span.start.saturating_sub(claim.quote.len())..=span.start;
        let around = near.clone().any(|at| {
            text.get(at..).is_some_and(|rest| rest.starts_with(&claim.quote))
                && span.end <= at + claim.quote.len()
        });
        assert!(around, "{number} at {span:?} is not in {:?} of {text:?}", claim.quote);
        assert!(claim.value.is_some() || claim.relative_to.is_some(), "{claim:?} of {text:?}");
    }
    for notice in &extracted.notices {
        stands(notice.span);
    }
    let again = describe(text, &VOCABULARY);
    assert_eq!(described, again);
    assert_eq!(extracted, READER.document(text, &again, &place, year));
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
