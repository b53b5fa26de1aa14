//! The lines of a table's head as one heading a column.

use super::grid::{Cell, Grid, Line};
use super::heading::{Heading, heading};
use crate::vocabulary::Vocabulary;
use crate::vocabulary::table::{TableSite, TableWord, squeezed};
use std::collections::BTreeMap;

/// The headings of the columns, where their number fits that of the cells below.
pub(super) fn headings(grid: &Grid<'_>, vocabulary: &Vocabulary) -> Vec<Heading> {
    let wanted = usual_width(&grid.rows);
    let mut cells = merged(&grid.head, vocabulary);
    if cells.is_empty()
        && let Some(line) = grid.caption.first().filter(|line| line.chars().count() < 20)
    {
        // 比上年增长（%） alone above 居民消费价格 | 1.5.
        let says = heading(line, vocabulary).says;
        cells.extend(says.is_some().then(|| (*line).to_owned()));
    }
    let read =
        |cells: &[String]| -> Vec<Heading> { cells.iter().map(|cell| heading(cell, vocabulary)).collect() };
    let mut headings = read(&cells);
    if headings.len() < wanted {
        let split: Vec<String> = cells.iter().flat_map(|cell| at_years(cell)).collect();
        if split.len() == wanted || split.len() + 1 == wanted && !headings.is_empty() {
            headings = read(&split);
        }
    }
    let names = |heading: &Heading| {
        matches!(heading.says, Some(TableWord::Name | TableWord::Place | TableWord::Year))
    };
    let blank =
        |heading: &Heading| heading.says.is_none() && heading.period.is_none() && heading.unit.is_none();
    let known =
        |heading: &Heading| heading.says.is_some() || heading.period.is_some() || heading.unit.is_some();
    let unnamed = || Heading { says: Some(TableWord::Name), ..Heading::default() };
    if headings.len() + 1 == wanted
        && !headings.is_empty()
        && !headings.iter().any(names)
        && headings.iter().all(known)
    {
        headings.insert(0, unnamed());
    }
    if !headings.iter().any(names) && headings.first().is_some_and(blank) && headings.len() > 1 {
        headings[0] = unnamed();
    }
    if headings.len() >= wanted && headings.len() <= widest(&grid.rows).max(wanted) {
        headings
    } else {
        Vec::new()
    }
}

/// How many cells most rows have.
fn usual_width(rows: &[Line<'_>]) -> usize {
    let mut counts = BTreeMap::<usize, usize>::new();
    for row in rows.iter().filter(|row| row.cells.len() > 1) {
        *counts.entry(row.cells.len()).or_default() += 1;
    }
    counts.into_iter().max_by_key(|(_, count)| *count).map_or(0, |(width, _)| width)
}

fn widest(rows: &[Line<'_>]) -> usize {
    rows.iter().map(|row| row.cells.len()).max().unwrap_or(0)
}

/// 2022年执行数2021年决算数 as two heads.
fn at_years(cell: &str) -> Vec<String> {
    let words = squeezed(cell);
    let mut cuts = vec![0];
    for (at, _) in words.match_indices("20") {
        let year = words.get(at..at + 4).is_some_and(super::grid::is_year);
        let compared = words[..at].ends_with(['比', '较', '为', '占', '-', '—', '至']);
        if at > 0 && year && words[at + 4..].starts_with('年') && !compared {
            cuts.push(at);
        }
    }
    cuts.push(words.len());
    cuts.windows(2).map(|cut| words[cut[0]..cut[1]].to_owned()).collect()
}

/// The lines of a head as one text a column: groups above their columns, names beside them.
fn merged(head: &[Line<'_>], vocabulary: &Vocabulary) -> Vec<String> {
    let rows: Vec<&[Cell<'_>]> =
        head.iter().filter(|line| line.cells.len() > 1).map(|line| &line.cells[..]).collect();
    let alone: Vec<&str> =
        head.iter().filter(|line| line.cells.len() == 1).map(|line| line.cells[0].words).collect();
    let Some(last) = rows.last() else { return Vec::new() };
    if rows.len() == 1 {
        return if alone.is_empty() { texts(last) } else { Vec::new() };
    }
    let placed = rows.iter().any(|row| row.iter().any(|cell| cell.words.is_empty()));
    if placed && alone.is_empty() {
        return stacked(&rows);
    }
    // 2025年 | 2024年 over 数值 | 增速 | 数值 | 增速, and 主要指标 beside both.
    let [groups, parts] = rows[..] else { return Vec::new() };
    let is_name = |words: &str| {
        let known = vocabulary.tables.whole(TableSite::Column, &squeezed(words));
        known.is_some_and(|known| known.says == TableWord::Name)
    };
    let (name, groups) = match (&alone[..], groups) {
        ([name], groups) if is_name(name) => (*name, groups),
        ([], [name, groups @ ..]) if is_name(name.words) => (name.words, groups),
        _ => return Vec::new(),
    };
    if groups.is_empty() || parts.len() % groups.len() != 0 {
        return Vec::new();
    }
    let each = parts.len() / groups.len();
    let joined =
        parts.iter().enumerate().map(|(at, part)| format!("{}{}", groups[at / each].words, part.words));
    std::iter::once(name.to_owned()).chain(joined).collect()
}

fn texts(cells: &[Cell<'_>]) -> Vec<String> {
    cells.iter().map(|cell| cell.words.to_owned()).collect()
}

/// Rows of a head whose cells stand in their columns: an empty one beside a group belongs to it where something
/// stands below.
fn stacked(rows: &[&[Cell<'_>]]) -> Vec<String> {
    let width = rows.iter().map(|row| row.len()).max().unwrap_or(0);
    let at = |row: usize, column: usize| rows[row].get(column).map_or("", |cell| cell.words);
    let mut columns = vec![String::new(); width];
    for row in 0..rows.len() {
        let mut group = "";
        for (column, text) in columns.iter_mut().enumerate() {
            let below = (row + 1..rows.len()).any(|under| !at(under, column).is_empty());
            let own = at(row, column);
            if !own.is_empty() || !below {
                group = own;
            }
            text.push_str(group);
        }
    }
    columns
}
