//! Places by name: exactly, or not at all.

use super::entry::Stamp;
use super::error::{At as _, Failure, LedgerError};
use super::lookup::LookupError;
use super::{Ledger, row};
use crate::vocabulary::PlacePath;
use rusqlite::{Connection, OptionalExtension as _};

/// How many names an error offers.
const OFFERED: usize = 5;

/// How alike a name must be to be offered first, 0 to 1.
const ALIKE: f64 = 0.3;

impl Ledger {
    /// The place on file that `name` means: the one of exactly this path, else the only one whose path ends
    /// in it (紫帽镇 or 晋江市/紫帽镇 for 泉州市/晋江市/紫帽镇). 江 is never taken for 江西.
    ///
    /// # Errors
    /// `LookupError::NoPlace` with the nearest names, `LookupError::AmbiguousPlace` with the candidates,
    /// `LookupError::NotAPlace`; `LedgerError::File` where reading fails.
    pub fn place(&self, name: &str) -> Result<PlacePath, LedgerError> {
        let look = || -> Result<PlacePath, Failure> {
            let wanted: PlacePath = name.parse().map_err(LookupError::from)?;
            match meant(&self.live()?.places, &wanted)? {
                Some(found) => Ok(found.path),
                None => Err(unknown(&self.connection, &wanted)?.into()),
            }
        };
        look().at(&self.path)
    }

    /// Every place on file, by path; also those that only stand above another.
    ///
    /// # Errors
    /// `LedgerError::File` where reading fails.
    pub fn places(&self) -> Result<Vec<PlacePath>, LedgerError> {
        let live = self.live().at(&self.path)?;
        Ok(live.places.iter().map(|place| place.path.clone()).collect())
    }
}

/// A place on file and its row.
#[derive(Debug, Clone)]
pub(super) struct FiledPlace {
    pub(super) row: i64,
    pub(super) path: PlacePath,
}

/// Every place, by path.
pub(super) fn all(connection: &Connection) -> rusqlite::Result<Vec<FiledPlace>> {
    let mut statement = connection.prepare_cached("SELECT id, path FROM place NOT INDEXED")?;
    let filed = |row: &rusqlite::Row<'_>| Ok(FiledPlace { row: row.get(0)?, path: row::parsed(row, 1)? });
    let mut places: Vec<FiledPlace> = statement.query_map([], filed)?.collect::<Result<_, _>>()?;
    places.sort_by(|a, b| a.path.cmp(&b.path));
    Ok(places)
}

/// The place of exactly that path, if it is on file.
pub(super) fn exact(connection: &Connection, path: &PlacePath) -> rusqlite::Result<Option<FiledPlace>> {
    let mut statement = connection.prepare_cached("SELECT id FROM place WHERE path = ?1")?;
    let row = statement.query_row([path.as_str()], |row| row.get(0)).optional()?;
    Ok(row.map(|row| FiledPlace { row, path: path.clone() }))
}

/// The place that `wanted` means, if it is on file.
pub(super) fn find(connection: &Connection, wanted: &PlacePath) -> Result<Option<FiledPlace>, Failure> {
    if let Some(found) = exact(connection, wanted)? {
        return Ok(Some(found));
    }
    let mut namesakes =
        connection.prepare_cached("SELECT id, path FROM place WHERE name = ?1 ORDER BY path")?;
    let mut found: Vec<FiledPlace> = namesakes
        .query_map([wanted.name()], |row| Ok(FiledPlace { row: row.get(0)?, path: row::parsed(row, 1)? }))?
        .collect::<Result<_, _>>()?;
    only(&mut found, wanted)
}

/// The one of these places that `wanted` means, if it is among them.
fn meant(places: &[FiledPlace], wanted: &PlacePath) -> Result<Option<FiledPlace>, Failure> {
    if let Some(exact) = places.iter().find(|place| place.path == *wanted) {
        return Ok(Some(exact.clone()));
    }
    only(&mut places.to_vec(), wanted)
}

/// The only place whose path ends in `wanted`.
fn only(found: &mut Vec<FiledPlace>, wanted: &PlacePath) -> Result<Option<FiledPlace>, Failure> {
    let ending = format!("/{wanted}");
    found.retain(|place| place.path.as_str().ends_with(&ending));
    if found.len() > 1 {
        let candidates = found.iter().map(|place| place.path.to_string()).collect();
        return Err(LookupError::AmbiguousPlace { given: wanted.to_string(), candidates }.into());
    }
    Ok(found.pop())
}

/// The place that `wanted` means; it is filed, with the places above it, where it is not on file.
pub(super) fn file(
    connection: &Connection,
    wanted: &PlacePath,
    stamp: &Stamp,
) -> Result<FiledPlace, Failure> {
    if let Some(found) = find(connection, wanted)? {
        return Ok(found);
    }
    let parent = wanted.parent().map(|parent| file(connection, &parent, stamp)).transpose()?;
    let path: PlacePath = match &parent {
        Some(parent) => format!("{}/{}", parent.path, wanted.name()).parse().map_err(LookupError::from)?,
        None => wanted.clone(),
    };
    let row = connection
        .prepare_cached(
            "INSERT INTO place (path, name, parent, level, recorded_at, recorded_by) \
             VALUES (?1, ?2, ?3, ?4, ?5, ?6)",
        )?
        .insert((
            path.as_str(),
            path.name(),
            parent.map(|parent| parent.row),
            path.level().map(crate::vocabulary::place::Level::code),
            &stamp.at,
            &stamp.by,
        ))?;
    Ok(FiledPlace { row, path })
}

/// Why a place is not found, with the names most like it: nearest first, or any where none is like it.
fn unknown(connection: &Connection, wanted: &PlacePath) -> rusqlite::Result<LookupError> {
    let mut ranked: Vec<(f64, String)> = all(connection)?
        .into_iter()
        .map(|place| {
            let likeness = |own: &str| strsim::normalized_damerau_levenshtein(wanted.as_str(), own);
            (likeness(place.path.name()).max(likeness(place.path.as_str())), place.path.to_string())
        })
        .collect();
    ranked.sort_by(|a, b| b.0.total_cmp(&a.0).then_with(|| a.1.cmp(&b.1)));
    let alike = ranked.iter().filter(|(likeness, _)| *likeness >= ALIKE).count();
    let offered = if alike == 0 { OFFERED } else { alike.min(OFFERED) };
    let nearest = ranked.into_iter().take(offered).map(|(_, path)| path).collect();
    Ok(LookupError::NoPlace { given: wanted.to_string(), nearest })
}
