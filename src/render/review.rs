//! A claim put before a person: where it stands, its sentence, and what was understood of it.

use super::marked::Marked;
use super::period::period;
use super::sources::described;
use super::{Lang, Style, figure, text};
use crate::say;
use crate::vocabulary::form::FIELDS;
use crate::vocabulary::{Claim, Flag, Recorded, RelativeTo};
use rust_decimal::Decimal;
use std::io::{self, Write};

/// The claim's cells in the order of `FIELDS`, each with its column's name; words in the language.
pub fn fields(claim: &Claim, lang: Lang) -> Vec<(&'static str, String)> {
    let number = |number: Option<Decimal>| number.map_or_else(String::new, |number| number.to_string());
    let flags = claim.flags.0.iter().map(|flag: &Flag| flag.in_lang(lang));
    let cells = [
        claim.role.in_lang(lang).to_owned(),
        claim.place.to_string(),
        claim.year.to_string(),
        claim.indicator.clone(),
        claim.measure.in_lang(lang).to_owned(),
        claim.comparator.in_lang(lang).to_owned(),
        number(claim.value),
        number(claim.value_high),
        number(claim.stretch),
        claim.unit.clone(),
        claim.period.to_string(),
        claim.relative_to.as_ref().map_or("", RelativeTo::code).to_owned(),
        flags.collect::<Vec<_>>().join(";"),
        claim.cue.clone(),
    ];
    FIELDS.iter().map(|column| column.in_lang(lang)).zip(cells).collect()
}

/// A claim put before a person.
pub struct Question<'a> {
    /// Which of how many.
    pub progress: (usize, usize),
    /// The claim on file.
    pub recorded: &'a Recorded,
    /// What it would say once corrected, where that is being asked.
    pub amended: Option<&'a Claim>,
    /// The canonical indicator's code.
    pub code: Option<&'a str>,
    /// Its number in its sentence.
    pub sentence: Marked,
}

impl Question<'_> {
    /// Writes it in a few lines.
    ///
    /// # Errors
    /// What the writer says.
    pub fn write(&self, style: &Style, out: &mut dyn Write) -> io::Result<()> {
        let lang = style.lang;
        let (at, all) = self.progress;
        writeln!(out)?;
        let recorded = self.recorded;
        let document = format!("{} {}", recorded.claim.place, described(&recorded.document, lang));
        text::paragraph(&document, &format!("{at}/{all} "), style, out)?;
        if !recorded.claim.section.is_empty() {
            text::paragraph(&recorded.claim.section, "  § ", style, out)?;
        }
        writeln!(out)?;
        for line in self.sentence.lines(style.width.saturating_sub(MARGIN.len()), style) {
            writeln!(out, "{MARGIN}{line}")?;
        }
        writeln!(out)?;
        let claim = self.amended.unwrap_or(&recorded.claim);
        let label = match self.amended {
            None => lang.word("read-as"),
            Some(_) => lang.word("becomes"),
        };
        understood(claim, self.code, &format!("{label}  "), style, out)
    }
}

const MARGIN: &str = "    ";

/// What was understood of a claim: in words, then column by column.
pub(super) fn understood(
    claim: &Claim,
    code: Option<&str>,
    label: &str,
    style: &Style,
    out: &mut dyn Write,
) -> io::Result<()> {
    let lang = style.lang;
    let words = claim_in_words(claim, code, lang);
    text::paragraph(&words, label, style, out)?;
    let cells: Vec<String> =
        further_fields(claim, lang).map(|(name, cell)| format!("{name}={cell}")).collect();
    let indent = " ".repeat(text::UnicodeWidthStr::width(label));
    text::paragraph(&cells.join(" "), &indent, style, out)
}

/// Role, place, year and indicator stand in the line above.
const SAID_ALREADY: usize = 4;

/// `目标 2024年 地区生产总值（gdp）：增长6%左右`
pub(super) fn claim_in_words(claim: &Claim, code: Option<&str>, lang: Lang) -> String {
    let period = period(claim.period, claim.period, lang);
    let subject = format!("{} {period} {}", claim.role.in_lang(lang), claim.indicator);
    let subject = match code {
        Some(code) => say!(lang, "with-aside", words = subject, aside = code),
        None => subject,
    };
    say!(lang, "labelled", label = subject, words = figure::worded(claim, lang))
}

/// The claim's cells that hold something and that its words do not say.
pub(super) fn further_fields(claim: &Claim, lang: Lang) -> impl Iterator<Item = (&'static str, String)> {
    fields(claim, lang).into_iter().skip(SAID_ALREADY).filter(|(_, cell)| !cell.is_empty())
}
