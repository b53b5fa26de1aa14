//! A table too long to be held: its first rows settle the columns, and every row is a line.

use super::Style;
use super::screen::{self, GAP, Shown};
use super::sheet::{Align, Fit, Sheet, Value};
use super::text::{self, UnicodeWidthStr};
use std::io::{self, Write};

/// The columns of a table whose rows come one after another.
pub(super) struct Lines {
    heads: Vec<Shown>,
    aligns: Vec<Align>,
    /// `None` where the screen is too narrow for columns.
    widths: Option<Vec<usize>>,
    /// What the screen has left beside them; a wide cell may take it.
    spare: usize,
    style: Style,
}

impl Lines {
    /// Writes the headings and the first rows.
    pub(super) fn begin(sheet: &Sheet<'_>, style: &Style, out: &mut dyn Write) -> io::Result<Self> {
        let (heads, rows) = screen::cells(sheet, style);
        let widths = screen::widths(&heads, &rows, Fit::Cut, style);
        match &widths {
            Some(widths) => screen::table(sheet, &heads, &rows, widths, Fit::Cut, style, out)?,
            None => screen::blocks(&heads, &rows, style, out)?,
        }
        let used = |widths: &Vec<usize>| widths.iter().sum::<usize>() + GAP * widths.len().saturating_sub(1);
        let spare = widths.as_ref().map_or(0, |widths| style.width.saturating_sub(used(widths)));
        let aligns = sheet.heads.iter().map(|head| head.align).collect();
        Ok(Self { heads, aligns, widths, spare, style: *style })
    }

    /// Writes one more row.
    pub(super) fn row(&self, row: &[Value<'_>], out: &mut dyn Write) -> io::Result<()> {
        let cells: Vec<Shown> = row.iter().map(|value| screen::shown(value, &self.style)).collect();
        let Some(widths) = &self.widths else {
            writeln!(out)?;
            return screen::blocks(&self.heads, &[cells], &self.style, out);
        };
        let mut line = String::with_capacity(2 * widths.iter().sum::<usize>());
        let mut spare = self.spare;
        let last = widths.len().saturating_sub(1);
        for (at, ((cell, width), align)) in cells.iter().zip(widths).zip(&self.aligns).enumerate() {
            let text = text::cut(&cell.text, width + spare, &self.style);
            let wide = text.width();
            spare -= wide.saturating_sub(*width);
            let blank = " ".repeat(width.saturating_sub(wide));
            let text = match align {
                Align::Left => text + &blank,
                Align::Right => blank + &text,
            };
            // As in the table above: one blank of the gap belongs to the cell and has its colour.
            if at == last {
                line.push_str(&screen::coloured(text, cell, &self.style));
            } else {
                line.push_str(&screen::coloured(text + &" ".repeat(GAP - 1), cell, &self.style));
                line.push(' ');
            }
        }
        writeln!(out, "{line}")
    }
}
