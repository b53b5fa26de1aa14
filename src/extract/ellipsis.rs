//! What a name leaves out because it was just said.

use super::lexicon::Lexicon;
use super::phrase::Sentence;
use super::piece::Figure;
use super::rules::Rule;
use super::subject::without_examples;
use crate::vocabulary::crops;
use crate::vocabulary::cue::Effect;
use crate::vocabulary::works::Kind;

/// 粮食产量 for 产量 after 粮食种植面积, 粮食总产 for 总产 after 粮食面积、单产、总产均创新高.
pub fn yield_of_area(words: &str, earlier: &str, lexicon: &Lexicon) -> Option<String> {
    crops::yield_of(words, earlier).filter(|_| lexicon.follows(Rule::YieldOfArea))
}

/// What 年度投资 means after 推进省市重点项目建设: 省市重点项目年度投资. `None` where no projects were named.
pub fn invested(words: &str, earlier: &str, sentence: &Sentence<'_>) -> Option<String> {
    let known = &sentence.vocabulary.works;
    known.named(Kind::Invested, words).find(|whole| *whole == words)?;
    known.named(Kind::Project, earlier).next()?;
    // 开工项目30个、竣工11个，完成年度投资31亿元: what a year's projects took is no matter of those of one stage.
    if sentence.lexicon.prefix(earlier, Effect::Stage).is_some() {
        return None;
    }
    let mut projects = earlier;
    while let Some(verb) =
        [Effect::Work, Effect::Verb].iter().find_map(|effect| sentence.lexicon.prefix(projects, *effect))
    {
        projects = projects.strip_prefix(verb).filter(|rest| rest.chars().count() > 1)?;
    }
    let projects = projects.strip_suffix("建设").unwrap_or(projects);
    Some(format!("{projects}{words}"))
}

/// 完成投资120亿元，其中产业项目80亿元: what is invested in those. `None` where it is not money, or no projects.
pub fn of_which(sentence: &Sentence<'_>, figure: &Figure, words: &str, earlier: &str) -> Option<String> {
    let known = &sentence.vocabulary.works;
    let money = sentence.tokens[figure.amount].amount()?.unit.ends_with('元');
    let projects = known.named(Kind::Project, words).any(|project| words.ends_with(project));
    let side =
        known.named(Kind::Invested, earlier).find(|side| earlier.ends_with(side) && side.ends_with("投资"));
    let verb = [Effect::Work, Effect::Stage, Effect::Verb];
    let bare = verb.iter().all(|effect| sentence.lexicon.prefix(words, *effect).is_none());
    let of_which = sentence.running && money && projects && bare && sentence.lexicon.follows(Rule::OfWhich);
    side.filter(|_| of_which).map(|_| format!("{words}投资"))
}

/// 加快临港片区建设，完成投资9亿元: a head that says nothing alone takes the body or the projects just spoken of.
pub fn topic(sentence: &Sentence<'_>, own: &str, before: &str) -> Option<String> {
    const LONGEST: usize = 20;
    let (lexicon, known) = (sentence.lexicon, &sentence.vocabulary.works);
    let of_crop = yield_of_area(own, before, lexicon).filter(|_| sentence.running);
    if of_crop.is_some() {
        return of_crop;
    }
    let is = |effect| lexicon.prefix(own, effect) == Some(own);
    let share = own.starts_with('占') && ["比重", "比例"].iter().any(|end| own.ends_with(end));
    let side = (is(Effect::SideOfTopic) || share) && lexicon.follows(Rule::SideOfTopic);
    let stage = is(Effect::Stage) && lexicon.follows(Rule::StageOfTopic);
    let bare = side || stage || is(Effect::BareHead) && lexicon.follows(Rule::Topic);
    if !bare || !sentence.running {
        return None;
    }
    let mut topic = without_examples(before, known).into_owned();
    while let Some((verb, _)) = known.verb_at_start(&topic).filter(|(verb, _)| verb.len() < topic.len()) {
        topic.drain(..verb.len());
    }
    while let Some((verb, _)) =
        known.verb_at_end(&topic).filter(|(verb, _)| !share && verb.len() < topic.len())
    {
        topic.truncate(topic.len() - verb.len());
    }
    let about = lexicon.suffix(&topic, Effect::Body).is_some()
        || known.named(Kind::Project, &topic).any(|project| topic.ends_with(project))
        || side && topic != before
        || stage && known.named(Kind::Campaign, &topic).any(|campaign| topic.ends_with(campaign));
    (about && topic.chars().count() <= LONGEST).then(|| format!("{topic}{own}"))
}
