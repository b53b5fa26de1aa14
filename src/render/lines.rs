//! A table whose rows come one after another: it is held and laid out by all its rows while they are few; in a longer one
//! the first rows settle the columns.

use super::Style;
use super::cell::Cell;
use super::format::Rows;
use super::page::Part;
use super::sheet::{Head, Holds, PAGE, Sheet, seen};
use super::table::{self, GAP, Shown};
use super::text::{self, UnicodeWidthStr};
use std::io::{self, Write};

/// Tables of up to so many rows are laid out by all of them.
const HELD: usize = 1_000;

/// The rows of a table.
pub(super) struct Lines<'a> {
    heads: Vec<Head>,
    style: Style,
    out: &'a mut dyn Write,
    state: State,
}

enum State {
    Held(Vec<Vec<Cell<'static>>>),
    Begun(Columns),
}

/// The columns that the first rows settled.
struct Columns {
    seen: Vec<usize>,
    aligns: Vec<Holds>,
    heads: Vec<Shown>,
    /// `None` where the screen is too narrow for columns.
    widths: Option<Vec<usize>>,
    /// Whether a line stands between rows.
    ruled: bool,
}

impl<'a> Lines<'a> {
    /// Nothing yet.
    pub(super) fn new(heads: Vec<Head>, style: &Style, out: &'a mut dyn Write) -> Self {
        Self { heads, style: *style, out, state: State::Held(Vec::new()) }
    }

    /// Writes the headings and the first rows. Any column may be wanted by a row to come.
    fn begin(&mut self, rows: &[Vec<Cell<'static>>]) -> io::Result<Columns> {
        let seen = seen(&self.heads, PAGE);
        let sheet = Sheet {
            heads: seen.iter().map(|at| self.heads[*at]).collect(),
            rows: rows.iter().map(|row| seen.iter().map(|at| row[*at].clone()).collect()).collect(),
        };
        let (heads, rows) = table::cells(&sheet, &self.style);
        let widths = table::widths(&heads, &rows, &self.style);
        let mut ruled = false;
        match &widths {
            Some(widths) => {
                ruled = table::table(&sheet.heads, &heads, &rows, widths, false, &self.style, self.out)?;
            }
            None => table::blocks(&heads, &rows, &self.style, self.out)?,
        }
        let aligns = sheet.heads.iter().map(|head| head.holds).collect();
        Ok(Columns { seen, aligns, heads, widths, ruled })
    }
}

impl Rows for Lines<'_> {
    fn row(&mut self, row: Vec<Cell<'_>>) -> io::Result<()> {
        match &mut self.state {
            State::Begun(columns) => return columns.row(&row, &self.style, self.out),
            State::Held(rows) => {
                rows.push(row.into_iter().map(Cell::held).collect());
                if rows.len() < HELD {
                    return Ok(());
                }
            }
        }
        if let State::Held(rows) = std::mem::replace(&mut self.state, State::Held(Vec::new())) {
            self.state = State::Begun(self.begin(&rows)?);
        }
        Ok(())
    }

    fn end(self: Box<Self>, after: &[Part<'_>]) -> io::Result<()> {
        let Self { heads, style, out, state } = *self;
        let mut first = false;
        match state {
            State::Held(rows) if rows.is_empty() && !after.is_empty() => first = true,
            State::Held(rows) => table::write(&Sheet { heads, rows }.on(PAGE), &style, out)?,
            State::Begun(columns) => columns.end(&style, out)?,
        }
        table::parts(after, first, &style, out)
    }
}

impl Columns {
    /// Writes one more row, in as many lines as it takes.
    fn row(&self, row: &[Cell<'_>], style: &Style, out: &mut dyn Write) -> io::Result<()> {
        let cells: Vec<Shown> = self.seen.iter().map(|at| table::shown(&row[*at], style)).collect();
        let Some(widths) = &self.widths else {
            writeln!(out)?;
            return table::blocks(&self.heads, &[cells], style, out);
        };
        if self.ruled {
            writeln!(out, "{}", self.rule(table::thin(style)))?;
        }
        let parts: Vec<Vec<String>> =
            cells.iter().zip(widths).map(|(cell, width)| text::wrap(&cell.text, *width)).collect();
        let last = widths.len().saturating_sub(1);
        for line in 0..parts.iter().map(Vec::len).max().unwrap_or(0) {
            let mut drawn = String::with_capacity(2 * widths.iter().sum::<usize>());
            for (at, ((cell, width), holds)) in cells.iter().zip(widths).zip(&self.aligns).enumerate() {
                let text = parts[at].get(line).cloned().unwrap_or_default();
                let blank = " ".repeat(width.saturating_sub(text.width()));
                let text = match holds {
                    Holds::Words | Holds::Truths => text + &blank,
                    Holds::Counts | Holds::Quantities => blank + &text,
                };
                // As in the table above: one blank of the gap belongs to the cell and has its colour.
                if at == last {
                    drawn.push_str(&table::coloured(text, cell, style));
                } else {
                    drawn.push_str(&table::coloured(text + &" ".repeat(GAP - 1), cell, style));
                    drawn.push(' ');
                }
            }
            writeln!(out, "{drawn}")?;
        }
        Ok(())
    }

    fn end(&self, style: &Style, out: &mut dyn Write) -> io::Result<()> {
        match self.widths {
            Some(_) => writeln!(out, "{}", self.rule(table::thick(style))),
            None => Ok(()),
        }
    }

    /// A line as wide as the table.
    fn rule(&self, fill: char) -> String {
        let widths = self.widths.as_deref().unwrap_or_default();
        let wide = widths.iter().sum::<usize>() + GAP * widths.len().saturating_sub(1);
        std::iter::repeat_n(fill, wide.min(table::WIDEST)).collect()
    }
}
