//! Texts that are on file already: what a person said of them holds when they are read again.

use super::World;
use crate::document::{Told, describe_as};
use crate::ledger::{FiledText, Ledger};
use crate::vocabulary::data::hex;
use crate::vocabulary::{Described, Fact, Facts, PlacePath, Role, Vocabulary};
use sha2::{Digest, Sha256};
use std::collections::HashMap;

/// The documents on file whose texts were read, by the checksums of the texts.
#[derive(Debug, Default)]
pub struct FiledTexts(HashMap<String, Vec<FiledText>>);

impl FiledTexts {
    /// Those of the ledger; none where there is no ledger yet. What is wrong with one is told once it is written to.
    pub fn of(world: &World) -> Self {
        let texts = Ledger::open_to_read(&world.ledger).and_then(|ledger| ledger.filed_texts());
        let mut by_text: HashMap<String, Vec<FiledText>> = HashMap::new();
        for filed in texts.unwrap_or_default() {
            by_text.entry(filed.document.sha256.clone()).or_default().push(filed);
        }
        Self(by_text)
    }

    /// The document of that text: of the place given, else of the place named, else the only one there is.
    pub fn get(
        &self,
        text: &str,
        given: Option<&PlacePath>,
        named: Option<&PlacePath>,
    ) -> Option<&FiledText> {
        if self.0.is_empty() {
            return None;
        }
        let filed = self.0.get(&checksum(text))?;
        let of = |place: &PlacePath| filed.iter().find(|filed| filed.document.place.name() == place.name());
        match (given, named) {
            (Some(given), _) => of(given),
            (None, Some(named)) => of(named).or(filed.first().filter(|_| filed.len() == 1)),
            (None, None) => filed.first().filter(|_| filed.len() == 1),
        }
    }
}

/// The SHA-256 of a decoded text, in hexadecimal.
pub fn checksum(text: &str) -> String {
    hex(&Sha256::digest(text.as_bytes()))
}

/// What a person said of the text when it was filed: of what kind it is, and what all of it is.
pub fn told_of(filed: Option<&FiledText>) -> Told<'_> {
    let Some(FiledText { document, told, .. }) = filed else { return Told::default() };
    let role = [(Fact::Target, Role::Target), (Fact::Result, Role::Result)];
    Told {
        kind: Some(document.kind.as_str()).filter(|kind| told.has(Fact::Kind) && !kind.is_empty()),
        role: role.into_iter().find(|(fact, _)| told.has(*fact)).map(|(_, role)| role),
    }
}

/// What a person said of the document takes the place of what its text says now. Its periods do so too where the text
/// tells none: somebody must have said them. Hands back what of it all a person said.
pub fn said_before(filed: &FiledText, described: &mut Described) -> Facts {
    let FiledText { document, told, .. } = filed;
    let mut told = told.clone();
    if described.plans.is_none() && described.reviews.is_none() {
        told = told.and(&[Fact::Reviews, Fact::Plans].into_iter().collect());
    }
    if told.has(Fact::Date) {
        described.date = document.date;
    }
    if told.has(Fact::Reviews) {
        described.reviews = document.reviews;
    }
    if told.has(Fact::Plans) {
        described.plans = document.plans;
    }
    if told.has(Fact::Extent) {
        described.extent = document.extent;
    }
    if told.has(Fact::Scope) {
        described.scope = document.scope;
    }
    described.place = Some(document.place.clone());
    told
}

/// What a text on file says of itself, where a person has said something of it.
pub fn described(filed: &FiledText, text: &str, vocabulary: &Vocabulary) -> Described {
    let mut described = describe_as(text, vocabulary, told_of(Some(filed)));
    said_before(filed, &mut described);
    described
}
