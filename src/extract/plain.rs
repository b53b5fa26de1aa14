//! Words without a number that still state something: 与经济增长同步, 高于上年, 持平, 未完成目标.

use super::error::PhraseError;
use super::figure::Reading;
use super::lead::{self, YARDSTICK, comparator, yardstick};
use super::measure;
use super::phrase::Sentence;
use super::running;
use super::subject;
use crate::vocabulary::cue::{Effect, Effects};
use crate::vocabulary::{Comparator, Flag, Measure, RelativeTo, Role, Span};
use std::collections::BTreeSet;

/// Reads a clause without a number: a statement, or words that wait for the number after them.
pub fn read(sentence: &mut Sentence<'_>, tokens: &[usize]) -> Result<(), PhraseError> {
    let clause = Clause::new(sentence, tokens);
    let lead = lead::read(sentence.text, sentence.tokens, sentence.lexicon, tokens, None);
    let mut flags = sentence.settle(&lead, false);
    let rules = [kept_plan, in_step, compared, same, moved];
    for rule in rules {
        if let Some(found) = rule(sentence, &clause) {
            let found = found?;
            if sentence.running && !running::counts(sentence, &found.indicator, found.rule) {
                break;
            }
            flags.extend(clause.flags());
            return state(sentence, found, flags, clause.span);
        }
    }
    let words = sentence.join(&clause.rest);
    if words.is_empty() {
        sentence.carried = flags;
        return Ok(());
    }
    match &sentence.pending {
        Some((_, span)) if !sentence.running => Err(sentence.not_understood(*span)),
        Some(_) | None => {
            sentence.pending = Some((words, clause.span));
            Ok(())
        }
    }
}

/// A clause, and what in it does not merely frame it.
struct Clause {
    span: Span,
    rest: Vec<usize>,
    /// What the cues of the rest say.
    effects: Effects,
}

impl Clause {
    fn new(sentence: &Sentence<'_>, tokens: &[usize]) -> Self {
        let keeps = |place: &usize| {
            let token = &sentence.tokens[tokens[*place]];
            let framing = token.cue().is_some_and(|cue| lead::framing(sentence.lexicon.cue(cue)));
            let to_date = tokens.get(place + 1).is_some_and(|at| sentence.tokens[*at].is_date());
            let leads_to_date = to_date && sentence.says(tokens[*place], Effect::Reach);
            !framing && !token.is_date() && !leads_to_date
        };
        let rest: Vec<usize> = (0..tokens.len()).filter(keeps).map(|place| tokens[place]).collect();
        let effects = rest.iter().fold(Effects::default(), |all, at| all.and(sentence.effects(*at)));
        Self { span: sentence.span(tokens), rest, effects }
    }

    /// 实际增长与经济增长同步: what the cues used say besides.
    fn flags(&self) -> BTreeSet<Flag> {
        self.effects.iter().filter_map(lead::flag).collect()
    }

    /// The first token that says one of these.
    fn find(&self, sentence: &Sentence<'_>, effects: Effects) -> Option<usize> {
        let may = self.effects.meets(effects);
        if may { self.rest.iter().copied().find(|at| sentence.effects(*at).meets(effects)) } else { None }
    }

    fn without(&self, sentence: &Sentence<'_>, effects: Effects) -> Vec<usize> {
        let keeps = |at: &usize| !sentence.effects(*at).meets(effects);
        self.rest.iter().copied().filter(keeps).collect()
    }
}

/// What a rule understood.
struct Found {
    indicator: String,
    measure: Measure,
    comparator: Comparator,
    relative_to: RelativeTo,
    cue: usize,
    rule: &'static str,
}

type Outcome = Option<Result<Found, PhraseError>>;

const MOVING: Effects = Effects::of(&[Effect::Growth, Effect::Fall]);

/// 未完成预期目标, 圆满完成任务: measured against the target itself.
fn kept_plan(sentence: &Sentence<'_>, clause: &Clause) -> Outcome {
    const VERBS: [(Effect, Comparator); 3] = [
        (Effect::FallShort, Comparator::Lt),
        (Effect::Exceed, Comparator::Gt),
        (Effect::Attain, Comparator::Ge),
    ];
    const PARTS: Effects =
        Effects::of(&[Effect::FallShort, Effect::Exceed, Effect::Attain, Effect::Goal, Effect::Reach]);
    let goal = clause.find(sentence, Effects::of(&[Effect::Goal]));
    let (verb, cue, comparator) = VERBS.iter().find_map(|(effect, comparator)| {
        clause.find(sentence, Effects::of(&[*effect])).map(|at| (*effect, at, *comparator))
    })?;
    let expected = sentence.tokens[cue].words(sentence.text).ends_with("预期");
    if goal.is_none() && !expected && verb != Effect::FallShort {
        return None;
    }
    let rest = clause.without(sentence, PARTS);
    let moving = clause.find(sentence, MOVING).filter(|at| rest.last() == Some(at));
    let rest: Vec<usize> = rest.into_iter().filter(|at| Some(*at) != moving).collect();
    let indicator = sentence.join(&rest).into_owned();
    if sentence.vocabulary.cues.is_praise(&indicator) || sentence.frame.role == Role::Target {
        return Some(Err(sentence.not_understood(clause.span)));
    }
    Some(Ok(Found {
        indicator,
        measure: Measure::Completion,
        comparator,
        relative_to: RelativeTo::OwnPlan,
        cue,
        rule: "plan-kept",
    }))
}

/// 与经济增长同步
fn in_step(sentence: &Sentence<'_>, clause: &Clause) -> Outcome {
    let cue = clause.find(sentence, Effects::of(&[Effect::InStep]))?;
    let rest = clause.without(sentence, Effects::of(&[Effect::InStep, Effect::Growth]));
    let found = |indicator: String, relative_to| {
        Some(Ok(Found {
            indicator,
            measure: Measure::Growth,
            comparator: Comparator::Ge,
            relative_to,
            cue,
            rule: "in-step",
        }))
    };
    let yardsticks = rest.iter().rposition(|at| sentence.effects(*at).meets(YARDSTICK));
    if let Some(place) = yardsticks
        && let Some(relative_to) = yardstick_of(sentence, rest[place])
        && ends_with_and(sentence, &rest[..place])
    {
        return found(sentence.join(&rest[..place]).into_owned(), relative_to);
    }
    let words = sentence.join(&rest);
    let other = ['与', '和', '同', '跟'].iter().find_map(|and| words.rsplit_once(*and));
    let known = other.and_then(|(indicator, other)| {
        let known = sentence.vocabulary.indicators.find(other, sentence.frame.place)?;
        Some((indicator.to_owned(), known.code.clone()))
    });
    match known {
        Some((indicator, code)) => found(indicator, RelativeTo::Indicator(code)),
        None => Some(Err(sentence.not_understood(clause.span))),
    }
}

fn ends_with_and(sentence: &Sentence<'_>, tokens: &[usize]) -> bool {
    tokens
        .last()
        .is_none_or(|at| sentence.tokens[*at].words(sentence.text).trim().ends_with(['与', '和', '同', '跟']))
}

fn yardstick_of(sentence: &Sentence<'_>, at: usize) -> Option<RelativeTo> {
    sentence.effects(at).iter().find_map(yardstick)
}

/// 高于全省平均, 不低于上年, 快于经济增长
fn compared(sentence: &Sentence<'_>, clause: &Clause) -> Outcome {
    let against = |place: usize| {
        // 高于全省 is one word, 高于 and 全省平均 are two.
        let both = yardstick_of(sentence, clause.rest[place]).map(|yardstick| (yardstick, place + 1));
        let next = || Some((yardstick_of(sentence, *clause.rest.get(place + 1)?)?, place + 2));
        both.or_else(next)
    };
    let (place, cue, comparator, relative_to, end) =
        clause.rest.iter().enumerate().find_map(|(place, at)| {
            let comparator = sentence.effects(*at).iter().find_map(comparator)?;
            against(place).map(|(relative_to, end)| (place, *at, comparator, relative_to, end))
        })?;
    let beyond = &clause.rest[end..];
    let level = |at: &usize| sentence.tokens[*at].words(sentence.text).trim() == "水平";
    if !beyond.iter().all(|at| sentence.says(*at, Effect::Growth) || level(at)) {
        return Some(Err(sentence.not_understood(sentence.span(beyond))));
    }
    let growing = clause.find(sentence, MOVING).is_some();
    let moves = |at: &usize| sentence.effects(*at).meets(MOVING);
    let rest: Vec<usize> = clause.rest[..place].iter().copied().filter(|at| !moves(at)).collect();
    let indicator = sentence.join(&rest).into_owned();
    let (measure, relative_to) =
        kind(sentence, &indicator, growing || relative_to == RelativeTo::OwnGdpGrowth, relative_to);
    Some(Ok(Found { indicator, measure, comparator, relative_to, cue, rule: "compared" }))
}

fn kind(
    sentence: &Sentence<'_>,
    indicator: &str,
    growing: bool,
    relative_to: RelativeTo,
) -> (Measure, RelativeTo) {
    if growing {
        let own = relative_to == RelativeTo::PreviousYear;
        return (Measure::Growth, if own { RelativeTo::OwnGrowth } else { relative_to });
    }
    let measure = if relative_to == RelativeTo::OwnGrowth {
        Measure::Growth
    } else if measure::is_rate(indicator, sentence.vocabulary, sentence.frame.place) {
        Measure::Share
    } else {
        Measure::Level
    };
    (measure, relative_to)
}

/// 与上年持平; 总体平稳 is about the same.
fn same(sentence: &Sentence<'_>, clause: &Clause) -> Outcome {
    let cue = clause.find(sentence, Effects::of(&[Effect::Same]))?;
    let growing = clause.find(sentence, MOVING).is_some();
    let parts = Effects::of(&[Effect::Same]).and(YARDSTICK).and(MOVING);
    let relative =
        clause.rest.iter().find_map(|at| yardstick_of(sentence, *at)).unwrap_or(RelativeTo::PreviousYear);
    let indicator = sentence.join(&clause.without(sentence, parts)).into_owned();
    let (measure, relative_to) = kind(sentence, &indicator, growing, relative);
    let measure = if measure == Measure::Level { Measure::Growth } else { measure };
    let comparator = if sentence.says(cue, Effect::Approx) { Comparator::Approx } else { Comparator::Eq };
    Some(Ok(Found { indicator, measure, comparator, relative_to, cue, rule: "same" }))
}

/// 增长 or 下降 at the end, without a number.
fn moved(sentence: &Sentence<'_>, clause: &Clause) -> Outcome {
    let cue = *clause.rest.last()?;
    let comparator = match [Effect::Growth, Effect::Fall].map(|effect| sentence.says(cue, effect)) {
        [true, _] => Comparator::Gt,
        [false, true] => Comparator::Lt,
        [false, false] => return None,
    };
    let leads = |at: &&usize| sentence.effects(**at).meets(Effects::of(&[Effect::Attain, Effect::Reach]));
    let end = clause.rest.len() - 1;
    let leading = clause.rest[..end].iter().rev().take_while(leads).count();
    Some(Ok(Found {
        indicator: sentence.join(&clause.rest[..end - leading]).into_owned(),
        measure: Measure::Growth,
        comparator,
        relative_to: RelativeTo::PreviousYear,
        cue,
        rule: "moved",
    }))
}

fn state(
    sentence: &mut Sentence<'_>,
    found: Found,
    mut flags: BTreeSet<Flag>,
    span: Span,
) -> Result<(), PhraseError> {
    let pending = sentence.pending.take();
    if let (Some((_, span)), false, false) = (&pending, found.indicator.is_empty(), sentence.running) {
        return Err(sentence.not_understood(*span));
    }
    let earlier = || pending.map(|(words, _)| words.into_owned()).or_else(|| sentence.subject.clone());
    let own = Some(found.indicator).filter(|words| !words.is_empty());
    let given = || sentence.frame.indicator.map(str::to_owned);
    let indicator = (own.or_else(earlier).or_else(given))
        .ok_or_else(|| PhraseError::Indicator { span, words: sentence.at(span) })?;
    let names = subject::each(&indicator, sentence);
    if !names.iter().chain([&indicator]).all(|name| subject::names_something(name)) {
        return Err(sentence.not_understood(span));
    }
    flags.insert(Flag::Relative);
    sentence.subject = Some(indicator.clone());
    let cue = &sentence.tokens[found.cue];
    let reading = |indicator| Reading {
        role: sentence.frame.role,
        indicator,
        measure: found.measure,
        comparator: found.comparator,
        cue: vec![cue.words(sentence.text).to_owned()],
        value: None,
        value_high: None,
        stretch: None,
        unit: String::new(),
        period: sentence.period(),
        relative_to: Some(found.relative_to.clone()),
        flags: flags.clone(),
        rule: found.rule,
        span: running::pointed_at(cue.span, cue.words(sentence.text)),
        movement: None,
        strives: false,
        listed: false,
        bound: None,
    };
    sentence.readings.append(&mut names.into_iter().map(reading).collect());
    Ok(())
}
