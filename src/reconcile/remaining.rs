//! Rules 9 to 11: figures that cannot be compared, candidates not surely understood, and silence.

use super::case::{Case, Matched};
use super::derived::derivation;
use super::verdict::{Tried, Verdict};
use crate::message;
use crate::vocabulary::{Caveat, Message, Recorded, RelativeTo, Status};
use rust_decimal::Decimal;

/// Rule 9: another measure, period, unit or part is on file. It is shown and nothing is concluded from it.
pub fn other_measure(case: &Case) -> Tried {
    let best = case.evidence.figures.iter().min_by_key(|matched| distance(case, matched));
    let Some(matched) = best else { return other_part(case) };
    let result = matched.result;
    let caveats = differences(case, result);
    let named = Message::List(caveats.iter().map(|caveat| caveat.word()).collect());
    let why = message!("figure-incomparable", caveats = named);
    let mut verdict = Verdict::new(Status::Incomparable, why).on(result, matched.score);
    verdict.caveats = caveats;
    if let Some(found) = derivation(case) {
        verdict.derived = Some((found.low.round_dp(2), found.high.round_dp(2)));
        verdict.compared_with = vec![found.base.clone()];
    }
    verdict.into()
}

fn other_part(case: &Case) -> Tried {
    let part = case.evidence.amounts().flatten().find(|result| case.is_whole(result));
    let Some(part) = part else {
        return Tried::Passed(message!("figure-none"));
    };
    let why = message!("figure-of-part");
    Verdict::new(Status::Incomparable, why).on(part, Decimal::ONE).with(Caveat::OtherPart).into()
}

/// How far a figure is from being comparable; the nearest one is shown.
fn distance(case: &Case, matched: &Matched) -> (bool, bool, bool, String) {
    let result = matched.result;
    (
        !case.is_whole(result),
        !case.same_kind(case.target, result),
        result.claim.value.is_none(),
        result.id.clone(),
    )
}

fn differences(case: &Case, result: &Recorded) -> Vec<Caveat> {
    let same_kind = case.same_kind(case.target, result);
    let statement = result.claim.relative_to == Some(RelativeTo::OwnPlan);
    let mut caveats = Vec::new();
    if !case.is_whole(result) {
        caveats.push(Caveat::OtherPeriod);
    }
    if !same_kind || statement {
        caveats.push(Caveat::OtherMeasure);
    } else if case.told(result).is_none() && result.claim.value.is_some() {
        caveats.push(Caveat::OtherUnit);
    }
    if case.bases_differ(result) {
        caveats.push(Caveat::Basis);
    }
    if caveats.is_empty() {
        caveats.push(Caveat::Bound);
    }
    caveats
}

/// Rule 10: something that may be the result was not surely understood. The program's own blind spots never
/// read as the government's silence.
pub fn candidate(case: &Case) -> Tried {
    let doubtful = case.evidence.narrower.first().or(case.evidence.doubtful.first());
    let quoted = doubtful.map(|matched| matched.result.claim.quote.as_str());
    let words = quoted.or(case.evidence.mentions.first().copied());
    let Some(words) = words else {
        return Tried::Passed(message!("candidate-none"));
    };
    let why = message!("candidate-unsure", quote = words);
    let verdict = Verdict::new(Status::Incomparable, why).with(Caveat::Candidate);
    match doubtful {
        Some(matched) => verdict.on(matched.result, matched.score).into(),
        None => verdict.into(),
    }
}

/// Rule 10 where more bears on the target than is compared: nothing is said of any of it.
pub fn too_many() -> Tried {
    Verdict::new(Status::Incomparable, message!("too-many-to-compare")).with(Caveat::TooMany).into()
}

/// Rule 11: the documents that review the whole period say nothing of it. Tried last, it always decides.
pub fn silence(case: &Case) -> Tried {
    let searched: Vec<String> =
        case.evidence.covering.iter().map(|document| document.title.clone()).collect();
    let why = message!("not-found-in", count = searched.len(), titles = Message::list(&searched));
    let mut verdict = Verdict::new(Status::Unreported, why);
    verdict.searched = searched;
    verdict.into()
}
