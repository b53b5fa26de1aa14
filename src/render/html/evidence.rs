//! What a row unfolds to: all that `explain` prints of a finding, the documents searched, and how to object.

use super::row::Shown;
use super::{Published, t};
use crate::render::explained::{Explained, Line, Part, Statement};
use crate::render::sources::described;
use crate::render::{Lang, Style};
use crate::say;
use crate::vocabulary::whereabouts::Whereabouts;
use crate::vocabulary::{Claim, Document, Recorded, Span};
use maud::{Markup, html};

/// The evidence of a finding.
pub(super) fn evidence(shown: &Shown, published: &Published, style: &Style) -> Markup {
    let (finding, lang) = (&shown.finding, style.lang);
    let located = |recorded: &Recorded| shown.located(recorded);
    let explained = Explained::of(finding, &located, published.names, style);
    let (said, rest) = explained.parts.split_at(explained.parts.len().min(2));
    let id = finding.target.id.as_str();
    html! {
        p.because { (t(&explained.verdict)) }
        div.said { @for one in said { (part(one, shown, published, lang)) } }
        div.rest {
            @for one in rest { (part(one, shown, published, lang)) }
            @if !shown.searched.is_empty() {
                section {
                    ul { @for (document, scope) in &shown.searched {
                        @let document = described(document, lang);
                        li { (t(&say!(lang, "page-searched-scope", document = document, scope = scope.in_lang(lang)))) }
                    } }
                }
            }
            section.object {
                h4 { (lang.word("page-object")) }
                p { @if published.contact.is_empty() {
                    (t(&say!(lang, "page-object-nowhere", id = id)))
                } @else {
                    (t(&say!(lang, "page-object-to", contact = &published.contact, id = id)))
                } }
                p { (t(&say!(lang, "page-check", id = id))) " · " a href={ "#" (t(id)) } { (lang.word("page-link")) } }
            }
        }
    }
}

fn part(part: &Part<'_>, shown: &Shown, published: &Published, lang: Lang) -> Markup {
    let steps = part.lines.iter().any(|line| matches!(line, Line::Step(..)));
    let listed = part.lines.iter().any(|line| matches!(line, Line::Item(_) | Line::ItemWith(..)));
    let lines = html! { @for line in &part.lines { (self::line(line, shown, published, lang)) } };
    html! {
        section {
            h4 { (part.heading) }
            @if steps { ol { (lines) } } @else if listed { ul { (lines) } } @else { (lines) }
        }
    }
}

fn line(line: &Line<'_>, shown: &Shown, published: &Published, lang: Lang) -> Markup {
    html! {
        @match line {
            Line::Plain(words) => p { (t(words)) },
            Line::Item(words) => li { (t(words)) },
            Line::ItemWith(words, more) => li { (t(words)) details { summary { (lang.word("page-weights")) } p { (t(more)) } } },
            Line::Step(number, decided, words) => li.decided[*decided] value=(number) { (t(words)) },
            Line::Statement(statement) => (self::statement(statement, shown, published, lang)),
        }
    }
}

/// A document, which leads to where it was published if that is known.
pub(super) fn source(document: &Document, lang: Lang) -> Markup {
    linked(&described(document, lang), &document.url)
}

fn linked(words: &str, url: &str) -> Markup {
    html! { @if is_web(url) { a href=(t(url)) rel="noreferrer" { (t(words)) } } @else { (t(words)) } }
}

fn statement(statement: &Statement<'_>, shown: &Shown, published: &Published, lang: Lang) -> Markup {
    let Statement { figure, recorded, responsible, source } = statement;
    let claim = &recorded.claim;
    let number = shown.located(recorded).and_then(|found: Whereabouts| found.number).or_else(|| typed(claim));
    html! {
        p.figure { (t(figure)) }
        @if !claim.quote.is_empty() { blockquote.q { (marked(&claim.quote, number)) } }
        @if let Some(responsible) = responsible { p { (t(responsible)) } }
        p.source {
            (linked(source, &recorded.document.url))
            @if published.texts && claim.span.is_some() {
                " · " a href={ "/claim/" (t(&recorded.id)) } { (lang.word("reading-open")) }
            }
        }
    }
}

/// The words with the number in them marked.
fn marked(quote: &str, number: Option<Span>) -> Markup {
    let parts = number.and_then(|Span { start, end }| {
        Some((quote.get(..start)?, quote.get(start..end)?, quote.get(end..)?))
    });
    html! {
        @match parts {
            Some((before, number, after)) => { (t(before)) mark { (t(number)) } (t(after)) },
            None => (t(quote)),
        }
    }
}

/// The number of a claim that was typed, where the phrase holds it once: its place was never recorded.
fn typed(claim: &Claim) -> Option<Span> {
    let number = claim.value.filter(|_| claim.span.is_none())?.abs().to_string();
    let inside = |c: Option<char>| c.is_some_and(|c| c.is_ascii_digit() || c == '.');
    let mut found = claim.quote.match_indices(&number).filter(|(at, number)| {
        let (before, after) = (&claim.quote[..*at], &claim.quote[at + number.len()..]);
        !inside(before.chars().next_back()) && !inside(after.chars().next())
    });
    let (at, _) = found.next()?;
    found.next().is_none().then_some(Span { start: at, end: at + number.len() })
}

/// Whether an address may be followed: of no other kind than those of the web.
fn is_web(url: &str) -> bool {
    let begins = |with: &str| url.get(..with.len()).is_some_and(|own| own.eq_ignore_ascii_case(with));
    begins("https://") || begins("http://")
}
