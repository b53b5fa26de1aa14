//! Corrections: a new version of a claim, for which a person vouches.

use super::entry::Entry;
use super::error::{At as _, Failure, LedgerError};
use super::named;
use super::said::{Said, insert};
use super::{row, standing, uid};
use crate::vocabulary::Claim;

/// What became of a correction.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Correction {
    /// The claim has a new version.
    New {
        /// Its id, by which the claim is now known.
        id: String,
        /// The version that it took the place of.
        was: String,
    },
    /// The claim says this already; nothing changed.
    Known(String),
}

impl Entry<'_> {
    /// Records what the claim with that id should have said. It stays a claim of its document; one that was read
    /// keeps its place in the text, its quote, section and rule; a person vouches for it. Its id is a new one,
    /// made from the content. `why` may be empty.
    ///
    /// # Errors
    /// `LookupError::NotAnId`, `NoRow`, `AmbiguousId`, `NotAClaim`; `Superseded` with the version that stands,
    /// `Withdrawn`; `AmbiguousPlace`; `LedgerError::File` where writing fails or `schema.sql` refuses the row.
    pub fn correct(&mut self, id: &str, claim: &Claim, why: &str) -> Result<Correction, LedgerError> {
        let path = self.path;
        self.supersede(id, claim, why).at(path)
    }

    fn supersede(&mut self, id: &str, claim: &Claim, why: &str) -> Result<Correction, Failure> {
        let named = named::claim(&self.transaction, id)?;
        if let Some(hidden) = standing::hidden(&self.transaction, &named)? {
            return Err(hidden.into());
        }
        let place = self.filed(&claim.place)?.clone();
        let (old, first) = self.version(named.row)?;
        let claim = Claim {
            place: place.path.clone(),
            quote: if old.span.is_some() { old.quote.clone() } else { claim.quote.clone() },
            span: old.span,
            section: old.section.clone(),
            rule: old.rule.clone(),
            ..claim.clone()
        };
        let said = Said::of(&claim);
        // 5.0 equals 5, but is printed otherwise.
        if claim == old && said == Said::of(&old) {
            return Ok(Correction::Known(named.id));
        }
        let uid = self.free_version_uid(&said, &claim, &first.uid, true)?;
        insert(
            &self.transaction,
            &claim,
            &said,
            super::said::Filed {
                uid: &uid,
                place: place.row,
                document: first.document,
                supersedes: Some(first.row),
                reviewed: true,
                why,
            },
            &self.stamp,
        )?;
        Ok(Correction::New { id: uid, was: named.id })
    }

    /// A claim as one version has it, and its first version.
    fn version(&self, version: i64) -> Result<(Claim, First), Failure> {
        let sql = format!(
            "SELECT place.path, first.id, first.uid, first.document, {} FROM claim \
             JOIN claim AS first ON first.id = coalesce(claim.supersedes, claim.id) \
             JOIN place ON place.id = claim.place WHERE claim.id = ?1",
            row::claim_of("claim")
        );
        let mut statement = self.transaction.prepare_cached(&sql)?;
        Ok(statement.query_row([version], |row| {
            let first = First { row: row.get(1)?, uid: row.get(2)?, document: row.get(3)? };
            Ok((row::claim(row, 4, row::place(row, 0)?)?, first))
        })?)
    }

    /// The id of a version: from its content and the first version's id; a number is added where the claim said
    /// the same before.
    pub(super) fn free_version_uid(
        &self,
        said: &Said,
        claim: &Claim,
        first: &str,
        reviewed: bool,
    ) -> rusqlite::Result<String> {
        let mut taken =
            self.transaction.prepare_cached("SELECT EXISTS (SELECT 1 FROM claim WHERE uid = ?1)")?;
        let uid = |again| said.version_uid(claim, first, reviewed, again);
        let again = uid::first_free(|again| taken.query_row([uid(again)], |row| row.get::<_, bool>(0)))?;
        Ok(uid(again))
    }
}

/// The first version of a claim.
struct First {
    row: i64,
    uid: String,
    document: i64,
}

impl Correction {
    /// The id by which the claim is now known.
    pub fn id(&self) -> &str {
        match self {
            Self::New { id, .. } | Self::Known(id) => id,
        }
    }
}
