//! `correct`: a claim says what it should have said; what it said before stays on file.

use super::{Answer, CommandError, World, alike, record};
use crate::cli;
use crate::extract::{self, Columns};
use crate::ledger::{Correction, Ledger};
use crate::vocabulary::{Claim, Flag, Flags, Lang, Period, PlacePath, Ruling, Vocabulary};
use crate::{message, say};

/// Records the correction and prints the claim as it now stands.
///
/// # Errors
/// An unknown id, columns that do not go together, a ledger that cannot be written.
pub fn run(
    arguments: &cli::Correct,
    vocabulary: &Vocabulary,
    world: &mut World,
) -> Result<Answer, CommandError> {
    let mut ledger = if arguments.dry_run { world.ledger_to_read()? } else { world.ledger_to_write()? };
    let lang = world.style.lang;
    let old = ledger.claim(&arguments.id)?;
    let wanted = amended(&old.claim, arguments, vocabulary)?;
    if arguments.dry_run {
        record::print(&wanted, lang.word("not-recorded"), vocabulary, world)?;
        return Ok(Answer::Done);
    }
    let ruled = ruling(&ledger, &old.id)?;
    let why = arguments.why.as_deref().unwrap_or_default().trim();
    let mut entry = ledger.entry(&world.by, world.now)?;
    let correction = entry.correct(&old.id, &wanted, why)?;
    let like = entry.alike().to_vec();
    entry.commit()?;
    alike::tell(&like, world)?;
    let id = match &correction {
        Correction::New { id, .. } => id.clone(),
        Correction::Known(id) => format!("{id} {}", lang.word("corrected-already")),
    };
    record::print(&wanted, &id, vocabulary, world)?;
    if let Correction::New { id, was } = &correction {
        world.say(&say!(lang, "kept-as", was = was))?;
        if let Some(ruled) = ruled {
            let holds = ruling(&ledger, id)?.is_some();
            world.say(&fate(&ruled, holds, id, lang))?;
        }
    }
    Ok(Answer::Done)
}

fn ruling(ledger: &Ledger, id: &str) -> Result<Option<Ruling>, CommandError> {
    Ok(ledger.rulings(None)?.remove(id))
}

/// What becomes of a ruling on what was corrected.
fn fate(ruling: &Ruling, holds: bool, id: &str, lang: Lang) -> String {
    let (by, status) = (&ruling.by, ruling.status.in_lang(lang));
    if holds {
        say!(lang, "ruling-holds", by = by, status = status)
    } else {
        say!(lang, "ruling-lapsed", by = by, status = status, id = id)
    }
}

/// The claim with the columns that were given, checked as a row of the CSV form is.
///
/// # Errors
/// Columns that cannot be used or do not go together.
pub fn amended(old: &Claim, given: &cli::Correct, vocabulary: &Vocabulary) -> Result<Claim, CommandError> {
    if old.span.is_some() && given.quote.is_some() {
        return Err(CommandError::Usage(message!("quote-stays")));
    }
    let year = given.year.unwrap_or(old.year);
    let follows = old.period == Period::Year(old.year);
    let period = given.columns.period.unwrap_or(if follows { Period::Year(year) } else { old.period });
    let spelt = |new: &Option<String>, old: String| new.clone().unwrap_or(old);
    let number = |number: Option<rust_decimal::Decimal>| number.map_or_else(String::new, |n| n.to_string());
    let relative_to = spelt(
        &given.columns.relative_to,
        old.relative_to.as_ref().map_or_else(String::new, ToString::to_string),
    );
    let mut flags = old.flags.clone();
    if relative_to.trim().is_empty() {
        flags = Flags(flags.0.into_iter().filter(|flag| *flag != Flag::Relative).collect());
    }
    let comparator = spelt(&given.columns.comparator, old.comparator.to_string());
    // The old words bound the number in the old way.
    let cue = if comparator.trim() == old.comparator.code() { old.cue.clone() } else { String::new() };
    let columns = Columns {
        role: given.role.unwrap_or(old.role).code(),
        // What an earlier release took for a place may be longer, or spelt otherwise, than one is today.
        place: given.place.as_ref().map_or(old.place.name(), PlacePath::as_str),
        year: &year.to_string(),
        indicator: &spelt(&given.columns.indicator, old.indicator.clone()),
        measure: &spelt(&given.columns.measure, old.measure.to_string()),
        comparator: &comparator,
        value: &spelt(&given.columns.value, number(old.value)),
        value_high: &spelt(&given.columns.value_high, number(old.value_high)),
        stretch: &spelt(&given.columns.stretch, number(old.stretch)),
        unit: &spelt(&given.columns.unit, old.unit.clone()),
        period: &period.to_string(),
        relative_to: &relative_to,
        flags: &spelt(&given.flags, flags.to_string()),
        quote: &given.quote.clone().unwrap_or_else(|| quote(old, given)),
        cue: &spelt(&given.cue, cue),
        responsible: &spelt(&given.columns.responsible, old.responsible.clone()),
        note: &spelt(&given.columns.note, old.note.clone()),
        heading_unit: "",
    };
    let claim = extract::claim(&columns, vocabulary).map_err(CommandError::Columns)?;
    Ok(Claim { place: given.place.as_ref().unwrap_or(&old.place).clone(), ..claim })
}

/// The words as they were, unless they were typed and give another number; then they are made anew.
fn quote(old: &Claim, given: &cli::Correct) -> String {
    let numbers = [&given.columns.value, &given.columns.value_high, &given.columns.stretch];
    let told = numbers.into_iter().flatten().all(|number| old.quote.contains(number.trim_start_matches('-')));
    if old.span.is_some() || told { old.quote.clone() } else { String::new() }
}
