//! What the verbs that judge share: a place's records fetched and judged.

use super::parallel::in_order_with;
use super::{CommandError, late};
use crate::document::{Told, describe_as};
use crate::ledger::{Filter, Ledger, LedgerError};
use crate::reconcile::compare::Plan;
use crate::reconcile::{Judged, Records, Sentence, reconcile};
use crate::say;
use crate::vocabulary::script::simplified;
use crate::vocabulary::{
    Document, Lang, Period, PlacePath, Policy, Recorded, RelativeTo, Role, Span, Vocabulary, Year,
};
use std::collections::BTreeSet;
use std::sync::Arc;

/// The places and the year asked for.
pub struct Asked {
    /// In the order of their names.
    pub places: Vec<PlacePath>,
    /// All years where none is named.
    pub year: Option<Year>,
}

impl Asked {
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

    /// Of which place, where one was named, and which year.
    pub fn told(&self, named: Option<&PlacePath>, lang: Lang) -> String {
        scope_told(named.and(self.places.first()), self.year, lang)
    }

    /// Several places by name, each once, or all where none is named.
    ///
    /// # Errors
    /// A name that is unknown or ambiguous.
    pub fn these(ledger: &Ledger, places: &[PlacePath], year: Option<Year>) -> Result<Self, CommandError> {
        if places.is_empty() {
            return Self::named(ledger, None, year);
        }
        let named = places.iter().map(|place| Ok(ledger.place(place.as_str())?));
        let places: BTreeSet<PlacePath> = named.collect::<Result<_, CommandError>>()?;
        Ok(Self { places: places.into_iter().collect(), year })
    }
}

/// `泉水县 2024年`: of which place and year a sheet is.
pub fn scope_told(place: Option<&PlacePath>, year: Option<Year>, lang: Lang) -> String {
    let place = place.map_or(lang.word("scope-all-places"), PlacePath::as_str);
    match year {
        Some(year) => say!(lang, "scope-of-year", place = place, year = year.to_string()),
        None => say!(lang, "scope-of-years", place = place),
    }
}

/// Fewer places are judged on one core, which opens nothing anew.
const WORTH_MORE_CORES: usize = 8;

/// Judges place after place and hands each on, so that memory holds a few places at a time.
///
/// # Errors
/// A ledger that cannot be read, or what `take` says.
pub fn each_place(
    ledger: &Ledger,
    asked: &Asked,
    vocabulary: &Vocabulary,
    policy: &Policy,
    take: impl FnMut(Judged) -> Result<(), CommandError>,
) -> Result<(), CommandError> {
    each(ledger, asked, vocabulary, policy, |_, judged| judged, take)
}

/// The same, each with the records it was judged on.
///
/// # Errors
/// A ledger that cannot be read, or what `take` says.
pub fn each_with_records(
    ledger: &Ledger,
    asked: &Asked,
    vocabulary: &Vocabulary,
    policy: &Policy,
    mut take: impl FnMut(&Records, Judged) -> Result<(), CommandError>,
) -> Result<(), CommandError> {
    let both = |records, judged| (records, judged);
    each(ledger, asked, vocabulary, policy, both, |(records, judged)| take(&records, judged))
}

/// Judges the places on all cores, makes of each, there too, what is wanted, and hands it to `take`, in order.
///
/// # Errors
/// A ledger that cannot be read, or what `take` says.
pub fn each<T: Send>(
    ledger: &Ledger,
    asked: &Asked,
    vocabulary: &Vocabulary,
    policy: &Policy,
    make: impl Fn(Records, Judged) -> T + Sync,
    mut take: impl FnMut(T) -> Result<(), CommandError>,
) -> Result<(), CommandError> {
    let places = &asked.places;
    let late = late::items(ledger, asked, vocabulary, policy)?;
    let judge = |ledger: &Ledger, place: &PlacePath| {
        let records = records(ledger, place, asked.year, vocabulary)?;
        let mut judged = reconcile(&records, asked.year, vocabulary, policy);
        late::mark(&mut judged.findings, &late, ledger, vocabulary)?;
        Ok(make(records, judged))
    };
    if places.len() < WORTH_MORE_CORES {
        return places.iter().try_for_each(|place| take(judge(ledger, place)?));
    }
    // A connection serves one thread; what cannot be opened there says so place by place.
    let shared = ledger.shared()?;
    let open = || shared.open();
    let work = |own: &Result<Ledger, LedgerError>, at: usize| match own {
        Ok(own) => judge(own, &places[at]),
        Err(_) => judge(&open()?, &places[at]),
    };
    in_order_with(places.len(), open, work, |at, made| {
        take(made.unwrap_or_else(|| Err(CommandError::NotJudged { place: places[at].clone() }))?)
    })
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
        let sentences =
            sentences(&simplified(&text), document, |role| role != Some(Role::Result), vocabulary)
                .map(|(_, _, words)| words.trim().to_owned())
                .collect();
        plans.push(Plan { document: Arc::clone(document), sentences });
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

/// What the ledger holds that bears on a place: its own claims, and results of those above it where a target
/// is measured against their average.
///
/// # Errors
/// A ledger that cannot be read.
pub fn records(
    ledger: &Ledger,
    place: &PlacePath,
    year: Option<Year>,
    vocabulary: &Vocabulary,
) -> Result<Records, CommandError> {
    let claims = ledger.claims(&Filter { place: Some(place.clone()), ..Filter::default() })?;
    let averages = [Some(RelativeTo::ParentAverage), Some(RelativeTo::NationalAverage)];
    let asks_above = claims.iter().any(|claim| averages.contains(&claim.claim.relative_to));
    let above = place.above().into_iter().chain(std::iter::once(PlacePath::nation()));
    let mut outside = Vec::new();
    for above in above.filter(|above| asks_above && above != place) {
        let filter = Filter { place: Some(above), year, role: Some(Role::Result) };
        outside.extend(ledger.claims(&filter)?);
    }
    let documents: Vec<Arc<Document>> = ledger.documents(Some(place))?.into_iter().map(Arc::new).collect();
    let mut reviews = Vec::new();
    for document in documents.iter().filter(|document| !document.sha256.is_empty()) {
        if let Some(text) = ledger.text(&document.sha256)? {
            // What stands in no review and no plan was not read, and may tell it all the same.
            let text = simplified(&text);
            let told = sentences(&text, document, |role| role != Some(Role::Target), vocabulary)
                .filter(|(role, _, words)| role.is_some() || holds_number(words));
            let claimed = claimed(&claims, &document.sha256);
            reviews.extend(told.map(|(_, start, words)| {
                let within = within(&claimed, start, start + words.len());
                Sentence::new(&document.sha256, words, &within, vocabulary)
            }));
        }
    }
    let rulings = ledger.rulings(Some(place))?;
    Ok(Records { claims, outside, documents, reviews, rulings, responses: ledger.responses()? })
}

/// Where in a document the numbers stand that its live results tell, in order.
fn claimed(claims: &[Recorded], sha256: &str) -> Vec<Span> {
    let own =
        claims.iter().filter(|claim| claim.claim.role == Role::Result && claim.document.sha256 == sha256);
    let numbers = own.filter(|claim| claim.claim.value.is_some());
    let mut spans: Vec<Span> = numbers.filter_map(|claim| claim.claim.span).collect();
    spans.sort_unstable();
    spans.dedup();
    spans
}

/// Those of some places in order that lie between two, counted from the first.
fn within(places: &[Span], start: usize, end: usize) -> Vec<Span> {
    let first = places.partition_point(|place| place.start < start);
    let inside = places[first..].iter().take_while(|place| place.end <= end);
    // A damaged ledger may hold a place that ends before it starts.
    let inside = inside.filter(|place| place.start <= place.end);
    inside.map(|place| Span { start: place.start - start, end: place.end - start }).collect()
}

/// The sentences of a text whose passages are of a role that is wanted, each with it and where it begins.
fn sentences<'t>(
    text: &'t str,
    document: &Document,
    wanted: impl Fn(Option<Role>) -> bool,
    vocabulary: &Vocabulary,
) -> impl Iterator<Item = (Option<Role>, usize, &'t str)> {
    let kind = Some(document.kind.as_str()).filter(|kind| !kind.is_empty());
    let described = describe_as(text, vocabulary, Told { kind, role: None });
    let passages = described.passages.into_iter().filter(move |passage| wanted(passage.role));
    let words = passages.filter_map(|passage| {
        let words = text.get(passage.span.start..passage.span.end)?;
        Some((passage.role, passage.span.start, words))
    });
    let each = words.flat_map(|(role, mut start, words)| {
        words.split_inclusive(['。', '；']).map(move |words| {
            let begins = start;
            start += words.len();
            (role, begins, words)
        })
    });
    each.filter(|(_, _, words)| !words.trim().is_empty())
}

/// Whether words hold a number in digits that is no year.
fn holds_number(words: &str) -> bool {
    let mut rest = words;
    while let Some(at) = rest.find(|c: char| c.is_ascii_digit()) {
        let digits = rest[at..].find(|c: char| !c.is_ascii_digit()).unwrap_or(rest.len() - at);
        let behind = &rest[at + digits..];
        if digits != 4 || !behind.starts_with('年') {
            return true;
        }
        rest = behind;
    }
    false
}
