//! The tables in which offices hand over items and progress: CSV, sheets of workbooks, the tables of documents.

use crate::commands::{CommandError, World, load};
use crate::document::{self, Fault, Format, Limits, is_old_workbook, is_workbook, workbook};
use crate::extract::form::{BadRow, Input, Table, table};
use crate::message;
use crate::render::visible;
use crate::say;
use crate::vocabulary::column::Supervised;
use crate::vocabulary::grid::Grid;
use crate::vocabulary::{Message, Vocabulary};
use std::path::Path;

/// How many bad rows are told one by one.
const TOLD: usize = 50;

/// The tables of that form in a file, one or more.
///
/// # Errors
/// A file that cannot be read, a file without such a table.
pub fn tables(
    path: &Path,
    form: Supervised,
    vocabulary: &Vocabulary,
    world: &mut World,
) -> Result<Vec<Table>, CommandError> {
    let bytes = load::sheet(path, world)?;
    if is_old_workbook(&bytes) {
        return Err(CommandError::of_file(path.display(), message!("workbook-old-or-locked")));
    }
    let name = path.display().to_string();
    let (mut found, mut wrong) = (Vec::new(), Vec::new());
    let mut take = |read: Result<Table, Vec<BadRow>>| match read {
        Ok(table) => found.push(table),
        Err(bad) => wrong.extend(bad),
    };
    // A Word document is an archive as a workbook is.
    let grids: Option<Vec<Grid>> =
        match is_workbook(&bytes).then(|| workbook(&bytes, &name, Limits::default())) {
            Some(Err(error)) if !matches!(error.fault, Fault::Unsupported(_)) => return Err(error.into()),
            Some(Ok(grids)) => Some(grids),
            Some(Err(_)) | None => None,
        };
    if let Some(grids) = grids {
        for grid in &grids {
            take(table(Input::Grid(grid), form, vocabulary));
        }
    } else {
        let text = text_of(&bytes, &name, world)?;
        if text.is_empty() {
            return Err(CommandError::of_file(path.display(), message!("document-no-table")));
        }
        take(table(Input::Text(Box::new(text.as_bytes())), form, vocabulary));
    }
    if found.is_empty() {
        return Err(refused(&wrong, path, world)?);
    }
    for table in &found {
        let unknown: Vec<&str> = table.unknown.iter().map(String::as_str).collect();
        if !unknown.is_empty() {
            let headings = Message::list(unknown);
            let what = say!(world.style.lang, "headings-left", file = &name, headings = headings);
            writeln!(world.err, "{}", visible(&what))?;
        }
    }
    Ok(found)
}

/// Whether a file has a table of that form; else it is a text.
///
/// # Errors
/// A file that cannot be read.
pub fn is_table(
    path: &Path,
    form: Supervised,
    vocabulary: &Vocabulary,
    world: &mut World,
) -> Result<bool, CommandError> {
    let bytes = load::sheet(path, world)?;
    let name = path.display().to_string();
    let is_book = || is_workbook(&bytes) && workbook(&bytes, &name, Limits::default()).is_ok();
    if is_old_workbook(&bytes) || is_book() {
        return Ok(true);
    }
    let text = text_of(&bytes, &name, world)?;
    Ok(table(Input::Text(Box::new(text.as_bytes())), form, vocabulary).is_ok())
}

/// The text of a file that has tables: all of a plain one, else the rows of its tables.
fn text_of(bytes: &[u8], name: &str, world: &World) -> Result<String, CommandError> {
    let read = match &world.apart {
        Some(apart) => apart.read(bytes, name)?,
        None => document::read(bytes, name, Limits::default())?,
    };
    Ok(match read.format {
        Format::Plain => read.body,
        Format::Html | Format::Docx | Format::Doc | Format::Pdf => rows_of(&read.body),
    })
}

/// The table rows of a document, whose cells stand between tabs.
fn rows_of(text: &str) -> String {
    let rows = text.lines().filter(|line| line.contains('\t'));
    rows.map(|row| row.replace('"', "”") + "\n").collect()
}

/// Tells every row that cannot be used, and gives the error that ends the verb.
///
/// # Errors
/// What the writer says.
pub fn refused(bad: &[BadRow], path: &Path, world: &mut World) -> Result<CommandError, CommandError> {
    for row in bad.iter().take(TOLD) {
        let told = row.in_file(path.display()).in_lang(world.style.lang);
        writeln!(world.err, "{}", visible(&told))?;
    }
    if bad.len() > TOLD {
        let more = say!(world.style.lang, "more-not-listed", count = bad.len() - TOLD);
        writeln!(world.err, "… {more}")?;
    }
    let mut lines: Vec<(&str, u64)> = bad.iter().map(|row| (row.sheet.as_str(), row.line)).collect();
    lines.dedup();
    Ok(CommandError::Rows { count: lines.len() })
}

/// Tells a row of which something is to be known.
///
/// # Errors
/// What the writer says.
pub fn remark(row: &BadRow, path: &Path, world: &mut World) -> Result<(), CommandError> {
    let told = row.in_file(path.display()).in_lang(world.style.lang);
    Ok(writeln!(world.err, "{}", visible(&told))?)
}
