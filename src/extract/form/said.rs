//! What a row says beside its numbers: whose they are, of which year and period, and its note.

use super::claims::Given;
use super::head::Figures;
use super::sheet::Row;
use crate::extract::cells::Refused;
use crate::message;
use crate::vocabulary::Role;
use crate::vocabulary::grid::Shown;

/// Whose the number is: its heading says so, or the row does. 类别 of a sheet whose headings say it may hold anything.
pub(super) fn role(row: &Row<'_>, figures: &Figures, given: &Given, refused: &mut Refused) -> String {
    let cell = row.get("role");
    match (figures.role, cell.parse::<Role>()) {
        (Some(role), Ok(other)) if role != other => {
            refused.add("role", cell, message!("cell-says-otherwise", says = role.word()));
            role.code().to_owned()
        }
        (Some(role), Ok(_) | Err(_)) => role.code().to_owned(),
        (None, _) if row.has("role") => cell.to_owned(),
        (None, _) => given.role.map_or_else(String::new, |role| role.code().to_owned()),
    }
}

pub(super) fn year(row: &Row<'_>, figures: &Figures, given: &Given) -> String {
    let cell = row.get("year");
    if let Some(year) = figures.year {
        return year.to_string();
    }
    if row.shown("year") == Shown::Day
        && let Some(year) = cell.strip_suffix("-01-01")
    {
        return year.to_owned();
    }
    match given.year {
        Some(year) if !row.has("year") && !row.has("period") => year.to_string(),
        Some(_) | None => cell.to_owned(),
    }
}

/// A spreadsheet makes a day of 2024-06.
pub(super) fn period(row: &Row<'_>) -> String {
    let cell = row.get("period");
    match row.shown("period") {
        Shown::Day => cell.strip_suffix("-01").unwrap_or(cell).to_owned(),
        Shown::Plain | Shown::Percent => cell.to_owned(),
    }
}

/// The note of a row, and what stands in columns that are none of the form's, under their headings.
pub(super) fn note(row: &Row<'_>) -> String {
    let mut parts = vec![row.get("note").to_owned()];
    for at in &row.head.notes {
        let (heading, cell) =
            (&row.head.printed[*at], row.at(*at).split_whitespace().collect::<Vec<_>>().join(" "));
        if !cell.is_empty() {
            parts.push(if heading.is_empty() { cell } else { format!("{heading}：{cell}") });
        }
    }
    parts.retain(|part| !part.is_empty());
    parts.join("；")
}
