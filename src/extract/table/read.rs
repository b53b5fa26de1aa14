//! The rows of a table → claims, a cell each.

use super::Tables;
use super::caption::Caption;
use super::cell::{self, Units};
use super::column::{Column, Fate};
use super::grid::{self, Cell, Grid, Line};
use super::heading;
use super::row::{Names, RowName};
use crate::extract::error::PhraseError;
use crate::extract::phrase::{Frame, Reader};
use crate::extract::running::Notice;
use crate::vocabulary::canonical::taken;
use crate::vocabulary::limits::NAME;
use crate::vocabulary::numbers::Aside;
use crate::vocabulary::table::{TableSite, TableWord, squeezed};
use crate::vocabulary::{Claim, Flag, Measure, PlacePath, Span};

/// The name of the rule.
const RULE: &str = "table";

/// A table, and what is read in it.
pub(super) struct Table<'a, 'v> {
    pub(super) reader: &'a Reader<'v>,
    /// The document's.
    pub(super) text: &'a str,
    pub(super) place: &'a PlacePath,
    pub(super) caption: &'a Caption,
    /// None where the head is not understood.
    pub(super) columns: &'a [Column],
    pub(super) tables: &'a mut Tables,
}

impl Table<'_, '_> {
    /// The numbers of the head: years, and what brackets say.
    pub(super) fn head(&mut self, grid: &Grid<'_>) {
        for line in &grid.head {
            for cell in &line.cells {
                let year = |span: Span| grid::is_year(&self.text[span.start..span.end]);
                let reason = |span| if year(span) { Aside::Date } else { Aside::Name };
                let found: Vec<_> =
                    grid::numbers(self.text, cell.span).map(|span| (span, reason(span))).collect();
                self.tables.aside.extend(found);
            }
        }
    }

    /// Reads the rows, cell by cell.
    pub(super) fn rows(&mut self, grid: &Grid<'_>) {
        let mut rows = Names::new(self.reader.vocabulary, self.place);
        let amounts = self.columns.iter().any(Column::is_amount);
        for line in &grid.rows {
            // A figure below no head has left its column, and so may the others of its row have.
            let below = |(at, cell): (usize, &Cell<'_>)| {
                let headed = self.columns.get(at).is_some_and(|column| !column.heading.is_blank());
                headed || !cell.is_plain()
            };
            let fits = !self.columns.is_empty()
                && line.cells.len() == self.columns.len()
                && line.cells.iter().enumerate().all(below);
            let mut named: Vec<(usize, RowName)> = Vec::new();
            for (at, cell) in line.cells.iter().enumerate() {
                let Some(column) = self.columns.get(at).filter(|_| fits) else {
                    self.unread(*cell);
                    continue;
                };
                if !column.counts() {
                    if column.heading.says == Some(TableWord::Name)
                        || column.heading.says == Some(TableWord::Place)
                    {
                        let figures = line.cells[at + 1..].iter().filter(|cell| cell.is_plain());
                        let mut figures = figures.filter_map(|cell| cell::printed(cell.words));
                        let amount = figures.next().map(|printed| printed.value);
                        let name = rows.next(cell.words, amount.filter(|_| amounts));
                        named.retain(|(own, _)| *own != at);
                        named.push((at, name));
                    }
                    let reason = match column.heading.says {
                        Some(TableWord::Ordinal) => Aside::Ordinal,
                        Some(TableWord::Year) => Aside::Date,
                        _ => Aside::Name,
                    };
                    self.aside(*cell, reason);
                    continue;
                }
                if cell.words.is_empty() || cell.is_blank() {
                    continue;
                }
                let name = named.iter().find(|(own, _)| *own == column.name).map(|(_, name)| name);
                match self.cell(&rows, line, name, column, *cell, amounts) {
                    Some(claim) => self.tables.claims.push(claim),
                    None if self.fate(column, line) == Fate::Baseline => self.aside(*cell, Aside::Baseline),
                    None => self.unread(*cell),
                }
            }
        }
    }

    /// What becomes of a column in that row: where the rows are years, only that of the year reviewed counts.
    fn fate(&self, column: &Column, line: &Line<'_>) -> Fate {
        let years =
            self.columns.get(column.name).is_some_and(|name| name.heading.says == Some(TableWord::Year));
        let Some(cell) = line.cells.get(column.name).filter(|_| years) else { return column.fate };
        let row = heading::heading(cell.words, self.reader.vocabulary).period;
        match (column.fate, row) {
            (Fate::Claim(role, period), Some(own)) if own == period => Fate::Claim(role, period),
            (Fate::Claim(_, period), Some(own)) if own.last_year() < period.last_year() => Fate::Baseline,
            (Fate::Claim(..) | Fate::Unread, _) => Fate::Unread,
            (Fate::Baseline, _) => Fate::Baseline,
        }
    }

    /// The claim of a cell; `None` where its row, its unit or its column is not sure.
    fn cell(
        &self,
        names: &Names<'_>,
        line: &Line<'_>,
        name: Option<&RowName>,
        column: &Column,
        cell: Cell<'_>,
        amounts: bool,
    ) -> Option<Claim> {
        let Fate::Claim(role, period) = self.fate(column, line) else { return None };
        let (vocabulary, heading) = (self.reader.vocabulary, &column.heading);
        let by_year = self.columns[column.name].heading.says == Some(TableWord::Year);
        let row = match name {
            Some(row) => row.clone(),
            None if by_year => RowName { total: true, known: true, ..RowName::default() },
            None => return None,
        };
        let places = self.columns[column.name].heading.says == Some(TableWord::Place);
        let own = self.column_name(column);
        // What only its own words say must bring its unit; a head that names an owner goes before the row.
        let only = heading.says.is_none() && heading.unit.is_none() && !by_year;
        if only && (heading.period.is_none() || !heading.own.is_empty()) {
            return None;
        }
        if heading.owner || self.caption.unsure {
            return None;
        }
        let share = heading.says == Some(TableWord::Share) && own.is_empty();
        let own = if share { "比重" } else { &own };
        if (places || by_year) && own.is_empty() && self.caption.topic.is_empty() {
            return None;
        }
        let own = if places && own.is_empty() { &self.caption.topic } else { own };
        let indicator = names.indicator(&row, own, self.caption, amounts)?;
        let unit_column = self.columns.iter().position(|column| column.heading.says == Some(TableWord::Unit));
        let unit = unit_column.and_then(|at| line.cells.get(at)).map(|cell| squeezed(cell.words));
        let printed = cell::printed(cell.words);
        let units = Units {
            cell: printed.map_or("", |printed| printed.rest).trim_start_matches("个").trim(),
            row: unit.as_deref().filter(|unit| !unit.is_empty()).or(row.unit.as_deref()),
            caption: &self.caption.units,
        };
        let known = |unit: &str| vocabulary.units.family(unit).is_some();
        let bare = printed.filter(|printed| printed.rest.is_empty() || known(printed.rest));
        let units = match bare {
            Some(printed) => Units { cell: printed.rest, ..units },
            None => Units { cell: "", ..units },
        };
        let counted = cell::counted(heading, row.grows, &indicator, &units, vocabulary, self.place)?;
        if row.total && counted.measure == Measure::Share {
            return None;
        }
        let year = period.last_year()?;
        let frame = Frame { role, place: self.place, year, indicator: Some(&indicator), said_in: None };
        let (mut claim, span) = if let Some(printed) = bare {
            let end = cell.span.start + printed.len;
            (cell::plain(printed.value, &counted, &frame), Span { end, ..cell.span })
        } else {
            (cell::worded(self.reader, cell.words, &counted, &frame)?, ends(self.text, cell.span)?)
        };
        claim.indicator = taken(&indicator, NAME).into_owned();
        claim.period = period;
        claim.span = Some(span);
        claim.section = taken(&self.caption.words, NAME).into_owned();
        self.text[line.span.start..line.span.end].trim().clone_into(&mut claim.quote);
        RULE.clone_into(&mut claim.rule);
        if heading.provisional {
            claim.flags.0.insert(Flag::Provisional);
        }
        Some(claim)
    }

    /// What a column adds to the names of its rows: its own words, or those of the amounts it is a percentage of.
    fn column_name(&self, column: &Column) -> String {
        use TableWord as W;
        let own = &column.heading.own;
        if !own.is_empty() {
            return self.of_whole(column, own);
        }
        let growth = matches!(column.heading.says, Some(W::Growth | W::Rate));
        if !growth && column.heading.says != Some(W::Level) {
            return String::new();
        }
        let amount = self.columns.iter().filter(|other| other.name == column.name && other.counts());
        let mut named = amount.filter(|other| other.heading.says == Some(W::Level));
        match (named.next(), named.next()) {
            (Some(only), None) if growth && !only.heading.own.is_empty() => only.heading.own.clone(),
            (Some(_), None) => self.caption.counts.clone(),
            _ => String::new(),
        }
    }

    /// 第二产业 beside 地区生产总值 is 第二产业增加值.
    fn of_whole(&self, column: &Column, own: &str) -> String {
        let tables = &self.reader.vocabulary.tables;
        let part = tables.whole(TableSite::Row, own);
        let part = part.filter(|known| known.says == TableWord::Part && !known.add.is_empty());
        let beside = || {
            self.columns
                .iter()
                .any(|other| other.name == column.name && other.heading.own.ends_with("生产总值"))
        };
        match part.filter(|_| beside()) {
            Some(part) => format!("{own}{}", part.add),
            None => own.to_owned(),
        }
    }

    fn aside(&mut self, cell: Cell<'_>, reason: Aside) {
        self.tables.aside.extend(grid::numbers(self.text, cell.span).map(|span| (span, reason)));
    }

    fn unread(&mut self, cell: Cell<'_>) {
        // In a name of words a number is a part of it.
        if !cell.is_plain()
            && cell.words.starts_with(|c: char| !c.is_ascii_digit() && !"-－−+".contains(c))
            && self.columns.is_empty()
        {
            return self.aside(cell, Aside::Name);
        }
        for span in grid::numbers(self.text, cell.span) {
            let words = self.text[span.start..span.end].to_owned();
            let reason = PhraseError::Cell { words: words.clone() };
            self.tables.notices.push(Notice { span, words, reason });
        }
    }
}

/// From the first digit of a cell to its last.
fn ends(text: &str, span: Span) -> Option<Span> {
    let mut runs = grid::numbers(text, span);
    let first = runs.next()?;
    Some(Span { start: first.start, end: runs.last().unwrap_or(first).end })
}
