//! A line of the arithmetic of scores: a target or an item, its numbers, and how its points follow.

use super::cell::Cell;
use super::cells::{result, target};
use super::columns::{
    ARITHMETIC, COMPLETION, GROUP_NAME, ID, INDICATOR, OTHER_POINTS, OUTCOME, PLACE, POINTS, RESULT, TARGET,
    WEIGHT,
};
use super::separated::with_commas;
use super::sheet::{BOOK, FILE, Head};
use super::supervised::{named, reached_cell, wanted};
use super::{Lang, figure};
use crate::say;
use crate::vocabulary::Finding;
use crate::vocabulary::score::{Entry, Given, How, LeftOut, Measured};
use crate::vocabulary::supervised::Judged;
use rust_decimal::Decimal;

pub(super) const HEADS: [Head; 12] = [
    PLACE.if_differing(),
    GROUP_NAME.if_differing(),
    INDICATOR,
    TARGET,
    RESULT,
    OUTCOME.on(FILE.and(BOOK)),
    COMPLETION.on(FILE.and(BOOK)),
    POINTS,
    OTHER_POINTS,
    WEIGHT.on(FILE.and(BOOK)),
    ARITHMETIC,
    ID.on(FILE.and(BOOK)),
];

/// How the points of one target follow.
pub struct ScoreLine {
    pub(super) cells: Vec<Cell<'static>>,
}

/// What a formula and another make of a target.
#[derive(Clone, Copy)]
pub struct Scored<'a> {
    /// The target as formulas see it.
    pub entry: &'a Entry,
    /// What it gets.
    pub given: &'a Result<Given, LeftOut>,
    /// What it gets under the other formula, where one was asked for.
    pub other: Option<&'a Result<Given, LeftOut>>,
}

impl ScoreLine {
    /// That of a target of a place.
    pub fn of_target(finding: &Finding, scored: Scored<'_>, lang: Lang) -> Self {
        let claim = &finding.target.claim;
        let names = (claim.place.as_str(), "", claim.indicator.as_str(), finding.target.id.as_str());
        let unit = figure::unit(&claim.unit, lang);
        Self::of(names, (target(finding, lang), result(finding, lang)), &unit, scored, lang)
    }

    /// That of an item in the group of that name.
    pub fn of_item(judged: &Judged<'_>, group: &str, scored: Scored<'_>, lang: Lang) -> Self {
        let item = &judged.dossier.item.row;
        let group = named(group, lang);
        let names =
            (item.place.as_str(), group.as_str(), item.name.as_str(), judged.dossier.item.id.as_str());
        let unit = item.wanted.as_ref().map_or("", |own| own.unit.as_str());
        let unit = figure::unit(unit, lang);
        Self::of(names, (wanted(item, lang), reached_cell(judged, lang)), &unit, scored, lang)
    }

    fn of(
        (place, group, name, id): (&str, &str, &str, &str),
        (target, result): (Cell<'_>, Cell<'_>),
        unit: &str,
        scored: Scored<'_>,
        lang: Lang,
    ) -> Self {
        let given = scored.given.as_ref();
        let of = |take: fn(&Given) -> Option<Decimal>| Cell::exact(given.ok().and_then(take));
        let outcome = match given {
            Ok(given) => Cell::Term { code: given.outcome.code(), zh: given.outcome.zh() },
            Err(why) => Cell::Term { code: why.code(), zh: why.zh() },
        };
        let other = scored.other.and_then(|other| other.as_ref().ok()).map(|given| given.points);
        let cells = vec![
            Cell::text(place),
            Cell::text(group),
            Cell::text(name),
            target,
            result,
            outcome,
            of(|given| given.completion),
            of(|given| Some(given.points)),
            Cell::exact(other),
            of(|given| Some(given.weight)),
            Cell::text(arithmetic(scored.given, scored.entry.measured, unit, lang)),
            Cell::text(id),
        ];
        Self { cells: cells.into_iter().map(Cell::held).collect() }
    }
}

/// `16.2亿元÷15亿元＝108%，封顶100，得100分`
fn arithmetic(given: &Result<Given, LeftOut>, measured: Option<Measured>, unit: &str, lang: Lang) -> String {
    let given = match given {
        Ok(given) => given,
        Err(why) => return say!(lang, "score-not-counted", why = why.in_lang(lang).replace('-', " ")),
    };
    let mut parts = Vec::new();
    match (measured, given.completion) {
        (Some(own), Some(completion)) => parts.push(completed(given.how, own, completion, unit, lang)),
        _ => parts.push(say!(lang, "score-by-status", status = given.outcome.in_lang(lang))),
    }
    if given.raised {
        parts.push(lang.word("score-raised").to_owned());
    } else if given.completion.is_some_and(|own| own < Decimal::ZERO) {
        parts.push(lang.word("score-floored").to_owned());
    }
    parts.extend(given.capped.map(|cap| say!(lang, "score-capped", cap = shown(cap))));
    match given.band {
        Some(band) => parts.push(say!(lang, "score-band", from = shown(band.from))),
        None if given.completion.is_some_and(|_| given.points.is_zero() && !floored(given)) => {
            parts.push(lang.word("score-below-bands").to_owned());
        }
        None => {}
    }
    parts.push(say!(lang, "score-points", points = shown(given.points)));
    let weighs = Some(given.weight).filter(|weight| *weight != Decimal::ONE);
    parts.extend(weighs.map(|weight| say!(lang, "score-weight", weight = shown(weight))));
    with_commas(&parts, lang)
}

fn floored(given: &Given) -> bool {
    given.completion.is_some_and(|own| own <= Decimal::ZERO)
}

fn completed(how: How, own: Measured, completion: Decimal, unit: &str, lang: Lang) -> String {
    let amount = |number: Decimal| format!("{}{unit}", shown(number));
    let (told, goal, completion) = (amount(own.told), amount(own.goal), shown(completion));
    match how {
        How::Share => say!(lang, "score-share", told = told, goal = goal, completion = completion),
        How::TwoLess => say!(lang, "score-two-less", told = told, goal = goal, completion = completion),
        How::Way => {
            let from = amount(own.from.unwrap_or_default());
            say!(lang, "score-way", told = told, goal = goal, from = from, completion = completion)
        }
        How::Difference { each, beyond } if beyond.is_sign_negative() && !beyond.is_zero() => {
            let (short, each) = (shown(beyond.abs()), shown(each));
            say!(lang, "score-short", short = short, each = each, completion = completion)
        }
        How::Difference { each, beyond } => {
            let (beyond, each) = (shown(beyond), shown(each));
            say!(lang, "score-beyond", beyond = beyond, each = each, completion = completion)
        }
        How::Status => say!(lang, "score-beside", told = told, goal = goal),
    }
}

/// A number without the zeros at its end.
pub(super) fn shown(number: Decimal) -> String {
    number.normalize().to_string()
}
