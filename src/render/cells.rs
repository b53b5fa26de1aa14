//! The cells that several sheets share: the result with what stands in for it, and the margin.

use super::sheet::Value;
use super::words::{caveat_word, status_word};
use super::{Lang, figure, told};
use crate::vocabulary::{Finding, Margin, Pace};
use rust_decimal::{Decimal, RoundingStrategy};

/// The result as worded, growth that was derived, and the pace of a part-year amount.
pub(super) fn result(finding: &Finding, lang: Lang) -> Value<'_> {
    let figure = finding.result.as_ref().map(|result| told(&result.claim, finding.target.claim.period, lang));
    let derived = finding.derived.map(|(low, high)| {
        let growth = interval(low, high, lang);
        lang.pick(format!("推算增速{growth}"), format!("derived growth {growth}"))
    });
    let pace = finding.pace.map(|pace| paced(pace, lang));
    let parts: Vec<String> = [figure, derived, pace].into_iter().flatten().collect();
    Value::text(parts.join(lang.pick("，", ", ")))
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
    Value::list(caveats.chain(std::iter::once(lang.pick("未复核", "unreviewed").to_owned())))
}

/// What 未复核 means, and how many findings it is said of; nothing where all were reviewed.
pub(super) fn unreviewed(findings: &[Finding], lang: Lang) -> Option<String> {
    let count = findings.iter().filter(|finding| !is_reviewed(finding)).count();
    let all = count == findings.len();
    let which = if all { lang.pick("全部", "all ") } else { "" };
    let legend = lang.pick(
        "目标或所依据的实绩由程序读出，尚无人复核；duizhang review 逐条复核",
        "the program read the target or the result it rests on, and nobody has looked; `duizhang review` does",
    );
    (count > 0).then(|| {
        lang.pick(
            format!("未复核：{which}{count}项，{legend}"),
            format!("Unreviewed: {which}{count}; {legend}"),
        )
    })
}

/// Who ruled, and the status that the rules by themselves give; absent where nobody did.
pub(super) fn ruled(finding: &Finding, lang: Lang) -> Value<'_> {
    finding.ruling.as_ref().map_or(Value::Absent, |ruling| {
        let (by, computed) = (&ruling.by, status_word(finding.computed, lang));
        Value::text(
            lang.pick(format!("{by}裁定；计算为{computed}"), format!("ruled by {by}; computed: {computed}")),
        )
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
    let (done, elapsed) = (rounded(pace.done, 1), rounded(pace.elapsed, 1));
    lang.pick(format!("进度{done}%（时间{elapsed}%）"), format!("{done}% done ({elapsed}% of the time gone)"))
}

/// `8.1%—8.3%`, or one figure where both ends round to it.
pub(super) fn interval(low: Decimal, high: Decimal, lang: Lang) -> String {
    let (low, high) = (rounded(low, 2), rounded(high, 2));
    if low == high { format!("{low}%") } else { format!("{low}%{}{high}%", lang.pick("—", "–")) }
}

/// At most that many decimals; fewer stay as they are.
pub(super) fn rounded(number: Decimal, decimals: u32) -> Decimal {
    number.round_dp_with_strategy(decimals, RoundingStrategy::MidpointAwayFromZero)
}
