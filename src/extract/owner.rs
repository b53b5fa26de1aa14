//! Whose figures are told, where that is a body within the place.

use super::phrase::Sentence;
use super::piece::Figure;
use super::rules::Rule;
use super::token::Break;
use crate::vocabulary::cue::Effect;

/// 开发区营业收入增长6%，实际利用外资增长9%: the second is the zone's too, till the sentence stops or the place itself is
/// named.
pub fn of_owner(sentence: &mut Sentence<'_>, figure: &Figure, name: String) -> String {
    if figure.opens >= Some(Break::Stop) || !sentence.running || !sentence.lexicon.follows(Rule::Owner) {
        sentence.owner = None;
    }
    if !sentence.running || !sentence.lexicon.follows(Rule::Owner) {
        return name;
    }
    let known = |words: &str| sentence.vocabulary.indicators.find(words, sentence.frame.place).is_some();
    let ends = name.char_indices().rev().filter_map(|(at, _)| {
        let body = sentence.lexicon.prefix(&name[at..], Effect::Body)?;
        Some(at + body.len())
    });
    let percent = sentence.tokens[figure.amount].amount().is_some_and(|amount| amount.unit == "%");
    let told = |end: &usize| known(&name[*end..]) || percent && *end < name.len();
    let body = { ends }.next().filter(told);
    if let Some(end) = body {
        sentence.owner = Some(name[..end].to_owned());
        return name;
    }
    if sentence.lexicon.prefix(&name, Effect::OwnPlace).is_some() {
        sentence.owner = None;
    }
    match &sentence.owner {
        Some(owner) if known(&name) => format!("{owner}{name}"),
        Some(_) | None => name,
    }
}
