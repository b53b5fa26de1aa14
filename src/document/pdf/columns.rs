//! Rows of a page → rows in reading order: columns of running text one after the other. A gutter is a vertical band
//! that hardly a row crosses, with running text on both sides; the cells of a table do not fill their columns.

use super::page::Mark;
use crate::document::layout::{is_blank, is_wide};

/// A gap of so many sizes parts two columns.
const GAP: f32 = 0.8;
/// Fewest characters that the lines of a column hold.
const NARROW: f32 = 8.0;
/// Rows that a page of columns has at least, and the longest of its columns.
const ROWS: usize = 8;
/// A line that fills so much of its column runs on.
const FULL: f32 = 0.8;
/// A row is a heading where its characters are so many times the size of the text.
const HEADING: f32 = 1.3;
/// How far lines of one text stand apart, in sizes.
const NEAR: f32 = 2.5;

/// The page has columns, and nothing shows in which order they are read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Unordered;

/// Words of a row without a gap.
#[derive(Debug, Clone, Copy)]
struct Segment {
    left: f32,
    right: f32,
    /// Whether most of it is Chinese text.
    wide: bool,
}

impl Segment {
    fn width(&self) -> f32 {
        self.right - self.left
    }
}

/// The rows of a page in the order they are read. A row of several columns comes as a row for each, all moved to
/// where the first column is.
pub(super) fn in_order(rows: Vec<Vec<Mark>>) -> Result<Vec<Vec<Mark>>, Unordered> {
    let mut sizes: Vec<f32> = rows.iter().flatten().map(|mark| mark.size).collect();
    sizes.sort_by(f32::total_cmp);
    let Some(size) = sizes.get(sizes.len() / 2).copied() else { return Ok(rows) };
    let cut: Vec<Vec<Segment>> = rows.iter().map(|row| segments(row)).collect();
    let columns = gutters(&cut, size).map(|gutters| Columns { gutters, size, lefts: Vec::new() });
    match columns.and_then(|columns| columns.of_text(&cut)) {
        Some(columns) => columns.read(rows, &cut),
        None if interleaved(&cut, size) => Err(Unordered),
        None => Ok(rows),
    }
}

fn segments(row: &[Mark]) -> Vec<Segment> {
    let mut found: Vec<(Segment, usize, usize)> = Vec::new();
    for mark in row.iter().filter(|mark| !mark.text.chars().all(is_blank)) {
        let wide = usize::from(mark.text.chars().any(is_wide));
        match found.last_mut() {
            Some((last, all, of_wide)) if mark.left - last.right <= GAP * mark.size => {
                last.right = last.right.max(mark.right);
                (*all, *of_wide) = (*all + 1, *of_wide + wide);
            }
            _ => found.push((Segment { left: mark.left, right: mark.right, wide: false }, 1, wide)),
        }
    }
    found.into_iter().map(|(segment, all, of_wide)| Segment { wide: of_wide * 2 > all, ..segment }).collect()
}

/// The middles of the bands that at most one row in eight crosses, from left to right.
fn gutters(cut: &[Vec<Segment>], size: f32) -> Option<Vec<f32>> {
    let written = cut.iter().filter(|row| !row.is_empty()).count();
    if written < ROWS {
        return None;
    }
    let few = isize::try_from((written / 8).max(2)).ok()?;
    let mut edges: Vec<(f32, isize)> =
        cut.iter().flatten().flat_map(|segment| [(segment.left, 1), (segment.right, -1)]).collect();
    edges.sort_by(|a, b| a.0.total_cmp(&b.0));
    let (mut found, mut covering, mut free_from, mut begun) = (Vec::new(), 0, None, false);
    for (at, step) in edges {
        covering += step;
        if covering > few {
            if let Some(from) = std::mem::take(&mut free_from).filter(|from| begun && at - from > GAP * size)
            {
                found.push(f32::midpoint(from, at));
            }
            begun = true;
        } else if free_from.is_none() {
            free_from = Some(at);
        }
    }
    (!found.is_empty()).then_some(found)
}

/// Whether most rows hold running text side by side, with nothing to show what goes on where.
fn interleaved(cut: &[Vec<Segment>], size: f32) -> bool {
    let running = |segment: &&Segment| segment.wide && segment.width() > NARROW * size;
    let beside = cut.iter().filter(|row| row.iter().filter(running).count() > 1).count();
    let written = cut.iter().filter(|row| !row.is_empty()).count();
    beside >= ROWS && beside * 2 > written
}

#[derive(Debug)]
struct Columns {
    gutters: Vec<f32>,
    /// Of the text.
    size: f32,
    /// Where the lines of each begin.
    lefts: Vec<f32>,
}

impl Columns {
    fn count(&self) -> usize {
        self.gutters.len() + 1
    }

    /// The column of a place.
    fn at(&self, x: f32) -> usize {
        self.gutters.iter().take_while(|gutter| **gutter < x).count()
    }

    /// These, where every column is of running text: most of its lines fill it.
    fn of_text(mut self, cut: &[Vec<Segment>]) -> Option<Self> {
        let mut longest = 0;
        for column in 0..self.count() {
            let own =
                |segment: &&Segment| self.at(segment.left) == column && self.at(segment.right) == column;
            let lines: Vec<Vec<Segment>> = cut
                .iter()
                .map(|row| row.iter().filter(own).copied().collect::<Vec<_>>())
                .filter(|line| !line.is_empty())
                .collect();
            let edge = |of: fn(&Segment) -> f32, tenth: usize| {
                let mut edges: Vec<f32> = lines.iter().flatten().map(of).collect();
                edges.sort_by(f32::total_cmp);
                edges.get(edges.len() * tenth / 10).copied()
            };
            let (left, right) = (edge(|segment| segment.left, 1)?, edge(|segment| segment.right, 9)?);
            let full = |line: &&Vec<Segment>| {
                let covered: f32 = line.iter().map(Segment::width).sum();
                covered > FULL * (right - left) && line.iter().any(|segment| segment.wide)
            };
            if right - left < NARROW * self.size || lines.iter().filter(full).count() * 2 < lines.len() {
                return None;
            }
            longest = longest.max(lines.len());
            self.lefts.push(left);
        }
        (longest >= ROWS).then_some(self)
    }

    /// Whether a row runs across a gutter: words do, or large characters stand on both sides.
    fn is_across(&self, row: &[Mark], cut: &[Segment]) -> bool {
        let words = cut.iter().any(|segment| self.at(segment.left) != self.at(segment.right));
        let large = row.iter().all(|mark| mark.size > HEADING * self.size);
        words
            || large
                && cut.first().map(|first| self.at(first.left)) != cut.last().map(|last| self.at(last.right))
    }

    fn read(&self, rows: Vec<Vec<Mark>>, cut: &[Vec<Segment>]) -> Result<Vec<Vec<Mark>>, Unordered> {
        let across: Vec<bool> = rows.iter().zip(cut).map(|(row, cut)| self.is_across(row, cut)).collect();
        for at in (0..rows.len()).filter(|at| across[*at]) {
            if self.passed_by(at, &rows, cut, &across) {
                return Err(Unordered);
            }
        }
        let mut done = Vec::new();
        let mut open: Vec<Vec<Vec<Mark>>> = vec![Vec::new(); self.count()];
        for (row, across) in rows.into_iter().zip(across) {
            if across {
                // A heading across the columns: what stands above it is done.
                done.extend(open.iter_mut().flat_map(std::mem::take));
                done.push(row);
                continue;
            }
            let mut parts: Vec<Vec<Mark>> = vec![Vec::new(); self.count()];
            for mark in row {
                let column = self.at(f32::midpoint(mark.left, mark.right));
                let by = self.lefts[column] - self.lefts[0];
                parts[column].push(Mark { left: mark.left - by, right: mark.right - by, ..mark });
            }
            for (column, part) in parts.into_iter().enumerate().filter(|(_, part)| !part.is_empty()) {
                open[column].push(part);
            }
        }
        done.extend(open.into_iter().flatten());
        Ok(done)
    }

    /// Whether a column goes on beside a row that runs across others: two texts share the page.
    fn passed_by(&self, at: usize, rows: &[Vec<Mark>], cut: &[Vec<Segment>], across: &[bool]) -> bool {
        let Some(y) = rows[at].first().map(|mark| mark.y) else { return false };
        let reach = NEAR * rows[at].iter().map(|mark| mark.size).fold(self.size, f32::max);
        let holds = |other: &usize, column: usize| {
            !across[*other]
                && rows[*other].first().is_some_and(|mark| (mark.y - y).abs() < reach)
                && cut[*other].iter().any(|segment| self.at(segment.left) == column)
        };
        (0..self.count()).any(|column| {
            let crossed = cut[at].iter().any(|segment| {
                (self.at(segment.left)..=self.at(segment.right)).contains(&column)
                    && self.at(segment.left) != self.at(segment.right)
            });
            let above = (0..at).rev().take(ROWS).any(|other| holds(&other, column));
            let below = (at + 1..rows.len()).take(ROWS).any(|other| holds(&other, column));
            !crossed && above && below
        })
    }
}
