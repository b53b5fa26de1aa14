//! A year of items, drawn: a bar up to each due date filled as far as the item is, a mark a milestone, a line for the day.

use super::t;
use crate::render::Lang;
use crate::render::timeline::{Lane, Mark, Timeline};
use crate::say;
use crate::vocabulary::supervised::Light;
use chrono::Datelike as _;
use maud::{Markup, html};

/// How wide the names are, and where the days begin and end; how high a lane is.
const DAYS: (i64, i64) = (300, 1080);
const LANE: i64 = 20;
const HEAD: i64 = 18;

/// How many columns of a name are shown; the whole of it is in the sheet and in its tooltip.
const NAME: usize = 40;

/// The drawing.
pub(super) fn timeline(of: &Timeline, lang: Lang) -> Markup {
    let x = |day| DAYS.0 + of.at(day) * (DAYS.1 - DAYS.0) / 1000;
    let lanes = i64::try_from(of.lanes.len()).unwrap_or_default();
    let bottom = HEAD + lanes * LANE;
    let day = of.day.to_string();
    html! {
        svg.timeline viewBox={ "0 0 1090 " (bottom + 20) } role="img" aria-label=(say!(lang, "timeline-label", count = of.lanes.len(), day = &day)) {
            @for month in of.months() {
                line.month x1=(x(month)) x2=(x(month)) y1="4" y2=(bottom) {}
                text.month x=(x(month) + 3) y="13" { (say!(lang, "timeline-month", month = month.month())) }
            }
            @for (lane, top) in of.lanes.iter().zip((0..).map(|at| HEAD + at * LANE)) {
                (self::lane(lane, top, x(of.from), &x, lang))
            }
            line.today x1=(x(of.day)) x2=(x(of.day)) y1="2" y2=(bottom + 4) {}
            text.today x=(x(of.day)) y=(bottom + 15) text-anchor="middle" { (day) }
        }
        p.hint.legend { (lang.word("timeline-legend")) }
    }
}

fn lane(own: &Lane, top: i64, begin: i64, x: &impl Fn(chrono::NaiveDate) -> i64, lang: Lang) -> Markup {
    let middle = top + LANE / 2;
    let due = x(own.due);
    let width = (due - begin).max(2);
    html! {
        g.{ "s-" (colour(own.light)) } {
            title { (t(&own.name)) }
            text.lane x="294" y=(middle + 4) text-anchor="end" { (t(&shortened(&own.name))) }
            rect.wanted x=(begin) y=(middle - 4) width=(width) height="8" rx="2" {}
            @if let Some(done) = own.done {
                rect.reached x=(begin) y=(middle - 4) width=(width * done / 100) height="8" rx="2" {}
            }
            @for mark in &own.marks { (self::mark(mark, x(mark.due), middle, lang)) }
            line.due x1=(due) x2=(due) y1=(middle - 8) y2=(middle + 8) { title { (own.due.to_string()) } }
            @if let Some(on) = own.reached {
                circle.done cx=(x(on)) cy=(middle) r="5" { title { (say!(lang, "step-done", on = on.to_string())) } }
                path.tick d={ "M" (x(on) - 2) " " (middle) " l2 2 l3 -4" } {}
            }
        }
    }
}

/// A milestone: filled where it was reached, crossed where it was due and was not.
fn mark(mark: &Mark, x: i64, middle: i64, lang: Lang) -> Markup {
    let state = match (mark.reached, mark.missed) {
        (true, _) => "met",
        (false, true) => "missed",
        (false, false) => "open",
    };
    html! {
        path.mark.(state) d={ "M" (x) " " (middle - 6) " l6 6 l-6 6 l-6 -6 z" } {
            title { (mark.due.to_string()) " " (t(&mark.words)) @if mark.missed { " " (lang.word("step-missed")) } }
        }
        @if mark.missed { path.cross d={ "M" (x - 2) " " (middle - 2) " l4 4 m0 -4 l-4 4" } {} }
    }
}

/// The colour that the light has among those of statuses.
fn colour(light: Light) -> &'static str {
    super::plain::colour(light).map_or("none", crate::vocabulary::Status::code)
}

/// A name no wider than its column: an ideograph is two columns wide.
fn shortened(name: &str) -> String {
    let mut wide = 0;
    let width = |c: char| if c.is_ascii() { 1 } else { 2 };
    let kept: String = name
        .chars()
        .take_while(|c| {
            wide += width(*c);
            wide <= NAME
        })
        .collect();
    if kept.len() < name.len() { format!("{kept}…") } else { kept }
}
