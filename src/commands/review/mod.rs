//! `review`: a person looks over what the program read, claim by claim, in a spreadsheet, or all at once.

mod desk;
mod fields;
mod handed;
mod matched;
mod matches;
mod sheet;
mod walk;
mod wanted;

use super::{Answer, CommandError, World};
use crate::cli;
use crate::ledger::{Filter, Ledger};
use crate::say;
use crate::vocabulary::{Recorded, Vocabulary};
use desk::Desk;
use wanted::Wanted;

pub use desk::folded;

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
    let wanted = Wanted::parsed(arguments.accept.as_deref().unwrap_or_default())?;
    let ledger = world.ledger_to_write()?;
    let mut desk = Desk::new(ledger, world);
    if arguments.accept_all || arguments.accept.is_some() {
        return accept_all(&filter, &wanted, &mut desk);
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

/// Accepts what of the scope is wanted, in one entry.
fn accept_all(filter: &Filter, wanted: &Wanted, desk: &mut Desk) -> Result<Answer, CommandError> {
    let all = desk.ledger.unreviewed(filter)?;
    let scope = all.len();
    let claims: Vec<Recorded> = all.into_iter().filter(|claim| wanted.holds(claim)).collect();
    let count = claims.len();
    if count > 0 {
        let mut entry = desk.ledger.entry(&desk.world.by, desk.world.now)?;
        for claim in &claims {
            entry.accept(&claim.id)?;
        }
        entry.commit()?;
    }
    let told = if wanted.is_all() {
        say!(desk.lang(), "review-accept-all", count = count)
    } else {
        say!(desk.lang(), "review-accepted-some", count = count, scope = scope)
    };
    desk.world.say(&told)?;
    Ok(Answer::Done)
}
