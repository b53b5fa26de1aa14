//! What a sheet must say in whatever format it is written: of a result that may be another's, of a target whose review is
//! not on file, and in one language.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

#[path = "pages/desk.rs"]
#[allow(dead_code)]
mod desk;

use calamine::{Data, Range, Reader as _, Xlsx, open_workbook};
use desk::Desk;
use scraper::{Html, Selector};
use std::fs;

/// The reports of two years: one figure that is surely the result of a target, and one that may be, of other words.
fn desk() -> Desk {
    let desk = Desk::new();
    let report = |day: &str, past: &str, said: &str, next: &str, planned: &str| {
        format!(
            "泉水县政府工作报告\n——{day}在泉水县第十七届人民代表大会第四次会议上\n泉水县县长 王某某\n各位代表：\n现在，我代表县人民政府向大会报告工作，请予审议。\n一、{past}年工作回顾\n{past}年，{said}\n二、{next}年工作安排\n今年主要预期目标是：{planned}\n各位代表，让我们团结奋斗，开创泉水更加美好的明天！\n"
        )
    };
    let plan = "地区生产总值增长6%左右。新增规上企业20家。";
    let said = "全县地区生产总值增长6.2%。规上企业达到112家。";
    let files = [
        ("2025.txt", report("2025年1月8日", "2024", "全县地区生产总值增长5.9%。", "2025", plan)),
        ("2026.txt", report("2026年1月9日", "2025", said, "2026", "地区生产总值增长6%左右。")),
    ];
    for (name, text) in files {
        fs::write(desk.path(name), text).unwrap();
        desk.done(&["read", name]);
    }
    desk
}

fn sheet(desk: &Desk, file: &str, name: &str) -> Range<Data> {
    let mut book: Xlsx<_> = open_workbook(desk.path(file)).unwrap();
    book.worksheet_range(name).unwrap()
}

/// The cells of the row that holds those words, by their headings; the first row is that of the headings.
fn row(sheet: &Range<Data>, words: &str) -> Vec<(String, Data)> {
    let mut rows = sheet.rows();
    let heads: Vec<String> = rows.next().unwrap().iter().map(ToString::to_string).collect();
    let row = rows.find(|row| row.contains(&Data::String(words.to_owned()))).unwrap();
    heads.into_iter().zip(row.iter().cloned()).collect()
}

fn cell(row: &[(String, Data)], heading: &str) -> Data {
    row.iter().find(|(own, _)| own == heading).unwrap_or_else(|| panic!("{heading}: {row:?}")).1.clone()
}

fn found(page: &str, selector: &str) -> Vec<String> {
    let page = Html::parse_document(page);
    let selector = Selector::parse(selector).unwrap();
    page.select(&selector).map(|found| found.text().collect::<String>().trim().to_owned()).collect()
}

#[test]
fn a_result_that_may_be_anothers_is_marked_on_every_sheet() {
    let desk = desk();
    for (lang, mark) in [("zh", "疑似：112家"), ("en", "perhaps 112 家")] {
        let told = |arguments: &[&str]| desk.done(&[arguments, &["--lang", lang]].concat());
        for verb in [
            &["scorecard", "泉水县", "2025"][..],
            &["league", "2025", "新增规上企业"],
            &["trend", "泉水县", "新增规上企业"],
            &["reconcile", "泉水县"],
        ] {
            for format in ["table", "markdown", "csv", "json", "html"] {
                if format == "html" && verb[0] == "reconcile" {
                    continue;
                }
                let told = told(&[verb, &["--format", format]].concat());
                assert!(told.contains(mark), "{verb:?} {format}\n{told}");
                let bare = told.replace(mark, "").replace("达到112家", "").replace("112</mark>家", "");
                assert!(!bare.contains("112 家") && !bare.contains("112家"), "{verb:?} {format}\n{bare}");
            }
        }
        let id = told(&["reconcile", "泉水县", "--format", "csv"]);
        let id = id.lines().find(|line| line.contains("新增规上企业")).unwrap().split(',').next().unwrap();
        assert!(told(&["explain", id]).contains(mark));
        desk.done(&["export", "stratml", "-o", &format!("{lang}.xml"), "--lang", lang]);
        let report = fs::read_to_string(desk.path(&format!("{lang}.xml"))).unwrap();
        assert!(report.contains(mark) && !report.contains("<NumberOfUnits>112<"), "{report}");
        let book = format!("{lang}.xlsx");
        told(&["scorecard", "泉水县", "2025", "-o", &book]);
        let (name, result, number) = if lang == "zh" {
            ("对照表", "实绩", "实绩数值")
        } else {
            ("targets", "result", "result value")
        };
        let doubtful = row(&sheet(&desk, &book, name), "新增规上企业");
        assert_eq!(cell(&doubtful, result), Data::String(mark.to_owned()));
        assert_eq!(cell(&doubtful, number), Data::Empty, "numbers alone say nothing of doubts");
        let sure = row(&sheet(&desk, &book, name), "地区生产总值");
        assert_eq!(cell(&sure, number).to_string(), "6.2");
    }
    // What is sure is not marked, and nothing is drawn of what is not.
    let page = desk.written(&["scorecard", "泉水县", "2025"]);
    assert_eq!(found(&page, ".c-result"), ["实绩", "增长6.2%", "实绩", "疑似：112家"]);
    assert_eq!(found(&page, "svg.gauge").len(), 1);
    let trend = desk.done(&["trend", "泉水县", "新增规上企业", "--format", "csv", "--lang", "en"]);
    let mut rows = csv::Reader::from_reader(trend.as_bytes());
    let at = rows.headers().unwrap().iter().position(|head| head == "result_value").unwrap();
    assert_eq!(&rows.records().next().unwrap().unwrap()[at], "");
}

#[test]
fn pending_says_that_the_review_is_not_on_file() {
    let desk = desk();
    let notes = [
        ("zh", "缺回顾文件", "未到期1项：库中没有回顾2026年"),
        ("en", "not on file", "Pending: 1; no complete document on file reviews 2026"),
    ];
    for (lang, note, remark) in notes {
        let told = |arguments: &[&str]| desk.done(&[arguments, &["--lang", lang]].concat());
        for verb in [&["scorecard", "泉水县", "2026"][..], &["league", "2026", "gdp"]] {
            for format in ["table", "markdown", "html"] {
                let sheet = told(&[verb, &["--format", format]].concat());
                assert!(sheet.contains(note), "{verb:?} {format}\n{sheet}");
                assert!(format == "html" || sheet.contains(remark), "{verb:?} {format}\n{sheet}");
            }
        }
        assert!(told(&["reconcile", "泉水县", "--year", "2026"]).contains(note));
        assert!(told(&["trend", "泉水县", "gdp"]).contains(remark));
        assert!(told(&["trend", "泉水县", "gdp", "--format", "html"]).contains(note));
        let book = format!("{lang}.xlsx");
        told(&["scorecard", "泉水县", "2026", "-o", &book]);
        let (name, caveats) = if lang == "zh" { ("对照表", "附注") } else { ("targets", "caveats") };
        let row = row(&sheet(&desk, &book, name), "地区生产总值");
        assert_eq!(cell(&row, caveats), Data::String(note.to_owned()));
    }
    // It is said of no target that is due.
    for format in ["table", "html"] {
        let due = desk.done(&["scorecard", "泉水县", "2025", "--format", format]);
        assert!(!due.contains("缺回顾文件") && !due.contains("未到期1项"), "{due}");
    }
    let told = desk.done(&["scorecard", "泉水县", "2026", "--format", "html"]);
    assert!(told.contains("该期若已过去，是库中缺这份文件"), "{told}");
}
