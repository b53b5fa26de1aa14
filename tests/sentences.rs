//! Sentences as reports have them, and the claims that are read in them.

#![allow(clippy::unwrap_used)]

use duizhang::document::describe;
use duizhang::extract::Reader;
use duizhang::vocabulary::{Vocabulary, Year};
use std::path::Path;

const HEAD: &str = "泉水县政府工作报告\n\n——2025年3月8日在泉水县第十七届人民代表大会第四次会议上\n\n泉水县县长 王某某\n\n各位代表：\n\n现在，我代表县人民政府向大会报告工作，请予审议。\n\n一、2024年工作回顾\n\n";
const BETWEEN: &str = "\n\n二、2025年工作安排\n\n";

fn report(of: &str, sentence: &str) -> String {
    match of {
        "review" => format!("{HEAD}{sentence}{BETWEEN}今年要做好各项工作。\n"),
        _ => format!("{HEAD}一年来各项工作取得新成绩。{BETWEEN}{sentence}\n"),
    }
}

fn read(text: &str, vocabulary: &Vocabulary) -> Vec<String> {
    let described = describe(text, vocabulary);
    let place = described.place.clone().unwrap();
    let extracted = Reader::new(vocabulary).document(text, &described, &place, Year::new(2025).unwrap());
    let or_dash = |word: String| if word.is_empty() { "-".to_owned() } else { word };
    let told = extracted.claims.iter().map(|claim| {
        let value = or_dash(claim.value.map(|value| value.to_string()).unwrap_or_default());
        let unit = or_dash(claim.unit.clone());
        format!("{} {} {value} {unit} {}", claim.indicator, claim.measure, claim.period)
    });
    told.collect()
}

#[test]
fn every_sentence_reads_as_it_says() {
    let vocabulary = Vocabulary::load(None).unwrap();
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/cases/sentences.txt");
    let text = std::fs::read_to_string(path).unwrap();
    let mut wrong = Vec::new();
    for case in text.split("\n\n").filter(|case| !case.starts_with('#')) {
        let (head, wanted) = case.trim().split_once('\n').unwrap_or((case.trim(), ""));
        let (of, sentence) = head.split_once(' ').unwrap();
        let found = read(&report(of, sentence), &vocabulary);
        if found != wanted.lines().collect::<Vec<_>>() {
            wrong.push(format!(
                "{head}\n  wanted {:?}\n  found  {found:?}",
                wanted.lines().collect::<Vec<_>>()
            ));
        }
    }
    assert!(wrong.is_empty(), "{} wrong:\n{}", wrong.len(), wrong.join("\n"));
}

#[test]
fn a_line_may_break_anywhere_in_a_paragraph() {
    let vocabulary = Vocabulary::load(None).unwrap();
    let whole = "全县经济稳中有进。生产总值达到74.4亿元，增长6.7%。";
    let broken = "全县经济稳中有进。生产总值达到74.4\n\n亿元，增\n长6.7%。";
    assert_eq!(read(&report("review", whole), &vocabulary), read(&report("review", broken), &vocabulary));
}
