//! A place's results laid out by what their words are about, so that a search looks only at those that share
//! some of its words.

use super::likeness::Thing;
use super::pairs::Pairs;
use crate::vocabulary::{Recorded, Vocabulary};
use rustc_hash::{FxHashMap, FxHashSet};
use std::rc::Rc;

/// Most things that one is compared with; of the reports of a year three hundred share words with one at most.
pub const COMPARED: usize = 600;

/// The words that results go by. The same come back year after year; they are taken apart once.
pub type Wordings<'a> = FxHashMap<&'a str, Rc<Wording>>;

/// Words that results go by.
#[derive(Debug)]
pub struct Wording {
    /// Taken apart.
    thing: Thing,
    /// The name by which they are found: the code of a canonical indicator, or a phrase.
    name: String,
}

/// The results of one time that go by the same words.
#[derive(Debug)]
struct Alike {
    wording: Rc<Wording>,
    results: Vec<usize>,
}

/// Results of one time with their words taken apart.
#[derive(Debug, Default)]
pub struct Others<'a> {
    results: Vec<(&'a Recorded, usize)>,
    things: Vec<Alike>,
    by_pair: FxHashMap<(char, char), Vec<usize>>,
    /// How many things go by a name.
    named: FxHashMap<String, usize>,
}

impl<'a> Others<'a> {
    /// Lays out results of one place.
    pub fn new(
        results: impl Iterator<Item = &'a Recorded>,
        wordings: &mut Wordings<'a>,
        name: impl Fn(&Recorded) -> String,
        vocabulary: &Vocabulary,
    ) -> Self {
        let mut all = Self::default();
        let mut known: FxHashMap<&str, usize> = FxHashMap::default();
        for (at, result) in results.enumerate() {
            let claim = &result.claim;
            let thing = *known.entry(&claim.indicator).or_insert_with(|| {
                let wording = wordings.entry(&claim.indicator).or_insert_with(|| {
                    let thing = Thing::new(&claim.indicator, &claim.place, vocabulary);
                    Rc::new(Wording { thing, name: name(result) })
                });
                for pair in wording.thing.pairs() {
                    all.by_pair.entry(*pair).or_default().push(all.things.len());
                }
                *all.named.entry(wording.name.clone()).or_default() += 1;
                all.things.push(Alike { wording: Rc::clone(wording), results: Vec::new() });
                all.things.len() - 1
            });
            all.things[thing].results.push(at);
            all.results.push((result, thing));
        }
        all
    }

    /// Those that share a pair of characters with the words sought and go by another name, in the order given; `None` where
    /// they are more than are compared.
    pub fn sharing(&self, sought: &Pairs, own_name: &str) -> Option<Vec<(&'a Recorded, &Thing)>> {
        let mut lists: Vec<&Vec<usize>> = sought.iter().filter_map(|pair| self.by_pair.get(pair)).collect();
        lists.sort_unstable_by_key(|list| list.len());
        let own = self.named.get(own_name).copied().unwrap_or(0);
        if lists.last().is_some_and(|longest| longest.len() > COMPARED + own) {
            return None;
        }
        let mut things: FxHashSet<usize> = FxHashSet::default();
        let (mut places, mut compared) = (Vec::new(), 0);
        for thing in lists.into_iter().flatten() {
            let Alike { wording, results } = &self.things[*thing];
            if wording.name == own_name || !things.insert(*thing) {
                continue;
            }
            compared += results.len();
            if compared > COMPARED {
                return None;
            }
            places.extend_from_slice(results);
        }
        places.sort_unstable();
        let of = |at: usize| {
            let (result, thing) = self.results[at];
            (result, &self.things[thing].wording.thing)
        };
        Some(places.into_iter().map(of).collect())
    }
}
