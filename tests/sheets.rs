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

#[test]
fn a_page_says_of_which_place_and_year_it_is() {
    let desk = desk();
    desk.done(&["record", "target", "福建省/泉州市/南安市", "2025", "地区生产总值增长7%"]);
    for (lang, titles) in [
        (
            "zh",
            [
                "审计表：泉水县 2025年",
                "审计表：各地 各年度",
                "各项目标的判定：泉水县 2025年",
                "目标：泉水县 各年度",
                "地区",
            ],
        ),
        (
            "en",
            [
                "Audit: 泉水县 2025",
                "Audit: all places, all years",
                "Verdicts: 泉水县 2025",
                "target: 泉水县, all years",
                "places",
            ],
        ),
    ] {
        for (verb, title) in [
            &["audit", "泉水县", "--year", "2025"][..],
            &["audit"],
            &["reconcile", "泉水县", "--year", "2025"],
            &["list", "targets", "泉水县"],
            &["list", "places"],
        ]
        .into_iter()
        .zip(titles)
        {
            let page = desk.written(&[verb, &["--lang", lang]].concat());
            assert_eq!(found(&page, "title"), [title], "{verb:?}");
            assert_eq!(found(&page, "h1"), [title], "{verb:?}");
        }
    }
    desk.done(&["site", "-o", "site"]);
    let file = |name: &str| fs::read_to_string(desk.path("site").join(name)).unwrap();
    // What a narrow screen shows first is the place itself, not the province.
    assert_eq!(found(&file("index.html"), "h2"), ["泉水县", "南安市 福建省/泉州市"]);
    assert_eq!(found(&file("index.html"), ".legend li").len(), 6, "the signs are explained");
    assert_eq!(found(&file("2025.html"), ".heat tbody th"), ["泉水县", "南安市 福建省/泉州市"]);
    // A place with one year has no map and no lines, and its page still leads to its scorecard.
    assert_eq!(found(&file("福建省-泉州市-南安市.html"), ".cards a"), ["2025"]);
}

#[test]
fn a_chart_of_one_number_names_it_once() {
    let desk = Desk::new();
    for year in ["2024", "2025"] {
        desk.done(&["record", "target", "泉水县", year, "开工项目3个", "--source", "计划"]);
    }
    let told = desk.done(&["trend", "泉水县", "开工项目"]);
    assert!(told.contains("图：各数都是3个"), "{told}");
    let page = desk.written(&["trend", "泉水县", "开工项目"]);
    assert_eq!(found(&page, "svg.lines text[text-anchor=end]"), ["3"]);
}

#[test]
fn every_workbook_of_verdicts_has_its_evidence_its_sources_and_the_codebook() {
    let desk = desk();
    for (verb, first) in [
        (&["scorecard", "泉水县", "2025"][..], "对照表"),
        (&["league", "2025", "gdp"], "明细"),
        (&["trend", "泉水县", "gdp"], "明细"),
        (&["audit", "--year", "2025"], "审计表"),
    ] {
        desk.done(&[verb, &["-o", "book.xlsx"]].concat());
        let book: Xlsx<_> = open_workbook(desk.path("book.xlsx")).unwrap();
        let names = book.sheet_names();
        let evidence = if verb[0] == "audit" { vec![] } else { vec!["依据"] };
        let wanted = [&[first, "统计"][..], &evidence, &["出处", "各栏说明"]].concat();
        assert_eq!(names, wanted, "{verb:?}");
        let sources = sheet(&desk, "book.xlsx", "出处");
        let sources: Vec<String> = sources.rows().map(|row| format!("{} {}", row[1], row[4])).collect();
        for date in ["45665", "46031"] {
            assert!(
                sources.iter().any(|row| row.contains("政府工作报告") && row.contains(date)),
                "{verb:?} {sources:?}"
            );
        }
        assert!(sheet(&desk, "book.xlsx", "各栏说明").height() > 40);
    }
}

#[test]
fn what_comes_to_a_person_is_never_offered_for_the_whole() {
    let desk = desk();
    desk.done(&["record", "target", "石狮市", "2024", "人均地区生产总值10万元"]);
    for words in
        [&["league", "2025", "人均GDP"][..], &["trend", "泉水县", "人均GDP"], &["league", "2024", "GDP"]]
    {
        let refused = desk.run(words);
        let told = String::from_utf8(refused.stderr).unwrap();
        assert!(!refused.status.success() && !told.contains("可能是"), "{words:?}: {told}");
    }
    let refused = desk.run(&["trend", "泉水县", "生产总值增速"]);
    assert!(String::from_utf8(refused.stderr).unwrap().contains("可能是地区生产总值"));
}

/// The headings of a table, and the cells of each row by the English names of their columns.
fn csv_of(told: &str, names: &[String]) -> (Vec<String>, Vec<Vec<(String, String)>>) {
    let mut rows = csv::Reader::from_reader(told.as_bytes());
    let heads: Vec<String> = rows.headers().unwrap().iter().map(str::to_owned).collect();
    let cells = |row: csv::StringRecord| names.iter().cloned().zip(row.iter().map(str::to_owned)).collect();
    (heads, rows.records().map(|row| cells(row.unwrap())).collect())
}

#[test]
fn a_table_is_in_one_language_and_its_closed_words_are_codes_in_both() {
    const WORDED: [&str; 3] = ["target", "result", "compared_with"];
    let desk = desk();
    let is_han = |text: &str| text.chars().any(|c| ('\u{4e00}'..='\u{9fff}').contains(&c));
    for verb in [
        &["audit"][..],
        &["scorecard", "泉水县", "2025"],
        &["league", "2025", "gdp"],
        &["trend", "泉水县", "gdp"],
        &["reconcile"],
    ] {
        let told = |lang: &[&str]| desk.done(&[verb, &["--format", "csv"], lang].concat());
        let (en, zh) = (told(&["--lang", "en"]), told(&["--lang", "zh"]));
        assert_eq!(told(&[]), en, "{verb:?}: what programs read depends on no locale");
        let names: Vec<String> = en.lines().next().unwrap().split(',').map(str::to_owned).collect();
        let ((heads_en, rows_en), (heads_zh, rows_zh)) = (csv_of(&en, &names), csv_of(&zh, &names));
        assert!(heads_en.iter().all(|head| !is_han(head)), "{heads_en:?}");
        assert!(heads_zh.iter().all(|head| is_han(head)), "{heads_zh:?}");
        assert!(!rows_en.is_empty());
        for (cell_en, cell_zh) in rows_en.iter().flatten().zip(rows_zh.iter().flatten()) {
            if WORDED.contains(&cell_en.0.as_str()) {
                assert!(!cell_en.1.contains("增长") && !cell_zh.1.contains("up "), "{cell_en:?} {cell_zh:?}");
            } else {
                assert_eq!(cell_en, cell_zh, "{verb:?}: {} is the same in both", cell_en.0);
            }
        }
    }
}
