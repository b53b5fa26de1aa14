//! One unreviewed claim after another, in the order of their documents.

use super::super::{Answer, CommandError};
use super::desk::{Desk, Done, folded};
use super::fields;
use crate::ledger::{Acceptance, Correction, Filter, LedgerError};
use crate::render::{self, Marked, Question};
use crate::vocabulary::{Claim, Recorded, Vocabulary};

/// How many sentences more of the context each time.
const MORE: usize = 2;

/// What a person may do with a claim; the rest of the line goes with it.
enum Key<'l> {
    Accept,
    Correct(&'l str),
    Reject(&'l str),
    Skip,
    Undo,
    More,
    Quit,
    Help,
    Nothing,
    Unknown,
}

impl<'l> Key<'l> {
    fn of(line: &'l str) -> Self {
        let (word, rest) = line.split_once(char::is_whitespace).unwrap_or((line, ""));
        match folded(word).as_str() {
            "" => Self::Nothing,
            "a" | "accept" | "接受" => Self::Accept,
            "c" | "correct" | "更正" => Self::Correct(rest.trim()),
            "r" | "reject" | "退回" => Self::Reject(rest.trim()),
            "s" | "skip" | "跳过" => Self::Skip,
            "u" | "undo" | "撤销" => Self::Undo,
            "b" | "more" | "前后文" => Self::More,
            "q" | "quit" | "退出" => Self::Quit,
            "?" | "h" | "help" | "帮助" => Self::Help,
            _ => Self::Unknown,
        }
    }
}

/// Where the walk goes on.
enum Next {
    Stay,
    Step,
    To(usize),
    End,
}

/// Walks the claims in scope and says what was decided.
///
/// # Errors
/// A ledger that cannot be read or written.
pub fn walk(filter: &Filter, vocabulary: &Vocabulary, desk: &mut Desk) -> Result<Answer, CommandError> {
    let claims = desk.ledger.unreviewed(filter)?;
    if claims.is_empty() {
        let line = desk.world.pick("没有未复核的表述", "nothing is unreviewed");
        desk.world.say(line)?;
        return Ok(Answer::Done);
    }
    let mut at = 0;
    let mut asked = Asked::default();
    loop {
        let Some(recorded) = claims.get(at) else {
            match desk.last()? {
                Some(step) => at = step,
                None => break,
            }
            continue;
        };
        if !waits(recorded, desk)? {
            at += 1;
            continue;
        }
        show(recorded, (at + 1, claims.len()), &asked, vocabulary, desk)?;
        let next = loop {
            let Some(line) = desk.ask(desk.world.pick(KEYS_ZH, KEYS_EN))? else { break Next::End };
            match decide(&line, at, recorded, &mut asked, vocabulary, desk)? {
                Next::Stay => {}
                next @ (Next::Step | Next::To(_) | Next::End) => break next,
            }
        };
        match next {
            Next::Stay => {}
            Next::Step => (at, asked) = (at + 1, Asked::default()),
            Next::To(step) if step == at => {}
            Next::To(step) => (at, asked) = (step, Asked::default()),
            Next::End => break,
        }
    }
    closing(filter, desk)?;
    Ok(Answer::Done)
}

const KEYS_ZH: &str = "a接受 c更正 r退回 s跳过 u撤销 b前后文 q退出 ?帮助 > ";
const KEYS_EN: &str = "a accept  c correct  r reject  s skip  u undo  b context  q quit  ? > ";

/// What a person asked of the claim before deciding.
#[derive(Default)]
struct Asked {
    more: usize,
    amended: Option<Claim>,
}

/// Whether the claim is still as it was read: another person may have decided on it.
fn waits(recorded: &Recorded, desk: &Desk) -> Result<bool, CommandError> {
    match desk.ledger.claim(&recorded.id) {
        Ok(now) => Ok(!now.reviewed),
        Err(LedgerError::Lookup(_)) => Ok(false),
        Err(error @ LedgerError::File { .. }) => Err(error.into()),
    }
}

fn show(
    recorded: &Recorded,
    progress: (usize, usize),
    asked: &Asked,
    vocabulary: &Vocabulary,
    desk: &mut Desk,
) -> Result<(), CommandError> {
    let sentence = Marked::of(&recorded.claim, desk.text(&recorded.document.sha256)?, asked.more);
    let claim = asked.amended.as_ref().unwrap_or(&recorded.claim);
    let indicator = vocabulary.indicators.find(&claim.indicator, &claim.place);
    let code = indicator.map(|indicator| indicator.code.as_str());
    let question = Question { progress, recorded, amended: asked.amended.as_ref(), code, sentence };
    let style = desk.world.style;
    Ok(question.write(&style, desk.world.out)?)
}

fn decide(
    line: &str,
    at: usize,
    recorded: &Recorded,
    asked: &mut Asked,
    vocabulary: &Vocabulary,
    desk: &mut Desk,
) -> Result<Next, CommandError> {
    match Key::of(line) {
        Key::Accept => {
            if let Some(done) = accept(recorded, asked.amended.as_ref(), desk)? {
                desk.note(at, done);
            }
            Ok(Next::Step)
        }
        Key::Correct(words) => {
            let words = match words {
                "" => desk.ask(desk.world.pick(ASK_FIELDS_ZH, ASK_FIELDS_EN))?,
                words => Some(words.to_owned()),
            };
            let Some(words) = words else { return Ok(Next::End) };
            let from = asked.amended.as_ref().unwrap_or(&recorded.claim);
            match fields::typed(from, &words, vocabulary) {
                Ok(claim) if fields::say_the_same(&claim, &recorded.claim) => asked.amended = None,
                Ok(claim) => asked.amended = Some(claim),
                Err(lines) => {
                    for line in lines {
                        desk.world.say(&line.in_lang(desk.world.style.lang))?;
                    }
                    return Ok(Next::Stay);
                }
            }
            Ok(Next::To(at))
        }
        Key::Reject(why) => {
            let why = match why {
                "" => desk.ask(
                    desk.world
                        .pick("为什么？（直接回车：不是目标或实绩）", "why? (Enter: no target or result) "),
                )?,
                why => Some(why.to_owned()),
            };
            let Some(why) = why else { return Ok(Next::End) };
            let usual =
                desk.world.pick("复核退回：不是目标或实绩", "rejected in review: no target or result");
            let why = if why.is_empty() { usual.to_owned() } else { why };
            if desk.record(|entry| entry.withdraw(&recorded.id, &why))?.is_some() {
                desk.note(at, Done::Rejected(recorded.id.clone()));
            }
            Ok(Next::Step)
        }
        Key::Skip => {
            desk.note(at, Done::Skipped);
            Ok(Next::Step)
        }
        Key::Undo if asked.amended.is_some() => {
            asked.amended = None;
            Ok(Next::To(at))
        }
        Key::Undo => Ok(desk.undo()?.map_or(Next::Stay, Next::To)),
        Key::More => {
            asked.more += MORE;
            Ok(Next::To(at))
        }
        Key::Quit => Ok(Next::End),
        Key::Nothing => Ok(Next::Stay),
        Key::Help | Key::Unknown => {
            desk.help(&desk.world.pick(HELP_ZH, HELP_EN))?;
            Ok(Next::Stay)
        }
    }
}

const ASK_FIELDS_ZH: &str = "改哪些？如 数值=7.8 单位=% > ";
const ASK_FIELDS_EN: &str = "which fields? such as value=7.8 unit=% > ";

const HELP_ZH: [(&str, &str); 8] = [
    ("a  ", "接受：所读与原文相符；改过之后，按改后的入账"),
    ("c  ", "更正：写出要改的列，如 c 数值=7.8 单位=%；先给你看，a 才入账"),
    ("r  ", "退回：不是目标或实绩，撤回并留下理由，如 r 重复"),
    ("s  ", "跳过：以后再说"),
    ("u  ", "撤销上一步，可以连续撤销；改了还没接受的，放弃修改"),
    ("b  ", "多看前后两句"),
    ("q  ", "退出；已作的决定都已入账，下次接着来"),
    ("", "每个字母后按回车"),
];
const HELP_EN: [(&str, &str); 8] = [
    ("a  ", "accept: it says what the document says; after c, record it as corrected"),
    ("c  ", "correct: name the columns, such as c value=7.8 unit=%; shown first, recorded by a"),
    ("r  ", "reject: no target or result; withdrawn with the reason, such as r a duplicate"),
    ("s  ", "skip it for now"),
    ("u  ", "take the last step back, and the one before it; or drop changes not yet recorded"),
    ("b  ", "show two more sentences on either side"),
    ("q  ", "quit; every decision is recorded already, and the next review goes on from here"),
    ("", "Enter after each letter"),
];

/// Accepts the claim, or records what it should have said; `None` where the ledger says no, or it was so already.
fn accept(
    recorded: &Recorded,
    amended: Option<&Claim>,
    desk: &mut Desk,
) -> Result<Option<Done>, CommandError> {
    let why = desk.world.pick("复核更正", "corrected in review");
    if let Some(claim) = amended {
        return Ok(match desk.record(|entry| entry.correct(&recorded.id, claim, why))? {
            Some(Correction::New { id, .. }) => {
                let changed = render::changed(&recorded.claim, claim, desk.world.style.lang);
                desk.world.say(&format!("{id}  {changed}"))?;
                Some(Done::Corrected(id))
            }
            Some(Correction::Known(_)) | None => None,
        });
    }
    Ok(match desk.record(|entry| entry.accept(&recorded.id))? {
        Some(Acceptance::New(id)) => Some(Done::Accepted(id)),
        Some(Acceptance::Known(_)) | None => None,
    })
}

fn closing(filter: &Filter, desk: &mut Desk) -> Result<(), CommandError> {
    let counted = desk.counted();
    let left = desk.ledger.unreviewed(filter)?.len();
    let line = desk.world.pick(
        format!(
            "接受{}、更正{}、退回{}、跳过{}；还有{left}条未复核",
            counted.accepted, counted.corrected, counted.rejected, counted.skipped
        ),
        format!(
            "{} accepted, {} corrected, {} rejected, {} skipped; {left} are still unreviewed",
            counted.accepted, counted.corrected, counted.rejected, counted.skipped
        ),
    );
    writeln!(desk.world.out)?;
    desk.world.say(&line)
}
