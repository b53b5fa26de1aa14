//! `verify`: whether the ledger is what was recorded, and an audit what the ledger says.

use super::{Answer, CommandError, World, compare, reread};
use crate::cli;
use crate::ledger::{Fault, Head, Ledger, Verified};
use crate::render::{Style, remark};
use crate::vocabulary::{Message, Vocabulary, Worded};
use crate::{message, say};

/// How many faults are told one by one.
const TOLD: usize = 100;

/// Checks the ledger, then the head and the audit given; the answer is no where anything is wrong.
///
/// # Errors
/// A ledger or an audit that cannot be read at all.
pub fn run(
    arguments: &cli::Verify,
    vocabulary: &Vocabulary,
    world: &mut World,
) -> Result<Answer, CommandError> {
    let ledger = Ledger::open_to_verify(&world.ledger)?;
    let verified = ledger.verify()?;
    let mut wrong: Vec<Message> = verified.faults.iter().map(Worded::message).collect();
    let mut right = if wrong.is_empty() { vec![sound(&verified)] } else { Vec::new() };
    // Nothing that a changed layout shows is believed.
    let laid_out = !verified.faults.iter().any(|fault| matches!(fault, Fault::Layout(_)));
    if wrong.is_empty() {
        right.extend(remarks(&verified, reread::otherwise(&ledger, vocabulary)?));
    }
    if let Some(head) = arguments.head.as_ref().filter(|_| laid_out) {
        match published(&ledger, head, &verified)? {
            Ok(line) => right.push(line),
            Err(line) => wrong.push(line),
        }
    }
    if let Some(file) = arguments.file.as_ref().filter(|_| laid_out) {
        let compared = compare::run(file, &ledger, vocabulary, world)?;
        right.extend(compared.right);
        wrong.extend(compared.wrong);
    }
    // Lines for programs and for people alike: a pipe gets them whole.
    let style = if world.piped { Style { width: usize::MAX, ..world.style } } else { world.style };
    for line in right {
        remark("", &line.in_lang(style.lang), &style, world.out)?;
    }
    let sign = if style.ascii { "x " } else { "✗ " };
    for line in wrong.iter().take(TOLD) {
        remark(sign, &line.in_lang(style.lang), &style, world.out)?;
    }
    if wrong.len() > TOLD {
        let more = say!(style.lang, "more-not-listed", count = wrong.len() - TOLD);
        writeln!(world.out, "… {more}")?;
    }
    Ok(if wrong.is_empty() { Answer::Done } else { Answer::No })
}

/// What is no fault, and a reader must know.
fn remarks(verified: &Verified, otherwise: usize) -> Vec<Message> {
    let mut remarks = Vec::new();
    if verified.corrections > 0 {
        remarks.push(message!("verified-corrections", count = verified.corrections));
    }
    if otherwise > 0 {
        remarks.push(message!("verified-read-otherwise", count = otherwise));
    }
    remarks
}

/// What was checked of a ledger in which nothing is wrong.
fn sound(verified: &Verified) -> Message {
    let Verified { rows, texts, quotes, entries, head, .. } = verified;
    let count = |table: &str| rows.iter().find(|(name, _)| *name == table).map_or(0, |(_, count)| *count);
    message!(
        "ledger-sound",
        claims = count("claim"),
        documents = count("document"),
        rulings = count("ruling"),
        texts = *texts,
        quotes = *quotes,
        entries = *entries,
        head = head.as_ref().map_or("", |head| &head.head),
    )
}

/// Whether a published head is one of this ledger's.
fn published(
    ledger: &Ledger,
    head: &str,
    verified: &Verified,
) -> Result<Result<Message, Message>, CommandError> {
    let head = head.trim().to_ascii_lowercase();
    if head.len() != 64 || !head.bytes().all(|byte| byte.is_ascii_hexdigit()) {
        return Err(CommandError::Usage(message!("not-a-head", given = head)));
    }
    Ok(match ledger.entry_of(&head)? {
        Some(Head { entry, at, by, .. }) => {
            let after = verified.entries - entry;
            Ok(message!("head-found", entry = entry, by = by, at = at, after = after))
        }
        None => Err(message!("head-not-found", head = head)),
    })
}
