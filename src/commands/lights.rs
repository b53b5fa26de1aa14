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
    let form = world.form(&arguments.output, Format::Table)?;
    let set = arguments.judged.set.as_str();
    let only = arguments.item.as_ref().map(|id| ledger.dossier(id)).transpose()?.map(|own| own.item);
    let (place, year) = match &only {
        Some(item) => (Some(&item.row.place), item.row.year),
        None => (arguments.place.as_ref(), arguments.year.map_or_else(|| year_of(day), Ok)?),
    };
    let desk = Desk::of(&ledger, place, Some(year), set, vocabulary, &world.policy)?;
    let mut judged = desk.judged(day);
    let lead = arguments.lead.as_deref();
    judged.retain(|own| {
        let item = &own.dossier.item;
        lead.is_none_or(|lead| item.row.lead == lead) && only.as_ref().is_none_or(|only| only.id == item.id)
    });
    if let ([own], Some(_), true) = (judged.as_slice(), &only, arguments.timeline) {
        let page = render::item(own, day, &vocabulary.letters, &form.style);
        world.show(&page, form, &arguments.output)?;
        return Ok(Answer::Done);
    }
    let wholes = wholes(&judged, &vocabulary.units);
    let of = Lit { place, year, day, lead, timeline: arguments.timeline, by: arguments.group, set };
    world.show(&render::lights(&of, &judged, &wholes, &form.style), form, &arguments.output)?;
    Ok(Answer::Done)
}
