//! `manual`: the pages that `man` shows.

use super::{Answer, CommandError, World};
use crate::cli::{self, manual};
use crate::message;
use crate::vocabulary::Message;

/// Prints a page, or writes all of them into a folder.
///
/// # Errors
/// No such verb, or a folder that cannot be written.
pub fn run(arguments: &cli::Manual, world: &mut World) -> Result<Answer, CommandError> {
    if let Some(folder) = &arguments.all {
        manual::pages(folder).map_err(|source| CommandError::Unwritable { path: folder.clone(), source })?;
    } else if !manual::page(arguments.verb.as_deref(), world.out)? {
        let given = arguments.verb.as_deref().unwrap_or_default();
        return Err(CommandError::Usage(message!(
            "no-verb",
            given = given,
            verbs = Message::list(manual::verbs())
        )));
    }
    Ok(Answer::Done)
}
