//! A place's results laid out by what their words are about, so that a search looks only at those that share
//! some of its words.

use super::likeness::Thing;
use super::pairs::Pairs;
use crate::vocabulary::{Recorded, Vocabulary};
use rustc_hash::FxHashMap;

/// Results with their words taken apart. The same words come back year after year; they are taken apart once.
pub struct Others<'a> {
    results: Vec<(&'a Recorded, usize)>,
    things: Vec<(Thing, Vec<usize>)>,
    by_pair: FxHashMap<(char, char), Vec<usize>>,
}

impl<'a> Others<'a> {
    /// Lays out results of one place.
    pub fn new(results: impl Iterator<Item = &'a Recorded>, vocabulary: &Vocabulary) -> Self {
        let mut all = Self { results: Vec::new(), things: Vec::new(), by_pair: FxHashMap::default() };
        let mut known: FxHashMap<&str, usize> = FxHashMap::default();
        for (at, result) in results.enumerate() {
            let claim = &result.claim;
            let thing = *known.entry(&claim.indicator).or_insert_with(|| {
                let thing = Thing::new(&claim.indicator, &claim.place, vocabulary);
                for pair in thing.pairs() {
                    all.by_pair.entry(*pair).or_default().push(all.things.len());
                }
                all.things.push((thing, Vec::new()));
                all.things.len() - 1
            });
            all.things[thing].1.push(at);
            all.results.push((result, thing));
        }
        all
    }

    /// Those that share a pair of characters with the words sought, in the order given.
    pub fn sharing<'s>(
        &'s self,
        sought: &Pairs,
    ) -> impl Iterator<Item = (&'a Recorded, &'s Thing)> + use<'s, 'a> {
        let mut things: Vec<usize> =
            sought.iter().filter_map(|pair| self.by_pair.get(pair)).flatten().copied().collect();
        things.sort_unstable();
        things.dedup();
        let mut places: Vec<usize> = things.iter().flat_map(|at| &self.things[*at].1).copied().collect();
        places.sort_unstable();
        places.into_iter().map(|at| {
            let (result, thing) = self.results[at];
            (result, &self.things[thing].0)
        })
    }
}
