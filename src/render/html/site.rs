//! The pages of a site that lead to others: its contents, all places of a year, all years of a place.

use super::drawn::lines;
use super::heat::{Heat, heat, legend, named};
use super::shell::around;
use super::{Published, t};
use crate::render::tally::percent;
use crate::render::words::sign;
use crate::render::{Lang, PROGRAM, Style};
use crate::say;
use crate::vocabulary::compared::Series;
use crate::vocabulary::{Status, Tally};
use maud::{Markup, html};
use std::io::{self, Write};

/// Another page of the site.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Link {
    /// Its file beside this one, as an address.
    pub file: String,
    /// What it is called.
    pub name: String,
}

/// What a site holds.
#[derive(Debug, Clone, Default)]
pub struct Contents {
    /// The places, each with its page over the years and its scorecards by year.
    pub places: Vec<(Link, Vec<(Link, Tally)>)>,
    /// The pages of all places in a year.
    pub years: Vec<Link>,
    /// What else there is to see.
    pub further: Vec<Link>,
    /// What a reader must know first.
    pub remarks: Vec<String>,
}

/// Writes the contents.
///
/// # Errors
/// What the writer says.
pub fn index(
    contents: &Contents,
    published: &Published,
    style: &Style,
    out: &mut dyn Write,
) -> io::Result<()> {
    let lang = style.lang;
    let cards: usize = contents.places.iter().map(|(_, cards)| cards.len()).sum();
    let title = lang.word("site-title");
    let body = html! {
        header {
            @if !contents.further.is_empty() { nav { @for link in &contents.further { (anchor(link)) " " } } }
            h1 { (title) } p { (say!(lang, "site-places", places = contents.places.len(), cards = cards)) }
            @for remark in &contents.remarks { p.remark { (t(remark)) } }
        }
        main {
            @if !contents.years.is_empty() {
                nav.years aria-label=(lang.word("page-filter-year")) { ul { @for year in &contents.years { li { (anchor(year)) } } } }
            }
            @if !contents.places.is_empty() { (legend(lang)) }
            @for (place, cards) in &contents.places {
                section { h2 { a href=(place.file) { (named(&place.name)) } } ul.cards { @for (link, tally) in cards { li { (card(link, tally, style)) } } } }
            }
        }
        footer {
            @if !published.contact.is_empty() { p { (say!(lang, "labelled", label = lang.word("page-object"), words = t(&published.contact))) } }
            p { (PROGRAM) }
        }
    };
    let (begin, end) = around(title, style);
    write!(out, "{begin}{}{end}", body.into_string())
}

/// Writes what lies above scorecards: the scorecards, verdicts by place or year and indicator, and lines over the years.
///
/// # Errors
/// What the writer says.
pub fn overview(
    title: &str,
    cards: &[(Link, Tally)],
    map: &Heat,
    series: &[(String, &Series)],
    back: &[Link],
    style: &Style,
    out: &mut dyn Write,
) -> io::Result<()> {
    let (begin, end) = around(title, style);
    let body = html! {
        header { nav { @for link in back { (anchor(link)) " " } } h1 { (t(title)) } }
        main {
            @if !cards.is_empty() {
                section {
                    h2 { (style.lang.word("site-cards")) }
                    ul.cards { @for (link, tally) in cards { li { (card(link, tally, style)) } } }
                    (legend(style.lang))
                }
            }
            @if !map.places.is_empty() { (heat(map, style.lang)) }
            (trends(series, style.lang))
        }
        footer { p { (PROGRAM) } }
    };
    write!(out, "{begin}{}{end}", body.into_string())
}

/// Lines over the years, a drawing each.
pub(super) fn trends(series: &[(String, &Series)], lang: Lang) -> Markup {
    let drawing =
        |name: &String, series: &Series| lines(series, &t(&say!(lang, "page-lines-label", name = name)));
    let drawn = series.iter().filter_map(|(name, series)| Some((name, drawing(name, series)?)));
    let drawn: Vec<(&String, Markup)> = drawn.collect();
    html! {
        @if !drawn.is_empty() {
            section.trend aria-labelledby="lines" {
                h2 id="lines" { (lang.word("page-lines")) }
                div.figures { @for (name, drawing) in &drawn { figure { figcaption { (t(name)) } (drawing) } } }
                p.hint { (lang.word("page-lines-legend")) }
            }
        }
    }
}

pub(super) fn anchor(link: &Link) -> Markup {
    html! { a href=(link.file) { (t(&link.name)) } }
}

fn card(link: &Link, tally: &Tally, style: &Style) -> Markup {
    let lang = style.lang;
    html! {
        (anchor(link))
        span.counts { @for status in Status::ALL {
            @let count = tally.count(*status);
            @if count > 0 {
                span.v.{ "s-" (status.code()) } { b aria-hidden="true" { (sign(*status, false)) } span.vh { (status.in_lang(lang)) } (count) }
            }
        } }
        @if let Some((part, whole)) = tally.met_of_due() { span.of { (lang.word("met-of-due")) " " (percent(part, whole)) "%" } }
    }
}
