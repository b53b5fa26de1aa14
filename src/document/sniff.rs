//! What a file is, told from its bytes and never from its name.

use super::error::{Fault, Unsupported};
use super::text::Format;

const ZIP: &[u8] = b"PK\x03\x04";
const OLE: &[u8] = b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1";

/// First bytes of formats that are known and not read.
const REFUSED: [(&[u8], Unsupported); 16] = [
    (b"\x89PNG", Unsupported::Picture("PNG")),
    (b"\xFF\xD8\xFF", Unsupported::Picture("JPEG")),
    (b"GIF8", Unsupported::Picture("GIF")),
    (b"II*\0", Unsupported::Picture("TIFF")),
    (b"MM\0*", Unsupported::Picture("TIFF")),
    (b"\x1F\x8B", Unsupported::Archive("gzip")),
    (b"Rar!", Unsupported::Archive("RAR")),
    (b"7z\xBC\xAF\x27\x1C", Unsupported::Archive("7z")),
    (b"PK\x05\x06", Unsupported::EmptyArchive),
    (b"SQLite format 3\0", Unsupported::Database),
    (b"{\\rtf", Unsupported::RichText),
    (b"\x7FELF", Unsupported::Program),
    (b"MZ\x90\0", Unsupported::Program),
    (b"<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\r\n<?mso", Unsupported::WordXml),
    (b"CAJ\0", Unsupported::Caj),
    (b"HN\0\0", Unsupported::Caj),
];

/// Tags with which a web page, or a part of one saved as a file, begins.
const TAGS: [&str; 20] = [
    "!doctype html",
    "html",
    "head",
    "body",
    "meta",
    "title",
    "link",
    "script",
    "style",
    "div",
    "p",
    "table",
    "span",
    "article",
    "section",
    "h1",
    "h2",
    "center",
    "font",
    "input",
];

/// What the bytes are. Text is [`Format::Plain`] until [`is_page`] says otherwise.
pub(super) fn sniff(bytes: &[u8]) -> Result<Format, Fault> {
    if bytes.iter().all(u8::is_ascii_whitespace) {
        return Err(Fault::Empty);
    }
    if let Some((_, format)) = REFUSED.iter().find(|(mark, _)| bytes.starts_with(mark)) {
        return Err(Fault::Unsupported(*format));
    }
    if bytes.starts_with(ZIP) {
        return Ok(Format::Docx);
    }
    if bytes.starts_with(OLE) {
        return Ok(Format::Doc);
    }
    let head = &bytes[..bytes.len().min(1024)];
    if let Some(at) = find(head, b"%PDF-") {
        let before = head[..at].strip_prefix(b"\xEF\xBB\xBF").unwrap_or(&head[..at]);
        let at_start = before.trim_ascii().is_empty();
        if at_start || std::str::from_utf8(bytes).is_err() {
            return Ok(Format::Pdf);
        }
    }
    if find(head, b"MIME-Version:").is_some() && find(head, b"multipart/related").is_some() {
        return Err(Fault::Unsupported(Unsupported::WebArchive));
    }
    Ok(Format::Plain)
}

/// Whether decoded text, or bytes not yet decoded, are a web page.
pub(super) fn is_page(bytes: &[u8]) -> bool {
    let mut rest = bytes.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(bytes).trim_ascii_start();
    for _ in 0..8 {
        let end: &[u8] = match rest {
            [b'<', b'!', b'-', b'-', ..] => b"-->",
            [b'<', b'?', ..] => b"?>",
            _ => break,
        };
        match find(rest, end) {
            Some(at) => rest = rest[at + end.len()..].trim_ascii_start(),
            None => return false,
        }
    }
    let Some(tag) = rest.strip_prefix(b"<") else { return false };
    TAGS.iter().any(|name| {
        tag.get(..name.len()).is_some_and(|start| start.eq_ignore_ascii_case(name.as_bytes()))
            && tag.get(name.len()).is_none_or(|next| b" \t\r\n>/".contains(next))
    })
}

/// Where `needle` first stands.
pub(super) fn find(hay: &[u8], needle: &[u8]) -> Option<usize> {
    hay.windows(needle.len()).position(|window| window == needle)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn content_tells_not_names() {
        assert_eq!(sniff(b"%PDF-1.4"), Ok(Format::Pdf));
        assert_eq!(sniff("报告说 %PDF-1.4 是一种格式".as_bytes()), Ok(Format::Plain));
        assert_eq!(sniff(b" \r\n\t"), Err(Fault::Empty));
        assert!(is_page(b"\xEF\xBB\xBF\n<!-- a --><!DOCTYPE html><html>"));
        assert!(is_page(b"<div class=\"TRS_Editor\">"));
        assert!(!is_page("<政府工作报告>".as_bytes()));
        assert!(!is_page(b"<person>"));
    }
}
