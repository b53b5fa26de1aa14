//! A number and what leads to it → what it says.

use super::counted::{grown_to, is_bettered, stands_after_moving};
use super::date::When;
use super::error::PhraseError;
use super::floor::{joins_a_floor, merge};
use super::lead::{self, BINDING, Lead, Movement, comparator, movement};
use super::measure::{self, Mark, Said};
use super::naming::{before_comparand, movement_wanted, own_words, subjects};
use super::no_promise;
use super::number::negated;
use super::phrase::Sentence;
use super::piece::Figure;
use super::rules::Rule;
use super::token::{Amount, Break, Kind};
use super::told;
use crate::vocabulary::cue::{Effect, Effects};
use crate::vocabulary::{Accrual, Comparator, Flag, Measure, Period, RelativeTo, Role, Span};
use rust_decimal::Decimal;
use std::collections::BTreeSet;

/// One statement, before it is somebody's claim.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Reading {
    /// Promise or outcome.
    pub role: Role,
    /// What is measured.
    pub indicator: String,
    /// What kind of number.
    pub measure: Measure,
    /// How it binds.
    pub comparator: Comparator,
    /// The words that said so.
    pub cue: Vec<String>,
    /// The number.
    pub value: Option<Decimal>,
    /// The far end of a range.
    pub value_high: Option<Decimal>,
    /// 力争 beside a floor.
    pub stretch: Option<Decimal>,
    /// As printed.
    pub unit: String,
    /// When it holds.
    pub period: Period,
    /// What it is measured against.
    pub relative_to: Option<RelativeTo>,
    /// What else is said.
    pub flags: BTreeSet<Flag>,
    /// The rule that read it.
    pub rule: &'static str,
    /// Where its number stands.
    pub span: Span,
    /// The direction said.
    pub movement: Option<Movement>,
    /// Whether it is only striven for.
    pub strives: bool,
    /// Whether it goes on with the list that the one before it is in.
    pub listed: bool,
    /// How the words before the number bind it.
    pub bound: Option<Comparator>,
}

/// Reads a figure; `following` more figures stand behind it with no words of their own.
pub fn read(sentence: &mut Sentence<'_>, figure: &Figure, following: usize) -> Result<(), PhraseError> {
    let token = &sentence.tokens[figure.amount];
    let (Kind::Amount(amount) | Kind::Bare(amount)) = &token.kind else { return Ok(()) };
    let percent = amount.unit == "%";
    let lead = lead::read(sentence.text, sentence.tokens, sentence.lexicon, &figure.lead, Some(amount));
    let mut lead = lead;
    if before_comparand(sentence, &lead.words) < lead.words.len() {
        lead.effects.insert(Effect::SameBasis);
    }
    let mut lead = if is_bettered(sentence, figure, amount) { lead.bettered(&figure.lead) } else { lead };
    // 累计建成甲2个、乙3个和丙4个
    let goes_on =
        figure.opens == Some(Break::Pause) || figure.opens.is_none() && !sentence.readings.is_empty();
    let flags = sentence.settle(&lead, goes_on && !amount.ordinal);
    let refused =
        |rule| Err(PhraseError::NoPromise { span: token.number, words: sentence.at(token.number), rule });
    if let Some(rule) = no_promise::by_its_place(sentence, token) {
        return refused(rule);
    }
    if let Some(words) = told::signed(sentence, token.number, amount) {
        return Err(PhraseError::Signed { span: token.number, words });
    }
    let own = own_words(sentence, figure, &lead, amount)?;
    if let Some(rule) =
        no_promise::by_its_words(sentence, &own, lead.bound.is_some() || !amount.after.is_empty())
    {
        return refused(rule);
    }
    let own = told::without_goal(sentence, own, &mut lead);
    if own.is_empty() && told::last_year(sentence, amount, &lead, token.number) {
        return Ok(());
    }
    let merges = own.is_empty() && sentence.queue.is_empty() && joins_a_floor(sentence, &lead, amount);
    let inherits = merges || (own.is_empty() && !sentence.queue.is_empty());
    let earlier = sentence.readings.last().filter(|_| inherits).cloned();
    let second =
        own.is_empty() && sentence.queue.is_empty() && !merges && percent && !sentence.readings.is_empty();
    let stands = second && stands_after_moving(sentence, &lead);
    if second && !stands && direction(sentence, amount, &lead).is_none() && !lead.says(Effect::Goal) {
        return Err(PhraseError::SeveralNumbers { span: token.number, words: sentence.at(token.span) });
    }
    let grown = own.is_empty().then(|| grown_to(sentence, &lead, amount)).flatten();
    let subjects = match grown {
        Some(name) => vec![name],
        None => subjects(sentence, figure, &lead, &own, following)?,
    };
    if subjects.iter().any(|indicator| is_background(sentence, indicator)) {
        return Err(sentence.not_understood(token.number));
    }
    for indicator in subjects {
        let said = said(sentence, &indicator, amount, &lead, figure, earlier.as_ref());
        let measure = measure::of(&said, sentence.vocabulary, sentence.frame.place)
            .ok_or_else(|| movement_wanted(sentence, &indicator, figure.amount))?;
        let mut reading =
            reading(sentence, indicator, amount, &lead, measure, flags.clone(), token.number.start);
        reading.span = token.number;
        if let Some(years) = sentence.since_base(measure, reading.period, token.number.start) {
            reading.period = years;
        }
        reading.listed = figure.opens < Some(Break::Comma) && !sentence.readings.is_empty();
        if let Period::Year(year) = reading.period
            && lead.says(Effect::YearEnd)
            && is_averaged(sentence, &reading.indicator)
        {
            // 年末 tells a rate of December, whatever was said of the whole year before.
            reading.period = When::Month(12).period(year, false);
            reading.flags.remove(&Flag::WholeYear);
        }
        if let (Some(low), Some(high), false) = (reading.value, reading.value_high, sentence.running)
            && low.abs() >= high.abs()
            && low >= high
        {
            return Err(sentence.not_understood(token.number));
        }
        if let Some(earlier) = &earlier {
            inherit(&mut reading, earlier, sentence.lexicon.follows(Rule::BoundOfAll));
        }
        if merges {
            merge(sentence, reading);
        } else {
            add(sentence, reading)?;
            told::before(sentence, figure);
        }
    }
    Ok(())
}

/// Whether a figure of the year is one over all its months: 城镇调查失业率, but not what stands at its end.
fn is_averaged(sentence: &Sentence<'_>, indicator: &str) -> bool {
    let known = sentence.vocabulary.indicators.find(indicator, sentence.frame.place);
    known.is_some_and(|known| known.accrual == Accrual::Rate)
}

/// 今年高校毕业生超过1000万人，要加强就业服务 promises no graduates; nor does 14亿多中国人的饭碗 promise people.
fn is_background(sentence: &Sentence<'_>, indicator: &str) -> bool {
    let behind = || indicator.strip_prefix(sentence.lexicon.prefix(indicator, Effect::Background)?);
    sentence.running
        && sentence.frame.role == Role::Target
        && behind().is_some_and(|rest| rest.is_empty() || rest.starts_with('的'))
}

fn said<'a>(
    sentence: &Sentence<'_>,
    indicator: &'a str,
    amount: &'a Amount<'a>,
    lead: &'a Lead,
    figure: &Figure,
    earlier: Option<&Reading>,
) -> Said<'a> {
    let goal = lead.says(Effect::Goal);
    let attains = lead.effects.meets(Effects::of(&[Effect::Attain, Effect::Exceed, Effect::Reach]))
        || lead.words.iter().any(|at| sentence.says(*at, Effect::Attain));
    let doubled = sentence.at(sentence.tokens[figure.amount].number).starts_with('翻');
    let of_plan = earlier.is_some_and(|earlier| earlier.measure == Measure::Completion);
    let of_plan_too = of_plan && amount.unit == "%" && sentence.lexicon.follows(Rule::OfPlanToo);
    let marks = [
        (amount.ordinal, Mark::Ordinal),
        (doubled, Mark::Doubled),
        (goal && attains || of_plan_too, Mark::OfPlan),
        (!figure.threshold.is_empty(), Mark::CountsThose),
    ];
    Said {
        indicator,
        unit: &amount.unit,
        mark: marks.iter().find(|(holds, _)| *holds).map_or(Mark::None, |(_, mark)| *mark),
        movement: direction(sentence, amount, lead).or(earlier.and_then(|earlier| earlier.movement)).or(lead
            .relative
            .as_ref()
            .filter(|to| **to == RelativeTo::PreviousYear)
            .map(|_| Movement::Up)),
    }
}

fn direction(sentence: &Sentence<'_>, amount: &Amount<'_>, lead: &Lead) -> Option<Movement> {
    let after = || after_effects(sentence, amount).find_map(movement);
    lead.movement.or_else(after)
}

fn after_effects<'s>(
    sentence: &'s Sentence<'_>,
    amount: &'s Amount<'s>,
) -> impl Iterator<Item = Effect> + 's {
    amount.after.iter().flat_map(|at| sentence.lexicon.cue(*at).effects.iter())
}

fn reading(
    sentence: &Sentence<'_>,
    indicator: String,
    amount: &Amount<'_>,
    lead: &Lead,
    measure: Measure,
    mut flags: BTreeSet<Flag>,
    amount_at: usize,
) -> Reading {
    let movement = direction(sentence, amount, lead);
    let after = after_effects(sentence, amount).find_map(comparator);
    // A result 控制在2.8% is 2.8%; a target may be anything below.
    let kept_at = sentence.frame.role == Role::Result && lead.says(Effect::KeptAt);
    let bound = lead.bound.filter(|_| !kept_at);
    let plain = after.or(bound).or(amount.bound).unwrap_or(Comparator::Eq);
    let mut cue = lead.cue.clone();
    cue.extend(Some(amount.bound_words.clone()).filter(|words| !words.is_empty()));
    let binds = |at: &&usize| sentence.lexicon.cue(**at).says_any(BINDING);
    cue.extend(amount.after.iter().filter(binds).map(|at| sentence.lexicon.cue(*at).word.clone()));
    if lead.relative.is_some() {
        flags.insert(Flag::Relative);
    }
    let below = lead.relative.is_some() && (lead.says(Effect::Lt) || lead.says(Effect::Le));
    let within = sentence.within.filter(|(from, _)| amount_at > *from).map(|(_, years)| years);
    let mut reading = Reading {
        role: sentence.frame.role,
        indicator,
        measure,
        comparator: if amount.high.is_some() { Comparator::Range } else { plain },
        cue,
        value: Some(amount.value),
        value_high: amount.high,
        stretch: None,
        unit: amount.unit.clone().into_owned(),
        period: within.unwrap_or_else(|| sentence.period_of(lead)),
        relative_to: lead.relative.clone(),
        flags,
        rule: measure::rule(measure),
        span: Span { start: 0, end: 0 },
        movement,
        strives: lead.says(Effect::Stretch),
        listed: false,
        bound,
    };
    if below || movement == Some(Movement::Down) {
        turn_down(&mut reading);
    }
    reading
}

fn turn_down(reading: &mut Reading) {
    match reading.measure {
        Measure::Growth | Measure::Change => {
            reading.value = reading.value.map(negated);
            reading.value_high = reading.value_high.map(negated);
        }
        Measure::Level | Measure::Share | Measure::Completion | Measure::Rank | Measure::Multiple => {}
    }
}

/// What 分别 and 力争 carry over from the number before.
fn inherit(reading: &mut Reading, earlier: &Reading, bounds_all: bool) {
    // 分别突破1100公里、4500公里
    if let Some(bound) = earlier.bound.filter(|_| bounds_all && reading.comparator == Comparator::Eq) {
        reading.comparator = bound;
        reading.bound = Some(bound);
    }
    if reading.movement.is_none() && earlier.movement.is_some() {
        reading.movement = earlier.movement;
        if earlier.movement == Some(Movement::Down) {
            turn_down(reading);
        }
    }
    reading.flags.extend(earlier.flags.iter().copied());
}

fn add(sentence: &mut Sentence<'_>, reading: Reading) -> Result<(), PhraseError> {
    let twice = sentence.readings.iter().any(|earlier| {
        let alike = (&earlier.indicator, earlier.measure, earlier.role)
            == (&reading.indicator, reading.measure, reading.role);
        let again = sentence.running
            && earlier.unit != reading.unit
            && !matches!(reading.measure, Measure::Rank | Measure::Multiple | Measure::Growth)
            && sentence.lexicon.follows(Rule::CountedTwice);
        alike && !again && earlier.period == reading.period && earlier.relative_to == reading.relative_to
    });
    if twice {
        return Err(PhraseError::SeveralNumbers { span: reading.span, words: sentence.at(reading.span) });
    }
    sentence.readings.push(reading);
    Ok(())
}
