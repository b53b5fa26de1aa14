//! Every scorecard in a line: how many targets a place had in a year and what became of them; and how to see one.

use super::book::{counts, legend};
use super::columns::{ROWS, TALLY};
use super::page::{Basis, Page, Part, Section};
use super::scorecard;
use super::tally::{rates, tally};
use super::{Format, Style};
use crate::say;
use crate::vocabulary::rules::tag;
use crate::vocabulary::{Counted, PlacePath, Tally};
use serde_json::json;
use std::collections::BTreeSet;

/// The counts of every place and year, with their sum.
pub fn scorecards(cards: &[Counted], basis: &Basis, format: Format, style: &Style) -> Page<'static> {
    let lang = style.lang;
    let places: BTreeSet<&PlacePath> = cards.iter().map(|card| &card.place).collect();
    let mut all = Tally::default();
    for card in cards {
        all.add_tally(&card.tally);
    }
    let mut told = vec![say!(lang, "scorecards-total", places = places.len(), cards = cards.len())];
    told.push(tally(&all, style));
    told.extend(rates(&all, lang));
    told.extend(basis.remarks(lang));
    if let Some(Counted { place, year, .. }) = cards.last() {
        let (place, year) = (place.as_str(), year.to_string());
        told.push(say!(lang, "scorecards-see-one", place = place, year = year));
    }
    let mut parts = Vec::new();
    if !cards.is_empty() || !format.is_words() {
        let name = if format == Format::Xlsx { TALLY } else { ROWS };
        let sheet = counts(cards, style);
        parts.push(Part::Sheet(Section { notes: vec![legend(style)], ..Section::of(name, sheet) }));
    }
    parts.push(Part::Told(told));
    parts.extend(basis.sheet(lang));
    let facts = vec![
        ("rules", json!(tag(&basis.policy))),
        ("tally", scorecard::counts(&all)),
        ("left_out", json!(basis.left_out)),
    ];
    Page { title: lang.word("scorecards-title").to_owned(), facts, parts }
}
