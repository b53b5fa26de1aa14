//! What every verb answers: a title, sheets, what was counted, what a reader must beware of, and sources.

use super::book::remarks_part;
use super::format::Format;
use super::separated::with_commas;
use super::sheet::{FILE, Media, Sheet};
use super::timeline::Timeline;
use super::{Lang, Style};
use crate::say;
use crate::vocabulary::form::Column;
use crate::vocabulary::rules::{differing, tag};
use crate::vocabulary::{EvidenceReading, Policy};
use serde_json::Value as Json;
use std::io::{self, Write};

/// An answer ready to be written in any format.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Page<'a> {
    /// What it is about; may be empty.
    pub(super) title: String,
    /// What JSON holds beside the sheets.
    pub(super) facts: Vec<(&'static str, Json)>,
    /// What stands below the title, in order.
    pub(super) parts: Vec<Part<'a>>,
}

/// A part of a page.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Part<'a> {
    /// A sheet.
    Sheet(Section<'a>),
    /// A year of items, drawn on pages for a browser.
    Timeline(Timeline),
    /// A text that is read by itself, line by line: a letter.
    Letter(Vec<String>),
    /// Lines: what was counted, what follows from it.
    Told(Vec<String>),
    /// What a reader must beware of.
    Beware(Vec<String>),
    /// The documents it rests on, each with the number by which a sheet names it.
    Sources(Vec<String>),
}

/// A sheet with what stands above and below it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Section<'a> {
    /// What programs and workbooks call it; sheets of one name are one sheet there.
    pub(super) name: Column,
    /// Where it is seen.
    pub(super) on: Media,
    /// Above, on a page; may be empty.
    pub(super) heading: String,
    /// The table.
    pub(super) sheet: Sheet<'a>,
    /// Below, on a page: how to read it.
    pub(super) notes: Vec<String>,
}

impl<'a> Section<'a> {
    /// A sheet of that name, without a heading.
    pub(super) fn of(name: Column, sheet: Sheet<'a>) -> Self {
        Self { name, on: Media::ALL, heading: String::new(), sheet, notes: Vec::new() }
    }

    /// The same, seen there alone.
    #[must_use]
    pub(super) fn on(self, on: Media) -> Self {
        Self { on, ..self }
    }
}

impl<'a> Page<'a> {
    /// Writes the page. CSV and JSON lines are its first sheet, and those of its form; JSON is an object of facts, sheets and cautions, or an
    /// array where there is one sheet and nothing else; a workbook has every sheet.
    ///
    /// # Errors
    /// What the writer says.
    pub fn write(&self, format: Format, style: &Style, out: &mut dyn Write) -> io::Result<()> {
        format.page(self, style, out)
    }

    /// What it is about.
    pub fn title(&self) -> &str {
        &self.title
    }

    /// Puts more below.
    pub fn extend(&mut self, parts: Vec<Part<'a>>) {
        self.parts.extend(parts);
    }

    /// The sections that are seen there.
    pub(super) fn sections(&self, medium: Media) -> impl Iterator<Item = &Section<'a>> {
        let sections = self.parts.iter().filter_map(|part| match part {
            Part::Sheet(section) => Some(section),
            Part::Timeline(_) | Part::Letter(_) | Part::Told(_) | Part::Beware(_) | Part::Sources(_) => None,
        });
        sections.filter(move |section| section.on.has(medium))
    }

    /// The sheets that are seen there, those of one name and one form in one.
    pub(super) fn sheets(&self, medium: Media) -> Vec<(Column, Sheet<'a>)> {
        let mut sheets: Vec<(Column, Sheet<'a>)> = Vec::new();
        for section in self.sections(medium) {
            let own = section.sheet.on(medium);
            match sheets.iter_mut().find(|(name, sheet)| *name == section.name && sheet.heads == own.heads) {
                Some((_, sheet)) => sheet.rows.extend(own.rows),
                None => sheets.push((section.name, own)),
            }
        }
        sheets
    }

    /// What a format of one sheet has room for: the first sheet for programs, and those of its form.
    pub(super) fn one_sheet(&self) -> Option<(Column, Sheet<'a>)> {
        let mut sheets = self.sheets(FILE).into_iter();
        let (name, mut first) = sheets.next()?;
        for (_, sheet) in sheets.filter(|(_, sheet)| sheet.heads == first.heads).collect::<Vec<_>>() {
            first.rows.extend(sheet.rows);
        }
        Some((name, first))
    }

    /// What a reader must beware of.
    pub fn cautions(&self) -> Vec<&String> {
        let cautions = self.parts.iter().filter_map(|part| match part {
            Part::Beware(cautions) => Some(cautions),
            Part::Sheet(_) | Part::Timeline(_) | Part::Letter(_) | Part::Told(_) | Part::Sources(_) => None,
        });
        cautions.flatten().collect()
    }
}

/// What the findings of a page are judged by, and how many targets that leaves out.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Basis {
    /// The rules.
    pub policy: Policy,
    /// Targets left out because nobody has reviewed them.
    pub left_out: usize,
}

impl Basis {
    /// What a reader must be told of it: nothing of the usual rules where they leave nothing out.
    pub fn remarks(&self, lang: Lang) -> Vec<String> {
        let left_out = (self.left_out > 0).then(|| say!(lang, "left-out", count = self.left_out));
        left_out.into_iter().chain(other_rules(&self.policy, lang)).collect()
    }

    /// The remarks in a workbook, on its sheet of provenance.
    pub(super) fn sheet(&self, lang: Lang) -> Option<Part<'static>> {
        let remarks = self.remarks(lang);
        (!remarks.is_empty()).then(|| remarks_part(&remarks, lang))
    }
}

/// That other rules were used, and which; nothing where the usual ones were.
pub fn other_rules(policy: &Policy, lang: Lang) -> Option<String> {
    let differing = differing(&Policy::default(), policy);
    if differing.is_empty() {
        return None;
    }
    let (usual, tag) = (tag(&Policy::default()), tag(policy));
    let reviewed_only = Policy { evidence_reading: EvidenceReading::Reviewed, ..Policy::default() };
    if *policy == reviewed_only {
        return Some(say!(lang, "judged-reviewed-only", rules = tag));
    }
    let changes: Vec<String> = differing.iter().map(|(name, _, value)| format!("{name}={value}")).collect();
    Some(say!(lang, "judged-otherwise", usual = usual, rules = tag, changes = with_commas(&changes, lang)))
}
