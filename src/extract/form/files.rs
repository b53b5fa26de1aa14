//! What files are, as a person says it: the CSV of `describe`, corrected.

use super::sheet::{Row, Sheet};
use super::source::Input;
use super::{BadRow, date};
use crate::extract::cells::{BadCell, Refused};
use crate::message;
use crate::vocabulary::form::DESCRIBED;
use crate::vocabulary::limits::{ADDRESS, NAME};
use crate::vocabulary::{Extent, Period, PlacePath, Scope};
use chrono::NaiveDate;
use std::io::Read;

/// What a file is. What is `None` is left to its text.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct FileRow {
    /// Which file.
    pub file: String,
    /// Whose document.
    pub place: Option<PlacePath>,
    /// Of what kind.
    pub kind: Option<String>,
    /// When it was given out.
    pub date: Option<NaiveDate>,
    /// The period it reviews.
    pub reviews: Option<Period>,
    /// The period it plans.
    pub plans: Option<Period>,
    /// How much of it is there.
    pub extent: Option<Extent>,
    /// What it can be silent about.
    pub scope: Option<Scope>,
    /// Its title.
    pub title: Option<String>,
}

/// The rows of such a sheet, in order. Counts and reasons of refusal are left aside: they are the program's.
///
/// # Errors
/// Headings or rows that cannot be used, each with its line.
pub fn files<R: Read>(input: R) -> Result<Vec<FileRow>, Vec<BadRow>> {
    let mut sheet = Sheet::open(Input::Text(Box::new(input)), &DESCRIBED, &[&["file"]], None, &|_| false)?;
    let (mut rows, mut bad) = (Vec::new(), Vec::new());
    while let Some(row) = sheet.next_row() {
        match row {
            Ok(row) => match file(&row) {
                Ok(file) => rows.push(file),
                Err(cells) => bad.extend(row.refused(cells, None)),
            },
            Err(rows) => bad.extend(rows),
        }
    }
    if bad.is_empty() { Ok(rows) } else { Err(bad) }
}

fn file(row: &Row<'_>) -> Result<FileRow, Vec<BadCell>> {
    let mut refused = Refused::default();
    let file = refused.name("file", row.get("file"), ADDRESS).into_owned();
    if file.is_empty() {
        refused.add("file", "", message!("cell-no-file"));
    }
    let place = row.get("place");
    let place = if place.is_empty() {
        None
    } else {
        refused.require::<PlacePath>("place", place, message!("cell-no-owner"))
    };
    let words = |words: std::borrow::Cow<'_, str>| Some(words.into_owned()).filter(|words| !words.is_empty());
    let told = FileRow {
        place,
        kind: words(refused.name("kind", row.get("kind"), NAME)),
        date: date(&mut refused, row.get("date")),
        reviews: refused.read("reviews", row.get("reviews")),
        plans: refused.read("plans", row.get("plans")),
        extent: refused.read("extent", row.get("extent")),
        scope: refused.read("scope", row.get("scope")),
        title: words(refused.name("title", row.get("title"), NAME)),
        file,
    };
    if refused.0.is_empty() { Ok(told) } else { Err(refused.0) }
}
