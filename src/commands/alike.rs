//! How it is told that a place newly filed may be another that is on file.

use super::{CommandError, World};
use crate::ledger::Alike;
use crate::say;

/// How many are told one by one.
const TOLD: usize = 20;

/// Says, among the remarks, which new places look like places on file.
///
/// # Errors
/// What the writer says.
pub fn tell(alike: &[Alike], world: &mut World) -> Result<(), CommandError> {
    let lang = world.style.lang;
    for Alike { new, known } in alike.iter().take(TOLD) {
        let told = say!(lang, "place-alike", new = new.as_str(), known = known.as_str());
        writeln!(world.err, "{told}")?;
    }
    if alike.len() > TOLD {
        let more = say!(lang, "places-alike-more", count = alike.len() - TOLD);
        writeln!(world.err, "… {more}")?;
    }
    Ok(())
}
