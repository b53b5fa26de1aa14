//! Places by indicators: a sign and a colour for what became of each target.

use super::t;
use crate::render::Lang;
use crate::render::words::sign;
use crate::vocabulary::Status;
use maud::{Markup, html};

/// A row a place, a column an indicator.
#[derive(Debug, Clone, Default)]
pub struct Heat {
    /// The indicators.
    pub indicators: Vec<String>,
    /// The places, each with a cell an indicator.
    pub places: Vec<(String, Vec<Option<HeatCell>>)>,
}

/// What became of a place's target.
#[derive(Debug, Clone)]
pub struct HeatCell {
    /// The verdict.
    pub status: Status,
    /// Target and result in words.
    pub told: String,
    /// Where its row is; empty where there is no such page.
    pub href: String,
}

pub(super) fn heat(map: &Heat, lang: Lang) -> Markup {
    let cell = |cell: &HeatCell| {
        let word = cell.status.in_lang(lang);
        let inside = html! { b aria-hidden="true" { (sign(cell.status, false)) } span.vh { (word) } };
        html! {
            td.{ "s-" (cell.status.code()) } title=(t(&format!("{word} {}", cell.told))) {
                @if cell.href.is_empty() { (inside) } @else { a href=(t(&cell.href)) { (inside) } }
            }
        }
    };
    html! {
        section aria-labelledby="heat" {
            h2 id="heat" { (lang.word("page-heat")) }
            div.scroll tabindex="0" role="group" aria-labelledby="heat" {
                table.heat {
                    thead { tr { td {} @for name in &map.indicators { th scope="col" { span { (t(name)) } } } } }
                    tbody {
                        @for (place, cells) in &map.places {
                            tr { th scope="row" { (named(place)) } @for one in cells { @match one { Some(one) => (cell(one)), None => td {} } } }
                        }
                    }
                }
            }
            (legend(lang))
        }
    }
}

/// What the signs say.
pub(super) fn legend(lang: Lang) -> Markup {
    html! { ul.legend { @for status in Status::ALL { li { (super::row::verdict(*status, lang)) } } } }
}

/// A place by its own name, with those it lies in after it: on a narrow screen what comes first is what is read.
pub(super) fn named(path: &str) -> Markup {
    html! {
        @match path.rsplit_once('/') {
            Some((above, own)) => { (t(own)) " " small.above { (t(above)) } },
            None => (t(path)),
        }
    }
}
