//! The words of the vocabulary, indexed so that the longest one at a place is found in one step.

use super::composed::{composed, yardstick_of};
use super::number::begins;
use crate::vocabulary::Vocabulary;
use crate::vocabulary::cue::{Cue, Effect, Effects, Position};
use crate::vocabulary::tree::{Heads, Tree, is_ideograph};
use std::borrow::Cow;

/// What the scanner looks words up in; built once from a vocabulary.
#[derive(Debug)]
pub struct Lexicon {
    cues: Vec<Cue>,
    words: Tree<Word>,
    longest: usize,
    heads: Heads,
    stating: Heads,
    scales: Vec<String>,
}

/// What a word can be; a cue is named by its index.
#[derive(Debug, Default)]
struct Word {
    framing: Option<usize>,
    after: Option<usize>,
    unit: bool,
    effects: Effects,
}

/// A unit found after a number.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FoundUnit<'t> {
    /// As printed, without the 多 or 余 inside: 万名.
    pub unit: Cow<'t, str>,
    /// The 多 or 余 inside, by the index of its cue.
    pub inner: Option<usize>,
    /// How many bytes it takes.
    pub len: usize,
}

/// Chinese characters with which a number may begin, or the months gone by: 前8个月.
const NUMERALS: &str = "零一二两三四五六七八九十百千万亿第翻负前";

/// Effects of words that state something without a numeral: comparisons, and 两位数.
pub const STATING: Effects =
    Effects::of(&[Effect::InStep, Effect::Same, Effect::Gt, Effect::Ge, Effect::DoubleDigit, Effect::Zero]);

/// Effects that the scanner leaves inside words; they are looked up later, by prefix.
const IN_WORDS: Effects = Effects::of(&[
    Effect::Background,
    Effect::DepositsAndLoans,
    Effect::Work,
    Effect::Stage,
    Effect::Modifier,
    Effect::OwnPlace,
    Effect::Verb,
    Effect::Aspect,
    Effect::UrbanAndRural,
    Effect::WantsLess,
    Effect::Praise,
    Effect::NoCount,
    Effect::Alone,
    Effect::Than,
    Effect::Above,
    Effect::Below,
    Effect::Head,
    Effect::Lasts,
    Effect::Aside,
    Effect::Leftover,
]);

/// Effects of words for the average of all places beside this one.
const AVERAGES: Effects = Effects::of(&[Effect::ParentAverage, Effect::NationalAverage]);

impl Lexicon {
    /// The index of a vocabulary's cues and units.
    pub fn new(vocabulary: &Vocabulary) -> Self {
        let mut cues: Vec<Cue> = vocabulary.cues.iter().cloned().collect();
        cues.extend(composed(&cues));
        cues.sort_by_key(|cue| std::cmp::Reverse(cue.word.len()));
        let (mut words, mut heads) = (Tree::<Word>::default(), Heads::default());
        let mut stating = Heads::default();
        for numeral in NUMERALS.split_inclusive(|_| true) {
            heads.insert(numeral);
            stating.insert(numeral);
        }
        for (at, cue) in cues.iter().enumerate() {
            let Some(word) = words.entry(&cue.word) else { continue };
            word.effects = word.effects.and(cue.effects);
            if cue.says_any(STATING) {
                stating.insert(&cue.word);
            }
            if cue.says_any(IN_WORDS) {
                continue;
            }
            match cue.position {
                Position::After => _ = word.after.get_or_insert(at),
                Position::Before | Position::Clause => {
                    word.framing.get_or_insert(at);
                    heads.insert(&cue.word);
                }
            }
        }
        for unit in vocabulary.units.printed() {
            words.entry(unit).into_iter().for_each(|word| word.unit = true);
        }
        let scales = vocabulary.units.scales().map(|(scale, _)| scale.to_owned()).collect();
        let longest = cues.iter().map(|cue| cue.word.chars().count()).max().unwrap_or(0);
        Self { cues, words, longest, heads, stating, scales }
    }

    /// How many bytes of the text, from its head on, are Chinese words that begin neither a number nor a cue
    /// of a clause.
    pub fn idle(&self, text: &str) -> usize {
        let mut chars = text.chars().peekable();
        let mut idle = 0;
        while let Some(c) = chars.next() {
            if !is_ideograph(c) || self.heads.may_begin(c, chars.peek().copied()) {
                break;
            }
            idle += c.len_utf8();
        }
        idle
    }

    /// Whether a text may hold a number, or words that compare without one; `false` is sure.
    pub fn may_state(&self, text: &str) -> bool {
        let mut chars = text.chars().peekable();
        while let Some(c) = chars.next() {
            if self.stating.may_begin(c, chars.peek().copied()) || (!is_ideograph(c) && begins(c)) {
                return true;
            }
        }
        false
    }

    /// The cue of an index.
    pub fn cue(&self, at: usize) -> &Cue {
        &self.cues[at]
    }

    /// The longest cue that stands before a number or anywhere in a clause, where `text` begins with one.
    pub fn framing(&self, text: &str) -> Option<usize> {
        let found = self.longest(text, |word| word.framing)?;
        // 高于全省平均 is 高于 and 全省平均, not 高于全省 and something more.
        let parted = self.cues[found].says_any(AVERAGES);
        let at = yardstick_of(&self.cues[found].word).filter(|_| parted);
        let longer = at.and_then(|at| {
            let behind = self.longest(text.get(at..)?, |word| word.framing)?;
            let longer = at + self.cues[behind].word.len() > self.cues[found].word.len();
            self.longest(text.get(..at)?, |word| word.framing).filter(|_| longer)
        });
        Some(longer.unwrap_or(found))
    }

    /// The longest cue that stands after a number, where `text` begins with one.
    pub fn after(&self, text: &str) -> Option<usize> {
        self.longest(text, |word| word.after)
    }

    /// The longest word with that effect that `text` begins with.
    pub fn prefix<'t>(&self, text: &'t str, effect: Effect) -> Option<&'t str> {
        let found = self.words.walk(text).filter(|(_, word)| word.effects.contains(effect)).last();
        text.get(..found?.0)
    }

    /// The words at the head (`before`) or the end of a name that show that it was not understood.
    pub fn leftover(&self, name: &str) -> bool {
        let left = |cue: &&Cue| match cue.position {
            Position::After => name.ends_with(cue.word.as_str()),
            Position::Before => name.starts_with(cue.word.as_str()),
            Position::Clause => name.contains(cue.word.as_str()),
        };
        let word =
            |cue: &Cue| cue.says(Effect::Word) && (name.ends_with(&cue.word) || name.starts_with(&cue.word));
        let kept = |found: &Cue| {
            self.cues
                .iter()
                .any(|cue| word(cue) && cue.word.len() > found.word.len() && cue.word.contains(&found.word))
        };
        self.cues.iter().filter(|cue| cue.says(Effect::Leftover)).filter(left).any(|found| !kept(found))
    }

    /// The longest word with that effect that `text` ends with.
    pub fn suffix<'t>(&self, text: &'t str, effect: Effect) -> Option<&'t str> {
        let ends = text.char_indices().rev().take(self.longest).filter_map(|(at, _)| text.get(at..));
        ends.filter(|end| self.words.get(end).is_some_and(|word| word.effects.contains(effect))).last()
    }

    /// The unit `text` begins with: a unit, a scale before one, or a bare 万 or 亿.
    pub fn unit<'t>(&self, text: &'t str) -> Option<FoundUnit<'t>> {
        let after = self.after(text);
        let plain =
            self.base(text, after).map(|unit| FoundUnit { unit: fold(unit), inner: None, len: unit.len() });
        let scaled = self.scales.iter().filter_map(|scale| {
            let rest = text.strip_prefix(scale.as_str())?;
            self.after_scale(text, scale, rest)
        });
        let surplus = self.surplus(after).and_then(|(cue, len)| {
            let rest = self.unit(text.get(len..)?).filter(|found| found.inner.is_none())?;
            Some(FoundUnit { inner: Some(cue), len: len + rest.len, unit: rest.unit })
        });
        plain.into_iter().chain(scaled).chain(surplus).max_by_key(|found| found.len)
    }

    fn after_scale<'t>(&self, text: &'t str, scale: &str, rest: &'t str) -> Option<FoundUnit<'t>> {
        let mut after = self.after(rest);
        let (inner, skipped) = match self.surplus(after) {
            Some((cue, len)) => (Some(cue), len),
            None => (None, 0),
        };
        let rest = rest.get(skipped..)?;
        if inner.is_some() {
            after = self.after(rest);
        }
        // 4万多亿元 is 4万亿元 and more.
        let whole = inner.and_then(|_| {
            let joined = |second: &&String| self.scales.contains(&format!("{scale}{second}"));
            self.scales.iter().filter(|second| rest.starts_with(second.as_str())).find(joined)
        });
        if let Some(second) = whole {
            let rest = rest.get(second.len()..)?;
            let noun = self.base(rest, self.after(rest)).unwrap_or("");
            let len = scale.len() + skipped + second.len() + noun.len();
            return Some(FoundUnit { unit: format!("{scale}{second}{}", fold(noun)).into(), inner, len });
        }
        // 3亿多元, 1万亿多元: the scale may go on behind it only through the table of scales.
        let noun = self.base(rest, after).unwrap_or("");
        let bare = noun.is_empty();
        if bare && !scale.ends_with(['万', '亿']) {
            return None;
        }
        let (inner, skipped) = if bare { (None, 0) } else { (inner, skipped) };
        let unit = match inner {
            Some(_) => format!("{scale}{}", fold(noun)).into(),
            None => fold(text.get(..scale.len() + noun.len())?),
        };
        Some(FoundUnit { unit, inner, len: scale.len() + skipped + noun.len() })
    }

    /// 多 or 余 between a number and its unit, where that is the cue that stands there.
    fn surplus(&self, after: Option<usize>) -> Option<(usize, usize)> {
        let at = after?;
        let cue = &self.cues[at];
        (cue.says(Effect::Gt) && cue.word.chars().count() == 1).then_some((at, cue.word.len()))
    }

    fn base<'t>(&self, text: &'t str, after: Option<usize>) -> Option<&'t str> {
        // 迈上千亿台阶 counts no 台.
        let word = after.map_or(0, |cue| self.cues[cue].word.len());
        let unit = self.words.walk(text).filter(|(_, word)| word.unit).last();
        text.get(..unit.filter(|(end, _)| *end >= word)?.0)
    }

    fn longest(&self, text: &str, kind: impl Fn(&Word) -> Option<usize>) -> Option<usize> {
        self.words.walk(text).filter_map(|(_, word)| kind(word)).last()
    }
}

/// ％ and ／ as they stand in the table.
fn fold(unit: &str) -> Cow<'_, str> {
    if unit.contains(['％', '／']) {
        Cow::Owned(unit.replace('％', "%").replace('／', "/"))
    } else {
        Cow::Borrowed(unit)
    }
}
