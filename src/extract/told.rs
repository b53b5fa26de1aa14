//! What a plan tells of the year before: 赤字1.6万亿元，比去年增加2700亿元, 赤字率从去年的2.1%提高到2.3%.

use super::figure::Reading;
use super::lead::{Lead, Movement};
use super::lexicon::Lexicon;
use super::phrase::Sentence;
use super::piece::Figure;
use super::rules::Rule;
use super::token::{Amount, Break};
use crate::vocabulary::cue::Effect;
use crate::vocabulary::signs::is_ideograph;
use crate::vocabulary::unit::{COUNT, PERCENT, POINTS};
use crate::vocabulary::{Comparator, Flag, Measure, Period, Role, Span};
use rust_decimal::Decimal;

/// Takes a difference from the year before behind what was just promised, and tells what there was. A difference that
/// is promised by itself (新增财政支出2000亿元) is none.
pub fn last_year(sentence: &mut Sentence<'_>, amount: &Amount<'_>, lead: &Lead, number: Span) -> bool {
    if !plans(sentence) {
        return false;
    }
    let Some(promised) = sentence.readings.last().filter(|last| last.role == Role::Target) else {
        return false;
    };
    let Some(movement) = lead.movement.filter(|_| amount.high.is_none()) else { return false };
    let units = &sentence.vocabulary.units;
    let of =
        if units.family(&amount.unit) == Some(POINTS) && promised.unit == "%" { "%" } else { &amount.unit };
    let shares = units.family(of) == Some(PERCENT);
    let levels =
        promised.measure == Measure::Level && !shares || promised.measure == Measure::Share && of == "%";
    let plain = matches!(promised.comparator, Comparator::Eq | Comparator::Approx) && amount.bound.is_none();
    if !levels || !plain || amount.unit == "%" {
        return false;
    }
    let difference = units.told_in(amount.value, of, &promised.unit);
    let (Some(difference), Some(value)) = (difference, promised.value) else { return false };
    let before = match movement {
        Movement::Up => value - difference,
        Movement::Down => value + difference,
    };
    // Both numbers that it comes of are its place.
    let both = Span { start: promised.span.start, end: number.end };
    let told = of_last_year(sentence, promised, before.normalize(), both);
    sentence.readings.push(told);
    true
}

/// Tells what the year before had, where the figure just read says what it comes from.
pub fn before(sentence: &mut Sentence<'_>, figure: &Figure) {
    let Some(token) = figure.before.filter(|_| plans(sentence)).map(|at| &sentence.tokens[at]) else {
        return;
    };
    let (Some(amount), Some(promised)) = (token.amount(), sentence.readings.last()) else { return };
    if amount.unit == promised.unit {
        let told = of_last_year(sentence, promised, amount.value, token.number);
        sentence.readings.push(told);
    }
}

/// 新建公园-5个: behind a name a dash may be a minus or join, and of what is counted there is none below nothing. Before a rate it
/// is a minus.
pub fn signed(sentence: &Sentence<'_>, number: Span, amount: &Amount<'_>) -> Option<String> {
    const DASHES: [char; 3] = ['-', '−', '－'];
    let family = sentence.vocabulary.units.family(&amount.unit)?;
    let named = |words: &str| words.trim_end().ends_with(is_ideograph);
    let before = sentence.text.get(..number.start)?;
    let dashed = before.strip_suffix(DASHES).is_some_and(named);
    let counted = [COUNT, "people"].contains(&family) && amount.value.is_sign_negative();
    let rate = [PERCENT, POINTS].contains(&family);
    let start = before.trim_end_matches(DASHES).len();
    (!rate && (dashed || counted && named(before)))
        .then(|| sentence.at(Span { start, end: number.end }) + &amount.unit)
}

/// 我国有2.9亿在校学生: in a plan, what there is.
pub fn what_is(sentence: &Sentence<'_>, number: Span) -> Option<String> {
    let plans = sentence.running && sentence.frame.role == Role::Target;
    if !plans || !sentence.lexicon.follows(Rule::StateOfThings) {
        return None;
    }
    let before = sentence.text.get(..number.start)?.trim_end();
    let own = || before.strip_suffix('有').and_then(|place| sentence.lexicon.suffix(place, Effect::OwnPlace));
    sentence.lexicon.suffix(before, Effect::StateOfThings).or_else(own)?;
    Some(sentence.at(number))
}

/// Why words that a plan puts before a number promise nothing: 总投资, 聚焦12个产业和.
pub fn no_promise(sentence: &Sentence<'_>, own: &str, number: Span, bound: bool) -> Option<Rule> {
    let lexicon = sentence.lexicon;
    let whole = |effect| lexicon.prefix(own, effect).is_some_and(|word| word == own);
    let turned = lexicon.prefix(own, Effect::TurnedTo).is_some();
    // 总投资60亿元以上 is promised.
    let found = if whole(Effect::SizeOfWorks) && !bound {
        Rule::SizeOfWorks
    } else if turned {
        Rule::TurnedTo
    } else if tells_what_was_done(sentence, own, number) {
        Rule::Already
    } else if lexicon.prefix(rate_of(own, lexicon), Effect::Enables).is_some() {
        Rule::RateRetold
    } else {
        return None;
    };
    let plans = sentence.running && sentence.frame.role == Role::Target;
    Some(found).filter(|rule| plans && lexicon.follows(*rule))
}

/// 可以实现就业 of 增速可以实现就业.
fn rate_of<'w>(own: &'w str, lexicon: &Lexicon) -> &'w str {
    lexicon.prefix(own, Effect::Aspect).and_then(|side| own.strip_prefix(side)).unwrap_or(own)
}

/// 比上年年初预算增加18亿元, 目标比去年多10万人: no amount is promised, but how one plan differs from the other.
pub fn is_beside_plan(sentence: &Sentence<'_>, number: Span) -> bool {
    const YEAR_BEFORE: [&str; 4] = ["比上年", "比去年", "较上年", "较去年"];
    const PLANS: [&str; 3] = ["预算", "目标", "计划"];
    let plans = sentence.running && sentence.frame.role == Role::Target;
    let clause = clause_before(sentence, number);
    let beside = |(at, compared): (usize, &str)| {
        let rest = &clause[at + compared.len()..];
        let adverb = rest.is_empty()
            || sentence.lexicon.prefix(rest, Effect::Rise).is_some()
            || sentence.lexicon.prefix(rest, Effect::Cut).is_some();
        PLANS.iter().any(|plan| rest.contains(plan))
            || adverb && PLANS.iter().any(|plan| clause[..at].ends_with(plan))
    };
    plans
        && sentence.lexicon.follows(Rule::BesidePlan)
        && YEAR_BEFORE.iter().any(|compared| clause.match_indices(compared).any(beside))
}

/// What stands before a number in its clause.
fn clause_before<'s>(sentence: &Sentence<'s>, number: Span) -> &'s str {
    let before = sentence.text.get(..number.start).unwrap_or("");
    before.rsplit(|c| Break::of(c).is_some()).next().unwrap_or("")
}

/// 已开工, 总额已经, 全市已设立: what is told of was done.
fn tells_what_was_done(sentence: &Sentence<'_>, own: &str, number: Span) -> bool {
    if clause_before(sentence, number).contains("已经") {
        return true;
    }
    let done = |(at, word): (usize, &str)| {
        let rest = own[at + word.len()..].trim_start_matches('经');
        let verbs = [Effect::Work, Effect::Stage, Effect::Verb];
        let verb = verbs.iter().any(|effect| sentence.lexicon.prefix(rest, *effect).is_some());
        rest.is_empty() || at == 0 || verb || sentence.vocabulary.works.verb_at_start(rest).is_some()
    };
    own.match_indices('已').any(done)
}

/// 经济增长 of 经济增长预期目标定: what is set again is what it is set for.
pub fn without_goal(sentence: &Sentence<'_>, own: String, lead: &mut Lead) -> String {
    const SET: [&str; 5] = ["设定", "确定", "定位", "锚定", "定"];
    const GOALS: [&str; 3] = ["预期目标", "目标", "预期"];
    if !sentence.running || !sentence.lexicon.follows(Rule::GoalSet) {
        return own;
    }
    // 增长目标定为7.5%左右是必要的
    let (named, _) = own.split_once("定是").map_or((&*own, ""), |(before, behind)| (before, behind));
    let set = SET.iter().find_map(|set| named.strip_suffix(set)).unwrap_or(named);
    let Some(of) = GOALS.iter().find_map(|goal| set.strip_suffix(goal)) else { return own };
    if matches!(of, "增长" | "经济增长" | "增速") {
        lead.movement = Some(Movement::Up);
        return "经济".to_owned();
    }
    // 广义货币预期增长目标
    if let Some(of) = ["预期增长", "增长"].iter().find_map(|grows| of.strip_suffix(grows)) {
        lead.movement = Some(Movement::Up);
        return of.to_owned();
    }
    of.to_owned()
}

fn plans(sentence: &Sentence<'_>) -> bool {
    sentence.running && sentence.frame.role == Role::Target && sentence.lexicon.follows(Rule::ToldInPlan)
}

fn of_last_year(sentence: &Sentence<'_>, promised: &Reading, value: Decimal, number: Span) -> Reading {
    let mut flags = promised.flags.clone();
    flags.insert(Flag::FromPlan);
    flags.remove(&Flag::Provisional);
    Reading {
        role: Role::Result,
        comparator: promised.comparator,
        cue: Vec::new(),
        value: Some(value),
        value_high: None,
        stretch: None,
        period: Period::Year(sentence.frame.year.previous()),
        flags,
        rule: Rule::ToldInPlan.code(),
        span: number,
        strives: false,
        listed: false,
        bound: None,
        ..promised.clone()
    }
}
