//! What the fuzzer types: words of the vocabulary in any order, whole sentences mangled, and text of no sense.

use duizhang::vocabulary::Vocabulary;
use proptest::prelude::*;
use proptest::sample::select;
use rust_decimal::Decimal;
use std::sync::LazyLock;

static VOCABULARY: LazyLock<Vocabulary> = LazyLock::new(|| Vocabulary::load(None).unwrap());
static INDICATORS: LazyLock<Vec<String>> = LazyLock::new(|| {
    let all = VOCABULARY.indicators.iter();
    let mut names: Vec<String> = all
        .flat_map(|indicator| VOCABULARY.indicators.names_of(&indicator.code))
        .map(str::to_owned)
        .collect();
    names.extend(["开工项目", "新增公共停车泊位", "农村公路", "老旧小区改造", "某项指标"].map(str::to_owned));
    names
});
static CUES: LazyLock<Vec<String>> =
    LazyLock::new(|| VOCABULARY.cues.iter().map(|cue| cue.word.clone()).collect());
static UNITS: LazyLock<Vec<String>> =
    LazyLock::new(|| VOCABULARY.units.printed().map(str::to_owned).collect());
static SCALES: LazyLock<Vec<String>> =
    LazyLock::new(|| VOCABULARY.units.scales().map(|(scale, _)| scale.to_owned()).collect());

/// Words that join, date, sort and qualify.
const JOINTS: [&str; 48] = [
    "，",
    "、",
    "；",
    "。",
    "：",
    "和",
    "及",
    "与",
    "比",
    "较上年",
    "同比",
    "分别",
    "其中",
    "全年",
    "今年",
    "2024年",
    "2024年1—8月",
    "“十四五”期间",
    "累计",
    "年均",
    "（",
    "）",
    "(",
    ")",
    "《",
    "》",
    "“",
    "”",
    "力争",
    "确保",
    "争取",
    "增长",
    "下降",
    "减少",
    "达到",
    "达",
    "完成",
    "占",
    "的",
    "之",
    "每",
    "第",
    "与经济增长同步",
    "高于全省平均水平",
    "目标任务的",
    "翻一番",
    "持平",
    " ",
];
/// Characters that have tripped programs before.
const ODD: [&str; 28] = [
    "\u{1b}[2J",
    "\u{1b}]8;;http://x\u{7}",
    "\u{202e}",
    "\u{2066}",
    "\u{200b}",
    "\u{feff}",
    "\0",
    "\n",
    "\r\n",
    "\t",
    "\u{2028}",
    "\u{85}",
    "\u{a0}",
    "\u{3000}",
    "=1+1",
    "@",
    "'",
    "\"",
    ",",
    "|",
    "\\",
    "`",
    "％",
    "０",
    "\u{e0041}",
    "\u{10ffff}",
    "e\u{301}",
    "👨‍👩‍👧",
];

fn word(words: &'static LazyLock<Vec<String>>) -> impl Strategy<Value = String> {
    (0..words.len()).prop_map(|at| words[at].clone())
}

fn number() -> BoxedStrategy<String> {
    prop_oneof![
        4 => (0_u32..100_000, 0_usize..4).prop_map(|(digits, places)| {
            format!("{:.places$}", f64::from(digits) / 10_f64.powi(i32::try_from(places).unwrap()))
        }),
        1 => "[0-9]{1,40}(\\.[0-9]{0,40})?",
        1 => "-?[0-9.,，]{1,6}",
        1 => "[０-９]{1,5}",
        1 => "[零〇一二三四五六七八九十百千万亿两半几数多余]{1,5}",
        1 => select(vec!["0", "00", "0.0", "1/3", "三分之二", "百分之五", "五成", "10:1", "1.1.1", "2024", "5‰"])
            .prop_map(str::to_owned),
    ]
    .boxed()
}

pub fn units() -> BoxedStrategy<String> {
    prop_oneof![
        4 => word(&UNITS),
        2 => (word(&SCALES), word(&UNITS)).prop_map(|(scale, unit)| format!("{scale}{unit}")),
        1 => word(&SCALES),
        1 => (word(&SCALES), word(&SCALES), word(&UNITS)).prop_map(|(a, b, unit)| format!("{a}{b}{unit}")),
        1 => Just(String::new()),
        1 => "\\PC{1,4}",
    ]
    .boxed()
}

pub fn decimals() -> impl Strategy<Value = Decimal> {
    prop_oneof![
        4 => (-1_000_000_000_i64..1_000_000_000, 0_u32..6).prop_map(|(digits, scale)| Decimal::new(digits, scale)),
        1 => (any::<i64>(), 0_u32..28).prop_map(|(digits, scale)| Decimal::new(digits, scale)),
        1 => select(vec![Decimal::MAX, Decimal::MIN, Decimal::ZERO, Decimal::new(1, 28), Decimal::new(-1, 28)]),
    ]
}

fn token() -> BoxedStrategy<String> {
    prop_oneof![
        3 => word(&INDICATORS),
        4 => word(&CUES),
        5 => number(),
        4 => units(),
        5 => select(JOINTS.to_vec()).prop_map(str::to_owned),
        1 => select(ODD.to_vec()).prop_map(str::to_owned),
    ]
    .boxed()
}

/// `规上工业产值` `力争` `增长` `7.6` `%` `左右`
fn clause() -> BoxedStrategy<String> {
    let may = |words| prop_oneof![Just(String::new()), word(words)];
    let moves = select(vec!["", "增长", "下降", "完成", "达到", "提高", "占比", "新增", "减少", "同比增长"]);
    let high = prop_oneof![3 => Just(String::new()), 1 => number().prop_map(|number| format!("—{number}"))];
    (word(&INDICATORS), may(&CUES), moves, number(), high, units(), may(&CUES))
        .prop_map(|(what, before, moves, low, high, unit, after)| {
            format!("{what}{before}{moves}{low}{high}{unit}{after}")
        })
        .boxed()
}

/// A phrase: clauses as people write them, tokens in any order, or clauses with something put in or cut out.
pub fn phrases() -> impl Strategy<Value = String> {
    let clauses = || prop::collection::vec(clause(), 1..4).prop_map(|clauses| clauses.join("，"));
    let soup = prop::collection::vec(token(), 1..14).prop_map(|tokens| tokens.concat());
    let mangled = (clauses(), token(), any::<prop::sample::Index>(), any::<prop::sample::Index>()).prop_map(
        |(text, token, at, cut)| {
            let mut chars: Vec<char> = text.chars().collect();
            chars.remove(cut.index(chars.len()));
            let at = at.index(chars.len() + 1);
            chars.splice(at..at, token.chars());
            chars.into_iter().collect()
        },
    );
    prop_oneof![3 => clauses(), 3 => soup, 2 => mangled]
}

/// Text of no sense, now and then longer than any phrase may be.
pub fn hostile() -> BoxedStrategy<String> {
    let odd = prop_oneof![select(ODD.to_vec()).prop_map(str::to_owned), token(), "\\PC{0,6}", ".{0,6}"];
    prop_oneof![
        6 => prop::collection::vec(odd, 0..10).prop_map(|parts| parts.concat()),
        1 => (token(), 1_usize..900).prop_map(|(token, times)| token.repeat(times)),
    ]
    .boxed()
}

const HEADINGS: [&str; 20] = [
    "role",
    "place",
    "year",
    "indicator",
    "measure",
    "comparator",
    "value",
    "value_high",
    "stretch",
    "unit",
    "period",
    "relative_to",
    "flags",
    "source",
    "url",
    "date",
    "quote",
    "cue",
    "备注",
    "类别",
];

fn cell(heading: &'static str) -> BoxedStrategy<String> {
    let pick = |words: &[&'static str]| select(words.to_vec()).prop_map(str::to_owned).boxed();
    let usual = match heading {
        "role" | "类别" => pick(&["target", "result", "目标", "实绩", "Target"]),
        "place" => pick(&["晋江市/紫帽镇", "全国", "泉州市", "福建省"]),
        "year" => "20[0-4][0-9]".boxed(),
        "indicator" => word(&INDICATORS).boxed(),
        "measure" => pick(&["", "growth", "level", "share", "change", "completion", "rank", "multiple", "增长"]),
        "comparator" => pick(&["", "eq", "ge", "gt", "le", "lt", "approx", "range"]),
        "value" => prop_oneof![decimals().prop_map(|value| value.to_string()), number()].boxed(),
        "value_high" | "stretch" => {
            prop_oneof![3 => Just(String::new()), 1 => number(), 1 => decimals().prop_map(|value| value.to_string())]
                .boxed()
        }
        "unit" => units().boxed(),
        "period" => pick(&["", "2024", "2024-06", "2024-01/2024-08", "2021/2025", "cumulative", "2024-13"]),
        "relative_to" => pick(&["", "", "", "own_gdp_growth", "own_plan", "national_average", "gdp", "x"]),
        "flags" => pick(&["", "", "provisional", "whole-year;real", "floor", "x"]),
        "date" => pick(&["", "2025-01-10", "2025-02-30"]),
        _ => prop_oneof![Just(String::new()), token(), clause()].boxed(),
    };
    prop_oneof![40 => usual, 1 => hostile()].boxed()
}

/// Cells that go together, words among them with anything in it.
fn row(headings: &[&'static str]) -> BoxedStrategy<Vec<String>> {
    let any: Vec<BoxedStrategy<String>> = headings.iter().map(|heading| cell(heading)).collect();
    let kinds = select(vec![
        ["growth", "ge", "%"],
        ["level", "eq", "亿元"],
        ["share", "le", "%"],
        ["change", "approx", "个百分点"],
        ["rank", "eq", "位"],
        ["multiple", "gt", "倍"],
        ["level", "lt", "万个"],
    ]);
    let odd = || {
        prop_oneof![2 => word(&INDICATORS), 1 => clause(), 1 => hostile(), 1 => select(ODD.to_vec()).prop_map(|odd| format!("x{odd}y"))].boxed()
    };
    let words = (odd(), odd(), odd(), odd(), odd());
    let headings = headings.to_vec();
    let good = (kinds, decimals(), words).prop_map(move |([measure, comparator, unit], value, words)| {
        let cell = |heading: &&str| match *heading {
            "role" | "类别" => "target".to_owned(),
            "place" => "晋江市/紫帽镇".to_owned(),
            "year" => "2024".to_owned(),
            "measure" => measure.to_owned(),
            "comparator" => comparator.to_owned(),
            "value" => value.to_string(),
            "unit" => unit.to_owned(),
            "indicator" => words.0.clone(),
            "source" => words.1.clone(),
            "url" => words.2.clone(),
            "quote" => words.3.clone(),
            "cue" | "备注" => words.4.clone(),
            _ => String::new(),
        };
        headings.iter().map(cell).collect()
    });
    prop_oneof![any, good].boxed()
}

/// A form of claims: its headings with a few left out, its rows with a few cells that should not be there.
pub fn forms() -> impl Strategy<Value = String> {
    let some = prop::sample::subsequence(HEADINGS[..18].to_vec(), 12..=18).prop_shuffle();
    let headings = prop_oneof![
        4 => Just(HEADINGS[..18].to_vec()),
        2 => some,
        1 => prop::sample::subsequence(HEADINGS.to_vec(), 0..=20).prop_shuffle(),
    ];
    headings.prop_flat_map(|headings| {
        let row = row(&headings);
        let ending = select(vec!["\n", "\r\n", "\r"]);
        (prop::collection::vec(row, 0..5), ending, any::<bool>()).prop_map(move |(rows, ending, mark)| {
            let mut text = if mark { "\u{FEFF}".to_owned() } else { String::new() };
            text.push_str(&headings.join(","));
            for row in rows {
                let cells = row.iter().map(|cell| {
                    let bare = !cell.contains([',', '"', '\n', '\r']);
                    if bare { cell.clone() } else { format!("\"{}\"", cell.replace('"', "\"\"")) }
                });
                text.push_str(ending);
                text.push_str(&cells.collect::<Vec<_>>().join(","));
            }
            text
        })
    })
}

/// Bytes: none that make sense, or a form with some of its bytes changed.
pub fn any_bytes() -> impl Strategy<Value = Vec<u8>> {
    let changes = prop::collection::vec((any::<prop::sample::Index>(), any::<u8>()), 0..6);
    let mangled = (forms(), changes).prop_map(|(text, changes)| {
        let mut bytes = text.into_bytes();
        for (at, byte) in changes {
            if !bytes.is_empty() {
                let at = at.index(bytes.len());
                bytes[at] = byte;
            }
        }
        bytes
    });
    prop_oneof![1 => prop::collection::vec(any::<u8>(), 0..200), 3 => mangled]
}
