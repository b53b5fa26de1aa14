//! `merge`: what another office's ledger holds, brought into this one.

use super::{Answer, CommandError, World};
use crate::cli;
use crate::ledger::{Conflict, Merged};

/// How many conflicts are told one by one.
const TOLD: usize = 100;

/// Merges the other ledger into this one in one entry; says what was added, and where the two disagreed.
///
/// # Errors
/// The other ledger cannot be read, this one cannot be written, or a place of the other may be several here.
pub fn run(arguments: &cli::Merge, world: &mut World) -> Result<Answer, CommandError> {
    let mut ledger = world.ledger_to_write()?;
    let merged = ledger.merge(&arguments.other, &world.by, world.now)?;
    tell(&merged, world)?;
    Ok(Answer::Done)
}

/// Says what a merge added, and where the two ledgers disagreed.
///
/// # Errors
/// What the writer says.
pub fn tell(merged: &Merged, world: &mut World) -> Result<(), CommandError> {
    let Merged {
        documents, claims, corrections, rulings, withdrawals, restorations, acceptances, known, ..
    } = merged;
    let line = world.pick(
        format!(
            "并入：文件{documents}、表述{claims}、更正{corrections}、裁定{rulings}、撤回{withdrawals}、恢复{restorations}、复核{acceptances}；两处都有{known}条"
        ),
        format!(
            "merged {documents} documents, {claims} claims, {corrections} corrections, {rulings} rulings, {withdrawals} withdrawals, {restorations} restorations, {acceptances} acceptances; {known} rows are in both"
        ),
    );
    world.say(&line)?;
    for conflict in merged.conflicts.iter().take(TOLD) {
        let line = told(conflict, world);
        world.say(&line)?;
    }
    if merged.conflicts.len() > TOLD {
        writeln!(world.out, "… {}", merged.conflicts.len() - TOLD)?;
    }
    Ok(())
}

/// Both sides of a disagreement, and which one stands now.
fn told(conflict: &Conflict, world: &World) -> String {
    match conflict {
        Conflict::Withdrawn { id, here } => {
            let (gone, stands) =
                if *here { ("本账", "另一本账") } else { ("另一本账", "本账") };
            let (from, to) = if *here { ("here", "there") } else { ("there", "here") };
            world.pick(
                format!("不一致：{id} 在{gone}已撤回，在{stands}有效；按撤回处理。恢复：duizhang restore {id}"),
                format!("conflict: {id} was withdrawn {from} and stands {to}; it is withdrawn. `duizhang restore {id}` takes that back"),
            )
        }
        Conflict::Corrected { here, there, stands } => world.pick(
            format!("不一致：同一表述，本账更正为 {here}，另一本账更正为 {there}；以后录的 {stands} 为准，另一条已撤回或被取代"),
            format!("conflict: one claim was corrected to {here} here and to {there} there; the later, {stands}, stands"),
        ),
        Conflict::Ruled { here, there, stands } => world.pick(
            format!("不一致：同一目标，本账裁定 {here}，另一本账裁定 {there}；以后作的 {stands} 为准"),
            format!("conflict: one target was ruled on by {here} here and by {there} there; the later, {stands}, decides"),
        ),
    }
}
