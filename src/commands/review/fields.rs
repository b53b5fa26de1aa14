//! A claim with some of its columns written anew, as a person types them: `数值=7.8 单位=%`, or the cells of a row.

use super::super::{CommandError, correct};
use crate::cli;
use crate::extract::BadCell;
use crate::message;
use crate::render::fields;
use crate::vocabulary::document::day;
use crate::vocabulary::form::FIELDS;
use crate::vocabulary::{Claim, Flags, Lang, Message, Period, Vocabulary, Worded};
use chrono::{Datelike, NaiveDate};
use rust_decimal::Decimal;
use std::str::FromStr;

/// The claim with the columns that were typed, `name=value` each; a blank before a word without `=` belongs to the
/// value before it.
///
/// # Errors
/// What cannot be used, a line each.
pub fn typed(old: &Claim, words: &str, vocabulary: &Vocabulary) -> Result<Claim, Vec<Message>> {
    let mut cells: Vec<(&str, String)> = Vec::new();
    for word in words.split_whitespace() {
        match (word.split_once(['=', '＝']), cells.last_mut()) {
            (Some((name, value)), _) => cells.push((code(name)?, value.to_owned())),
            (None, Some((_, value))) => {
                value.push(' ');
                value.push_str(word);
            }
            (None, None) => return Err(vec![unknown(word)]),
        }
    }
    amended(old, &cells, vocabulary)
        .map_err(|cells| cells.iter().map(Worded::message).collect::<Vec<Message>>())
}

fn code(name: &str) -> Result<&'static str, Vec<Message>> {
    let column = FIELDS.iter().find(|column| column.code == name.to_lowercase() || column.zh == name);
    column.map(|column| column.code).ok_or_else(|| vec![unknown(name)])
}

fn unknown(name: &str) -> Message {
    let known = FIELDS.iter().map(|column| Message::Word { zh: column.zh, en: column.code });
    message!("no-field", name = name, known = Message::List(known.collect()))
}

/// The claim with these columns in place of its own.
///
/// # Errors
/// Every cell that cannot be used.
pub fn amended(
    old: &Claim,
    cells: &[(&str, String)],
    vocabulary: &Vocabulary,
) -> Result<Claim, Vec<BadCell>> {
    let mut given = cli::Correct::default();
    for (code, cell) in cells {
        let text = || Some(cell.clone());
        match *code {
            "role" => given.role = Some(read("role", cell)?),
            "place" => given.place = Some(read("place", cell)?),
            "year" => given.year = Some(read("year", cell)?),
            "period" => given.columns.period = Some(read("period", cell)?),
            "indicator" => given.columns.indicator = text(),
            "measure" => given.columns.measure = text(),
            "comparator" => given.columns.comparator = text().map(in_code),
            "value" => given.columns.value = text(),
            "value_high" => given.columns.value_high = text(),
            "stretch" => given.columns.stretch = text(),
            "unit" => given.columns.unit = text(),
            "relative_to" => given.columns.relative_to = text(),
            "flags" => given.flags = text(),
            "cue" => given.cue = text(),
            _ => {}
        }
    }
    correct::amended(old, &given, vocabulary).map_err(|error| match error {
        CommandError::Columns(cells) => cells,
        other => vec![BadCell { column: String::new(), value: String::new(), reason: other.message() }],
    })
}

/// The comparator by its code, by which it is compared with the old one.
fn in_code(cell: String) -> String {
    cell.parse::<crate::vocabulary::Comparator>().map_or(cell, |comparator| comparator.code().to_owned())
}

fn read<T: FromStr<Err: Worded>>(column: &str, cell: &str) -> Result<T, Vec<BadCell>> {
    cell.trim().parse().map_err(|error: T::Err| {
        vec![BadCell { column: column.to_owned(), value: cell.to_owned(), reason: error.message() }]
    })
}

/// The cells that say something else than the claim does. A spreadsheet writes 5.0 as 5 and 2023-12 as a day; that
/// is no edit.
pub fn edited(claim: &Claim, cells: &[(&'static str, String)]) -> Vec<(&'static str, String)> {
    let (zh, en) = (fields(claim, Lang::Zh), fields(claim, Lang::En));
    let unchanged = |code: &str, cell: &str| {
        let at = FIELDS.iter().position(|field| field.code == code);
        let own = at.is_some_and(|at| [&zh[at].1, &en[at].1].iter().any(|own| own.as_str() == cell.trim()));
        let number = |own: Option<Decimal>| own.is_some() && cell.trim().parse::<Decimal>().ok() == own;
        own || match code {
            "value" => number(claim.value),
            "value_high" => number(claim.value_high),
            "stretch" => number(claim.stretch),
            "flags" => cell.parse::<Flags>().is_ok_and(|flags| flags == claim.flags),
            "period" => {
                cell.parse::<Period>().is_ok_and(|period| period == claim.period)
                    || is_month(cell, claim.period)
            }
            _ => false,
        }
    };
    cells.iter().filter(|(code, cell)| !unchanged(code, cell)).cloned().collect()
}

/// Whether a spreadsheet made the cell of the month.
fn is_month(cell: &str, period: Period) -> bool {
    let Period::Month(month) = period else { return false };
    let day =
        day(cell).ok().or_else(|| NaiveDate::parse_from_str(&format!("1-{}", cell.trim()), "%d-%b-%y").ok());
    day.is_some_and(|day| day.year() == month.year.number() && day.month() == u32::from(month.month))
}

/// Whether two claims say the same, whatever words they were found in.
pub fn say_the_same(one: &Claim, other: &Claim) -> bool {
    fields(one, Lang::En) == fields(other, Lang::En)
}
