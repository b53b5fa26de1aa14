//! Standing rulings: a person's overrides, shown beside the computed status.

use super::error::{At as _, LedgerError};
use super::{Ledger, row};
use crate::vocabulary::{PlacePath, Ruling};
use std::collections::HashMap;

impl Ledger {
    /// The latest ruling that was not withdrawn, by the id of the target ruled on; of one place, or of all. A
    /// ruling does not pass on to a claim that supersedes its target.
    ///
    /// # Errors
    /// `LedgerError::File` where reading fails.
    pub fn rulings(&self, place: Option<&PlacePath>) -> Result<HashMap<String, Ruling>, LedgerError> {
        let read = || -> rusqlite::Result<HashMap<String, Ruling>> {
            let mut statement = self.connection.prepare_cached(
                "SELECT claim.uid, ruling.status, ruling.why, ruling.recorded_by, ruling.recorded_at \
                 FROM ruling JOIN claim ON claim.id = ruling.claim JOIN place ON place.id = claim.place \
                 WHERE (?1 IS NULL OR place.path = ?1) \
                 AND NOT EXISTS (SELECT 1 FROM withdrawal WHERE withdrawal.ruling = ruling.id) \
                 ORDER BY ruling.id",
            )?;
            // In order of recording: a later one takes the place of an earlier.
            statement
                .query_map([place.map(PlacePath::as_str)], |row| {
                    let ruling = Ruling {
                        status: row::parsed(row, 1)?,
                        why: row.get(2)?,
                        by: row.get(3)?,
                        at: row::parsed(row, 4)?,
                    };
                    Ok((row.get(0)?, ruling))
                })?
                .collect()
        };
        read().at(&self.path)
    }
}
