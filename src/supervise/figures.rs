//! What was reported of an item's number, told in the unit of what it wants: cumulative figures as they are, amounts of single
//! periods added up, several figures of one day with all of them kept.

use crate::vocabulary::set::Set;
use crate::vocabulary::supervised::{Figure, Filed, Progress, Reach, Reached};
use crate::vocabulary::unit::Units;
use crate::vocabulary::{Claim, Measure};
use chrono::NaiveDate;
use rust_decimal::Decimal;

/// How far the item had come by a day.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Stand {
    /// What was reported.
    pub reached: Reached,
    /// The numbers that may stand for: 超300 is above 300.
    pub set: Set,
    /// How much is done in percent as the latest report prints it.
    pub printed: Option<Decimal>,
}

/// How far the item had come, report by report, the earliest first. `adds_up` says whether amounts of periods add up.
pub(super) fn stands<'p>(
    progress: impl Iterator<Item = &'p Filed<Progress>>,
    (wanted, baseline): (&Claim, Option<Decimal>),
    is_percentage: impl Fn(&Figure) -> bool,
    adds_up: bool,
    units: &Units,
) -> Vec<Stand> {
    let own = Figure::of(wanted).map(|figure| kind(&figure, &is_percentage));
    let mut stands: Vec<Stand> = Vec::new();
    let mut days: Vec<(NaiveDate, Vec<Told>)> = Vec::new();
    for filed in progress {
        let Some(figure) = &filed.row.figure else { continue };
        let Some(value) = told(figure, (wanted, baseline), own, &is_percentage, units) else { continue };
        let told = Told { filed, value };
        match days.last_mut() {
            Some((day, same)) if *day == filed.row.as_of => same.push(told),
            _ => days.push((filed.row.as_of, vec![told])),
        }
    }
    for (as_of, same) in days {
        let single = |told: &&Told| adds_up && told.filed.row.reach == Reach::Period;
        // A cumulative figure of the day says more than the period's.
        let total = same.iter().rev().find(|told| !single(told));
        let Some(latest) = total.or(same.last()) else { continue };
        let before = stands.last().map(|stand| &stand.reached).filter(|_| single(&latest));
        let carried = before.map_or(Decimal::ZERO, |before| before.value);
        let mut from = before.map(|before| before.from.clone()).unwrap_or_default();
        from.push(latest.filed.id.clone());
        let others = same.iter().filter(|told| told.filed.id != latest.filed.id);
        let differing = others
            .filter(|told| single(told) == single(&latest) && told.value != latest.value)
            .map(|told| (told.filed.id.clone(), told.value))
            .collect();
        let value = carried.saturating_add(latest.value);
        stands.push(Stand {
            set: if single(&latest) { Set::point(value) } else { latest.set(value) },
            printed: latest.filed.row.printed,
            reached: Reached { as_of, value, from, differing },
        });
    }
    stands
}

struct Told<'p> {
    filed: &'p Filed<Progress>,
    value: Decimal,
}

impl Told<'_> {
    fn set(&self, value: Decimal) -> Set {
        let comparator = self.filed.row.figure.as_ref().map(|figure| figure.comparator);
        comparator.and_then(|bound| Set::stated(bound, value, None)).unwrap_or(Set::point(value))
    }
}

/// A figure in the unit of what is wanted; `None` of another kind of number or family of units. 完成年度计划的60% is that much of
/// what is wanted, 新增80个 that many more than there were, where that is known.
fn told(
    figure: &Figure,
    (wanted, baseline): (&Claim, Option<Decimal>),
    own: Option<Measure>,
    is_percentage: impl Fn(&Figure) -> bool,
    units: &Units,
) -> Option<Decimal> {
    if figure.measure == Measure::Completion && own == Some(Measure::Level) {
        let from = baseline.unwrap_or_default();
        let of = wanted.value?.checked_sub(from)?;
        return from.checked_add(of.checked_mul(figure.value)?.checked_div(Decimal::ONE_HUNDRED)?);
    }
    if own != Some(kind(figure, &is_percentage)) {
        return None;
    }
    let value = units.counted_in(figure.value, &figure.unit, &wanted.unit)?;
    let more = figure.measure == Measure::Change && wanted.measure == Measure::Level;
    baseline.filter(|_| more).map_or(Some(value), |baseline| baseline.checked_add(value))
}

/// Its kind of number: 5.5% as a level and as a share are one, and so are an amount and how much there is more.
fn kind(figure: &Figure, is_percentage: &impl Fn(&Figure) -> bool) -> Measure {
    match figure.measure {
        Measure::Level if is_percentage(figure) => Measure::Share,
        Measure::Change if !is_percentage(figure) => Measure::Level,
        measure => measure,
    }
}
