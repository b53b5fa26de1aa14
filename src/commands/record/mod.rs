//! `record`: a target or a result by phrase or by columns; it keeps and prints what it understood.

mod form;
mod from;

pub use form::{cut_off, nothing, source};

use super::{Answer, CommandError, World, alike, hidden};
use crate::cli;
use crate::extract::{self, Columns, Frame};
use crate::ledger::Outcome;
use crate::message;
use crate::render;
use crate::vocabulary::form::named;
use crate::vocabulary::{Claim, Flag, PlacePath, Role, Vocabulary, Year};
use chrono::NaiveDate;

/// The document that claims are said in, as a person names it.
pub struct Told {
    /// Its title; may be empty.
    pub title: String,
    /// Where it was published; may be empty.
    pub url: String,
    /// When it was given out.
    pub date: Option<NaiveDate>,
}

impl Told {
    fn of(arguments: &cli::Record) -> Self {
        let words = |text: &Option<String>| text.as_deref().unwrap_or_default().trim().to_owned();
        Self { title: words(&arguments.source), url: words(&arguments.url), date: arguments.date }
    }
}

/// Records the claims of the phrase, all or none.
///
/// # Errors
/// A phrase that is not understood, an ambiguous place, a ledger that cannot be written.
pub fn run(
    arguments: &cli::Record,
    vocabulary: &Vocabulary,
    world: &mut World,
) -> Result<Answer, CommandError> {
    if arguments.form {
        return form::run(arguments, vocabulary, world);
    }
    let (Some(role), Some(place), Some(year)) = (arguments.role, &arguments.place, arguments.year) else {
        return Err(CommandError::Usage(message!("nothing-to-record")));
    };
    if let Some(file) = &arguments.from {
        return from::run(arguments, file, (role, place, year), vocabulary, world);
    }
    let claims = match &arguments.phrase {
        Some(phrase) => by_phrase(arguments, phrase, (role, place, year), vocabulary)?,
        None => vec![by_columns(arguments, (role, place, year), vocabulary)?],
    };
    let claims = said_beside(claims, arguments);
    if arguments.dry_run {
        for claim in &claims {
            print(claim, world.style.lang.word("not-recorded"), vocabulary, world)?;
        }
        return Ok(Answer::Done);
    }
    keep(claims, place, &Told::of(arguments), vocabulary, world)
}

/// Records claims in one entry, all or none, and prints each as it was understood.
///
/// # Errors
/// An ambiguous place, a ledger that cannot be written.
pub fn keep(
    claims: Vec<Claim>,
    place: &PlacePath,
    told: &Told,
    vocabulary: &Vocabulary,
    world: &mut World,
) -> Result<Answer, CommandError> {
    let mut ledger = world.ledger_to_write()?;
    let place = ledger.typed_place(place)?;
    let mut entry = ledger.entry(&world.by, world.now)?;
    let document = entry.source(&place, &told.title, &told.url, told.date)?;
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

/// The claims with what the options say beside their words.
fn said_beside(mut claims: Vec<Claim>, arguments: &cli::Record) -> Vec<Claim> {
    for claim in &mut claims {
        if arguments.provisional {
            claim.flags.0.insert(Flag::Provisional);
        }
        if let Some(period) = arguments.columns.period {
            claim.period = period;
        }
        let given = |column: &Option<String>| column.clone().unwrap_or_default();
        if let Some(responsible) = &arguments.columns.responsible {
            claim.responsible.clone_from(responsible);
        }
        claim.note = given(&arguments.columns.note);
    }
    claims
}

fn by_phrase(
    arguments: &cli::Record,
    phrase: &str,
    (role, place, year): (Role, &PlacePath, Year),
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
    let frame = Frame { role, place, year, indicator: arguments.columns.indicator.as_deref(), said_in: None };
    Ok(extract::phrase(phrase, &frame, vocabulary)?)
}

fn by_columns<'a>(
    arguments: &'a cli::Record,
    (role, place, year): (Role, &PlacePath, Year),
    vocabulary: &Vocabulary,
) -> Result<Claim, CommandError> {
    if arguments.columns.indicator.is_none() {
        return Err(CommandError::Usage(message!("nothing-to-record")));
    }
    let year = year.to_string();
    let period = arguments.columns.period.map(|period| period.to_string()).unwrap_or_default();
    let given = |column: &'a Option<String>| column.as_deref().unwrap_or_default();
    let columns = Columns {
        role: role.code(),
        place: place.as_str(),
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
        responsible: "",
        note: "",
        heading_unit: "",
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
    let beside = |column: &str, words: &str| match words {
        "" => String::new(),
        words => format!("  {} {words}", named(column).in_lang(lang)),
    };
    let (unit, note) = (beside("responsible", &claim.responsible), beside("note", &claim.note));
    world.say(&format!(
        "{said}  {role} {place} {period}  {words}{code}: {figure}  [{measure}, {comparator}{flags}]{unit}{note}"
    ))
}
