//! `item correct`: an item says what it should have said; what it said before stays on file.

use super::{line, with};
use crate::cli;
use crate::commands::{Answer, CommandError, World};
use crate::extract::Reader;
use crate::ledger::Correction;
use crate::vocabulary::Vocabulary;
use crate::vocabulary::supervised::Item;
use crate::{message, say};

/// Records the correction and prints the item as it now stands.
///
/// # Errors
/// An unknown id, a phrase or an option that cannot be used, a ledger that cannot be written.
pub fn run(
    arguments: &cli::ItemCorrect,
    vocabulary: &Vocabulary,
    world: &mut World,
) -> Result<Answer, CommandError> {
    let mut ledger = if arguments.dry_run { world.ledger_to_read()? } else { world.ledger_to_write()? };
    let lang = world.style.lang;
    let old = ledger.dossier(&arguments.id)?.item;
    let mut item = old.row;
    if let Some(phrase) = &arguments.phrase {
        let said =
            Reader::new(vocabulary).items(phrase, &item.place, item.year).map_err(CommandError::Usage)?;
        let [only] = said.as_slice() else {
            return Err(CommandError::Usage(message!("item-several", count = said.len())));
        };
        item =
            Item { name: only.name.clone(), wanted: only.wanted.clone(), due: only.due.or(item.due), ..item };
    }
    let item = with(item, &arguments.said)?;
    if arguments.dry_run {
        world.say(&format!("{}  {}", lang.word("not-recorded"), line(&item, lang)))?;
        return Ok(Answer::Done);
    }
    let why = arguments.why.as_deref().unwrap_or_default().trim();
    let mut entry = ledger.entry(&world.by, world.now)?;
    let correction = entry.amend(&old.id, &item, why)?;
    entry.commit()?;
    let id = match &correction {
        Correction::New { id, .. } => id.clone(),
        Correction::Known(id) => format!("{id} {}", lang.word("corrected-already")),
    };
    world.say(&format!("{id}  {}", line(&item, lang)))?;
    if let Correction::New { id, .. } = &correction {
        world.say(&say!(lang, "item-kept", id = id))?;
    }
    Ok(Answer::Done)
}
