//! Estimates the weights of `data/linkage.csv` from pairs of documents judged by hand, prints them, and tells on
//! standard error what was measured. See `README.md` beside this file.
//!
//! usage: linkage PATH/TO/duizhang FOLDER [doubts] > data/linkage.csv
//!
//! `doubts` tells on standard error which links the estimate takes for improbable, and the other way round.
//! FOLDER holds `gold/verdicts/PAIRS.tsv`, the tables it names and the documents that they and `tests/gold` judge.

#![allow(clippy::expect_used, clippy::float_arithmetic, clippy::cast_precision_loss)]

mod fit;

use duizhang::commands::records;
use duizhang::ledger::Ledger;
use duizhang::reconcile::evidence::Index;
use duizhang::reconcile::link::COMPARISONS;
use duizhang::vocabulary::{Policy, Role, Vocabulary};
use fit::{Column, Example};
use std::collections::{HashMap, HashSet};
use std::path::Path;
use std::process::Command;

/// Comparisons whose levels go from less to more: none may weigh less than the one before it.
const RISING: [&str; 6] = ["object", "head", "covered", "covering", "company", "topic"];
/// So many bytes before a number, a sign or 近, are still its beginning.
const SLACK: usize = 6;

type Row = HashMap<String, String>;

fn table(path: &Path) -> Vec<Row> {
    let mut builder = csv::ReaderBuilder::new();
    let reader = builder.delimiter(b'\t').quoting(false).from_path(path);
    let mut reader = reader.expect("a table of the gold");
    reader.deserialize().map(|row| row.expect("a row of the gold")).collect()
}

fn main() {
    let mut arguments = std::env::args().skip(1);
    let (Some(program), Some(folder)) = (arguments.next(), arguments.next()) else {
        eprintln!("usage: linkage PATH/TO/duizhang FOLDER [doubts] > data/linkage.csv");
        std::process::exit(2);
    };
    let doubts = arguments.next().is_some_and(|word| word == "doubts");
    let folder = Path::new(&folder);
    let own = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/gold");
    let mut examples = Vec::new();
    let mut group = 0;
    for gold in [folder.join("gold/verdicts"), own.join("once"), own] {
        for pair in table(&gold.join("PAIRS.tsv")) {
            let targets = table(&gold.join(format!("{}.tsv", pair["pair"])));
            examples.extend(compared(&program, folder, &pair, &targets, group));
            group += 1;
        }
    }
    let columns = columns();
    fit::report(&examples, &columns, doubts);
    print!("{}", fit::rows(&fit::fit(&examples, &columns), &columns));
}

/// What every level but the first of a comparison is to the estimate.
fn columns() -> Vec<Column> {
    let each = COMPARISONS.iter().enumerate();
    each.flat_map(|(at, comparison)| {
        let rising = RISING.contains(&comparison.name);
        let levels = comparison.levels.iter().enumerate().skip(1);
        levels.map(move |(level, name)| Column { at, level, comparison: comparison.name, name, rising })
    })
    .collect()
}

/// The targets of a pair that were judged by hand, each with every result it was compared with.
fn compared(program: &str, folder: &Path, pair: &Row, targets: &[Row], group: usize) -> Vec<Example> {
    let vocabulary = Vocabulary::load(None).expect("the rows of data/");
    let policy = Policy::default();
    let work = tempfile::tempdir().expect("a folder for a ledger");
    let ledger = work.path().join("ledger.db");
    let mut read = Command::new(program);
    read.arg("--ledger").arg(&ledger).arg("read");
    if pair["tell_place"] == "yes" {
        read.args(["--place", &pair["place"]]);
    }
    for (column, name) in [("targets_document", "a.txt"), ("results_document", "b.txt")] {
        let text = work.path().join(name);
        std::fs::copy(folder.join(&pair[column]), &text).expect("a document of the gold");
        read.arg(text);
    }
    assert!(read.output().expect("duizhang read").status.success(), "{}", pair["pair"]);
    let ledger = Ledger::open_to_read(&ledger).expect("the ledger just made");
    let mut examples = Vec::new();
    for place in ledger.places().expect("the place just read") {
        let records = records(&ledger, &place, None, &vocabulary).expect("the records just read");
        let index = Index::new(&records, &vocabulary, &policy);
        for target in records.claims.iter().filter(|claim| claim.claim.role == Role::Target) {
            let Some(judged) =
                judged(target.claim.span.map(|span| span.start), &target.claim.indicator, targets)
            else {
                continue;
            };
            let starts: HashSet<usize> =
                judged["r_start_byte"].split('|').filter_map(|start| start.parse().ok()).collect();
            for (result, levels) in index.compared(target) {
                let start = result.claim.span.map_or(0, |span| span.start);
                let linked = starts.iter().any(|known| known.abs_diff(start) <= SLACK);
                let words = [&target.claim.quote, &result.claim.quote].map(String::as_str).join(" | ");
                examples.push(Example { group, levels, linked, words });
            }
        }
    }
    examples
}

/// The row of the gold for a target: of several at one number the one whose indicator shares most characters.
fn judged<'t>(start: Option<usize>, indicator: &str, targets: &'t [Row]) -> Option<&'t Row> {
    let own: HashSet<char> = indicator.chars().collect();
    let shared = |row: &&Row| row["indicator"].chars().filter(|c| own.contains(c)).count();
    let here = targets.iter().filter(|row| row["t_start_byte"].parse().ok() == start);
    here.max_by_key(shared)
}
