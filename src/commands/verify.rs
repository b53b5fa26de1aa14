//! `verify`: whether the ledger is what was recorded, and an audit what the ledger says.

use super::{Answer, CommandError, World, compare, fault};
use crate::cli;
use crate::ledger::{Head, Ledger, Verified};
use crate::message;
use crate::render::{Style, remark};
use crate::vocabulary::Vocabulary;

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
    let ledger = world.ledger_to_read()?;
    let verified = ledger.verify()?;
    let mut wrong: Vec<String> =
        verified.faults.iter().flat_map(|fault| fault::told(fault, world.style.lang)).collect();
    let mut right = if wrong.is_empty() { vec![sound(&verified, world)] } else { Vec::new() };
    if let Some(head) = &arguments.head {
        match published(&ledger, head, &verified, world)? {
            Ok(line) => right.push(line),
            Err(line) => wrong.push(line),
        }
    }
    if let Some(file) = &arguments.file {
        let compared = compare::run(file, &ledger, vocabulary, world)?;
        right.extend(compared.right);
        wrong.extend(compared.wrong);
    }
    // Lines for programs and for people alike: a pipe gets them whole.
    let style = if world.piped { Style { width: usize::MAX, ..world.style } } else { world.style };
    for line in right {
        remark("", &line, &style, world.out)?;
    }
    for line in wrong.iter().take(TOLD) {
        remark(world.pick("✗ ", "x "), line, &style, world.out)?;
    }
    if wrong.len() > TOLD {
        writeln!(world.out, "… {}", wrong.len() - TOLD)?;
    }
    Ok(if wrong.is_empty() { Answer::Done } else { Answer::No })
}

/// What was checked of a ledger in which nothing is wrong.
fn sound(verified: &Verified, world: &World) -> String {
    let Verified { rows, texts, quotes, entries, .. } = verified;
    let count = |table: &str| rows.iter().find(|(name, _)| *name == table).map_or(0, |(_, count)| *count);
    let (claims, documents, rulings) = (count("claim"), count("document"), count("ruling"));
    let head = verified.head.as_ref().map_or_else(String::new, |head| head.head.clone());
    world.pick(
        format!(
            "账本无误：表述{claims}、文件{documents}、裁定{rulings}；原文{texts}份校验码相符，引文{quotes}处均在原位；\
             结构与约束完好；{entries}次入账首尾相接。链头 {head}"
        ),
        format!(
            "the ledger is sound: {claims} claims, {documents} documents, {rulings} rulings; {texts} texts have \
             their checksums and {quotes} quotes stand at their places; layout and constraints are whole; \
             {entries} entries form one chain. head {head}"
        ),
    )
}

/// Whether a published head is one of this ledger's.
fn published(
    ledger: &Ledger,
    head: &str,
    verified: &Verified,
    world: &World,
) -> Result<Result<String, String>, CommandError> {
    let head = head.trim().to_ascii_lowercase();
    if head.len() != 64 || !head.bytes().all(|byte| byte.is_ascii_hexdigit()) {
        return Err(CommandError::Usage(message!("not-a-head", given = head)));
    }
    Ok(match ledger.entry_of(&head)? {
        Some(Head { entry, at, by, .. }) => {
            let after = verified.entries - entry;
            Ok(world.pick(
                format!("所公布的链头是本账本第{entry}次入账（{by}，{at}）的链头；其后另有{after}次入账"),
                format!(
                    "the published head is that of entry {entry} (by {by}, {at}); {after} entries follow it"
                ),
            ))
        }
        None => Err(world.pick(
            format!("所公布的链头 {head} 不在本账本中：公布之后，此前的记录被改动过，或这是另一份账本"),
            format!(
                "the published head {head} is none of this ledger's: what was recorded before it was changed \
                 since, or this is another ledger"
            ),
        )),
    })
}
