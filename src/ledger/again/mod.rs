//! Reading again: what today's rules of reading make of a text whose claims are on file.
//!
//! What nobody but the program has touched follows the reading: it is corrected, withdrawn, or comes back, under the id
//! it had. What a person reviewed, corrected, ruled on, withdrew or restored stays as it is, and is handed back with
//! what would be read there now.

mod pairing;
mod stated;

use super::document::DocumentKey;
use super::entry::{Entry, Outcome};
use super::error::{At as _, Failure, LedgerError};
use super::named;
use super::said::{Filed, Said, insert};
use crate::vocabulary::{Because, Claim, Reason, Role};
use pairing::{Step, plan};
pub(super) use stated::{Stated, stated};

/// What reading a text came to.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Again {
    /// Targets that now stand and did not before.
    pub targets: usize,
    /// Results that now stand and did not before.
    pub results: usize,
    /// Claims that were on file as they are read.
    pub known: usize,
    /// Claims that were read otherwise, and now say what is read today.
    pub corrected: usize,
    /// Claims that are no longer read, and were withdrawn.
    pub withdrawn: usize,
    /// Claims that stay as a person left them though they are read otherwise today.
    pub left: Vec<Left>,
}

/// A claim that stays as a person left it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Left {
    /// The id of the version that stands; of the claim, where a person withdrew it.
    pub id: String,
    /// What it says.
    pub stands: Claim,
    /// What is read there today; `None` where nothing is.
    pub now: Option<Claim>,
    /// What a person did.
    pub because: Because,
}

impl Entry<'_> {
    /// Records the claims read out of the text of that document. Where it was read before, what differs is a correction
    /// that waits for review, what is no longer read is withdrawn, and what a person had a hand in stays.
    ///
    /// # Errors
    /// `LedgerError::File` where writing fails or `schema.sql` refuses a row.
    pub fn again(&mut self, claims: &[Claim], document: &DocumentKey) -> Result<Again, LedgerError> {
        let path = self.path;
        self.read_again(claims, document).at(path)
    }

    fn read_again(&mut self, claims: &[Claim], document: &DocumentKey) -> Result<Again, Failure> {
        let on_file = if self.already.is_new(document.row) { Vec::new() } else { self.stated_in(document)? };
        let mut again = Again::default();
        for step in plan(&on_file, claims) {
            match step {
                Step::Same(_) => again.known += 1,
                Step::Otherwise(old, new) => {
                    self.read_otherwise(&on_file[old], &claims[new])?;
                    again.corrected += 1;
                }
                Step::Gone(old) => {
                    self.unread(&on_file[old])?;
                    again.withdrawn += 1;
                }
                Step::Back(old, new) => {
                    self.read_once_more(&on_file[old], &claims[new])?;
                    again.stands(claims[new].role);
                }
                Step::New(new) => match self.put(&claims[new], document)? {
                    Outcome::New(_) => again.stands(claims[new].role),
                    Outcome::Known(_) | Outcome::Hidden { .. } => again.known += 1,
                },
                Step::Left(old, new) => {
                    let Stated { id, claim, because, .. } = &on_file[old];
                    let left = Left {
                        id: id.clone(),
                        stands: claim.clone(),
                        now: new.map(|new| claims[new].clone()),
                        because: *because,
                    };
                    again.left.push(left);
                }
            }
        }
        self.forget();
        Ok(again)
    }

    /// Withdraws a document that is a part of another one on file, with all that was read in it, unless a person had a
    /// hand in any of that; says whether it did.
    ///
    /// # Errors
    /// `LookupError::NoRow`, `AmbiguousId`; `LedgerError::File` where writing fails.
    pub fn contained(&mut self, document: &str) -> Result<bool, LedgerError> {
        let path = self.path;
        self.hide_part(document).at(path)
    }

    fn hide_part(&mut self, document: &str) -> Result<bool, Failure> {
        let named = named::find(&self.transaction, document)?;
        let firsts: Vec<i64> = self
            .transaction
            .prepare_cached("SELECT id FROM claim WHERE document = ?1 AND supersedes IS NULL ORDER BY id")?
            .query_map([named.row], |row| row.get(0))?
            .collect::<Result<_, _>>()?;
        for first in firsts {
            let own = stated(&self.transaction, first)?;
            let by_program = own.claim.span.is_some()
                && matches!(own.because, Because::Read | Because::Unread | Because::Withdrawn);
            if !by_program {
                return Ok(false);
            }
        }
        self.transaction
            .prepare_cached(
                "INSERT INTO withdrawal (document, why, recorded_at, recorded_by) VALUES (?1, ?2, ?3, ?4)",
            )?
            .execute((named.row, Reason::Contained.code(), &self.stamp.at, &self.stamp.by))?;
        self.forget();
        Ok(true)
    }

    /// The claims that were read out of that document, as they stand.
    fn stated_in(&self, document: &DocumentKey) -> rusqlite::Result<Vec<Stated>> {
        let firsts: Vec<i64> = self
            .transaction
            .prepare_cached(
                "SELECT claim.id FROM claim JOIN place ON place.id = claim.place WHERE place.path = ?1 \
                 AND claim.document = ?2 AND supersedes IS NULL AND start IS NOT NULL ORDER BY claim.id",
            )?
            .query_map((document.place.as_str(), document.row), |row| row.get(0))?
            .collect::<Result<_, _>>()?;
        firsts.into_iter().map(|first| stated(&self.transaction, first)).collect()
    }

    /// A new version as the program reads it, which nobody vouches for yet.
    fn read_otherwise(&mut self, old: &Stated, claim: &Claim) -> Result<(), Failure> {
        let said = Said::of(claim);
        let place = self.filed(&claim.place)?.row;
        let uid = self.free_version_uid(&said, claim, &old.first_id, false)?;
        let filed = Filed {
            uid: &uid,
            place,
            document: old.document,
            supersedes: Some(old.first),
            reviewed: false,
            why: "",
        };
        insert(&self.transaction, claim, &said, filed, &self.stamp)?;
        Ok(())
    }

    fn unread(&self, old: &Stated) -> rusqlite::Result<()> {
        self.transaction
            .prepare_cached(
                "INSERT INTO withdrawal (claim, why, recorded_at, recorded_by) VALUES (?1, ?2, ?3, ?4)",
            )?
            .execute((old.first, Reason::Unread.code(), &self.stamp.at, &self.stamp.by))?;
        Ok(())
    }

    fn read_once_more(&mut self, old: &Stated, claim: &Claim) -> Result<(), Failure> {
        self.transaction
            .prepare_cached(
                "INSERT INTO restoration (withdrawal, why, recorded_at, recorded_by) \
                 SELECT id, ?2, ?3, ?4 FROM standing_withdrawal WHERE claim = ?1 ORDER BY id",
            )?
            .execute((old.first, Reason::ReadOnceMore.code(), &self.stamp.at, &self.stamp.by))?;
        if old.reads_as(claim) { Ok(()) } else { self.read_otherwise(old, claim) }
    }
}

impl Again {
    fn stands(&mut self, role: Role) {
        match role {
            Role::Target => self.targets += 1,
            Role::Result => self.results += 1,
        }
    }
}

/// How many of the claims of a text on file would change if it were read again. A target that is now a result is one of
/// them, though one claim goes and another comes.
pub(super) fn otherwise(on_file: &[Stated], now: &[Claim]) -> usize {
    let (mut changed, mut gone, mut new) = (0, 0, 0);
    for step in plan(on_file, now) {
        match step {
            Step::Otherwise(..) | Step::Back(..) => changed += 1,
            Step::Gone(_) => gone += 1,
            Step::New(_) => new += 1,
            Step::Same(_) | Step::Left(..) => {}
        }
    }
    changed + gone.max(new)
}
