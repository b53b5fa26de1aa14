//! Rows written as they come, so that memory does not grow with their number. Files need nothing but their
//! headings; a table holds its first rows, which tell how wide its columns are.

use super::lines::Lines;
use super::sheet::{Fit, Head, Sheet, Value};
use super::{Format, Style, csv, json, markdown};
use std::io::{self, Write};

/// Tables of up to so many rows are laid out by all of them; in longer ones a row is a line.
pub(super) const HELD: usize = 1_000;

/// A sheet that need not be whole in memory.
pub(super) struct Stream<'a> {
    heads: Vec<Head>,
    format: Format,
    style: Style,
    rows: Rows<'a>,
}

enum Rows<'a> {
    Csv(Box<::csv::Writer<&'a mut dyn Write>>),
    Other(State, &'a mut dyn Write),
}

enum State {
    Held(Vec<Vec<Value<'static>>>, Table),
    Table(Lines),
    Markdown,
    Json(usize),
    Jsonl(Vec<u8>),
}

/// How a table is laid out while all its rows are at hand.
#[derive(Clone, Copy)]
pub(super) struct Table {
    /// What becomes of wide cells.
    pub fit: Fit,
    /// Columns that are left out where all their cells are alike.
    pub if_differing: &'static [usize],
}

impl<'a> Stream<'a> {
    /// Nothing yet but the headings, where the format has any.
    pub(super) fn new(
        heads: Vec<Head>,
        table: Table,
        format: Format,
        style: &Style,
        out: &'a mut dyn Write,
    ) -> io::Result<Self> {
        let rows = match format {
            Format::Table | Format::Markdown => Rows::Other(State::Held(Vec::new(), table), out),
            Format::Csv => {
                let mut writer = ::csv::Writer::from_writer(out);
                csv::header(&mut writer, heads.iter().map(|head| head.column), style.lang)?;
                Rows::Csv(Box::new(writer))
            }
            Format::Json => {
                out.write_all(b"[")?;
                Rows::Other(State::Json(0), out)
            }
            Format::Jsonl => Rows::Other(State::Jsonl(Vec::new()), out),
        };
        Ok(Self { heads, format, style: *style, rows })
    }

    /// Takes one more row, with a cell per heading.
    pub(super) fn row(&mut self, row: Vec<Value<'_>>) -> io::Result<()> {
        let (state, out) = match &mut self.rows {
            Rows::Csv(writer) => return csv::row(writer, &row),
            Rows::Other(state, out) => (state, &mut **out),
        };
        if let State::Held(rows, _) = state {
            if rows.len() < HELD {
                rows.push(row.into_iter().map(Value::held).collect());
                return Ok(());
            }
            // Any column may be wanted by a row to come.
            let sheet = Sheet { heads: self.heads.clone(), rows: std::mem::take(rows) };
            *state = if self.format == Format::Markdown {
                markdown::write(&sheet, self.style.lang, out)?;
                State::Markdown
            } else {
                State::Table(Lines::begin(&sheet, &self.style, out)?)
            };
        }
        match state {
            State::Held(..) => Ok(()),
            State::Table(lines) => lines.row(&row, out),
            State::Markdown => markdown::line(&row, self.style.lang, out),
            State::Json(count) => {
                out.write_all(if *count == 0 { b"\n" } else { b",\n" })?;
                *count += 1;
                json::value(&json::object(&self.heads, &row), out)
            }
            State::Jsonl(buffer) => {
                json::line(self.heads.iter().map(|head| head.column).zip(&row), buffer, out)
            }
        }
    }

    /// Writes what is still held. Where more may follow, the writer is given back.
    pub(super) fn end(self) -> io::Result<Option<&'a mut dyn Write>> {
        let (state, out) = match self.rows {
            Rows::Csv(mut writer) => return writer.flush().map(|()| None),
            Rows::Other(state, out) => (state, out),
        };
        match state {
            State::Held(mut rows, table) => {
                for at in table.if_differing {
                    if alike(&rows, *at) {
                        for row in &mut rows {
                            row[*at] = Value::Absent;
                        }
                    }
                }
                let sheet = Sheet { heads: self.heads, rows }.without_empty_columns();
                sheet.write(self.format, table.fit, &self.style, out)?;
            }
            State::Json(_) => out.write_all(b"\n]\n")?,
            State::Table(_) | State::Markdown | State::Jsonl(_) => {}
        }
        Ok(Some(out))
    }
}

/// Whether all rows have the same in a column.
fn alike(rows: &[Vec<Value<'_>>], at: usize) -> bool {
    rows.windows(2).all(|pair| pair[0][at] == pair[1][at])
}
