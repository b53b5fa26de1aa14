//! What a row says beside its numbers: whose they are, of which year and period, and its note.

use super::claims::Given;
use super::head::Figures;
use super::sheet::Row;
use crate::extract::cells::Refused;
use crate::message;
use crate::vocabulary::canonical::beginning;
use crate::vocabulary::grid::Shown;
use crate::vocabulary::table::squeezed;
use crate::vocabulary::{Claim, Message, Role, Year};

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

/// The year of a number: its heading says so, or the row does, which names one of those in the headings where all do.
pub(super) fn year(row: &Row<'_>, figures: &Figures, given: &Given, refused: &mut Refused) -> String {
    let cell = row.get("year");
    if let Some(year) = figures.year {
        let years: Option<Vec<Year>> = row.head.figures.iter().map(|figures| figures.year).collect();
        if let (Some(years), Ok(own)) = (years, cell.parse::<Year>())
            && !years.contains(&own)
        {
            let years = Message::List(years.iter().map(|year| Message::Foreign(year.to_string())).collect());
            refused.add("year", cell, message!("cell-other-year", given = cell, years = years));
        }
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
pub(super) fn period(row: &Row<'_>, cell: &str) -> String {
    match row.shown("period") {
        Shown::Day => cell.strip_suffix("-01").unwrap_or(cell).to_owned(),
        Shown::Plain | Shown::Percent => cell.to_owned(),
    }
}

/// What is wrong with a period that ended before the year in which it is promised or reported, where the row says both.
pub(super) fn ended_before(row: &Row<'_>, claim: &Claim) -> Option<Message> {
    let (year, period) = (row.get("year"), row.get("period"));
    let both = !year.is_empty() && !period.is_empty();
    let ended = claim.period.last_year().is_some_and(|last| last < claim.year);
    (both && ended).then(|| message!("cell-period-before", given = period, year = year))
}

/// The unit column as far as it speaks of the number, and the unit that its heading names or stands above all. The unit of
/// a row is that of its amount, not of 增速 beside it.
pub(super) fn unit<'r>(row: &Row<'r>, figures: &'r Figures, refused: &mut Refused) -> (&'r str, &'r str) {
    let column = row.get("unit");
    let is_free = |figures: &Figures| figures.unit.is_empty() && figures.measure.is_none();
    if is_free(figures) {
        let rate = row.get("indicator").contains(['增', '率', '比', '降']) || !row.get("measure").is_empty();
        return (column, if rate { "" } else { &row.head.unit });
    }
    let same = squeezed(column) == figures.unit || figures.unit.is_empty() && squeezed(column) == "%";
    if !column.is_empty() && !same && !row.head.figures.iter().any(is_free) {
        let heading = match figures.measure {
            Some(measure) if figures.unit.is_empty() => measure.word(),
            Some(_) | None => Message::Foreign(figures.unit.clone()),
        };
        refused.add("unit", column, message!("cell-unit-of-heading", heading = heading, unit = column));
    }
    ("", &figures.unit)
}

/// The cells of a row that speak of one of its numbers.
#[derive(Debug, Clone, Copy)]
pub(super) struct Beside<'r> {
    pub(super) comparator: &'r str,
    pub(super) value_high: &'r str,
    pub(super) stretch: &'r str,
    pub(super) period: &'r str,
    pub(super) relative_to: &'r str,
    pub(super) flags: &'r str,
    pub(super) quote: &'r str,
    pub(super) cue: &'r str,
}

impl<'r> Beside<'r> {
    /// Those of a row that has so many numbers. A bound is that of the target where one column is of targets and the others are
    /// of results; what else may be of any of several numbers is refused.
    pub(super) fn of(row: &Row<'r>, figures: &Figures, count: usize, refused: &mut Refused) -> Self {
        let all = &row.head.figures;
        let results = all.iter().filter(|figures| figures.role == Some(Role::Result)).count();
        let targets = all.iter().filter(|figures| figures.role == Some(Role::Target)).count();
        let one_target = targets == 1 && results + 1 == all.len();
        let mut its = |code: &str, bound: bool| {
            let cell = row.get(code);
            if bound && one_target && all.len() > 1 {
                return if figures.role == Some(Role::Target) { cell } else { "" };
            }
            if count > 1 && !cell.is_empty() {
                refused.add(code, cell, message!("cell-whose", given = beginning(cell)));
            }
            cell
        };
        Self {
            comparator: its("comparator", true),
            value_high: its("value_high", true),
            stretch: its("stretch", true),
            relative_to: its("relative_to", true),
            cue: its("cue", true),
            period: its("period", false),
            flags: its("flags", false),
            quote: its("quote", false),
        }
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
