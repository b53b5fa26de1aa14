//! `overrule`: a person rules on a target; the computed status stays beside it.

use super::judging::{self, Asked};
use super::{Answer, CommandError, World};
use crate::cli;
use crate::ledger::Ruled;
use crate::vocabulary::Vocabulary;
use crate::{message, say};

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
    let asked = Asked { places: vec![target.claim.place.clone()], year: Some(target.claim.year) };
    let mut computed = None;
    judging::each_place(&ledger, &asked, vocabulary, &world.policy, |judged| {
        let own = judged.findings.into_iter().find(|finding| finding.target.id == target.id);
        computed = own.map(|finding| finding.computed);
        Ok(())
    })?;
    let lang = world.style.lang;
    let id = match ruled {
        Ruled::New(id) => id,
        Ruled::Known(id) => format!("{id} {}", lang.word("on-file-unchanged")),
    };
    let (status, claim) = (arguments.status.in_lang(lang), &target.claim);
    let target = format!("{} {} {}", claim.place, claim.year, claim.indicator);
    let said = match computed.map(|computed| computed.in_lang(lang)) {
        Some(computed) => say!(
            lang,
            "target-ruled-computed",
            target = target,
            status = status,
            computed = computed,
            why = why
        ),
        None => say!(lang, "target-ruled", target = target, status = status, why = why),
    };
    world.say(&format!("{id}  {said}"))?;
    Ok(Answer::Done)
}
