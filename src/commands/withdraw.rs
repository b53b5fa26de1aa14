//! `withdraw` and `restore`: a claim, a document or a ruling no longer stands, or does again.

use super::{Answer, CommandError, World};
use crate::cli;
use crate::{message, say};

/// Withdraws what the id names, and says what stands in its place and what takes it back.
///
/// # Errors
/// An unknown id, one withdrawn already, a ledger that cannot be written.
pub fn run(arguments: &cli::Withdraw, world: &mut World) -> Result<Answer, CommandError> {
    let why = arguments.why.trim();
    if why.is_empty() {
        return Err(CommandError::Usage(message!("withdrawal-without-reason")));
    }
    let mut ledger = world.ledger_to_write()?;
    let mut entry = ledger.entry(&world.by, world.now)?;
    let withdrawn = entry.withdraw(&arguments.id, why)?;
    entry.commit()?;
    let lang = world.style.lang;
    let (kind, id) = (withdrawn.kind.in_lang(lang), &withdrawn.id);
    world.say(&match withdrawn.again {
        Some(again) => {
            say!(lang, "withdrawal-done-version", kind = kind, id = id, why = why, again = again)
        }
        None => say!(lang, "withdrawal-done", kind = kind, id = id, why = why),
    })?;
    Ok(Answer::Done)
}

/// Takes back the withdrawal of what the id names.
///
/// # Errors
/// An unknown id, one that is not withdrawn, a ledger that cannot be written.
pub fn restore(arguments: &cli::Restore, world: &mut World) -> Result<Answer, CommandError> {
    let mut ledger = world.ledger_to_write()?;
    let mut entry = ledger.entry(&world.by, world.now)?;
    let restored = entry.restore(&arguments.id, arguments.why.trim())?;
    entry.commit()?;
    let lang = world.style.lang;
    world.say(&say!(lang, "restoration-done", kind = restored.kind.in_lang(lang), id = restored.id))?;
    Ok(Answer::Done)
}
