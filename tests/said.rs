//! What the next report says of a target in words alone, or in numbers of its own: all of a list (民生实事) done in one breath, a
//! yield named in a list, a work done by another measure.

#![allow(clippy::unwrap_used, clippy::expect_used)]

use std::fs;
use std::process::Command;

/// The statuses of the two works of a list of 2024 under that heading, where the report of 2025 says this in its review.
fn statuses(heading: &str, said: &str) -> Vec<String> {
    let list = format!(
        "{heading}\n让老年人就近吃饭，全年新建社区食堂15个。\n让农村更整洁，全年改造农村旱厕320座。\n"
    );
    of_works(&rows("", &list, said))
}

/// The status of a target of 2024, where the report of 2025 says this in its review.
fn status(target: &str, said: &str) -> String {
    let rows = rows(target, "", said);
    let own = rows.iter().find(|row| target.contains(row["target_quote"].as_str().unwrap())).unwrap();
    own["status"].as_str().unwrap().to_owned()
}

fn of_works(rows: &[serde_json::Value]) -> Vec<String> {
    let works = rows.iter().filter(|row| row["code"].is_null());
    works.map(|row| row["status"].as_str().unwrap().to_owned()).collect()
}

/// The audit of 2024, the plan of which has that sentence and ends with that annex, by a report of 2025 that says this in
/// its review.
fn rows(target: &str, annex: &str, said: &str) -> Vec<serde_json::Value> {
    let desk = tempfile::tempdir().unwrap();
    let report = |year: u32, review: &str, plan: &str, annex: &str| {
        format!(
            "泉水县政府工作报告\n——{year}年1月8日在泉水县第十七届人民代表大会会议上\n泉水县县长 王某某\n各位代表：\n\
             现在，我代表县人民政府向大会报告工作，请予审议。\n一、{}年工作回顾\n过去一年，{review}\n二、{year}年工作安排\n\
             今年主要预期目标是：地区生产总值增长6%左右。{plan}\n各位代表，让我们团结奋斗，开创泉水更加美好的明天！\n{annex}",
            year - 1
        )
    };
    fs::write(desk.path().join("2024.txt"), report(2024, "地区生产总值增长5.8%。", target, annex)).unwrap();
    fs::write(desk.path().join("2025.txt"), report(2025, &format!("地区生产总值增长6.1%。{said}"), "", ""))
        .unwrap();
    let run = |arguments: &[&str]| {
        let mut program = Command::new(env!("CARGO_BIN_EXE_duizhang"));
        program.current_dir(desk.path()).env_clear().env("LANG", "zh_CN.UTF-8").env("DUIZHANG_BY", "陈");
        let done = program.args(arguments).output().unwrap();
        assert!(done.status.success(), "{arguments:?}: {}", String::from_utf8_lossy(&done.stderr));
        String::from_utf8(done.stdout).unwrap()
    };
    run(&["read", "2024.txt", "2025.txt"]);
    let audit = run(&["audit", "泉水县", "--year", "2024", "--format", "jsonl"]);
    audit.lines().map(|line| serde_json::from_str(line).unwrap()).collect()
}

#[test]
fn each_work_of_a_list_is_claimed_where_all_of_the_list_is_told_done() {
    assert_eq!(statuses("2024年十件民生实事", "十件民生实事全面完成。"), ["claimed", "claimed"]);
}

#[test]
fn a_list_only_gone_on_with_or_another_list_claims_nothing() {
    assert_eq!(statuses("2024年十件民生实事", "十件民生实事加快推进。"), ["unreported", "unreported"]);
    assert_eq!(statuses("2024年十件民生实事", "重点工作全面完成。"), ["unreported", "unreported"]);
    assert_eq!(statuses("2024年十件民生实事", "省定20项民生实事全部完成。"), ["unreported", "unreported"]);
    for partly in ["未能全面完成", "除两件外全部完成", "基本全部完成"] {
        let said = format!("十件民生实事{partly}。");
        assert_eq!(statuses("2024年十件民生实事", &said), ["unreported", "unreported"], "{said}");
    }
}

#[test]
fn a_figure_of_the_work_itself_goes_before_what_is_said_of_its_list() {
    let said = "十件民生实事全面完成，新建社区食堂12个。";
    assert_eq!(statuses("2024年十件民生实事", said), ["missed", "claimed"]);
}

#[test]
fn a_yield_of_a_list_is_its_crop_s() {
    let target = "粮食产量达到12万吨以上。";
    assert_eq!(status(target, "粮食播种面积、单产、总产连续6年增长。"), "incomparable");
    assert_eq!(status(target, "油菜种植面积、单产、总产连续6年增长。"), "unreported");
}

#[test]
fn a_work_done_by_another_measure_is_not_passed_over() {
    let target = "完成6条街道雨污分流改造工程。";
    assert_eq!(status(target, "14公里的雨污分流改造工程主管网贯通。"), "incomparable");
    assert_eq!(status(target, "14公里的雨污分流改造工程资金缺口较大。"), "unreported");
}
