//! What stands above the tables: the verdicts counted, the three rates with what each divides by, and what filters the rows.

use super::board::Board;
use super::drawn::verdicts;
use super::row::verdict;
use super::t;
use crate::render::tally::{percent, tally};
use crate::render::words::sign;
use crate::render::{Lang, Style};
use crate::say;
use crate::vocabulary::{Domain, Status, Tally};
use maud::{Markup, html};

/// The verdicts as a bar, the rates, and what each verdict means.
pub(super) fn summary(counted: &Tally, style: &Style) -> Markup {
    let lang = style.lang;
    let rates = [
        (lang.word("met-of-due"), lang.word("page-met-of-due-means"), counted.met_of_due()),
        (lang.word("met-of-decided"), lang.word("page-met-of-decided-means"), counted.met_of_decided()),
        (lang.word("reported-of-due"), lang.word("page-reported-of-due-means"), counted.reported_of_due()),
    ];
    let counts = tally(counted, style);
    html! {
        section.summary aria-labelledby="summary" {
            h2 id="summary" { (lang.word("page-summary")) }
            p.tally { (counts) }
            @if counted.total() > 0 { (verdicts(counted, &counts)) }
            dl.rates {
                @for (name, means, rate) in rates {
                    div {
                        dt { (name) }
                        dd {
                            @match rate {
                                Some((part, whole)) => { strong { (percent(part, whole)) "%" } " " span.of { (part) " / " (whole) } },
                                None => strong { (lang.word("no-rate")) },
                            }
                            p { (means) }
                        }
                    }
                }
            }
            details.means {
                summary { (lang.word("page-verdicts-mean")) }
                dl { @for status in Status::ALL { dt { (verdict(*status, lang)) } dd { (means(*status, lang)) } } }
            }
        }
    }
}

fn means(status: Status, lang: Lang) -> &'static str {
    match status {
        Status::Met => lang.word("page-verdict-met-means"),
        Status::Missed => lang.word("page-verdict-missed-means"),
        Status::Unreported => lang.word("page-verdict-unreported-means"),
        Status::Claimed => lang.word("page-verdict-claimed-means"),
        Status::Incomparable => lang.word("page-verdict-incomparable-means"),
        Status::Pending => lang.word("page-verdict-pending-means"),
    }
}

/// What searches, filters and sorts the rows.
pub(super) fn controls(board: &Board) -> Markup {
    let (lang, counted) = (board.style.lang, &board.counted);
    let total = counted.tally.total();
    let option = |value: &str, name: &str| html! { option value=(t(value)) { (t(name)) } };
    let select = |key: &str, label: &str, options: Markup| {
        html! {
            label { span { (label) } select data-filter=(key) { (option("", lang.word("page-any"))) (options) } }
        }
    };
    let topic = |topic: &Option<Domain>| match topic {
        Some(topic) => option(topic.code(), topic.in_lang(lang)),
        None => option("none", lang.word("page-topic-none")),
    };
    let sorts = [
        ("name", crate::render::columns::INDICATOR),
        ("status", crate::render::columns::STATUS),
        ("margin", crate::render::columns::MARGIN),
    ];
    html! {
        h2 id="table" { (lang.word("page-table")) }
        form.controls role="search" autocomplete="off" {
            label.search { span { (lang.word("page-search")) } input type="search" placeholder=(lang.word("page-search-hint")) data-search; }
            fieldset {
                legend { (lang.word("page-filter-verdicts")) }
                @for status in Status::ALL {
                    @let count = counted.tally.count(*status);
                    @if count > 0 {
                        button.chip.{ "s-" (status.code()) } type="button" aria-pressed="false" data-verdict=(status.code()) {
                            b aria-hidden="true" { (sign(*status, false)) } (status.in_lang(lang)) " " span { (count) }
                        }
                    }
                }
            }
            @if counted.topics.len() > 1 { (select("t", lang.word("page-filter-topic"), html! { @for one in &counted.topics { (topic(one)) } })) }
            @if board.columns.place && counted.places.len() > 1 {
                (select("p", lang.word("page-filter-place"), html! { @for one in &counted.places { (option(one, one)) } }))
            }
            @if board.columns.year && counted.years.len() > 1 {
                (select("y", lang.word("page-filter-year"), html! { @for one in &counted.years { (option(one, one)) } }))
            }
            @if counted.unreviewed > 0 && counted.unreviewed < total {
                (select("r", lang.word("page-filter-reviewed"), html! { (option("1", lang.word("page-reviewed"))) (option("0", lang.word("page-unreviewed"))) }))
            }
            label.sort { span { (lang.word("page-sort")) } select data-sorts {
                option value="" { (lang.word("page-sort-as-printed")) }
                @for (key, head) in sorts { (option(key, &head.shown(lang))) }
            } }
            div.buttons {
                button type="button" data-do="clear" { (lang.word("page-clear")) }
                button type="button" data-do="open" { (lang.word("page-open-all")) }
                button type="button" data-do="close" { (lang.word("page-close-all")) }
            }
        }
        p.shown role="status" data-shown=(say!(lang, "page-shown", shown = "#", total = total)) data-total=(total) {
            (say!(lang, "page-shown", shown = total, total = total))
        }
        p.none hidden { (lang.word("page-nothing-shown")) }
        noscript { p.hint { (lang.word("page-no-script")) } }
    }
}

/// Results that no target asked for, folded.
pub(super) fn untargeted(results: &[[String; 3]], lang: Lang) -> Markup {
    use crate::render::columns::{INDICATOR, RESULT, SOURCE};
    html! {
        @if !results.is_empty() {
            details.untargeted {
                summary { (lang.word("scorecard-untargeted")) " " small { (results.len()) } }
                table.plain {
                    thead { tr { @for head in [INDICATOR, RESULT, SOURCE] { th scope="col" { (head.shown(lang)) } } } }
                    tbody { @for [indicator, figure, source] in results {
                        tr { th scope="row" { (t(indicator)) } td { (t(figure)) } td { (t(source)) } }
                    } }
                }
            }
        }
    }
}
