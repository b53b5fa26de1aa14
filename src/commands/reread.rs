//! What today's grammar makes of the texts on file: claims that it reads otherwise than they stand.

use super::{CommandError, filed};
use crate::extract::Reader;
use crate::ledger::{FiledText, Ledger};
use crate::vocabulary::{Claim, Period, Vocabulary, Year};

/// How many of the claims that were read out of texts would change if those were read again. That is no fault: the rules
/// of reading grow. What a person had a hand in stays, and is not counted.
///
/// # Errors
/// A ledger that cannot be read.
pub fn otherwise(ledger: &Ledger, vocabulary: &Vocabulary) -> Result<usize, CommandError> {
    let reader = Reader::new(vocabulary);
    let mut count = 0;
    ledger.each_reading(|reading| {
        count += reading.otherwise(&read(&reading.text, &reading.filed, &reader));
        Ok::<(), CommandError>(())
    })?;
    Ok(count)
}

/// The claims of a text, which is the document that it was filed as.
pub fn read(text: &str, filed: &FiledText, reader: &Reader) -> Vec<Claim> {
    let described = filed::described(filed, text, reader.vocabulary());
    let year = described.plans.or(described.reviews).and_then(Period::last_year).unwrap_or(Year::FIRST);
    reader.document(text, &described, &filed.document.place, year).claims
}
