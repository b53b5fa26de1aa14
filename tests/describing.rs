//! `describe` from the command line, and what `read` makes of what a person says of files.

#![allow(clippy::unwrap_used, clippy::expect_used)]

use std::fs;
use std::path::PathBuf;
use std::process::Command;
use tempfile::TempDir;

const REPORT: &str = "泉水县政府工作报告
——2025年1月8日在泉水县第十七届人民代表大会第四次会议上
各位代表：
现在，我代表县人民政府向大会报告工作，请予审议。
一、2024年工作回顾
全县地区生产总值增长6.2%，新建公园5个。
二、2025年工作安排
地区生产总值增长6%左右，新增停车位1000个以上。
各位代表！让我们团结一心，把全年的事情一件一件办好！
";
const NOTE: &str = "全县修路事项\n修路8公里，其中水泥路3公里。\n";
const SHELL: &str = "泉水县2024年国民经济和社会发展统计公报\n发布日期：2025-03-05 09:24\n浏览次数：172次\n";

struct Desk(TempDir);

struct Said {
    out: String,
    err: String,
    code: i32,
}

impl Desk {
    fn new() -> Self {
        let desk = Self(TempDir::new().unwrap());
        fs::create_dir(desk.path("files")).unwrap();
        for (name, text) in [("报告.txt", REPORT), ("修路.txt", NOTE), ("公报.txt", SHELL)] {
            desk.write(&format!("files/{name}"), text);
        }
        desk
    }

    fn path(&self, name: &str) -> PathBuf {
        self.0.path().join(name)
    }

    fn write(&self, name: &str, text: &str) {
        fs::write(self.path(name), text).unwrap();
    }

    fn run(&self, arguments: &[&str]) -> Said {
        let mut command = Command::new(env!("CARGO_BIN_EXE_duizhang"));
        command.current_dir(self.0.path()).args(["--lang", "zh", "--by", "李审计"]).args(arguments);
        let done = command.env_remove("DUIZHANG_LEDGER").output().unwrap();
        let text = |bytes| String::from_utf8(bytes).unwrap();
        Said { out: text(done.stdout), err: text(done.stderr), code: done.status.code().unwrap() }
    }
}

#[test]
fn every_file_has_its_line_and_touches_no_ledger() {
    let desk = Desk::new();
    let said = desk.run(&["describe", "files", "--format", "jsonl"]);
    assert_eq!(said.code, 1, "two were refused: {}", said.err);
    let lines: Vec<serde_json::Value> =
        said.out.lines().map(|line| serde_json::from_str(line).unwrap()).collect();
    assert_eq!(lines.len(), 3);
    let of = |name: &str| {
        lines
            .iter()
            .find(|line| line["file"].as_str().unwrap().ends_with(name))
            .unwrap_or_else(|| panic!("{name}"))
    };
    let report = of("报告.txt");
    for (field, wanted) in [
        ("place", "泉水县"),
        ("kind", "政府工作报告"),
        ("date", "2025-01-08"),
        ("reviews", "2024"),
        ("plans", "2025"),
        ("extent", "full"),
        ("scope", "whole"),
    ] {
        assert_eq!(report[field], wanted, "{field}");
    }
    assert!(report["refused"].is_null());
    let sum = |line: &serde_json::Value| {
        let aside: i64 =
            line["aside"].as_object().unwrap().values().map(|count| count.as_i64().unwrap()).sum();
        line["claims"].as_i64().unwrap() + line["unread"].as_i64().unwrap() + aside
    };
    assert!(lines.iter().all(|line| line["numbers"].as_i64().unwrap() == sum(line)), "{lines:?}");
    assert_eq!((report["claims"].as_i64(), report["unread"].as_i64()), (Some(4), Some(0)));
    assert!(of("修路.txt")["refused"].as_str().unwrap().contains("--role"), "{:?}", of("修路.txt"));
    let shell = of("公报.txt");
    assert!(shell["refused"].as_str().unwrap().contains("没有一个带单位的数字"), "{shell}");
    assert!(shell["extent"].is_null() && shell["numbers"] == 0);
    assert!(!desk.path("duizhang.db").exists());
    let table = desk.run(&["describe", "files"]);
    assert!(
        table.out.contains("泉水县") && table.out.contains("公报.txt：正文里没有一个带单位的数字"),
        "{}",
        table.out
    );
}

#[test]
fn what_was_never_understood_is_never_a_complete_document() {
    let desk = Desk::new();
    for file in ["files/修路.txt", "files/公报.txt"] {
        let said = desk.run(&["read", file, "--place", "泉水县", "--year", "2024"]);
        assert_eq!(said.code, 1, "{file}: {}{}", said.out, said.err);
    }
    assert!(!desk.path("duizhang.db").exists(), "nothing was recorded");
    let read =
        desk.run(&["read", "files/修路.txt", "--place", "泉水县", "--year", "2024", "--role", "result"]);
    assert_eq!(read.code, 0, "{}", read.err);
    assert!(read.out.contains("实绩2"), "{}", read.out);
}

#[test]
fn the_corrected_csv_says_of_each_file_what_it_is() {
    let desk = Desk::new();
    let csv = desk.run(&["describe", "files", "--format", "csv"]).out;
    let note = csv.lines().find(|line| line.contains("修路.txt")).unwrap();
    let file = note.split(',').next().unwrap();
    // The person says what the text does not; what it left empty stays what the text says.
    let told = format!("{file},泉水县/柳溪镇,工作总结,,2024,,excerpt,topic,修路事项,,,,,");
    desk.write("files.csv", &csv.replace(note, &told));
    let read = desk.run(&["read", "--as", "files.csv", "files"]);
    assert_eq!(read.code, 1, "the shell stays unread: {}", read.err);
    let listed = desk.run(&["list", "documents", "--format", "csv"]).out;
    assert!(listed.contains("泉水县/柳溪镇,工作总结,,2024,,excerpt,topic,修路事项"), "{listed}");
    assert!(listed.contains("泉水县,政府工作报告,2025-01-08,2024,2025,full,,泉水县政府工作报告"), "{listed}");
    desk.write("odd.csv", "file,extent\nfiles/修路.txt,半份\n,full\n");
    let said = desk.run(&["read", "--as", "odd.csv", "files"]);
    assert_eq!(said.code, 2);
    assert!(said.err.contains("odd.csv") && said.err.contains("半份"), "{}", said.err);
    assert!(said.err.contains("没有写明是哪个文件"), "{}", said.err);
}

#[test]
fn a_budget_report_accuses_of_nothing_but_its_own() {
    let desk = Desk::new();
    for target in ["地区生产总值增长6%", "一般公共预算收入增长5%"] {
        assert_eq!(desk.run(&["record", "target", "泉水县", "2024", target]).code, 0);
    }
    let told = [
        "document",
        "add",
        "泉水县",
        "--kind",
        "预算报告",
        "--reviews",
        "2024",
        "--date",
        "2025-01-09",
        "--complete",
    ];
    assert_eq!(desk.run(&told).code, 0);
    let judged = desk.run(&["audit", "泉水县", "--year", "2024", "--format", "csv"]).out;
    let status = |words: &str| judged.lines().find(|line| line.contains(words)).unwrap().to_owned();
    assert!(status("一般公共预算收入").contains("unreported"), "{judged}");
    assert!(status("地区生产总值").contains("pending"), "{judged}");
    let id = status("地区生产总值").split(',').next().unwrap().to_owned();
    let explained = desk.run(&["explain", &id]).out;
    assert!(explained.contains("所论范围不含此项") && explained.contains("财政"), "{explained}");
    assert_eq!(desk.run(&[&told[..], &["--scope", "whole"]].concat()).code, 0);
    let judged = desk.run(&["audit", "泉水县", "--year", "2024", "--format", "csv"]).out;
    assert!(!judged.contains("pending"), "{judged}");
}
