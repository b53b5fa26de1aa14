//! Why a file cannot be read: where, what, and what next.

use super::decode::DecodeError;

/// A file that cannot be read.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{name}: {fault}")]
pub struct ReadError {
    /// The name it was given.
    pub name: String,
    /// What is wrong with it.
    pub fault: Fault,
}

/// What is wrong with a file.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum Fault {
    /// No bytes, or nothing but white space.
    #[error("it is empty; fetch it again from where it was published")]
    Empty,
    /// More bytes than the limit.
    #[error("it has {size} bytes and the limit is {limit}; save only the text of the report")]
    TooLarge {
        /// Bytes it has.
        size: u64,
        /// Bytes allowed.
        limit: u64,
    },
    /// More text than the limit.
    #[error("it has {size} bytes of text and the limit is {limit}; split it, a document a file")]
    TooLong {
        /// Bytes it has.
        size: usize,
        /// Bytes allowed.
        limit: usize,
    },
    /// It goes on beyond the limit and does not say how far: a pipe, a device.
    #[error("it goes on for more than {limit} bytes, so it was not read; save only the text of the report")]
    Endless {
        /// Bytes allowed.
        limit: usize,
    },
    /// A small file that unfolds into a large one.
    #[error("{part} expands to more than {limit} bytes, so it was not read; save the report as plain text")]
    Expands {
        /// Which part of it.
        part: String,
        /// Bytes allowed.
        limit: usize,
    },
    /// Markup that costs far more to read than it has text.
    #[error("its markup is nested too deep to be a report ({at} bytes in); save the report as plain text")]
    Nested {
        /// Offset of the element that went too far.
        at: usize,
    },
    /// A format known and not read.
    #[error("it is {what}; {remedy}")]
    Unsupported {
        /// What it is.
        what: &'static str,
        /// What to do.
        remedy: &'static str,
    },
    /// Cut short or broken.
    #[error("it is damaged ({what}); fetch it again, or open it and save it anew")]
    Damaged {
        /// What failed.
        what: String,
    },
    /// Opens only with a password.
    #[error("it is locked with a password; save a copy without one")]
    Locked,
    /// A PDF of pictures.
    #[error(
        "none of its {pages} page(s) holds text: it is a scan. Run OCR over it first (for example \
         `ocrmypdf -l chi_sim`), or use the web page or Word file of the same report"
    )]
    Scanned {
        /// How many pages it has.
        pages: usize,
    },
    /// A PDF whose fonts do not say which characters they draw.
    #[error(
        "{unknown} of its {all} characters are drawn by fonts that do not say what they mean; run OCR over it \
         (for example `ocrmypdf --force-ocr -l chi_sim`), or use the web page or Word file of the same report"
    )]
    Unmapped {
        /// Characters not known.
        unknown: usize,
        /// Characters in all.
        all: usize,
    },
    /// No text at all, or text in an unknown encoding.
    #[error(transparent)]
    Decode(#[from] DecodeError),
}

impl Fault {
    /// This fault, in the file of that name.
    pub(super) fn of(self, name: &str) -> ReadError {
        ReadError { name: name.to_owned(), fault: self }
    }

    /// Something that broke while reading.
    pub(super) fn damaged(what: impl Into<String>) -> Self {
        Self::Damaged { what: what.into() }
    }
}
