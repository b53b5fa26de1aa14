//! Five-year targets: each year's figure against that year's value on the way, and nothing made up where a year has none.

#![allow(clippy::unwrap_used, clippy::expect_used)]

use proptest::prelude::*;
use std::fmt::Write as _;

const HEAD: &str = "role,place,year,indicator,measure,comparator,value,unit,period,flags,source,date\n";

struct Office(tempfile::TempDir);

impl Office {
    /// Rows without the place: `target,2021,…`.
    fn new(rows: &str) -> Self {
        let folder = tempfile::tempdir().unwrap();
        let mut text = HEAD.to_owned();
        for row in rows.lines() {
            let (role, rest) = row.split_once(',').unwrap();
            writeln!(text, "{role},泉水县,{rest}").unwrap();
        }
        std::fs::write(folder.path().join("县.csv"), text).unwrap();
        let office = Self(folder);
        office.run(&["import", "县.csv"], 0);
        office
    }

    fn run(&self, arguments: &[&str], status: i32) -> String {
        let mut program = assert_cmd::Command::new(env!("CARGO_BIN_EXE_duizhang"));
        program.current_dir(self.0.path()).env_clear().env("LANG", "zh_CN.UTF-8").env("COLUMNS", "200");
        let done = program.args(arguments).output().unwrap();
        let (out, err) = (String::from_utf8_lossy(&done.stdout), String::from_utf8_lossy(&done.stderr));
        assert_eq!(done.status.code(), Some(status), "{arguments:?}: {out}{err}");
        format!("{out}{err}")
    }

    fn years(&self, indicator: &str, more: &[&str]) -> Vec<(String, String, String, String)> {
        let asked = [&["path", "泉水县", indicator, "--format", "csv"][..], more].concat();
        let text = self.run(&asked, 0);
        let mut rows = csv::Reader::from_reader(text.as_bytes());
        let heads = rows.headers().unwrap().clone();
        let at = |name: &str| heads.iter().position(|head| head == name).unwrap();
        let (year, planned, reached, course) =
            (at("year"), at("path_value"), at("so_far_value"), at("course"));
        let own = |row: &csv::StringRecord, at: usize| row[at].to_owned();
        rows.records()
            .map(|row| {
                let row = row.unwrap();
                (own(&row, year), own(&row, planned), own(&row, reached), own(&row, course))
            })
            .collect()
    }
}

fn told(own: &[(&str, &str, &str, &str)]) -> Vec<(String, String, String, String)> {
    let held = |own: &&str| (*own).to_owned();
    own.iter().map(|(a, b, c, d)| (held(a), held(b), held(c), held(d))).collect()
}

#[test]
fn a_level_goes_by_equal_steps_from_where_it_began_and_a_year_without_a_figure_stays_empty() {
    let office = Office::new(
        "target,2025,地区生产总值,level,ge,500,亿元,2021/2025,,规划,2021-02-01\n\
         result,2020,地区生产总值,level,,400,亿元,2020,,公报,2021-03-01\n\
         result,2021,地区生产总值,level,,425,亿元,2021,,公报,2022-03-01\n\
         result,2022,地区生产总值,level,,440,亿元,2022,,公报,2023-03-01\n\
         result,2024,地区生产总值,level,,480,亿元,2024,,公报,2025-03-01\n\
         result,2025,地区生产总值,level,,499.9,亿元,2025,,公报,2026-03-01\n",
    );
    // Typed for five years, an amount of a year is what they come to; for 2025 it is what that year is to have.
    let five = office.years("gdp", &[]);
    assert_eq!(five[0].1, "100", "{five:?}");
    let office = Office::new(
        "target,2025,地区生产总值,level,ge,500,亿元,2025,,规划,2021-02-01\n\
         result,2020,地区生产总值,level,,400,亿元,2020,,公报,2021-03-01\n\
         result,2021,地区生产总值,level,,425,亿元,2021,,公报,2022-03-01\n\
         result,2022,地区生产总值,level,,440,亿元,2022,,公报,2023-03-01\n\
         result,2024,地区生产总值,level,,480,亿元,2024,,公报,2025-03-01\n\
         result,2025,地区生产总值,level,,499.9,亿元,2025,,公报,2026-03-01\n",
    );
    let years = [
        ("2021", "420", "425", "ahead"),
        ("2022", "440", "440", "on-path"),
        ("2023", "460", "", "no-figure"),
        ("2024", "480", "480", "on-path"),
        ("2025", "500", "499.9", "missed"),
    ];
    assert_eq!(office.years("gdp", &["--from", "2020"]), told(&years));
    let screen = office.run(&["path", "泉水县", "gdp", "--from", "2020"], 0);
    assert!(screen.contains("+5亿元") && screen.contains("-0.1亿元"), "{screen}");
    let given = office.years("gdp", &["--from", "2020", "--path", "2021=430;2022=435"]);
    let years = [
        ("2021", "430", "425", "behind"),
        ("2022", "435", "440", "ahead"),
        ("2023", "", "", "no-figure"),
        ("2024", "", "480", "no-path"),
        ("2025", "500", "499.9", "missed"),
    ];
    assert_eq!(given, told(&years));
    // What the report of 2025 plans for its own year is another matter.
    office.run(
        &[
            "record",
            "target",
            "泉水县",
            "2025",
            "地区生产总值510亿元",
            "--source",
            "报告",
            "--date",
            "2025-01-10",
        ],
        0,
    );
    assert_eq!(office.years("gdp", &["--from", "2020"]).len(), 5);
    // From a year whose figure is not on file there is no way but the end.
    let unknown = office.years("gdp", &["--from", "2019"]);
    assert_eq!(unknown[2], ("2022".into(), String::new(), "440".into(), "no-path".into()));
    let screen = office.run(&["path", "泉水县", "gdp", "--from", "2019"], 0);
    assert!(screen.contains("2019年的数不在库") && screen.contains("无数字的年份：2023"), "{screen}");
}

#[test]
fn growth_is_compounded_and_never_interpolated() {
    let office = Office::new(
        "target,2025,地区生产总值,growth,ge,6,%,2021/2025,yearly-average,规划,2021-02-01\n\
         result,2021,地区生产总值,growth,,8,%,2021,,公报,2022-03-01\n\
         result,2022,地区生产总值,growth,,4,%,2022,,公报,2023-03-01\n\
         result,2024,地区生产总值,growth,,6,%,2024,,公报,2025-03-01\n",
    );
    let years = [
        ("2021", "106", "108", "ahead"),
        ("2022", "112.36", "112.32", "behind"),
        ("2023", "119.1", "", "no-figure"),
        ("2024", "126.25", "", "no-figure"),
        ("2025", "133.82", "", "no-figure"),
    ];
    assert_eq!(office.years("gdp", &[]), told(&years));
    let screen = office.run(&["path", "泉水县", "gdp", "--lang", "en"], 0);
    assert!(screen.contains("no figure on file: 2023, 2025"), "{screen}");
}

#[test]
fn less_is_better_the_other_way_round_and_totals_add_up() {
    let office = Office::new(
        "target,2025,城镇登记失业率,level,le,3,%,2025,,规划,2021-02-01\n\
         result,2020,城镇登记失业率,level,,4,%,2020,,公报,2021-03-01\n\
         result,2021,城镇登记失业率,level,,3.9,%,2021,,公报,2022-03-01\n\
         result,2022,城镇登记失业率,level,,3.5,%,2022,,公报,2023-03-01\n\
         result,2025,城镇登记失业率,level,,3,%,2025,,公报,2026-03-01\n\
         target,2025,城镇新增就业,level,,6,万人,2021/2025,,规划,2021-02-01\n\
         result,2021,城镇新增就业,level,,1.3,万人,2021,,公报,2022-03-01\n\
         result,2022,城镇新增就业,level,,10500,人,2022,,公报,2023-03-01\n",
    );
    let rate = office.years("城镇登记失业率", &["--from", "2020"]);
    let screen = office.run(&["path", "泉水县", "城镇登记失业率", "--from", "2020"], 0);
    assert!(screen.contains("+0.1个百分点"), "{screen}");
    let courses: Vec<&str> = rate.iter().map(|year| year.3.as_str()).collect();
    assert_eq!(courses, ["behind", "ahead", "no-figure", "no-figure", "met"]);
    let jobs = office.years("城镇新增就业", &[]);
    assert_eq!(jobs[..2], told(&[("2021", "1.2", "1.3", "ahead"), ("2022", "2.4", "2.35", "behind")]));
    assert!(jobs[2..].iter().all(|year| year.3 == "no-figure"), "{jobs:?}");
}

#[test]
fn what_has_no_way_says_what_to_do() {
    let office = Office::new("target,2024,地区生产总值,growth,,6,%,2024,,计划,\n");
    let told = office.run(&["path", "泉水县", "gdp"], 2);
    assert!(told.contains("--from"), "{told}");
    for wrong in ["2021", "2021=x", "=3", "20=3"] {
        let told = office.run(&["path", "泉水县", "gdp", "--path", wrong], 2);
        assert!(told.contains("2022=30"), "{wrong}: {told}");
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(12))]

    /// The steps of a way add up to all of it, exactly in decimals where they come out even.
    #[test]
    fn the_way_ends_at_the_target_and_rises_by_equal_steps(began in 1_i64..1000, step in 1_i64..200) {
        let goal = began + 5 * step;
        let office = Office::new(&format!(
            "target,2025,粮食产量,level,ge,{goal},万吨,2025,,规划,2021-02-01\n\
             result,2020,粮食产量,level,,{began},万吨,2020,,公报,2021-03-01\n"
        ));
        let planned: Vec<i64> =
            office.years("粮食产量", &["--from", "2020"]).iter().map(|year| year.1.parse().unwrap()).collect();
        let expected: Vec<i64> = (1..=5).map(|gone| began + gone * step).collect();
        prop_assert_eq!(planned, expected);
    }
}

#[test]
fn a_target_missed_in_its_year_and_reached_later_is_late_and_its_verdict_stays() {
    let office = Office::new(
        "target,2023,常住人口城镇化率,share,ge,62,%,2023,,2023年工作报告,2023-01-10\n\
         result,2023,常住人口城镇化率,share,,61,%,2023,,2024年工作报告,2024-01-10\n\
         result,2024,常住人口城镇化率,share,,62.3,%,2024,,2025年工作报告,2025-01-10\n\
         target,2023,地区生产总值,growth,ge,6,%,2023,,2023年工作报告,2023-01-10\n\
         result,2023,地区生产总值,growth,,5,%,2023,,2024年工作报告,2024-01-10\n\
         result,2024,地区生产总值,growth,,7,%,2024,,2025年工作报告,2025-01-10\n\
         target,2023,城镇新增就业,level,ge,3000,人,2023,,2023年工作报告,2023-01-10\n\
         result,2023,城镇新增就业,level,,2900,人,2023,,2024年工作报告,2024-01-10\n\
         result,2024,城镇新增就业,level,,3100,人,2024,,2025年工作报告,2025-01-10\n",
    );
    let trend = office.run(&["trend", "泉水县", "城镇化率"], 0);
    assert!(trend.contains("逾期完成1项：2023年的目标（2024年62.3%）"), "{trend}");
    assert!(trend.contains("✗ 未完成"), "the verdict of the year stays: {trend}");
    let row = office.run(&["trend", "泉水县", "城镇化率", "--format", "csv"], 0);
    assert!(row.contains("missed,62.3% in 2024"), "{row}");
    // Next year's growth and next year's jobs are that year's own.
    for other in ["gdp", "城镇新增就业"] {
        let trend = office.run(&["trend", "泉水县", other], 0);
        assert!(trend.contains("未完成") && !trend.contains("逾期完成"), "{trend}");
    }
}

#[test]
fn a_target_set_anew_in_mid_year_stands_beside_the_first_and_both_are_judged() {
    let office = Office::new(
        "target,2023,地区生产总值,growth,ge,8,%,2023,,2023年工作报告,2023-01-10\n\
         target,2023,地区生产总值,growth,ge,6,%,2023,,2023年目标调整方案,2023-08-20\n\
         result,2023,地区生产总值,growth,,7,%,2023,,2024年工作报告,2024-01-10\n",
    );
    let both = "2023年地区生产总值的目标在年中有改动，前后两个都保留、都判：\
                增长8%以上（2023年工作报告，2023-01-10）未完成；增长6%以上（2023年目标调整方案，2023-08-20）完成";
    for asked in [&["scorecard", "泉水县", "2023"][..], &["trend", "泉水县", "gdp"]] {
        let told = office.run(asked, 0);
        assert!(told.contains(both), "{told}");
    }
    let audit = office.run(&["audit", "泉水县", "--year", "2023"], 0);
    let statuses: Vec<&str> = audit.lines().skip(1).filter(|line| line.contains("gdp")).collect();
    assert_eq!(statuses.len(), 2, "{audit}");
    assert!(statuses.iter().any(|line| line.contains(",missed,")), "{audit}");
    assert!(statuses.iter().any(|line| line.contains(",met,")), "{audit}");
}
