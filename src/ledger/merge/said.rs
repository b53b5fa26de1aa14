//! The claims of the other ledger: first versions, then corrections.

use super::super::document::DocumentKey;
use super::super::entry::Outcome;
use super::super::error::Failure;
use super::super::row;
use super::super::said::{Filed, Said, insert};
use super::super::uid::AGAIN;
use super::Merging;
use super::readings::Counterpart;
use super::rival::Weight;
use crate::vocabulary::Claim;
use rusqlite::{OptionalExtension as _, Row};

/// A version of theirs.
pub(super) struct Theirs {
    row: i64,
    uid: String,
    claim: Claim,
    reviewed: bool,
    why: String,
}

impl Merging<'_, '_> {
    /// Those that are on file here first, so that none of the others is taken for one of them.
    pub(super) fn firsts(&mut self) -> Result<(), Failure> {
        let sql = claims("claim.supersedes IS NULL");
        self.each(&sql, |own, row| {
            let (theirs, key) = own.first(row)?;
            own.merged.known += usize::from(own.is_here(&theirs, &key)?);
            Ok(())
        })?;
        self.each(&sql, |own, row| {
            let (theirs, key) = own.first(row)?;
            if own.is_here(&theirs, &key)? {
                return Ok(());
            }
            let Theirs { row: id, uid, claim, .. } = &theirs;
            if let Some(first) = own.counterpart(&Counterpart::of(claim, &key), &theirs)? {
                // Read there in other words than here: one number, and one claim with two readings.
                return own.version(first, &Theirs { reviewed: false, ..theirs });
            }
            let here = match own.entry.put(claim, &key)? {
                Outcome::New(here) => {
                    own.merged.claims += 1;
                    here
                }
                Outcome::Known(here) | Outcome::Hidden { id: here, .. } => {
                    own.merged.known += 1;
                    here
                }
            };
            own.rename("claim", *id, uid, &here)
        })
    }

    /// A first version of theirs, and its document here.
    fn first(&mut self, row: &Row<'_>) -> Result<(Theirs, DocumentKey), Failure> {
        let key = self.documents.get(&row.get(3)?).cloned().ok_or(rusqlite::Error::QueryReturnedNoRows)?;
        Ok((self.theirs(row)?, key))
    }

    /// Whether a first version of theirs is on file here, under its id or the one that it has here.
    fn is_here(&mut self, theirs: &Theirs, key: &DocumentKey) -> Result<bool, Failure> {
        if self.here(&theirs.uid)?.is_some_and(|(_, document)| document == key.row) {
            return Ok(true);
        }
        let (uid, row) = self.entry.known_as(&theirs.claim, key)?;
        if let Some(row) = row {
            self.known.insert(row);
            self.rename("claim", theirs.row, &theirs.uid, &uid)?;
        }
        Ok(row.is_some())
    }

    pub(super) fn corrections(&mut self) -> Result<(), Failure> {
        let sql = claims("claim.supersedes IS NOT NULL");
        self.each(&sql, |own, row| {
            let theirs = own.theirs(row)?;
            // What is a first version there may be a later one here.
            let first = own.row_here("claim", row.get(5)?)?;
            let first = own
                .entry
                .transaction
                .prepare_cached("SELECT coalesce(supersedes, id) FROM claim WHERE id = ?1")?
                .query_row([first], |row| row.get(0))?;
            own.version(first, &theirs)
        })
    }

    fn theirs(&mut self, row: &Row<'_>) -> Result<Theirs, Failure> {
        let (id, uid, claim) = self.claim(row)?;
        Ok(Theirs { row: id, uid, claim, reviewed: row.get(8)?, why: row.get(4)? })
    }

    /// Brings in a version of theirs as one of the claim here with that first row.
    fn version(&mut self, first: i64, theirs: &Theirs) -> Result<(), Failure> {
        let (document, first_uid): (i64, String) = self
            .entry
            .transaction
            .prepare_cached("SELECT document, uid FROM claim WHERE id = ?1")?
            .query_row([first], |row| Ok((row.get(0)?, row.get(1)?)))?;
        let place = self.entry.filed(&theirs.claim.place)?.clone();
        let claim = Claim { place: place.path.clone(), ..theirs.claim.clone() };
        let said = Said::of(&claim);
        let made = |again| said.version_uid(&claim, &first_uid, theirs.reviewed, again);
        // An id is made from the first version's: theirs holds where that has the same id here.
        let own = (0..AGAIN).map(made).any(|made| made == theirs.uid).then(|| theirs.uid.clone());
        let mut ids = own.into_iter().chain((0..).map(made));
        let here = loop {
            let Some(id) = ids.next() else { return Err(rusqlite::Error::QueryReturnedNoRows.into()) };
            match self.is_version(first, &id)? {
                Some(true) => {
                    self.merged.known += 1;
                    return self.rename("claim", theirs.row, &theirs.uid, &id);
                }
                Some(false) => {}
                None => break id,
            }
        };
        let weight =
            Weight { person: theirs.reviewed || self.decided_there(theirs.row)?, ..self.weight(&here) };
        let rival = self.rival(first, theirs.reviewed)?;
        let filed = Filed {
            uid: &here,
            place: place.row,
            document,
            supersedes: Some(first),
            reviewed: theirs.reviewed,
            why: &theirs.why,
        };
        insert(&self.entry.transaction, &claim, &said, filed, &self.entry.stamp)?;
        self.merged.corrections += 1;
        self.rename("claim", theirs.row, &theirs.uid, &here)?;
        self.settle_correction(rival, weight)
    }

    /// Whether the version with that id is of that claim and was recorded as what is brought in now was; `None` where
    /// there is no such id.
    pub(super) fn is_version(&self, first: i64, uid: &str) -> rusqlite::Result<Option<bool>> {
        let stamp = &self.entry.stamp;
        self.entry
            .transaction
            .prepare_cached(
                "SELECT supersedes IS ?2 AND recorded_at = ?3 AND recorded_by = ?4 FROM claim WHERE uid = ?1",
            )?
            .query_row((uid, first, &stamp.at, &stamp.by), |row| row.get(0))
            .optional()
    }
}

impl Theirs {
    /// The id that it has as a reading of the claim whose first version has the id `first`.
    pub(super) fn reading_uid(&self, first: &str) -> String {
        Said::of(&self.claim).version_uid(&self.claim, first, false, 0)
    }

    pub(super) fn indicator(&self) -> &str {
        &self.claim.indicator
    }
}

/// Their claims of one sort, in order of recording.
fn claims(which: &str) -> String {
    format!(
        "SELECT claim.id, claim.uid, place.path, claim.document, claim.why, claim.supersedes, claim.recorded_at, \
         claim.recorded_by, claim.reviewed, {} FROM claim JOIN place ON place.id = claim.place WHERE {which} \
         ORDER BY claim.id",
        row::claim_of("claim")
    )
}
