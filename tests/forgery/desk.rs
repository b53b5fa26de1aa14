//! An honest office: a ledger with rows in every table, made by the program itself, and a second one that stands to
//! receive it.

#![allow(dead_code)]

use duizhang::ledger::{Fault, Ledger, LedgerError, Merged, Trouble, Verified};
use duizhang::vocabulary::Worded as _;
use rusqlite::Connection;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};
use std::sync::OnceLock;
use tempfile::TempDir;

/// A report with targets and results, of which one is a range, one a fall and one printed with a comma.
pub const REPORT: &str = "泉水县政府工作报告\n——2024年1月10日在泉水县第十七届人民代表大会第三次会议上\n泉水县县长 王某某\n各位代表：\n\
    现在，我代表县人民政府向大会报告工作，请予审议。\n一、2023年工作回顾\n2023年，全县地区生产总值增长5.8%，\
    粮食总产量12.60万吨，单位地区生产总值能耗下降3.1%，新增城镇就业1,680人。\n二、2024年工作安排\n\
    今年主要预期目标是：地区生产总值增长6%左右，一般公共预算收入增长4.5%—5%，城镇新增就业1700人以上。\n";

pub struct Desk {
    folder: TempDir,
}

impl Desk {
    /// The office's own ledger at `ledger()`, a copy of it at `other()`, and at `ours()` one that holds other rows.
    pub fn new() -> Self {
        static MADE: OnceLock<(Vec<u8>, Vec<u8>)> = OnceLock::new();
        let (own, ours) = MADE.get_or_init(|| {
            let desk = Self { folder: TempDir::new().unwrap() };
            desk.fill();
            (fs::read(desk.ledger()).unwrap(), fs::read(desk.ours()).unwrap())
        });
        let desk = Self { folder: TempDir::new().unwrap() };
        fs::write(desk.ledger(), own).unwrap();
        fs::write(desk.other(), own).unwrap();
        fs::write(desk.ours(), ours).unwrap();
        desk
    }

    fn fill(&self) {
        fs::write(self.path("2024.txt"), REPORT).unwrap();
        let own = self.ledger();
        self.done(&own, &["read", "2024.txt"]);
        self.done(
            &own,
            &["record", "target", "泉水县", "2024", "开工项目30个", "--source", "2024年工作计划"],
        );
        self.done(
            &own,
            &["record", "result", "泉水县", "2024", "地区生产总值增长5.9%", "--date", "2025-01-08"],
        );
        self.done(&own, &["correct", &self.id(&own, "开工项目"), "--value", "31", "--why", "看错"]);
        self.done(&own, &["overrule", &self.id(&own, "开工项目"), "met", "--why", "已核实"]);
        let read = self.id(&own, "粮食总产量");
        self.done(&own, &["withdraw", &read, "--why", "重复"]);
        self.done(&own, &["restore", &read, "--why", "并不重复"]);
        let mut ledger = Ledger::open_to_write(&own).unwrap();
        let mut entry = ledger.entry("林", chrono::Utc::now()).unwrap();
        entry.accept(&read).unwrap();
        entry.commit().unwrap();
        let ours = self.ours();
        self.done(
            &ours,
            &["record", "target", "石狮市/蚶江镇", "2024", "竣工项目11个", "--source", "2024年工作计划"],
        );
        self.done(
            &ours,
            &["record", "result", "蚶江镇", "2024", "竣工项目12个", "--source", "2025年工作报告"],
        );
    }

    pub fn path(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    pub fn ledger(&self) -> PathBuf {
        self.path("duizhang.db")
    }

    pub fn other(&self) -> PathBuf {
        self.path("other.db")
    }

    pub fn ours(&self) -> PathBuf {
        self.path("ours.db")
    }

    /// The program itself, on that ledger.
    pub fn command(&self, ledger: &Path, arguments: &[&str]) -> Command {
        let mut command = Command::new(env!("CARGO_BIN_EXE_duizhang"));
        command
            .args(arguments)
            .current_dir(self.folder.path())
            .env("DUIZHANG_LEDGER", ledger)
            .env("DUIZHANG_BY", "李审计")
            .env("LANG", "en_GB.UTF-8")
            .env_remove("LC_ALL");
        command
    }

    pub fn run(&self, ledger: &Path, arguments: &[&str]) -> Output {
        self.command(ledger, arguments).output().unwrap()
    }

    /// What it prints where all goes well.
    pub fn done(&self, ledger: &Path, arguments: &[&str]) -> String {
        let done = self.run(ledger, arguments);
        assert!(done.status.success(), "{arguments:?}: {done:?}");
        String::from_utf8(done.stdout).unwrap()
    }

    /// What it prints, on either stream, where it ends with that status.
    pub fn told(&self, ledger: &Path, arguments: &[&str], status: i32) -> String {
        let done = self.run(ledger, arguments);
        let told = [done.stdout, done.stderr].map(|said| String::from_utf8(said).unwrap()).concat();
        assert_eq!(done.status.code(), Some(status), "{arguments:?}: {told}");
        assert!(!told.contains("panicked"), "{told}");
        told
    }

    pub fn audit(&self, ledger: &Path) -> String {
        self.done(ledger, &["audit"])
    }

    /// The id of the claim that stands, of that indicator; of a target where there are two.
    pub fn id(&self, ledger: &Path, indicator: &str) -> String {
        let sql = "SELECT uid FROM live_claim WHERE indicator = ?1 ORDER BY role DESC, id LIMIT 1";
        Connection::open(ledger)
            .unwrap()
            .query_row(sql, [indicator], |row| row.get(0))
            .unwrap_or_else(|error| panic!("{indicator}: {error}"))
    }

    pub fn verified(&self, ledger: &Path) -> Verified {
        Ledger::open_to_verify(ledger).unwrap().verify().unwrap()
    }

    /// What verification finds, which must be nothing wrong.
    pub fn sound(&self, ledger: &Path) -> Verified {
        let verified = self.verified(ledger);
        let told: Vec<String> = verified.faults.iter().map(said).collect();
        assert!(told.is_empty(), "{}: {told:#?}", ledger.display());
        verified
    }

    pub fn merge(&self, into: &Path, other: &Path) -> Result<Merged, LedgerError> {
        Ledger::open_to_write(into).unwrap().merge(other, "王合并", chrono::Utc::now())
    }
}

/// A fault in words.
pub fn said(fault: &Fault) -> String {
    fault.message().in_lang(duizhang::vocabulary::Lang::En)
}

pub fn trouble<T>(result: Result<T, LedgerError>) -> Trouble {
    match result {
        Err(LedgerError::File { trouble, .. }) => trouble,
        Err(other @ LedgerError::Lookup(_)) => panic!("{other}"),
        Ok(_) => panic!("it worked"),
    }
}
