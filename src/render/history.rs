//! What became of a claim or a document, a line each time.

use super::columns::{BY, DETAIL, ID, WHAT, WHEN};
use super::list::{claim_cells, document_filed};
use super::period::period;
use super::separated::with_semicolons;
use super::sheet::{Fit, Head, Sheet, Value};
use super::{Format, Lang, Style, figure, text};
use crate::say;
use crate::vocabulary::form::{CLAIM, Column, DOCUMENT};
use crate::vocabulary::{Claim, Document};
use chrono::{DateTime, Utc};
use std::io::{self, Write};

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

/// Writes the title, on the screen, and what happened; to the day on the screen, to the second in files.
///
/// # Errors
/// What the writer says.
pub fn history<'e>(
    title: &str,
    events: &'e [Happened],
    format: Format,
    style: &Style,
    out: &mut dyn Write,
) -> io::Result<()> {
    let on_screen = match format {
        Format::Table | Format::Markdown => true,
        Format::Csv | Format::Json | Format::Jsonl => false,
    };
    let row = |event: &'e Happened| {
        let when =
            if on_screen { event.at.format("%Y-%m-%d") } else { event.at.format("%Y-%m-%dT%H:%M:%SZ") };
        vec![
            Value::text(when.to_string()),
            Value::text(&event.by),
            Value::text(event.what),
            Value::text(&event.id),
            Value::text(&event.detail),
        ]
    };
    if on_screen {
        text::paragraph(title, "", style, out)?;
    }
    let sheet = Sheet { heads: HEADS.to_vec(), rows: events.iter().map(row).collect() };
    sheet.write(format, Fit::Wrap, style, out)
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
    let nothing = vec![Value::Absent; DOCUMENT.len()];
    differences(&DOCUMENT, &old.map_or(nothing, document_filed), &document_filed(new), lang)
}

fn differences(columns: &[Column], old: &[Value<'_>], new: &[Value<'_>], lang: Lang) -> String {
    let told = columns.iter().zip(old.iter().zip(new)).filter(|(_, (old, new))| old.filed() != new.filed());
    let told: Vec<String> = told
        .map(|(column, (old, new))| {
            let name = column.in_lang(lang);
            match old {
                Value::Absent => format!("{name} {}", new.filed()),
                old => format!("{name} {}→{}", old.filed(), new.filed()),
            }
        })
        .collect();
    with_semicolons(&told, lang)
}
