//! A claim typed or imported that its document is on file with already: read from the text, or as a correction. A list
//! of the ledger that comes back in adds nothing.

use super::document::DocumentKey;
use super::entry::Entry;
use super::row;
use super::said::Said;
use crate::vocabulary::Claim;
use rustc_hash::{FxHashMap, FxHashSet, FxHasher};
use std::hash::{Hash as _, Hasher as _};

/// The claims that stand, place and year by place and year, each found by what it says in which document. Only rows are
/// kept; what they say is looked at again.
#[derive(Debug, Default)]
pub(super) struct Already {
    years: FxHashMap<(i64, i32), FxHashMap<u64, Vec<i64>>>,
    /// The documents filed in this entry: nothing was said in them before.
    new: FxHashSet<i64>,
}

impl Already {
    /// Notes a document that was not on file before this entry.
    pub(super) fn file(&mut self, document: i64) {
        self.new.insert(document);
    }
}

impl Already {
    /// Whether the document was filed in this entry.
    pub(super) fn is_new(&self, document: i64) -> bool {
        self.new.contains(&document)
    }
}

impl Entry<'_> {
    /// The id of a claim that stands and says the same in the same document; only one without a span, which was typed
    /// or imported, may be meant by it.
    pub(super) fn already_said(
        &mut self,
        claim: &Claim,
        said: &Said,
        place: i64,
        document: &DocumentKey,
    ) -> rusqlite::Result<Option<String>> {
        if claim.span.is_some() || self.already.new.contains(&document.row) {
            return Ok(None);
        }
        let year = (place, claim.year.number());
        if !self.already.years.contains_key(&year) {
            let claims = self.standing(year)?;
            self.already.years.insert(year, claims);
        }
        let rows = self.already.years[&year].get(&key(claim, said, document.row));
        for row in rows.into_iter().flatten() {
            let sql = format!("SELECT uid, {} FROM claim WHERE id = ?1", row::CLAIM);
            let (uid, on_file): (String, Claim) = self
                .transaction
                .prepare_cached(&sql)?
                .query_row([row], |row| Ok((row.get(0)?, row::claim(row, 1, claim.place.clone())?)))?;
            if same(claim, said, &on_file) {
                return Ok(Some(uid));
            }
        }
        Ok(None)
    }

    /// The claims of a place and year that stand in documents that were read, or were corrected.
    fn standing(&self, (place, year): (i64, i32)) -> rusqlite::Result<FxHashMap<u64, Vec<i64>>> {
        let sql = format!(
            "SELECT live_claim.id, document, path, {} FROM live_claim JOIN place ON place.id = live_claim.place \
             WHERE live_claim.place = ?1 AND year = ?2 AND (start IS NOT NULL OR supersedes IS NOT NULL)",
            row::claim_of("live_claim")
        );
        let mut statement = self.transaction.prepare_cached(&sql)?;
        let mut rows = statement.query((place, year))?;
        let mut claims: FxHashMap<u64, Vec<i64>> = FxHashMap::default();
        while let Some(row) = rows.next()? {
            let claim = row::claim(row, 3, row::parsed(row, 2)?)?;
            let key = key(&claim, &Said::of(&claim), row.get(1)?);
            claims.entry(key).or_default().push(row.get(0)?);
        }
        Ok(claims)
    }

    /// Forgets what stood, once something was hidden or shown again.
    pub(super) fn forget(&mut self) {
        self.sources.clear();
        self.already.years.clear();
    }
}

fn key(claim: &Claim, said: &Said, document: i64) -> u64 {
    let mut hash = FxHasher::default();
    (document, claim.role, &claim.indicator, &claim.quote).hash(&mut hash);
    said.hash(&mut hash);
    hash.finish()
}

/// Whether two claims of one place, year and document say the same, wherever they stand.
fn same(claim: &Claim, said: &Said, on_file: &Claim) -> bool {
    let anywhere = Claim {
        span: claim.span,
        section: claim.section.clone(),
        rule: claim.rule.clone(),
        ..on_file.clone()
    };
    anywhere == *claim && *said == Said::of(on_file)
}
