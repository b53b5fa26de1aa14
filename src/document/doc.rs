//! Word 6 to 2003 → text: paragraphs and table rows as lines.

use super::doc_parts::vetted;
use super::error::Fault;
use super::quiet::quietly;
use undoc::Error;
use undoc::doc::DocParser;

/// The text of a DOC file.
pub(super) fn read(bytes: &[u8]) -> Result<String, Fault> {
    let parts =
        quietly(|| vetted(bytes)).unwrap_or_else(|| Err(Fault::damaged("its parts cannot be told")))?;
    let parts = parts.unwrap_or_else(|| bytes.to_vec());
    let parsed = quietly(|| DocParser::from_bytes(parts).and_then(|mut parser| parser.parse()));
    match parsed {
        Some(Ok(document)) => Ok(tidy(&document.plain_text())),
        Some(Err(Error::Encrypted)) => Err(Fault::Locked),
        Some(Err(error)) => Err(refuse(bytes, &error.to_string())),
        None => Err(Fault::damaged("the Word parser broke off")),
    }
}

/// A compound file without a Word document in it is a spreadsheet or slides; names in it are UTF-16.
fn refuse(bytes: &[u8], error: &str) -> Fault {
    let holds = |name: &str| {
        let name: Vec<u8> = name.encode_utf16().flat_map(u16::to_le_bytes).collect();
        super::sniff::find(bytes, &name).is_some()
    };
    if holds("WordDocument") {
        Fault::damaged(error)
    } else if holds("Workbook") || holds("Book") {
        Fault::Unsupported { what: "a spreadsheet (XLS)", remedy: "save the sheet as CSV and import that" }
    } else if holds("PowerPoint Document") {
        Fault::Unsupported { what: "a slide show (PPT)", remedy: "save it as PDF" }
    } else {
        Fault::damaged(error)
    }
}

fn tidy(text: &str) -> String {
    let lines =
        text.lines().filter(|line| *line != "---").map(|line| line.trim_matches(super::layout::is_blank));
    let mut body = lines.filter(|line| !line.is_empty()).collect::<Vec<_>>().join("\n");
    body.push('\n');
    body
}
