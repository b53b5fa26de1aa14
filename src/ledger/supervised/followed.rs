//! What stands of projects and of the stages that they came to, found by two scans.

use super::super::error::{At as _, Failure, LedgerError};
use super::super::named::{self, Kind};
use super::super::{Ledger, read};
use super::dossier::{at, each, filed, heads, of, stamped, standing};
use super::{first, hidden};
use crate::vocabulary::PlacePath;
use crate::vocabulary::pipeline::{AtStage, Followed, Project};
use crate::vocabulary::supervised::Filed;
use rustc_hash::FxHashMap;

impl Ledger {
    /// The projects that stand, in order of recording, each with the stages that it came to: of that place, else of all.
    ///
    /// # Errors
    /// `LookupError::NoPlace`; `LedgerError::File` where reading fails.
    pub fn projects(&self, place: Option<&PlacePath>) -> Result<Vec<Followed>, LedgerError> {
        let place = place.map(|place| self.place(place.as_str())).transpose()?;
        let found = || -> rusqlite::Result<Vec<Followed>> {
            let _moment = read::moment(&self.connection)?;
            let last = heads(&self.connection, Kind::Project)?;
            let mut projects: Vec<(i64, Filed<Project>)> = Vec::new();
            let sql = format!(
                "SELECT project.id, coalesce(project.root, project.id), project.withdrawn, {} \
                 FROM project NOT INDEXED ORDER BY id",
                stamped::<Project>(true)
            );
            each(&self.connection, &sql, |row| {
                let (id, first): (i64, i64) = (row.get(0)?, row.get(1)?);
                if last.get(&first).is_some_and(|last| *last != id) || row.get(2)? {
                    return Ok(());
                }
                let project: Filed<Project> = filed(row, 3)?;
                if place.as_ref().is_none_or(|place| project.row.place == *place) {
                    projects.push((first, project));
                }
                Ok(())
            })?;
            projects.sort_by_key(|(first, _)| *first);
            let places: FxHashMap<i64, usize> = projects.iter().map(|(first, _)| *first).zip(0..).collect();
            let mut followed: Vec<Followed> =
                projects.into_iter().map(|(_, project)| Followed { project, stages: Vec::new() }).collect();
            let wanted = |project: i64| places.contains_key(&project);
            standing::<AtStage>(&self.connection, &wanted, |project, _, mut filed| {
                let own = &mut followed[places[&project]];
                filed.row.project.clone_from(&own.project.id);
                own.stages.push(filed);
            })?;
            followed.iter_mut().for_each(sort);
            Ok(followed)
        };
        found().at(&self.path)
    }

    /// The project with that id, with the stages that it came to.
    ///
    /// # Errors
    /// `LookupError::NotAnId`, `NoRow`, `AmbiguousId`, `OtherKind`, `Withdrawn`; `LedgerError::File` where reading fails.
    pub fn project(&self, id: &str) -> Result<Followed, LedgerError> {
        let found = || -> Result<Followed, Failure> {
            let named = named::of_kind(&self.connection, id, Kind::Project)?;
            if let Some(hidden) = hidden(&self.connection, &named)? {
                return Err(hidden.into());
            }
            let (row, _) = first(&self.connection, Kind::Project, named.row)?;
            let version = super::latest(&self.connection, Kind::Project, row)?.row;
            let project = at(&self.connection, version)?;
            let mut followed = Followed { project, stages: of(&self.connection, "project", row)? };
            sort(&mut followed);
            Ok(followed)
        };
        found().at(&self.path)
    }
}

/// Puts the stages in order of their days, and within a day in one that does not depend on the order of entry; those whose
/// day is not known come first.
fn sort(followed: &mut Followed) {
    let key = |filed: &Filed<AtStage>| (filed.row.date, filed.recorded_at, filed.id.clone());
    followed.stages.sort_by_cached_key(key);
}
