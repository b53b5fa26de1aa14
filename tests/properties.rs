//! What must hold of every judgement and every conversion, whatever the numbers.

#![allow(clippy::unwrap_used, clippy::expect_used)]

use duizhang::reconcile::{Case, Evidence, Matched, judge};
use duizhang::vocabulary::{
    Claim, Comparator, Direction, Document, Extent, Flags, Measure, Period, Policy, Recorded, Role, Status,
    Vocabulary, Year,
};
use proptest::prelude::*;
use rust_decimal::Decimal;
use std::sync::{Arc, LazyLock};

static VOCABULARY: LazyLock<Vocabulary> = LazyLock::new(|| Vocabulary::load(None).unwrap());

fn claim(role: Role, measure: Measure, comparator: Comparator, value: Decimal, unit: &str) -> Recorded {
    let year = Year::new(2024).unwrap();
    Recorded {
        id: format!("{role}{comparator}{value}"),
        claim: Claim {
            role,
            place: "泉州市".parse().unwrap(),
            year,
            indicator: "某项指标".to_owned(),
            measure,
            comparator,
            cue: String::new(),
            value: Some(value),
            value_high: None,
            stretch: None,
            unit: unit.to_owned(),
            period: Period::Year(year),
            relative_to: None,
            flags: Flags::default(),
            quote: String::new(),
            span: None,
            section: String::new(),
            rule: String::new(),
            responsible: String::new(),
            note: String::new(),
        },
        document: Arc::new(report()),
        recorded_on: "2026-11-22".parse().unwrap(),
        recorded_by: "test".to_owned(),
        reviewed: true,
    }
}

fn report() -> Document {
    Document {
        place: "泉州市".parse().unwrap(),
        kind: "政府工作报告".to_owned(),
        title: "2025年政府工作报告".to_owned(),
        url: String::new(),
        date: Some("2025-01-16".parse().unwrap()),
        reviews: Some("2024".parse().unwrap()),
        plans: None,
        extent: Extent::Full,
        sha256: String::new(),
        scope: None,
    }
}

fn status(target: &Recorded, results: &[Recorded], indicator: Option<&str>) -> Status {
    let policy = Policy::default();
    let figures =
        results.iter().map(|result| Matched { result, score: Decimal::ONE, by_words: true }).collect();
    let evidence = Evidence { covering: vec![Arc::new(report())], figures, ..Evidence::default() };
    let indicator = indicator.and_then(|code| VOCABULARY.indicators.by_code(code));
    judge(&Case { target, indicator, evidence, vocabulary: &VOCABULARY, policy: &policy }).status
}

fn decimal() -> impl Strategy<Value = Decimal> {
    (-1_000_000_i64..1_000_000, 0_u32..4).prop_map(|(digits, scale)| Decimal::new(digits, scale))
}

fn comparator() -> impl Strategy<Value = Comparator> {
    prop::sample::select(vec![Comparator::Eq, Comparator::Ge, Comparator::Gt, Comparator::Approx])
}

proptest! {
    /// Where more is better a higher result, and where less is better a lower one, never turns met into
    /// missed.
    #[test]
    fn a_better_result_never_turns_met_into_missed(
        wanted in decimal(), got in decimal(), gain in 0_i64..1000, binds in comparator(), less in any::<bool>(),
    ) {
        // 以上 on a plain number asks for more in so many words, whatever the indicator.
        let stated = matches!(binds, Comparator::Ge | Comparator::Gt);
        let falls = wanted.is_sign_negative() && !wanted.is_zero();
        prop_assume!(!stated || falls == less);
        let indicator = if less { "cpi" } else { "retail_sales" };
        let target = claim(Role::Target, Measure::Growth, binds, wanted, "%");
        let gain = Decimal::new(gain, 2);
        let better = if less { got - gain } else { got + gain };
        let before = status(&target, &[claim(Role::Result, Measure::Growth, Comparator::Eq, got, "%")], Some(indicator));
        let after = status(&target, &[claim(Role::Result, Measure::Growth, Comparator::Eq, better, "%")], Some(indicator));
        prop_assert!(!(before == Status::Met && after == Status::Missed), "{got} met, {better} missed");
    }

    /// The judge is total: no numbers, comparators or measures make it panic, and a target with a covering
    /// document is never left pending.
    #[test]
    fn every_case_is_judged(
        wanted in decimal(), got in decimal(),
        asked in prop::sample::select(Measure::ALL.to_vec()), given in prop::sample::select(Measure::ALL.to_vec()),
        binds in prop::sample::select(Comparator::ALL.to_vec()), said in prop::sample::select(Comparator::ALL.to_vec()),
    ) {
        let target = claim(Role::Target, asked, binds, wanted, "万亩");
        let found = status(&target, &[claim(Role::Result, given, said, got, "平方公里")], None);
        prop_assert!(found != Status::Pending && found != Status::Unreported);
    }

    /// The biggest figures that fit a decimal do not overflow.
    #[test]
    fn huge_figures_do_not_overflow(asked in prop::sample::select(Measure::ALL.to_vec()), low in any::<bool>()) {
        let huge = if low { Decimal::MIN } else { Decimal::MAX };
        let target = claim(Role::Target, asked, Comparator::Approx, huge, "亿元");
        status(&target, &[claim(Role::Result, asked, Comparator::Approx, huge, "元")], Some("retail_sales"));
    }

    /// The order in which results were found does not change the verdict.
    #[test]
    fn the_order_of_results_does_not_matter(wanted in decimal(), a in decimal(), b in decimal()) {
        let target = claim(Role::Target, Measure::Growth, Comparator::Eq, wanted, "%");
        let (a, b) = (claim(Role::Result, Measure::Growth, Comparator::Eq, a, "%"),
                      claim(Role::Result, Measure::Growth, Comparator::Eq, b, "%"));
        let forth = status(&target, &[a.clone(), b.clone()], None);
        prop_assert_eq!(forth, status(&target, &[b, a], None));
    }

    /// What is converted there and back is what it was.
    #[test]
    fn conversion_there_and_back_is_exact(value in decimal(), pair in prop::sample::select(vec![
        ("亿元", "万元"), ("亿元", "元"), ("万元", "元"), ("万亩", "亩"), ("公顷", "亩"), ("平方公里", "万亩"),
        ("公里", "米"), ("亿斤", "万吨"), ("万吨", "吨"), ("万人", "人"), ("万人次", "人次"), ("万亿元", "亿元"),
    ])) {
        let units = &VOCABULARY.units;
        if let Some(there) = units.convert(value, pair.0, pair.1) {
            prop_assert_eq!(units.convert(there, pair.1, pair.0), Some(value));
        }
        if let Some(there) = units.convert(value, pair.1, pair.0) {
            prop_assert_eq!(units.convert(there, pair.0, pair.1), Some(value));
        }
    }
}

#[test]
fn known_conversions_are_exact() {
    let units = &VOCABULARY.units;
    let told = |value: &str, from, to| units.convert(value.parse().unwrap(), from, to).map(|v| v.to_string());
    for (value, from, to, wanted) in [
        ("1.2", "万亩", "亩", "12000"),
        ("1", "公顷", "亩", "15"),
        ("1", "平方公里", "亩", "1500"),
        ("1", "亿斤", "万吨", "5"),
        ("31.6", "亿元", "万元", "316000"),
        ("0.5", "公里", "米", "500"),
        ("10", "万人次", "人次", "100000"),
        ("30", "个", "家", "30"),
    ] {
        assert_eq!(told(value, from, to).as_deref(), Some(wanted), "{value}{from} in {to}");
    }
    for (from, to) in [("%", "个百分点"), ("亿元", "亿美元"), ("人", "人次"), ("亩", "米"), ("万人", "万户")]
    {
        assert_eq!(told("1", from, to), None, "{from} is not {to}");
    }
}

#[test]
fn direction_follows_the_indicator_then_the_words() {
    let direction = |code: Option<&str>, value: &str| {
        let target = claim(Role::Target, Measure::Growth, Comparator::Eq, value.parse().unwrap(), "%");
        let policy = Policy::default();
        let indicator = code.and_then(|code| VOCABULARY.indicators.by_code(code));
        let case = Case {
            target: &target,
            indicator,
            evidence: Evidence::default(),
            vocabulary: &VOCABULARY,
            policy: &policy,
        };
        case.direction()
    };
    assert_eq!(direction(Some("cpi"), "3"), Direction::Less);
    assert_eq!(direction(Some("gdp"), "-1"), Direction::More);
    assert_eq!(direction(None, "-1"), Direction::Less);
    assert_eq!(direction(None, "1"), Direction::More);
}
