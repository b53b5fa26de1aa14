//! What a weekly or monthly meeting has before it.

use crate::vocabulary::supervised::{Agenda, Dossier, Filed, Judged, Letter, Light, Obstacle};
use chrono::NaiveDate;

/// What a meeting on `day` has before it: what falls between it and the next one on `until`, and what came since the last one
/// on `since`.
pub fn agenda<'j, 'd>(
    judged: &'j [Judged<'d>],
    since: NaiveDate,
    day: NaiveDate,
    until: NaiveDate,
) -> Agenda<'j, 'd> {
    let mut agenda = Agenda::default();
    let ahead = day..=until;
    for own in judged {
        let dossier = own.dossier;
        let item = &dossier.item.row;
        if ahead.contains(&item.due_day()) && !own.paced.status.is_done() {
            agenda.due.push(own);
        }
        if own.paced.light == Light::Red {
            agenda.red.push(own);
        }
        let milestones = item.milestones.iter().filter(|milestone| ahead.contains(&milestone.due));
        agenda.milestones.extend(milestones.map(|milestone| (own, milestone)));
        agenda.unanswered.extend(unanswered(dossier, day).map(|letter| (own, letter)));
        let replies = dossier.replies.iter().filter(|reply| reply.row.date > since && reply.row.date <= day);
        agenda.replies.extend(replies.map(|reply| (own, reply)));
        agenda.obstacles.extend(unsolved(dossier, day).map(|obstacle| (own, obstacle)));
    }
    agenda
}

/// The letters whose day of answer is over on a day, and that were not answered by then.
fn unanswered(dossier: &Dossier, day: NaiveDate) -> impl Iterator<Item = &Filed<Letter>> {
    let answered = move |letter: &Filed<Letter>| {
        dossier.replies.iter().any(|reply| reply.row.letter == letter.id && reply.row.date <= day)
    };
    dossier.letters.iter().filter(move |letter| letter.row.answer_by < day && !answered(letter))
}

/// What was raised by a day and not cleared by it.
pub(super) fn unsolved(dossier: &Dossier, day: NaiveDate) -> impl Iterator<Item = &Filed<Obstacle>> {
    let open = move |obstacle: &&Filed<Obstacle>| {
        obstacle.row.raised <= day && obstacle.row.solved.is_none_or(|solved| solved > day)
    };
    dossier.obstacles.iter().filter(open)
}
