//! Projects from the rows of a 招商项目一览表.

use super::form::{BadRow, TableRow};
use super::item::joined;
use crate::message;
use crate::vocabulary::canonical;
use crate::vocabulary::column::STAGE_DATE;
use crate::vocabulary::document::day;
use crate::vocabulary::limits::{ADDRESS, NAME, REASON};
use crate::vocabulary::pipeline::{Amount, AtStage, Project};
use crate::vocabulary::{PlacePath, Vocabulary, Worded as _};
use chrono::NaiveDate;

/// What a row need not say.
#[derive(Debug, Clone, Default)]
pub struct GivenProject {
    /// Whose projects.
    pub place: Option<PlacePath>,
    /// The code of the stage that all are in.
    pub stage: Option<String>,
    /// The day on which all came to it.
    pub date: Option<NaiveDate>,
    /// Where they are written.
    pub source: String,
}

/// A project of a row, and the stages that the row has it come to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ProjectRow {
    /// Its id, where the row has one.
    pub id: Option<String>,
    /// The project.
    pub project: Project,
    /// The stages; the id of the project is empty in them.
    pub stages: Vec<AtStage>,
}

/// The project of a row.
///
/// # Errors
/// Every cell that cannot be used.
pub fn project_row(
    row: &TableRow,
    given: &GivenProject,
    vocabulary: &Vocabulary,
) -> Result<ProjectRow, Vec<BadRow>> {
    let mut bad = Vec::new();
    let place = match row.get("place") {
        "" => given.place.clone(),
        said => said.parse::<PlacePath>().map_err(|error| bad.push(row.bad("place", error.message()))).ok(),
    };
    if place.is_none() && bad.is_empty() {
        bad.push(row.bad("place", message!("item-cell-missing", option = "--place")));
    }
    let mut named = |code: &str, most: usize| match canonical::name(&joined(row.get(code)), most) {
        Ok(name) => name.into_owned(),
        Err(unfit) => {
            bad.push(row.bad(code, unfit.message()));
            String::new()
        }
    };
    let (name, lead, note) = (named("name", NAME), named("lead", NAME), named("note", REASON));
    let (evidence, stage_note) = (named("evidence", ADDRESS), named("stage_note", REASON));
    let source = match named("source", NAME) {
        own if own.is_empty() => given.source.clone(),
        own => own,
    };
    if row.get("name").is_empty() {
        bad.push(row.bad("name", message!("project-no-name")));
    }
    let amount = amount_of(row, "value", "unit", vocabulary, &mut bad);
    let then = amount_of(row, "stage_value", "stage_unit", vocabulary, &mut bad);
    let stages = stages_of(row, given, vocabulary, &mut bad);
    let stages = stages.into_iter().map(|(stage, date, own)| AtStage {
        project: String::new(),
        stage,
        date,
        amount: then.clone().filter(|_| own),
        evidence: if own { evidence.clone() } else { String::new() },
        note: if own { stage_note.clone() } else { String::new() },
    });
    let stages = stages.collect();
    match place {
        Some(place) if bad.is_empty() => Ok(ProjectRow {
            id: Some(row.get("id").to_owned()).filter(|id| !id.is_empty()),
            project: Project { place, name, lead, amount, source, note },
            stages,
        }),
        Some(_) | None => Err(bad),
    }
}

/// The amount of a row, whose unit stands in the cell, in a column of its own, or in the heading: 总投资（亿元）.
fn amount_of(
    row: &TableRow,
    value: &str,
    unit: &str,
    vocabulary: &Vocabulary,
    bad: &mut Vec<BadRow>,
) -> Option<Amount> {
    let cell = row.get(value);
    if cell.is_empty() {
        return None;
    }
    let heading = row
        .heading(value)
        .split_once(['（', '('])
        .map_or("", |(_, after)| after.trim_end_matches(['）', ')']));
    let own = row.get(unit);
    let unit = if own.is_empty() { heading } else { own };
    let read = Amount::parse(cell, unit, &vocabulary.units);
    read.map_err(|error| bad.push(row.bad(value, error.message()))).ok()
}

/// The stages of a row with their days, and whether the row's other cells speak of each: the one that it names, and those
/// that have a column of days of their own.
fn stages_of(
    row: &TableRow,
    given: &GivenProject,
    vocabulary: &Vocabulary,
    bad: &mut Vec<BadRow>,
) -> Vec<(String, Option<NaiveDate>, bool)> {
    let mut found: Vec<(String, Option<NaiveDate>, bool)> = Vec::new();
    let mut a_day = |code: &str, cell: &str| match cell {
        "" => None,
        cell => day(cell).map_err(|_| bad.push(row.bad(code, message!("project-date", given = cell)))).ok(),
    };
    for (heading, cell) in row.each(STAGE_DATE).filter(|(_, cell)| !cell.is_empty()) {
        if let (Some(stage), Some(date)) = (vocabulary.stages.dated(heading), a_day(STAGE_DATE, cell)) {
            found.push((stage.code.clone(), Some(date), false));
        }
    }
    let date = a_day("date", row.get("date")).or(given.date);
    let stage = match row.get("stage") {
        "" => given.stage.clone(),
        said => match vocabulary.stages.called(said) {
            Ok(stage) => Some(stage.code.clone()),
            Err(unknown) => {
                bad.push(row.bad("stage", unknown.message()));
                None
            }
        },
    };
    match stage {
        // The day of the stage that it is in stands in a column of its own.
        Some(stage) => match found.iter_mut().find(|(own, ..)| *own == stage) {
            Some((_, own, said)) => (*own, *said) = (date.or(*own), true),
            None => found.push((stage, date, true)),
        },
        None if date.is_some() && !row.get("date").is_empty() => {
            bad.push(row.bad("date", message!("project-date-alone")));
        }
        None => {}
    }
    found
}
