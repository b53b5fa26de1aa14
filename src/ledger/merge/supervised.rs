//! The items of the other ledger, and what belongs to them. One that says the same as one here is that one. Of two later
//! versions a withdrawal stands, else the one recorded later: where that is the one here, it is recorded once more.

use super::super::error::Failure;
use super::super::named::Kind;
use super::super::supervised::{self, Column, Content, KINDS, Version, columns};
use super::{Conflict, Merging};
use crate::vocabulary::{PlacePath, Reason};
use rusqlite::{OptionalExtension as _, Row};
use std::collections::{BTreeMap, HashSet};

/// How many columns of a row of theirs stand before those that refer to others.
const OWN: usize = 7;

/// What becomes of the versions here while theirs come in.
#[derive(Default)]
struct Versions {
    /// Versions here that are one of theirs.
    paired: HashSet<i64>,
    /// The last version that stood here before one of theirs came in, and theirs, by the row of the first.
    rivals: BTreeMap<i64, (Version, Version)>,
}

impl Merging<'_, '_> {
    pub(super) fn supervised(&mut self) -> Result<(), Failure> {
        for kind in KINDS {
            let mut versions = Versions::default();
            let refers: Vec<&str> = columns(kind)
                .iter()
                .filter_map(|column| match column {
                    Column::First(name, _) => Some(*name),
                    Column::Own(_) | Column::Place => None,
                })
                .collect();
            let refers: String = refers.iter().map(|name| format!(", {name}")).collect::<Vec<_>>().concat();
            let sql = format!(
                "SELECT id, uid, root, withdrawn, why, recorded_at, recorded_by{refers} FROM {} ORDER BY id",
                kind.code()
            );
            let mut added = 0;
            self.each(&sql, |own, row| {
                own.stamped(row, 5)?;
                let content = own.content_here(kind, row)?;
                added += usize::from(match row.get(2)? {
                    None => own.first_of(kind, row, &content)?,
                    Some(root) => own.later_of(kind, root, row, &content, &mut versions)?,
                });
                Ok(())
            })?;
            self.settle_versions(kind, versions.rivals)?;
            self.withdrawn_of(kind)?;
            if added > 0 {
                self.merged.kept.push((kind, added));
            }
        }
        Ok(())
    }

    /// What a row of theirs says, with the places and ids that it names as they are here.
    fn content_here(&mut self, kind: Kind, row: &Row<'_>) -> Result<Content, Failure> {
        let mut content = Content::of(self.other, kind, row.get(0)?)?;
        let mut at = OWN;
        for (column, cell) in columns(kind).iter().zip(&mut content.cells) {
            match column {
                Column::Own(_) => {}
                Column::Place => {
                    let path = cell.as_deref().map(PlacePath::stored).transpose();
                    let path = path.map_err(super::super::lookup::LookupError::from)?;
                    if let Some(path) = path {
                        *cell = Some(self.entry.filed(&path)?.path.to_string());
                    }
                }
                Column::First(_, of) => {
                    if let Some(theirs) = row.get::<_, Option<i64>>(at)? {
                        let here = self.row_here(of.code(), theirs)?;
                        *cell = Some(supervised::first(&self.entry.transaction, *of, here)?.1);
                    }
                    at += 1;
                }
            }
        }
        Ok(content)
    }

    /// Brings in a first version of theirs; whether it was new.
    fn first_of(&mut self, kind: Kind, row: &Row<'_>, content: &Content) -> Result<bool, Failure> {
        let (theirs, there): (i64, String) = (row.get(0)?, row.get(1)?);
        let here = content.uid(kind, None, 0);
        let new = self.entry.row_of(kind, &here)?.is_none();
        if new {
            self.entry.insert_version(kind, content, &here, None, false, "")?;
        } else {
            self.merged.known += 1;
        }
        self.rename(kind.code(), theirs, &there, &here)?;
        Ok(new)
    }

    /// Brings in a later version of theirs; whether it was new.
    fn later_of(
        &mut self,
        kind: Kind,
        root: i64,
        row: &Row<'_>,
        content: &Content,
        versions: &mut Versions,
    ) -> Result<bool, Failure> {
        let (withdrawn, why): (bool, String) = (row.get(3)?, row.get(4)?);
        let here = self.row_here(kind.code(), root)?;
        let (first, uid) = supervised::first(&self.entry.transaction, kind, here)?;
        let own = supervised::versions(&self.entry.transaction, kind, first, i64::MAX)?;
        for version in &own {
            let stamp = &self.entry.stamp;
            let same = version.row != first
                && (version.withdrawn, &version.why, &version.at, &version.by)
                    == (withdrawn, &why, &stamp.at, &stamp.by)
                && !versions.paired.contains(&version.row);
            if same && Content::of(&self.entry.transaction, kind, version.row)? == *content {
                versions.paired.insert(version.row);
                self.merged.known += 1;
                return Ok(false);
            }
        }
        let Some(last) = own.last().cloned() else { return Ok(false) };
        self.entry.later_version(kind, content, (first, &uid), withdrawn, &why)?;
        let theirs = supervised::latest(&self.entry.transaction, kind, first)?;
        versions.paired.insert(theirs.row);
        if let Some((_, latest)) = versions.rivals.get_mut(&first) {
            *latest = theirs;
        } else if last.row != first && !versions.paired.contains(&last.row) {
            versions.rivals.insert(first, (last, theirs));
        }
        Ok(true)
    }

    /// Lets that version stand of each two which is to stand, and says so.
    fn settle_versions(
        &mut self,
        kind: Kind,
        rivals: BTreeMap<i64, (Version, Version)>,
    ) -> Result<(), Failure> {
        for (first, (own, theirs)) in rivals {
            let (_, uid) = supervised::first(&self.entry.transaction, kind, first)?;
            let ours = (own.withdrawn, &own.at, &own.by) >= (theirs.withdrawn, &theirs.at, &theirs.by);
            let id = |row: i64| -> rusqlite::Result<String> {
                let sql = format!("SELECT uid FROM {} WHERE id = ?1", kind.code());
                self.entry.transaction.prepare_cached(&sql)?.query_row([row], |row| row.get(0))
            };
            let (here, there) = (id(own.row)?, id(theirs.row)?);
            self.merged.conflicts.push(if own.withdrawn == theirs.withdrawn {
                let stands = if ours { here.clone() } else { there.clone() };
                Conflict::Corrected { here, there, stands }
            } else {
                Conflict::Withdrawn { id: uid.clone(), here: own.withdrawn }
            });
            if ours {
                let content = Content::of(&self.entry.transaction, kind, own.row)?;
                self.entry.stamp.at.clone_from(&self.by.at);
                self.entry.stamp.by.clone_from(&self.by.by);
                let why = Reason::Merged.code();
                self.entry.later_version(kind, &content, (first, &uid), own.withdrawn, why)?;
            }
        }
        Ok(())
    }

    /// What was withdrawn here alone and stands there.
    fn withdrawn_of(&mut self, kind: Kind) -> Result<(), Failure> {
        let table = kind.code();
        let last = "NOT EXISTS (SELECT 1 FROM TABLE AS later WHERE later.root = coalesce(own.root, own.id) \
                    AND later.id > own.id)"
            .replace("TABLE", table);
        let sql = format!(
            "SELECT first.uid FROM {table} AS own JOIN {table} AS first ON first.id = own.root \
             WHERE own.withdrawn = 1 AND {last} ORDER BY own.id"
        );
        let there = format!(
            "SELECT 1 FROM {table} AS first JOIN {table} AS own ON own.id = first.id OR own.root = first.id \
             WHERE first.uid = ?1 AND own.withdrawn = 0 AND {last}"
        );
        let mut own = self.entry.transaction.prepare_cached(&sql)?;
        let mut there = self.other.prepare_cached(&there)?;
        let mut rows = own.query([])?;
        while let Some(row) = rows.next()? {
            let conflict = Conflict::Withdrawn { id: row.get(0)?, here: true };
            let Conflict::Withdrawn { id, .. } = &conflict else { continue };
            if there.query_row([id], |_| Ok(())).optional()?.is_some()
                && !self.merged.conflicts.contains(&conflict)
            {
                self.merged.conflicts.push(conflict);
            }
        }
        Ok(())
    }
}
