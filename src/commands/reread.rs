//! What today's grammar makes of the texts on file: claims that it reads otherwise than they were read.

use super::CommandError;
use crate::document::{Told, describe_as};
use crate::extract::Reader;
use crate::ledger::{Ledger, Reading};
use crate::vocabulary::{Claim, Document, Period, Vocabulary, Year};

/// How many of the claims that were read out of texts are read otherwise now, or not at all. That is no fault: the
/// rules of reading grow, and what was recorded stays.
///
/// # Errors
/// A ledger that cannot be read.
pub fn otherwise(ledger: &Ledger, vocabulary: &Vocabulary) -> Result<usize, CommandError> {
    let reader = Reader::new(vocabulary);
    let mut count = 0;
    ledger.each_reading(|Reading { document, text, claims }| {
        let now = read(&text, &document, &reader, vocabulary);
        count += claims.iter().filter(|claim| !now.contains(claim)).count();
        Ok::<(), CommandError>(())
    })?;
    Ok(count)
}

/// The claims of a text, which is the document that it was filed as.
fn read(text: &str, document: &Document, reader: &Reader, vocabulary: &Vocabulary) -> Vec<Claim> {
    let kind = Some(document.kind.as_str()).filter(|kind| !kind.is_empty());
    let mut described = describe_as(text, vocabulary, Told { kind, role: None });
    described.place = Some(document.place.clone());
    (described.reviews, described.plans) = (document.reviews, document.plans);
    let year = document.plans.or(document.reviews).and_then(Period::last_year).unwrap_or(Year::FIRST);
    reader.document(text, &described, &document.place, year).claims
}
