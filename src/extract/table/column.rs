//! The columns of a table: the lines of its head as one heading a column, and what becomes of the numbers below each.

use super::caption::Caption;
use super::grid::{Cell, Grid, Line};
use super::heading::{Heading, heading};
use crate::vocabulary::table::{TableSite, TableWord, squeezed};
use crate::vocabulary::{Period, Role, Scope, Vocabulary, Year};

/// What becomes of the numbers of a column.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Fate {
    /// They are claims of that role and period.
    Claim(Role, Period),
    /// What others are compared with.
    Baseline,
    /// Nobody knows.
    Unread,
}

/// A column.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Column {
    /// What its head says.
    pub(super) heading: Heading,
    /// What becomes of its numbers.
    pub(super) fate: Fate,
    /// The column to its left that names the rows.
    pub(super) name: usize,
}

impl Column {
    /// Whether it holds figures.
    pub(super) fn counts(&self) -> bool {
        use TableWord as W;
        !matches!(self.heading.says, Some(W::Name | W::Place | W::Unit | W::Ordinal | W::Note | W::Year))
    }

    fn says(&self, word: TableWord) -> bool {
        self.heading.says == Some(word)
    }

    /// Whether it holds amounts, and not a percentage of others.
    fn is_amount(&self) -> bool {
        use TableWord as W;
        self.counts()
            && !matches!(self.heading.says, Some(W::Growth | W::Rate | W::Share | W::Completion | W::Other))
    }
}

/// What the document says of the years its tables speak of.
#[derive(Debug, Clone, Copy)]
pub(super) struct Years {
    /// What it reviews.
    pub(super) reviews: Option<Period>,
    /// What it plans.
    pub(super) plans: Option<Period>,
    /// What the text around the table is, and of which period.
    pub(super) here: Option<(Role, Option<Period>)>,
    /// What it can be silent about; a communiqué plans nothing.
    pub(super) scope: Option<Scope>,
}

/// The columns of a table; none where its head is not understood.
pub(super) fn columns(
    grid: &Grid<'_>,
    caption: &Caption,
    years: &Years,
    vocabulary: &Vocabulary,
) -> Vec<Column> {
    let headings = headings(grid, vocabulary);
    let mut columns: Vec<Column> = Vec::new();
    let mut name = None;
    for (at, heading) in headings.into_iter().enumerate() {
        use TableWord as W;
        if matches!(heading.says, Some(W::Name | W::Place | W::Year)) {
            name = Some(at);
        }
        columns.push(Column { heading, fate: Fate::Unread, name: name.unwrap_or(usize::MAX) });
    }
    // 类别 | 指标 | 2025年: the last name before the figures is the row's.
    if columns.is_empty() || columns.iter().any(|column| column.counts() && column.name == usize::MAX) {
        return Vec::new();
    }
    if !columns.iter().any(Column::counts) {
        return Vec::new();
    }
    for at in 0..columns.len() {
        columns[at].fate = own_fate(&columns, at, caption, years);
    }
    for at in 0..columns.len() {
        if let Some(fate) = borrowed(&columns, at) {
            columns[at].fate = fate;
        }
    }
    columns
}

/// The headings of the columns, where their number fits that of the cells below.
fn headings(grid: &Grid<'_>, vocabulary: &Vocabulary) -> Vec<Heading> {
    let wanted = usual_width(&grid.rows);
    let mut cells = merged(&grid.head, vocabulary);
    if cells.is_empty()
        && let Some(line) = grid.caption.first().filter(|line| line.chars().count() < 20)
    {
        // 比上年增长（%） alone above 居民消费价格 | 1.5.
        let says = heading(line, vocabulary).says;
        cells.extend(says.is_some().then(|| (*line).to_owned()));
    }
    let read = |cells: &[String]| -> Vec<Heading> { cells.iter().map(|cell| heading(cell, vocabulary)).collect() };
    let mut headings = read(&cells);
    if headings.len() < wanted {
        let split: Vec<String> = cells.iter().flat_map(|cell| at_years(cell)).collect();
        if split.len() == wanted || split.len() + 1 == wanted && !headings.is_empty() {
            headings = read(&split);
        }
    }
    let names = |heading: &Heading| matches!(heading.says, Some(TableWord::Name | TableWord::Place | TableWord::Year));
    let blank = |heading: &Heading| heading.says.is_none() && heading.period.is_none() && heading.unit.is_none();
    let known = |heading: &Heading| heading.says.is_some() || heading.period.is_some() || heading.unit.is_some();
    let unnamed = || Heading { says: Some(TableWord::Name), ..Heading::default() };
    if headings.len() + 1 == wanted && !headings.is_empty() && !headings.iter().any(names) && headings.iter().all(known)
    {
        headings.insert(0, unnamed());
    }
    if !headings.iter().any(names) && headings.first().is_some_and(blank) && headings.len() > 1 {
        headings[0] = unnamed();
    }
    if headings.len() >= wanted && headings.len() <= widest(&grid.rows).max(wanted) { headings } else { Vec::new() }
}

/// How many cells most rows have.
fn usual_width(rows: &[Line<'_>]) -> usize {
    let mut counts = std::collections::BTreeMap::<usize, usize>::new();
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
    let joined = parts.iter().enumerate().map(|(at, part)| format!("{}{}", groups[at / each].words, part.words));
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

/// The year that a period ends in.
fn year_of(period: Period) -> Option<Year> {
    period.last_year()
}

/// What becomes of a column by its own head, the caption and the document.
fn own_fate(columns: &[Column], at: usize, caption: &Caption, years: &Years) -> Fate {
    use TableWord as W;
    let column = &columns[at];
    let panel = || columns.iter().filter(|other| other.name == column.name);
    let heading = &column.heading;
    if !column.counts() {
        return Fate::Unread;
    }
    let reviewed = years.reviews.and_then(year_of);
    let planned = years.plans.and_then(year_of);
    let told = heading.period.or(caption.period.filter(|_| !caption.years));
    let told = match (heading.period, caption.period) {
        // 1—11月 of the caption, 2025年 of the head.
        (Some(Period::Year(own)), Some(months @ (Period::Months(..) | Period::Month(_))))
            if year_of(months) == Some(own) =>
        {
            Some(months)
        }
        _ => told,
    };
    if caption.years && heading.period.is_none() {
        return Fate::Unread;
    }
    match heading.says {
        Some(W::Other | W::Name | W::Place | W::Unit | W::Ordinal | W::Note | W::Year) => Fate::Unread,
        Some(W::Earlier | W::Revised) => Fate::Baseline,
        Some(W::Target) => {
            if years.scope == Some(Scope::Statistics) {
                return Fate::Unread;
            }
            let results = panel().any(|other| other.says(W::Result) || other.says(W::Final));
            let own = if results { years.reviews } else { years.plans };
            let here = years.here.and_then(|(_, period)| period);
            let Some(period) = told.or(own).or(here) else { return Fate::Unread };
            let of = |year: Option<Year>| year.is_some() && year == year_of(period);
            match (reviewed, planned) {
                (None, None) => Fate::Unread,
                _ if of(reviewed) || of(planned) => Fate::Claim(Role::Target, period),
                _ => Fate::Baseline,
            }
        }
        Some(W::Final) if heading.period.is_some() => match (told, reviewed) {
            (Some(period), reviewed) if reviewed.is_none_or(|last| year_of(period) <= Some(last)) => {
                Fate::Claim(Role::Result, period)
            }
            _ => Fate::Unread,
        },
        Some(W::Completion) if panel().any(|other| other.says(W::Revised)) => Fate::Unread,
        Some(
            W::Final | W::Result | W::Level | W::Growth | W::Rate | W::Share | W::Completion,
        )
        | None => {
            let here = match years.here {
                Some((Role::Result, period)) => period.or(years.reviews),
                Some((Role::Target, _)) => None,
                None if years.plans.is_none() => years.reviews,
                None => None,
            };
            let Some(period) = told.or(here) else { return Fate::Unread };
            let year = year_of(period);
            match (year, reviewed, planned) {
                (None, _, _) => Fate::Unread,
                (Some(year), Some(reviewed), _) if year == reviewed => Fate::Claim(Role::Result, period),
                (Some(year), _, Some(planned)) if year == planned => {
                    let wished = heading.planned || caption.planned;
                    let may = wished && years.scope != Some(Scope::Statistics);
                    if may { Fate::Claim(Role::Target, period) } else { Fate::Unread }
                }
                (Some(year), Some(reviewed), _) if year < reviewed => Fate::Baseline,
                (Some(year), None, Some(planned)) if year.next() == planned => {
                    Fate::Claim(Role::Result, period)
                }
                (Some(_), _, _) => Fate::Unread,
            }
        }
        Some(W::Filler | W::Within | W::Part | W::Total | W::Ends | W::Begins | W::Owner | W::Region) => Fate::Unread,
    }
}

/// What becomes of a percentage whose head names no year: that of the amounts to its left, or of the latest ones where
/// those are set aside.
fn borrowed(columns: &[Column], at: usize) -> Option<Fate> {
    use TableWord as W;
    let column = &columns[at];
    let depends = matches!(column.heading.says, Some(W::Growth | W::Rate | W::Share | W::Completion));
    if !depends || column.heading.period.is_some() {
        return None;
    }
    let panel = || columns.iter().enumerate().filter(|(_, other)| other.name == column.name && other.is_amount());
    if column.says(W::Completion) {
        if panel().any(|(_, other)| other.says(W::Revised)) {
            return None;
        }
        let result = panel().find_map(|(_, other)| match other.fate {
            fate @ Fate::Claim(Role::Result, _) if !other.says(W::Final) || other.heading.period.is_none() => Some(fate),
            _ => None,
        });
        return result.or(Some(column.fate)).filter(|_| column.fate != Fate::Unread || result.is_some());
    }
    let left = panel().filter(|(other, _)| *other < at).last().map(|(_, other)| other.fate);
    let last = panel().filter_map(|(_, other)| match other.fate {
        Fate::Claim(_, period) => Some(year_of(period)),
        Fate::Baseline | Fate::Unread => None,
    });
    let last = last.max();
    let newest = |fate: &Fate| matches!(fate, Fate::Claim(_, period) if Some(year_of(*period)) == last);
    let other = || panel().map(|(_, other)| other.fate).filter(newest).last();
    // Before any amounts, or beside none, it says for itself.
    left.map(|fate| Some(fate).filter(newest).or_else(other).unwrap_or(Fate::Unread))
}
