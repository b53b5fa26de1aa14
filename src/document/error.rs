//! Why a file cannot be read: where, what, and what next.

use super::decode::DecodeError;
use crate::message;
use crate::vocabulary::{Message, Worded};

/// A file that cannot be read.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{}", self.message())]
pub struct ReadError {
    /// The name it was given.
    pub name: String,
    /// What is wrong with it.
    pub fault: Fault,
}

/// What is wrong with a file.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{}", self.message())]
pub enum Fault {
    /// No bytes, or nothing but white space.
    Empty,
    /// More bytes than the limit.
    TooLarge {
        /// Bytes it has.
        size: u64,
        /// Bytes allowed.
        limit: u64,
    },
    /// More text than the limit.
    TooLong {
        /// Bytes it has.
        size: usize,
        /// Bytes allowed.
        limit: usize,
    },
    /// It goes on beyond the limit and does not say how far: a pipe, a device.
    Endless {
        /// Bytes allowed.
        limit: usize,
    },
    /// A small file that unfolds into a large one.
    Expands {
        /// Which part of it.
        part: Message,
        /// Bytes allowed.
        limit: usize,
    },
    /// Reading it took all the memory that it may take.
    Memory {
        /// Megabytes allowed.
        limit: u64,
    },
    /// Reading it took all the time that it may take.
    Time {
        /// Seconds allowed.
        seconds: u64,
    },
    /// No process could be started to read it, or made ready to.
    Unstarted {
        /// Why.
        why: Message,
    },
    /// The answer of the process that read it could not be taken.
    Unheard {
        /// Why.
        why: Message,
    },
    /// Another process ended the one that read it.
    Ended,
    /// Refused by the process that read it, in its words.
    Told(Message),
    /// More parts or more drawing than a report has.
    Intricate {
        /// What there is too much of.
        what: Message,
    },
    /// Markup that costs far more to read than it has text.
    Nested {
        /// Offset of the element that went too far.
        at: usize,
    },
    /// A format known and not read.
    Unsupported(Unsupported),
    /// Cut short or broken.
    Damaged {
        /// What failed.
        what: Message,
    },
    /// Opens only with a password.
    Locked,
    /// A PDF of pictures.
    Scanned {
        /// How many pages it has.
        pages: usize,
    },
    /// A PDF whose fonts do not say which characters they draw.
    Unmapped {
        /// Characters not known.
        unknown: usize,
        /// Characters in all.
        all: usize,
    },
    /// A page of a PDF with several texts side by side, as in a newspaper.
    Unordered {
        /// Which, from 1.
        page: u32,
    },
    /// A PDF whose text layer has its numbers and has lost its words.
    Wordless {
        /// Lines of numbers alone.
        bare: usize,
        /// Lines in all.
        all: usize,
    },
    /// No text at all, or text in an unknown encoding.
    Decode(#[from] DecodeError),
}

/// A format that is known and not read. Where several are alike, with the name of the one.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Unsupported {
    /// PNG, JPEG, GIF, TIFF.
    Picture(&'static str),
    /// gzip, RAR, 7z, zip.
    Archive(&'static str),
    /// A zip archive without a file.
    EmptyArchive,
    /// SQLite: most likely a ledger.
    Database,
    /// RTF.
    RichText,
    /// Word 2003 XML.
    WordXml,
    /// Something that runs.
    Program,
    /// The format of CNKI.
    Caj,
    /// MHTML.
    WebArchive,
    /// XLS, XLSX.
    Spreadsheet(&'static str),
    /// PPT, PPTX.
    Slides(&'static str),
    /// The national layout format.
    Ofd,
    /// ODT and its like.
    OpenDocument,
}

impl Fault {
    /// This fault, in the file of that name.
    pub(super) fn of(self, name: &str) -> ReadError {
        ReadError { name: name.to_owned(), fault: self }
    }

    /// Something that broke while reading.
    pub(super) fn damaged(what: Message) -> Self {
        Self::Damaged { what }
    }

    /// Something that broke in the parser of a format, in its own words.
    pub(super) fn damaged_as(format: &str, error: &impl ToString) -> Self {
        Self::damaged(message!("damage-as", format = format, why = error.to_string()))
    }

    /// The parser of a format panicked.
    pub(super) fn broke_off(format: &str) -> Self {
        Self::damaged(message!("damage-broke-off", format = format))
    }
}

impl Worded for ReadError {
    fn message(&self) -> Message {
        message!("labelled", label = &self.name, words = self.fault.message())
    }
}

impl Worded for Fault {
    fn message(&self) -> Message {
        match self {
            Self::Empty => message!("document-empty"),
            Self::TooLarge { size, limit } => {
                message!("document-too-large", size = *size, limit = *limit)
            }
            Self::TooLong { size, limit } => message!("document-too-long", size = *size, limit = *limit),
            Self::Endless { limit } => message!("document-endless", limit = *limit),
            Self::Expands { part, limit } => {
                message!("document-expands", part = part.clone(), limit = *limit)
            }
            Self::Memory { limit } => message!("document-memory", limit = *limit),
            Self::Time { seconds } => message!("document-time", seconds = *seconds),
            Self::Unstarted { why } => message!("document-unstarted", why = why.clone()),
            Self::Unheard { why } => message!("document-unheard", why = why.clone()),
            Self::Ended => message!("document-ended"),
            Self::Told(why) => why.clone(),
            Self::Intricate { what } => message!("document-intricate", what = what.clone()),
            Self::Nested { at } => message!("document-nested", at = *at),
            Self::Unsupported(format) => format.message(),
            Self::Damaged { what } => message!("document-damaged", what = what.clone()),
            Self::Locked => message!("document-locked"),
            Self::Scanned { pages } => message!("document-scanned", pages = *pages),
            Self::Unmapped { unknown, all } => message!("document-unmapped", unknown = *unknown, all = *all),
            Self::Unordered { page } => message!("document-unordered", page = *page),
            Self::Wordless { bare, all } => message!("document-wordless", bare = *bare, all = *all),
            Self::Decode(error) => error.message(),
        }
    }
}

impl Worded for Unsupported {
    fn message(&self) -> Message {
        match self {
            Self::Picture(format) => message!("document-picture", format = *format),
            Self::Archive(format) => message!("document-archive", format = *format),
            Self::EmptyArchive => message!("document-empty-archive"),
            Self::Database => message!("document-database"),
            Self::RichText => message!("document-rich-text"),
            Self::WordXml => message!("document-word-xml"),
            Self::Program => message!("document-program"),
            Self::Caj => message!("document-caj"),
            Self::WebArchive => message!("document-web-archive"),
            Self::Spreadsheet(format) => message!("document-spreadsheet", format = *format),
            Self::Slides(format) => message!("document-slides", format = *format),
            Self::Ofd => message!("document-ofd"),
            Self::OpenDocument => message!("document-opendocument"),
        }
    }
}
