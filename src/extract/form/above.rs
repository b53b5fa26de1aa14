//! What stands above the headings of a sheet: its title, the unit of its numbers (单位：万元), years over several columns.

use super::BadRow;
use super::head::{Head, Words};
use crate::extract::cells::Refused;
use crate::message;
use crate::vocabulary::canonical::{beginning, narrow};
use crate::vocabulary::table::squeezed;
use crate::vocabulary::{Role, Vocabulary};

/// A row above the headings.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Above {
    /// The line, from 1.
    pub(super) line: u64,
    /// Its cells, each with how many columns it is merged over beside its own; `None` where the sheet does not say.
    pub(super) cells: Vec<(String, Option<usize>)>,
}

impl Above {
    /// Whether it seems to be the headings of a table: most of its cells are known.
    pub(super) fn is_headings(&self, known: usize) -> bool {
        is_headings(known, self.cells.iter().filter(|(cell, _)| !cell.trim().is_empty()).count())
    }

    /// Whether anything stands in it.
    pub(super) fn is_filled(&self) -> bool {
        self.cells.iter().any(|(cell, _)| !cell.trim().is_empty())
    }

    /// The cell over a column, which may begin to the left of it.
    fn over(&self, at: usize) -> &str {
        let filled = |(_, (cell, _)): &(usize, &(String, Option<usize>))| !cell.trim().is_empty();
        let first = self.cells.iter().enumerate().take(at + 1).rfind(filled);
        match first {
            Some((from, (cell, across))) if across.is_none_or(|across| from + across >= at) => cell.trim(),
            Some(_) | None => "",
        }
    }

    /// A title stands alone at the left.
    fn is_title(&self) -> bool {
        self.cells.iter().skip(1).all(|(cell, _)| cell.trim().is_empty())
    }
}

/// Whether a row that fills so many cells and of which so many are known headings is one of headings.
pub(super) fn is_headings(known: usize, filled: usize) -> bool {
    known >= 2 && known * 2 > filled
}

/// The first of the rows above that seems to be the headings of another table.
pub(super) fn other_table(above: &[Above], words: Words<'_>, sheet: &str) -> Option<BadRow> {
    let known =
        |row: &Above| words.known(&row.cells.iter().map(|(cell, _)| cell.as_str()).collect::<Vec<_>>());
    let (_, before) = above.split_last()?;
    let row = before.iter().find(|row| row.is_headings(known(row)))?;
    Some(BadRow::whole(row.line, message!("row-other-headings")).on(sheet))
}

/// The headings with what the row above them says of their columns: 2024年 over 目标值 and 完成值.
pub(super) fn headings(
    own: &[&str],
    above: &[Above],
    words: Words<'_>,
    refused: &mut Refused,
) -> Vec<String> {
    let own = own.iter().map(|heading| (*heading).to_owned());
    let Some(row) = above.last().filter(|row| !row.is_title()) else { return own.collect() };
    own.enumerate().map(|(at, heading)| with_band(heading, at, row, words, refused)).collect()
}

fn with_band(heading: String, at: usize, row: &Above, words: Words<'_>, refused: &mut Refused) -> String {
    let band = squeezed(row.over(at));
    if heading.trim().is_empty() {
        let cells: Vec<&str> = row.cells.iter().map(|(cell, _)| cell.as_str()).collect();
        let own = cells.get(at).filter(|_| words.known(&cells) >= 2);
        return own.map_or(heading, |cell| (*cell).to_owned());
    }
    if band.is_empty() || band.contains(':') || band == squeezed(&heading) {
        return heading;
    }
    let number = words.of_number(&heading);
    if number.is_some_and(|dated| dated) {
        return heading;
    }
    for both in [format!("{band}{}", heading.trim()), format!("{}{band}", heading.trim())] {
        if words.of_number(&both).is_some() && (number.is_none() || words.of_number(&both) != number) {
            return both;
        }
    }
    let digits = band.chars().filter(|c| narrow(*c).is_ascii_digit()).count();
    if number.is_some() && (digits >= 2 || band.parse::<Role>().is_ok() || words.is_unit(&band)) {
        refused.add(&heading, &heading, message!("heading-band", given = beginning(&band)));
    }
    heading
}

/// The unit that stands above the headings for all numbers; refused where it is several.
pub(super) fn unit(above: &[Above], head: &mut Head, vocabulary: &Vocabulary, refused: &mut Refused) {
    let known = |unit: &str| !unit.is_empty() && vocabulary.units.family(unit).is_some();
    for (cell, _) in above.iter().flat_map(|row| &row.cells) {
        let words: String = cell.chars().map(narrow).filter(|c| !c.is_whitespace()).collect();
        let Some((_, unit)) = words.rsplit_once("单位:") else { continue };
        let unit = unit.trim_end_matches(')');
        if known(unit) {
            unit.clone_into(&mut head.unit);
        } else if unit.split(['、', ',', '，', '/', ';', '和']).any(known) {
            refused.add("unit", cell, message!("heading-above-unit", given = beginning(cell.trim())));
        }
    }
}
