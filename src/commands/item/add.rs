//! `item add`: a piece of work by a phrase.

use super::{line, outcome, with};
use crate::cli;
use crate::commands::{Answer, CommandError, World, alike};
use crate::extract::Reader;
use crate::vocabulary::Vocabulary;
use crate::vocabulary::supervised::Item;

/// Records the items that the phrase names, all or none.
///
/// # Errors
/// A number that is not understood, an option that cannot be used, a ledger that cannot be written.
pub fn run(
    arguments: &cli::ItemAdd,
    vocabulary: &Vocabulary,
    world: &mut World,
) -> Result<Answer, CommandError> {
    let reader = Reader::new(vocabulary);
    let items =
        reader.items(&arguments.phrase, &arguments.place, arguments.year).map_err(CommandError::Usage)?;
    let items =
        items.into_iter().map(|item| with(item, &arguments.said)).collect::<Result<Vec<Item>, _>>()?;
    if arguments.dry_run {
        for item in &items {
            let told = format!("{}  {}", world.style.lang.word("not-recorded"), line(item, world.style.lang));
            world.say(&told)?;
        }
        return Ok(Answer::Done);
    }
    keep(items, world)
}

/// Records items in one entry, all or none, and prints each as it was understood.
///
/// # Errors
/// An ambiguous place, an unknown id, a ledger that cannot be written.
pub fn keep(items: Vec<Item>, world: &mut World) -> Result<Answer, CommandError> {
    let mut ledger = world.ledger_to_write()?;
    let mut placed = Vec::new();
    for item in items {
        placed.push(Item { place: ledger.typed_place(&item.place)?, ..item });
    }
    let mut entry = ledger.entry(&world.by, world.now)?;
    let mut recorded = Vec::new();
    for item in placed {
        let became = entry.add(&item)?;
        recorded.push((item, became));
    }
    let like = entry.alike().to_vec();
    entry.commit()?;
    alike::tell(&like, world)?;
    for (item, became) in recorded {
        let told = format!("{}  {}", outcome(&became, world), line(&item, world.style.lang));
        world.say(&told)?;
    }
    Ok(Answer::Done)
}
