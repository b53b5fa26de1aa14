//! Where the rows of a form come from: a text, whose separator and headings are looked for, or a sheet of a workbook.

use super::BadRow;
use super::lines::Lines;
use crate::message;
use crate::vocabulary::data::bad_row;
use crate::vocabulary::grid::{Grid, Mark};
use csv::StringRecord;
use std::io::{Chain, Cursor, Read};

/// Bytes of a text, and rows of any form, in which headings are looked for.
const HEAD: u64 = 64 << 10;
const ROWS: usize = 40;

/// Separators, the usual one first.
const SEPARATORS: [u8; 3] = [b',', b';', b'\t'];

/// A form as it was handed over.
pub enum Input<'a> {
    /// Text with separators.
    Text(Box<dyn Read + 'a>),
    /// A sheet of a workbook.
    Grid(&'a Grid),
}

impl Input<'_> {
    /// The sheet's name; empty where it is a text.
    pub fn sheet(&self) -> &str {
        match self {
            Self::Text(_) => "",
            Self::Grid(grid) => &grid.name,
        }
    }
}

type Text<'a> = Lines<Chain<Cursor<Vec<u8>>, Box<dyn Read + 'a>>>;

/// Its rows.
pub(super) enum Source<'a> {
    Text(Box<csv::Reader<Text<'a>>>),
    Grid { grid: &'a Grid, next: usize },
}

impl<'a> Source<'a> {
    /// The rows after those above the headings; `known` counts the headings of a row that are known. Where no row has two of
    /// them, the first row is taken for the headings.
    pub(super) fn open(input: Input<'a>, known: impl Fn(&[&str]) -> usize) -> Result<Self, Vec<BadRow>> {
        match input {
            Input::Grid(grid) => {
                let rows = grid
                    .rows
                    .iter()
                    .take(ROWS)
                    .map(|row| known(&row.iter().map(|cell| cell.text.as_str()).collect::<Vec<_>>()));
                Ok(Self::Grid { grid, next: headings(rows).map_or(first_filled(grid), |(_, at)| at) })
            }
            Input::Text(mut text) => {
                let unreadable =
                    |error: &std::io::Error| vec![BadRow::whole(1, message!("unreadable", why = error))];
                let mut head = Vec::new();
                text.by_ref().take(HEAD).read_to_end(&mut head).map_err(|error| unreadable(&error))?;
                let (separator, above) = laid_out(&head, known);
                let lines = Lines::new(Cursor::new(head).chain(text)).map_err(|error| unreadable(&error))?;
                let mut reader = rows_of(separator).from_reader(lines);
                let mut record = StringRecord::new();
                for _ in 0..above {
                    reader
                        .read_record(&mut record)
                        .map_err(|error| vec![BadRow::whole(1, bad_row(&error))])?;
                }
                Ok(Self::Text(Box::new(reader)))
            }
        }
    }

    /// Reads the next row into `record` and says on which line it begins, from 1; `None` where there is none.
    pub(super) fn next(
        &mut self,
        record: &mut StringRecord,
        marks: &mut Vec<Mark>,
    ) -> Option<Result<u64, BadRow>> {
        match self {
            Self::Text(reader) => {
                let start = reader.position().byte();
                let more = reader.read_record(record);
                let line = reader.get_mut().line_at(start);
                match more {
                    Ok(true) => Some(Ok(line)),
                    Ok(false) => None,
                    Err(error) => Some(Err(BadRow::whole(line, bad_row(&error)))),
                }
            }
            Self::Grid { grid, next } => {
                let row = grid.rows.get(*next)?;
                *next += 1;
                record.clear();
                marks.clear();
                for cell in row {
                    record.push_field(&cell.text);
                    marks.push(Mark { shown: cell.shown, doubt: cell.doubt });
                }
                Some(Ok(u64::try_from(*next).unwrap_or(u64::MAX)))
            }
        }
    }

    /// The sheet's name; empty where it is a text.
    pub(super) fn sheet(&self) -> &str {
        match self {
            Self::Text(_) => "",
            Self::Grid { grid, .. } => &grid.name,
        }
    }
}

fn first_filled(grid: &Grid) -> usize {
    let filled =
        |row: &Vec<_>| row.iter().any(|cell: &crate::vocabulary::grid::Cell| !cell.text.trim().is_empty());
    grid.rows.iter().position(filled).unwrap_or(0)
}

fn rows_of(separator: u8) -> csv::ReaderBuilder {
    let mut builder = csv::ReaderBuilder::new();
    builder.has_headers(false).flexible(true).delimiter(separator);
    builder
}

/// The first of the rows that know most headings, and how many it knows: at least two.
fn headings(known: impl Iterator<Item = usize>) -> Option<(usize, usize)> {
    let rows = known.enumerate().filter(|(_, known)| *known >= 2);
    rows.fold(None, |best, (at, known)| match best {
        Some((most, _)) if most >= known => best,
        Some(_) | None => Some((known, at)),
    })
}

/// The separator of a text, and how many rows stand above its headings.
fn laid_out(head: &[u8], known: impl Fn(&[&str]) -> usize) -> (u8, usize) {
    let text = head.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(head);
    let told = text.strip_prefix(b"sep=").and_then(|rest| match rest {
        [separator, b'\n' | b'\r', ..] => Some(*separator),
        _ => None,
    });
    let separators = told.map_or(SEPARATORS.to_vec(), |separator| vec![separator]);
    let usual = separators[0];
    let found = separators.into_iter().filter_map(|separator| {
        let mut reader = rows_of(separator).from_reader(text);
        let rows: Vec<usize> = reader
            .byte_records()
            .map_while(Result::ok)
            .take(ROWS)
            .map(|row| {
                let cells: Vec<_> = row.iter().map(String::from_utf8_lossy).collect();
                known(&cells.iter().map(AsRef::as_ref).collect::<Vec<_>>())
            })
            .collect();
        headings(rows.into_iter()).map(|(known, at)| (known, at, separator))
    });
    let best = found.fold(None, |best: Option<(usize, usize, u8)>, next| match best {
        Some((most, ..)) if most >= next.0 => best,
        Some(_) | None => Some(next),
    });
    best.map_or((usual, usize::from(told.is_some())), |(_, at, separator)| (separator, at))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_separator_is_the_one_that_makes_the_most_headings() {
        let known =
            |cells: &[&str]| cells.iter().filter(|cell| ["地区", "指标", "数值"].contains(cell)).count();
        for (text, laid) in [
            ("地区,指标,数值\n", (b',', 0)),
            ("地区;指标;数值\n甲,乙;丙;1\n", (b';', 0)),
            ("一览表\t\t\n\n地区\t指标\t数值\n", (b'\t', 1)),
            ("sep=;\r\n地区;指标;数值\r\n", (b';', 1)),
            ("sep=|\n一览表\n地区|指标|数值\n", (b'|', 2)),
            ("没有表头\n", (b',', 0)),
        ] {
            assert_eq!(laid_out(text.as_bytes(), known), laid, "{text:?}");
        }
    }
}
