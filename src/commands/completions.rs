//! `completions`: the script by which a shell completes our words.

use super::{Answer, CommandError, World};
use crate::cli::{self, manual};

/// Prints the script.
///
/// # Errors
/// What the writer says.
pub fn run(arguments: &cli::Completions, world: &mut World) -> Result<Answer, CommandError> {
    manual::complete(arguments.shell, world.style.lang, world.out)?;
    Ok(Answer::Done)
}
