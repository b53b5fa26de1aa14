//! The workbook: what is written into it reads back as it was, and an office opens it.

#![allow(clippy::unwrap_used, clippy::expect_used)]

use calamine::{Data, Range, Reader as _, Xlsx, open_workbook};
use duizhang::vocabulary::Rule;
use duizhang::vocabulary::codebook::VARIABLES;
use std::fs;
use std::io::Read as _;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};
use tempfile::TempDir;

/// Set where everything must be there that the tests want, as it is in continuous integration.
const ALL_TOOLS: &str = "DUIZHANG_ALL_TOOLS";

struct Desk(TempDir);

impl Desk {
    fn new() -> Self {
        Self(tempfile::tempdir().unwrap())
    }

    fn path(&self, name: &str) -> PathBuf {
        self.0.path().join(name)
    }

    fn run(&self, arguments: &[&str]) -> Output {
        self.command(arguments).output().unwrap()
    }

    fn command(&self, arguments: &[&str]) -> Command {
        let mut program = Command::new(env!("CARGO_BIN_EXE_duizhang"));
        program
            .current_dir(self.0.path())
            .env_clear()
            .env("LANG", "zh_CN.UTF-8")
            .env("DUIZHANG_BY", "李审计");
        program.args(arguments);
        program
    }

    fn done(&self, arguments: &[&str]) -> String {
        let done = self.run(arguments);
        let err = String::from_utf8_lossy(&done.stderr);
        assert!(done.status.success(), "{arguments:?}: {err}");
        String::from_utf8(done.stdout).unwrap()
    }

    /// A ledger with figures that a spreadsheet is prone to spoil.
    fn with_targets() -> Self {
        let desk = Self::new();
        desk.done(&[
            "record",
            "target",
            "泉水县",
            "2024",
            "地区生产总值增长5.0%左右，粮食产量1234567890123.4567吨",
        ]);
        desk.done(&["record", "target", "泉水县", "2024", "开工项目30个", "--source", "=1+1"]);
        let source = ["--source", "2025年政府工作报告", "--date", "2025-01-08"];
        let result = ["record", "result", "泉水县", "2024", "全年地区生产总值增长4.90%，全年开工项目32个"];
        desk.done(&[&result[..], &source].concat());
        desk
    }

    fn sheet(&self, file: &str, name: &str) -> Range<Data> {
        let mut book: Xlsx<_> = open_workbook(self.path(file)).unwrap();
        book.worksheet_range(name).unwrap()
    }
}

fn column(sheet: &Range<Data>, heading: &str) -> Vec<Data> {
    let at = sheet.rows().next().unwrap().iter().position(|cell| *cell == Data::String(heading.into()));
    let at = at.unwrap_or_else(|| panic!("{heading} is not in {:?}", sheet.rows().next().unwrap()));
    sheet.rows().skip(1).map(|row| row[at].clone()).collect()
}

fn text(words: &str) -> Data {
    Data::String(words.to_owned())
}

#[test]
fn a_decimal_is_a_number_and_beside_it_its_digits_as_printed() {
    let desk = Desk::with_targets();
    desk.done(&["scorecard", "泉水县", "2024", "-o", "card.xlsx"]);
    let sheet = desk.sheet("card.xlsx", "对照表");
    let at = column(&sheet, "指标").iter().position(|cell| *cell == text("地区生产总值")).unwrap();
    assert_eq!(column(&sheet, "目标数值")[at], Data::Float(5.0));
    assert_eq!(column(&sheet, "目标数值（原数）")[at], text("5.0"));
    assert_eq!(column(&sheet, "实绩数值（原数）")[at], text("4.90"));
    assert_eq!(column(&sheet, "差距")[at], Data::Float(-0.1));
    assert_eq!(column(&sheet, "差距（原数）")[at], text("-0.10"));
    assert_eq!(column(&sheet, "判定")[at], text("✓ 完成"));
    // More digits than a spreadsheet keeps stand as text alone.
    let long = column(&sheet, "指标").iter().position(|cell| *cell == text("粮食产量")).unwrap();
    assert_eq!(column(&sheet, "目标数值")[long], Data::Empty);
    assert_eq!(column(&sheet, "目标数值（原数）")[long], text("1234567890123.4567"));
    // What looks like a formula is a text.
    assert!(column(&sheet, "目标来源").contains(&text("=1+1")));
}

#[test]
fn a_scorecard_has_its_tally_evidence_provenance_and_codebook() {
    let desk = Desk::with_targets();
    desk.done(&["scorecard", "泉水县", "2024", "-o", "card.xlsx"]);
    let book: Xlsx<_> = open_workbook(desk.path("card.xlsx")).unwrap();
    assert_eq!(book.sheet_names(), ["对照表", "统计", "依据", "出处", "各栏说明"]);
    assert_eq!(column(&desk.sheet("card.xlsx", "统计"), "完成"), [Data::Float(2.0)]);
    let evidence = desk.sheet("card.xlsx", "依据");
    let heads = evidence.rows().next().unwrap();
    assert!(VARIABLES.iter().all(|variable| heads.contains(&text(variable.column.zh))));
    let provenance = desk.sheet("card.xlsx", "出处");
    let items = column(&provenance, "项目");
    for item in ["标题", "程序", "规则版本", "词表校验码", "链头", "文件"] {
        assert!(items.contains(&text(item)), "{item}");
    }
    let verified = desk.done(&["verify"]);
    let head =
        column(&provenance, "内容")[items.iter().position(|cell| *cell == text("链头")).unwrap()].clone();
    assert!(verified.contains(head.to_string().as_str()), "{head:?} {verified}");
    let codebook = desk.sheet("card.xlsx", "各栏说明");
    assert_eq!(column(&codebook, "栏名").len(), VARIABLES.len());
}

#[test]
fn an_audit_is_the_same_rows_in_a_workbook_as_in_csv() {
    let desk = Desk::with_targets();
    desk.done(&["audit", "-o", "audit.xlsx"]);
    let csv = desk.done(&["audit"]);
    let sheet = desk.sheet("audit.xlsx", "审计表");
    let mut csv = csv::Reader::from_reader(csv.as_bytes());
    let heads = csv.headers().unwrap().clone();
    for (row, record) in csv.records().enumerate() {
        let record = record.unwrap();
        for (variable, cell) in VARIABLES.iter().zip(&record) {
            let code = variable.column.code;
            if ["target_value", "result_value", "margin"].contains(&code) && !cell.is_empty() {
                let exact = format!("{}（原数）", variable.column.zh);
                assert_eq!(column(&sheet, &exact)[row], text(cell), "{code}");
            }
            if ["id", "indicator", "target_quote", "result_quote"].contains(&code) && !cell.is_empty() {
                assert_eq!(column(&sheet, variable.column.zh)[row], text(cell), "{code}");
            }
            // A person reads the words that programs have codes for.
            if code == "rule" {
                let rule: Rule = cell.parse().unwrap();
                assert_eq!(column(&sheet, variable.column.zh)[row], text(rule.zh()), "{code}");
            }
        }
    }
    assert_eq!(heads.len(), VARIABLES.len());
    assert_eq!(sheet.height(), 1 + 3);
}

#[test]
fn what_list_writes_as_a_workbook_comes_back() {
    let desk = Desk::with_targets();
    let source = ["--source", "2024年工作计划", "--responsible", "县发改局", "--note", "预计"];
    let target = ["record", "target", "泉水县", "2024", "税收收入增长4.5%—5%"];
    desk.done(&[&target[..], &source].concat());
    desk.done(&[
        "document",
        "add",
        "泉水县",
        "--kind",
        "统计公报",
        "--date",
        "2025-03-10",
        "--reviews",
        "2024",
    ]);
    for lang in ["zh", "en"] {
        for what in ["documents", "targets", "results"] {
            let file = format!("{what}-{lang}.xlsx");
            desk.done(&["list", what, "-o", &file, "--lang", lang]);
            desk.done(&["--ledger", &format!("{lang}.db"), "import", &file]);
        }
        for what in ["targets", "results", "documents"] {
            let came_back = desk.done(&["--ledger", &format!("{lang}.db"), "list", what, "--format", "csv"]);
            assert_eq!(came_back, desk.done(&["list", what, "--format", "csv"]), "{what} {lang}");
        }
    }
}

#[test]
fn a_scorecard_prints_what_a_page_shows_and_no_more() {
    let desk = Desk::with_targets();
    desk.done(&["scorecard", "泉水县", "2024", "-o", "card.xlsx"]);
    let heads = desk.sheet("card.xlsx", "对照表");
    let printed: Vec<String> = heads.rows().next().unwrap().iter().take(9).map(ToString::to_string).collect();
    assert_eq!(
        printed,
        ["指标", "责任单位", "目标", "实绩", "差距（带单位）", "判定", "裁定", "附注", "回应"]
    );
    let mut archive = zip::ZipArchive::new(fs::File::open(desk.path("card.xlsx")).unwrap()).unwrap();
    let mut book = String::new();
    archive.by_name("xl/workbook.xml").unwrap().read_to_string(&mut book).unwrap();
    assert!(book.contains("对照表!$A$1:$I$4</definedName>"), "{book}");
}

#[test]
fn ids_and_moments_stand_whole_in_every_workbook() {
    let desk = Desk::with_targets();
    let id = desk.done(&["list", "targets", "--format", "jsonl"]);
    let id: serde_json::Value = serde_json::from_str(id.lines().next().unwrap()).unwrap();
    let id = id["id"].as_str().unwrap();
    desk.done(&["reconcile", "-o", "all.xlsx"]);
    assert!(column(&desk.sheet("all.xlsx", "明细"), "编号").contains(&text(id)), "{id}");
    desk.done(&["history", id, "-o", "history.xlsx"]);
    let when = column(&desk.sheet("history.xlsx", "沿革"), "时间")[0].to_string();
    assert!(when.len() == "2025-01-08T09:30:00Z".len() && when.ends_with('Z'), "{when}");
}

#[test]
fn a_file_has_no_colours_and_not_the_width_of_the_screen_on_which_it_was_made() {
    let desk = Desk::with_targets();
    for verb in [&["scorecard", "泉水县", "2024"][..], &["reconcile"], &["list", "targets"]] {
        let file = |name: &str, columns: &str| {
            let arguments = [verb, &["-o", name]].concat();
            let mut program = desk.command(&arguments);
            assert!(program.env("COLUMNS", columns).env("TERM", "xterm").status().unwrap().success());
            fs::read_to_string(desk.path(name)).unwrap()
        };
        let narrow = file("narrow.txt", "40");
        assert_eq!(narrow, file("wide.txt", "200"), "{verb:?}");
        assert!(!narrow.contains('\u{1b}'), "{verb:?}");
        // What is piped follows the width that is named.
        let mut piped = desk.command(verb);
        let piped = String::from_utf8(piped.env("COLUMNS", "60").output().unwrap().stdout).unwrap();
        assert!(
            piped.lines().all(|line| unicode_width::UnicodeWidthStr::width(line) <= 60),
            "{verb:?}: {piped}"
        );
    }
}

#[test]
fn a_file_says_by_which_rules_it_was_judged_and_how_much_it_leaves_out() {
    let desk = Desk::with_targets();
    fs::write(desk.path("rules.csv"), "percent_tolerance,0.05\n").unwrap();
    for verb in [&["scorecard", "泉水县", "2024"][..], &["scorecard", "--all"], &["reconcile"]] {
        for ending in ["txt", "md"] {
            let file = format!("out.{ending}");
            desk.done(&[&["--rules", "rules.csv"], verb, &["-o", &file]].concat());
            let told = fs::read_to_string(desk.path(&file)).unwrap().replace('\\', "");
            assert!(told.contains("percent_tolerance=0.05"), "{verb:?}: {told}");
        }
        desk.done(&[&["--rules", "rules.csv"], verb, &["-o", "out.xlsx"]].concat());
        let remarks = column(&desk.sheet("out.xlsx", "出处"), "内容");
        assert!(
            remarks.iter().any(|told| told.to_string().contains("percent_tolerance=0.05")),
            "{verb:?}: {remarks:?}"
        );
    }
}

#[test]
fn the_provenance_of_an_audit_names_the_documents_searched() {
    let desk = Desk::with_targets();
    let review = ["document", "add", "泉水县", "--kind", "政府工作报告", "--title", "2025年政府工作报告"];
    desk.done(&[&review[..], &["--date", "2025-01-08", "--reviews", "2024", "--complete"]].concat());
    desk.done(&["record", "target", "泉水县", "2024", "新建公园3个", "--source", "另一份计划"]);
    let searched =
        ["document", "add", "泉水县", "--kind", "国民经济和社会发展计划执行情况报告", "--title", "计划报告"];
    desk.done(&[&searched[..], &["--date", "2025-01-08", "--reviews", "2024", "--complete"]].concat());
    desk.done(&["audit", "-o", "audit.xlsx"]);
    let documents = column(&desk.sheet("audit.xlsx", "出处"), "内容");
    let searched = column(&desk.sheet("audit.xlsx", "审计表"), "所查文件");
    assert!(searched.iter().any(|titles| titles.to_string().contains("计划报告")), "{searched:?}");
    assert!(documents.contains(&text("计划报告")), "{documents:?}");
}

#[test]
fn a_responsible_unit_is_shown_where_a_target_has_one() {
    let desk = Desk::with_targets();
    let none = desk.done(&["scorecard", "泉水县", "2024"]);
    assert!(!none.contains("责任单位"), "{none}");
    let target = ["record", "target", "泉水县", "2024", "新建公园3个", "--responsible", "县城管局"];
    desk.done(&target);
    let card = desk.done(&["scorecard", "泉水县", "2024"]);
    assert!(card.contains("责任单位") && card.contains("县城管局"), "{card}");
    let audit = desk.done(&["audit", "--format", "jsonl"]);
    let rows = audit.lines().map(|line| serde_json::from_str::<serde_json::Value>(line).unwrap());
    let own = rows.into_iter().find(|row| row["responsible"] == "县城管局").unwrap();
    let told = desk.done(&["explain", own["id"].as_str().unwrap()]);
    assert!(told.contains("责任单位：县城管局"), "{told}");
}

#[test]
fn every_verb_that_prints_a_sheet_writes_each_format_into_a_file() {
    let desk = Desk::with_targets();
    fs::write(desk.path("一.txt"), "泉水县2024年工作安排\n今年开工项目30个。\n").unwrap();
    let id = desk.done(&["list", "targets", "--format", "jsonl"]);
    let id: serde_json::Value = serde_json::from_str(id.lines().next().unwrap()).unwrap();
    let history = format!("history {}", id["id"].as_str().unwrap());
    for verb in [
        "list targets",
        "list documents",
        "list places",
        "search 项目",
        "reconcile",
        "scorecard 泉水县 2024",
        "scorecard --all",
        "audit",
        "audit --codebook",
        "trend 泉水县 gdp",
        "league 2024 gdp",
        "repeated",
        "dropped",
        "just-met",
        "rules",
        "describe 一.txt",
        "extract 一.txt",
        history.as_str(),
    ] {
        let built_in = cfg!(feature = "parquet").then_some("parquet");
        for ending in ["txt", "md", "html", "csv", "json", "jsonl", "xlsx"].into_iter().chain(built_in) {
            let file = format!("out.{ending}");
            let arguments: Vec<&str> = verb.split(' ').chain(["-o", &file]).collect();
            assert_eq!(desk.done(&arguments), "", "{verb} {ending}");
            let bytes = fs::read(desk.path(&file)).unwrap();
            match ending {
                "xlsx" => drop(open_workbook::<Xlsx<_>, _>(desk.path(&file)).unwrap()),
                "parquet" => assert!(bytes.starts_with(b"PAR1"), "{verb}"),
                "json" => drop(serde_json::from_slice::<serde_json::Value>(&bytes).unwrap()),
                "jsonl" => {
                    for line in std::str::from_utf8(&bytes).unwrap().lines() {
                        serde_json::from_str::<serde_json::Value>(line).unwrap();
                    }
                }
                _ => drop(String::from_utf8(bytes).unwrap()),
            }
            fs::remove_file(desk.path(&file)).unwrap();
        }
    }
}

#[test]
fn a_name_that_tells_no_format_is_refused_and_a_format_that_is_named_decides() {
    let desk = Desk::with_targets();
    let refused = desk.run(&["scorecard", "泉水县", "2024", "-o", "card.dat"]);
    assert_eq!(refused.status.code(), Some(2));
    let told = String::from_utf8(refused.stderr).unwrap();
    assert!(told.contains("card.dat") && told.contains(".xlsx"), "{told}");
    assert!(!desk.path("card.dat").exists());
    desk.done(&["scorecard", "泉水县", "2024", "-o", "card.dat", "--format", "csv"]);
    let csv = fs::read_to_string(desk.path("card.dat")).unwrap();
    assert!(csv.starts_with("id,place,year,"), "{csv}");
    desk.done(&["scorecard", "泉水县", "2024", "-o", "card.csv", "--lang", "zh"]);
    assert!(fs::read_to_string(desk.path("card.csv")).unwrap().starts_with("\u{FEFF}编号,地区,年度,"));
}

#[test]
fn the_readme_has_the_codebook_as_the_program_prints_it() {
    const MARKS: (&str, &str) = ("<!-- codebook -->\n", "<!-- /codebook -->");
    let printed = Desk::new().done(&["audit", "--codebook", "--format", "markdown", "--lang", "en"]);
    let file = Path::new(env!("CARGO_MANIFEST_DIR")).join("README.md");
    let readme = fs::read_to_string(&file).unwrap();
    let (before, rest) = readme.split_once(MARKS.0).unwrap();
    let (told, after) = rest.split_once(MARKS.1).unwrap();
    if std::env::var_os("BLESS").is_some() {
        fs::write(&file, format!("{before}{}{printed}{}{after}", MARKS.0, MARKS.1)).unwrap();
    } else {
        assert_eq!(told, printed);
    }
}

/// LibreOffice, or nothing where it need not be there.
fn office() -> Option<PathBuf> {
    let found = std::env::split_paths(&std::env::var_os("PATH")?).find_map(|folder| {
        ["soffice", "libreoffice"].map(|name| folder.join(name)).into_iter().find(|path| path.is_file())
    });
    let wanted = std::env::var_os(ALL_TOOLS).is_some_and(|set| !set.is_empty());
    assert!(found.is_some() || !wanted, "LibreOffice is not installed, and {ALL_TOOLS} says that it must be");
    found
}

fn converted(office: &Path, desk: &Desk, to: &str, file: &str) -> PathBuf {
    let profile = format!("-env:UserInstallation=file://{}", desk.path("profile").display());
    let done = Command::new(office)
        .args([&profile, "--headless", "--convert-to", to, "--outdir"])
        .args([desk.path("converted").as_os_str(), desk.path(file).as_os_str()])
        .output()
        .unwrap();
    let told = String::from_utf8_lossy(&done.stdout).into_owned() + &String::from_utf8_lossy(&done.stderr);
    assert!(done.status.success() && !told.to_lowercase().contains("error"), "{told}");
    let ending = to.split(':').next().unwrap();
    desk.path("converted").join(Path::new(file).with_extension(ending))
}

#[test]
fn libreoffice_opens_the_workbook_and_sees_what_was_written() {
    let Some(office) = office() else { return };
    let desk = Desk::with_targets();
    desk.done(&["scorecard", "泉水县", "2024", "-o", "card.xlsx"]);
    let pdf = fs::read(converted(&office, &desk, "pdf", "card.xlsx")).unwrap();
    assert!(pdf.starts_with(b"%PDF") && pdf.len() > 10_000);
    // The numbers as they are formatted, in UTF-8, with commas.
    let csv = converted(&office, &desk, "csv:Text - txt - csv (StarCalc):44,34,76,1", "card.xlsx");
    let csv = fs::read_to_string(csv).unwrap();
    let row = csv.lines().find(|line| line.contains("地区生产总值")).unwrap();
    for cell in [",5.0,\"5.0\",", ",4.90,\"4.90\",", ",-0.10,\"-0.10\",", "\"✓ 完成\""] {
        assert!(row.contains(cell), "{cell}: {row}");
    }
}
