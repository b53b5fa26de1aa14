//! Whether items and what belongs to them are rows that this program can have recorded.

use super::super::named::Kind;
use super::super::supervised::{Column, Content, Later, Versioned, columns, milestone};
use super::Odd;
use super::content::Check;
use super::identity::Found;
use crate::vocabulary::Response;
use crate::vocabulary::pipeline::{AtStage, Project};
use crate::vocabulary::supervised::{Item, Letter, Obstacle, Progress, Reply};
use rusqlite::{OptionalExtension as _, Row};

/// The columns before those that a kind has of its own, after `id` and `recorded_at`: `uid, root, withdrawn`.
const OWN: usize = 5;

impl Check<'_> {
    pub(super) fn supervised(&mut self) -> rusqlite::Result<()> {
        self.kept::<Item>()?;
        self.milestones()?;
        self.kept::<Progress>()?;
        self.kept::<Letter>()?;
        self.kept::<Reply>()?;
        self.kept::<Obstacle>()?;
        self.kept::<Project>()?;
        self.kept::<AtStage>()?;
        self.kept::<Response>()
    }

    fn kept<T: Versioned>(&mut self) -> rusqlite::Result<()> {
        let (kind, table) = (T::KIND, T::KIND.code());
        let spelt: Vec<String> = columns(kind)
            .iter()
            .map(|column| format!("{} AS {}", column.spelling(table), column.name()))
            .chain(columns(kind).iter().map(|column| format!("{table}.{} AS row_of", column.name())))
            .collect();
        let listed = format!("uid, root, withdrawn, {}", spelt.join(", "));
        self.each(table, &listed, Self::version::<T>)
    }

    fn version<T: Versioned>(&mut self, number: i64, row: &Row<'_>) -> rusqlite::Result<Found<()>> {
        let kind = T::KIND;
        let (uid, root, withdrawn): (String, Option<i64>, bool) = (row.get(2)?, row.get(3)?, row.get(4)?);
        if let Err(odd) = self.references(kind, number, row, root)? {
            return Ok(Err(odd));
        }
        let read = T::read(row, OWN)?;
        let raw = Content::of(self.connection, kind, number)?;
        let content = Content { cells: read.cells(), milestones: raw.milestones };
        // An id is made from what was read: what is spelt otherwise reads the same.
        if let Some((column, (found, _))) = columns(kind)
            .iter()
            .zip(raw.cells.iter().zip(&content.cells))
            .find(|(_, (raw, read))| raw != read)
        {
            let found = found.as_deref().unwrap_or_default();
            return Ok(Err(Odd::Unreadable(format!("{} \"{found}\"", column.name()))));
        }
        let Some(root) = root else {
            return Ok(if content.uid(kind, None, 0) == uid { Ok(()) } else { Err(Odd::Id) });
        };
        let sql = format!("SELECT uid FROM {} WHERE id = ?1", kind.code());
        let first: String = self.connection.prepare_cached(&sql)?.query_row([root], |row| row.get(0))?;
        let later = Later { first: &first, withdrawn };
        Ok(self.again.due(&uid, |again| content.uid(kind, Some(later), again)))
    }

    /// Whether it refers to first versions only that were there before it, and belongs to what its first version does.
    fn references(
        &self,
        kind: Kind,
        number: i64,
        row: &Row<'_>,
        root: Option<i64>,
    ) -> rusqlite::Result<Found<()>> {
        let table = kind.code();
        let width = columns(kind).len();
        let mut referred = vec![];
        if let Some(root) = root {
            referred.push((kind, root));
        }
        for (at, column) in columns(kind).iter().enumerate() {
            let Some(of) = row.get_ref(OWN + width + at)?.as_i64_or_null().ok().flatten() else { continue };
            match column {
                Column::Own(_) => {}
                Column::Place => {
                    if let Err(odd) = self.there_for(("place", of), (table, number)) {
                        return Ok(Err(odd));
                    }
                }
                Column::First(_, kind) => referred.push((*kind, of)),
            }
        }
        for (of, referred) in referred {
            let later = if of == Kind::Claim { "supersedes" } else { "root" };
            let sql = format!("SELECT {later} IS NULL FROM {} WHERE id = ?1", of.code());
            let first = self.connection.prepare_cached(&sql)?.query_row([referred], |row| row.get(0));
            if first.optional()? != Some(true) {
                return Ok(Err(Odd::Reference));
            }
            if let Err(odd) = self.there_for((of.code(), referred), (table, number)) {
                return Ok(Err(odd));
            }
        }
        if let (Some(root), Some(Column::First(column, _))) = (root, columns(kind).first()) {
            let sql = format!("SELECT {column} FROM {table} WHERE id = ?1");
            let of: i64 = self.connection.prepare_cached(&sql)?.query_row([root], |row| row.get(0))?;
            if of != row.get::<_, i64>(OWN + width)? {
                return Ok(Err(Odd::Reference));
            }
        }
        Ok(Ok(()))
    }

    /// Milestones are recorded with the version of the item that has them.
    fn milestones(&mut self) -> rusqlite::Result<()> {
        self.each("milestone", &format!("item, {}", milestone::COLUMNS), |own, number, row| {
            let item: i64 = row.get(2)?;
            let step = milestone::read(row, 3)?;
            let (due, value): (String, Option<String>) = (row.get(3)?, row.get(5)?);
            if step.due.to_string() != due || step.value.map(|value| value.to_string()) != value {
                return Ok(Err(Odd::Unreadable(format!("due \"{due}\""))));
            }
            if own.entry_of("item", item) != own.entry_of("milestone", number) {
                return Ok(Err(Odd::Reference));
            }
            Ok(own.there_for(("item", item), ("milestone", number)))
        })
    }
}
