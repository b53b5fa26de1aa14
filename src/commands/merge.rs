//! `merge`: what another office's ledger holds, brought into this one.

use super::{Answer, CommandError, World, alike};
use crate::cli;
use crate::ledger::{Conflict, Merged};
use crate::vocabulary::Message;
use crate::{message, say};

/// How many conflicts are told one by one.
const TOLD: usize = 100;

/// Merges the other ledger into this one in one entry; says what was added, and where the two disagreed.
///
/// # Errors
/// The other ledger cannot be read, this one cannot be written, or a place of the other may be several here.
pub fn run(arguments: &cli::Merge, world: &mut World) -> Result<Answer, CommandError> {
    let mut ledger = world.ledger_to_write()?.checked_whole()?;
    let merged = ledger.merge(&arguments.other, &world.by, world.now)?;
    tell(&merged, world)?;
    Ok(Answer::Done)
}

/// Says what a merge added, and where the two ledgers disagreed.
///
/// # Errors
/// What the writer says.
pub fn tell(merged: &Merged, world: &mut World) -> Result<(), CommandError> {
    let Merged {
        documents, claims, corrections, rulings, withdrawals, restorations, acceptances, known, ..
    } = merged;
    let lang = world.style.lang;
    world.say(&say!(
        lang,
        "merge-done",
        documents = *documents,
        claims = *claims,
        corrections = *corrections,
        rulings = *rulings,
        withdrawals = *withdrawals,
        restorations = *restorations,
        acceptances = *acceptances,
        known = *known,
    ))?;
    if !merged.kept.is_empty() {
        let kept = merged
            .kept
            .iter()
            .map(|(kind, count)| message!("rows-of-kind", kind = kind.word(), count = *count));
        world.say(&say!(lang, "merge-kept", rows = Message::List(kept.collect())))?;
    }
    alike::tell(&merged.alike, world)?;
    for conflict in merged.conflicts.iter().take(TOLD) {
        world.say(&told(conflict).in_lang(lang))?;
    }
    if merged.conflicts.len() > TOLD {
        let more = say!(lang, "more-not-listed", count = merged.conflicts.len() - TOLD);
        writeln!(world.out, "… {more}")?;
    }
    Ok(())
}

/// Both sides of a disagreement, and which one stands now.
fn told(conflict: &Conflict) -> Message {
    match conflict {
        Conflict::Withdrawn { id, here: true } => message!("conflict-withdrawn-here", id = id),
        Conflict::Withdrawn { id, here: false } => message!("conflict-withdrawn-there", id = id),
        Conflict::Corrected { here, there, stands } => {
            message!("conflict-corrected", here = here, there = there, stands = stands)
        }
        Conflict::Ruled { here, there, stands } => {
            message!("conflict-ruled", here = here, there = there, stands = stands)
        }
    }
}
