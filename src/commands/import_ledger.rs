//! `import` of a whole ledger that `export ledger` wrote: the same ledger again, or merged into what is there.

use super::{Answer, CommandError, World, merge};
use crate::ledger::{Imported, is_export};
use crate::say;
use crate::vocabulary::files;
use std::io::{BufRead, BufReader, Cursor};
use std::path::Path;

/// As much of a file tells whether it is an export.
const BEGINNING: usize = 4096;

/// Imports the file, if it is an export; `None` where it is not.
///
/// # Errors
/// A line that cannot be used, a ledger that is not sound, a ledger that cannot be written.
pub fn file(file: &Path, world: &mut World) -> Result<Option<Answer>, CommandError> {
    let unreadable = |source| CommandError::Unreadable { path: file.to_owned(), source };
    if file == Path::new("-") {
        return Ok(None);
    }
    let (opened, _) = files::open(file).map_err(unreadable)?;
    let mut reader = BufReader::new(opened);
    let beginning = reader.fill_buf().map_err(unreadable)?;
    if !is_export(&String::from_utf8_lossy(&beginning[..beginning.len().min(BEGINNING)])) {
        return Ok(None);
    }
    import(&mut reader, file, world).map(Some)
}

/// Imports an export that was read already, as from standard input.
///
/// # Errors
/// As `file`.
pub fn text(text: &str, name: &Path, world: &mut World) -> Result<Answer, CommandError> {
    import(&mut Cursor::new(text), name, world)
}

fn import(input: &mut dyn BufRead, file: &Path, world: &mut World) -> Result<Answer, CommandError> {
    let mut ledger = world.ledger_to_write()?.checked_whole()?;
    match ledger.import_export(input, file, &world.by, world.now)? {
        Imported::Whole { documents, claims, head } => {
            let head = head.map(|head| head.head).unwrap_or_default();
            let line =
                say!(world.style.lang, "imported-whole", documents = documents, claims = claims, head = head);
            world.say(&line)?;
        }
        Imported::Merged(merged) => merge::tell(&merged, world)?,
    }
    Ok(Answer::Done)
}
