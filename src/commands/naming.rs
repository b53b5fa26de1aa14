//! What `trend` and `league` share: which of the indicators on file a person's words mean.

use super::CommandError;
use crate::message;
use crate::vocabulary::indicator::{is_named, normalise};
use crate::vocabulary::{Claim, Message, PlacePath, Vocabulary};
use std::collections::BTreeMap;

/// How many candidates an error lists.
const OFFERED: usize = 12;
/// How many characters of each.
const LONGEST: usize = 60;

/// The indicators on file: what joins their claims, and their words.
#[derive(Debug, Default)]
pub struct OnFile(BTreeMap<String, String>);

/// An indicator that was meant.
pub struct Meant {
    /// What all its claims share: the canonical code, else the words without the place's own name.
    pub key: String,
    /// What it is called.
    pub name: String,
    /// Its canonical code.
    pub code: Option<String>,
}

impl OnFile {
    /// Notes a claim's indicator and says what joins it to its like.
    pub fn note(&mut self, claim: &Claim, vocabulary: &Vocabulary) -> String {
        let key = vocabulary.indicators.key(&claim.indicator, &claim.place);
        self.0.entry(key.clone()).or_insert_with(|| claim.indicator.clone());
        key
    }

    /// The one on file that the words mean: a code, a name, an alias, or a work's own words. Names match whole.
    ///
    /// # Errors
    /// None, with those whose names are part of it or contain it. `place` and `scope` say where was looked.
    pub fn meant(
        &self,
        words: &str,
        place: &PlacePath,
        scope: Message,
        vocabulary: &Vocabulary,
    ) -> Result<Meant, CommandError> {
        let known = &vocabulary.indicators;
        let key = known
            .by_code(words.trim())
            .map_or_else(|| known.key(words, place), |indicator| indicator.code.clone());
        if let Some(on_file) = self.0.get(&key) {
            let indicator = known.by_code(&key);
            let name = indicator.map_or(on_file, |indicator| &indicator.name).clone();
            return Ok(Meant { name, code: indicator.map(|indicator| indicator.code.clone()), key });
        }
        Err(CommandError::Usage(self.refusal(words, scope, vocabulary)))
    }

    fn refusal(&self, words: &str, scope: Message, vocabulary: &Vocabulary) -> Message {
        let wanted = normalise(words);
        let like = |name: &str| !wanted.is_empty() && (is_named(name, &wanted) || is_named(&wanted, name));
        let candidates: Vec<String> = self
            .0
            .iter()
            .filter(|(key, told)| {
                let mut names = vocabulary.indicators.names_of(key);
                like(&normalise(told)) || like(key) || names.any(like)
            })
            .map(|(key, told)| {
                let name = vocabulary.indicators.by_code(key).map_or(told, |indicator| &indicator.name);
                // A name read from a document may hold anything; on a terminal it stays a name.
                name.chars().take(LONGEST).flat_map(char::escape_debug).collect()
            })
            .collect();
        if candidates.is_empty() {
            return message!("indicator-not-on-file", words = words, scope = scope);
        }
        let more = (candidates.len() > OFFERED).then(|| "…".to_owned());
        let shown = Message::list(candidates.into_iter().take(OFFERED).chain(more));
        message!("indicator-ambiguous", words = words, candidates = shown, scope = scope)
    }
}
