//! Recording a row, a later version of it, its withdrawal and its restoration.

use super::super::correct::Correction;
use super::super::entry::{Entry, Outcome, Stamp};
use super::super::error::{At as _, Failure, LedgerError};
use super::super::lookup::LookupError;
use super::super::named::{self, Kind, Named};
use super::super::{standing, uid};
use super::Versioned;
use super::columns::{Column, Content, Later, columns, names, near};
use super::state::{Version, first, hidden, latest, parent_below, versions};
use crate::vocabulary::PlacePath;
use rusqlite::OptionalExtension as _;
use rusqlite::types::Value;

impl Entry<'_> {
    /// Records an item, its progress, a letter, a reply or an obstacle, unless one that says the same stands. What it
    /// refers to is named by an id or its beginning, and must stand.
    ///
    /// # Errors
    /// `LookupError::NotAnId`, `NoRow`, `AmbiguousId`, `OtherKind`, `Withdrawn`; `AmbiguousPlace`; `LedgerError::File`
    /// where writing fails or `schema.sql` refuses the row.
    pub fn add<T: Versioned>(&mut self, given: &T) -> Result<Outcome, LedgerError> {
        let path = self.path;
        self.add_row(given).at(path)
    }

    /// Records what the row with that id should say, as a later version of it. It keeps its id, and what it belongs to.
    ///
    /// # Errors
    /// As `add`, of the row too; `LookupError::Circle` where the row would be a part of itself.
    pub fn amend<T: Versioned>(&mut self, id: &str, given: &T, why: &str) -> Result<Correction, LedgerError> {
        let path = self.path;
        self.amend_row(id, given, why).at(path)
    }

    fn add_row<T: Versioned>(&mut self, given: &T) -> Result<Outcome, Failure> {
        let content = self.content(given)?;
        if let Some(known) = self.standing_alike(T::KIND, &content)? {
            return Ok(Outcome::Known(known));
        }
        let uid = content.uid(T::KIND, None, 0);
        if let Some(row) = self.row_of(T::KIND, &uid)? {
            let named = Named { kind: T::KIND, id: uid.clone(), row };
            let because = hidden(&self.transaction, &named)?
                .unwrap_or_else(|| LookupError::Superseded { id: uid.clone(), by: uid.clone() });
            return Ok(Outcome::Hidden { id: uid, because });
        }
        self.insert_version(T::KIND, &content, &uid, None, false, "")?;
        Ok(Outcome::New(uid))
    }

    fn amend_row<T: Versioned>(&mut self, id: &str, given: &T, why: &str) -> Result<Correction, Failure> {
        let named = named::of_kind(&self.transaction, id, T::KIND)?;
        if let Some(hidden) = hidden(&self.transaction, &named)? {
            return Err(hidden.into());
        }
        let mut content = self.content(given)?;
        let (first, uid) = first(&self.transaction, T::KIND, named.row)?;
        let last = latest(&self.transaction, T::KIND, first)?;
        let before = Content::of(&self.transaction, T::KIND, last.row)?;
        if let Some(Column::First(..)) = columns(T::KIND).first() {
            content.cells[0].clone_from(&before.cells[0]);
        }
        if let Some(parent) = parent_below(&self.transaction, T::KIND, &content, &uid)? {
            return Err(LookupError::Circle { id: uid, parent }.into());
        }
        if content == before {
            return Ok(Correction::Known(uid));
        }
        self.later_version(T::KIND, &content, (first, &uid), false, why)?;
        Ok(Correction::New { id: uid.clone(), was: uid })
    }

    /// Withdraws what the row is a version of.
    pub(in crate::ledger) fn withdraw_row(&mut self, named: &Named, why: &str) -> Result<String, Failure> {
        let (first, uid) = first(&self.transaction, named.kind, named.row)?;
        let last = latest(&self.transaction, named.kind, first)?;
        if last.withdrawn {
            return Err(hidden(&self.transaction, named)?
                .unwrap_or_else(|| LookupError::NotWithdrawn(uid.clone()))
                .into());
        }
        let mut content = Content::of(&self.transaction, named.kind, last.row)?;
        content.milestones.clear();
        self.later_version(named.kind, &content, (first, &uid), true, why)?;
        Ok(uid)
    }

    /// Lets what the row is a version of stand again, as it stood before it was withdrawn.
    pub(in crate::ledger) fn restore_row(&mut self, named: &Named, why: &str) -> Result<String, Failure> {
        let (first, uid) = first(&self.transaction, named.kind, named.row)?;
        let versions = versions(&self.transaction, named.kind, first, i64::MAX)?;
        let stood = versions.iter().rev().find(|version| !version.withdrawn);
        match (versions.last(), stood) {
            (Some(Version { withdrawn: true, .. }), Some(stood)) => {
                let content = Content::of(&self.transaction, named.kind, stood.row)?;
                self.later_version(named.kind, &content, (first, &uid), false, why)?;
                Ok(uid)
            }
            (..) => Err(LookupError::NotWithdrawn(uid).into()),
        }
    }

    /// What it says, with the places and ids that it names as they are on file.
    pub(in crate::ledger) fn content<T: Versioned>(&mut self, given: &T) -> Result<Content, Failure> {
        let mut cells = given.cells();
        for (column, cell) in columns(T::KIND).iter().zip(&mut cells) {
            let Some(said) = cell else { continue };
            match column {
                Column::Own(_) => {}
                Column::Place => {
                    let path = PlacePath::stored(said).map_err(LookupError::from)?;
                    *said = self.filed(&path)?.path.to_string();
                }
                Column::First(_, kind) => {
                    let named = named::of_kind(&self.transaction, said, *kind)?;
                    let (row, first) = first(&self.transaction, *kind, named.row)?;
                    let first = Named { kind: *kind, id: first, row };
                    match standing::hidden(&self.transaction, &first)? {
                        None | Some(LookupError::Superseded { .. }) => *said = first.id,
                        Some(hidden) => return Err(hidden.into()),
                    }
                }
            }
        }
        Ok(Content { cells, milestones: given.milestones().to_vec() })
    }

    /// The id of a row that stands and says the same.
    fn standing_alike(&self, kind: Kind, content: &Content) -> Result<Option<String>, Failure> {
        let values = self.values(kind, content)?;
        let near = near(kind);
        let alike: Vec<String> = columns(kind)[..near]
            .iter()
            .zip(1..)
            .map(|(column, at)| format!("{} = ?{at}", column.name()))
            .collect();
        let sql = format!(
            "SELECT DISTINCT coalesce(root, id) FROM {} WHERE {} ORDER BY 1",
            kind.code(),
            alike.join(" AND ")
        );
        let firsts: Vec<i64> = self
            .transaction
            .prepare_cached(&sql)?
            .query_map(rusqlite::params_from_iter(&values[..near]), |row| row.get(0))?
            .collect::<Result<_, _>>()?;
        for found in firsts {
            let last = latest(&self.transaction, kind, found)?;
            if !last.withdrawn && Content::of(&self.transaction, kind, last.row)? == *content {
                return Ok(Some(first(&self.transaction, kind, found)?.1));
            }
        }
        Ok(None)
    }

    pub(in crate::ledger) fn row_of(&self, kind: Kind, uid: &str) -> rusqlite::Result<Option<i64>> {
        let sql = format!("SELECT id FROM {} WHERE uid = ?1", kind.code());
        self.transaction.prepare_cached(&sql)?.query_row([uid], |row| row.get(0)).optional()
    }

    /// The cells as the columns hold them.
    fn values(&self, kind: Kind, content: &Content) -> Result<Vec<Value>, Failure> {
        let row_of = |sql: &str, said: &str| -> rusqlite::Result<Value> {
            self.transaction.prepare_cached(sql)?.query_row([said], |row| row.get(0))
        };
        let cells = columns(kind).iter().zip(&content.cells);
        cells
            .map(|(column, cell)| {
                let Some(said) = cell else { return Ok(Value::Null) };
                Ok(match column {
                    Column::Own(_) => Value::Text(said.clone()),
                    Column::Place => row_of("SELECT id FROM place WHERE path = ?1", said)?,
                    Column::First(_, kind) => {
                        row_of(&format!("SELECT id FROM {} WHERE uid = ?1", kind.code()), said)?
                    }
                })
            })
            .collect()
    }

    /// Records a later version, under the next id that is free.
    pub(in crate::ledger) fn later_version(
        &mut self,
        kind: Kind,
        content: &Content,
        (row, first): (i64, &str),
        withdrawn: bool,
        why: &str,
    ) -> Result<(), Failure> {
        let later = Later { first, withdrawn };
        let made = |again| content.uid(kind, Some(later), again);
        let again = uid::first_free(|again| self.row_of(kind, &made(again)).map(|row| row.is_some()))?;
        self.insert_version(kind, content, &made(again), Some(row), withdrawn, why)
    }

    pub(in crate::ledger) fn insert_version(
        &mut self,
        kind: Kind,
        content: &Content,
        uid: &str,
        root: Option<i64>,
        withdrawn: bool,
        why: &str,
    ) -> Result<(), Failure> {
        let Stamp { at, by } = &self.stamp;
        let own = [
            Value::Text(uid.to_owned()),
            root.map_or(Value::Null, Value::Integer),
            Value::Integer(withdrawn.into()),
            Value::Text(why.to_owned()),
            Value::Text(at.clone()),
            Value::Text(by.clone()),
        ];
        let values: Vec<Value> = own.into_iter().chain(self.values(kind, content)?).collect();
        let places: Vec<String> = (1..=values.len()).map(|place| format!("?{place}")).collect();
        let sql = format!(
            "INSERT INTO {} (uid, root, withdrawn, why, recorded_at, recorded_by, {}) VALUES ({})",
            kind.code(),
            names(kind),
            places.join(", ")
        );
        let row = self.transaction.prepare_cached(&sql)?.insert(rusqlite::params_from_iter(values))?;
        for step in &content.milestones {
            self.transaction
                .prepare_cached(
                    "INSERT INTO milestone (item, due, words, value, recorded_at, recorded_by) \
                     VALUES (?1, ?2, ?3, ?4, ?5, ?6)",
                )?
                .execute((
                    row,
                    step.due.to_string(),
                    &step.words,
                    step.value.map(|value| value.to_string()),
                    &self.stamp.at,
                    &self.stamp.by,
                ))?;
        }
        Ok(())
    }
}
