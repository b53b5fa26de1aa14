//! Recording by hand: the form in the terminal, a file of phrases, a new year's targets.

#![allow(clippy::unwrap_used, clippy::expect_used)]

#[path = "clerk/desk.rs"]
mod desk;

use desk::Clerk;
use std::fs;

fn form(clerk: &Clerk, words: &str, lines: &str) -> String {
    let said = clerk.typed(words, lines.as_bytes());
    assert_eq!(said.code, 0, "{}{}", said.out, said.err);
    said.out
}

#[test]
fn a_form_asks_once_and_takes_phrase_after_phrase() {
    let clerk = Clerk::new();
    let out = form(
        &clerk,
        "record --form",
        "\n石狮市/蚶江镇\n24年\n2024\n2024年工作计划\n2024-01-10\n全年开工项目30个、竣工11个\n增长7.6%\n规上工业产值增长7.6%\n撤销\n规上工业产值增长7.6%左右\n实绩\n用电量5亿千瓦时\n完成\n",
    );
    assert!(out.contains("“24年”不是年度") && out.contains("是哪项指标"), "{out}");
    assert!(out.contains("读作  目标 石狮市/蚶江镇 2024  开工项目: 30个"), "{out}");
    assert_eq!(
        clerk.on_file(),
        [
            "target 2024 开工项目 level eq 30 个",
            "target 2024 竣工项目 level eq 11 个",
            "target 2024 规上工业产值 growth approx 7.6 %",
            "result 2024 用电量 level eq 5 亿千瓦时",
        ]
    );
    assert_eq!(clerk.column("source"), ["2024年工作计划"; 3]);
}

#[test]
fn a_form_that_is_left_records_nothing_and_so_does_one_that_is_cut_off() {
    let clerk = Clerk::new();
    let out = form(&clerk, "record 目标 蚶江镇 2024 --form --source 计划", "开工项目30个\n放弃\n");
    assert!(out.contains("没有录入任何内容") && clerk.nothing_on_file(), "{out}");
    form(&clerk, "record --form", "\n蚶江镇\n");
    assert!(clerk.nothing_on_file());
    let said = clerk.typed("record 目标 蚶江镇 2024 --form --source 计划", "开工项目30个\n".as_bytes());
    assert!(said.code == 2 && said.err.contains("所写的1句都没有录入"), "{}", said.err);
    assert!(clerk.nothing_on_file());
    form(&clerk, "record 目标 蚶江镇 2024 --form --source 计划", "开工项目30个\nd\n");
    assert_eq!(clerk.on_file(), ["target 2024 开工项目 level eq 30 个"]);
    // What is typed once more is on file.
    let again = form(&clerk, "record 目标 蚶江镇 2024 --form --source 计划", "开工项目30个\nd\n");
    assert!(again.contains("已在库"), "{again}");
}

#[test]
fn a_place_that_may_be_several_is_asked_for_again() {
    let clerk = Clerk::new();
    clerk.done("record target 泉水县/柳溪镇 2024 开工项目3个");
    clerk.done("record target 清河县/柳溪镇 2024 开工项目4个");
    let out = form(&clerk, "record --form", "\n柳溪镇\n清河县/柳溪镇\n2025\n\n开工项目5个\n完成\n");
    assert!(out.contains("泉水县/柳溪镇"), "{out}");
    assert!(clerk.on_file().contains(&"target 2025 开工项目 level eq 5 个".to_owned()));
}

#[test]
fn a_file_of_phrases_is_taken_whole_or_not_at_all() {
    let clerk = Clerk::new();
    clerk.put("a.txt", "# 2024年目标\n\n开工项目30个\n胡说\n规上工业产值增长7.6%\n增长8%\n");
    let told = clerk.refused("record target 蚶江镇 2024 --from a.txt");
    assert!(
        told.contains("a.txt:4：") && told.contains("a.txt:6：") && told.contains("2行没有读懂"),
        "{told}"
    );
    assert!(clerk.nothing_on_file());
    clerk.put("a.txt", "# 2024年目标\n\n开工项目30个\n规上工业产值增长7.6%\n");
    clerk.done("record target 蚶江镇 2024 --from a.txt --source 计划 --responsible 镇政府");
    assert_eq!(
        clerk.on_file(),
        ["target 2024 开工项目 level eq 30 个", "target 2024 规上工业产值 growth eq 7.6 %"]
    );
    assert_eq!(clerk.column("responsible"), ["镇政府", "镇政府"]);
    clerk.put("empty.txt", "# 空\n");
    assert!(clerk.refused("record target 蚶江镇 2024 --from empty.txt").contains("没有语句"));
}

fn last_year(clerk: &Clerk) {
    clerk.put("a.txt", "全年开工项目30个、竣工11个，完成年度投资31.6亿元\n规上工业产值增长7.6%左右\n居民人均可支配收入与经济增长同步\n");
    clerk.done("record target 蚶江镇 2024 --from a.txt --source 2024年计划");
}

#[test]
fn the_list_for_a_new_year_is_what_the_record_takes() {
    let clerk = Clerk::new();
    last_year(&clerk);
    let list = clerk.done("new-year 蚶江镇 2025");
    let lines: Vec<&str> = list.lines().filter(|line| !line.starts_with('#')).collect();
    assert_eq!(lines.len(), 5, "{list}");
    clerk.put("b.txt", list.replace("30个", "35个"));
    clerk.done("record target 蚶江镇 2025 --from b.txt");
    let rows: Vec<String> = clerk.on_file().into_iter().filter(|row| row.contains(" 2025 ")).collect();
    assert_eq!(
        rows,
        [
            "target 2025 居民人均可支配收入 growth ge  ",
            "target 2025 年度投资 level eq 31.6 亿元",
            "target 2025 开工项目 level eq 35 个",
            "target 2025 竣工项目 level eq 11 个",
            "target 2025 规上工业产值 growth approx 7.6 %",
        ]
    );
    let said = clerk.run("new-year 蚶江镇 2030");
    assert_eq!((said.code, said.out.contains("没有2029年的目标")), (1, true), "{}", said.out);
}

#[test]
fn a_new_year_keeps_the_responsible_unit_and_the_bound() {
    let clerk = Clerk::new();
    clerk.done("record target 蚶江镇 2024 开工项目不少于30个 --responsible 镇项目办");
    clerk.put("b.txt", clerk.done("new-year 蚶江镇 2025"));
    clerk.done("record target 蚶江镇 2025 --from b.txt");
    assert_eq!(clerk.column("responsible"), ["镇项目办", "镇项目办"]);
    form(&clerk, "new-year 蚶江镇 2026 --form --source 计划", "35\n");
    assert_eq!(clerk.on_file()[2], "target 2026 开工项目 level ge 35 个");
    let said = clerk.typed("new-year 蚶江镇 2027 --form --source 计划", b"");
    assert!(said.out.contains("没有录入任何内容"), "{}", said.out);
}

#[test]
fn a_new_years_form_carries_on_changes_and_drops() {
    let clerk = Clerk::new();
    last_year(&clerk);
    let out = form(
        &clerk,
        "new-year 蚶江镇 2025 --form --source 2025年计划",
        "\n不要\nu\nx\n40个以上\n胡说\n6%\n税收收入7亿元\nd\n",
    );
    assert!(out.contains("1/5") && out.contains("沿用1项，改动2项，删去1项"), "{out}");
    let rows: Vec<String> = clerk.on_file().into_iter().filter(|row| row.contains(" 2025 ")).collect();
    assert_eq!(rows.len(), 3, "{rows:?}");
    assert!(rows.iter().any(|row| row.contains("ge 40 个")), "{rows:?}");
}

#[test]
fn what_is_tried_dry_is_read_back_and_not_kept() {
    let clerk = Clerk::new();
    assert!(clerk.done("record target 蚶江镇 2024 开工项目30个 --dry-run").contains("30个"));
    assert!(!clerk.path("duizhang.db").exists());
    clerk.done("record target 蚶江镇 2024 开工项目30个");
    let kept = fs::read(clerk.path("duizhang.db")).unwrap();
    clerk.done("record result 蚶江镇 2024 开工项目31个 --dry-run");
    assert!(fs::read(clerk.path("duizhang.db")).unwrap() == kept);
}

#[test]
fn a_target_is_judged_by_the_result_of_a_year_later_with_its_words_and_arithmetic() {
    let clerk = Clerk::new();
    clerk.done("record target 蚶江镇 2024 开工项目30个 --source 计划 --date 2024-01-10");
    clerk.done("record result 蚶江镇 2024 开工项目34个 --source 总结 --date 2025-01-10");
    let card = clerk.done("scorecard 蚶江镇 2024 --format csv");
    assert_eq!(card.lines().count(), 2, "{card}");
    let listed = clerk.done("list targets --format json");
    let (_, id) = listed.split_once("\"id\":").unwrap();
    let explained = clerk.done(&format!("explain {}", id.split('"').nth(1).unwrap()));
    for part in ["开工项目30个", "计划", "开工项目34个", "总结", "完成", "4个"] {
        assert!(explained.contains(part), "{part}: {explained}");
    }
}

#[test]
fn a_target_restated_with_equal_value_is_one_row() {
    let clerk = Clerk::new();
    clerk.done("record target 蚶江镇 2024 开工项目30个 --source 计划 --date 2024-01-10");
    clerk.done("record target 蚶江镇 2024 开工项目30个 --source 方案 --date 2024-02-10");
    assert_eq!(clerk.on_file().len(), 2);
    let rows = |card: String| card.lines().filter(|line| line.contains("开工项目")).count();
    assert_eq!(rows(clerk.done("scorecard 蚶江镇 2024 --format csv")), 1);
    clerk.done("record target 蚶江镇 2024 开工项目31个 --source 调整方案 --date 2024-08-10");
    assert_eq!(rows(clerk.done("scorecard 蚶江镇 2024 --format csv")), 2);
}

#[test]
fn a_new_indicator_unit_or_cue_is_a_row_of_a_folder_of_ones_own() {
    let clerk = Clerk::new();
    clerk.refused("record target 蚶江镇 2024 驿站不亚于30坨 --dry-run");
    fs::create_dir(clerk.path("own")).unwrap();
    clerk.put("own/units.csv", "unit,family,factor\n坨,坨,1\n");
    clerk.put("own/cues.csv", "word,position,effect\n不亚于,before,ge\n");
    let heads = fs::read_to_string("data/indicators.csv").unwrap().lines().next().unwrap().to_owned();
    clerk.put(
        "own/indicators.csv",
        format!("{heads}\npost_houses,驿站,Post houses,歇脚亭,坨,more,flow,,no,,,,\n"),
    );
    clerk.done("--data own record target 蚶江镇 2024 歇脚亭不亚于30坨");
    assert_eq!(clerk.on_file(), ["target 2024 歇脚亭 level ge 30 坨"]);
    let listed = clerk.done("--data own list targets --format csv");
    assert!(listed.contains("30"), "{listed}");
}
