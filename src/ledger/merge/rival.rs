//! Which of two versions of a claim stands where the ledgers disagree: the one that a person vouches for, else the later.

use super::super::again::stated;
use super::super::error::Failure;
use super::{Conflict, Merging};
use crate::vocabulary::{Because, Reason};
use rusqlite::OptionalExtension as _;

/// A version or ruling here that may disagree with one of theirs: its id and when it was recorded.
pub(super) type Rival = Option<(String, String)>;

/// What decides which of two versions stands, the first before the others.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Weight {
    /// Whether a person vouches for it or ruled on it.
    pub(super) person: bool,
    /// When it was recorded.
    pub(super) at: String,
    /// Its id.
    pub(super) id: String,
}

impl Merging<'_, '_> {
    /// The version that stands here and that they do not have: a correction, or for a reading of the program whatever was
    /// read here, and what a person vouches for even where they have it.
    pub(super) fn rival(&self, first: i64, reviewed: bool) -> rusqlite::Result<Option<Weight>> {
        let rival = self
            .entry
            .transaction
            .prepare_cached(
                "SELECT uid, recorded_at, supersedes IS NOT NULL, vouched OR EXISTS (SELECT 1 FROM ruling \
                 WHERE ruling.claim = live_claim.id AND NOT EXISTS \
                 (SELECT 1 FROM standing_withdrawal AS hiding WHERE hiding.ruling = ruling.id)) \
                 FROM live_claim WHERE id = ?1 OR supersedes = ?1",
            )?
            .query_row([first], |row| {
                let later: bool = row.get(2)?;
                Ok((later, Weight { id: row.get(0)?, at: row.get(1)?, person: row.get(3)? }))
            })
            .optional()?;
        let Some((later, weight)) = rival.filter(|(later, _)| *later || !reviewed) else { return Ok(None) };
        if !reviewed && weight.person {
            return Ok(Some(weight));
        }
        let known = self.unknown_to_them("claim", Some((weight.id.clone(), weight.at.clone())))?.is_none();
        Ok((later || !reviewed).then_some(weight).filter(|_| !known))
    }

    /// What was just brought in weighs as much as when it was recorded.
    pub(super) fn weight(&self, id: &str) -> Weight {
        Weight { person: false, at: self.entry.stamp.at.clone(), id: id.to_owned() }
    }

    /// Whether a person vouches for that version of theirs, or ruled on it.
    pub(super) fn decided_there(&self, version: i64) -> rusqlite::Result<bool> {
        self.other
            .prepare_cached(
                "SELECT coalesce((SELECT accepted FROM acceptance WHERE acceptance.claim = ?1 \
                 ORDER BY acceptance.id DESC LIMIT 1), 0) OR EXISTS (SELECT 1 FROM ruling WHERE ruling.claim = ?1 \
                 AND NOT EXISTS (SELECT 1 FROM standing_withdrawal AS hiding WHERE hiding.ruling = ruling.id))",
            )?
            .query_row([version], |row| row.get(0))
    }

    pub(super) fn unknown_to_them(&self, table: &str, rival: Rival) -> rusqlite::Result<Rival> {
        let Some((uid, at)) = rival else { return Ok(None) };
        let known = self
            .other
            .prepare_cached(&format!("SELECT 1 FROM {table} WHERE uid = ?1"))?
            .query_row([&uid], |_| Ok(()))
            .optional()?;
        Ok(if known.is_none() { Some((uid, at)) } else { None })
    }

    /// Of two versions the one that a person vouches for stands, else the later; two readings of the program are told as
    /// no disagreement.
    pub(super) fn settle_correction(&mut self, rival: Option<Weight>, theirs: Weight) -> Result<(), Failure> {
        let Some(own) = rival else { return Ok(()) };
        let ours = own >= theirs;
        if ours {
            self.hide("claim", &theirs.id)?;
        }
        if own.person || theirs.person {
            let stands = if ours { own.id.clone() } else { theirs.id.clone() };
            self.merged.conflicts.push(Conflict::Corrected { here: own.id, there: theirs.id, stands });
        }
        Ok(())
    }

    /// Withdraws what was just brought in, in the name of who merges.
    pub(super) fn hide(&mut self, table: &str, uid: &str) -> rusqlite::Result<()> {
        let sql = format!(
            "INSERT INTO withdrawal ({table}, why, recorded_at, recorded_by) \
             SELECT id, ?2, ?3, ?4 FROM {table} WHERE uid = ?1"
        );
        self.entry.transaction.prepare_cached(&sql)?.execute((
            uid,
            Reason::Merged.code(),
            &self.by.at,
            &self.by.by,
        ))?;
        Ok(())
    }

    /// Whether a person had a hand in the claim here, and the program's withdrawal elsewhere does not hide it.
    pub(super) fn decided_here(&self, first: i64) -> rusqlite::Result<bool> {
        Ok(match stated(&self.entry.transaction, first)?.because {
            Because::Read | Because::Unread | Because::Withdrawn => false,
            Because::Reviewed | Because::Corrected | Because::Ruled | Because::Restored => true,
        })
    }

    /// Hides the readings of the program that were recorded after a version which a person vouches for or ruled on: that
    /// one stands.
    pub(super) fn prefer(&self, version: i64) -> rusqlite::Result<()> {
        self.entry
            .transaction
            .prepare_cached(
                "INSERT INTO withdrawal (claim, why, recorded_at, recorded_by) \
                 SELECT later.id, ?2, ?3, ?4 FROM claim AS own JOIN claim AS later \
                 ON later.supersedes = coalesce(own.supersedes, own.id) AND later.id > own.id AND later.reviewed = 0 \
                 JOIN live_claim ON live_claim.id = later.id AND NOT live_claim.vouched \
                 WHERE own.id = ?1 AND NOT EXISTS (SELECT 1 FROM ruling WHERE ruling.claim = later.id AND NOT EXISTS \
                 (SELECT 1 FROM standing_withdrawal AS hiding WHERE hiding.ruling = ruling.id)) ORDER BY later.id",
            )?
            .execute((version, Reason::Vouched.code(), &self.by.at, &self.by.by))?;
        Ok(())
    }
}
