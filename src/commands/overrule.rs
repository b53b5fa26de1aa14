//! `overrule`: a person rules on a target; the computed status stays beside it.

use super::judging::{self, Scope};
use super::{Answer, CommandError, World};
use crate::cli;
use crate::ledger::Ruled;
use crate::message;
use crate::vocabulary::Vocabulary;

/// Records the ruling and prints its id and what the rules say by themselves.
///
/// # Errors
/// An unknown id, the id of a result, a ledger that cannot be written.
pub fn run(
    arguments: &cli::Overrule,
    vocabulary: &Vocabulary,
    world: &mut World,
) -> Result<Answer, CommandError> {
    let why = arguments.why.trim();
    if why.is_empty() {
        return Err(CommandError::Usage(message!("ruling-without-reason")));
    }
    let mut ledger = world.ledger_to_write()?;
    let target = ledger.claim(&arguments.id)?;
    let mut entry = ledger.entry(&world.by, world.now)?;
    let ruled = entry.rule(&target.id, arguments.status, why)?;
    entry.commit()?;
    let scope = Scope { places: vec![target.claim.place.clone()], year: Some(target.claim.year) };
    let mut computed = None;
    judging::each_place(&ledger, &scope, vocabulary, &world.policy, |judged| {
        let own = judged.findings.into_iter().find(|finding| finding.target.id == target.id);
        computed = own.map(|finding| finding.computed);
        Ok(())
    })?;
    let (id, known) = match &ruled {
        Ruled::New(id) => (id, ""),
        Ruled::Known(id) => (id, world.pick("（已在库，无变化）", " (on file already; nothing changed)")),
    };
    let (status, claim) = (arguments.status, &target.claim);
    let beside = computed.map_or_else(String::new, |computed| {
        world.pick(format!("（按规则计算为{}）", computed.zh()), format!(" (computed: {computed})"))
    });
    let line = world.pick(
        format!(
            "{id}{known}  {} {} {} 裁定为{}{beside}：{why}",
            claim.place,
            claim.year,
            claim.indicator,
            status.zh()
        ),
        format!(
            "{id}{known}  {} {} {} ruled {status}{beside}: {why}",
            claim.place, claim.year, claim.indicator
        ),
    );
    world.say(&line)?;
    Ok(Answer::Done)
}
