//! How an item stands on a day: known answers from public bulletins, and what no figure may change.

#![allow(clippy::unwrap_used, clippy::expect_used)]

mod supervise;

use chrono::NaiveDate;
use duizhang::supervise::{Judge, changes, next_letter, wholes};
use duizhang::vocabulary::supervised::*;
use duizhang::vocabulary::{Comparator, Measure, Policy, Vocabulary};
use proptest::prelude::*;
use rust_decimal::{Decimal, dec};
use std::sync::LazyLock;
use supervise::{Reported, amount, figure, filed, item, report};

struct Office {
    vocabulary: &'static Vocabulary,
    policy: Policy,
    rules: LightRules,
}

impl Office {
    fn with(set: &str) -> Self {
        static VOCABULARY: LazyLock<Vocabulary> = LazyLock::new(|| Vocabulary::load(None).unwrap());
        let vocabulary = &*VOCABULARY;
        let rules = vocabulary.lights.get(set).unwrap();
        Self { vocabulary, policy: Policy::default(), rules }
    }

    fn judge(&self) -> Judge<'_> {
        Judge { rules: &self.rules, vocabulary: self.vocabulary, policy: &self.policy }
    }

    fn pace(&self, dossier: &Dossier, day: &str) -> Paced {
        self.judge().pace(dossier, None, day.parse().unwrap())
    }

    fn status(&self, dossier: &Dossier, day: &str) -> PaceStatus {
        self.pace(dossier, day).status
    }
}

/// Enters a letter as sent, to be heeded by a new day.
fn send(dossier: &mut Dossier, grade: &str, sent: &str, new_due: &str) {
    let id = format!("letter-{}", dossier.letters.len() + 1);
    dossier.letters.push(filed(
        id,
        Letter {
            item: dossier.item.id.clone(),
            number: String::new(),
            grade: grade.to_owned(),
            sent: sent.parse().unwrap(),
            answer_by: sent.parse().unwrap(),
            new_due: Some(new_due.parse().unwrap()),
            words: String::new(),
        },
    ));
}

fn growth(value: Decimal) -> Figure {
    figure(Measure::Growth, Comparator::Eq, value, "%")
}

fn printed(as_of: &str, figure: Figure, percent: Decimal) -> Progress {
    Progress { figure: Some(figure), printed: Some(percent), ..report(as_of) }
}

fn points(paced: &Paced) -> Decimal {
    paced.lead.unwrap().round_dp(1)
}

#[test]
fn jiangmen_2021_march_was_5_90_points_ahead_and_printed_47_for_47_8() {
    let office = Office::with("default");
    let invested = item("重点项目投资", 2021, Some(amount(dec!(1015), "亿元"))).reports(printed(
        "2021-03-31",
        amount(dec!(313.64), "亿元"),
        dec!(30.90),
    ));
    let paced = office.pace(&invested, "2021-03-31");
    assert_eq!(paced.done.unwrap().round_dp(2), dec!(30.90));
    assert_eq!(paced.due.unwrap().percent, dec!(25));
    assert_eq!(paced.lead.unwrap().round_dp(2), dec!(5.90));
    assert_eq!((paced.status, paced.light, paced.misprint), (PaceStatus::Ahead, Light::Green, None));
    let begun = item("新开工项目", 2021, Some(amount(dec!(270), "个"))).reports(printed(
        "2021-03-31",
        amount(dec!(129), "个"),
        dec!(47),
    ));
    let misprint = office.pace(&begun, "2021-03-31").misprint.unwrap();
    assert_eq!((misprint.printed, misprint.follows.round_dp(1)), (dec!(47), dec!(47.8)));
}

#[test]
fn jiangmen_2020_october_was_13_8_points_ahead() {
    let office = Office::with("default");
    let invested = item("重点项目投资", 2020, Some(amount(dec!(647.4), "亿元"))).reports(printed(
        "2020-10-31",
        amount(dec!(629.0), "亿元"),
        dec!(97.2),
    ));
    let paced = office.pace(&invested, "2020-10-31");
    assert_eq!((points(&paced), paced.status, paced.misprint), (dec!(13.8), PaceStatus::Ahead, None));
    let begun = item("新开工项目", 2020, Some(amount(dec!(255), "个"))).reports(printed(
        "2020-10-31",
        amount(dec!(206), "个"),
        dec!(80.8),
    ));
    assert_eq!(office.pace(&begun, "2020-10-31").misprint, None);
}

#[test]
fn xuancheng_2020_calls_behind_what_is_under_eleven_twelfths_or_growth_under_its_target() {
    let office = Office::with("宣城");
    let jobs = |done: i64| {
        let target = item("城镇新增就业", 2020, Some(amount(dec!(12000), "人")));
        office.status(&target.told("2020-11-30", amount(done.into(), "人")), "2020-11-30")
    };
    assert_eq!([jobs(11_000), jobs(10_999)], [PaceStatus::OnPace, PaceStatus::Behind]);
    let grown = |by| {
        let target = item("规上工业增加值", 2020, Some(growth(dec!(8))));
        office.pace(&target.told("2020-11-30", growth(by)), "2020-11-30")
    };
    assert_eq!([grown(dec!(8)).status, grown(dec!(7.9)).status], [PaceStatus::OnPace, PaceStatus::Behind]);
    // 55 targets: 44 on pace, 11 behind.
    let stand = (0..55).map(|n| jobs(if n < 44 { 11_000 + n } else { 10_999 - n }));
    let counts: Counts = stand.collect();
    assert_eq!((counts.count(PaceStatus::OnPace), counts.count(PaceStatus::Behind)), (44, 11));
    assert_eq!(counts.share(PaceStatus::OnPace), Some(dec!(80.0)));
}

#[test]
fn changsha_2015_july_calls_80_percent_ahead_and_60_on_pace() {
    let office = Office::with("长沙");
    let project = |percent: i64| {
        let target = item("轨道交通投资", 2015, Some(amount(dec!(100), "亿元")));
        office.status(&target.told("2015-07-31", amount(percent.into(), "亿元")), "2015-07-31")
    };
    let stand = [100, 99, 80, 79, 60, 59].map(project);
    let says = [
        PaceStatus::DoneEarly,
        PaceStatus::Ahead,
        PaceStatus::Ahead,
        PaceStatus::OnPace,
        PaceStatus::OnPace,
        PaceStatus::Behind,
    ];
    assert_eq!(stand, says);
    let due = office.pace(
        &item("轨道交通投资", 2015, Some(amount(dec!(100), "亿元")))
            .told("2015-07-31", amount(dec!(60), "亿元")),
        "2015-07-31",
    );
    assert_eq!(due.due.unwrap().percent.round_dp(1), dec!(58.3));
}

#[test]
fn ningbo_2014_june_by_district() {
    let office = Office::with("default");
    let lines = |name: &str, wanted: i64, done: i64| {
        item(name, 2014, Some(amount(wanted.into(), "条"))).told("2014-06-30", amount(done.into(), "条"))
    };
    let new = lines("新辟公交线路", 10, 6);
    let paced = office.pace(&new, "2014-06-30");
    assert_eq!((paced.status, points(&paced)), (PaceStatus::Ahead, dec!(10.0)));
    let better = lines("优化调整公交线路", 20, 24);
    assert_eq!(office.status(&better, "2014-06-30"), PaceStatus::DoneOver);
    let part = |name: &str, wanted, done| {
        let mut own = lines(name, wanted, done);
        own.item.row.parent = Some("优化调整公交线路".to_owned());
        own
    };
    // By district 6 wanted and 12 done, 9 and 12, 1 and 0, 4 and 0.
    let districts = [part("甲区", 6, 12), part("乙区", 9, 12), part("丙区", 1, 0), part("丁区", 4, 0)];
    let stand = districts.clone().map(|own| office.status(&own, "2014-06-30"));
    let (over, behind) = (PaceStatus::DoneOver, PaceStatus::Behind);
    assert_eq!(stand, [over, over, behind, behind]);
    let all: Vec<&Dossier> = std::iter::once(&better).chain(&districts).collect();
    let judged = judged(&office, &all, "2014-06-30");
    let whole = wholes(&judged, &office.vocabulary.units);
    assert!(whole.len() == 1 && whole[0].agrees());
    assert_eq!(whole[0].reached.as_ref().map(|sum| (sum.sum, sum.parts)), Some((dec!(24), 4)));
}

fn judged<'d>(office: &Office, dossiers: &[&'d Dossier], day: &str) -> Vec<Judged<'d>> {
    dossiers.iter().map(|own| Judged { dossier: own, paced: office.pace(own, day) }).collect()
}

/// Wanted, done and the percentage printed.
const MEISHAN: [(&str, i64, i64, Decimal); 10] = [
    ("城镇新增就业", 27_800, 52_242, dec!(187.9)),
    ("失业人员再就业", 4_400, 5_358, dec!(121.8)),
    ("就业困难人员就业", 2_000, 2_464, dec!(123.2)),
    ("东坡区", 8_000, 22_921, dec!(286.5)),
    ("彭山区", 3_800, 6_138, dec!(161.5)),
    ("仁寿县", 8_600, 12_244, dec!(142.4)),
    ("洪雅县", 3_600, 3_889, dec!(108)),
    ("丹棱县", 1_900, 3_029, dec!(159.4)),
    ("青神县", 1_900, 4_021, dec!(211.6)),
    ("市本级", 60, 577, dec!(961.7)),
];

#[test]
fn meishan_2019_at_the_end_of_the_year_with_its_counties() {
    let office = Office::with("default");
    let mut dossiers: Vec<Dossier> = Vec::new();
    for (name, wanted, done, percent) in MEISHAN {
        let own = item(name, 2019, Some(amount(wanted.into(), "人")));
        let mut own = own.reports(printed("2019-12-31", amount(done.into(), "人"), percent));
        own.item.row.parent = (name.ends_with(['区', '县'])).then(|| "城镇新增就业".to_owned());
        dossiers.push(own);
    }
    for own in &dossiers {
        let paced = office.pace(own, "2019-12-31");
        assert_eq!((paced.status, paced.misprint), (PaceStatus::DoneOver, None), "{}", own.item.id);
    }
    let all: Vec<&Dossier> = dossiers.iter().collect();
    let judged = judged(&office, &all, "2019-12-31");
    let whole = &wholes(&judged, &office.vocabulary.units)[0];
    let sums = [&whole.wanted, &whole.reached].map(|sum| sum.as_ref().unwrap().sum);
    assert!(whole.agrees());
    assert_eq!(sums, [dec!(27800), dec!(52242)]);
    let below = figure(Measure::Share, Comparator::Le, dec!(4.3), "%");
    let idle = item("城镇登记失业率", 2019, Some(below));
    let idle = idle.told("2019-12-31", figure(Measure::Share, Comparator::Eq, dec!(3.57), "%"));
    let paced = office.pace(&idle, "2019-12-31");
    assert_eq!((paced.status, paced.due, paced.done), (PaceStatus::DoneOver, None, None));
}

#[test]
fn jinzhai_2025_counts_222_items_and_printed_72_9_for_72_97() {
    let stand = [
        (PaceStatus::Behind, 17),
        (PaceStatus::OnPace, 162),
        (PaceStatus::Ahead, 10),
        (PaceStatus::Done, 24),
        (PaceStatus::Other, 9),
    ];
    let counts: Counts =
        stand.iter().flat_map(|(status, many)| std::iter::repeat_n(*status, *many)).collect();
    assert_eq!(counts.all(), 222);
    let shares = stand.map(|(status, _)| counts.share(status).unwrap());
    assert_eq!(shares, [dec!(7.7), dec!(73.0), dec!(4.5), dec!(10.8), dec!(4.1)]);
    assert!(Misprint::of(dec!(72.9), dec!(162), dec!(222)).is_some());
}

#[test]
fn a_whole_that_its_parts_do_not_make_up_is_seen() {
    let office = Office::with("default");
    let lines = |name: &str, wanted: i64| item(name, 2014, Some(amount(wanted.into(), "条")));
    let (whole, mut part) = (lines("全市", 10), lines("甲区", 9));
    part.item.row.parent = Some("全市".to_owned());
    let judged = judged(&office, &[&whole, &part], "2014-01-10");
    assert!(!wholes(&judged, &office.vocabulary.units)[0].agrees());
}

#[test]
fn done_after_its_day_is_done_late_and_not_done_by_then_is_overdue() {
    let office = Office::with("default");
    let homes = item("改造老旧小区", 2025, Some(amount(dec!(12), "个"))).due("2025-10-31");
    let late =
        homes.clone().told("2025-10-31", amount(dec!(10), "个")).told("2025-11-30", amount(dec!(12), "个"));
    assert_eq!(office.status(&late, "2025-10-31"), PaceStatus::Behind);
    assert_eq!(office.status(&late, "2025-11-20"), PaceStatus::Overdue);
    assert_eq!(office.status(&late, "2025-11-30"), PaceStatus::DoneLate);
    let early = homes.clone().told("2025-08-31", amount(dec!(12), "个"));
    assert_eq!(office.status(&early, "2025-12-31"), PaceStatus::DoneEarly);
    // Its unit said nothing of the time after August: nobody knows.
    let silent = homes.told("2025-08-31", amount(dec!(10), "个"));
    assert_eq!(office.status(&silent, "2025-09-24"), PaceStatus::OnPace);
    assert_eq!(office.status(&silent, "2025-09-25"), PaceStatus::Unreported);
    assert_eq!(office.status(&silent, "2025-11-25"), PaceStatus::Unreported);
}

#[test]
fn after_the_due_day_all_was_to_be_done_and_what_was_not_told_since_is_not_known() {
    let office = Office::with("default");
    let homes = item("改造老旧小区", 2025, Some(amount(dec!(12), "个"))).due("2025-06-15");
    let behind = homes.clone().told("2025-06-20", amount(dec!(7), "个"));
    let paced = office.pace(&behind, "2025-06-24");
    assert_eq!((paced.status, paced.due.unwrap().percent), (PaceStatus::Overdue, dec!(100)));
    // Its last report is of a day before: whether it was done by then is told in the next.
    let before = homes.clone().told("2025-06-10", amount(dec!(7), "个"));
    assert_eq!(office.status(&before, "2025-06-16"), PaceStatus::Other);
    assert_eq!(office.status(&before, "2025-07-25"), PaceStatus::Unreported);
    // A report by the 25th tells of the whole month, and 逾期 stays 逾期.
    let june = homes.due("2025-06-30").told("2025-06-25", amount(dec!(7), "个"));
    for day in ["2025-07-01", "2025-07-25", "2025-11-01"] {
        assert_eq!(office.status(&june, day), PaceStatus::Overdue, "{day}");
    }
    let growth =
        item("地区生产总值", 2025, Some(growth(dec!(6)))).told("2025-12-25", self::growth(dec!(6.5)));
    assert_eq!(office.status(&growth, "2025-12-26"), PaceStatus::OnPace);
    assert_eq!(office.status(&growth, "2026-01-01"), PaceStatus::DoneOver);
}

#[test]
fn an_old_figure_is_not_held_against_the_day_of_later_words() {
    let office = Office::with("default");
    let homes =
        item("改造老旧小区", 2025, Some(amount(dec!(12), "个"))).told("2025-06-25", amount(dec!(7), "个"));
    assert_eq!(office.status(&homes, "2025-06-30"), PaceStatus::Ahead);
    let spoken = homes.reports(report("2025-11-25"));
    assert_eq!(office.status(&spoken, "2025-11-25"), PaceStatus::Other);
}

#[test]
fn how_many_more_there_are_is_counted_from_where_it_began() {
    let office = Office::with("default");
    let mut parks = item("城市公园", 2025, Some(amount(dec!(1000), "个")));
    parks.item.row.baseline = Some(dec!(900));
    let more = duizhang::vocabulary::supervised::Figure {
        measure: duizhang::vocabulary::Measure::Change,
        ..amount(dec!(80), "个")
    };
    let paced = office.pace(&parks.told("2025-06-30", more), "2025-06-30");
    assert_eq!((paced.done, paced.status), (Some(dec!(80)), PaceStatus::Ahead));
}

#[test]
fn parts_are_added_up_beside_their_whole_only_of_one_day() {
    let office = Office::with("default");
    let lines = |name: &str, wanted: i64| item(name, 2025, Some(amount(wanted.into(), "条")));
    let whole = lines("全市", 10).told("2025-06-30", amount(dec!(8), "条"));
    let mut part = lines("甲区", 10).told("2025-05-31", amount(dec!(6), "条"));
    part.item.row.parent = Some("全市".to_owned());
    let judged = judged(&office, &[&whole, &part], "2025-06-30");
    assert!(wholes(&judged, &office.vocabulary.units)[0].agrees(), "6 of May are no fault of 8 of June");
}

#[test]
fn two_figures_of_one_day_are_two_vintages_and_periods_add_up() {
    let office = Office::with("default");
    let jobs = item("城镇新增就业", 2025, Some(amount(dec!(1200), "人")));
    let twice =
        jobs.clone().told("2025-03-31", amount(dec!(300), "人")).told("2025-03-31", amount(dec!(320), "人"));
    let reached = office.pace(&twice, "2025-03-31").reached.unwrap();
    assert_eq!((reached.value, reached.differing.len()), (dec!(320), 1));
    let month =
        |as_of, value| Progress { figure: Some(amount(value, "人")), reach: Reach::Period, ..report(as_of) };
    let monthly = jobs.reports(month("2025-01-31", dec!(100))).reports(month("2025-02-28", dec!(90)));
    let reached = office.pace(&monthly, "2025-02-28").reached.unwrap();
    assert_eq!((reached.value, reached.from.len()), (dec!(190), 2));
}

#[test]
fn steps_are_done_by_their_days_or_missed() {
    let office = Office::with("default");
    let mut move_hospital = item("启动县医院迁建", 2025, None);
    let step =
        |due: &str, words: &str| Milestone { due: due.parse().unwrap(), words: words.into(), value: None };
    move_hospital.item.row.milestones = vec![step("2025-03-31", "完成立项"), step("2025-09-30", "开工")];
    let done = |as_of: &str, words: &str| Progress {
        milestone: Some(words.into()),
        done: Some(true),
        ..report(as_of)
    };
    assert_eq!(office.status(&move_hospital, "2025-01-20"), PaceStatus::NotDue);
    let begun = move_hospital.clone().reports(done("2025-03-31", "完成立项"));
    assert_eq!(office.status(&begun, "2025-04-10"), PaceStatus::OnPace);
    let slow = move_hospital.clone().reports(report("2025-03-31"));
    let paced = office.pace(&slow, "2025-04-10");
    assert_eq!((paced.status, paced.steps.unwrap().missed.len()), (PaceStatus::Behind, 1));
    let all = begun.reports(done("2025-08-31", "开工"));
    assert_eq!(office.status(&all, "2025-08-31"), PaceStatus::DoneEarly);
}

#[test]
fn milestones_and_last_year_can_take_the_place_of_the_months() {
    let mut office = Office::with("default");
    let mut built = item("新建公厕", 2025, Some(amount(dec!(20), "座")));
    let by =
        |due: &str, value| Milestone { due: due.parse().unwrap(), words: String::new(), value: Some(value) };
    built.item.row.milestones = vec![by("2025-06-30", dec!(4)), by("2025-12-31", dec!(20))];
    let built = built.told("2025-06-30", amount(dec!(4), "座"));
    let due = office.pace(&built, "2025-06-30").due.unwrap();
    assert_eq!((due.basis, due.percent), (Basis::Milestones, dec!(20)));
    office.rules.basis = vec![Basis::Profile, Basis::Months];
    let plain =
        item("新建公厕", 2025, Some(amount(dec!(20), "座"))).told("2025-06-30", amount(dec!(4), "座"));
    let year_before = item("新建公厕", 2024, Some(amount(dec!(10), "座")))
        .told("2024-06-30", amount(dec!(3), "座"))
        .told("2024-12-31", amount(dec!(12), "座"));
    let paced = office.judge().pace(&plain, Some(&year_before), "2025-06-30".parse().unwrap());
    assert_eq!((paced.due.unwrap().basis, paced.due.unwrap().percent), (Basis::Profile, dec!(25)));
    assert_eq!(office.pace(&plain, "2025-06-30").due.unwrap().basis, Basis::Months);
}

#[test]
fn letters_go_one_step_up_where_the_date_of_the_last_was_missed() {
    let office = Office::with("default");
    let ladder = &office.vocabulary.letters;
    let mut slow =
        item("改造老旧小区", 2025, Some(amount(dec!(12), "个"))).told("2025-03-31", amount(dec!(1), "个"));
    let next = |own: &Dossier, day: &str| {
        let next = next_letter(office.judge(), own, None, day.parse().unwrap(), ladder);
        next.map(|next| next.grade.code.clone())
    };
    assert_eq!(next(&slow, "2025-04-01").as_deref(), Some("reminder"));
    send(&mut slow, "reminder", "2025-04-01", "2025-04-30");
    assert_eq!(next(&slow, "2025-04-30"), None, "its date is not over");
    assert_eq!(next(&slow, "2025-05-01").as_deref(), Some("supervision"));
    let caught_up = slow.clone().told("2025-04-30", amount(dec!(6), "个"));
    assert_eq!(next(&caught_up, "2025-05-01"), None);
    let again = caught_up.told("2025-06-30", amount(dec!(6), "个")).told("2025-08-31", amount(dec!(6), "个"));
    assert_eq!(next(&again, "2025-08-31").as_deref(), Some("reminder"), "it began anew");
    send(&mut slow, "supervision", "2025-05-01", "2025-05-20");
    assert_eq!(next(&slow, "2025-12-31").as_deref(), Some("interview"));
    send(&mut slow, "interview", "2025-06-01", "2025-06-16");
    assert_eq!(next(&slow, "2025-12-31").as_deref(), Some("interview"), "the last stays the last");
    let year = duizhang::vocabulary::Year::new(2025).unwrap();
    let numbers = ["督〔2025〕2号", "督〔2024〕9号", "督〔2025〕1号"];
    assert_eq!(next_number(numbers.into_iter(), year), "督〔2025〕3号");
}

#[test]
fn what_changed_since_the_last_bulletin() {
    let office = Office::with("default");
    let homes = item("改造老旧小区", 2025, Some(amount(dec!(12), "个")))
        .told("2025-03-31", amount(dec!(1), "个"))
        .told("2025-04-30", amount(dec!(6), "个"));
    let [march, april] = ["2025-03-31", "2025-04-30"].map(|day| judged(&office, &[&homes], day));
    let changed = changes(&march, &april);
    let moves: Vec<_> = changed.iter().map(|change| (change.was, change.now.paced.status)).collect();
    assert_eq!(moves, [(PaceStatus::Behind, PaceStatus::Ahead)]);
    assert!(changes(&april, &april).is_empty());
}

fn day() -> impl Strategy<Value = NaiveDate> {
    (0u64..400).prop_map(|days| NaiveDate::from_ymd_opt(2025, 1, 1).unwrap() + chrono::Days::new(days))
}

fn sets() -> impl Strategy<Value = &'static str> {
    prop_oneof![Just("default"), Just("长沙"), Just("宣城")]
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 96, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn growth_and_shares_are_never_held_against_the_time_gone(
        set in sets(), wanted in 1i64..200, told in 0i64..200, as_of in day(), on in day(), share in any::<bool>(),
    ) {
        let office = Office::with(set);
        let measure = if share { Measure::Share } else { Measure::Growth };
        let rate = |value: i64| figure(measure, Comparator::Eq, Decimal::new(value, 1), "%");
        let own = item("规上工业增加值", 2025, Some(rate(wanted))).told(&as_of.to_string(), rate(told));
        let paced = office.judge().pace(&own, None, on);
        prop_assert_eq!((paced.due, paced.lead), (None, None));
        let before_its_day = on <= own.item.row.due_day() && as_of < own.item.row.due_day();
        if before_its_day && as_of <= on && paced.status != PaceStatus::Unreported {
            let says = if told >= wanted { PaceStatus::OnPace } else { PaceStatus::Behind };
            prop_assert_eq!(paced.status, says);
        }
    }

    #[test]
    fn a_better_figure_never_worsens_a_light(
        set in sets(), wanted in 1i64..300, worse in 0i64..400, more in 0i64..300, as_of in day(), on in day(),
        due in day(),
    ) {
        let office = Office::with(set);
        let light = |value: i64| {
            let own = item("新建公厕", 2025, Some(amount(wanted.into(), "座"))).due(&due.to_string());
            let own = own.told(&as_of.to_string(), amount(value.into(), "座"));
            office.judge().pace(&own, None, on).light
        };
        prop_assert!(light(worse + more) <= light(worse));
    }

    #[test]
    fn letters_escalate_at_most_one_step_a_deadline(
        told in prop::collection::vec((day(), 0i64..12), 0..8), spans in prop::collection::vec(1u64..60, 1..20),
    ) {
        let office = Office::with("default");
        let ladder = &office.vocabulary.letters;
        let mut own = item("改造老旧小区", 2025, Some(amount(dec!(12), "个")));
        for (as_of, value) in told {
            own = own.told(&as_of.to_string(), amount(value.into(), "个"));
        }
        let rank = |code: &str| ladder.grades().iter().position(|grade| grade.code == code).unwrap();
        let mut today = NaiveDate::from_ymd_opt(2025, 1, 20).unwrap();
        for span in spans {
            today = today + chrono::Days::new(span);
            let Some((grade, until)) = next_letter(office.judge(), &own, None, today, ladder)
                .map(|next| (next.grade.code.clone(), next.new_due)) else { continue };
            if let Some(last) = own.letters.last() {
                prop_assert!(today > last.row.deadline(), "two letters before one date");
                prop_assert!(rank(&grade) <= rank(&last.row.grade) + 1);
            } else {
                prop_assert_eq!(rank(&grade), 0);
            }
            send(&mut own, &grade, &today.to_string(), &until.to_string());
        }
    }
}

fn stand(dossier: &Dossier, day: &str) -> Paced {
    Office::with("default").pace(dossier, day)
}

#[test]
fn a_percentage_alone_is_held_against_the_time_gone_and_makes_no_figure() {
    let of = |percent: Decimal| {
        let own = item("改造老旧小区", 2025, Some(amount(dec!(12), "个")));
        own.reports(Progress { printed: Some(percent), ..report("2025-06-30") })
    };
    let paced = stand(&of(dec!(60)), "2025-06-30");
    assert_eq!((paced.status, paced.done, paced.lead), (PaceStatus::Ahead, Some(dec!(60)), Some(dec!(10))));
    assert_eq!(paced.reached, None);
    assert_eq!(paced.share.map(|share| share.percent), Some(dec!(60)));
    assert_eq!(stand(&of(dec!(40)), "2025-06-30").status, PaceStatus::Behind);
    assert_eq!(stand(&of(dec!(100)), "2025-06-30").status, PaceStatus::DoneEarly);
    // A later figure takes its place; a percentage says nothing of growth.
    let later = of(dec!(60)).told("2025-07-31", amount(dec!(8), "个"));
    let paced = stand(&later, "2025-07-31");
    assert_eq!((paced.share, paced.reached.map(|own| own.value)), (None, Some(dec!(8))));
    let growth = item("规上工业增加值", 2025, Some(figure(Measure::Growth, Comparator::Ge, dec!(7.5), "%")));
    let growth = growth.reports(Progress { printed: Some(dec!(60)), ..report("2025-06-30") });
    assert_eq!(stand(&growth, "2025-06-30").status, PaceStatus::Other);
}

#[test]
fn totals_that_fall_and_months_that_are_missing_are_not_passed_over() {
    let own = || item("新建公厕", 2025, Some(amount(dec!(60), "座")));
    let month = |as_of: &str, value: Decimal| Progress {
        figure: Some(amount(value, "座")),
        reach: Reach::Period,
        ..report(as_of)
    };
    let gaps = own().reports(month("2025-02-28", dec!(5))).reports(month("2025-05-31", dec!(7)));
    let reached = stand(&gaps, "2025-05-31").reached.unwrap();
    let missing: Vec<String> = reached.missing.iter().map(|day| day.format("%m").to_string()).collect();
    assert_eq!((reached.value, missing), (dec!(12), vec!["01".to_owned(), "03".into(), "04".into()]));
    let whole = own().reports(month("2025-01-31", dec!(5))).reports(month("2025-02-28", dec!(7)));
    assert!(stand(&whole, "2025-02-28").reached.unwrap().missing.is_empty());
    let after_a_total = own().told("2025-03-31", amount(dec!(9), "座")).reports(month("2025-04-30", dec!(2)));
    assert!(stand(&after_a_total, "2025-04-30").reached.unwrap().missing.is_empty());
    let fell = own().told("2025-03-31", amount(dec!(9), "座")).told("2025-04-30", amount(dec!(8), "座"));
    let reached = stand(&fell, "2025-04-30").reached.unwrap();
    assert_eq!(
        reached.fell_from.map(|(day, was)| (day.to_string(), was)),
        Some(("2025-03-31".into(), dec!(9)))
    );
}
