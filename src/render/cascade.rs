//! A place's targets beside what those of the places directly below it come to.

use super::cell::{Absence, Cell, Quantity};
use super::cells::{code, result, target, year};
use super::columns::{
    ABOVE, AT, BELOW, BELOW_COUNT, BELOW_GAP, BELOW_HIGHEST, BELOW_LOWEST, BELOW_RESULTS, BELOW_RESULTS_GAP,
    BELOW_SHARE, BELOW_SUM, BELOW_TOLD, CODE, ID, INDICATOR, PLACE, RESULT, STATUS, TARGET, TARGET_UNIT,
    UNCLEAR, WITHOUT, YEAR,
};
use super::just_met::Wanted;
use super::over_years::{page, section};
use super::page::Page;
use super::sheet::{BOOK, FILE, Head, PAGE};
use super::{Lang, Style};
use crate::say;
use crate::vocabulary::compared::{Below, Cascade};
use crate::vocabulary::{Finding, PlacePath, Policy};
use rust_decimal::Decimal;

const SUMMED: [Head; 21] = [
    ID.on(FILE.and(BOOK)),
    YEAR.if_differing(),
    INDICATOR,
    CODE.on(FILE),
    TARGET,
    TARGET_UNIT.on(FILE.and(BOOK)),
    BELOW_COUNT,
    BELOW_TOLD.on(PAGE),
    BELOW_SUM.on(FILE.and(BOOK)),
    BELOW_GAP.on(FILE.and(BOOK)),
    BELOW_SHARE.on(FILE.and(BOOK)),
    BELOW_LOWEST.on(FILE.and(BOOK)),
    BELOW_HIGHEST.on(FILE.and(BOOK)),
    ABOVE.on(FILE.and(BOOK)),
    AT.on(FILE.and(BOOK)),
    BELOW.on(FILE.and(BOOK)),
    RESULT,
    BELOW_RESULTS,
    BELOW_RESULTS_GAP.on(FILE.and(BOOK)),
    WITHOUT.on(FILE.and(BOOK)),
    UNCLEAR.on(FILE.and(BOOK)),
];

const EACH: [Head; 7] =
    [ID.on(FILE.and(BOOK)), YEAR.if_differing(), INDICATOR, PLACE, TARGET, RESULT, STATUS];

/// Target by target; `lower` is how many places directly below are on file.
pub fn cascade<'a>(
    all: &'a [Cascade],
    place: &PlacePath,
    lower: usize,
    wanted: Wanted,
    policy: &Policy,
    style: &Style,
) -> Page<'a> {
    let lang = style.lang;
    let section = if wanted.each {
        let each = all.iter().flat_map(|cascade| std::iter::once(&cascade.whole).chain(&cascade.parts));
        section(&EACH, each.map(|finding| each_row(finding, lang)).collect())
    } else {
        section(&SUMMED, all.iter().map(|cascade| summed_row(cascade, lang)).collect())
    };
    let remarks = vec![counted(all, lower, lang)];
    let cautions = vec![lang.word("cascade-beware").to_owned()];
    let title = say!(lang, "cascade-title", place = place.to_string());
    page(&title, vec![section], remarks, cautions, wanted.works, policy, lang)
}

fn summed_row(cascade: &Cascade, lang: Lang) -> Vec<Cell<'_>> {
    let claim = &cascade.whole.target.claim;
    let wanted = claim.value.unwrap_or_default();
    let exact = |number: Option<Decimal>| number.map_or(Cell::UNSAID, |number| Cell::exact(Some(number)));
    let (sum, lowest, highest, around) = match cascade.below {
        Below::Sum(sum) => (Some(sum), None, None, None),
        Below::Spread { lowest, highest, around } => (None, Some(lowest), Some(highest), Some(around)),
    };
    let counted = |at: usize| around.map_or(Cell::UNSAID, |around| Cell::count(around.get(at).copied()));
    let gap = sum.and_then(|sum| sum.checked_sub(wanted));
    let of_whole = sum.and_then(|sum| part_of(sum, wanted));
    let own = cascade.whole.result.as_ref().map(|result| &result.claim);
    let unit = own.map_or("", |own| own.unit.as_str());
    let results_gap = cascade.results.zip(own.and_then(|own| own.value));
    let results_gap = results_gap.and_then(|(sum, own)| sum.checked_sub(own));
    let told = |value| Cell::Quantity(Quantity { value, unit: unit.into(), signed: false });
    vec![
        Cell::text(&cascade.whole.target.id),
        year(&cascade.whole),
        Cell::text(&claim.indicator),
        code(&cascade.whole),
        target(&cascade.whole, lang),
        Cell::text(&claim.unit),
        Cell::count(Some(cascade.parts.len())),
        Cell::text(below_told(cascade, lang)),
        exact(sum),
        exact(gap),
        exact(of_whole),
        exact(lowest),
        exact(highest),
        counted(0),
        counted(1),
        counted(2),
        result(&cascade.whole, lang),
        cascade.results.map_or(Cell::Absent(Absence::NotCompared), told),
        exact(results_gap),
        Cell::list(cascade.without.iter().map(PlacePath::as_str)),
        Cell::list(cascade.unclear.iter().map(PlacePath::as_str)),
    ]
}

/// `合计312个，多12个（104.0%）`, `5%至8%：3个更高，1个相同，0个更低`
fn below_told(cascade: &Cascade, lang: Lang) -> String {
    let claim = &cascade.whole.target.claim;
    let wanted = claim.value.unwrap_or_default();
    let told = |value: Decimal| format!("{}{}", value.normalize(), claim.unit);
    match cascade.below {
        Below::Sum(sum) => {
            let gap = sum.saturating_sub(wanted);
            let share = part_of(sum, wanted).map(|share| share.to_string()).unwrap_or_default();
            let (sum, gap_told) = (told(sum), told(gap.abs()));
            if gap.is_zero() {
                say!(lang, "cascade-sum-equal", sum = sum)
            } else if gap.is_sign_negative() {
                say!(lang, "cascade-sum-less", sum = sum, gap = gap_told, share = share)
            } else {
                say!(lang, "cascade-sum-more", sum = sum, gap = gap_told, share = share)
            }
        }
        Below::Spread { lowest, highest, around: [above, at, below] } => {
            let range = if lowest == highest {
                told(lowest)
            } else {
                say!(lang, "cascade-range", lowest = told(lowest), highest = told(highest))
            };
            say!(lang, "cascade-spread", range = range, above = above, at = at, below = below)
        }
    }
}

fn part_of(sum: Decimal, whole: Decimal) -> Option<Decimal> {
    let share = sum.checked_mul(Decimal::ONE_HUNDRED)?.checked_div(whole)?;
    Some(share.round_dp_with_strategy(1, rust_decimal::RoundingStrategy::MidpointAwayFromZero))
}

fn each_row(finding: &Finding, lang: Lang) -> Vec<Cell<'_>> {
    vec![
        Cell::text(&finding.target.id),
        year(finding),
        Cell::text(&finding.target.claim.indicator),
        Cell::text(finding.target.claim.place.as_str()),
        target(finding, lang),
        result(finding, lang),
        Cell::Verdict(finding.status),
    ]
}

fn counted(all: &[Cascade], lower: usize, lang: Lang) -> String {
    if all.is_empty() {
        return say!(lang, "cascade-none", lower = lower);
    }
    let raised = all.iter().filter(|cascade| cascade.raised);
    say!(lang, "cascade-counted", count = all.len(), lower = lower, raised = raised.count())
}
