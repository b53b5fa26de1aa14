//! A place's results laid out by what their words are about, so that a search looks only at those that share
//! some of its words.

use super::likeness::Thing;
use super::pairs::Pairs;
use crate::vocabulary::{Recorded, Vocabulary};
use rustc_hash::{FxHashMap, FxHashSet};
use std::rc::Rc;

/// Most things that one is compared with; of the reports of a year three hundred share words with one at most.
pub const COMPARED: usize = 600;

/// The words that results go by, taken apart, each with the name that it is known by. The same words come back year after
/// year; they are taken apart once.
pub type Things<'a> = FxHashMap<&'a str, Rc<(Thing, String)>>;

/// Results of one time with their words taken apart.
#[derive(Debug, Default)]
pub struct Others<'a> {
    results: Vec<(&'a Recorded, usize)>,
    things: Vec<(Rc<(Thing, String)>, Vec<usize>)>,
    by_pair: FxHashMap<(char, char), Vec<usize>>,
}

impl<'a> Others<'a> {
    /// Lays out results of one place.
    pub fn new(
        results: impl Iterator<Item = &'a Recorded>,
        things: &mut Things<'a>,
        name: impl Fn(&Recorded) -> String,
        vocabulary: &Vocabulary,
    ) -> Self {
        let mut all = Self::default();
        let mut known: FxHashMap<&str, usize> = FxHashMap::default();
        for (at, result) in results.enumerate() {
            let claim = &result.claim;
            let thing = *known.entry(&claim.indicator).or_insert_with(|| {
                let thing = things.entry(&claim.indicator).or_insert_with(|| {
                    Rc::new((Thing::new(&claim.indicator, &claim.place, vocabulary), name(result)))
                });
                for pair in thing.0.pairs() {
                    all.by_pair.entry(*pair).or_default().push(all.things.len());
                }
                all.things.push((Rc::clone(thing), Vec::new()));
                all.things.len() - 1
            });
            all.things[thing].1.push(at);
            all.results.push((result, thing));
        }
        all
    }

    /// Those that share a pair of characters with the words sought and go by another name, in the order given; `None` where
    /// they are more than are compared.
    pub fn sharing(&self, sought: &Pairs, own_name: &str) -> Option<Vec<(&'a Recorded, &Thing)>> {
        let mut lists: Vec<&Vec<usize>> = sought.iter().filter_map(|pair| self.by_pair.get(pair)).collect();
        lists.sort_unstable_by_key(|list| list.len());
        let mut things: FxHashSet<usize> = FxHashSet::default();
        let (mut places, mut compared) = (Vec::new(), 0);
        for thing in lists.into_iter().flatten() {
            let (known, results) = &self.things[*thing];
            if known.1 == own_name || !things.insert(*thing) {
                continue;
            }
            compared += results.len();
            if compared > COMPARED {
                return None;
            }
            places.extend_from_slice(results);
        }
        places.sort_unstable();
        let of = |at: usize| (self.results[at].0, &self.things[self.results[at].1].0.0);
        Some(places.into_iter().map(of).collect())
    }
}
