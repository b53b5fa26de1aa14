//! JSON and JSON lines whose text is exact and yet harmless on a terminal.

use super::cell::Cell;
use super::format::{Opening, Rows, Writer};
use super::page::{Page, Part};
use super::sheet::{FILE, Head, seen};
use super::{Lang, Style};
use crate::vocabulary::canonical::is_bidi;
use crate::vocabulary::form::Column;
use serde::Serialize;
use serde_json::ser::{Formatter, Serializer};
use serde_json::{Map, Value, json};
use std::io::{self, Write};

/// One value: an array of rows, or an object of facts, sheets and cautions.
pub(super) struct Json;

/// One object a row, each on a line.
pub(super) struct Jsonl;

impl Writer for Json {
    fn page(&self, page: &Page<'_>, _: &Style, out: &mut dyn Write) -> io::Result<()> {
        let mut sheets: Vec<(Column, Vec<Value>)> = Vec::new();
        for (name, sheet) in page.sheets(FILE) {
            let rows =
                sheet.rows.iter().map(|row| object(sheet.heads.iter().map(|head| head.column).zip(row)));
            match sheets.iter_mut().find(|(own, _)| own.code == name.code) {
                Some((_, own)) => own.extend(rows),
                None => sheets.push((name, rows.collect())),
            }
        }
        let cautions = page.cautions();
        if let ([(_, rows)], true, true) = (sheets.as_slice(), page.facts.is_empty(), cautions.is_empty()) {
            let mut array = Array { seen: Vec::new(), columns: Vec::new(), count: 0, out };
            rows.iter().try_for_each(|row| array.value(row))?;
            return Box::new(array).end(&[]);
        }
        let facts = page.facts.iter().map(|(name, fact)| ((*name).to_owned(), fact.clone()));
        let mut members: Map<String, Value> = facts.collect();
        members.extend(sheets.into_iter().map(|(name, rows)| (name.code.to_owned(), Value::Array(rows))));
        if !cautions.is_empty() {
            members.insert("cautions".to_owned(), json!(cautions));
        }
        value(&Value::Object(members), out)?;
        writeln!(out)
    }

    fn rows<'a>(
        &self,
        opening: Opening,
        _: &Style,
        out: &'a mut dyn Write,
    ) -> io::Result<Box<dyn Rows + 'a>> {
        let columns = opening.heads.iter().map(|head| head.column).collect();
        Ok(Box::new(Array { seen: seen(&opening.heads, FILE), columns, count: 0, out }))
    }
}

/// An array, an object of it on each line.
struct Array<'a> {
    seen: Vec<usize>,
    columns: Vec<Column>,
    count: usize,
    out: &'a mut dyn Write,
}

impl Array<'_> {
    fn value(&mut self, row: &Value) -> io::Result<()> {
        self.out.write_all(if self.count == 0 { b"[\n" } else { b",\n" })?;
        self.count += 1;
        value(row, self.out)
    }
}

impl Rows for Array<'_> {
    fn row(&mut self, row: Vec<Cell<'_>>) -> io::Result<()> {
        let cells = self.seen.iter().map(|at| (self.columns[*at], &row[*at]));
        let row = object(cells);
        self.value(&row)
    }

    fn end(self: Box<Self>, _: &[Part<'_>]) -> io::Result<()> {
        self.out.write_all(if self.count == 0 { b"[\n]\n" } else { b"\n]\n" })?;
        self.out.flush()
    }
}

impl Writer for Jsonl {
    fn rows<'a>(
        &self,
        opening: Opening,
        _: &Style,
        out: &'a mut dyn Write,
    ) -> io::Result<Box<dyn Rows + 'a>> {
        let seen = seen(&opening.heads, FILE);
        Ok(Box::new(Lines { seen, heads: opening.heads, buffer: Vec::new(), out }))
    }

    fn encoded(&self, heads: &[Head], rows: &[Vec<Cell<'_>>], _: Lang) -> Option<io::Result<Vec<u8>>> {
        let (seen, mut bytes) = (seen(heads, FILE), Vec::new());
        Some(rows.iter().try_for_each(|row| line(heads, &seen, row, &mut bytes)).map(|()| bytes))
    }
}

struct Lines<'a> {
    seen: Vec<usize>,
    heads: Vec<Head>,
    buffer: Vec<u8>,
    out: &'a mut dyn Write,
}

impl Rows for Lines<'_> {
    fn row(&mut self, row: Vec<Cell<'_>>) -> io::Result<()> {
        self.buffer.clear();
        line(&self.heads, &self.seen, &row, &mut self.buffer)?;
        self.out.write_all(&self.buffer)
    }

    fn encoded(&mut self, rows: &[u8]) -> io::Result<()> {
        self.out.write_all(rows)
    }

    fn end(self: Box<Self>, _: &[Part<'_>]) -> io::Result<()> {
        self.out.flush()
    }
}

/// One row as an object on a line of its own, at the end of `buffer`.
fn line(heads: &[Head], seen: &[usize], row: &[Cell<'_>], buffer: &mut Vec<u8>) -> io::Result<()> {
    for (count, at) in seen.iter().enumerate() {
        let opening: &[u8] = if count == 0 { b"{\"" } else { b",\"" };
        buffer.extend_from_slice(opening);
        // A column's code is a plain word: it needs no escapes.
        buffer.extend_from_slice(heads[*at].column.code.as_bytes());
        buffer.extend_from_slice(b"\":");
        match &row[*at] {
            Cell::Text(text) if is_plain(text) => {
                buffer.push(b'"');
                buffer.extend_from_slice(text.as_bytes());
                buffer.push(b'"');
            }
            other => other.serialize(&mut Serializer::with_formatter(&mut *buffer, Harmless))?,
        }
    }
    buffer.extend_from_slice(b"}\n");
    Ok(())
}

/// A row as an object.
fn object<'a>(cells: impl Iterator<Item = (Column, &'a Cell<'a>)>) -> Value {
    Value::Object(cells.map(|(column, cell)| (column.code.to_owned(), json!(cell))).collect())
}

impl Serialize for Cell<'_> {
    fn serialize<S: serde::Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        match self {
            Self::Absent(_) => to.serialize_unit(),
            Self::Text(text) | Self::Id(text) => to.serialize_str(text),
            Self::Chart(text) => to.serialize_str(text),
            Self::Count(number) => to.serialize_i64(*number),
            Self::Truth(truth) => to.serialize_bool(*truth),
            Self::List(texts) => to.collect_seq(texts),
            Self::Counts(counts) => to.collect_map(counts.iter().copied()),
            Self::Notes(caveats, _) => to.collect_seq(caveats.iter().map(|caveat| caveat.code())),
            Self::Term { .. }
            | Self::Quantity(_)
            | Self::Date(_)
            | Self::Moment(_)
            | Self::Verdict(_)
            | Self::Lamp(_) => to.serialize_str(&self.filed()),
        }
    }
}

/// Any JSON on one line, without a line end.
fn value(json: &Value, out: &mut dyn Write) -> io::Result<()> {
    json.serialize(&mut Serializer::with_formatter(out, Harmless)).map_err(io::Error::from)
}

/// Writes characters that a terminal would obey as `\u` escapes, which read back as themselves.
struct Harmless;

impl Formatter for Harmless {
    fn write_string_fragment<W: ?Sized + Write>(&mut self, writer: &mut W, fragment: &str) -> io::Result<()> {
        let mut rest = fragment;
        while let Some(at) =
            rest.find(|c: char| c.is_control() || is_bidi(c) || matches!(c, '\u{2028}' | '\u{2029}'))
        {
            let (safe, from) = rest.split_at(at);
            writer.write_all(safe.as_bytes())?;
            let mut chars = from.chars();
            if let Some(c) = chars.next() {
                write!(writer, "\\u{:04x}", u32::from(c))?;
            }
            rest = chars.as_str();
        }
        writer.write_all(rest.as_bytes())
    }
}

/// Whether the text needs no escapes, as most do: no byte of it may belong to a character that JSON or
/// [`Harmless`] escapes. Every byte is looked at, so that the processor takes many at once.
fn is_plain(text: &str) -> bool {
    let plain = |byte| !matches!(byte, 0..=0x1F | b'"' | b'\\' | 0x7F | 0xC2 | 0xD8 | 0xE2);
    text.bytes().fold(true, |all, byte| all & plain(byte))
}
