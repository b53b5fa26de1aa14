//! The cells that several sheets share: the result with what stands in for it, and the margin.

use super::separated::with_commas;
use super::sheet::Value;
use super::words::caveat_word;
use super::{Lang, figure, told};
use crate::say;
use crate::vocabulary::{Finding, Margin, Pace};
use rust_decimal::{Decimal, RoundingStrategy};
use std::borrow::Cow;

/// The result as worded, growth that was derived, and the pace of a part-year amount.
pub(super) fn result(finding: &Finding, lang: Lang) -> Value<'_> {
    let figure = finding.result.as_ref().map(|result| told(&result.claim, finding.target.claim.period, lang));
    let derived =
        finding.derived.map(|(low, high)| say!(lang, "derived-growth", growth = interval(low, high, lang)));
    let pace = finding.pace.map(|pace| paced(pace, lang));
    let parts: Vec<String> = [figure, derived, pace].into_iter().flatten().collect();
    Value::text(with_commas(&parts, lang))
}

/// Whether a person vouches for everything a finding rests on.
pub(super) fn is_reviewed(finding: &Finding) -> bool {
    let rests_on = std::iter::once(&finding.target).chain(&finding.result).chain(&finding.compared_with);
    rests_on.into_iter().all(|claim| claim.reviewed)
}

/// The caveats, and 未复核 where the row is to be told from others that were reviewed.
pub(super) fn notes(finding: &Finding, marked: bool, lang: Lang) -> Value<'_> {
    if !marked || is_reviewed(finding) {
        return Value::Caveats(finding.caveats.clone());
    }
    let caveats = finding.caveats.iter().map(|caveat| caveat_word(*caveat, lang));
    Value::list(caveats.chain(std::iter::once(Cow::Borrowed(lang.word("unreviewed")))))
}

/// What 未复核 means, and how many findings it is said of; nothing where all were reviewed.
pub(super) fn unreviewed(findings: &[Finding], lang: Lang) -> Option<String> {
    let count = findings.iter().filter(|finding| !is_reviewed(finding)).count();
    match count {
        0 => None,
        all if all == findings.len() => Some(say!(lang, "unreviewed-all", count = all)),
        some => Some(say!(lang, "unreviewed-some", count = some)),
    }
}

/// Who ruled, and the status that the rules by themselves give; absent where nobody did.
pub(super) fn ruled(finding: &Finding, lang: Lang) -> Value<'_> {
    finding.ruling.as_ref().map_or(Value::Absent, |ruling| {
        Value::text(say!(lang, "ruled", by = &ruling.by, computed = finding.computed.in_lang(lang)))
    })
}

/// Signed, with its unit.
pub(super) fn margin(finding: &Finding, lang: Lang) -> Value<'_> {
    finding.margin.as_ref().map_or(Value::Absent, |margin| Value::text(signed(margin, lang)))
}

/// `-0.1个百分点`, `+3个`
pub(super) fn signed(margin: &Margin, lang: Lang) -> String {
    let unit = figure::unit(&margin.unit, lang);
    match margin.value {
        value if value.is_zero() => format!("{}{unit}", value.abs()),
        value if value.is_sign_positive() => format!("+{value}{unit}"),
        value => format!("{value}{unit}"),
    }
}

/// `进度92.2%（时间66.7%）`
pub(super) fn paced(pace: Pace, lang: Lang) -> String {
    let percent = |number| rounded(number, 1).to_string();
    say!(lang, "pace", done = percent(pace.done), elapsed = percent(pace.elapsed))
}

/// `8.1%—8.3%`, or one figure where both ends round to it.
pub(super) fn interval(low: Decimal, high: Decimal, lang: Lang) -> String {
    let (low, high) = (rounded(low, 2), rounded(high, 2));
    if low == high {
        return format!("{low}%");
    }
    say!(lang, "span", from = format!("{low}%"), to = format!("{high}%"))
}

/// At most that many decimals; fewer stay as they are.
pub(super) fn rounded(number: Decimal, decimals: u32) -> Decimal {
    number.round_dp_with_strategy(decimals, RoundingStrategy::MidpointAwayFromZero)
}
