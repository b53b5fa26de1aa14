//! The one typed table that every format is written from: made once, it says of each column who sees it.

use super::cell::Cell;
use super::{Format, Lang};
use crate::vocabulary::form::Column;

/// A table: headings and rows of typed cells.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Sheet<'a> {
    /// The headings, in order.
    pub heads: Vec<Head>,
    /// The rows; each has a cell per heading.
    pub rows: Vec<Vec<Cell<'a>>>,
}

/// A heading, how its column stands and where it is seen.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Head {
    /// Its names.
    pub column: Column,
    /// What its cells are.
    pub holds: Holds,
    /// Where it is seen.
    pub on: Media,
    /// Whether a page leaves it out where all its cells are alike.
    pub if_differing: bool,
    /// Whether a workbook prints it; the columns that it does not print stand after those it does.
    pub printed: bool,
}

/// What the cells of a column are.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Holds {
    /// Words, which begin on the left.
    Words,
    /// Whole numbers, on the right.
    Counts,
    /// Decimals as printed, on the right; a workbook has them as numbers and, beside, as text.
    Quantities,
    /// Yes or no, as words are.
    Truths,
}

/// The kinds of answers in which a column is seen.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Media(u8);

/// What is read on a screen or a page.
pub const PAGE: Media = Media(1);
/// What programs read.
pub const FILE: Media = Media(2);
/// What is worked with in a spreadsheet.
pub const BOOK: Media = Media(4);

impl Media {
    /// All of them.
    pub const ALL: Self = Self(7);

    /// Both.
    #[must_use]
    pub const fn and(self, other: Self) -> Self {
        Self(self.0 | other.0)
    }

    /// Whether the other is among them.
    pub const fn has(self, other: Self) -> bool {
        self.0 & other.0 != 0
    }
}

impl Format {
    /// Where it is read.
    pub const fn medium(self) -> Media {
        match self {
            Self::Table | Self::Markdown | Self::Html | Self::Docx => PAGE,
            Self::Csv | Self::Json | Self::Jsonl | Self::Parquet => FILE,
            Self::Xlsx => BOOK,
        }
    }
}

impl Head {
    const fn new(code: &'static str, zh: &'static str, holds: Holds) -> Self {
        Self { column: Column { code, zh }, holds, on: Media::ALL, if_differing: false, printed: true }
    }

    /// A column of words.
    pub const fn words(code: &'static str, zh: &'static str) -> Self {
        Self::new(code, zh, Holds::Words)
    }

    /// A column of whole numbers.
    pub const fn counts(code: &'static str, zh: &'static str) -> Self {
        Self::new(code, zh, Holds::Counts)
    }

    /// A column of decimals.
    pub const fn quantities(code: &'static str, zh: &'static str) -> Self {
        Self::new(code, zh, Holds::Quantities)
    }

    /// A column of a form: its name says what its cells are.
    pub fn of(column: Column) -> Self {
        let holds = match column.code {
            "value" | "value_high" | "stretch" => Holds::Quantities,
            "start" | "end" | "numbers" | "claims" | "unread" => Holds::Counts,
            _ => Holds::Words,
        };
        Self::new(column.code, column.zh, holds)
    }

    /// The same, with cells of that kind.
    #[must_use]
    pub const fn holding(self, holds: Holds) -> Self {
        Self { holds, ..self }
    }

    /// The same, seen there alone.
    #[must_use]
    pub const fn on(self, on: Media) -> Self {
        Self { on, ..self }
    }

    /// The same, not printed from a workbook.
    #[must_use]
    pub const fn unprinted(self) -> Self {
        Self { printed: false, ..self }
    }

    /// The same, left out of a page where all its cells are alike.
    #[must_use]
    pub const fn if_differing(self) -> Self {
        Self { if_differing: true, ..self }
    }

    /// As a person reads it.
    pub fn shown(&self, lang: Lang) -> String {
        self.column.in_lang(lang).replace('_', " ")
    }
}

/// The columns of `heads` that are seen there, by their places.
pub(super) fn seen(heads: &[Head], medium: Media) -> Vec<usize> {
    (0..heads.len()).filter(|at| heads[*at].on.has(medium)).collect()
}

impl<'a> Sheet<'a> {
    /// The sheet as it is seen there; a page has no columns in which no row has anything.
    #[must_use]
    pub fn on(&self, medium: Media) -> Sheet<'a> {
        let wanted = |at: &usize| {
            let mut cells = self.rows.iter().map(|row| &row[*at]);
            let alike = || self.rows.len() > 1 && self.rows.windows(2).all(|two| two[0][*at] == two[1][*at]);
            let left_out = self.heads[*at].if_differing && (alike() || self.rows.len() == 1);
            medium != PAGE || self.rows.is_empty() || (cells.any(|cell| !cell.is_blank()) && !left_out)
        };
        let kept: Vec<usize> = seen(&self.heads, medium).into_iter().filter(wanted).collect();
        Sheet {
            heads: kept.iter().map(|at| self.heads[*at]).collect(),
            rows: self.rows.iter().map(|row| kept.iter().map(|at| row[*at].clone()).collect()).collect(),
        }
    }
}
