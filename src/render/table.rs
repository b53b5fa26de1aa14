//! The screen: tables, or blocks of one row each where the screen is too narrow. What is too wide takes several lines. Only
//! what is longer than anything that this program records is cut, and then it says how much is left out.

use super::cell::Cell;
use super::format::{Opening, Rows, Writer};
use super::lines::Lines;
use super::page::{Page, Part};
use super::sheet::{Head, Holds, PAGE, Sheet};
use super::text::{self, UnicodeWidthStr};
use super::words::{colour, light_colour};
use super::{Style, layout};
use crate::say;
use crate::vocabulary::limits;
use comfy_table::{
    Cell as Drawn, CellAlignment, Color, ColumnConstraint, ContentLineStyle, LineStyle, Row,
    Table as Drawing, TableStyle, Width,
};
use std::io::{self, Write};

/// Below this a table is blocks.
const NARROW: usize = 60;
pub(super) const GAP: usize = 2;
/// One column of the gap; the other is padding.
const BLANK: ContentLineStyle = ContentLineStyle::none().junction(' ');
/// No column is narrower than this, if it holds more.
const LEAST: usize = 6;
/// No column is wider than this, and no line around a table longer: a name takes as much. Drawings are as wide as they are.
pub(super) const WIDEST: usize = 2 * limits::NAME;

/// The format.
pub(super) struct Table;

impl Writer for Table {
    fn page(&self, page: &Page<'_>, style: &Style, out: &mut dyn Write) -> io::Result<()> {
        if !page.title.is_empty() {
            text::paragraph(&page.title, "", style, out)?;
        }
        parts(&page.parts, true, style, out)
    }

    fn rows<'a>(
        &self,
        opening: Opening,
        style: &Style,
        out: &'a mut dyn Write,
    ) -> io::Result<Box<dyn Rows + 'a>> {
        Ok(Box::new(Lines::new(opening.heads, style, out)))
    }
}

/// Writes parts with a blank line between them; cautions follow at once what they are about.
pub(super) fn parts(parts: &[Part<'_>], first: bool, style: &Style, out: &mut dyn Write) -> io::Result<()> {
    let seen = parts.iter().filter(|part| match part {
        Part::Sheet(section) => section.on.has(PAGE),
        Part::Timeline(_) => false,
        Part::Letter(lines) | Part::Told(lines) | Part::Beware(lines) | Part::Sources(lines) => {
            !lines.is_empty()
        }
    });
    for (index, part) in seen.enumerate() {
        if (index > 0 || !first) && !matches!(part, Part::Beware(_)) {
            writeln!(out)?;
        }
        match part {
            Part::Sheet(section) => {
                if !section.heading.is_empty() {
                    text::paragraph(&section.heading, "", style, out)?;
                }
                write(&section.sheet.on(PAGE), style, out)?;
                section.notes.iter().try_for_each(|note| text::paragraph(note, "", style, out))?;
            }
            Part::Timeline(_) => {}
            Part::Letter(lines) | Part::Told(lines) => {
                lines.iter().try_for_each(|line| text::paragraph(line, "", style, out))?;
            }
            Part::Beware(cautions) => {
                let beware = say!(style.lang, "beware");
                cautions.iter().try_for_each(|line| text::paragraph(line, &beware, style, out))?;
            }
            Part::Sources(sources) => {
                text::paragraph(style.lang.word("scorecard-sources"), "", style, out)?;
                for (index, source) in sources.iter().enumerate() {
                    text::paragraph(source, &format!("[{}] ", index + 1), style, out)?;
                }
            }
        }
    }
    Ok(())
}

/// A cell ready to be drawn.
pub(super) struct Shown {
    pub(super) text: String,
    colour: Option<Color>,
    /// Never broken.
    drawing: bool,
}

/// Writes a sheet as it stands.
pub(super) fn write(sheet: &Sheet<'_>, style: &Style, out: &mut dyn Write) -> io::Result<()> {
    let (heads, rows) = cells(sheet, style);
    match widths(&heads, &rows, style) {
        Some(widths) => table(&sheet.heads, &heads, &rows, &widths, true, style, out).map(|_| ()),
        None => blocks(&heads, &rows, style, out),
    }
}

/// Whether the sheet stands on the screen without a cell taking a second line.
pub(super) fn fits(sheet: &Sheet<'_>, style: &Style) -> bool {
    let (heads, rows) = cells(sheet, style);
    let (wanted, _) = needs(&heads, &rows);
    style.width >= NARROW
        && wanted.iter().sum::<usize>() + GAP * wanted.len().saturating_sub(1) <= style.width
}

pub(super) fn cells(sheet: &Sheet<'_>, style: &Style) -> (Vec<Shown>, Vec<Vec<Shown>>) {
    let plain = |head: &Head| Shown { text: head.shown(style.lang), colour: None, drawing: false };
    let rows = sheet.rows.iter().map(|row| row.iter().map(|cell| shown(cell, style)).collect()).collect();
    (sheet.heads.iter().map(plain).collect(), rows)
}

pub(super) fn shown(cell: &Cell<'_>, style: &Style) -> Shown {
    let of_cell = match cell {
        Cell::Verdict(status) => Some(colour(*status)),
        Cell::Lamp(light) => light_colour(*light),
        _ => None,
    };
    Shown {
        text: text::line(&cell.shown(style.lang, style.ascii), limits::REASON, style),
        colour: of_cell.filter(|_| style.colour),
        drawing: matches!(cell, Cell::Chart(_)),
    }
}

/// The widths of the columns; `None` where the screen is too narrow for columns.
pub(super) fn widths(heads: &[Shown], rows: &[Vec<Shown>], style: &Style) -> Option<Vec<usize>> {
    let room = style.width.checked_sub(GAP * heads.len().saturating_sub(1))?;
    if style.width < NARROW {
        return None;
    }
    let (wanted, least) = needs(heads, rows);
    layout::widths(&wanted, &least, room)
}

/// For each column the width it would like, and the width without which it splits what it must not.
fn needs(heads: &[Shown], rows: &[Vec<Shown>]) -> (Vec<usize>, Vec<usize>) {
    let mut wanted = vec![0; heads.len()];
    let mut least = vec![0; heads.len()];
    for row in std::iter::once(heads).chain(rows.iter().map(Vec::as_slice)) {
        for ((cell, wanted), least) in row.iter().zip(&mut wanted).zip(&mut least) {
            let width = cell.text.width();
            let piece = text::narrowest(&cell.text);
            let whole = match piece {
                _ if cell.drawing => width,
                // Chinese may break anywhere, but a column of single characters is not read.
                0..=2 => LEAST.min(width),
                piece => piece,
            };
            let most = if cell.drawing { width } else { width.min(WIDEST.max(whole)) };
            *wanted = most.max(*wanted);
            *least = whole.max(*least);
        }
    }
    (wanted, least)
}

/// Writes a table, with the line that closes it where it is `whole`; says whether a line stands between its rows.
pub(super) fn table(
    columns: &[Head],
    heads: &[Shown],
    rows: &[Vec<Shown>],
    widths: &[usize],
    whole: bool,
    style: &Style,
    out: &mut dyn Write,
) -> io::Result<bool> {
    let mut tall = false;
    let mut row = |cells: &[Shown]| -> Row {
        let cells = cells.iter().zip(widths).zip(columns).map(|((cell, width), column)| {
            let lines = text::wrap(&cell.text, *width);
            tall |= lines.len() > 1;
            drawn(&lines, cell.colour).set_alignment(match column.holds {
                Holds::Words | Holds::Truths => CellAlignment::Left,
                Holds::Counts | Holds::Quantities => CellAlignment::Right,
            })
        });
        Row::from(cells.collect::<Vec<Drawn>>())
    };
    let head = row(heads);
    let rows: Vec<Row> = rows.iter().map(|cells| row(cells)).collect();
    let mut drawing = new_drawing(style);
    drawing.load_style(rules(style, tall, whole)).set_header(head).add_rows(rows);
    draw(&mut drawing, widths, out)?;
    Ok(tall)
}

/// A text in the colour of its cell.
pub(super) fn coloured(text: String, cell: &Shown, style: &Style) -> String {
    if cell.colour.is_none() {
        return text;
    }
    let mut drawing = new_drawing(style);
    drawing.load_style(TableStyle::new()).add_row(vec![drawn(&[text], cell.colour)]);
    if let Some(column) = drawing.column_mut(0) {
        column.set_padding((0, 0));
    }
    drawing.lines().collect()
}

fn drawn(lines: &[String], colour: Option<Color>) -> Drawn {
    let cell = Drawn::new(lines.join("\n"));
    match colour {
        Some(colour) => cell.fg(colour),
        None => cell,
    }
}

fn new_drawing(style: &Style) -> Drawing {
    let mut drawing = Drawing::new();
    drawing.force_no_tty();
    if style.colour {
        drawing.enforce_styling();
    }
    drawing
}

/// What the lines around a table are drawn with.
pub(super) fn thick(style: &Style) -> char {
    if style.ascii { '=' } else { '━' }
}

/// What the lines within a table are drawn with.
pub(super) fn thin(style: &Style) -> char {
    if style.ascii { '-' } else { '─' }
}

/// Lines above, below and under the heading; between rows only where a row takes several lines.
fn rules(style: &Style, tall: bool, whole: bool) -> TableStyle {
    let rule = |fill: char| LineStyle::none().fill(fill).junction(fill);
    let (thick, thin) = (thick(style), thin(style));
    let lines = TableStyle::new().header_lines(BLANK).content_lines(BLANK).header_separator(rule(thin));
    let lines = lines.top_border(rule(thick));
    let lines = if whole { lines.bottom_border(rule(thick)) } else { lines };
    if tall { lines.row_separator(rule(thin)) } else { lines }
}

fn draw(drawing: &mut Drawing, widths: &[usize], out: &mut dyn Write) -> io::Result<()> {
    let last = widths.len().saturating_sub(1);
    for (index, width) in widths.iter().enumerate() {
        let gap = if index == last { 0 } else { GAP - 1 };
        if let (Some(column), Ok(width), Ok(right)) =
            (drawing.column_mut(index), u16::try_from(width + gap), u16::try_from(gap))
        {
            column.set_padding((0, right)).set_constraint(ColumnConstraint::Absolute(Width::Fixed(width)));
        }
    }
    for line in drawing.lines() {
        let rule = line.chars().next().filter(|first| line.chars().all(|c| c == *first && c != ' '));
        match rule {
            Some(_) => writeln!(out, "{}", line.chars().take(WIDEST).collect::<String>())?,
            None => writeln!(out, "{line}")?,
        }
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
        let mut block = new_drawing(style);
        block.load_style(TableStyle::new().content_lines(BLANK));
        for (head, cell) in heads.iter().zip(row).filter(|(_, cell)| !cell.text.is_empty()) {
            let lines = text::wrap(&cell.text, rest);
            block.add_row(vec![Drawn::new(&head.text), drawn(&lines, cell.colour)]);
        }
        draw(&mut block, &[label, rest], out)?;
    }
    Ok(())
}
