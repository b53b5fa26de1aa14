//! Whether the public id of a row is the one that this program makes from what the row says, and whether what it says is
//! spelt as this program spells it.

use super::super::document::DocumentKey;
use super::super::row;
use super::super::said::Said;
use super::Odd;
use crate::vocabulary::{Claim, Document, Period, RelativeTo};
use rusqlite::{Connection, OptionalExtension as _, Row};
use std::collections::HashMap;

/// What a row was found to be; `Err` is what is wrong with it.
pub(super) type Found<T> = Result<T, Odd>;

/// How often each thing was said so far that may be said anew: a document filed again, a correction back to what was
/// corrected before, a ruling given again. Each time it has the next number, and its id is made from that too.
#[derive(Debug, Default)]
pub(super) struct Again(HashMap<String, u32>);

impl Again {
    /// Whether the id is the one that is due next; `made` makes it from the number.
    pub(super) fn due(&mut self, uid: &str, made: impl Fn(u32) -> String) -> Found<()> {
        let said = self.0.entry(made(0)).or_default();
        if made(*said) == uid {
            *said += 1;
            Ok(())
        } else {
            Err(Odd::Id)
        }
    }
}

/// A first version: its id is made from what it says and where; only where another document's claim has that id, from
/// its own document too.
pub(super) fn first_version(
    connection: &Connection,
    (row, uid, document): (i64, &str, i64),
    claim: &Claim,
    key: &DocumentKey,
) -> rusqlite::Result<Found<()>> {
    let said = Said::of(claim);
    let alone = said.uid(claim, &claim.place, key, "");
    if alone == uid {
        return Ok(Ok(()));
    }
    let namesake = connection
        .prepare_cached("SELECT 1 FROM claim WHERE uid = ?1 AND id < ?2 AND document <> ?3")?
        .query_row((&alone, row, document), |_| Ok(()))
        .optional()?;
    let fits = namesake.is_some() && said.uid(claim, &claim.place, key, &key.uid) == uid;
    Ok(if fits { Ok(()) } else { Err(Odd::Id) })
}

/// Whether a person's correction keeps the place and the words of a version before it, as what was read does.
pub(super) fn kept(connection: &Connection, first: i64, row: i64, claim: &Claim) -> rusqlite::Result<bool> {
    let offset = |bytes: usize| i64::try_from(bytes).unwrap_or(i64::MAX);
    let (start, end) = (claim.span.map(|span| offset(span.start)), claim.span.map(|span| offset(span.end)));
    connection
        .prepare_cached(
            "SELECT EXISTS (SELECT 1 FROM claim WHERE (id = ?1 OR supersedes = ?1) AND id < ?2 AND start IS ?3 \
             AND \"end\" IS ?4 AND section = ?5 AND rule = ?6 AND (start IS NULL OR quote = ?7))",
        )?
        .query_row((first, row, start, end, &claim.section, &claim.rule, &claim.quote), |row| row.get(0))
}

/// A correction: a person's, or the program's own.
pub(super) fn correction(
    uid: &str,
    claim: &Claim,
    first: &str,
    reviewed: bool,
    again: &mut Again,
) -> Found<()> {
    let said = Said::of(claim);
    again.due(uid, |again| said.version_uid(claim, first, reviewed, again))
}

/// Whether the columns `row::CLAIM` from that number on are spelt as the claim read from them is: an id is made from the
/// claim.
pub(super) fn spelt_claim(row: &Row<'_>, from: usize, claim: &Claim) -> rusqlite::Result<Found<()>> {
    let number = |number: Option<rust_decimal::Decimal>| number.map(|number| number.to_string());
    let columns = [
        (6, number(claim.value)),
        (7, number(claim.value_high)),
        (8, number(claim.stretch)),
        (10, Some(claim.period.to_string())),
        (11, claim.relative_to.as_ref().map(RelativeTo::code).map(str::to_owned)),
        (12, Some(claim.flags.to_string())),
    ];
    spelt(row, columns.map(|(column, wanted)| (from + column, wanted)))
}

/// As `spelt_claim`, of the columns of a document.
pub(super) fn spelt_document(row: &Row<'_>, from: usize, document: &Document) -> rusqlite::Result<Found<()>> {
    let period = |period: Option<Period>| period.map(|period| period.to_string());
    let date = document.date.map(|date| date.to_string());
    let columns = [(3, date), (4, period(document.reviews)), (5, period(document.plans))];
    spelt(row, columns.map(|(column, wanted)| (from + column, wanted)))
}

fn spelt<const N: usize>(
    row: &Row<'_>,
    columns: [(usize, Option<String>); N],
) -> rusqlite::Result<Found<()>> {
    for (column, wanted) in columns {
        let found: Option<String> = row.get(column)?;
        if found != wanted {
            let (name, found) = (row.as_ref().column_name(column)?, found.unwrap_or_default());
            return Ok(Err(Odd::Unreadable(format!("{name} \"{found}\""))));
        }
    }
    Ok(Ok(()))
}

/// What is wrong with a row that an error came of.
pub(super) fn unreadable(row: &Row<'_>, error: &rusqlite::Error) -> Odd {
    let named = |column: usize, what: String| match row.as_ref().column_name(column) {
        Ok(name) => Odd::Unreadable(format!("{name}: {what}")),
        Err(_) => Odd::Unreadable(what),
    };
    match error {
        rusqlite::Error::QueryReturnedNoRows => Odd::Reference,
        rusqlite::Error::FromSqlConversionFailure(column, _, what) => named(*column, what.to_string()),
        rusqlite::Error::InvalidColumnType(column, ..) => named(*column, error.to_string()),
        other => Odd::Unreadable(other.to_string()),
    }
}

/// Whether the columns from that number on can be a document's.
pub(super) fn document(
    row: &Row<'_>,
    from: usize,
    place: crate::vocabulary::PlacePath,
) -> rusqlite::Result<Found<Document>> {
    let document = row::document_of(row, from, place)?;
    Ok(spelt_document(row, from, &document)?.map(|()| document))
}
