//! The form of claims: a row states one, or one for each of its columns of numbers (目标值 and 完成值).

use super::beside::{beside_the_table, unnumbered, without_heading};
use super::head::Figures;
use super::numbers::{doubtful, is_fraction, numbers, of_fraction, shown};
use super::percent::{Percent, percent};
use super::said::{Beside, ended_before, note, period, role, unit, year};
use super::sheet::{Row, Sheet};
use super::source::Input;
use super::{BadRow, date};
use crate::extract::cells::{BadCell, Refused};
use crate::extract::columns::Columns;
use crate::extract::entered::Entries;
use crate::message;
use crate::vocabulary::form::CLAIM;
use crate::vocabulary::grid::Shown;
use crate::vocabulary::limits::{ADDRESS, NAME};
use crate::vocabulary::{Claim, PlacePath, Role, Vocabulary, Year};
use chrono::NaiveDate;
use std::collections::{BTreeMap, VecDeque};

/// What is said of every row of sheets that do not say it.
#[derive(Debug, Clone, Default)]
pub struct Given {
    /// Promise or outcome.
    pub role: Option<Role>,
    /// Whose it is.
    pub place: Option<PlacePath>,
    /// The year planned or under review.
    pub year: Option<Year>,
    /// The title of the document.
    pub source: Option<String>,
}

/// A claim and the document it names.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ClaimRow {
    /// The line, from 1.
    pub line: u64,
    /// What it says.
    pub claim: Claim,
    /// The title of the document it comes from; empty where none is named.
    pub source: String,
    /// Where that was published.
    pub url: String,
    /// When it was given out.
    pub date: Option<NaiveDate>,
    /// The column of its number, from 0.
    pub column: usize,
    /// Where it is a percentage: whether it may be a fraction.
    pub percent: Option<Percent>,
}

/// Columns of fractions, each with whether its numbers measure completion; and whether all its plain numbers are
/// fractions or only those under 1.
pub type Fractions = BTreeMap<(usize, bool), bool>;

/// The rows of a form of claims. Each is read when asked for; a bad one does not end the walk.
pub struct Claims<'a> {
    sheet: Sheet<'a>,
    entries: Entries<'a>,
    given: Given,
    waiting: VecDeque<ClaimRow>,
    fractions: Fractions,
}

impl<'a> Claims<'a> {
    pub(super) fn open(
        input: Input<'a>,
        given: &Given,
        vocabulary: &'a Vocabulary,
    ) -> Result<Self, Vec<BadRow>> {
        let required: [&[&str]; 5] =
            [&["role"], &["place"], &["indicator"], &["value", "relative_to"], &["year", "period"]];
        let has = |name: &str| match name {
            "role" => given.role.is_some(),
            "place" => given.place.is_some(),
            "year" => given.year.is_some(),
            _ => false,
        };
        let sheet = Sheet::open(input, &CLAIM, &required, Some(vocabulary), &has)?;
        let (entries, waiting) = (Entries::new(vocabulary), VecDeque::new());
        Ok(Self { sheet, entries, given: given.clone(), waiting, fractions: Fractions::new() })
    }

    /// What is said of columns that are not of the form, and of rows that were set aside; once each.
    pub fn remarks(&mut self) -> Vec<BadRow> {
        self.sheet.remarks()
    }

    /// The heading of a column by its number, as printed.
    pub fn heading(&self, column: usize) -> &str {
        self.sheet.head.printed.get(column).map_or("", String::as_str)
    }

    /// From here on the percentages of these columns are fractions where their format says so, and where nothing says that
    /// they are percentages as they stand: 0.076 is 7.6%.
    pub fn take_for_fractions(&mut self, columns: Fractions) {
        self.fractions = columns;
    }
}

impl Iterator for Claims<'_> {
    type Item = Result<ClaimRow, Vec<BadRow>>;

    fn next(&mut self) -> Option<Self::Item> {
        loop {
            if let Some(row) = self.waiting.pop_front() {
                return Some(Ok(row));
            }
            let row = match self.sheet.next_row()? {
                Ok(row) => row,
                Err(bad) => return Some(Err(bad)),
            };
            if row.repeats_headings() {
                continue;
            }
            if row.is_other_headings() {
                return Some(Err(vec![row.whole(message!("row-other-headings"))]));
            }
            if let Some(why) = beside_the_table(&row) {
                let bad = row.whole(why);
                self.sheet.set_aside(bad);
                continue;
            }
            if let Some(bad) = without_heading(&row) {
                return Some(Err(vec![bad]));
            }
            match rows(&row, &self.given, &self.entries, &self.fractions) {
                Ok(rows) => self.waiting.extend(rows),
                Err(cells) => return Some(Err(cells)),
            }
        }
    }
}

/// Whether a cell of numbers says that there is none.
fn is_blank(cell: &str) -> bool {
    cell.chars().all(|c| matches!(c, '-' | '－' | '—' | '–' | '/' | '／' | '\\' | '…' | '*')) || cell == "无"
}

fn rows(
    row: &Row<'_>,
    given: &Given,
    entries: &Entries<'_>,
    fractions: &Fractions,
) -> Result<Vec<ClaimRow>, Vec<BadRow>> {
    let figures = &row.head.figures;
    let says = |figures: &&Figures| !is_blank(row.at(figures.at)) || row.doubt_at(figures.at).is_some();
    let filled: Vec<&Figures> = figures.iter().filter(says).collect();
    let nothing = Figures { at: usize::MAX, role: None, year: None, measure: None, unit: String::new() };
    let filled = if filled.is_empty() { vec![figures.first().unwrap_or(&nothing)] } else { filled };
    let (mut claims, mut bad) = (Vec::new(), Vec::new());
    let count = filled.len();
    for figures in filled {
        let cell = if is_blank(row.at(figures.at)) { "" } else { row.at(figures.at) };
        let row_given = (row, given);
        let read = claim(row_given, figures, cell, count, entries).and_then(|read| {
            if is_fraction(&read, fractions) { of_fraction(read, row, cell) } else { Ok(read) }
        });
        match read {
            Ok(claim) => claims.push(claim),
            Err(cells) => {
                let told = row.refused(cells, Some(figures.at));
                bad.extend(told.into_iter().filter(|cell| !bad.contains(cell)).collect::<Vec<_>>());
            }
        }
    }
    if bad.is_empty() { Ok(claims) } else { Err(bad) }
}

fn claim<'r>(
    (row, given): (&Row<'r>, &Given),
    figures: &Figures,
    cell: &'r str,
    count: usize,
    entries: &Entries<'_>,
) -> Result<ClaimRow, Vec<BadCell>> {
    let mut refused = Refused::default();
    let formatted = row.shown_at(figures.at) == Shown::Percent;
    let role = role(row, figures, given, &mut refused);
    let year = year(row, figures, given, &mut refused);
    let beside = Beside::of(row, figures, count, &mut refused);
    let place =
        given.place.as_ref().filter(|_| !row.has("place")).map_or(row.get("place"), PlacePath::as_str);
    let measure = figures.measure.filter(|_| row.get("measure").is_empty());
    let (note, period) = (note(row), period(row, beside.period));
    let (unit, heading_unit) = unit(row, figures, &mut refused);
    let columns = Columns {
        role: &role,
        place,
        year: &year,
        indicator: unnumbered(row.get("indicator")),
        measure: measure.map_or(row.get("measure"), |measure| measure.code()),
        comparator: beside.comparator,
        value: cell,
        value_high: beside.value_high,
        stretch: beside.stretch,
        unit: if formatted && unit.is_empty() { "%" } else { unit },
        period: &period,
        relative_to: beside.relative_to,
        flags: beside.flags,
        quote: beside.quote,
        cue: beside.cue,
        responsible: row.get("responsible"),
        note: &note,
        heading_unit,
    };
    let source = row.get("source");
    let source = if row.has("source") { source } else { given.source.as_deref().unwrap_or(source) };
    let source = refused.name("source", source, NAME);
    let url = refused.name("url", row.get("url"), ADDRESS);
    let date = date(&mut refused, row.get("date"));
    doubtful(row, figures, cell, &beside, &mut refused);
    let read = entries.claim(&columns);
    let mut kind = None;
    if let Ok(claim) = &read {
        let unit = claim.unit.as_str();
        for (column, cell, shown) in shown(row, figures, cell, &beside) {
            if shown == Shown::Percent && !cell.is_empty() && !["%", "％"].contains(&unit) {
                refused.add(column, cell, message!("cell-two-units", own = "%", unit = unit));
            }
        }
        if let Some(reason) = ended_before(row, claim) {
            refused.add("period", beside.period, reason);
        }
        match percent(unit, &numbers(row, figures, cell, claim, &beside), beside.quote) {
            Ok(percent) => kind = percent,
            Err(reason) => refused.add("value", cell, reason),
        }
    }
    match read {
        Ok(claim) if refused.0.is_empty() => Ok(ClaimRow {
            line: row.line,
            percent: kind,
            claim,
            source: source.into_owned(),
            url: url.into_owned(),
            date,
            column: figures.at,
        }),
        Ok(_) => Err(refused.0),
        Err(cells) => Err(cells.into_iter().chain(refused.0).collect()),
    }
}
