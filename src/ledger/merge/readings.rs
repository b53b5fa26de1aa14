//! What both ledgers read out of one text: claims at the same number, of the same role, are one claim.

use super::super::document::DocumentKey;
use super::super::row;
use super::Merging;
use super::said::Theirs;
use crate::vocabulary::{Claim, Role, Span};
use rustc_hash::{FxHashMap, FxHashSet};

/// Where a number stands, and as what.
type Number = (i64, i64, Role);

/// The claims here that were read out of one text, by number: row and id of the first version, and its indicator.
#[derive(Debug, Default)]
pub(super) struct Readings {
    document: i64,
    numbers: FxHashMap<Number, Vec<(i64, String, String)>>,
    /// Those that one of theirs is a reading of.
    taken: FxHashSet<i64>,
}

/// A claim of theirs, as one here may be found by it.
pub(super) struct Counterpart<'c> {
    document: &'c DocumentKey,
    span: Option<Span>,
    role: Role,
}

impl<'c> Counterpart<'c> {
    pub(super) fn of(claim: &Claim, document: &'c DocumentKey) -> Self {
        let span = claim.span.filter(|_| !document.sha256.is_empty());
        Self { document, span, role: claim.role }
    }
}

impl Merging<'_, '_> {
    /// The first row of the claim here that was read at the same number of the same text, which they do not have, and
    /// which no other of theirs is: the one brought in for it before, else one of that name, else the first.
    pub(super) fn counterpart(
        &mut self,
        wanted: &Counterpart<'_>,
        theirs: &Theirs,
    ) -> rusqlite::Result<Option<i64>> {
        let Some(Span { start, end }) = wanted.span else { return Ok(None) };
        if self.readings.document != wanted.document.row {
            self.readings = self.readings_of(wanted.document)?;
        }
        let offset = |bytes: usize| i64::try_from(bytes).unwrap_or(i64::MAX);
        let here = self.readings.numbers.get(&(offset(start), offset(end), wanted.role));
        let free: Vec<&(i64, String, String)> =
            here.into_iter().flatten().filter(|(row, ..)| !self.readings.taken.contains(row)).collect();
        let mut before = None;
        for (row, uid, _) in &free {
            if before.is_none() && self.is_version(*row, &theirs.reading_uid(uid))? == Some(true) {
                before = Some(*row);
            }
        }
        let named = || free.iter().find(|(.., name)| name == theirs.indicator()).or(free.first());
        let found = before.or_else(|| named().map(|(row, ..)| *row));
        self.readings.taken.extend(found);
        Ok(found)
    }

    /// What was read here, before the merge, out of the text of that document, and they do not have.
    fn readings_of(&self, document: &DocumentKey) -> rusqlite::Result<Readings> {
        let mut readings = Readings { document: document.row, ..Readings::default() };
        let mut theirs = self.other.prepare_cached("SELECT EXISTS (SELECT 1 FROM claim WHERE uid = ?1)")?;
        let mut statement = self.entry.transaction.prepare_cached(
            "SELECT claim.id, claim.uid, claim.indicator, version.start, version.\"end\", version.role \
             FROM claim JOIN place ON place.id = claim.place \
             JOIN claim AS version ON version.id = claim.id OR version.supersedes = claim.id \
             WHERE place.path = ?1 AND claim.document = ?2 AND claim.supersedes IS NULL \
             AND version.start IS NOT NULL AND claim.id <= ?3 ORDER BY claim.id, version.id",
        )?;
        let before = self.before.unwrap_or_default()[2];
        let mut rows = statement.query((document.place.as_str(), document.row, before))?;
        while let Some(row) = rows.next()? {
            let uid: String = row.get(1)?;
            if self.known.contains(&row.get(0)?) || theirs.query_row([&uid], |row| row.get(0))? {
                continue;
            }
            let number = (row.get(3)?, row.get(4)?, row::parsed(row, 5)?);
            let claim = (row.get(0)?, uid, row.get(2)?);
            let here = readings.numbers.entry(number).or_default();
            if !here.contains(&claim) {
                here.push(claim);
            }
        }
        Ok(readings)
    }
}
