//! A phrase without what stands around the thing it is about: verbs, examples, the word that it is a number.

use crate::vocabulary::unit::{COUNT, Units};
use crate::vocabulary::works::Kind;
use crate::vocabulary::{VerbClass, Works};

/// A verb is taken off a name only where so many characters stay.
const SHORTEST: usize = 3;

/// What is done, the words without the verbs before and behind them (全力推动重点项目早开工、快建设 is about
/// 重点项目), and those verbs that tell something.
pub fn without_verbs<'w>(words: &'w str, known: &Works) -> (VerbClass, &'w str, Vec<&'w str>) {
    // A second verb may be the beginning of a name: 供应工业用地.
    let leaves =
        |found: &str, object: &str, least: usize| object.chars().count() >= found.chars().count() + least;
    let (mut object, mut class, mut least, mut verbs) = (words, VerbClass::None, 2, Vec::new());
    while let Some((found, next)) =
        known.verb_at_start(object).filter(|(found, _)| leaves(found, object, least))
    {
        class = class.then(next);
        let (verb, rest) = object.split_at(found.len());
        verbs.extend(Some(verb).filter(|verb| !known.is_light(verb)));
        object = rest.trim_start_matches(['、', '的']);
        least = SHORTEST;
    }
    // 城市更新 is not 城市: what only says where or how is no object.
    let tells = |found: &str, object: &str| {
        let rest = &object[..object.len() - found.len()];
        !known.without(Kind::Scope, rest).concat().is_empty()
    };
    while let Some((found, next)) =
        known.verb_at_end(object).filter(|(found, _)| leaves(found, object, 2) && tells(found, object))
    {
        class = class.then(next);
        let (rest, verb) = object.split_at(object.len() - found.len());
        verbs.extend(Some(verb).filter(|verb| !known.is_light(verb)));
        object = rest.trim_end_matches(['、', '的']);
    }
    (class, object, verbs)
}

/// 项目 of 临沂至滕州等项目.
pub fn without_example(object: &str) -> &str {
    let noun = object.rsplit_once('等').map(|(_, noun)| noun);
    noun.filter(|noun| noun.chars().count() > 1 && !noun.starts_with(['级', '地', '次'])).unwrap_or(object)
}

/// 重点项目 of 64个重点项目: how many there are is no part of what they are.
pub fn without_count<'w>(object: &'w str, units: &Units) -> &'w str {
    let rest = object.trim_start_matches(|c: char| c.is_ascii_digit() || c == '.');
    let counted = rest.chars().next().filter(|_| rest.len() < object.len());
    let counted = counted.filter(|c| units.family(c.encode_utf8(&mut [0; 4])) == Some(COUNT));
    let rest = counted.and_then(|c| rest.strip_prefix(c));
    rest.filter(|rest| rest.chars().count() >= SHORTEST).unwrap_or(object)
}

/// 企业 of 企业数, 养老金 of 养老金水平.
pub fn without_tail<'w>(object: &'w str, known: &Works) -> &'w str {
    let tails = known.named(Kind::Tail, object).filter_map(|tail| object.strip_suffix(tail));
    let shortest = tails.min_by_key(|rest| rest.len());
    shortest.filter(|rest| rest.chars().count() > 1).unwrap_or(object)
}
