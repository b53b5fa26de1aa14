//! Sentences as reports have them, and the claims that are read in them.

#![allow(clippy::unwrap_used)]

use duizhang::document::describe;
use duizhang::extract::Reader;
use duizhang::extract::rules::Rule;
use duizhang::vocabulary::{Vocabulary, Year};
use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

const HEAD: &str = "泉水县政府工作报告\n\n——2025年3月8日在泉水县第十七届人民代表大会第四次会议上\n\n泉水县县长 王某某\n\n各位代表：\n\n现在，我代表县人民政府向大会报告工作，请予审议。\n\n一、2024年工作回顾\n\n";
const BETWEEN: &str = "\n\n二、2025年工作安排\n\n";

fn report(of: &str, sentence: &str) -> String {
    match of {
        "review" => format!("{HEAD}{sentence}{BETWEEN}今年要做好各项工作。\n"),
        _ => format!("{HEAD}一年来各项工作取得新成绩。{BETWEEN}{sentence}\n"),
    }
}

/// What is read in a report, every field of it.
fn read(text: &str, reader: &Reader) -> Vec<String> {
    let described = describe(text, reader.vocabulary());
    let place = described.place.clone().unwrap();
    let extracted = reader.document(text, &described, &place, Year::new(2025).unwrap());
    let or_dash = |word: String| if word.is_empty() { "-".to_owned() } else { word };
    let told = extracted.claims.iter().map(|claim| {
        let number = |value: Option<rust_decimal::Decimal>| value.map(|value| value.to_string());
        let value = [number(claim.value), number(claim.value_high), number(claim.stretch)];
        let value = value.into_iter().flatten().collect::<Vec<_>>().join("~");
        let relative = claim.relative_to.as_ref().map(|to| to.code().to_owned()).unwrap_or_default();
        let fields = [
            claim.role.to_string(),
            claim.indicator.clone(),
            claim.measure.to_string(),
            claim.comparator.to_string(),
            or_dash(value + &relative),
            or_dash(claim.unit.clone()),
            claim.period.to_string(),
            claim.rule.clone(),
            or_dash(claim.flags.to_string()),
        ];
        fields.join(" ")
    });
    let unread = extracted.notices.iter().map(|notice| format!("unread {}", notice.words));
    told.chain(unread).collect()
}

/// One sentence of a file of cases, and what is read in it.
struct Case<'t> {
    head: &'t str,
    of: &'t str,
    sentence: &'t str,
    wanted: Vec<&'t str>,
}

fn file(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/cases").join(name)
}

fn cases(text: &str) -> impl Iterator<Item = Case<'_>> {
    text.split("\n\n").filter(|case| !case.starts_with('#')).map(|case| {
        let (head, wanted) = case.trim().split_once('\n').unwrap_or((case.trim(), ""));
        let (before, sentence) = head.rsplit_once(' ').unwrap();
        let of = before.rsplit(' ').next().unwrap();
        Case { head, of, sentence, wanted: wanted.lines().collect() }
    })
}

/// Every sentence of a file reads as it says; with BLESS the file is written as it reads.
fn reads(name: &str) {
    let vocabulary = Vocabulary::load(None).unwrap();
    let reader = Reader::new(&vocabulary);
    let text = std::fs::read_to_string(file(name)).unwrap();
    let comment = text.split("\n\n").next().unwrap();
    let (mut wrong, mut blessed) = (Vec::new(), vec![comment.trim().to_owned()]);
    for case in cases(&text) {
        let found = read(&report(case.of, case.sentence), &reader);
        if found != case.wanted {
            wrong.push(format!("{}\n  wanted {:?}\n  found  {found:?}", case.head, case.wanted));
        }
        blessed.push(std::iter::once(case.head.to_owned()).chain(found).collect::<Vec<_>>().join("\n"));
    }
    if std::env::var_os("BLESS").is_some() {
        std::fs::write(file(name), blessed.join("\n\n") + "\n").unwrap();
        return;
    }
    assert!(wrong.is_empty(), "{} wrong:\n{}", wrong.len(), wrong.join("\n"));
}

#[test]
fn every_sentence_reads_as_it_says() {
    reads("sentences.txt");
}

#[test]
fn every_example_of_a_rule_reads_as_it_says() {
    reads("rules.txt");
}

#[test]
fn without_its_rule_an_example_reads_otherwise_and_a_near_miss_the_same() {
    let vocabulary = Vocabulary::load(None).unwrap();
    let whole = Reader::new(&vocabulary);
    let text = std::fs::read_to_string(file("rules.txt")).unwrap();
    let (mut wrong, mut counted) = (Vec::new(), BTreeMap::new());
    for case in cases(&text) {
        let rule: Rule = case.head.split(' ').next().unwrap().parse().unwrap();
        let near = case.head.split(' ').nth(1) == Some("near");
        let report = report(case.of, case.sentence);
        let with_it = read(&report, &whole);
        let without = read(&report, &Reader::new(&vocabulary).without(rule));
        if (with_it == without) != near {
            wrong.push(format!("{}\n  {without:?}", case.head));
        }
        *counted.entry((rule, near)).or_insert(0) += 1;
    }
    for rule in Rule::ALL {
        let count = |near| counted.get(&(*rule, near)).copied().unwrap_or(0);
        if count(false) < 2 || count(true) < 1 {
            wrong.push(format!("{rule}: {} examples, {} near misses", count(false), count(true)));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn a_line_may_break_anywhere_in_a_paragraph() {
    let vocabulary = Vocabulary::load(None).unwrap();
    let reader = Reader::new(&vocabulary);
    let whole = "全县经济稳中有进。生产总值达到74.4亿元，增长6.7%。";
    let broken = "全县经济稳中有进。生产总值达到74.4\n\n亿元，增\n长6.7%。";
    assert_eq!(read(&report("review", whole), &reader), read(&report("review", broken), &reader));
}

/// Whatever rule read it, a number stands where its claim says: verify accuses nobody who only read documents.
#[test]
fn a_ledger_of_all_sentences_is_sound() {
    let folder = tempfile::tempdir().unwrap();
    let (mut reviews, mut plans) = (String::new(), String::from("今年要做好各项工作。"));
    for name in ["sentences.txt", "rules.txt"] {
        let text = std::fs::read_to_string(file(name)).unwrap();
        for case in cases(&text) {
            let part = if case.of == "review" { &mut reviews } else { &mut plans };
            part.push_str("\n\n");
            part.push_str(case.sentence);
        }
    }
    let (report, ledger) = (folder.path().join("report.txt"), folder.path().join("ledger.db"));
    std::fs::write(&report, format!("{HEAD}{reviews}{BETWEEN}{plans}\n")).unwrap();
    let run = |arguments: &[&str]| {
        let mut command = assert_cmd::Command::cargo_bin("duizhang").unwrap();
        let output = command.arg("--ledger").arg(&ledger).args(arguments).output().unwrap();
        let told = String::from_utf8_lossy(&output.stdout).into_owned();
        assert!(output.status.success(), "{told}{}", String::from_utf8_lossy(&output.stderr));
        told
    };
    run(&["read", report.to_str().unwrap()]);
    let listed = run(&["list", "results", "--format", "csv"]);
    assert!(listed.contains("from-plan"), "a plan's base is among them");
    run(&["verify"]);
}
