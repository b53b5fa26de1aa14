//! Every format as people have it comes out as the same words; what cannot be read is refused in clear words.

#![allow(clippy::unwrap_used, clippy::expect_used)]

#[path = "readers/made.rs"]
mod made;
#[path = "readers/pages.rs"]
mod pages;
#[path = "readers/pdf.rs"]
mod pdf;
#[path = "readers/plain.rs"]
mod plain;
#[path = "readers/refused.rs"]
mod refused;
#[path = "readers/word.rs"]
mod word;

use duizhang::document::{Fault, Limits, Text, read};

/// The text of bytes that can be read.
fn text(bytes: &[u8]) -> Text {
    read(bytes, "a file", Limits::default()).unwrap()
}

/// What is wrong with bytes that cannot.
fn fault(bytes: &[u8]) -> Fault {
    read(bytes, "a file", Limits::default()).unwrap_err().fault
}
