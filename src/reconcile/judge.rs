//! The judging rules in their order. The first that applies decides, and the finding names it.

use super::case::Case;
use super::verdict::{Tried, Verdict};
use super::{completion, derived, due, figure, relative, remaining};
use crate::message;
use crate::vocabulary::{Caveat, Considered, Finding, Rule, Ruling, Status, Step};
use rust_decimal::Decimal;

type RuleFn = fn(&Case) -> Tried;

/// Rules 2 to 11. Rule 1, a person's ruling, is laid over what these compute.
const RULES: [(Rule, RuleFn); 10] = [
    (Rule::AlreadyReached, due::already_reached),
    (Rule::NotDue, due::not_due),
    (Rule::Figure, figure::figure),
    (Rule::Completion, completion::completion),
    (Rule::Statement, completion::statement),
    (Rule::Derived, derived::derived),
    (Rule::Relative, relative::relative),
    (Rule::OtherMeasure, remaining::other_measure),
    (Rule::Candidate, remaining::candidate),
    (Rule::Silence, remaining::silence),
];

/// Judges one target on what is on file. Pure and total: it looks at no clock and always finds. Of more than is compared only
/// a few are at hand, so that no rule that compares is asked.
pub fn judge(case: &Case) -> Finding {
    let mut steps = vec![ruling_step(case)];
    let mut too_many = case.evidence.more;
    let mut decided = None;
    for (rule, apply) in RULES {
        let tried = match rule {
            Rule::Candidate if too_many => remaining::too_many(),
            rule if too_many && rule.compares() => Tried::Passed(message!("too-many-to-compare")),
            _ => apply(case),
        };
        match tried {
            Tried::Passed(why) => steps.push(Step { rule, decided: false, why }),
            Tried::Decided(verdict) if set_against_few(case, &verdict) => {
                too_many = true;
                steps.push(Step { rule, decided: false, why: message!("too-many-to-compare") });
            }
            Tried::Decided(verdict) => {
                decided = Some((rule, *verdict));
                break;
            }
        }
    }
    // Silence, the last rule, always decides; it stands here again only so that no path is left without one.
    let (rule, mut verdict) = decided.unwrap_or_else(|| (Rule::Silence, nothing(case)));
    if let Some(probability) = unsurely_missed(case, &verdict) {
        verdict.status = Status::Incomparable;
        verdict.why = message!("link-unsure", probability = probability.to_string());
        verdict = verdict.with(Caveat::Candidate);
    }
    if !too_many {
        verdict.implied_plan = completion::implied(case);
    }
    if verdict.implied_plan.as_ref().is_some_and(|plan| plan.moved) {
        verdict = verdict.with(Caveat::GoalpostMoved);
    }
    finding(case, rule, verdict, steps)
}

/// Whether it was set against a few of more than are compared, or what it is measured against was looked for among them.
fn set_against_few(case: &Case, verdict: &Verdict) -> bool {
    case.evidence.more_beside()
        && (!verdict.compared_with.is_empty() || verdict.caveats.contains(&Caveat::NoYardstick))
}

/// The probability of the link that a missed rests on, where it takes a surer one, whichever rule found it.
fn unsurely_missed(case: &Case, verdict: &Verdict) -> Option<Decimal> {
    let result = verdict.result.as_ref().filter(|_| verdict.status == Status::Missed)?;
    let linked = case.evidence.figures.iter().find(|matched| matched.result.id == result.id)?;
    let sure = linked.by_words || linked.score >= case.policy.sure_link_missed;
    (!sure).then_some(linked.score)
}

fn nothing(case: &Case) -> Verdict {
    match remaining::silence(case) {
        Tried::Decided(verdict) => *verdict,
        Tried::Passed(why) => Verdict::new(Status::Incomparable, why),
    }
}

fn finding(case: &Case, rule: Rule, verdict: Verdict, mut steps: Vec<Step>) -> Finding {
    let ruling = case.evidence.ruling.cloned();
    let considered = considered(case, &verdict);
    let weighed = case.evidence.weighed.clone();
    steps.push(Step { rule, decided: true, why: verdict.why });
    let shown = verdict.result.as_ref().map(|result| result.id.as_str());
    let figures = case.evidence.figures.iter().map(|matched| matched.result);
    Finding {
        target: case.target.clone(),
        code: case.indicator.map(|indicator| indicator.code.clone()),
        direction: case.direction(),
        status: ruling.as_ref().map_or(verdict.status, |ruling| ruling.status),
        computed: verdict.status,
        rule: if ruling.is_some() { Rule::Ruling } else { rule },
        ruling,
        responses: case.evidence.responses.to_vec(),
        others: figures.filter(|result| Some(result.id.as_str()) != shown).cloned().collect(),
        match_score: verdict.score.filter(|_| verdict.result.is_some()),
        result: verdict.result,
        compared_with: verdict.compared_with,
        margin: verdict.margin,
        tolerance: verdict.tolerance,
        caveats: verdict.caveats,
        considered,
        weighed,
        searched: verdict.searched,
        derived: verdict.derived,
        pace: verdict.pace,
        implied_plan: verdict.implied_plan,
        steps,
    }
}

/// What else was looked at: only where no surely matching figure decided.
fn considered(case: &Case, verdict: &Verdict) -> Vec<Considered> {
    const TOLD: usize = 5;
    if !case.evidence.figures.is_empty() {
        return Vec::new();
    }
    let shown = verdict.result.as_ref().map(|result| result.id.as_str());
    let matched = case.evidence.narrower.iter().chain(&case.evidence.doubtful);
    let results = matched
        .filter(|matched| Some(matched.result.id.as_str()) != shown)
        .map(|matched| matched.result.claim.quote.clone())
        .map(|words| Considered { words, why: message!("refused-unsure") });
    let mut considered: Vec<Considered> = Vec::new();
    for one in results.chain(case.evidence.refused.iter().cloned()) {
        if considered.len() < TOLD && considered.iter().all(|told| told.words != one.words) {
            considered.push(one);
        }
    }
    considered
}

fn ruling_step(case: &Case) -> Step {
    let why = match case.evidence.ruling {
        Some(Ruling { status, by, why, .. }) => {
            message!("ruled-because", by = by, status = status.word(), why = why)
        }
        None => message!("not-ruled-on"),
    };
    Step { rule: Rule::Ruling, decided: case.evidence.ruling.is_some(), why }
}
