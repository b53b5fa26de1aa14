//! Places by name: exactly, or not at all.

use super::entry::{Entry, Stamp};
use super::error::{At as _, Failure, LedgerError};
use super::lookup::{LookupError, unknown};
use super::{Ledger, row};
use crate::vocabulary::canonical::beginning;
use crate::vocabulary::gazetteer::{GAZETTEER, stem};
use crate::vocabulary::lookalike::Names;
use crate::vocabulary::{PlacePath, limits};
use rusqlite::{Connection, OptionalExtension as _};
use std::collections::HashMap;

/// How many candidates an error lists.
const LISTED: usize = 20;

/// No path of today has more bytes.
pub(super) const LONGEST: usize = limits::PLACE * char::MAX.len_utf8();

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
            let places = &self.live()?.places;
            match named(places, &wanted)? {
                Some(found) => Ok(found.path),
                None => Err(unknown(&self.connection, &wanted)?.into()),
            }
        };
        look().at(&self.path)
    }

    /// The place that a person means who types it to record something: one on file, by its name or by a short form that
    /// fits no other; else the one that the gazetteer knows by such a form (四川 is 四川省); else a new one of that name.
    ///
    /// # Errors
    /// `LookupError::AmbiguousPlace` with the candidates; `LedgerError::File` where reading fails.
    pub fn typed_place(&self, wanted: &PlacePath) -> Result<PlacePath, LedgerError> {
        let look = || -> Result<PlacePath, Failure> {
            let places = all(&self.connection)?;
            if let Some(found) = named(&places, wanted)? {
                return Ok(found.path);
            }
            let known = if wanted.parent().is_none() { GAZETTEER.short(wanted.name()) } else { Vec::new() };
            match known.as_slice() {
                [] => Ok(wanted.clone()),
                [only] => Ok(PlacePath::stored(only.called).map_err(LookupError::from)?),
                [..] => {
                    let candidates = known.iter().take(LISTED).map(|known| known.called.to_owned()).collect();
                    Err(LookupError::AmbiguousPlace { given: wanted.to_string(), candidates }.into())
                }
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

impl Entry<'_> {
    /// The places that this entry filed and that may be taken for another.
    pub fn alike(&self) -> &[Alike] {
        &self.places.alike
    }
}

/// A place newly filed, and one on file that it may be taken for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Alike {
    /// The new one.
    pub new: PlacePath,
    /// The other.
    pub known: PlacePath,
}

/// The places that an entry has to do with.
#[derive(Debug, Default)]
pub(super) struct Places {
    /// Those met so far, by the path that was wanted.
    met: HashMap<PlacePath, FiledPlace>,
    /// Every name on file, once a new one was to be compared.
    names: Option<Names>,
    /// Those whose names an earlier release kept in another form than today's.
    otherwise: Vec<FiledPlace>,
    alike: Vec<Alike>,
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
    let filed = |row: &rusqlite::Row<'_>| Ok(FiledPlace { row: row.get(0)?, path: row::place(row, 1)? });
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
fn find(connection: &Connection, wanted: &PlacePath) -> Result<Option<FiledPlace>, Failure> {
    if let Some(found) = exact(connection, wanted)? {
        return Ok(Some(found));
    }
    let mut namesakes =
        connection.prepare_cached("SELECT id, path FROM place WHERE name = ?1 ORDER BY path")?;
    let found = namesakes
        .query_map([wanted.name()], |row| Ok(FiledPlace { row: row.get(0)?, path: row::place(row, 1)? }))?
        .collect::<Result<_, _>>()?;
    only(found, wanted)
}

/// The one of these places that `wanted` means, if it is among them.
fn meant(places: &[FiledPlace], wanted: &PlacePath) -> Result<Option<FiledPlace>, Failure> {
    if let Some(exact) = places.iter().find(|place| place.path == *wanted) {
        return Ok(Some(exact.clone()));
    }
    match only(places.to_vec(), wanted)? {
        None => spelt_otherwise(places, wanted),
        found @ Some(_) => Ok(found),
    }
}

/// The one of these places that `wanted` means and whose name an earlier release kept in another form.
fn spelt_otherwise(places: &[FiledPlace], wanted: &PlacePath) -> Result<Option<FiledPlace>, Failure> {
    let ending = format!("/{wanted}");
    let means = |place: &&FiledPlace| {
        otherwise(&place.path).is_some_and(|path| path == *wanted || path.as_str().ends_with(&ending))
    };
    single(places.iter().filter(means).cloned().collect(), wanted)
}

/// The one of these places that `wanted` means, or names without its last word: 泉水 is 泉水县.
fn named(places: &[FiledPlace], wanted: &PlacePath) -> Result<Option<FiledPlace>, Failure> {
    if let found @ Some(_) = meant(places, wanted)? {
        return Ok(found);
    }
    let fits = |place: &&FiledPlace| {
        place.path.name() != wanted.name()
            && wanted.parent().is_none()
            && stem(place.path.name()) == wanted.name()
    };
    single(places.iter().filter(fits).cloned().collect(), wanted)
}

/// The only place whose path ends in `wanted`.
fn only(mut found: Vec<FiledPlace>, wanted: &PlacePath) -> Result<Option<FiledPlace>, Failure> {
    let ending = format!("/{wanted}");
    found.retain(|place| place.path.as_str().ends_with(&ending));
    single(found, wanted)
}

fn single(mut found: Vec<FiledPlace>, wanted: &PlacePath) -> Result<Option<FiledPlace>, Failure> {
    if found.len() > 1 {
        let candidates = found.iter().take(LISTED).map(|place| beginning(place.path.as_str())).collect();
        return Err(LookupError::AmbiguousPlace { given: wanted.to_string(), candidates }.into());
    }
    Ok(found.pop())
}

impl Places {
    /// The place that `wanted` means; it is filed, with the places above it, where it is not on file.
    pub(super) fn filed(
        &mut self,
        connection: &Connection,
        wanted: &PlacePath,
        stamp: &Stamp,
    ) -> Result<&FiledPlace, Failure> {
        // Looked up twice, for `entry` would want an owned key even where the place is known.
        if !self.met.contains_key(wanted) {
            let found = self.file(connection, wanted, stamp)?;
            self.met.insert(wanted.clone(), found);
        }
        Ok(&self.met[wanted])
    }

    fn file(
        &mut self,
        connection: &Connection,
        wanted: &PlacePath,
        stamp: &Stamp,
    ) -> Result<FiledPlace, Failure> {
        let (mut missing, mut at) = (Vec::new(), Some(wanted.clone()));
        let mut found = None;
        while let Some(path) = at {
            found = self.on_file(connection, &path)?;
            if found.is_some() {
                break;
            }
            at = path.parent();
            missing.push(path);
        }
        while let Some(wanted) = missing.pop() {
            let path = match &found {
                Some(FiledPlace { path, .. }) => path.below(wanted.name()).map_err(LookupError::from)?,
                None => wanted,
            };
            let row = insert(connection, &path, found.map(|parent| parent.row), stamp)?;
            self.compare(&path);
            found = Some(FiledPlace { row, path });
        }
        found.ok_or_else(|| rusqlite::Error::QueryReturnedNoRows.into())
    }

    /// The place that `wanted` means, if it is on file. Before one is taken for new, every name on file is looked at.
    fn on_file(
        &mut self,
        connection: &Connection,
        wanted: &PlacePath,
    ) -> Result<Option<FiledPlace>, Failure> {
        if let Some(found) = find(connection, wanted)? {
            return Ok(Some(found));
        }
        if self.names.is_none() {
            let (mut names, all) = (Names::default(), all(connection)?);
            for place in &all {
                names.add(&place.path);
            }
            self.otherwise = all.into_iter().filter(|place| otherwise(&place.path).is_some()).collect();
            self.names = Some(names);
        }
        spelt_otherwise(&self.otherwise, wanted)
    }

    /// Notes what a new place may be taken for.
    fn compare(&mut self, path: &PlacePath) {
        let names = self.names.get_or_insert_default();
        if let Some(known) = names.like(path) {
            self.alike.push(Alike { new: path.clone(), known: known.clone() });
        }
        names.add(path);
    }
}

/// The form in which a path would be kept today, where that is another.
fn otherwise(path: &PlacePath) -> Option<PlacePath> {
    let short = Some(path.as_str()).filter(|path| path.len() <= LONGEST);
    short?.parse().ok().filter(|today| today != path)
}

fn insert(
    connection: &Connection,
    path: &PlacePath,
    parent: Option<i64>,
    stamp: &Stamp,
) -> rusqlite::Result<i64> {
    let mut statement = connection.prepare_cached(
        "INSERT INTO place (path, name, parent, level, recorded_at, recorded_by) VALUES (?1, ?2, ?3, ?4, ?5, ?6)",
    )?;
    let level = path.level().map(crate::vocabulary::place::Level::code);
    statement.insert((path.as_str(), path.name(), parent, level, &stamp.at, &stamp.by))
}
