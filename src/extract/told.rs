//! What a plan tells of the year before: 赤字1.6万亿元，比去年增加2700亿元, 赤字率从去年的2.1%提高到2.3%.

use super::figure::Reading;
use super::lead::{Lead, Movement};
use super::phrase::Sentence;
use super::piece::Figure;
use super::rules::Rule;
use super::token::Amount;
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

/// 经济增长 of 经济增长预期目标定: what is set again is what it is set for.
pub fn without_goal(sentence: &Sentence<'_>, own: String, lead: &mut Lead) -> String {
    const SET: [&str; 5] = ["设定", "确定", "定位", "锚定", "定"];
    const GOALS: [&str; 3] = ["预期目标", "目标", "预期"];
    if !sentence.running || !sentence.lexicon.follows(Rule::GoalSet) {
        return own;
    }
    // 增长目标定为7.5%左右是必要的: what is said of it stands in the name too.
    let named =
        SET.iter().find_map(|set| own.split_once(&format!("{set}是"))).map_or(&*own, |(named, _)| named);
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
