//! What changed between two days, and what happened from one to the other.

use super::agenda::unsolved;
use crate::vocabulary::supervised::{Change, Filed, Happened, Judged, Letter, PaceStatus};
use chrono::NaiveDate;
use std::collections::BTreeMap;

/// Every item whose status is another than before, in the order of `now`.
pub fn changes<'j, 'd>(before: &[Judged<'_>], now: &'j [Judged<'d>]) -> Vec<Change<'j, 'd>> {
    let was: BTreeMap<&str, PaceStatus> =
        before.iter().map(|own| (own.dossier.item.id.as_str(), own.paced.status)).collect();
    let both =
        now.iter().filter_map(|now| Some(Change { was: *was.get(now.dossier.item.id.as_str())?, now }));
    both.filter(|change| change.was != change.now.paced.status).collect()
}

/// What happened after one day, up to another.
pub fn happened<'j, 'd>(judged: &'j [Judged<'d>], after: NaiveDate, to: NaiveDate) -> Happened<'j, 'd> {
    let within = |day: NaiveDate| day > after && day <= to;
    let mut happened = Happened::default();
    for own in judged {
        let dossier = own.dossier;
        let letters = dossier.letters.iter().filter(|letter| within(letter.row.sent));
        happened.letters.extend(letters.map(|letter| (own, letter)));
        let replies = dossier.replies.iter().filter(|reply| within(reply.row.date));
        happened.replies.extend(replies.map(|reply| (own, reply)));
        let closed = |letter: &&Filed<Letter>| own.closed_on(&letter.id, to).is_some_and(within);
        happened.closed.extend(dossier.letters.iter().filter(closed).map(|letter| (own, letter)));
        let obstacles = || dossier.obstacles.iter().map(|obstacle| &obstacle.row);
        happened.raised += obstacles().filter(|obstacle| within(obstacle.raised)).count();
        happened.solved +=
            obstacles().filter_map(|obstacle| obstacle.solved).filter(|day| within(*day)).count();
        happened.open.extend(unsolved(dossier, to).map(|obstacle| (own, obstacle)));
    }
    happened
}
