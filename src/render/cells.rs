//! The cells that several sheets share: the result with what stands in for it, and the margin.

use super::cell::{Absence, Cell, Quantity};
use super::separated::with_commas;
use super::{Lang, figure, told};
use crate::say;
use crate::vocabulary::{Finding, Margin, Pace, Period};
use rust_decimal::{Decimal, RoundingStrategy};

/// The result as worded, growth that was derived, and the pace of a part-year amount.
pub(super) fn result(finding: &Finding, lang: Lang) -> Cell<'_> {
    let figure = finding.result.as_ref().map(|result| told(&result.claim, finding.target.claim.period, lang));
    let derived =
        finding.derived.map(|(low, high)| say!(lang, "derived-growth", growth = interval(low, high, lang)));
    let pace = finding.pace.map(|pace| paced(pace, lang));
    let parts: Vec<String> = [figure, derived, pace].into_iter().flatten().collect();
    Cell::text_or(with_commas(&parts, lang), Absence::NoResult)
}

/// Whether a person vouches for everything a finding rests on.
pub(super) fn is_reviewed(finding: &Finding) -> bool {
    let rests_on = std::iter::once(&finding.target).chain(&finding.result).chain(&finding.compared_with);
    rests_on.into_iter().all(|claim| claim.reviewed)
}

/// The caveats, and 未复核 where the row is to be told from others that were reviewed.
pub(super) fn notes(finding: &Finding, marked: bool) -> Cell<'_> {
    Cell::Notes(finding.caveats.clone(), marked && !is_reviewed(finding))
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
pub(super) fn ruled(finding: &Finding, lang: Lang) -> Cell<'_> {
    finding.ruling.as_ref().map_or(Cell::UNSAID, |ruling| {
        Cell::text(say!(lang, "ruled", by = &ruling.by, computed = finding.computed.in_lang(lang)))
    })
}

/// Result minus target; a person sees sign and unit beside it.
pub(super) fn margin(finding: &Finding, lang: Lang) -> Cell<'_> {
    finding
        .margin
        .as_ref()
        .map_or(Cell::Absent(Absence::NotCompared), |margin| Cell::Quantity(distance(margin, lang)))
}

/// The unit of the margin, for files.
pub(super) fn margin_unit(finding: &Finding) -> Cell<'_> {
    finding.margin.as_ref().map_or(Cell::Absent(Absence::NotCompared), |margin| Cell::text(&margin.unit))
}

/// `-0.1个百分点`, `+3个`
pub(super) fn signed(margin: &Margin, lang: Lang) -> String {
    distance(margin, lang).shown()
}

fn distance(margin: &Margin, lang: Lang) -> Quantity<'_> {
    Quantity { value: margin.value, unit: figure::unit(&margin.unit, lang).into(), signed: true }
}

/// The target as worded.
pub(super) fn target(finding: &Finding, lang: Lang) -> Cell<'_> {
    let claim = &finding.target.claim;
    Cell::text(told(claim, Period::Year(claim.year), lang))
}

/// The year of a target.
pub(super) fn year(finding: &Finding) -> Cell<'_> {
    Cell::Count(finding.target.claim.year.number().into())
}

/// The canonical code of the indicator.
pub(super) fn code(finding: &Finding) -> Cell<'_> {
    finding.code.as_ref().map_or(Cell::UNSAID, Cell::text)
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
