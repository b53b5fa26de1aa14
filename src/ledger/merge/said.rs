//! The claims of the other ledger: first versions, then corrections.

use super::super::entry::Outcome;
use super::super::error::Failure;
use super::super::row;
use super::super::said::{Filed, Said, insert};
use super::super::uid::AGAIN;
use super::Merging;
use crate::vocabulary::Claim;
use rusqlite::OptionalExtension as _;

impl Merging<'_, '_> {
    pub(super) fn firsts(&mut self) -> Result<(), Failure> {
        let sql = claims("claim.supersedes IS NULL");
        self.each(&sql, |own, row| {
            let (id, uid, claim) = own.claim(row)?;
            let key = own.documents.get(&row.get(3)?).cloned().ok_or(rusqlite::Error::QueryReturnedNoRows)?;
            if own.here(&uid)?.is_some_and(|(_, document)| document == key.row) {
                own.merged.known += 1;
                return Ok(());
            }
            let here = match own.entry.put(&claim, &key)? {
                Outcome::New(here) => {
                    own.merged.claims += 1;
                    here
                }
                Outcome::Known(here) | Outcome::Hidden { id: here, .. } => {
                    own.merged.known += 1;
                    here
                }
            };
            own.rename("claim", id, &uid, &here)
        })
    }

    pub(super) fn corrections(&mut self) -> Result<(), Failure> {
        let sql = claims("claim.supersedes IS NOT NULL");
        self.each(&sql, |own, row| {
            let (id_there, uid, claim) = own.claim(row)?;
            let why: String = row.get(4)?;
            let first = own.row_here("claim", row.get(5)?)?;
            let (document, first_uid): (i64, String) = own
                .entry
                .transaction
                .prepare_cached(
                    "SELECT document, uid FROM claim WHERE id = ?1",
                )?
                .query_row([first], |row| Ok((row.get(0)?, row.get(1)?)))?;
            let place = own.entry.filed(&claim.place)?.clone();
            let claim = Claim { place: place.path.clone(), ..claim };
            let said = Said::of(&claim);
            let same = |own: &Self, uid: &str| -> rusqlite::Result<Option<bool>> {
                own.entry
                    .transaction
                    .prepare_cached(
                        "SELECT supersedes = ?2 AND recorded_at = ?3 AND recorded_by = ?4 FROM claim WHERE uid = ?1",
                    )?
                    .query_row((uid, first, &own.entry.stamp.at, &own.entry.stamp.by), |row| row.get(0))
                    .optional()
            };
            // An id is made from the first version's: theirs holds where that has the same id here.
            let mut made = (0..AGAIN).map(|again| said.version_uid(&claim, &first_uid, again));
            let theirs = made.any(|made| made == uid).then(|| uid.clone());
            let numbered = (0..).map(|again| said.version_uid(&claim, &first_uid, again));
            let mut ids = theirs.into_iter().chain(numbered);
            let here = loop {
                let Some(id) = ids.next() else { return Err(rusqlite::Error::QueryReturnedNoRows.into()) };
                match same(own, &id)? {
                    Some(true) => {
                        own.merged.known += 1;
                        return own.rename("claim", id_there, &uid, &id);
                    }
                    Some(false) => {}
                    None => break id,
                }
            };
            let rival = own.later_version(first)?;
            let filed =
                Filed { uid: &here, place: place.row, document, supersedes: Some(first), why: &why };
            insert(&own.entry.transaction, &claim, &said, filed, &own.entry.stamp)?;
            own.merged.corrections += 1;
            own.rename("claim", id_there, &uid, &here)?;
            own.settle_correction(rival, &here)
        })
    }
}

/// Their claims of one sort, in order of recording.
fn claims(which: &str) -> String {
    format!(
        "SELECT claim.id, claim.uid, place.path, claim.document, claim.why, claim.supersedes, claim.recorded_at, \
         claim.recorded_by, {} FROM claim JOIN place ON place.id = claim.place WHERE {which} ORDER BY claim.id",
        row::claim_of("claim")
    )
}
