//! A row of the 对照表: the finding in a line, and below it, folded, its evidence.

use super::drawn::gauge;
use super::evidence::evidence;
use super::heat::named;
use super::{Published, t};
use crate::render::cells::{margin, notes, result, ruled, sure_margin, target};
use crate::render::trend::words;
use crate::render::words::sign;
use crate::render::{Lang, Style, columns};
use crate::say;
use crate::vocabulary::compared::{Gauge, Point};
use crate::vocabulary::whereabouts::Whereabouts;
use crate::vocabulary::{Document, Domain, Finding, Recorded, Scope, Status};
use maud::{Markup, html};

/// A finding with what a page shows of it and it does not hold itself.
#[derive(Debug, Clone)]
pub struct Shown {
    /// The finding.
    pub finding: Finding,
    /// The topic of its indicator; works have none.
    pub topic: Option<Domain>,
    /// Where its target and its result were found, where their texts are on file.
    pub at: [Option<Whereabouts>; 2],
    /// What is drawn of it.
    pub gauge: Option<Gauge>,
    /// The documents that were searched for it, each with what it can be silent about.
    pub searched: Vec<(Document, Scope)>,
}

impl Shown {
    pub(super) fn located(&self, recorded: &Recorded) -> Option<Whereabouts> {
        let of_target = recorded.id == self.finding.target.id;
        if of_target { self.at[0] } else { self.at[1] }
    }
}

/// Which columns a page has beside those that every page has.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Columns {
    /// Whose target.
    pub place: bool,
    /// Of which year.
    pub year: bool,
    /// Its place among others.
    pub rank: bool,
}

/// A row that is put together, and what a page counts of it.
#[derive(Debug, Clone)]
pub struct Row {
    pub(super) html: String,
    pub(super) status: Option<Status>,
    pub(super) topic: Option<Domain>,
    pub(super) place: String,
    pub(super) year: String,
    pub(super) reviewed: bool,
}

impl Columns {
    /// How many columns a table has on a screen; the one for opinions is on paper only.
    fn on_screen(self) -> usize {
        8 + usize::from(self.place) + usize::from(self.year) + usize::from(self.rank)
    }

    /// The headings.
    pub(super) fn heads(self, lang: Lang) -> Markup {
        let head = |key: &str, name: &str| {
            html! {
                th.{ "c-" (key) } scope="col" { button type="button" data-sort=(key) { (name) } span.paper aria-hidden="true" { (name) } }
            }
        };
        let zh_en = |head: crate::render::sheet::Head| head.shown(lang);
        html! {
            thead { tr {
                th.c-n scope="col" { (lang.word("page-number")) }
                @if self.rank { (head("rank", &zh_en(columns::RANK))) }
                @if self.place { (head("place", &zh_en(columns::PLACE))) }
                @if self.year { (head("year", &zh_en(columns::YEAR))) }
                (head("name", &zh_en(columns::INDICATOR)))
                th.c-target scope="col" { (zh_en(columns::TARGET)) }
                th.c-result scope="col" { (zh_en(columns::RESULT)) }
                th.c-gauge scope="col" { span.vh { (lang.word("page-chart")) } }
                (head("margin", &zh_en(columns::MARGIN)))
                (head("status", &zh_en(columns::STATUS)))
                th.c-notes scope="col" { (zh_en(columns::CAVEATS)) }
                th.c-opinion scope="col" { (lang.word("page-opinion")) }
            } }
        }
    }

    /// A finding's row.
    pub fn row(self, shown: &Shown, rank: Option<usize>, published: &Published, style: &Style) -> Row {
        let (finding, lang) = (&shown.finding, style.lang);
        let (claim, id) = (&finding.target.claim, t(&finding.target.id));
        let reviewed = finding.is_reviewed();
        let (place, year) = (claim.place.to_string(), claim.year.to_string());
        let text = |cell: crate::render::cell::Cell<'_>| t(&cell.shown(lang, style.ascii));
        let unit = sure_margin(finding).map(|margin| margin.unit.as_str()).unwrap_or_default();
        let unfold = t(&say!(lang, "page-unfold", indicator = &claim.indicator));
        let by_rules = finding.ruling.as_ref().map(|ruling| {
            if published.names {
                return text(ruled(finding, lang));
            }
            let (at, computed) = (ruling.at.date_naive().to_string(), finding.computed.in_lang(lang));
            t(&say!(lang, "ruled-unnamed", at = at, computed = computed))
        });
        let noted = notes(finding, false);
        let beside = !noted.is_blank();
        let html = html! {
            tbody.f id=(id) data-v=(finding.status.code()) data-t=(shown.topic.map_or("none", Domain::code))
                data-r=(if reviewed { "1" } else { "0" }) data-p=[self.place.then(|| t(&place))] data-y=[self.year.then_some(&year)]
                data-m=[sure_margin(finding).map(|margin| margin.value.to_string())] data-u=(t(unit)) {
                tr {
                    td.c-n {}
                    @if self.rank { td.c-rank data-h=(columns::RANK.shown(lang)) { @if let Some(rank) = rank { (rank) } } }
                    @if self.place { td.c-place { (named(&place)) } }
                    @if self.year { td.c-year { (year) } }
                    th.c-name scope="row" {
                        button.unfold type="button" aria-expanded="false" aria-controls={ "e-" (id) } aria-label=(unfold) {
                            (t(&claim.indicator))
                        }
                        @if !finding.responsible().is_empty() { small { (t(finding.responsible())) } }
                    }
                    td.c-target data-h=(columns::TARGET.shown(lang)) { (text(target(finding, lang))) }
                    td.c-result data-h=(columns::RESULT.shown(lang)) { (text(result(finding, lang))) }
                    td.c-gauge { @if let Some(numbers) = &shown.gauge { (gauge(numbers, finding.status)) } }
                    td.c-margin data-h=(columns::MARGIN.shown(lang)) { (text(margin(finding, lang))) }
                    td.c-status { (verdict(finding.status, lang)) @if let Some(by_rules) = by_rules { small { (by_rules) } } }
                    td.c-notes { (text(noted)) @if !reviewed { span.u { @if beside { (say!(lang, "semicolon")) } (lang.word("unreviewed")) } } }
                    td.c-opinion {}
                }
                tr.e id={ "e-" (id) } hidden { td colspan=(self.on_screen()) { div.ev { (evidence(shown, published, style)) } } }
            }
        };
        Row {
            html: html.into_string(),
            status: Some(finding.status),
            topic: shown.topic,
            place,
            year,
            reviewed,
        }
    }

    /// A row of what is no target: a year's result alone, or a year of which nothing is on file.
    pub fn bare(self, point: &Point, indicator: &str, lang: Lang) -> Row {
        let year = point.year.to_string();
        let (target, result) = words(point, lang);
        let (target, result) = (target.shown(lang, false), result.shown(lang, false));
        let html = html! {
            tbody.f.bare {
                tr {
                    td.c-n {}
                    @if self.rank { td {} }
                    @if self.place { td {} }
                    @if self.year { td.c-year { (year) } }
                    th.c-name scope="row" { (t(indicator)) }
                    td.c-target { (t(&target)) }
                    td.c-result { (t(&result)) }
                    td.c-gauge {} td.c-margin {} td.c-status {} td.c-notes {} td.c-opinion {}
                }
            }
        };
        Row {
            html: html.into_string(),
            status: None,
            topic: None,
            place: String::new(),
            year,
            reviewed: true,
        }
    }
}

/// Sign, word and colour.
pub(super) fn verdict(status: Status, lang: Lang) -> Markup {
    html! { span.v.{ "s-" (status.code()) } { b aria-hidden="true" { (sign(status, false)) } (status.in_lang(lang)) } }
}
