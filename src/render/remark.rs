//! A sentence by itself, safe on any terminal.

use super::{Style, text};
use std::io::{self, Write};

/// Writes the text, wrapped at the screen's width, after a label that stands on its first line only.
///
/// # Errors
/// What the writer says.
pub fn remark(label: &str, words: &str, style: &Style, out: &mut dyn Write) -> io::Result<()> {
    text::paragraph(words, label, style, out)
}
