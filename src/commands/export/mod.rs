//! `export`: the ledger, and what follows from it, in the forms that others read.

mod datapackage;
mod ledger;
mod sdmx;
mod shelf;
mod stratml;

use super::{Answer, CommandError, World, output};
use crate::cli::Export;
use crate::vocabulary::Vocabulary;
use std::io::Write;
use std::path::Path;

/// Writes what is asked for.
///
/// # Errors
/// A ledger that cannot be read, an unknown place, a file that cannot be written.
pub fn run(what: &Export, vocabulary: &Vocabulary, world: &mut World) -> Result<Answer, CommandError> {
    match what {
        Export::Ledger(arguments) => ledger::run(arguments, world),
        Export::Datapackage(arguments) => datapackage::run(arguments, vocabulary, world),
        Export::SdmxCsv(arguments) => sdmx::run(arguments, vocabulary, world),
        Export::Stratml(arguments) => stratml::run(arguments, vocabulary, world),
    }
}

/// Writes into the file that is named, which is there whole or not at all, else to standard output.
fn to(
    path: Option<&Path>,
    world: &mut World,
    fill: impl FnOnce(&mut dyn Write) -> Result<(), CommandError>,
) -> Result<(), CommandError> {
    match path {
        Some(path) => output::write(path, &world.used, fill),
        None => fill(world.out),
    }
}
