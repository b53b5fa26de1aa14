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
    let lost = sentence.running && lost_its_unit(sentence, figure, &words);
    if amount.unit.is_empty() && !lost && sentence.lexicon.suffix(&words, Effect::Ratio).is_none() {
        return Err(no_unit(sentence, figure, &words, &object));
    }
    let family = sentence.vocabulary.units.family(&amount.unit).unwrap_or_default();
    let countable = ["count", "people", "person_times", "area", "length", "mass", "volume", "power", "money"];
    let verb_needed = ["length", "mass", "money", "power"].contains(&family.as_str()) && words.is_empty();
    let scale_alone = matches!(amount.unit.as_str(), "万" | "亿" | "万亿" | "百万" | "千万");
    if !sentence.running && !object.is_empty() && (scale_alone || object.chars().count() == 1) {
        return Err(no_unit(sentence, figure, &words, &object));
    }
    let share = sentence.running && family == "percent" && lead.movement.is_none();
    if !figure.object.is_empty()
        && !object.is_empty()
        && !share
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
    let all = if sentence.running { subject::without_examples(&all, sentence.lexicon) } else { all };
    let bare = if sentence.running { subject::without_examples(&bare, sentence.lexicon) } else { bare };
    let chosen = if economic || (known(&bare) && !known(&all)) { bare } else { all };
    if is_fragment(sentence, &chosen) || holds_amount(sentence, figure) {
        let all: Vec<usize> = figure.lead.iter().copied().chain([figure.amount]).collect();
        return Err(sentence.not_understood(sentence.span(&all)));
    }
    if subject::names_something(&chosen) { Ok(chosen) } else { Err(sentence.not_understood(span)) }
}

/// Whether words are the rest of something not understood rather than a name (税收收入比, 固定资产投资零).
pub fn is_fragment(sentence: &Sentence<'_>, words: &str) -> bool {
    let known = sentence.vocabulary.indicators.find(words, sentence.frame.place).is_some();
    let whole_word = sentence.lexicon.suffix(words, Effect::Word).is_some();
    let cut = !whole_word && sentence.lexicon.suffix(words, Effect::FragmentEnd).is_some()
        || sentence.lexicon.prefix(words, Effect::FragmentStart).is_some();
    !sentence.running && !known && cut
}

/// Whether the words before a number hold an amount that is no threshold: 投入1.2亿余元改造学校.
fn holds_amount(sentence: &Sentence<'_>, figure: &Figure) -> bool {
    let is_amount = |at: usize| {
        let family = sentence.tokens[at].amount().and_then(|own| sentence.vocabulary.units.family(&own.unit));
        matches!(family.as_deref(), Some("money" | "usd" | "percent" | "points" | "area"))
    };
    let bound = |at: usize| {
        let binds = [Effect::Gt, Effect::Ge, Effect::Lt, Effect::Le];
        let after = sentence.tokens[at].amount().is_some_and(|own| !own.after.is_empty());
        after
            || at.checked_sub(1).is_some_and(|before| binds.iter().any(|bound| sentence.says(before, *bound)))
    };
    let mut plain = figure.lead.iter().filter(|at| is_amount(**at) && !bound(**at));
    !sentence.running && plain.next().is_some()
}

/// 建立便民网格34，: a work with a number, where the source lost the measure word.
fn lost_its_unit(sentence: &Sentence<'_>, figure: &Figure, words: &str) -> bool {
    let verbs = [Effect::Work, Effect::Stage, Effect::Verb];
    let work = verbs.iter().any(|effect| sentence.lexicon.prefix(words, *effect).is_some());
    let behind = sentence.text.get(sentence.tokens[figure.amount].number.end..).unwrap_or("");
    let ends = behind.chars().next().is_none_or(|c| Break::of(c).is_some() || c == '“');
    work && ends
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
    if let (Some((_, span)), false, false) = (&pending, own.is_empty(), sentence.running) {
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
    if is_fragment(sentence, &name) {
        return Err(sentence.not_understood(whole));
    }
    sentence.subject = Some(name.clone());
    if lead.says(Effect::Respectively) {
        let mut parts = subject::split(&name, sentence.lexicon, Some(following + 1));
        if parts.len() != following + 1 {
            return Err(PhraseError::SeveralNumbers { span: whole, words: sentence.at(whole) });
        }
        sentence.told_apart.clone_from(&parts);
        sentence.queue = parts.split_off(1);
        return Ok(parts);
    }
    if lead.says(Effect::Each) {
        return Ok(subject::split(&name, sentence.lexicon, None));
    }
    let joint = subject::all_known(&name, sentence.lexicon, sentence.vocabulary, sentence.frame.place);
    Ok(joint.unwrap_or_else(|| vec![name]))
}
