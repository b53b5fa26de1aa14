//! The kinds as the words of the vocabulary, written to their columns and read from them.

use super::super::named::Kind;
use super::super::row::{decimal, parsed, parsed_if_any, place, unreadable};
use crate::vocabulary::Year;
use crate::vocabulary::supervised::{Figure, Item, Letter, Milestone, Obstacle, Progress, Reply};
use rusqlite::Row;
use std::fmt::Display;

/// What stands between the units of a list.
const BETWEEN: char = '、';

/// A row of which a correction or a withdrawal is a later version.
pub trait Versioned: Sized {
    /// What it is.
    const KIND: Kind;

    /// Its cells, in the order of the columns of its kind.
    fn cells(&self) -> Vec<Option<String>>;

    /// Reads its cells, as they are spelt, from the column of that number on.
    ///
    /// # Errors
    /// A cell that cannot be read.
    fn read(row: &Row<'_>, from: usize) -> rusqlite::Result<Self>;

    /// Its milestones; none of a kind that has no such.
    fn milestones(&self) -> &[Milestone] {
        &[]
    }
}

#[allow(clippy::unnecessary_wraps)] // a cell, as those beside it
pub(super) fn said(word: &impl Display) -> Option<String> {
    Some(word.to_string())
}

pub(super) fn if_any(word: Option<&impl Display>) -> Option<String> {
    word.map(ToString::to_string)
}

fn flag(flag: bool) -> String {
    u8::from(flag).to_string()
}

/// The seven cells of a figure with `provisional` last; `value_high` may be absent where the others are not.
fn figure(figure: Option<&Figure>) -> [Option<String>; 8] {
    let Some(figure) = figure else { return [const { None }; 8] };
    [
        said(&figure.indicator),
        said(&figure.measure),
        said(&figure.comparator),
        said(&figure.cue),
        said(&figure.value),
        if_any(figure.value_high.as_ref()),
        said(&figure.unit),
        Some(flag(figure.provisional)),
    ]
}

fn read_figure(row: &Row<'_>, from: usize) -> rusqlite::Result<Option<Figure>> {
    let Some(indicator) = row.get(from)? else { return Ok(None) };
    let Some(value) = decimal(row, from + 4)? else { return Ok(None) };
    Ok(Some(Figure {
        indicator,
        measure: parsed(row, from + 1)?,
        comparator: parsed(row, from + 2)?,
        cue: row.get(from + 3)?,
        value,
        value_high: decimal(row, from + 5)?,
        unit: row.get(from + 6)?,
        provisional: row.get(from + 7)?,
    }))
}

impl Versioned for Item {
    const KIND: Kind = Kind::Item;

    fn cells(&self) -> Vec<Option<String>> {
        let own = [
            said(&self.place),
            said(&self.year),
            said(&self.name),
            self.target.clone(),
            self.parent.clone(),
            said(&self.lead),
            Some(self.co_units.join(&BETWEEN.to_string())),
            said(&self.official),
            said(&self.person),
            if_any(self.due.as_ref()),
            said(&self.topic),
            if_any(self.weight.as_ref()),
            if_any(self.binding.as_ref()),
            if_any(self.baseline.as_ref()),
        ];
        let after = [said(&self.source), said(&self.note)];
        own.into_iter().chain(figure(self.wanted.as_ref())).chain(after).collect()
    }

    fn read(row: &Row<'_>, from: usize) -> rusqlite::Result<Self> {
        let units: String = row.get(from + 6)?;
        Ok(Self {
            place: place(row, from)?,
            year: Year::new(row.get(from + 1)?).map_err(|error| unreadable(from + 1, error))?,
            name: row.get(from + 2)?,
            target: row.get(from + 3)?,
            parent: row.get(from + 4)?,
            lead: row.get(from + 5)?,
            co_units: units.split(BETWEEN).filter(|unit| !unit.is_empty()).map(str::to_owned).collect(),
            official: row.get(from + 7)?,
            person: row.get(from + 8)?,
            due: parsed_if_any(row, from + 9)?,
            topic: row.get(from + 10)?,
            weight: decimal(row, from + 11)?,
            binding: parsed_if_any(row, from + 12)?,
            baseline: decimal(row, from + 13)?,
            wanted: read_figure(row, from + 14)?,
            milestones: Vec::new(),
            source: row.get(from + 22)?,
            note: row.get(from + 23)?,
        })
    }

    fn milestones(&self) -> &[Milestone] {
        &self.milestones
    }
}

impl Versioned for Progress {
    const KIND: Kind = Kind::Progress;

    fn cells(&self) -> Vec<Option<String>> {
        let own = [said(&self.item), said(&self.as_of), said(&self.reach)];
        let after = [
            if_any(self.printed.as_ref()),
            self.done.map(flag),
            self.milestone.clone(),
            said(&self.words),
            said(&self.note),
            said(&self.evidence),
        ];
        own.into_iter().chain(figure(self.figure.as_ref())).chain(after).collect()
    }

    fn read(row: &Row<'_>, from: usize) -> rusqlite::Result<Self> {
        Ok(Self {
            item: row.get(from)?,
            as_of: parsed(row, from + 1)?,
            reach: parsed(row, from + 2)?,
            figure: read_figure(row, from + 3)?,
            printed: decimal(row, from + 11)?,
            done: row.get(from + 12)?,
            milestone: row.get(from + 13)?,
            words: row.get(from + 14)?,
            note: row.get(from + 15)?,
            evidence: row.get(from + 16)?,
        })
    }
}

impl Versioned for Letter {
    const KIND: Kind = Kind::Letter;

    fn cells(&self) -> Vec<Option<String>> {
        vec![
            said(&self.item),
            said(&self.number),
            said(&self.grade),
            said(&self.sent),
            said(&self.answer_by),
            if_any(self.new_due.as_ref()),
            said(&self.words),
        ]
    }

    fn read(row: &Row<'_>, from: usize) -> rusqlite::Result<Self> {
        Ok(Self {
            item: row.get(from)?,
            number: row.get(from + 1)?,
            grade: row.get(from + 2)?,
            sent: parsed(row, from + 3)?,
            answer_by: parsed(row, from + 4)?,
            new_due: parsed_if_any(row, from + 5)?,
            words: row.get(from + 6)?,
        })
    }
}

impl Versioned for Reply {
    const KIND: Kind = Kind::Reply;

    fn cells(&self) -> Vec<Option<String>> {
        vec![said(&self.letter), said(&self.date), said(&self.words)]
    }

    fn read(row: &Row<'_>, from: usize) -> rusqlite::Result<Self> {
        Ok(Self { letter: row.get(from)?, date: parsed(row, from + 1)?, words: row.get(from + 2)? })
    }
}

impl Versioned for Obstacle {
    const KIND: Kind = Kind::Obstacle;

    fn cells(&self) -> Vec<Option<String>> {
        vec![
            said(&self.item),
            said(&self.raised),
            said(&self.owner),
            if_any(self.due.as_ref()),
            said(&self.words),
            if_any(self.solved.as_ref()),
            said(&self.solution),
        ]
    }

    fn read(row: &Row<'_>, from: usize) -> rusqlite::Result<Self> {
        Ok(Self {
            item: row.get(from)?,
            raised: parsed(row, from + 1)?,
            owner: row.get(from + 2)?,
            due: parsed_if_any(row, from + 3)?,
            words: row.get(from + 4)?,
            solved: parsed_if_any(row, from + 5)?,
            solution: row.get(from + 6)?,
        })
    }
}

/// The milestones of a version of an item.
pub(in crate::ledger) mod milestone {
    use super::super::super::row::{decimal, parsed};
    use crate::vocabulary::supervised::Milestone;
    use rusqlite::{Connection, Row};

    /// The columns that `read` reads.
    pub(in crate::ledger) const COLUMNS: &str = "due, words, value";

    pub(in crate::ledger) fn read(row: &Row<'_>, from: usize) -> rusqlite::Result<Milestone> {
        Ok(Milestone { due: parsed(row, from)?, words: row.get(from + 1)?, value: decimal(row, from + 2)? })
    }

    /// Those of the version in that row, in order.
    pub(in crate::ledger) fn of_version(
        connection: &Connection,
        row: i64,
    ) -> rusqlite::Result<Vec<Milestone>> {
        let sql = format!("SELECT {COLUMNS} FROM milestone WHERE item = ?1 ORDER BY id");
        connection.prepare_cached(&sql)?.query_map([row], |row| read(row, 0))?.collect()
    }
}
