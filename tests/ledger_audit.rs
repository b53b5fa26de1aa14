//! From end to end: what was accepted, ruled on or tampered with, as the audit and `verify` tell it.

#![allow(clippy::unwrap_used, clippy::expect_used)]

use assert_cmd::Command;
use duizhang::ledger::Ledger;
use rusqlite::Connection;
use std::path::{Path, PathBuf};
use tempfile::TempDir;

struct Desk {
    folder: TempDir,
}

impl Desk {
    /// A ledger with a report that was read and the next year's result typed.
    fn new() -> Self {
        let desk = Self { folder: TempDir::new().unwrap() };
        std::fs::write(
            desk.path("2024.txt"),
            "泉水县政府工作报告\n——2024年1月10日在泉水县第十七届人民代表大会第三次会议上\n泉水县县长 王某某\n各位代表：\n\
             现在，我代表县人民政府向大会报告工作，请予审议。\n一、2023年工作回顾\n2023年，全县地区生产总值增长5.8%。\n\
             二、2024年工作安排\n今年主要预期目标是：地区生产总值增长6%左右，一般公共预算收入增长5%。\n",
        )
        .unwrap();
        desk.run(&["read", "2024.txt"], 0);
        desk.run(&["record", "result", "泉水县", "2024", "地区生产总值增长5.9%", "--date", "2025-01-08"], 0);
        desk
    }

    fn path(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    fn run(&self, arguments: &[&str], exit: i32) -> String {
        let output = Command::cargo_bin("duizhang")
            .unwrap()
            .args(arguments)
            .current_dir(self.folder.path())
            .env("DUIZHANG_BY", "李审计")
            .env("LANG", "en_US.UTF-8")
            .env_remove("DUIZHANG_LEDGER")
            .output()
            .unwrap();
        let told = String::from_utf8_lossy(&output.stdout).into_owned();
        let error = String::from_utf8_lossy(&output.stderr);
        assert_eq!(output.status.code(), Some(exit), "{arguments:?}: {told}{error}");
        told
    }

    /// The cells of that column in the audit.
    fn audit(&self, column: &str) -> Vec<String> {
        let audit = self.run(&["audit"], 0);
        let mut reader = csv::Reader::from_reader(audit.as_bytes());
        let at = reader.headers().unwrap().iter().position(|head| head == column).unwrap();
        reader.records().map(|record| record.unwrap()[at].to_owned()).collect()
    }

    fn by_indicator(&self, column: &str, indicator: &str) -> String {
        let (cells, indicators) = (self.audit(column), self.audit("indicator"));
        cells[indicators.iter().position(|own| own == indicator).unwrap()].clone()
    }

    /// The SQL as somebody with a shell runs it, the triggers of that table put back afterwards.
    fn tamper(&self, table: &str, sql: &str) {
        let connection = Connection::open(self.path("duizhang.db")).unwrap();
        let triggers: Vec<(String, String)> = connection
            .prepare("SELECT name, sql FROM sqlite_schema WHERE type = 'trigger' AND tbl_name = ?1")
            .unwrap()
            .query_map([table], |row| Ok((row.get(0)?, row.get(1)?)))
            .unwrap()
            .map(Result::unwrap)
            .collect();
        for (name, _) in &triggers {
            connection.execute_batch(&format!("DROP TRIGGER {name}")).unwrap();
        }
        connection.execute_batch(sql).unwrap();
        for (_, sql) in &triggers {
            connection.execute_batch(sql).unwrap();
        }
    }
}

fn write(path: &Path) -> Ledger {
    Ledger::open_to_write(path).unwrap()
}

#[test]
fn an_accepted_claim_is_reviewed_in_the_audit() {
    let desk = Desk::new();
    let id = desk.by_indicator("id", "地区生产总值");
    assert_eq!(desk.by_indicator("reviewed", "地区生产总值"), "false");
    let mut ledger = write(&desk.path("duizhang.db"));
    let mut entry = ledger.entry("林", chrono::Utc::now()).unwrap();
    entry.accept(&id).unwrap();
    entry.commit().unwrap();
    assert_eq!(desk.by_indicator("reviewed", "地区生产总值"), "true");
    assert_eq!(desk.by_indicator("id", "地区生产总值"), id, "the id stays");
    assert!(desk.run(&["history", &id], 0).contains("accepted"));
}

#[test]
fn a_ruling_stands_in_the_audit_beside_the_computed_status_until_it_is_withdrawn() {
    let desk = Desk::new();
    let id = desk.by_indicator("id", "地区生产总值");
    let columns = |desk: &Desk| {
        ["status", "computed_status", "ruled_by", "rule"].map(|c| desk.by_indicator(c, "地区生产总值"))
    };
    assert_eq!(columns(&desk), ["met", "met", "", "figure"]);
    let told = desk.run(&["overrule", &id, "missed", "--why", "核定数为5.1%", "--by", "王主任"], 0);
    assert_eq!(columns(&desk), ["missed", "met", "王主任", "ruling"]);
    assert!(desk.run(&["explain", &id], 0).contains("王主任 on"));
    for verb in [&["reconcile"][..], &["scorecard", "泉水县", "2024"]] {
        let told = desk.run(verb, 0).split_whitespace().collect::<String>();
        assert!(told.contains("missed") && told.contains("ruledby"), "{told}");
    }
    let ruling = told.split_whitespace().next().unwrap();
    desk.run(&["withdraw", ruling, "--why", "误判"], 0);
    assert_eq!(columns(&desk), ["met", "met", "", "figure"]);
    desk.run(&["overrule", &id[..3], "missed", "--why", "x"], 2);
    desk.run(&["overrule", &id, "done", "--why", "x"], 2);
}

#[test]
fn an_audit_does_not_depend_on_the_order_of_entry_nor_on_what_was_withdrawn() {
    let (one, two) = (Desk::new(), Desk::new());
    let row = ["record", "target", "泉水县", "2024", "开工项目30个"];
    let slip = ["record", "target", "泉水县", "2024", "开工项目31个"];
    one.run(&row, 0);
    let told = two.run(&slip, 0);
    two.run(&["withdraw", told.split_whitespace().next().unwrap(), "--why", "看错"], 0);
    two.run(&row, 0);
    assert_eq!(one.run(&["audit"], 0), two.run(&["audit"], 0));
    assert_eq!(one.run(&["audit", "--format", "jsonl"], 0), two.run(&["audit", "--format", "jsonl"], 0));
}

#[test]
fn verify_names_the_row_that_was_tampered_with_and_exits_with_1() {
    let desk = Desk::new();
    let id = desk.by_indicator("id", "一般公共预算收入");
    desk.run(&["audit", "--output", "audit.csv"], 0);
    desk.run(&["verify", "audit.csv"], 0);
    desk.tamper("claim", &format!("UPDATE claim SET value = '4' WHERE uid = '{id}'"));
    let told = desk.run(&["verify", "audit.csv"], 1);
    assert!(told.contains(&format!("the content of claim {id} is not that of its id")), "{told}");
    assert!(told.contains(&format!("{id} target_value is \"5\", in the ledger \"4\"")), "{told}");
    desk.tamper("claim", &format!("UPDATE claim SET value = '5' WHERE uid = '{id}'"));
    desk.run(&["verify", "audit.csv"], 0);
}

#[test]
fn an_audit_with_a_changed_doubled_or_foreign_row_is_refused_by_name() {
    let desk = Desk::new();
    desk.run(&["audit", "--output", "audit.csv"], 0);
    let audit = std::fs::read_to_string(desk.path("audit.csv")).unwrap();
    let lines: Vec<&str> = audit.lines().collect();
    let id = desk.audit("id")[0].clone();
    for (text, wanted) in [
        (format!("{audit}{}\n", lines[1]), format!("{id} occurs twice")),
        (audit.replace("地区生产总值", "地区总值"), format!("{id} indicator is")),
        (audit.replace(&id, "0000aaaa0000"), "0000aaaa0000 is not a target".to_owned()),
        (audit.replace("泉水县", "山水县"), format!("{id} is not a target")),
        (lines[..2].join("\r\n"), "lacks".to_owned()),
    ] {
        std::fs::write(desk.path("changed.csv"), text).unwrap();
        let told = desk.run(&["verify", "changed.csv"], 1);
        assert!(told.contains(&wanted), "{wanted}: {told}");
    }
    let older = audit.replace(",duizhang 0.1.0", ",duizhang 0.0.9");
    std::fs::write(desk.path("older.csv"), &older).unwrap();
    assert!(
        desk.run(&["verify", "older.csv"], 0).contains("0.0.9"),
        "made by another version, else the same"
    );
    std::fs::write(desk.path("mixed.csv"), older.replacen("0.0.9", "0.1.0", 1)).unwrap();
    desk.run(&["verify", "mixed.csv"], 1);
    std::fs::write(desk.path("saved.csv"), format!("\u{FEFF}{}", audit.replace('\n', "\r\n"))).unwrap();
    desk.run(&["verify", "saved.csv"], 0);
}

#[test]
fn a_head_published_before_stays_in_the_chain_and_a_rewritten_ledger_has_it_not() {
    let desk = Desk::new();
    let head =
        |desk: &Desk| Ledger::open_to_read(desk.path("duizhang.db")).unwrap().head().unwrap().unwrap().head;
    let published = head(&desk);
    desk.run(&["record", "target", "泉水县", "2024", "开工项目30个"], 0);
    desk.run(&["verify", "--head", &published], 0);
    desk.run(&["verify", "--head", &published.to_uppercase()], 0);
    // The forger knows the program: the rows and the chain are made anew, and only the head gives it away.
    std::fs::remove_file(desk.path("duizhang.db")).unwrap();
    desk.run(&["record", "result", "泉水县", "2024", "地区生产总值增长6.9%", "--date", "2025-01-08"], 0);
    desk.run(&["verify"], 0);
    assert!(desk.run(&["verify", "--head", &published], 1).contains(&published));
}

#[test]
fn a_reason_with_an_escape_in_it_is_refused_and_not_obeyed() {
    let desk = Desk::new();
    let id = desk.by_indicator("id", "地区生产总值");
    let why = "x\u{1b}[2J\u{202e}y";
    let ruled = desk.run(&["overrule", &id, "missed", "--why", why], 2);
    let named = desk.run(&["overrule", &id, "missed", "--why", "x", "--by", "王\u{1b}[0m"], 2);
    let corrected = desk.run(&["correct", &id, "--value", "7", "--why", why], 2);
    let history = desk.run(&["history", &id], 0);
    let withdrawn = desk.run(&["withdraw", &id, "--why", why], 2);
    for told in [ruled, named, corrected, history, withdrawn] {
        assert!(!told.contains(['\u{1b}', '\u{202e}']), "{told:?}");
    }
}
