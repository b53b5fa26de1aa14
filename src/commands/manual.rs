//! `manual`: the pages that `man` shows.

use super::{Answer, CommandError, World, output};
use crate::cli::{self, manual};
use crate::message;
use crate::vocabulary::Message;

/// Prints a page, or writes all of them into a folder.
///
/// # Errors
/// No such verb, or a folder or file that may not be written.
pub fn run(arguments: &cli::Manual, world: &mut World) -> Result<Answer, CommandError> {
    if let Some(folder) = &arguments.all {
        let pages = manual::pages(world.style.lang)?;
        output::make_folder(folder)?;
        // All of them or none, as far as can be seen before.
        for (name, _) in &pages {
            output::look(&folder.join(name), &world.used)?;
        }
        for (name, page) in &pages {
            output::write(&folder.join(name), &world.used, |out| Ok(out.write_all(page)?))?;
        }
    } else if !manual::page(arguments.verb.as_deref(), world.style.lang, world.out)? {
        let given = arguments.verb.as_deref().unwrap_or_default();
        return Err(CommandError::Usage(message!(
            "no-verb",
            given = given,
            verbs = Message::list(manual::verbs())
        )));
    }
    Ok(Answer::Done)
}
