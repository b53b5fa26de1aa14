//! What a number counts: the words around it without what it does not count.

use super::lead::Lead;
use super::phrase::Sentence;
use super::piece::Figure;
use super::rules::Rule;
use super::subject::AND;
use super::token::{Amount, Break};
use crate::vocabulary::cue::Effect;
use crate::vocabulary::unit::COUNT;
use crate::vocabulary::works::Kind;
use crate::vocabulary::{Measure, VerbClass};
use rust_decimal::Decimal;
use std::borrow::Cow;

/// 3个园区和一批停车场 counts the former.
pub fn without_more<'w>(sentence: &Sentence<'_>, object: &'w str) -> &'w str {
    if !sentence.running {
        return object;
    }
    let object = became(sentence, object);
    let joints = AND.iter().chain(&["、"]);
    let before = joints.filter_map(|joint| object.find(&format!("{joint}一批")));
    let before = before.min().filter(|at| *at > 0 && sentence.lexicon.follows(Rule::AndMore));
    before.map_or(object, |at| &object[..at])
}

/// 获评省级美丽乡村 of 村庄获评省级美丽乡村.
fn became<'w>(sentence: &Sentence<'_>, object: &'w str) -> &'w str {
    const SHORTEST: usize = "获评".len() + "村".len();
    let begins = |at: &usize| sentence.lexicon.prefix(&object[*at..], Effect::Became).is_some();
    let at = object.char_indices().map(|(at, _)| at).filter(|at| object.len() - at > SHORTEST).find(begins);
    at.filter(|_| sentence.lexicon.follows(Rule::Became)).map_or(object, |at| &object[at..])
}

/// 新增创新平台2家、达到6家: what the second number tells is all there are.
pub fn grown_to(sentence: &Sentence<'_>, lead: &Lead, amount: &Amount<'_>) -> Option<String> {
    let last = sentence.readings.last().filter(|_| sentence.running && lead.says(Effect::Now))?;
    let known = &sentence.vocabulary.works;
    let (verb, class) = known.verb_at_start(&last.indicator)?;
    let grown = class == VerbClass::Adds && last.unit == amount.unit && last.measure == Measure::Level;
    let name = last.indicator.strip_prefix(verb).filter(|name| name.chars().count() > 1);
    name.filter(|_| grown && sentence.lexicon.follows(Rule::GrownTo)).map(str::to_owned)
}

/// 建好3个园区 of 建好甲、乙、丙3个园区, where as many are named as are counted.
pub fn without_named<'w>(
    sentence: &Sentence<'_>,
    words: &Cow<'w, str>,
    object: &str,
    amount: &Amount<'_>,
) -> Cow<'w, str> {
    let named = words.split('、').count();
    let all =
        (named > 1 && amount.value == Decimal::from(named) || words.ends_with('等')) && !object.is_empty();
    if !all || !sentence.running || !sentence.lexicon.follows(Rule::Enumerated) {
        return words.clone();
    }
    Cow::Owned(sentence.vocabulary.works.verbs_at_start(words).to_owned())
}

/// 将2.8万亿元资金纳入直达机制, 把三分之一以上的资金投向研究: a sum and what it is put to.
pub fn is_put_to(sentence: &Sentence<'_>, figure: &Figure, object: &str) -> bool {
    let before = figure.lead.last().map_or("", |at| sentence.tokens[*at].words(sentence.text).trim_end());
    let put = |(at, _): (usize, char)| sentence.lexicon.prefix(&object[at..], Effect::PutTo).is_some();
    sentence.running
        && before.ends_with(['将', '把'])
        && object.char_indices().any(put)
        && sentence.lexicon.follows(Rule::PutTo)
}

/// 建立便民网格34，: a work with a number, where the source lost the measure word.
pub fn lost_its_unit(sentence: &Sentence<'_>, figure: &Figure, words: &str) -> bool {
    let verbs = [Effect::Work, Effect::Stage, Effect::Verb];
    let work = verbs.iter().any(|effect| sentence.lexicon.prefix(words, *effect).is_some());
    let behind = sentence.text.get(sentence.tokens[figure.amount].number.end..).unwrap_or("");
    let ends = behind.chars().next().is_none_or(|c| Break::of(c).is_some() || c == '“');
    work && ends
}

/// 建设提升300个驿站, 新建5个、提升22个: of what is counted 提升 says what is done to it.
pub fn is_bettered(sentence: &Sentence<'_>, figure: &Figure, amount: &Amount<'_>) -> bool {
    let counts = sentence.vocabulary.units.family(&amount.unit) == Some(COUNT) && !amount.ordinal;
    let behind = !figure.object.is_empty() || figure.opens == Some(Break::Pause);
    let last = figure.lead.last();
    sentence.running
        && counts
        && behind
        && last.is_some_and(|at| sentence.says(*at, Effect::Betters))
        && sentence.lexicon.follows(Rule::Bettered)
}

/// 贡献率上升3个百分点，达到51.2%
pub fn stands_after_moving(sentence: &Sentence<'_>, lead: &Lead) -> bool {
    let moved = sentence.readings.last().is_some_and(|last| last.measure == Measure::Change);
    moved && lead.says(Effect::Now) && sentence.running && sentence.lexicon.follows(Rule::MovedTo)
}

/// 完成1.6公里管网改造, 15公里东环路通车: whether what follows a number ends with what was done. What it cost says nothing of how much of it
/// was done: 3亿元医院项目建成.
pub fn ends_with_work(sentence: &Sentence<'_>, object: &str, family: &str) -> bool {
    let came = |word: &str| object.ends_with(word) && object != word;
    sentence.lexicon.suffix(object, Effect::Work).is_some()
        || family != "money"
            && sentence.lexicon.follows(Rule::CameOf)
            && sentence.vocabulary.works.words(Kind::Done).any(came)
}
