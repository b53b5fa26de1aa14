//! What a document says of itself, settled with what the command line says of it.

use super::CommandError;
use crate::cli;
use crate::message;
use crate::vocabulary::{Described, Message, Period, Role};
use std::path::Path;

/// What the command line says takes the place of what the text says; what neither says is asked for. Where there
/// are `many` documents, it only says what a text leaves untold: a text that says otherwise is refused, for of
/// some it would be wrong.
///
/// # Errors
/// A place or a year that neither says, or that one of many says otherwise.
pub fn settled(
    arguments: &cli::Read,
    many: bool,
    path: &Path,
    mut described: Described,
) -> Result<Described, CommandError> {
    let refuse = |what: Message| Err(CommandError::of_file(path.display(), what));
    if let Some(place) = &arguments.place {
        match &described.place {
            Some(told) if many && told.name() != place.name() => {
                return refuse(message!("other-place", told = told.as_str(), given = place.as_str()));
            }
            Some(_) | None => described.place = Some(place.clone()),
        }
    }
    if let Some(kind) = &arguments.kind
        && !(many && described.kind.is_some())
    {
        described.kind = Some(kind.clone());
    }
    if let Some(year) = arguments.year {
        let plans = described.passages.iter().any(|passage| passage.role == Some(Role::Target));
        let told = described.plans.or(described.reviews).and_then(Period::last_year);
        match told {
            Some(told) if many && told != year => {
                return refuse(message!("other-year", told = told.to_string(), given = year.to_string()));
            }
            Some(_) if many => {}
            Some(_) | None => {
                described.plans = plans.then_some(Period::Year(year));
                described.reviews = Some(Period::Year(if plans { year.previous() } else { year }));
            }
        }
    }
    if described.place.is_none() {
        return refuse(message!("place-untold"));
    }
    if described.plans.is_none() && described.reviews.is_none() {
        return refuse(message!("year-untold"));
    }
    Ok(described)
}
