//! `item`: pieces of work that units answer for.

mod add;
mod correct;
mod doubts;
mod import;
mod list;
mod progress;
mod reported_rows;
pub mod rows;
mod split;
mod told;

pub use progress::run as progress;
pub use split::run as split;

use super::{Answer, CommandError, World, hidden, withdraw};
use crate::cli::{self, Said};
use crate::extract::{due_day, milestone, units};
use crate::ledger::Outcome;
use crate::message;
use crate::render::figure_worded;
use crate::say;
use crate::vocabulary::canonical;
use crate::vocabulary::limits::NAME;
use crate::vocabulary::supervised::Item;
use crate::vocabulary::{Lang, Role, Vocabulary, Worded as _, Year};
use chrono::NaiveDate;
use std::fmt::Write as _;

/// Carries out what is below `item`.
///
/// # Errors
/// What each says.
pub fn run(item: &cli::Item, vocabulary: &Vocabulary, world: &mut World) -> Result<Answer, CommandError> {
    match item {
        cli::Item::Add(arguments) => add::run(arguments, vocabulary, world),
        cli::Item::Import(arguments) => import::run(arguments, vocabulary, world),
        cli::Item::List(arguments) => list::run(arguments, world),
        cli::Item::Show(arguments) => list::show(arguments, world),
        cli::Item::Correct(arguments) => correct::run(arguments, vocabulary, world),
        cli::Item::Withdraw(arguments) => {
            // Nothing but an item is hidden by this name.
            world.ledger_to_read()?.kept::<Item>(&arguments.id)?;
            withdraw::run(arguments, world)
        }
    }
}

/// The item with what the options say of it; '' takes away what it said.
///
/// # Errors
/// An option that cannot be used.
fn with(mut item: Item, said: &Said) -> Result<Item, CommandError> {
    let usage = |option: &str, why| CommandError::Usage(message!("labelled", label = option, words = why));
    let named = |option: &str, given: &str| -> Result<Vec<String>, CommandError> {
        let named = units(given)
            .into_iter()
            .map(|unit| canonical::name(&unit, NAME).map(std::borrow::Cow::into_owned));
        named.collect::<Result<_, _>>().map_err(|unfit| usage(option, unfit.message()))
    };
    if let Some(lead) = &said.lead {
        let mut units = named("--lead", lead)?;
        item.lead = if units.is_empty() { String::new() } else { units.remove(0) };
        if !units.is_empty() {
            item.co_units = units;
        }
    }
    if let Some(co_units) = &said.co_units {
        item.co_units = named("--co-units", co_units)?;
    }
    for (own, given) in [
        (&mut item.official, &said.official),
        (&mut item.person, &said.person),
        (&mut item.topic, &said.topic),
        (&mut item.source, &said.source),
        (&mut item.note, &said.note),
    ] {
        if let Some(given) = given {
            own.clone_from(given);
        }
    }
    if let Some(due) = &said.due {
        item.due = if due.is_empty() { None } else { Some(day("--due", due, item.year)?) };
    }
    item.weight = said.weight.or(item.weight);
    item.binding = said.binding.or(item.binding);
    item.baseline = said.baseline.or(item.baseline);
    let id = |given: &Option<String>, own: Option<String>| match given.as_deref() {
        Some("") => None,
        Some(id) => Some(id.to_owned()),
        None => own,
    };
    item.target = id(&said.target, item.target);
    item.parent = id(&said.parent, item.parent);
    if !said.milestone.is_empty() {
        let steps = said.milestone.iter().filter(|step| !step.trim().is_empty());
        let steps: Result<Vec<_>, _> = steps.map(|step| milestone(step, item.year)).collect();
        item.milestones = steps.map_err(|why| usage("--milestone", why))?;
        item.milestones.sort_by_key(|step| step.due);
    }
    Ok(item)
}

/// A day as it is written in an option.
fn day(option: &str, given: &str, year: Year) -> Result<NaiveDate, CommandError> {
    let why = || message!("labelled", label = option, words = message!("item-due", given = given));
    due_day(given, year).ok_or_else(|| CommandError::Usage(why()))
}

/// A line that shows an item as it was understood.
fn line(item: &Item, lang: Lang) -> String {
    let mut told = format!("{} {} {}", item.place, item.year, item.name);
    if let Some(figure) = &item.wanted {
        let worded = figure_worded(figure, &item.place, item.year, Role::Target, lang);
        let (indicator, measure) = (&figure.indicator, figure.measure);
        let comparator = figure.comparator;
        let _ = write!(told, "  {indicator}: {worded} [{measure}, {comparator}]");
    }
    let beside = |label: &str, words: String| match words.as_str() {
        "" => String::new(),
        words => format!("  {label} {words}"),
    };
    told.push_str(&beside(lang.word("item-lead"), item.lead.clone()));
    told.push_str(&beside(lang.word("item-co-units"), item.co_units.join("、")));
    told.push_str(&beside(lang.word("item-due-by"), item.due.map(|due| due.to_string()).unwrap_or_default()));
    let steps = item.milestones.len();
    if steps > 0 {
        let _ = write!(told, "  {}", say!(lang, "item-steps", count = steps));
    }
    told
}

/// What became of a row, before the line that shows it.
fn outcome(outcome: &Outcome, world: &World) -> String {
    match outcome {
        Outcome::New(id) => id.clone(),
        Outcome::Known(id) => format!("{id} {}", world.style.lang.word("on-file")),
        Outcome::Hidden { id, because } => format!("{id} {}", hidden::told(because, world)),
    }
}
