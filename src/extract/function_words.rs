//! Words of a clause that are no part of the name in it: 同时, 也要, 再.

use super::lexicon::Lexicon;
use super::phrase::Sentence;
use super::rules::Rule;
use crate::vocabulary::Vocabulary;
use crate::vocabulary::cue::Effect;

/// 减少农村贫困人口 of 也要再减少农村贫困人口, 通关时间 of 通关时间再; what stands by itself in the vocabulary is kept.
pub fn without_function_words<'w>(words: &'w str, lexicon: &Lexicon, vocabulary: &Vocabulary) -> &'w str {
    if !lexicon.follows(Rule::FunctionWords) {
        return words;
    }
    let mut name = words;
    loop {
        let shorter = opened(name, lexicon, vocabulary).or_else(|| closed(name, lexicon));
        match shorter.filter(|shorter| shorter.chars().count() > 1) {
            Some(shorter) => name = shorter,
            None => return name,
        }
    }
}

/// A known indicator after 安排: 财政赤字 of 安排财政赤字.
pub fn arranged<'w>(words: &'w str, known: impl Fn(&str) -> bool, lexicon: &Lexicon) -> &'w str {
    let bare = words.strip_prefix("安排").filter(|_| lexicon.follows(Rule::FunctionWords) && !known(words));
    bare.filter(|bare| known(bare)).unwrap_or(words)
}

/// 休闲农业营业收入 of 休闲农业实现营业收入, 民间投资 of 带动民间投资, 原煤产量 of 实现原煤产量: the verb is no part of an indicator.
/// `None` where there is none.
pub fn verb_of_indicator(
    sentence: &Sentence<'_>,
    words: &str,
    family: &str,
    known: impl Fn(&str) -> bool,
) -> Option<String> {
    let lexicon = sentence.lexicon;
    if !lexicon.follows(Rule::VerbOfIndicator) || known(words) {
        return None;
    }
    let caused = lexicon.prefix(words, Effect::Causes).and_then(|verb| words.strip_prefix(verb));
    if let Some(caused) = caused.filter(|caused| family == "percent" && caused.chars().count() > 1) {
        return Some(caused.to_owned());
    }
    if let Some(attained) = lexicon.prefix(words, Effect::Attain).and_then(|verb| words.strip_prefix(verb)) {
        let named =
            lexicon.suffix(attained, Effect::BareHead).is_some_and(|side| side.len() < attained.len());
        return named.then(|| attained.to_owned());
    }
    let inside = |(at, _): (usize, char)| {
        let (whose, rest) = words.split_at(at);
        let verb = ["实现", "完成"].into_iter().find(|verb| rest.starts_with(verb))?;
        let of = &rest[verb.len()..];
        (lexicon.suffix(of, Effect::BareHead) == Some(of) || known(of)).then(|| format!("{whose}{of}"))
    };
    words.char_indices().skip(1).find_map(inside)
}

/// What is only planned.
const PLANNED: &str = "拟";

fn opened<'w>(name: &'w str, lexicon: &Lexicon, vocabulary: &Vocabulary) -> Option<&'w str> {
    let word = lexicon.prefix(name, Effect::OpensName)?;
    let rest = &name[word.len()..];
    let begins = |effect| lexicon.prefix(rest, effect).is_some();
    let whole = lexicon.prefix(name, Effect::Word).is_some_and(|whole| whole.len() > word.len());
    // 拟上市企业 are not listed yet.
    if whole || word == PLANNED && begins(Effect::Stage) {
        return None;
    }
    let verb = || {
        let verbs = [Effect::Work, Effect::Stage, Effect::Verb, Effect::Attain, Effect::Cut, Effect::Fall];
        verbs.into_iter().any(begins)
            || vocabulary.works.verb_at_start(rest).is_some()
            || rest.starts_with('为')
    };
    // One character may begin another word: 再生, 都市. 要 does only where a longer word is known (要素).
    (word.chars().count() > 1 || word == "要" || verb()).then_some(rest)
}

fn closed<'w>(name: &'w str, lexicon: &Lexicon) -> Option<&'w str> {
    let word = lexicon.suffix(name, Effect::ClosesName)?;
    name.strip_suffix(word)
}
