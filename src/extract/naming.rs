//! What a figure is about: said by its own words, or recovered from those before it.

use super::budget::{actual_of, of_fund};
use super::counted::{ends_with_work, is_put_to, lost_its_unit, without_more, without_named};
use super::distribution::{aspect_of_each, goes_on, is_only_number, just_told, paired, split};
use super::ellipsis::{invested, of_which, topic};
use super::error::PhraseError;
use super::function_words::{arranged, verb_of_indicator, without_function_words};
use super::lead::Lead;
use super::owner::of_owner;
use super::phrase::Sentence;
use super::piece::{Figure, Piece};
use super::rules::Rule;
use super::subject;
use super::token::{Amount, Break};
use crate::vocabulary::Span;
use crate::vocabulary::cue::Effect;
use crate::vocabulary::unit::COUNT;
use rust_decimal::Decimal;
use std::borrow::Cow;

/// What the figure itself says is measured; empty where earlier words must tell.
pub fn own_words(
    sentence: &Sentence<'_>,
    figure: &Figure,
    lead: &Lead,
    amount: &Amount<'_>,
) -> Result<String, PhraseError> {
    let object = sentence.join(&figure.object);
    let object = without_more(sentence, &object);
    let words = without_rank_verb(sentence, lead, amount);
    let words = sentence.join(&words[..before_comparand(sentence, &words)]);
    let words = without_named(sentence, &words, object, amount);
    if !sentence.running {
        understood(sentence, figure, lead, amount, &words)?;
    }
    let span = sentence.span(&[figure.amount]);
    let lost = || sentence.running && lost_its_unit(sentence, figure, &words);
    if amount.unit.is_empty() && !lost() && sentence.lexicon.suffix(&words, Effect::Ratio).is_none() {
        return Err(no_unit(sentence, figure, &words, object));
    }
    let family = sentence.vocabulary.units.family(&amount.unit).unwrap_or_default();
    let countable = ["count", "people", "person_times", "area", "length", "mass", "volume", "power", "money"];
    let done = sentence.running && ends_with_work(sentence, object, family);
    let put = is_put_to(sentence, figure, object);
    let attained = lead.says(Effect::Attain) && sentence.running && sentence.lexicon.follows(Rule::Attained);
    let verbless = words.is_empty() && !done && !put && !attained;
    let verb_needed = ["length", "mass", "money", "power"].contains(&family) && verbless;
    let scale_alone = matches!(&*amount.unit, "万" | "亿" | "万亿" | "百万" | "千万");
    if !sentence.running && !object.is_empty() && (scale_alone || object.chars().count() == 1) {
        return Err(no_unit(sentence, figure, &words, object));
    }
    let share = sentence.running && family == "percent" && (lead.movement.is_none() || put);
    if !figure.object.is_empty()
        && !object.is_empty()
        && !share
        && (!countable.contains(&family) || verb_needed)
    {
        return Err(sentence.not_understood(sentence.span(&figure.object)));
    }
    let all = [&*words, &sentence.join(&figure.threshold), object].concat();
    if all.is_empty() {
        return Ok(all);
    }
    let economic = ["percent", "points", "money", "usd", "multiple"].contains(&family) || amount.ordinal;
    let known = |words: &str| sentence.vocabulary.indicators.find(words, sentence.frame.place).is_some();
    let all = if sentence.running {
        let name = without_function_words(&all, sentence.lexicon, sentence.vocabulary);
        arranged(name, known, sentence.lexicon)
    } else {
        &all
    };
    let without_verb = verb_of_indicator(sentence, all, family, known);
    let all = without_verb.as_deref().unwrap_or(all);
    let bare = subject::economic(all, sentence.lexicon);
    let named = |words| {
        if sentence.running {
            subject::without_asides(words, family == COUNT, sentence.lexicon, &sentence.vocabulary.works)
        } else {
            Cow::Borrowed(words)
        }
    };
    let (bare, all) = (named(bare), named(all));
    let shorter = || bare.len() < all.len() && known(&bare) && !known(&all);
    let chosen = if economic || shorter() { bare } else { all };
    if subject::names_something(&chosen) {
        Ok(chosen.into_owned())
    } else {
        Err(sentence.not_understood(span))
    }
}

/// A typed number that says by how much a plan was missed or surpassed, or how long something took, is no amount.
fn understood(
    sentence: &Sentence<'_>,
    figure: &Figure,
    lead: &Lead,
    amount: &Amount<'_>,
    words: &str,
) -> Result<(), PhraseError> {
    let mut all = figure.lead.clone();
    all.push(figure.amount);
    let beyond = figure
        .lead
        .iter()
        .any(|at| sentence.says(*at, Effect::Exceed) || sentence.says(*at, Effect::FallShort));
    let family = sentence.vocabulary.units.family(&amount.unit).unwrap_or_default();
    let of_plan = amount.unit == "%" && lead.says(Effect::Goal) && amount.value >= Decimal::ONE_HUNDRED;
    let by_plan = family == "points" && lead.says(Effect::Goal);
    let years = |at: &usize| {
        let amount = sentence.tokens[*at].amount();
        amount.and_then(|amount| sentence.vocabulary.units.family(&amount.unit)) == Some("years")
    };
    if let Some(years) = figure.lead.iter().copied().find(years) {
        return Err(sentence.not_understood(sentence.span(&[years])));
    }
    let span = family == "years" && sentence.lexicon.suffix(words, Effect::Lasts).is_none();
    if (beyond && !of_plan) || by_plan || span {
        return Err(sentence.not_understood(sentence.span(&all)));
    }
    Ok(())
}

/// 财政收入比2019年调整数增长7%: what stands behind the year compared with is what that year had.
pub fn before_comparand(sentence: &Sentence<'_>, words: &[usize]) -> usize {
    if !sentence.running || !sentence.lexicon.follows(Rule::ComparedWith) {
        return words.len();
    }
    let compared = |pair: &[usize]| {
        let gap = sentence.tokens[pair[0]].span.end..sentence.tokens[pair[1]].span.start;
        sentence.text.get(gap).is_some_and(|gap| gap.trim_start().starts_with(['比', '较']))
    };
    words.windows(2).position(compared).map_or(words.len(), |at| at + 1)
}

/// 经济总量居全省第5位: 居 leads to the place, 全省 stays.
fn without_rank_verb(sentence: &Sentence<'_>, lead: &Lead, amount: &Amount<'_>) -> Vec<usize> {
    let verb = lead.words.iter().rposition(|at| amount.ordinal && sentence.says(*at, Effect::Rank));
    let keeps = |(place, _): &(usize, &usize)| Some(*place) != verb;
    lead.words.iter().enumerate().filter(keeps).map(|(_, at)| *at).collect()
}

fn no_unit(sentence: &Sentence<'_>, figure: &Figure, words: &str, object: &str) -> PhraseError {
    let number = sentence.tokens[figure.amount].number;
    let all: Vec<usize> =
        figure.lead.iter().copied().chain([figure.amount]).chain(figure.object.iter().copied()).collect();
    if object.is_empty() {
        let words = format!("{words}{}", sentence.at(number));
        return PhraseError::Unit { span: number, words };
    }
    let short: String = object.chars().take(3).collect();
    let nearest = sentence.vocabulary.units.nearest(&short);
    PhraseError::UnknownUnit {
        span: sentence.span(&figure.object),
        words: sentence.at(sentence.span(&all)),
        nearest,
    }
}

pub fn movement_wanted(sentence: &Sentence<'_>, indicator: &str, at: usize) -> PhraseError {
    let span = sentence.tokens[at].span;
    PhraseError::Movement { span, indicator: indicator.to_owned(), words: sentence.at(span) }
}

/// The indicators that the number serves.
pub fn subjects(
    sentence: &mut Sentence<'_>,
    figure: &Figure,
    lead: &Lead,
    own: &str,
    following: usize,
) -> Result<Vec<String>, PhraseError> {
    if own.is_empty() && !sentence.queue.is_empty() {
        return Ok(vec![sentence.queue.remove(0)]);
    }
    if !own.is_empty() {
        sentence.told_apart.clear();
    }
    if own.is_empty() && following > 0 && sentence.told_apart.len() == following + 1 {
        let mut parts = sentence.told_apart.clone();
        sentence.queue = parts.split_off(1);
        return Ok(parts);
    }
    let whole = sentence.span(&figure.lead.iter().copied().chain([figure.amount]).collect::<Vec<_>>());
    let pending = sentence.pending.take();
    let waited = pending.is_some();
    if let (Some((_, span)), false, false) = (&pending, own.is_empty(), sentence.running) {
        return Err(sentence.not_understood(*span));
    }
    let topic = pending.as_ref().and_then(|(words, _)| topic(sentence, own, words));
    let of_budget = of_fund(sentence, own).or_else(|| actual_of(sentence, own));
    let own = topic.as_deref().unwrap_or(own);
    let earlier = sentence.subject.as_deref();
    let ranks = sentence.tokens[figure.amount].amount().is_some_and(|amount| amount.ordinal);
    let name = if own.is_empty() {
        let waiting = |(words, _): (Cow<'_, str>, Span)| {
            if sentence.running {
                without_function_words(&words, sentence.lexicon, sentence.vocabulary).to_owned()
            } else {
                words.into_owned()
            }
        };
        let from_earlier = pending.map(waiting).or_else(|| earlier.map(str::to_owned));
        from_earlier
            .or_else(|| sentence.frame.indicator.map(str::to_owned))
            .ok_or_else(|| PhraseError::Indicator { span: whole, words: sentence.at(whole) })?
    } else {
        let known = sentence.vocabulary.indicators.find(own, sentence.frame.place).is_some();
        let economic = sentence.tokens[figure.amount].amount().is_none_or(|amount| amount.unit == "%");
        let pause = figure.opens == Some(Break::Pause);
        let among = among(sentence, own).filter(|_| ranks);
        let own = among.unwrap_or(own);
        let scope = ranks && (among.is_some() || sentence.lexicon.prefix(own, Effect::OwnPlace) == Some(own));
        let given = earlier.or(sentence.frame.indicator).filter(|_| scope);
        if scope && given.is_none() {
            return Err(PhraseError::Indicator { span: whole, words: sentence.at(whole) });
        }
        if let Some(given) = given {
            return Ok(vec![format!("{given}{own}")]);
        }
        let find = |words: &str| sentence.vocabulary.indicators.find(words, sentence.frame.place);
        let earlier = earlier.filter(|_| figure.opens < Some(Break::Stop));
        let carries = (pause || goes_on(sentence, figure)) && !economic;
        // What an earlier name makes of this one: 年度投资 of its projects.
        let of_earlier = |earlier: &str| {
            invested(own, earlier, sentence).or_else(|| of_which(sentence, figure, own, earlier))
        };
        let completed = of_budget.or_else(|| earlier.and_then(of_earlier));
        let with_verb =
            completed.unwrap_or_else(|| subject::complete(own, earlier, carries, sentence.lexicon));
        // 新增甲企业4家、规上工业企业21家: the verb reaches a name that is known with it.
        let kept = known && with_verb != own && find(&with_verb).is_none();
        let of_earlier = earlier.filter(|_| !known).map(|earlier| format!("{earlier}{own}"));
        match of_earlier.filter(|words| find(words).is_some()) {
            // 规上工业企业达7.6万家、增加值增长3%.
            Some(words) => words,
            None if kept => subject::complete(own, earlier, false, sentence.lexicon),
            None => with_verb,
        }
    };
    let scope = if ranks { sentence.lexicon.suffix(&name, Effect::OwnPlace) } else { None };
    sentence.subject = Some(scope.and_then(|scope| name.strip_suffix(scope)).unwrap_or(&name).to_owned());
    if lead.says(Effect::Respectively) {
        let mut parts = split(&name, sentence.lexicon, Some(following + 1));
        if own.is_empty() && !waited && parts.len() != following + 1 {
            parts = just_told(sentence, following + 1);
        }
        let aspects = aspect_of_each(sentence, own, following + 1);
        if parts.len() != following + 1 && !aspects.is_empty() {
            parts = aspects;
        }
        if following == 0 && parts.len() > 1 && sentence.running && is_only_number(sentence, figure) {
            return Ok(parts);
        }
        if parts.len() != following + 1 {
            return Err(PhraseError::SeveralNumbers { span: whole, words: sentence.at(whole) });
        }
        sentence.told_apart.clone_from(&parts);
        sentence.queue = parts.split_off(1);
        return Ok(parts);
    }
    if lead.says(Effect::Each) {
        return Ok(split(&name, sentence.lexicon, None));
    }
    if let Some(mut parts) = paired(sentence, &name, own, following) {
        sentence.queue = parts.split_off(1);
        return Ok(parts);
    }
    let name = of_owner(sentence, figure, name);
    let joint = subject::all_known(&name, sentence.lexicon, sentence.vocabulary, sentence.frame.place);
    Ok(joint.unwrap_or_else(|| vec![name]))
}

/// 全国城市 of 均居全国城市第4位: what a rank is among, without what leads to it.
fn among<'w>(sentence: &Sentence<'_>, own: &'w str) -> Option<&'w str> {
    let follows = sentence.running && sentence.lexicon.follows(Rule::RankAmong);
    let is = |text: &str, effect| sentence.lexicon.prefix(text, effect) == Some(text);
    let mut group = own;
    while let Some(lead) = sentence.lexicon.prefix(group, Effect::LeadsToRank) {
        group = &group[lead.len()..];
    }
    let whose = is(group, Effect::Among) || group != own && is(group, Effect::OwnPlace);
    Some(group).filter(|_| follows && whose)
}

impl Sentence<'_> {
    /// Whether a figure has no words of its own, so that those before it tell what it measures.
    pub(super) fn wordless(&self, piece: &Piece) -> bool {
        match piece {
            Piece::Figure(figure) => figure.object.is_empty() && self.join(&figure.lead).is_empty(),
            Piece::Plain { .. } => false,
        }
    }
}
