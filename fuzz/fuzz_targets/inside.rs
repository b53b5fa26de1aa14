//! Any bytes lie inside a file that is otherwise whole: the body of a web page, of a Word file, old and new, and what a PDF draws
//! or says of its fonts.

#![no_main]

mod holds;
#[path = "../../tests/readers/made.rs"]
mod made;

use libfuzzer_sys::fuzz_target;
use lopdf::{Dictionary, Document, Stream, dictionary};

fn font(document: &mut Document, map: Option<&[u8]>) -> Dictionary {
    let descendant =
        document.add_object(dictionary! { "Type" => "Font", "Subtype" => "CIDFontType0", "DW" => 1000 });
    let mut font = dictionary! { "Type" => "Font", "Subtype" => "Type0", "Encoding" => "UniGB-UCS2-H",
    "DescendantFonts" => vec![descendant.into()] };
    if let Some(map) = map {
        font.set("ToUnicode", document.add_object(Stream::new(Dictionary::new(), map.to_vec())));
    }
    font
}

fuzz_target!(|data: &[u8]| {
    const PAGE: &[u8] = b"BT /F1 12 Tf 72 700 Td <65B05EFA516C56ED003100324E2A> Tj ET";
    let Some((kind, rest)) = data.split_first() else { return };
    let text = String::from_utf8_lossy(rest);
    holds::bytes_hold(&match kind % 8 {
        0 => format!("<!DOCTYPE html><html><body>{text}</body></html>").into_bytes(),
        1 => format!("<html><body><table>{}</table></body></html>", holds::words(rest)).into_bytes(),
        2 => made::docx(&text),
        3 => made::docx(&format!("<w:p><w:r><w:t>{}</w:t></w:r></w:p>", holds::words(rest))),
        4 => made::doc(&text),
        5 => made::pdf(|document| font(document, None), &[rest.to_vec()]),
        6 => made::pdf(|document| font(document, Some(rest)), &[PAGE.to_vec()]),
        _ => made::archive(&[("[Content_Types].xml", b"<Types/>"), ("word/document.xml", rest)]),
    });
});
