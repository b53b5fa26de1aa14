//! What is left where only claims that a person vouches for count: targets that nobody reviewed are left out, and
//! what a result that nobody reviewed would decide stays open. It never turns into silence.

use crate::message;
use crate::vocabulary::{Caveat, Finding, Recorded, Rule, Status, Step};

/// The findings of reviewed targets, each held back where it rests on what nobody reviewed.
pub fn only(findings: Vec<Finding>) -> Vec<Finding> {
    let reviewed = findings.into_iter().filter(|finding| finding.target.reviewed);
    reviewed
        .map(|finding| if decides_on_unreviewed(&finding) { held_back(finding) } else { unaccused(finding) })
        .collect()
}

/// The finding without the plan that figures nobody vouches for imply: 计划数与原目标不符 is an accusation too.
fn unaccused(mut finding: Finding) -> Finding {
    if finding.result.iter().chain(&finding.others).any(|figure| !figure.reviewed) {
        finding.implied_plan = None;
        finding.caveats.retain(|caveat| *caveat != Caveat::GoalpostMoved);
    }
    finding
}

/// Whether the computed status says something of the target that would fall with a result nobody vouches for.
fn decides_on_unreviewed(finding: &Finding) -> bool {
    let decides = match finding.computed {
        Status::Met | Status::Missed | Status::Claimed => true,
        Status::Unreported | Status::Incomparable | Status::Pending => false,
    };
    decides && unreviewed(finding).is_some()
}

/// The first figure a finding rests on that nobody vouches for.
fn unreviewed(finding: &Finding) -> Option<&Recorded> {
    finding.figures().find(|figure| !figure.reviewed)
}

/// The finding as rule 10 has it: the result is shown, a person should look, and nothing is concluded.
fn held_back(mut finding: Finding) -> Finding {
    let quote = unreviewed(&finding).map(|figure| figure.claim.quote.clone()).unwrap_or_default();
    if let Some(last) = finding.steps.last_mut() {
        last.decided = false;
        last.why = message!("step-set-aside", step = last.why.clone());
    }
    finding.steps.push(Step {
        rule: Rule::Candidate,
        decided: true,
        why: message!("quote-unreviewed", quote = quote),
    });
    finding.computed = Status::Incomparable;
    if finding.ruling.is_none() {
        finding.status = Status::Incomparable;
        finding.rule = Rule::Candidate;
    }
    finding.caveats = vec![Caveat::Candidate];
    finding.margin = None;
    finding.tolerance = None;
    finding.derived = None;
    finding.pace = None;
    finding.implied_plan = None;
    finding
}
