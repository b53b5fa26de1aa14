//! What a document says of itself, settled with what the command line says of it.

use super::filed::{FiledTexts, said_before, told_of};
use super::reading::Settled;
use super::{CommandError, load};
use crate::cli;
use crate::document::{Limits, Told, describe_as};
use crate::extract::form::{FileRow, files};
use crate::message;
use crate::vocabulary::canonical::in_line;
use crate::vocabulary::{Described, Fact, Facts, Message, Period, Role, Vocabulary, Worded};
use std::collections::HashMap;
use std::ffi::OsStr;
use std::path::Path;

/// What a person says that files are, by the name they were described under.
#[derive(Debug, Default)]
pub struct SaidOfFiles(HashMap<String, FileRow>);

impl SaidOfFiles {
    /// The corrected CSV of `describe`; nothing where none is given.
    ///
    /// # Errors
    /// A file that cannot be read, rows that cannot be used.
    pub fn of(path: Option<&Path>) -> Result<Self, CommandError> {
        let Some(path) = path else { return Ok(Self::default()) };
        let bytes = load::file(path, Limits::default())?;
        let rows = files(bytes.as_slice()).map_err(|bad| {
            let lines = bad.iter().map(Worded::message).collect();
            CommandError::of_file(path.display(), Message::Lines(lines))
        })?;
        Ok(Self(rows.into_iter().map(|row| (row.file.clone(), row)).collect()))
    }

    /// What is said of a file: under its path, else under its name where only one row has that.
    fn get(&self, path: &Path) -> Option<&FileRow> {
        self.0.get(&*in_line(&path.display().to_string())).or_else(|| {
            let name = path.file_name();
            let mut named = self.0.values().filter(|row| Path::new(&row.file).file_name() == name);
            named.next().filter(|_| name != Some(OsStr::new("-")) && named.next().is_none())
        })
    }
}

/// What the command line says takes the place of what the text says; what neither says is asked for. Where there
/// are `many` documents, it only says what a text leaves untold: a text that says otherwise is refused, for of
/// some it would be wrong. What a person says of one file counts before both, and what a person said of a text that is on
/// file counts before what it says itself.
///
/// # Errors
/// A place or a year that nobody says, or that one of many says otherwise.
pub fn settled(
    arguments: &cli::Read,
    (said, on_file): (&SaidOfFiles, &FiledTexts),
    many: bool,
    (path, text): (&Path, &str),
    described: Described,
    vocabulary: &Vocabulary,
) -> Result<Settled, CommandError> {
    let refuse = |what: Message| Err(CommandError::of_file(path.display(), what));
    let row = said.get(path);
    let given = row.and_then(|row| row.place.as_ref()).or(arguments.place.as_ref().filter(|_| !many));
    let filed = on_file.get(text, given, described.place.as_ref());
    let mut facts = Facts::default();
    let mut says = |fact: Fact| {
        facts.0.insert(fact);
    };
    let general = arguments.kind.as_ref().filter(|_| !(many && described.kind.is_some()));
    let kind = row.and_then(|row| row.kind.as_ref()).or(general);
    if kind.is_some() {
        says(Fact::Kind);
    }
    match arguments.role {
        Some(Role::Target) => says(Fact::Target),
        Some(Role::Result) => says(Fact::Result),
        None => {}
    }
    let before = told_of(filed);
    let told = Told { kind: kind.map(String::as_str).or(before.kind), role: arguments.role.or(before.role) };
    let mut described = if told == Told::default() { described } else { describe_as(text, vocabulary, told) };
    let named = described.place.clone();
    if let Some(filed) = filed {
        for fact in said_before(filed, &mut described).0 {
            says(fact);
        }
    }
    if let Some(place) = row.and_then(|row| row.place.as_ref()) {
        described.place = Some(place.clone());
    } else if let Some(place) = &arguments.place {
        match &described.place {
            Some(told) if many && told.name() != place.name() => {
                return refuse(message!("other-place", told = told.as_str(), given = place.as_str()));
            }
            Some(_) | None => described.place = Some(place.clone()),
        }
    }
    if let Some(year) = arguments.year {
        let plans = described.passages.iter().any(|passage| passage.role == Some(Role::Target));
        let told = described.plans.or(described.reviews).and_then(Period::last_year);
        match told {
            Some(told) if many && told != year => {
                return refuse(message!("other-year", told = told.to_string(), given = year.to_string()));
            }
            Some(_) if many => {}
            Some(_) | None => {
                described.plans = plans.then_some(Period::Year(year));
                described.reviews = Some(Period::Year(if plans { year.previous() } else { year }));
                says(Fact::Plans);
                says(Fact::Reviews);
            }
        }
    }
    if let Some(row) = row {
        let cells = [
            (Fact::Date, row.date.is_some()),
            (Fact::Reviews, row.reviews.is_some()),
            (Fact::Plans, row.plans.is_some()),
            (Fact::Extent, row.extent.is_some()),
        ];
        cells.into_iter().filter(|(_, said)| *said).for_each(|(fact, _)| says(fact));
        described.date = row.date.or(described.date);
        described.reviews = row.reviews.or(described.reviews);
        described.plans = row.plans.or(described.plans);
        described.extent = row.extent.unwrap_or(described.extent);
        described.title = row.title.clone().unwrap_or(described.title);
    }
    if let Some(scope) = row.and_then(|row| row.scope).or(arguments.scope) {
        says(Fact::Scope);
        let usual = vocabulary.kinds.scope_told(&Described { scope: None, ..described.clone() });
        described.scope = Some(scope).filter(|scope| *scope != usual);
    }
    if described.place.is_none() {
        return refuse(message!("place-untold"));
    }
    if described.plans.is_none() && described.reviews.is_none() {
        return refuse(message!("year-untold"));
    }
    let on_file = filed.map(|filed| filed.document.place.name());
    let elsewhere =
        named.filter(|named| given.is_none() && on_file.is_some_and(|place| place != named.name()));
    Ok(Settled { described, told: facts, elsewhere })
}
