//! Words that bind, hedge, date or frame a number, from `data/cues.csv`.

use super::data::{DataError, Rows};
pub use super::effect::{Effect, Effects};
use super::indicator::normalise;
use super::message::Message;
use super::period::Period;
use super::tree::Tree;
use super::words::{UnknownWord, words};
use crate::message;
use rustc_hash::FxHashMap;
use serde::Deserialize;

words! {
    /// Where a cue stands to the number it speaks of.
    Position {
        /// Directly before the number; other such words may stand between.
        Before = "before" "数前",
        /// Directly after the number and its unit.
        After = "after" "数后",
        /// Anywhere in the clause.
        Clause = "clause" "句中",
    }
}

/// One row: a word, where it stands and what it says. 实际增长 says two things: `growth+real`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Cue {
    /// The word.
    pub word: String,
    /// Where it stands.
    pub position: Position,
    /// What it says, in the grammar's terms.
    pub effects: Effects,
    /// The span of time that it names: “十四五”期间 is 2021/2025.
    pub period: Option<Period>,
}

impl Cue {
    /// Whether the word says this, among other things.
    pub fn says(&self, effect: Effect) -> bool {
        self.effects.contains(effect)
    }

    /// Whether the word says one of these.
    pub fn says_any(&self, effects: Effects) -> bool {
        self.effects.meets(effects)
    }
}

/// All cues, longest word first.
#[derive(Debug, Clone, Default)]
pub struct Cues {
    rows: Vec<Cue>,
    /// The rows that have an effect, in their order.
    by_effect: FxHashMap<Effect, Vec<usize>>,
    /// The spans of time that are named, without quotation marks.
    spans: Tree<Option<Period>>,
    /// Those that say 降至, by their first character.
    down_to: FxHashMap<char, Vec<usize>>,
}

#[derive(Deserialize)]
struct Row {
    word: String,
    position: String,
    effect: String,
}

impl Row {
    fn cue(self) -> Result<Cue, Message> {
        if self.word.is_empty() {
            return Err(message!("row-no-word"));
        }
        let position = self.position.parse().map_err(|error: UnknownWord| error.at("position"))?;
        let mut cue = Cue { word: self.word, position, effects: Effects::default(), period: None };
        for says in self.effect.split('+') {
            match (says.parse::<Effect>(), says.parse()) {
                (Ok(effect), _) => cue.effects.insert(effect),
                (Err(_), Ok(period)) => cue.period = Some(period),
                (Err(error), Err(_)) => return Err(error.at("effect")),
            }
        }
        Ok(cue)
    }
}

impl Cues {
    /// Adds the rows of a `cues.csv`: `word,position,effect`. Several effects are joined by `+`; an effect
    /// may also be a period such as `2021/2025`.
    ///
    /// # Errors
    /// A row that cannot be read, or with an unknown position or effect.
    pub fn extend(&mut self, rows: &Rows) -> Result<(), DataError> {
        rows.each(|row: Row| {
            self.rows.push(row.cue()?);
            Ok(())
        })?;
        self.rows.sort_by_key(|cue| std::cmp::Reverse(cue.word.len()));
        self.by_effect.clear();
        self.down_to.clear();
        for (at, cue) in self.rows.iter().enumerate() {
            if let Some(period) = cue.period
                && let Some(known) = self.spans.entry(&normalise(&cue.word))
            {
                *known = Some(period);
            }
            for effect in cue.effects.iter() {
                self.by_effect.entry(effect).or_default().push(at);
            }
        }
        for at in self.by_effect.get(&Effect::DownTo).into_iter().flatten() {
            if let Some(first) = self.rows[*at].word.chars().next() {
                self.down_to.entry(first).or_default().push(*at);
            }
        }
        Ok(())
    }

    /// Every cue, longest word first.
    pub fn iter(&self) -> impl Iterator<Item = &Cue> {
        self.rows.iter()
    }

    /// The span of years with whose name the text begins, quotation marks left out, and what follows it.
    pub fn span_at_start<'t>(&self, text: &'t str) -> Option<(Period, &'t str)> {
        let (len, period) =
            self.spans.walk(text).filter_map(|(len, period)| Some((len, (*period)?))).last()?;
        Some((period, &text[len..]))
    }

    /// Whether the text may begin with such a name: `false` is sure, `true` may be by chance.
    pub fn may_start_with_span(&self, text: &str) -> bool {
        self.spans.may_begin(text)
    }

    /// The spans of years that the text names, in order, quotation marks left out.
    pub fn spans_within<'t>(&'t self, text: &'t str) -> impl Iterator<Item = Period> + 't {
        self.spans.places(text).filter_map(|at| self.span_at_start(&text[at..])).map(|(period, _)| period)
    }

    /// Words that name the place itself: 全市, 我省.
    pub fn own_place(&self) -> impl Iterator<Item = &str> {
        self.words(Effect::OwnPlace)
    }

    /// Whether words such as 降至 say that a thing is to come down.
    pub fn says_down_to(&self, words: &str) -> bool {
        let begins = |at: usize, c| {
            let rows = self.down_to.get(&c).into_iter().flatten();
            rows.map(|row| self.rows[*row].word.as_str()).any(|cue| words[at..].starts_with(cue))
        };
        words.char_indices().any(|(at, c)| begins(at, c))
    }

    /// Whether words that begin with 控制 say that less of a thing is wanted.
    pub fn wants_less(&self, words: &str) -> bool {
        self.words(Effect::WantsLess).any(|cue| words.starts_with(cue))
    }

    /// Whether words such as 达到 or 提高到 say where a thing stands at the end of a period.
    pub fn reaches(&self, words: &str) -> bool {
        let leads_to_number = |rest: &str| {
            let bare = rest.trim_start_matches(['了', '约', '近', '超', '过', ' ']);
            bare.starts_with(|c: char| c.is_ascii_digit())
        };
        self.words(Effect::Now)
            .any(|cue| words.match_indices(cue).any(|(at, _)| leads_to_number(&words[at + cue.len()..])))
    }

    /// Whether the words say 基本同步, which leaves more room than 同步.
    pub fn roughly_in_step(&self, words: &str) -> bool {
        let rough = |cue: &&Cue| cue.says(Effect::InStep) && cue.says(Effect::Approx);
        self.rows.iter().filter(rough).any(|cue| words.contains(cue.word.as_str()))
    }

    /// Whether words such as 主要, before 目标任务圆满完成, name no target of their own.
    pub fn is_praise(&self, words: &str) -> bool {
        self.words(Effect::Praise).any(|cue| words == cue)
    }

    /// The verbs that begin works, the longest first: 新增, 开工建设.
    pub fn verbs(&self) -> impl Iterator<Item = &str> {
        const VERBS: Effects = Effects::of(&[Effect::Work, Effect::Stage, Effect::Verb, Effect::Attain]);
        let verbs = self.rows.iter().filter(|cue| cue.says_any(VERBS));
        verbs.map(|cue| cue.word.as_str())
    }

    /// The stage that words name: 开工, 竣工.
    pub fn stage_in(&self, words: &str) -> Option<&str> {
        self.words(Effect::Stage).find(|stage| words.contains(stage))
    }

    /// Whether a cue such as 左右 says about.
    pub fn means_about(&self, cue: &str) -> bool {
        self.words(Effect::Approx).any(|word| cue.contains(word))
    }

    /// Whether words such as 增长 or 持平 tell how a thing moved.
    pub fn tells_movement(&self, words: &str) -> bool {
        const SHORTEST: usize = "增长".len();
        const MOVES: Effects = Effects::of(&[Effect::Growth, Effect::Fall, Effect::Same]);
        let cues = self.rows.iter().filter(|cue| cue.says_any(MOVES));
        cues.map(|cue| cue.word.as_str()).any(|word| word.len() >= SHORTEST && words.contains(word))
    }

    /// Whether the words that bind a number say that it was passed: 突破, 跨过.
    pub fn passes(&self, cue: &str) -> bool {
        self.words(Effect::Passes).any(|word| cue.contains(word))
    }

    /// Whether a name is of town and country alike: 城乡居民收入.
    pub fn names_both(&self, name: &str) -> bool {
        self.words(Effect::UrbanAndRural).any(|word| name.contains(word))
    }

    /// Whether the words say 同步, which leaves a little room that 不低于 does not.
    pub fn in_step(&self, words: &str) -> bool {
        self.words(Effect::InStep).any(|cue| words.contains(cue))
    }

    /// Whether a cue such as 近 puts the figure just below the number.
    pub fn means_just_below(&self, cue: &str) -> bool {
        self.words(Effect::JustBelow).any(|word| cue.contains(word))
    }

    fn words(&self, effect: Effect) -> impl Iterator<Item = &str> {
        let rows = self.by_effect.get(&effect).map_or(&[][..], Vec::as_slice);
        rows.iter().map(|at| self.rows[*at].word.as_str())
    }
}
