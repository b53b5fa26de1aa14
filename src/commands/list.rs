//! `list`: what the ledger holds. Its CSV imports back: the backup and the hand-over.

use super::judging::{self, Asked, scope_told};
use super::{Answer, CommandError, World};
use crate::cli::{self, Listed};
use crate::ledger::{Filter, Ledger};
use crate::render::{self, Format, OnFile};
use crate::say;
use crate::vocabulary::{PlacePath, Recorded, Role, Vocabulary, Year};
use std::collections::BTreeMap;

/// Prints targets, results, documents or places.
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
    let form = world.form(&arguments.output, Format::Table)?;
    let role = match arguments.what {
        Listed::Documents => {
            let documents = judging::documents(&ledger, place.as_ref(), arguments.year)?;
            let page = render::documents(&documents, &vocabulary.kinds, form.format);
            world.show(&page, form, &arguments.output)?;
            return Ok(Answer::Done);
        }
        Listed::Places => {
            let all = on_file(&ledger, place.as_ref(), arguments.year)?;
            world.show(&render::places(&all), form, &arguments.output)?;
            return Ok(Answer::Done);
        }
        Listed::Targets => Role::Target,
        Listed::Results => Role::Result,
    };
    let lang = form.style.lang;
    let scope = scope_told(place.as_ref(), arguments.year, lang);
    let title = say!(lang, "labelled", label = role.in_lang(lang), words = scope);
    let filter = Filter { place, year: arguments.year, role: Some(role) };
    let code = |recorded: &Recorded| {
        let claim = &recorded.claim;
        vocabulary.indicators.find(&claim.indicator, &claim.place).map(|indicator| indicator.code.clone())
    };
    world.answer(&arguments.output, form, |out| {
        let mut claims = render::Claims::new(&title, form.format, &form.style, out)?;
        ledger.each_claim(&filter, |recorded| {
            Ok::<(), CommandError>(claims.claim(&recorded, || code(&recorded))?)
        })?;
        Ok(claims.end()?)
    })?;
    Ok(Answer::Done)
}

/// How much is on file of each place that has claims or documents.
fn on_file(
    ledger: &Ledger,
    place: Option<&PlacePath>,
    year: Option<Year>,
) -> Result<Vec<OnFile>, CommandError> {
    let mut all: BTreeMap<PlacePath, OnFile> = BTreeMap::new();
    let nothing = |place: &PlacePath| OnFile {
        place: place.clone(),
        targets: 0,
        results: 0,
        documents: 0,
        years: None,
    };
    let filter = Filter { place: place.cloned(), year, role: None };
    ledger.each_claim(&filter, |recorded| {
        let claim = &recorded.claim;
        let own = all.entry(claim.place.clone()).or_insert_with(|| nothing(&claim.place));
        match claim.role {
            Role::Target => own.targets += 1,
            Role::Result => own.results += 1,
        }
        let (first, last) = own.years.unwrap_or((claim.year, claim.year));
        own.years = Some((first.min(claim.year), last.max(claim.year)));
        Ok::<(), CommandError>(())
    })?;
    for document in judging::documents(ledger, place, year)? {
        all.entry(document.place.clone()).or_insert_with(|| nothing(&document.place)).documents += 1;
    }
    Ok(all.into_values().collect())
}
