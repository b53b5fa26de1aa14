//! The cells that several sheets share: the result with what stands in for it, and the margin.

use super::cell::{Absence, Beside, Cell, Quantity};
use super::period::period;
use super::separated::with_commas;
use super::{Lang, figure, told};
use crate::say;
use crate::vocabulary::{Claim, Finding, Margin, Message, Pace, Period, Recorded, Rule, Span};
use rust_decimal::{Decimal, RoundingStrategy};

/// The result as worded, growth that was derived, and the pace of a part-year amount.
pub(super) fn result(finding: &Finding, lang: Lang) -> Cell<'_> {
    let figure = result_told(finding, finding.target.claim.period, lang);
    let derived =
        finding.derived.map(|(low, high)| say!(lang, "derived-growth", growth = interval(low, high, lang)));
    let pace = finding.pace.map(|pace| paced(pace, lang));
    let parts: Vec<String> = [figure, derived, pace].into_iter().flatten().collect();
    Cell::text_or(with_commas(&parts, lang), Absence::NoResult)
}

/// The figure of the result in words, its period where that is not `beside`; one that may be another's says so.
pub fn result_told(finding: &Finding, beside: Period, lang: Lang) -> Option<String> {
    let figure = told(&finding.result.as_ref()?.claim, beside, lang);
    Some(if finding.doubtful().is_some() { say!(lang, "doubtful-figure", figure = figure) } else { figure })
}

/// The result, where it surely is the target's: what stands in a column of numbers says nothing of doubts.
pub(super) fn sure(finding: &Finding) -> Option<&Recorded> {
    finding.result.as_ref().filter(|_| finding.doubtful().is_none())
}

/// What a claim says in that column of a form; nothing in those that are about its document.
pub(super) fn of_claim<'a>(claim: &'a Claim, column: &str) -> Cell<'a> {
    let place = |of: fn(Span) -> usize| Cell::count(claim.span.map(of));
    match column {
        "role" => Cell::Term { code: claim.role.code(), zh: claim.role.zh() },
        "place" => Cell::text(claim.place.as_str()),
        "year" => Cell::Count(claim.year.number().into()),
        "indicator" => Cell::text(&claim.indicator),
        "measure" => Cell::Term { code: claim.measure.code(), zh: claim.measure.zh() },
        "comparator" => Cell::Term { code: claim.comparator.code(), zh: claim.comparator.zh() },
        "value" => Cell::exact(claim.value),
        "value_high" => Cell::exact(claim.value_high),
        "stretch" => Cell::exact(claim.stretch),
        "unit" => Cell::text(&claim.unit),
        "period" => Cell::text(claim.period.to_string()),
        "relative_to" => claim.relative_to.as_ref().map_or(Cell::UNSAID, |to| Cell::text(to.code())),
        "flags" => Cell::list(claim.flags.0.iter().map(|flag| flag.code())),
        "quote" => Cell::text(&claim.quote),
        "cue" => Cell::text(&claim.cue),
        "start" => place(|span| span.start),
        "end" => place(|span| span.end),
        "section" => Cell::text(&claim.section),
        "rule" => Cell::text(&claim.rule),
        "responsible" => Cell::text(&claim.responsible),
        "note" => Cell::text(&claim.note),
        _ => Cell::UNSAID,
    }
}

/// The caveats, why a target is pending, and 未复核 where the row is to be told from others that were reviewed.
pub(super) fn notes(finding: &Finding, marked: bool) -> Cell<'_> {
    let pending = (finding.rule == Rule::NotDue).then_some(Beside::NotOnFile);
    let unreviewed = (marked && !finding.is_reviewed()).then_some(Beside::Unreviewed);
    Cell::Notes(finding.caveats.clone(), pending.into_iter().chain(unreviewed).collect())
}

/// Of which periods the review is not on file, and how many targets are pending for that; nothing where none are.
pub(super) fn pending<'f>(findings: impl IntoIterator<Item = &'f Finding>, lang: Lang) -> Option<String> {
    let pending = findings.into_iter().filter(|finding| finding.rule == Rule::NotDue);
    let periods: Vec<Period> = pending.map(|finding| finding.target.claim.period).collect();
    let (count, mut named) = (periods.len(), periods);
    named.sort();
    named.dedup();
    let named = named.into_iter().map(|own| period(own, Period::Cumulative, lang));
    (count > 0).then(|| say!(lang, "pending-told", count = count, periods = Message::list(named)))
}

/// What 未复核 means, and how many findings it is said of; nothing where all were reviewed.
pub(super) fn unreviewed(findings: &[Finding], lang: Lang) -> Option<String> {
    let count = findings.iter().filter(|finding| !finding.is_reviewed()).count();
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

/// Result minus target, where the result surely is the target's; a person sees sign and unit beside it.
pub(super) fn margin(finding: &Finding, lang: Lang) -> Cell<'_> {
    sure_margin(finding)
        .map_or(Cell::Absent(Absence::NotCompared), |margin| Cell::Quantity(distance(margin, lang)))
}

/// The unit of the margin, for files.
pub(super) fn margin_unit(finding: &Finding) -> Cell<'_> {
    sure_margin(finding).map_or(Cell::Absent(Absence::NotCompared), |margin| Cell::text(&margin.unit))
}

/// The margin with its sign and unit, as words.
pub(super) fn margin_told(finding: &Finding, lang: Lang) -> Cell<'static> {
    let told = sure_margin(finding).map(|margin| signed(margin, lang));
    Cell::text_or(told.unwrap_or_default(), Absence::NotCompared)
}

/// The margin; none to a result that may be another's.
pub(super) fn sure_margin(finding: &Finding) -> Option<&Margin> {
    finding.margin.as_ref().filter(|_| finding.doubtful().is_none())
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
