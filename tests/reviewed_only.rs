//! Where only reviewed claims count: what nobody vouches for decides nothing, and never turns into silence.

#![allow(clippy::unwrap_used, clippy::expect_used)]

use duizhang::extract::{self, Frame};
use duizhang::reconcile::{Judged, Records, reconcile};
use duizhang::vocabulary::{
    Document, EvidenceReading, Extent, Finding, Lang, PlacePath, Policy, Recorded, Role, Ruling, Status,
    Vocabulary,
};
use std::sync::Arc;

struct Office {
    vocabulary: Vocabulary,
    records: Records,
}

impl Office {
    /// A place whose year 2024 a full document of 2025 reviews.
    fn new() -> Self {
        let mut office = Self { vocabulary: Vocabulary::load(None).unwrap(), records: Records::default() };
        office.records.documents = vec![document("2025-01-10", Extent::Full)];
        office
    }

    /// Puts on file what a phrase says; `?` before it says that nobody reviewed it.
    fn says(&mut self, role: Role, year: &str, date: &str, phrase: &str) {
        let (phrase, reviewed) = phrase.strip_prefix('?').map_or((phrase, true), |phrase| (phrase, false));
        let place = place();
        let frame =
            Frame { role, place: &place, year: year.parse().unwrap(), indicator: None, said_in: None };
        let known = self.records.documents.iter().find(|known| known.date == Some(date.parse().unwrap()));
        let document = known.cloned().unwrap_or_else(|| document(date, Extent::Keyed));
        for claim in extract::phrase(phrase, &frame, &self.vocabulary).unwrap() {
            self.records.claims.push(Recorded {
                id: format!("c{:03}", self.records.claims.len()),
                claim,
                document: Arc::clone(&document),
                recorded_on: "2026-11-22".parse().unwrap(),
                recorded_by: "test".to_owned(),
                reviewed,
            });
        }
    }

    fn judged(&self, evidence_reading: EvidenceReading) -> Judged {
        let policy = Policy { evidence_reading, ..Policy::default() };
        reconcile(&self.records, None, &self.vocabulary, &policy)
    }

    /// The one finding as judged on all claims, and on the reviewed ones only.
    fn both(&self) -> (Finding, Finding) {
        let of = |reading| self.judged(reading).findings.remove(0);
        (of(EvidenceReading::All), of(EvidenceReading::Reviewed))
    }
}

fn place() -> PlacePath {
    "福建省/泉州市".parse().unwrap()
}

fn document(date: &str, extent: Extent) -> Arc<Document> {
    Arc::new(Document {
        place: place(),
        kind: "政府工作报告".to_owned(),
        title: format!("文件{date}"),
        url: String::new(),
        date: Some(date.parse().unwrap()),
        reviews: (extent == Extent::Full).then(|| "2024".parse().unwrap()),
        plans: None,
        extent,
        sha256: String::new(),
        scope: None,
    })
}

fn told(finding: &Finding) -> String {
    let caveats: Vec<&str> = finding.caveats.iter().map(|caveat| caveat.code()).collect();
    format!("{} {} {}", finding.status, finding.rule, caveats.join(",")).trim_end().to_owned()
}

#[test]
fn an_unreviewed_result_that_would_decide_leaves_the_target_open() {
    let open = "incomparable candidate candidate";
    for (target, results, all, reviewed) in [
        ("地区生产总值增长6%", &["?2024 2025-01-10 地区生产总值增长6.5%"][..], "met figure", open),
        ("地区生产总值增长6%", &["?2024 2025-01-10 地区生产总值增长5.5%"], "missed figure", open),
        ("地区生产总值增长6%", &["2024 2025-01-10 地区生产总值增长5.5%"], "missed figure", "missed figure"),
        // Nothing on file at all is silence, whoever reviewed what.
        ("地区生产总值增长6%", &[], "unreported silence", "unreported silence"),
        // A later vintage that nobody reviewed would decide; the earlier one does not stand in for it.
        (
            "地区生产总值增长6%",
            &["2024 2025-01-10 地区生产总值增长6.5%", "?2024 2025-06-30 地区生产总值增长5.5%"],
            "missed figure revised",
            open,
        ),
        // An earlier one that nobody reviewed decides nothing.
        (
            "地区生产总值增长6%",
            &["?2024 2025-01-10 地区生产总值增长5.5%", "2024 2025-06-30 地区生产总值增长6.5%"],
            "met figure revised",
            "met figure revised",
        ),
        ("开工项目30个", &["?2024 2024-08-30 开工项目32个"], "met already-reached", open),
        ("开工项目30个", &["?2024 2025-01-10 开工项目完成年度计划的102%"], "met completion", open),
        // What could not be compared anyway stays as it was.
        (
            "地区生产总值增长6%",
            &["?2024 2025-01-10 地区生产总值500亿元"],
            "incomparable other-measure other-measure",
            "incomparable other-measure other-measure",
        ),
        // In step with a yardstick that nobody reviewed.
        (
            "居民收入与经济增长同步",
            &["2024 2025-01-10 居民收入实际增长5%", "?2024 2025-01-10 地区生产总值增长6.5%"],
            "missed relative",
            open,
        ),
    ] {
        let mut office = Office::new();
        office.says(Role::Target, "2024", "2024-01-10", target);
        for result in results {
            let (unreviewed, result) = result.strip_prefix('?').map_or(("", *result), |rest| ("?", rest));
            let mut words = result.splitn(3, ' ');
            let (year, date) = (words.next().unwrap(), words.next().unwrap());
            office.says(Role::Result, year, date, &format!("{unreviewed}{}", words.next().unwrap()));
        }
        let (on_all, on_reviewed) = office.both();
        assert_eq!(
            (told(&on_all).as_str(), told(&on_reviewed).as_str()),
            (all, reviewed),
            "{target} {results:?}"
        );
        if on_reviewed.rule.code() == "candidate" {
            assert!(on_reviewed.result.is_some() && on_reviewed.margin.is_none(), "{target} {results:?}");
            let last = on_reviewed.steps.last().unwrap();
            let why = [last.why.in_lang(Lang::Zh), last.why.in_lang(Lang::En)];
            assert!(last.decided && why[0].contains("尚无人复核") && why[1].contains("not reviewed"));
            assert_eq!(on_reviewed.steps.iter().filter(|step| step.decided).count(), 1);
        }
    }
}

#[test]
fn unreviewed_targets_are_left_out_and_counted_and_their_results_are_not_untargeted() {
    let mut office = Office::new();
    office.says(Role::Target, "2024", "2024-01-10", "?地区生产总值增长6%");
    office.says(Role::Target, "2024", "2024-01-10", "开工项目30个");
    office.says(Role::Result, "2024", "2025-01-10", "地区生产总值增长6.5%");
    let judged = office.judged(EvidenceReading::Reviewed);
    let names: Vec<&str> =
        judged.findings.iter().map(|finding| finding.target.claim.indicator.as_str()).collect();
    assert_eq!((names, judged.left_out, judged.untargeted.len()), (vec!["开工项目"], 1, 0));
    assert_eq!(office.judged(EvidenceReading::All).left_out, 0);
}

#[test]
fn a_ruling_stands_and_what_is_computed_beside_it_is_open() {
    let mut office = Office::new();
    office.says(Role::Target, "2024", "2024-01-10", "地区生产总值增长6%");
    office.says(Role::Result, "2024", "2025-01-10", "?地区生产总值增长5.5%");
    let ruling = Ruling {
        status: Status::Met,
        why: "核定为6%".to_owned(),
        by: "王主任".to_owned(),
        at: "2026-11-22T00:00:00Z".parse().unwrap(),
    };
    office.records.rulings.insert("c000".to_owned(), ruling);
    let (_, finding) = office.both();
    assert_eq!((finding.status, finding.computed), (Status::Met, Status::Incomparable));
    assert_eq!(finding.rule.code(), "ruling");
}

#[test]
fn a_plan_that_only_unreviewed_figures_imply_accuses_nobody() {
    let mut office = Office::new();
    office.says(Role::Target, "2024", "2024-01-10", "完成投资60亿元");
    office.says(Role::Result, "2024", "2025-01-10", "完成投资65亿元");
    office.says(Role::Result, "2024", "2025-01-10", "?完成投资占年度计划的130%");
    let (all, reviewed) = office.both();
    assert!(told(&reviewed).starts_with("met figure"), "{}", told(&reviewed));
    assert!(reviewed.implied_plan.is_none() && !told(&reviewed).contains("goalpost-moved"));
    assert!(all.implied_plan.is_some() && told(&all).contains("goalpost-moved"), "{}", told(&all));
}
