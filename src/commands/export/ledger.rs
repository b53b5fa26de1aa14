//! `export ledger`: the whole ledger as JSON lines, from which `import` rebuilds the same ledger.

use super::super::{Answer, CommandError, World};
use super::to;
use crate::cli;
use crate::say;

/// Writes every row of the ledger, and the head of its chain to standard error.
///
/// # Errors
/// A ledger that cannot be read, a file that cannot be written.
pub fn run(arguments: &cli::ExportLedger, world: &mut World) -> Result<Answer, CommandError> {
    let ledger = world.ledger_to_read()?;
    to(arguments.output.as_deref(), world, |out| ledger.export(out))?;
    if let Some(head) = ledger.head()? {
        let line = say!(world.style.lang, "audit-head", head = &head.head, entry = head.entry);
        writeln!(world.err, "{line}")?;
    }
    Ok(Answer::Done)
}
