//! A link is recorded only if the result is still reviewed, or not, as it was found.

use super::*;
use crate::extract::Reader;
use crate::ledger::Filter;
use crate::vocabulary::{PlacePath, Vocabulary, Year};
use chrono::DateTime;

#[test]
fn a_link_is_refused_where_the_result_was_reviewed_meanwhile() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("ledger.db");
    let vocabulary = Vocabulary::load(None).unwrap();
    let (place, year): (PlacePath, Year) = ("泉水县".parse().unwrap(), "2024".parse().unwrap());
    let reader = Reader::new(&vocabulary);
    let typed = |role: Role, words: &str| {
        let frame = Frame { role, place: &place, year, indicator: None, said_in: None };
        reader.phrase(words, &frame).unwrap().remove(0)
    };
    let now = DateTime::UNIX_EPOCH;
    let mut ledger = Ledger::open_to_write(&path).unwrap();
    let mut entry = ledger.entry("李审计", now).unwrap();
    let source = entry.source(&place, "会议记录", "", None).unwrap();
    entry.claim(&typed(Role::Target, "新增停车位1000个"), &source).unwrap();
    entry.claim(&typed(Role::Result, "新增泊位1100个"), &source).unwrap();
    entry.commit().unwrap();
    let claims = ledger.claims(&Filter::default()).unwrap();
    let one = |role: Role| claims.iter().find(|recorded| recorded.claim.role == role).unwrap().clone();
    let (target, result) = (one(Role::Target), one(Role::Result));
    assert!(result.reviewed, "what was typed is");
    let decision = Decision {
        document: String::new(),
        claim: target.id.clone(),
        seen_reviewed: Some(true),
        what: "link".to_owned(),
        words: result.id.clone(),
    };
    let link = |reviewed: bool| {
        let (claim, why) = as_one(&target, &result, Lang::Zh);
        let old = Box::new(Recorded { reviewed, ..result.clone() });
        Step::Correct { old, claim: Box::new(claim), why }
    };
    let mut entry = ledger.entry("王复核", now).unwrap();
    // Found unreviewed, and reviewed by now.
    let refused = record(&mut entry, &link(false), &decision, Lang::Zh).unwrap();
    assert!(matches!(refused, Err(Against(409, _))));
    let linked = record(&mut entry, &link(true), &decision, Lang::Zh).unwrap();
    assert!(matches!(linked, Ok(("link", _))));
}
