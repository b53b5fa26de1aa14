//! Rulings: a person's overrides, shown beside the computed status.

use super::entry::Entry;
use super::error::{At as _, Failure, LedgerError, LookupError};
use super::{Ledger, named, row, standing, uid};
use crate::vocabulary::{PlacePath, Role, Ruling, Status};
use rusqlite::OptionalExtension as _;
use std::collections::HashMap;

/// What became of a ruling, with its id.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Ruled {
    /// It was recorded.
    New(String),
    /// The same ruling stands already; nothing changed.
    Known(String),
}

/// What a ruling is about: a version of a claim that differs in none of these, `ruled` having been ruled on and
/// `live_claim` being judged, is the same promise. A plus keeps SQLite from walking the whole place and year.
const SAME_PROMISE: &str = "live_claim.role = ruled.role AND +live_claim.place = ruled.place \
     AND +live_claim.year = ruled.year AND live_claim.period = ruled.period \
     AND live_claim.measure = ruled.measure AND live_claim.comparator = ruled.comparator \
     AND live_claim.value IS ruled.value AND live_claim.value_high IS ruled.value_high \
     AND live_claim.stretch IS ruled.stretch AND live_claim.unit = ruled.unit \
     AND live_claim.relative_to IS ruled.relative_to AND live_claim.flags = ruled.flags";

impl Entry<'_> {
    /// Rules on a target, for a reason that must not be empty. The latest ruling that stands decides.
    ///
    /// # Errors
    /// `LookupError::NotAnId`, `NoRow`, `AmbiguousId`, `NotAClaim`, `NotATarget`, `Superseded`, `Withdrawn`;
    /// `LedgerError::File` where writing fails.
    pub fn rule(&mut self, id: &str, status: Status, why: &str) -> Result<Ruled, LedgerError> {
        let path = self.path;
        self.decide(id, status, why).at(path)
    }

    fn decide(&mut self, id: &str, status: Status, why: &str) -> Result<Ruled, Failure> {
        let named = named::claim(&self.transaction, id)?;
        if let Some(hidden) = standing::hidden(&self.transaction, &named)? {
            return Err(hidden.into());
        }
        let role: Role = self
            .transaction
            .prepare_cached("SELECT role FROM claim WHERE id = ?1")?
            .query_row([named.row], |row| row::parsed(row, 0))?;
        if role == Role::Result {
            return Err(LookupError::NotATarget(named.id).into());
        }
        if let Some(known) = self.same_ruling(named.row, status, why)? {
            return Ok(Ruled::Known(known));
        }
        let uid = self.free_ruling_uid(&named.id, status, why)?;
        self.transaction
            .prepare_cached(
                "INSERT INTO ruling (uid, claim, status, why, recorded_at, recorded_by) \
                 VALUES (?1, ?2, ?3, ?4, ?5, ?6)",
            )?
            .execute((&uid, named.row, status.code(), why, &self.stamp.at, &self.stamp.by))?;
        Ok(Ruled::New(uid))
    }

    /// The ruling that stands on the claim, where the same person gave it, for the same reason.
    fn same_ruling(&self, claim: i64, status: Status, why: &str) -> rusqlite::Result<Option<String>> {
        let latest: Option<(String, String, String, String)> = self
            .transaction
            .prepare_cached(
                "SELECT uid, status, why, recorded_by FROM ruling WHERE claim = ?1 AND NOT EXISTS \
                 (SELECT 1 FROM standing_withdrawal AS hiding WHERE hiding.ruling = ruling.id) \
                 ORDER BY id DESC LIMIT 1",
            )?
            .query_row([claim], |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?, row.get(3)?)))
            .optional()?;
        Ok(latest
            .filter(|(_, ruled, said, by)| ruled == status.code() && said == why && *by == self.stamp.by)
            .map(|(uid, ..)| uid))
    }

    fn free_ruling_uid(&self, claim: &str, status: Status, why: &str) -> rusqlite::Result<String> {
        let mut taken = self.transaction.prepare_cached("SELECT 1 FROM ruling WHERE uid = ?1")?;
        let mut again = 0_u32;
        loop {
            let uid = ruling_uid(claim, status, why, &self.stamp.by, again);
            if taken.query_row([&uid], |_| Ok(())).optional()?.is_none() {
                return Ok(uid);
            }
            again += 1;
        }
    }
}

/// The public id of a ruling on the version of a claim with the id `claim`.
pub(super) fn ruling_uid(claim: &str, status: Status, why: &str, by: &str, again: u32) -> String {
    let number = again.to_string();
    let mut parts = vec!["ruling", claim, status.code(), why, by];
    parts.extend((again > 0).then_some(number.as_str()));
    uid::of(&parts)
}

impl Ledger {
    /// The latest ruling that stands, by the id of the target as it now stands; of one place, or of all. A
    /// ruling on an earlier version holds where the version that stands states the same number of the same
    /// period, whatever its indicator is called; where the number was corrected, it does not.
    ///
    /// # Errors
    /// `LedgerError::File` where reading fails.
    pub fn rulings(&self, place: Option<&PlacePath>) -> Result<HashMap<String, Ruling>, LedgerError> {
        // The joins are made in the order written: a place's own claims are looked through, not all rulings.
        let ruled = match place {
            Some(_) => {
                "place CROSS JOIN claim AS ruled ON ruled.place = place.id AND place.path = ?1 \
                 CROSS JOIN ruling ON ruling.claim = ruled.id"
            }
            None => "ruling CROSS JOIN claim AS ruled ON ruled.id = ruling.claim AND ?1 IS NULL",
        };
        let sql = format!(
            "SELECT live_claim.uid, ruling.status, ruling.why, ruling.recorded_by, ruling.recorded_at \
             FROM {ruled} CROSS JOIN live_claim \
             ON (live_claim.id = coalesce(ruled.supersedes, ruled.id) \
             OR live_claim.supersedes = coalesce(ruled.supersedes, ruled.id)) \
             WHERE {SAME_PROMISE} AND NOT EXISTS \
             (SELECT 1 FROM standing_withdrawal AS hiding WHERE hiding.ruling = ruling.id) \
             ORDER BY ruling.id"
        );
        let read = || -> rusqlite::Result<HashMap<String, Ruling>> {
            let mut any = self.connection.prepare_cached("SELECT EXISTS (SELECT 1 FROM ruling)")?;
            if !any.query_row([], |row| row.get(0))? {
                return Ok(HashMap::new());
            }
            let mut statement = self.connection.prepare_cached(&sql)?;
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
