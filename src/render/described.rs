//! What documents say of themselves, a line each.

use super::sheet::{Fit, Head, Sheet, Value};
use super::{Format, Style, text};
use crate::say;
use crate::vocabulary::form::{Column, DESCRIBED};
use crate::vocabulary::kind::{Kinds, OTHER};
use crate::vocabulary::numbers::Numbers;
use crate::vocabulary::{Described, Message, Period};
use std::io::{self, Write};

/// What the screen has room for.
const SCREEN: [&str; 8] = ["file", "place", "kind", "reviews", "plans", "extent", "scope", "unread"];

/// A file, and what its text says of itself or why it was refused.
pub struct DescribedFile {
    /// The file as it was named.
    pub file: String,
    /// What it says and what became of its numbers, or the reason for its refusal.
    pub told: Result<(Described, Numbers), Message>,
}

/// Writes what files say of themselves.
///
/// # Errors
/// What the writer says.
pub fn described(
    files: &[DescribedFile],
    kinds: &Kinds,
    format: Format,
    style: &Style,
    out: &mut dyn Write,
) -> io::Result<()> {
    let on_screen = matches!(format, Format::Table | Format::Markdown);
    let rows = files.iter().map(|file| cells(file, kinds, on_screen, style)).collect();
    let sheet = Sheet { heads: DESCRIBED.map(head).to_vec(), rows };
    let hidden = DESCRIBED.iter().filter(|column| on_screen && !SCREEN.contains(&column.code));
    let sheet = hidden.fold(sheet, |sheet, column| sheet.without(column.code));
    let sheet = if on_screen { sheet.without_empty_columns() } else { sheet };
    sheet.write(format, Fit::Wrap, style, out)?;
    // A reason is a sentence, for which no column is wide enough.
    for file in files.iter().filter(|_| on_screen) {
        if let Err(reason) = &file.told {
            let line = say!(style.lang, "labelled", label = &file.file, words = reason.clone());
            text::paragraph(&line, "", style, out)?;
        }
    }
    Ok(())
}

fn head(column: Column) -> Head {
    match column.code {
        "numbers" | "claims" | "unread" => Head::right(column.code, column.zh),
        _ => Head::left(column.code, column.zh),
    }
}

/// A file in the columns of `DESCRIBED`.
fn cells<'a>(file: &'a DescribedFile, kinds: &Kinds, on_screen: bool, style: &Style) -> Vec<Value<'a>> {
    let (described, numbers) = match &file.told {
        Ok(told) => told,
        Err(reason) => {
            let mut cells = vec![Value::Absent; DESCRIBED.len()];
            cells[0] = Value::text(&file.file);
            cells[9..12].fill(Value::Integer(0));
            cells[12] = Value::Counts(Vec::new());
            cells[13] = Value::text(reason.in_lang(style.lang));
            return cells;
        }
    };
    let period =
        |period: Option<Period>| period.map_or(Value::Absent, |period| Value::text(period.to_string()));
    let scope = kinds.scope_told(described);
    let (extent, scope) = if on_screen {
        (described.extent.in_lang(style.lang), scope.in_lang(style.lang))
    } else {
        (described.extent.code(), scope.code())
    };
    vec![
        Value::text(&file.file),
        described.place.as_ref().map_or(Value::Absent, |place| Value::text(place.as_str())),
        Value::text(described.kind.as_deref().unwrap_or(OTHER)),
        described.date.map_or(Value::Absent, |date| Value::text(date.to_string())),
        period(described.reviews),
        period(described.plans),
        Value::text(extent),
        Value::text(scope),
        Value::text(&described.title),
        Value::integer(Some(numbers.all())),
        Value::integer(Some(numbers.claims)),
        Value::integer(Some(numbers.unread)),
        Value::Counts(numbers.aside.iter().map(|(reason, count)| (reason.code(), *count)).collect()),
        Value::Absent,
    ]
}
