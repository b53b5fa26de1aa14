//! Which form a sheet is, read from its headings.

use super::head::Words;
use super::source::{Input, Source};
use crate::vocabulary::Vocabulary;
use crate::vocabulary::form::{CLAIM, DOCUMENT};

/// A form.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Form {
    /// Of claims.
    Claims,
    /// Of documents.
    Documents,
}

/// Which form the sheet is; `None` where fewer than two of its headings are known, as in an explanation beside a form. It is
/// one of documents where it has the column that only they have and none that says a role or an indicator. A sheet that
/// cannot be read is one of claims, whose reader says why.
pub fn form_of(input: Input<'_>, vocabulary: &Vocabulary) -> Option<Form> {
    let claims = Words { columns: &CLAIM, vocabulary: Some(vocabulary) };
    let documents = Words { columns: &DOCUMENT, vocabulary: Some(vocabulary) };
    let known = |cells: &[&str]| claims.known(cells).max(documents.known(cells));
    let Ok((mut source, _)) = Source::open(input, known) else { return Some(Form::Claims) };
    let mut record = csv::StringRecord::new();
    let Some(Ok(_)) = source.next(&mut record, &mut Vec::new()) else { return Some(Form::Claims) };
    let headings: Vec<&str> = record.iter().collect();
    let has = |words: Words<'_>, code| headings.iter().any(|heading| words.names(heading, code));
    if has(documents, "kind") && !has(claims, "role") && !has(claims, "indicator") {
        Some(Form::Documents)
    } else {
        (known(&headings) >= 2).then_some(Form::Claims)
    }
}
