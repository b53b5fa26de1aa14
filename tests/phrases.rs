//! What people type, and what is understood of it: every row of `tests/corpus/` is a sentence and its parts.

#![allow(clippy::unwrap_used, clippy::expect_used)]

use duizhang::extract::{Frame, PhraseError, Reader};
use duizhang::vocabulary::{Claim, PlacePath, Role, Vocabulary};
use proptest::prelude::*;
use rust_decimal::Decimal;
use std::collections::BTreeMap;
use std::fs;
use std::sync::LazyLock;

const THEMES: [&str; 11] = [
    "bound", "dates", "falls", "flags", "given", "joint", "measures", "numerals", "relative", "units",
    "works",
];

static VOCABULARY: LazyLock<Vocabulary> = LazyLock::new(|| Vocabulary::load(None).unwrap());

fn place() -> PlacePath {
    "晋江市/紫帽镇".parse().unwrap()
}

/// Reads a phrase of 2024; `indicator|phrase` gives the indicator beside it.
fn read(reader: &Reader<'_>, phrase: &str, role: Role) -> Result<Vec<Claim>, PhraseError> {
    let place = place();
    let (indicator, text) =
        phrase.split_once('|').map_or((None, phrase), |(given, text)| (Some(given), text));
    reader
        .phrase(text, &Frame { role, place: &place, year: "2024".parse().unwrap(), indicator, said_in: None })
}

fn told(claim: &Claim) -> [String; 10] {
    let decimal = |value: Option<Decimal>| value.map(|value| value.to_string()).unwrap_or_default();
    [
        claim.indicator.clone(),
        claim.measure.to_string(),
        claim.comparator.to_string(),
        decimal(claim.value),
        decimal(claim.value_high),
        decimal(claim.stretch),
        claim.unit.clone(),
        claim.period.to_string(),
        claim.relative_to.as_ref().map(ToString::to_string).unwrap_or_default(),
        claim.flags.to_string(),
    ]
}

#[test]
fn every_row_of_the_corpus_reads_as_it_says() {
    let reader = Reader::new(&VOCABULARY);
    let mut wrong = Vec::new();
    for theme in THEMES {
        let mut rows: BTreeMap<(String, String), Vec<Vec<String>>> = BTreeMap::new();
        let mut file = csv::Reader::from_path(format!("tests/corpus/{theme}.csv")).unwrap();
        for row in file.records() {
            let cells: Vec<String> = row.unwrap().iter().map(str::to_owned).collect();
            let claims = rows.entry((cells[0].clone(), cells[1].clone())).or_default();
            assert_eq!(
                cells[2],
                (claims.len() + 1).to_string(),
                "{theme}: the rows of {} in order",
                cells[0]
            );
            claims.push(cells[3..].to_vec());
        }
        assert!(!rows.is_empty(), "{theme}.csv is empty");
        for ((phrase, role), expected) in rows {
            match read(&reader, &phrase, role.parse().unwrap()) {
                Ok(claims) => {
                    let found: Vec<Vec<String>> = claims.iter().map(|claim| told(claim).to_vec()).collect();
                    if found != expected {
                        wrong.push(format!(
                            "{theme}: {phrase}\n  expected {expected:?}\n  found    {found:?}"
                        ));
                    }
                    assert!(claims.iter().all(|claim| !claim.rule.is_empty() && claim.span.is_none()));
                }
                Err(error) => wrong.push(format!("{theme}: {phrase}\n  {error}")),
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

/// What a document tells otherwise than one who types it, and why.
const APART: [(&str, &str, &str); 11] = [
    ("result", "固定资产投资实现正增长", "a movement without a number, of which documents are full"),
    ("result", "固定资产投资负增长", "a movement without a number"),
    ("target", "工业用电量下降", "a movement without a number"),
    ("target", "进出口总额增长", "a movement without a number"),
    ("result", "失业率与上年持平", "no number, of what is no canonical indicator"),
    ("target", "粮食产量与上年持平", "plans are full of what stays as it is"),
    ("target", "用电量持平", "no number, of what is no canonical indicator"),
    ("result", "招商引资任务圆满完成", "no number, of what is no canonical indicator"),
    ("result", "工业产值三年翻番", "三年 is a part of a name as often as a span"),
    (
        "target",
        "低保标准从775元提高到900元",
        "a plan tells last year's too; who types a target types a target",
    ),
    ("target", "低保标准从每月775元提高到900元", "a plan tells last year's too"),
];

#[test]
fn both_doors_read_a_phrase_alike() {
    let reader = Reader::new(&VOCABULARY);
    let place = place();
    let mut differ = Vec::new();
    let mut phrases = std::collections::BTreeSet::new();
    for theme in THEMES {
        let mut file = csv::Reader::from_path(format!("tests/corpus/{theme}.csv")).unwrap();
        for row in file.records() {
            let row = row.unwrap();
            phrases.insert((row[1].to_owned(), row[0].to_owned()));
        }
    }
    for (role, phrase) in phrases.iter().filter(|(_, phrase)| !phrase.contains('|')) {
        let role: Role = role.parse().unwrap();
        let frame =
            Frame { role, place: &place, year: "2024".parse().unwrap(), indicator: None, said_in: None };
        let typed = reader.phrase(phrase, &frame).unwrap();
        let (run, _) = reader.running(phrase, &frame, duizhang::vocabulary::Period::Year(frame.year));
        let tell = |claims: &[Claim]| claims.iter().map(|c| told(c).join(" ")).collect::<Vec<_>>();
        if tell(&typed) != tell(&run) {
            differ.push((
                role.to_string(),
                phrase.clone(),
                format!("{:?}\n  {:?}", tell(&typed), tell(&run)),
            ));
        }
    }
    let known = |role: &str, phrase: &str| APART.iter().any(|(r, p, _)| *r == role && *p == phrase);
    let new: Vec<String> = differ
        .iter()
        .filter(|(role, phrase, _)| !known(role, phrase))
        .map(|(role, phrase, told)| format!("{role} {phrase}\n  {told}"))
        .collect();
    assert!(new.is_empty(), "{} of {}\n{}", new.len(), phrases.len(), new.join("\n"));
    assert_eq!(differ.len(), APART.len(), "some are read alike now");
}

#[test]
fn every_file_of_the_corpus_is_a_theme() {
    let mut names: Vec<String> = fs::read_dir("tests/corpus")
        .unwrap()
        .map(|entry| entry.unwrap().path().file_stem().unwrap().to_string_lossy().into_owned())
        .filter(|name| name != "refused")
        .collect();
    names.sort();
    assert_eq!(names, THEMES);
}

#[test]
fn what_is_not_understood_is_refused_with_the_reason() {
    let reader = Reader::new(&VOCABULARY);
    for row in csv::Reader::from_path("tests/corpus/refused.csv").unwrap().records() {
        let row = row.unwrap();
        let (phrase, role, reason) = (&row[0], &row[1], &row[2]);
        match read(&reader, phrase, role.parse().unwrap()) {
            Ok(claims) => panic!("{phrase} was read as {:?}", claims.iter().map(told).collect::<Vec<_>>()),
            Err(error) => assert!(error.to_string().contains(reason), "{phrase}: {error}; expected {reason}"),
        }
    }
}

#[test]
fn an_error_points_at_the_part() {
    let reader = Reader::new(&VOCABULARY);
    let phrase = "规上工业产值增长7%，工作扎实推进";
    let Err(PhraseError::NotUnderstood { span, words }) = read(&reader, phrase, Role::Target) else {
        panic!("understood")
    };
    assert_eq!(&phrase[span.start..span.end], "工作扎实推进");
    assert_eq!(words, "工作扎实推进");
}

#[test]
fn a_zero_that_was_printed_stays() {
    let claims = read(&Reader::new(&VOCABULARY), "规上工业产值增长5.0%", Role::Target).unwrap();
    assert_eq!(claims[0].value.unwrap().to_string(), "5.0");
}

#[test]
fn the_words_that_bind_travel_with_the_claim() {
    let reader = Reader::new(&VOCABULARY);
    for (phrase, cue) in [
        ("居民收入增速不低于经济增长", "不低于"),
        ("居民收入增速与经济增长同步", "增长同步"),
        ("地区生产总值增长5%—6%左右", "左右"),
        ("亏损企业控制20家", "控制"),
    ] {
        assert_eq!(read(&reader, phrase, Role::Target).unwrap()[0].cue, cue, "{phrase}");
    }
}

#[test]
fn less_is_wanted_where_the_words_begin_so_or_lead_down() {
    let cues = &VOCABULARY.cues;
    assert!(cues.wants_less("控制政府债务规模"));
    assert!(!cues.wants_less("新建疾病预防控制中心"));
    assert!(cues.says_down_to("审批时限压缩至5个工作日") && cues.says_down_to("登记失业率降至3%"));
    assert!(!cues.says_down_to("参保率提高到96%"));
}

#[test]
fn a_quote_keeps_its_parentheses() {
    let claims = read(&Reader::new(&VOCABULARY), "税收收入9亿元（同比增长7%）", Role::Result).unwrap();
    assert!(claims.iter().all(|claim| claim.quote == "税收收入9亿元（同比增长7%）"));
}

proptest! {
    #[test]
    fn no_text_makes_it_panic(text in "\\PC{0,60}") {
        let _ = read(&Reader::new(&VOCABULARY), &text, Role::Target);
    }

    #[test]
    fn no_mix_of_its_own_words_makes_it_panic(
        parts in prop::collection::vec(prop::sample::select(vec![
            "规上工业产值", "增长", "下降", "7.6", "%", "个百分点", "第", "十", "百", "万", "亿元", "余", "多", "—", "-", "至",
            "、", "，", "和", "均", "分别", "确保", "力争", "同步", "与", "经济发展", "持平", "未完成", "目标", "年度计划", "的",
            "完成", "2024年", "1", "8月", "上半年", "五年", "前", "三", "超", "近", "以上", "以内", "左右", "从", "提高到", "翻一番",
            "百分之", "分之", "成", "两位数", "每", "开工", "竣工", "项目", "个", " ", "\u{3000}", "１", "．", "％", "(", "“十四五”", ".", ":",
        ]), 0..14),
    ) {
        let reader = Reader::new(&VOCABULARY);
        let text = parts.concat();
        let _ = read(&reader, &text, Role::Target);
        let _ = read(&reader, &text, Role::Result);
    }

    #[test]
    fn a_phrase_gives_back_its_parts(
        indicator in prop::sample::select(vec!["规上工业产值", "社会消费品零售总额", "用电量", "全体居民人均可支配收入"]),
        verb in prop::sample::select(vec![("增长", 1), ("下降", -1), ("同比增长", 1), ("实际增长", 1), ("降低", -1)]),
        hundredths in 1_i64..100_000,
        decimals in 0_u32..3,
        cue in prop::sample::select(vec![
            ("", "", "eq"), ("", "以上", "ge"), ("", "左右", "approx"), ("超", "", "gt"), ("不低于", "", "ge"), ("", "以内", "le"),
            ("低于", "", "lt"), ("约", "", "approx"),
        ]),
    ) {
        let value = Decimal::new(hundredths, decimals);
        let phrase = format!("{indicator}{}{}{value}%{}", verb.0, cue.0, cue.1);
        let claims = read(&Reader::new(&VOCABULARY), &phrase, Role::Target).unwrap();
        prop_assert_eq!(claims.len(), 1);
        prop_assert_eq!(&claims[0].indicator, indicator);
        prop_assert_eq!(claims[0].measure.code(), "growth");
        prop_assert_eq!(claims[0].comparator.code(), cue.2);
        prop_assert_eq!(claims[0].value.unwrap().to_string(), (value * Decimal::from(verb.1)).to_string());
    }
}
