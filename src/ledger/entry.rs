//! One entry into the ledger: everything recorded in it is kept together, or not at all.

use super::document::{DocumentKey, SourceName};
use super::error::{At as _, Failure, LedgerError, LookupError};
use super::named::{Kind, Named};
use super::place::{self, FiledPlace};
use super::{Kept, Ledger, chain, standing, uid};
use crate::vocabulary::{Claim, PlacePath};
use chrono::{DateTime, Utc};
use rusqlite::{Connection, OptionalExtension as _, Transaction, TransactionBehavior};
use rust_decimal::Decimal;
use std::collections::HashMap;
use std::path::Path;

/// An entry under way. Dropped without `commit`, it leaves the ledger as it was.
#[derive(Debug)]
pub struct Entry<'ledger> {
    pub(super) transaction: Transaction<'ledger>,
    pub(super) path: &'ledger Path,
    pub(super) kept: &'ledger Kept,
    pub(super) stamp: Stamp,
    places: HashMap<PlacePath, FiledPlace>,
    pub(super) sources: HashMap<SourceName, DocumentKey>,
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
    /// Begins an entry by `by`, which must not be empty, at `at`, kept to the second. Only one process at a
    /// time has an entry under way; another waits for up to five seconds.
    ///
    /// # Errors
    /// `LedgerError::File` where another process holds the ledger, or it cannot be written.
    pub fn entry(&mut self, by: &str, at: DateTime<Utc>) -> Result<Entry<'_>, LedgerError> {
        let transaction =
            self.connection.transaction_with_behavior(TransactionBehavior::Immediate).at(&self.path)?;
        let at = at.format("%Y-%m-%dT%H:%M:%SZ").to_string();
        // What another program added since the last entry is not passed off as part of this one.
        chain::close(&transaction, "found", &at, by).at(&self.path)?;
        Ok(Entry {
            transaction,
            path: &self.path,
            kept: &self.kept,
            stamp: Stamp { by: by.to_owned(), at },
            places: HashMap::new(),
            sources: HashMap::new(),
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
    /// `LedgerError::File` where the disk is full, the medium fails, or a reader does not let go in time;
    /// then nothing is kept.
    pub fn commit(self) -> Result<(), LedgerError> {
        let new = chain::close(&self.transaction, "recorded", &self.stamp.at, &self.stamp.by).at(self.path)?;
        self.transaction.commit().at(self.path)?;
        if new {
            self.kept.note();
        }
        Ok(())
    }

    pub(super) fn filed(&mut self, wanted: &PlacePath) -> Result<&FiledPlace, Failure> {
        // Looked up twice, for `entry` would want an owned key even where the place is known.
        if !self.places.contains_key(wanted) {
            let found = place::file(&self.transaction, wanted, &self.stamp)?;
            self.places.insert(wanted.clone(), found);
        }
        Ok(&self.places[wanted])
    }

    pub(super) fn put(&mut self, claim: &Claim, document: &DocumentKey) -> Result<Outcome, Failure> {
        let place = self.filed(&claim.place)?.clone();
        let said = Said::of(claim);
        let mut uid = said.uid(claim, &place.path, document, "");
        let mut found = whose(&self.transaction, &uid)?;
        if found.is_some_and(|(_, other)| other != document.row) {
            // The same words under the same title, but in another document: both stay, each with its own id.
            uid = said.uid(claim, &place.path, document, &document.uid);
            found = whose(&self.transaction, &uid)?;
        }
        if let Some((row, _)) = found {
            let named = Named { kind: Kind::Claim, id: uid.clone(), row };
            return Ok(match standing::hidden(&self.transaction, &named)? {
                Some(because) => Outcome::Hidden { id: uid, because },
                None => Outcome::Known(uid),
            });
        }
        let filed = Filed { uid: &uid, place: place.row, document: document.row, supersedes: None, why: "" };
        insert(&self.transaction, claim, &said, filed, &self.stamp)?;
        Ok(Outcome::New(uid))
    }
}

/// Where a claim is put, and why.
#[derive(Clone, Copy)]
pub(super) struct Filed<'a> {
    pub(super) uid: &'a str,
    pub(super) place: i64,
    pub(super) document: i64,
    pub(super) supersedes: Option<i64>,
    pub(super) why: &'a str,
}

/// The parts of a claim that are kept as text, spelt out.
#[derive(PartialEq, Eq)]
pub(super) struct Said {
    value: Option<String>,
    value_high: Option<String>,
    stretch: Option<String>,
    period: String,
    flags: String,
}

impl Said {
    pub(super) fn of(claim: &Claim) -> Self {
        let spelt = |number: &Option<Decimal>| number.as_ref().map(Decimal::to_string);
        Self {
            value: spelt(&claim.value),
            value_high: spelt(&claim.value_high),
            stretch: spelt(&claim.stretch),
            period: claim.period.to_string(),
            flags: claim.flags.to_string(),
        }
    }

    /// The claim's public id. It names its source by the title, or by the text's checksum where it was read,
    /// and not by the rest of what is known of the document, which may be learnt later.
    pub(super) fn uid(
        &self,
        claim: &Claim,
        place: &PlacePath,
        document: &DocumentKey,
        apart: &str,
    ) -> String {
        let start = claim.span.map(|span| span.start.to_string());
        let read = claim.span.is_some() && !document.sha256.is_empty();
        uid::of(&[
            "claim",
            claim.role.code(),
            place.as_str(),
            &claim.year.to_string(),
            &self.period,
            &claim.indicator,
            claim.measure.code(),
            claim.comparator.code(),
            self.value.as_deref().unwrap_or_default(),
            self.value_high.as_deref().unwrap_or_default(),
            self.stretch.as_deref().unwrap_or_default(),
            &claim.unit,
            claim.relative_to.as_ref().map_or("", |relative| relative.code()),
            &self.flags,
            &claim.quote,
            document.place.as_str(),
            if read { &document.sha256 } else { &document.title },
            start.as_deref().unwrap_or_default(),
            apart,
        ])
    }

    /// The public id of a correction of the claim whose first version has the id `first`.
    pub(super) fn version_uid(&self, claim: &Claim, first: &str, again: u32) -> String {
        uid::of(&[
            "correction",
            first,
            claim.role.code(),
            claim.place.as_str(),
            &claim.year.to_string(),
            &self.period,
            &claim.indicator,
            claim.measure.code(),
            claim.comparator.code(),
            &claim.cue,
            self.value.as_deref().unwrap_or_default(),
            self.value_high.as_deref().unwrap_or_default(),
            self.stretch.as_deref().unwrap_or_default(),
            &claim.unit,
            claim.relative_to.as_ref().map_or("", |relative| relative.code()),
            &self.flags,
            &again.to_string(),
        ])
    }
}

/// The claim with that id, if there is one, and its document.
pub(super) fn whose(connection: &Connection, uid: &str) -> rusqlite::Result<Option<(i64, i64)>> {
    connection
        .prepare_cached("SELECT id, document FROM claim WHERE uid = ?1")?
        .query_row([uid], |row| Ok((row.get(0)?, row.get(1)?)))
        .optional()
}

pub(super) fn insert(
    connection: &Connection,
    claim: &Claim,
    said: &Said,
    filed: Filed<'_>,
    stamp: &Stamp,
) -> rusqlite::Result<()> {
    let offset = |bytes: usize| i64::try_from(bytes).unwrap_or(i64::MAX);
    let mut statement = connection.prepare_cached(
        "INSERT INTO claim (uid, role, place, document, year, indicator, measure, comparator, cue, value, \
         value_high, stretch, unit, period, relative_to, flags, quote, start, \"end\", section, rule, reviewed, \
         recorded_at, recorded_by, supersedes, why) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, \
         ?13, ?14, ?15, ?16, ?17, ?18, ?19, ?20, ?21, ?22, ?23, ?24, ?25, ?26)",
    )?;
    statement.execute(rusqlite::params![
        filed.uid,
        claim.role.code(),
        filed.place,
        filed.document,
        claim.year.number(),
        claim.indicator,
        claim.measure.code(),
        claim.comparator.code(),
        claim.cue,
        said.value,
        said.value_high,
        said.stretch,
        claim.unit,
        said.period,
        claim.relative_to.as_ref().map(crate::vocabulary::RelativeTo::code),
        said.flags,
        claim.quote,
        claim.span.map(|span| offset(span.start)),
        claim.span.map(|span| offset(span.end)),
        claim.section,
        claim.rule,
        claim.span.is_none() || filed.supersedes.is_some(),
        stamp.at,
        stamp.by,
        filed.supersedes,
        filed.why,
    ])?;
    Ok(())
}
