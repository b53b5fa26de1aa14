//! `split`: a target as items, suggested from its parts; recorded where that is asked for.

use super::{add, line, units, with};
use crate::cli;
use crate::commands::{Answer, CommandError, World};
use crate::extract::{compose, due_of, plain_item, short};
use crate::ledger::{Filter, Ledger, Outcome};
use crate::vocabulary::supervised::{Figure, Item};
use crate::vocabulary::{Claim, Measure, Recorded, Role, Vocabulary};
use crate::{message, say};
use rust_decimal::Decimal;

/// Suggests the items of a target, and records them where `apply` says so.
///
/// # Errors
/// An unknown id, a result, a part that is none, a ledger that cannot be read or written.
pub fn run(arguments: &cli::Split, _: &Vocabulary, world: &mut World) -> Result<Answer, CommandError> {
    let ledger = world.ledger_to_read()?;
    let target = ledger.claim(&arguments.id)?;
    let id = target.id.clone();
    if target.claim.role == Role::Result {
        return Err(CommandError::Usage(message!("split-wants-target", id = id)));
    }
    let whole = with(of_target(&target, &ledger)?, &arguments.said)?;
    let mut items = vec![whole.clone()];
    for other in beside(&target, &ledger)? {
        // What the options say is said of the target that was named.
        items.push(of_target(&other, &ledger)?);
    }
    drop(ledger);
    let parts = parts(arguments, &whole, &target.claim)?;
    let lang = world.style.lang;
    if !arguments.apply {
        for item in items.iter().chain(&parts) {
            world.say(&format!("{}  {}", lang.word("suggested"), line(item, lang)))?;
        }
        told_sum(&whole, &parts, world)?;
        world.say(&say!(lang, "split-apply", id = &id))?;
        return Ok(Answer::Done);
    }
    if parts.is_empty() {
        return add::keep(items, world);
    }
    // The parts name the whole, which must be there before them.
    let mut ledger = world.ledger_to_write()?;
    let mut entry = ledger.entry(&world.by, world.now)?;
    let mut recorded = Vec::new();
    for item in items {
        let became = entry.add(&item)?;
        recorded.push((item, became));
    }
    let above = recorded.first().map(|(_, became)| match became {
        Outcome::New(id) | Outcome::Known(id) | Outcome::Hidden { id, .. } => id.clone(),
    });
    for part in &parts {
        let item = Item { parent: above.clone(), ..part.clone() };
        let became = entry.add(&item)?;
        recorded.push((item, became));
    }
    entry.commit()?;
    for (item, became) in recorded {
        let told = format!("{}  {}", super::outcome(&became, world), line(&item, lang));
        world.say(&told)?;
    }
    told_sum(&whole, &parts, world)?;
    Ok(Answer::Done)
}

/// A target as an item: its unit, its words, and where it stands.
fn of_target(target: &Recorded, ledger: &Ledger) -> Result<Item, CommandError> {
    let claim = &target.claim;
    let first = ledger.history(&target.id)?.first;
    let mut leads = units(&claim.responsible);
    let lead = if leads.is_empty() { String::new() } else { leads.remove(0) };
    Ok(Item {
        target: Some(first),
        lead,
        co_units: leads,
        wanted: Figure::of(claim),
        due: due_of(claim),
        source: target.document.title.clone(),
        ..plain_item(&claim.place, claim.year, &short(&compose(claim)))
    })
}

/// The other targets that the same words state.
fn beside(target: &Recorded, ledger: &Ledger) -> Result<Vec<Recorded>, CommandError> {
    let claim = &target.claim;
    let filter =
        Filter { place: Some(claim.place.clone()), year: Some(claim.year), role: Some(Role::Target) };
    let mut all = ledger.claims(&filter)?;
    all.retain(|other| {
        other.id != target.id
            && other.claim.quote == claim.quote
            && other.document.title == target.document.title
    });
    Ok(all)
}

/// A share of the whole for each part given, of one unit or of several together: 鄞州区、高新区=2.
fn parts(arguments: &cli::Split, whole: &Item, claim: &Claim) -> Result<Vec<Item>, CommandError> {
    let mut parts = Vec::new();
    for given in &arguments.part {
        let wrong = || CommandError::Usage(message!("split-part", given = given));
        let (unit, share) = given.split_once(['=', '＝']).ok_or_else(wrong)?;
        let value = Decimal::from_str_exact(share.trim()).map_err(|_| wrong())?;
        let figure = whole.wanted.clone().ok_or_else(wrong)?;
        let mut joint = units(unit);
        if joint.is_empty() {
            return Err(wrong());
        }
        let named = joint.join("、");
        let lead = joint.remove(0);
        let own = Claim { value: Some(value), value_high: None, ..claim.clone() };
        parts.push(Item {
            name: short(&format!("{named}：{}", compose(&own))),
            lead,
            co_units: joint,
            wanted: Some(Figure { value, value_high: None, ..figure }),
            // Whose the whole is, and how far it is to be by when, is not said of a part.
            official: String::new(),
            person: String::new(),
            weight: None,
            baseline: None,
            milestones: Vec::new(),
            ..whole.clone()
        });
    }
    Ok(parts)
}

/// Says where amounts do not add up to the whole.
fn told_sum(whole: &Item, parts: &[Item], world: &mut World) -> Result<(), CommandError> {
    let Some(figure) = whole.wanted.as_ref().filter(|figure| figure.measure == Measure::Level) else {
        return Ok(());
    };
    let values = parts.iter().filter_map(|part| part.wanted.as_ref().map(|figure| figure.value));
    let sum = values.fold(Decimal::ZERO, Decimal::saturating_add);
    if parts.is_empty() || sum == figure.value {
        return Ok(());
    }
    let (sum, whole) = (sum.to_string(), figure.value.to_string());
    let told = say!(world.style.lang, "split-sum", sum = sum, whole = whole);
    Ok(writeln!(world.err, "{told}")?)
}
