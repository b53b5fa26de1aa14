//! `verify`: stub.

use super::{Answer, CommandError, World};
use crate::cli;
use crate::vocabulary::Vocabulary;

/// Stub.
///
/// # Errors
/// None.
pub fn run(_: &cli::Verify, _: &Vocabulary, _: &mut World) -> Result<Answer, CommandError> {
    Ok(Answer::Done)
}
