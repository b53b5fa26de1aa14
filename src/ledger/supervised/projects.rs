//! Projects and the stages that they came to, written to their columns and read from them.

use super::super::named::Kind;
use super::super::row::{decimal, parsed_if_any, place};
use super::rows::{Versioned, if_any, said};
use crate::vocabulary::pipeline::{Amount, AtStage, Project};
use rusqlite::Row;

fn amount(amount: Option<&Amount>) -> [Option<String>; 2] {
    [if_any(amount.map(|amount| &amount.value)), amount.map(|amount| amount.unit.clone())]
}

fn read_amount(row: &Row<'_>, from: usize) -> rusqlite::Result<Option<Amount>> {
    let Some(value) = decimal(row, from)? else { return Ok(None) };
    Ok(Some(Amount { value, unit: row.get(from + 1)? }))
}

impl Versioned for Project {
    const KIND: Kind = Kind::Project;

    fn cells(&self) -> Vec<Option<String>> {
        let own = [said(&self.place), said(&self.name), said(&self.lead)];
        let after = [said(&self.source), said(&self.note)];
        own.into_iter().chain(amount(self.amount.as_ref())).chain(after).collect()
    }

    fn read(row: &Row<'_>, from: usize) -> rusqlite::Result<Self> {
        Ok(Self {
            place: place(row, from)?,
            name: row.get(from + 1)?,
            lead: row.get(from + 2)?,
            amount: read_amount(row, from + 3)?,
            source: row.get(from + 5)?,
            note: row.get(from + 6)?,
        })
    }
}

impl Versioned for AtStage {
    const KIND: Kind = Kind::Stage;

    fn cells(&self) -> Vec<Option<String>> {
        let own = [said(&self.project), said(&self.stage), if_any(self.date.as_ref())];
        let after = [said(&self.evidence), said(&self.note)];
        own.into_iter().chain(amount(self.amount.as_ref())).chain(after).collect()
    }

    fn read(row: &Row<'_>, from: usize) -> rusqlite::Result<Self> {
        Ok(Self {
            project: row.get(from)?,
            stage: row.get(from + 1)?,
            date: parsed_if_any(row, from + 2)?,
            amount: read_amount(row, from + 3)?,
            evidence: row.get(from + 5)?,
            note: row.get(from + 6)?,
        })
    }
}
