//! How probable it is that a result is a target's: the match weights of all comparisons added up, after Fellegi and
//! Sunter. No comparison alone decides; what may be compared at all is the search's to say.

mod comparisons;
mod rarity;

pub use comparisons::{COMPARISONS, Comparison, Sides};
use rarity::Rarity;

use crate::reconcile::Sentence;
use crate::vocabulary::linkage::PRIOR;
use crate::vocabulary::{Linkage, Recorded, Weight};
use rust_decimal::Decimal;

/// How surely a result is a target's.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Link {
    /// The sum of all match weights, in tenths of a bit.
    pub weight: i32,
}

/// Compares and weighs, with what is known of a place's words.
#[derive(Debug, Clone)]
pub struct Linker {
    rarity: Rarity,
    prior: i32,
    /// The weight of each level of each comparison.
    weights: Vec<Vec<i32>>,
}

impl Linker {
    /// Lays out the rows of `data/linkage.csv`, and counts the words of a place's sentences and results.
    pub fn new<'a>(
        sentences: impl Iterator<Item = &'a Sentence>,
        results: impl Iterator<Item = &'a Recorded>,
        linkage: &Linkage,
    ) -> Self {
        let of_levels = |comparison: &Comparison| {
            let levels = comparison.levels.iter();
            levels.map(|level| linkage.weight(comparison.name, level)).collect()
        };
        let weights = COMPARISONS.iter().map(of_levels).collect();
        Self { rarity: Rarity::of(sentences, results), prior: linkage.weight(PRIOR, ""), weights }
    }

    /// The level that each comparison comes to, in the order of [`COMPARISONS`].
    pub fn levels<'s>(&'s self, sides: &'s Sides<'s>) -> impl Iterator<Item = usize> + 's {
        COMPARISONS.iter().map(|comparison| (comparison.level)(sides, &self.rarity))
    }

    /// What each comparison adds, after what there is before any.
    pub fn weights(&self, sides: &Sides<'_>) -> Vec<Weight> {
        let before = Weight { comparison: PRIOR, level: "", weight: self.prior };
        let each = COMPARISONS.iter().zip(self.levels(sides)).zip(&self.weights);
        let weights = each.map(|((comparison, level), weights)| Weight {
            comparison: comparison.name,
            level: comparison.levels[level],
            weight: weights[level],
        });
        std::iter::once(before).chain(weights).collect()
    }

    /// How surely the two belong together.
    pub fn link(&self, sides: &Sides<'_>) -> Link {
        let weights = self.levels(sides).zip(&self.weights).map(|(level, weights)| weights[level]);
        Link { weight: self.prior + weights.sum::<i32>() }
    }
}

impl Link {
    /// The probability of the link, 0 to 1, to two places.
    pub fn probability(self) -> Decimal {
        /// A thousand times two to the power of so many tenths.
        const TENTHS: [i64; 10] = [1000, 1072, 1149, 1231, 1320, 1414, 1516, 1625, 1741, 1866];
        let weight = self.weight.clamp(-200, 200);
        let (whole, tenths) = (weight.div_euclid(10), weight.rem_euclid(10));
        let odds = TENTHS.get(usize::try_from(tenths).unwrap_or(0)).copied().unwrap_or(1000);
        // In millionths, so that odds of one in a million are still told from none.
        let odds = if whole < 0 { (odds * 1000) >> -whole } else { (odds * 1000) << whole };
        let hundredths = (200 * odds).div_euclid(odds + 1_000_000);
        Decimal::new((hundredths + 1) / 2, 2)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::vocabulary::Vocabulary;
    use std::collections::HashSet;

    #[test]
    fn weights_are_odds_and_odds_are_probabilities() {
        for (weight, hundredths) in
            [(0, 50), (10, 67), (-10, 33), (20, 80), (-25, 15), (33, 91), (-300, 0), (300, 100)]
        {
            assert_eq!(Link { weight }.probability(), Decimal::new(hundredths, 2), "{weight}");
        }
    }

    #[test]
    fn every_row_weighs_a_level_that_is_and_every_level_but_the_first_has_one() {
        let vocabulary = Vocabulary::load(None).unwrap();
        let known: HashSet<(&str, &str)> = COMPARISONS
            .iter()
            .flat_map(|comparison| comparison.levels.iter().map(|level| (comparison.name, *level)))
            .chain([(PRIOR, "")])
            .collect();
        let rows: HashSet<(&str, &str)> = vocabulary.linkage.rows().collect();
        assert_eq!(rows.difference(&known).collect::<Vec<_>>(), Vec::<&(&str, &str)>::new());
        for comparison in &COMPARISONS {
            for level in &comparison.levels[1..] {
                assert!(rows.contains(&(comparison.name, *level)), "{} {level}", comparison.name);
            }
        }
    }
}
