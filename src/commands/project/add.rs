//! `project add`, `project move` and `project correct`.

use super::{amount, line, stage, stage_line, with};
use crate::cli;
use crate::commands::{Answer, CommandError, World, alike, outcome, supervising};
use crate::ledger::{Correction, Outcome};
use crate::say;
use crate::vocabulary::Vocabulary;
use crate::vocabulary::pipeline::{AtStage, Project};

/// Records a project, with the stage it is in where one is named.
///
/// # Errors
/// An option that cannot be used, a ledger that cannot be written.
pub fn run(
    arguments: &cli::ProjectAdd,
    vocabulary: &Vocabulary,
    world: &mut World,
) -> Result<Answer, CommandError> {
    let bare = Project {
        place: arguments.place.clone(),
        name: arguments.name.clone(),
        lead: String::new(),
        amount: None,
        source: String::new(),
        note: String::new(),
    };
    let mut project = with(bare, &arguments.said, vocabulary)?;
    let code = arguments.stage.as_ref().map(|given| stage(given, vocabulary)).transpose()?;
    let at = code.map(|stage| AtStage {
        project: String::new(),
        stage,
        date: arguments.date,
        amount: None,
        evidence: String::new(),
        note: String::new(),
    });
    let lang = world.style.lang;
    let said = |project: &Project| match &at {
        Some(at) => format!("{}  {}", line(project, lang), stage_line(at, vocabulary, lang)),
        None => line(project, lang),
    };
    if arguments.dry_run {
        world.say(&format!("{}  {}", lang.word("not-recorded"), said(&project)))?;
        return Ok(Answer::Done);
    }
    let mut ledger = world.ledger_to_write()?;
    project.place = ledger.typed_place(&project.place)?;
    let mut entry = ledger.entry(&world.by, world.now)?;
    let added = entry.add(&project)?;
    if let (Outcome::New(id) | Outcome::Known(id), Some(at)) = (&added, &at) {
        entry.add(&AtStage { project: id.clone(), ..at.clone() })?;
    }
    let like = entry.alike().to_vec();
    entry.commit()?;
    alike::tell(&like, world)?;
    outcome::tell(&added, &said(&project), world)?;
    Ok(Answer::Done)
}

/// Records that a project came to a stage.
///
/// # Errors
/// An unknown id or stage, an amount that is none, a ledger that cannot be written.
pub fn moved(
    arguments: &cli::ProjectMove,
    vocabulary: &Vocabulary,
    world: &mut World,
) -> Result<Answer, CommandError> {
    let code = stage(&arguments.stage, vocabulary)?;
    let amount = arguments.amount.as_ref().map(|given| amount(given, vocabulary)).transpose()?.flatten();
    let date = if arguments.undated { None } else { Some(supervising::day(arguments.date, world)) };
    let mut ledger = world.ledger_to_write()?;
    let project = ledger.project(&arguments.id)?.project;
    let at = AtStage {
        project: project.id,
        stage: code,
        date,
        amount,
        evidence: arguments.evidence.clone().unwrap_or_default(),
        note: arguments.note.clone().unwrap_or_default(),
    };
    let mut entry = ledger.entry(&world.by, world.now)?;
    let added = entry.add(&at)?;
    entry.commit()?;
    let lang = world.style.lang;
    let said = format!("{} {}  {}", project.row.place, project.row.name, stage_line(&at, vocabulary, lang));
    outcome::tell(&added, &said, world)?;
    Ok(Answer::Done)
}

/// Records what a project should say.
///
/// # Errors
/// An unknown id, an option that cannot be used, a ledger that cannot be written.
pub fn correct(
    arguments: &cli::ProjectCorrect,
    vocabulary: &Vocabulary,
    world: &mut World,
) -> Result<Answer, CommandError> {
    let mut ledger = world.ledger_to_write()?;
    let old = ledger.project(&arguments.id)?.project;
    let name = arguments.name.clone().unwrap_or_else(|| old.row.name.clone());
    let project = with(Project { name, ..old.row }, &arguments.said, vocabulary)?;
    let why = arguments.why.as_deref().unwrap_or_default().trim();
    let mut entry = ledger.entry(&world.by, world.now)?;
    let correction = entry.amend(&old.id, &project, why)?;
    entry.commit()?;
    let lang = world.style.lang;
    let id = match &correction {
        Correction::New { id, .. } => id.clone(),
        Correction::Known(id) => format!("{id} {}", lang.word("corrected-already")),
    };
    world.say(&format!("{id}  {}", line(&project, lang)))?;
    if let Correction::New { id, .. } = &correction {
        world.say(&say!(lang, "item-kept", id = id))?;
    }
    Ok(Answer::Done)
}
