//! What the sheets of a workbook may hold together: few bytes may say the same of a million cells.

use super::error::Fault;
use super::limits::Limits;
use crate::message;
use crate::vocabulary::Message;

/// Cells a workbook may have, blank ones between others counted: a sheet may name its last row and no other.
const CELLS: usize = 8_000_000;

/// The room that is left.
#[derive(Debug, Clone, Copy)]
pub(super) struct Room {
    cells: usize,
    /// Bytes of words, of how many.
    words: usize,
    most: usize,
}

impl Room {
    pub(super) fn of(limits: Limits) -> Self {
        Self { cells: CELLS, words: limits.expanded, most: limits.expanded }
    }

    /// Whether there is room for so many cells.
    pub(super) fn admit(&self, cells: usize) -> Result<(), Fault> {
        if cells <= self.cells { Ok(()) } else { Err(crowded(message!("workbook-cells", most = CELLS))) }
    }

    /// Takes the room of so many cells.
    pub(super) fn take_cells(&mut self, cells: usize) -> Result<(), Fault> {
        self.admit(cells)?;
        self.cells -= cells;
        Ok(())
    }

    /// Takes the room of a cell's words, of so many bytes.
    pub(super) fn take_words(&mut self, bytes: usize) -> Result<(), Fault> {
        let left = self.words.checked_sub(bytes);
        self.words = left.ok_or_else(|| crowded(message!("workbook-words", most = self.most)))?;
        Ok(())
    }
}

fn crowded(what: Message) -> Fault {
    Fault::Intricate { what }
}
