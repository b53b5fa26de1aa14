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

/// Whether what stands before a function makes it a test.
fn is_test(before: &str) -> bool {
    let above = before.lines().rev().map(str::trim).skip_while(|line| line.is_empty());
    let mut marks = above.take_while(|line| line.starts_with("#[") || line.starts_with("//"));
    marks.any(|line| line == "#[test]")
}

#[test]
fn only_what_is_run_is_a_test() {
    let test = "    #[test]\n    /// Why.\n    #[ignore]\n    ";
    assert!(is_test(test) && is_test("#[test]\n"));
    assert!(!is_test("proptest! {\n    #[test]\n    fn is_run() {}\n\n    ") && !is_test("// #[test]\n"));
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
        assert!(is_test(&code[..at]), "{file}::{test} is no test");
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
