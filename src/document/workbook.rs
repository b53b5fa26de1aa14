//! A workbook's sheets as grids of cells: what a form that came in a spreadsheet is read from.
//!
//! A workbook keeps its numbers in binary. Each is taken as the decimal of at most 15 digits that a spreadsheet shows for it,
//! with the zeros that its format prints after the point.

use super::error::{Fault, ReadError, Unsupported};
use super::hidden_rows::Parts;
use super::limits::Limits;
use super::number_format::{Printed, only_year, printed};
use super::quiet::quietly;
use super::room::Room;
use crate::message;
use crate::vocabulary::grid::{Cell, Doubt, Grid, Shown};
use calamine::{
    Data, DataRef, DataType as _, Reader as _, SheetType, SheetVisible, Style, Xlsx, open_workbook_from_rs,
};
use std::collections::BTreeSet;
use std::io::Cursor;
use zip::ZipArchive;

/// How many times what another part may expand to all sheets together may.
const SHEETS: u64 = 4;

/// Digits of a number that a spreadsheet shows.
const DIGITS: usize = 15;

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

fn sheets(bytes: &[u8], limits: Limits) -> Result<Vec<Grid>, Fault> {
    let broken = |error: &calamine::XlsxError| Fault::damaged_as("xlsx", error);
    let mut book: Book = open_workbook_from_rs(Cursor::new(bytes)).map_err(|error| broken(&error))?;
    let visible = |sheet: &&calamine::Sheet| {
        sheet.typ == SheetType::WorkSheet && sheet.visible == SheetVisible::Visible
    };
    let all = book.sheets_metadata().iter().enumerate();
    let names: Vec<(usize, String)> =
        all.filter(|(_, sheet)| visible(sheet)).map(|(at, sheet)| (at, sheet.name.clone())).collect();
    let (mut grids, mut parts) = (Vec::new(), Parts::open(bytes)?);
    // Merges may go over the same cells again and again, formulas be as long as they like.
    let (mut room, mut passed, mut formulas) = (Room::of(limits), Room::of(limits), Room::of(limits));
    for (number, name) in names {
        let merged = book.merge_cells_by_sheet_name(&name).unwrap_or_default();
        let mut rows = cells(&mut book, &name, &mut room, &mut formulas)?;
        for region in merged {
            passed.take_cells(spread(&mut rows, region.start, region.end, &mut room)?)?;
        }
        for row in parts.hidden(number)? {
            for cell in rows.get_mut(row).into_iter().flatten().filter(|cell| !cell.text.is_empty()) {
                cell.doubt = Some(Doubt::Hidden);
            }
        }
        while rows.last().is_some_and(|row| row.iter().all(|cell| cell.text.trim().is_empty())) {
            rows.pop();
        }
        if !rows.is_empty() {
            grids.push(Grid { name, rows });
        }
    }
    Ok(grids)
}

fn cells(
    book: &mut Book<'_>,
    name: &str,
    room: &mut Room,
    formulas: &mut Room,
) -> Result<Vec<Vec<Cell>>, Fault> {
    let broken = |error: &calamine::XlsxError| Fault::damaged_as("xlsx", error);
    let mut reader = book.worksheet_cells_reader(name).map_err(|error| broken(&error))?;
    let mut rows: Vec<Vec<Cell>> = Vec::new();
    let (mut width, mut blank) = (0, BTreeSet::new());
    while let Some((cell, style)) = reader.next_cell_with_style_id().map_err(|error| broken(&error))? {
        let (row, column) = cell.get_position();
        let shown = shown(cell.get_value(), reader.styles().get(style));
        room.take_words(shown.text.len().max(cell.get_value().get_string().map_or(0, str::len)))?;
        if shown.text.is_empty() {
            // IF(…,"",…) was calculated, and is blank.
            if matches!(cell.get_value(), DataRef::String(_)) {
                blank.insert((row, column));
            }
            continue;
        }
        let at = |number: u32| usize::try_from(number).unwrap_or(usize::MAX);
        let (row, column) = (at(row), at(column));
        width = width.max(column.saturating_add(1));
        room.admit(rows.len().max(row.saturating_add(1)).saturating_mul(width))?;
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
    drop(reader);
    room.take_cells(rows.len().saturating_mul(width))?;
    without_value(book, name, &mut rows, &blank, formulas)?;
    Ok(rows)
}

/// Marks the blank cells that hold a formula whose value was not kept.
fn without_value(
    book: &mut Book<'_>,
    name: &str,
    rows: &mut [Vec<Cell>],
    blank: &BTreeSet<(u32, u32)>,
    formulas: &mut Room,
) -> Result<(), Fault> {
    let broken = |error: &calamine::XlsxError| Fault::damaged_as("xlsx", error);
    let mut reader = book.worksheet_cells_reader(name).map_err(|error| broken(&error))?;
    while let Some(formula) = reader.next_formula().map_err(|error| broken(&error))? {
        formulas.take_words(formula.get_value().len())?;
        let (row, column) = formula.get_position();
        let at = |number: u32| usize::try_from(number).unwrap_or(usize::MAX);
        let cell = rows.get_mut(at(row)).and_then(|row| row.get_mut(at(column)));
        if let Some(cell) = cell.filter(|cell| cell.text.is_empty() && !blank.contains(&(row, column))) {
            cell.doubt = Some(Doubt::Formula);
        }
    }
    Ok(())
}

/// A cell merged with those below it says the same of each row: 目标 beside five rows; a number may be that of all of them
/// together. What is merged across a row is a title. Says over how many rows it went.
fn spread(
    rows: &mut [Vec<Cell>],
    start: (u32, u32),
    end: (u32, u32),
    room: &mut Room,
) -> Result<usize, Fault> {
    let at = |number: u32| usize::try_from(number).unwrap_or(usize::MAX);
    let (first, last, column) = (at(start.0), at(end.0), at(start.1));
    let Some(cell) = rows.get_mut(first).and_then(|row| row.get_mut(column)) else { return Ok(0) };
    cell.across = at(end.1).saturating_sub(column);
    if last > first && cell.doubt.is_none() {
        cell.doubt = Some(Doubt::Merged);
    }
    let (cell, mut passed) = (cell.clone(), 0);
    for row in rows.iter_mut().take(last.saturating_add(1)).skip(first + 1) {
        passed += 1;
        if let Some(below) = row.get_mut(column).filter(|below| below.text.is_empty()) {
            room.take_words(cell.text.len())?;
            *below = cell.clone();
        }
    }
    Ok(passed)
}

fn shown(value: &DataRef<'_>, style: Option<&Style>) -> Cell {
    let format =
        style.and_then(|style| style.number_format.as_ref()).map(|format| format.format_code.as_str());
    let struck = style.and_then(|style| style.font.as_ref()).is_some_and(|font| font.strikethrough);
    let cell = match Data::from(value.clone()) {
        Data::Float(number) => numbered(number, format.unwrap_or_default()),
        Data::Int(number) => Cell::words(number.to_string()),
        Data::String(words) => Cell::words(on_one_line(&words)),
        Data::Bool(yes) => Cell::words(if yes { "TRUE" } else { "FALSE" }),
        Data::DateTime(day) => match day.as_datetime().filter(|_| day.is_datetime()) {
            Some(day) if only_year(format.unwrap_or_default()) => {
                Cell::words(day.date().format("%Y").to_string())
            }
            Some(day) => Cell { shown: Shown::Day, ..Cell::words(day.date().to_string()) },
            // A span of time: 36:00 is kept as 1.5.
            None => Cell { doubt: Some(Doubt::Format), ..numbered(day.as_f64(), "") },
        },
        Data::DateTimeIso(day) | Data::DurationIso(day) => Cell::words(day),
        Data::Error(error) => Cell::words(error.to_string()),
        Data::Empty => Cell::default(),
    };
    Cell { doubt: cell.doubt.or(struck.then_some(Doubt::Struck)), ..cell }
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

/// A number with the words that its format prints around it; in doubt where the format shows another.
fn numbered(number: f64, format: &str) -> Cell {
    let printed = printed(format, number);
    let doubt = printed.is_none().then_some(Doubt::Format);
    let Printed { before, after, decimals, percent } = printed.unwrap_or_default();
    let plain = decimal(number, decimals.map(|decimals| if percent { decimals + 2 } else { decimals }));
    let shown = if percent { Shown::Percent } else { Shown::Plain };
    Cell { text: format!("{before}{plain}{after}"), shown, doubt, across: 0 }
}

/// The shortest decimal of at most 15 digits that says the number, with at least that many decimals where the number has
/// no more.
fn decimal(number: f64, decimals: Option<usize>) -> String {
    let mut spelt = format!("{number:e}");
    let digits =
        |spelt: &str| spelt.split('e').next().unwrap_or("").bytes().filter(u8::is_ascii_digit).count();
    if digits(&spelt) > DIGITS {
        spelt = format!("{number:.*e}", DIGITS - 1);
    }
    let Some((mantissa, exponent)) = spelt.split_once('e') else { return spelt };
    let Some(exponent) = exponent.parse::<i32>().ok().filter(|power| power.abs() < 40) else { return spelt };
    let sign = if mantissa.starts_with('-') { "-" } else { "" };
    let digits: String = mantissa.chars().filter(char::is_ascii_digit).collect();
    let digits = digits.trim_end_matches('0');
    let before = usize::try_from(exponent + 1).unwrap_or(0);
    let leading = "0".repeat(usize::try_from(-exponent - 1).unwrap_or(0));
    let (whole, part) = if before == 0 {
        ("0".to_owned(), format!("{leading}{digits}"))
    } else if digits.len() <= before {
        (format!("{digits}{}", "0".repeat(before - digits.len())), String::new())
    } else {
        (digits[..before].to_owned(), digits[before..].to_owned())
    };
    let wanted = decimals.unwrap_or(0).max(part.len());
    let part = format!("{part}{}", "0".repeat(wanted - part.len()));
    if part.is_empty() { format!("{sign}{whole}") } else { format!("{sign}{whole}.{part}") }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_number_is_the_decimal_that_a_spreadsheet_shows() {
        for (number, decimals, text) in [
            (0.076, None, "0.076"),
            (7.0, Some(1), "7.0"),
            (7.65, Some(1), "7.65"),
            (0.1 + 0.2, None, "0.3"),
            (1680.0, None, "1680"),
            (-2.2, None, "-2.2"),
            (1.5e-7, None, "0.00000015"),
            (123_456_789_012_345_680.0, None, "123456789012346000"),
            (0.0, None, "0"),
            (0.0, Some(2), "0.00"),
        ] {
            assert_eq!(decimal(number, decimals), text, "{number}");
        }
    }

    #[test]
    fn words_broken_to_fit_are_whole_again() {
        assert_eq!(on_one_line("规上工业\n增加值"), "规上工业增加值");
        assert_eq!(on_one_line("R&D\nspending "), "R&D spending");
    }
}
