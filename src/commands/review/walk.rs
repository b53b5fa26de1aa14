//! One unreviewed claim after another, in the order of their documents.

use super::super::asking::Common;
use super::super::{Answer, CommandError};
use super::desk::{Desk, Done};
use super::fields;
use crate::ledger::{Acceptance, Correction, Filter, LedgerError};
use crate::render::{self, Marked, Question};
use crate::say;
use crate::vocabulary::whereabouts::folded;
use crate::vocabulary::{Claim, Lang, Recorded, Vocabulary};

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
        if let Some(key) = Common::of(word) {
            return match key {
                Common::Nothing => Self::Nothing,
                Common::Undo => Self::Undo,
                Common::Done | Common::Quit => Self::Quit,
                Common::Help => Self::Help,
            };
        }
        match folded(word).as_str() {
            "a" | "accept" | "接受" => Self::Accept,
            "c" | "correct" | "更正" => Self::Correct(rest.trim()),
            "r" | "reject" | "退回" => Self::Reject(rest.trim()),
            "s" | "skip" | "跳过" => Self::Skip,
            "b" | "more" | "前后文" => Self::More,
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
        desk.world.say(desk.lang().word("review-nothing"))?;
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
            let Some(line) = desk.ask(desk.lang().word("review-keys"))? else { break Next::End };
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
                "" => desk.ask(desk.lang().word("review-ask-fields"))?,
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
                "" => desk.ask(desk.lang().word("review-ask-why"))?,
                why => Some(why.to_owned()),
            };
            let Some(why) = why else { return Ok(Next::End) };
            let usual = desk.lang().word("review-why-rejected-usual");
            let Some(why) = desk.reason(&why)? else { return Ok(Next::Stay) };
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
            desk.help(&help(desk.lang()))?;
            Ok(Next::Stay)
        }
    }
}

/// What each key does.
fn help(lang: Lang) -> [(&'static str, &'static str); 8] {
    [
        ("a  ", lang.word("review-help-accept")),
        ("c  ", lang.word("review-help-correct")),
        ("r  ", lang.word("review-help-reject")),
        ("s  ", lang.word("review-help-skip")),
        ("u  ", lang.word("review-help-undo")),
        ("b  ", lang.word("review-help-context")),
        ("q  ", lang.word("review-help-quit")),
        ("", lang.word("review-help-enter")),
    ]
}

/// Accepts the claim, or records what it should have said; `None` where the ledger says no, or it was so already.
fn accept(
    recorded: &Recorded,
    amended: Option<&Claim>,
    desk: &mut Desk,
) -> Result<Option<Done>, CommandError> {
    let why = desk.lang().word("review-why-corrected");
    if let Some(claim) = amended {
        return Ok(match desk.record(|entry| entry.correct(&recorded.id, claim, why))? {
            Some(Correction::New { id, .. }) => {
                let changed = render::changed(&recorded.claim, claim, desk.lang());
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
    writeln!(desk.world.out)?;
    desk.world.say(&say!(
        desk.lang(),
        "review-summary",
        accepted = counted.accepted,
        corrected = counted.corrected,
        rejected = counted.rejected,
        skipped = counted.skipped,
        left = left,
    ))
}
