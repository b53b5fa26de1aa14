//! The words that say what is measured: cleaned, completed from earlier words, told apart where several are named.

use super::distribution::split;
use super::ellipsis::yield_of_area;
use super::lexicon::Lexicon;
use super::phrase::Sentence;
use super::rules::Rule;
use crate::vocabulary::cue::Effect;
use crate::vocabulary::{PlacePath, Vocabulary, Works};
use std::borrow::Cow;

/// Words that join two names.
pub const AND: [&str; 5] = ["以及", "和", "及", "与", "并"];

/// The words without spaces between Chinese characters and without what only joins them to the rest.
pub fn clean(words: &str) -> Cow<'_, str> {
    let words = words.trim();
    if words.contains(char::is_whitespace) {
        Cow::Owned(bare(&without_spaces(words)).to_owned())
    } else {
        Cow::Borrowed(bare(words))
    }
}

/// Only a space between Latin letters or digits parts words.
fn without_spaces(words: &str) -> String {
    let latin = |c: Option<char>| c.is_some_and(|c| c.is_ascii_alphanumeric());
    let kept = words.char_indices().filter(|(at, c)| {
        let (before, behind) = (words[..*at].chars().next_back(), words[at + c.len_utf8()..].chars().next());
        !c.is_whitespace() || (latin(before) && latin(behind))
    });
    kept.map(|(_, c)| c).collect()
}

/// The words without what joins them to others.
fn bare(mut words: &str) -> &str {
    loop {
        let punctuation =
            |c: char| matches!(c, '、' | '，' | ',' | '；' | '。' | '：' | '*' | '#' | '-' | '—' | '·');
        let mut rest = words.trim_matches(punctuation);
        if rest.starts_with(['以', '和', '及', '与', '并', '的', '使', '且', '把', '将', '但']) {
            for joint in AND.iter().chain(&["的", "使", "且", "把", "将", "但"]) {
                rest = rest.strip_prefix(joint).unwrap_or(rest);
            }
        }
        for joint in ['的', '了', '与', '和', '同'] {
            rest = rest.strip_suffix(joint).unwrap_or(rest);
        }
        if rest.len() == words.len() {
            return words;
        }
        words = rest;
    }
}

/// An economic indicator without 完成 or 实现 before it.
pub fn economic<'w>(words: &'w str, lexicon: &Lexicon) -> &'w str {
    let whole = lexicon.framing(words).is_some_and(|cue| lexicon.cue(cue).says(Effect::Word));
    let bare =
        lexicon.prefix(words, Effect::Attain).filter(|_| !whole).and_then(|verb| words.strip_prefix(verb));
    bare.filter(|bare| !bare.is_empty()).unwrap_or(words)
}

/// What 竣工 means after 开工项目: 竣工项目. What 幼儿园 means after 新建学校: 新建幼儿园.
pub fn complete(words: &str, earlier: Option<&str>, carries: bool, lexicon: &Lexicon) -> String {
    let Some(earlier) = earlier else { return words.to_owned() };
    if let Some(named) = yield_of_area(words, earlier, lexicon) {
        return named;
    }
    let whole = lexicon.framing(words).map(|cue| lexicon.cue(cue)).filter(|cue| cue.says(Effect::Word));
    let whole = whole.map_or(0, |cue| cue.word.len());
    if lexicon.prefix(words, Effect::Aspect).is_some_and(|aspect| aspect.len() >= whole) {
        return format!("{}{words}", of_which_aspect(words, earlier, lexicon));
    }
    let stage = |text: &str| lexicon.prefix(text, Effect::Stage).map(str::len);
    if stage(words) == Some(words.len()) {
        if let Some(noun) = stage(earlier).and_then(|len| earlier.get(len..)).filter(|noun| !noun.is_empty())
        {
            return format!("{words}{noun}");
        }
        let tail = lexicon.suffix(earlier, Effect::Stage).or_else(|| lexicon.suffix(earlier, Effect::Work));
        if let Some(tail) = tail
            && let Some(noun) = earlier.strip_suffix(tail).filter(|noun| !noun.is_empty())
        {
            return format!("{noun}{words}");
        }
        return words.to_owned();
    }
    // 新建儿童之家5个、提升22个
    if lexicon.prefix(words, Effect::Betters) == Some(words) {
        let noun = lexicon.prefix(earlier, Effect::Work).and_then(|work| earlier.strip_prefix(work));
        return format!("{words}{}", noun.unwrap_or(earlier));
    }
    // 森林抚育 and 湿地修复 bring their own verb.
    let verb = |text: &str| {
        [Effect::Work, Effect::Stage]
            .iter()
            .any(|effect| lexicon.prefix(text, *effect).is_some() || lexicon.suffix(text, *effect).is_some())
    };
    // 开工租赁住房13套、公租房28套. In 新开工改造小区4个、城中村5个 it is not said whether those were only begun.
    let stages = || {
        let stage = lexicon.prefix(earlier, Effect::Stage).filter(|_| lexicon.follows(Rule::VerbCarried))?;
        lexicon.prefix(&earlier[stage.len()..], Effect::Work).is_none().then_some(stage)
    };
    match lexicon.prefix(earlier, Effect::Work).or_else(stages) {
        Some(work) if carries && !verb(words) && work.len() < earlier.len() => format!("{work}{words}"),
        Some(_) | None => words.to_owned(),
    }
}

/// What an aspect is of: 创新平台 in 新增创新平台7家、总数146家, for not all are new; 规上工业 in 规上工业总产值43亿元、增加值增长3%.
fn of_which_aspect<'e>(aspect: &str, earlier: &'e str, lexicon: &Lexicon) -> &'e str {
    if !lexicon.follows(Rule::AspectOf) {
        return earlier;
    }
    let total = aspect.starts_with('总') || aspect.starts_with("累计");
    let added = lexicon.prefix(earlier, Effect::Work).filter(|verb| total && verb.contains(['新', '增']));
    let whole = added.and_then(|verb| earlier.strip_prefix(verb)).unwrap_or(earlier);
    let sister = lexicon.prefix(aspect, Effect::BareHead).is_some() || aspect.starts_with("增加值");
    let side = lexicon.suffix(whole, Effect::BareHead).filter(|_| sister);
    let of = side.and_then(|side| whole.strip_suffix(side)).unwrap_or(whole);
    if of.chars().count() > 1 { of } else { whole }
}

/// 签约项目 of 签约甲商贸、乙广场等项目: named examples are no part of what is counted.
pub fn without_examples<'w>(words: &'w str, known: &Works) -> Cow<'w, str> {
    let Some((examples, noun)) = words.rsplit_once('等') else { return Cow::Borrowed(words) };
    // 15个省级项目和甲园区、乙广场等一批县级项目 counts the former.
    if let Some((counted, _)) = examples.split_once(['和', '及']).filter(|_| noun.starts_with("一批")) {
        return Cow::Borrowed(counted);
    }
    let listed = examples.contains(['、', '和', '与', '及']);
    if noun.is_empty() || !listed || noun.starts_with(['级', '地', '次']) {
        return Cow::Borrowed(words);
    }
    Cow::Owned(format!("{}{noun}", known.verbs_at_start(words)))
}

/// The name of what is measured, or counted, without what only tells more of it.
pub fn without_asides<'w>(words: &'w str, counts: bool, lexicon: &Lexicon, known: &Works) -> Cow<'w, str> {
    if counts && lexicon.follows(Rule::CostOfCounted) {
        let bare = without_cost(words, known);
        if bare.len() < words.len() {
            return bare;
        }
    }
    without_examples(words, known)
}

/// 开工项目 of 开工甲厂等总投资9亿元项目: what works cost in all, and those named as examples, are no part of what is counted. A
/// bound is, for 投资5000万元以上项目 are others than the rest.
fn without_cost<'w>(words: &'w str, known: &Works) -> Cow<'w, str> {
    const WHOLE: [&str; 4] = ["计划总投资", "总投资", "计划投资", "投资"];
    const ABOUT: [&str; 6] = ["超过", "约", "超", "近", "达", "逾"];
    let Some((start, whole)) = WHOLE.iter().find_map(|whole| Some((words.find(whole)?, whole))) else {
        return Cow::Borrowed(words);
    };
    let rest = &words[start + whole.len()..];
    let rest = ABOUT.iter().find_map(|about| rest.strip_prefix(about)).unwrap_or(rest);
    let digits = rest.trim_start_matches(|c: char| c.is_ascii_digit() || c == '.');
    let noun = digits.trim_start_matches(['万', '亿']).strip_prefix('元');
    let Some(noun) = noun.filter(|noun| digits.len() < rest.len() && noun.chars().count() > 1) else {
        return Cow::Borrowed(words);
    };
    // 总投资100亿元的大项目: each of them is so big.
    if noun.starts_with(['以', '及', '的']) {
        return Cow::Borrowed(words);
    }
    let before = &words[..start];
    let verbs = if before.ends_with('等') { known.verbs_at_start(before) } else { before };
    Cow::Owned(format!("{verbs}{noun}"))
}

/// The parts of a joint name, where each is an indicator in its own right.
pub fn all_known(
    words: &str,
    lexicon: &Lexicon,
    vocabulary: &Vocabulary,
    place: &PlacePath,
) -> Option<Vec<String>> {
    let known = |part: &str| vocabulary.indicators.find(part, place).is_some();
    let joint = AND.iter().chain(&["、"]).any(|joint| words.contains(joint));
    if !joint || known(words) {
        return None;
    }
    let parts = split(words, lexicon, None);
    (parts.len() > 1 && parts.iter().all(|part| known(part))).then_some(parts)
}

/// What is measured against one yardstick: 甲、乙增幅及丙均高于 speaks of three.
pub fn each(words: &str, sentence: &Sentence<'_>) -> Vec<String> {
    let all = sentence.lexicon.suffix(words, Effect::Each).and_then(|each| words.strip_suffix(each));
    let known = |part: &str| sentence.vocabulary.indicators.find(part, sentence.frame.place).is_some();
    let parts = split(all.unwrap_or(words), sentence.lexicon, None);
    let several = all.is_some() || !known(words) && parts.iter().any(|part| known(part));
    if several && parts.len() > 1 { parts } else { vec![all.unwrap_or(words).to_owned()] }
}

/// Whether words can say what is measured at all.
pub fn names_something(words: &str) -> bool {
    const LONGEST: usize = 60;
    words.chars().any(char::is_alphabetic) && words.chars().count() <= LONGEST
}
