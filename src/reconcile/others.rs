//! A place's results laid out by what their words are about, so that a search looks only at those that share
//! some of its words.

use super::likeness::{Pairs, Thing};
use crate::vocabulary::{Recorded, Vocabulary};
use rustc_hash::FxHashMap;

/// Results with their words taken apart.
pub struct Others<'a> {
    things: Vec<(&'a Recorded, Thing)>,
    by_pair: FxHashMap<(char, char), Vec<usize>>,
}

impl<'a> Others<'a> {
    /// Lays out results.
    pub fn new(results: impl Iterator<Item = &'a Recorded>, vocabulary: &Vocabulary) -> Self {
        let thing =
            |result: &'a Recorded| Thing::new(&result.claim.indicator, &result.claim.place, vocabulary);
        let things: Vec<(&Recorded, Thing)> = results.map(|result| (result, thing(result))).collect();
        let mut by_pair: FxHashMap<(char, char), Vec<usize>> = FxHashMap::default();
        for (at, (_, thing)) in things.iter().enumerate() {
            for pair in thing.pairs() {
                by_pair.entry(*pair).or_default().push(at);
            }
        }
        Self { things, by_pair }
    }

    /// Those that share a pair of characters with the words sought, in the order given.
    pub fn sharing(&self, sought: &Pairs) -> impl Iterator<Item = (&'a Recorded, &Thing)> {
        let mut places: Vec<usize> =
            sought.iter().filter_map(|pair| self.by_pair.get(pair)).flatten().copied().collect();
        places.sort_unstable();
        places.dedup();
        places.into_iter().map(|at| (self.things[at].0, &self.things[at].1))
    }
}
