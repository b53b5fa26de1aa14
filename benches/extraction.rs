//! How fast text becomes claims, on one core: each step beside what it costs at least, which is to check the
//! bytes, and beside an automaton that finds the same words and does nothing with them.

#![allow(clippy::unwrap_used, missing_docs)]

mod texts;

use daachorse::{CharwiseDoubleArrayAhoCorasick, CharwiseDoubleArrayAhoCorasickBuilder, MatchKind};
use divan::counter::BytesCount;
use divan::{Bencher, black_box};
use duizhang::document::{self, Limits, describe};
use duizhang::extract::{Extracted, Reader};
use duizhang::render::{self, Format, Style};
use duizhang::vocabulary::Lang;
use duizhang::vocabulary::{Described, PlacePath, Vocabulary, Year};
use std::collections::BTreeSet;
use std::process::{Command, Stdio};
use std::sync::LazyLock;

static VOCABULARY: LazyLock<Vocabulary> = LazyLock::new(|| Vocabulary::load(None).unwrap());
static READER: LazyLock<Reader> = LazyLock::new(|| Reader::new(&VOCABULARY));
static MADE_UP: LazyLock<Vec<String>> = LazyLock::new(|| vec![texts::made_up(60_000); 20]);
static REAL: LazyLock<Vec<String>> = LazyLock::new(texts::real);

const STYLE: Style = Style { lang: Lang::En, width: 100, colour: false, ascii: false };

fn main() {
    divan::main();
}

/// Measures over made-up and over real texts; nothing, where there are none.
fn over<'t, T>(bencher: Bencher, texts: &'t [String], step: impl Fn(&'t str) -> T + Sync) {
    if texts.is_empty() {
        return;
    }
    let bytes: usize = texts.iter().map(String::len).sum();
    bencher
        .counter(BytesCount::new(bytes))
        .bench(|| texts.iter().for_each(|text| drop(black_box(step(black_box(text))))));
}

fn texts(name: &str) -> &'static [String] {
    if name == "real" { &REAL } else { &MADE_UP }
}

fn claims(text: &str) -> (Described, Extracted) {
    let described = describe(text, &VOCABULARY);
    let place = described.place.clone().unwrap_or_else(PlacePath::nation);
    let extracted = READER.document(text, &described, &place, Year::FIRST);
    (described, extracted)
}

const TEXTS: [&str; 2] = ["made-up", "real"];

#[divan::bench(args = TEXTS)]
fn peer_bytes_checked(bencher: Bencher, name: &str) {
    over(bencher, texts(name), |text| std::str::from_utf8(text.as_bytes()));
}

/// The words of the cues, and nothing but their places.
#[divan::bench(args = TEXTS)]
fn peer_words_found(bencher: Bencher, name: &str) {
    let words: BTreeSet<&str> = VOCABULARY.cues.iter().map(|cue| cue.word.as_str()).collect();
    let automaton: CharwiseDoubleArrayAhoCorasick<u32> = CharwiseDoubleArrayAhoCorasickBuilder::new()
        .match_kind(MatchKind::LeftmostLongest)
        .build(words)
        .unwrap();
    over(bencher, texts(name), |text| automaton.leftmost_find_iter(text).count());
}

#[divan::bench(args = TEXTS)]
fn bytes_to_text(bencher: Bencher, name: &str) {
    over(bencher, texts(name), |text| document::read(text.as_bytes(), "", Limits::default()));
}

#[divan::bench(args = TEXTS)]
fn text_to_passages(bencher: Bencher, name: &str) {
    over(bencher, texts(name), |text| describe(text, &VOCABULARY));
}

#[divan::bench(args = TEXTS)]
fn bytes_to_claims(bencher: Bencher, name: &str) {
    over(bencher, texts(name), |text| {
        let read = document::read(text.as_bytes(), "", Limits::default()).unwrap();
        claims(&read.body)
    });
}

#[divan::bench(args = TEXTS)]
fn bytes_to_jsonl(bencher: Bencher, name: &str) {
    over(bencher, texts(name), |text| {
        let read = document::read(text.as_bytes(), "", Limits::default()).unwrap();
        let (described, extracted) = claims(&read.body);
        let mut out = Vec::with_capacity(4 * text.len());
        let mut rows = render::Extracted::new(Format::Jsonl, STYLE, &mut out).unwrap();
        let place = described.place.clone().unwrap_or_else(PlacePath::nation);
        let coded = extracted.claims.iter().map(|claim| {
            let indicator = VOCABULARY.indicators.find(&claim.indicator, &place);
            (claim, indicator.map(|indicator| indicator.code.as_str()))
        });
        rows.document("report.txt", text, &described, coded).unwrap();
        rows.end().unwrap();
        out
    });
}

#[divan::bench]
fn vocabulary_loaded() -> Vocabulary {
    Vocabulary::load(None).unwrap()
}

#[divan::bench]
fn reader_made(bencher: Bencher) {
    let vocabulary = &*VOCABULARY;
    bencher.bench(|| Reader::new(vocabulary));
}

/// A process that does nothing.
#[divan::bench]
fn peer_process_started() {
    run(&["--version"]);
}

/// A report of 60 KB, from the start of the process to its end.
#[divan::bench]
fn process_of_a_report(bencher: Bencher) {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("report.txt");
    std::fs::write(&path, texts::made_up(60_000)).unwrap();
    bencher.bench(|| run(&["extract", "--format", "jsonl", path.to_str().unwrap()]));
}

fn run(arguments: &[&str]) {
    let command = Command::new(env!("CARGO_BIN_EXE_duizhang")).args(arguments).stdout(Stdio::null()).status();
    assert!(command.unwrap().success());
}
