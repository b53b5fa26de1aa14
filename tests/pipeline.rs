//! The four lists of projects: what is recorded is counted, each project once, amounts exactly; lists come back as they went
//! out; ledgers merge in any order; a year's targets stand beside the count and are decided by none of it.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

#[path = "ledger/office.rs"]
mod office;
#[path = "ledger/year.rs"]
mod year;

use duizhang::ledger::{Ledger, LedgerError, LookupError, Outcome};
use duizhang::supervise::{funnel, stands};
use duizhang::vocabulary::Vocabulary;
use duizhang::vocabulary::pipeline::*;
use office::{Office, place};
use proptest::prelude::*;
use rust_decimal::Decimal;
use std::collections::BTreeMap;
use std::path::PathBuf;
use std::process::{Command, Output};
use tempfile::TempDir;
use year::{at_stage, id_of, on, project};

const PLACE: &str = "泉水县";

struct Desk(TempDir);

impl Desk {
    fn new() -> Self {
        Self(tempfile::tempdir().unwrap())
    }

    fn path(&self, name: &str) -> PathBuf {
        self.0.path().join(name)
    }

    fn run(&self, arguments: &[&str]) -> Output {
        let mut program = Command::new(env!("CARGO_BIN_EXE_duizhang"));
        program
            .current_dir(self.0.path())
            .env_clear()
            .env("LANG", "zh_CN.UTF-8")
            .env("DUIZHANG_BY", "招商办");
        program.args(arguments).output().unwrap()
    }

    fn done(&self, arguments: &[&str]) -> String {
        let done = self.run(arguments);
        assert!(done.status.success(), "{arguments:?}: {}", String::from_utf8_lossy(&done.stderr));
        String::from_utf8(done.stdout).unwrap()
    }

    fn refused(&self, arguments: &[&str]) -> String {
        let done = self.run(arguments);
        assert_eq!(done.status.code(), Some(2), "{arguments:?}: {}", String::from_utf8_lossy(&done.stdout));
        String::from_utf8(done.stderr).unwrap()
    }

    fn rows(&self, arguments: &[&str]) -> Vec<BTreeMap<String, String>> {
        let text = self.done(&[arguments, &["--format", "csv", "--lang", "en"]].concat());
        csv::Reader::from_reader(text.as_bytes()).deserialize().map(Result::unwrap).collect()
    }

    fn json(&self, arguments: &[&str]) -> serde_json::Value {
        serde_json::from_str(&self.done(&[arguments, &["--format", "json"]].concat())).unwrap()
    }
}

const LIST: &str = "\
序号,项目名称,挂钩单位,总投资（亿元）,阶段,签约时间,落地时间,备注
1,年产2万吨卫浴,工信局,5.20,签约,2024-03-18,,
2,冷链物流园,商务局,12,落地,2024/5/6,2024年9月1日,
3,海洋生物制品,海洋局,0.8,洽谈,,,
4,智能装备产业园,工信局,,签约,,,金额未定
5,滨海酒店,文旅局,300万美元,签约,2024-06-01,,
6,纺织数字工厂,工信局,1.5,开工,,2024-08-08,
7,光伏支架,工信局,2,终止,2024-02-01,,
";

fn listed() -> Desk {
    let desk = Desk::new();
    std::fs::write(desk.path("清单.csv"), LIST).unwrap();
    desk.done(&["project", "import", "清单.csv", "--place", PLACE, "--source", "2024年一览表"]);
    desk
}

fn followed(office: &Office) -> Vec<Followed> {
    let stages = Vocabulary::load(None).unwrap().stages;
    office.ledger().projects(None).unwrap().into_iter().map(|own| own.ordered(&stages)).collect()
}

fn by(office: &Office, who: &str, at: &str, work: impl FnOnce(&mut duizhang::ledger::Entry<'_>)) {
    let mut ledger = Ledger::open_to_write(office.file()).unwrap();
    let mut entry = ledger.entry(who, at.parse().unwrap()).unwrap();
    work(&mut entry);
    entry.commit().unwrap();
}

#[test]
fn a_project_counts_in_the_stage_it_came_to_last_and_goes_back_where_it_did() {
    let office = Office::new();
    office.enter(|entry| {
        let own = id_of(entry.add(&project(&place(PLACE), "卫浴", "5.20")).unwrap());
        assert_eq!(entry.add(&project(&place(PLACE), "卫浴", "5.20")).unwrap(), Outcome::Known(own.clone()));
        for (stage, day) in [
            ("reserve", "2024-01-05"),
            ("signed", "2024-03-01"),
            ("talks", "2024-06-01"),
            ("ended", "2024-09-01"),
        ] {
            entry.add(&at_stage(&own, stage, day)).unwrap();
        }
    });
    let stages = Vocabulary::load(None).unwrap().stages;
    let all = followed(&office);
    let at = |day: &str| stands(&all[0], &stages, on(day)).map(|stay| (stay.stage, stay.days.unwrap()));
    assert_eq!(at("2024-01-04"), None);
    assert_eq!(at("2024-01-05"), Some(("reserve", 0)));
    assert_eq!(at("2024-05-31"), Some(("signed", 91)));
    assert_eq!(at("2024-06-02"), Some(("talks", 1)));
    assert_eq!(at("2025-01-01"), Some(("ended", 122)));
}

#[test]
fn a_stage_goes_with_its_project_and_an_entry_undone_leaves_what_was_before() {
    let office = Office::new();
    let own = office.enter(|entry| {
        let own = id_of(entry.add(&project(&place(PLACE), "卫浴", "5.20")).unwrap());
        entry.add(&at_stage(&own, "talks", "2024-01-05")).unwrap();
        own
    });
    by(&office, "陈", "2030-01-01T08:00:00Z", |entry| {
        entry.amend(&own, &project(&place(PLACE), "卫浴", "6"), "增资").unwrap();
        entry.add(&at_stage(&own, "signed", "2024-03-01")).unwrap();
    });
    let amount = |office: &Office| followed(office)[0].project.row.amount.as_ref().unwrap().to_string();
    assert_eq!((amount(&office).as_str(), followed(&office)[0].stages.len()), ("6亿元", 2));
    by(&office, "陈", "2030-01-02T08:00:00Z", |entry| drop(entry.undo("录错").unwrap()));
    assert_eq!((amount(&office).as_str(), followed(&office)[0].stages.len()), ("5.20亿元", 1));
    by(&office, "陈", "2030-01-03T08:00:00Z", |entry| drop(entry.withdraw(&own, "重复").unwrap()));
    assert!(followed(&office).is_empty());
    let told = office.ledger().project(&own).unwrap_err();
    assert!(matches!(told, LedgerError::Lookup(LookupError::Withdrawn { .. })));
    by(&office, "陈", "2030-01-04T08:00:00Z", |entry| drop(entry.restore(&own, "").unwrap()));
    assert_eq!(followed(&office)[0].stages.len(), 1);
    assert_eq!(Ledger::open_to_verify(office.file()).unwrap().verify().unwrap().faults, []);
}

/// What a clerk may have on a list: a name, a stage, a day or none, and an amount or none.
type ListRow = (u8, usize, Option<u32>, Option<(u32, u32)>);

fn a_row() -> impl Strategy<Value = ListRow> {
    (0..12_u8, 0..5_usize, prop::option::of(0..900_u32), prop::option::of((0..99_999_u32, 0..4_u32)))
}

const STAGES: [&str; 5] = ["reserve", "talks", "signed", "landed", "ended"];

fn record(office: &Office, who: &str, at: &str, rows: &[ListRow]) {
    by(office, who, at, |entry| {
        for (name, stage, day, amount) in rows {
            let bare = Project { amount: None, ..project(&place(PLACE), &format!("项目{name}"), "1") };
            let own = id_of(entry.add(&bare).unwrap());
            let amount = amount.map(|(value, scale)| Amount {
                value: Decimal::new(value.into(), scale),
                unit: if scale == 3 { "万元" } else { "亿元" }.into(),
            });
            let date = day.map(|day| on("2023-01-01") + chrono::Days::new(day.into()));
            let at = AtStage { date, amount, ..at_stage(&own, STAGES[*stage], "2023-01-01") };
            entry.add(&at).unwrap();
        }
    });
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 24, ..ProptestConfig::default() })]

    /// Counted by hand from the raw rows: each project once, in the stage it came to last, amounts to the last digit.
    #[test]
    fn the_funnel_is_what_the_raw_list_says(rows in prop::collection::vec(a_row(), 0..40), day in 0..1_000_u32) {
        let office = Office::new();
        record(&office, "陈", "2030-01-01T08:00:00Z", &rows);
        let vocabulary = Vocabulary::load(None).unwrap();
        let until = on("2023-01-01") + chrono::Days::new(day.into());
        let span = Span { since: on("2023-06-01").min(until), until };
        let all = followed(&office);
        let found = funnel(&all, &vocabulary.stages, &vocabulary.units, span, None);
        let mut counts = BTreeMap::new();
        let mut sum = Decimal::ZERO;
        let (mut unlisted, mut entered) = (0, 0);
        let names: std::collections::BTreeSet<u8> = rows.iter().map(|row| row.0).collect();
        for name in names {
            let own = || rows.iter().filter(|row| row.0 == name);
            let seen = || own().filter(|row| row.2.is_none_or(|own| own <= day));
            let last = seen().filter_map(|row| Some((row.2?, row.1))).max().map(|(_, stage)| stage);
            let furthest = seen().filter(|row| row.2.is_none()).map(|row| row.1).max();
            match last.max(furthest) {
                // Where both are known the one further along holds.
                Some(stage) => *counts.entry(STAGES[stage]).or_insert(0) += 1,
                None => unlisted += 1,
            }
            for stage in 0..STAGES.len() {
                let first = own().filter(|row| row.1 == stage).filter_map(|row| row.2).min();
                let date = first.map(|day| on("2023-01-01") + chrono::Days::new(day.into()));
                entered += usize::from(date.is_some_and(|date| span.since <= date && date <= until));
            }
        }
        for row in &found.rows {
            prop_assert_eq!(row.now.count, counts.get(row.stage.as_str()).copied().unwrap_or(0), "{}", row.stage);
            for total in &row.now.totals {
                sum += vocabulary.units.convert(total.value, &total.unit, "元").unwrap();
            }
            let known: usize = row.standing.map_or(0, |median| median.of);
            prop_assert_eq!(known + row.undated, row.now.count);
            prop_assert!(row.stuck <= known);
        }
        prop_assert_eq!(found.unlisted, unlisted);
        prop_assert_eq!(found.rows.iter().map(|row| row.entered.count).sum::<usize>(), entered);
        prop_assert_eq!(found.stuck.len(), found.rows.iter().map(|row| row.stuck).sum::<usize>());
        let raw: Decimal = all
            .iter()
            .filter(|own| stands(own, &vocabulary.stages, until).is_some())
            .filter_map(|own| duizhang::supervise::amount_then(own, until))
            .map(|own| vocabulary.units.convert(own.value, &own.unit, "元").unwrap())
            .sum();
        prop_assert_eq!(sum, raw);
    }

    /// Whichever of two ledgers is merged into which, the lists come to the same.
    #[test]
    fn merged_in_any_order_the_lists_are_the_same(
        ours in prop::collection::vec(a_row(), 0..15),
        theirs in prop::collection::vec(a_row(), 0..15),
    ) {
        let vocabulary = Vocabulary::load(None).unwrap();
        let span = Span { since: on("2023-01-01"), until: on("2025-12-31") };
        let of = |first: &[_], second: &[_], swap: bool| {
            let (one, other) = (Office::new(), Office::new());
            record(&one, "陈", "2030-01-01T08:00:00Z", first);
            record(&other, "林", "2030-01-02T08:00:00Z", second);
            let (into, from) = if swap { (&other, &one) } else { (&one, &other) };
            let mut ledger = Ledger::open_to_write(into.file()).unwrap();
            ledger.merge(&from.file(), "王", "2030-02-01T08:00:00Z".parse().unwrap()).unwrap();
            let again = ledger.merge(&from.file(), "王", "2030-02-02T08:00:00Z".parse().unwrap()).unwrap();
            assert_eq!(again.kept, []);
            drop(ledger);
            let all = followed(into);
            let found = funnel(&all, &vocabulary.stages, &vocabulary.units, span, None);
            (found.rows, found.unlisted)
        };
        prop_assert_eq!(of(&ours, &theirs, false), of(&ours, &theirs, true));
    }
}

#[test]
fn a_list_as_offices_keep_it_is_read_with_the_units_and_the_days_that_its_headings_say() {
    let desk = listed();
    let rows = desk.rows(&["pipeline", PLACE, "2024"]);
    let of = |stage: &str, column: &str| {
        rows.iter().find(|row| row["stage"] == stage).map(|row| row[column].clone()).unwrap()
    };
    assert_eq!(
        ["reserve", "talks", "signed", "landed", "ended"].map(|own| of(own, "projects")),
        ["0", "1", "3", "2", "1"]
    );
    assert_eq!((of("signed", "amount"), of("signed", "other_amounts")), ("5.20".into(), "300万美元".into()));
    assert_eq!((of("signed", "without_amount"), of("talks", "without_amount")), ("1".into(), "0".into()));
    assert_eq!(["signed", "landed"].map(|own| of(own, "entered")), ["4", "2"]);
    assert_eq!((of("signed", "median_days"), of("signed", "median_stay")), ("250.5".into(), "118".into()));
    assert_eq!(of("talks", "undated"), "1");
    let told = desk.done(&["pipeline", PLACE, "2024", "--stuck", "250"]);
    assert!(told.contains("久未推进（1个）") && told.contains("年产2万吨卫浴"), "{told}");
    // The same again adds nothing; what says otherwise is told, and corrects where that is asked for.
    assert!(desk.done(&["project", "import", "清单.csv", "--place", PLACE]).contains("新录项目0个"));
    std::fs::write(desk.path("改.csv"), "项目名称,总投资\n冷链物流园,15亿元\n").unwrap();
    let said = desk.run(&["project", "import", "改.csv", "--place", PLACE]);
    assert!(String::from_utf8_lossy(&said.stderr).contains("--correct"));
    assert!(desk.done(&["project", "import", "改.csv", "--place", PLACE, "--correct"]).contains("更正1个"));
    assert!(desk.done(&["project", "list", PLACE, "--stage", "落地"]).contains("15亿元"));
}

#[test]
fn rows_that_cannot_be_used_are_told_with_row_and_column_and_nothing_is_recorded() {
    let desk = listed();
    let before = desk.rows(&["project", "list"]);
    for (cell, told) in [
        ("新项目,约5亿元,签约,2024-01-01", "约5亿元"),
        ("新项目,5,签约,2024-01-01", "没有单位"),
        ("新项目,5亿园,签约,2024-01-01", "亿园"),
        ("新项目,5亿元,验收,2024-01-01", "验收"),
        ("新项目,5亿元,签约,2024年5月", "2024年5月"),
        ("新项目,5亿元,,2024-05-01", "哪个阶段"),
        (",5亿元,签约,2024-05-01", "项目名称"),
    ] {
        std::fs::write(
            desk.path("坏.csv"),
            format!("项目名称,投资总额,阶段,日期\n好项目,1亿元,签约,\n{cell}\n"),
        )
        .unwrap();
        let said = desk.refused(&["project", "import", "坏.csv", "--place", PLACE]);
        assert!(said.contains("坏.csv:3") && said.contains(told), "{cell}: {said}");
    }
    assert!(desk.refused(&["project", "move", &before[0]["id"], "验收"]).contains("签约"));
    assert!(desk.refused(&["project", "add", PLACE, "某项目", "--amount", "五亿"]).contains("--amount"));
    assert!(
        desk.refused(&["pipeline", "--since", "2024-05-01", "--as-of", "2024-04-01"]).contains("2024-05-01")
    );
    assert_eq!(desk.rows(&["project", "list"]), before);
}

#[test]
fn what_is_listed_imports_back_from_csv_and_a_workbook_in_both_languages() {
    let desk = listed();
    let id = desk.rows(&["project", "list"])[0]["id"].clone();
    let moved = [
        "project",
        "move",
        &id,
        "落地",
        "--date",
        "2024-10-01",
        "--amount",
        "5.60亿元",
        "--evidence",
        "开工令.pdf",
    ];
    desk.done(&moved);
    let want = desk.rows(&["project", "list"]);
    for lang in ["zh", "en"] {
        for name in ["往返.csv", "往返.xlsx"] {
            desk.done(&["project", "list", "-o", name, "--lang", lang]);
            let other = Desk::new();
            std::fs::copy(desk.path(name), other.path(name)).unwrap();
            other.done(&["project", "import", name]);
            assert_eq!(other.rows(&["project", "list"]), want, "{lang} {name}");
            assert!(other.done(&["project", "import", name]).contains("新录阶段0条"), "{lang} {name}");
        }
    }
}

#[test]
fn targets_of_the_year_stand_beside_the_lists_and_no_verdict_follows_from_them() {
    let desk = listed();
    for phrase in [
        "签约项目18个以上",
        "落地项目10个以上",
        "签约落地项目总投资超100亿元",
        "新签约20亿元以上大项目2个",
        "改造老旧小区12个",
    ] {
        desk.done(&["record", "target", PLACE, "2024", phrase]);
    }
    let judged = desk.done(&["scorecard", PLACE, "2024"]);
    let page = desk.json(&["pipeline", PLACE, "2024"]);
    let rows = page["targets"].as_array().unwrap();
    let of = |name: &str, column: &str| {
        let row =
            rows.iter().find(|row| row["indicator"] == name).unwrap_or_else(|| panic!("{name}: {page}"));
        row[column].as_str().map_or_else(|| row[column].to_string(), str::to_owned)
    };
    assert_eq!((of("签约项目", "counted"), of("签约项目", "difference")), ("4".into(), "-14".into()));
    assert_eq!(of("落地项目", "counted"), "2");
    // 5.20 + 12 + 1.5 + 2; the dollars are told apart, the signed one whose day nobody knows is left out.
    assert_eq!(
        (of("签约落地项目总投资", "counted"), of("签约落地项目总投资", "counted_unit")),
        ("20.70".into(), "亿元".into())
    );
    assert!(of("签约落地项目总投资", "left_out").contains("300万美元"));
    assert!(of("签约项目", "left_out").contains("1 that came to signed on a day not known"));
    assert_eq!(of("新签约20亿元以上大项目", "counted"), "null");
    assert!(rows.iter().all(|row| row["indicator"] != "改造老旧小区"));
    assert_eq!(desk.done(&["scorecard", PLACE, "2024"]), judged);
    let none = Desk::new();
    none.done(&["record", "target", PLACE, "2024", "签约项目18个以上"]);
    none.done(&["project", "add", PLACE, "卫浴", "--stage", "在谈"]);
    assert_eq!(
        desk.done(&["scorecard", PLACE, "2024"]).matches("未到期").count(),
        judged.matches("未到期").count()
    );
}

#[test]
fn an_office_with_stages_of_its_own_counts_by_them_and_others_still_read_its_ledger() {
    let desk = listed();
    std::fs::create_dir(desk.path("own")).unwrap();
    let header = "stage,zh,en,order,stuck_days,aliases,in_targets,note\n";
    std::fs::write(
        desk.path("own/stages.csv"),
        format!("{header}built,投产,in production,5,,建成投产,投产,\n"),
    )
    .unwrap();
    let said = desk.refused(&["--data", "own", "pipeline"]);
    assert!(said.contains("投产") && said.contains("landed"), "one word names one stage: {said}");
    std::fs::write(desk.path("own/stages.csv"), format!("{header}built,达产,in production,5,,,达产,\n"))
        .unwrap();
    let id = desk.rows(&["project", "list"])[1]["id"].clone();
    desk.done(&["--data", "own", "project", "move", &id, "达产", "--date", "2024-12-01"]);
    let rows = desk.rows(&["--data", "own", "pipeline", PLACE, "2024"]);
    assert_eq!(rows.iter().map(|row| row["stage"].as_str()).collect::<Vec<_>>()[4..], ["built", "ended"]);
    let elsewhere = desk.rows(&["pipeline", PLACE, "2024"]);
    assert_eq!(elsewhere.iter().find(|row| row["stage"] == "built").unwrap()["projects"], "1");
}
