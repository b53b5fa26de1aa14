//! `project`: investment projects and the stages that they come to.

mod add;
mod import;
mod list;

pub use list::{list, show};

use super::{Answer, CommandError, World, withdraw};
use crate::cli::{self, ProjectSaid};
use crate::ledger::{Kind, Ledger};
use crate::message;
use crate::say;
use crate::vocabulary::pipeline::{Amount, AtStage, Followed, Project};
use crate::vocabulary::{Lang, PlacePath, Vocabulary, Worded as _};
use std::fmt::Write as _;

/// Carries out what is below `project`.
///
/// # Errors
/// What each says.
pub fn run(
    project: &cli::Project,
    vocabulary: &Vocabulary,
    world: &mut World,
) -> Result<Answer, CommandError> {
    match project {
        cli::Project::Add(arguments) => add::run(arguments, vocabulary, world),
        cli::Project::Import(arguments) => import::run(arguments, vocabulary, world),
        cli::Project::Move(arguments) => add::moved(arguments, vocabulary, world),
        cli::Project::List(arguments) => list(arguments, vocabulary, world),
        cli::Project::Show(arguments) => show(&arguments.id, &arguments.output, vocabulary, world),
        cli::Project::Correct(arguments) => add::correct(arguments, vocabulary, world),
        cli::Project::Withdraw(arguments) => {
            // Nothing but a project or a stage of one is hidden by this name.
            let ledger = world.ledger_to_read()?;
            if ledger.named(&arguments.id)?.kind != Kind::Stage {
                ledger.kept::<Project>(&arguments.id)?;
            }
            drop(ledger);
            withdraw::run(arguments, world)
        }
    }
}

/// The projects of a place, or of all, each with its stages in order.
///
/// # Errors
/// An unknown place, or a ledger that cannot be read.
pub fn followed(
    ledger: &Ledger,
    place: Option<&PlacePath>,
    vocabulary: &Vocabulary,
) -> Result<Vec<Followed>, CommandError> {
    let projects = ledger.projects(place)?.into_iter();
    Ok(projects.map(|own| own.ordered(&vocabulary.stages)).collect())
}

/// The code of the stage that is called so.
///
/// # Errors
/// None is.
fn stage(given: &str, vocabulary: &Vocabulary) -> Result<String, CommandError> {
    let found = vocabulary.stages.called(given).map_err(|unknown| CommandError::Usage(unknown.message()))?;
    Ok(found.code.clone())
}

/// The amount that an option says; nothing where it says ''.
///
/// # Errors
/// Words that are none.
fn amount(given: &str, vocabulary: &Vocabulary) -> Result<Option<Amount>, CommandError> {
    if given.trim().is_empty() {
        return Ok(None);
    }
    let wrong = |why: &crate::vocabulary::pipeline::AmountError| {
        CommandError::Usage(message!("labelled", label = "--amount", words = why.message()))
    };
    Amount::parse(given, "", &vocabulary.units).map(Some).map_err(|why| wrong(&why))
}

/// The project with what the options say of it; '' takes away what it said.
///
/// # Errors
/// An option that cannot be used.
fn with(mut project: Project, said: &ProjectSaid, vocabulary: &Vocabulary) -> Result<Project, CommandError> {
    if let Some(given) = &said.amount {
        project.amount = amount(given, vocabulary)?;
    }
    for (own, given) in [
        (&mut project.lead, &said.lead),
        (&mut project.source, &said.source),
        (&mut project.note, &said.note),
    ] {
        if let Some(given) = given {
            own.clone_from(given);
        }
    }
    Ok(project)
}

/// A line that shows a project as it was understood.
fn line(project: &Project, lang: Lang) -> String {
    let mut told = format!("{} {}", project.place, project.name);
    if let Some(amount) = &project.amount {
        let _ = write!(told, "  {amount}");
    }
    if !project.lead.is_empty() {
        let _ = write!(told, "  {} {}", lang.word("project-lead"), project.lead);
    }
    told
}

/// A line that shows a stage that a project came to.
fn stage_line(at: &AtStage, vocabulary: &Vocabulary, lang: Lang) -> String {
    let stage = vocabulary.stages.get(&at.stage).map_or(at.stage.as_str(), |stage| stage.name(lang));
    let day = at.date.map_or_else(|| lang.word("project-undated").to_owned(), |date| date.to_string());
    let mut told = say!(lang, "project-at", stage = stage, day = day);
    if let Some(amount) = &at.amount {
        let _ = write!(told, "  {amount}");
    }
    told
}
