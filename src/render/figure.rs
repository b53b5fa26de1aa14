//! A claim's number in words, as a document would print it: `增长7.5%左右`, `确保6%、力争6.5%`, `第11位`. In Chinese
//! the document's own words are kept where they are known ones; they are no messages.

use super::Lang;
use super::period::period;
use super::separated::with_commas;
use crate::say;
use crate::vocabulary::{Claim, Comparator, Flag, Measure, Period, RelativeTo};
use rust_decimal::Decimal;

/// The figure, and its period where that is not `beside`.
pub fn told(claim: &Claim, beside: Period, lang: Lang) -> String {
    let figure = worded(claim, lang);
    if claim.period == beside {
        return figure;
    }
    say!(lang, "with-aside", words = figure, aside = period(claim.period, beside, lang))
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
            say!(lang, "relation-by", relation = relation, lead = lead)
        }
        Some(_) => with_commas(&[own.unwrap_or_default(), relation], lang),
    }
}

/// A unit as read aloud.
pub(super) fn unit(unit: &str, lang: Lang) -> String {
    match (lang, unit) {
        (Lang::Zh, unit) | (Lang::En, unit @ ("" | "%" | "‰")) => unit.to_owned(),
        (Lang::En, "个百分点" | "百分点") => format!(" {}", lang.word("points")),
        (Lang::En, unit) => format!(" {unit}"),
    }
}

fn number(claim: &Claim, value: Decimal, lang: Lang) -> String {
    let signed = matches!(claim.measure, Measure::Growth | Measure::Change);
    let falls = signed
        && value.is_sign_negative()
        && !value.is_zero()
        && claim.value_high.is_none_or(|high| high.is_sign_negative());
    if signed && value.is_zero() && matches!(claim.comparator, Comparator::Gt | Comparator::Lt) {
        return moves(claim, claim.comparator == Comparator::Lt, lang);
    }
    let direction = if signed { moves(claim, falls, lang) } else { String::new() };
    let unit = unit(&claim.unit, lang);
    if let (Comparator::Range, Some(high)) = (claim.comparator, claim.value_high) {
        let (low, high) =
            if falls { (value.abs().min(high.abs()), value.abs().max(high.abs())) } else { (value, high) };
        let range = say!(lang, "span", from = format!("{low}{unit}"), to = format!("{high}{unit}"));
        return in_a_row([&direction, &range], lang);
    }
    if let Some(stretch) = claim.stretch {
        let floor = match lang {
            Lang::Zh if claim.cue.contains("确保") => {
                format!("确保{direction}{}", plain(claim, value, &unit, lang))
            }
            Lang::Zh => format!("{direction}{}", bound(claim, value, &unit, lang)),
            Lang::En => {
                let least =
                    if claim.comparator == Comparator::Approx { Comparator::Approx } else { Comparator::Ge };
                in_a_row([&direction, &usual(least, plain(claim, value, &unit, lang), lang)], lang)
            }
        };
        return say!(lang, "striving-for", figure = floor, stretch = plain(claim, stretch, &unit, lang));
    }
    let aim = match lang {
        Lang::Zh => aim(claim),
        Lang::En => "",
    };
    in_a_row([aim, &direction, &bound(claim, value, &unit, lang)], lang)
}

/// Words that follow one another; in English with blanks between them.
fn in_a_row<const N: usize>(words: [&str; N], lang: Lang) -> String {
    let mut row = String::new();
    for word in words.into_iter().filter(|word| !word.is_empty()) {
        if lang == Lang::En && !row.is_empty() {
            row.push(' ');
        }
        row.push_str(word);
    }
    row
}

/// The number and its unit, without direction and bound.
fn plain(claim: &Claim, number: Decimal, unit: &str, lang: Lang) -> String {
    // In Chinese a rank and a multiple have units too; they are as printed.
    let counted = |usual: &str| match lang {
        Lang::Zh if claim.unit.is_empty() => format!("{number}{usual}"),
        Lang::Zh => format!("{number}{unit}"),
        Lang::En => number.to_string(),
    };
    match claim.measure {
        Measure::Rank => say!(lang, "rank", rank = counted("位")),
        Measure::Multiple => say!(lang, "multiple", multiple = counted("倍")),
        Measure::Completion => say!(lang, "share-of-plan", share = format!("{number}{unit}")),
        Measure::Growth | Measure::Change => format!("{}{unit}", number.abs()),
        Measure::Level | Measure::Share => format!("{number}{unit}"),
    }
}

/// 增长, 实际下降, 提高 …
fn moves(claim: &Claim, falls: bool, lang: Lang) -> String {
    let points = claim.unit.ends_with("百分点");
    let verb = match (claim.measure, falls) {
        (Measure::Change, false) if points => lang.word("points-up"),
        (Measure::Change, false) => lang.word("amount-up"),
        (Measure::Change, true) if !points => lang.word("amount-down"),
        (_, false) => lang.word("growth-up"),
        (_, true) => lang.word("growth-down"),
    };
    if claim.flags.0.is_empty() {
        return verb.to_owned();
    }
    let basis = |flag, word| if claim.flags.has(flag) { word } else { "" };
    let words = [
        basis(Flag::SameBasis, lang.word("basis-same")),
        basis(Flag::NaturalBasis, lang.word("basis-natural")),
        basis(Flag::YearlyAverage, lang.word("basis-yearly")),
        basis(Flag::Real, lang.word("basis-real")),
        basis(Flag::Nominal, lang.word("basis-nominal")),
        verb,
    ];
    in_a_row(words, lang)
}

/// The number with what binds it: 以上, 约 …
fn bound(claim: &Claim, value: Decimal, unit: &str, lang: Lang) -> String {
    let plain = plain(claim, value, unit, lang);
    let own = match lang {
        Lang::Zh => own_bound(claim),
        Lang::En => None,
    };
    match own {
        None => usual(claim.comparator, plain, lang),
        Some((before, within, after)) if within.is_empty() || claim.unit.is_empty() => {
            format!("{before}{plain}{within}{after}")
        }
        Some((before, within, after)) => {
            let number = plain.strip_suffix(unit).unwrap_or(&plain);
            format!("{before}{number}{within}{unit}{after}")
        }
    }
}

/// The figure with the usual words for its bound.
fn usual(comparator: Comparator, figure: String, lang: Lang) -> String {
    match comparator {
        Comparator::Eq | Comparator::Range => figure,
        Comparator::Ge => say!(lang, "bound-at-least", figure = figure),
        Comparator::Gt => say!(lang, "bound-over", figure = figure),
        Comparator::Le => say!(lang, "bound-at-most", figure = figure),
        Comparator::Lt => say!(lang, "bound-under", figure = figure),
        Comparator::Approx => say!(lang, "bound-about", figure = figure),
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

/// What binds the number in the document's own words: before it, between number and unit, after the unit; `None` where
/// its words are not known ones.
fn own_bound(claim: &Claim) -> Option<(&'static str, &'static str, &'static str)> {
    let said = |words: &[&'static str]| words.iter().copied().find(|word| claim.cue.contains(word));
    let (before, within, after): (&[&'static str], &[&'static str], &[&'static str]) = match claim.comparator
    {
        Comparator::Eq | Comparator::Range => return None,
        Comparator::Ge => (&["不低于", "不少于", "不小于", "至少"], &[], &["以上"]),
        Comparator::Gt => (&["突破", "超过", "高于", "超", "逾"], &["多", "余"], &[]),
        Comparator::Le => (&["不超过", "不高于", "不大于", "控制在"], &[], &["以内", "以下"]),
        Comparator::Lt => (&["不足", "低于", "不到"], &[], &[]),
        Comparator::Approx => (&["大约", "接近", "约", "近"], &[], &["左右", "上下"]),
    };
    let own = (said(before), said(within), said(after));
    let (before, within, after) = own;
    (own != (None, None, None))
        .then(|| (before.unwrap_or_default(), within.unwrap_or_default(), after.unwrap_or_default()))
}

/// 与经济增长同步, 高于全国平均水平, 未完成目标 …
fn relation(claim: &Claim, to: &RelativeTo, lang: Lang) -> String {
    if *to == RelativeTo::OwnPlan {
        return own_plan(claim.comparator, lang).to_owned();
    }
    let yardstick = to.yardstick();
    let level = matches!(to, RelativeTo::PreviousYear);
    match claim.comparator {
        Comparator::Eq | Comparator::Approx | Comparator::Range if level => {
            say!(lang, "level-with", yardstick = yardstick)
        }
        Comparator::Ge if level => say!(lang, "not-below", yardstick = yardstick),
        Comparator::Eq | Comparator::Approx | Comparator::Range | Comparator::Ge => {
            say!(lang, "in-step-with", yardstick = yardstick)
        }
        Comparator::Gt if claim.cue.contains("快于") => say!(lang, "faster-than", yardstick = yardstick),
        Comparator::Gt => say!(lang, "above", yardstick = yardstick),
        Comparator::Le => say!(lang, "not-above", yardstick = yardstick),
        Comparator::Lt => say!(lang, "below", yardstick = yardstick),
    }
}

fn own_plan(comparator: Comparator, lang: Lang) -> &'static str {
    match comparator {
        Comparator::Eq | Comparator::Ge | Comparator::Le | Comparator::Range => lang.word("plan-reached"),
        Comparator::Approx => lang.word("plan-mostly-reached"),
        Comparator::Gt => lang.word("plan-exceeded"),
        Comparator::Lt => lang.word("plan-not-reached"),
    }
}
