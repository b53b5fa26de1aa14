//! What the README promises, each beside the test that keeps it: a promise that is worded otherwise, or whose test is gone, is
//! noticed here.

#![allow(clippy::unwrap_used, clippy::expect_used)]

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

const README: &str = include_str!("../README.md");
const PROMISES: &str = include_str!("promises.csv");

/// The promises, each with its file and its test.
fn promises() -> Vec<(String, String, String)> {
    let mut rows = csv::Reader::from_reader(PROMISES.as_bytes());
    let row = |row: csv::StringRecord| {
        let (file, test) = row[1].split_once("::").expect("file::test");
        (row[0].to_owned(), file.to_owned(), test.to_owned())
    };
    rows.records().map(|record| row(record.unwrap())).collect()
}

fn one_line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

#[test]
fn every_promise_stands_in_the_readme_and_has_a_test() {
    let readme = one_line(README);
    let tests = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests");
    for (promise, file, test) in promises() {
        assert!(readme.contains(&promise), "the README no longer says: {promise}");
        let code = fs::read_to_string(tests.join(format!("{file}.rs"))).unwrap_or_default();
        let at = code
            .find(&format!("fn {test}("))
            .unwrap_or_else(|| panic!("no test {file}::{test} of: {promise}"));
        let before = code[..at].trim_end().lines().next_back().unwrap_or_default();
        assert!(before.contains("#[test]") || code.contains("proptest!"), "{file}::{test} is no test");
    }
}

#[test]
fn every_part_of_the_readme_that_promises_has_a_promise_kept() {
    // Of these a bench is the measure.
    const MEASURED: [&str; 1] = ["How fast"];
    let promises: BTreeSet<String> = promises().into_iter().map(|(promise, ..)| promise).collect();
    for part in README.split("\n## ").skip(1) {
        let (title, words) = part.split_once('\n').unwrap();
        let words = one_line(words);
        let kept = promises.iter().any(|promise| words.contains(promise));
        assert!(kept || MEASURED.contains(&title), "nothing of “{title}” has a test");
    }
}
