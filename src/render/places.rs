//! The places on file, with how much there is of each.

use super::cell::Cell;
use super::columns::{DOCUMENT_COUNT, FROM, LEVEL, PLACE, PLACES, RESULT_COUNT, TARGET_COUNT, TO};
use super::page::{Page, Part, Section};
use super::sheet::Sheet;
use crate::vocabulary::{PlacePath, Year};

/// A place, and how much of it is on file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OnFile {
    /// The place.
    pub place: PlacePath,
    /// How many targets.
    pub targets: usize,
    /// How many results.
    pub results: usize,
    /// How many documents.
    pub documents: usize,
    /// The first and the last year of its claims.
    pub years: Option<(Year, Year)>,
}

/// A row for each place.
pub fn places(all: &[OnFile]) -> Page<'_> {
    let year = |year: Option<Year>| year.map_or(Cell::UNSAID, |year| Cell::Count(year.number().into()));
    let row = |on_file: &'_ OnFile| {
        let level = on_file.place.level();
        vec![
            Cell::text(on_file.place.to_string()),
            level.map_or(Cell::UNSAID, |level| Cell::Term { code: level.code(), zh: level.zh() }),
            Cell::count(Some(on_file.targets)),
            Cell::count(Some(on_file.results)),
            Cell::count(Some(on_file.documents)),
            year(on_file.years.map(|(first, _)| first)),
            year(on_file.years.map(|(_, last)| last)),
        ]
    };
    let heads = vec![PLACE, LEVEL, TARGET_COUNT, RESULT_COUNT, DOCUMENT_COUNT, FROM, TO];
    let sheet = Sheet { heads, rows: all.iter().map(row).collect() };
    Page { parts: vec![Part::Sheet(Section::of(PLACES, sheet))], ..Page::default() }
}
