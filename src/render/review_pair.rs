//! A target and what may be its result, put before a person: side by side where the screen is wide enough, else one
//! below the other.

use super::marked::Marked;
use super::sources::described;
use super::text::{self, UnicodeWidthStr};
use super::{Style, told};
use crate::say;
use crate::vocabulary::{Considered, Period, Recorded, Role};
use std::io::{self, Write};

/// From this width on they stand side by side.
const WIDE: usize = 100;
const GAP: &str = "  │  ";
const GAP_ASCII: &str = "  |  ";

/// A target, and what may be its result.
pub struct Pair<'a> {
    /// Which of how many.
    pub progress: (usize, usize),
    /// The target.
    pub target: &'a Recorded,
    /// Its number in its sentence.
    pub promised: Marked,
    /// The result that may be its, and that number in its sentence; `None` where only a sentence may speak of it.
    pub candidate: Option<(&'a Recorded, Marked)>,
    /// Why it is not sure.
    pub why: &'a str,
    /// What else was looked at.
    pub considered: &'a [Considered],
}

impl Pair<'_> {
    /// Writes it.
    ///
    /// # Errors
    /// What the writer says.
    pub fn write(&self, style: &Style, out: &mut dyn Write) -> io::Result<()> {
        let lang = style.lang;
        let (at, all) = self.progress;
        let claim = &self.target.claim;
        let title = format!("{} {} {}", claim.place, claim.year, claim.indicator);
        writeln!(out)?;
        text::paragraph(&title, &format!("{at}/{all} "), style, out)?;
        writeln!(out)?;
        let gap = if style.ascii { GAP_ASCII } else { GAP };
        let wide = style.width >= WIDE;
        let width = if wide { (style.width - gap.width()) / 2 } else { style.width };
        let left = side(Role::Target.in_lang(lang), self.target, &self.promised, width, style);
        let right = self
            .candidate
            .as_ref()
            .map(|(result, sentence)| side(lang.word("may-be-its-result"), result, sentence, width, style));
        match right {
            Some(right) if wide => beside(&left, &right, width, gap, out)?,
            Some(right) => {
                for line in left.iter().chain(&[String::new()]).chain(&right) {
                    writeln!(out, "{line}")?;
                }
            }
            None => {
                for line in &left {
                    writeln!(out, "{line}")?;
                }
            }
        }
        writeln!(out)?;
        text::paragraph(self.why, &format!("{}  ", lang.word("unsure-because")), style, out)?;
        for Considered { words, why } in self.considered {
            let line = say!(lang, "with-aside", words = words, aside = why.clone());
            text::paragraph(&line, &format!("{}  ", lang.word("also-seen")), style, out)?;
        }
        Ok(())
    }
}

/// A claim in lines of at most that width: where it stands, its sentence, what was understood.
fn side(label: &str, recorded: &Recorded, sentence: &Marked, width: usize, style: &Style) -> Vec<String> {
    let claim = &recorded.claim;
    let beside = Period::Year(claim.year);
    let figure = told(claim, beside, style.lang);
    let understood = say!(style.lang, "labelled", label = &claim.indicator, words = figure);
    let document = described(&recorded.document, style.lang);
    let mut lines = text::wrap(&text::line(&format!("{label} {document}"), usize::MAX, style), width);
    lines.push(String::new());
    lines.extend(sentence.lines(width, style));
    lines.push(String::new());
    lines.extend(text::wrap(&text::line(&understood, usize::MAX, style), width));
    lines
}

fn beside(left: &[String], right: &[String], width: usize, gap: &str, out: &mut dyn Write) -> io::Result<()> {
    let line = |lines: &[String], at: usize| lines.get(at).cloned().unwrap_or_default();
    for at in 0..left.len().max(right.len()) {
        let (left, right) = (line(left, at), line(right, at));
        let blank = width.saturating_sub(columns(&left));
        writeln!(out, "{left}{:blank$}{gap}{right}", "")?;
    }
    Ok(())
}

/// How wide a line is that may hold marks of colour, which take no columns.
fn columns(line: &str) -> usize {
    line.replace("\u{1B}[7m", "").replace("\u{1B}[0m", "").width()
}
