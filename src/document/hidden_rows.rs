//! The rows of a workbook's sheets that are hidden, by hand or by a filter.

use super::docx_package::attribute;
use super::error::Fault;
use quick_xml::Reader;
use quick_xml::events::{BytesStart, Event};
use std::collections::{BTreeMap, BTreeSet};
use std::io::{BufReader, Cursor, Read};
use zip::ZipArchive;

/// The parts of a workbook.
pub(super) struct Parts<'a> {
    archive: ZipArchive<Cursor<&'a [u8]>>,
    /// The part of each sheet, in their order.
    sheets: Vec<String>,
}

impl<'a> Parts<'a> {
    pub(super) fn open(bytes: &'a [u8]) -> Result<Self, Fault> {
        let archive =
            ZipArchive::new(Cursor::new(bytes)).map_err(|error| Fault::damaged_as("zip", &error))?;
        let mut parts = Self { archive, sheets: Vec::new() };
        let mut targets = BTreeMap::new();
        parts.each("xl/_rels/workbook.xml.rels", |tag| {
            if let (Some(id), Some(target)) = (attribute(tag, "Id"), attribute(tag, "Target")) {
                let part = target.strip_prefix('/').map_or(format!("xl/{target}"), str::to_owned);
                targets.insert(id, part);
            }
        })?;
        let mut sheets = Vec::new();
        parts.each("xl/workbook.xml", |tag| {
            if tag.local_name().as_ref() == "sheet" {
                let part = attribute(tag, "r:id").and_then(|id| targets.get(&id));
                sheets.push(part.cloned().unwrap_or_default());
            }
        })?;
        parts.sheets = sheets;
        Ok(parts)
    }

    /// The hidden rows of the sheet with that number, all numbers from 0.
    pub(super) fn hidden(&mut self, sheet: usize) -> Result<BTreeSet<usize>, Fault> {
        let part = self.sheets.get(sheet).cloned().unwrap_or_default();
        let (mut rows, mut next) = (BTreeSet::new(), 0);
        self.each(&part, |tag| {
            if tag.local_name().as_ref() != "row" {
                return;
            }
            let said = attribute(tag, "r").and_then(|row| row.parse::<usize>().ok());
            let row = said.and_then(|row| row.checked_sub(1)).unwrap_or(next);
            next = row.saturating_add(1);
            if attribute(tag, "hidden").is_some_and(|hidden| ["1", "true"].contains(&hidden.as_str())) {
                rows.insert(row);
            }
        })?;
        Ok(rows)
    }

    /// Goes through the tags of a part; one that is not there has none.
    fn each(&mut self, part: &str, mut tell: impl FnMut(&BytesStart<'_>)) -> Result<(), Fault> {
        let Some(at) = self.archive.index_for_name(part) else { return Ok(()) };
        let file = self.archive.by_index(at).map_err(|error| Fault::damaged_as("zip", &error))?;
        let size = file.size();
        let mut reader = Reader::from_reader(BufReader::new(file.take(size)));
        let mut buffer = Vec::new();
        loop {
            buffer.clear();
            match reader.read_event_into(&mut buffer) {
                Ok(Event::Start(tag) | Event::Empty(tag)) => tell(&tag),
                Ok(Event::Eof) => return Ok(()),
                Ok(_) => {}
                Err(error) => return Err(Fault::damaged_as("xlsx", &error)),
            }
        }
    }
}
