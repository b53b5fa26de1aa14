//! What kind of number it is: told by its unit and by what moves it.

use super::lead::Movement;
use crate::vocabulary::{Accrual, Measure, PlacePath, Vocabulary, unit};

/// What marks a number besides its unit.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Mark {
    /// Nothing.
    None,
    /// 第11位
    Ordinal,
    /// 翻一番
    Doubled,
    /// 完成年度计划的
    OfPlan,
    /// 100%超30万元
    CountsThose,
}

/// What decides the measure.
#[derive(Debug, Clone, Copy)]
pub struct Said<'a> {
    /// What is measured.
    pub indicator: &'a str,
    /// As printed.
    pub unit: &'a str,
    /// What marks the number.
    pub mark: Mark,
    /// 增长, 减少
    pub movement: Option<Movement>,
}

/// The measure, or `None` where a percentage of an amount could be its growth or a share of it.
pub fn of(said: &Said<'_>, vocabulary: &Vocabulary, place: &PlacePath) -> Option<Measure> {
    let family = vocabulary.units.family(said.unit).unwrap_or_default();
    let percent = family == unit::PERCENT;
    match said.mark {
        Mark::Ordinal => return Some(Measure::Rank),
        Mark::Doubled => return Some(Measure::Multiple),
        Mark::OfPlan if percent => return Some(Measure::Completion),
        Mark::CountsThose if percent => return Some(Measure::Share),
        Mark::None | Mark::OfPlan | Mark::CountsThose => {}
    }
    Some(match (family, said.movement) {
        (unit::PERCENT | "multiple", Some(_)) => Measure::Growth,
        (unit::PERCENT, None) => return share(said, vocabulary, place),
        ("multiple", None) => Measure::Multiple,
        (unit::POINTS, _) | (_, Some(_)) => Measure::Change,
        (_, None) if said.unit.is_empty() && said.indicator.ends_with(['差', '比']) => Measure::Multiple,
        (_, None) => Measure::Level,
    })
}

fn share(said: &Said<'_>, vocabulary: &Vocabulary, place: &PlacePath) -> Option<Measure> {
    let amount = vocabulary.indicators.find(said.indicator, place).is_some_and(|indicator| {
        indicator.accrual != Accrual::Rate
            && !indicator.family.is_empty()
            && indicator.family != unit::PERCENT
    });
    (!amount).then_some(Measure::Share)
}

/// Whether what is measured is itself a percentage, by its name.
pub fn is_rate(indicator: &str, vocabulary: &Vocabulary, place: &PlacePath) -> bool {
    let by_name = ["率", "比重", "占比", "强度", "比例"].iter().any(|end| indicator.ends_with(end));
    let known = vocabulary.indicators.find(indicator, place);
    by_name || known.is_some_and(|known| known.accrual == Accrual::Rate && known.family == unit::PERCENT)
}

/// The name of the rule that reads such a number.
pub fn rule(measure: Measure) -> &'static str {
    match measure {
        Measure::Level => "amount",
        Measure::Growth => "growth",
        Measure::Share => "share",
        Measure::Change => "change",
        Measure::Completion => "share-of-plan",
        Measure::Rank => "rank",
        Measure::Multiple => "multiple",
    }
}
