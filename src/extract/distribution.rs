//! Several names that share numbers: taken apart, each with the words that stand but once.

use super::ellipsis::yield_of_area;
use super::figure::Reading;
use super::lexicon::Lexicon;
use super::phrase::Sentence;
use super::piece::Figure;
use super::rules::Rule;
use super::subject::{AND, complete};
use super::token::Break;
use crate::vocabulary::Measure;
use crate::vocabulary::cue::Effect;

/// 新增国家级、省级、市级工厂1家、3家、5家: as many numbers as names, one for each.
pub fn paired(sentence: &Sentence<'_>, name: &str, own: &str, following: usize) -> Option<Vec<String>> {
    let several = following > 0 && !own.is_empty() && sentence.running;
    let known = || sentence.vocabulary.indicators.find(name, sentence.frame.place).is_some();
    if !several || known() || !sentence.lexicon.follows(Rule::Paired) {
        return None;
    }
    let parts = split(name, sentence.lexicon, Some(following + 1));
    (parts.len() == following + 1).then_some(parts)
}

/// 推出30项便民事项和18项实事, 引进项目90个，其中外资项目8个: what is counted next is done as what was counted before.
pub fn goes_on(sentence: &Sentence<'_>, figure: &Figure) -> bool {
    let amount = |reading: &Reading| reading.measure == Measure::Level;
    let last = sentence.readings.last().filter(|last| amount(last));
    let token = &sentence.tokens[figure.amount];
    let alike = last.is_some_and(|last| token.amount().is_some_and(|amount| amount.unit == last.unit));
    let first = figure.lead.first().map_or("", |at| sentence.tokens[*at].words(sentence.text).trim());
    let joined = figure.opens.is_none() && AND.contains(&first);
    let among = figure.opens == Some(Break::Comma) && first == "其中";
    alike && (joined || among) && sentence.running && sentence.lexicon.follows(Rule::VerbCarried)
}

/// 化学需氧量、氨氮排放量分别下降2%: the one number is of each, as none stands beside it.
pub fn is_only_number(sentence: &Sentence<'_>, figure: &Figure) -> bool {
    let behind = sentence.text.get(sentence.tokens[figure.amount].span.end..).unwrap_or("");
    let goes_on = AND.iter().chain(&["、"]).any(|joint| behind.trim_start().starts_with(joint));
    !goes_on && !figure.lead.iter().any(|at| sentence.tokens[*at].is_number())
}

/// 产值43亿元、利润5亿元，分别增长9%、8%: what the amounts before were of, where they are as many as are wanted and
/// none among them was left out.
pub fn just_told(sentence: &Sentence<'_>, wanted: usize) -> Vec<String> {
    let readings = &sentence.readings[sentence.whole_from..];
    let amounts = readings.iter().rev().take_while(|reading| reading.measure == Measure::Level).count();
    let listed = 1 + readings.iter().rev().take_while(|reading| reading.listed).count();
    let exact = wanted > 1 && (amounts == wanted || amounts > wanted && listed == wanted);
    let told = readings[readings.len() - if exact { wanted } else { 0 }..].iter();
    told.map(|reading| reading.indicator.clone()).collect()
}

/// 省级企业12家、市级企业30家，总数分别达到60家、110家: the total of each that was just told.
pub fn aspect_of_each(sentence: &Sentence<'_>, own: &str, wanted: usize) -> Vec<String> {
    let aspect = sentence.lexicon.prefix(own, Effect::Aspect) == Some(own);
    let told = just_told(sentence, if aspect && sentence.running { wanted } else { 0 });
    told.iter().map(|earlier| complete(own, Some(earlier), false, sentence.lexicon)).collect()
}

/// The things that 均 and 分别 speak of: 城镇、农村居民收入 is two incomes.
pub fn split(words: &str, lexicon: &Lexicon, wanted: Option<usize>) -> Vec<String> {
    if wanted == Some(3) && lexicon.prefix(words, Effect::Sectors).is_some() {
        return several_in_one(words, wanted, lexicon).unwrap_or_default();
    }
    if wanted == Some(2)
        && let Some(both) = deposits_and_loans(words, lexicon)
    {
        return both.to_vec();
    }
    if let Some(parts) = with_verb_behind(words, lexicon, wanted) {
        return parts;
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

/// 规上企业、限上企业分别新增20家、15家: the verb is of each.
fn with_verb_behind(words: &str, lexicon: &Lexicon, wanted: Option<usize>) -> Option<Vec<String>> {
    let verb = [Effect::Work, Effect::Stage].iter().find_map(|effect| lexicon.suffix(words, *effect))?;
    let names =
        words.strip_suffix(verb).filter(|names| !names.is_empty() && lexicon.follows(Rule::VerbOfEach))?;
    let parts = split(names, lexicon, Some(wanted?));
    let bare = parts.len() > 1 && parts.iter().all(|part| lexicon.suffix(part, Effect::Work).is_none());
    bare.then(|| parts.iter().map(|part| format!("{part}{verb}")).collect())
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
    deposits_and_loans(words, lexicon)
}

/// 金融机构存贷款余额, 存、贷款余额
fn deposits_and_loans(words: &str, lexicon: &Lexicon) -> Option<[String; 2]> {
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
    let (chars, length) = (last.chars().count(), part.chars().count());
    if part == last || chars <= length + 1 {
        return "";
    }
    let end = part.chars().next_back();
    let alike = last.char_indices().take(LONGEST_MODIFIER).find(|(_, c)| Some(*c) == end);
    let at = alike.map(|(at, c)| at + c.len_utf8());
    // 高铁、高速公路通车里程, 人工智能、大数据产业规模: the longest noun known to be shared.
    let known = || {
        let noun = |at: &usize| {
            let rest = &last[*at..];
            let whole = |rest: &str| lexicon.prefix(rest, Effect::Noun) == Some(rest);
            whole(rest) || rest.strip_prefix("产业").is_some_and(whole)
        };
        last.char_indices().map(|(at, _)| at).skip(1).find(noun)
    };
    // 职工、居民住院报销比例; what is an indicator by itself (进出口) shares nothing.
    let alone = lexicon.suffix(part, Effect::Noun) == Some(part);
    if alone {
        return "";
    }
    let at = at.filter(|at| last[*at..].chars().count() > 1);
    at.or_else(known).and_then(|at| last.get(at..)).unwrap_or("")
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
