//! What became of a claim or a document, a line each time.

use super::cell::Cell;
use super::columns::{BY, DETAIL, HISTORY, ID, WHAT, WHEN};
use super::list::{claim_cells, document_filed};
use super::page::{Page, Part, Section};
use super::period::period;
use super::separated::with_semicolons;
use super::sheet::{Head, Sheet};
use super::{Lang, figure};
use crate::say;
use crate::vocabulary::form::{CLAIM, Column, DOCUMENT, named};
use crate::vocabulary::{Claim, Document};
use chrono::{DateTime, Utc};

/// Something that happened to it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Happened {
    /// When.
    pub at: DateTime<Utc>,
    /// Who did it.
    pub by: String,
    /// What, in a word.
    pub what: &'static str,
    /// The version or ruling it is about.
    pub id: String,
    /// What it said, what changed, why.
    pub detail: String,
}

const HEADS: [Head; 5] = [WHEN, BY, WHAT, ID, DETAIL];

/// What happened; to the day on the screen, to the second in files.
pub fn history<'e>(title: &str, events: &'e [Happened]) -> Page<'e> {
    let row = |event: &'e Happened| {
        vec![
            Cell::Moment(event.at),
            Cell::text(&event.by),
            Cell::text(event.what),
            Cell::text(&event.id),
            Cell::text(&event.detail),
        ]
    };
    let sheet = Sheet { heads: HEADS.to_vec(), rows: events.iter().map(row).collect() };
    Page { title: title.to_owned(), parts: vec![Part::Sheet(Section::of(HISTORY, sheet))], ..Page::default() }
}

/// What a claim says: `规上工业产值: 增长7.6%`
pub fn stated(claim: &Claim, lang: Lang) -> String {
    let period = period(claim.period, claim.period, lang);
    let subject = format!("{} {period} {}", claim.place, claim.indicator);
    say!(lang, "labelled", label = subject, words = figure::worded(claim, lang))
}

/// What a correction changed: `数值 7.6→7.8`
pub fn changed(old: &Claim, new: &Claim, lang: Lang) -> String {
    differences(&CLAIM, &claim_cells(old), &claim_cells(new), lang)
}

/// What a document says of itself, or what its new version changed.
pub fn filed(old: Option<&Document>, new: &Document, lang: Lang) -> String {
    let nothing = vec![Cell::UNSAID; DOCUMENT.len()];
    differences(&DOCUMENT, &old.map_or(nothing, document_filed), &document_filed(new), lang)
}

/// What a version of an item says, or of what belongs to one; after another version, what it changed.
pub fn kept(old: Option<&Vec<(&'static str, String)>>, new: &[(&'static str, String)], lang: Lang) -> String {
    // Several milestones bear one name.
    let of = |said: &[(&'static str, String)], name: &str| -> String {
        let words = said.iter().filter(|(own, _)| *own == name).map(|(_, words)| words.as_str());
        with_semicolons(&words.collect::<Vec<_>>(), lang)
    };
    let old = old.map_or(&[][..], Vec::as_slice);
    let mut names: Vec<&'static str> = Vec::new();
    for (name, _) in old.iter().chain(new) {
        if !names.contains(name) {
            names.push(name);
        }
    }
    let told: Vec<String> = names
        .into_iter()
        .filter_map(|name| {
            let (before, after) = (of(old, name), of(new, name));
            let label = named(name).in_lang(lang);
            match (before.as_str(), after.as_str()) {
                (same, other) if same == other => None,
                ("", after) => Some(format!("{label} {after}")),
                (before, after) => Some(format!("{label} {before}→{after}")),
            }
        })
        .collect();
    with_semicolons(&told, lang)
}

fn differences(columns: &[Column], old: &[Cell<'_>], new: &[Cell<'_>], lang: Lang) -> String {
    let told = columns.iter().zip(old.iter().zip(new)).filter(|(_, (old, new))| old.filed() != new.filed());
    let told: Vec<String> = told
        .map(|(column, (old, new))| {
            let name = column.in_lang(lang);
            match old {
                Cell::Absent(_) => format!("{name} {}", new.filed()),
                old => format!("{name} {}→{}", old.filed(), new.filed()),
            }
        })
        .collect();
    with_semicolons(&told, lang)
}
