//! What a document says of itself, settled with what the command line says of it.

use super::CommandError;
use crate::cli;
use crate::vocabulary::{Described, Period, Role};
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
    let refuse = |what: String| Err(CommandError::Usage(format!("{}: {what}", path.display())));
    if let Some(place) = &arguments.place {
        match &described.place {
            Some(told) if many && told.name() != place.name() => {
                return refuse(format!(
                    "the text says it is {told}'s, --place says {place}. Read it by itself to have it so"
                ));
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
                return refuse(format!(
                    "the text says {told}, --year says {year}. Read it by itself to have it so"
                ));
            }
            Some(_) if many => {}
            Some(_) | None => {
                described.plans = plans.then_some(Period::Year(year));
                described.reviews = Some(Period::Year(if plans { year.previous() } else { year }));
            }
        }
    }
    if described.place.is_none() {
        return refuse("the text does not say whose document it is. Say so with --place".to_owned());
    }
    if described.plans.is_none() && described.reviews.is_none() {
        return refuse(
            "the text does not say which year it plans or reviews. Give the year it plans with --year"
                .to_owned(),
        );
    }
    Ok(described)
}
