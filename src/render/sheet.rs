//! The one typed table that every format is written from.

use super::separated::with_semicolons;
use super::words::{caveat_word, sign};
use super::{Format, Lang, Style, csv, json, markdown, screen};
use crate::vocabulary::form::Column;
use crate::vocabulary::{Caveat, Status};
use rust_decimal::Decimal;
use std::borrow::Cow;
use std::io::{self, Write};

/// A table: headings and rows of typed cells.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Sheet<'a> {
    /// The headings, in order.
    pub heads: Vec<Head>,
    /// The rows; each has a cell per heading.
    pub rows: Vec<Vec<Value<'a>>>,
}

/// A heading and how its column stands on the screen.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Head {
    /// Its names.
    pub column: Column,
    /// On which side its cells stand.
    pub align: Align,
}

/// On which side cells stand.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Align {
    /// Words.
    Left,
    /// Numbers.
    Right,
}

/// What becomes of a cell that is too wide for the screen.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Fit {
    /// It takes several lines.
    Wrap,
    /// It is cut, so that a row is a line.
    Cut,
}

/// A typed cell.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Value<'a> {
    /// Nothing known: empty or null, never 0.
    Absent,
    /// Words.
    Text(Cow<'a, str>),
    /// A number exactly as printed; a string in JSON.
    Exact(Decimal),
    /// A year, an offset, a version.
    Integer(i64),
    /// Yes or no.
    Truth(bool),
    /// Several texts.
    List(Vec<Cow<'a, str>>),
    /// A status: sign, word and colour on the screen, its code elsewhere.
    Status(Status),
    /// Caveats: words on the screen, codes elsewhere.
    Caveats(Vec<Caveat>),
    /// How many of each.
    Counts(Vec<(&'static str, usize)>),
    /// A drawing of characters, which never breaks.
    Chart(String),
}

impl<'a> Value<'a> {
    /// A text, absent where it is empty.
    pub fn text(text: impl Into<Cow<'a, str>>) -> Self {
        let text = text.into();
        if text.is_empty() { Self::Absent } else { Self::Text(text) }
    }

    /// Several texts.
    pub fn list<T: Into<Cow<'a, str>>>(texts: impl IntoIterator<Item = T>) -> Self {
        Self::List(texts.into_iter().map(Into::into).collect())
    }

    /// The same, with all its words its own.
    pub fn held(self) -> Value<'static> {
        let held = |text: Cow<'_, str>| Cow::Owned(text.into_owned());
        match self {
            Self::Absent => Value::Absent,
            Self::Text(text) => Value::Text(held(text)),
            Self::Exact(number) => Value::Exact(number),
            Self::Integer(number) => Value::Integer(number),
            Self::Truth(truth) => Value::Truth(truth),
            Self::List(texts) => Value::List(texts.into_iter().map(held).collect()),
            Self::Status(status) => Value::Status(status),
            Self::Caveats(caveats) => Value::Caveats(caveats),
            Self::Counts(counts) => Value::Counts(counts),
            Self::Chart(text) => Value::Chart(text),
        }
    }

    /// A number, absent where there is none.
    pub fn exact(number: Option<Decimal>) -> Self {
        number.map_or(Self::Absent, Self::Exact)
    }

    /// A whole number such as an offset, absent where there is none.
    pub fn integer(number: Option<usize>) -> Self {
        number.and_then(|number| i64::try_from(number).ok()).map_or(Self::Absent, Self::Integer)
    }

    /// As a person reads it; a sign holds to its word by a blank that does not break.
    pub fn shown(&self, lang: Lang, ascii: bool) -> String {
        match self {
            Self::Absent => String::new(),
            Self::Text(text) => text.to_string(),
            Self::Chart(text) => text.clone(),
            Self::Exact(number) => number.to_string(),
            Self::Integer(number) => number.to_string(),
            Self::Truth(true) => lang.word("yes").to_owned(),
            Self::Truth(false) => lang.word("no").to_owned(),
            Self::List(texts) => with_semicolons(texts, lang),
            Self::Counts(_) => self.filed().into_owned(),
            Self::Status(status) => format!("{}\u{A0}{}", sign(*status, ascii), status.in_lang(lang)),
            Self::Caveats(caveats) => {
                let words: Vec<_> = caveats.iter().map(|caveat| caveat_word(*caveat, lang)).collect();
                with_semicolons(&words, lang)
            }
        }
    }

    /// As a file holds it: codes, and lists joined by `;`.
    pub fn filed(&self) -> Cow<'_, str> {
        match self {
            Self::Absent => Cow::Borrowed(""),
            Self::Text(text) => Cow::Borrowed(text),
            Self::Chart(text) => Cow::Borrowed(text),
            Self::Exact(number) => number.to_string().into(),
            Self::Integer(number) => number.to_string().into(),
            Self::Truth(truth) => if *truth { "true" } else { "false" }.into(),
            Self::List(texts) => texts.join(";").into(),
            Self::Counts(counts) => {
                counts.iter().map(|(of, count)| format!("{of}={count}")).collect::<Vec<_>>().join(";").into()
            }
            Self::Status(status) => status.code().into(),
            Self::Caveats(caveats) => {
                caveats.iter().map(|caveat| caveat.code()).collect::<Vec<_>>().join(";").into()
            }
        }
    }
}

impl Head {
    /// A column of words.
    pub const fn left(code: &'static str, zh: &'static str) -> Self {
        Self { column: Column { code, zh }, align: Align::Left }
    }

    /// A column of numbers.
    pub const fn right(code: &'static str, zh: &'static str) -> Self {
        Self { column: Column { code, zh }, align: Align::Right }
    }

    /// As a person reads it.
    pub fn shown(&self, lang: Lang) -> String {
        self.column.in_lang(lang).replace('_', " ")
    }
}

impl Sheet<'_> {
    /// The sheet without the columns in which no row has anything.
    #[must_use]
    pub fn without_empty_columns(self) -> Self {
        let used: Vec<bool> =
            (0..self.heads.len()).map(|at| self.rows.iter().any(|row| row[at] != Value::Absent)).collect();
        let keep = |at: usize| used[at] || self.rows.is_empty();
        let heads = self.heads.iter().enumerate().filter(|(at, _)| keep(*at)).map(|(_, head)| *head);
        Self {
            heads: heads.collect(),
            rows: self
                .rows
                .iter()
                .map(|row| {
                    let kept = row.iter().enumerate().filter(|(at, _)| keep(*at));
                    kept.map(|(_, value)| value.clone()).collect()
                })
                .collect(),
        }
    }

    /// The sheet without the column of that name.
    #[must_use]
    pub fn without(mut self, code: &str) -> Self {
        if let Some(at) = self.heads.iter().position(|head| head.column.code == code) {
            self.heads.remove(at);
            for row in &mut self.rows {
                row.remove(at);
            }
        }
        self
    }

    /// Writes the sheet. JSON is an array of objects.
    ///
    /// # Errors
    /// What the writer says.
    pub fn write(&self, format: Format, fit: Fit, style: &Style, out: &mut dyn Write) -> io::Result<()> {
        match format {
            Format::Table => screen::write(self, fit, style, out),
            Format::Markdown => markdown::write(self, style.lang, out),
            Format::Csv => csv::write(self, style.lang, out),
            Format::Json => json::write(self, out),
            Format::Jsonl => json::lines(self, out),
        }
    }
}
