//! What every comparison prints: a title, tables, what was counted, and what a reader must beware of.

use super::separated::with_commas;
use super::sheet::{Fit, Sheet};
use super::{Format, Lang, Style, json, markdown, text};
use crate::say;
use crate::vocabulary::rules::{differing, tag};
use crate::vocabulary::{EvidenceReading, Policy};
use serde_json::json;
use std::io::{self, Write};

/// A comparison ready to be written in any format.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Page<'a> {
    /// What it is about.
    pub(super) title: String,
    /// The tables for the screen.
    pub(super) sections: Vec<Section<'a>>,
    /// What was counted.
    pub(super) remarks: Vec<String>,
    /// What a reader must beware of.
    pub(super) cautions: Vec<String>,
    /// The one table for files.
    pub(super) filed: Sheet<'a>,
    /// The rules it was judged under.
    pub(super) rules: String,
}

/// A table with what stands above and below it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Section<'a> {
    /// Above; may be empty.
    pub(super) heading: String,
    /// The table.
    pub(super) sheet: Sheet<'a>,
    /// Below: how to read it.
    pub(super) notes: Vec<String>,
}

impl Page<'_> {
    /// Writes the page. CSV is its table alone; JSON an object with `rows`, `cautions` and `rules`.
    ///
    /// # Errors
    /// What the writer says.
    pub fn write(&self, format: Format, style: &Style, out: &mut dyn Write) -> io::Result<()> {
        match format {
            Format::Table => self.screen(style, out),
            Format::Markdown => self.markdown(style, out),
            Format::Csv => self.filed.write(format, Fit::Wrap, style, out),
            Format::Json | Format::Jsonl => {
                let rows: Vec<serde_json::Value> = json::objects(&self.filed).collect();
                let page = json!({"rows": rows, "cautions": self.cautions, "rules": self.rules});
                json::value(&page, out)?;
                writeln!(out)
            }
        }
    }

    fn screen(&self, style: &Style, out: &mut dyn Write) -> io::Result<()> {
        text::paragraph(&self.title, "", style, out)?;
        for (index, section) in self.sections.iter().enumerate() {
            if index > 0 {
                writeln!(out)?;
            }
            if !section.heading.is_empty() {
                text::paragraph(&section.heading, "", style, out)?;
            }
            section.sheet.write(Format::Table, Fit::Wrap, style, out)?;
            for note in &section.notes {
                text::paragraph(note, "", style, out)?;
            }
        }
        if !self.sections.is_empty() {
            writeln!(out)?;
        }
        for remark in &self.remarks {
            text::paragraph(remark, "", style, out)?;
        }
        for caution in &self.cautions {
            text::paragraph(caution, &say!(style.lang, "beware"), style, out)?;
        }
        Ok(())
    }

    fn markdown(&self, style: &Style, out: &mut dyn Write) -> io::Result<()> {
        writeln!(out, "## {}\n", markdown::escape(&self.title))?;
        for section in &self.sections {
            if !section.heading.is_empty() {
                writeln!(out, "### {}\n", markdown::escape(&section.heading))?;
            }
            section.sheet.write(Format::Markdown, Fit::Wrap, style, out)?;
            writeln!(out)?;
            for note in &section.notes {
                writeln!(out, "{}\n", markdown::escape(note))?;
            }
        }
        for remark in &self.remarks {
            writeln!(out, "- {}", markdown::escape(remark))?;
        }
        for caution in &self.cautions {
            writeln!(out, "- {}{}", say!(style.lang, "beware"), markdown::escape(caution))?;
        }
        Ok(())
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
