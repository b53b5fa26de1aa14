//! A sheet as a Markdown table.

use super::Lang;
use super::sheet::{Align, Sheet, Value};
use super::text::visible;
use std::io::{self, Write};

pub(super) fn write(sheet: &Sheet<'_>, lang: Lang, out: &mut dyn Write) -> io::Result<()> {
    row(sheet.heads.iter().map(|head| head.shown(lang)), out)?;
    let lines = sheet.heads.iter().map(|head| match head.align {
        Align::Left => "---".to_owned(),
        Align::Right => "---:".to_owned(),
    });
    row(lines, out)?;
    for cells in &sheet.rows {
        line(cells, lang, out)?;
    }
    Ok(())
}

/// One row.
pub(super) fn line(cells: &[Value<'_>], lang: Lang, out: &mut dyn Write) -> io::Result<()> {
    row(cells.iter().map(|value| cell(value, lang)), out)
}

/// A drawing stands as it is, in letters of one width; a bar would end the cell.
fn cell(value: &Value<'_>, lang: Lang) -> String {
    match value {
        Value::Chart(line) => format!("`{}`", line.replace('|', "\\|")),
        Value::Absent
        | Value::Text(_)
        | Value::Exact(_)
        | Value::Integer(_)
        | Value::Truth(_)
        | Value::List(_)
        | Value::Counts(_)
        | Value::Status(_)
        | Value::Caveats(_) => escape(&value.shown(lang, false)),
    }
}

fn row(cells: impl Iterator<Item = String>, out: &mut dyn Write) -> io::Result<()> {
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
