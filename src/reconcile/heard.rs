//! The sentences of some documents laid out by their pairs of characters, so that a search looks only at those that may speak
//! of what it seeks.

use super::pairs::{Pairs, pairs};
use super::sentence::Sentence;
use rust_decimal::Decimal;
use rust_decimal::prelude::ToPrimitive as _;
use rustc_hash::FxHashMap;

/// Most sentences that are looked at for one target; a report has some tens that may speak of it.
pub const LOOKED_AT: usize = 300;

/// What a sentence that speaks of something has of its words.
#[derive(Debug)]
pub enum Trace<'w> {
    /// The words themselves.
    Words(&'w str),
    /// That share of its pairs.
    Share(&'w Pairs, Decimal),
}

/// Sentences, and which of them each pair stands in.
#[derive(Debug, Default)]
pub struct Sentences<'a> {
    all: Vec<&'a Sentence>,
    by_pair: FxHashMap<(char, char), Vec<usize>>,
}

impl<'a> Sentences<'a> {
    /// Lays out sentences.
    pub fn new(sentences: impl Iterator<Item = &'a Sentence>) -> Self {
        let mut laid_out = Self::default();
        for sentence in sentences {
            // Names are looked for in the words as they stand, things in those written out.
            let plain =
                if sentence.plain == sentence.full { Pairs::default() } else { pairs(&sentence.plain) };
            let single: Pairs = sentence.plain.chars().chain(sentence.full.chars()).map(alone).collect();
            for pair in sentence.pairs.union(&plain).copied().chain(single) {
                laid_out.by_pair.entry(pair).or_default().push(laid_out.all.len());
            }
            laid_out.all.push(sentence);
        }
        laid_out
    }

    /// The sentences that leave one of the traces, in their order, and perhaps some others; `None` where they are more than
    /// are looked at.
    pub fn with<'w>(&self, traces: impl Iterator<Item = Trace<'w>>) -> Option<Vec<&'a Sentence>> {
        let mut found: Vec<usize> = Vec::new();
        for trace in traces {
            let (own, share);
            let (pairs, share) = match trace {
                Trace::Words(words) => {
                    own = of_words(words);
                    share = Decimal::ONE;
                    (&own, share)
                }
                Trace::Share(pairs, share) => (pairs, share),
            };
            if pairs.is_empty() {
                // Nothing stands everywhere.
                found.extend(0..self.all.len());
                continue;
            }
            let mut lists: Vec<&[usize]> =
                pairs.iter().map(|pair| self.by_pair.get(pair).map_or(&[][..], Vec::as_slice)).collect();
            lists.sort_unstable_by_key(|list| list.len());
            // Who has so many of the pairs has one of the rarest.
            let least = (share * Decimal::from(pairs.len())).ceil().to_usize().unwrap_or(0);
            let rarest = (pairs.len() + 1).saturating_sub(least.max(1));
            for list in &lists[..rarest.min(lists.len())] {
                found.extend_from_slice(list);
            }
            if found.len() > 4 * LOOKED_AT {
                found.sort_unstable();
                found.dedup();
                if found.len() > LOOKED_AT {
                    return None;
                }
            }
        }
        found.sort_unstable();
        found.dedup();
        (found.len() <= LOOKED_AT).then(|| found.into_iter().map(|at| self.all[at]).collect())
    }
}

/// The pairs that stand wherever the words do.
fn of_words(words: &str) -> Pairs {
    let pairs = pairs(words);
    if pairs.is_empty() { words.chars().map(alone).collect() } else { pairs }
}

/// A character by itself, as a pair.
fn alone(c: char) -> (char, char) {
    (c, '\0')
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::vocabulary::Vocabulary;

    #[test]
    fn every_sentence_with_the_words_or_so_many_of_their_pairs_is_looked_at() {
        let vocabulary = Vocabulary::load(None).unwrap();
        let words = ["新建公园三处", "公园绿地增加", "河道治理完成", "新建停车位", "园"];
        let sentences: Vec<Sentence> =
            words.iter().map(|words| Sentence::new("", words, &[], &vocabulary)).collect();
        let laid_out = Sentences::new(sentences.iter());
        let found = |trace: Trace<'_>| -> Vec<&str> {
            let found = laid_out.with(std::iter::once(trace)).unwrap();
            found.into_iter().map(|sentence| sentence.words.as_str()).collect()
        };
        assert_eq!(found(Trace::Words("公园")), [words[0], words[1]]);
        assert_eq!(found(Trace::Words("园")), [words[0], words[1], words[4]]);
        assert_eq!(found(Trace::Words("")), words);
        let half = pairs("新建公园绿地");
        let least = |share: Decimal| {
            let found = found(Trace::Share(&half, share));
            words
                .iter()
                .filter(|words| {
                    let shared = half.intersection(&pairs(words)).count();
                    Decimal::from(shared) >= share * Decimal::from(half.len())
                })
                .all(|words| found.contains(words))
        };
        for hundredths in [1, 20, 40, 60, 80, 100] {
            assert!(least(Decimal::new(hundredths, 2)), "{hundredths}");
        }
    }

    #[test]
    fn more_sentences_than_are_looked_at_are_none() {
        let vocabulary = Vocabulary::load(None).unwrap();
        let sentence = Sentence::new("", "公园管理加强", &[], &vocabulary);
        for (count, enough) in [(LOOKED_AT, true), (LOOKED_AT + 1, false)] {
            let laid_out = Sentences::new(std::iter::repeat_n(&sentence, count));
            assert_eq!(laid_out.with(std::iter::once(Trace::Words("公园"))).is_some(), enough);
        }
    }
}
