//! What a person says of a target and what may be its result: that they are one thing, or what became of it.

use super::super::CommandError;
use super::super::judging::Scope;
use super::desk::{Desk, Done};
use super::matches;
use crate::ledger::{Correction, Ruled};
use crate::render::{sign, told};
use crate::vocabulary::{Claim, Finding, Recorded, Status, Vocabulary, Worded};
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
        let line = desk.world.pick(
            "这一句没有读出数字，无从更正：用 duizhang record result 录入，或用 r 裁定",
            "no number was read from this sentence: `duizhang record result` records one, or rule on the target",
        );
        desk.world.say(line)?;
        return Ok(None);
    };
    let place = Scope { places: vec![target.claim.place.clone()], year: None };
    let before = statuses(&place, vocabulary, desk)?;
    let claim = Claim { indicator: target.claim.indicator.clone(), ..result.claim.clone() };
    let why = desk.world.pick(
        format!("复核：与目标“{}”（{}）是同一项", target.claim.indicator, target.id),
        format!("in review: the same as target {} ({})", target.claim.indicator, target.id),
    );
    let id = match desk.record(|entry| entry.correct(&result.id, &claim, &why))? {
        Some(Correction::New { id, .. }) => id,
        Some(Correction::Known(_)) => {
            let line = desk.world.pick(
                "实绩本来就是这个说法，差别在单位或期间；用 r 裁定",
                "the result goes by these words already and differs in unit or period; rule on it",
            );
            desk.world.say(line)?;
            return Ok(None);
        }
        None => return Ok(None),
    };
    let (lang, beside) = (desk.world.style.lang, target.claim.period);
    let figures = (told(&target.claim, beside, lang), told(&claim, beside, lang));
    let (indicator, (promised, reported)) = (&target.claim.indicator, figures);
    let line = desk.world.pick(
        format!("{id}  {indicator}：目标{promised}，实绩{reported}；不对就按 u 撤销"),
        format!("{id}  {indicator}: target {promised}, result {reported}; u takes that back"),
    );
    desk.world.say(&line)?;
    let after = statuses(&place, vocabulary, desk)?;
    moved(target, &before, &after, desk)?;
    Ok(Some(Done::Corrected(id)))
}

/// The status of each target of a place, with what it is called.
type Statuses = HashMap<String, (Status, String)>;

fn statuses(place: &Scope, vocabulary: &Vocabulary, desk: &Desk) -> Result<Statuses, CommandError> {
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
        let ascii = desk.world.style.ascii;
        let line = desk.world.pick(
            format!("{name}：{} → {} {}", was.zh(), sign(*status, ascii), status.zh()),
            format!("{name}: {was} → {} {status}", sign(*status, ascii)),
        );
        desk.world.say(&line)?;
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
        let ask = desk.world.pick(
            "判定和理由，如 未完成 通报已说明 > ",
            "status and why, such as missed as the bulletin says > ",
        );
        words = desk.ask(ask)?.unwrap_or_default();
    }
    let (status, why) = words.split_once(char::is_whitespace).unwrap_or((&words, ""));
    let status = match status.parse::<Status>() {
        Ok(status) if !why.trim().is_empty() => status,
        Ok(_) => {
            let line = desk.world.pick("裁定要有理由", "a ruling needs a reason");
            desk.world.say(line)?;
            return Ok(None);
        }
        Err(error) => {
            desk.world.say(&error.message().in_lang(desk.world.style.lang))?;
            return Ok(None);
        }
    };
    let ruled = desk.record(|entry| entry.rule(&finding.target.id, status, why.trim()))?;
    let Some(Ruled::New(id)) = ruled else { return Ok(None) };
    let line = desk.world.pick(format!("{id}  裁定为{}", status.zh()), format!("{id}  ruled {status}"));
    desk.world.say(&line)?;
    Ok(Some(Done::Ruled(id)))
}
