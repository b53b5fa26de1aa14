//! One reader for every format.

use super::decode::{decode, decode_page};
use super::error::{Fault, ReadError};
use super::limits::Limits;
use super::radicals::fold_radicals;
use super::sniff::{is_page, sniff};
use super::text::{Format, Text};
use super::{doc, docx, html, pdf};

/// The text of a file. What it is is told from its bytes; `name` only names it in errors.
///
/// Plain text in UTF-8 comes back byte for byte, without a byte-order mark. Every other format comes back
/// with one paragraph or table row a line, cells separated by tabs.
///
/// # Errors
/// A file that is empty, over the limits, damaged, locked, a scan, or in no format that is read here.
pub fn read(bytes: &[u8], name: &str, limits: Limits) -> Result<Text, ReadError> {
    limits.admit(name, u64::try_from(bytes.len()).unwrap_or(u64::MAX))?;
    let read = || {
        let text = read_any(bytes, limits)?;
        limits.admit_text(text.body.len())?;
        Ok(text)
    };
    let text = read().map_err(|fault: Fault| fault.of(name))?;
    if text.body.trim().is_empty() { Err(Fault::Empty.of(name)) } else { Ok(text) }
}

fn read_any(bytes: &[u8], limits: Limits) -> Result<Text, Fault> {
    let (format, (body, gaps)) = match sniff(bytes)? {
        Format::Docx => (Format::Docx, (docx::read(bytes, limits)?, Vec::new())),
        Format::Doc => (Format::Doc, (doc::read(bytes)?, Vec::new())),
        Format::Pdf => (Format::Pdf, pdf::read(bytes, limits)?),
        Format::Plain | Format::Html => {
            let text = if is_page(bytes) { decode_page(bytes)? } else { decode(bytes)? };
            if !is_page(text.as_bytes()) {
                return Ok(Text { body: text, format: Format::Plain, gaps: Vec::new() });
            }
            (Format::Html, html::read(&text)?)
        }
    };
    Ok(Text { body: fold_radicals(body), format, gaps })
}
