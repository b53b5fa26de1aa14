//! Stage 4: targets and evidence → findings. Pure: no SQL, no clock.

mod bare;
pub mod case;
pub mod compare;
mod completion;
mod derived;
mod due;
pub mod evidence;
mod figure;
mod heard;
mod judge;
pub mod likeness;
pub mod link;
mod mentions;
mod named;
mod others;
mod pairs;
mod part;
mod relative;
mod remaining;
pub mod restated;
mod reviewed;
pub mod rounding;
pub mod search;
mod sentence;
mod stock;
mod verdict;

pub use case::{Case, Evidence, Matched};
pub use evidence::Records;
pub use judge::judge;
pub use sentence::Sentence;

use crate::vocabulary::{Caveat, EvidenceReading, Finding, Policy, Recorded, Vocabulary, Year};
use evidence::Index;
use restated::Stated;

/// What became of a place's targets, and the results that no target asked for.
#[derive(Debug, Default)]
pub struct Judged {
    /// A finding a target: by year, headline indicators first, then in the order of the records.
    pub findings: Vec<Finding>,
    /// Results no target asked for, in the same order.
    pub untargeted: Vec<Recorded>,
    /// How many targets were left out, for only reviewed ones were wanted.
    pub left_out: usize,
}

/// Judges the targets of a place, all or of one year.
pub fn reconcile(records: &Records, year: Option<Year>, vocabulary: &Vocabulary, policy: &Policy) -> Judged {
    let index = Index::new(records, vocabulary, policy);
    let mut findings: Vec<Finding> = Vec::new();
    for Stated { target, conflicting } in restated::stated(records, vocabulary, policy) {
        if year.is_none_or(|year| target.claim.year == year) {
            let mut finding = index.finding(target);
            if conflicting && !finding.caveats.contains(&Caveat::Conflicting) {
                finding.caveats.push(Caveat::Conflicting);
            }
            findings.push(finding);
        }
    }
    findings.sort_by_cached_key(|finding| {
        (finding.target.claim.year, vocabulary.indicators.rank(finding.code.as_deref()))
    });
    let mut untargeted = index.untargeted(year, &findings);
    untargeted.sort_by_cached_key(|result| {
        let indicator = vocabulary.indicators.find(&result.claim.indicator, &result.claim.place);
        let code = indicator.map(|indicator| indicator.code.as_str());
        (result.claim.year, vocabulary.indicators.rank(code))
    });
    let all = findings.len();
    if policy.evidence_reading == EvidenceReading::Reviewed {
        findings = reviewed::only(findings);
    }
    Judged { left_out: all - findings.len(), findings, untargeted }
}
