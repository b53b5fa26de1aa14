//! `rules`: the tolerances and readings in force. Also how a file of them is read.

use super::scorecard::format;
use super::{Answer, CommandError, World};
use crate::cli;
use crate::render;
use crate::vocabulary::rules::{RulesError, laid_over};
use crate::vocabulary::{Policy, files, limits};
use std::path::Path;

/// Prints the rules.
///
/// # Errors
/// What the writer says.
pub fn run(arguments: &cli::Rules, world: &mut World) -> Result<Answer, CommandError> {
    let format = format(arguments.format);
    let style = world.style_of(format);
    render::rules(&world.policy, format, &style, world.out)?;
    Ok(Answer::Done)
}

/// The rules of a file laid over others.
///
/// # Errors
/// A file that cannot be read, or a row of it that cannot be used.
pub fn read(file: &Path, base: Policy) -> Result<Policy, CommandError> {
    let text = files::text(file, limits::OWN)
        .map_err(|source| RulesError::Unreadable { path: file.to_owned(), source })?;
    Ok(laid_over(base, &text, &file.display().to_string())?)
}
