//! The doubtful band: targets beside what may be their results. A person says that they are the same, or rules.

use super::super::judging::{self, Scope};
use super::super::{Answer, CommandError};
use super::desk::{Desk, Done, folded};
use super::matched::{rule, same};
use crate::ledger::Filter;
use crate::render::{Marked, Pair};
use crate::vocabulary::{Finding, Recorded, Rule, Vocabulary};
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
        match folded(word).as_str() {
            "" => Self::Nothing,
            "s" | "same" | "同一项" => Self::Same,
            "o" | "other" | "不是" => Self::Other,
            "r" | "rule" | "裁定" => Self::Rule(rest.trim()),
            "n" | "next" | "跳过" => Self::Next,
            "u" | "undo" | "撤销" => Self::Undo,
            "b" | "more" | "前后文" => Self::More,
            "q" | "quit" | "退出" => Self::Quit,
            _ => Self::Help,
        }
    }
}

const KEYS_ZH: &str = "s同一项 o不是 r裁定 n跳过 u撤销 b前后文 q退出 ?帮助 > ";
const KEYS_EN: &str = "s same  o other  r rule  n next  u undo  b context  q quit  ? > ";

const HELP_ZH: [(&str, &str); 7] = [
    ("s  ", "是同一项：把实绩的指标更正为目标的说法，重新判定"),
    ("o  ", "不是：不入账，判定仍为不可比；要定下来，用 r 裁定"),
    ("r  ", "裁定：写判定和理由，如 r 未完成 通报已说明；u 可撤销"),
    ("n  ", "跳过：以后再说"),
    ("u  ", "撤销上一步，可以连续撤销"),
    ("b  ", "多看前后两句"),
    ("q  ", "退出；已作的决定都已入账。每个字母后按回车"),
];
const HELP_EN: [(&str, &str); 7] = [
    ("s  ", "the same: the result is corrected to go by the target's words, and judged anew"),
    ("o  ", "another thing: nothing is recorded and the target stays incomparable; to settle it, rule"),
    ("r  ", "rule: write the status and why, such as r missed 'as the bulletin says'; u takes it back"),
    ("n  ", "the next one; this one later"),
    ("u  ", "take the last step back, and the one before it"),
    ("b  ", "show two more sentences on either side"),
    ("q  ", "quit; every decision is recorded already. Enter after each letter"),
];

/// Walks the targets whose finding rests on a candidate that is not sure.
///
/// # Errors
/// A ledger that cannot be read or written.
pub fn walk(filter: &Filter, vocabulary: &Vocabulary, desk: &mut Desk) -> Result<Answer, CommandError> {
    let scope = Scope::named(&desk.ledger, filter.place.as_ref(), filter.year)?;
    let mut judged = judge(&scope, vocabulary, desk)?;
    let doubtful: Vec<Recorded> =
        judged.iter().filter(|finding| is_doubtful(finding)).map(|finding| finding.target.clone()).collect();
    if doubtful.is_empty() {
        let line = desk.world.pick("没有疑似实绩待复核", "no target waits beside a candidate");
        desk.world.say(line)?;
        return Ok(Answer::Done);
    }
    let (mut at, mut more) = (0, 0);
    loop {
        let Some(target) = doubtful.get(at) else {
            match desk.last()? {
                Some(step) => at = step,
                None => break,
            }
            judged = judge(&scope, vocabulary, desk)?;
            continue;
        };
        let found = judged.iter().find(|finding| finding.target.id == target.id);
        let Some(finding) = found.filter(|finding| is_doubtful(finding)) else {
            at += 1;
            continue;
        };
        show(finding, (at + 1, doubtful.len()), more, desk)?;
        let next = loop {
            let Some(line) = desk.ask(desk.world.pick(KEYS_ZH, KEYS_EN))? else { break None };
            match Key::of(&line) {
                Key::Quit => break None,
                Key::Nothing => {}
                Key::Help => {
                    desk.help(&desk.world.pick(HELP_ZH, HELP_EN))?;
                }
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
                    let line = desk.world.pick(
                        "未入账：判定仍为不可比。要定下来，用 r 裁定",
                        "nothing was recorded, and the target stays incomparable; rule on it to settle it",
                    );
                    desk.world.say(line)?;
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
            judged = judge(&scope, vocabulary, desk)?;
        }
    }
    closing(&scope, vocabulary, desk)?;
    Ok(Answer::Done)
}

/// A person's ruling settles a finding, doubtful or not.
fn is_doubtful(finding: &Finding) -> bool {
    finding.rule == Rule::Candidate
}

/// What became of every target in scope.
///
/// # Errors
/// A ledger that cannot be read.
pub fn judge(scope: &Scope, vocabulary: &Vocabulary, desk: &Desk) -> Result<Vec<Finding>, CommandError> {
    let mut findings = Vec::new();
    judging::each_place(&desk.ledger, scope, vocabulary, &desk.world.policy, |judged| {
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
    let told = step.map(|step| desk.world.pick(step.zh.clone(), step.en.clone())).unwrap_or_default();
    let Some((result, score)) = finding.result.as_ref().zip(finding.match_score) else {
        return told.into_owned();
    };
    let (wanted, given) = (&finding.target.claim.indicator, &result.claim.indicator);
    if score == Decimal::ONE {
        return desk.world.pick(
            format!("“{wanted}”与“{given}”说的是同一对象，但做法、单位或计量方式不同（如新增数与总数）；确是同一个数才按 s"),
            format!("{wanted} and {given} are of one object, but done, counted or measured otherwise, as what is new and what there is; press s only where it is the same figure"),
        );
    }
    desk.world.pick(
        format!("“{wanted}”与“{given}”措辞相似{score}（1为相同），不足以认定"),
        format!("{wanted} and {given} are alike by {score} (1 is the same words), which is not sure"),
    )
}

fn closing(scope: &Scope, vocabulary: &Vocabulary, desk: &mut Desk) -> Result<(), CommandError> {
    let counted = desk.counted();
    let left = judge(scope, vocabulary, desk)?.iter().filter(|finding| is_doubtful(finding)).count();
    let line = desk.world.pick(
        format!(
            "同一项{}、裁定{}、跳过{}；还有{left}项待复核",
            counted.corrected, counted.ruled, counted.skipped
        ),
        format!(
            "{} the same, {} ruled, {} passed over; {left} still wait",
            counted.corrected, counted.ruled, counted.skipped
        ),
    );
    writeln!(desk.world.out)?;
    desk.world.say(&line)
}
