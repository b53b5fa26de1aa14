//! What became of a row that was recorded, as every verb says it.

use super::{CommandError, World, hidden};
use crate::ledger::Outcome;

/// Says the id and what was recorded, that it was on file already, or what hides it.
///
/// # Errors
/// What the writer says.
pub fn tell(outcome: &Outcome, said: &str, world: &mut World) -> Result<(), CommandError> {
    let lang = world.style.lang;
    match outcome {
        Outcome::New(id) => world.say(&format!("{id}  {said}")),
        Outcome::Known(id) => world.say(&format!("{id}  {said} {}", lang.word("on-file-unchanged"))),
        Outcome::Hidden { id, because } => {
            let told = hidden::told(because, world);
            world.say(&format!("{id}  {told}"))
        }
    }
}
