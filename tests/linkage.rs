//! What a target and a result are compared by: an example for every level, beside one that comes near it.

#![allow(clippy::unwrap_used)]

use duizhang::extract::{self, Frame};
use duizhang::reconcile::likeness::Thing;
use duizhang::reconcile::link::{COMPARISONS, Linker, Sides};
use duizhang::reconcile::{Records, reconcile};
use duizhang::vocabulary::{Document, Extent, PlacePath, Policy, Recorded, Role, Status, Vocabulary};
use rust_decimal::Decimal;
use std::collections::{HashMap, HashSet};
use std::path::Path;
use std::sync::Arc;

fn recorded(role: Role, phrase: &str, date: &str, vocabulary: &Vocabulary) -> Recorded {
    let place: PlacePath = "福建省/泉州市".parse().unwrap();
    let frame = Frame { role, place: &place, year: "2022".parse().unwrap(), indicator: None, said_in: None };
    let claim = extract::phrase(phrase, &frame, vocabulary).unwrap().remove(0);
    let document = Document {
        place: place.clone(),
        kind: "政府工作报告".to_owned(),
        title: format!("{role} {date}"),
        url: String::new(),
        date: Some(date.parse().unwrap()),
        reviews: (role == Role::Result).then(|| "2022".parse().unwrap()),
        plans: None,
        extent: Extent::Full,
        sha256: String::new(),
        scope: None,
    };
    Recorded {
        id: format!("{role}"),
        claim,
        document: Arc::new(document),
        recorded_on: "2026-11-22".parse().unwrap(),
        recorded_by: "test".to_owned(),
        reviewed: true,
    }
}

#[test]
fn every_level_has_its_example() {
    let vocabulary = Vocabulary::load(None).unwrap();
    let policy = Policy::default();
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/cases/linkage.csv");
    let (mut wrong, mut shown) = (Vec::new(), HashSet::new());
    for row in csv::Reader::from_path(path).unwrap().deserialize::<HashMap<String, String>>() {
        let row = row.unwrap();
        let target = recorded(Role::Target, &row["target"], "2022-01-10", &vocabulary);
        let result = recorded(Role::Result, &row["result"], "2023-01-10", &vocabulary);
        let thing = |claim: &Recorded| Thing::new(&claim.claim.indicator, &claim.claim.place, &vocabulary);
        let (own, other) = (thing(&target), thing(&result));
        let indicator =
            |claim: &Recorded| vocabulary.indicators.find(&claim.claim.indicator, &claim.claim.place);
        let linker = Linker::new(std::iter::empty(), [&result].into_iter(), &vocabulary.linkage);
        let sides = Sides {
            target: &target,
            result: &result,
            own: &own,
            other: &other,
            by_words: own.kinship(&other, &vocabulary, &policy).0,
            indicators: (indicator(&target), indicator(&result)),
            vocabulary: &vocabulary,
        };
        let at = COMPARISONS.iter().position(|comparison| comparison.name == row["comparison"]).unwrap();
        let level = COMPARISONS[at].levels[linker.levels(&sides).nth(at).unwrap()];
        shown.insert((COMPARISONS[at].name, level));
        if level != row["level"] {
            wrong.push(format!(
                "{} / {}: {} is {level}, not {}",
                row["target"], row["result"], row["comparison"], row["level"]
            ));
        }
    }
    assert!(wrong.is_empty(), "{} wrong:\n{}", wrong.len(), wrong.join("\n"));
    for comparison in &COMPARISONS {
        for level in comparison.levels {
            assert!(shown.contains(&(comparison.name, level)), "no example: {} {level}", comparison.name);
        }
    }
}

/// What becomes of a target whose result goes by other words, under rules of how sure a link must be.
fn judged(target: &str, result: &str, policy: &Policy) -> (Status, Option<Decimal>) {
    judged_on(target, &[result], policy)
}

/// The same, with several results.
fn judged_on(target: &str, results: &[&str], policy: &Policy) -> (Status, Option<Decimal>) {
    let vocabulary = Vocabulary::load(None).unwrap();
    let mut claims = vec![recorded(Role::Target, target, "2022-01-10", &vocabulary)];
    for (at, result) in results.iter().enumerate() {
        let result = recorded(Role::Result, result, "2023-01-10", &vocabulary);
        claims.push(Recorded { id: format!("result {at}"), ..result });
    }
    let documents = claims.iter().map(|claim| Arc::clone(&claim.document)).collect();
    let records = Records { claims, documents, ..Records::default() };
    let finding = reconcile(&records, None, &vocabulary, policy).findings.remove(0);
    (finding.status, finding.match_score)
}

#[test]
fn a_sure_link_settles_what_words_leave_open() {
    let by_default = Policy::default();
    let never = Policy { sure_link: Decimal::ONE, ..by_default };
    let (target, result) = ("创建市级以上科技创新平台5家", "新增市级以上创新平台5家");
    let (status, probability) = judged(target, result, &by_default);
    assert_eq!(status, Status::Met);
    assert!(probability >= Some(by_default.sure_link), "{probability:?}");
    assert_eq!(judged(target, result, &never).0, Status::Incomparable);
}

#[test]
fn it_takes_a_surer_link_to_say_missed() {
    let by_default = Policy::default();
    let (target, result) = ("创建市级以上科技创新平台10家", "新增市级以上创新平台3家");
    let (status, probability) = judged(target, result, &by_default);
    assert!(probability < Some(by_default.sure_link_missed), "{probability:?}");
    assert_eq!(status, Status::Incomparable);
    let sooner = Policy { sure_link_missed: by_default.sure_link, ..by_default };
    assert_eq!(judged(target, result, &sooner).0, Status::Missed);
}

#[test]
fn no_rule_says_missed_on_an_unsure_link() {
    // The year's figure is untold; what is told of the plan stands beside a figure of eight months that may be its.
    let target = "创建市级以上科技创新平台10家";
    let results = ["1—8月新增市级以上创新平台3家", "新增市级以上创新平台完成年度计划的60%"];
    let by_default = Policy::default();
    assert_eq!(judged_on(target, &results, &by_default).0, Status::Incomparable);
    let sooner = Policy { sure_link_missed: by_default.sure_link, ..by_default };
    assert_eq!(judged_on(target, &results, &sooner).0, Status::Missed);
}

#[test]
fn works_done_in_other_ways_are_not_one_however_like() {
    let (status, _) = judged("新建农村道路4条", "农村道路改造4条", &Policy::default());
    assert_eq!(status, Status::Incomparable);
}
