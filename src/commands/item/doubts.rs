//! Reports that are not of their item are refused; what is odd about the others is said when they are recorded, and on every sheet.

use crate::commands::{Answer, CommandError, World};
use crate::render::{doubts_of, visible};
use crate::supervise::Judge;
use crate::vocabulary::supervised::{DEFAULT, Dossier, Figure, Filed, Item, Judged, LightRules, Progress};
use crate::vocabulary::{Measure, Message, Vocabulary};
use crate::{message, say};
use std::collections::HashMap;

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
    let mut of_items: Vec<(&Dossier, Vec<&Progress>)> = Vec::new();
    let mut places: HashMap<&str, usize> = HashMap::new();
    for (progress, dossier) in reports {
        let at = *places.entry(&dossier.item.id).or_insert(of_items.len());
        match of_items.get_mut(at) {
            Some((_, own)) => own.push(progress),
            None => of_items.push((dossier, vec![progress])),
        }
    }
    let mut told: Vec<String> = Vec::new();
    for (dossier, own) in of_items {
        let mut with = dossier.clone();
        with.progress.extend(own.iter().map(|progress| Filed {
            id: String::new(),
            row: (*progress).clone(),
            recorded_at: world.now,
            recorded_by: world.by.clone(),
        }));
        with.progress.sort_by_key(|filed| filed.row.as_of);
        let day = own.iter().map(|progress| progress.as_of).max().unwrap_or(world.now.date_naive());
        told.extend(doubts_of(
            &Judged { dossier: &with, paced: judge.pace(&with, None, day) },
            world.style.lang,
        ));
    }
    for line in told {
        writeln!(world.err, "{}{}", say!(world.style.lang, "beware"), visible(&line))?;
    }
    Ok(Answer::Done)
}
