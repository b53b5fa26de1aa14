//! A year of items as a timeline with its table: one page to hang on the wall.

use super::lights::Lit;
use crate::render::timeline::{Lane, Mark, Timeline};
use crate::vocabulary::supervised::{Dossier, Judged};
use chrono::{Datelike as _, NaiveDate};
use rust_decimal::Decimal;
use rust_decimal::prelude::ToPrimitive as _;

/// The items of a year as lanes, those first that are due first.
pub(super) fn timeline(of: &Lit<'_>, judged: &[Judged<'_>]) -> Option<Timeline> {
    let mut own: Vec<&Judged<'_>> = judged.iter().collect();
    own.sort_by_key(|own| own.dossier.item.row.due_day());
    drawn(of.year.number(), of.day, &own)
}

/// One item as a lane.
pub(super) fn of_item(judged: &Judged<'_>, day: NaiveDate) -> Option<Timeline> {
    drawn(judged.dossier.item.row.year.number(), day, &[judged])
}

/// `None` where there is nothing to draw.
fn drawn(year: i32, day: NaiveDate, judged: &[&Judged<'_>]) -> Option<Timeline> {
    let last = judged.iter().map(|own| own.dossier.item.row.due_day()).max()?;
    let end = |day: NaiveDate| {
        let (year, next) =
            if day.month() == 12 { (day.year() + 1, 1) } else { (day.year(), day.month() + 1) };
        NaiveDate::from_ymd_opt(year, next, 1)?.pred_opt()
    };
    let to = end(last)?.max(NaiveDate::from_ymd_opt(year, 12, 31)?);
    let lanes = judged.iter().map(|own| lane(own, day)).collect();
    Some(Timeline { from: NaiveDate::from_ymd_opt(year, 1, 1)?, to, day, lanes })
}

fn lane(own: &Judged<'_>, day: NaiveDate) -> Lane {
    let Dossier { item, .. } = own.dossier;
    let paced = &own.paced;
    let reached = &paced.milestones_reached;
    let marks = item.row.milestones.iter().zip(reached).map(|(step, reached)| Mark {
        due: step.due,
        words: step.value.map_or_else(|| step.words.clone(), |value| value.to_string()),
        reached: reached.is_some(),
        // An amount is known not to be reached once a report from its day on shows less.
        missed: reached.is_none()
            && step.due <= day
            && (step.value.is_none() || paced.reported.is_some_and(|reported| reported >= step.due)),
    });
    let of_steps = paced.steps.as_ref().and_then(|steps| {
        let (done, all) = (i64::try_from(steps.done).ok()?, i64::try_from(steps.all).ok()?);
        (all > 0).then(|| done * 100 / all)
    });
    let of_amount = paced.done.map(|done| done.clamp(Decimal::ZERO, Decimal::ONE_HUNDRED));
    let done = of_amount.and_then(|done| done.trunc().to_i64()).or(of_steps);
    Lane {
        name: item.row.name.clone(),
        due: item.row.due_day(),
        done: if paced.status.is_done() { Some(100) } else { done },
        light: paced.light,
        reached: paced.reached_on.filter(|_| paced.status.is_done()),
        marks: marks.collect(),
    }
}
