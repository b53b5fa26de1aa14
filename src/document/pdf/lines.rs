//! Marks → lines: those on one baseline, from left to right.

use super::columns::{Unordered, in_order};
use super::page::Mark;
use super::table::align;
use crate::document::layout::{is_blank, is_wide};
use crate::vocabulary::note::raised;

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

/// The lines of a page in the order they are read.
///
/// # Errors
/// Columns whose order nothing shows.
pub(super) fn lines(mut marks: Vec<Mark>, page: u32) -> Result<Vec<Line>, Unordered> {
    marks.retain(|mark| {
        mark.size > 0.5 && mark.y.is_finite() && mark.left.is_finite() && mark.right.is_finite()
    });
    let lines: Vec<Line> = in_order(rows(marks))?.into_iter().filter_map(|row| line(row, page)).collect();
    Ok(align(&lines))
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

fn line(row: Vec<Mark>, page: u32) -> Option<Line> {
    let row = without_notes(row);
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

/// A raised run holds no more characters than this where it is a note mark or an exponent.
const RAISED: usize = 5;

/// The marks of a row with those printed small and above the line as [`raised`] leaves them: note marks go, exponents
/// stay. They adjoin the word that they belong to.
fn without_notes(row: Vec<Mark>) -> Vec<Mark> {
    let largest = row.iter().map(|mark| mark.size).fold(0.0, f32::max);
    let Some(base) = row.iter().find(|mark| mark.size > 0.95 * largest).map(|mark| mark.y) else {
        return row;
    };
    let is_raised = |mark: &Mark| mark.size < 0.75 * largest && mark.y - base > 0.2 * largest;
    if !row.iter().any(is_raised) {
        return row;
    }
    let mut out: Vec<Mark> = Vec::with_capacity(row.len());
    for run in row.chunk_by(|a, b| is_raised(a) == is_raised(b)) {
        let adjoins = out.last().zip(run.first()).is_some_and(|(before, first)| {
            first.left - before.right < 0.3 * largest && !before.text.chars().all(is_blank)
        });
        if !run.first().is_some_and(is_raised) || run.len() > RAISED || !adjoins {
            out.extend_from_slice(run);
            continue;
        }
        let words = |marks: &[Mark]| marks.iter().map(|mark| mark.text.as_str()).collect::<String>();
        let left = raised(&words(&out), &words(run));
        if let Some(before) = out.last_mut() {
            before.text.push_str(&left);
            before.right = run.iter().map(|mark| mark.right).fold(before.right, f32::max);
        }
    }
    out
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
