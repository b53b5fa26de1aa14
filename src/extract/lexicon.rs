//! The words of the vocabulary, indexed so that the longest one at a place is found in one step.

use super::chinese::FORMAL;
use super::composed::{composed, yardstick_of};
use super::number::begins;
use super::rules::Rule;
use super::token::Break;
use crate::vocabulary::cue::{Cue, Effect, Effects, Position};
use crate::vocabulary::signs::is_ideograph;
use crate::vocabulary::tree::{Heads, Tree};
use crate::vocabulary::{Domain, Vocabulary};
use rust_decimal::Decimal;
use std::collections::BTreeSet;

/// What the scanner looks words up in; built once from a vocabulary.
#[derive(Debug)]
pub struct Lexicon {
    pub(super) cues: Vec<Cue>,
    pub(super) words: Tree<Word>,
    longest: usize,
    heads: Heads,
    stating: Heads,
    pub(super) scales: Vec<String>,
    /// What each of these is times one.
    factors: Vec<Decimal>,
    /// The rule that is switched off.
    off: Option<Rule>,
}

/// What a word can be; a cue is named by its index.
#[derive(Debug, Default)]
pub struct Word {
    framing: Option<usize>,
    /// The cue that stands after a number.
    pub after: Option<usize>,
    /// Whether it is a unit.
    pub unit: bool,
    /// What it says.
    pub effects: Effects,
}

/// Chinese characters with which a number may begin.
const NUMERALS: [char; 16] =
    ['零', '一', '二', '两', '三', '四', '五', '六', '七', '八', '九', '十', '百', '千', '万', '亿'];
/// Characters that stand before a numeral of either kind: 第一, 翻两番, 负0.5%, 前8个月.
const LEADING: [char; 4] = ['第', '翻', '负', '前'];
/// Characters that make a number of the numeral before them, beside units: 八成, 百分之五, 一半, 翻番, 前三名.
const COUNTING: [char; 9] = ['成', '分', '半', '番', '位', '名', '强', '列', '行'];

/// Effects of words that state something without a numeral: comparisons, 两位数, 未能实现, and what a completion is of.
pub const STATING: Effects = Effects::of(&[
    Effect::InStep,
    Effect::Same,
    Effect::Gt,
    Effect::Ge,
    Effect::Lt,
    Effect::DoubleDigit,
    Effect::Zero,
    Effect::FallShort,
    Effect::Exceed,
    Effect::Goal,
]);

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
    Effect::Sectors,
    Effect::Aside,
    Effect::Leftover,
    Effect::TurnedTo,
    Effect::StateOfThings,
    Effect::PutTo,
    Effect::Body,
    Effect::Noun,
    Effect::WithinYears,
    Effect::Became,
    Effect::BareHead,
    Effect::SizeOfWorks,
    Effect::Road,
    Effect::OpensName,
    Effect::ClosesName,
    Effect::Enables,
    Effect::SideOfTopic,
    Effect::PlanFigure,
    Effect::Among,
    Effect::LeadsToRank,
    Effect::Causes,
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
        let behind = behind_numerals(vocabulary);
        let numerals =
            NUMERALS.into_iter().flat_map(|numeral| behind.iter().map(move |next| [numeral, *next]));
        let leading =
            LEADING.into_iter().flat_map(|lead| NUMERALS.into_iter().map(move |numeral| [lead, numeral]));
        let formal = FORMAL.iter().flat_map(|(digit, _)| ['拾', '佰', '仟'].map(|rank| [*digit, rank]));
        for head in numerals.chain(leading).chain(formal).chain([['翻', '番']]) {
            heads.insert_pair(head);
            stating.insert_pair(head);
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
        // What is an indicator by itself shares no noun; 二氧化硫 is told by its 排放量, whatever else is known of it.
        let known = vocabulary.indicators.iter().filter(|known| known.domain != Some(Domain::Environment));
        let names = known.flat_map(|known| vocabulary.indicators.names_of(&known.code));
        for name in names.filter(|name| name.chars().count() > 2) {
            if let Some(word) = words.entry(name) {
                word.effects.insert(Effect::Noun);
            }
        }
        for unit in vocabulary.units.printed() {
            words.entry(unit).into_iter().for_each(|word| word.unit = true);
        }
        let (scales, factors) =
            vocabulary.units.scales().map(|(scale, factor)| (scale.to_owned(), factor)).unzip();
        let longest = cues.iter().map(|cue| cue.word.chars().count()).max().unwrap_or(0);
        Self { cues, words, longest, heads, stating, scales, factors, off: None }
    }

    /// The low end of a range told in the unit of its high end: 1亿—2亿元, 5000万至1亿元, 5个至6个百分点.
    pub fn in_unit(&self, value: Decimal, own: &str, other: &str) -> Option<Decimal> {
        let scaled = |unit: &str| {
            let scales = self.scales.iter().zip(&self.factors);
            let found = scales.filter(|(scale, _)| unit.starts_with(scale.as_str()));
            let found = found.max_by_key(|(scale, _)| scale.len());
            found.map_or((Decimal::ONE, unit.to_owned()), |(scale, factor)| {
                (*factor, unit[scale.len()..].to_owned())
            })
        };
        let ((from, own), (to, other)) = (scaled(own), scaled(other));
        let alike = own.is_empty() || other.starts_with(&own);
        (value * from).checked_div(to).filter(|_| alike).map(|value| value.normalize())
    }

    /// The same with a rule switched off.
    pub fn without(self, rule: Rule) -> Self {
        Self { off: Some(rule), ..self }
    }

    /// Whether a rule is followed.
    pub fn follows(&self, rule: Rule) -> bool {
        self.off != Some(rule)
    }

    /// How many bytes of the text, from its head on, are Chinese words that begin neither a number nor a cue
    /// of a clause.
    pub fn idle(&self, text: &str) -> usize {
        let mut chars = text.chars();
        let (mut first, mut idle) = (chars.next(), 0);
        while let Some(c) = first.filter(|c| is_ideograph(*c)) {
            let next = chars.next();
            if self.heads.may_begin(c, next) || ends_numeral(c, next) {
                break;
            }
            idle += c.len_utf8();
            first = next;
        }
        idle
    }

    /// Whether a text may hold a number, or words that compare without one; `false` is sure.
    pub fn may_state(&self, text: &str) -> bool {
        let states = |at: usize| self.words.walk(&text[at..]).any(|(_, word)| word.effects.meets(STATING));
        let mut chars = text.chars();
        let (mut first, mut at) = (chars.next(), 0);
        while let Some(c) = first {
            let next = chars.next();
            let counts = if is_ideograph(c) { ends_numeral(c, next) } else { begins(c) };
            if counts || self.stating.may_begin(c, next) && (begins(c) || states(at)) {
                return true;
            }
            at += c.len_utf8();
            first = next;
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
        if !self.cues[found].says_any(AVERAGES) {
            return Some(found);
        }
        let longer = yardstick_of(&self.cues[found].word).and_then(|at| {
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

    fn longest(&self, text: &str, kind: impl Fn(&Word) -> Option<usize>) -> Option<usize> {
        self.words.walk(text).filter_map(|(_, word)| kind(word)).last()
    }
}

/// The characters that may follow a numeral in Chinese characters where it is a number: another one, the first of a
/// unit, or of a word that stands behind it.
fn behind_numerals(vocabulary: &Vocabulary) -> BTreeSet<char> {
    let after = vocabulary.cues.iter().filter(|cue| cue.position == Position::After);
    let words = after.map(|cue| cue.word.as_str()).chain(vocabulary.units.printed());
    let scales = vocabulary.units.scales().map(|(scale, _)| scale);
    let firsts = words.chain(scales).filter_map(|word| word.chars().next());
    firsts.chain(NUMERALS).chain(COUNTING).collect()
}

/// 前三, 第8位, 负0.5%: whether the character may begin a number that goes on, or ends, with a sign.
fn ends_numeral(c: char, next: Option<char>) -> bool {
    let ends = |next| Break::of(next).is_some() || char::is_whitespace(next) || begins(next);
    next.is_none_or(|next| !is_ideograph(next) && ends(next)) && (begins(c) || LEADING.contains(&c))
}
