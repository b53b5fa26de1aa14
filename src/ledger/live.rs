//! What stands in a ledger as of one moment, found by scans of the tables alone: no view, trigger or index of the file
//! has a say in it, so that what is judged is what the rows beside the head of the chain say.
//!
//! Rows are never changed or removed, so that what was found here can be read row by row later, on any connection.

use super::place::{self, FiledPlace};
use crate::vocabulary::PlacePath;
use rusqlite::{Connection, Row};
use rustc_hash::{FxHashMap, FxHashSet};

/// What stands.
#[derive(Debug, Default)]
pub(super) struct Live {
    /// Every place, by path.
    pub(super) places: Vec<FiledPlace>,
    /// The claims that stand, by place, year and row.
    claims: Vec<LiveClaim>,
    /// The version that stands of each document, by the row of its first version.
    documents: FxHashMap<i64, i64>,
    /// The rows of the documents that stand, by the row of their place.
    of_place: FxHashMap<i64, Vec<i64>>,
    /// A row that holds the text with that checksum.
    texts: FxHashMap<String, i64>,
    /// The rulings that stand, in order of recording, by the row of the place they concern.
    rulings: FxHashMap<i64, Vec<LiveRuling>>,
}

/// A claim that stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct LiveClaim {
    place: u32,
    pub(super) year: i16,
    pub(super) row: i64,
    /// Whether a person vouches for it.
    pub(super) vouched: bool,
}

/// A ruling that stands, with the version of the claim that was ruled on and the one that stands.
#[derive(Debug, Clone, Copy)]
pub(super) struct LiveRuling {
    pub(super) row: i64,
    pub(super) ruled: i64,
    pub(super) stands: i64,
}

/// Rows that withdrawals hide.
#[derive(Default)]
struct Hidden {
    claims: FxHashSet<i64>,
    rulings: FxHashSet<i64>,
    documents: FxHashSet<i64>,
}

impl Live {
    /// Scans the tables.
    ///
    /// # Errors
    /// What SQLite says; a column that cannot be read; rows out of order, in which a row might not be found again.
    pub(super) fn of(connection: &Connection) -> rusqlite::Result<Self> {
        let mut live = Self { places: place::all(connection)?, ..Self::default() };
        let hidden = hidden(connection)?;
        live.scan_documents(connection, &hidden)?;
        live.scan_claims(connection, &hidden)?;
        Ok(live)
    }

    fn scan_documents(&mut self, connection: &Connection, hidden: &Hidden) -> rusqlite::Result<()> {
        let mut home: FxHashMap<i64, i64> = FxHashMap::default();
        let sql = "SELECT id, root, place, sha256, text IS NOT NULL FROM document NOT INDEXED ORDER BY id";
        each(connection, sql, |row| {
            let (id, root, place): (i64, Option<i64>, i64) = (row.get(0)?, row.get(1)?, row.get(2)?);
            let first = root.unwrap_or(id);
            if !hidden.documents.contains(&id) && !hidden.documents.contains(&first) {
                self.documents.insert(first, id);
                home.insert(first, place);
            }
            if row.get(4)? {
                self.texts.entry(row.get(3)?).or_insert(id);
            }
            Ok(())
        })?;
        for (first, version) in &self.documents {
            self.of_place.entry(home[first]).or_default().push(*version);
        }
        Ok(())
    }

    fn scan_claims(&mut self, connection: &Connection, hidden: &Hidden) -> rusqlite::Result<()> {
        let place_of: FxHashMap<i64, u32> =
            (0_u32..).zip(&self.places).map(|(at, place)| (place.row, at)).collect();
        let vouched = acceptances(connection)?;
        let rulings = rulings(connection, hidden)?;
        let ruled: FxHashSet<i64> = rulings.iter().map(|(_, claim)| *claim).collect();
        // The first version of each correction and of each claim ruled on; the latest version of each corrected claim.
        let (mut first_of, mut latest) = (FxHashMap::default(), FxHashMap::default());
        let mut home: FxHashMap<i64, i64> = FxHashMap::default();
        let sql = "SELECT id, supersedes, place, document, year, reviewed FROM claim NOT INDEXED ORDER BY id";
        each(connection, sql, |row| {
            let (id, supersedes, place): (i64, Option<i64>, i64) = (row.get(0)?, row.get(1)?, row.get(2)?);
            let first = supersedes.unwrap_or(id);
            if ruled.contains(&id) {
                first_of.insert(id, first);
                home.insert(id, place);
            }
            if hidden.claims.contains(&id)
                || hidden.claims.contains(&first)
                || hidden.documents.contains(&row.get(3)?)
            {
                return Ok(());
            }
            if supersedes.is_some() {
                first_of.insert(id, first);
                latest.insert(first, id);
            }
            let reviewed: bool = row.get(5)?;
            let vouched = reviewed || vouched.get(&id).copied().unwrap_or(false);
            let place = *place_of.get(&place).ok_or(rusqlite::Error::QueryReturnedNoRows)?;
            self.claims.push(LiveClaim { place, year: row.get(4)?, row: id, vouched });
            Ok(())
        })?;
        if !latest.is_empty() {
            let first = |row: i64| first_of.get(&row).copied().unwrap_or(row);
            self.claims
                .retain(|claim| latest.get(&first(claim.row)).is_none_or(|latest| *latest == claim.row));
        }
        self.claims.sort_unstable();
        if rulings.is_empty() {
            return Ok(());
        }
        let standing: FxHashSet<i64> = self.claims.iter().map(|claim| claim.row).collect();
        for (row, ruled) in rulings {
            let (Some(first), Some(place)) = (first_of.get(&ruled), home.get(&ruled)) else { continue };
            let stands = latest.get(first).copied().unwrap_or(*first);
            if standing.contains(&stands) {
                self.rulings.entry(*place).or_default().push(LiveRuling { row, ruled, stands });
            }
        }
        Ok(())
    }

    /// The claims of a place that stand, of one year or of all, by year and row.
    pub(super) fn claims(&self, place: &PlacePath, year: Option<i32>) -> &[LiveClaim] {
        let Some(at) = self.index(place) else { return &[] };
        let key = |claim: &LiveClaim| (claim.place, year.map_or(0, |_| i32::from(claim.year)));
        let wanted = (at, year.unwrap_or(0));
        let from = self.claims.partition_point(|claim| key(claim) < wanted);
        let to = self.claims.partition_point(|claim| key(claim) <= wanted);
        &self.claims[from..to]
    }

    /// The rows of the documents that stand, of one place or of all.
    pub(super) fn documents(&self, place: Option<&PlacePath>) -> Vec<i64> {
        match place {
            None => self.documents.values().copied().collect(),
            Some(place) => {
                let of = self.index(place).and_then(|at| self.of_place.get(&self.places[at as usize].row));
                of.cloned().unwrap_or_default()
            }
        }
    }

    /// The row of the version that stands of the document with that first row.
    pub(super) fn version(&self, first: i64) -> Option<i64> {
        self.documents.get(&first).copied()
    }

    /// A row that holds the text with that checksum.
    pub(super) fn text(&self, sha256: &str) -> Option<i64> {
        self.texts.get(sha256).copied()
    }

    /// The rulings that stand, in order of recording, on targets of one place or of all.
    pub(super) fn rulings(&self, place: Option<&PlacePath>) -> Vec<LiveRuling> {
        let mut rulings: Vec<LiveRuling> = match place {
            None => self.rulings.values().flatten().copied().collect(),
            Some(place) => {
                let of = self.index(place).and_then(|at| self.rulings.get(&self.places[at as usize].row));
                of.cloned().unwrap_or_default()
            }
        };
        rulings.sort_unstable_by_key(|ruling| ruling.row);
        rulings
    }

    fn index(&self, place: &PlacePath) -> Option<u32> {
        let at = self.places.binary_search_by(|own| own.path.cmp(place)).ok()?;
        u32::try_from(at).ok()
    }
}

/// Hands on each row; the first column is its number.
fn each(
    connection: &Connection,
    sql: &str,
    mut take: impl FnMut(&Row<'_>) -> rusqlite::Result<()>,
) -> rusqlite::Result<()> {
    let mut statement = connection.prepare(sql)?;
    let mut rows = statement.query([])?;
    let mut before = i64::MIN;
    while let Some(row) = rows.next()? {
        let id: i64 = row.get(0)?;
        // A row out of order is seen by a scan and may not be found by its number.
        if id <= before {
            return Err(rusqlite::Error::IntegralValueOutOfRange(0, id));
        }
        before = id;
        take(row)?;
    }
    Ok(())
}

/// The rows hidden by the withdrawals that were not taken back.
fn hidden(connection: &Connection) -> rusqlite::Result<Hidden> {
    let mut taken_back = FxHashSet::default();
    each(connection, "SELECT id, withdrawal FROM restoration NOT INDEXED ORDER BY id", |row| {
        taken_back.insert(row.get::<_, i64>(1)?);
        Ok(())
    })?;
    let mut hidden = Hidden::default();
    let sql = "SELECT id, claim, ruling, document FROM withdrawal NOT INDEXED ORDER BY id";
    each(connection, sql, |row| {
        if !taken_back.contains(&row.get(0)?) {
            hidden.claims.extend(row.get::<_, Option<i64>>(1)?);
            hidden.rulings.extend(row.get::<_, Option<i64>>(2)?);
            hidden.documents.extend(row.get::<_, Option<i64>>(3)?);
        }
        Ok(())
    })?;
    Ok(hidden)
}

/// Whether the latest acceptance of a version vouches for it.
fn acceptances(connection: &Connection) -> rusqlite::Result<FxHashMap<i64, bool>> {
    let mut vouched = FxHashMap::default();
    each(connection, "SELECT id, claim, accepted FROM acceptance NOT INDEXED ORDER BY id", |row| {
        vouched.insert(row.get(1)?, row.get(2)?);
        Ok(())
    })?;
    Ok(vouched)
}

/// The rulings that stand and the claims they were made on.
fn rulings(connection: &Connection, hidden: &Hidden) -> rusqlite::Result<Vec<(i64, i64)>> {
    let mut rulings = Vec::new();
    each(connection, "SELECT id, claim FROM ruling NOT INDEXED ORDER BY id", |row| {
        if !hidden.rulings.contains(&row.get(0)?) {
            rulings.push((row.get(0)?, row.get(1)?));
        }
        Ok(())
    })?;
    Ok(rulings)
}
