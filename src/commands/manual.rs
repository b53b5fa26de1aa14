//! `manual`: the pages that `man` shows.

use super::{Answer, CommandError, World};
use crate::cli::{self, manual};

/// Prints a page, or writes all of them into a folder.
///
/// # Errors
/// No such verb, or a folder that cannot be written.
pub fn run(arguments: &cli::Manual, world: &mut World) -> Result<Answer, CommandError> {
    if let Some(folder) = &arguments.all {
        manual::pages(folder, world.style.lang)
            .map_err(|source| CommandError::Unwritable { path: folder.clone(), source })?;
    } else if !manual::page(arguments.verb.as_deref(), world.style.lang, world.out)? {
        let given = arguments.verb.as_deref().unwrap_or_default();
        return Err(CommandError::Usage(format!(
            "no verb {given}; the verbs are {}",
            manual::verbs().join(", ")
        )));
    }
    Ok(Answer::Done)
}
