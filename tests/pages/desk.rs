//! A desk with a ledger for pages, shared with the checks in a browser.

use scraper::Html;
use std::fs;
use std::path::PathBuf;
use std::process::{Command, Output};
use tempfile::TempDir;

const PLAN: &str = "泉水县政府工作报告\n——2024年1月10日在泉水县第十七届人民代表大会第三次会议上\n泉水县县长 王某某\n各位代表：\n现在，我代表县人民政府向大会报告工作，请予审议。\n一、2023年工作回顾\n2023年，全县地区生产总值增长5.8%。\n二、2024年工作安排\n今年主要预期目标是：地区生产总值增长6%左右，一般公共预算收入增长5%。开工项目30个，新增停车位1000个以上。\n各位代表，让我们团结奋斗，开创泉水更加美好的明天！\n";
pub const REVIEW: &str = "泉水县政府工作报告\n——2025年1月8日在泉水县第十七届人民代表大会第四次会议上\n泉水县县长 王某某\n各位代表：\n现在，我代表县人民政府向大会报告工作，请予审议。\n一、2024年工作回顾\n2024年，全县地区生产总值增长5.9%，一般公共预算收入完成16.2亿元、增长4.1%。全年开工项目32个。新增绿地20亩。\n二、2025年工作安排\n今年主要预期目标是：地区生产总值增长6%左右。\n各位代表，让我们团结奋斗，开创泉水更加美好的明天！\n";

pub struct Desk(TempDir);

#[allow(dead_code)] // each of the two programs uses its part
impl Desk {
    pub fn new() -> Self {
        Self(tempfile::tempdir().unwrap())
    }

    /// A ledger with two reports of a county.
    pub fn with_reports() -> Self {
        let desk = Self::new();
        fs::write(desk.path("2024.txt"), PLAN).unwrap();
        fs::write(desk.path("2025.txt"), REVIEW).unwrap();
        desk.done(&["read", "2024.txt", "2025.txt"]);
        desk
    }

    /// A target that somebody typed, and its id.
    pub fn typed(&self) -> String {
        let told = self.done(&["record", "target", "泉水县", "2024", "公园7个", "--source", "会议记录"]);
        told.split_whitespace().next().unwrap().to_owned()
    }

    pub fn path(&self, name: &str) -> PathBuf {
        self.0.path().join(name)
    }

    pub fn run(&self, arguments: &[&str]) -> Output {
        let mut program = Command::new(env!("CARGO_BIN_EXE_duizhang"));
        program.current_dir(self.0.path()).env_clear().env("LANG", "zh_CN.UTF-8");
        program.env("DUIZHANG_BY", "李审计").args(arguments).output().unwrap()
    }

    pub fn done(&self, arguments: &[&str]) -> String {
        let done = self.run(arguments);
        let err = String::from_utf8_lossy(&done.stderr);
        assert!(done.status.success(), "{arguments:?}: {err}");
        String::from_utf8(done.stdout).unwrap()
    }

    /// The page that a verb writes.
    pub fn written(&self, arguments: &[&str]) -> String {
        self.done(&[arguments, &["--format", "html"]].concat())
    }

    pub fn page(&self, arguments: &[&str]) -> Html {
        Html::parse_document(&self.written(arguments))
    }
}
