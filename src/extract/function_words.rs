//! Words of a clause that are no part of the name in it: 同时, 也要, 再.

use super::lexicon::Lexicon;
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
