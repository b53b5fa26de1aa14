//! `review`: a person looks over what the program read, claim by claim, in a spreadsheet, or all at once.

mod desk;
mod fields;
mod handed;
mod matched;
mod matches;
mod sheet;
mod walk;
mod wanted;

pub use desk::Done;
pub use fields::typed;
pub use matched::as_one;

use super::{Answer, CommandError, World};
use crate::cli;
use crate::ledger::{Filter, Ledger};
use crate::render::stated;
use crate::say;
use crate::vocabulary::{Recorded, Vocabulary};
use desk::Desk;
use wanted::Wanted;

/// Walks what is in scope, or does with it what was asked for.
///
/// # Errors
/// An unknown place, a file of decisions that cannot be used, a ledger that cannot be written.
pub fn run(
    arguments: &cli::Review,
    vocabulary: &Vocabulary,
    world: &mut World,
) -> Result<Answer, CommandError> {
    if let Some(file) = &arguments.export {
        return sheet::export(arguments, file, world);
    }
    if let Some(file) = &arguments.apply {
        return sheet::apply(file, vocabulary, world);
    }
    // Looked up first where nothing is written: a ledger is not made by reviewing it.
    let filter = filter(&world.ledger_to_read()?, arguments)?;
    let wanted = arguments.accept.as_deref().map(Wanted::parsed).transpose()?;
    let ledger = world.ledger_to_write()?;
    let mut desk = Desk::new(ledger, world);
    if let Some(wanted) = wanted {
        return accept_wanted(&filter, &wanted, &mut desk);
    }
    if arguments.accept_all {
        return accept_all(&filter, &mut desk);
    }
    if arguments.matches {
        return matches::walk(&filter, vocabulary, &mut desk);
    }
    walk::walk(&filter, vocabulary, &mut desk)
}

/// Which claims are meant.
fn filter(ledger: &Ledger, arguments: &cli::Review) -> Result<Filter, CommandError> {
    let place = match &arguments.place {
        Some(place) => Some(ledger.place(place.as_str())?),
        None => None,
    };
    Ok(Filter { place, year: arguments.year, role: arguments.role })
}

/// Accepts everything in scope, in one entry.
fn accept_all(filter: &Filter, desk: &mut Desk) -> Result<Answer, CommandError> {
    let claims = desk.ledger.unreviewed(filter)?;
    accept(&claims, desk)?;
    let told = match claims.len() {
        0 => say!(desk.lang(), "review-nothing"),
        count => say!(desk.lang(), "review-accept-all", count = count),
    };
    desk.world.say(&told)?;
    Ok(Answer::Done)
}

/// Accepts the claims in scope that fit, in one entry, and names each.
fn accept_wanted(filter: &Filter, wanted: &Wanted, desk: &mut Desk) -> Result<Answer, CommandError> {
    let mut claims = desk.ledger.unreviewed(filter)?;
    let scope = claims.len();
    claims.retain(|claim| wanted.holds(claim));
    accept(&claims, desk)?;
    let lang = desk.lang();
    let told = match (scope, claims.len()) {
        (0, _) => say!(lang, "review-nothing"),
        (scope, 0) => say!(lang, "review-accepted-none", scope = scope),
        (scope, count) => say!(lang, "review-accepted-some", count = count, scope = scope),
    };
    desk.world.say(&told)?;
    for Recorded { id, claim, .. } in &claims {
        desk.world.say(&format!("{id} {}", stated(claim, lang)))?;
    }
    Ok(Answer::Done)
}

fn accept(claims: &[Recorded], desk: &mut Desk) -> Result<(), CommandError> {
    if claims.is_empty() {
        return Ok(());
    }
    let mut entry = desk.ledger.entry(&desk.world.by, desk.world.now)?;
    for claim in claims {
        entry.accept(&claim.id)?;
    }
    entry.commit()?;
    Ok(())
}
