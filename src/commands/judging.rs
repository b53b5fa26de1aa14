//! What the verbs that judge share: a place's records fetched and judged.

use super::CommandError;
use crate::document::describe;
use crate::ledger::{Filter, Ledger};
use crate::reconcile::compare::Plan;
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
    policy: &Policy,
    mut take: impl FnMut(Judged) -> Result<(), CommandError>,
) -> Result<(), CommandError> {
    each_with_records(ledger, scope, vocabulary, policy, |_, judged| take(judged))
}

/// The same, each with the records it was judged on.
///
/// # Errors
/// A ledger that cannot be read, or what `take` says.
pub fn each_with_records(
    ledger: &Ledger,
    scope: &Scope,
    vocabulary: &Vocabulary,
    policy: &Policy,
    mut take: impl FnMut(&Records, Judged) -> Result<(), CommandError>,
) -> Result<(), CommandError> {
    for place in &scope.places {
        let records = records(ledger, place, scope.year, vocabulary)?;
        let judged = reconcile(&records, scope.year, vocabulary, policy);
        take(&records, judged)?;
    }
    Ok(())
}

/// The documents of a place that plan a period, with all their sentences that do not look back.
///
/// # Errors
/// A ledger that cannot be read.
pub fn plans(
    ledger: &Ledger,
    documents: &[Arc<Document>],
    vocabulary: &Vocabulary,
) -> Result<Vec<Plan>, CommandError> {
    let mut plans = Vec::new();
    for document in documents.iter().filter(|document| document.plans.is_some()) {
        let text = if document.sha256.is_empty() { None } else { ledger.text(&document.sha256)? };
        let text = text.unwrap_or_default();
        let sentences = sentences(&text, |role| role != Some(Role::Result), vocabulary)
            .map(|words| words.trim().to_owned());
        plans.push(Plan { document: Arc::clone(document), sentences: sentences.collect() });
    }
    Ok(plans)
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
            let looks_back = sentences(&text, |role| role == Some(Role::Result), vocabulary);
            reviews.extend(looks_back.map(|words| Sentence::new(&document.sha256, words)));
        }
    }
    Ok(Records { claims, outside, documents, reviews, rulings: ledger.rulings(Some(place))? })
}

/// The sentences of a text whose passages are of a role that is wanted.
fn sentences<'t>(
    text: &'t str,
    wanted: impl Fn(Option<Role>) -> bool,
    vocabulary: &Vocabulary,
) -> impl Iterator<Item = &'t str> {
    let described = describe(text, vocabulary);
    let passages = described.passages.into_iter().filter(move |passage| wanted(passage.role));
    let words = passages.filter_map(|passage| text.get(passage.span.start..passage.span.end));
    words.flat_map(|words| words.split_inclusive(['。', '；', '\n'])).filter(|words| !words.trim().is_empty())
}
