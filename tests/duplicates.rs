//! One document in two copies, or in a part: it is said, and its targets stand once.

#![allow(clippy::unwrap_used, clippy::expect_used)]

use duizhang::ledger::{Filter, Ledger};
use std::fs;
use std::path::PathBuf;
use std::process::Command;
use tempfile::TempDir;

const HEAD: &str = "泉水县政府工作报告
——2024年1月10日在泉水县第十七届人民代表大会第三次会议上
泉水县县长 王某某
";
const REVIEW: &str = "各位代表：
现在，我代表县人民政府向大会报告工作，请予审议。
一、2023年工作回顾
2023年，全县地区生产总值增长5.8%，一般公共预算收入12.4亿元，新建学校3所，改造老旧小区12个，培训农民2000人次。
";
const PLAN: &str = "二、2024年工作安排
今年主要预期目标是：地区生产总值增长6%左右，一般公共预算收入增长5%。开工项目30个，新增停车位1000个以上，整治河道8公里。
";
const CLOSE: &str = "各位代表，让我们团结奋斗，开创泉水更加美好的明天！\n";

struct Desk(TempDir);

impl Desk {
    fn new() -> Self {
        Self(TempDir::new().unwrap())
    }

    fn path(&self, name: &str) -> PathBuf {
        self.0.path().join(name)
    }

    fn run(&self, arguments: &[&str]) -> String {
        let mut command = Command::new(env!("CARGO_BIN_EXE_duizhang"));
        command.current_dir(self.0.path()).args(["--lang", "zh", "--by", "李审计"]).args(arguments);
        let done = command.env_remove("DUIZHANG_LEDGER").output().unwrap();
        let said = String::from_utf8(done.stdout).unwrap() + &String::from_utf8(done.stderr).unwrap();
        assert!(done.status.success(), "{arguments:?}: {said}");
        said
    }

    /// Reads a text, and says what was said.
    fn read(&self, name: &str, text: &str, options: &[&str]) -> String {
        fs::write(self.path(name), text).unwrap();
        self.run(&[&["read", name], options].concat())
    }

    /// How many documents and targets stand.
    fn stand(&self) -> (usize, usize) {
        let ledger = Ledger::open_to_read(self.path("duizhang.db")).unwrap();
        let claims = ledger.claims(&Filter::default()).unwrap();
        let targets = claims.iter().filter(|row| row.claim.role.code() == "target").count();
        (ledger.documents(None).unwrap().len(), targets)
    }

    fn head(&self) -> String {
        Ledger::open_to_read(self.path("duizhang.db")).unwrap().head().unwrap().unwrap().head
    }
}

fn full() -> String {
    [HEAD, REVIEW, PLAN, CLOSE].concat()
}

/// The report as another site prints it: other blanks, signs and widths, and a line of its own.
fn copy() -> String {
    let text =
        full().replace('，', ", ").replace('%', "％").replace("30", "３０").replace("。\n", "。\n\n　　");
    format!("{text}来源：县政府网站\n")
}

#[test]
fn another_copy_is_said_and_not_recorded_unless_that_is_wanted() {
    let desk = Desk::new();
    desk.read("报告.txt", &full(), &[]);
    assert_eq!(desk.stand(), (1, 5));
    let head = desk.head();
    let said = desk.read("网页.txt", &copy(), &[]);
    assert!(said.contains("网页.txt：与已存文件") && said.contains("为同一份（重合"), "{said}");
    assert!(said.contains("--anyway"), "{said}");
    assert_eq!((desk.stand(), desk.head()), ((1, 5), head));
    desk.read("网页.txt", &copy(), &["--anyway"]);
    assert_eq!(desk.stand(), (2, 10));
    let said = desk.read("网页.txt", &copy(), &[]);
    assert!(said.contains("已在库"), "it is on file: {said}");
    // Each target is one row all the same.
    let card = desk.run(&["scorecard", "泉水县", "2024"]);
    assert!(card.contains("共5项目标"), "{card}");
    let lines = desk.run(&["list", "targets", "--format", "csv"]);
    assert_eq!(lines.lines().count(), 11);
}

#[test]
fn copies_in_one_folder_are_one_document() {
    let desk = Desk::new();
    fs::create_dir(desk.path("文件")).unwrap();
    fs::write(desk.path("文件/a.txt"), full()).unwrap();
    fs::write(
        desk.path("文件/b.html"),
        format!("<html><body><p>{}</p></body></html>", copy().replace('\n', "</p><p>")),
    )
    .unwrap();
    let said = desk.run(&["read", "文件"]);
    assert!(said.contains("为同一份"), "{said}");
    assert_eq!(desk.stand(), (1, 5));
}

#[test]
fn a_part_of_a_document_on_file_is_not_recorded_and_gives_way_to_the_whole() {
    // A page of the report that names its place and its year.
    let part = [HEAD, PLAN].concat();
    let options = ["--kind", "政府工作报告", "--place", "泉水县", "--year", "2024"];
    let desk = Desk::new();
    desk.read("报告.txt", &full(), &options);
    let head = desk.head();
    let said = desk.read("节选.txt", &part, &options);
    assert!(said.contains("的一部分"), "{said}");
    // The page that holds the review alone plans nothing.
    let said = desk.read("回顾.txt", &[HEAD, REVIEW].concat(), &[]);
    assert!(said.contains("的一部分"), "{said}");
    assert_eq!((desk.stand(), desk.head()), ((1, 5), head));

    let desk = Desk::new();
    desk.read("节选.txt", &part, &options);
    assert_eq!(desk.stand(), (1, 5));
    let said = desk.read("报告.txt", &full(), &options);
    assert!(said.contains("是它的一部分，已撤回"), "{said}");
    assert_eq!(desk.stand(), (1, 5));
    let said = desk.read("节选.txt", &part, &options);
    assert!(said.contains("的一部分"), "{said}");
    assert_eq!(desk.stand(), (1, 5));
    assert!(desk.run(&["verify"]).starts_with("账本无误"));

    // What a person reviewed is not taken away.
    let desk = Desk::new();
    desk.read("节选.txt", &part, &options);
    let mut ledger = Ledger::open_to_write(desk.path("duizhang.db")).unwrap();
    let id = ledger.claims(&Filter::default()).unwrap()[0].id.clone();
    let mut entry = ledger.entry("王复核", chrono::Utc::now()).unwrap();
    entry.accept(&id).unwrap();
    entry.commit().unwrap();
    drop(ledger);
    let said = desk.read("报告.txt", &full(), &options);
    assert!(said.contains("未撤回"), "{said}");
    assert_eq!(desk.stand(), (2, 10));
    assert!(desk.run(&["scorecard", "泉水县", "2024"]).contains("共5项目标"));
}

#[test]
fn the_reports_of_two_years_and_of_two_places_are_other_documents() {
    let desk = Desk::new();
    desk.read("2024.txt", &full(), &[]);
    let later = full().replace("2024", "2025").replace("2023", "2024");
    desk.read("2025.txt", &later, &[]);
    desk.read("平山.txt", &full().replace("泉水", "平山"), &[]);
    assert_eq!(desk.stand(), (3, 15));
    // Of one place and year, but another text.
    let other = [HEAD, "各位代表：\n一、2023年工作回顾\n全年粮食产量9万吨。\n二、2024年工作安排\n植树400公顷，新修公路20公里，培训教师300名。\n"].concat();
    desk.read("另.txt", &other, &[]);
    assert_eq!(desk.stand().0, 4);
}
