//! A claim's number in words, as a document would print it: `增长7.5%左右`, `确保6%、力争6.5%`, `第11位`.

use super::Lang;
use crate::vocabulary::{Claim, Comparator, Flag, Measure, Month, Period, RelativeTo};
use rust_decimal::Decimal;

/// The figure, and its period where that is not `beside`.
pub fn told(claim: &Claim, beside: Period, lang: Lang) -> String {
    let figure = worded(claim, lang);
    if claim.period == beside {
        return figure;
    }
    let period = period(claim.period, beside, lang);
    lang.pick(format!("{figure}（{period}）"), format!("{figure} ({period})"))
}

/// The figure without its period.
pub fn worded(claim: &Claim, lang: Lang) -> String {
    let own = claim.value.map(|value| number(claim, value, lang));
    let Some(to) = &claim.relative_to else { return own.unwrap_or_else(|| claim.quote.clone()) };
    let relation = relation(claim, to, lang);
    match claim.value.filter(|value| !value.is_zero()) {
        None => relation,
        Some(lead) if claim.measure == Measure::Change || claim.unit.ends_with("百分点") => {
            let lead = format!("{}{}", lead.abs(), unit(&claim.unit, lang));
            lang.pick(format!("{relation}{lead}"), format!("{relation} by {lead}"))
        }
        Some(_) => {
            let own = own.unwrap_or_default();
            lang.pick(format!("{own}，{relation}"), format!("{own}, {relation}"))
        }
    }
}

/// A period as read aloud: the year is left out where `beside` tells it.
pub(super) fn period(period: Period, beside: Period, lang: Lang) -> String {
    let told = beside.last_year();
    match (period, lang) {
        (Period::Year(year), Lang::Zh) => format!("{year}年"),
        (Period::Year(year), Lang::En) => year.to_string(),
        (Period::Month(month), Lang::Zh) if told == Some(month.year) => format!("{}月", month.month),
        (Period::Month(month), Lang::Zh) => format!("{}年{}月", month.year, month.month),
        (Period::Month(month), Lang::En) if told == Some(month.year) => month_en(month).to_owned(),
        (Period::Month(month), Lang::En) => format!("{} {}", month_en(month), month.year),
        (Period::Months(from, to), Lang::Zh) if from.year == to.year && told == Some(to.year) => {
            format!("{}—{}月", from.month, to.month)
        }
        (Period::Months(from, to), Lang::Zh) if from.year == to.year => {
            format!("{}年{}—{}月", from.year, from.month, to.month)
        }
        (Period::Months(from, to), Lang::Zh) => {
            format!("{}年{}月—{}年{}月", from.year, from.month, to.year, to.month)
        }
        (Period::Months(from, to), Lang::En) if from.year == to.year && told == Some(to.year) => {
            format!("{}–{}", month_en(from), month_en(to))
        }
        (Period::Months(from, to), Lang::En) => {
            format!("{} {}–{} {}", month_en(from), from.year, month_en(to), to.year)
        }
        (Period::Years(from, to), Lang::Zh) => format!("{from}—{to}年"),
        (Period::Years(from, to), Lang::En) => format!("{from}–{to}"),
        (Period::Cumulative, Lang::Zh) => "累计".to_owned(),
        (Period::Cumulative, Lang::En) => "cumulative".to_owned(),
    }
}

fn month_en(month: Month) -> &'static str {
    const NAMES: [&str; 12] =
        ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];
    usize::from(month.month).checked_sub(1).and_then(|index| NAMES.get(index)).copied().unwrap_or_default()
}

/// A unit as read aloud.
pub(super) fn unit(unit: &str, lang: Lang) -> String {
    match (lang, unit) {
        (Lang::En, "个百分点" | "百分点") => " points".to_owned(),
        (Lang::En, unit) if unit.is_empty() || unit == "%" || unit == "‰" => unit.to_owned(),
        (Lang::En, unit) => format!(" {unit}"),
        (Lang::Zh, unit) => unit.to_owned(),
    }
}

fn number(claim: &Claim, value: Decimal, lang: Lang) -> String {
    let signed = matches!(claim.measure, Measure::Growth | Measure::Change);
    let unit = unit(&claim.unit, lang);
    let size = |number: Decimal| if signed { number.abs() } else { number };
    let falls = signed
        && value.is_sign_negative()
        && !value.is_zero()
        && claim.value_high.is_none_or(|high| high.is_sign_negative());
    let direction = if signed { moves(claim, falls, lang) } else { String::new() };
    if signed && value.is_zero() && matches!(claim.comparator, Comparator::Gt | Comparator::Lt) {
        let falls = claim.comparator == Comparator::Lt;
        return moves(claim, falls, lang).trim_end().to_owned();
    }
    let plain = |number: Decimal| match (claim.measure, lang) {
        (Measure::Rank, Lang::Zh) => format!("第{number}{unit}", unit = or(&claim.unit, "位")),
        (Measure::Rank, Lang::En) => format!("rank {number}"),
        (Measure::Multiple, Lang::Zh) => format!("{number}{}", or(&claim.unit, "倍")),
        (Measure::Multiple, Lang::En) => format!("{number} times"),
        (Measure::Completion, Lang::Zh) => format!("完成计划{number}{unit}"),
        (Measure::Completion, Lang::En) => format!("{number}{unit} of plan"),
        (Measure::Level | Measure::Growth | Measure::Share | Measure::Change, _) => {
            format!("{}{unit}", size(number))
        }
    };
    if let (Comparator::Range, Some(high)) = (claim.comparator, claim.value_high) {
        let (low, high) =
            if falls { (value.abs().min(high.abs()), value.abs().max(high.abs())) } else { (value, high) };
        return match lang {
            Lang::Zh => format!("{direction}{low}{unit}—{high}{unit}"),
            Lang::En => format!("{direction}{low}{unit}–{high}{unit}"),
        };
    }
    if let Some(stretch) = claim.stretch {
        return match lang {
            Lang::Zh if claim.cue.contains("确保") => {
                format!("确保{direction}{}、力争{}", plain(value), plain(stretch))
            }
            Lang::Zh => {
                let (before, within, after) = bound_zh(claim);
                let floor = plain(value);
                format!("{before}{direction}{floor}{within}{after}、力争{}", plain(stretch))
            }
            Lang::En => {
                let bound = if claim.comparator == Comparator::Approx { "about" } else { "at least" };
                format!("{direction}{bound} {}, striving for {}", plain(value), plain(stretch))
            }
        };
    }
    match lang {
        Lang::Zh => {
            let (before, within, after) = bound_zh(claim);
            let plain = if within.is_empty() || claim.unit.is_empty() {
                format!("{before}{}{within}{after}", plain(value))
            } else {
                format!("{before}{}{within}{unit}{after}", size(value))
            };
            format!("{}{direction}{plain}", aim(claim))
        }
        Lang::En => format!("{direction}{}{}", bound_en(claim.comparator), plain(value)),
    }
}

fn or<'a>(text: &'a str, instead: &'a str) -> &'a str {
    if text.is_empty() { instead } else { text }
}

/// 增长, 实际下降, 提高 …
fn moves(claim: &Claim, falls: bool, lang: Lang) -> String {
    let basis = [
        (Flag::SameBasis, "同口径", "on the same basis "),
        (Flag::NaturalBasis, "自然口径", "as counted "),
        (Flag::YearlyAverage, "年均", "yearly "),
        (Flag::Real, "实际", "in real terms "),
        (Flag::Nominal, "名义", "nominally "),
    ];
    let basis: String = basis
        .iter()
        .filter(|(flag, _, _)| claim.flags.has(*flag))
        .map(|(_, zh, en)| lang.pick(*zh, *en))
        .collect();
    let points = claim.unit.ends_with("百分点");
    let verb = match (claim.measure, falls) {
        (Measure::Change, false) if points => "提高",
        (Measure::Change, false) => "增加",
        (Measure::Change, true) if !points => "减少",
        (_, false) => "增长",
        (_, true) => "下降",
    };
    match lang {
        Lang::Zh => format!("{basis}{verb}"),
        Lang::En => format!("{basis}{}", if falls { "down " } else { "up " }),
    }
}

/// 力争 and its like, where the words had it.
fn aim(claim: &Claim) -> &'static str {
    let said = ["力争", "争取", "确保"].into_iter().find(|word| claim.cue.contains(word));
    match said {
        Some(word) => word,
        None if claim.flags.has(Flag::Floor) => "确保",
        None if claim.flags.has(Flag::Stretch) => "力争",
        None => "",
    }
}

/// What binds the number: before it, between number and unit, after the unit. The document's own word where
/// it is a known one.
fn bound_zh(claim: &Claim) -> (&'static str, &'static str, &'static str) {
    let said = |words: &[&'static str]| words.iter().copied().find(|word| claim.cue.contains(word));
    let (before, within, after, usual): (&[&'static str], &[&'static str], &[&'static str], _) =
        match claim.comparator {
            Comparator::Eq | Comparator::Range => (&[], &[], &[], ("", "", "")),
            Comparator::Ge => (&["不低于", "不少于", "不小于", "至少"], &[], &["以上"], ("", "", "以上")),
            Comparator::Gt => (&["突破", "超过", "高于", "超", "逾"], &["多", "余"], &[], ("超", "", "")),
            Comparator::Le => {
                (&["不超过", "不高于", "不大于", "控制在"], &[], &["以内", "以下"], ("", "", "以内"))
            }
            Comparator::Lt => (&["不足", "低于", "不到"], &[], &[], ("低于", "", "")),
            Comparator::Approx => (&["大约", "接近", "约", "近"], &[], &["左右", "上下"], ("", "", "左右")),
        };
    match (said(before), said(within), said(after)) {
        (None, None, None) => usual,
        (before, within, after) => {
            (before.unwrap_or_default(), within.unwrap_or_default(), after.unwrap_or_default())
        }
    }
}

fn bound_en(comparator: Comparator) -> &'static str {
    match comparator {
        Comparator::Eq | Comparator::Range => "",
        Comparator::Ge => "at least ",
        Comparator::Gt => "over ",
        Comparator::Le => "at most ",
        Comparator::Lt => "under ",
        Comparator::Approx => "about ",
    }
}

/// 与经济增长同步, 高于全国平均水平, 未完成目标 …
fn relation(claim: &Claim, to: &RelativeTo, lang: Lang) -> String {
    let (zh, en) = match to {
        RelativeTo::OwnGdpGrowth => ("经济增长", "GDP growth"),
        RelativeTo::OwnGrowth => ("上年增速", "last year's growth"),
        RelativeTo::ParentAverage => ("上级平均水平", "the average of the place above"),
        RelativeTo::NationalAverage => ("全国平均水平", "the national average"),
        RelativeTo::PreviousYear => ("上年", "last year"),
        RelativeTo::OwnPlan => return own_plan(claim.comparator, lang).to_owned(),
        RelativeTo::Indicator(code) => (code.as_str(), code.as_str()),
    };
    let level = matches!(to, RelativeTo::PreviousYear);
    let than = if claim.cue.contains("快于") { "快于" } else { "高于" };
    match claim.comparator {
        Comparator::Eq | Comparator::Approx | Comparator::Range if level => {
            lang.pick(format!("与{zh}持平"), format!("level with {en}"))
        }
        Comparator::Ge if level => lang.pick(format!("不低于{zh}"), format!("not below {en}")),
        Comparator::Eq | Comparator::Approx | Comparator::Range | Comparator::Ge => {
            lang.pick(format!("与{zh}同步"), format!("in step with {en}"))
        }
        Comparator::Gt => lang.pick(format!("{than}{zh}"), format!("above {en}")),
        Comparator::Le => lang.pick(format!("不高于{zh}"), format!("not above {en}")),
        Comparator::Lt => lang.pick(format!("低于{zh}"), format!("below {en}")),
    }
}

fn own_plan(comparator: Comparator, lang: Lang) -> &'static str {
    match comparator {
        Comparator::Eq | Comparator::Ge | Comparator::Le | Comparator::Range => {
            lang.pick("完成目标", "target reached")
        }
        Comparator::Approx => lang.pick("基本完成目标", "target mostly reached"),
        Comparator::Gt => lang.pick("超额完成目标", "target exceeded"),
        Comparator::Lt => lang.pick("未完成目标", "target not reached"),
    }
}
