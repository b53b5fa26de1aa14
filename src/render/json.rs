//! Sheets and rows as JSON whose text is exact and yet harmless on a terminal.

use super::sheet::{Head, Sheet, Value};
use crate::vocabulary::canonical::is_bidi;
use crate::vocabulary::form::Column;
use serde::Serialize;
use serde_json::Value as Json;
use serde_json::ser::{Formatter, Serializer};
use std::io::{self, Write};

/// An array of objects, one a line.
pub(super) fn write(sheet: &Sheet<'_>, out: &mut dyn Write) -> io::Result<()> {
    out.write_all(b"[")?;
    for (index, json) in objects(sheet).enumerate() {
        out.write_all(if index == 0 { b"\n" } else { b",\n" })?;
        value(&json, out)?;
    }
    out.write_all(b"\n]\n")
}

/// An object a line.
pub(super) fn lines(sheet: &Sheet<'_>, out: &mut dyn Write) -> io::Result<()> {
    let mut buffer = Vec::new();
    let columns = || sheet.heads.iter().map(|head| head.column);
    sheet.rows.iter().try_for_each(|row| line(columns().zip(row), &mut buffer, out))
}

/// One row as an object on a line of its own, put together in `buffer`.
pub(super) fn line<'a>(
    cells: impl Iterator<Item = (Column, &'a Value<'a>)>,
    buffer: &mut Vec<u8>,
    out: &mut dyn Write,
) -> io::Result<()> {
    buffer.clear();
    for (column, value) in cells {
        let opening: &[u8] = if buffer.is_empty() { b"{\"" } else { b",\"" };
        buffer.extend_from_slice(opening);
        // A column's code is a plain word: it needs no escapes.
        buffer.extend_from_slice(column.code.as_bytes());
        buffer.extend_from_slice(b"\":");
        match value {
            Value::Text(text) if is_plain(text) => {
                buffer.push(b'"');
                buffer.extend_from_slice(text.as_bytes());
                buffer.push(b'"');
            }
            other => other.serialize(&mut Serializer::with_formatter(&mut *buffer, Harmless))?,
        }
    }
    buffer.extend_from_slice(b"}\n");
    out.write_all(buffer)
}

/// The rows of a sheet as objects.
pub(super) fn objects(sheet: &Sheet<'_>) -> impl Iterator<Item = Json> {
    sheet.rows.iter().map(|row| object(&sheet.heads, row))
}

/// A row as an object.
pub(super) fn object(heads: &[Head], row: &[Value<'_>]) -> Json {
    let cells = heads.iter().map(|head| head.column).zip(row);
    Json::Object(cells.map(|(column, value)| (column.code.to_owned(), serde_json::json!(value))).collect())
}

impl Serialize for Value<'_> {
    fn serialize<S: serde::Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        match self {
            Self::Absent => to.serialize_unit(),
            Self::Text(text) => to.serialize_str(text),
            Self::Chart(text) => to.serialize_str(text),
            Self::Exact(number) => to.collect_str(number),
            Self::Status(status) => to.serialize_str(status.code()),
            Self::Integer(number) => to.serialize_i64(*number),
            Self::Truth(truth) => to.serialize_bool(*truth),
            Self::List(texts) => to.collect_seq(texts),
            Self::Counts(counts) => to.collect_map(counts.iter().copied()),
            Self::Caveats(caveats) => to.collect_seq(caveats.iter().map(|caveat| caveat.code())),
        }
    }
}

/// Any JSON on one line, without a line end.
pub(super) fn value(json: &Json, out: &mut dyn Write) -> io::Result<()> {
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
