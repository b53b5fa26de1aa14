//! `lights`: how every item stands on a day.

use super::supervising::{Desk, day, year_of};
use super::{Answer, CommandError, World};
use crate::cli;
use crate::render::{self, Format, Lit};
use crate::supervise::wholes;
use crate::vocabulary::Vocabulary;

/// Prints the items with their lights.
///
/// # Errors
/// A ledger that cannot be read, an unknown place or set of rules.
pub fn run(
    arguments: &cli::Lights,
    vocabulary: &Vocabulary,
    world: &mut World,
) -> Result<Answer, CommandError> {
    let ledger = world.ledger_to_read()?;
    let day = day(arguments.judged.as_of, world);
    let year = arguments.year.map_or_else(|| year_of(day), Ok)?;
    let form = world.form(&arguments.output, Format::Table)?;
    let set = arguments.judged.set.as_str();
    let place = arguments.place.as_ref();
    let desk = Desk::of(&ledger, place, Some(year), set, vocabulary, &world.policy)?;
    let judged = desk.judged(day);
    let wholes = wholes(&judged, &vocabulary.units);
    let of = Lit { place, year, day, by: arguments.group, set };
    world.show(&render::lights(&of, &judged, &wholes, &form.style), form, &arguments.output)?;
    Ok(Answer::Done)
}
