//! Which form a sheet is, told from its headings.

use super::head::Words;
use super::source::{Input, Source};
use crate::vocabulary::Vocabulary;
use crate::vocabulary::form::{CLAIM, DOCUMENT};
use crate::vocabulary::table::squeezed;

/// A form.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Form {
    /// Of claims.
    Claims,
    /// Of documents.
    Documents,
    /// Of nothing that is known: an explanation beside a form.
    None,
}

/// Which form the sheet is. It is one of documents where it has the column that only they have and none that says a role.
pub fn form_of(input: Input<'_>, vocabulary: &Vocabulary) -> Form {
    let claims = Words { columns: &CLAIM, vocabulary: Some(vocabulary) };
    let documents = Words { columns: &DOCUMENT, vocabulary: Some(vocabulary) };
    let known = |cells: &[&str]| claims.known(cells).max(documents.known(cells));
    let Ok(mut source) = Source::open(input, known) else { return Form::Claims };
    let mut record = csv::StringRecord::new();
    let Some(Ok(_)) = source.next(&mut record, &mut Vec::new()) else { return Form::Claims };
    let headings: Vec<&str> = record.iter().collect();
    let has = |code: &str| {
        let forms = CLAIM.iter().chain(&DOCUMENT);
        let column = forms.into_iter().find(|column| column.code == code);
        let is = |heading: &&str| {
            let heading = squeezed(heading).to_lowercase();
            let heading = heading.trim_matches(['"', '\u{FEFF}']);
            column.is_some_and(|column| heading == column.code || heading == column.zh)
        };
        headings.iter().any(is)
    };
    if has("kind") && !has("role") && !has("indicator") {
        Form::Documents
    } else if known(&headings) < 2 {
        Form::None
    } else {
        Form::Claims
    }
}
