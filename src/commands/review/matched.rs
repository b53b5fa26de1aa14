//! What a person says of a target and what may be its result: that they are one thing, or what became of it.

use super::super::CommandError;
use super::super::judging::Asked;
use super::desk::{Desk, Done};
use super::matches;
use crate::ledger::{Correction, Ruled};
use crate::render::{sign, told};
use crate::say;
use crate::vocabulary::{Claim, Finding, Lang, Recorded, Status, Vocabulary, Worded};
use std::collections::HashMap;

/// Records that the result is the target's, by correcting it to go by the target's words; tells what follows, also
/// for other targets. `None` where nothing was recorded.
///
/// # Errors
/// A ledger that cannot be read or written.
pub fn same(
    finding: &Finding,
    vocabulary: &Vocabulary,
    desk: &mut Desk,
) -> Result<Option<Done>, CommandError> {
    let target = &finding.target;
    let Some(result) = &finding.result else {
        desk.world.say(desk.lang().word("review-pairs-no-number"))?;
        return Ok(None);
    };
    let place = Asked { places: vec![target.claim.place.clone()], year: None };
    let before = statuses(&place, vocabulary, desk)?;
    let (lang, indicator) = (desk.lang(), &target.claim.indicator);
    let (claim, why) = as_one(target, result, lang);
    let id = match desk.record(|entry| entry.correct(&result.id, &claim, &why))? {
        Some(Correction::New { id, .. }) => id,
        Some(Correction::Known(_)) => {
            desk.world.say(lang.word("review-pairs-same-words"))?;
            return Ok(None);
        }
        None => return Ok(None),
    };
    let figure = |claim| told(claim, target.claim.period, lang);
    let (promised, reported) = (figure(&target.claim), figure(&claim));
    let line =
        say!(lang, "review-pairs-matched", indicator = indicator, target = promised, result = reported);
    desk.world.say(&format!("{id}  {line}"))?;
    let after = statuses(&place, vocabulary, desk)?;
    moved(target, &before, &after, desk)?;
    Ok(Some(Done::Corrected(id)))
}

/// What the result says once it goes by the target's words, and why it is corrected.
pub fn as_one(target: &Recorded, result: &Recorded, lang: Lang) -> (Claim, String) {
    let indicator = &target.claim.indicator;
    let why = say!(lang, "review-pairs-why-same", target = indicator, id = &target.id);
    (Claim { indicator: indicator.clone(), ..result.claim.clone() }, why)
}

/// The status of each target of a place, with what it is called.
type Statuses = HashMap<String, (Status, String)>;

fn statuses(place: &Asked, vocabulary: &Vocabulary, desk: &Desk) -> Result<Statuses, CommandError> {
    let named = |finding: Finding| {
        let claim = &finding.target.claim;
        (finding.target.id, (finding.status, format!("{} {}", claim.year, claim.indicator)))
    };
    Ok(matches::judge(place, vocabulary, desk)?.into_iter().map(named).collect())
}

/// Tells the target's status now, and that of others which the same result decided before or decides now.
fn moved(
    target: &Recorded,
    before: &Statuses,
    after: &Statuses,
    desk: &mut Desk,
) -> Result<(), CommandError> {
    let mut others: Vec<(&String, &(Status, String))> =
        after.iter().filter(|(id, now)| **id != target.id && before.get(*id) != Some(now)).collect();
    others.sort();
    let own = after.get_key_value(&target.id);
    for (id, (status, name)) in own.into_iter().chain(others) {
        let was = before.get(id).map_or(*status, |(status, _)| *status);
        let lang = desk.lang();
        let now = format!("{} {}", sign(*status, desk.world.style.ascii), status.in_lang(lang));
        let was = was.in_lang(lang);
        desk.world.say(&say!(lang, "review-pairs-moved", target = name, was = was, now = now))?;
    }
    Ok(())
}

/// Records a ruling on the target: the status and why, typed behind the letter or asked for. `None` where nothing was
/// recorded.
///
/// # Errors
/// A ledger that cannot be written.
pub fn rule(finding: &Finding, words: &str, desk: &mut Desk) -> Result<Option<Done>, CommandError> {
    let mut words = words.to_owned();
    if words.is_empty() {
        words = desk.ask(desk.lang().word("review-pairs-ask-ruling"))?.unwrap_or_default();
    }
    let (status, why) = words.split_once(char::is_whitespace).unwrap_or((&words, ""));
    let status = match status.parse::<Status>() {
        Ok(status) if !why.trim().is_empty() => status,
        Ok(_) => {
            desk.world.say(desk.lang().word("review-pairs-no-reason"))?;
            return Ok(None);
        }
        Err(error) => {
            desk.world.say(&error.message().in_lang(desk.world.style.lang))?;
            return Ok(None);
        }
    };
    let Some(why) = desk.reason(why)? else { return Ok(None) };
    let ruled = desk.record(|entry| entry.rule(&finding.target.id, status, &why))?;
    let Some(Ruled::New(id)) = ruled else { return Ok(None) };
    let said = say!(desk.lang(), "review-pairs-ruled", status = status.in_lang(desk.lang()));
    desk.world.say(&format!("{id}  {said}"))?;
    Ok(Some(Done::Ruled(id)))
}
