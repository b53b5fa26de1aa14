//! The verbs, one file each: the only place where stages meet.

mod agenda;
mod alike;
mod answer;
mod asking;
mod audit;
mod backup;
mod bulletin;
mod cascade;
mod closing;
mod compare;
mod compare_rules;
mod completions;
mod correct;
mod demo;
mod describe;
mod document;
mod dropped;
mod duplicate;
mod error;
mod explain;
mod export;
mod extract;
mod filed;
mod gather;
mod hidden;
mod history;
mod import;
mod import_ledger;
mod item;
mod judging;
mod just_met;
mod late;
mod league;
mod letter;
mod lights;
mod list;
mod load;
mod manual;
mod merge;
mod naming;
mod new_year;
mod obstacle;
mod outcome;
mod output;
mod overrule;
mod pages;
mod parallel;
mod path;
mod pipeline;
mod progress;
mod project;
mod read;
mod reading;
mod reconcile;
mod record;
mod recorded;
mod repeated;
mod reread;
mod respond;
mod review;
mod rules;
mod score;
mod scorecard;
mod search;
mod serve;
mod settled;
mod site;
mod streams;
mod supervising;
mod template;
mod trend;
mod undo;
mod unread;
mod used;
mod verify;
mod withdraw;
mod world;

#[doc(hidden)]
pub use compare::audit_rows;
pub use error::CommandError;
#[doc(hidden)]
pub use judging::records;
pub use streams::Taken;
pub use used::{Used, used};
pub use world::{World, clock};

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
    if let Some(file) = &cli.rules {
        world.policy = rules::read(file, world.policy)?;
    }
    match cli.verb {
        Verb::Record(arguments) => record::run(&arguments, &vocabulary, world),
        Verb::Import(arguments) => import::run(&arguments, &vocabulary, world),
        Verb::Template(arguments) => template::run(&arguments, world),
        Verb::Item(arguments) => item::run(&arguments, &vocabulary, world),
        Verb::Split(arguments) => item::split(&arguments, &vocabulary, world),
        Verb::Progress(arguments) => item::progress(&arguments, &vocabulary, world),
        Verb::Project(arguments) => project::run(&arguments, &vocabulary, world),
        Verb::Pipeline(arguments) => pipeline::run(&arguments, &vocabulary, world),
        Verb::NewYear(arguments) => new_year::run(&arguments, &vocabulary, world),
        Verb::Read(arguments) => read::run(&arguments, &vocabulary, world),
        Verb::Extract(arguments) => extract::run(&arguments, &vocabulary, world),
        Verb::Describe(arguments) => describe::run(&arguments, &vocabulary, world),
        Verb::Document(arguments) => document::run(arguments, world),
        Verb::List(arguments) => list::run(&arguments, &vocabulary, world),
        Verb::Search(arguments) => search::run(&arguments, world),
        Verb::Reconcile(arguments) => reconcile::run(&arguments, &vocabulary, world),
        Verb::Scorecard(arguments) => scorecard::run(&arguments, &vocabulary, world),
        Verb::Site(arguments) => site::run(&arguments, &vocabulary, world),
        Verb::Audit(arguments) => audit::run(&arguments, &vocabulary, world),
        Verb::Explain(arguments) => explain::run(&arguments, &vocabulary, world),
        Verb::Trend(arguments) => trend::run(&arguments, &vocabulary, world),
        Verb::Path(arguments) => path::run(&arguments, &vocabulary, world),
        Verb::League(arguments) => league::run(&arguments, &vocabulary, world),
        Verb::Repeated(arguments) => repeated::run(&arguments, &vocabulary, world),
        Verb::Dropped(arguments) => dropped::run(&arguments, &vocabulary, world),
        Verb::Cascade(arguments) => cascade::run(&arguments, &vocabulary, world),
        Verb::JustMet(arguments) => just_met::run(&arguments, &vocabulary, world),
        Verb::Score(arguments) => score::run(&arguments, &vocabulary, world),
        Verb::Lights(arguments) => lights::run(&arguments, &vocabulary, world),
        Verb::Bulletin(arguments) => bulletin::run(&arguments, &vocabulary, world),
        Verb::Agenda(arguments) => agenda::run(&arguments, &vocabulary, world),
        Verb::Letter(arguments) => letter::run(&arguments, &vocabulary, world),
        Verb::Reply(arguments) => letter::reply(&arguments, &vocabulary, world),
        Verb::Obstacle(arguments) => obstacle::run(&arguments, world),
        Verb::Respond(arguments) => respond::run(&arguments, world),
        Verb::Rules(arguments) => rules::run(&arguments, world),
        Verb::CompareRules(arguments) => compare_rules::run(&arguments, &vocabulary, world),
        Verb::Completions(arguments) => completions::run(&arguments, world),
        Verb::Manual(arguments) => manual::run(&arguments, world),
        Verb::Review(arguments) => review::run(&arguments, &vocabulary, world),
        Verb::Serve(arguments) => serve::run(&arguments, &vocabulary, world),
        Verb::Correct(arguments) => correct::run(&arguments, &vocabulary, world),
        Verb::Withdraw(arguments) => withdraw::run(&arguments, world),
        Verb::Undo(arguments) => undo::run(&arguments, world),
        Verb::Restore(arguments) => withdraw::restore(&arguments, world),
        Verb::Overrule(arguments) => overrule::run(&arguments, &vocabulary, world),
        Verb::History(arguments) => history::run(&arguments, world),
        Verb::Merge(arguments) => merge::run(&arguments, world),
        Verb::Backup(arguments) => backup::run(&arguments, world),
        Verb::Export(what) => export::run(&what, &vocabulary, world),
        Verb::Verify(arguments) => verify::run(&arguments, &vocabulary, world),
        Verb::Demo(arguments) => demo::run(&arguments, &vocabulary, world),
    }
}
