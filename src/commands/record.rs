//! `record`: a target or a result by phrase or by columns; it keeps and prints what it understood.

use super::{Answer, CommandError, World, alike, hidden};
use crate::cli;
use crate::extract::{self, Columns, Frame};
use crate::ledger::Outcome;
use crate::message;
use crate::render;
use crate::vocabulary::{Claim, Flag, Vocabulary};

/// Records the claims of the phrase, all or none.
///
/// # Errors
/// A phrase that is not understood, an ambiguous place, a ledger that cannot be written.
pub fn run(
    arguments: &cli::Record,
    vocabulary: &Vocabulary,
    world: &mut World,
) -> Result<Answer, CommandError> {
    let claims = understood(arguments, vocabulary)?;
    if arguments.dry_run {
        for claim in &claims {
            print(claim, world.style.lang.word("not-recorded"), vocabulary, world)?;
        }
        return Ok(Answer::Done);
    }
    let mut ledger = world.ledger_to_write()?;
    let place = ledger.typed_place(&arguments.place)?;
    let mut entry = ledger.entry(&world.by, world.now)?;
    let words = |text: &Option<String>| text.as_deref().unwrap_or_default().trim().to_owned();
    let (title, url) = (words(&arguments.source), words(&arguments.url));
    let document = entry.source(&place, &title, &url, arguments.date)?;
    let mut recorded = Vec::new();
    for mut claim in claims {
        claim.place = entry.place(&place)?;
        let outcome = entry.claim(&claim, &document)?;
        recorded.push((claim, outcome));
    }
    let like = entry.alike().to_vec();
    entry.commit()?;
    alike::tell(&like, world)?;
    for (claim, outcome) in recorded {
        let said = match outcome {
            Outcome::New(id) => id,
            Outcome::Known(id) => format!("{id} {}", world.style.lang.word("on-file")),
            Outcome::Hidden { id, because } => format!("{id} {}", hidden::told(&because, world)),
        };
        print(&claim, &said, vocabulary, world)?;
    }
    Ok(Answer::Done)
}

fn understood(arguments: &cli::Record, vocabulary: &Vocabulary) -> Result<Vec<Claim>, CommandError> {
    let mut claims = match &arguments.phrase {
        Some(phrase) => by_phrase(arguments, phrase, vocabulary)?,
        None => vec![by_columns(arguments, vocabulary)?],
    };
    for claim in &mut claims {
        if arguments.provisional {
            claim.flags.0.insert(Flag::Provisional);
        }
        if let Some(period) = arguments.columns.period {
            claim.period = period;
        }
    }
    Ok(claims)
}

fn by_phrase(
    arguments: &cli::Record,
    phrase: &str,
    vocabulary: &Vocabulary,
) -> Result<Vec<Claim>, CommandError> {
    let columns = [
        ("--measure", arguments.columns.measure.is_some()),
        ("--comparator", arguments.columns.comparator.is_some()),
        ("--value", arguments.columns.value.is_some()),
        ("--value-high", arguments.columns.value_high.is_some()),
        ("--stretch", arguments.columns.stretch.is_some()),
        ("--unit", arguments.columns.unit.is_some()),
        ("--relative-to", arguments.columns.relative_to.is_some()),
    ];
    if let Some((column, _)) = columns.iter().find(|(_, given)| *given) {
        return Err(CommandError::Usage(message!("phrase-and-option", option = *column, phrase = phrase)));
    }
    let frame = Frame {
        role: arguments.role,
        place: &arguments.place,
        year: arguments.year,
        indicator: arguments.columns.indicator.as_deref(),
        said_in: None,
    };
    Ok(extract::phrase(phrase, &frame, vocabulary)?)
}

fn by_columns<'a>(arguments: &'a cli::Record, vocabulary: &Vocabulary) -> Result<Claim, CommandError> {
    if arguments.columns.indicator.is_none() {
        return Err(CommandError::Usage(message!("nothing-to-record")));
    }
    let year = arguments.year.to_string();
    let period = arguments.columns.period.map(|period| period.to_string()).unwrap_or_default();
    let given = |column: &'a Option<String>| column.as_deref().unwrap_or_default();
    let columns = Columns {
        role: arguments.role.code(),
        place: arguments.place.as_str(),
        year: &year,
        indicator: given(&arguments.columns.indicator),
        measure: given(&arguments.columns.measure),
        comparator: given(&arguments.columns.comparator),
        value: given(&arguments.columns.value),
        value_high: given(&arguments.columns.value_high),
        stretch: given(&arguments.columns.stretch),
        unit: given(&arguments.columns.unit),
        period: &period,
        relative_to: given(&arguments.columns.relative_to),
        flags: "",
        quote: "",
        cue: "",
    };
    extract::claim(&columns, vocabulary).map_err(CommandError::Columns)
}

/// A line that shows what was understood: the words a reader checks and the columns they became.
///
/// # Errors
/// What the writer says.
pub fn print(
    claim: &Claim,
    said: &str,
    vocabulary: &Vocabulary,
    world: &mut World,
) -> Result<(), CommandError> {
    let lang = world.style.lang;
    let role = claim.role.in_lang(lang);
    let indicator = vocabulary.indicators.find(&claim.indicator, &claim.place);
    let code = indicator.map_or_else(String::new, |indicator| format!(" ({})", indicator.code));
    let figure = render::worded(claim, lang);
    let (place, period, words) = (&claim.place, claim.period, &claim.indicator);
    let (measure, comparator) = (claim.measure, claim.comparator);
    let flags = if claim.flags.0.is_empty() { String::new() } else { format!(", {}", claim.flags) };
    world.say(&format!(
        "{said}  {role} {place} {period}  {words}{code}: {figure}  [{measure}, {comparator}{flags}]"
    ))
}
