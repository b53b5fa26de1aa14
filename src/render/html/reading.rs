//! The text of a document with every number marked by what became of it, and beside it what is told of each: the page at
//! which a person decides.

use super::cards::{Card, Refusal, aside_card, card, id_of, templates, undo, unread_card};
use super::shell::{DESK, around};
use super::site::{Link, anchor};
use super::t;
use crate::render::sources::described;
use crate::render::{Lang, PROGRAM, Style};
use crate::say;
use crate::vocabulary::numbers::Aside;
use crate::vocabulary::{Document, Role, Span, Year};
use maud::{Markup, PreEscaped, html};
use std::collections::{BTreeMap, BTreeSet};
use std::io::{self, Write};

/// A number of the text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Mark {
    /// Where it stands; marks are in order and do not overlap.
    pub span: Span,
    /// What became of it.
    pub what: What,
}

/// What became of a number.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum What {
    /// It is on a card: the first of them, by its place in the list.
    Claim(usize),
    /// It was read as a part of another claim, or as one that is not on file.
    Part,
    /// It was not read, and why.
    Unread(String),
    /// It needs no reading.
    Aside(Aside),
}

impl What {
    /// Why it was set aside, if it was.
    fn aside(&self) -> Option<Aside> {
        if let Self::Aside(reason) = self { Some(*reason) } else { None }
    }
}

/// A claim of the place that one of this document may be linked to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Counterpart {
    /// Its id.
    pub id: String,
    /// A target, or a result.
    pub role: Role,
    /// Of which year.
    pub year: Year,
    /// What it says.
    pub told: String,
}

/// The page.
pub struct Reading<'a> {
    /// Its own id.
    pub id: &'a str,
    /// The document as it stands.
    pub document: &'a Document,
    /// Its text.
    pub text: &'a str,
    /// Its numbers.
    pub marks: &'a [Mark],
    /// Its claims, in order of their numbers.
    pub cards: &'a [Card],
    /// What its claims may be linked to.
    pub counterparts: &'a [Counterpart],
    /// Whether whoever opened it may decide.
    pub may_decide: bool,
    /// What is said first.
    pub remark: Option<String>,
    /// The claim that was asked for by name.
    pub chosen: Option<&'a str>,
    /// What was done last, and to which claim.
    pub done: Option<(String, String)>,
    /// What was refused last, and why.
    pub refusal: Option<Refusal>,
    /// Further pages.
    pub links: Vec<Link>,
}

/// Writes the page.
///
/// # Errors
/// What the writer says.
pub fn reading(page: &Reading<'_>, style: &Style, out: &mut dyn Write) -> io::Result<()> {
    let lang = style.lang;
    let title = page.document.title.as_str();
    let (begin, end) = DESK.around(title, style);
    let about = format!("{} {}", page.document.place, described(page.document, lang));
    let body = html! {
        a.skip href="#text" { (lang.word("reading-skip")) }
        header {
            nav { @for link in &page.links { (anchor(link)) " " } }
            h1 { (t(title)) }
            p { (t(&about)) }
            p.tally { (t(&counted(page, lang))) }
            @if let Some(remark) = &page.remark { p.remark { (t(remark)) } }
        }
        main.desk {
            section.words id="text" tabindex="0" lang="zh-Hans" aria-label=(lang.word("reading-text")) { (words(page, lang)) }
            section.beside id="cards" tabindex="0" aria-label=(lang.word("reading-cards")) {
                (said(page, lang))
                (keys(page, lang))
                @for one in page.cards { (card(one, page, lang)) }
                @for mark in page.marks {
                    @if let What::Unread(why) = &mark.what { (unread_card(mark.span, why, page.text, lang)) }
                }
                @let reasons = page.marks.iter().filter_map(|mark| mark.what.aside());
                @for reason in reasons.collect::<BTreeSet<Aside>>() { (aside_card(reason.code(), reason.in_lang(lang), meaning(reason, lang), lang)) }
                @if page.marks.iter().any(|mark| mark.what == What::Part) {
                    (aside_card("part", lang.word("reading-part"), lang.word("reading-part-means"), lang))
                }
            }
        }
        @if page.may_decide { (templates(lang)) (lists(page.counterparts)) }
        footer { p { (PROGRAM) } }
    };
    write!(out, "{begin}{}{end}", body.into_string())
}

/// How many numbers became what.
fn counted(page: &Reading<'_>, lang: Lang) -> String {
    let open = page.cards.iter().filter(|card| card.is_open()).count();
    let of = |wanted: fn(&What) -> bool| page.marks.iter().filter(|mark| wanted(&mark.what)).count();
    let unread = of(|what| matches!(what, What::Unread(_)));
    let aside = of(|what| matches!(what, What::Aside(_) | What::Part));
    say!(lang, "reading-counted", claims = page.cards.len(), open = open, unread = unread, aside = aside)
}

/// The text as it is, its numbers linked to their cards.
fn words(page: &Reading<'_>, lang: Lang) -> Markup {
    let mut html = String::with_capacity(page.text.len() * 2);
    let mut at = 0;
    let mut push = |markup: Markup| html.push_str(&markup.0);
    for Mark { span, what } in page.marks {
        let (Some(before), Some(number)) =
            (page.text.get(at..span.start), page.text.get(span.start..span.end))
        else {
            continue;
        };
        push(html! { (t(before)) });
        push(marked(*span, number, what, page, lang));
        at = span.end;
    }
    push(html! { (t(page.text.get(at..).unwrap_or_default())) });
    PreEscaped(html)
}

fn marked(span: Span, number: &str, what: &What, page: &Reading<'_>, lang: Lang) -> Markup {
    let (class, href, told) = match what {
        What::Claim(at) => {
            let card = &page.cards[*at];
            (card.class(), format!("#{}", id_of(card)), card.standing_told(lang))
        }
        What::Part => ("n-aside", "#w-part".to_owned(), lang.word("reading-part").to_owned()),
        What::Unread(_) => ("n-unread", format!("#n-{}", span.start), lang.word("reading-unread").to_owned()),
        What::Aside(reason) => ("n-aside", format!("#w-{}", reason.code()), reason.in_lang(lang).to_owned()),
    };
    // What needs no reading is reached by the keys, and not by every press of the tabulator.
    let passed_over = matches!(what, What::Part | What::Aside(_));
    html! {
        a.n.(class) id={ "m-" (span.start) } href=(href) title=(told) tabindex=[passed_over.then_some("-1")] {
            (t(number)) @if !passed_over { span.vh { " (" (told) ")" } }
        }
    }
}

/// What was done or refused last.
fn said(page: &Reading<'_>, lang: Lang) -> Markup {
    html! {
        div.told role="status" {
            @if let Some((told, id)) = &page.done {
                p.done { (t(told)) }
                @match page.cards.iter().find(|card| card.id == *id) {
                    Some(card) if page.may_decide => (undo(page.id, card, lang)),
                    Some(_) => {},
                    None => p { a href={ "/claim/" (t(id)) } { (lang.word("reading-open")) } },
                }
            }
        }
        @if let Some(refusal) = page.refusal.as_ref().filter(|refusal| !refusal.is_on_a_card(page.cards)) {
            p.refused role="alert" { (t(&refusal.why)) }
        }
    }
}

/// What the keys do, and what the marks mean.
fn keys(page: &Reading<'_>, lang: Lang) -> Markup {
    let decide = [
        ("a", lang.word("reading-accept")),
        ("c", lang.word("reading-correct")),
        ("r", lang.word("reading-reject")),
        ("l", lang.word("reading-link")),
        ("u", lang.word("reading-undo")),
    ];
    let walk = [
        ("n", lang.word("reading-key-next")),
        ("j", lang.word("reading-key-down")),
        ("k", lang.word("reading-key-up")),
        ("Esc", lang.word("reading-key-leave")),
        ("?", lang.word("reading-key-help")),
    ];
    let decide = if page.may_decide { &decide[..] } else { &[] };
    html! {
        details.keys open[page.done.is_none() && page.refusal.is_none()] {
            summary { (lang.word("reading-keys")) }
            dl { @for (key, what) in decide.iter().chain(&walk) { dt { kbd { (key) } } dd { (what) } } }
            p.hint { (lang.word("reading-marks")) " "
                span.n.n-open { (lang.word("unreviewed")) } " " span.n.n-done { (lang.word("page-reviewed")) } " "
                span.n.n-gone { (lang.word("reading-rejected")) } " " span.n.n-unread { (lang.word("reading-unread")) } " "
                span.n.n-aside { (lang.word("reading-aside")) }
            }
        }
    }
}

/// What may be linked to, by role and year: each field offers its own.
fn lists(counterparts: &[Counterpart]) -> Markup {
    let mut lists: BTreeMap<(Role, Year), Vec<&Counterpart>> = BTreeMap::new();
    for one in counterparts {
        lists.entry((one.role, one.year)).or_default().push(one);
    }
    html! {
        @for ((role, year), offered) in &lists {
            datalist id={ "l-" (role.code()) "-" (year.to_string()) } {
                @for one in offered { option value=(t(&one.id)) { (t(&one.told)) } }
            }
        }
    }
}

fn meaning(reason: Aside, lang: Lang) -> &'static str {
    match reason {
        Aside::Date => lang.word("reading-aside-date"),
        Aside::Ordinal => lang.word("reading-aside-ordinal"),
        Aside::Name => lang.word("reading-aside-name"),
        Aside::Duration => lang.word("reading-aside-duration"),
        Aside::Size => lang.word("reading-aside-size"),
        Aside::Baseline => lang.word("reading-aside-baseline"),
        Aside::Note => lang.word("reading-aside-note"),
        Aside::Page => lang.word("reading-aside-page"),
        Aside::Bare => lang.word("reading-aside-bare"),
    }
}

/// Writes a page that says one thing: what could not be done, and what next.
///
/// # Errors
/// What the writer says.
pub fn message(
    title: &str,
    words: &str,
    back: &[Link],
    style: &Style,
    out: &mut dyn Write,
) -> io::Result<()> {
    let (begin, end) = around(title, style);
    let body = html! {
        header { nav { @for link in back { (anchor(link)) " " } } h1 { (t(title)) } }
        main { @for line in words.lines() { p { (t(line)) } } }
        footer { p { (PROGRAM) } }
    };
    write!(out, "{begin}{}{end}", body.into_string())
}

/// Writes the list of texts, each with how many claims it has and how many of them wait for review.
///
/// # Errors
/// What the writer says.
pub fn texts(
    title: &str,
    listed: &[(String, Document, [usize; 2])],
    back: &[Link],
    style: &Style,
    out: &mut dyn Write,
) -> io::Result<()> {
    let lang = style.lang;
    let (begin, end) = around(title, style);
    let body = html! {
        header { nav { @for link in back { (anchor(link)) " " } } h1 { (t(title)) } }
        main {
            @if listed.is_empty() { p { (lang.word("serve-no-documents")) } }
            ul.cards { @for (address, document, [claims, open]) in listed { li {
                a href=(address) { (t(&described(document, lang))) }
                span { (t(document.place.as_str())) }
                span.of { (say!(lang, "serve-document-counted", claims = *claims, open = *open)) }
            } } }
        }
        footer { p { (PROGRAM) } }
    };
    write!(out, "{begin}{}{end}", body.into_string())
}
