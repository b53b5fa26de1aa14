//! `history`: every version of a claim or a document, with who and when, and what else became of it.

use super::scorecard::format;
use super::{Answer, CommandError, World};
use crate::cli;
use crate::ledger::{Event, Happening, Kind};
use crate::render::{self, Happened};
use crate::vocabulary::Lang;
use crate::vocabulary::{Claim, Document};

/// Prints the history in order of recording.
///
/// # Errors
/// An unknown id, a ledger that cannot be read.
pub fn run(arguments: &cli::History, world: &mut World) -> Result<Answer, CommandError> {
    let history = world.ledger_to_read()?.history(&arguments.id)?;
    let format = format(arguments.format);
    let style = world.style_of(format);
    let (mut claim, mut document) = (None, None);
    let events: Vec<Happened> = history
        .events
        .iter()
        .map(|event| {
            let (what, detail) = told(event, &mut claim, &mut document, style.lang);
            Happened { at: event.at, by: event.by.clone(), what, id: event.id.clone(), detail }
        })
        .collect();
    let kind = style.lang.pick(history.kind.zh(), history.kind.code());
    let stands = match &history.stands {
        Some(id) => style.lang.pick(format!("现行版本 {id}"), format!("{id} stands")),
        None => style.lang.pick("已撤回".to_owned(), "withdrawn".to_owned()),
    };
    let from = history.document.map_or_else(String::new, |document| {
        style.lang.pick(format!("，出自文件 {document}"), format!(", said in document {document}"))
    });
    let title = style.lang.pick(
        format!("{kind} {}（{stands}{from}）", history.first),
        format!("{kind} {} ({stands}{from})", history.first),
    );
    render::history(&title, &events, format, &style, world.out)?;
    Ok(Answer::Done)
}

/// What happened, in a word and in detail; `claim` and `document` are the versions before.
fn told<'e>(
    event: &'e Event,
    claim: &mut Option<&'e Claim>,
    document: &mut Option<&'e Document>,
    lang: Lang,
) -> (&'static str, String) {
    let of = |kind: Kind, zh: String, en: String, why: &str| {
        let named = lang.pick(zh, format!("{en} {kind}"));
        let colon = if why.is_empty() { "" } else { lang.pick("：", ": ") };
        format!("{named}{colon}{why}")
    };
    match &event.what {
        Happening::Claimed { claim: new, why, reviewed } => match claim.replace(new) {
            None if *reviewed => (lang.pick("录入", "recorded"), render::stated(new, lang)),
            None => (lang.pick("读入", "read"), render::stated(new, lang)),
            Some(old) => {
                let changed = render::changed(old, new, lang);
                let reason = if why.is_empty() {
                    String::new()
                } else {
                    lang.pick(format!("。理由：{why}"), format!(". Why: {why}"))
                };
                (lang.pick("更正", "corrected"), format!("{changed}{reason}"))
            }
        },
        Happening::Filed(new) => {
            let what = if document.is_none() {
                lang.pick("登记", "filed")
            } else {
                lang.pick("更新", "revised")
            };
            let detail = render::filed(document.replace(new), new, lang);
            (what, detail)
        }
        Happening::Ruled { status, why } => (
            lang.pick("裁定", "ruled"),
            lang.pick(format!("{}：{why}", status.zh()), format!("{status}: {why}")),
        ),
        Happening::Accepted(true) => (lang.pick("复核", "accepted"), String::new()),
        Happening::Accepted(false) => (lang.pick("撤销复核", "acceptance taken back"), String::new()),
        Happening::Withdrawn { kind, why } => {
            (lang.pick("撤回", "withdrawn"), of(*kind, kind.zh().to_owned(), "the".to_owned(), why))
        }
        Happening::Restored { kind, why } => {
            (lang.pick("恢复", "restored"), of(*kind, kind.zh().to_owned(), "the".to_owned(), why))
        }
    }
}
