//! `bulletin`: 督查通报 of a month, 督查小结 of a quarter, 年底交账 of a year.

use super::supervising::{Desk, year_of};
use super::{Answer, CommandError, World};
use crate::cli;
use crate::message;
use crate::render::{self, Format};
use crate::supervise::{changes, happened, wholes};
use crate::vocabulary::{Period, Vocabulary};

/// Prints the bulletin.
///
/// # Errors
/// A ledger that cannot be read, an unknown place or set of rules.
pub fn run(
    arguments: &cli::Bulletin,
    vocabulary: &Vocabulary,
    world: &mut World,
) -> Result<Answer, CommandError> {
    let ledger = world.ledger_to_read()?;
    let Some(period) =
        arguments.month.map(Period::Month).or(arguments.quarter).or(arguments.year.map(Period::Year))
    else {
        return Ok(Answer::Done);
    };
    let last_day = |period: Period| period.first_day().zip(period.last_day());
    let Some((first, day)) = last_day(period) else { return Ok(Answer::Done) };
    let Some(before) = first.pred_opt() else {
        return Err(CommandError::Usage(message!("not-a-period", given = period.to_string())));
    };
    let form = world.form(&arguments.output, Format::Table)?;
    let (place, year) = (arguments.place.as_ref(), Some(year_of(day)?));
    let desk = Desk::of(&ledger, place, year, &arguments.set, vocabulary, &world.policy)?;
    let (then, judged) = (desk.judged(before), desk.judged(day));
    // Over a whole year everything changed.
    let then = if arguments.year.is_some() { Vec::new() } else { then };
    let of = render::Bulletin {
        place,
        period,
        day,
        judged: &judged,
        changes: &changes(&then, &judged),
        wholes: &wholes(&judged, &vocabulary.units),
        happened: &happened(&judged, before, day),
        ladder: &vocabulary.letters,
    };
    world.show(&render::bulletin(&of, &form.style), form, &arguments.output)?;
    Ok(Answer::Done)
}
