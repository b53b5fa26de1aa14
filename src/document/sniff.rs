//! What a file is, told from its bytes and never from its name.

use super::error::Fault;
use super::text::Format;

const ZIP: &[u8] = b"PK\x03\x04";
const OLE: &[u8] = b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1";
const OCR: &str = "run OCR over it first, or use the web page or Word file of the same report";
const UNPACK: &str = "unpack it and read the files inside one by one";
const AS_DOCX: &str = "open it and save it as DOCX or plain text";

/// First bytes of formats that are known and not read: what it is, what to do.
const REFUSED: [(&[u8], &str, &str); 16] = [
    (b"\x89PNG", "a picture (PNG)", OCR),
    (b"\xFF\xD8\xFF", "a picture (JPEG)", OCR),
    (b"GIF8", "a picture (GIF)", OCR),
    (b"II*\0", "a picture (TIFF)", OCR),
    (b"MM\0*", "a picture (TIFF)", OCR),
    (b"\x1F\x8B", "an archive (gzip)", UNPACK),
    (b"Rar!", "an archive (RAR)", UNPACK),
    (b"7z\xBC\xAF\x27\x1C", "an archive (7z)", UNPACK),
    (b"PK\x05\x06", "an empty archive (zip)", UNPACK),
    (b"SQLite format 3\0", "a database (SQLite)", "name a ledger with --ledger, not as a document"),
    (b"{\\rtf", "a rich-text file (RTF)", AS_DOCX),
    (b"\x7FELF", "a program", "name the document instead"),
    (b"MZ\x90\0", "a program", "name the document instead"),
    (b"<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\r\n<?mso", "a Word XML file", AS_DOCX),
    (b"CAJ\0", "a CAJ file", "export it as PDF"),
    (b"HN\0\0", "a CAJ file", "export it as PDF"),
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
    if let Some((_, what, remedy)) = REFUSED.iter().find(|(mark, _, _)| bytes.starts_with(mark)) {
        return Err(Fault::Unsupported { what, remedy });
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
        let remedy = "save the page as HTML or plain text instead";
        return Err(Fault::Unsupported { what: "a saved web archive (MHTML)", remedy });
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
