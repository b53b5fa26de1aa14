//! The doubtful band: targets beside what may be their results. A person says that they are the same, or rules.

use super::super::asking::Common;
use super::super::judging::{self, Asked};
use super::super::{Answer, CommandError};
use super::desk::{Desk, Done};
use super::matched::{rule, same};
use crate::ledger::Filter;
use crate::render::{Marked, Pair};
use crate::say;
use crate::vocabulary::whereabouts::folded;
use crate::vocabulary::{Finding, Lang, Recorded, Rule, Vocabulary};
use rust_decimal::Decimal;

/// How many sentences more of the context each time.
const MORE: usize = 2;

/// What a person may do; the rest of the line goes with it.
enum Key<'l> {
    Same,
    Other,
    Rule(&'l str),
    Next,
    Undo,
    More,
    Quit,
    Nothing,
    Help,
}

impl<'l> Key<'l> {
    fn of(line: &'l str) -> Self {
        let (word, rest) = line.split_once(char::is_whitespace).unwrap_or((line, ""));
        if let Some(key) = Common::of(word) {
            return match key {
                Common::Nothing => Self::Nothing,
                Common::Undo => Self::Undo,
                Common::Done | Common::Quit => Self::Quit,
                Common::Help => Self::Help,
            };
        }
        match folded(word).as_str() {
            "s" | "same" | "同一项" => Self::Same,
            "o" | "other" | "不是" => Self::Other,
            "r" | "rule" | "裁定" => Self::Rule(rest.trim()),
            "n" | "next" | "跳过" => Self::Next,
            "b" | "more" | "前后文" => Self::More,
            _ => Self::Help,
        }
    }
}

/// What each key does.
fn help(lang: Lang) -> [(&'static str, &'static str); 7] {
    [
        ("s  ", lang.word("review-pairs-help-same")),
        ("o  ", lang.word("review-pairs-help-other")),
        ("r  ", lang.word("review-pairs-help-rule")),
        ("n  ", lang.word("review-pairs-help-next")),
        ("u  ", lang.word("review-pairs-help-undo")),
        ("b  ", lang.word("review-help-context")),
        ("q  ", lang.word("review-pairs-help-quit")),
    ]
}

/// Walks the targets whose finding rests on a candidate that is not sure.
///
/// # Errors
/// A ledger that cannot be read or written.
pub fn walk(filter: &Filter, vocabulary: &Vocabulary, desk: &mut Desk) -> Result<Answer, CommandError> {
    let asked = Asked::named(&desk.ledger, filter.place.as_ref(), filter.year)?;
    let mut judged = judge(&asked, vocabulary, desk)?;
    let doubtful: Vec<Recorded> =
        judged.iter().filter(|finding| is_doubtful(finding)).map(|finding| finding.target.clone()).collect();
    if doubtful.is_empty() {
        desk.world.say(desk.lang().word("review-pairs-nothing"))?;
        return Ok(Answer::Done);
    }
    let (mut at, mut more) = (0, 0);
    loop {
        let Some(target) = doubtful.get(at) else {
            match desk.last()? {
                Some(step) => at = step,
                None => break,
            }
            judged = judge(&asked, vocabulary, desk)?;
            continue;
        };
        let found = judged.iter().find(|finding| finding.target.id == target.id);
        let Some(finding) = found.filter(|finding| is_doubtful(finding)) else {
            at += 1;
            continue;
        };
        show(finding, (at + 1, doubtful.len()), more, desk)?;
        let next = loop {
            let Some(line) = desk.ask(desk.lang().word("review-pairs-keys"))? else { break None };
            match Key::of(&line) {
                Key::Quit => break None,
                Key::Nothing => {}
                Key::Help => desk.help(&help(desk.lang()))?,
                Key::More => {
                    more += MORE;
                    break Some(at);
                }
                Key::Undo => {
                    if let Some(step) = desk.undo()? {
                        break Some(step);
                    }
                }
                Key::Next => {
                    desk.note(at, Done::Skipped);
                    break Some(at + 1);
                }
                Key::Other => {
                    desk.world.say(desk.lang().word("review-pairs-other"))?;
                    desk.note(at, Done::Skipped);
                    break Some(at + 1);
                }
                Key::Same => {
                    if let Some(done) = same(finding, vocabulary, desk)? {
                        desk.note(at, done);
                        break Some(at + 1);
                    }
                }
                Key::Rule(words) => {
                    if let Some(done) = rule(finding, words, desk)? {
                        desk.note(at, done);
                        break Some(at + 1);
                    }
                }
            }
        };
        let Some(next) = next else { break };
        if next != at {
            (at, more) = (next, 0);
            judged = judge(&asked, vocabulary, desk)?;
        }
    }
    closing(&asked, vocabulary, desk)?;
    Ok(Answer::Done)
}

/// A person's ruling settles a finding, doubtful or not.
fn is_doubtful(finding: &Finding) -> bool {
    finding.rule == Rule::Candidate
}

/// What became of every target asked for.
///
/// # Errors
/// A ledger that cannot be read.
pub fn judge(asked: &Asked, vocabulary: &Vocabulary, desk: &Desk) -> Result<Vec<Finding>, CommandError> {
    let mut findings = Vec::new();
    judging::each_place(&desk.ledger, asked, vocabulary, &desk.world.policy, |judged| {
        findings.extend(judged.findings);
        Ok(())
    })?;
    Ok(findings)
}

fn show(
    finding: &Finding,
    progress: (usize, usize),
    more: usize,
    desk: &mut Desk,
) -> Result<(), CommandError> {
    let mut marked = |recorded: &Recorded| -> Result<Marked, CommandError> {
        Ok(Marked::of(&recorded.claim, desk.text(&recorded.document.sha256)?, more))
    };
    let promised = marked(&finding.target)?;
    let candidate = match &finding.result {
        Some(result) => Some((result, marked(result)?)),
        None => None,
    };
    let why = why(finding, desk);
    let target = &finding.target;
    let pair = Pair { progress, target, promised, candidate, why: &why, considered: &finding.considered };
    let style = desk.world.style;
    Ok(pair.write(&style, desk.world.out)?)
}

fn why(finding: &Finding, desk: &Desk) -> String {
    let step = finding.steps.last();
    let Some((result, score)) = finding.result.as_ref().zip(finding.match_score) else {
        return step.map(|step| step.why.in_lang(desk.lang())).unwrap_or_default();
    };
    let (target, result) = (&finding.target.claim.indicator, &result.claim.indicator);
    if score == Decimal::ONE {
        return say!(desk.lang(), "review-pairs-one-object", target = target, result = result);
    }
    let score = score.to_string();
    say!(desk.lang(), "review-pairs-alike", target = target, result = result, score = score)
}

fn closing(asked: &Asked, vocabulary: &Vocabulary, desk: &mut Desk) -> Result<(), CommandError> {
    let counted = desk.counted();
    let left = judge(asked, vocabulary, desk)?.iter().filter(|finding| is_doubtful(finding)).count();
    writeln!(desk.world.out)?;
    desk.world.say(&say!(
        desk.lang(),
        "review-pairs-summary",
        same = counted.corrected,
        ruled = counted.ruled,
        skipped = counted.skipped,
        left = left,
    ))
}
