//! How much two neighbouring characters tell: those of 项目 stand in every other sentence, those of 公厕 in few.

use crate::reconcile::Sentence;
use crate::reconcile::pairs::{Pairs, pairs};
use crate::vocabulary::Recorded;
use rustc_hash::FxHashMap;

/// How often each pair of characters stands in what is on file of a place.
#[derive(Debug, Clone, Default)]
pub struct Rarity {
    counts: FxHashMap<(char, char), u32>,
    of: u32,
}

impl Rarity {
    /// Counts the sentences and the names of results that each pair stands in.
    pub fn of<'a>(
        sentences: impl Iterator<Item = &'a Sentence>,
        results: impl Iterator<Item = &'a Recorded>,
    ) -> Self {
        let mut rarity = Self::default();
        for sentence in sentences {
            rarity.count(&sentence.pairs);
        }
        for result in results {
            rarity.count(&pairs(&result.claim.indicator));
        }
        rarity
    }

    fn count(&mut self, pairs: &Pairs) {
        self.of += 1;
        for pair in pairs {
            *self.counts.entry(*pair).or_default() += 1;
        }
    }

    /// The weight of a pair: one, and one more each time that half as many have it.
    fn weight(&self, pair: (char, char)) -> u32 {
        let having = self.counts.get(&pair).copied().unwrap_or(0) + 1;
        1 + (self.of / having).max(1).ilog2()
    }

    /// How much of one phrase's weight the other has, in hundredths.
    pub fn covered(&self, own: &Pairs, other: &Pairs) -> u32 {
        let (mut shared, mut all) = (0, 0);
        for pair in own {
            let weight = self.weight(*pair);
            all += weight;
            if other.contains(pair) {
                shared += weight;
            }
        }
        (100 * shared).checked_div(all).unwrap_or(0)
    }
}
