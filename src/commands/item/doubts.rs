//! Reports that are not of their item are refused; what is odd about the others is said when they are recorded, and on every sheet.

use crate::commands::{Answer, CommandError, World};
use crate::render::{doubts_of, visible};
use crate::supervise::Judge;
use crate::vocabulary::supervised::{DEFAULT, Dossier, Figure, Filed, Item, Judged, LightRules, Progress};
use crate::vocabulary::{Measure, Message, Vocabulary};
use crate::{message, say};

/// Whether a report is of the item: of a milestone that it has, in a unit that converts to its own.
///
/// # Errors
/// Why it is not.
pub fn fits(progress: &Progress, item: &Item, vocabulary: &Vocabulary) -> Result<(), Message> {
    if let Some(step) = &progress.milestone {
        let known = || item.milestones.iter().map(|own| own.words.as_str()).filter(|own| !own.is_empty());
        if known().next().is_none() {
            return Err(message!("progress-no-milestones", given = step, item = &item.name));
        }
        if !known().any(|own| own == step) {
            return Err(message!("progress-no-milestone", given = step, known = Message::list(known())));
        }
    }
    let amount = |figure: &&Figure| matches!(figure.measure, Measure::Level | Measure::Change);
    let both = progress.figure.as_ref().filter(amount).zip(item.wanted.as_ref().filter(amount));
    let apart = both
        .filter(|(own, wanted)| vocabulary.units.counted_in(own.value, &own.unit, &wanted.unit).is_none());
    match apart {
        Some((own, wanted)) => {
            Err(message!("progress-other-unit", given = &own.unit, item = &item.name, wanted = &wanted.unit))
        }
        None => Ok(()),
    }
}

/// Says what is to be known of how figures were reported, of each item once: as they stand with these reports.
///
/// # Errors
/// What the writer says.
pub fn doubts(
    reports: &[(Progress, &Dossier)],
    vocabulary: &Vocabulary,
    world: &mut World,
) -> Result<Answer, CommandError> {
    let rules = vocabulary.lights.get(DEFAULT).unwrap_or_else(|_| LightRules::default());
    let judge = Judge { rules: &rules, vocabulary, policy: &world.policy };
    let mut told: Vec<String> = Vec::new();
    for (at, (progress, dossier)) in reports.iter().enumerate() {
        let last = reports[at + 1..].iter().all(|(_, other)| other.item.id != dossier.item.id);
        let own = reports.iter().filter(|(_, other)| last && other.item.id == dossier.item.id);
        let mut with = (*dossier).clone();
        with.progress.extend(own.map(|(progress, _)| Filed {
            id: String::new(),
            row: progress.clone(),
            recorded_at: world.now,
            recorded_by: world.by.clone(),
        }));
        with.progress.sort_by_key(|filed| filed.row.as_of);
        if last {
            let paced = judge.pace(&with, None, progress.as_of);
            told.extend(doubts_of(&Judged { dossier: &with, paced }, world.style.lang));
        }
    }
    for line in told {
        writeln!(world.err, "{}{}", say!(world.style.lang, "beware"), visible(&line))?;
    }
    Ok(Answer::Done)
}
