//! Rows read back as the words every stage shares. A column that cannot be read back means a damaged ledger.

use crate::vocabulary::{Claim, Document, PlacePath, Span};
use rusqlite::types::Type;
use rusqlite::{Connection, Row};
use rust_decimal::Decimal;
use std::str::FromStr;

/// The columns of `document`, in the order `document` below reads them; `place` is joined to it.
pub(super) const DOCUMENT: &str = "place.path, live_document.kind, live_document.title, live_document.url, \
     live_document.date, live_document.reviews, live_document.plans, live_document.extent, \
     live_document.sha256, live_document.scope";

/// Reads the columns `DOCUMENT`, the first of which is the one of that number.
pub(super) fn document(row: &Row<'_>, from: usize) -> rusqlite::Result<Document> {
    document_of(row, from + 1, place(row, from)?)
}

/// The version of a document in that row.
pub(super) fn document_at(connection: &Connection, number: i64) -> rusqlite::Result<Document> {
    let columns = DOCUMENT.replace("live_document.", "document.");
    let sql = format!(
        "SELECT {columns} FROM document JOIN place ON place.id = document.place WHERE document.id = ?1"
    );
    connection.prepare_cached(&sql)?.query_row([number], |row| document(row, 0))
}

/// Reads the columns `DOCUMENT` without the place, which is known to the caller.
pub(super) fn document_of(row: &Row<'_>, from: usize, place: PlacePath) -> rusqlite::Result<Document> {
    Ok(Document {
        place,
        kind: row.get(from)?,
        title: row.get(from + 1)?,
        url: row.get(from + 2)?,
        date: parsed_if_any(row, from + 3)?,
        reviews: parsed_if_any(row, from + 4)?,
        plans: parsed_if_any(row, from + 5)?,
        extent: parsed(row, from + 6)?,
        sha256: row.get(from + 7)?,
        scope: parsed_if_any(row, from + 8)?,
    })
}

/// The columns of `claim`, in the order `claim` below reads them.
pub(super) const CLAIM: &str = "role, year, indicator, measure, comparator, cue, value, value_high, stretch, \
     unit, period, relative_to, flags, quote, start, \"end\", section, rule, responsible, note";

/// The columns `CLAIM` of that table, where another at hand has columns of the same names.
pub(super) fn claim_of(table: &str) -> String {
    columns_of(table, CLAIM)
}

/// Those columns, of that table.
pub(super) fn columns_of(table: &str, columns: &str) -> String {
    columns.split(", ").map(|column| format!("{table}.{}", column.trim())).collect::<Vec<_>>().join(", ")
}

/// Reads the columns `CLAIM`, the first of which is the one of that number; the place is known to the caller.
pub(super) fn claim(row: &Row<'_>, from: usize, place: PlacePath) -> rusqlite::Result<Claim> {
    let relative_to: Option<String> = row.get(from + 11)?;
    Ok(Claim {
        role: parsed(row, from)?,
        place,
        year: crate::vocabulary::Year::new(row.get(from + 1)?)
            .map_err(|error| unreadable(from + 1, error))?,
        indicator: row.get(from + 2)?,
        measure: parsed(row, from + 3)?,
        comparator: parsed(row, from + 4)?,
        cue: row.get(from + 5)?,
        value: decimal(row, from + 6)?,
        value_high: decimal(row, from + 7)?,
        stretch: decimal(row, from + 8)?,
        unit: row.get(from + 9)?,
        period: parsed(row, from + 10)?,
        relative_to: relative_to.map(|word| word.as_str().into()),
        flags: parsed(row, from + 12)?,
        quote: row.get(from + 13)?,
        span: span(row, from + 14)?,
        section: row.get(from + 16)?,
        rule: row.get(from + 17)?,
        responsible: row.get::<_, Option<String>>(from + 18)?.unwrap_or_default(),
        note: row.get::<_, Option<String>>(from + 19)?.unwrap_or_default(),
    })
}

fn span(row: &Row<'_>, from: usize) -> rusqlite::Result<Option<Span>> {
    let offset = |column: usize| -> rusqlite::Result<Option<usize>> {
        let bytes: Option<i64> = row.get(column)?;
        bytes.map(usize::try_from).transpose().map_err(|error| unreadable(column, error))
    };
    Ok(offset(from)?.zip(offset(from + 1)?).map(|(start, end)| Span { start, end }))
}

/// Reads a column as the word it spells.
pub(super) fn parsed<T>(row: &Row<'_>, column: usize) -> rusqlite::Result<T>
where
    T: FromStr<Err: std::error::Error + Send + Sync + 'static>,
{
    row.get_ref(column)?.as_str()?.parse().map_err(|error| unreadable(column, error))
}

/// Reads a column as the path of a place, as it was recorded.
pub(super) fn place(row: &Row<'_>, column: usize) -> rusqlite::Result<PlacePath> {
    PlacePath::stored(row.get_ref(column)?.as_str()?).map_err(|error| unreadable(column, error))
}

/// Reads a column as the decimal it spells, to its last digit.
pub(super) fn decimal(row: &Row<'_>, column: usize) -> rusqlite::Result<Option<Decimal>> {
    let spelt = row.get_ref(column)?.as_str_or_null()?;
    spelt.map(|spelt| Decimal::from_str_exact(spelt).map_err(|error| unreadable(column, error))).transpose()
}

pub(super) fn parsed_if_any<T>(row: &Row<'_>, column: usize) -> rusqlite::Result<Option<T>>
where
    T: FromStr<Err: std::error::Error + Send + Sync + 'static>,
{
    row.get_ref(column)?
        .as_str_or_null()?
        .map(|text| text.parse().map_err(|error| unreadable(column, error)))
        .transpose()
}

pub(super) fn unreadable(
    column: usize,
    error: impl std::error::Error + Send + Sync + 'static,
) -> rusqlite::Error {
    rusqlite::Error::FromSqlConversionFailure(column, Type::Text, Box::new(error))
}
