//! The words that say what is measured: cleaned, completed from earlier words, told apart where several are named.

use super::ellipsis::yield_of_area;
use super::lexicon::Lexicon;
use super::phrase::Sentence;
use super::rules::Rule;
use crate::vocabulary::cue::Effect;
use crate::vocabulary::{PlacePath, Vocabulary};
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
        return format!("{earlier}{words}");
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
    match lexicon.prefix(earlier, Effect::Work) {
        Some(work) if carries && !verb(words) && work.len() < earlier.len() => format!("{work}{words}"),
        Some(_) | None => words.to_owned(),
    }
}

/// The things that 均 and 分别 speak of: 城镇、农村居民收入 is two incomes.
pub fn split(words: &str, lexicon: &Lexicon, wanted: Option<usize>) -> Vec<String> {
    if wanted == Some(3) && lexicon.prefix(words, Effect::Sectors).is_some() {
        return several_in_one(words, wanted, lexicon).unwrap_or_default();
    }
    let by_pause: Vec<&str> = words.split('、').collect();
    let parts = if wanted == Some(by_pause.len()) { by_pause } else { by_and(words, lexicon) };
    let Some(last) = parts.last().copied() else { return Vec::new() };
    if let [only] = parts.as_slice()
        && let Some(several) = several_in_one(only, wanted, lexicon)
    {
        return several;
    }
    let first = parts.first().copied().unwrap_or(last);
    let (head, _) = modifiers(first, lexicon);
    let head = head.or_else(|| lexicon.prefix(first, Effect::Head));
    let head = head.or_else(|| lexicon.prefix(first, Effect::Work)).unwrap_or("");
    let tail = modifiers(last, lexicon).1;
    let whole = |part: &str| {
        let noun = tail.filter(|noun| !noun.is_empty() && modifiers(part, lexicon).0.is_some());
        // 批发、零售业: the branch is named once.
        let branch = last.strip_suffix(noun.unwrap_or("")).is_some_and(|kind| kind.ends_with('业'));
        let branch = if branch && BRANCHES.iter().any(|kind| part.ends_with(kind)) { "业" } else { "" };
        let verb_alone = lexicon.prefix(part, Effect::Work) == Some(part) && part != last;
        if verb_alone && lexicon.follows(Rule::VerbsOfOne) {
            let noun =
                lexicon.prefix(last, Effect::Work).and_then(|verb| last.strip_prefix(verb)).unwrap_or("");
            return format!("{part}{noun}");
        }
        if let Some(named) = yield_of_area(part, first, lexicon) {
            return named;
        }
        let named = match noun {
            Some(noun) => format!("{part}{branch}{noun}"),
            None if wanted.is_some() => format!("{part}{}", shared_noun(part, last, lexicon)),
            None => part.to_owned(),
        };
        let verb = |effect| lexicon.prefix(part, effect).is_some();
        let headed = part.starts_with(head) || verb(Effect::Work) || verb(Effect::Stage);
        if headed { named } else { format!("{head}{named}") }
    };
    parts.iter().map(|part| whole(part)).collect()
}

/// 城乡居民收入, 金融机构存贷款余额: one word for two. 三次产业 is one for three.
fn several_in_one(words: &str, wanted: Option<usize>, lexicon: &Lexicon) -> Option<Vec<String>> {
    match wanted? {
        2 => two_in_one(words, lexicon).map(Vec::from),
        3 => {
            let noun = words.strip_prefix(lexicon.prefix(words, Effect::Sectors)?)?;
            let noun = if noun.is_empty() { "增加值" } else { noun };
            Some(["第一", "第二", "第三"].map(|sector| format!("{sector}产业{noun}")).to_vec())
        }
        _ => None,
    }
}

fn two_in_one(words: &str, lexicon: &Lexicon) -> Option<[String; 2]> {
    let place =
        lexicon.prefix(words, Effect::OwnPlace).filter(|_| lexicon.follows(Rule::OwnPlaces)).unwrap_or("");
    let rest = &words[place.len()..];
    if let Some(both) = lexicon.prefix(rest, Effect::UrbanAndRural) {
        let noun = &rest[both.len()..];
        return Some([format!("{place}城镇{noun}"), format!("{place}农村{noun}")]);
    }
    let both = |at: usize| lexicon.prefix(&words[at..], Effect::DepositsAndLoans).map(|both| (at, both));
    let (at, both) = words.char_indices().find_map(|(at, _)| both(at))?;
    let (owner, noun) = (&words[..at], &words[at + both.len()..]);
    Some([format!("{owner}存款{noun}"), format!("{owner}贷款{noun}")])
}

const BRANCHES: [&str; 4] = ["批发", "零售", "住宿", "餐饮"];

/// 新增规上 before 工业 in 新增规上工业, which is nothing but modifiers behind a verb, or what 企业 is in 服务业企业.
fn modifiers<'w>(words: &'w str, lexicon: &Lexicon) -> (Option<&'w str>, Option<&'w str>) {
    let verb = lexicon.prefix(words, Effect::Work).unwrap_or("");
    let (mut at, mut last) = (verb.len(), None);
    let next = |at: usize| {
        let rest = words.get(at..).unwrap_or("");
        let kinds = [Effect::Modifier, Effect::Stage].into_iter();
        kinds.filter_map(|effect| lexicon.prefix(rest, effect)).map(str::len).max()
    };
    while let Some(len) = next(at) {
        last = Some(at);
        at += len;
    }
    let alone = last.filter(|_| at == words.len());
    (alone.and_then(|at| words.get(..at)), last.and_then(|_| words.get(at..)))
}

/// What 食品 shares with 药品抽检合格率 behind 食品、: words of the same length, or that end alike, stand for
/// each other.
fn shared_noun<'w>(part: &str, last: &'w str, lexicon: &Lexicon) -> &'w str {
    const LONGEST_MODIFIER: usize = 5;
    const SHORT: usize = 4;
    let (chars, length) = (last.chars().count(), part.chars().count());
    if part == last || chars <= length + 1 {
        return "";
    }
    let end = part.chars().next_back();
    let alike = last.char_indices().take(LONGEST_MODIFIER).find(|(_, c)| Some(*c) == end);
    let at = alike.map(|(at, c)| at + c.len_utf8());
    // 高铁、高速公路通车里程: the longest noun known to be shared.
    let known = || {
        let noun = |at: &usize| {
            lexicon.prefix(&last[*at..], Effect::Noun).is_some_and(|noun| noun.len() == last.len() - at)
        };
        last.char_indices().map(|(at, _)| at).skip(1).find(noun)
    };
    // 职工、居民住院报销比例; what is an indicator by itself (进出口) shares nothing.
    let alone = lexicon.suffix(part, Effect::Noun) == Some(part);
    let same_length = || last.char_indices().nth(length).map(|(at, _)| at).filter(|_| length <= SHORT);
    if alone {
        return "";
    }
    let at = at.filter(|at| last[*at..].chars().count() > 1);
    at.or_else(known).or_else(same_length).and_then(|at| last.get(at..)).unwrap_or("")
}

/// 签约项目 of 签约甲商贸、乙广场等项目: named examples are no part of what is counted.
pub fn without_examples<'w>(words: &'w str, lexicon: &Lexicon) -> Cow<'w, str> {
    let Some((examples, noun)) = words.rsplit_once('等') else { return Cow::Borrowed(words) };
    // 15个省级项目和甲园区、乙广场等一批县级项目 counts the former.
    if let Some((counted, _)) = examples.split_once(['和', '及']).filter(|_| noun.starts_with("一批")) {
        return Cow::Borrowed(counted);
    }
    let listed = examples.contains(['、', '和', '与', '及']);
    if noun.is_empty() || !listed || noun.starts_with(['级', '地', '次']) {
        return Cow::Borrowed(words);
    }
    let verb = [Effect::Work, Effect::Stage, Effect::Verb]
        .iter()
        .filter_map(|effect| lexicon.prefix(words, *effect));
    let verb = verb.max_by_key(|verb| verb.len()).unwrap_or("");
    Cow::Owned(format!("{verb}{noun}"))
}

/// Split at 、 and at words for "and", but not inside words that hold one: 普及率.
fn by_and<'w>(words: &'w str, lexicon: &Lexicon) -> Vec<&'w str> {
    let (mut parts, mut start, mut at) = (Vec::new(), 0, 0);
    while let Some(c) = words.get(at..).and_then(|rest| rest.chars().next()) {
        let rest = &words[at..];
        let kept = lexicon.framing(rest).map(|cue| lexicon.cue(cue)).filter(|cue| cue.says(Effect::Word));
        let joint = AND.iter().chain(&["、"]).find(|joint| rest.starts_with(**joint));
        at += match (kept, joint) {
            (Some(cue), _) => cue.word.len(),
            (None, Some(joint)) => {
                parts.push(&words[start..at]);
                start = at + joint.len();
                joint.len()
            }
            (None, None) => c.len_utf8(),
        };
    }
    parts.push(&words[start..]);
    parts.retain(|part| !part.is_empty());
    parts
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
