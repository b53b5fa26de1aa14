//! Every row read once before anything is recorded: what cannot be used is told, and percentages that may be fractions are asked
//! about.

use super::super::{CommandError, World};
use super::source::Source;
use crate::cli::UnderOne;
use crate::extract::form::{
    BadRow, ClaimRow, Claims, Form, Fractions, Given, Percent, claims_of, documents_of,
};
use crate::extract::form::{hundredfold, sizes};
use crate::message;
use crate::render::visible;
use crate::say;
use crate::vocabulary::{Measure, Message, Vocabulary};
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
    /// For each source: its columns of fractions.
    pub fractions: Vec<Fractions>,
    bad: usize,
}

/// The percentages of a column that nothing in their cells explains.
#[derive(Default)]
struct Percentages {
    formatted: Doubtful,
    under_one: Doubtful,
    /// From 1 to 2: 1.05 of completion may be 105%.
    to_two: Doubtful,
    /// How many exceed 2.
    over: usize,
}

/// How many, and the line and number of the first.
#[derive(Default)]
struct Doubtful {
    count: usize,
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
                Fractions::new()
            }
            Form::Claims => match claims_of(source.input(), given, vocabulary) {
                Ok(rows) => checked.claims(rows, under_one, source, world)?,
                Err(headings) => {
                    checked.tell(&headings, source, world)?;
                    Fractions::new()
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
    ) -> Result<Fractions, CommandError> {
        let mut columns: BTreeMap<(usize, bool), Percentages> = BTreeMap::new();
        let mut bare = Bare::default();
        remarks(&rows.remarks(), source, world)?;
        while let Some(row) = rows.next() {
            remarks(&rows.remarks(), source, world)?;
            let Some(row) = self.count(row, source, world)? else { continue };
            bare.add(&row);
            if under_one == Some(UnderOne::Fraction) && is_mixed(&row) {
                let (line, sheet) = (row.line, source.input().sheet().to_owned());
                let column = rows.heading(row.column).to_owned();
                let mixed = BadRow { column, ..BadRow::whole(line, message!("percent-mixed")).on(&sheet) };
                self.tell(&[mixed], source, world)?;
                continue;
            }
            columns.entry((row.column, row.claim.measure == Measure::Completion)).or_default().add(&row);
        }
        remarks(&rows.remarks(), source, world)?;
        if let Some(line) = bare.first {
            let told = message!("rows-without-unit", count = bare.count);
            let sheet = source.input().sheet().to_owned();
            tell(&BadRow::whole(line, told).on(&sheet), source, world)?;
        }
        let mut fractions = Fractions::new();
        for ((column, completion), found) in columns {
            let whole = completion && found.over == 0;
            let asked = match under_one {
                None => found.asked(whole),
                Some(UnderOne::Percent) => found.formatted.formatted(),
                Some(UnderOne::Fraction) if whole || found.under_one.count == 0 => None,
                Some(UnderOne::Fraction) => found.to_two.to_two(),
            };
            if let Some((line, reason)) = asked {
                let sheet = source.input().sheet().to_owned();
                let column = rows.heading(column).to_owned();
                self.tell(&[BadRow { column, ..BadRow::whole(line, reason).on(&sheet) }], source, world)?;
            } else if under_one == Some(UnderOne::Fraction) {
                fractions.insert((column, completion), whole);
            }
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

/// Amounts without a unit: how many, and the line of the first.
#[derive(Default)]
struct Bare {
    count: usize,
    first: Option<u64>,
}

impl Bare {
    fn add(&mut self, row: &ClaimRow) {
        let claim = &row.claim;
        if claim.measure == Measure::Level && claim.unit.is_empty() && claim.value.is_some() {
            self.count += 1;
            self.first.get_or_insert(row.line);
        }
    }
}

/// Whether one number of a row is a fraction and another cannot be one.
fn is_mixed(row: &ClaimRow) -> bool {
    row.percent == Some(Percent::UnderOne) && sizes(&row.claim).any(|size| size > Decimal::TWO)
}

impl Percentages {
    fn add(&mut self, row: &ClaimRow) {
        let Some(percent) = row.percent else { return };
        for size in sizes(&row.claim).filter(|size| !size.is_zero()) {
            let kind = match percent {
                Percent::Sure => continue,
                Percent::Formatted => &mut self.formatted,
                Percent::UnderOne | Percent::Plain if size < Decimal::ONE => &mut self.under_one,
                Percent::UnderOne | Percent::Plain if size <= Decimal::TWO => &mut self.to_two,
                Percent::UnderOne | Percent::Plain => {
                    self.over += 1;
                    continue;
                }
            };
            kind.count += 1;
            kind.first.get_or_insert((row.line, size));
        }
    }

    /// What is asked where nobody said what they are; `whole` says that all plain ones may be fractions.
    fn asked(&self, whole: bool) -> Option<(u64, Message)> {
        let to_two = || self.to_two.completion().filter(|_| whole);
        self.formatted.formatted().or_else(|| self.under_one.under_one()).or_else(to_two)
    }
}

impl Doubtful {
    fn formatted(&self) -> Option<(u64, Message)> {
        self.told(|count, stored, shown| {
            message!("percent-formatted", count = count, stored = stored, shown = shown)
        })
    }

    fn under_one(&self) -> Option<(u64, Message)> {
        self.told(|count, stored, shown| {
            message!("percent-under-one", count = count, stored = stored, shown = shown)
        })
    }

    fn completion(&self) -> Option<(u64, Message)> {
        self.told(|count, stored, shown| {
            message!("percent-completion", count = count, stored = stored, shown = shown)
        })
    }

    fn to_two(&self) -> Option<(u64, Message)> {
        self.told(|_, stored, shown| message!("percent-to-two", stored = stored, shown = shown))
    }

    /// The words of the count, of the first number as it is kept, and of what it is where that is a fraction.
    fn told(&self, words: impl Fn(usize, String, String) -> Message) -> Option<(u64, Message)> {
        let (line, number) = self.first?;
        let shown = hundredfold(number).map(|number| number.to_string()).unwrap_or_default();
        Some((line, words(self.count, number.normalize().to_string(), shown)))
    }
}

fn remarks(remarks: &[BadRow], source: &Source, world: &mut World) -> Result<(), CommandError> {
    remarks.iter().try_for_each(|remark| tell(remark, source, world))
}

fn tell(cell: &BadRow, source: &Source, world: &mut World) -> Result<(), CommandError> {
    let told = cell.in_file(source.name.display()).in_lang(world.style.lang);
    Ok(writeln!(world.err, "{}", visible(&told))?)
}
