//! `search`: words found in targets, results and the texts of documents.

use super::judging::{self, Asked};
use super::{Answer, CommandError, World};
use crate::cli;
use crate::ledger::Filter;
use crate::message;
use crate::render::{self, Format, Hit};
use crate::vocabulary::whereabouts::{folded, paragraphs};
use crate::vocabulary::{PlacePath, Recorded};
use chrono::NaiveDate;
use std::collections::HashSet;

/// Prints what holds all of the words; the answer is no where nothing does.
///
/// # Errors
/// Nothing to search for, a ledger that cannot be read, an unknown place.
pub fn run(arguments: &cli::Search, world: &mut World) -> Result<Answer, CommandError> {
    let words: Vec<String> =
        arguments.words.iter().flat_map(|words| words.split_whitespace()).map(folded).collect();
    if words.is_empty() {
        return Err(CommandError::Usage(message!("search-for-nothing")));
    }
    let ledger = world.ledger_to_read()?;
    let asked = Asked::named(&ledger, arguments.place.as_ref(), arguments.year)?;
    let place = asked.places.first().cloned().filter(|_| arguments.place.is_some());
    let form = world.form(&arguments.output, Format::Table)?;
    let holds = |text: &str| {
        let text = folded(text);
        words.iter().all(|word| text.contains(word.as_str()))
    };
    // Each with whether it is about the words, or only its sentence holds them.
    let mut found: Vec<(Recorded, bool)> = Vec::new();
    let filter = Filter { place: place.clone(), year: arguments.year, role: None };
    ledger.each_claim(&filter, |recorded: Recorded| {
        let claim = &recorded.claim;
        if holds(&format!("{} {}", claim.indicator, claim.quote)) {
            let about = holds(&claim.indicator);
            found.push((recorded, about));
        }
        Ok::<(), CommandError>(())
    })?;
    // Of claims in one sentence, those that are about the words; all of them where none is.
    let sentences: HashSet<Sentence> =
        found.iter().filter(|(_, about)| *about).map(|(recorded, _)| sentence(recorded)).collect();
    found.retain(|(recorded, about)| *about || !sentences.contains(&sentence(recorded)));
    let mut hits: Vec<Hit> = found.into_iter().map(|(recorded, _)| Hit::Claim(Box::new(recorded))).collect();
    for document in judging::documents(&ledger, place.as_ref(), arguments.year)? {
        let text = if document.sha256.is_empty() { None } else { ledger.text(&document.sha256)? };
        for (number, paragraph) in paragraphs(text.as_deref().unwrap_or_default()) {
            if holds(paragraph) {
                hits.push(Hit::text(&document, number, paragraph, &words));
            }
        }
    }
    world.show(&render::search(&hits, form.style.lang), form, &arguments.output)?;
    Ok(if hits.is_empty() { Answer::No } else { Answer::Done })
}

/// Words, and the document they stand in: titles are alike in many places.
type Sentence = (PlacePath, String, String, Option<NaiveDate>, String);

fn sentence(recorded: &Recorded) -> Sentence {
    let (document, quote) = (&recorded.document, recorded.claim.quote.clone());
    (document.place.clone(), document.title.clone(), document.sha256.clone(), document.date, quote)
}
