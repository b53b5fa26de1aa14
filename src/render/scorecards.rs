//! Scorecards one after another, written as they come, with one tally at the end.

use super::sheet::Fit;
use super::tally::{rates, tally};
use super::{Format, Scorecard, Style, csv, json, markdown, text};
use crate::say;
use crate::vocabulary::{PlacePath, Tally};
use serde_json::Value as Json;
use std::collections::BTreeSet;
use std::io::{self, Write};

/// Writes scorecards one by one. CSV has one heading for all; JSON is an object of `scorecards` and `tally`.
pub struct Scorecards<'a> {
    format: Format,
    style: Style,
    out: &'a mut dyn Write,
    tally: Tally,
    cards: usize,
    places: BTreeSet<PlacePath>,
}

impl<'a> Scorecards<'a> {
    /// None yet.
    pub fn new(format: Format, style: Style, out: &'a mut dyn Write) -> Self {
        Self { format, style, out, tally: Tally::default(), cards: 0, places: BTreeSet::new() }
    }

    /// Writes one more.
    ///
    /// # Errors
    /// What the writer says.
    pub fn add(&mut self, card: &Scorecard) -> io::Result<()> {
        let first = self.cards == 0;
        self.cards += 1;
        self.places.insert(card.place.clone());
        self.tally.add(&card.findings);
        match self.format {
            Format::Table | Format::Markdown => {
                if !first {
                    writeln!(self.out)?;
                }
                card.write(self.format, &self.style, self.out)
            }
            Format::Csv => {
                let sheet = card.filed_all(self.style.lang);
                if first {
                    return sheet.write(Format::Csv, Fit::Wrap, &self.style, self.out);
                }
                csv::rows(&sheet, self.out)
            }
            Format::Json | Format::Jsonl => {
                self.out.write_all(if first { b"{\"scorecards\":[\n" } else { b",\n" })?;
                json::value(&card.json(self.style.lang), self.out)
            }
        }
    }

    /// Writes the tally of all.
    ///
    /// # Errors
    /// What the writer says.
    pub fn close(self) -> io::Result<()> {
        let lang = self.style.lang;
        let (cards, places) = (self.cards, self.places.len());
        let title = say!(lang, "scorecards-total", places = places, cards = cards);
        let lines = || std::iter::once(tally(&self.tally, &self.style)).chain(rates(&self.tally, lang));
        match self.format {
            Format::Table => {
                if cards > 0 {
                    writeln!(self.out)?;
                }
                text::paragraph(&title, "", &self.style, self.out)?;
                lines().try_for_each(|line| text::paragraph(&line, "", &self.style, self.out))
            }
            Format::Markdown => {
                writeln!(self.out, "\n## {}\n", markdown::escape(&title))?;
                lines().try_for_each(|line| writeln!(self.out, "- {}", markdown::escape(&line)))
            }
            Format::Csv => Ok(()),
            Format::Json | Format::Jsonl => {
                self.out.write_all(if cards == 0 { b"{\"scorecards\":[" } else { b"\n]" })?;
                if cards == 0 {
                    self.out.write_all(b"]")?;
                }
                let counts: Json = super::scorecard::counts(&self.tally);
                self.out.write_all(b",\"tally\":")?;
                json::value(&counts, self.out)?;
                self.out.write_all(b"}\n")
            }
        }
    }
}
