//! A workbook: every sheet of an answer, with headings that stay, filters, widths that fit Chinese, and statuses with a
//! sign as well as a colour.
//!
//! A spreadsheet's numbers are binary. A decimal therefore stands twice: as a number with the decimals it is printed with,
//! where it has at most 15 digits, and in the column beside it exactly as printed, as text.

mod leaf;

use super::Style;
use super::cell::Cell;
use super::format::{Opening, Rows, Writer};
use super::page::{Page, Part};
use super::sheet::{BOOK, Head};
use crate::vocabulary::form::Column;
use leaf::Leaf;
use rust_xlsxwriter::{DocProperties, Workbook, Worksheet, XlsxError};
use std::collections::BTreeSet;
use std::io::{self, Seek as _, Write};

/// The format.
pub(super) struct Xlsx;

impl Writer for Xlsx {
    fn page(&self, page: &Page<'_>, style: &Style, out: &mut dyn Write) -> io::Result<()> {
        let mut book = Book::new(&page.title, style);
        book.parts(&page.parts)?;
        book.save(out)
    }

    fn rows<'a>(
        &self,
        opening: Opening,
        style: &Style,
        out: &'a mut dyn Write,
    ) -> io::Result<Box<dyn Rows + 'a>> {
        let mut book = Book::new("", style);
        let leaf = book.leaf(opening.name, &opening.heads, false)?;
        Ok(Box::new(Streamed { book, leaf, out }))
    }
}

struct Streamed<'a> {
    book: Book,
    leaf: Leaf,
    out: &'a mut dyn Write,
}

impl Rows for Streamed<'_> {
    fn row(&mut self, row: Vec<Cell<'_>>) -> io::Result<()> {
        self.leaf.row(&row).map_err(failed)
    }

    fn end(self: Box<Self>, after: &[Part<'_>]) -> io::Result<()> {
        let Self { mut book, leaf, out } = *self;
        book.close(leaf)?;
        book.parts(after)?;
        book.save(out)
    }
}

/// A workbook being written.
struct Book {
    workbook: Workbook,
    title: String,
    style: Style,
    names: BTreeSet<String>,
}

impl Book {
    fn new(title: &str, style: &Style) -> Self {
        Self { workbook: Workbook::new(), title: title.to_owned(), style: *style, names: BTreeSet::new() }
    }

    /// Adds a sheet for each name and form.
    fn parts(&mut self, parts: &[Part<'_>]) -> io::Result<()> {
        let page = Page { parts: parts.to_vec(), ..Page::default() };
        for (name, sheet) in page.sheets(BOOK) {
            let mut leaf = self.leaf(name, &sheet.heads, true)?;
            sheet.rows.iter().try_for_each(|row| leaf.row(row)).map_err(failed)?;
            self.close(leaf)?;
        }
        Ok(())
    }

    fn leaf(&mut self, name: Column, heads: &[Head], wraps: bool) -> io::Result<Leaf> {
        let named = name.in_lang(self.style.lang);
        let mut unused = named.to_owned();
        let mut count = 1;
        while !self.names.insert(unused.clone()) {
            count += 1;
            unused = format!("{named}{count}");
        }
        let sheet = if wraps {
            Worksheet::new()
        } else {
            self.workbook.new_worksheet_with_constant_memory().map_err(failed)?
        };
        Leaf::new(sheet, &unused, heads, wraps, &self.style).map_err(failed)
    }

    fn close(&mut self, leaf: Leaf) -> io::Result<()> {
        let sheet = leaf.closed(&self.title).map_err(failed)?;
        self.workbook.push_worksheet(sheet);
        Ok(())
    }

    fn save(mut self, out: &mut dyn Write) -> io::Result<()> {
        self.workbook.set_properties(&DocProperties::new().set_title(&self.title));
        let mut spool = tempfile::tempfile()?;
        self.workbook.save_to_writer(&mut spool).map_err(failed)?;
        spool.rewind()?;
        io::copy(&mut spool, out)?;
        out.flush()
    }
}

fn failed(error: XlsxError) -> io::Error {
    match error {
        XlsxError::IoError(error) => error,
        other => io::Error::other(other),
    }
}
