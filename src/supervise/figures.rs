//! What was reported of an item's number, in the unit of what it wants: cumulative figures as they are, amounts of single
//! periods added up, several figures of one day with all of them kept.

use crate::vocabulary::set::Set;
use crate::vocabulary::supervised::{Figure, Filed, PrintedShare, Progress, Reach, Reached};
use crate::vocabulary::unit::Units;
use crate::vocabulary::{Claim, Measure};
use chrono::{Datelike as _, NaiveDate};
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

/// How far the item had come, report by report, the earliest first. `adds_up` says whether amounts of periods
/// add up, and how many months a period has.
pub(super) fn stands<'p>(
    progress: impl Iterator<Item = &'p Filed<Progress>>,
    (wanted, baseline): (&Claim, Option<Decimal>),
    is_percentage: impl Fn(&Figure) -> bool,
    (adds_up, months): (bool, u32),
    units: &Units,
) -> Vec<Stand> {
    let own = Figure::of(wanted).map(|figure| kind(&figure, &is_percentage));
    let mut stands: Vec<Stand> = Vec::new();
    // The month up to which amounts of periods were added up, counted from January.
    let mut counted = 0;
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
        let mut missing = before.map(|before| before.missing.clone()).unwrap_or_default();
        let month = as_of.month();
        if single(&latest) {
            missing.extend(
                (counted + 1..=month.saturating_sub(months)).filter_map(|gone| first_of(as_of.year(), gone)),
            );
        }
        counted = month;
        let earlier = stands.last().map(|stand| &stand.reached).filter(|_| adds_up && !single(&latest));
        let fell_from =
            earlier.filter(|earlier| earlier.value > value).map(|earlier| (earlier.as_of, earlier.value));
        stands.push(Stand {
            set: if single(&latest) { Set::point(value) } else { latest.set(value) },
            printed: latest.filed.row.printed,
            reached: Reached { as_of, value, from, differing, fell_from, missing },
        });
    }
    stands
}

/// The percentages printed without a figure on days of which there is none, the earliest first: 完成年度任务的60%.
pub(super) fn shares<'p>(
    progress: impl Iterator<Item = &'p Filed<Progress>>,
    stands: &[Stand],
) -> Vec<PrintedShare> {
    let completion = |own: &Progress| match &own.figure {
        None => own.printed,
        Some(figure) => Some(figure.value).filter(|_| figure.measure == Measure::Completion),
    };
    let printed = progress
        .filter_map(|own| Some(PrintedShare { as_of: own.row.as_of, percent: completion(&own.row)? }));
    let mut shares: Vec<PrintedShare> = Vec::new();
    for share in printed.filter(|share| stands.iter().all(|stand| stand.reached.as_of != share.as_of)) {
        // Of several of one day the last decides.
        shares.retain(|other| other.as_of != share.as_of);
        shares.push(share);
    }
    shares
}

fn first_of(year: i32, month: u32) -> Option<NaiveDate> {
    NaiveDate::from_ymd_opt(year, month, 1)
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

/// A figure in the unit of what is wanted; `None` of another kind of number or family of units. 新增80个 is that many more than
/// there were, where that is known.
fn told(
    figure: &Figure,
    (wanted, baseline): (&Claim, Option<Decimal>),
    own: Option<Measure>,
    is_percentage: impl Fn(&Figure) -> bool,
    units: &Units,
) -> Option<Decimal> {
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
