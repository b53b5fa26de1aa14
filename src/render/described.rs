//! What documents say of themselves, a line each.

use super::cell::{Absence, Cell};
use super::columns::DOCUMENTS;
use super::page::{Page, Part, Section};
use super::sheet::{BOOK, FILE, Head, Sheet};
use super::{Format, Lang};
use crate::say;
use crate::vocabulary::form::{Column, DESCRIBED};
use crate::vocabulary::kind::{Kinds, OTHER};
use crate::vocabulary::numbers::Numbers;
use crate::vocabulary::{Described, Message, Period};

/// What the screen has room for.
const SCREEN: [&str; 8] = ["file", "place", "kind", "reviews", "plans", "extent", "scope", "unread"];

/// A file, and what its text says of itself or why it was refused.
pub struct DescribedFile {
    /// The file as it was named.
    pub file: String,
    /// What it says and what became of its numbers, or the reason for its refusal.
    pub told: Result<(Described, Numbers), Message>,
}

/// What files say of themselves.
pub fn described<'a>(files: &'a [DescribedFile], kinds: &Kinds, format: Format, lang: Lang) -> Page<'a> {
    let rows = files.iter().map(|file| cells(file, kinds, lang)).collect();
    let sheet = Sheet { heads: DESCRIBED.map(head).to_vec(), rows };
    // A reason is a sentence, for which no column is wide enough.
    let refused = files.iter().filter(|_| format.is_words()).filter_map(|file| {
        let reason = file.told.as_ref().err()?;
        Some(say!(lang, "labelled", label = &file.file, words = reason.clone()))
    });
    let parts = vec![Part::Sheet(Section { notes: refused.collect(), ..Section::of(DOCUMENTS, sheet) })];
    Page { parts, ..Page::default() }
}

fn head(column: Column) -> Head {
    let head = Head::of(column);
    if SCREEN.contains(&column.code) { head } else { head.on(FILE.and(BOOK)) }
}

/// A file in the columns of `DESCRIBED`.
fn cells<'a>(file: &'a DescribedFile, kinds: &Kinds, lang: Lang) -> Vec<Cell<'a>> {
    let (described, numbers) = match &file.told {
        Ok(told) => told,
        Err(reason) => {
            let mut cells = vec![Cell::UNSAID; DESCRIBED.len()];
            cells[0] = Cell::text(&file.file);
            cells[9..12].fill(Cell::Count(0));
            cells[12] = Cell::Counts(Vec::new());
            cells[13] = Cell::text(reason.in_lang(lang));
            return cells;
        }
    };
    let period =
        |period: Option<Period>| period.map_or(Cell::UNSAID, |period| Cell::text(period.to_string()));
    let scope = kinds.scope_told(described);
    vec![
        Cell::text(&file.file),
        described.place.as_ref().map_or(Cell::UNSAID, |place| Cell::text(place.as_str())),
        Cell::text(described.kind.as_deref().unwrap_or(OTHER)),
        Cell::date(described.date),
        period(described.reviews),
        period(described.plans),
        Cell::Term { code: described.extent.code(), zh: described.extent.zh() },
        Cell::Term { code: scope.code(), zh: scope.zh() },
        Cell::text(&described.title),
        Cell::count(Some(numbers.all())),
        Cell::count(Some(numbers.claims)),
        Cell::count(Some(numbers.unread)),
        Cell::Counts(numbers.aside.iter().map(|(reason, count)| (reason.code(), *count)).collect()),
        Cell::Absent(Absence::Unsaid),
    ]
}
