//! The verbs, one file each: the only place where stages meet.

mod audit;
mod demo;
mod document;
mod error;
mod explain;
mod extract;
mod gather;
mod import;
mod judging;
mod list;
mod load;
mod parallel;
mod progress;
mod read;
mod reading;
mod reconcile;
mod record;
mod scorecard;
mod settled;
mod unread;
mod world;

pub use error::CommandError;
pub use world::World;

use crate::cli::{Cli, Verb};
use crate::vocabulary::Vocabulary;

/// What a verb has to say by its exit status.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Answer {
    /// Done: exit status 0.
    Done,
    /// The answer is no: exit status 1.
    No,
}

/// Carries out the command line in a world handed in.
///
/// # Errors
/// Wrong input or a ledger that cannot be used; the message says where, what and what next.
pub fn run(cli: Cli, world: &mut World) -> Result<Answer, CommandError> {
    let vocabulary = Vocabulary::load(cli.data.as_deref())?;
    match cli.verb {
        Verb::Record(arguments) => record::run(&arguments, &vocabulary, world),
        Verb::Import(arguments) => import::run(&arguments, &vocabulary, world),
        Verb::Read(arguments) => read::run(&arguments, &vocabulary, world),
        Verb::Extract(arguments) => extract::run(&arguments, &vocabulary, world),
        Verb::Document(arguments) => document::run(arguments, world),
        Verb::List(arguments) => list::run(&arguments, &vocabulary, world),
        Verb::Reconcile(arguments) => reconcile::run(&arguments, &vocabulary, world),
        Verb::Scorecard(arguments) => scorecard::run(&arguments, &vocabulary, world),
        Verb::Audit(arguments) => audit::run(&arguments, &vocabulary, world),
        Verb::Explain(arguments) => explain::run(&arguments, &vocabulary, world),
        Verb::Demo(arguments) => demo::run(&arguments, &vocabulary, world),
    }
}
