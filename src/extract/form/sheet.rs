//! A CSV file by its headings: cells by column name, in any order, English or Chinese.

use super::BadRow;
use super::lines::Lines;
use crate::extract::cells::Refused;
use crate::message;
use crate::vocabulary::data::bad_row;
use crate::vocabulary::form::{Column, named, restore};
use crate::vocabulary::words::nearest;
use csv::StringRecord;
use std::io::Read;

/// A file whose headings were understood.
pub struct Sheet<R> {
    reader: csv::Reader<Lines<R>>,
    record: StringRecord,
    columns: &'static [Column],
    places: Vec<Option<usize>>,
    width: usize,
    unknown: Vec<BadRow>,
}

/// One row: its line and its cells.
pub struct Row<'s> {
    /// The line it begins on, from 1.
    pub line: u64,
    record: &'s StringRecord,
    columns: &'static [Column],
    places: &'s [Option<usize>],
}

impl<R: Read> Sheet<R> {
    /// Reads the headings. Each of `required` wants one of its columns.
    pub fn open(input: R, columns: &'static [Column], required: &[&[&str]]) -> Result<Self, Vec<BadRow>> {
        let input = Lines::new(input)
            .map_err(|error| vec![BadRow::whole(1, message!("unreadable", why = &error))])?;
        let mut reader = csv::ReaderBuilder::new().has_headers(false).flexible(true).from_reader(input);
        let mut record = StringRecord::new();
        let more =
            reader.read_record(&mut record).map_err(|error| vec![BadRow::whole(1, bad_row(&error))])?;
        if !more {
            return Err(vec![BadRow::whole(1, message!("sheet-empty"))]);
        }
        let headings: Vec<String> = record.iter().map(|cell| cell.trim().to_lowercase()).collect();
        let is = |column: &Column, heading: &str| column.code == heading || column.zh == heading;
        let place = |column: &Column| headings.iter().position(|heading| is(column, heading));
        let mut refused = Refused::default();
        for (at, heading) in headings.iter().enumerate() {
            // 数值 and value are one heading.
            let same = |other: &String| {
                other == heading || columns.iter().any(|column| is(column, heading) && is(column, other))
            };
            if headings[..at].iter().any(same) && !heading.is_empty() {
                refused.add(heading, heading, message!("heading-twice"));
            }
        }
        let sheet_columns: Vec<&str> =
            columns.iter().filter(|column| place(column).is_some()).map(|column| column.code).collect();
        for names in required {
            if !names.iter().any(|name| sheet_columns.contains(name)) {
                let reason = match names {
                    [one, other] => {
                        message!("heading-missing-either", one = named(one), other = named(other))
                    }
                    _ => message!("heading-missing", name = named(names[0])),
                };
                refused.add(names[0], "", reason);
            }
        }
        let words = || columns.iter().flat_map(|column| [column.code, column.zh]);
        let strangers = headings.iter().filter(|heading| !columns.iter().any(|column| is(column, heading)));
        let mut unknown = Refused::default();
        for heading in strangers {
            // A misspelt heading would silently drop its column, and nothing recorded can be taken back.
            match nearest(heading, words()) {
                Some(word) => refused.add(heading, heading, message!("heading-near", near = word)),
                None => unknown.add(heading, heading, message!("heading-unknown")),
            }
        }
        if !refused.0.is_empty() {
            return Err(BadRow::of(1, refused.0));
        }
        Ok(Self {
            places: columns.iter().map(place).collect(),
            width: headings.len(),
            unknown: BadRow::of(1, unknown.0),
            reader,
            record,
            columns,
        })
    }

    /// Headings that are none of the form's; their cells are left aside.
    pub fn unknown(&self) -> &[BadRow] {
        &self.unknown
    }

    /// The next row that is not blank.
    pub fn next_row(&mut self) -> Option<Result<Row<'_>, Vec<BadRow>>> {
        loop {
            let start = self.reader.position().byte();
            match self.reader.read_record(&mut self.record) {
                Ok(true) => {}
                Ok(false) => return None,
                Err(error) => {
                    let line = self.reader.get_mut().line_at(start);
                    return Some(Err(vec![BadRow::whole(line, bad_row(&error))]));
                }
            }
            let line = self.reader.get_mut().line_at(start);
            if self.record.iter().all(|cell| cell.trim().is_empty()) {
                continue;
            }
            if self.record.len() != self.width {
                let (cells, headings) = (self.record.len(), self.width);
                let reason = message!("row-width", cells = cells, headings = headings);
                return Some(Err(vec![BadRow::whole(line, reason)]));
            }
            let mut refused = Refused::default();
            for (column, place) in self.columns.iter().zip(&self.places) {
                let cell = place.and_then(|place| self.record.get(place)).unwrap_or("");
                refused.words(column.code, cell);
            }
            if !refused.0.is_empty() {
                return Some(Err(BadRow::of(line, refused.0)));
            }
            return Some(Ok(Row { line, record: &self.record, columns: self.columns, places: &self.places }));
        }
    }
}

impl<'s> Row<'s> {
    /// Whether the file has that column.
    pub fn has(&self, code: &str) -> bool {
        self.place(code).is_some()
    }

    /// The cell of a column, trimmed and no longer defused; empty where there is none.
    pub fn get(&self, code: &str) -> &'s str {
        let cell = self.place(code).and_then(|place| self.record.get(place)).unwrap_or("").trim();
        restore(cell)
    }

    fn place(&self, code: &str) -> Option<usize> {
        let at = self.columns.iter().position(|column| column.code == code);
        at.and_then(|at| self.places.get(at).copied().flatten())
    }
}
