//! Scores: more done never scores less, what is not due never counts, and every point can be reckoned again.

#![allow(clippy::unwrap_used, clippy::expect_used)]

use duizhang::vocabulary::score::{
    Board, Entry, Formula, Group, LeftOut, Measured, Outcome, Sum, ranked, rounded,
};
use duizhang::vocabulary::{Direction, PlacePath, Vocabulary};
use proptest::prelude::*;
use rust_decimal::{Decimal, dec};
use std::path::Path;
use std::sync::LazyLock;

static VOCABULARY: LazyLock<Vocabulary> = LazyLock::new(|| Vocabulary::load(None).unwrap());

fn formulas() -> Vec<&'static Formula> {
    let all: Vec<_> = VOCABULARY.scores.all().map(|own| VOCABULARY.scores.get(&own.code).unwrap()).collect();
    assert!(all.len() >= 5);
    all
}

/// A target with its result, judged as figures are: reached, or not.
fn entry(percent: bool, direction: Direction, goal: Decimal, told: Decimal, from: Option<Decimal>) -> Entry {
    let reached = match direction {
        Direction::More => told >= goal,
        Direction::Less => told <= goal,
        Direction::Neither => unreachable!(),
    };
    Entry {
        outcome: Ok(if reached { Outcome::Met } else { Outcome::Missed }),
        measured: Some(Measured { percent, direction, goal, told, from }),
        weight: None,
        key: "gdp".to_owned(),
    }
}

fn left_out(why: LeftOut) -> Entry {
    Entry { outcome: Err(why), measured: None, weight: None, key: String::new() }
}

fn sum(formula: &Formula, entries: &[Entry]) -> Sum {
    let mut sum = Sum::default();
    for entry in entries {
        sum.add(&formula.give(entry));
    }
    sum
}

fn number() -> impl Strategy<Value = Decimal> {
    (-20_000_i64..20_000, 0_u32..3).prop_map(|(digits, scale)| Decimal::new(digits, scale))
}

fn entries() -> impl Strategy<Value = Vec<Entry>> {
    let direction = prop_oneof![Just(Direction::More), Just(Direction::Less)];
    let one = (any::<bool>(), direction, number(), number(), proptest::option::of(number()), 1_i64..50);
    let one = one.prop_map(|(percent, direction, goal, told, from, weight)| Entry {
        weight: Some(Decimal::new(weight, 1)),
        ..entry(percent, direction, goal, told, from)
    });
    let silent =
        Just(Entry { outcome: Ok(Outcome::Unreported), measured: None, weight: None, key: "gdp".to_owned() });
    proptest::collection::vec(prop_oneof![4 => one, 1 => silent], 1..8)
}

proptest! {
    #[test]
    fn a_better_result_never_lowers_a_score(
        percent: bool, more: bool, goal in number(), told in number(), better in number(),
        from in proptest::option::of(number()), others in entries(),
    ) {
        let direction = if more { Direction::More } else { Direction::Less };
        let better = if more { told + better.abs() } else { told - better.abs() };
        let (worse, better) =
            (entry(percent, direction, goal, told, from), entry(percent, direction, goal, better, from));
        for formula in formulas() {
            let (low, high) = (formula.give(&worse).unwrap(), formula.give(&better).unwrap());
            prop_assert!(low.points <= high.points, "{}: {low:?} {high:?}", formula.code);
            let with = |own: &Entry| {
                let all: Vec<Entry> = others.iter().chain([own]).cloned().collect();
                sum(formula, &all).total(formula).score
            };
            prop_assert!(with(&worse) <= with(&better), "{}", formula.code);
        }
    }

    #[test]
    fn what_is_not_due_or_undecided_never_changes_a_score(own in entries(), more in 1_usize..4) {
        for formula in formulas() {
            let alone = sum(formula, &own).total(formula);
            let reasons = [LeftOut::NotDue, LeftOut::Undecided, LeftOut::Relative];
            let all: Vec<Entry> =
                own.iter().cloned().chain(reasons.into_iter().cycle().take(more).map(left_out)).collect();
            let beside = sum(formula, &all).total(formula);
            prop_assert_eq!(alone.score, beside.score);
            prop_assert_eq!(beside.left_out.values().sum::<usize>(), more);
            prop_assert_eq!(beside.counted, own.len());
        }
    }

    #[test]
    fn a_score_is_reckoned_again_from_what_is_printed(own in entries()) {
        for formula in formulas() {
            let given: Vec<_> = own.iter().map(|entry| formula.give(entry).unwrap()).collect();
            let total = sum(formula, &own).total(formula);
            let weights: Decimal = given.iter().map(|given| given.weight).sum();
            let weighted: Decimal = given.iter().map(|given| given.weight * given.points).sum();
            prop_assert_eq!((total.weights, total.weighted), (weights, weighted));
            let off: Decimal = total.deducted.iter().map(|(_, _, off)| *off).sum();
            let mean = rounded(weighted / weights);
            prop_assert_eq!(total.mean, Some(mean));
            prop_assert_eq!(total.score, Some((mean - off + total.bonus.1).max(Decimal::ZERO)));
            let mut turned = own.clone();
            turned.reverse();
            prop_assert_eq!(sum(formula, &turned).total(formula), total);
        }
    }

    #[test]
    fn equal_scores_share_a_rank_in_whatever_order_they_come(
        kinds in proptest::collection::vec(0_i64..3, 1..7), turn in 0_usize..6,
    ) {
        let formula = VOCABULARY.scores.get("completion").unwrap();
        let group = |(at, kind): (usize, &i64)| {
            let own = entry(false, Direction::More, dec!(10), Decimal::from(*kind * 3), None);
            Group::<()> {
                board: Board::Level(None),
                place: format!("第{at}县").parse::<PlacePath>().unwrap(),
                name: String::new(),
                sum: sum(formula, &[own]),
                other: Sum::default(),
                lines: Vec::new(),
            }
        };
        let mut groups: Vec<_> = kinds.iter().enumerate().map(group).collect();
        let places = |groups: Vec<Group<()>>| -> Vec<(String, Option<usize>)> {
            let all = ranked(groups, formula, None).into_iter();
            all.map(|own| (own.group.place.to_string(), own.rank)).collect()
        };
        let first = places(groups.clone());
        let by = turn % groups.len();
        groups.rotate_left(by);
        prop_assert_eq!(&places(groups), &first);
        for (place, rank) in first {
            let at: usize = place.trim_matches(|c: char| !c.is_ascii_digit()).parse().unwrap();
            let better = kinds.iter().filter(|kind| **kind > kinds[at]).count();
            prop_assert_eq!(rank, Some(better + 1));
        }
    }
}

#[test]
fn a_hundred_thousand_targets_add_up_exactly() {
    let formula = VOCABULARY.scores.get("completion").unwrap();
    let own = entry(false, Direction::More, dec!(3), dec!(1), None);
    let mut all = Sum::default();
    let given = formula.give(&own);
    (0..100_000).for_each(|_| all.add(&given));
    let total = all.total(formula);
    assert_eq!((total.weighted, total.score), (dec!(3333000.00), Some(dec!(33.33))));
}

#[test]
fn no_share_is_made_of_nothing_and_none_of_growth() {
    let formula = VOCABULARY.scores.get("completion").unwrap();
    let points = |percent, direction, goal, told| {
        formula.give(&entry(percent, direction, goal, told, None)).unwrap().points
    };
    // A target of none at all, and one below 0, go by what became of them.
    assert_eq!(points(false, Direction::Less, dec!(0), dec!(0)), dec!(100));
    assert_eq!(points(false, Direction::Less, dec!(0), dec!(1)), dec!(0));
    assert_eq!(points(false, Direction::More, dec!(-3), dec!(-4)), dec!(0));
    // 7.6 % of 8 % is 95 %, and 0.4 points short.
    assert_eq!(points(true, Direction::More, dec!(8), dec!(7.6)), dec!(96));
    assert_eq!(points(true, Direction::More, dec!(-2), dec!(-2.5)), dec!(95));
    assert_eq!(points(true, Direction::Less, dec!(-3), dec!(-2.1)), dec!(91));
    // 2 − 110 ÷ 100, where less is better; never below nothing.
    assert_eq!(points(false, Direction::Less, dec!(100), dec!(110)), dec!(90));
    assert_eq!(points(false, Direction::Less, dec!(100), dec!(350)), dec!(0));
    assert_eq!(points(true, Direction::More, dec!(8), dec!(-5)), dec!(0));
    // From 100 down to 80 wanted, 85 is three quarters of the way.
    let way = entry(false, Direction::Less, dec!(80), dec!(85), Some(dec!(100)));
    assert_eq!(formula.give(&way).unwrap().points, dec!(75));
    // What is short stays short, however little.
    let hair = formula.give(&entry(false, Direction::More, dec!(100000), dec!(99999.9), None)).unwrap();
    assert_eq!((hair.points, hair.outcome), (dec!(99.99), Outcome::Missed));
}

#[test]
fn each_formula_gives_what_it_says() {
    let of = |name: &str, goal, told| {
        let own = entry(false, Direction::More, goal, told, None);
        sum(VOCABULARY.scores.get(name).unwrap(), &[own]).total(VOCABULARY.scores.get(name).unwrap()).score
    };
    for (name, told, score) in [
        ("completion", dec!(130), dec!(100)),
        ("over", dec!(130), dec!(120)),
        ("over", dec!(115), dec!(115)),
        ("bands", dec!(100), dec!(100)),
        ("bands", dec!(99), dec!(99)),
        ("bands", dec!(80), dec!(80)),
        ("bands", dec!(79), dec!(0)),
        ("deductions", dec!(90), dec!(88)),
        ("deductions", dec!(111), dec!(101)),
        ("met", dec!(99), dec!(0)),
        ("met", dec!(100), dec!(100)),
    ] {
        assert_eq!(of(name, dec!(100), told), Some(score), "{name} {told}");
    }
    let formula = VOCABULARY.scores.get("deductions").unwrap();
    let far = entry(false, Direction::More, dec!(10), dec!(20), None);
    assert_eq!(sum(formula, &vec![far; 9]).total(formula).bonus, (9, dec!(5)), "at most 5");
    for formula in formulas() {
        let late =
            Entry { outcome: Ok(Outcome::Late), ..entry(false, Direction::More, dec!(5), dec!(5), None) };
        let met = entry(false, Direction::More, dec!(5), dec!(5), None);
        assert!(sum(formula, &[late]).total(formula).score <= sum(formula, &[met]).total(formula).score);
    }
}

const COUNTIES: &str = "\
role,place,year,indicator,measure,comparator,value,value_high,unit,relative_to,source,date
target,泉水市/东县,2024,地区生产总值,growth,,8,,%,,计划,
result,泉水市/东县,2024,地区生产总值,growth,,7.6,,%,,报告,2025-01-10
target,泉水市/西县,2024,地区生产总值,growth,approx,6,,%,,计划,
result,泉水市/西县,2024,地区生产总值,growth,,5.9,,%,,报告,2025-01-10
target,泉水市/西县,2024,居民人均可支配收入,growth,ge,,,,own_gdp_growth,计划,
result,泉水市/西县,2024,居民人均可支配收入,growth,,6.5,,%,,报告,2025-01-10
target,泉水市/南县,2024,粮食产量,level,range,20,22,万吨,,计划,
result,泉水市/南县,2024,粮食产量,level,,20,,万吨,,报告,2025-01-10
target,泉水市/南县,2024,新增停车位,level,ge,1000,,个,,计划,
target,泉水市/北县,2024,赤字率,level,,3,,%,,计划,
result,泉水市/北县,2024,赤字率,level,,2.8,,%,,报告,2025-01-10
target,泉水市,2024,粮食产量,level,ge,90,,万吨,,计划,
";

fn run(folder: &Path, arguments: &[&str], status: i32) -> String {
    let mut program = assert_cmd::Command::new(env!("CARGO_BIN_EXE_duizhang"));
    program.current_dir(folder).env_clear().env("LANG", "zh_CN.UTF-8").env("COLUMNS", "200");
    let done = program.args(arguments).output().unwrap();
    let told = format!("{}{}", String::from_utf8_lossy(&done.stdout), String::from_utf8_lossy(&done.stderr));
    assert_eq!(done.status.code(), Some(status), "{arguments:?}: {told}");
    told
}

fn counties() -> tempfile::TempDir {
    let folder = tempfile::tempdir().unwrap();
    std::fs::write(folder.path().join("县.csv"), COUNTIES).unwrap();
    run(folder.path(), &["import", "县.csv"], 0);
    folder
}

#[test]
fn places_are_scored_by_their_verdicts_and_what_cannot_be_is_counted() {
    let folder = counties();
    let lines = run(folder.path(), &["score", "--year", "2024", "--explain", "--format", "csv"], 0);
    for expected in [
        "地区生产总值,up 8%,up 7.6%,missed,96.00,96.00",
        // Met thanks to the slack of 左右, and scored as met.
        "地区生产总值,up about 6%,up 5.9%,met,99.00,100.00",
        "居民人均可支配收入,in step with GDP growth,up 6.5%,relative,,",
        "粮食产量,20 万吨–22 万吨,20 万吨,met,100.00,100.00",
        "新增停车位,at least 1000 个,,not-due,,",
        "赤字率,3%,2.8%,undecided,,",
    ] {
        assert!(lines.contains(expected), "{expected}\n{lines}");
    }
    let ranks = run(folder.path(), &["score", "--year", "2024", "--format", "csv"], 0);
    for expected in [
        "county,1,泉水市/南县,,100.00",
        "county,1,泉水市/西县,,100.00",
        "county,3,泉水市/东县,,96.00",
        "county,,泉水市/北县,,,,,,0,1,undecided 1",
        // A 市 that stands alone may be of either level, and is ranked with no other.
        ",,泉水市,,,,,,0,1,not due 1",
    ] {
        assert!(ranks.contains(expected), "{expected}\n{ranks}");
    }
    assert!(!ranks.contains(",0.00,"), "nothing is scored 0 for want of a figure: {ranks}");
}

#[test]
fn another_formula_stands_beside_and_an_offices_own_is_taken_whole() {
    let folder = counties();
    let own = folder.path().join("own");
    std::fs::create_dir(&own).unwrap();
    let rows = "formula,row,word,value,cap,zh,en\n本县,name,,,,本县办法,ours\n本县,amount,ratio,,100,,\n\
                本县,percent,difference,50,100,,\n本县,weight,gdp,3,,,\n";
    std::fs::write(own.join("scores.csv"), rows).unwrap();
    let with = ["--data", "own", "score", "泉水市/东县", "泉水市/西县", "--year", "2024"];
    let asked = [&with[..], &["--under", "本县", "--format", "csv"]].concat();
    let beside = run(folder.path(), &asked, 0);
    assert!(beside.contains("county,2,泉水市/东县,,96.00,2,80.00,0"), "{beside}");
    let weighed = [&with[..], &["--formula", "本县办法", "--format", "json"]].concat();
    let weighed = run(folder.path(), &weighed, 0);
    assert!(weighed.contains("\"weight\":\"3\"") || weighed.contains("\"weight\": \"3\""), "{weighed}");
    let screen = run(folder.path(), &[&with[..], &["--formula", "本县"]].concat(), 0);
    assert!(screen.contains("按公式“本县办法”，不报告不丢分"), "{screen}");
    for (rows, why) in [
        ("x,band,100,50,,,\nx,band,80,60,,,\n", "从100起的一档"),
        ("x,points,met,10,,,\nx,points,missed,20,,,\n", "比未完成的得分还少"),
        ("x,band,many,50,,,\n", "scores.csv:5"),
        ("x,amount,thrice,,,,\n", "ratio、difference、status"),
        ("x,weight,gdp,0,,,\n", "大于0"),
    ] {
        let head =
            "formula,row,word,value,cap,zh,en\nx,name,,,,x,x\nx,amount,ratio,,100,,\nx,percent,status,,,,\n";
        std::fs::write(own.join("scores.csv"), format!("{head}{rows}")).unwrap();
        let told = run(folder.path(), &["--data", "own", "score", "--year", "2024", "--formula", "x"], 2);
        assert!(told.contains(why), "{why}: {told}");
    }
    std::fs::write(own.join("scores.csv"), "formula,row,word,value,cap,zh,en\nbands,name,,,,x,x\n").unwrap();
    let lacks = run(folder.path(), &["--data", "own", "score", "--year", "2024", "--formula", "bands"], 2);
    assert!(lacks.contains("缺 amount 行"), "{lacks}");
    let unknown = run(folder.path(), &["score", "--year", "2024", "--formula", "band"], 2);
    assert!(unknown.contains("是不是 bands"), "{unknown}");
}

#[test]
fn units_are_scored_by_their_items_once_their_days_are_over() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path();
    let head = "地区,年度,事项,牵头单位,完成时限,权重\n";
    let rows = "泉水县,2025,改造老旧小区12个,住建局,2025-10-31,2\n泉水县,2025,新建公园2个,住建局,2025-12-31,1\n\
                泉水县,2025,城镇新增就业2800人,人社局,2025-12-31,\n泉水县,2025,新辟公交线路10条,交通局,2025-12-31,\n";
    std::fs::write(path.join("items.csv"), format!("{head}{rows}")).unwrap();
    run(path, &["item", "import", "items.csv"], 0);
    let list = run(path, &["item", "list", "--format", "csv"], 0);
    let id = |name: &str| {
        let line = list.lines().find(|line| line.contains(name)).unwrap();
        line.split(',').next().unwrap().to_owned()
    };
    for (name, words, day) in [
        ("改造老旧小区", "已改造老旧小区9个", "2025-12-31"),
        ("新建公园", "已新建公园2个", "2025-12-31"),
        ("城镇新增就业", "城镇新增就业2800人", "2025-12-31"),
    ] {
        run(path, &["progress", &id(name), words, "--as-of", day], 0);
    }
    let score = |day: &str, more: &[&str]| {
        let asked = ["score", "--year", "2025", "--group", "unit", "--as-of", day, "--format", "csv"];
        run(path, &[&asked[..], more].concat(), 0)
    };
    let end = score("2026-02-01", &[]);
    // (75 × 2 + 100) ÷ 3
    for expected in ["1,泉水县,人社局,100.00", "2,泉水县,住建局,83.33", "3,泉水县,交通局,0.00"]
    {
        assert!(end.contains(expected), "{expected}: {end}");
    }
    let midway = score("2025-06-30", &[]);
    assert!(midway.contains("泉水县,交通局,,,,,0,1,not due 1"), "{midway}");
    let lines = score("2026-02-01", &["--explain"]);
    assert!(lines.contains("9 个 ÷ 12 个") || lines.contains("9个 ÷ 12个"), "{lines}");
}

#[test]
fn pages_and_workbooks_have_the_ranking_and_the_arithmetic() {
    let folder = counties();
    run(folder.path(), &["score", "--year", "2024", "-o", "得分.html"], 0);
    let page = std::fs::read_to_string(folder.path().join("得分.html")).unwrap();
    for expected in ["差0.4，100－0.4×10＝96", "<th class=\"number\" scope=\"col\">得分</th>", "96.00"]
    {
        assert!(page.contains(expected), "{expected}");
    }
    assert!(page.find("县级").unwrap() < page.find("逐项算式").unwrap());
    run(folder.path(), &["score", "--year", "2024", "--under", "met", "-o", "得分.xlsx"], 0);
    run(folder.path(), &["score", "--year", "2024", "--format", "markdown", "--lang", "en"], 0);
    let bytes = std::fs::read(folder.path().join("得分.xlsx")).unwrap();
    assert!(bytes.starts_with(b"PK"));
}
