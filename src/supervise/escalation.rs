//! Which letter is next: one matter, one letter, and one step of the ladder where the date of the last one was missed.

use super::pace::Judge;
use crate::vocabulary::supervised::{Dossier, Ladder, NextLetter};
use chrono::{Days, NaiveDate};

/// The letter that an item is next to be sent on a day; `None` where it needs none, or the date of the last one is not over.
/// A unit that was back on pace on the date of its last letter begins anew.
pub fn next_letter<'a>(
    judge: Judge,
    dossier: &'a Dossier,
    earlier: Option<&Dossier>,
    day: NaiveDate,
    ladder: &'a Ladder,
) -> Option<NextLetter<'a>> {
    let last = dossier.letters.iter().rev().find(|letter| letter.row.sent <= day);
    let standing = last.is_some_and(|last| day <= last.row.deadline());
    let status = |day| judge.pace(dossier, earlier, day).status;
    let missed = last.filter(|last| {
        let at_its_date = status(last.row.deadline());
        ladder
            .get(&last.row.grade)
            .or(ladder.grades().first())
            .is_some_and(|own| own.when.contains(&at_its_date))
    });
    let grade = match missed {
        Some(last) => ladder.after(&last.row.grade),
        None => ladder.grades().first(),
    };
    let grade = grade.filter(|grade| !standing && grade.when.contains(&status(day)))?;
    let after = |days: i64| day.checked_add_days(Days::new(days.unsigned_abs())).unwrap_or(day);
    Some(NextLetter {
        after: missed,
        answer_by: after(grade.answer_days),
        new_due: after(grade.new_due_days),
        grade,
    })
}
