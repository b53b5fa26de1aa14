//! The formats, and what each of them can do. A further format is a file of its own and a line of [`Format`].

use super::cell::Cell;
use super::page::{Page, Part};
#[cfg(feature = "parquet")]
use super::parquet;
use super::sheet::Head;
use super::{Lang, Style, csv, docx, html, json, markdown, table, xlsx};
use crate::vocabulary::form::Column;
use std::io::{self, Write};
use std::path::Path;

/// What an answer is written as.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Format {
    /// For the screen.
    Table,
    /// For a page.
    Markdown,
    /// For a browser.
    Html,
    /// For a spreadsheet.
    Csv,
    /// For a program.
    Json,
    /// For a program: one object a line.
    Jsonl,
    /// A workbook.
    Xlsx,
    /// A document to be printed.
    Docx,
    /// For a program: columns. Only where the program was built with the feature of that name.
    Parquet,
}

impl Format {
    /// All of them.
    pub const ALL: [Self; 9] = [
        Self::Table,
        Self::Markdown,
        Self::Html,
        Self::Csv,
        Self::Json,
        Self::Jsonl,
        Self::Xlsx,
        Self::Docx,
        Self::Parquet,
    ];

    /// Its name on the command line.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Table => "table",
            Self::Markdown => "markdown",
            Self::Html => "html",
            Self::Csv => "csv",
            Self::Json => "json",
            Self::Jsonl => "jsonl",
            Self::Xlsx => "xlsx",
            Self::Docx => "docx",
            Self::Parquet => "parquet",
        }
    }

    /// How the names of its files end.
    pub const fn ending(self) -> &'static str {
        match self {
            Self::Table => "txt",
            Self::Markdown => "md",
            Self::Html => "html",
            Self::Csv => "csv",
            Self::Json => "json",
            Self::Jsonl => "jsonl",
            Self::Xlsx => "xlsx",
            Self::Docx => "docx",
            Self::Parquet => "parquet",
        }
    }

    /// The one that the name of a file tells.
    pub fn of_file(path: &Path) -> Option<Self> {
        let ending = path.extension()?.to_str()?.to_ascii_lowercase();
        Self::ALL.into_iter().find(|format| format.ending() == ending)
    }

    /// Whether it is words that stand in lines, below which more can be said.
    pub const fn is_words(self) -> bool {
        matches!(self, Self::Table | Self::Markdown | Self::Html)
    }

    /// Whether the program was built with it.
    pub const fn is_built_in(self) -> bool {
        match self {
            Self::Table
            | Self::Markdown
            | Self::Html
            | Self::Csv
            | Self::Json
            | Self::Jsonl
            | Self::Xlsx
            | Self::Docx => true,
            Self::Parquet => cfg!(feature = "parquet"),
        }
    }

    /// Whether it is bytes that no screen shows.
    pub const fn is_binary(self) -> bool {
        matches!(self, Self::Xlsx | Self::Docx | Self::Parquet)
    }

    fn writer(self) -> &'static dyn Writer {
        match self {
            Self::Table => &table::Table,
            Self::Markdown => &markdown::Markdown,
            Self::Html => &html::Html,
            Self::Csv => &csv::Csv,
            Self::Json => &json::Json,
            Self::Jsonl => &json::Jsonl,
            Self::Xlsx => &xlsx::Xlsx,
            Self::Docx => &docx::Docx,
            #[cfg(feature = "parquet")]
            Self::Parquet => &parquet::Parquet,
            // Refused before anything is written: see `is_built_in`.
            #[cfg(not(feature = "parquet"))]
            Self::Parquet => &csv::Csv,
        }
    }

    /// Writes a page.
    pub(super) fn page(self, page: &Page<'_>, style: &Style, out: &mut dyn Write) -> io::Result<()> {
        self.writer().page(page, style, out)
    }

    /// Begins a sheet whose rows come one after another.
    pub(super) fn rows<'a>(
        self,
        opening: Opening,
        style: &Style,
        out: &'a mut dyn Write,
    ) -> io::Result<Box<dyn Rows + 'a>> {
        self.writer().rows(opening, style, out)
    }

    /// Rows in a form that can be put together elsewhere and written after one another, where the format has one.
    pub(super) fn encoded(
        self,
        heads: &[Head],
        rows: &[Vec<Cell<'_>>],
        lang: Lang,
    ) -> Option<io::Result<Vec<u8>>> {
        self.writer().encoded(heads, rows, lang)
    }
}

/// A sheet about to be written.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Opening {
    /// What it is of, on a page.
    pub title: String,
    /// What it is called among the sheets of a workbook.
    pub name: Column,
    /// The headings, in order.
    pub heads: Vec<Head>,
}

/// What every format can do.
pub(super) trait Writer: Sync {
    /// Writes an answer whose rows are all at hand; here as a format of one sheet does.
    fn page(&self, page: &Page<'_>, style: &Style, out: &mut dyn Write) -> io::Result<()> {
        let Some((name, sheet)) = page.one_sheet() else { return Ok(()) };
        let mut rows =
            self.rows(Opening { title: page.title.clone(), name, heads: sheet.heads }, style, out)?;
        sheet.rows.into_iter().try_for_each(|row| rows.row(row))?;
        rows.end(&[])
    }

    /// Begins a long sheet, whose rows are written as they come.
    fn rows<'a>(
        &self,
        opening: Opening,
        style: &Style,
        out: &'a mut dyn Write,
    ) -> io::Result<Box<dyn Rows + 'a>>;

    /// Rows without headings as bytes that may follow others; `None` where a row depends on those before it.
    fn encoded(&self, _heads: &[Head], _rows: &[Vec<Cell<'_>>], _lang: Lang) -> Option<io::Result<Vec<u8>>> {
        None
    }
}

/// A long sheet being written.
pub(super) trait Rows {
    /// Writes one more row, with a cell per heading.
    fn row(&mut self, row: Vec<Cell<'_>>) -> io::Result<()>;

    /// Writes rows that [`Writer::encoded`] made.
    fn encoded(&mut self, _rows: &[u8]) -> io::Result<()> {
        Err(io::ErrorKind::Unsupported.into())
    }

    /// Writes what is still held, and what stands after the sheet: lines on a page, further sheets in a workbook.
    fn end(self: Box<Self>, after: &[Part<'_>]) -> io::Result<()>;
}
