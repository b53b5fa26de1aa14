//! The documents a sheet rests on, numbered so that a narrow column can name them.

use super::separated::with_commas;
use super::{Lang, Scorecard};
use crate::say;
use crate::vocabulary::{Document, Extent, Scope};

/// Documents in the order of their numbers, from 1.
pub(super) struct Sources<'a>(pub(super) Vec<&'a Document>);

impl<'a> Sources<'a> {
    /// The documents handed in, then those that only a finding names.
    pub(super) fn of(card: &'a Scorecard) -> Self {
        let mut known: Vec<&Document> = Vec::new();
        let findings = card.findings.iter();
        let named = findings
            .flat_map(|finding| std::iter::once(&finding.target).chain(&finding.result))
            .chain(&card.untargeted)
            .map(|recorded| recorded.document.as_ref());
        for document in card.documents.iter().chain(named) {
            if !known.contains(&document) {
                known.push(document);
            }
        }
        Self(known)
    }

    /// `[1] [2]`
    pub(super) fn marks(&self, documents: &[&Document]) -> String {
        let mut numbers: Vec<usize> = documents
            .iter()
            .filter_map(|document| self.0.iter().position(|known| known == document))
            .map(|index| index + 1)
            .collect();
        numbers.dedup();
        numbers.iter().map(|number| format!("[{number}]")).collect::<Vec<_>>().join(" ")
    }
}

/// Title, kind, date, extent and scope, as far as they are known and say something.
pub(super) fn described(document: &Document, lang: Lang) -> String {
    let mut more = Vec::new();
    if !document.kind.is_empty() && !document.title.contains(&document.kind) {
        more.push(document.kind.clone());
    }
    if let Some(date) = document.date {
        more.push(date.to_string());
    }
    match document.extent {
        Extent::Full => {}
        Extent::Excerpt | Extent::Keyed => {
            more.push(document.extent.in_lang(lang).to_owned());
        }
    }
    if let Some(scope) = document.scope.filter(|scope| *scope != Scope::Whole) {
        more.push(scope.in_lang(lang).to_owned());
    }
    if more.is_empty() {
        return document.title.clone();
    }
    say!(lang, "with-aside", words = &document.title, aside = with_commas(&more, lang))
}
