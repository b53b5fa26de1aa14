//! The words before a number, taken apart: what binds it, what moves it, when it holds, and what is left,
//! which says what is measured.

use super::date::When;
use super::lexicon::Lexicon;
use super::rules::Rule;
use super::token::{Amount, Kind, Token};
use crate::vocabulary::cue::{Cue, Effect, Effects, Position};
use crate::vocabulary::{Comparator, Flag, RelativeTo};

/// A movement said of an amount.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Movement {
    /// 增长, 增加
    Up,
    /// 下降, 减少
    Down,
}

/// What the words before a number say.
#[derive(Debug, Clone, Default)]
pub struct Lead {
    /// The tokens that say what is measured.
    pub words: Vec<usize>,
    /// Everything that the cues say.
    pub effects: Effects,
    /// What the number does.
    pub movement: Option<Movement>,
    /// How it binds.
    pub bound: Option<Comparator>,
    /// What it is measured against: 高于全省平均2个百分点.
    pub relative: Option<RelativeTo>,
    /// Dates, in order.
    pub dates: Vec<When>,
    /// The words that bind, in order.
    pub cue: Vec<String>,
}

const COMPARATORS: [(Effect, Comparator); 5] = [
    (Effect::Ge, Comparator::Ge),
    (Effect::Gt, Comparator::Gt),
    (Effect::Le, Comparator::Le),
    (Effect::Lt, Comparator::Lt),
    (Effect::Approx, Comparator::Approx),
];

const YARDSTICKS: [(Effect, RelativeTo); 5] = [
    (Effect::Gdp, RelativeTo::OwnGdpGrowth),
    (Effect::PreviousYear, RelativeTo::PreviousYear),
    (Effect::OwnGrowth, RelativeTo::OwnGrowth),
    (Effect::ParentAverage, RelativeTo::ParentAverage),
    (Effect::NationalAverage, RelativeTo::NationalAverage),
];

const FLAGS: [(Effect, Flag); 7] = [
    (Effect::Provisional, Flag::Provisional),
    (Effect::WholeYear, Flag::WholeYear),
    (Effect::Real, Flag::Real),
    (Effect::Nominal, Flag::Nominal),
    (Effect::SameBasis, Flag::SameBasis),
    (Effect::NaturalBasis, Flag::NaturalBasis),
    (Effect::YearlyAverage, Flag::YearlyAverage),
];

const MOVEMENTS: [(Effect, Movement); 4] = [
    (Effect::Growth, Movement::Up),
    (Effect::Rise, Movement::Up),
    (Effect::Fall, Movement::Down),
    (Effect::Cut, Movement::Down),
];

/// The effects that bind a number.
pub const BINDING: Effects = keys(&COMPARATORS);
/// The effects that name what a number is measured against.
pub const YARDSTICK: Effects = keys(&YARDSTICKS);
/// The effects that move a number.
pub const MOVEMENT: Effects = keys(&MOVEMENTS);
const BOUNDS: Effects = BINDING.and(Effects::of(&[Effect::Floor, Effect::Stretch]));

const fn keys<T>(table: &[(Effect, T)]) -> Effects {
    let (mut set, mut at) = (Effects::of(&[]), 0);
    while at < table.len() {
        set.insert(table[at].0);
        at += 1;
    }
    set
}

fn lookup<T: Clone>(table: &[(Effect, T)], effect: Effect) -> Option<T> {
    table.iter().find(|(key, _)| *key == effect).map(|(_, value)| value.clone())
}

/// The comparator that an effect is.
pub fn comparator(effect: Effect) -> Option<Comparator> {
    lookup(&COMPARATORS, effect)
}

/// The yardstick that an effect names.
pub fn yardstick(effect: Effect) -> Option<RelativeTo> {
    lookup(&YARDSTICKS, effect)
}

/// The flag that an effect sets.
pub fn flag(effect: Effect) -> Option<Flag> {
    lookup(&FLAGS, effect)
}

/// The direction an effect moves a number in.
pub fn movement(effect: Effect) -> Option<Movement> {
    lookup(&MOVEMENTS, effect)
}

/// The effects that frame the whole clause wherever they stand in it.
const FRAMING: Effects = keys(&FLAGS).and(Effects::of(&[
    Effect::YearEnd,
    Effect::Spanning,
    Effect::Cumulative,
    Effect::Floor,
    Effect::Stretch,
    Effect::FirstQuarter,
    Effect::FirstHalf,
    Effect::SecondHalf,
    Effect::ThreeQuarters,
    Effect::ThisYear,
    Effect::LastYear,
    Effect::FiveYears,
    Effect::TwoYears,
    Effect::ThreeYears,
    Effect::Since,
    Effect::UpTo,
    Effect::Drop,
]));

/// Whether a cue says nothing but what frames its clause.
pub fn framing(cue: &Cue) -> bool {
    cue.position == Position::Clause && cue.effects.within(FRAMING)
}

/// Takes the tokens before a number apart, from the number backwards: cues bind it only while nothing but
/// cues stands between.
pub fn read(
    text: &str,
    tokens: &[Token<'_>],
    lexicon: &Lexicon,
    lead: &[usize],
    amount: Option<&Amount<'_>>,
) -> Lead {
    let mut found = Lead::default();
    let mut chained = true;
    for (place, &at) in lead.iter().enumerate().rev() {
        let token = &tokens[at];
        let words = token.words(text).trim();
        let consumed = match &token.kind {
            Kind::When(when) => {
                found.dates.push(*when);
                true
            }
            Kind::Cue(cue) => {
                let cue = lexicon.cue(*cue);
                let before = place.checked_sub(1).and_then(|place| tokens[lead[place]].cue());
                let binds = |cue: &Cue| cue.says_any(BINDING);
                let average = cue.says_any(Effects::of(&[Effect::ParentAverage, Effect::NationalAverage]));
                let before = before.map(|at| lexicon.cue(at));
                let compared =
                    binds(cue) || before.is_some_and(|cue| binds(cue) || (average && cue.says(Effect::Rise)));
                let reached = before.is_some_and(|cue| cue.says(Effect::Reach));
                if chained && reached && !compared && cue.says(Effect::PreviousYear) {
                    continue;
                }
                let next = lead.get(place + 1).and_then(|at| tokens[*at].cue()).map(|at| lexicon.cue(at));
                let ended = next.is_some_and(|next| next.says(Effect::Endpoint));
                let moves = cue.says_any(MOVEMENT);
                if chained && ended && moves && lexicon.suffix(words, Effect::Aspect).is_none() {
                    continue;
                }
                let before_date =
                    matches!(lead.get(place + 1).map(|at| &tokens[*at].kind), Some(Kind::When(_)));
                // 去年1—8月, 去年税收收入: no yardstick there.
                if cue.says(Effect::PreviousYear) && (before_date || place == 0) && !compared {
                    found.effects.insert(Effect::LastYear);
                    continue;
                }
                let accepted = framing(cue)
                    || cue.says(Effect::Respectively)
                    || (before_date && cue.says(Effect::Reach))
                    || (chained
                        && cue.effects.iter().all(|effect| found.accepts(effect, words, amount, compared)));
                let over_verb = !chained && cue.says(Effect::OverVerb) && lexicon.follows(Rule::AtLeast);
                let accepted = accepted || over_verb && found.bound.is_none();
                if accepted && !(before_date && cue.says(Effect::Reach)) {
                    found.take(cue.effects, words);
                }
                accepted
            }
            Kind::Words => chained && matches!(words, "的" | "了" | "" | "率"),
            Kind::Amount(_) | Kind::Bare(_) | Kind::Break(_) => false,
        };
        if !consumed {
            chained = false;
            found.words.push(at);
        }
    }
    found.words.reverse();
    if let Some(amount) = amount {
        found.begin_with_movement(text, tokens, lexicon, amount);
    }
    found.cue.reverse();
    found.dates.reverse();
    found
}

impl Lead {
    /// Whether the cues say this.
    pub fn says(&self, effect: Effect) -> bool {
        self.effects.contains(effect)
    }

    /// 减少贫困人口1200人 says what 贫困人口减少1200人 says, 缩短时限至5天 what 时限缩短至5天 says.
    fn begin_with_movement(
        &mut self,
        text: &str,
        tokens: &[Token<'_>],
        lexicon: &Lexicon,
        amount: &Amount<'_>,
    ) {
        // 再减少, 也要减少
        let adverb = |at: &usize| {
            let mut words = tokens[*at].words(text).trim();
            while let Some(word) = lexicon.prefix(words, Effect::OpensName) {
                words = &words[word.len()..];
            }
            matches!(words, "" | "继续" | "再次")
        };
        let skipped = self.words.iter().take_while(|at| adverb(at)).count();
        let [first, _, ..] = &self.words[skipped..] else { return };
        let Some(cue) = tokens[*first].cue().map(|at| lexicon.cue(at)) else { return };
        let Some(direction) = cue.effects.iter().find_map(movement).filter(|_| self.movement.is_none())
        else {
            return;
        };
        let ended = self.says(Effect::Endpoint);
        let points = amount.unit.ends_with("百分点");
        let falls = direction == Movement::Down && amount.unit == "%";
        if ended || points || falls || cue.says(Effect::Difference) {
            self.words.drain(..=skipped);
            self.movement = Some(direction).filter(|_| !ended);
        }
    }

    /// The same where the last word of the lead is a verb, and moves nothing.
    pub fn bettered(mut self, lead: &[usize]) -> Self {
        self.words.extend(lead.last());
        self.movement = None;
        self
    }

    /// The flags said here.
    pub fn flags(&self) -> impl Iterator<Item = Flag> {
        self.effects.iter().filter_map(flag)
    }

    fn accepts(&self, effect: Effect, words: &str, amount: Option<&Amount<'_>>, compared: bool) -> bool {
        const NEVER: [Effect; 5] =
            [Effect::InStep, Effect::Same, Effect::FallShort, Effect::Ratio, Effect::Word];
        if effect == Effect::Goal {
            let percent = amount.is_some_and(|amount| amount.unit == "%");
            percent || words.ends_with("目标") || words.ends_with("预期")
        } else if effect == Effect::Rank {
            amount.is_some_and(|amount| amount.ordinal)
        } else if yardstick(effect).is_some() {
            compared && self.relative.is_none()
        } else if movement(effect).is_some() {
            self.movement.is_none() || self.relative.is_some()
        } else {
            !NEVER.contains(&effect)
        }
    }

    /// Takes what a cue says. A number bound against a yardstick has no bound of its own.
    fn take(&mut self, effects: Effects, words: &str) {
        self.effects = self.effects.and(effects);
        self.movement = self.movement.or_else(|| effects.iter().find_map(movement));
        self.relative = effects.iter().find_map(yardstick).or(self.relative.take());
        if self.relative.is_none() {
            self.bound = self.bound.or_else(|| effects.iter().find_map(comparator));
        }
        if effects.meets(BOUNDS) {
            self.cue.push(words.to_owned());
        }
    }
}
