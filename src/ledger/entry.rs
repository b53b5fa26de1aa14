//! One entry into the ledger: everything recorded in it is kept together, or not at all.

use super::already::Already;
use super::document::{DocumentKey, SourceName};
use super::error::{At as _, Failure, LedgerError};
use super::file::{Identity, in_place};
use super::lookup::LookupError;
use super::named::{Kind, Named};
use super::place::{FiledPlace, Places};
use super::said::{Filed, Said, insert, whose};
use super::titled::Titles;
use super::{Kept, Ledger, chain, standing};
use crate::vocabulary::{Claim, PlacePath};
use chrono::{DateTime, Utc};
use rusqlite::{Transaction, TransactionBehavior};
use std::collections::HashMap;
use std::path::Path;

/// An entry under way. Dropped without `commit`, it leaves the ledger as it was.
#[derive(Debug)]
pub struct Entry<'ledger> {
    pub(super) transaction: Transaction<'ledger>,
    pub(super) path: &'ledger Path,
    identity: Option<Identity>,
    pub(super) kept: &'ledger Kept,
    pub(super) stamp: Stamp,
    pub(super) places: Places,
    pub(super) already: Already,
    pub(super) sources: HashMap<SourceName, DocumentKey>,
    pub(super) titles: Titles,
}

/// Who records, and when.
#[derive(Debug)]
pub(super) struct Stamp {
    pub(super) by: String,
    pub(super) at: String,
}

/// What became of a claim handed in, with its public id.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Outcome {
    /// It was recorded.
    New(String),
    /// It was on file already; nothing changed.
    Known(String),
    /// It is on file but does not stand; nothing changed.
    Hidden {
        /// Its id.
        id: String,
        /// What hides it: `LookupError::Withdrawn` or `LookupError::Superseded`.
        because: LookupError,
    },
}

impl Ledger {
    /// Begins an entry by `by`, which must not be empty, at `at`, kept to the second; where the clock was set back, at
    /// the time of the entry before, for times do not run back along the chain. Only one process at a time has an
    /// entry under way; another waits for up to five seconds.
    ///
    /// # Errors
    /// `LedgerError::File` where another process holds the ledger, it cannot be written, or another file lies at its
    /// path by now.
    pub fn entry(&mut self, by: &str, at: DateTime<Utc>) -> Result<Entry<'_>, LedgerError> {
        self.in_place()?;
        self.live.take();
        let transaction =
            self.connection.transaction_with_behavior(TransactionBehavior::Immediate).at(&self.path)?;
        let at = at.format("%Y-%m-%dT%H:%M:%SZ").to_string();
        let before = chain::latest(&transaction).at(&self.path)?.map(|before| before.at).unwrap_or_default();
        let at = at.max(before);
        // What another program added since the last entry is not passed off as part of this one.
        chain::close(&transaction, "found", &at, by).at(&self.path)?;
        Ok(Entry {
            transaction,
            path: &self.path,
            identity: self.identity,
            kept: &self.kept,
            stamp: Stamp { by: by.to_owned(), at },
            places: Places::default(),
            already: Already::default(),
            sources: HashMap::new(),
            titles: Titles::default(),
        })
    }
}

impl Entry<'_> {
    /// The place on file that `wanted` means, as `Ledger::place` has it; filed, with the places above it,
    /// where it is not on file.
    ///
    /// # Errors
    /// `LookupError::AmbiguousPlace` with the candidates; `LedgerError::File` where writing fails.
    pub fn place(&mut self, wanted: &PlacePath) -> Result<PlacePath, LedgerError> {
        let path = self.path;
        self.filed(wanted).map(|place| place.path.clone()).at(path)
    }

    /// Records a claim said in that document, unless it is on file already. A claim without a span was typed
    /// by hand and counts as reviewed.
    ///
    /// # Errors
    /// `LookupError::AmbiguousPlace`; `LedgerError::File` where writing fails or `schema.sql` refuses the row
    /// (a claim with neither value nor `relative_to`, an empty indicator).
    pub fn claim(&mut self, claim: &Claim, document: &DocumentKey) -> Result<Outcome, LedgerError> {
        let path = self.path;
        self.put(claim, document).at(path)
    }

    /// Keeps everything recorded in this entry, and closes it with its head in the chain.
    ///
    /// # Errors
    /// `LedgerError::File` where the disk is full, the medium fails, or a reader does not let go in time; then
    /// nothing is kept. `Trouble::Replaced` where the file no longer lies at its path.
    pub fn commit(self) -> Result<(), LedgerError> {
        let by = self.stamp.by.clone();
        self.close(&by)
    }

    /// Keeps everything, with `by` as the name that the entry is closed in.
    pub(super) fn close(self, by: &str) -> Result<(), LedgerError> {
        let new = chain::close(&self.transaction, "recorded", &self.stamp.at, by).at(self.path)?;
        self.transaction.commit().at(self.path)?;
        in_place(self.path, self.identity)?;
        if new {
            self.kept.note();
        }
        Ok(())
    }

    pub(super) fn filed(&mut self, wanted: &PlacePath) -> Result<&FiledPlace, Failure> {
        self.places.filed(&self.transaction, wanted, &self.stamp)
    }

    /// The id that a claim said in that document has or would have, and its row where it is on file.
    pub(super) fn known_as(
        &mut self,
        claim: &Claim,
        document: &DocumentKey,
    ) -> Result<(String, Option<i64>), Failure> {
        let place = self.filed(&claim.place)?.path.clone();
        let said = Said::of(claim);
        let mut uid = said.uid(claim, &place, document, "");
        let mut found = whose(&self.transaction, &uid)?;
        if found.is_some_and(|(_, other)| other != document.row) {
            // The same words under the same title, but in another document: both stay, each with its own id.
            uid = said.uid(claim, &place, document, &document.uid);
            found = whose(&self.transaction, &uid)?;
        }
        Ok((uid, found.map(|(row, _)| row)))
    }

    pub(super) fn put(&mut self, claim: &Claim, document: &DocumentKey) -> Result<Outcome, Failure> {
        let (uid, found) = self.known_as(claim, document)?;
        let place = self.filed(&claim.place)?.clone();
        let said = Said::of(claim);
        if let Some(row) = found {
            let named = Named { kind: Kind::Claim, id: uid.clone(), row };
            let Some(because) = standing::hidden(&self.transaction, &named)? else {
                return Ok(Outcome::Known(uid));
            };
            // The version that stands may say the same, with another responsible unit.
            let standing = self.already_said(claim, &said, place.row, document)?;
            return Ok(standing.map_or(Outcome::Hidden { id: uid, because }, Outcome::Known));
        }
        if let Some(uid) = self.already_said(claim, &said, place.row, document)? {
            return Ok(Outcome::Known(uid));
        }
        let filed = Filed {
            uid: &uid,
            place: place.row,
            document: document.row,
            supersedes: None,
            reviewed: claim.span.is_none(),
            why: "",
        };
        insert(&self.transaction, claim, &said, filed, &self.stamp)?;
        Ok(Outcome::New(uid))
    }
}
