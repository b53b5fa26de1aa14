//! `backup`: a copy of the ledger that is verified before it is called one.

use super::{Answer, CommandError, World, output};
use crate::cli;
use crate::ledger::Verified;
use crate::message;
use crate::say;
use crate::vocabulary::{Message, Worded};

/// Copies the ledger into a new file, verifies the copy and prints its head.
///
/// # Errors
/// A ledger that cannot be read or is not sound, a file that is there already, a folder or disk that cannot be written.
pub fn run(arguments: &cli::Backup, world: &mut World) -> Result<Answer, CommandError> {
    let path = &arguments.file;
    let ledger = world.ledger_to_read()?;
    let mut verified = Verified::default();
    let put = output::put_new_file(path, &world.used, |copy| {
        verified = ledger.back_up(copy)?;
        if verified.faults.is_empty() {
            return Ok(());
        }
        let faults = verified.faults.iter().map(Worded::message);
        let refused = message!("backup-not-sound", count = verified.faults.len());
        Err(CommandError::Usage(Message::Lines(std::iter::once(refused).chain(faults).collect())))
    })?;
    if !put {
        return Err(CommandError::of_file(path.display(), message!("backup-there-already")));
    }
    let Verified { rows, entries, head, .. } = &verified;
    let count = |table: &str| rows.iter().find(|(name, _)| *name == table).map_or(0, |(_, count)| *count);
    let line = say!(
        world.style.lang,
        "backed-up",
        file = path.display().to_string(),
        claims = count("claim"),
        documents = count("document"),
        entries = *entries,
        head = head.as_ref().map_or("", |head| &head.head),
    );
    world.say(&line)?;
    Ok(Answer::Done)
}
