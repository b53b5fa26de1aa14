//! `pipeline`: the four lists as of a day, and the year's targets beside what they come to.

use super::project::followed;
use super::supervising::{day, year_of};
use super::{Answer, CommandError, World};
use crate::cli;
use crate::ledger::{Filter, Ledger};
use crate::message;
use crate::render::{self, Format, Piped};
use crate::supervise::{beside, funnel};
use crate::vocabulary::pipeline::Span;
use crate::vocabulary::{Recorded, Role, Vocabulary, Year};
use chrono::NaiveDate;

/// Prints how many projects are in which stage, how much is to be invested, for how long they have stood there.
///
/// # Errors
/// A ledger that cannot be read, an unknown place, days that are in no order.
pub fn run(
    arguments: &cli::Pipeline,
    vocabulary: &Vocabulary,
    world: &mut World,
) -> Result<Answer, CommandError> {
    let today = day(None, world);
    let of_year =
        |year: Year, month, day| NaiveDate::from_ymd_opt(year.number(), month, day).unwrap_or(today);
    let last = arguments.year.map(|year| of_year(year, 12, 31));
    let until = arguments.as_of.unwrap_or_else(|| last.map_or(today, |last| last.min(today)));
    let year = arguments.year.map_or_else(|| year_of(until), Ok)?;
    let since = arguments.since.unwrap_or_else(|| of_year(year, 1, 1));
    if since > until {
        let (since, until) = (since.to_string(), until.to_string());
        return Err(CommandError::Usage(message!("pipeline-no-span", since = since, until = until)));
    }
    let span = Span { since, until };
    let ledger = world.ledger_to_read()?;
    let mut projects = followed(&ledger, arguments.place.as_ref(), vocabulary)?;
    if let Some(lead) = &arguments.lead {
        projects.retain(|own| own.project.row.lead == *lead);
    }
    let form = world.form(&arguments.output, Format::Table)?;
    let limit = arguments.stuck.map(i64::from);
    let own = funnel(&projects, &vocabulary.stages, &vocabulary.units, span, limit);
    // Of the whole year, whatever days are looked at.
    let of_year = Span { since: of_year(year, 1, 1), until: until.min(of_year(year, 12, 31)) };
    let targets = targets(arguments, year, &ledger)?;
    let beside = beside(&targets, &projects, &vocabulary.stages, &vocabulary.units, of_year);
    let piped = Piped { place: arguments.place.as_ref(), of_year, stages: &vocabulary.stages };
    world.show(&render::pipeline(&own, &beside, &piped, &form.style), form, &arguments.output)?;
    Ok(Answer::Done)
}

/// The targets of the place and year; none where no place is named, or the projects of one unit alone.
fn targets(arguments: &cli::Pipeline, year: Year, ledger: &Ledger) -> Result<Vec<Recorded>, CommandError> {
    match &arguments.place {
        Some(place) if arguments.lead.is_none() => {
            let place = Some(ledger.place(place.as_str())?);
            Ok(ledger.claims(&Filter { place, year: Some(year), role: Some(Role::Target) })?)
        }
        Some(_) | None => Ok(Vec::new()),
    }
}
