//! A sheet on the screen: a table, or blocks of one row each where the screen is too narrow.

use super::sheet::{Align, Fit, Sheet, Value};
use super::text::{self, UnicodeWidthStr};
use super::words::colour;
use super::{Style, layout};
use comfy_table::{
    Cell, CellAlignment, Color, ColumnConstraint, ContentLineStyle, LineStyle, Row, Table, TableStyle, Width,
};
use std::io::{self, Write};

/// Below this a table is blocks.
const NARROW: usize = 60;
pub(super) const GAP: usize = 2;
/// One column of the gap; the other is padding.
const BLANK: ContentLineStyle = ContentLineStyle::none().junction(' ');
/// No column is narrower than this, if it holds more.
const LEAST: usize = 6;
/// No cell shows more characters than this.
const LIMIT: usize = 160;

/// A cell ready to be drawn.
pub(super) struct Shown {
    pub(super) text: String,
    colour: Option<Color>,
    /// Never cut.
    whole: bool,
    /// Nor broken.
    drawing: bool,
}

pub(super) fn write(sheet: &Sheet<'_>, fit: Fit, style: &Style, out: &mut dyn Write) -> io::Result<()> {
    let (heads, rows) = cells(sheet, style);
    match widths(&heads, &rows, fit, style) {
        Some(widths) => table(sheet, &heads, &rows, &widths, fit, style, out),
        None => blocks(&heads, &rows, style, out),
    }
}

/// Whether the sheet stands on the screen without a cell taking a second line.
pub(super) fn fits(sheet: &Sheet<'_>, style: &Style) -> bool {
    let (heads, rows) = cells(sheet, style);
    let (wanted, _) = needs(&heads, &rows, Fit::Wrap);
    style.width >= NARROW
        && wanted.iter().sum::<usize>() + GAP * wanted.len().saturating_sub(1) <= style.width
}

pub(super) fn cells(sheet: &Sheet<'_>, style: &Style) -> (Vec<Shown>, Vec<Vec<Shown>>) {
    let heads = sheet.heads.iter().map(|head| plain(head.shown(style.lang))).collect();
    let rows = sheet.rows.iter().map(|row| row.iter().map(|value| shown(value, style)).collect()).collect();
    (heads, rows)
}

fn plain(text: String) -> Shown {
    Shown { text, colour: None, whole: false, drawing: false }
}

pub(super) fn shown(value: &Value<'_>, style: &Style) -> Shown {
    let status = match value {
        Value::Status(status) => Some(*status),
        Value::Absent
        | Value::Text(_)
        | Value::Exact(_)
        | Value::Integer(_)
        | Value::Truth(_)
        | Value::List(_)
        | Value::Counts(_)
        | Value::Caveats(_)
        | Value::Chart(_) => None,
    };
    Shown {
        text: text::line(&value.shown(style.lang, style.ascii), LIMIT, style),
        colour: status.filter(|_| style.colour).map(colour),
        whole: status.is_some(),
        drawing: matches!(value, Value::Chart(_)),
    }
}

pub(super) fn widths(heads: &[Shown], rows: &[Vec<Shown>], fit: Fit, style: &Style) -> Option<Vec<usize>> {
    let room = style.width.checked_sub(GAP * heads.len().saturating_sub(1))?;
    if style.width < NARROW {
        return None;
    }
    let (wanted, least) = needs(heads, rows, fit);
    let widths = layout::widths(&wanted, &least, room);
    match fit {
        Fit::Wrap => widths,
        Fit::Cut => widths.or_else(|| {
            // The status is never cut; where even that does not fit, the rows become blocks.
            let whole = |at: usize| rows.iter().any(|row| row[at].whole);
            let least = wanted.iter().enumerate().map(
                |(at, width)| {
                    if whole(at) { *width } else { LEAST.min(*width) }
                },
            );
            layout::widths(&wanted, &least.collect::<Vec<usize>>(), room)
        }),
    }
}

/// For each column the width it would like, and the width without which it splits what it must not.
fn needs(heads: &[Shown], rows: &[Vec<Shown>], fit: Fit) -> (Vec<usize>, Vec<usize>) {
    let mut wanted = vec![0; heads.len()];
    let mut least = vec![0; heads.len()];
    for row in std::iter::once(heads).chain(rows.iter().map(Vec::as_slice)) {
        for ((cell, wanted), least) in row.iter().zip(&mut wanted).zip(&mut least) {
            let width = cell.text.width();
            let piece = text::narrowest(&cell.text);
            let whole = match fit {
                Fit::Wrap | Fit::Cut if cell.drawing => width,
                // Chinese may break anywhere, but a column of single characters is not read.
                Fit::Wrap if piece > 2 => piece,
                Fit::Cut if cell.whole => width,
                // A number that is kept when the rest is cut has the sign of that behind it.
                Fit::Cut if piece > 2 => width.min(piece + 1),
                Fit::Wrap | Fit::Cut => LEAST.min(width),
            };
            *wanted = width.max(*wanted);
            *least = whole.max(*least);
        }
    }
    (wanted, least)
}

pub(super) fn table(
    sheet: &Sheet<'_>,
    heads: &[Shown],
    rows: &[Vec<Shown>],
    widths: &[usize],
    fit: Fit,
    style: &Style,
    out: &mut dyn Write,
) -> io::Result<()> {
    let fitted = |cell: &Shown, width: usize| match fit {
        Fit::Wrap => text::wrap(&cell.text, width),
        Fit::Cut => vec![text::cut(&cell.text, width, style)],
    };
    let mut tall = false;
    let mut cells = |row: &[Shown]| -> Row {
        let cells: Vec<Cell> = row
            .iter()
            .zip(widths)
            .zip(&sheet.heads)
            .map(|((cell, width), head)| {
                let lines = fitted(cell, *width);
                tall |= lines.len() > 1;
                drawn(&lines, cell.colour).set_alignment(match head.align {
                    Align::Left => CellAlignment::Left,
                    Align::Right => CellAlignment::Right,
                })
            })
            .collect();
        Row::from(cells)
    };
    let head = cells(heads);
    let rows: Vec<Row> = rows.iter().map(|row| cells(row)).collect();
    let mut table = new_table(style);
    table.load_style(rules(style, fit, tall)).set_header(head).add_rows(rows);
    draw(&mut table, widths, out)
}

/// A text in the colour of its cell.
pub(super) fn coloured(text: String, cell: &Shown, style: &Style) -> String {
    if cell.colour.is_none() {
        return text;
    }
    let mut table = new_table(style);
    table.load_style(TableStyle::new()).add_row(vec![drawn(&[text], cell.colour)]);
    if let Some(column) = table.column_mut(0) {
        column.set_padding((0, 0));
    }
    table.lines().collect()
}

fn drawn(lines: &[String], colour: Option<Color>) -> Cell {
    let cell = Cell::new(lines.join("\n"));
    match colour {
        Some(colour) => cell.fg(colour),
        None => cell,
    }
}

fn new_table(style: &Style) -> Table {
    let mut table = Table::new();
    table.force_no_tty();
    if style.colour {
        table.enforce_styling();
    }
    table
}

/// Lines above, below and under the heading; between rows only where a row takes several lines.
fn rules(style: &Style, fit: Fit, tall: bool) -> TableStyle {
    let rule = |fill: char| LineStyle::none().fill(fill).junction(fill);
    let (thick, thin) = if style.ascii { ('=', '-') } else { ('━', '─') };
    let lines = TableStyle::new().header_lines(BLANK).content_lines(BLANK).header_separator(rule(thin));
    let lines = match fit {
        Fit::Wrap => lines.top_border(rule(thick)).bottom_border(rule(thick)),
        Fit::Cut => lines,
    };
    if tall { lines.row_separator(rule(thin)) } else { lines }
}

fn draw(table: &mut Table, widths: &[usize], out: &mut dyn Write) -> io::Result<()> {
    let last = widths.len().saturating_sub(1);
    for (index, width) in widths.iter().enumerate() {
        let gap = if index == last { 0 } else { GAP - 1 };
        if let (Some(column), Ok(width), Ok(right)) =
            (table.column_mut(index), u16::try_from(width + gap), u16::try_from(gap))
        {
            column.set_padding((0, right)).set_constraint(ColumnConstraint::Absolute(Width::Fixed(width)));
        }
    }
    for line in table.lines() {
        writeln!(out, "{line}")?;
    }
    Ok(())
}

/// Each row as a small table of heading and cell; empty cells are left out.
pub(super) fn blocks(
    heads: &[Shown],
    rows: &[Vec<Shown>],
    style: &Style,
    out: &mut dyn Write,
) -> io::Result<()> {
    let label = heads.iter().map(|head| head.text.width()).max().unwrap_or(0);
    let rest = style.width.saturating_sub(label + GAP).max(2);
    for (index, row) in rows.iter().enumerate() {
        if index > 0 {
            writeln!(out)?;
        }
        let mut block = new_table(style);
        block.load_style(TableStyle::new().content_lines(BLANK));
        for (head, cell) in heads.iter().zip(row).filter(|(_, cell)| !cell.text.is_empty()) {
            let lines = text::wrap(&cell.text, rest);
            block.add_row(vec![Cell::new(&head.text), drawn(&lines, cell.colour)]);
        }
        draw(&mut block, &[label, rest], out)?;
    }
    Ok(())
}
