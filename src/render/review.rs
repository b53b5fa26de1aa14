//! A claim put before a person: where it stands, its sentence, and what was understood of it.

use super::marked::Marked;
use super::sources::described;
use super::{Lang, Style, figure, text};
use crate::vocabulary::form::FIELDS;
use crate::vocabulary::{Claim, Flag, Recorded, RelativeTo};
use rust_decimal::Decimal;
use std::io::{self, Write};

/// The claim's cells in the order of `FIELDS`, each with its column's name; words in the language.
pub fn fields(claim: &Claim, lang: Lang) -> Vec<(&'static str, String)> {
    let number = |number: Option<Decimal>| number.map_or_else(String::new, |number| number.to_string());
    let flags = claim.flags.0.iter().map(|flag: &Flag| lang.pick(flag.zh(), flag.code()));
    let cells = [
        lang.pick(claim.role.zh(), claim.role.code()).to_owned(),
        claim.place.to_string(),
        claim.year.to_string(),
        claim.indicator.clone(),
        lang.pick(claim.measure.zh(), claim.measure.code()).to_owned(),
        lang.pick(claim.comparator.zh(), claim.comparator.code()).to_owned(),
        number(claim.value),
        number(claim.value_high),
        number(claim.stretch),
        claim.unit.clone(),
        claim.period.to_string(),
        claim.relative_to.as_ref().map_or("", RelativeTo::code).to_owned(),
        flags.collect::<Vec<_>>().join(";"),
        claim.cue.clone(),
    ];
    FIELDS.iter().map(|column| lang.pick(column.zh, column.code)).zip(cells).collect()
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
            None => lang.pick("读作  ", "read as  "),
            Some(_) => lang.pick("改为  ", "becomes  "),
        };
        understood(claim, self.code, label, style, out)
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
    let code = code.map_or_else(String::new, |code| lang.pick(format!("（{code}）"), format!(" ({code})")));
    let (role, indicator) = (lang.pick(claim.role.zh(), claim.role.code()), &claim.indicator);
    let period = figure::period(claim.period, claim.period, lang);
    let told = figure::worded(claim, lang);
    let words = lang.pick(
        format!("{role} {period} {indicator}{code}：{told}"),
        format!("{role} {period} {indicator}{code}: {told}"),
    );
    text::paragraph(&words, label, style, out)?;
    let shown = fields(claim, lang).into_iter().skip(SAID_ALREADY).filter(|(_, cell)| !cell.is_empty());
    let cells: Vec<String> = shown.map(|(name, cell)| format!("{name}={cell}")).collect();
    let indent = " ".repeat(text::UnicodeWidthStr::width(label));
    text::paragraph(&cells.join(" "), &indent, style, out)
}

/// Role, place, year and indicator stand in the line above.
const SAID_ALREADY: usize = 4;
