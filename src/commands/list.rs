//! `list`: what the ledger holds. Its CSV imports back: the backup and the hand-over.

use super::judging::{self, Asked};
use super::scorecard::format;
use super::{Answer, CommandError, World};
use crate::cli::{self, Listed};
use crate::ledger::Filter;
use crate::render;
use crate::vocabulary::{Recorded, Role, Vocabulary};

/// Prints targets, results or documents.
///
/// # Errors
/// A ledger that cannot be read, or an unknown place.
pub fn run(
    arguments: &cli::List,
    vocabulary: &Vocabulary,
    world: &mut World,
) -> Result<Answer, CommandError> {
    let ledger = world.ledger_to_read()?;
    let place = Asked::named(&ledger, arguments.place.as_ref(), arguments.year)?
        .places
        .into_iter()
        .next()
        .filter(|_| arguments.place.is_some());
    let format = format(arguments.format);
    let style = world.style_of(format);
    let role = match arguments.what {
        Listed::Documents => {
            let documents = judging::documents(&ledger, place.as_ref(), arguments.year)?;
            render::documents(&documents, &vocabulary.kinds, format, &style, world.out)?;
            return Ok(Answer::Done);
        }
        Listed::Targets => Role::Target,
        Listed::Results => Role::Result,
    };
    let filter = Filter { place, year: arguments.year, role: Some(role) };
    let code = |recorded: &Recorded| {
        let claim = &recorded.claim;
        vocabulary.indicators.find(&claim.indicator, &claim.place).map(|indicator| indicator.code.clone())
    };
    let mut claims = render::Claims::new(format, &style, world.out)?;
    ledger.each_claim(&filter, |recorded| {
        Ok::<(), CommandError>(claims.claim(&recorded, || code(&recorded))?)
    })?;
    claims.end()?;
    Ok(Answer::Done)
}
