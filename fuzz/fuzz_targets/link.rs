//! Words of the trade are what is on file of a place: every target is judged, once and in the same way whatever the order of the
//! records; what is missed or met has a figure or says what it is derived from, and what is unreported was searched for.

#![no_main]

#[path = "../../tests/holds/mod.rs"]
mod holds;

use duizhang::reconcile::{Records, Sentence, reconcile};
use duizhang::vocabulary::{Document, Extent, Finding, Policy, Recorded, Role, Status};
use holds::{VOCABULARY, phrase_holds, words};
use libfuzzer_sys::fuzz_target;
use std::sync::Arc;

fn document(day: &str, extent: Extent, reviews: Option<&str>) -> Arc<Document> {
    Arc::new(Document {
        place: "福建省/泉州市".parse().unwrap(),
        kind: "政府工作报告".to_owned(),
        title: day.to_owned(),
        url: String::new(),
        date: Some(day.parse().unwrap()),
        reviews: reviews.map(|period| period.parse().unwrap()),
        plans: None,
        extent,
        sha256: day.to_owned(),
        scope: None,
    })
}

/// A line is a target, a result of one of two documents, or a sentence, by its first byte.
fn records(data: &[u8]) -> Records {
    let documents = [
        document("2024-01-08", Extent::Full, Some("2023")),
        document("2025-01-08", Extent::Full, Some("2024")),
        document("2024-09-01", Extent::Excerpt, None),
    ];
    let mut records = Records::default();
    for line in data.split(|byte| *byte == b'\n') {
        let Some((kind, rest)) = line.split_first() else { continue };
        let (role, at) = match kind % 5 {
            0 | 1 => (Role::Target, 0),
            2 => (Role::Result, 1),
            3 => (Role::Result, 2),
            _ => {
                let text = words(rest);
                records.reviews.push(Sentence::new("2025-01-08", &text, &[], &VOCABULARY));
                continue;
            }
        };
        for claim in phrase_holds(&words(rest), role) {
            records.claims.push(Recorded {
                id: format!("c{:06}", records.claims.len()),
                claim,
                document: Arc::clone(&documents[at]),
                recorded_on: "2025-02-01".parse().unwrap(),
                recorded_by: "陈".to_owned(),
                reviewed: true,
            });
        }
    }
    records.documents = documents.to_vec();
    records
}

fn judged(records: &Records) -> Vec<Finding> {
    let mut findings = reconcile(records, None, &VOCABULARY, &Policy::default()).findings;
    findings.sort_by(|a, b| a.target.id.cmp(&b.target.id));
    findings
}

fuzz_target!(|data: &[u8]| {
    let mut records = records(&data[..data.len().min(600)]);
    let findings = judged(&records);
    let targets = records.claims.iter().filter(|claim| claim.claim.role == Role::Target).count();
    assert!(findings.len() <= targets);
    for finding in &findings {
        let told = finding.result.is_some() || finding.derived.is_some();
        match finding.status {
            Status::Met | Status::Missed | Status::Claimed => assert!(told, "{finding:#?}"),
            Status::Unreported => assert!(!finding.searched.is_empty(), "{finding:#?}"),
            Status::Incomparable | Status::Pending => {}
        }
        assert!(finding.steps.last().is_some_and(|step| step.decided), "{finding:#?}");
    }
    assert_eq!(findings.iter().map(told).collect::<Vec<_>>(), judged(&records).iter().map(told).collect::<Vec<_>>());
    records.claims.reverse();
    let other = judged(&records);
    if findings.iter().map(|finding| &finding.target.id).eq(other.iter().map(|finding| &finding.target.id)) {
        assert_eq!(findings.iter().map(told).collect::<Vec<_>>(), other.iter().map(told).collect::<Vec<_>>());
    }
});

fn told(finding: &Finding) -> (&str, String, String, Option<&str>) {
    let result = finding.result.as_ref().map(|result| result.id.as_str());
    (&finding.target.id, finding.status.to_string(), finding.rule.to_string(), result)
}
