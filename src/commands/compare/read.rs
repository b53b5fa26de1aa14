//! An audit file as rows: CSV with English or Chinese headings, or JSON lines. What is neither whole nor plain is refused.

use super::columns::{Columns, Names};
use super::json;
use crate::commands::CommandError;
use crate::message;
use crate::render::Format;
use crate::vocabulary::codebook::AUDIT;
use crate::vocabulary::data::bad_row;
use crate::vocabulary::form::restore;
use crate::vocabulary::{Message, object};
use std::fs::File;
use std::io::Read as _;
use std::path::Path;

/// No more bytes are read: half a million rows and more.
const LARGEST: u64 = 512 << 20;

/// A row of an audit: its line, and its cells in the order of the form, empty where the file lacks the column.
pub struct AuditRow {
    /// From 1, with the headings.
    pub line: usize,
    /// As the file has them.
    pub cells: csv::StringRecord,
}

/// The forms of an audit that can be read back.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum AuditFormat {
    /// Comma-separated, with headings.
    Csv,
    /// One JSON object a line.
    Jsonl,
}

impl From<AuditFormat> for Format {
    fn from(format: AuditFormat) -> Self {
        match format {
            AuditFormat::Csv => Self::Csv,
            AuditFormat::Jsonl => Self::Jsonl,
        }
    }
}

/// What an audit file holds.
pub struct AuditFile {
    /// In which form.
    pub format: AuditFormat,
    /// Its columns.
    pub columns: Columns,
    /// Its rows, at least one.
    pub rows: Vec<AuditRow>,
    /// The first value that is not of the type of its column: an audit of another form may have such.
    pub mistyped: Option<Message>,
}

impl AuditRow {
    /// The cell of that column.
    pub fn cell(&self, code: &str) -> &str {
        let at = AUDIT.iter().position(|column| column.code == code);
        at.and_then(|at| self.cells.get(at)).unwrap_or_default()
    }
}

impl AuditFile {
    /// The place that a row is of.
    pub fn place<'a>(&self, row: &'a AuditRow) -> &'a str {
        match self.format {
            AuditFormat::Csv => restore(row.cell("place")),
            AuditFormat::Jsonl => row.cell("place"),
        }
    }
}

/// The bytes of the file.
///
/// # Errors
/// What cannot be read, is no file, or is too large.
pub fn bytes(path: &Path) -> Result<Result<Vec<u8>, Message>, CommandError> {
    let unreadable = |source| CommandError::Unreadable { path: path.to_owned(), source };
    // Asked before it is opened: a pipe that nobody writes to would be waited for.
    let about = path.metadata().map_err(unreadable)?;
    if about.is_dir() {
        return Err(unreadable(std::io::ErrorKind::IsADirectory.into()));
    }
    if !about.is_file() {
        return Ok(Err(message!("audit-device")));
    }
    let too_large = || message!("audit-too-large", limit = LARGEST >> 20);
    if about.len() > LARGEST {
        return Ok(Err(too_large()));
    }
    let mut bytes = Vec::new();
    File::open(path).map_err(unreadable)?.take(LARGEST + 1).read_to_end(&mut bytes).map_err(unreadable)?;
    let all = u64::try_from(bytes.len()).is_ok_and(|length| length <= LARGEST);
    Ok(if all { Ok(bytes) } else { Err(too_large()) })
}

/// The rows of the text.
///
/// # Errors
/// What is no audit, a column that occurs twice, a line that is not of the form of the first, no row at all.
pub fn rows(text: &str) -> Result<AuditFile, Message> {
    let text = text.trim_start_matches('\u{FEFF}');
    let file = if text.trim_start().starts_with('{') { json::rows(text)? } else { csv_rows(text)? };
    if file.rows.is_empty() { Err(message!("audit-no-row")) } else { Ok(file) }
}

fn csv_rows(text: &str) -> Result<AuditFile, Message> {
    if text.trim().is_empty() {
        return Err(message!("audit-no-row"));
    }
    let mut reader = csv::ReaderBuilder::new().flexible(true).from_reader(text.as_bytes());
    let heads = reader.headers().map_err(|error| bad_row(&error))?.clone();
    let columns = Columns::named(&heads, Names::Either)?;
    let mut file = AuditFile { format: AuditFormat::Csv, columns, rows: Vec::new(), mistyped: None };
    for record in reader.records() {
        let record = record.map_err(|error| bad_row(&error))?;
        let (line, rest) = place(text, &record);
        if record.len() == 1 && record[0].trim().is_empty() {
            continue;
        }
        if record[0].trim_start().starts_with('{')
            && rest.lines().next().is_some_and(|line| object::parse(line).is_ok())
        {
            return Err(at_line(line, message!("audit-line-mixed")));
        }
        if record == heads {
            return Err(at_line(line, message!("audit-line-headings")));
        }
        if record.len() != file.columns.width {
            let what = message!("row-width", cells = record.len(), headings = file.columns.width);
            return Err(at_line(line, what));
        }
        let cells = file.columns.at.iter().map(|at| at.and_then(|at| record.get(at)).unwrap_or_default());
        file.rows.push(AuditRow { line, cells: cells.collect() });
    }
    let nameless = file.rows.iter().find(|row| row.cell("id").trim().is_empty());
    file.mistyped = nameless.map(|row| at_line(row.line, message!("audit-line-no-id")));
    Ok(file)
}

/// The line at which the record begins, from 1, and the text from there on. The reader counts empty lines before a
/// record to it.
fn place<'t>(text: &'t str, record: &csv::StringRecord) -> (usize, &'t str) {
    let Some(position) = record.position() else { return (0, "") };
    let from = usize::try_from(position.byte()).ok().and_then(|byte| text.get(byte..)).unwrap_or_default();
    let rest = from.trim_start_matches(['\r', '\n']);
    let empty = from[..from.len() - rest.len()].matches('\n').count();
    (usize::try_from(position.line()).unwrap_or(0) + empty, rest)
}

/// What is wrong with a line, and with which.
pub fn at_line(line: usize, what: Message) -> Message {
    message!("at-line", line = line, what = what)
}
