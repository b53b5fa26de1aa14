//! What `reconcile`, `scorecard`, `audit` and `explain` share: a place's records fetched and judged.

use super::CommandError;
use crate::ledger::{Filter, Ledger};
use crate::reconcile::evidence::Records;
use crate::reconcile::{Judged, reconcile};
use crate::vocabulary::place::NATION;
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
        let records = records(ledger, place, scope.year)?;
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
fn records(ledger: &Ledger, place: &PlacePath, year: Option<Year>) -> Result<Records, CommandError> {
    let claims = ledger.claims(&Filter { place: Some(place.clone()), ..Filter::default() })?;
    let nation: Option<PlacePath> = NATION.parse().ok();
    let above: Vec<PlacePath> =
        place.parent().into_iter().chain(nation).filter(|above| above != place).collect();
    let mut outside = Vec::new();
    for above in above {
        let filter = Filter { place: Some(above), year, role: Some(Role::Result) };
        outside.extend(ledger.claims(&filter)?);
    }
    let documents = ledger.documents(Some(place))?.into_iter().map(Arc::new).collect();
    Ok(Records { claims, outside, documents, rulings: ledger.rulings(Some(place))? })
}
