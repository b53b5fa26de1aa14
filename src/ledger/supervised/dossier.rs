//! What stands of items and of what belongs to them, found by scans of the tables alone.

use super::super::error::{At as _, Failure, LedgerError};
use super::super::named::{self, Kind};
use super::super::row;
use super::super::{Ledger, read};
use super::columns::{Column, columns};
use super::{Versioned, first, hidden, milestone};
use crate::vocabulary::supervised::{Dossier, Filed, Item, Letter, Obstacle, Progress, Reply};
use crate::vocabulary::{PlacePath, Year};
use rusqlite::{Connection, Row};
use rustc_hash::FxHashMap;

/// Which items are wanted.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Wanted {
    /// Only those of this place.
    pub place: Option<PlacePath>,
    /// Only those of this year.
    pub year: Option<Year>,
}

/// Where an item's dossier stands among those found, by the row of the item's first version.
type Places = FxHashMap<i64, usize>;

impl Ledger {
    /// The items that stand, in order of recording, each with all that stands of what belongs to it.
    ///
    /// # Errors
    /// `LookupError::NoPlace`; `LedgerError::File` where reading fails.
    pub fn dossiers(&self, wanted: &Wanted) -> Result<Vec<Dossier>, LedgerError> {
        let place = match &wanted.place {
            Some(place) => Some(self.place(place.as_str())?),
            None => None,
        };
        let found = || -> rusqlite::Result<Vec<Dossier>> {
            let _moment = read::moment(&self.connection)?;
            let year = wanted.year.map(Year::number);
            let firsts = heads(&self.connection, Kind::Item)?;
            let mut items: Vec<(i64, Filed<Item>)> = Vec::new();
            let sql = format!(
                "SELECT item.id, coalesce(item.root, item.id), item.withdrawn, {} FROM item NOT INDEXED ORDER BY id",
                stamped::<Item>(true)
            );
            each(&self.connection, &sql, |row| {
                let (id, first): (i64, i64) = (row.get(0)?, row.get(1)?);
                if firsts.get(&first).is_some_and(|last| *last != id) || row.get(2)? {
                    return Ok(());
                }
                let item: Filed<Item> = filed(row, 3)?;
                if year.is_none_or(|year| item.row.year.number() == year)
                    && place.as_ref().is_none_or(|place| item.row.place == *place)
                {
                    items.push((first, item));
                }
                Ok(())
            })?;
            items.sort_by_key(|(first, _)| *first);
            let places: Places = items.iter().map(|(first, _)| *first).zip(0..).collect();
            let mut dossiers: Vec<Dossier> = items.into_iter().map(|(_, item)| empty(item)).collect();
            milestones(&self.connection, &firsts, &places, &mut dossiers)?;
            belongings(&self.connection, &places, &mut dossiers)?;
            Ok(dossiers)
        };
        found().at(&self.path)
    }

    /// The numbers that letters of a place were given, also those that no longer stand: none is given twice.
    ///
    /// # Errors
    /// `LedgerError::File` where reading fails.
    pub fn letter_numbers(&self, place: &PlacePath) -> Result<Vec<String>, LedgerError> {
        let read = || -> rusqlite::Result<Vec<String>> {
            let mut statement = self.connection.prepare_cached(
                "SELECT DISTINCT letter.number FROM letter JOIN item ON item.id = letter.item \
                 JOIN place ON place.id = item.place WHERE place.path = ?1",
            )?;
            statement.query_map([place.as_str()], |row| row.get(0))?.collect()
        };
        read().at(&self.path)
    }

    /// The item with that id, with all that stands of what belongs to it.
    ///
    /// # Errors
    /// `LookupError::NotAnId`, `NoRow`, `AmbiguousId`, `OtherKind`, `Withdrawn`; `LedgerError::File` where reading fails.
    pub fn dossier(&self, id: &str) -> Result<Dossier, LedgerError> {
        let found = || -> Result<Dossier, Failure> {
            let named = named::of_kind(&self.connection, id, Kind::Item)?;
            if let Some(hidden) = hidden(&self.connection, &named)? {
                return Err(hidden.into());
            }
            let (row, _) = first(&self.connection, Kind::Item, named.row)?;
            let version = super::latest(&self.connection, Kind::Item, row)?.row;
            let mut item: Filed<Item> = at(&self.connection, version)?;
            item.row.milestones = milestone::of_version(&self.connection, version)?;
            let mut dossier = empty(item);
            dossier.progress = of(&self.connection, "item", row)?;
            dossier.letters = of(&self.connection, "item", row)?;
            dossier.obstacles = of(&self.connection, "item", row)?;
            for letter in &dossier.letters {
                let letter = named::of_kind(&self.connection, &letter.id, Kind::Letter)?;
                dossier.replies.extend(of(&self.connection, "letter", letter.row)?);
            }
            sort(&mut dossier);
            Ok(dossier)
        };
        found().at(&self.path)
    }

    /// The row with that id as it stands.
    ///
    /// # Errors
    /// `LookupError::NotAnId`, `NoRow`, `AmbiguousId`, `OtherKind`, `Withdrawn`; `LedgerError::File` where reading fails.
    pub fn kept<T: Versioned>(&self, id: &str) -> Result<Filed<T>, LedgerError> {
        let found = || -> Result<Filed<T>, Failure> {
            let named = named::of_kind(&self.connection, id, T::KIND)?;
            if let Some(hidden) = hidden(&self.connection, &named)? {
                return Err(hidden.into());
            }
            let (row, _) = first(&self.connection, T::KIND, named.row)?;
            Ok(at(&self.connection, super::latest(&self.connection, T::KIND, row)?.row)?)
        };
        found().at(&self.path)
    }
}

fn empty(item: Filed<Item>) -> Dossier {
    let (progress, letters, replies, obstacles) = Default::default();
    Dossier { item, progress, letters, replies, obstacles }
}

/// The columns of a row as it is filed: the id of its first version, when, by whom, and what it says. Where `bare`, what it
/// belongs to is left out.
pub(super) fn stamped<T: Versioned>(bare: bool) -> String {
    let table = T::KIND.code();
    let spelt = columns(T::KIND).iter().enumerate().map(|(at, column)| match column {
        Column::First(..) if bare && at == 0 => "''".to_owned(),
        column => column.spelling(table),
    });
    let first = format!(
        "CASE WHEN {table}.root IS NULL THEN {table}.uid \
         ELSE (SELECT first.uid FROM {table} AS first WHERE first.id = {table}.root) END"
    );
    let own = [first, format!("{table}.recorded_at"), format!("{table}.recorded_by")];
    own.into_iter().chain(spelt).collect::<Vec<_>>().join(", ")
}

/// Reads the columns of `stamped`.
pub(super) fn filed<T: Versioned>(row: &Row<'_>, from: usize) -> rusqlite::Result<Filed<T>> {
    Ok(Filed {
        id: row.get(from)?,
        recorded_at: row::parsed(row, from + 1)?,
        recorded_by: row.get(from + 2)?,
        row: T::read(row, from + 3)?,
    })
}

/// The version in that row.
pub(super) fn at<T: Versioned>(connection: &Connection, version: i64) -> rusqlite::Result<Filed<T>> {
    let table = T::KIND.code();
    let sql = format!("SELECT {} FROM {table} WHERE {table}.id = ?1", stamped::<T>(false));
    connection.prepare_cached(&sql)?.query_row([version], |row| filed(row, 0))
}

/// What stands of the rows of a kind that belong to that row.
pub(super) fn of<T: Versioned>(
    connection: &Connection,
    column: &str,
    owner: i64,
) -> rusqlite::Result<Vec<Filed<T>>> {
    let table = T::KIND.code();
    let sql = format!(
        "SELECT {} FROM {table} WHERE {table}.{column} = ?1 AND {table}.withdrawn = 0 AND NOT EXISTS \
         (SELECT 1 FROM {table} AS later WHERE later.root = coalesce({table}.root, {table}.id) \
         AND later.id > {table}.id) ORDER BY {table}.id",
        stamped::<T>(false)
    );
    connection.prepare_cached(&sql)?.query_map([owner], |row| filed(row, 0))?.collect()
}

/// The last version of each row that has several, by the first.
pub(super) fn heads(connection: &Connection, kind: Kind) -> rusqlite::Result<FxHashMap<i64, i64>> {
    let mut last = FxHashMap::default();
    let sql = format!("SELECT id, root FROM {} NOT INDEXED WHERE root IS NOT NULL ORDER BY id", kind.code());
    each(connection, &sql, |row| {
        last.insert(row.get(1)?, row.get(0)?);
        Ok(())
    })?;
    Ok(last)
}

fn milestones(
    connection: &Connection,
    firsts: &FxHashMap<i64, i64>,
    places: &Places,
    dossiers: &mut [Dossier],
) -> rusqlite::Result<()> {
    let versions: FxHashMap<i64, usize> =
        places.iter().map(|(first, at)| (firsts.get(first).copied().unwrap_or(*first), *at)).collect();
    let sql = format!("SELECT id, item, {} FROM milestone NOT INDEXED ORDER BY id", milestone::COLUMNS);
    each(connection, &sql, |row| {
        if let Some(at) = versions.get(&row.get(1)?) {
            dossiers[*at].item.row.milestones.push(milestone::read(row, 2)?);
        }
        Ok(())
    })
}

/// Hands each row of a kind that stands to `take`, with the row of what it belongs to.
pub(super) fn standing<T: Versioned>(
    connection: &Connection,
    wanted: &dyn Fn(i64) -> bool,
    mut take: impl FnMut(i64, i64, Filed<T>),
) -> rusqlite::Result<()> {
    let kind = T::KIND;
    let table = kind.code();
    let last = heads(connection, kind)?;
    let owner = columns(kind).first().map_or("", |column| column.name());
    let sql = format!(
        "SELECT {table}.id, coalesce({table}.root, {table}.id), {table}.withdrawn, {table}.{owner}, {} \
         FROM {table} NOT INDEXED ORDER BY id",
        stamped::<T>(true)
    );
    each(connection, &sql, |row| {
        let (id, first, owner): (i64, i64, i64) = (row.get(0)?, row.get(1)?, row.get(3)?);
        let stands = last.get(&first).is_none_or(|last| *last == id) && !row.get::<_, bool>(2)?;
        if stands && wanted(owner) {
            take(owner, first, filed(row, 4)?);
        }
        Ok(())
    })
}

fn belongings(connection: &Connection, places: &Places, dossiers: &mut [Dossier]) -> rusqlite::Result<()> {
    let wanted = |item: i64| places.contains_key(&item);
    standing::<Progress>(connection, &wanted, |item, _, mut filed| {
        let dossier = &mut dossiers[places[&item]];
        filed.row.item.clone_from(&dossier.item.id);
        dossier.progress.push(filed);
    })?;
    // The letters' rows, with where their item stands and which of its letters each is.
    let mut letters: FxHashMap<i64, (usize, String)> = FxHashMap::default();
    standing::<Letter>(connection, &wanted, |item, letter, mut filed| {
        let at = places[&item];
        filed.row.item.clone_from(&dossiers[at].item.id);
        letters.insert(letter, (at, filed.id.clone()));
        dossiers[at].letters.push(filed);
    })?;
    standing::<Reply>(connection, &|letter| letters.contains_key(&letter), |letter, _, mut filed| {
        let (at, id) = &letters[&letter];
        filed.row.letter.clone_from(id);
        dossiers[*at].replies.push(filed);
    })?;
    standing::<Obstacle>(connection, &wanted, |item, _, mut filed| {
        let dossier = &mut dossiers[places[&item]];
        filed.row.item.clone_from(&dossier.item.id);
        dossier.obstacles.push(filed);
    })?;
    dossiers.iter_mut().for_each(sort);
    Ok(())
}

/// Puts what belongs to an item in order of its days, and of recording within a day.
fn sort(dossier: &mut Dossier) {
    dossier.progress.sort_by_key(|filed| filed.row.as_of);
    dossier.letters.sort_by_key(|filed| filed.row.sent);
    dossier.replies.sort_by_key(|filed| filed.row.date);
    dossier.obstacles.sort_by_key(|filed| filed.row.raised);
}

/// Hands on each row; the first column is its number.
pub(super) fn each(
    connection: &Connection,
    sql: &str,
    mut take: impl FnMut(&Row<'_>) -> rusqlite::Result<()>,
) -> rusqlite::Result<()> {
    let mut statement = connection.prepare(sql)?;
    let mut rows = statement.query([])?;
    while let Some(row) = rows.next()? {
        take(row)?;
    }
    Ok(())
}
