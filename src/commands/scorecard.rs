//! `scorecard`: the 对照表 of a place and year.

use super::judging::{self, Scope};
use super::{Answer, CommandError, World};
use crate::cli::{self, SheetFormat};
use crate::ledger::Ledger;
use crate::render::{self, Format};
use crate::vocabulary::{PlacePath, Vocabulary, Year};

/// Prints the scorecard.
///
/// # Errors
/// A ledger that cannot be read, or an unknown place.
pub fn run(
    arguments: &cli::Scorecard,
    vocabulary: &Vocabulary,
    world: &mut World,
) -> Result<Answer, CommandError> {
    let ledger = world.ledger_to_read()?;
    let card = of(&ledger, &arguments.place, arguments.year, vocabulary)?;
    let format = format(arguments.format);
    let style = world.style_of(format);
    card.write(format, &style, world.out)?;
    Ok(Answer::Done)
}

/// The scorecard of a place and year.
///
/// # Errors
/// A ledger that cannot be read, or an unknown place.
pub fn of(
    ledger: &Ledger,
    place: &PlacePath,
    year: Year,
    vocabulary: &Vocabulary,
) -> Result<render::Scorecard, CommandError> {
    let scope = Scope::named(ledger, Some(place), Some(year))?;
    let mut card = render::Scorecard {
        place: scope.places[0].clone(),
        year,
        findings: Vec::new(),
        untargeted: Vec::new(),
        documents: judging::documents(ledger, scope.places.first(), Some(year))?,
    };
    judging::each_place(ledger, &scope, vocabulary, |judged| {
        card.findings.extend(judged.findings);
        card.untargeted.extend(judged.untargeted);
        Ok(())
    })?;
    Ok(card)
}

/// The form asked for on the command line.
pub fn format(format: SheetFormat) -> Format {
    match format {
        SheetFormat::Table => Format::Table,
        SheetFormat::Markdown => Format::Markdown,
        SheetFormat::Csv => Format::Csv,
        SheetFormat::Json => Format::Json,
    }
}
