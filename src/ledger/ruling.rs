//! Rulings: a person's overrides, shown beside the computed status.

use super::entry::Entry;
use super::error::{At as _, Failure, LedgerError};
use super::live::LiveRuling;
use super::lookup::LookupError;
use super::{Ledger, named, row, standing, uid};
use crate::vocabulary::{PlacePath, Role, Ruling, Status};
use rusqlite::OptionalExtension as _;
use rusqlite::types::Value;
use std::collections::HashMap;

/// What became of a ruling, with its id.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Ruled {
    /// It was recorded.
    New(String),
    /// The same ruling stands already; nothing changed.
    Known(String),
}

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
        let mut taken =
            self.transaction.prepare_cached("SELECT EXISTS (SELECT 1 FROM ruling WHERE uid = ?1)")?;
        let uid = |again| ruling_uid(claim, status, why, &self.stamp.by, again);
        let again = uid::first_free(|again| taken.query_row([uid(again)], |row| row.get::<_, bool>(0)))?;
        Ok(uid(again))
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
        let read = || -> rusqlite::Result<HashMap<String, Ruling>> {
            let mut rulings = HashMap::new();
            // In order of recording: a later one takes the place of an earlier.
            for LiveRuling { row, ruled, stands } in self.live()?.rulings(place) {
                let (id, promise) = self.promise(stands)?;
                if ruled == stands || self.promise(ruled)?.1 == promise {
                    rulings.insert(id, self.ruling(row)?);
                }
            }
            Ok(rulings)
        };
        read().at(&self.path)
    }

    fn ruling(&self, row: i64) -> rusqlite::Result<Ruling> {
        self.connection
            .prepare_cached("SELECT status, why, recorded_by, recorded_at FROM ruling WHERE id = ?1")?
            .query_row([row], |row| {
                Ok(Ruling {
                    status: row::parsed(row, 0)?,
                    why: row.get(1)?,
                    by: row.get(2)?,
                    at: row::parsed(row, 3)?,
                })
            })
    }

    /// The id of a version of a claim, and what a ruling on it is about: a version that differs in none of these is
    /// the same promise.
    fn promise(&self, row: i64) -> rusqlite::Result<(String, Vec<Value>)> {
        self.connection
            .prepare_cached(
                "SELECT uid, role, place, year, period, measure, comparator, value, value_high, stretch, unit, \
                 relative_to, flags FROM claim WHERE id = ?1",
            )?
            .query_row([row], |row| {
                let promise = (1..row.as_ref().column_count()).map(|column| row.get(column));
                Ok((row.get(0)?, promise.collect::<Result<_, _>>()?))
            })
    }
}
