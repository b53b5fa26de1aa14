//! An item as formulas of scores see it: what became of it by the day, and both numbers where they compare.

use super::amount::Amount;
use super::pace::Judge;
use crate::vocabulary::score::{Entry, LeftOut, Outcome};
use crate::vocabulary::supervised::{Judged, PaceStatus};
use chrono::NaiveDate;

/// What a formula needs to know of an item. What its unit did not report on the way is not unreported before its day is over.
pub fn scorable(judged: &Judged<'_>, day: NaiveDate, judge: Judge<'_>) -> Entry {
    let item = &judged.dossier.item.row;
    let over = day > item.due_day();
    let outcome = match judged.paced.status {
        PaceStatus::Done | PaceStatus::DoneEarly | PaceStatus::DoneOver => Ok(Outcome::Met),
        PaceStatus::DoneLate => Ok(Outcome::Late),
        PaceStatus::Overdue => Ok(Outcome::Missed),
        PaceStatus::Unreported if over => Ok(Outcome::Unreported),
        PaceStatus::Other if over => Err(LeftOut::Undecided),
        PaceStatus::Ahead
        | PaceStatus::OnPace
        | PaceStatus::Behind
        | PaceStatus::Unreported
        | PaceStatus::Other
        | PaceStatus::NotDue => Err(LeftOut::NotDue),
    };
    let amount = outcome.ok().and_then(|_| Amount::of(judged.dossier, day, judge));
    let words = item.wanted.as_ref().map_or(item.name.as_str(), |wanted| wanted.indicator.as_str());
    Entry {
        outcome,
        measured: amount.and_then(|amount| amount.measured()),
        weight: item.weight,
        key: judge.vocabulary.indicators.key(words, &item.place),
    }
}
