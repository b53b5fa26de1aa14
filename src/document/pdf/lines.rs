//! Marks → lines: those on one baseline, from left to right; two columns one after the other.

use super::page::Mark;
use super::table::align;
use crate::document::layout::{is_blank, is_wide};

/// A line on a page, in points.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Line {
    /// Its words; cells apart by tabs.
    pub(super) text: String,
    /// Where its first character begins.
    pub(super) left: f32,
    /// Where its last character ends.
    pub(super) right: f32,
    /// Its baseline; grows upward.
    pub(super) y: f32,
    /// The height of its characters.
    pub(super) size: f32,
    /// The page, from 1.
    pub(super) page: u32,
    /// Whether white space stood at its end: a word ended there.
    pub(super) open: bool,
    /// Where each of its characters is drawn.
    pub(super) glyphs: Vec<Glyph>,
}

/// A character of a line.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Glyph {
    /// Where it begins in the line's words, in bytes.
    pub(super) at: usize,
    /// Where it begins on the page.
    pub(super) left: f32,
    /// Where it ends.
    pub(super) right: f32,
}

/// A gap of so many sizes parts two cells.
const CELL: f32 = 1.0;
/// A gap of so many sizes parts two words.
const WORD: f32 = 0.2;

/// The lines of a page from top to bottom.
pub(super) fn lines(mut marks: Vec<Mark>, page: u32) -> Vec<Line> {
    marks.retain(|mark| {
        mark.size > 0.5 && mark.y.is_finite() && mark.left.is_finite() && mark.right.is_finite()
    });
    let rows = rows(marks);
    let Some(gutter) = gutter(&rows) else {
        let lines: Vec<Line> = rows.into_iter().filter_map(|row| line(row, page)).collect();
        return align(&lines);
    };
    let (mut left, mut right) = (Vec::new(), Vec::new());
    for row in rows {
        if row.iter().any(|mark| mark.left < gutter && mark.right > gutter) {
            // A heading across both columns: what stands above it is done.
            left.append(&mut right);
            left.push(row);
            continue;
        }
        let (first, second): (Vec<Mark>, Vec<Mark>) = row.into_iter().partition(|mark| mark.right <= gutter);
        left.push(first);
        right.push(second);
    }
    left.append(&mut right);
    left.into_iter().filter_map(|row| line(row, page)).collect()
}

/// Marks by baseline, from top to bottom and from left to right. A raised or lowered sign belongs to the
/// line it is nearer to than half its size.
fn rows(mut marks: Vec<Mark>) -> Vec<Vec<Mark>> {
    marks.sort_by(|a, b| b.y.total_cmp(&a.y));
    let mut rows: Vec<Vec<Mark>> = Vec::new();
    let (mut base, mut size) = (f32::MAX, 0.0_f32);
    for mark in marks {
        match rows.last_mut() {
            Some(row) if base - mark.y < 0.45 * size.max(mark.size) => {
                size = size.max(mark.size);
                row.push(mark);
            }
            _ => {
                (base, size) = (mark.y, mark.size);
                rows.push(vec![mark]);
            }
        }
    }
    for row in &mut rows {
        row.sort_by(|a, b| a.left.total_cmp(&b.left));
    }
    rows
}

/// The middle between two columns, where most rows have full text on both sides of one gap.
fn gutter(rows: &[Vec<Mark>]) -> Option<f32> {
    let left = rows.iter().flatten().map(|mark| mark.left).fold(f32::MAX, f32::min);
    let right = rows.iter().flatten().map(|mark| mark.right).fold(f32::MIN, f32::max);
    let middle = f32::midpoint(left, right);
    let half = (right - left) / 2.0;
    let mut columns = 0;
    for row in rows {
        let written: Vec<&Mark> = row.iter().filter(|mark| !mark.text.chars().all(is_blank)).collect();
        let (before, after): (Vec<&Mark>, Vec<&Mark>) =
            written.into_iter().partition(|mark| mark.right <= middle);
        let (Some(last), Some(first)) = (before.last(), after.first()) else { continue };
        let width = |marks: &[&Mark]| marks.iter().map(|mark| mark.right - mark.left).sum::<f32>();
        let apart = first.left > middle && first.left - last.right > 0.8 * first.size;
        columns += usize::from(apart && width(&before) > 0.6 * half && width(&after) > 0.5 * half);
    }
    (rows.len() >= 8 && columns * 10 >= rows.len() * 6).then_some(middle)
}

fn line(row: Vec<Mark>, page: u32) -> Option<Line> {
    let mut built: Option<Line> = None;
    let mut spaced = false;
    let mut previous: Option<Mark> = None;
    for mark in row {
        if mark.text.chars().all(is_blank) {
            spaced = true;
            continue;
        }
        let Some(line) = &mut built else {
            let Mark { left, right, y, size, .. } = mark;
            let glyphs = vec![Glyph { at: 0, left, right }];
            built = Some(Line { text: mark.text.clone(), left, right, y, size, page, open: false, glyphs });
            (previous, spaced) = (Some(mark), false);
            continue;
        };
        if let Some(before) = &previous {
            // Bold is sometimes one character drawn twice, a hair apart.
            if before.text == mark.text
                && mark.left - before.left < 0.3 * mark.size.min(mark.right - mark.left)
            {
                continue;
            }
            line.text.push_str(between(before, &mark, spaced));
        }
        line.glyphs.push(Glyph { at: line.text.len(), left: mark.left, right: mark.right });
        line.text.push_str(&mark.text);
        line.right = line.right.max(mark.right);
        if mark.size > line.size {
            (line.size, line.y) = (mark.size, mark.y);
        }
        (previous, spaced) = (Some(mark), false);
    }
    built.map(|line| Line { open: spaced, ..line })
}

fn between(before: &Mark, mark: &Mark, spaced: bool) -> &'static str {
    let gap = (mark.left - before.right) / mark.size.max(before.size);
    let wide =
        before.text.chars().next_back().is_some_and(is_wide) && mark.text.chars().next().is_some_and(is_wide);
    if gap > if spaced { 3.0 * CELL } else { CELL } {
        "\t"
    } else if spaced || gap > WORD && !wide && gap_counts(before, mark) {
        " "
    } else {
        ""
    }
}

/// Between a character and a figure programs leave a quarter of a size; that is no space.
fn gap_counts(before: &Mark, mark: &Mark) -> bool {
    let latin = |text: &str| text.chars().all(|sign| sign.is_ascii_graphic());
    latin(&before.text) && latin(&mark.text)
}
