//! A place's results laid out by what their words are about, so that a search looks only at those that share
//! some of its words.

use super::likeness::Thing;
use super::pairs::{Pairs, pairs};
use crate::vocabulary::{Period, Recorded, Vocabulary};
use rustc_hash::{FxHashMap, FxHashSet};
use std::cell::RefCell;
use std::rc::Rc;

/// Most wordings of a year that one thing is compared with; of the reports of a year three hundred share words with one at
/// most.
pub const COMPARED: usize = 600;
/// How often on average each may be told: by the report, the plan, the budget and the communiqué.
const TOLD: usize = 4;

/// The words that results go by. The same come back year after year; they are taken apart once.
pub type Wordings<'a> = FxHashMap<&'a str, Rc<Wording>>;

/// Words that results go by.
#[derive(Debug)]
pub struct Wording {
    /// Taken apart.
    pub thing: Thing,
    /// The name by which they are found: the code of a canonical indicator, or a phrase.
    pub name: String,
}

/// What those have of which one may be told in other words.
#[derive(Debug)]
pub struct Traces<'v> {
    /// A pair of these.
    pub pairs: Pairs,
    /// Or one of these words, whole.
    pub words: Vec<&'v str>,
}

/// Results in other words than those sought, each with its words taken apart.
pub type Sharing<'a, 'o> = Vec<(&'a Recorded, &'o Wording)>;

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
    /// The things that have a word, by words that were sought.
    by_word: RefCell<FxHashMap<String, Rc<[usize]>>>,
    /// How many wordings are compared.
    most: usize,
}

impl<'a> Others<'a> {
    /// Lays out results of one place that bear on a period; those of more years are more.
    pub fn new(
        results: impl Iterator<Item = &'a Recorded>,
        period: Period,
        wordings: &mut Wordings<'a>,
        name: impl Fn(&Recorded) -> String,
        vocabulary: &Vocabulary,
    ) -> Self {
        let months = period.month_count().and_then(|months| usize::try_from(months).ok());
        let years = months.map_or(1, |months| months.div_ceil(12));
        let mut all = Self { most: COMPARED.saturating_mul(years), ..Self::default() };
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

    /// Those that have a trace of what is sought and go by another name, in the order given; `None` where they are more than
    /// are compared.
    pub fn sharing(&self, sought: &Traces, own_name: &str) -> Option<Sharing<'a, '_>> {
        let own = self.named.get(own_name).copied().unwrap_or(0);
        let words: Vec<Rc<[usize]>> = sought.words.iter().map(|word| self.with(word)).collect();
        let by_pair = sought.pairs.iter().filter_map(|pair| self.by_pair.get(pair)).map(Vec::as_slice);
        let mut lists: Vec<&[usize]> = by_pair.chain(words.iter().map(AsRef::as_ref)).collect();
        lists.sort_unstable_by_key(|list| list.len());
        if lists.last().is_some_and(|longest| longest.len() > self.most + own) {
            return None;
        }
        let (mut things, mut compared) = (FxHashSet::default(), 0);
        let mut places = Vec::new();
        for thing in lists.into_iter().flatten() {
            let Alike { wording, results } = &self.things[*thing];
            if wording.name == own_name || !things.insert(*thing) {
                continue;
            }
            compared += results.len();
            if things.len() > self.most || compared > TOLD.saturating_mul(self.most) {
                return None;
            }
            places.extend_from_slice(results);
        }
        places.sort_unstable();
        let of = |at: usize| {
            let (result, thing) = self.results[at];
            (result, &*self.things[thing].wording)
        };
        Some(places.into_iter().map(of).collect())
    }

    /// The things that have a word in them.
    fn with(&self, word: &str) -> Rc<[usize]> {
        if let Some(known) = self.by_word.borrow().get(word) {
            return Rc::clone(known);
        }
        let empty = Vec::new();
        let lists = pairs(word).into_iter().map(|pair| self.by_pair.get(&pair).unwrap_or(&empty));
        let rarest = lists.min_by_key(|list| list.len()).unwrap_or(&empty);
        let has = |thing: &usize| self.things[*thing].wording.thing.object().contains(word);
        let found: Rc<[usize]> = rarest.iter().copied().filter(has).collect();
        self.by_word.borrow_mut().insert(word.to_owned(), Rc::clone(&found));
        found
    }
}
