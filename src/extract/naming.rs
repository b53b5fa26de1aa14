//! What a figure is about: said by its own words, or recovered from those before it.

use super::error::PhraseError;
use super::lead::Lead;
use super::phrase::Sentence;
use super::piece::Figure;
use super::subject;
use super::token::{Amount, Break};
use crate::vocabulary::cue::Effect;

/// What the figure itself says is measured; empty where earlier words must tell.
pub fn own_words(
    sentence: &Sentence<'_>,
    figure: &Figure,
    lead: &Lead,
    amount: &Amount,
) -> Result<String, PhraseError> {
    let object = sentence.join(&figure.object);
    let words = sentence.join(&without_rank_verb(sentence, lead, amount));
    let span = sentence.span(&[figure.amount]);
    if amount.unit.is_empty() && sentence.lexicon.suffix(&words, Effect::Ratio).is_none() {
        return Err(no_unit(sentence, figure, &words, &object));
    }
    let family = sentence.vocabulary.units.family(&amount.unit).unwrap_or_default();
    let countable = ["count", "people", "person_times", "area", "length", "mass", "volume", "power", "money"];
    let verb_needed = ["length", "mass", "money", "power"].contains(&family.as_str()) && words.is_empty();
    if !figure.object.is_empty()
        && !object.is_empty()
        && (!countable.contains(&family.as_str()) || verb_needed)
    {
        return Err(sentence.not_understood(sentence.span(&figure.object)));
    }
    let all = format!("{words}{}{object}", sentence.join(&figure.threshold));
    if all.is_empty() {
        return Ok(all);
    }
    let economic =
        ["percent", "points", "money", "usd", "multiple"].contains(&family.as_str()) || amount.ordinal;
    let known = |words: &str| sentence.vocabulary.indicators.find(words, sentence.frame.place).is_some();
    let bare = subject::economic(&all, sentence.lexicon);
    let chosen = if economic || (known(&bare) && !known(&all)) { bare } else { all };
    if subject::names_something(&chosen) { Ok(chosen) } else { Err(sentence.not_understood(span)) }
}

/// 经济总量居全省第5位: 居 leads to the place, 全省 stays.
fn without_rank_verb(sentence: &Sentence<'_>, lead: &Lead, amount: &Amount) -> Vec<usize> {
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
    let whole = sentence.span(&figure.lead.iter().copied().chain([figure.amount]).collect::<Vec<_>>());
    let pending = sentence.pending.take();
    if let (Some((_, span)), false) = (&pending, own.is_empty()) {
        return Err(sentence.not_understood(*span));
    }
    let earlier = sentence.subject.as_deref();
    let name = if own.is_empty() {
        let from_earlier = pending.map(|(words, _)| words).or_else(|| earlier.map(str::to_owned));
        from_earlier
            .or_else(|| sentence.frame.indicator.map(str::to_owned))
            .ok_or_else(|| PhraseError::Indicator { span: whole, words: sentence.at(whole) })?
    } else {
        let known = sentence.vocabulary.indicators.find(own, sentence.frame.place).is_some();
        let economic = sentence.tokens[figure.amount].amount().is_none_or(|amount| amount.unit == "%");
        let pause = figure.opens == Some(Break::Pause);
        subject::complete(
            own,
            earlier.filter(|_| figure.opens < Some(Break::Stop)),
            pause && !known && !economic,
            sentence.lexicon,
        )
    };
    sentence.subject = Some(name.clone());
    if lead.says(Effect::Respectively) {
        let mut parts = subject::split(&name, sentence.lexicon, Some(following + 1));
        if parts.len() != following + 1 {
            return Err(PhraseError::SeveralNumbers { span: whole, words: sentence.at(whole) });
        }
        sentence.queue = parts.split_off(1);
        return Ok(parts);
    }
    if lead.says(Effect::Each) {
        return Ok(subject::split(&name, sentence.lexicon, None));
    }
    let joint = subject::all_known(&name, sentence.lexicon, sentence.vocabulary, sentence.frame.place);
    Ok(joint.unwrap_or_else(|| vec![name]))
}
