//! Word 6 to 2003 → text: paragraphs and table rows as lines.

use super::doc_parts::vetted;
use super::error::{Fault, Unsupported};
use super::quiet::quietly;
use crate::message;
use undoc::Error;
use undoc::doc::DocParser;

/// The text of a DOC file.
pub(super) fn read(bytes: &[u8]) -> Result<String, Fault> {
    let parts = quietly(|| vetted(bytes)).unwrap_or_else(|| Err(Fault::damaged(message!("damage-parts"))))?;
    let parts = parts.unwrap_or_else(|| bytes.to_vec());
    let parsed = quietly(|| DocParser::from_bytes(parts).and_then(|mut parser| parser.parse()));
    match parsed {
        Some(Ok(document)) => Ok(tidy(&document.plain_text())),
        Some(Err(Error::Encrypted)) => Err(Fault::Locked),
        Some(Err(error)) => Err(refuse(bytes, &error)),
        None => Err(Fault::broke_off("DOC")),
    }
}

/// A compound file without a Word document in it is a spreadsheet or slides; names in it are UTF-16.
fn refuse(bytes: &[u8], error: &Error) -> Fault {
    let holds = |name: &str| {
        let name: Vec<u8> = name.encode_utf16().flat_map(u16::to_le_bytes).collect();
        super::sniff::find(bytes, &name).is_some()
    };
    if holds("WordDocument") {
        Fault::damaged_as("DOC", error)
    } else if holds("Workbook") || holds("Book") {
        Fault::Unsupported(Unsupported::Spreadsheet("XLS"))
    } else if holds("PowerPoint Document") {
        Fault::Unsupported(Unsupported::Slides("PPT"))
    } else {
        Fault::damaged_as("DOC", error)
    }
}

fn tidy(text: &str) -> String {
    let lines =
        text.lines().filter(|line| *line != "---").map(|line| line.trim_matches(super::layout::is_blank));
    let mut body = lines.filter(|line| !line.is_empty()).collect::<Vec<_>>().join("\n");
    body.push('\n');
    body
}
