//! Documents read from the command line: what is found points at its place in the text. The corpus is used
//! where it lies beside the project.

#![allow(clippy::unwrap_used, clippy::expect_used)]

use duizhang::document::describe;
use duizhang::extract::Reader;
use duizhang::vocabulary::numbers::{Aside, Numbers};
use duizhang::vocabulary::{Claim, PlacePath, Role, Vocabulary, Year};
use std::path::{Path, PathBuf};

const REPORT: &str = "泉水县政府工作报告

——2025年1月8日在泉水县第十七届人民代表大会第四次会议上

泉水县县长 王某某

各位代表：

现在，我代表县人民政府向大会报告工作，请予审议。

一、2024年工作回顾

2024年，全县地区生产总值增长6.2%，一般公共预算收入完成16.2亿元、增长8%。新建公园5个、改造老旧小区12个。城镇、农村居民人均可支配收入分别增长5.1%和6.7%。

二、2025年工作安排

今年经济社会发展主要预期目标是：地区生产总值增长6%左右，一般公共预算收入增长5%，居民收入与经济增长同步。

重点抓好以下工作：开工项目30个、竣工11个，建成“15分钟养老服务圈”，新增停车位1000个以上。
";

#[test]
fn a_report_tells_its_place_its_years_and_its_claims() {
    let vocabulary = Vocabulary::load(None).unwrap();
    let described = describe(REPORT, &vocabulary);
    assert_eq!(described.place.as_ref().map(PlacePath::as_str), Some("泉水县"));
    assert_eq!(described.reviews.map(|period| period.to_string()).as_deref(), Some("2024"));
    assert_eq!(described.plans.map(|period| period.to_string()).as_deref(), Some("2025"));
    let place = described.place.clone().unwrap();
    let claims =
        Reader::new(&vocabulary).document(REPORT, &described, &place, Year::new(2025).unwrap()).claims;
    let told: Vec<String> = claims
        .iter()
        .map(|claim| {
            let value = claim.value.map_or_else(|| "同步".to_owned(), |value| value.to_string());
            format!("{} {} {} {value}{}", claim.role, claim.period, claim.indicator, claim.unit)
        })
        .collect();
    for wanted in [
        "result 2024 地区生产总值 6.2%",
        "result 2024 一般公共预算收入 16.2亿元",
        "result 2024 一般公共预算收入 8%",
        "result 2024 新建公园 5个",
        "result 2024 改造老旧小区 12个",
        "result 2024 城镇居民人均可支配收入 5.1%",
        "result 2024 农村居民人均可支配收入 6.7%",
        "target 2025 地区生产总值 6%",
        "target 2025 一般公共预算收入 5%",
        "target 2025 居民收入 同步",
        "target 2025 开工项目 30个",
        "target 2025 竣工项目 11个",
        "target 2025 新增停车位 1000个",
    ] {
        assert!(
            told.iter().any(|claim| claim.contains(wanted) || claim.replace("全县", "").contains(wanted)),
            "{wanted} is not among\n{}",
            told.join("\n")
        );
    }
    assert_eq!(claims.iter().filter(|claim| claim.role == Role::Target).count(), 6, "{}", told.join("\n"));
}

/// A report as read: its claims and what became of its numbers.
fn read(text: &str) -> (Option<PlacePath>, Vec<Claim>, Numbers) {
    let vocabulary = Vocabulary::load(None).unwrap();
    let reader = Reader::new(&vocabulary);
    let described = describe(text, &vocabulary);
    let place = described.place.clone().unwrap_or_else(PlacePath::nation);
    let mut extracted = reader.document(text, &described, &place, Year::new(2025).unwrap());
    let numbers = reader.account(text, &described, &mut extracted);
    for claim in &extracted.claims {
        let span = claim.span.unwrap();
        assert!(
            claim.quote.contains(&text[span.start..span.end]) && text.contains(&claim.quote),
            "{claim:?}"
        );
    }
    (described.place, extracted.claims, numbers)
}

/// What claims say, wherever they stand.
fn said(claims: Vec<Claim>) -> Vec<Claim> {
    claims.into_iter().map(|claim| Claim { span: None, quote: String::new(), ..claim }).collect()
}

#[test]
fn note_marks_change_no_claim_and_are_set_aside() {
    let marked = REPORT
        .replace("地区生产总值增长6.2%，", "地区生产总值²增长6.2[1]%③，")
        .replace("新建公园5个", "新建［2］公园（注3）5个〔4〕")
        .replace("开工项目30个", "开工项目¹²30个[12]")
        .replace("停车位1000", "停车位②1000");
    let (_, plain, before) = read(REPORT);
    let (_, claims, numbers) = read(&marked);
    assert_eq!(said(claims), said(plain));
    assert_eq!(numbers.aside.get(&Aside::Note), Some(&5), "{numbers:?}");
    assert_eq!((numbers.claims, numbers.unread), (before.claims, before.unread));
    assert_eq!(numbers.all(), before.all() + 5);
}

#[test]
fn traditional_characters_are_read_simplified_and_quoted_as_printed() {
    let simplified = "广东省政府工作报告\n——2025年1月8日在广东省第十四届人民代表大会第三次会议上\n各位代表：\n\
        现在，我代表省人民政府向大会报告工作，请予审议。\n一、2024年工作回顾\n\
        全省地区生产总值增长6.2%，一般公共预算收入完成1.36万亿元，城镇新增就业147万人，失业率低于5.5%，成效显著。\n\
        二、2025年工作安排\n地区生产总值增长5%左右，城镇新增就业110万人以上，居民收入与经济增长同步，开工项目30个。\n";
    let printed = "廣東省政府工作報告\n——2025年1月8日在廣東省第十四屆人民代表大會第三次會議上\n各位代表：\n\
        現在，我代表省人民政府向大會報告工作，請予審議。\n一、2024年工作回顧\n\
        全省地區生產總值增長6.2%，一般公共預算收入完成1.36萬億元，城鎮新增就業147萬人，失業率低於5.5%，成效顯著。\n\
        二、2025年工作安排\n地區生產總值增長5%左右，城鎮新增就業110萬人以上，居民收入與經濟增長同步，開工項目30個。\n";
    let (place, claims, numbers) = read(printed);
    let (other, plain, others) = read(simplified);
    assert_eq!(place.as_ref().map(PlacePath::as_str), Some("广东省"));
    assert_eq!((place, numbers), (other, others));
    assert!(
        claims.len() == 8 && claims.iter().any(|claim| claim.quote.contains("開工項目30個")),
        "{claims:?}"
    );
    assert_eq!(said(claims), said(plain));
}

/// Every text of the corpus beside the project; empty where there is none.
fn corpus() -> Vec<PathBuf> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../shared/corpus");
    let folders = ["reports", "seeds", "dirty"].map(|folder| root.join(folder));
    let mut files: Vec<PathBuf> = folders
        .iter()
        .filter_map(|folder| std::fs::read_dir(folder).ok())
        .flat_map(|entries| entries.map(|entry| entry.unwrap().path()))
        .collect();
    files.sort();
    if files.is_empty() {
        println!("skipped: no corpus beside the project");
    }
    files
}

#[test]
fn every_quote_stands_at_its_span() {
    let vocabulary = Vocabulary::load(None).unwrap();
    let reader = Reader::new(&vocabulary);
    let mut claims = 0;
    for path in corpus() {
        let text = std::fs::read_to_string(&path).unwrap();
        let described = describe(&text, &vocabulary);
        let place = described.place.clone().unwrap_or_else(PlacePath::nation);
        let mut end = 0;
        for claim in reader.document(&text, &described, &place, Year::new(2024).unwrap()).claims {
            let span = claim.span.unwrap();
            let number = text.get(span.start..span.end).unwrap();
            assert!(claim.quote.contains(number), "{}: {number} is not in {}", path.display(), claim.quote);
            assert!(text.contains(&claim.quote), "{}: {}", path.display(), claim.quote);
            assert!(span.start + 200 >= end, "{}: claims go back at {}", path.display(), span.start);
            end = end.max(span.end);
            claims += 1;
        }
    }
    println!("{claims} claims");
}

/// At least so many numbers a text has: its runs of digits, decimals and thousands taken together.
fn in_digits(text: &str) -> usize {
    let digit = |sign: &char| sign.is_ascii_digit() || ('０'..='９').contains(sign);
    let joins = |sign: &char| matches!(sign, '.' | '．' | ',');
    let pieces = text.split(|sign: char| !digit(&sign) && !joins(&sign));
    pieces.filter(|piece| piece.chars().any(|sign| digit(&sign))).count()
}

#[test]
fn every_number_of_the_corpus_is_accounted_for() {
    let vocabulary = Vocabulary::load(None).unwrap();
    let reader = Reader::new(&vocabulary);
    for path in corpus() {
        let text = std::fs::read_to_string(&path).unwrap();
        let described = describe(&text, &vocabulary);
        let place = described.place.clone().unwrap_or_else(PlacePath::nation);
        let mut extracted = reader.document(&text, &described, &place, Year::new(2024).unwrap());
        let numbers = reader.account(&text, &described, &mut extracted);
        let notes = numbers.aside.get(&Aside::Note).copied().unwrap_or_default();
        assert!(numbers.all() >= in_digits(&text), "{}: {numbers:?}", path.display());
        assert!(notes >= text.matches("[2]").count(), "{}: {numbers:?}", path.display());
    }
}
