//! `history`: every version of a claim or a document, with who and when, and what else became of it.

use super::{Answer, CommandError, World};
use crate::cli;
use crate::ledger::{Event, Happening, History, Kind};
use crate::render::{self, Format, Happened};
use crate::say;
use crate::vocabulary::{Claim, Document, Lang, Reason};

/// What a version of an item, or of what belongs to one, says, column by column.
type Said = Vec<(&'static str, String)>;

/// Prints the history in order of recording.
///
/// # Errors
/// An unknown id, a ledger that cannot be read.
pub fn run(arguments: &cli::History, world: &mut World) -> Result<Answer, CommandError> {
    let history = world.ledger_to_read()?.history(&arguments.id)?;
    let form = world.form(&arguments.output, Format::Table)?;
    let lang = form.style.lang;
    let (mut claim, mut document, mut kept) = (None, None, None);
    let events: Vec<Happened> = history
        .events
        .iter()
        .map(|event| {
            let (what, detail) = told(event, &mut claim, &mut document, &mut kept, lang);
            Happened { at: event.at, by: event.by.clone(), what, id: event.id.clone(), detail }
        })
        .collect();
    let title = title(&history, lang);
    world.show(&render::history(&title, &events), form, &arguments.output)?;
    Ok(Answer::Done)
}

/// Whose history it is, which version stands, and where it was said.
fn title(history: &History, lang: Lang) -> String {
    let (kind, id) = (history.kind.in_lang(lang), &history.first);
    match (&history.stands, &history.document) {
        (Some(stands), Some(document)) => {
            say!(lang, "history-of-said-in", kind = kind, id = id, stands = stands, document = document)
        }
        (Some(stands), None) => say!(lang, "history-of", kind = kind, id = id, stands = stands),
        (None, Some(document)) => {
            say!(lang, "history-of-withdrawn-said-in", kind = kind, id = id, document = document)
        }
        (None, None) => say!(lang, "history-of-withdrawn", kind = kind, id = id),
    }
}

/// What happened, in a word and in detail; `claim`, `document` and `kept` are the versions before.
fn told<'e>(
    event: &'e Event,
    claim: &mut Option<&'e Claim>,
    document: &mut Option<&'e Document>,
    kept: &mut Option<&'e Said>,
    lang: Lang,
) -> (&'static str, String) {
    let of = |kind: Kind, why: &str| match why {
        "" => say!(lang, "event-of", kind = kind.in_lang(lang)),
        why => say!(lang, "event-of-why", kind = kind.in_lang(lang), why = Reason::told(why)),
    };
    match &event.what {
        Happening::Claimed { claim: new, why, reviewed } => match claim.replace(new) {
            None if *reviewed => (lang.word("event-recorded"), render::stated(new, lang)),
            None => (lang.word("event-read"), render::stated(new, lang)),
            Some(old) => {
                let mut detail = render::changed(old, new, lang);
                if !why.is_empty() {
                    detail = say!(lang, "event-change-why", change = detail, why = why);
                }
                let what =
                    if *reviewed { lang.word("event-corrected") } else { lang.word("event-read-otherwise") };
                (what, detail)
            }
        },
        Happening::Filed(new) => {
            let what = if document.is_none() { lang.word("event-filed") } else { lang.word("event-revised") };
            let detail = render::filed(document.replace(new), new, lang);
            (what, detail)
        }
        Happening::Ruled { status, why } => (
            lang.word("event-ruled"),
            say!(lang, "event-status-why", status = status.in_lang(lang), why = why),
        ),
        Happening::Kept { says, why } => {
            let what =
                if kept.is_none() { lang.word("event-recorded") } else { lang.word("event-corrected") };
            let mut detail = render::kept(kept.replace(says), says, lang);
            if !why.is_empty() {
                detail = say!(lang, "event-change-why", change = detail, why = why);
            }
            (what, detail)
        }
        Happening::Accepted(true) => (lang.word("event-accepted"), String::new()),
        Happening::AcceptedAgain { restored_by } => {
            (lang.word("event-accepted-again"), say!(lang, "event-restored-by", by = restored_by))
        }
        Happening::Accepted(false) => (lang.word("event-accepted-undone"), String::new()),
        Happening::Withdrawn { kind, why } => (lang.word("event-withdrawn"), of(*kind, why)),
        Happening::Restored { kind, why } => (lang.word("event-restored"), of(*kind, why)),
    }
}
