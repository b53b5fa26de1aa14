//! `read`: documents into the ledger, with their claims, each pointing at its place in the text.

use super::reading::{ReadFile, each_file};
use super::{Answer, CommandError, World};
use crate::cli;
use crate::ledger::{Entry, Filing, Outcome};
use crate::vocabulary::data::hex;
use crate::vocabulary::{Described, Document, Period, Role, Vocabulary};
use sha2::{Digest, Sha256};
use std::path::Path;

/// Reads the files, records what was found in one entry, and prints what was read.
///
/// # Errors
/// A file that cannot be read or does not tell its place or year, a ledger that cannot be written.
pub fn run(
    arguments: &cli::Read,
    vocabulary: &Vocabulary,
    world: &mut World,
) -> Result<Answer, CommandError> {
    // All are read before the ledger is touched: it is not made, nor locked, for files that cannot be read.
    let mut files = Vec::new();
    let settle = |path: &Path, described| settled(arguments, path, described);
    each_file(&arguments.files, vocabulary, world.input, settle, |file| {
        files.push(file);
        Ok(())
    })?;
    let mut ledger = world.ledger_to_write()?;
    let mut entry = ledger.entry(&world.by, world.now)?;
    let mut told = Vec::new();
    for file in &files {
        let counted = record(&mut entry, file, arguments)?;
        told.push(line(file, &counted, world));
    }
    entry.commit()?;
    for line in told {
        world.say(&line)?;
    }
    Ok(Answer::Done)
}

/// What the command line says takes the place of what the text says; what neither says is asked for.
fn settled(arguments: &cli::Read, path: &Path, mut described: Described) -> Result<Described, CommandError> {
    if let Some(place) = &arguments.place {
        described.place = Some(place.clone());
    }
    if let Some(kind) = &arguments.kind {
        described.kind = Some(kind.clone());
    }
    if let Some(year) = arguments.year {
        let plans = described.passages.iter().any(|passage| passage.role == Some(Role::Target));
        described.plans = plans.then_some(Period::Year(year));
        described.reviews = Some(Period::Year(if plans { year.previous() } else { year }));
    }
    if described.place.is_none() {
        return Err(CommandError::Usage(format!(
            "{}: the text does not say whose document it is. Say so with --place",
            path.display()
        )));
    }
    if described.plans.is_none() && described.reviews.is_none() {
        return Err(CommandError::Usage(format!(
            "{}: the text does not say which year it plans or reviews. Give the year it plans with --year",
            path.display()
        )));
    }
    Ok(described)
}

struct Counted {
    targets: usize,
    results: usize,
    known: usize,
    filing: Filing,
}

fn record(entry: &mut Entry, file: &ReadFile, arguments: &cli::Read) -> Result<Counted, CommandError> {
    let described = &file.described;
    let Some(place) = &described.place else {
        return Err(CommandError::Usage(format!("{}: no place", file.path.display())));
    };
    let place = entry.place(place)?;
    let name = file.path.file_stem().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
    let document = Document {
        place: place.clone(),
        kind: described.kind.clone().unwrap_or_default(),
        title: if described.title.is_empty() { name } else { described.title.clone() },
        url: arguments.url.clone().unwrap_or_default(),
        date: described.date,
        reviews: described.reviews,
        plans: described.plans,
        extent: described.extent,
        sha256: hex(&Sha256::digest(file.text.as_bytes())),
    };
    let filed = entry.text(&document, &file.text)?;
    let mut counted = Counted { targets: 0, results: 0, known: 0, filing: filed.filing };
    for claim in &file.claims {
        let mut claim = claim.clone();
        claim.place = place.clone();
        match (entry.claim(&claim, &filed.key)?, claim.role) {
            (Outcome::Known(_) | Outcome::Hidden { .. }, _) => counted.known += 1,
            (Outcome::New(_), Role::Target) => counted.targets += 1,
            (Outcome::New(_), Role::Result) => counted.results += 1,
        }
    }
    Ok(counted)
}

fn line(file: &ReadFile, counted: &Counted, world: &World) -> String {
    let described = &file.described;
    let place = described.place.as_ref().map(ToString::to_string).unwrap_or_default();
    let period = |period: Option<Period>| period.map_or_else(|| "—".to_owned(), |period| period.to_string());
    let (reviews, plans) = (period(described.reviews), period(described.plans));
    let extent = world.pick(described.extent.zh(), described.extent.code());
    let Counted { targets, results, known, filing } = counted;
    let unread = file.notices.len();
    let again = match filing {
        Filing::Known => world.pick("（已在库）", " (already on file)"),
        Filing::New | Filing::Revised => "",
    };
    let path = file.path.display();
    world.pick(
        format!(
            "{path}：{place}{again} 回顾{reviews} 计划{plans} {extent}；新增目标{targets}、实绩{results}，已在库{known}，未读懂的数字{unread}"
        ),
        format!(
            "{path}: {place}{again}, reviews {reviews}, plans {plans}, {extent}; {targets} targets and {results} results added, {known} on file already, {unread} numbers not understood"
        ),
    )
}
