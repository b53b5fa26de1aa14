//! Numbers that stand in a plan and promise nothing: what there is, what was done, a rate stated again.

use super::lead::{BINDING, MOVEMENT};
use super::phrase::Sentence;
use super::rules::Rule;
use super::token::{Break, Token};
use crate::vocabulary::cue::{Effect, Effects};
use crate::vocabulary::unit::PERCENT;
use crate::vocabulary::{Role, Span};

/// What may stand between what was done and its number.
const LEADING: Effects = BINDING.and(Effects::of(&[Effect::Reach, Effect::Passes]));

/// Why a number promises nothing, whatever it counts.
pub fn by_its_place(sentence: &Sentence<'_>, number: &Token<'_>) -> Option<Rule> {
    let clause = clause_before(sentence, number.number);
    let found = [
        (Rule::StateOfThings, tells_what_is as fn(&Sentence<'_>, &str) -> bool),
        (Rule::Already, tells_what_was_done),
    ];
    let found = found.into_iter().find(|(_, tells)| tells(sentence, clause)).map(|(rule, _)| rule);
    let beside = || is_beside_plan(sentence, clause, number).then_some(Rule::BesidePlan);
    let again = || is_rate_again(sentence, number).then_some(Rule::RateRetold);
    followed(sentence, found.or_else(beside).or_else(again)?)
}

/// Why the words that a number counts promise nothing: 总投资, 聚焦12个产业和.
pub fn by_its_words(sentence: &Sentence<'_>, own: &str, bound: bool) -> Option<Rule> {
    let lexicon = sentence.lexicon;
    let whole = |effect| lexicon.prefix(own, effect).is_some_and(|word| word == own);
    // 总投资60亿元以上 is promised.
    if whole(Effect::SizeOfWorks) && !bound {
        followed(sentence, Rule::SizeOfWorks)
    } else if lexicon.prefix(own, Effect::TurnedTo).is_some() {
        followed(sentence, Rule::TurnedTo)
    } else {
        None
    }
}

fn followed(sentence: &Sentence<'_>, rule: Rule) -> Option<Rule> {
    let plans = sentence.running && sentence.frame.role == Role::Target;
    Some(rule).filter(|rule| plans && sentence.lexicon.follows(*rule))
}

/// What stands before a number in its clause.
fn clause_before<'s>(sentence: &Sentence<'s>, number: Span) -> &'s str {
    let before = sentence.text.get(..number.start).unwrap_or("");
    before.rsplit(|c| Break::of(c).is_some()).next().unwrap_or("").trim_end()
}

/// 我国有2.9亿在校学生, 全市有12个园区
fn tells_what_is(sentence: &Sentence<'_>, clause: &str) -> bool {
    let own = || clause.strip_suffix('有').and_then(|place| sentence.lexicon.suffix(place, Effect::OwnPlace));
    sentence.lexicon.suffix(clause, Effect::StateOfThings).or_else(own).is_some()
}

/// 已开工的57个项目, 全市已设立40亿元基金, 目前总额已经超过2万亿元. What is promised of what was done (已签约项目开工30个) is.
fn tells_what_was_done(sentence: &Sentence<'_>, clause: &str) -> bool {
    let Some((before, done)) = clause.rsplit_once('已') else { return false };
    if before.contains("目前") {
        return true;
    }
    let lexicon = sentence.lexicon;
    let mut rest = done.trim_start_matches('经');
    let verbs = [Effect::Work, Effect::Stage, Effect::Verb];
    let cue = verbs.iter().filter_map(|effect| lexicon.prefix(rest, *effect)).map(str::len);
    let work = sentence.vocabulary.works.verb_at_start(rest).map(|(verb, _)| verb.len());
    rest = &rest[cue.chain(work).max().unwrap_or(0)..];
    while let Some(word) = leading(rest, sentence) {
        rest = &rest[word..];
    }
    rest.is_empty()
}

/// The length of a word that leads to a number and says nothing of what it counts.
fn leading(text: &str, sentence: &Sentence<'_>) -> Option<usize> {
    let particle =
        text.chars().next().filter(|c| matches!(c, '的' | '了' | '近' | '过' | '去')).map(char::len_utf8);
    let cue = sentence.lexicon.framing(text).map(|cue| sentence.lexicon.cue(cue));
    cue.filter(|cue| cue.says_any(LEADING)).map(|cue| cue.word.len()).or(particle)
}

/// 赤字比上年年初预算增加18亿元, 目标比去年多10万人: how one plan differs from another. A rate above what was carried out is promised.
fn is_beside_plan(sentence: &Sentence<'_>, clause: &str, number: &Token<'_>) -> bool {
    const GOAL: &str = "目标";
    let lexicon = sentence.lexicon;
    let family = number.amount().and_then(|amount| sentence.vocabulary.units.family(&amount.unit));
    let moves = |text: &str| {
        let cue = lexicon.framing(text).map(|cue| lexicon.cue(cue));
        text.is_empty() || cue.is_some_and(|cue| cue.says_any(MOVEMENT))
    };
    let beside = |(at, c): (usize, &str)| {
        let behind = &clause[at + c.len()..];
        let year = lexicon.prefix(behind, Effect::PreviousYear).unwrap_or("");
        let rest = &behind[year.len()..];
        let plan = lexicon.prefix(rest, Effect::PlanFigure).unwrap_or("");
        let of_plan = !plan.is_empty() || clause[..at].ends_with(GOAL);
        !year.is_empty() && of_plan && moves(&rest[plan.len()..])
    };
    family != Some(PERCENT) && clause.match_indices(['比', '较']).any(beside)
}

/// 6.5%左右的增速可以实现就业: the rate was promised elsewhere; here it only explains what it makes possible.
fn is_rate_again(sentence: &Sentence<'_>, number: &Token<'_>) -> bool {
    let rate = number.amount().is_some_and(|amount| amount.unit == "%");
    let behind = sentence.text.get(number.span.end..).unwrap_or("").trim_start_matches('的');
    let side = sentence.lexicon.prefix(behind, Effect::Aspect).unwrap_or("");
    rate && sentence.lexicon.prefix(&behind[side.len()..], Effect::Enables).is_some()
}
