//! Any bytes are rows of a folder of one's own: each is a word of the vocabulary, or is refused by file and line; what was
//! taken reads a phrase.

#![no_main]

use duizhang::extract::{Frame, Reader};
use duizhang::vocabulary::data::NAMES;
use duizhang::vocabulary::{PlacePath, Role, Vocabulary, Year};
use libfuzzer_sys::fuzz_target;
use std::fs;
use std::sync::LazyLock;
use tempfile::TempDir;

static FOLDER: LazyLock<TempDir> = LazyLock::new(|| TempDir::new().unwrap());
static HEADS: LazyLock<Vec<String>> = LazyLock::new(|| {
    let bundled = concat!(env!("CARGO_MANIFEST_DIR"), "/../data/");
    let head = |name| fs::read_to_string(format!("{bundled}{name}")).unwrap().lines().next().unwrap().to_owned();
    NAMES.into_iter().map(head).collect()
});

fuzz_target!(|data: &[u8]| {
    let Some((kind, rest)) = data.split_first() else { return };
    let at = usize::from(*kind) % NAMES.len();
    // The first line is that of the bundled file, or as it comes.
    let head = if *kind < 250 { format!("{}\n", HEADS[at]) } else { String::new() };
    let path = FOLDER.path().join(NAMES[at]);
    fs::write(&path, [head.as_bytes(), rest].concat()).unwrap();
    let loaded = Vocabulary::load(Some(FOLDER.path()));
    fs::remove_file(&path).unwrap();
    match loaded {
        Ok(vocabulary) => {
            let reader = Reader::new(&vocabulary);
            let (place, year) = (PlacePath::nation(), Year::new(2024).unwrap());
            let frame = Frame { role: Role::Target, place: &place, year, indicator: None, said_in: None };
            let typed: String = String::from_utf8_lossy(rest).chars().take(100).collect();
            for phrase in ["地区生产总值增长6%左右，新建公园12个以上", &typed] {
                let _ = reader.phrase(phrase, &frame);
            }
        }
        Err(refused) => assert!(!refused.to_string().is_empty()),
    }
});
