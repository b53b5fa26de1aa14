//! Rows that are on file already, with another responsible unit or note than they now come with.

use super::super::{CommandError, World};
use super::check::BAD_ROWS_TOLD;
use crate::ledger::{Ledger, LedgerError};
use crate::render::visible;
use crate::say;
use crate::vocabulary::Claim;

/// A row that names a responsible unit or a note, and is on file.
pub struct Otherwise {
    at: String,
    id: String,
    responsible: String,
    note: String,
}

impl Otherwise {
    /// The row; `None` where it names neither.
    pub fn of(claim: &Claim, id: String, at: String) -> Option<Self> {
        let (responsible, note) = (claim.responsible.clone(), claim.note.clone());
        let any = !responsible.is_empty() || !note.is_empty();
        any.then_some(Self { at, id, responsible, note })
    }
}

/// Says which rows are on file otherwise; the ledger keeps what it has.
///
/// # Errors
/// A ledger that cannot be read.
pub fn tell(rows: &[Otherwise], ledger: &Ledger, world: &mut World) -> Result<(), CommandError> {
    let mut count = 0_usize;
    for row in rows {
        let on_file = match ledger.claim(&row.id) {
            Ok(recorded) => recorded.claim,
            Err(LedgerError::Lookup(_)) => continue,
            Err(error @ LedgerError::File { .. }) => return Err(error.into()),
        };
        if on_file.responsible == row.responsible && on_file.note == row.note {
            continue;
        }
        count += 1;
        if count <= BAD_ROWS_TOLD {
            let told = say!(world.style.lang, "row-on-file-otherwise", at = &row.at, id = &row.id);
            writeln!(world.err, "{}", visible(&told))?;
        }
    }
    if count > BAD_ROWS_TOLD {
        let more = say!(world.style.lang, "more-not-listed", count = count - BAD_ROWS_TOLD);
        writeln!(world.err, "… {more}")?;
    }
    Ok(())
}
