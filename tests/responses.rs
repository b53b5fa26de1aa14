//! Right of reply: what a unit says of a finding stands beside it on every sheet, and changes no status.

#![allow(clippy::unwrap_used, clippy::expect_used)]

use std::process::{Command, Output};
use tempfile::TempDir;

const SAID: &str = "3个小区因管线迁改，次年3月完工";

struct Desk(TempDir);

impl Desk {
    fn run(&self, arguments: &[&str]) -> Output {
        let mut program = Command::new(env!("CARGO_BIN_EXE_duizhang"));
        program
            .current_dir(self.0.path())
            .env_clear()
            .env("LANG", "zh_CN.UTF-8")
            .env("DUIZHANG_BY", "督查室");
        program.args(arguments).output().unwrap()
    }

    fn done(&self, arguments: &[&str]) -> String {
        let done = self.run(arguments);
        assert!(done.status.success(), "{arguments:?}: {}", String::from_utf8_lossy(&done.stderr));
        String::from_utf8_lossy(&done.stdout).into_owned()
    }

    fn audit(&self) -> Vec<csv::StringRecord> {
        let text = self.done(&["audit", "--format", "csv"]);
        csv::Reader::from_reader(text.as_bytes()).records().map(Result::unwrap).collect()
    }
}

/// A county with a target that was missed, and its id.
fn missed() -> (Desk, String) {
    let desk = Desk(tempfile::tempdir().unwrap());
    desk.done(&["record", "target", "泉水县", "2024", "改造老旧小区12个"]);
    let told = ["record", "result", "泉水县", "2024", "改造老旧小区9个", "--source", "2025年政府工作报告"];
    desk.done(&[&told[..], &["--date", "2025-01-10"]].concat());
    let id = desk.audit()[0][0].to_owned();
    (desk, id)
}

#[test]
fn a_response_stands_beside_the_finding_on_every_sheet_and_changes_no_status() {
    let (desk, id) = missed();
    let before = desk.audit();
    let respond = ["respond", &id, SAID, "--unit", "住建局", "--date", "2025-02-20"];
    let response = desk.done(&respond).split_whitespace().next().unwrap().to_owned();
    assert!(desk.done(&respond).contains("已在库"));
    for sheet in [
        &["scorecard", "泉水县", "2024"][..],
        &["scorecard", "泉水县", "2024", "--format", "html"],
        &["scorecard", "泉水县", "2024", "--format", "docx", "-o", "表.docx"],
        &["explain", &id],
        &["explain", &response],
        &["audit"],
        &["audit", "--format", "jsonl"],
    ] {
        let told = desk.done(sheet).replace(['\n', ' '], "");
        assert!(sheet.contains(&"-o") || told.contains(SAID) && told.contains("住建局"), "{sheet:?}: {told}");
    }
    let after = desk.audit();
    assert!(after[0][45].starts_with("住建局"));
    let others = |rows: &[csv::StringRecord]| rows[0].iter().take(45).map(str::to_owned).collect::<Vec<_>>();
    assert_eq!(others(&after), others(&before));
    assert_eq!(desk.run(&["verify"]).status.code(), Some(0));
    // It stays with the target when that is corrected, and goes where it is withdrawn.
    desk.done(&["correct", &id, "--value", "11"]);
    assert!(desk.done(&["scorecard", "泉水县", "2024"]).contains("回应"));
    desk.done(&["withdraw", &response, "--why", "单位撤回"]);
    assert!(!desk.done(&["scorecard", "泉水县", "2024"]).contains("回应"));
    desk.done(&["restore", &response]);
    assert!(desk.done(&["history", &response]).contains(SAID));
    assert!(desk.done(&["scorecard", "泉水县", "2024"]).contains("回应"));
    assert_eq!(desk.run(&["verify"]).status.code(), Some(0));
}

#[test]
fn a_result_has_no_finding_to_respond_to_and_what_is_hidden_takes_its_responses_along() {
    let (desk, id) = missed();
    let result = desk.done(&["list", "results", "--format", "json"]);
    assert!(result.contains("改造老旧小区"));
    desk.done(&["respond", &id, SAID, "--unit", "住建局"]);
    desk.done(&["withdraw", &id, "--why", "重复"]);
    assert_eq!(desk.run(&["respond", &id, "再说一次"]).status.code(), Some(2));
    assert_eq!(desk.run(&["respond", "zzzz", "再说一次"]).status.code(), Some(2));
    assert_eq!(desk.run(&["verify"]).status.code(), Some(0));
}
