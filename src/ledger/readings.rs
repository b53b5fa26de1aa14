//! What was read out of each text, as it was read, whatever became of it since.

use super::error::{At as _, LedgerError};
use super::{Ledger, row};
use crate::vocabulary::{Claim, Document};

/// A text on file and the claims that were read out of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Reading {
    /// The latest version of the document that has the text.
    pub document: Document,
    /// The text.
    pub text: String,
    /// The claims as the program read them, in order of recording.
    pub claims: Vec<Claim>,
}

impl Ledger {
    /// Hands on every document with claims that were read out of its text; one is in memory at a time.
    ///
    /// # Errors
    /// The first error of `take`; `LedgerError::File` where reading fails.
    pub fn each_reading<E: From<LedgerError>>(
        &self,
        mut take: impl FnMut(Reading) -> Result<(), E>,
    ) -> Result<(), E> {
        let _moment = super::read::moment(&self.connection).at(&self.path)?;
        let sql = format!(
            "SELECT claim.document, place.path, {} FROM claim JOIN place ON place.id = claim.place \
             WHERE supersedes IS NULL AND start IS NOT NULL ORDER BY claim.document, claim.id",
            row::claim_of("claim")
        );
        let mut statement = self.connection.prepare(&sql).at(&self.path)?;
        let mut rows = statement.query([]).at(&self.path)?;
        let (mut document, mut claims) = (None, Vec::new());
        loop {
            let next = rows.next().at(&self.path)?;
            let of = next.map(|row| row.get::<_, i64>(0)).transpose().at(&self.path)?;
            if let Some(done) = document.filter(|_| document != of)
                && let Some((document, text)) = self.latest_text(done)?
            {
                take(Reading { document, text, claims: std::mem::take(&mut claims) })?;
            }
            claims.retain(|_| document == of);
            document = of;
            let Some(row) = next else { return Ok(()) };
            let place = row::parsed(row, 1).at(&self.path)?;
            claims.push(row::claim(row, 2, place).at(&self.path)?);
        }
    }

    /// The latest version of a document that has a text, and the text.
    fn latest_text(&self, first: i64) -> Result<Option<(Document, String)>, LedgerError> {
        let read = || -> rusqlite::Result<Option<(Document, String)>> {
            let mut statement = self.connection.prepare_cached(
                "SELECT id, text FROM document WHERE (id = ?1 OR root = ?1) AND text IS NOT NULL ORDER BY id DESC LIMIT 1",
            )?;
            let mut rows = statement.query([first])?;
            let Some(row) = rows.next()? else { return Ok(None) };
            Ok(Some((row::document_at(&self.connection, row.get(0)?)?, row.get(1)?)))
        };
        read().at(&self.path)
    }
}
