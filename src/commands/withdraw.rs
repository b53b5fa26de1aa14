//! `withdraw` and `restore`: a claim, a document or a ruling no longer stands, or does again.

use super::{Answer, CommandError, World};
use crate::cli;
use crate::message;

/// Withdraws what the id names, and says what stands in its place and what takes it back.
///
/// # Errors
/// An unknown id, one withdrawn already, a ledger that cannot be written.
pub fn run(arguments: &cli::Withdraw, world: &mut World) -> Result<Answer, CommandError> {
    let why = arguments.why.trim();
    if why.is_empty() {
        return Err(CommandError::Usage(message!("withdrawal-without-reason")));
    }
    let mut ledger = world.ledger_to_write()?;
    let mut entry = ledger.entry(&world.by, world.now)?;
    let withdrawn = entry.withdraw(&arguments.id, why)?;
    entry.commit()?;
    let id = &withdrawn.id;
    let now = withdrawn.again.map_or_else(String::new, |again| {
        world.pick(format!("；现以 {again} 为准"), format!("; {again} stands again"))
    });
    let line = world.pick(
        format!("已撤回{} {id}：{why}{now}。恢复：duizhang restore {id}", withdrawn.kind.zh()),
        format!("withdrew {} {id}: {why}{now}. `duizhang restore {id}` takes that back", withdrawn.kind),
    );
    world.say(&line)?;
    Ok(Answer::Done)
}

/// Takes back the withdrawal of what the id names.
///
/// # Errors
/// An unknown id, one that is not withdrawn, a ledger that cannot be written.
pub fn restore(arguments: &cli::Restore, world: &mut World) -> Result<Answer, CommandError> {
    let mut ledger = world.ledger_to_write()?;
    let mut entry = ledger.entry(&world.by, world.now)?;
    let restored = entry.restore(&arguments.id, arguments.why.trim())?;
    entry.commit()?;
    let (kind, id) = (restored.kind, &restored.id);
    let line = world.pick(format!("已恢复{} {id}", kind.zh()), format!("restored {kind} {id}"));
    world.say(&line)?;
    Ok(Answer::Done)
}
