//! `respond`: what a unit says of a finding, beside the target.

use super::supervising::day;
use super::{Answer, CommandError, World, outcome};
use crate::cli;
use crate::vocabulary::{Response, Role};
use crate::{message, say};

/// Records the statement of a unit.
///
/// # Errors
/// An unknown id, or that of a result; a ledger that cannot be written.
pub fn run(arguments: &cli::Respond, world: &mut World) -> Result<Answer, CommandError> {
    let date = day(arguments.date, world);
    let mut ledger = world.ledger_to_write()?;
    let target = ledger.claim(&arguments.id)?;
    if target.claim.role == Role::Result {
        return Err(CommandError::Usage(message!("not-a-target", id = target.id)));
    }
    let response = Response {
        claim: target.id,
        unit: arguments.unit.clone().unwrap_or_else(|| world.by.clone()),
        date,
        words: arguments.words.clone(),
        evidence: arguments.evidence.clone().unwrap_or_default(),
    };
    let mut entry = ledger.entry(&world.by, world.now)?;
    let added = entry.add(&response)?;
    entry.commit()?;
    let said = say!(world.style.lang, "response-recorded", indicator = target.claim.indicator);
    outcome::tell(&added, &said, world)?;
    Ok(Answer::Done)
}
