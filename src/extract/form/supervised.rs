//! Tables of items and of their progress as offices write them: the headings by their words, wherever they stand, and the
//! cells by column.

use super::BadRow;
use super::percent::hundredfold;
use super::source::{Input, Source};
use crate::message;
use crate::vocabulary::column::{QUARTERS, STAGE_DATE, Supervised};
use crate::vocabulary::form::restore;
use crate::vocabulary::grid::{Mark, Shown};
use crate::vocabulary::table::squeezed;
use crate::vocabulary::{Message, Vocabulary};
use csv::StringRecord;
use rust_decimal::Decimal;

/// A row of such a table.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TableRow {
    /// The line, from 1.
    pub line: u64,
    /// The sheet of the workbook; empty where it is a text.
    pub sheet: String,
    cells: Vec<(&'static str, String, String)>,
}

impl TableRow {
    /// The cell of a column; empty where the table has none such.
    pub fn get(&self, code: &str) -> &str {
        self.cells.iter().find(|(own, ..)| *own == code).map_or("", |(.., cell)| cell)
    }

    /// The cells of a column that stands several times, each under its heading.
    pub fn each(&self, code: &'static str) -> impl Iterator<Item = (&str, &str)> {
        let own = self.cells.iter().filter(move |(own, ..)| *own == code);
        own.map(|(_, heading, cell)| (heading.as_str(), cell.as_str()))
    }

    /// The heading of a column, as printed; empty where the table has none such.
    pub fn heading(&self, code: &str) -> &str {
        self.cells.iter().find(|(own, ..)| *own == code).map_or("", |(_, heading, _)| heading)
    }

    /// What is wrong with the cell of a column.
    pub fn bad(&self, code: &str, reason: Message) -> BadRow {
        let found = self.cells.iter().find(|(own, ..)| *own == code);
        BadRow {
            column: code.to_owned(),
            heading: found.map(|(_, heading, _)| heading.clone()).unwrap_or_default(),
            value: self.get(code).to_owned(),
            ..BadRow::whole(self.line, reason).on(&self.sheet)
        }
    }
}

/// A table whose headings were understood.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Table {
    /// Its rows that say anything.
    pub rows: Vec<TableRow>,
    /// Headings that were not understood, as printed.
    pub unknown: Vec<String>,
}

/// The rows of a table of that form. A cell under a cell that is merged over several rows is as that one says.
///
/// # Errors
/// A table without the column of names, or a row that cannot be read.
pub fn table(input: Input<'_>, form: Supervised, vocabulary: &Vocabulary) -> Result<Table, Vec<BadRow>> {
    let key = |heading: &str| {
        let key = squeezed(heading).to_lowercase();
        let key = key.trim_matches(['*', ':', '：', '"', '\u{FEFF}']);
        key.split_once(['（', '('])
            .map_or(key, |(stem, _)| if stem.is_empty() { key } else { stem })
            .to_owned()
    };
    let whole = |heading: &str| squeezed(heading).to_lowercase();
    let of = |heading: &str| {
        let found = vocabulary.columns.of_form(form, &whole(heading));
        let days = || form == Supervised::Project && vocabulary.stages.dated(heading).is_some();
        let found = found.or_else(|| vocabulary.columns.of_form(form, &key(heading)));
        found.or_else(|| days().then_some(Some(STAGE_DATE)))
    };
    let is_work = |cell: &&&str| matches!(of(cell), Some(Some("name" | "words" | "item")));
    // The row that names the work is the upper one of two rows of headings, however many quarters the lower has.
    let known = |cells: &[&str]| {
        let own = cells.iter().filter(|cell| of(cell).is_some()).count();
        own + if cells.iter().any(|cell| is_work(&cell)) { QUARTERS.len() } else { 0 }
    };
    let (mut source, _) = Source::open(input, known)?;
    let sheet = source.sheet().to_owned();
    let (mut record, mut marks) = (StringRecord::new(), Vec::new());
    let line = match source.next(&mut record, &mut marks) {
        Some(line) => line.map_err(|bad| vec![bad])?,
        None => return Err(vec![BadRow::whole(1, message!("sheet-empty")).on(&sheet)]),
    };
    let mut headings: Vec<String> = record.iter().map(|cell| cell.trim().to_owned()).collect();
    let mut next = source.next(&mut record, &mut marks);
    if let Some(lower) = next.as_ref().and_then(|_| with_lower(&headings, &record, |cell| of(cell).is_some()))
    {
        headings = lower;
        next = source.next(&mut record, &mut marks);
    }
    let mut columns: Vec<Option<&'static str>> = Vec::new();
    let mut table = Table::default();
    for heading in &headings {
        let column = of(heading);
        if column.is_none() && !heading.is_empty() {
            table.unknown.push(heading.clone());
        }
        // Of two columns of one meaning the first is read; after 牵头单位, 责任单位 are those that help.
        let free = |column: &&'static str| *column == STAGE_DATE || !columns.contains(&Some(*column));
        let column = column.flatten();
        let beside = column.filter(|column| *column == "lead" && !free(column)).map(|_| "co_units");
        let column = beside.or(column).filter(free);
        columns.push(column);
    }
    let named = match form {
        Supervised::Item => columns.contains(&Some("name")) || columns.contains(&Some("words")),
        Supervised::Progress => columns.contains(&Some("item")) || columns.contains(&Some("name")),
        Supervised::Project => columns.contains(&Some("name")),
    };
    if !named {
        let form = match form {
            Supervised::Item => message!("item-form-none"),
            Supervised::Progress => message!("progress-form-none"),
            Supervised::Project => message!("project-form-none"),
        };
        return Err(vec![BadRow::whole(line, form).on(&sheet)]);
    }
    while let Some(line) = next {
        let line = line.map_err(|bad| vec![bad])?;
        let cell = |at: usize| as_shown(restore(record.get(at).unwrap_or("").trim()), marks.get(at));
        let repeated = (0..headings.len()).all(|at| cell(at) == headings[at]);
        if !repeated && (0..headings.len()).any(|at| !cell(at).is_empty()) {
            let cells = columns
                .iter()
                .enumerate()
                .filter_map(|(at, column)| Some(((*column)?, headings[at].clone(), cell(at))));
            table.rows.push(TableRow { line, sheet: sheet.clone(), cells: cells.collect() });
        }
        next = source.next(&mut record, &mut marks);
    }
    Ok(table)
}

/// The headings with those of a second row below them: 季度进度 over 一季度 to 四季度. `None` where the row is no row of headings: each
/// of its cells is empty, the heading above it once more, or a heading that is known, and one of the latter is there.
fn with_lower(
    headings: &[String],
    record: &StringRecord,
    is_known: impl Fn(&str) -> bool,
) -> Option<Vec<String>> {
    let cells = || (0..headings.len()).map(|at| record.get(at).unwrap_or("").trim());
    let beside = |(cell, above): &(&str, &String)| !cell.is_empty() && *cell != above.as_str();
    let mut lower = cells().zip(headings).filter(beside).peekable();
    lower.peek()?;
    let all = lower.all(|(cell, _)| is_known(cell));
    let own = |(cell, above): (&str, &String)| if cell.is_empty() { above.clone() } else { cell.to_owned() };
    all.then(|| cells().zip(headings).map(own).collect())
}

/// A cell as it shows what it holds: 0.478 of a column of percentages is 47.8%.
fn as_shown(text: &str, mark: Option<&Mark>) -> String {
    let percent = mark.is_some_and(|mark| mark.shown == Shown::Percent);
    let number = Decimal::from_str_exact(text).ok().filter(|_| percent).and_then(hundredfold);
    number.map_or_else(|| text.to_owned(), |number| format!("{number}%"))
}
