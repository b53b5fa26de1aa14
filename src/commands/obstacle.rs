//! `obstacle`: what is in the way of items (卡脖子问题): raised, cleared, listed.

use super::supervising::day;
use super::{Answer, CommandError, World, outcome};
use crate::cli::{self, ObstacleList, ObstacleRaise, ObstacleSolve};
use crate::ledger::Wanted;
use crate::render::{self, Format};
use crate::vocabulary::supervised::Obstacle;
use crate::{message, say};

/// Raises, clears or lists.
///
/// # Errors
/// An unknown id or place, or a ledger that cannot be used.
pub fn run(arguments: &cli::Obstacle, world: &mut World) -> Result<Answer, CommandError> {
    match arguments {
        cli::Obstacle::Raise(arguments) => raise(arguments, world),
        cli::Obstacle::Solve(arguments) => solve(arguments, world),
        cli::Obstacle::List(arguments) => list(arguments, world),
    }
}

fn raise(arguments: &ObstacleRaise, world: &mut World) -> Result<Answer, CommandError> {
    let raised = day(arguments.date, world);
    let mut ledger = world.ledger_to_write()?;
    let item = ledger.dossier(&arguments.item)?.item;
    if let Some(due) = arguments.due.filter(|due| *due < raised) {
        let (due, raised) = (due.to_string(), raised.to_string());
        return Err(CommandError::Usage(message!("obstacle-before", date = due, raised = raised)));
    }
    let obstacle = Obstacle {
        item: item.id,
        raised,
        owner: arguments.owner.clone(),
        due: arguments.due,
        words: arguments.words.clone(),
        solved: None,
        solution: String::new(),
    };
    let mut entry = ledger.entry(&world.by, world.now)?;
    let added = entry.add(&obstacle)?;
    entry.commit()?;
    let said = say!(world.style.lang, "obstacle-raised", item = &item.row.name, words = &obstacle.words);
    outcome::tell(&added, &said, world)?;
    Ok(Answer::Done)
}

fn solve(arguments: &ObstacleSolve, world: &mut World) -> Result<Answer, CommandError> {
    let solved = day(arguments.date, world);
    let mut ledger = world.ledger_to_write()?;
    let before = ledger.kept::<Obstacle>(&arguments.id)?;
    if solved < before.row.raised {
        let (solved, raised) = (solved.to_string(), before.row.raised.to_string());
        return Err(CommandError::Usage(message!("obstacle-before", date = solved, raised = raised)));
    }
    let obstacle = Obstacle { solved: Some(solved), solution: arguments.words.clone(), ..before.row };
    let mut entry = ledger.entry(&world.by, world.now)?;
    entry.amend(&before.id, &obstacle, "")?;
    entry.commit()?;
    let (words, day) = (&obstacle.words, solved.to_string());
    world.say(&say!(world.style.lang, "obstacle-solved", words = words, date = day))?;
    Ok(Answer::Done)
}

fn list(arguments: &ObstacleList, world: &mut World) -> Result<Answer, CommandError> {
    let ledger = world.ledger_to_read()?;
    let place = arguments.place.as_ref().map(|place| ledger.place(place.as_str())).transpose()?;
    let form = world.form(&arguments.output, Format::Table)?;
    let dossiers = ledger.dossiers(&Wanted { place, year: arguments.year })?;
    world.show(&render::obstacles(&dossiers, &form.style), form, &arguments.output)?;
    Ok(Answer::Done)
}
