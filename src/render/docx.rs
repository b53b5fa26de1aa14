//! A Word document on A4: what an office prints, signs and sends round.

use super::cell::Cell;
use super::format::{Opening, Rows, Writer};
use super::page::{Page, Part};
use super::sheet::{Head, Holds, PAGE, Sheet, seen};
use super::text::visible;
use super::{Lang, Style};
use crate::say;
use docx_rs::{
    AlignmentType, Docx as Document, PageMargin, Paragraph, Run, RunFonts, Table, TableCell, TableRow,
    WidthType,
};
use std::io::{self, Seek as _, Write};

/// The format.
pub(super) struct Docx;

// Sizes in half points, lengths in twentieths of a point.
const TITLE: usize = 44;
const HEADING: usize = 32;
const WORDS: usize = 28;
const IN_TABLE: usize = 21;
const PAPER: (u32, u32) = (11_906, 16_838);
const MARGIN: i32 = 1_304;
const BETWEEN_MARGINS: usize = 9_298;

impl Writer for Docx {
    fn page(&self, page: &Page<'_>, style: &Style, out: &mut dyn Write) -> io::Result<()> {
        let mut document = begun();
        if !page.title.is_empty() {
            document = document.add_paragraph(words(&page.title, TITLE, true).align(AlignmentType::Center));
        }
        save(parts(document, &page.parts, style.lang), out)
    }

    fn rows<'a>(
        &self,
        opening: Opening,
        style: &Style,
        out: &'a mut dyn Write,
    ) -> io::Result<Box<dyn Rows + 'a>> {
        let seen = seen(&opening.heads, PAGE);
        let heads: Vec<Head> = seen.iter().map(|at| opening.heads[*at]).collect();
        Ok(Box::new(Lines { rows: vec![headings(&heads, style.lang)], seen, heads, lang: style.lang, out }))
    }
}

struct Lines<'a> {
    seen: Vec<usize>,
    heads: Vec<Head>,
    rows: Vec<TableRow>,
    lang: Lang,
    out: &'a mut dyn Write,
}

impl Rows for Lines<'_> {
    fn row(&mut self, row: Vec<Cell<'_>>) -> io::Result<()> {
        let cells: Vec<&Cell<'_>> = self.seen.iter().map(|at| &row[*at]).collect();
        self.rows.push(line(&self.heads, &cells, self.lang));
        Ok(())
    }

    fn end(self: Box<Self>, after: &[Part<'_>]) -> io::Result<()> {
        save(parts(begun().add_table(table(self.rows)), after, self.lang), self.out)
    }
}

fn begun() -> Document {
    let margin = PageMargin::new().top(MARGIN).bottom(MARGIN).left(MARGIN).right(MARGIN);
    let fonts = RunFonts::new().ascii("Times New Roman").hi_ansi("Times New Roman").east_asia("FangSong");
    Document::new().page_size(PAPER.0, PAPER.1).page_margin(margin).default_fonts(fonts)
}

fn parts(mut document: Document, parts: &[Part<'_>], lang: Lang) -> Document {
    for part in parts {
        document = match part {
            Part::Sheet(section) if !section.on.has(PAGE) => document,
            Part::Sheet(section) => {
                if !section.heading.is_empty() {
                    document = document.add_paragraph(words(&section.heading, HEADING, true));
                }
                document = document.add_table(sheet(&section.sheet.on(PAGE), lang));
                let notes = section.notes.iter().map(|note| words(note, WORDS, false));
                // Without a paragraph between them two tables would be one.
                notes.fold(document, Document::add_paragraph).add_paragraph(Paragraph::new())
            }
            // A drawing is on pages alone; the sheet beside it has what it shows.
            Part::Timeline(_) => document,
            Part::Letter(lines) => lines
                .iter()
                .fold(document, |document, line| document.add_paragraph(words(line, WORDS, false))),
            Part::Told(lines) => lines
                .iter()
                .fold(document, |document, line| document.add_paragraph(words(line, WORDS, false))),
            Part::Beware(cautions) => cautions.iter().fold(document, |document, line| {
                document.add_paragraph(words(&format!("{}{line}", say!(lang, "beware")), WORDS, false))
            }),
            Part::Sources(sources) => {
                document = document.add_paragraph(words(lang.word("scorecard-sources"), HEADING, true));
                (1..).zip(sources).fold(document, |document, (number, source)| {
                    document.add_paragraph(words(&format!("[{number}] {source}"), WORDS, false))
                })
            }
        };
    }
    document
}

fn sheet(sheet: &Sheet<'_>, lang: Lang) -> Table {
    let rows = sheet.rows.iter().map(|row| line(&sheet.heads, &row.iter().collect::<Vec<_>>(), lang));
    table(std::iter::once(headings(&sheet.heads, lang)).chain(rows).collect())
}

fn table(rows: Vec<TableRow>) -> Table {
    Table::new(rows).width(BETWEEN_MARGINS, WidthType::Dxa)
}

fn headings(heads: &[Head], lang: Lang) -> TableRow {
    let cells = heads.iter().map(|head| {
        TableCell::new().add_paragraph(words(&head.shown(lang), IN_TABLE, true).align(AlignmentType::Center))
    });
    TableRow::new(cells.collect())
}

fn line(heads: &[Head], cells: &[&Cell<'_>], lang: Lang) -> TableRow {
    let cells = heads.iter().zip(cells).map(|(head, cell)| {
        let align = match head.holds {
            Holds::Words | Holds::Truths => AlignmentType::Left,
            Holds::Counts | Holds::Quantities => AlignmentType::Right,
        };
        TableCell::new().add_paragraph(words(&cell.shown(lang, false), IN_TABLE, false).align(align))
    });
    TableRow::new(cells.collect())
}

fn words(words: &str, size: usize, bold: bool) -> Paragraph {
    let run = Run::new().add_text(visible(words).replace('\u{A0}', " ")).size(size);
    Paragraph::new().add_run(if bold { run.bold() } else { run })
}

fn save(document: Document, out: &mut dyn Write) -> io::Result<()> {
    let mut spool = tempfile::tempfile()?;
    document.build().pack(&mut spool).map_err(io::Error::other)?;
    spool.rewind()?;
    io::copy(&mut spool, out)?;
    out.flush()
}
