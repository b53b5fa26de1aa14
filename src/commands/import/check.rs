//! Every row read once before anything is recorded: what cannot be used is told, and percentages that may be fractions are asked
//! about.

use super::super::{CommandError, World};
use super::source::Source;
use crate::cli::UnderOne;
use crate::extract::form::{BadRow, Claims, Form, Given, Percent, claims_of, documents_of, hundredfold};
use crate::message;
use crate::render::visible;
use crate::say;
use crate::vocabulary::Vocabulary;
use rust_decimal::Decimal;
use std::collections::BTreeMap;

pub(super) const BAD_ROWS_TOLD: usize = 50;

/// What was found.
#[derive(Default)]
pub struct Checked {
    /// Rows that can be used.
    pub good: usize,
    /// What is said of rows that do not say it.
    pub given: Given,
    /// For each source: the columns of fractions, and whether all percentages of the column are.
    pub fractions: Vec<BTreeMap<usize, bool>>,
    bad: usize,
}

/// The percentages of a column.
#[derive(Default)]
struct Percentages {
    sure: usize,
    under_one: usize,
    formatted: usize,
    /// The first that may be a fraction: its line, and its number.
    first: Option<(u64, Decimal)>,
}

/// Reads every row of every file once without recording it, tells the bad ones, and counts the good.
///
/// # Errors
/// Any bad row; percentages that may be fractions, unless `under_one` says what they are.
pub fn check(
    sources: &[Source],
    given: &Given,
    under_one: Option<UnderOne>,
    vocabulary: &Vocabulary,
    world: &mut World,
) -> Result<Checked, CommandError> {
    let mut checked = Checked { given: given.clone(), ..Checked::default() };
    for source in sources {
        let fractions = match source.form {
            Form::Documents => {
                match documents_of(source.input(), Some(vocabulary)) {
                    Ok(mut rows) => {
                        remarks(&rows.remarks(), source, world)?;
                        for row in rows {
                            checked.count(row, source, world)?;
                        }
                    }
                    Err(headings) => checked.tell(&headings, source, world)?,
                }
                BTreeMap::new()
            }
            Form::Claims | Form::None => match claims_of(source.input(), given, vocabulary) {
                Ok(rows) => checked.claims(rows, under_one, source, world)?,
                Err(headings) => {
                    checked.tell(&headings, source, world)?;
                    BTreeMap::new()
                }
            },
        };
        checked.fractions.push(fractions);
    }
    if checked.bad > BAD_ROWS_TOLD {
        let more = say!(world.style.lang, "more-not-listed", count = checked.bad - BAD_ROWS_TOLD);
        writeln!(world.err, "… {more}")?;
    }
    if checked.bad > 0 { Err(CommandError::Rows { count: checked.bad }) } else { Ok(checked) }
}

impl Checked {
    fn claims(
        &mut self,
        mut rows: Claims<'_>,
        under_one: Option<UnderOne>,
        source: &Source,
        world: &mut World,
    ) -> Result<BTreeMap<usize, bool>, CommandError> {
        let mut columns: BTreeMap<usize, Percentages> = BTreeMap::new();
        remarks(&rows.remarks(), source, world)?;
        while let Some(row) = rows.next() {
            remarks(&rows.remarks(), source, world)?;
            let Some(row) = self.count(row, source, world)? else { continue };
            if let (Some(percent), Some(value)) = (row.percent, row.claim.value) {
                columns.entry(row.column).or_default().add(percent, row.line, value);
            }
        }
        remarks(&rows.remarks(), source, world)?;
        let mut fractions = BTreeMap::new();
        for (column, found) in columns {
            let all = found.sure == 0;
            let doubtful = found.formatted + if all { found.under_one } else { 0 };
            let settled = match under_one {
                Some(UnderOne::Fraction) => true,
                Some(UnderOne::Percent) => found.formatted == 0,
                None => false,
            };
            let Some((line, value)) = found.first.filter(|_| doubtful > 0) else { continue };
            if settled {
                if under_one == Some(UnderOne::Fraction) {
                    fractions.insert(column, all);
                }
                continue;
            }
            let shown = hundredfold(&value.to_string()).unwrap_or_default();
            let stored = value.normalize().to_string();
            let reason = if found.formatted > 0 {
                message!("percent-formatted", count = doubtful, stored = stored, shown = shown)
            } else {
                message!("percent-under-one", count = doubtful, stored = stored, shown = shown)
            };
            let sheet = source.input().sheet().to_owned();
            let asked =
                BadRow { column: rows.heading(column).to_owned(), ..BadRow::whole(line, reason).on(&sheet) };
            self.tell(&[asked], source, world)?;
        }
        Ok(fractions)
    }

    fn count<T>(
        &mut self,
        row: Result<T, Vec<BadRow>>,
        source: &Source,
        world: &mut World,
    ) -> Result<Option<T>, CommandError> {
        match row {
            Ok(row) => {
                self.good += 1;
                Ok(Some(row))
            }
            Err(cells) => self.tell(&cells, source, world).map(|()| None),
        }
    }

    /// Tells the bad cells of a row.
    fn tell(&mut self, cells: &[BadRow], source: &Source, world: &mut World) -> Result<(), CommandError> {
        self.bad += 1;
        for cell in cells.iter().filter(|_| self.bad <= BAD_ROWS_TOLD) {
            tell(cell, source, world)?;
        }
        Ok(())
    }
}

impl Percentages {
    fn add(&mut self, percent: Percent, line: u64, value: Decimal) {
        match percent {
            Percent::Sure => return self.sure += 1,
            Percent::UnderOne => self.under_one += 1,
            Percent::Formatted => self.formatted += 1,
        }
        self.first.get_or_insert((line, value));
    }
}

fn remarks(remarks: &[BadRow], source: &Source, world: &mut World) -> Result<(), CommandError> {
    remarks.iter().try_for_each(|remark| tell(remark, source, world))
}

fn tell(cell: &BadRow, source: &Source, world: &mut World) -> Result<(), CommandError> {
    let told = cell.in_file(source.name.display()).in_lang(world.style.lang);
    Ok(writeln!(world.err, "{}", visible(&told))?)
}
