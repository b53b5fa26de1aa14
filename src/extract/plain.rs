//! Words without a number that still state something: 与经济增长同步, 高于上年, 持平, 未完成目标.

use super::comparison::{compared, same};
use super::error::PhraseError;
use super::figure::Reading;
use super::lead::{self, YARDSTICK, yardstick};
use super::phrase::Sentence;
use super::rules::Rule;
use super::running;
use super::subject;
use crate::vocabulary::cue::{Effect, Effects};
use crate::vocabulary::{Comparator, Flag, Measure, RelativeTo, Role, Span};
use rust_decimal::Decimal;
use std::collections::BTreeSet;

/// Reads a clause without a number: a statement, or words that wait for the number after them.
pub fn read(sentence: &mut Sentence<'_>, tokens: &[usize]) -> Result<(), PhraseError> {
    let clause = Clause::new(sentence, tokens);
    let lead = lead::read(sentence.text, sentence.tokens, sentence.lexicon, tokens, None);
    let mut flags = sentence.settle(&lead, false);
    if sentence.began_since(&lead) {
        sentence.carried = flags;
        return Ok(());
    }
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
pub struct Clause {
    span: Span,
    /// Its tokens.
    pub rest: Vec<usize>,
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
    pub fn find(&self, sentence: &Sentence<'_>, effects: Effects) -> Option<usize> {
        let may = self.effects.meets(effects);
        if may { self.rest.iter().copied().find(|at| sentence.effects(*at).meets(effects)) } else { None }
    }

    /// The tokens that say none of these.
    pub fn without(&self, sentence: &Sentence<'_>, effects: Effects) -> Vec<usize> {
        let keeps = |at: &usize| !sentence.effects(*at).meets(effects);
        self.rest.iter().copied().filter(keeps).collect()
    }
}

/// What a rule understood.
pub struct Found {
    /// What is measured.
    pub indicator: String,
    /// What kind of number it would be.
    pub measure: Measure,
    /// How it binds.
    pub comparator: Comparator,
    /// What it is measured against.
    pub relative_to: RelativeTo,
    /// The token that says so.
    pub cue: usize,
    /// The rule.
    pub rule: &'static str,
    /// The number that the words come to: 价格持平 is 0.
    pub value: Option<Decimal>,
}

/// Nothing where a rule does not apply.
pub type Outcome = Option<Result<Found, PhraseError>>;

/// The effects that move something.
pub const MOVING: Effects = Effects::of(&[Effect::Growth, Effect::Fall]);

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
        value: None,
        rule: "plan-kept",
    }))
}

/// 与经济增长同步
fn in_step(sentence: &Sentence<'_>, clause: &Clause) -> Outcome {
    let cue = clause.find(sentence, Effects::of(&[Effect::InStep]))?;
    let behind = sentence.text.get(sentence.tokens[cue].span.end..).unwrap_or("");
    if sentence.running && behind.starts_with('的') && sentence.lexicon.follows(Rule::LikenessOf) {
        return Some(Err(sentence.not_understood(clause.span)));
    }
    let rest = clause.without(sentence, Effects::of(&[Effect::InStep, Effect::Growth]));
    let found = |indicator: String, relative_to| {
        Some(Ok(Found {
            indicator,
            measure: Measure::Growth,
            comparator: Comparator::Ge,
            relative_to,
            cue,
            value: None,
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

/// What a token names as a yardstick.
pub fn yardstick_of(sentence: &Sentence<'_>, at: usize) -> Option<RelativeTo> {
    sentence.effects(at).iter().find_map(yardstick)
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
        value: None,
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
        value: found.value,
        value_high: None,
        stretch: None,
        unit: if found.value.is_some() { "%".to_owned() } else { String::new() },
        period: sentence.period(),
        relative_to: Some(found.relative_to.clone()).filter(|_| found.value.is_none()),
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
