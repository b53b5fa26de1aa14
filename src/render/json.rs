//! Sheets and rows as JSON whose text is exact and yet harmless on a terminal.

use super::sheet::{Sheet, Value};
use crate::vocabulary::form::Column;
use crate::vocabulary::place::is_bidi;
use serde::Serialize;
use serde_json::ser::{Formatter, Serializer};
use serde_json::{Map, Value as Json};
use std::io::{self, Write};

/// An array of objects, one a line.
pub(super) fn write(sheet: &Sheet, out: &mut dyn Write) -> io::Result<()> {
    out.write_all(b"[")?;
    for (index, json) in objects(sheet).enumerate() {
        out.write_all(if index == 0 { b"\n" } else { b",\n" })?;
        value(&json, out)?;
    }
    out.write_all(b"\n]\n")
}

/// An object a line.
pub(super) fn lines(sheet: &Sheet, out: &mut dyn Write) -> io::Result<()> {
    for json in objects(sheet) {
        value(&json, out)?;
        out.write_all(b"\n")?;
    }
    Ok(())
}

/// The rows of a sheet as objects.
pub(super) fn objects(sheet: &Sheet) -> impl Iterator<Item = Json> {
    sheet.rows.iter().map(|row| object(sheet.heads.iter().map(|head| head.column).zip(row)))
}

/// One row as an object.
pub(super) fn object<'a>(cells: impl Iterator<Item = (Column, &'a Value)>) -> Json {
    Json::Object(cells.map(|(column, value)| (column.code.to_owned(), cell(value))).collect::<Map<_, _>>())
}

fn cell(value: &Value) -> Json {
    match value {
        Value::Absent => Json::Null,
        Value::Text(_) | Value::Chart(_) | Value::Exact(_) | Value::Status(_) => Json::from(value.filed()),
        Value::Integer(number) => Json::from(*number),
        Value::Truth(truth) => Json::from(*truth),
        Value::List(texts) => Json::from(texts.clone()),
        Value::Caveats(caveats) => caveats.iter().map(|caveat| caveat.code()).collect(),
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
        while let Some(at) = rest.find(|c: char| c.is_control() || is_bidi(c)) {
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
