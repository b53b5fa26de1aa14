//! Pairs of consecutive documents judged by hand, where they lie beside the project: what the program makes of them
//! from the bare texts. Where they do not, this says so and passes.

#![allow(clippy::unwrap_used)]

use assert_cmd::Command;
use std::collections::{HashMap, HashSet};
use std::path::{Path, PathBuf};

type Row = HashMap<String, String>;

fn shared() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../shared")
}

fn table(path: &Path) -> Vec<Row> {
    let mut builder = csv::ReaderBuilder::new();
    let mut reader = builder.delimiter(b'\t').quoting(false).from_path(path).unwrap();
    reader.deserialize().map(Result::unwrap).collect()
}

fn duizhang(ledger: &Path, arguments: &[&str]) -> String {
    let mut command = Command::cargo_bin("duizhang").unwrap();
    let output = command.arg("--ledger").arg(ledger).args(arguments).output().unwrap();
    assert!(output.status.success(), "{arguments:?}: {}", String::from_utf8_lossy(&output.stderr));
    String::from_utf8(output.stdout).unwrap()
}

/// The audit of a pair, from two texts under names that tell nothing.
fn audit(pair: &Row) -> Vec<serde_json::Value> {
    let folder = tempfile::tempdir().unwrap();
    for (column, name) in [("targets_document", "a.txt"), ("results_document", "b.txt")] {
        std::fs::copy(shared().join(&pair[column]), folder.path().join(name)).unwrap();
    }
    let ledger = folder.path().join("l.db");
    let name = |name: &str| folder.path().join(name).display().to_string();
    let (a, b) = (name("a.txt"), name("b.txt"));
    let told = ["--place", pair["place"].as_str()];
    let place: &[&str] = if pair["tell_place"] == "yes" { &told } else { &[] };
    duizhang(&ledger, &[&["read", &a, &b], place].concat());
    let lines = duizhang(&ledger, &["audit", "--year", &pair["year"], "--format", "jsonl"]);
    lines.lines().map(|line| serde_json::from_str(line).unwrap()).collect()
}

/// The audit's row for a target: the one at its byte whose indicator shares most characters with it.
fn row_of<'a>(target: &Row, audit: &'a [serde_json::Value]) -> Option<&'a serde_json::Value> {
    let start: u64 = target["t_start_byte"].parse().unwrap();
    let chars = |words: &str| words.chars().collect::<HashSet<char>>();
    let own = chars(&target["indicator"]);
    let shared = |row: &&serde_json::Value| {
        let other = chars(row["indicator"].as_str().unwrap_or_default());
        own.intersection(&other).count() * 1000 / own.union(&other).count().max(1)
    };
    audit.iter().filter(|row| row["target_start"].as_u64() == Some(start)).max_by_key(shared)
}

/// What was counted over some pairs.
#[derive(Debug, Default)]
struct Score {
    targets: usize,
    listed: usize,
    right: usize,
    /// Neither missed nor unreported by the readers, and of these called one of the two.
    fair: usize,
    smeared: usize,
    /// Missed by the readers, and of these called met.
    missed: usize,
    hidden: usize,
}

/// The score over the pairs of a folder of tables; `None` where their documents are not beside the project.
fn score(gold: &Path) -> Option<Score> {
    let pairs = gold.join("PAIRS.tsv");
    if !pairs.exists() || !shared().join("corpus/reports").exists() {
        eprintln!("no documents beside the project: nothing to compare with");
        return None;
    }
    let mut score = Score::default();
    for pair in table(&pairs) {
        let audit = audit(&pair);
        for target in table(&gold.join(format!("{}.tsv", pair["pair"]))) {
            let row = row_of(&target, &audit);
            let said = row.and_then(|row| row["status"].as_str()).unwrap_or("nothing");
            let said = if said == "incomparable" { "undecidable" } else { said };
            let accepted: Vec<&str> = target["status"].split('|').collect();
            let accuses = |status: &str| status == "missed" || status == "unreported";
            score.targets += 1;
            score.listed += usize::from(row.is_some());
            score.right += usize::from(accepted.contains(&said));
            if !accepted.iter().any(|status| accuses(status)) {
                score.fair += 1;
                score.smeared += usize::from(accuses(said));
            }
            if accepted == ["missed"] {
                score.missed += 1;
                score.hidden += usize::from(said == "met");
            }
        }
    }
    eprintln!("{score:?}");
    Some(score)
}

/// Thousandths: none may get worse.
struct Bars {
    listed: usize,
    right: usize,
    smeared: usize,
}

fn holds(score: &Score, bars: &Bars) {
    let Score { targets, listed, right, fair, smeared, missed, hidden } = score;
    assert!(
        smeared * 1000 <= fair * bars.smeared,
        "{smeared} of {fair} called missed or unreported that are neither"
    );
    assert!(*hidden == 0, "{hidden} of {missed} missed targets called met");
    assert!(listed * 1000 >= targets * bars.listed, "only {listed} of {targets} targets listed");
    assert!(right * 1000 >= targets * bars.right, "only {right} of {targets} statuses right");
}

#[test]
fn judged_as_careful_readers_judge() {
    if let Some(score) = score(&shared().join("gold/verdicts")) {
        holds(&score, &Bars { listed: 991, right: 903, smeared: 29 });
    }
}

#[test]
fn judged_as_two_more_readers_judge() {
    if let Some(score) = score(&Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/gold")) {
        holds(&score, &Bars { listed: 990, right: 879, smeared: 37 });
    }
}
