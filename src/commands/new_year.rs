//! `new-year`: last year's targets, to be carried on, changed or dropped: as lines that `record --from` takes, or one by one
//! in the terminal.

use super::asking::{Common, ask};
use super::record::{cut_off, keep, nothing, print, source};
use super::{Answer, CommandError, World};
use crate::cli;
use crate::extract::{Columns, Entries, Frame, Reader, compose};
use crate::ledger::Filter;
use crate::render::{visible, worded};
use crate::say;
use crate::vocabulary::whereabouts::folded;
use crate::vocabulary::{
    Claim, Comparator, Flag, Flags, Month, Period, PlacePath, Role, Vocabulary, Worded as _, Year,
};

/// Lists last year's targets, or walks them.
///
/// # Errors
/// An unknown place, a ledger that cannot be read or written.
pub fn run(
    arguments: &cli::NewYear,
    vocabulary: &Vocabulary,
    world: &mut World,
) -> Result<Answer, CommandError> {
    let ledger = world.ledger_to_read()?;
    let place = ledger.place(arguments.place.as_str())?;
    let (year, lang) = (arguments.year, world.style.lang);
    let before = Year::new(year.number() - 1).map_err(|error| CommandError::Usage(error.message()))?;
    let filter = Filter { place: Some(place.clone()), year: Some(before), role: Some(Role::Target) };
    let mut targets: Vec<Claim> = Vec::new();
    for recorded in ledger.claims(&filter)? {
        let target = carried(&recorded.claim, year);
        if !targets.iter().any(|known| known.quote == target.quote) {
            targets.push(target);
        }
    }
    drop(ledger);
    if targets.is_empty() {
        let (place, year) = (place.as_str(), before.to_string());
        world.say(&say!(lang, "new-year-none", place = place, year = year))?;
        return Ok(Answer::No);
    }
    if arguments.form {
        return walk(arguments, &targets, &place, vocabulary, world);
    }
    let (named, year_words, before) = (place.as_str(), year.to_string(), before.to_string());
    world.say(&format!(
        "# {}",
        say!(lang, "new-year-how", place = named, year = &year_words, before = before)
    ))?;
    world.say(&format!("# {}", say!(lang, "new-year-next", place = named, year = &year_words)))?;
    let reader = Reader::new(vocabulary);
    for target in &targets {
        let frame = Frame { role: Role::Target, place: &place, year, indicator: None, said_in: None };
        let again = reader.phrase(&target.quote, &frame).unwrap_or_default();
        if matches!(&again[..], [claim] if same(claim, target)) {
            let responsible = Some(&target.responsible).filter(|unit| !unit.is_empty());
            world
                .say(&responsible.map_or(target.quote.clone(), |unit| format!("{}\t{unit}", target.quote)))?;
        } else {
            let figure = format!("{} {}", target.indicator, worded(target, lang));
            world.say(&format!("# {}", say!(lang, "new-year-other", figure = figure)))?;
        }
    }
    Ok(Answer::Done)
}

/// Whether two claims promise the same.
fn same(one: &Claim, other: &Claim) -> bool {
    let says = |claim: &Claim| {
        let numbers = (claim.value, claim.value_high, claim.stretch);
        let bound = (claim.measure, claim.comparator, claim.relative_to.clone());
        (claim.indicator.clone(), numbers, claim.unit.clone(), bound, claim.period)
    };
    says(one) == says(other)
}

/// The target as the next year would have it, in words made of what it says.
fn carried(target: &Claim, year: Year) -> Claim {
    let at = |month: Month| Month { year, ..month };
    let period = match target.period {
        Period::Year(of) if of == target.year => Period::Year(year),
        Period::Month(month) if month.year == target.year => Period::Month(at(month)),
        Period::Months(from, to) if from.year == target.year && to.year == target.year => {
            Period::Months(at(from), at(to))
        }
        other @ (Period::Year(_)
        | Period::Month(_)
        | Period::Months(..)
        | Period::Years(..)
        | Period::Cumulative) => other,
    };
    let of_the_text = [Flag::FromPlan, Flag::Garbled];
    let flags = target.flags.0.iter().copied().filter(|flag| !of_the_text.contains(flag)).collect::<Flags>();
    let next = Claim {
        year,
        period,
        flags,
        quote: String::new(),
        span: None,
        section: String::new(),
        rule: String::new(),
        note: String::new(),
        ..target.clone()
    };
    Claim { quote: compose(&next), ..next }
}

/// What was decided on a target.
enum Decided {
    Carried(Box<Claim>),
    Changed(Vec<Claim>),
    Dropped,
}

fn walk(
    arguments: &cli::NewYear,
    targets: &[Claim],
    place: &PlacePath,
    vocabulary: &Vocabulary,
    world: &mut World,
) -> Result<Answer, CommandError> {
    let lang = world.style.lang;
    let Some(told) = source(arguments.source.as_deref(), arguments.url.as_deref(), arguments.date, world)?
    else {
        return nothing(world);
    };
    world.say(lang.word("new-year-keys"))?;
    let (reader, entries) = (Reader::new(vocabulary), Entries::new(vocabulary));
    let mut decided: Vec<Decided> = Vec::new();
    while let Some(target) = targets.get(decided.len()) {
        let (at, of, figure) = (decided.len() + 1, targets.len(), worded(target, lang));
        let question =
            say!(lang, "new-year-item", at = at, of = of, indicator = &target.indicator, figure = figure);
        let Some(line) = ask(&question, world)? else { return cut_off(decided.len(), world) };
        match (Common::of(&line), folded(&line).as_str()) {
            (Some(Common::Nothing), _) | (None, "c" | "carry" | "沿用") => {
                decided.push(Decided::Carried(Box::new(target.clone())));
            }
            (None, "x" | "drop" | "不要") => decided.push(Decided::Dropped),
            (Some(Common::Undo), _) => {
                if decided.pop().is_none() {
                    world.say(lang.word("form-nothing-to-undo"))?;
                }
            }
            (Some(Common::Done), _) => break,
            (Some(Common::Quit), _) => return nothing(world),
            (Some(Common::Help), _) => world.say(lang.word("new-year-keys"))?,
            (None, _) => match changed(target, &line, &reader, &entries) {
                Ok(claims) => {
                    for claim in &claims {
                        print(claim, lang.word("form-understood"), vocabulary, world)?;
                    }
                    decided.push(Decided::Changed(claims));
                }
                Err(why) => world.say(&visible(&why.in_lang(lang)))?,
            },
        }
    }
    let count = |of: fn(&Decided) -> bool| decided.iter().filter(|decided| of(decided)).count();
    let (carried, changed, dropped) = (
        count(|decided| matches!(decided, Decided::Carried(_))),
        count(|decided| matches!(decided, Decided::Changed(_))),
        count(|decided| matches!(decided, Decided::Dropped)),
    );
    let claims: Vec<Claim> = decided
        .into_iter()
        .flat_map(|decided| match decided {
            Decided::Carried(claim) => vec![*claim],
            Decided::Changed(claims) => claims,
            Decided::Dropped => Vec::new(),
        })
        .collect();
    if claims.is_empty() {
        return nothing(world);
    }
    let answer = keep(claims, place, &told, vocabulary, world)?;
    world.say(&say!(lang, "new-year-counted", carried = carried, changed = changed, dropped = dropped))?;
    Ok(answer)
}

/// The target with another number, which a cell would hold (35个), or what a whole phrase says in its place.
fn changed(
    target: &Claim,
    line: &str,
    reader: &Reader<'_>,
    entries: &Entries<'_>,
) -> Result<Vec<Claim>, crate::vocabulary::Message> {
    let (year, period) = (target.year.to_string(), target.period.to_string());
    let columns = Columns {
        role: target.role.code(),
        place: target.place.as_str(),
        year: &year,
        indicator: &target.indicator,
        measure: target.measure.code(),
        value: line,
        unit: &target.unit,
        period: &period,
        responsible: &target.responsible,
        ..Columns::default()
    };
    if let Ok(mut claim) = entries.claim(&columns) {
        // 35 in the place of 不低于30 is 不低于35.
        let bare = claim.comparator == Comparator::Eq && claim.cue.is_empty();
        if bare && target.comparator != Comparator::Range {
            claim.comparator = target.comparator;
            claim.cue.clone_from(&target.cue);
            claim.quote = compose(&claim);
        }
        return Ok(vec![claim]);
    }
    let frame =
        Frame { role: Role::Target, place: &target.place, year: target.year, indicator: None, said_in: None };
    let mut claims = reader.phrase(line, &frame).map_err(|error| error.message())?;
    for claim in &mut claims {
        claim.responsible.clone_from(&target.responsible);
    }
    Ok(claims)
}
