//! Any answer as a page: its tables, what was counted, what to beware of.

use super::shell::around;
use super::t;
use crate::render::cell::Cell;
use crate::render::format::{Opening, Rows, Writer};
use crate::render::page::{Page, Part};
use crate::render::sheet::{Head, Holds, PAGE, Sheet, seen};
use crate::render::words::light_sign;
use crate::render::{Lang, PROGRAM, Style};
use crate::say;
use crate::vocabulary::Status;
use crate::vocabulary::supervised::Light;
use maud::{Markup, html};
use std::io::{self, Write};

/// The format.
pub(in crate::render) struct Html;

impl Writer for Html {
    fn page(&self, page: &Page<'_>, style: &Style, out: &mut dyn Write) -> io::Result<()> {
        // What has no title of its own goes by its first sheet.
        let sheet = page.sections(PAGE).next().map_or(PROGRAM, |section| section.name.in_lang(style.lang));
        let title = if page.title.is_empty() { sheet } else { page.title.as_str() };
        let (begin, end) = around(title, style);
        let body = html! {
            header { h1 { (t(title)) } }
            main { (parts(&page.parts, style.lang)) }
        };
        write!(out, "{begin}{}{end}", body.into_string())
    }

    fn rows<'a>(
        &self,
        opening: Opening,
        style: &Style,
        out: &'a mut dyn Write,
    ) -> io::Result<Box<dyn Rows + 'a>> {
        let (begin, end) = around(&opening.title, style);
        let seen = seen(&opening.heads, PAGE);
        let heads: Vec<Head> = seen.iter().map(|at| opening.heads[*at]).collect();
        let name = opening.name.in_lang(style.lang);
        let head = html! { header { h1 { (t(&opening.title)) } } };
        let heads = html! { thead { tr { (headings(&heads, style.lang)) } } };
        write!(
            out,
            "{begin}{}<main><div class=\"scroll\" tabindex=\"0\" role=\"group\" aria-label=\"{name}\"><table class=\"plain\">{}<tbody>",
            head.into_string(),
            heads.into_string()
        )?;
        Ok(Box::new(Lines { seen, lang: style.lang, end, out }))
    }
}

struct Lines<'a> {
    seen: Vec<usize>,
    lang: Lang,
    end: String,
    out: &'a mut dyn Write,
}

impl Rows for Lines<'_> {
    fn row(&mut self, row: Vec<Cell<'_>>) -> io::Result<()> {
        let cells: Vec<&Cell<'_>> = self.seen.iter().map(|at| &row[*at]).collect();
        write!(self.out, "{}", line(&cells, self.lang).into_string())
    }

    fn end(self: Box<Self>, after: &[Part<'_>]) -> io::Result<()> {
        write!(self.out, "</tbody></table></div>{}</main>{}", parts(after, self.lang).into_string(), self.end)
    }
}

fn parts(parts: &[Part<'_>], lang: Lang) -> Markup {
    html! {
        @for part in parts {
            @match part {
                Part::Sheet(section) if !section.on.has(PAGE) => {},
                Part::Sheet(section) => section {
                    @if !section.heading.is_empty() { h2 { (t(&section.heading)) } }
                    (sheet(&section.sheet.on(PAGE), section.name.in_lang(lang), lang))
                    @for note in &section.notes { p.hint { (t(note)) } }
                },
                Part::Timeline(of) => (super::timeline::timeline(of, lang)),
                Part::Letter(lines) | Part::Told(lines) => @for line in lines { p { (t(line)) } },
                Part::Beware(cautions) => @for line in cautions { p.hint { (say!(lang, "beware")) (t(line)) } },
                Part::Sources(sources) => section.sources {
                    h2 { (lang.word("page-sources")) }
                    ol { @for source in sources { li { (t(source)) } } }
                },
            }
        }
    }
}

fn sheet(sheet: &Sheet<'_>, name: &str, lang: Lang) -> Markup {
    html! {
        div.scroll tabindex="0" role="group" aria-label=(name) {
            table.plain {
                thead { tr { (headings(&sheet.heads, lang)) } }
                tbody { @for row in &sheet.rows { (line(&row.iter().collect::<Vec<_>>(), lang)) } }
            }
        }
    }
}

fn headings(heads: &[Head], lang: Lang) -> Markup {
    html! {
        @for head in heads {
            @match head.holds {
                Holds::Words | Holds::Truths => th scope="col" { (t(&head.shown(lang))) },
                Holds::Counts | Holds::Quantities => th.number scope="col" { (t(&head.shown(lang))) },
            }
        }
    }
}

fn line(cells: &[&Cell<'_>], lang: Lang) -> Markup {
    html! {
        tr { @for cell in cells {
            @match cell {
                Cell::Verdict(status) => td { (super::row::verdict(*status, lang)) },
                Cell::Lamp(light) => td { (lamp(*light, lang)) },
                Cell::Quantity(_) | Cell::Count(_) => td.number { (t(&cell.shown(lang, false))) },
                Cell::Chart(line) => td { code { (t(line)) } },
                cell => td { (t(&cell.shown(lang, false))) },
            }
        } }
    }
}

/// A light, in the colours that statuses have.
fn lamp(light: Light, lang: Lang) -> Markup {
    let Some(colour) = colour(light) else { return html! { (light.in_lang(lang)) } };
    html! { span.v.{ "s-" (colour.code()) } { b aria-hidden="true" { (light_sign(light, false)) } (light.in_lang(lang)) } }
}

/// The status whose colour a light has; none of one that is not lit.
pub(super) const fn colour(light: Light) -> Option<Status> {
    match light {
        Light::Green => Some(Status::Met),
        Light::Unlit => None,
        Light::Blue => Some(Status::Pending),
        Light::Yellow => Some(Status::Unreported),
        Light::Red => Some(Status::Missed),
    }
}
