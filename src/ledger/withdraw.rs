//! Withdrawals, which hide a row with a reason, and what takes them back.

use super::entry::Entry;
use super::error::{At as _, Failure, LedgerError};
use super::lookup::LookupError;
use super::named::{self, Kind, Named};
use super::standing;
use super::supervised::KINDS;
use rusqlite::OptionalExtension as _;

/// What was withdrawn.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Withdrawn {
    /// A claim, a document, a ruling, an item or what belongs to one.
    pub kind: Kind,
    /// Its whole id.
    pub id: String,
    /// The version of it that stands again, where only a later version was withdrawn; for a ruling, the one
    /// before it. `None` where nothing of it stands any more.
    pub again: Option<String>,
}

/// What stands again.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Restored {
    /// A claim, a document, a ruling, an item or what belongs to one.
    pub kind: Kind,
    /// Its whole id.
    pub id: String,
}

impl Entry<'_> {
    /// Withdraws a claim, a document, a ruling, an item or what belongs to one, for a reason that must not be empty. A first version hides
    /// the claim with its corrections, or the document with all that was said in it; a person's correction brings
    /// back the version before, the program's hides the claim; a ruling, the ruling before it. An item is withdrawn with all its
    /// versions, and what belongs to it does not stand without it.
    ///
    /// # Errors
    /// `LookupError::NotAnId`, `NoRow`, `AmbiguousId`; `Withdrawn` where it is withdrawn already; `Superseded`
    /// with the version that stands, where it is neither that nor the first; `LedgerError::File` where writing
    /// fails.
    pub fn withdraw(&mut self, id: &str, why: &str) -> Result<Withdrawn, LedgerError> {
        let path = self.path;
        self.hide(id, why).at(path)
    }

    /// Takes back the withdrawal of a claim, a document or a ruling. `why` may be empty.
    ///
    /// # Errors
    /// `LookupError::NotAnId`, `NoRow`, `AmbiguousId`; `NotWithdrawn`; `Withdrawn` where not the row itself but
    /// its first version or its document was withdrawn; `FiledAgain`; `LedgerError::File` where writing fails.
    pub fn restore(&mut self, id: &str, why: &str) -> Result<Restored, LedgerError> {
        let path = self.path;
        self.show(id, why).at(path)
    }

    pub(super) fn hide(&mut self, id: &str, why: &str) -> Result<Withdrawn, Failure> {
        let named = self.whole(named::find(&self.transaction, id)?)?;
        if KINDS.contains(&named.kind) {
            let id = self.withdraw_row(&named, why)?;
            return Ok(Withdrawn { kind: named.kind, id, again: None });
        }
        let first = self.is_first(&named)?;
        match standing::hidden(&self.transaction, &named)? {
            Some(LookupError::Superseded { .. }) if first => {}
            Some(hidden) => return Err(hidden.into()),
            None => {}
        }
        let sql = format!(
            "INSERT INTO withdrawal ({}, why, recorded_at, recorded_by) VALUES (?1, ?2, ?3, ?4)",
            named.kind.code()
        );
        self.transaction.prepare_cached(&sql)?.execute((named.row, why, &self.stamp.at, &self.stamp.by))?;
        self.forget();
        let again = match named.kind {
            Kind::Claim | Kind::Document => standing::current(&self.transaction, &named)?,
            Kind::Ruling => self.ruling_beside(named.row)?,
            Kind::Item
            | Kind::Progress
            | Kind::Letter
            | Kind::Reply
            | Kind::Obstacle
            | Kind::Project
            | Kind::Stage
            | Kind::Response => None,
        };
        Ok(Withdrawn { kind: named.kind, id: named.id, again })
    }

    fn show(&mut self, id: &str, why: &str) -> Result<Restored, Failure> {
        let mut named = named::find(&self.transaction, id)?;
        if KINDS.contains(&named.kind) {
            let id = self.restore_row(&named, why)?;
            return Ok(Restored { kind: named.kind, id });
        }
        let mut standing = self.withdrawals_of(&named)?;
        if standing.is_empty() {
            named = self.whole(named)?;
            standing = self.withdrawals_of(&named)?;
        }
        if standing.is_empty() {
            return Err(match standing::hidden(&self.transaction, &named)? {
                Some(withdrawn @ LookupError::Withdrawn { .. }) => withdrawn.into(),
                Some(_) | None => LookupError::NotWithdrawn(named.id).into(),
            });
        }
        if let Some(by) = self.filed_again(&named)? {
            return Err(LookupError::FiledAgain { id: named.id, by }.into());
        }
        for withdrawal in standing {
            self.transaction
                .prepare_cached(
                    "INSERT INTO restoration (withdrawal, why, recorded_at, recorded_by) \
                     VALUES (?1, ?2, ?3, ?4)",
                )?
                .execute((withdrawal, why, &self.stamp.at, &self.stamp.by))?;
        }
        self.forget();
        Ok(Restored { kind: named.kind, id: named.id })
    }

    /// The withdrawals of the row that stand.
    fn withdrawals_of(&self, named: &Named) -> rusqlite::Result<Vec<i64>> {
        let sql = format!("SELECT id FROM standing_withdrawal WHERE {} = ?1 ORDER BY id", named.kind.code());
        self.transaction.prepare_cached(&sql)?.query_map([named.row], |row| row.get(0))?.collect()
    }

    /// The claim, for a version of it that the program made: behind a reading nobody vouches for stands no other one.
    fn whole(&self, named: Named) -> rusqlite::Result<Named> {
        if named.kind != Kind::Claim {
            return Ok(named);
        }
        let first = self
            .transaction
            .prepare_cached(
                "SELECT first.uid, first.id FROM claim JOIN claim AS first ON first.id = claim.supersedes \
                 WHERE claim.id = ?1 AND claim.reviewed = 0",
            )?
            .query_row([named.row], |row| Ok(Named { kind: Kind::Claim, id: row.get(0)?, row: row.get(1)? }))
            .optional()?;
        Ok(first.unwrap_or(named))
    }

    fn is_first(&self, named: &Named) -> rusqlite::Result<bool> {
        let sql = match named.kind {
            Kind::Claim => "SELECT supersedes IS NULL FROM claim WHERE id = ?1",
            Kind::Document => "SELECT root IS NULL FROM document WHERE id = ?1",
            Kind::Ruling
            | Kind::Item
            | Kind::Progress
            | Kind::Letter
            | Kind::Reply
            | Kind::Obstacle
            | Kind::Project
            | Kind::Stage
            | Kind::Response => {
                return Ok(true);
            }
        };
        self.transaction.prepare_cached(sql)?.query_row([named.row], |row| row.get(0))
    }

    /// The latest ruling that stands on the same claim.
    fn ruling_beside(&self, ruling: i64) -> rusqlite::Result<Option<String>> {
        self.transaction
            .prepare_cached(
                "SELECT other.uid FROM ruling JOIN ruling AS other ON other.claim = ruling.claim \
                 WHERE ruling.id = ?1 AND NOT EXISTS \
                 (SELECT 1 FROM standing_withdrawal AS hiding WHERE hiding.ruling = other.id) \
                 ORDER BY other.id DESC LIMIT 1",
            )?
            .query_row([ruling], |row| row.get(0))
            .optional()
    }

    /// The document that stands in the place of a withdrawn one: of the same text, or the same source.
    fn filed_again(&self, named: &Named) -> rusqlite::Result<Option<String>> {
        if named.kind != Kind::Document {
            return Ok(None);
        }
        self.transaction
            .prepare_cached(
                "SELECT other.uid FROM document JOIN live_document AS other \
                 ON other.place = document.place AND other.first <> coalesce(document.root, document.id) \
                 WHERE document.id = ?1 AND CASE WHEN document.sha256 <> '' AND other.sha256 <> '' \
                 THEN other.sha256 = document.sha256 \
                 ELSE other.title = document.title AND other.date IS document.date \
                 AND other.url = document.url END LIMIT 1",
            )?
            .query_row([named.row], |row| row.get(0))
            .optional()
    }
}
