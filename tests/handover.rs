//! A ledger handed over whole: a backup, an export that is imported, and a list that comes back.

#![allow(clippy::unwrap_used, clippy::expect_used)]

use assert_cmd::Command;
use std::fs;
use std::path::PathBuf;
use std::process::Output;
use tempfile::TempDir;

struct Office(TempDir);

impl Office {
    /// An office whose ledger holds what was read, typed, corrected, ruled on, withdrawn, restored and accepted.
    fn filled() -> Self {
        let office = Self(tempfile::tempdir().unwrap());
        let report = |year: i32, growth: &str| {
            format!(
                "泉水县政府工作报告\n——{year}年1月10日在泉水县第十七届人民代表大会第三次会议上\n各位代表：\n现在，我代表县人民政府向大会报告工作，请予审议。\n一、{}年工作回顾\n{}年，全县地区生产总值增长{growth}%。全年开工项目32个。\n二、{year}年工作安排\n今年主要预期目标是：地区生产总值增长6%左右。开工项目30个，新增停车位1000个以上。\n各位代表，让我们团结奋斗，开创泉水更加美好的明天！\n",
                year - 1,
                year - 1,
            )
        };
        fs::write(office.path("a.txt"), report(2024, "5.8")).unwrap();
        fs::write(office.path("b.txt"), report(2025, "5.9")).unwrap();
        office.done("read a.txt b.txt");
        office.done("record target 泉水县 2024 规上工业产值增长7.6% --source 工作计划");
        let ids = office.ids("targets");
        office.done(&format!("correct {} --value 7 --why 看错", ids[0]));
        office.done(&format!("overrule {} met --why 核定", ids[1]));
        office.done(&format!("withdraw {} --why 重复", ids[2]));
        office.done(&format!("restore {}", ids[2]));
        office.done("review 泉水县 --year 2025 --accept-all");
        office
    }

    fn path(&self, name: &str) -> PathBuf {
        self.0.path().join(name)
    }

    fn run(&self, words: &str) -> Output {
        Command::cargo_bin("duizhang")
            .unwrap()
            .current_dir(self.0.path())
            .env_clear()
            .env("LANG", "en_US.UTF-8")
            .env("DUIZHANG_BY", "李审计")
            .args(words.split(' '))
            .output()
            .unwrap()
    }

    fn done(&self, words: &str) -> String {
        let done = self.run(words);
        assert!(done.status.success(), "{words}: {done:?}");
        String::from_utf8(done.stdout).unwrap()
    }

    fn refused(&self, words: &str) -> String {
        let done = self.run(words);
        assert_eq!(done.status.code(), Some(2), "{words}: {done:?}");
        String::from_utf8(done.stderr).unwrap()
    }

    fn ids(&self, what: &str) -> Vec<String> {
        let list = self.done(&format!("list {what} --format json"));
        let rows: Vec<serde_json::Value> = serde_json::from_str(&list).unwrap();
        rows.iter().map(|row| row["id"].as_str().unwrap().to_owned()).collect()
    }

    fn head(&self, ledger: &str) -> String {
        self.done(&format!("--ledger {ledger} verify")).split("head ").nth(1).unwrap()[..64].to_owned()
    }
}

#[test]
fn an_export_rebuilds_the_same_ledger() {
    let office = Office::filled();
    office.done("export ledger -o all.jsonl");
    let told = office.done("--ledger new.db import all.jsonl");
    let head = office.head("duizhang.db");
    assert!(told.contains(&head), "{told}");
    assert_eq!(office.head("new.db"), head);
    for verb in
        ["audit", "list targets --format json", "list results --format json", "list documents --format json"]
    {
        assert_eq!(office.done(&format!("--ledger new.db {verb}")), office.done(verb), "{verb}");
    }
    let id = &office.ids("targets")[0];
    assert_eq!(office.done(&format!("--ledger new.db history {id}")), office.done(&format!("history {id}")));
    assert_eq!(
        office.done("--ledger new.db export ledger"),
        fs::read_to_string(office.path("all.jsonl")).unwrap()
    );
    // Into a ledger that holds it already, and through a pipe.
    assert!(office.done("import all.jsonl").contains("merged 0 documents, 0 claims"));
    assert_eq!(office.head("duizhang.db"), head);
    let piped = Command::cargo_bin("duizhang")
        .unwrap()
        .current_dir(office.0.path())
        .args(["--ledger", "piped.db", "--lang", "en", "import", "-"])
        .write_stdin(fs::read(office.path("all.jsonl")).unwrap())
        .output()
        .unwrap();
    assert!(piped.status.success(), "{piped:?}");
    assert_eq!(office.head("piped.db"), head);
}

#[test]
fn a_list_that_comes_back_adds_nothing() {
    let office = Office::filled();
    let head = office.head("duizhang.db");
    for what in ["targets", "results", "documents"] {
        fs::write(office.path("list.csv"), office.done(&format!("list {what} --format csv"))).unwrap();
        let told = office.done("import list.csv");
        assert!(told.contains("nothing new"), "{what}: {told}");
    }
    assert_eq!(office.head("duizhang.db"), head);
    // Another number in the same sentence is another claim.
    let list = office.done("list results --format csv").replace(",32,", ",33,");
    fs::write(office.path("list.csv"), list).unwrap();
    assert!(!office.done("import list.csv").contains("nothing new"));
}

#[test]
fn a_backup_is_the_whole_ledger_and_replaces_nothing() {
    let office = Office::filled();
    let told = office.done("backup copy.db");
    let head = office.head("duizhang.db");
    assert!(told.contains("verified") && told.contains(&head), "{told}");
    assert_eq!(office.head("copy.db"), head);
    assert_eq!(office.done("--ledger copy.db audit"), office.done("audit"));
    fs::write(office.path("notes.txt"), "notes").unwrap();
    for there in ["copy.db", "duizhang.db", "notes.txt"] {
        let before = fs::read(office.path(there)).unwrap();
        assert!(office.refused(&format!("backup {there}")).contains("already"), "{there}");
        assert!(fs::read(office.path(there)).unwrap() == before, "{there}");
    }
    assert!(office.refused("backup none/copy.db").contains("folder"));
    assert!(office.refused("--ledger none.db backup other.db").contains("no ledger"));
    assert!(!office.path("other.db").exists());
}

#[test]
fn a_line_that_cannot_be_used_is_named_and_nothing_is_added() {
    let office = Office::filled();
    let whole = office.done("export ledger");
    let lines: Vec<&str> = whole.lines().collect();
    let claim =
        lines.iter().position(|line| line.contains("\"claim\"") && line.contains("开工项目")).unwrap();
    let with = |at: usize, line: &str| {
        let mut lines = lines.clone();
        lines[at] = line;
        lines.join("\n")
    };
    let forged = lines[claim].replace("开工项目", "停工项目");
    let twice = lines[claim].replacen('{', "{\"role\":\"target\",", 1);
    for (name, text, words) in [
        ("not an object", with(claim, "[1]"), format!("line {}", claim + 1)),
        ("a member twice", with(claim, &twice), format!("line {}", claim + 1)),
        ("an unknown table", with(claim, "{\"table\":\"spare\",\"id\":1}"), "spare".to_owned()),
        ("an unknown column", with(claim, "{\"table\":\"claim\",\"idd\":1}"), "idd".to_owned()),
        ("a number that is none", with(claim, "{\"table\":\"claim\",\"id\":1.5}"), "id".to_owned()),
        ("a row twice", with(claim + 1, lines[claim]), format!("line {}", claim + 2)),
        ("a later version", with(0, "{\"duizhang\":\"ledger\",\"layout\":99}"), "99".to_owned()),
        ("a forged claim", with(claim, &forged), "fault".to_owned()),
        (
            "a line left out",
            lines[..claim].iter().chain(&lines[claim + 1..]).copied().collect::<Vec<_>>().join("\n"),
            "were taken out".to_owned(),
        ),
        ("cut off", lines[..lines.len() - 1].join("\n"), "was cut off".to_owned()),
    ] {
        fs::write(office.path("bad.jsonl"), text).unwrap();
        let told = office.refused("--ledger bad.db import bad.jsonl");
        assert!(told.contains(&words), "{name}: {told}");
        let listed = office.run("--ledger bad.db list documents");
        assert!(!String::from_utf8_lossy(&listed.stdout).contains("泉水县"), "{name}");
    }
}
