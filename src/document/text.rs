//! The decoded text of a document, to which every span, quote and hash refers.

use serde::{Deserialize, Serialize};

/// What a file was before it was text.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum Format {
    /// Plain text; `body` is the file's own bytes wherever these were UTF-8.
    Plain,
    /// A web page; `body` is its title, date and source, then its main text.
    Html,
    /// Word since 2007.
    Docx,
    /// Word 6 to 2003.
    Doc,
    /// PDF with a text layer.
    Pdf,
}

/// Something the source holds, or points to, that `body` does not: a reason not to call silence silence.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Gap {
    /// The web page is one of several.
    PageOf {
        /// Which, from 1; 0 where the page does not tell.
        page: u32,
        /// How many there are.
        of: u32,
    },
    /// A page of a PDF that shows a picture and holds no text.
    Picture {
        /// Which, from 1.
        page: u32,
    },
    /// A page of a PDF of which something was not read: a drawing that is broken, or that lies too deep in others.
    Part {
        /// Which, from 1.
        page: u32,
    },
    /// The pages of a PDF beyond those that are read.
    Beyond {
        /// How many pages were read.
        page: u32,
    },
    /// Characters of a PDF whose fonts do not say what they are; each stands in `body` as U+FFFD.
    Unknown {
        /// How many.
        characters: u32,
    },
}

/// A document as text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Text {
    /// The decoded text. Offsets into it are UTF-8 bytes.
    pub body: String,
    /// What it was read from.
    pub format: Format,
    /// What is missing from `body`, in order; empty for a source read whole.
    pub gaps: Vec<Gap>,
}
