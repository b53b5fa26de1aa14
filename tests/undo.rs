//! `undo`: whatever the last entry was, what the ledger says is as before it, nothing is lost, and the chain holds.

#![allow(clippy::unwrap_used, clippy::expect_used)]

use std::fs;
use std::path::PathBuf;
use std::process::{Command, Output};
use tempfile::TempDir;

const REPORT: &str = "泉水县政府工作报告\n——2025年1月8日在泉水县第十七届人民代表大会第四次会议上\n泉水县县长 王某某\n各位代表：\n现在，我代表县人民政府向大会报告工作，请予审议。\n一、2024年工作回顾\n2024年，全县地区生产总值增长5.9%，全年开工项目32个。\n二、2025年工作安排\n今年主要预期目标是：地区生产总值增长6%左右。\n各位代表，让我们团结奋斗，开创泉水更加美好的明天！\n";

struct Desk(TempDir);

impl Desk {
    fn new() -> Self {
        let desk = Self(tempfile::tempdir().unwrap());
        desk.done("record target 泉水县 2024 地区生产总值增长6%左右，开工项目30个 --source 2024年工作计划");
        fs::write(desk.path("2025.txt"), REPORT).unwrap();
        desk
    }

    fn path(&self, name: &str) -> PathBuf {
        self.0.path().join(name)
    }

    fn run(&self, line: &str) -> Output {
        self.run_by("李审计", line)
    }

    fn run_by(&self, by: &str, line: &str) -> Output {
        let mut program = Command::new(env!("CARGO_BIN_EXE_duizhang"));
        program.current_dir(self.0.path()).env_clear().env("LANG", "zh_CN.UTF-8").env("DUIZHANG_BY", by);
        program.args(line.split(' ')).output().unwrap()
    }

    fn done(&self, line: &str) -> String {
        self.done_by("李审计", line)
    }

    fn done_by(&self, by: &str, line: &str) -> String {
        let done = self.run_by(by, line);
        assert!(done.status.success(), "{line}: {}", String::from_utf8_lossy(&done.stderr));
        String::from_utf8(done.stdout).unwrap()
    }

    /// All that stands: the audit, and what is on file with whether it was reviewed.
    fn stands(&self) -> String {
        let list =
            ["targets", "results", "documents"].map(|what| self.done(&format!("list {what} --format csv")));
        let unreviewed = self.done("review --export -");
        format!("{}{}{unreviewed}", self.done("audit"), list.concat())
    }

    fn id(&self, indicator: &str) -> String {
        let lines = self.done("list targets --format jsonl");
        let named = format!("\"indicator\":\"{indicator}\"");
        let line = lines.lines().find(|line| line.contains(&named)).unwrap();
        let claim: serde_json::Value = serde_json::from_str(line).unwrap();
        claim["id"].as_str().unwrap().to_owned()
    }
}

#[test]
fn every_kind_of_entry_is_undone_and_brought_back() {
    let desk = Desk::new();
    let (gdp, begun) = (desk.id("地区生产总值"), desk.id("开工项目"));
    for line in [
        "record result 泉水县 2024 全年开工项目28个 --source 一份简报".to_owned(),
        "read 2025.txt".to_owned(),
        "document add 泉水县 --kind 统计公报 --date 2025-03-10 --reviews 2024".to_owned(),
        format!("correct {begun} --value 33 --why 看错一行"),
        format!("withdraw {gdp} --why 重复录入"),
        format!("restore {gdp}"),
        format!("overrule {gdp} missed --why 县发改局证明"),
        "review --accept 指标=地区生产总值".to_owned(),
    ] {
        let before = desk.stands();
        desk.done(&line);
        let after = desk.stands();
        assert_ne!(before, after, "{line}");
        let would = desk.done("undo --dry-run");
        assert!(would.contains("将撤销"), "{would}");
        assert_eq!(desk.stands(), after, "{line}: a dry run changes nothing");
        desk.done("undo --why 录错了");
        assert_eq!(desk.stands(), before, "{line}");
        desk.done("undo");
        assert_eq!(desk.stands(), after, "{line}");
        assert!(desk.done("verify").contains("账本无误"), "{line}");
    }
}

#[test]
fn a_review_brought_back_is_that_of_who_reviewed() {
    let desk = Desk::new();
    desk.done("read 2025.txt");
    let vouch = |id: &str| {
        let told = desk.done(&format!("history {id} --format jsonl"));
        let events: Vec<serde_json::Value> =
            told.lines().map(|line| serde_json::from_str(line).unwrap()).collect();
        events.last().unwrap().clone()
    };
    desk.done_by("王复核", "review --accept 指标=地区生产总值;年度=2025");
    let list = desk.done("list targets --format jsonl");
    let claims = list.lines().map(|line| serde_json::from_str::<serde_json::Value>(line).unwrap());
    let claim = claims.into_iter().find(|claim| claim["year"] == 2025).unwrap();
    let id = claim["id"].as_str().unwrap();
    assert_eq!(vouch(id)["by"], "王复核");
    let undone = desk.done_by("赵撤销", "undo");
    assert!(undone.contains("收回复核1条") && !undone.contains("恢复复核"), "{undone}");
    assert_eq!(vouch(id)["by"], "赵撤销");
    let redone = desk.done_by("赵撤销", "undo");
    assert!(redone.contains("恢复复核1条") && !redone.contains("收回复核"), "{redone}");
    let again = vouch(id);
    assert_eq!(again["by"], "王复核", "{again}");
    assert!(again["detail"].as_str().unwrap().contains("赵撤销"), "{again}");
    assert!(desk.done("verify").contains("账本无误"));
    // What was restored is taken back again, by whoever does.
    assert!(desk.done_by("钱", "undo").contains("收回复核1条"));
    assert!(desk.done_by("钱", "undo").contains("恢复复核1条"));
    assert_eq!(vouch(id)["by"], "王复核");
}

#[test]
fn facts_told_of_a_document_on_file_are_taken_back_and_the_document_stays() {
    let desk = Desk::new();
    desk.done("document add 泉水县 --kind 统计公报 --date 2025-03-10 --reviews 2024");
    desk.done("document add 泉水县 --kind 统计公报 --date 2025-03-10 --reviews 2024 --complete");
    let documents = desk.done("list documents --format csv");
    let undone = desk.done("undo");
    assert!(undone.contains("撤回文件信息1份") && !undone.contains("撤回文件1份"), "{undone}");
    assert_ne!(desk.done("list documents --format csv"), documents);
    assert!(desk.done("list documents --format csv").contains("统计公报"));
    desk.done("undo");
    assert_eq!(desk.done("list documents --format csv"), documents);
    let fresh = Desk::new();
    fresh.done("document add 泉水县 --kind 统计公报 --date 2025-03-10 --reviews 2024");
    let undone = fresh.done("undo");
    assert!(undone.contains("撤回文件1份") && !undone.contains("文件信息"), "{undone}");
}

#[test]
fn where_nothing_was_recorded_nothing_is_undone_and_no_ledger_is_made() {
    let desk = Desk::new();
    let refused = desk.run("--ledger none.db undo");
    assert_eq!(refused.status.code(), Some(2));
    assert!(!desk.path("none.db").exists());
}

#[test]
fn a_search_finds_claims_and_paragraphs_and_says_where_they_stand() {
    let desk = Desk::new();
    desk.done("read 2025.txt");
    let found = desk.done("search 开工 --format json");
    let found: serde_json::Value = serde_json::from_str(&found).unwrap();
    let rows = found.as_array().unwrap();
    let count = |role: &str| rows.iter().filter(|row| row["role"] == role).count();
    assert_eq!([count("target"), count("result"), count("text")], [1, 1, 1], "{found}");
    let text = rows.iter().find(|row| row["role"] == "text").unwrap();
    assert_eq!(text["where"], "paragraph 7");
    // Full-width and small letters are found by others, and all of the words must be there.
    assert_eq!(desk.run("search ３２个 开工").status.code(), Some(0));
    assert_eq!(desk.run("search 32个 竣工").status.code(), Some(1));
    assert_eq!(desk.run("search 开工 --place 北京市").status.code(), Some(2));
}

#[test]
fn a_search_finds_either_script_by_either() {
    let desk = Desk::new();
    desk.done("record target 泉水县 2024 --indicator 工業產值 --value 30 --unit 亿元 --source 一份文件");
    desk.done("record target 泉水县 2023 --indicator 工业产值 --value 20 --unit 亿元 --source 一份文件");
    for words in ["產值", "产值"] {
        let found = desk.done(&format!("search {words} --format jsonl"));
        assert_eq!(found.lines().count(), 2, "{words}: {found}");
    }
}

#[test]
fn a_search_finds_what_two_places_say_in_the_same_words_under_the_same_title() {
    let desk = Desk::new();
    // In one of them the sentence is on file as that of the word, in the other only as a sentence that holds it.
    let rows = "role,place,year,indicator,value,unit,quote,source\n\
                target,泉水县/柳溪镇,2024,污水处理厂,2,座,新建污水处理厂2座,工作要点\n\
                target,泉水县/高塘乡,2024,城建项目,2,座,新建污水处理厂2座,工作要点\n";
    fs::write(desk.path("rows.csv"), rows).unwrap();
    desk.done("import rows.csv");
    let found = desk.done("search 污水处理厂 --format jsonl");
    assert!(found.contains("柳溪镇") && found.contains("高塘乡"), "{found}");
}

#[test]
fn results_without_a_target_are_shown_where_they_are_asked_for() {
    let desk = Desk::new();
    desk.done("record result 泉水县 2024 新建公路12公里 --source 一份简报");
    assert!(!desk.done("scorecard 泉水县 2024").contains("公路"));
    assert!(desk.done("scorecard 泉水县 2024 --untargeted").contains("新建公路"));
}
