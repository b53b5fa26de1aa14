//! Acceptances: a person vouches for a claim that the program read.

use super::entry::Entry;
use super::error::{At as _, Failure, LedgerError};
use super::{named, standing};

/// What became of an acceptance, with the claim's whole id.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Acceptance {
    /// It was recorded.
    New(String),
    /// The claim was so already; nothing changed.
    Known(String),
}

impl Entry<'_> {
    /// Vouches for a claim as it stands. Its id stays the same.
    ///
    /// # Errors
    /// `LookupError::NotAnId`, `NoRow`, `AmbiguousId`, `NotAClaim`, `Superseded`, `Withdrawn`;
    /// `LedgerError::File` where writing fails.
    pub fn accept(&mut self, id: &str) -> Result<Acceptance, LedgerError> {
        let path = self.path;
        let by = self.stamp.by.clone();
        self.vouch(id, true, &by).at(path)
    }

    /// Takes an acceptance back: the claim is unreviewed again. One that a person typed or corrected stays
    /// reviewed.
    ///
    /// # Errors
    /// As `Entry::accept`.
    pub fn take_back(&mut self, id: &str) -> Result<Acceptance, LedgerError> {
        let path = self.path;
        let by = self.stamp.by.clone();
        self.vouch(id, false, &by).at(path)
    }

    /// Whether a person vouches for the claim with that id, which must stand, as of this entry: nobody else can change
    /// it before it is kept.
    ///
    /// # Errors
    /// As `Entry::accept`.
    pub fn is_reviewed(&self, id: &str) -> Result<bool, LedgerError> {
        let read = || -> Result<bool, Failure> {
            let named = named::claim(&self.transaction, id)?;
            match standing::hidden(&self.transaction, &named)? {
                Some(hidden) => Err(hidden.into()),
                None => Ok(self.vouched(named.row)?.1),
            }
        };
        read().at(self.path)
    }

    /// Whether a live claim was typed or corrected by a person, and whether one vouches for it.
    fn vouched(&self, row: i64) -> rusqlite::Result<(bool, bool)> {
        self.transaction
            .prepare_cached("SELECT reviewed, vouched FROM live_claim WHERE id = ?1")?
            .query_row([row], |row| Ok((row.get(0)?, row.get(1)?)))
    }

    /// Records that `by` vouches for a claim or, where `accepted` is false, that nobody does any more.
    pub(super) fn vouch(&mut self, id: &str, accepted: bool, by: &str) -> Result<Acceptance, Failure> {
        let named = named::claim(&self.transaction, id)?;
        if let Some(hidden) = standing::hidden(&self.transaction, &named)? {
            return Err(hidden.into());
        }
        let (typed, vouched) = self.vouched(named.row)?;
        if typed || vouched == accepted {
            return Ok(Acceptance::Known(named.id));
        }
        self.transaction
            .prepare_cached(
                "INSERT INTO acceptance (claim, accepted, recorded_at, recorded_by) VALUES (?1, ?2, ?3, ?4)",
            )?
            .execute((named.row, accepted, &self.stamp.at, by))?;
        Ok(Acceptance::New(named.id))
    }
}
