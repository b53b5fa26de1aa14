//! `undo`: the last entry is taken back, as an entry of its own.

use super::{Answer, CommandError, World};
use crate::cli;
use crate::ledger::{Entered, Kind, Undo, Undone};
use crate::vocabulary::Message;
use crate::{message, say};

/// Undoes the last entry, and says what that was.
///
/// # Errors
/// A ledger in which nothing was recorded, an entry that cannot be undone, a ledger that cannot be written.
pub fn run(arguments: &cli::UndoLast, world: &mut World) -> Result<Answer, CommandError> {
    // Looked up first where nothing is written: a ledger is not made by undoing in it.
    drop(world.ledger_to_read()?);
    let lang = world.style.lang;
    let why = match arguments.why.as_deref().map(str::trim) {
        Some(why) if !why.is_empty() => why,
        Some(_) | None => lang.word("undo-why"),
    };
    let mut ledger = world.ledger_to_write()?;
    let mut entry = ledger.entry(&world.by, world.now)?;
    let (entered, undone) = match entry.undo(why)? {
        Undo::NothingRecorded => return Err(CommandError::Usage(message!("undo-nothing"))),
        Undo::ReadAgain(entered) => {
            return Err(CommandError::Usage(message!("undo-read-again", entry = entered.number)));
        }
        Undo::Done(entered, undone) => (entered, undone),
    };
    if !arguments.dry_run {
        entry.commit()?;
    }
    let Entered { number, by, at } = &entered;
    let what = what(&undone);
    world.say(&if arguments.dry_run {
        say!(lang, "undo-would", entry = *number, by = by, at = at, what = what)
    } else {
        say!(lang, "undo-done", entry = *number, by = by, at = at, what = what)
    })?;
    Ok(Answer::Done)
}

fn what(undone: &Undone) -> Message {
    let Undone {
        claims, documents, facts, rulings, restored, hidden_again, reviews, reviews_restored, ..
    } = *undone;
    let of = |kind: Kind, count: usize| (count, message!("rows-of-kind", kind = kind.word(), count = count));
    let parts = [
        (claims, message!("undone-claims", count = claims)),
        (documents, message!("undone-documents", count = documents)),
        (facts, message!("undone-facts", count = facts)),
        (rulings, message!("undone-rulings", count = rulings)),
        (restored, message!("undone-restored", count = restored)),
        (hidden_again, message!("undone-hidden-again", count = hidden_again)),
        (reviews, message!("undone-reviews", count = reviews)),
        (reviews_restored, message!("undone-reviews-restored", count = reviews_restored)),
        of(Kind::Item, undone.items),
        of(Kind::Progress, undone.progress),
        of(Kind::Letter, undone.letters),
        of(Kind::Reply, undone.replies),
        of(Kind::Obstacle, undone.obstacles),
        of(Kind::Project, undone.projects),
        of(Kind::Stage, undone.stages),
        of(Kind::Response, undone.responses),
    ];
    let parts: Vec<Message> =
        parts.into_iter().filter(|(count, _)| *count > 0).map(|(_, told)| told).collect();
    if parts.is_empty() { message!("undone-nothing") } else { Message::List(parts) }
}
