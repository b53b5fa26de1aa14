//! `agenda`: what a weekly (周协调) or monthly (月调度) meeting has before it.

use super::supervising::{Desk, day, year_of};
use super::{Answer, CommandError, World};
use crate::cli;
use crate::render::{self, Format};
use crate::supervise::agenda;
use crate::vocabulary::Vocabulary;
use chrono::{Days, Months};

/// Prints the agenda.
///
/// # Errors
/// A ledger that cannot be read, an unknown place or set of rules.
pub fn run(
    arguments: &cli::Agenda,
    vocabulary: &Vocabulary,
    world: &mut World,
) -> Result<Answer, CommandError> {
    let ledger = world.ledger_to_read()?;
    let day = day(arguments.judged.as_of, world);
    let (since, until) = if arguments.week {
        (day.checked_sub_days(Days::new(7)), day.checked_add_days(Days::new(7)))
    } else {
        (day.checked_sub_months(Months::new(1)), day.checked_add_months(Months::new(1)))
    };
    let (since, until) = (since.unwrap_or(day), until.unwrap_or(day));
    let form = world.form(&arguments.output, Format::Table)?;
    let (place, year) = (arguments.place.as_ref(), year_of(day)?);
    let of = |year| Desk::of(&ledger, place, Some(year), &arguments.judged.set, vocabulary, &world.policy);
    // What the year before left open (a letter of December that nobody answered) is before the meeting too.
    let desks = [of(year)?, of(year.previous())?];
    let judged: Vec<_> = desks.iter().flat_map(|desk| desk.judged(day)).collect();
    let agenda = agenda(&judged, since, day, until);
    let page = render::agenda(place, (day, until), &agenda, &vocabulary.letters, &form.style);
    world.show(&page, form, &arguments.output)?;
    Ok(Answer::Done)
}
