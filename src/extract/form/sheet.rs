//! A sheet by its headings: cells by column name, in any order, English or Chinese.

use super::BadRow;
use super::above::{headings, is_headings, other_table, unit};
use super::head::{Head, Words};
use super::source::{Input, Source};
use crate::extract::cells::{BadCell, Refused};
use crate::message;
use crate::vocabulary::Vocabulary;
use crate::vocabulary::form::{CLAIM, Column, named, restore};
use crate::vocabulary::grid::{Doubt, Mark, Shown};
use csv::StringRecord;

/// A sheet whose headings were understood.
pub struct Sheet<'a> {
    source: Source<'a>,
    record: StringRecord,
    marks: Vec<Mark>,
    words: Words<'a>,
    pub(super) head: Head,
    remarks: Vec<BadRow>,
}

/// One row: its line and its cells.
pub struct Row<'s> {
    /// The line it begins on, from 1.
    pub line: u64,
    record: &'s StringRecord,
    marks: &'s [Mark],
    words: Words<'s>,
    pub(super) head: &'s Head,
    sheet: &'s str,
}

impl<'a> Sheet<'a> {
    /// Reads the headings. Each of `required` wants one of its columns, unless `given` has it.
    pub fn open(
        input: Input<'a>,
        columns: &'static [Column],
        required: &[&[&str]],
        vocabulary: Option<&'a Vocabulary>,
        given: &dyn Fn(&str) -> bool,
    ) -> Result<Self, Vec<BadRow>> {
        let words = Words { columns, vocabulary };
        let (mut source, above) = Source::open(input, |cells| words.known(cells))?;
        let sheet = source.sheet().to_owned();
        let (mut record, mut marks) = (StringRecord::new(), Vec::new());
        let line = match source.next(&mut record, &mut marks) {
            Some(line) => line.map_err(|bad| vec![bad])?,
            None => return Err(vec![BadRow::whole(1, message!("sheet-empty")).on(&sheet)]),
        };
        let mut refused = Refused::default();
        if let Some(other) = other_table(&above, words, &sheet) {
            return Err(vec![other]);
        }
        let printed: Vec<&str> = record.iter().collect();
        let headings = headings(&printed, &above, words, &mut refused);
        let headings: Vec<&str> = headings.iter().map(String::as_str).collect();
        let mut head = words.head(&headings, &mut refused);
        if let Some(vocabulary) = vocabulary {
            unit(&above, &mut head, vocabulary, &mut refused);
        }
        let has = |name: &str| {
            let of_figures = match name {
                "role" => {
                    head.figures.iter().all(|figures| figures.role.is_some()) && !head.figures.is_empty()
                }
                "year" => {
                    head.figures.iter().all(|figures| figures.year.is_some()) && !head.figures.is_empty()
                }
                _ => false,
            };
            let at = columns.iter().position(|column| column.code == name);
            of_figures || given(name) || at.and_then(|at| head.places[at]).is_some()
        };
        for names in required {
            if !names.iter().any(|name| has(name)) {
                let reason = match names {
                    ["year", ..] => {
                        message!("heading-missing-given", name = named("year"), option = "--year")
                    }
                    [one, other] => {
                        message!("heading-missing-either", one = named(one), other = named(other))
                    }
                    [name @ ("role" | "place")] if columns.len() == CLAIM.len() => {
                        let option = format!("--{name}");
                        message!("heading-missing-given", name = named(name), option = option)
                    }
                    _ => message!("heading-missing", name = named(names[0])),
                };
                refused.add(names[0], "", reason);
            }
        }
        if !refused.0.is_empty() {
            return Err(BadRow::all(line, refused.0, &sheet));
        }
        let remarks = head.remarks.iter().map(|(at, what)| BadRow {
            column: head.printed[*at].clone(),
            ..BadRow::whole(line, what.clone()).on(&sheet)
        });
        Ok(Self { remarks: remarks.collect(), source, record, marks, words, head })
    }

    /// What is said of the sheet and of rows that were set aside, none of it an error.
    pub fn remarks(&mut self) -> Vec<BadRow> {
        std::mem::take(&mut self.remarks)
    }

    /// Says why a row was set aside.
    pub fn set_aside(&mut self, bad: BadRow) {
        self.remarks.push(bad);
    }

    /// The next row that is not blank.
    pub fn next_row(&mut self) -> Option<Result<Row<'_>, Vec<BadRow>>> {
        loop {
            let line = match self.source.next(&mut self.record, &mut self.marks)? {
                Ok(line) => line,
                Err(bad) => return Some(Err(vec![bad])),
            };
            if self.record.iter().all(|cell| cell.trim().is_empty()) {
                continue;
            }
            if self.marks.iter().any(|mark| mark.doubt == Some(Doubt::Hidden)) {
                return Some(Err(vec![BadRow::whole(line, message!("row-hidden")).on(self.source.sheet())]));
            }
            let width = self.head.printed.len();
            let beyond = self.record.iter().skip(width).any(|cell| !cell.trim().is_empty());
            if beyond || self.record.len() < width {
                let reason = message!("row-width", cells = self.record.len(), headings = width);
                return Some(Err(vec![BadRow::whole(line, reason).on(self.source.sheet())]));
            }
            let mut refused = Refused::default();
            for (column, place) in self.words.columns.iter().zip(&self.head.places) {
                let cell = place.and_then(|place| self.record.get(place)).unwrap_or("");
                refused.words(column.code, cell);
            }
            if !refused.0.is_empty() {
                return Some(Err(BadRow::all(line, refused.0, self.source.sheet())));
            }
            return Some(Ok(Row {
                line,
                record: &self.record,
                marks: &self.marks,
                words: self.words,
                head: &self.head,
                sheet: self.source.sheet(),
            }));
        }
    }
}

impl<'s> Row<'s> {
    /// Whether the file has that column.
    pub fn has(&self, code: &str) -> bool {
        self.place(code).is_some()
    }

    /// The cell of a column, trimmed and no longer defused; empty where there is none.
    pub fn get(&self, code: &str) -> &'s str {
        self.place(code).map_or("", |place| self.at(place))
    }

    /// The cell of a column by its number.
    pub fn at(&self, place: usize) -> &'s str {
        restore(self.record.get(place).unwrap_or("").trim())
    }

    /// How a workbook shows the cell of a column by its number.
    pub fn shown_at(&self, place: usize) -> Shown {
        self.mark(place).shown
    }

    /// Why the number of a cell may not be what it seems to say, by the number of its column.
    pub fn doubt_at(&self, place: usize) -> Option<Doubt> {
        self.mark(place).doubt
    }

    /// The same of a column of the form.
    pub fn doubt(&self, code: &str) -> Option<Doubt> {
        self.place(code).and_then(|place| self.doubt_at(place))
    }

    fn mark(&self, place: usize) -> Mark {
        self.marks.get(place).copied().unwrap_or_default()
    }

    /// How a workbook shows the cell of a column.
    pub fn shown(&self, code: &str) -> Shown {
        self.place(code).map_or(Shown::Plain, |place| self.shown_at(place))
    }

    /// The cells that say anything, with the numbers of their columns.
    pub fn filled(&self) -> impl Iterator<Item = (usize, &'s str)> {
        (0..self.record.len()).map(|at| (at, self.at(at))).filter(|(_, cell)| !cell.is_empty())
    }

    /// The sheet of a workbook that it stands in; empty where it is a text.
    pub fn sheet(&self) -> &'s str {
        self.sheet
    }

    /// Whether the row is the headings once more, as above each printed page.
    pub fn repeats_headings(&self) -> bool {
        let same = |at: usize| self.at(at).split_whitespace().collect::<String>() == self.head.printed[at];
        (0..self.head.printed.len()).all(same)
    }

    /// Whether the row is the headings of another table.
    pub fn is_other_headings(&self) -> bool {
        const ENOUGH: usize = 3;
        let cells: Vec<&str> = self.filled().map(|(_, cell)| cell).collect();
        let known = self.words.known(&cells);
        known >= ENOUGH && is_headings(known, cells.len())
    }

    /// Whether the row is the example of an empty form: its number is 例.
    pub fn is_example(&self) -> bool {
        self.head.aside.iter().any(|at| ["例", "示例", "example"].contains(&self.at(*at)))
    }

    /// What is wrong with cells of the row, under the headings as printed; `figures` is the column of the number.
    pub fn refused(&self, cells: Vec<BadCell>, figures: Option<usize>) -> Vec<BadRow> {
        let mut bad = BadRow::all(self.line, cells, self.sheet);
        for cell in &mut bad {
            let at = figures.filter(|_| cell.column == "value").or_else(|| self.place(&cell.column));
            cell.heading = at.and_then(|at| self.head.printed.get(at)).cloned().unwrap_or_default();
        }
        bad
    }

    /// What is said of the whole row.
    pub fn whole(&self, reason: crate::vocabulary::Message) -> BadRow {
        BadRow::whole(self.line, reason).on(self.sheet)
    }

    fn place(&self, code: &str) -> Option<usize> {
        let at = self.words.columns.iter().position(|column| column.code == code);
        at.and_then(|at| self.head.places.get(at).copied().flatten())
    }
}
