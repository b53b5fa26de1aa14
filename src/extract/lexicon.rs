//! The words of the vocabulary, indexed so that the longest one at a place is found in one step.

use super::composed::{composed, yardstick_of};
use crate::vocabulary::Vocabulary;
use crate::vocabulary::cue::{Cue, Effect, Position};
use rustc_hash::{FxHashMap, FxHashSet};

/// Words by their first character, longest first.
type Index = FxHashMap<char, Vec<usize>>;

/// What the scanner looks words up in; built once from a vocabulary.
#[derive(Debug)]
pub struct Lexicon {
    cues: Vec<Cue>,
    framing: Index,
    after: Index,
    first: Index,
    last: Index,
    units: FxHashSet<String>,
    longest_unit: usize,
    scales: Vec<String>,
}

/// A unit found after a number.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FoundUnit {
    /// As printed, without the 多 or 余 inside: 万名.
    pub unit: String,
    /// The 多 or 余 inside, by the index of its cue.
    pub inner: Option<usize>,
    /// How many bytes it takes.
    pub len: usize,
}

/// Effects that the scanner leaves inside words; they are looked up later, by prefix.
const IN_WORDS: [Effect; 19] = [
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
];

impl Lexicon {
    /// The index of a vocabulary's cues and units.
    pub fn new(vocabulary: &Vocabulary) -> Self {
        let mut cues: Vec<Cue> = vocabulary.cues.iter().cloned().collect();
        cues.extend(composed(&cues));
        cues.sort_by_key(|cue| std::cmp::Reverse(cue.word.len()));
        let (mut framing, mut after) = (Index::default(), Index::default());
        let (mut by_first, mut by_last) = (Index::default(), Index::default());
        for (at, cue) in cues.iter().enumerate() {
            let Some(first) = cue.word.chars().next() else { continue };
            by_first.entry(first).or_default().push(at);
            by_last.entry(cue.word.chars().next_back().unwrap_or(first)).or_default().push(at);
            if IN_WORDS.iter().any(|effect| cue.says(*effect)) {
                continue;
            }
            match cue.position {
                Position::After => after.entry(first).or_default().push(at),
                Position::Before | Position::Clause => framing.entry(first).or_default().push(at),
            }
        }
        let units: FxHashSet<String> = vocabulary.units.printed().map(str::to_owned).collect();
        Self {
            longest_unit: units.iter().map(|unit| unit.chars().count()).max().unwrap_or(0),
            units,
            scales: vocabulary.units.scales().map(|(scale, _)| scale.to_owned()).collect(),
            cues,
            framing,
            after,
            first: by_first,
            last: by_last,
        }
    }

    /// The cue of an index.
    pub fn cue(&self, at: usize) -> &Cue {
        &self.cues[at]
    }

    /// The longest cue that stands before a number or anywhere in a clause, where `text` begins with one.
    pub fn framing(&self, text: &str) -> Option<usize> {
        let found = self.longest(&self.framing, text)?;
        // 高于全省平均 is 高于 and 全省平均, not 高于全省 and something more.
        let yardstick = |effect: Effect| self.cues[found].says(effect);
        let parted = [Effect::ParentAverage, Effect::NationalAverage].into_iter().any(yardstick);
        let at = yardstick_of(&self.cues[found].word).filter(|_| parted);
        let longer = at.and_then(|at| {
            let behind = self.longest(&self.framing, text.get(at..)?)?;
            let longer = at + self.cues[behind].word.len() > self.cues[found].word.len();
            self.longest(&self.framing, text.get(..at)?).filter(|_| longer)
        });
        Some(longer.unwrap_or(found))
    }

    /// The longest cue that stands after a number, where `text` begins with one.
    pub fn after(&self, text: &str) -> Option<usize> {
        self.longest(&self.after, text)
    }

    /// The longest word with that effect that `text` begins with.
    pub fn prefix<'t>(&self, text: &'t str, effect: Effect) -> Option<&'t str> {
        let words = self.with_effect(&self.first, text.chars().next()?, effect);
        let word = words.into_iter().find(|word| text.starts_with(word))?;
        text.get(..word.len())
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
        let words = self.with_effect(&self.last, text.chars().next_back()?, effect);
        let word = words.into_iter().find(|word| text.ends_with(word))?;
        text.get(text.len() - word.len()..)
    }

    fn with_effect<'s>(
        &'s self,
        index: &'s Index,
        c: char,
        effect: Effect,
    ) -> impl IntoIterator<Item = &'s str> {
        let cues = index.get(&c).into_iter().flatten().map(|at| &self.cues[*at]);
        cues.filter(move |cue| cue.says(effect)).map(|cue| cue.word.as_str())
    }

    /// The unit `text` begins with: a unit, a scale before one, or a bare 万 or 亿.
    pub fn unit(&self, text: &str) -> Option<FoundUnit> {
        let plain = self.base(text).map(|unit| FoundUnit { unit: fold(unit), inner: None, len: unit.len() });
        let scaled = self.scales.iter().filter_map(|scale| {
            let rest = text.strip_prefix(scale.as_str())?;
            self.after_scale(scale, rest)
        });
        let surplus = self.surplus(text).and_then(|(cue, len)| {
            let rest = self.unit(text.get(len..)?).filter(|found| found.inner.is_none())?;
            Some(FoundUnit { inner: Some(cue), len: len + rest.len, unit: rest.unit })
        });
        plain.into_iter().chain(scaled).chain(surplus).max_by_key(|found| found.len)
    }

    fn after_scale(&self, scale: &str, rest: &str) -> Option<FoundUnit> {
        let (inner, skipped) = match self.surplus(rest) {
            Some((cue, len)) => (Some(cue), len),
            None => (None, 0),
        };
        let rest = rest.get(skipped..)?;
        // 3亿多元, 1万亿多元: the scale may go on behind it only through the table of scales.
        let noun = self.base(rest).unwrap_or("");
        let bare = noun.is_empty();
        if bare && !scale.ends_with(['万', '亿']) {
            return None;
        }
        let (inner, skipped) = if bare { (None, 0) } else { (inner, skipped) };
        Some(FoundUnit {
            unit: format!("{scale}{}", fold(noun)),
            inner,
            len: scale.len() + skipped + noun.len(),
        })
    }

    /// 多 or 余 between a number and its unit.
    fn surplus(&self, text: &str) -> Option<(usize, usize)> {
        let at = self.after(text)?;
        let cue = &self.cues[at];
        (cue.says(Effect::Gt) && cue.word.chars().count() == 1).then_some((at, cue.word.len()))
    }

    fn base<'t>(&self, text: &'t str) -> Option<&'t str> {
        let ends = text.char_indices().map(|(at, c)| at + c.len_utf8()).take(self.longest_unit);
        // 迈上千亿台阶 counts no 台.
        let word = self.after(text).map_or(0, |cue| self.cues[cue].word.len());
        let fits =
            |end: &usize| *end >= word && text.get(..*end).is_some_and(|unit| self.units.contains(unit));
        ends.filter(fits).last().and_then(|end| text.get(..end))
    }

    fn longest(&self, index: &Index, text: &str) -> Option<usize> {
        let first = text.chars().next()?;
        index.get(&first)?.iter().copied().find(|at| text.starts_with(self.cues[*at].word.as_str()))
    }
}

/// ％ and ／ as they stand in the table.
fn fold(unit: &str) -> String {
    unit.replace('％', "%").replace('／', "/")
}
