//! How much a reader may take in before it refuses.

use super::error::{Fault, ReadError};
use crate::vocabulary::limits;

/// The sizes beyond which a file is refused rather than read. A report of 30,000 characters is 90 KB of
/// text, under 1 MB as DOCX and a few MB as PDF; the defaults leave a factor of ten and more.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Limits {
    /// Bytes of the file itself.
    pub file: usize,
    /// Bytes that one compressed part, or all pages of a PDF together, may expand to.
    pub expanded: usize,
    /// Pages of a PDF; a report with its annexes has a few hundred. Those beyond are left out, and that is said.
    pub pages: usize,
    /// Bytes of decoded text. What is found in it may take [`limits::FOUND`] times that.
    pub text: usize,
}

impl Default for Limits {
    fn default() -> Self {
        Self { file: 64 << 20, expanded: 128 << 20, pages: 20_000, text: limits::TEXT }
    }
}

impl Limits {
    /// Whether a text of `size` bytes is not too long for a report.
    pub(super) fn admit_text(&self, size: usize) -> Result<(), Fault> {
        if size > self.text { Err(Fault::TooLong { size, limit: self.text }) } else { Ok(()) }
    }

    /// Whether a file of `size` bytes may be read at all: to be asked before it is taken into memory.
    ///
    /// # Errors
    /// [`Fault::TooLarge`] or, for 0 bytes, [`Fault::Empty`].
    pub fn admit(&self, name: &str, size: u64) -> Result<(), ReadError> {
        let limit = u64::try_from(self.file).unwrap_or(u64::MAX);
        let fault = match size {
            0 => Fault::Empty,
            size if size > limit => Fault::TooLarge { size, limit },
            _ => return Ok(()),
        };
        Err(fault.of(name))
    }
}
