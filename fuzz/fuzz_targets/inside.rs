//! Any bytes lie inside a file that is otherwise whole: the body of a web page, of a Word file, old and new, and what a PDF draws
//! or says of its fonts.

#![no_main]

#[path = "../../tests/holds/mod.rs"]
mod holds;
#[path = "../../tests/readers/made.rs"]
mod made;

use libfuzzer_sys::fuzz_target;
fuzz_target!(|data: &[u8]| {
    let Some((kind, rest)) = data.split_first() else { return };
    let text = String::from_utf8_lossy(rest);
    holds::bytes_hold(&match kind % 8 {
        0 => format!("<!DOCTYPE html><html><body>{text}</body></html>").into_bytes(),
        1 => format!("<html><body><table>{}</table></body></html>", holds::words(rest)).into_bytes(),
        2 => made::docx(&text),
        3 => made::docx(&format!("<w:p><w:r><w:t>{}</w:t></w:r></w:p>", holds::words(rest))),
        4 => made::doc(&text),
        5 => made::pdf(|document| made::font(document, None), &[rest.to_vec()]),
        6 => made::pdf(|document| made::font(document, Some(rest)), &[made::PAGE.to_vec()]),
        _ => made::archive(&[("[Content_Types].xml", b"<Types/>"), ("word/document.xml", rest)]),
    });
});
