//! A folder with a ledger in it, and the program to be cut off while it writes there.

#![allow(dead_code)] // each test file takes what it needs

use duizhang::ledger::{Ledger, Verified};
use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Output, Stdio};
use tempfile::TempDir;

/// How often something is tried, by default or as the variable says.
pub fn times(variable: &str, by_default: u64) -> u64 {
    std::env::var(variable).map_or(by_default, |times| times.parse().unwrap())
}

/// Numbers that look random, the same ones every time unless `DUIZHANG_SEED` says otherwise.
pub struct Dice(u64);

impl Dice {
    pub fn new() -> Self {
        Self(times("DUIZHANG_SEED", 0x2545_F491_4F6C_DD1D) | 1)
    }

    pub fn below(&mut self, limit: u64) -> u64 {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        self.0 % limit.max(1)
    }
}

pub struct Clerk {
    folder: TempDir,
}

impl Clerk {
    /// A ledger with one place, a few targets and their results.
    pub fn new() -> Self {
        let clerk = Self { folder: TempDir::new().unwrap() };
        for verb in [
            "record target 石狮市/蚶江镇 2024 开工项目30个、竣工11个，完成年度投资31.6亿元 --source 2024年工作计划",
            "record result 蚶江镇 2024 开工项目32个 --source 2025年工作报告 --date 2025-01-10",
            "document add 蚶江镇 --kind 政府工作报告 --title 2025年工作报告 --date 2025-01-10 --reviews 2024 --complete",
        ] {
            let done = clerk.run(verb);
            assert!(done.status.success(), "{done:?}");
        }
        clerk
    }

    pub fn path(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    pub fn ledger(&self) -> PathBuf {
        self.path("duizhang.db")
    }

    pub fn command(&self, verb: &str) -> Command {
        self.command_on(&self.ledger(), verb)
    }

    pub fn command_on(&self, ledger: &Path, verb: &str) -> Command {
        let mut command = Command::new(env!("CARGO_BIN_EXE_duizhang"));
        command
            .args(verb.split(' '))
            .current_dir(self.folder.path())
            .env("DUIZHANG_LEDGER", ledger)
            .env("DUIZHANG_BY", "李审计")
            .env("LANG", "en_GB.UTF-8")
            .env_remove("LC_ALL");
        command
    }

    pub fn run(&self, verb: &str) -> Output {
        self.command(verb).output().unwrap()
    }

    pub fn run_on(&self, ledger: &Path, verb: &str) -> Output {
        self.command_on(ledger, verb).output().unwrap()
    }

    /// Begins a verb that nobody listens to.
    pub fn begin(&self, ledger: &Path, verb: &str) -> Child {
        let mut command = self.command_on(ledger, verb);
        command.stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::null());
        command.spawn().unwrap()
    }

    /// A CSV file of that many targets, long enough that pages reach the ledger before the import is done.
    pub fn rows(&self, name: &str, count: usize) -> PathBuf {
        let quote = "长".repeat(600);
        let mut text = "role,place,year,indicator,value,unit,source,quote\n".to_owned();
        for number in 0..count {
            text.extend([format!("target,蚶江镇,2025,{name}项目{number},{number}.5,万元,计划,{quote}\n")]);
        }
        let file = self.path(&format!("{name}.csv"));
        fs::write(&file, text).unwrap();
        file
    }

    /// A report as a government gives it out, of that year, with many figures in it.
    pub fn report(&self, year: u32, sentences: usize) -> PathBuf {
        let mut text = format!(
            "蚶江镇政府工作报告\n——{year}年1月10日在蚶江镇第十七届人民代表大会第三次会议上\n各位代表：\n\
             现在，我代表镇人民政府向大会报告工作，请予审议。\n一、{}年工作回顾\n",
            year - 1
        );
        for number in 1..=sentences {
            text.extend([format!("全年第{number}片区开工项目{number}个，完成投资{number}.6亿元。\n")]);
        }
        text.extend([format!("二、{year}年工作安排\n今年主要预期目标是：一般公共预算收入增长5%。\n")]);
        let file = self.path(&format!("{year}.txt"));
        fs::write(&file, text).unwrap();
        file
    }
}

/// What verification finds, which must be nothing wrong.
pub fn sound(ledger: &Path) -> Verified {
    let verified = Ledger::open_to_read(ledger).unwrap().verify().unwrap();
    assert!(verified.faults.is_empty(), "{:?}", verified.faults);
    verified
}

/// How many rows a table has.
pub fn count(verified: &Verified, table: &str) -> i64 {
    verified.rows.iter().find(|(name, _)| *name == table).unwrap().1
}

/// An error that says where, what and what next, in plain words.
pub fn refused(done: &Output, place: &str, what: &str) {
    let told = String::from_utf8(done.stderr.clone()).unwrap();
    assert_eq!(done.status.code(), Some(2), "{told}");
    assert!(told.contains(place) && told.contains(what), "{what:?} is not in {told}");
    assert!(!told.contains("panicked"), "{told}");
}
