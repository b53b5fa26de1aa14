//! What a target and a result are compared by. Each comparison comes to one of its levels; the weights of the levels are
//! the rows of `data/linkage.csv`.

use super::rarity::Rarity;
use crate::reconcile::likeness::{Kinship, Thing};
use crate::reconcile::pairs::{Pairs, pairs};
use crate::vocabulary::unit::{PERCENT, POINTS};
use crate::vocabulary::{Indicator, Measure, Period, Recorded, VerbClass, Vocabulary};
use rust_decimal::Decimal;
use rust_decimal::dec;

/// A target and a result that may be its.
pub struct Sides<'a> {
    /// The target.
    pub target: &'a Recorded,
    /// The result.
    pub result: &'a Recorded,
    /// The target's words, taken apart.
    pub own: &'a Thing,
    /// The result's.
    pub other: &'a Thing,
    /// What the result is to the target by its words alone.
    pub by_words: Kinship,
    /// The canonical indicator of each.
    pub indicators: (Option<&'a Indicator>, Option<&'a Indicator>),
    /// Units and words.
    pub vocabulary: &'a Vocabulary,
}

/// One thing that both are compared by.
pub struct Comparison {
    /// Its name.
    pub name: &'static str,
    /// What it may come to.
    pub levels: &'static [&'static str],
    /// Which of them it comes to.
    pub level: fn(&Sides<'_>, &Rarity) -> usize,
}

/// All comparisons.
pub const COMPARISONS: [Comparison; 15] = [
    Comparison { name: "words", levels: &["apart", "akin", "part", "same"], level: words },
    Comparison { name: "code", levels: &["none", "one-sided", "differs"], level: code },
    Comparison { name: "object", levels: &["other", "same-letters", "equal"], level: object },
    Comparison { name: "head", levels: &["other", "inside", "two", "three"], level: head },
    Comparison { name: "covered", levels: &["0", "20", "40", "60", "80", "95"], level: covered },
    Comparison { name: "covering", levels: &["0", "20", "40", "60", "80", "95"], level: covering },
    Comparison { name: "company", levels: &["0", "20", "40", "60"], level: company },
    Comparison { name: "topic", levels: &["0", "10", "25", "45"], level: topic },
    Comparison { name: "action", levels: &["same", "unsaid", "other"], level: action },
    Comparison { name: "stage", levels: &["same", "unsaid", "other"], level: stage },
    Comparison { name: "rank", levels: &["same", "unsaid", "narrower", "other"], level: rank },
    Comparison { name: "side", levels: &["same", "other"], level: side },
    Comparison { name: "unit", levels: &["same", "alike", "other"], level: unit },
    Comparison { name: "size", levels: &["none", "equal", "near", "far", "apart"], level: size },
    Comparison { name: "span", levels: &["same", "part", "total"], level: span },
];

/// What rules of wording make of it.
fn words(sides: &Sides, _: &Rarity) -> usize {
    match sides.by_words {
        Kinship::Apart => 0,
        Kinship::Akin => 1,
        Kinship::Part => 2,
        Kinship::Same => 3,
    }
}

fn code(sides: &Sides, _: &Rarity) -> usize {
    match sides.indicators {
        (None, None) => 0,
        (Some(_), None) | (None, Some(_)) => 1,
        (Some(_), Some(_)) => 2,
    }
}

fn object(sides: &Sides, _: &Rarity) -> usize {
    if sides.own.same_object(sides.other) { 2 } else { usize::from(sides.own.same_letters(sides.other)) }
}

/// A Chinese phrase is about what it ends with.
fn head(sides: &Sides, _: &Rarity) -> usize {
    let (own, other) = (sides.own.object(), sides.other.object());
    let last = |text: &str, count: usize| -> Option<String> {
        let at = text.char_indices().rev().nth(count - 1)?.0;
        Some(text[at..].to_owned())
    };
    let same = |count| last(own, count).is_some() && last(own, count) == last(other, count);
    let inside = |text: &str, in_it: &str| last(text, 2).is_some_and(|head| in_it.contains(&head));
    if same(3) {
        3
    } else if same(2) {
        2
    } else {
        usize::from(inside(own, other) || inside(other, own))
    }
}

fn step(hundredths: u32, steps: &[u32]) -> usize {
    steps.iter().take_while(|step| hundredths >= **step).count()
}

/// How much of the target's words the result has in its name.
fn covered(sides: &Sides, rarity: &Rarity) -> usize {
    step(rarity.covered(sides.own.pairs(), sides.other.pairs()), &[20, 40, 60, 80, 95])
}

/// How much of the result's words the target has in its name.
fn covering(sides: &Sides, rarity: &Rarity) -> usize {
    step(rarity.covered(sides.other.pairs(), sides.own.pairs()), &[20, 40, 60, 80, 95])
}

/// How much of the target's words the clause has in which the result stands.
fn company(sides: &Sides, rarity: &Rarity) -> usize {
    let around = |claim: &Recorded| -> Pairs { pairs(&sides.vocabulary.works.in_full(&claim.claim.quote)) };
    step(rarity.covered(sides.own.pairs(), &around(sides.result)), &[20, 40, 60])
}

/// How much of what stands around the target, its own name aside, stands around the result too.
fn topic(sides: &Sides, rarity: &Rarity) -> usize {
    let around = |claim: &Recorded, name: &Pairs| -> Pairs {
        let all = pairs(&sides.vocabulary.works.in_full(&claim.claim.quote));
        all.difference(name).copied().collect()
    };
    let (own, other) = (around(sides.target, sides.own.pairs()), around(sides.result, sides.own.pairs()));
    let both = rarity.covered(&own, &other).max(rarity.covered(&other, &own));
    step(both, &[10, 25, 45])
}

fn action(sides: &Sides, _: &Rarity) -> usize {
    let weak = |verb| matches!(verb, VerbClass::None | VerbClass::Light);
    let (own, other) = (sides.own.verb(), sides.other.verb());
    if own == other {
        0
    } else if weak(own) || weak(other) {
        1
    } else {
        2
    }
}

fn stage(sides: &Sides, _: &Rarity) -> usize {
    match (sides.own.stage(), sides.other.stage()) {
        (own, other) if own == other => 0,
        (Some(_), None) | (None, Some(_)) => 1,
        (_, _) => 2,
    }
}

/// 省级, 示范: what narrows it.
fn rank(sides: &Sides, _: &Rarity) -> usize {
    let (own, other) = (sides.own.scopes(), sides.other.scopes());
    let lacks = |one: &[String], two: &[String]| one.iter().any(|scope| !two.contains(scope));
    match (lacks(own, other), lacks(other, own)) {
        (false, false) => 0,
        (true, false) => 1,
        (false, true) => 2,
        (true, true) => 3,
    }
}

fn side(sides: &Sides, _: &Rarity) -> usize {
    usize::from(sides.own.on_other_side(sides.other))
}

fn unit(sides: &Sides, _: &Rarity) -> usize {
    let (own, other) = (&sides.target.claim, &sides.result.claim);
    let family = |unit: &str| sides.vocabulary.units.family(unit);
    let word = |unit: &str| unit.chars().next_back();
    if own.unit == other.unit || word(&own.unit) == word(&other.unit) {
        0
    } else if family(&own.unit) == family(&other.unit) {
        1
    } else {
        2
    }
}

/// How far apart amounts and counts are; of rates and shares size tells nothing.
fn size(sides: &Sides, _: &Rarity) -> usize {
    let (own, other) = (&sides.target.claim, &sides.result.claim);
    let rate =
        |unit: &str| sides.vocabulary.units.family(unit).is_none_or(|of| of == PERCENT || of == POINTS);
    let amount = |measure| matches!(measure, Measure::Level | Measure::Change);
    if rate(&own.unit) || !amount(own.measure) || !amount(other.measure) {
        return 0;
    }
    let told = other.value.and_then(|value| sides.vocabulary.units.counted_in(value, &other.unit, &own.unit));
    let (Some(wanted), Some(told)) = (own.value.map(|value| value.abs()), told.map(|told| told.abs())) else {
        return 0;
    };
    let (small, large) = if wanted < told { (wanted, told) } else { (told, wanted) };
    if small.is_zero() {
        return if large.is_zero() { 1 } else { 4 };
    }
    let times: Decimal = large.checked_div(small).unwrap_or(Decimal::MAX);
    if times <= dec!(1.1) {
        1
    } else if times <= dec!(2) {
        2
    } else if times <= dec!(10) {
        3
    } else {
        4
    }
}

fn span(sides: &Sides, _: &Rarity) -> usize {
    let (wanted, given) = (sides.target.claim.period, sides.result.claim.period);
    match given {
        _ if given == wanted => 0,
        Period::Cumulative | Period::Years(..) => 2,
        _ => 1,
    }
}
