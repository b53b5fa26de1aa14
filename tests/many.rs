//! More on file than reports tell: up to each limit a target is judged as ever; beyond it nothing is said of what was not
//! compared.

#![allow(clippy::unwrap_used, clippy::expect_used)]

use duizhang::extract::{self, Frame};
use duizhang::reconcile::{Records, Sentence, reconcile};
use duizhang::vocabulary::{
    Caveat, Document, Extent, Finding, Measure, PlacePath, Policy, Recorded, Role, Rule, Status, Vocabulary,
};
use std::sync::{Arc, LazyLock};

static VOCABULARY: LazyLock<Vocabulary> = LazyLock::new(|| Vocabulary::load(None).unwrap());

/// Most different figures of one name and time, sentences, and wordings of a year, that are compared.
const FIGURES: u32 = 200;
const SENTENCES: usize = 300;
const WORDINGS: usize = 600;

fn report(day: &str, extent: Extent, reviews: &str) -> Arc<Document> {
    Arc::new(Document {
        place: "福建省/泉州市".parse().unwrap(),
        kind: "政府工作报告".to_owned(),
        title: day.to_owned(),
        url: String::new(),
        date: Some(day.parse().unwrap()),
        reviews: Some(reviews.parse().unwrap()),
        plans: None,
        extent,
        sha256: day.to_owned(),
        scope: None,
    })
}

/// What is said of 2024, the target first: whole in the report of a year later, unless an excerpt.
struct Desk(Records);

impl Desk {
    fn of(target: &str) -> Self {
        let mut desk = Self(Records::default());
        desk.0.documents.push(report("2025-01-08", Extent::Full, "2024"));
        desk.say(Role::Target, "2024-01-08", target);
        desk
    }

    fn claim(role: Role, day: &str, words: &str) -> Recorded {
        let place: PlacePath = "福建省/泉州市".parse().unwrap();
        let frame =
            Frame { role, place: &place, year: "2024".parse().unwrap(), indicator: None, said_in: None };
        let claim = extract::phrase(words, &frame, &VOCABULARY).unwrap().remove(0);
        let document = report(day, Extent::Full, "2024");
        let recorded_on = "2026-11-22".parse().unwrap();
        Recorded {
            id: String::new(),
            claim,
            document,
            recorded_on,
            recorded_by: "陈".to_owned(),
            reviewed: true,
        }
    }

    fn say(&mut self, role: Role, day: &str, words: &str) {
        let claim = Self::claim(role, day, words);
        self.add(claim);
    }

    fn add(&mut self, claim: Recorded) {
        let id = format!("c{:06}", self.0.claims.len() + self.0.outside.len());
        let own = claim.claim.place.as_str() == "福建省/泉州市";
        let list = if own { &mut self.0.claims } else { &mut self.0.outside };
        list.push(Recorded { id, ..claim });
    }

    /// As many results as `words`, that differ in what `differ` makes of them.
    fn say_many<T>(
        mut self,
        words: &str,
        told: impl Iterator<Item = T>,
        differ: impl Fn(&mut Recorded, T),
    ) -> Self {
        let one = Self::claim(Role::Result, "2025-01-08", words);
        for told in told {
            let mut result = one.clone();
            differ(&mut result, told);
            self.add(result);
        }
        self
    }

    fn finding(&self) -> Finding {
        reconcile(&self.0, None, &VOCABULARY, &Policy::default()).findings.remove(0)
    }
}

fn value(result: &mut Recorded, value: u32) {
    result.claim.value = Some(value.into());
}

/// Words that share all but two characters.
fn words(at: usize, around: (&str, &str)) -> String {
    let characters: Vec<char> = "山水云风松竹梅兰石泉溪河湖海江岭峰谷川原田林花草木禾".chars().collect();
    let [third, second, first] = [at / 676, at / 26 % 26, at % 26].map(|at| characters[at]);
    format!("{}{first}{second}{third}{}", around.0, around.1)
}

/// The answer where more bears on a target than is compared: nothing of the rules that compare is in it.
fn says_too_many(finding: &Finding) {
    let Finding { status, rule, caveats, .. } = finding;
    assert_eq!(
        (*status, *rule, &caveats[..]),
        (Status::Incomparable, Rule::Candidate, &[Caveat::TooMany][..])
    );
    assert!(
        finding.result.is_none() && finding.margin.is_none() && finding.derived.is_none(),
        "{finding:#?}"
    );
    assert!(finding.compared_with.is_empty() && finding.searched.is_empty(), "{finding:#?}");
    assert!(finding.implied_plan.is_none() && finding.pace.is_none(), "{finding:#?}");
    let (last, before) = finding.steps.split_last().unwrap();
    assert!(last.decided && last.rule == Rule::Candidate && before.iter().all(|step| !step.decided));
}

#[test]
fn a_finding_beyond_the_limit_says_too_many_and_nothing_else() {
    let judged = |many| Desk::of("新建公园30个").say_many("新建公园40个", 40..40 + many, value).finding();
    assert_eq!((judged(FIGURES).rule, judged(FIGURES).status), (Rule::Figure, Status::Met));
    says_too_many(&judged(FIGURES + 1));
}

#[test]
fn who_is_not_due_stays_so_and_rests_on_none_of_too_many() {
    let judged = |many| {
        let early = |result: &mut Recorded, told: u32| {
            value(result, told);
            result.claim.period = "2024-01/2024-08".parse().unwrap();
            result.document = report("2024-09-01", Extent::Excerpt, "2023");
        };
        let mut desk = Desk::of("新建公园3000个").say_many("新建公园40个", 0..many, early);
        desk.0.documents.clear();
        desk.finding()
    };
    let finding = judged(FIGURES);
    assert_eq!((finding.status, finding.rule, finding.pace.is_some()), (Status::Pending, Rule::NotDue, true));
    let finding = judged(FIGURES + 1);
    assert_eq!((finding.status, finding.rule), (Status::Pending, Rule::NotDue));
    assert_eq!(finding.caveats, [Caveat::TooMany]);
    assert!(finding.result.is_none() && finding.pace.is_none(), "{finding:#?}");
}

#[test]
fn no_plan_is_implied_by_some_of_too_many() {
    let judged = |many: u32| {
        let shares = |result: &mut Recorded, told: u32| {
            value(result, told);
            if told % 2 == 1 {
                (result.claim.measure, result.claim.unit) = (Measure::Completion, "%".to_owned());
            }
        };
        Desk::of("新建公园3000个").say_many("新建公园40个", 40..40 + many, shares).finding()
    };
    assert!(judged(FIGURES).implied_plan.is_some_and(|plan| plan.moved));
    says_too_many(&judged(FIGURES + 1));
}

#[test]
fn nothing_is_derived_from_some_of_too_many_years_before() {
    let judged = |many| {
        let before = |result: &mut Recorded, told: u32| {
            value(result, 1000 + told);
            (result.claim.year, result.claim.period) = ("2023".parse().unwrap(), "2023".parse().unwrap());
        };
        let mut desk = Desk::of("出口增长5%以上").say_many("出口1000亿元", 0..many, before);
        desk.say(Role::Result, "2025-01-08", "出口2000亿元");
        desk.finding()
    };
    assert_eq!((judged(FIGURES).rule, judged(FIGURES).status), (Rule::Derived, Status::Met));
    says_too_many(&judged(FIGURES + 1));
}

#[test]
fn nothing_is_measured_against_some_of_too_many_yardsticks() {
    for (place, target) in [
        ("福建省", "城镇居民人均可支配收入增速高于全省平均水平"),
        ("福建省/泉州市", "城镇居民人均可支配收入增长与经济增长同步"),
    ] {
        let judged = |many: u32, rising: bool| {
            let words = if place == "福建省" {
                "城镇居民人均可支配收入增长5%"
            } else {
                "地区生产总值增长5%"
            };
            let there = |result: &mut Recorded, told: u32| {
                result.claim.place = place.parse().unwrap();
                value(result, told);
                // What tells no growth is no yardstick.
                if !rising {
                    result.claim.measure = Measure::Level;
                }
            };
            let mut desk = Desk::of(target).say_many(words, 0..many, there);
            desk.say(Role::Result, "2025-01-08", "城镇居民人均可支配收入增长500%");
            desk.finding()
        };
        assert_eq!(
            (judged(FIGURES, true).rule, judged(FIGURES, true).status),
            (Rule::Relative, Status::Met),
            "{target}"
        );
        says_too_many(&judged(FIGURES + 1, true));
        assert_eq!(judged(FIGURES, false).caveats, [Caveat::NoYardstick], "{target}");
        says_too_many(&judged(FIGURES + 1, false));
    }
}

#[test]
fn as_many_sentences_as_are_looked_at_are_searched_and_one_more_is_too_many() {
    for (many, wanted) in [(SENTENCES, Status::Unreported), (SENTENCES + 1, Status::Incomparable)] {
        let mut desk = Desk::of("新建口袋公园30个");
        let sentence = Sentence::new("2025-01-08", "口袋公园管理加强", &[], &VOCABULARY);
        desk.0.reviews = vec![sentence; many];
        let finding = desk.finding();
        assert_eq!(finding.status, wanted, "{many}");
        assert_eq!(finding.caveats.contains(&Caveat::TooMany), many > SENTENCES);
    }
}

/// Other works that share a pair of characters with the target, told in another unit, and all of what was told as often.
fn like_works(target: &str, many: usize, times: usize) -> Desk {
    let told = |result: &mut Recorded, at: usize| {
        result.claim.indicator = words(at % many, ("新建", "公园道路"));
        "公里".clone_into(&mut result.claim.unit);
    };
    Desk::of(target).say_many("新建公园40个", 0..many * times, told)
}

#[test]
fn as_many_wordings_as_a_year_has_are_compared_however_often_each_is_told() {
    for (many, times, too_many) in
        [(WORDINGS, 1, false), (WORDINGS, 2, false), (WORDINGS + 1, 1, true), (1, 4 * WORDINGS + 1, true)]
    {
        let finding = like_works("新建公园30个", many, times).finding();
        assert_eq!(finding.caveats.contains(&Caveat::TooMany), too_many, "{many} {times} times");
        if too_many {
            says_too_many(&finding);
        }
    }
}

#[test]
fn a_target_of_five_years_is_judged_beside_the_reports_of_five_years() {
    let reports = 29;
    let mut desk = like_works("新建公园30个", 40 * reports, 2);
    desk.0.claims[0].claim.period = "2021/2025".parse().unwrap();
    desk.0.documents[0] = report("2025-12-28", Extent::Full, "2021/2025");
    assert!(!desk.finding().caveats.contains(&Caveat::TooMany));
    // A year is not given five years' worth.
    says_too_many(&like_works("新建公园30个", 40 * reports, 2).finding());
}

#[test]
fn who_has_kinds_is_compared_with_those_that_name_one_and_not_with_what_shares_a_pair() {
    // 重点实验室 are a kind of 创新平台; what only has 实验 in it is none.
    let told = |result: &mut Recorded, at: usize| {
        result.claim.indicator = words(at, ("新建", "实验小学"));
        "公里".clone_into(&mut result.claim.unit);
    };
    let judged = |many| Desk::of("新增创新平台30个").say_many("新建公园40个", 0..many, told).finding();
    assert!(!judged(WORDINGS + 1).caveats.contains(&Caveat::TooMany));
    let kinds = |result: &mut Recorded, at: usize| result.claim.indicator = words(at, ("新增", "重点实验室"));
    let judged = |many| Desk::of("新增创新平台30个").say_many("新建公园40个", 0..many, kinds).finding();
    assert!(judged(1).result.is_some());
    says_too_many(&judged(WORDINGS + 1));
}
