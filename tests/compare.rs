//! What is set beside each other: just met, repeated, dropped, ranked, and over the years.

#![allow(clippy::unwrap_used, clippy::expect_used)]

use duizhang::extract::{Frame, Reader};
use duizhang::reconcile::compare::{Plan, cascades, closeness, dropped, hairs, leagues, repeated, series};
use duizhang::reconcile::{Records, reconcile};
use duizhang::render::{self, Format, Page, Style, Wanted};
use duizhang::say;
use duizhang::vocabulary::Lang;
use duizhang::vocabulary::compared::{Below, Cascade, Closeness, Dropped, League};
use duizhang::vocabulary::place::Level;
use duizhang::vocabulary::rules::laid_over;
use duizhang::vocabulary::{
    Document, Extent, Finding, Measure, Period, PlacePath, Policy, Recorded, Role, Status, Vocabulary, Year,
};
use std::sync::{Arc, LazyLock};
use unicode_width::UnicodeWidthStr as _;

static VOCABULARY: LazyLock<Vocabulary> = LazyLock::new(|| Vocabulary::load(None).unwrap());
static READER: LazyLock<Reader<'static>> = LazyLock::new(|| Reader::new(&VOCABULARY));

/// The 政府工作报告 of a January: it reviews the year before and plans its own.
fn report(place: &PlacePath, year: Year) -> Document {
    Document {
        place: place.clone(),
        kind: "政府工作报告".to_owned(),
        title: format!("{year}年政府工作报告"),
        url: String::new(),
        date: Some(format!("{year}-01-10").parse().unwrap()),
        reviews: Some(Period::Year(year.previous())),
        plans: Some(Period::Year(year)),
        extent: Extent::Full,
        sha256: String::new(),
        scope: None,
    }
}

/// A place with a report for every year from the first to the last named, and what stands in them.
struct Office {
    place: PlacePath,
    records: Records,
}

impl Office {
    /// Lines such as `target 2024 地区生产总值增长6%`, each in the report where it belongs.
    fn new(place: &str, reports: std::ops::RangeInclusive<i32>, lines: &[&str]) -> Self {
        let place: PlacePath = place.parse().unwrap();
        let documents = reports.map(|year| Arc::new(report(&place, Year::new(year).unwrap()))).collect();
        let mut office = Self { place, records: Records { documents, ..Records::default() } };
        for line in lines {
            office.add(line);
        }
        office
    }

    fn add(&mut self, line: &str) {
        let mut words = line.splitn(3, ' ');
        let role: Role = words.next().unwrap().parse().unwrap();
        let year: Year = words.next().unwrap().parse().unwrap();
        let frame = Frame { role, place: &self.place, year, indicator: None, said_in: None };
        let claims = READER.phrase(words.next().unwrap(), &frame).unwrap();
        let stated_in = if role == Role::Target { year } else { year.next() };
        for claim in claims {
            self.records.claims.push(Recorded {
                id: format!("c{:03}", self.records.claims.len()),
                claim,
                document: Arc::new(report(&self.place, stated_in)),
                recorded_on: "2026-11-22".parse().unwrap(),
                recorded_by: "test".to_owned(),
                reviewed: true,
            });
        }
    }

    fn findings(&self) -> Vec<Finding> {
        reconcile(&self.records, None, &VOCABULARY, &Policy::default()).findings
    }

    fn dropped(&self, works: bool, sentences: &[&str]) -> Vec<Dropped> {
        let plan = |document: &Arc<Document>| Plan {
            document: Arc::clone(document),
            sentences: sentences.iter().map(|&words| words.to_owned()).collect(),
        };
        let plans: Vec<Plan> = self.records.documents.iter().map(plan).collect();
        let policy = Policy::default();
        dropped(&self.findings(), &self.records.claims, &plans, works, &VOCABULARY, &policy)
    }
}

/// Where the only target of 2024 lies, as a line `target / result`.
fn lies(target: &str, result: &str) -> Option<Closeness> {
    lies_under(target, result, &Policy::default())
}

fn lies_under(target: &str, result: &str, policy: &Policy) -> Option<Closeness> {
    let lines = [format!("target 2024 {target}"), format!("result 2024 {result}")];
    let office = Office::new("泉水县", 2024..=2025, &[&lines[0], &lines[1]]);
    let finding = reconcile(&office.records, None, &VOCABULARY, policy).findings.remove(0);
    closeness(&finding, &VOCABULARY.units, policy)
}

#[test]
fn a_percentage_is_just_met_within_a_tenth_of_a_point() {
    use Closeness::{Beyond, JustMet, JustShort, Short};
    for (target, result, wanted) in [
        ("地区生产总值增长6%", "地区生产总值增长6%", JustMet),
        ("地区生产总值增长6%", "地区生产总值增长6.1%", JustMet),
        ("地区生产总值增长6%以上", "地区生产总值增长6.11%", Beyond),
        ("地区生产总值增长6%", "地区生产总值增长7%", Beyond),
        ("地区生产总值增长6%", "地区生产总值增长5.9%", JustShort),
        ("地区生产总值增长6%", "地区生产总值增长5.8%", Short),
        // Less is better: a hair below is a hair beyond.
        ("城镇调查失业率5.5%以内", "城镇调查失业率5.4%", JustMet),
        ("城镇调查失业率5.5%以内", "城镇调查失业率5.6%", JustShort),
        ("单位地区生产总值能耗下降3%以上", "单位地区生产总值能耗下降3.1%", JustMet),
        ("单位地区生产总值能耗下降3%以上", "单位地区生产总值能耗下降2.9%", JustShort),
        // Met by the slack of 左右, and yet below its number.
        ("地区生产总值增长6%左右", "地区生产总值增长5.9%", JustShort),
        ("地区生产总值增长6%左右", "地区生产总值增长6%", JustMet),
    ] {
        assert_eq!(lies(target, result), Some(wanted), "{target} / {result}");
    }
}

#[test]
fn an_amount_is_just_met_within_one_unit_of_the_last_printed_digit() {
    use Closeness::{Beyond, JustMet, JustShort};
    for (target, result, wanted) in [
        ("城镇新增就业1000人", "城镇新增就业1001人", JustMet),
        ("城镇新增就业1000人", "城镇新增就业1002人", Beyond),
        ("城镇新增就业1000人", "城镇新增就业999人", JustShort),
        // The finer of the two digits counts, in the target's unit.
        ("城镇新增就业2万人", "城镇新增就业20001人", JustMet),
        ("城镇新增就业2万人", "城镇新增就业20100人", Beyond),
        ("一般公共预算收入54亿元", "一般公共预算收入54.1亿元", JustMet),
        ("一般公共预算收入54亿元", "一般公共预算收入54.10亿元", Beyond),
    ] {
        assert_eq!(lies(target, result), Some(wanted), "{target} / {result}");
    }
}

#[test]
fn what_no_exact_figure_decided_is_not_near_anything() {
    for (target, result) in [
        ("赤字率3%", "赤字率3%"),
        ("居民人均可支配收入与经济增长同步", "居民人均可支配收入增长6%"),
        ("城镇新增就业1000人", "城镇新增就业超1000人"),
        ("城镇新增就业1000人", "地区生产总值增长6%"),
        ("地区生产总值增长6%", "地区生产总值100亿元"),
    ] {
        assert_eq!(lies(target, result), None, "{target} / {result}");
    }
}

#[test]
fn how_wide_a_hair_is_the_rules_say() {
    let wide = laid_over(Policy::default(), "hair_points,0.5\nhair_digits,10\n", "own.csv").unwrap();
    assert_eq!(lies_under("地区生产总值增长6%", "地区生产总值增长6.5%", &wide), Some(Closeness::JustMet));
    assert_eq!(lies_under("城镇新增就业1000人", "城镇新增就业1010人", &wide), Some(Closeness::JustMet));
}

#[test]
fn near_figures_are_counted_year_by_year() {
    let lines = [
        "target 2023 地区生产总值增长6%",
        "result 2023 地区生产总值增长6.1%",
        "target 2024 地区生产总值增长6%",
        "result 2024 地区生产总值增长5.9%",
        "target 2024 城镇新增就业1000人",
        "result 2024 城镇新增就业1500人",
        "target 2024 粮食产量5万吨",
    ];
    let office = Office::new("泉水县", 2023..=2025, &lines);
    let years = hairs(&office.findings(), &VOCABULARY.units, &Policy::default());
    let told: Vec<_> = years
        .iter()
        .map(|own| {
            (
                own.year.number(),
                own.compared(),
                own.count(Closeness::JustMet),
                own.count(Closeness::JustShort),
            )
        })
        .collect();
    assert_eq!(told, [(2023, 1, 1, 0), (2024, 2, 0, 1)]);
}

/// The runs of repeated targets: first year, number of years, words of the last.
fn runs(lines: &[&str]) -> Vec<(i32, usize, String)> {
    let office = Office::new("泉水县", 2020..=2026, lines);
    repeated(&office.findings(), &VOCABULARY)
        .into_iter()
        .map(|run| {
            let last = &run.findings.last().unwrap().target.claim;
            (run.findings[0].target.claim.year.number(), run.findings.len(), last.quote.clone())
        })
        .collect()
}

#[test]
fn a_target_is_repeated_where_indicator_kind_bound_number_and_unit_are_the_same() {
    let same = |one: &str, other: &str| {
        !runs(&[&format!("target 2023 {one}"), &format!("target 2024 {other}")]).is_empty()
    };
    assert!(same("地区生产总值增长6%左右", "GDP增长6%左右"));
    assert!(same("地区生产总值增长6%", "全县地区生产总值增长6.0%"));
    assert!(same("一般公共预算收入10000万元", "一般公共预算收入1亿元"));
    assert!(same("新增公共停车位1000个", "新增公共停车位1000个"));
    assert!(!same("地区生产总值增长6%左右", "地区生产总值增长6%以上"));
    assert!(!same("地区生产总值增长6%", "地区生产总值增长6.5%"));
    assert!(!same("税收收入增长6%", "税收收入同口径增长6%"));
    assert!(!same("地区生产总值增长6%—7%", "地区生产总值增长6%—8%"));
    assert!(!same("一般公共预算收入增长6%", "税收收入增长6%"));
    assert!(!same("城镇新增就业6万人", "城镇新增就业6万人次"));
    assert!(!same("居民人均可支配收入与经济增长同步", "居民人均可支配收入与经济增长同步"));
}

#[test]
fn a_run_ends_with_the_year_that_says_otherwise() {
    let lines = [
        "2020 地区生产总值增长6%",
        "2021 地区生产总值增长6%",
        "2022 地区生产总值增长6%",
        "2024 地区生产总值增长6%",
    ];
    let lines: Vec<String> = lines.iter().map(|line| format!("target {line}")).collect();
    let lines: Vec<&str> = lines.iter().map(String::as_str).collect();
    assert_eq!(runs(&lines), [(2020, 3, "地区生产总值增长6%".to_owned())]);
}

#[test]
fn a_target_is_dropped_only_where_the_next_plan_is_on_file_in_full() {
    let lines =
        ["target 2023 粮食产量5万吨", "target 2023 地区生产总值增长6%", "target 2024 地区生产总值100亿元"];
    let office = Office::new("泉水县", 2023..=2024, &lines);
    let found = office.dropped(false, &[]);
    // Another kind of number for the same indicator is no drop, and 2025 has no plan yet.
    let told: Vec<&str> = found.iter().map(|own| own.finding.target.claim.quote.as_str()).collect();
    assert_eq!(told, ["粮食产量5万吨"]);
    assert_eq!(found[0].plans, ["2024年政府工作报告"]);
    assert!(Office::new("泉水县", 2023..=2023, &lines).dropped(false, &[]).is_empty());
}

#[test]
fn an_excerpt_another_kind_of_document_and_a_plan_of_five_years_drop_nothing() {
    let lines = ["target 2023 粮食产量5万吨"];
    let mut office = Office::new("泉水县", 2024..=2024, &lines);
    assert_eq!(office.dropped(false, &[]).len(), 1);
    let changes: [fn(&mut Document); 3] = [
        |document| document.extent = Extent::Excerpt,
        |document| document.kind = "预算报告".to_owned(),
        |document| document.plans = "2024/2028".parse().ok(),
    ];
    for change in changes {
        let mut document = report(&office.place, "2024".parse().unwrap());
        change(&mut document);
        office.records.documents = vec![Arc::new(document)];
        assert!(office.dropped(false, &[]).is_empty());
    }
}

#[test]
fn a_dropped_target_shows_the_sentence_that_still_speaks_of_it_and_when_it_came_back() {
    let lines = ["target 2023 粮食产量5万吨", "target 2025 粮食产量6万吨"];
    let office = Office::new("泉水县", 2023..=2025, &lines);
    let found = office.dropped(false, &["抓好项目建设", "粮食产量保持稳定"]);
    assert_eq!(found.len(), 1);
    assert_eq!(found[0].mentioned.as_deref(), Some("粮食产量保持稳定"));
    assert_eq!(found[0].returned.map(Year::number), Some(2025));
}

#[test]
fn what_the_next_plan_says_in_other_words_is_no_silence() {
    let lines = ["target 2023 新注册市场主体增长20%以上"];
    let found = Office::new("泉水县", 2023..=2024, &lines).dropped(false, &["市场主体增幅保持在20%以上"]);
    assert_eq!(found[0].mentioned.as_deref(), Some("市场主体增幅保持在20%以上"));
}

#[test]
fn a_target_that_lives_on_in_its_whole_or_its_parts_is_shown_with_it() {
    let lines = ["target 2023 城镇居民人均可支配收入增长6%", "target 2024 居民人均可支配收入增长6.5%"];
    let found = Office::new("泉水县", 2023..=2024, &lines).dropped(false, &[]);
    assert_eq!(found.len(), 1);
    assert_eq!(found[0].mentioned.as_deref(), Some("居民人均可支配收入增长6.5%"));
}

#[test]
fn a_target_for_five_years_is_neither_repeated_nor_dropped_nor_ranked() {
    let lines = ["target 2023 粮食产量5万吨", "target 2024 粮食产量5万吨"];
    let mut office = Office::new("泉水县", 2023..=2025, &lines);
    for claim in &mut office.records.claims {
        claim.claim.period = "2021/2025".parse().unwrap();
    }
    assert!(office.dropped(false, &[]).is_empty());
    assert!(repeated(&office.findings(), &VOCABULARY).is_empty());
    assert!(leagues(office.findings(), &VOCABULARY.units).is_empty());
}

#[test]
fn works_are_done_once_and_are_dropped_only_if_asked_for() {
    let lines =
        ["target 2023 新建小学3所", "target 2023 新增公共停车位500个", "target 2024 新增公共停车泊位600个"];
    let office = Office::new("泉水县", 2023..=2024, &lines);
    assert!(office.dropped(false, &[]).is_empty());
    let told: Vec<String> =
        office.dropped(true, &[]).into_iter().map(|own| own.finding.target.claim.indicator).collect();
    assert!(told.contains(&"新建小学".to_owned()), "{told:?}");
}

/// The targets of 2024 of 泉水市 beside those of its counties.
fn cascade(whole: &[&str], below: &[(&str, &[&str])]) -> Vec<Cascade> {
    let findings = |place: &str, lines: &[&str]| Office::new(place, 2024..=2025, lines).findings();
    let below: Vec<(PlacePath, Vec<Finding>)> =
        below.iter().map(|(place, lines)| (place.parse().unwrap(), findings(place, lines))).collect();
    cascades(findings("泉水市", whole), &below, &VOCABULARY)
}

#[test]
fn amounts_below_add_up_exactly_in_the_unit_of_the_whole() {
    let whole = ["target 2024 城镇新增就业2.78万人", "result 2024 城镇新增就业5万人"];
    let east = ["target 2024 城镇新增就业18000人", "result 2024 城镇新增就业30000人"];
    let west = ["target 2024 城镇新增就业9800人以上", "result 2024 城镇新增就业2万人"];
    let found = cascade(&whole, &[("泉水市/东县", &east), ("泉水市/西县", &west)]);
    assert_eq!(found[0].below, Below::Sum("2.78".parse().unwrap()));
    assert_eq!(found[0].results, Some("5".parse().unwrap()));
    assert!(!found[0].raised, "together they promise what the whole does");
}

#[test]
fn what_a_county_promises_more_is_raised_and_what_none_has_on_file_is_said() {
    let more = [("泉水市/东县", &["target 2024 粮食产量31万吨"][..])];
    let found = cascade(&["target 2024 粮食产量30万吨"], &more);
    assert!(found[0].raised);
    let none = [("泉水市/东县", &["target 2024 地区生产总值增长6%"][..])];
    assert!(cascade(&["target 2024 粮食产量30万吨"], &none).is_empty());
    let other = [more[0], ("泉水市/西县", none[0].1)];
    let found = cascade(&["target 2024 粮食产量30万吨"], &other);
    assert_eq!(found[0].without, ["泉水市/西县".parse().unwrap()]);
    assert_eq!(found[0].results, None, "of the whole there is none");
}

#[test]
fn rates_and_incomes_below_are_never_added_up() {
    let below: [(&str, &[&str]); 2] = [
        ("泉水市/东县", &["target 2024 地区生产总值增长6.5%", "target 2024 居民人均可支配收入32000元"]),
        ("泉水市/西县", &["target 2024 地区生产总值增长7%", "target 2024 居民人均可支配收入28000元"]),
    ];
    let whole = ["target 2024 地区生产总值增长6%", "target 2024 居民人均可支配收入30000元"];
    let found = cascade(&whole, &below);
    let spread = |lowest: &str, highest: &str, around| Below::Spread {
        lowest: lowest.parse().unwrap(),
        highest: highest.parse().unwrap(),
        around,
    };
    assert_eq!(found[0].below, spread("6.5", "7", [2, 0, 0]));
    assert!(found[0].raised, "each promises more");
    assert_eq!(found[1].below, spread("28000", "32000", [1, 0, 1]));
    assert!(!found[1].raised);
    let low = [("泉水市/东县", &["target 2024 城镇登记失业率4%以内"][..])];
    let found = cascade(&["target 2024 城镇登记失业率4.3%以内"], &low);
    assert!(found[0].raised, "less unemployment is the harder promise");
}

#[test]
fn several_targets_of_one_county_that_differ_are_not_chosen_from() {
    let below = [("泉水市/东县", &["target 2024 粮食产量12万吨", "target 2024 粮食产量13万吨"][..])];
    assert!(cascade(&["target 2024 粮食产量30万吨"], &below).is_empty());
    let clear = [below[0], ("泉水市/西县", &["target 2024 粮食产量20万吨"][..])];
    let found = cascade(&["target 2024 粮食产量30万吨"], &clear);
    assert_eq!(found[0].unclear, ["泉水市/东县".parse().unwrap()]);
    assert_eq!(found[0].below, Below::Sum("20".parse().unwrap()));
}

/// The leagues of 2024 of several places, each with its lines.
fn league(places: &[(&str, &str, &str)]) -> Vec<League> {
    let findings = places.iter().flat_map(|(place, target, result)| {
        let lines = [format!("target 2024 {target}"), format!("result 2024 {result}")];
        Office::new(place, 2024..=2025, &[&lines[0], &lines[1]]).findings()
    });
    leagues(findings.collect(), &VOCABULARY.units)
}

fn ranks(league: &League) -> Vec<(Option<usize>, String, Option<String>)> {
    let told = league.standings.iter().map(|own| {
        (
            own.rank,
            own.finding.target.claim.place.to_string(),
            own.lead.map(|lead| lead.normalize().to_string()),
        )
    });
    told.collect()
}

#[test]
fn places_are_ranked_by_result_minus_target_and_those_without_a_figure_are_not() {
    let gdp = "地区生产总值增长";
    let (six, five) = (format!("{gdp}6%"), format!("{gdp}5%左右"));
    let leagues = league(&[
        ("甲县", &six, &format!("{gdp}6.5%")),
        ("乙县", &five, &format!("{gdp}6%")),
        ("丙县", &six, &format!("{gdp}5%")),
        ("丁县", &five, &format!("{gdp}6.0%")),
        ("戊县", &six, "城镇新增就业6人"),
    ]);
    let some = |lead: &str| Some(lead.to_owned());
    assert_eq!(leagues.len(), 1);
    assert_eq!((leagues[0].level, leagues[0].measure), (Some(Level::County), Measure::Growth));
    let wanted = [
        (Some(1), "丁县".to_owned(), some("1")),
        (Some(1), "乙县".to_owned(), some("1")),
        (Some(3), "甲县".to_owned(), some("0.5")),
        (Some(4), "丙县".to_owned(), some("-1")),
        (None, "戊县".to_owned(), None),
    ];
    assert_eq!(ranks(&leagues[0]), wanted);
}

#[test]
fn where_less_is_better_the_lower_result_leads() {
    let rate = "城镇调查失业率";
    let target = format!("{rate}5.5%以内");
    let leagues =
        league(&[("甲县", &target, &format!("{rate}5.4%")), ("乙县", &target, &format!("{rate}5.1%"))]);
    assert_eq!(ranks(&leagues[0])[0], (Some(1), "乙县".to_owned(), Some("0.4".to_owned())));
}

#[test]
fn levels_kinds_of_numbers_and_units_are_not_mixed() {
    let leagues = league(&[
        ("安海镇", "税收收入增长6%", "税收收入增长7%"),
        ("泉州市/晋江市", "税收收入增长6%", "税收收入增长8%"),
        ("泉水市", "税收收入增长6%", "税收收入增长8%"),
        ("甲县", "税收收入增长6%", "税收收入增长9%"),
        ("乙县", "税收收入2亿元", "税收收入21000万元"),
        ("丙县", "税收收入30000万元", "税收收入3.2亿元"),
    ]);
    let told: Vec<(Option<Level>, Measure, usize)> =
        leagues.iter().map(|own| (own.level, own.measure, own.standings.len())).collect();
    let county = Some(Level::County);
    let wanted = [
        (county, Measure::Level, 2),
        (county, Measure::Growth, 2),
        (Some(Level::Town), Measure::Growth, 1),
        (None, Measure::Growth, 1),
    ];
    assert_eq!(told, wanted);
    // 2000万元 beyond beats 0.1亿元 beyond, whichever unit each is printed in.
    assert_eq!(ranks(&leagues[0])[0].1, "丙县");
}

#[test]
fn a_series_leaves_no_year_out_and_invents_none() {
    let lines = [
        "target 2020 一般公共预算收入10亿元",
        "result 2020 一般公共预算收入9.8亿元",
        "result 2021 一般公共预算收入10.2亿元",
        "target 2023 一般公共预算收入11000万元",
        "target 2023 一般公共预算收入增长5%",
    ];
    let office = Office::new("泉水县", 2020..=2024, &lines);
    let results: Vec<&Recorded> =
        office.records.claims.iter().filter(|claim| claim.claim.role == Role::Result).collect();
    let all = series(&office.findings(), &results, &VOCABULARY.units);
    let kinds: Vec<Measure> = all.iter().map(|own| own.measure).collect();
    assert_eq!(kinds, [Measure::Level, Measure::Growth]);
    let told: Vec<_> = all[0]
        .points
        .iter()
        .map(|point| {
            let told = |number: Option<rust_decimal::Decimal>| number.map(|number| number.to_string());
            (point.year.number(), told(point.wanted.map(|(low, _)| low)), told(point.reached))
        })
        .collect();
    let some = |number: &str| Some(number.to_owned());
    let wanted = [
        (2020, some("10"), some("9.8")),
        (2021, None, some("10.2")),
        (2022, None, None),
        (2023, some("1.1"), None),
    ];
    assert_eq!(told, wanted);
}

#[test]
fn every_page_keeps_to_the_screen_tells_its_caution_and_is_harmless() {
    let hostile = "全县\u{1b}[2J泉水\u{202e}工程开工项目30个";
    let lines = [
        "target 2023 地区生产总值增长6%左右",
        "result 2023 地区生产总值增长6.1%",
        "target 2024 地区生产总值增长6%左右",
        "result 2024 地区生产总值增长5.9%",
        "target 2023 城镇居民人均可支配收入与经济增长同步",
        "target 2023 粮食产量稳定在440.25万吨以上",
        "target 2024 新建、改建和提升改造农村公路及其附属设施1000公里以上",
    ];
    let mut office = Office::new("泉水县", 2023..=2025, &lines);
    for claim in &mut office.records.claims {
        if claim.claim.indicator == "粮食产量" {
            hostile.clone_into(&mut claim.claim.indicator);
        }
    }
    let (findings, policy) = (office.findings(), Policy::default());
    let strict = laid_over(policy, "approx_reading,strict\n", "own.csv").unwrap();
    let results: Vec<&Recorded> =
        office.records.claims.iter().filter(|claim| claim.claim.role == Role::Result).collect();
    let series = series(&findings, &results, &VOCABULARY.units);
    let leagues = leagues(findings.clone(), &VOCABULARY.units);
    let repeats = repeated(&findings, &VOCABULARY);
    let gone = office.dropped(true, &["粮食产量保持稳定，抓好农业生产，守住耕地红线，建设高标准农田"]);
    let near = hairs(&findings, &VOCABULARY.units, &policy);
    let moves: Vec<(Finding, Status)> =
        findings.iter().map(|finding| (finding.clone(), Status::Incomparable)).collect();
    assert!(!gone.is_empty() && !repeats.is_empty() && !near.is_empty());
    let all = |style: &Style| -> Vec<Page> {
        let counts = Wanted { each: false, works: true };
        vec![
            render::trend(&office.place, hostile, Some("gdp"), &series, &strict, style),
            render::league(hostile, "2024".parse().unwrap(), &leagues, 3, &strict, style),
            render::repeated(&repeats, false, &policy, style),
            render::dropped(&gone, true, &policy, style),
            render::just_met(&near, counts, &policy, style),
            render::just_met(&near, Wanted { each: true, ..counts }, &strict, style),
            render::moved(&moves, 9, &policy, &strict, style),
        ]
    };
    for (lang, ascii) in [(Lang::Zh, false), (Lang::En, true)] {
        for width in (30..130).step_by(3) {
            let style = Style { lang, width, colour: false, ascii };
            for page in all(&style) {
                let told = |format| {
                    let mut out = Vec::new();
                    page.write(format, &style, &mut out).unwrap();
                    String::from_utf8(out).unwrap()
                };
                let screen = told(Format::Table);
                assert!(screen.lines().all(|line| line.width() <= width), "{width}\n{screen}");
                assert!(screen.contains(&say!(lang, "beware")), "{screen}");
                for format in [Format::Table, Format::Markdown, Format::Csv, Format::Json] {
                    let text = told(format);
                    assert!(!text.contains(['\u{1b}', '\u{202e}']), "{format:?}: {text}");
                }
                let json: serde_json::Value = serde_json::from_str(&told(Format::Json)).unwrap();
                let rows = json["rows"].as_array().unwrap().len();
                assert_eq!(csv::Reader::from_reader(told(Format::Csv).as_bytes()).records().count(), rows);
                assert!(!json["cautions"].as_array().unwrap().is_empty());
            }
        }
    }
}
