//! A sheet whose rows are written as they come, so that memory does not grow with their number.

use super::cell::Cell;
use super::format::{Format, Opening, Rows};
use super::page::Part;
use super::sheet::Head;
use super::{Lang, Style};
use crate::vocabulary::form::Column;
use std::io::{self, Write};

/// A sheet that need not be whole in memory.
pub struct Stream<'a>(Box<dyn Rows + 'a>);

impl<'a> Stream<'a> {
    /// Nothing yet but the title and the headings, where the format has any.
    pub(super) fn new(
        title: &str,
        name: Column,
        heads: &[Head],
        format: Format,
        style: &Style,
        out: &'a mut dyn Write,
    ) -> io::Result<Self> {
        Ok(Self(format.rows(Opening { title: title.to_owned(), name, heads: heads.to_vec() }, style, out)?))
    }

    /// Takes one more row, with a cell per heading.
    ///
    /// # Errors
    /// What the writer says.
    pub(super) fn row(&mut self, row: Vec<Cell<'_>>) -> io::Result<()> {
        self.0.row(row)
    }

    /// Takes rows put together elsewhere.
    ///
    /// # Errors
    /// What the writer says.
    pub fn take(&mut self, rows: Portion) -> io::Result<()> {
        match rows {
            Portion::Bytes(bytes) => self.0.encoded(&bytes),
            Portion::Cells(rows) => rows.into_iter().try_for_each(|row| self.0.row(row)),
        }
    }

    /// Writes what is still held, and what stands after it.
    ///
    /// # Errors
    /// What the writer says.
    pub fn end(self, after: &[Part<'_>]) -> io::Result<()> {
        self.0.end(after)
    }
}

/// Some rows of a sheet, put together apart from those before them: as bytes, where the format allows.
pub enum Portion {
    /// Encoded.
    Bytes(Vec<u8>),
    /// Not yet written in any format.
    Cells(Vec<Vec<Cell<'static>>>),
}

impl Portion {
    /// The rows as that format takes them.
    pub(super) fn of(
        heads: &[Head],
        rows: Vec<Vec<Cell<'_>>>,
        format: Format,
        lang: Lang,
    ) -> io::Result<Self> {
        if let Some(bytes) = format.encoded(heads, &rows, lang) {
            return bytes.map(Self::Bytes);
        }
        let held = |row: Vec<Cell<'_>>| row.into_iter().map(Cell::held).collect();
        Ok(Self::Cells(rows.into_iter().map(held).collect()))
    }
}
