//! Items without a number: done or not, step by step.

use super::amount::Amount;
use crate::vocabulary::supervised::{Dossier, Milestone, Steps};
use chrono::NaiveDate;

/// Its steps by the day; `None` where it has none.
pub(super) fn steps(dossier: &Dossier, day: NaiveDate) -> Option<Steps> {
    let milestones = || dossier.item.row.milestones.iter().filter(|own| own.value.is_none());
    milestones().next()?;
    let done = |step: &Milestone| done_on(dossier, Some(&step.words), day).is_some();
    let due = |step: &&Milestone| step.due <= day;
    Some(Steps {
        all: milestones().count(),
        due: milestones().filter(due).count(),
        done: milestones().filter(|step| done(step)).count(),
        missed: milestones()
            .filter(due)
            .filter(|step| !done(step))
            .map(|step| (step.due, step.words.clone()))
            .collect(),
    })
}

/// The day of the first report since which each milestone has been reached, in their order: a step by the report that says so, an
/// amount by the figures.
pub(super) fn milestones_reached(
    dossier: &Dossier,
    amount: Option<&Amount>,
    day: NaiveDate,
) -> Vec<Option<NaiveDate>> {
    let reached = |milestone: &Milestone| match milestone.value {
        Some(value) => amount?.has_been(value),
        None => done_on(dossier, Some(&milestone.words), day),
    };
    dossier.item.row.milestones.iter().map(reached).collect()
}

/// The day up to which the last of its steps is reported done, once all are.
pub(super) fn last_done(dossier: &Dossier, day: NaiveDate) -> Option<NaiveDate> {
    let milestones = dossier.item.row.milestones.iter().filter(|own| own.value.is_none());
    let done: Option<Vec<NaiveDate>> =
        milestones.map(|step| done_on(dossier, Some(&step.words), day)).collect();
    done?.into_iter().max()
}

/// The day up to which a step, or the item itself, was first reported done; `None` where it was not, or that was taken back.
pub(super) fn done_on(dossier: &Dossier, step: Option<&str>, day: NaiveDate) -> Option<NaiveDate> {
    let told = dossier.progress.iter().map(|filed| &filed.row).filter(|told| told.as_of <= day);
    let own = told.filter(|told| told.milestone.as_deref() == step);
    own.filter_map(|told| Some((told.as_of, told.done?)))
        .fold(None, |first, (as_of, done)| if done { first.or(Some(as_of)) } else { None })
}
