//! Finds the tables of a text: runs of lines whose cells are separated by tabs and hold numbers, the lines above them
//! that head their columns, and the caption above those.

use crate::extract::number::{arabic, runs};
use crate::vocabulary::Span;

/// The longest cell, in bytes; what is longer is a paragraph.
const CELL: usize = 240;
/// The longest line without a tab that may be a part of a head, in bytes.
const PIECE: usize = 48;
/// As many lines of names alone may be between two rows.
const NAMES: usize = 3;
/// As many lines may head the columns.
const HEAD: usize = 6;
/// As many lines above the head are looked at for a caption.
const CAPTION: usize = 4;

/// A cell as printed, without the blanks around it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Cell<'t> {
    /// Its place in the text.
    pub(super) span: Span,
    /// Its words.
    pub(super) words: &'t str,
}

impl<'t> Cell<'t> {
    fn of(text: &'t str, span: Span) -> Self {
        let words = &text[span.start..span.end];
        let start = span.start + words.len() - words.trim_start().len();
        let words = words.trim();
        Self { span: Span { start, end: start + words.len() }, words }
    }

    /// Whether it is a number and nothing else but a sign and a percent sign: `1,234`, `-0.5`, `12%`.
    pub(super) fn is_plain(&self) -> bool {
        plain(self.words)
    }

    /// Whether it stands for no figure: empty, `-`, `—`.
    pub(super) fn is_blank(&self) -> bool {
        is_blank(self.words)
    }

    /// The parts of a cell that holds several figures with blanks between them.
    fn parts(self) -> Vec<Self> {
        let figures = |part: &str| plain(part) || is_blank(part);
        let mut parts = Vec::new();
        for part in self.words.split_whitespace() {
            if !figures(part) {
                return vec![self];
            }
            let start = self.span.start + (part.as_ptr() as usize - self.words.as_ptr() as usize);
            parts.push(Self { span: Span { start, end: start + part.len() }, words: part });
        }
        if parts.len() > 1 { parts } else { vec![self] }
    }
}

fn is_blank(words: &str) -> bool {
    words.chars().all(|c| matches!(c, '-' | '—' | '－' | '–' | '/' | '…' | '*'))
}

fn plain(words: &str) -> bool {
    let number = words.trim_start_matches(['-', '－', '−', '+']);
    arabic(number).is_some_and(|found| ["", "%", "％", "‰", "倍"].contains(&&number[found.len..]))
}

/// A line of the text.
#[derive(Debug, Clone)]
pub(super) struct Line<'t> {
    /// Its place, without its line end.
    pub(super) span: Span,
    /// Its cells; one where it holds no tab.
    pub(super) cells: Vec<Cell<'t>>,
    /// Whether it is a row with figures.
    figures: bool,
}

impl<'t> Line<'t> {
    fn of(text: &'t str, span: Span) -> Self {
        let line = &text[span.start..span.end];
        let mut from = span.start;
        let mut cells: Vec<Cell<'t>> = Vec::new();
        for words in line.split('\t') {
            let cell = Cell::of(text, Span { start: from, end: from + words.len() });
            from += words.len() + 1;
            if cells.is_empty() { cells.push(cell) } else { cells.extend(cell.parts()) }
        }
        let short = cells.len() > 1 && cells.iter().all(|cell| cell.words.len() <= CELL);
        let plain = cells.iter().any(Cell::is_plain);
        let running = || cells.iter().any(|cell| cell.words.contains(['。', '；', '！']));
        let empty = || cells.len() > 2 && cells[1..].iter().all(Cell::is_blank);
        let years = || cells.iter().all(|cell| !cell.is_plain() || is_year(cell.words));
        let figures = short && (plain && !years() || empty()) && !running();
        Self { span, cells: joined(text, cells), figures }
    }

    fn words(&self, text: &'t str) -> &'t str {
        text[self.span.start..self.span.end].trim()
    }
}

/// 2025 as the head of a column.
pub(super) fn is_year(words: &str) -> bool {
    words.len() == 4
        && (words.starts_with("19") || words.starts_with("20"))
        && words.bytes().all(|b| b.is_ascii_digit())
}

/// The first cells as one where each holds a single character: a name set wide.
fn joined<'t>(text: &'t str, cells: Vec<Cell<'t>>) -> Vec<Cell<'t>> {
    let single = |cell: &&Cell<'_>| {
        let mut chars = cell.words.chars();
        chars.next().is_some_and(|c| !c.is_ascii()) && chars.next().is_none() && !cell.is_blank()
    };
    let many = cells.iter().take_while(single).count();
    if many < 2 {
        return cells;
    }
    let span = Span { start: cells[0].span.start, end: cells[many - 1].span.end };
    let mut all = vec![Cell { span, words: &text[span.start..span.end] }];
    all.extend_from_slice(&cells[many..]);
    all
}

/// A table as it is printed.
#[derive(Debug)]
pub(super) struct Grid<'t> {
    /// From the first line of its head to the last row.
    pub(super) span: Span,
    /// The lines above it, from the nearest up.
    pub(super) caption: Vec<&'t str>,
    /// The lines of its head, from the top.
    pub(super) head: Vec<Line<'t>>,
    /// Its rows.
    pub(super) rows: Vec<Line<'t>>,
}

/// The tables of a text, in order.
pub(super) fn grids(text: &str) -> Vec<Grid<'_>> {
    if !text.contains('\t') {
        return Vec::new();
    }
    let mut from = 0;
    let mut lines = Vec::new();
    for line in text.split('\n') {
        let span = Span { start: from, end: from + line.len() };
        from = span.end + 1;
        if !line.trim().is_empty() {
            lines.push(Line::of(text, span));
        }
    }
    let (mut found, mut at, mut free) = (Vec::new(), 0, 0);
    while at < lines.len() {
        if !lines[at].figures {
            at += 1;
            continue;
        }
        let end = end_of(text, &lines, at);
        found.push(grid(text, &lines, free, at, end));
        (at, free) = (end, end);
    }
    found
}

/// The line behind the last row of the table whose first row is at `first`.
fn end_of(text: &str, lines: &[Line<'_>], first: usize) -> usize {
    let mut end = first + 1;
    let mut next = end;
    while let Some(line) = lines.get(next).filter(|_| next - end <= NAMES) {
        if line.figures {
            end = next + 1;
        } else if line.cells.len() > 1
            || line.span.end - line.span.start > 2 * PIECE
            || tells_unit(line.words(text))
        {
            break;
        }
        next += 1;
    }
    end
}

/// 单位：亿元
pub(super) fn tells_unit(words: &str) -> bool {
    words.contains("单位：") || words.contains("单位:")
}

fn grid<'t>(text: &'t str, lines: &[Line<'t>], free: usize, first: usize, end: usize) -> Grid<'t> {
    let mut top = first;
    let mut head = first;
    while top > free && first - top < HEAD {
        let line = &lines[top - 1];
        let words = line.words(text);
        let piece = words.len() <= PIECE && !tells_unit(words) && !words.ends_with(['。', '：', ':']);
        if line.cells.len() > 1 && line.cells.iter().all(|cell| cell.words.len() <= CELL / 2) {
            head = top - 1;
        } else if !piece {
            break;
        }
        top -= 1;
    }
    let caption = lines[free.max(head.saturating_sub(CAPTION))..head].iter().rev();
    Grid {
        span: Span { start: lines[head].span.start, end: lines[end - 1].span.end },
        caption: caption.map(|line| line.words(text)).collect(),
        head: lines[head..first].to_vec(),
        rows: lines[first..end].to_vec(),
    }
}

/// The numbers in a table.
pub(super) fn numbers(text: &str, span: Span) -> impl Iterator<Item = Span> + '_ {
    let at = move |found: Span| Span { start: found.start + span.start, end: found.end + span.start };
    runs(&text[span.start..span.end]).map(at)
}
