//! What `reconcile`, `scorecard`, `audit` and `explain` share: a place's records fetched and judged.

use super::CommandError;
use crate::document::describe;
use crate::ledger::{Filter, Ledger};
use crate::reconcile::{Judged, Records, Sentence, reconcile};
use crate::vocabulary::{Document, Period, PlacePath, Policy, Role, Vocabulary, Year};
use std::sync::Arc;

/// The places and the year asked for.
pub struct Scope {
    /// In the order of their names.
    pub places: Vec<PlacePath>,
    /// All years where none is named.
    pub year: Option<Year>,
}

impl Scope {
    /// One place by name, or all.
    ///
    /// # Errors
    /// A name that is unknown or ambiguous.
    pub fn named(
        ledger: &Ledger,
        place: Option<&PlacePath>,
        year: Option<Year>,
    ) -> Result<Self, CommandError> {
        let places = match place {
            Some(place) => vec![ledger.place(place.as_str())?],
            None => ledger.places()?,
        };
        Ok(Self { places, year })
    }
}

/// Judges place after place and hands each on, so that memory holds one place at a time.
///
/// # Errors
/// A ledger that cannot be read, or what `take` says.
pub fn each_place(
    ledger: &Ledger,
    scope: &Scope,
    vocabulary: &Vocabulary,
    mut take: impl FnMut(Judged) -> Result<(), CommandError>,
) -> Result<(), CommandError> {
    for place in &scope.places {
        let records = records(ledger, place, scope.year, vocabulary)?;
        take(reconcile(&records, scope.year, vocabulary, &Policy::default()))?;
    }
    Ok(())
}

/// The documents of a place that review or plan a year, or all.
///
/// # Errors
/// A ledger that cannot be read.
pub fn documents(
    ledger: &Ledger,
    place: Option<&PlacePath>,
    year: Option<Year>,
) -> Result<Vec<Document>, CommandError> {
    let mut documents = ledger.documents(place)?;
    if let Some(year) = year.map(Period::Year) {
        documents.retain(|document| {
            let spans = [document.reviews, document.plans];
            spans.into_iter().flatten().any(|span| span.covers(year) || year.covers(span))
        });
    }
    Ok(documents)
}

/// What the ledger holds that bears on a place: its own claims, and results of those above it.
fn records(
    ledger: &Ledger,
    place: &PlacePath,
    year: Option<Year>,
    vocabulary: &Vocabulary,
) -> Result<Records, CommandError> {
    let claims = ledger.claims(&Filter { place: Some(place.clone()), ..Filter::default() })?;
    let above: Vec<PlacePath> = (place.above().into_iter())
        .chain(std::iter::once(PlacePath::nation()))
        .filter(|above| above != place)
        .collect();
    let mut outside = Vec::new();
    for above in above {
        let filter = Filter { place: Some(above), year, role: Some(Role::Result) };
        outside.extend(ledger.claims(&filter)?);
    }
    let documents: Vec<Arc<Document>> = ledger.documents(Some(place))?.into_iter().map(Arc::new).collect();
    let mut reviews = Vec::new();
    for document in documents.iter().filter(|document| !document.sha256.is_empty()) {
        if let Some(text) = ledger.text(&document.sha256)? {
            reviews.extend(sentences(&document.sha256, &text, vocabulary));
        }
    }
    Ok(Records { claims, outside, documents, reviews, rulings: ledger.rulings(Some(place))? })
}

/// The sentences of a text that look back.
fn sentences(sha256: &str, text: &str, vocabulary: &Vocabulary) -> Vec<Sentence> {
    let described = describe(text, vocabulary);
    let looks_back = described.passages.iter().filter(|passage| passage.role == Some(Role::Result));
    let words = looks_back.filter_map(|passage| text.get(passage.span.start..passage.span.end));
    words
        .flat_map(|words| words.split_inclusive(['。', '；', '\n']))
        .filter(|words| !words.trim().is_empty())
        .map(|words| Sentence::new(sha256, words))
        .collect()
}
