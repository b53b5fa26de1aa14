//! `read`: documents into the ledger, with their claims, each pointing at its place in the text.

use super::filed::{FiledTexts, checksum};
use super::gather::gather;
use super::reading::{ReadFile, read_files};
use super::recorded::{Counted, Outcome, line, record, tell, tell_again};
use super::settled::{SaidOfFiles, settled};
use super::unread::Unread;
use super::{Answer, CommandError, World};
use crate::cli;
use crate::ledger::{Ledger, LedgerError};
use crate::say;
use crate::vocabulary::{Vocabulary, Worded};
use std::collections::HashMap;
use std::path::{Path, PathBuf};

/// Reads the files and those below the folders, records what was found, and prints what was read. Each document
/// is an entry of its own: one that cannot be read keeps none of the others out, and is told at the end.
///
/// # Errors
/// A file named alone that cannot be read or does not tell its place or year, a ledger that cannot be written.
pub fn run(
    arguments: &cli::Read,
    vocabulary: &Vocabulary,
    world: &mut World,
) -> Result<Answer, CommandError> {
    let mut gathered = gather(&arguments.files);
    let mut unread = Unread::of(&mut gathered)?;
    gathered.tell(world)?;
    let mut ledger: Option<Ledger> = None;
    let mut first_names: HashMap<String, PathBuf> = HashMap::new();
    let mut all = Counted::default();
    // An answer that cannot be written keeps no document out of the ledger.
    let mut unsaid: Option<CommandError> = None;
    let said = SaidOfFiles::of(arguments.told.as_deref())?;
    let on_file = FiledTexts::of(world);
    let settle = |path: &Path, text: &str, described| {
        settled(arguments, (&said, &on_file), gathered.many, (path, text), described, vocabulary)
    };
    read_files(&gathered.documents, vocabulary, world, true, settle, |read, world| {
        let file = match read.map(ReadFile::understood) {
            Ok(Ok(file)) => file,
            Ok(Err(error)) => {
                unread.refuse(error);
                return Ok(());
            }
            Err(error) => return unread.keep(error),
        };
        let sha256 = checksum(&file.text);
        if let Some(first) = first_names.get(&sha256) {
            unsaid = unsaid.take().or(world.say(&same(&file.path, first, world)).err());
            return Ok(());
        }
        let open = match &mut ledger {
            Some(open) => open,
            None => ledger.insert(world.ledger_to_write()?),
        };
        let outcome = match record(open, &file, &on_file, arguments, vocabulary, world) {
            Ok(outcome) => outcome,
            Err(CommandError::Ledger(LedgerError::Lookup(reason))) => {
                return unread.keep(CommandError::of_file(file.path.display(), reason.message()));
            }
            Err(other) => return Err(other),
        };
        let said = match &outcome {
            Outcome::Recorded(recorded) => {
                all.add(&recorded.counted);
                let before = on_file.get(&file.text, Some(&recorded.document.place), None);
                let line = line(&file, &recorded.counted, world);
                world.say(&line).and_then(|()| tell(&file, recorded, before, world))
            }
            Outcome::Duplicate { told, again } => {
                all.add(&again.counted);
                world.say(told).and_then(|()| tell_again(again, world))
            }
        };
        unsaid = unsaid.take().or(said.err());
        first_names.insert(sha256, file.path);
        Ok(())
    })?;
    if gathered.folder {
        unsaid = unsaid.or(world.say(&all.told(unread.count(), world)).err());
    }
    // Before the remarks, where both go to one screen.
    unsaid = unsaid.or(world.out.flush().err().map(CommandError::Output));
    let answer = unread.tell(world)?;
    unsaid.filter(|error| !error.is_closed_pipe()).map_or(Ok(answer), Err)
}

/// The same text under two names is one document.
fn same(path: &Path, first: &Path, world: &World) -> String {
    let (path, first) = (path.display().to_string(), first.display().to_string());
    say!(world.style.lang, "document-same", path = path, first = first)
}
