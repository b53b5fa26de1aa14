//! A page in Markdown.

use super::cell::Cell;
use super::format::{Opening, Rows, Writer};
use super::page::{Page, Part};
use super::sheet::{Head, Holds, PAGE, Sheet, seen};
use super::text::visible;
use super::{Lang, Style};
use crate::say;
use std::io::{self, Write};

/// The format.
pub(super) struct Markdown;

impl Writer for Markdown {
    fn page(&self, page: &Page<'_>, style: &Style, out: &mut dyn Write) -> io::Result<()> {
        if !page.title.is_empty() {
            writeln!(out, "## {}\n", escape(&page.title))?;
        }
        parts(&page.parts, style, out)
    }

    fn rows<'a>(
        &self,
        opening: Opening,
        style: &Style,
        out: &'a mut dyn Write,
    ) -> io::Result<Box<dyn Rows + 'a>> {
        let seen = seen(&opening.heads, PAGE);
        let heads: Vec<Head> = seen.iter().map(|at| opening.heads[*at]).collect();
        headings(&heads, style.lang, out)?;
        Ok(Box::new(Lines { seen, style: *style, out }))
    }
}

struct Lines<'a> {
    seen: Vec<usize>,
    style: Style,
    out: &'a mut dyn Write,
}

impl Rows for Lines<'_> {
    fn row(&mut self, row: Vec<Cell<'_>>) -> io::Result<()> {
        line(self.seen.iter().map(|at| cell(&row[*at], self.style.lang)), self.out)
    }

    fn end(self: Box<Self>, after: &[Part<'_>]) -> io::Result<()> {
        writeln!(self.out)?;
        parts(after, &self.style, self.out)
    }
}

fn parts(parts: &[Part<'_>], style: &Style, out: &mut dyn Write) -> io::Result<()> {
    for (index, part) in parts.iter().enumerate() {
        let last_was_a_list = index > 0 && !matches!(parts[index - 1], Part::Sheet(_));
        match part {
            Part::Sheet(section) if !section.on.has(PAGE) => {}
            Part::Sheet(section) => {
                if last_was_a_list {
                    writeln!(out)?;
                }
                if !section.heading.is_empty() {
                    writeln!(out, "### {}\n", escape(&section.heading))?;
                }
                sheet(&section.sheet.on(PAGE), style.lang, out)?;
                writeln!(out)?;
                section.notes.iter().try_for_each(|note| writeln!(out, "{}\n", escape(note)))?;
            }
            Part::Timeline(_) => {}
            Part::Letter(lines) => lines.iter().try_for_each(|line| writeln!(out, "{}\n", escape(line)))?,
            Part::Told(lines) => lines.iter().try_for_each(|line| writeln!(out, "- {}", escape(line)))?,
            Part::Beware(cautions) => {
                let beware = say!(style.lang, "beware");
                cautions.iter().try_for_each(|line| writeln!(out, "- {beware}{}", escape(line)))?;
            }
            Part::Sources(sources) => {
                if last_was_a_list {
                    writeln!(out)?;
                }
                writeln!(out, "### {}\n", style.lang.word("scorecard-sources"))?;
                for (index, source) in sources.iter().enumerate() {
                    writeln!(out, "{}. {}", index + 1, escape(source))?;
                }
            }
        }
    }
    Ok(())
}

fn sheet(sheet: &Sheet<'_>, lang: Lang, out: &mut dyn Write) -> io::Result<()> {
    headings(&sheet.heads, lang, out)?;
    sheet.rows.iter().try_for_each(|row| line(row.iter().map(|value| cell(value, lang)), out))
}

fn headings(heads: &[Head], lang: Lang, out: &mut dyn Write) -> io::Result<()> {
    line(heads.iter().map(|head| head.shown(lang)), out)?;
    let aligns = heads.iter().map(|head| match head.holds {
        Holds::Words | Holds::Truths => "---".to_owned(),
        Holds::Counts | Holds::Quantities => "---:".to_owned(),
    });
    line(aligns, out)
}

/// A drawing stands as it is, in letters of one width; a bar would end the cell.
fn cell(cell: &Cell<'_>, lang: Lang) -> String {
    match cell {
        Cell::Chart(line) => format!("`{}`", line.replace('|', "\\|")),
        other => escape(&other.shown(lang, false)),
    }
}

fn line(cells: impl Iterator<Item = String>, out: &mut dyn Write) -> io::Result<()> {
    for cell in cells {
        write!(out, "| {cell} ")?;
    }
    writeln!(out, "|")
}

/// Text that a page shows as it is: no markup, no markup language of the web, no second line.
pub(super) fn escape(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    for c in visible(text).chars() {
        match c {
            '\n' | '\t' | '\u{A0}' => escaped.push(' '),
            '<' => escaped.push_str("&lt;"),
            '&' => escaped.push_str("&amp;"),
            '|' | '\\' | '`' | '*' | '_' | '[' | ']' | '~' | '#' => {
                escaped.push('\\');
                escaped.push(c);
            }
            c => escaped.push(c),
        }
    }
    escaped
}
