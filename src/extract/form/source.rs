//! Where the rows of a form come from: a text, whose separator and headings are looked for, or a sheet of a workbook.

use super::BadRow;
use super::above::Above;
use super::lines::Lines;
use crate::message;
use crate::vocabulary::data::bad_row;
use crate::vocabulary::grid::{Cell, Grid, Mark};
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
    /// The rows from the headings on, and those above them; `known` counts the headings of a row that are known. Where no row
    /// has two of them, the first row is taken for the headings.
    pub(super) fn open(
        input: Input<'a>,
        known: impl Fn(&[&str]) -> usize,
    ) -> Result<(Self, Vec<Above>), Vec<BadRow>> {
        match input {
            Input::Grid(grid) => {
                let rows = grid.rows.iter().take(ROWS).map(|row| {
                    counted(&row.iter().map(|cell| cell.text.as_str()).collect::<Vec<_>>(), &known)
                });
                let next = headings(rows).map_or(first_filled(grid), |(_, at)| at);
                let cell = |cell: &Cell| (cell.text.clone(), Some(cell.across));
                let above = (1..).zip(grid.rows.iter().take(next));
                let above = above
                    .map(|(line, row)| Above { line, cells: row.iter().map(cell).collect() })
                    .filter(Above::is_filled);
                Ok((Self::Grid { grid, next }, above.collect()))
            }
            Input::Text(mut text) => {
                let unreadable =
                    |error: &std::io::Error| vec![BadRow::whole(1, message!("unreadable", why = error))];
                let mut head = Vec::new();
                text.by_ref().take(HEAD).read_to_end(&mut head).map_err(|error| unreadable(&error))?;
                let (separator, above) = laid_out(&head, known);
                let lines = Lines::new(Cursor::new(head).chain(text)).map_err(|error| unreadable(&error))?;
                let reader = rows_of(separator).from_reader(lines);
                let mut source = Self::Text(Box::new(reader));
                let mut record = StringRecord::new();
                let mut rows = Vec::new();
                for _ in 0..above {
                    let line = source.next(&mut record, &mut Vec::new()).unwrap_or(Ok(1));
                    let line = line.map_err(|bad| vec![BadRow { line: 1, ..bad }])?;
                    rows.push(Above {
                        line,
                        cells: record.iter().map(|cell| (cell.to_owned(), None)).collect(),
                    });
                }
                rows.retain(Above::is_filled);
                Ok((source, rows))
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
    let filled = |row: &Vec<Cell>| row.iter().any(|cell| !cell.text.trim().is_empty());
    grid.rows.iter().position(filled).unwrap_or(0)
}

fn rows_of(separator: u8) -> csv::ReaderBuilder {
    let mut builder = csv::ReaderBuilder::new();
    builder.has_headers(false).flexible(true).delimiter(separator);
    builder
}

/// The first of the rows that know most headings, and how many it knows: at least two. A row takes the place of the one
/// above it whose unknown headings it goes on with: 目标值 and 完成值 under 2024年.
fn headings(rows: impl Iterator<Item = (usize, usize)>) -> Option<(usize, usize)> {
    let rows = rows.enumerate().filter(|(_, (known, _))| *known >= 2);
    let best = rows.fold(None, |best, (at, (known, filled))| match best {
        Some((above, _, unknown)) if above + 1 == at && unknown && known == filled => {
            Some((at, known, false))
        }
        Some((_, most, _)) if most >= known => best,
        Some(_) | None => Some((at, known, filled > known)),
    });
    best.map(|(at, known, _)| (known, at))
}

/// How many headings of a row are known, and how many of its cells are filled.
fn counted(cells: &[&str], known: impl Fn(&[&str]) -> usize) -> (usize, usize) {
    (known(cells), cells.iter().filter(|cell| !cell.trim().is_empty()).count())
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
        let rows: Vec<(usize, usize)> = reader
            .byte_records()
            .map_while(Result::ok)
            .take(ROWS)
            .map(|row| {
                let cells: Vec<_> = row.iter().map(String::from_utf8_lossy).collect();
                counted(&cells.iter().map(AsRef::as_ref).collect::<Vec<_>>(), &known)
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
