//! Whether an item was known not to be done on its due day, and was done after it.

use super::pace::Judge;
use crate::vocabulary::supervised::{Dossier, PaceStatus};
use chrono::NaiveDate;

/// The day of the first report since which the item has been done, where a report from its due day on, before that one, shows that
/// it was not done yet. That nobody reported meanwhile shows nothing.
pub fn done_late(judge: Judge, dossier: &Dossier) -> Option<NaiveDate> {
    let paced = judge.pace(dossier, None, NaiveDate::MAX);
    let on = paced.reached_on.filter(|_| paced.status == PaceStatus::DoneLate)?;
    let due = dossier.item.row.due_day();
    let between = |as_of: NaiveDate| as_of >= due && as_of < on;
    let shown = |day: NaiveDate| !judge.pace(dossier, None, day).status.is_done();
    dossier
        .progress
        .iter()
        .map(|filed| filed.row.as_of)
        .any(|as_of| between(as_of) && shown(as_of))
        .then_some(on)
}
