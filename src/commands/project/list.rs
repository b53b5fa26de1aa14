//! `project list` and `project show`.

use super::{followed, stage};
use crate::cli::{self, Output};
use crate::commands::{Answer, CommandError, World, supervising};
use crate::render::{self, Format};
use crate::supervise::stands;
use crate::vocabulary::Vocabulary;
use crate::vocabulary::pipeline::{Followed, Stay};

/// Prints the projects asked for.
///
/// # Errors
/// A ledger that cannot be read, an unknown place or stage.
pub fn list(
    arguments: &cli::ProjectList,
    vocabulary: &Vocabulary,
    world: &mut World,
) -> Result<Answer, CommandError> {
    let day = supervising::day(arguments.as_of, world);
    let code = arguments.stage.as_ref().map(|given| stage(given, vocabulary)).transpose()?;
    let ledger = world.ledger_to_read()?;
    let projects = followed(&ledger, arguments.place.as_ref(), vocabulary)?;
    let form = world.form(&arguments.output, Format::Table)?;
    let all = projects.iter().map(|own| (own, stands(own, &vocabulary.stages, day)));
    let fits = |(own, stay): &(&Followed, Option<Stay<'_>>)| {
        arguments.lead.as_ref().is_none_or(|lead| own.project.row.lead == *lead)
            && code.as_ref().is_none_or(|code| stay.is_some_and(|stay| stay.stage == code))
    };
    let wanted: Vec<_> = all.filter(fits).collect();
    let page = render::projects(&wanted, &vocabulary.stages, form.style.lang);
    world.show(&page, form, &arguments.output)?;
    Ok(Answer::Done)
}

/// Prints what is on file of one project.
///
/// # Errors
/// A ledger that cannot be read, an unknown id.
pub fn show(
    id: &str,
    output: &Output,
    vocabulary: &Vocabulary,
    world: &mut World,
) -> Result<Answer, CommandError> {
    let project = world.ledger_to_read()?.project(id)?.ordered(&vocabulary.stages);
    let form = world.form(output, Format::Table)?;
    let page = render::project(&project, &vocabulary.stages, form.style.lang);
    world.show(&page, form, output)?;
    Ok(Answer::Done)
}
