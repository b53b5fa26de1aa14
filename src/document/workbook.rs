//! A workbook's sheets as grids of cells: what a form that came in a spreadsheet is read from.

use super::error::{Fault, ReadError, Unsupported};
use super::limits::Limits;
use super::printed::numbered;
use super::quiet::quietly;
use crate::message;
use crate::vocabulary::Message;
use crate::vocabulary::grid::{Cell, Grid, Shown};
use calamine::{Data, DataRef, Reader as _, SheetType, SheetVisible, Style, Xlsx, open_workbook_from_rs};
use std::io::Cursor;
use zip::ZipArchive;

/// How many times what another part may expand to all sheets together may.
const SHEETS: u64 = 4;

/// Cells a workbook may have, blank ones between others counted: a sheet may name its last row and no other.
const CELLS: usize = 8_000_000;

type Book<'a> = Xlsx<Cursor<&'a [u8]>>;

/// Whether the bytes are a workbook (.xlsx), or another archive that may be one.
pub fn is_workbook(bytes: &[u8]) -> bool {
    bytes.starts_with(b"PK\x03\x04")
}

/// Whether the bytes are a workbook of the old format (.xls), or one that is locked with a password.
pub fn is_old_workbook(bytes: &[u8]) -> bool {
    bytes.starts_with(b"\xD0\xCF\x11\xE0")
}

/// The sheets of a workbook (.xlsx) that can be seen and hold cells, in their order.
///
/// # Errors
/// A file over the limits, damaged, locked, or no such workbook; `name` names it.
pub fn workbook(bytes: &[u8], name: &str, limits: Limits) -> Result<Vec<Grid>, ReadError> {
    limits.admit(name, u64::try_from(bytes.len()).unwrap_or(u64::MAX))?;
    let read = quietly(|| {
        expands_to(bytes, limits)?;
        sheets(bytes, limits)
    });
    let broken = || Err(Fault::damaged(message!("workbook-broken")));
    read.unwrap_or_else(broken).map_err(|fault: Fault| fault.of(name))
}

/// Refuses an archive whose parts say that they expand beyond the limit, or that is no workbook. Who unpacks them stops where
/// they said that they end.
fn expands_to(bytes: &[u8], limits: Limits) -> Result<(), Fault> {
    let mut archive =
        ZipArchive::new(Cursor::new(bytes)).map_err(|error| Fault::damaged_as("zip", &error))?;
    let most = u64::try_from(limits.expanded).unwrap_or(u64::MAX);
    let (mut book, mut left) = (false, most.saturating_mul(SHEETS));
    for at in 0..archive.len() {
        let part = archive.by_index_raw(at).map_err(|error| Fault::damaged_as("zip", &error))?;
        let name = part.name().map(|name| name.to_ascii_lowercase()).unwrap_or_default();
        book |= name == "xl/workbook.xml";
        let limit = if name.starts_with("xl/worksheets/") { left } else { left.min(most) };
        if part.size() > limit {
            return Err(Fault::TooLarge { size: part.size(), limit });
        }
        left -= part.size();
    }
    if book { Ok(()) } else { Err(Fault::Unsupported(Unsupported::Archive("zip"))) }
}

/// What the sheets of a workbook may still hold: few bytes may say the same of a million cells.
struct Room {
    cells: usize,
    /// Bytes of words, of how many.
    words: usize,
    most: usize,
}

impl Room {
    fn of(limits: Limits) -> Self {
        Self { cells: CELLS, words: limits.expanded, most: limits.expanded }
    }

    fn has(&self, cells: usize) -> Result<(), Fault> {
        if cells <= self.cells { Ok(()) } else { Err(crowded(message!("workbook-cells", most = CELLS))) }
    }

    /// Takes the room of one more cell's words.
    fn take(&mut self, cell: &Cell) -> Result<(), Fault> {
        let left = self.words.checked_sub(cell.text.len());
        self.words = left.ok_or_else(|| crowded(message!("workbook-words", most = self.most)))?;
        Ok(())
    }
}

fn crowded(what: Message) -> Fault {
    Fault::Intricate { what }
}

fn sheets(bytes: &[u8], limits: Limits) -> Result<Vec<Grid>, Fault> {
    let broken = |error: &calamine::XlsxError| Fault::damaged_as("xlsx", error);
    let mut book: Book = open_workbook_from_rs(Cursor::new(bytes)).map_err(|error| broken(&error))?;
    let visible = |sheet: &&calamine::Sheet| {
        sheet.typ == SheetType::WorkSheet && sheet.visible == SheetVisible::Visible
    };
    let names: Vec<String> =
        book.sheets_metadata().iter().filter(visible).map(|sheet| sheet.name.clone()).collect();
    let (mut grids, mut room) = (Vec::new(), Room::of(limits));
    for name in names {
        let merged = book.merge_cells_by_sheet_name(&name).unwrap_or_default();
        let mut rows = cells(&mut book, &name, &mut room)?;
        let mut spread_over = 0_usize;
        for region in merged {
            spread_over = spread_over.saturating_add(spread(&mut rows, region.start, region.end, &mut room)?);
            Room::of(limits).has(spread_over)?;
        }
        room.cells -= rows.iter().map(Vec::len).sum::<usize>();
        while rows.last().is_some_and(|row| row.iter().all(|cell| cell.text.trim().is_empty())) {
            rows.pop();
        }
        if !rows.is_empty() {
            grids.push(Grid { name, rows });
        }
    }
    Ok(grids)
}

fn cells(book: &mut Book<'_>, name: &str, room: &mut Room) -> Result<Vec<Vec<Cell>>, Fault> {
    let broken = |error: &calamine::XlsxError| Fault::damaged_as("xlsx", error);
    let mut reader = book.worksheet_cells_reader(name).map_err(|error| broken(&error))?;
    let mut rows: Vec<Vec<Cell>> = Vec::new();
    let mut width = 0;
    while let Some((cell, style)) = reader.next_cell_with_style_id().map_err(|error| broken(&error))? {
        let (row, column) = cell.get_position();
        let shown = shown(cell.get_value(), reader.styles().get(style));
        if shown.text.is_empty() {
            continue;
        }
        let at = |number: u32| usize::try_from(number).unwrap_or(usize::MAX);
        let (row, column) = (at(row), at(column));
        width = width.max(column.saturating_add(1));
        room.has(rows.len().max(row.saturating_add(1)).saturating_mul(width))?;
        room.take(&shown)?;
        if rows.len() <= row {
            rows.resize(row + 1, Vec::new());
        }
        if rows[row].len() <= column {
            rows[row].resize(column + 1, Cell::default());
        }
        rows[row][column] = shown;
    }
    for row in &mut rows {
        row.resize(width, Cell::default());
    }
    Ok(rows)
}

/// A cell merged with those below it says the same of each row: 目标 beside five rows. What is merged across a row is a
/// title. Says of how many rows.
fn spread(
    rows: &mut [Vec<Cell>],
    start: (u32, u32),
    end: (u32, u32),
    room: &mut Room,
) -> Result<usize, Fault> {
    let at = |number: u32| usize::try_from(number).unwrap_or(usize::MAX);
    let (first, last, column) = (at(start.0), at(end.0), at(start.1));
    let Some(cell) = rows.get(first).and_then(|row| row.get(column)).cloned() else { return Ok(0) };
    let mut passed = 0;
    for row in rows.iter_mut().take(last.saturating_add(1)).skip(first + 1) {
        passed += 1;
        if let Some(below) = row.get_mut(column).filter(|below| below.text.is_empty()) {
            room.take(&cell)?;
            *below = cell.clone();
        }
    }
    Ok(passed)
}

fn shown(value: &DataRef<'_>, style: Option<&Style>) -> Cell {
    let format =
        style.and_then(|style| style.number_format.as_ref()).map(|format| format.format_code.as_str());
    match Data::from(value.clone()) {
        Data::Float(number) => numbered(number, format.unwrap_or_default()),
        Data::Int(number) => Cell { text: number.to_string(), shown: Shown::Plain },
        Data::String(words) => Cell { text: on_one_line(&words), shown: Shown::Plain },
        Data::Bool(yes) => Cell { text: if yes { "TRUE" } else { "FALSE" }.to_owned(), shown: Shown::Plain },
        Data::DateTime(day) => match day.as_datetime().filter(|_| day.is_datetime()) {
            Some(day) => Cell { text: day.date().to_string(), shown: Shown::Day },
            None => numbered(day.as_f64(), ""),
        },
        Data::DateTimeIso(day) | Data::DurationIso(day) => Cell { text: day, shown: Shown::Plain },
        Data::Error(error) => Cell { text: error.to_string(), shown: Shown::Plain },
        Data::Empty => Cell::default(),
    }
}

/// The words of a cell in which lines were broken to fit its column.
fn on_one_line(words: &str) -> String {
    let mut whole = String::with_capacity(words.len());
    for line in words.split(['\n', '\r']).map(str::trim).filter(|line| !line.is_empty()) {
        let latin = |c: Option<char>| c.is_some_and(|c| c.is_ascii_alphanumeric());
        if latin(whole.chars().last()) && latin(line.chars().next()) {
            whole.push(' ');
        }
        whole.push_str(line);
    }
    whole
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_broken_to_fit_are_whole_again() {
        assert_eq!(on_one_line("规上工业\n增加值"), "规上工业增加值");
        assert_eq!(on_one_line("R&D\nspending "), "R&D spending");
    }
}
