//! `progress`: what was reported of an item as of a day, by a phrase, a number, or the rows of a table.

use super::doubts::{doubts, fits};
use super::{day, outcome, reported_rows, rows, told};
use crate::cli;
use crate::commands::{Answer, CommandError, World, closing};
use crate::extract::Reader;
use crate::ledger::Outcome;
use crate::render::{reported, visible};
use crate::vocabulary::canonical;
use crate::vocabulary::column::Supervised;
use crate::vocabulary::limits::REASON;
use crate::vocabulary::supervised::{Dossier, Item, Progress, Reach};
use crate::vocabulary::{Vocabulary, Worded as _};
use crate::{message, say};
use chrono::NaiveDate;
use std::collections::HashMap;

/// Records what was reported.
///
/// # Errors
/// Words that are not understood, an unknown id, rows that cannot be used (each is told), a ledger that cannot be written.
pub fn run(
    arguments: &cli::Progress,
    vocabulary: &Vocabulary,
    world: &mut World,
) -> Result<Answer, CommandError> {
    let reader = Reader::new(vocabulary);
    if let Some(file) = &arguments.from {
        let sheet =
            |ending: &std::ffi::OsStr| ["csv", "tsv"].iter().any(|own| ending.eq_ignore_ascii_case(own));
        let is_sheet = file.extension().is_some_and(sheet);
        let of_text = arguments.text.lead.is_some() || arguments.text.apply;
        if of_text || !is_sheet && !rows::is_table(file, Supervised::Progress, vocabulary, world)? {
            return told::run(arguments, file, &reader, world);
        }
        return reported_rows::run(arguments, file, &reader, world);
    }
    let (Some(id), Some(phrase)) = (&arguments.item, &arguments.phrase) else {
        return Err(CommandError::Usage(message!("progress-nothing")));
    };
    let dossier = world.ledger_to_read()?.dossier(id)?;
    let item = &dossier.item;
    let Some(as_of) = &arguments.as_of else { return Err(CommandError::Usage(message!("progress-no-day"))) };
    let as_of = day("--as-of", as_of, item.row.year)?;
    let words = canonical::name(phrase, REASON).map_err(|unfit| CommandError::Usage(unfit.message()))?;
    let read =
        reader.reported(&words, &item.row, arguments.milestone.as_deref()).map_err(CommandError::Usage)?;
    let done = if arguments.done {
        Some(true)
    } else if arguments.not_done {
        Some(false)
    } else {
        read.done
    };
    let progress = Progress {
        item: item.id.clone(),
        as_of,
        reach: arguments.reach.or(read.reach).unwrap_or(Reach::Cumulative),
        figure: read.figure,
        printed: read.printed,
        done,
        milestone: read.milestone,
        words: words.into_owned(),
        note: arguments.note.clone().unwrap_or_default(),
        evidence: arguments.evidence.clone().unwrap_or_default(),
    };
    fits(&progress, &item.row, reader.vocabulary()).map_err(CommandError::Usage)?;
    if arguments.dry_run {
        let told =
            format!("{}  {}", world.style.lang.word("not-recorded"), line(&progress, &item.row, world));
        world.say(&told)?;
        return doubts(&[(progress, &dossier)], reader.vocabulary(), world);
    }
    keep(&[(progress, &dossier)], reader.vocabulary(), world)
}

/// Records reports in one entry, all or none; prints each, and says of which day there are several figures.
///
/// # Errors
/// An unknown id, a ledger that cannot be written.
pub fn keep(
    reports: &[(Progress, &Dossier)],
    vocabulary: &Vocabulary,
    world: &mut World,
) -> Result<Answer, CommandError> {
    let mut ledger = world.ledger_to_write()?;
    let mut entry = ledger.entry(&world.by, world.now)?;
    let mut recorded = Vec::new();
    for (progress, _) in reports {
        recorded.push(entry.add(progress)?);
    }
    entry.commit()?;
    let mut earlier: HashMap<&str, Vec<&Progress>> = HashMap::new();
    let mut closing: Vec<(&Dossier, NaiveDate)> = Vec::new();
    for ((progress, dossier), became) in reports.iter().zip(&recorded) {
        let told = format!("{}  {}", outcome(became, world), line(progress, &dossier.item.row, world));
        world.say(&told)?;
        let of_item = earlier.entry(&dossier.item.id).or_default();
        if matches!(became, Outcome::New(_)) {
            let before = dossier.progress.iter().map(|filed| &filed.row).chain(of_item.iter().copied());
            for other in before.filter(|other| differs(other, progress)) {
                let was = reported(other, &dossier.item.row, world.style.lang);
                let day = progress.as_of.to_string();
                let told = say!(world.style.lang, "progress-vintage", day = day, was = was);
                writeln!(world.err, "{}", visible(&told))?;
            }
            if !dossier.letters.is_empty() {
                closing.retain(|(other, _)| other.item.id != dossier.item.id);
                closing.push((dossier, progress.as_of.max(world.now.date_naive())));
            }
        }
        of_item.push(progress);
    }
    doubts(reports, vocabulary, world)?;
    for (dossier, day) in closing {
        let now = ledger.dossier(&dossier.item.id)?;
        let letters: Vec<&str> = now.letters.iter().map(|letter| letter.id.as_str()).collect();
        closing::tell(&now, &letters, day, vocabulary, world)?;
    }
    Ok(Answer::Done)
}

/// Whether two reports tell different figures of the same.
fn differs(one: &Progress, other: &Progress) -> bool {
    let of = |progress: &Progress| {
        let measure = progress.figure.as_ref().map(|figure| figure.measure);
        (progress.item.clone(), progress.as_of, progress.reach, progress.milestone.clone(), measure)
    };
    of(one) == of(other) && one.figure != other.figure
}

/// A report in a line.
pub fn line(progress: &Progress, item: &Item, world: &World) -> String {
    let lang = world.style.lang;
    let step = progress.milestone.as_ref().map(|step| format!("  {step}")).unwrap_or_default();
    let (day, told) = (progress.as_of, reported(progress, item, lang));
    format!("{} {}  {day} {}: {told}{step}", item.place, item.name, progress.reach.in_lang(lang))
}
