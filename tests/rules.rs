//! Other tolerances and readings, each as one target judged under them.

#![allow(clippy::unwrap_used, clippy::expect_used)]

use duizhang::extract::{self, Frame};
use duizhang::reconcile::{Records, reconcile};
use duizhang::vocabulary::rules::laid_over;
use duizhang::vocabulary::{Document, Extent, Finding, Policy, Recorded, Role, Vocabulary};
use std::sync::{Arc, LazyLock};

static VOCABULARY: LazyLock<Vocabulary> = LazyLock::new(|| Vocabulary::load(None).unwrap());

/// A target of 2024 and what the report of 2025 says, judged under the rows of a rules file.
fn judged(rules: &str, target: &str, results: &str) -> Finding {
    let policy = match rules {
        "" => Policy::default(),
        rows => laid_over(Policy::default(), rows, "own.csv").unwrap(),
    };
    let place = "泉水县".parse().unwrap();
    let document = Arc::new(Document {
        place,
        kind: "政府工作报告".to_owned(),
        title: "2025年政府工作报告".to_owned(),
        url: String::new(),
        date: "2025-01-10".parse().ok(),
        reviews: "2024".parse().ok(),
        plans: "2025".parse().ok(),
        extent: Extent::Full,
        sha256: String::new(),
        scope: None,
    });
    let read = |role, phrase: &str| {
        let frame = Frame {
            role,
            place: &document.place,
            year: "2024".parse().unwrap(),
            indicator: None,
            said_in: None,
        };
        extract::phrase(phrase, &frame, &VOCABULARY).unwrap()
    };
    let claims = read(Role::Target, target).into_iter().chain(read(Role::Result, results));
    let recorded = |(at, claim)| Recorded {
        id: format!("c{at}"),
        claim,
        document: Arc::clone(&document),
        recorded_on: "2026-11-22".parse().unwrap(),
        recorded_by: "test".to_owned(),
        reviewed: true,
    };
    let records = Records {
        claims: claims.enumerate().map(recorded).collect(),
        documents: vec![Arc::clone(&document)],
        ..Records::default()
    };
    reconcile(&records, None, &VOCABULARY, &policy).findings.remove(0)
}

#[test]
fn each_rule_turns_the_verdicts_it_should_and_no_other() {
    let (gdp, prices) = ("地区生产总值增长6%左右", "居民消费价格上涨3%左右");
    for (rules, target, result, wanted) in [
        ("", gdp, "地区生产总值增长5.9%", "met"),
        ("approx_reading,strict", gdp, "地区生产总值增长5.9%", "missed"),
        ("approx_reading,strict", gdp, "地区生产总值增长6%", "met"),
        ("percent_tolerance,0.05", gdp, "地区生产总值增长5.9%", "missed"),
        ("percent_tolerance,0.5", gdp, "地区生产总值增长5.5%", "met"),
        ("", prices, "居民消费价格上涨0.2%", "met"),
        ("approx_reading,symmetric", prices, "居民消费价格上涨0.2%", "missed"),
        ("approx_reading,symmetric", prices, "居民消费价格上涨2.9%", "met"),
        ("approx_reading,strict", prices, "居民消费价格上涨0.2%", "met"),
        ("", "城镇新增就业1000人左右", "城镇新增就业980人", "met"),
        ("amount_tolerance,1%", "城镇新增就业1000人左右", "城镇新增就业980人", "missed"),
        ("", "地区生产总值增长6%—7%", "地区生产总值增长8%", "met"),
        ("range_reading,inside", "地区生产总值增长6%—7%", "地区生产总值增长8%", "missed"),
        ("range_reading,inside", "地区生产总值增长6%—7%", "地区生产总值增长6.5%", "met"),
        ("", "税收收入12480万元", "税收收入1.2亿元", "incomparable"),
        ("rounding_reading,printed", "税收收入12480万元", "税收收入1.2亿元", "missed"),
        ("", "居民人均可支配收入与经济增长同步", "地区生产总值增长6%，居民人均可支配收入增长5.8%", "met"),
        (
            "in_step_margin,0",
            "居民人均可支配收入与经济增长同步",
            "地区生产总值增长6%，居民人均可支配收入增长5.8%",
            "missed",
        ),
        // What is not 左右 is not touched by its reading.
        ("approx_reading,symmetric", "地区生产总值增长6%以上", "地区生产总值增长9%", "met"),
        ("hair_points,5", gdp, "地区生产总值增长5.9%", "met"),
    ] {
        assert_eq!(judged(rules, target, result).status.code(), wanted, "{rules}: {target} / {result}");
    }
}

#[test]
fn a_strict_reading_gives_no_slack_and_tells_of_none() {
    let finding = judged("approx_reading,strict", "地区生产总值增长6%左右", "地区生产总值增长5.9%");
    assert_eq!((finding.tolerance, finding.caveats.len()), (None, 0));
}
