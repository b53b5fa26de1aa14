//! `path`: a target over several years, and each year against its value on the way.

use super::naming::OnFile;
use super::{Answer, CommandError, World};
use crate::cli;
use crate::ledger::Filter;
use crate::message;
use crate::reconcile::compare::{Way, paths};
use crate::render::{self, Format};
use crate::vocabulary::{Message, Recorded, Vocabulary, Year};
use rust_decimal::Decimal;

/// Prints the way to each such target, year by year.
///
/// # Errors
/// A ledger that cannot be read, an unknown place or indicator, or one without a target over several years.
pub fn run(
    arguments: &cli::Path,
    vocabulary: &Vocabulary,
    world: &mut World,
) -> Result<Answer, CommandError> {
    let given = arguments.path.as_deref().map(given).transpose()?.unwrap_or_default();
    let ledger = world.ledger_to_read()?;
    let place = ledger.place(arguments.place.as_str())?;
    let mut claims = ledger.claims(&Filter { place: Some(place.clone()), ..Filter::default() })?;
    let mut on_file = OnFile::default();
    for own in &claims {
        on_file.note(&own.claim, vocabulary);
    }
    let scope = Message::Foreign(place.to_string());
    let meant = on_file.meant(&arguments.indicator, &place, scope, vocabulary)?;
    let key = |own: &Recorded| vocabulary.indicators.key(&own.claim.indicator, &own.claim.place);
    claims.retain(|own| key(own) == meant.key);
    let way = Way { from: arguments.from, to: arguments.to, given };
    let paths = paths(&claims, &way, vocabulary, &world.policy);
    if paths.is_empty() {
        return Err(CommandError::Usage(message!("path-none", indicator = &meant.name)));
    }
    let form = world.form(&arguments.output, Format::Table)?;
    let page = render::path(&place, &meant.name, &paths, &world.policy, &form.style);
    world.show_judged(&page, form, &arguments.output)?;
    Ok(Answer::Done)
}

/// `2022=30;2023=45`
fn given(text: &str) -> Result<Vec<(Year, Decimal)>, CommandError> {
    let wrong = || CommandError::Usage(message!("path-no-values", given = text));
    let parts = text.split([';', '\u{FF1B}', ',', '\u{FF0C}']).map(str::trim);
    let one = |part: &str| {
        let (year, value) = part.split_once(['=', '\u{FF1D}']).ok_or_else(wrong)?;
        let year = year.trim().parse().map_err(|_| wrong())?;
        Ok((year, value.trim().parse().map_err(|_| wrong())?))
    };
    parts.filter(|part| !part.is_empty()).map(one).collect()
}
