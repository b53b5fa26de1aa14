//! The words for a claim that came without any: its columns as a phrase.

use crate::vocabulary::{Claim, Comparator, Measure, RelativeTo};
use rust_decimal::Decimal;

/// A phrase that says what the columns say: 规上工业产值增长7.6%以上.
pub fn compose(claim: &Claim) -> String {
    let amount = match (claim.value, &claim.relative_to) {
        (Some(value), _) => figure(claim, value),
        (None, Some(relative)) => {
            return format!("{}{}", claim.indicator, against(claim.comparator, relative));
        }
        (None, None) => String::new(),
    };
    let stretch = claim.stretch.map(|stretch| format!("、力争{stretch}{}", claim.unit)).unwrap_or_default();
    let floor = if stretch.is_empty() { "" } else { "确保" };
    format!("{}{floor}{}{amount}{stretch}", claim.indicator, verb(claim))
}

fn figure(claim: &Claim, value: Decimal) -> String {
    let value = match claim.measure {
        Measure::Growth | Measure::Change => value.abs(),
        Measure::Level | Measure::Share | Measure::Completion | Measure::Rank | Measure::Multiple => value,
    };
    let unit = &claim.unit;
    let after = match claim.comparator {
        Comparator::Eq => "",
        Comparator::Ge => "以上",
        Comparator::Le => "以内",
        Comparator::Approx => "左右",
        Comparator::Gt => return format!("超{value}{unit}"),
        Comparator::Lt => return format!("低于{value}{unit}"),
        Comparator::Range => {
            let high = claim.value_high.map(|high| high.abs().to_string()).unwrap_or_default();
            return format!("{value}—{high}{unit}");
        }
    };
    let ordinal = if claim.measure == Measure::Rank { "第" } else { "" };
    format!("{ordinal}{value}{unit}{after}")
}

fn verb(claim: &Claim) -> &'static str {
    let falls = claim.value.is_some_and(|value| value.is_sign_negative() && !value.is_zero());
    match (claim.measure, falls) {
        (Measure::Growth, true) => "下降",
        (Measure::Growth, false) => "增长",
        (Measure::Change, true) => "减少",
        (Measure::Change, false) => "增加",
        (Measure::Completion, _) => "完成计划的",
        (Measure::Level | Measure::Share | Measure::Rank | Measure::Multiple, _) => "",
    }
}

fn against(comparator: Comparator, relative: &RelativeTo) -> String {
    let yardstick = match relative {
        RelativeTo::OwnGdpGrowth => "经济增长",
        RelativeTo::OwnGrowth => "上年增速",
        RelativeTo::ParentAverage => "上级平均水平",
        RelativeTo::NationalAverage => "全国平均水平",
        RelativeTo::PreviousYear => "上年",
        RelativeTo::OwnPlan => "预期目标",
        RelativeTo::Indicator(code) => code,
    };
    match (comparator, relative) {
        (Comparator::Lt, RelativeTo::OwnPlan) => format!("未完成{yardstick}"),
        (Comparator::Gt, RelativeTo::OwnPlan) => format!("超额完成{yardstick}"),
        (_, RelativeTo::OwnPlan) => format!("完成{yardstick}"),
        (Comparator::Ge, RelativeTo::OwnGdpGrowth | RelativeTo::Indicator(_)) => format!("与{yardstick}同步"),
        (Comparator::Ge, _) => format!("不低于{yardstick}"),
        (Comparator::Gt, _) => format!("高于{yardstick}"),
        (Comparator::Le, _) => format!("不高于{yardstick}"),
        (Comparator::Lt, _) => format!("低于{yardstick}"),
        (Comparator::Eq | Comparator::Approx | Comparator::Range, _) => format!("与{yardstick}持平"),
    }
}
