//! What became of the claims that were read out of one text: those that stand, and those that were withdrawn.

use super::error::{At as _, Failure, LedgerError};
use super::{Ledger, named, row};
use crate::vocabulary::{Claim, Recorded};

/// The claims of a document that have a place in its text.
#[derive(Debug, Default)]
pub struct OfDocument {
    /// Those that stand, in order of their numbers.
    pub stand: Vec<Recorded>,
    /// Those that were withdrawn as a whole, in the order they were recorded.
    pub rejected: Vec<Rejected>,
}

/// A claim that was withdrawn with all its versions.
#[derive(Debug, Clone)]
pub struct Rejected {
    /// The id of its first version, by which it is restored.
    pub id: String,
    /// What its last version says.
    pub claim: Claim,
    /// Why it was withdrawn.
    pub why: String,
}

impl Ledger {
    /// The claims of the document with that id; none where the id is that of something else.
    ///
    /// # Errors
    /// `LookupError::NotAnId`, `NoRow`, `AmbiguousId`; `LedgerError::File` where reading fails.
    pub fn of_document(&self, id: &str) -> Result<OfDocument, LedgerError> {
        let read = || -> Result<OfDocument, Failure> {
            let _moment = super::read::moment(&self.connection)?;
            let Some(document) = named::document(&self.connection, id)? else {
                return Ok(OfDocument::default());
            };
            let mut statement = self
                .connection
                .prepare_cached("SELECT uid FROM live_claim WHERE document = ?1 AND start IS NOT NULL")?;
            let ids: Vec<String> =
                statement.query_map([document], |row| row.get(0))?.collect::<Result<_, _>>()?;
            let stand: Result<Vec<Recorded>, Failure> = ids.iter().map(|id| self.one(id)).collect();
            let mut stand = stand?;
            stand.sort_by(|a, b| (a.claim.span, &a.id).cmp(&(b.claim.span, &b.id)));
            Ok(OfDocument { stand, rejected: self.rejected(document)? })
        };
        read().at(&self.path)
    }

    fn rejected(&self, document: i64) -> rusqlite::Result<Vec<Rejected>> {
        let sql = format!(
            "SELECT first.uid, (SELECT why FROM standing_withdrawal AS hiding WHERE hiding.claim = first.id \
             ORDER BY hiding.id DESC LIMIT 1) AS reason, place.path, {} \
             FROM claim AS first JOIN claim AS last ON last.id = (SELECT max(id) FROM claim \
             WHERE claim.id = first.id OR claim.supersedes = first.id) \
             JOIN place ON place.id = last.place WHERE first.document = ?1 AND first.supersedes IS NULL \
             AND first.start IS NOT NULL AND reason IS NOT NULL ORDER BY first.id",
            row::claim_of("last")
        );
        let mut statement = self.connection.prepare_cached(&sql)?;
        let rows = statement.query_map([document], |row| {
            let claim = row::claim(row, 3, row::place(row, 2)?)?;
            Ok(Rejected { id: row.get(0)?, claim, why: row.get(1)? })
        })?;
        rows.collect()
    }
}
