//! What cannot be read: each refused in words that say where, what, and what next; nothing panics.

use crate::fault;
use crate::made::{archive, doc, docx, pdf};
use duizhang::document::{DecodeError, Fault, Format, Limits, Unsupported, read};
use duizhang::vocabulary::{Lang, Worded};
use lopdf::{Dictionary, Document, dictionary};
use proptest::prelude::*;

const SMALL: Limits = Limits { file: 1 << 20, expanded: 1 << 20, pages: 1_000, text: 1 << 20 };

fn unsupported(bytes: &[u8]) -> Unsupported {
    match fault(bytes) {
        Fault::Unsupported(format) => format,
        other => panic!("{other}"),
    }
}

#[test]
fn an_empty_file() {
    for bytes in [b"".as_slice(), b"\n \t\r\n", b"<html><body></body></html>", "\u{FEFF}　".as_bytes()] {
        assert_eq!(fault(bytes), Fault::Empty);
    }
    let said = read(b"", "jiangxi.txt", SMALL).unwrap_err().to_string();
    assert_eq!(said, "jiangxi.txt: it is empty; fetch it again from where it was published");
}

#[test]
fn a_file_over_the_limit_is_refused_before_it_is_read() {
    let said = Limits::default().admit("big.pdf", 1 << 30).unwrap_err().to_string();
    assert!(said.starts_with("big.pdf: it has 1073741824 bytes and the limit is 67108864"), "{said}");
    let long = "增".repeat(400_000);
    assert!(matches!(read(long.as_bytes(), "x", SMALL).unwrap_err().fault, Fault::TooLarge { .. }));
}

#[test]
fn what_is_not_a_document_is_named() {
    assert_eq!(unsupported(b"\x89PNG\r\n\x1a\n\0\0"), Unsupported::Picture("PNG"));
    assert_eq!(unsupported(b"\x1F\x8B\x08\0"), Unsupported::Archive("gzip"));
    assert_eq!(unsupported(b"{\\rtf1\\ansi}"), Unsupported::RichText);
    assert_eq!(unsupported(&archive(&[("a.txt", b"a")])), Unsupported::Archive("zip"));
    assert_eq!(unsupported(&archive(&[("xl/workbook.xml", b"<a/>")])), Unsupported::Spreadsheet("XLSX"));
    assert_eq!(unsupported(&archive(&[("OFD.xml", b"<a/>")])), Unsupported::Ofd);
    let said = fault(b"\x89PNG\r\n\x1a\n\0\0");
    assert!(said.to_string().starts_with("it is a picture (PNG); run OCR"), "{said}");
    assert_eq!(said.message().in_lang(Lang::Zh).split('；').next(), Some("是图片（PNG）"));
    assert_eq!(fault(b"abc\0def"), Fault::Decode(DecodeError::Binary { at: 3, value: 0 }));
    assert!(matches!(fault(b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1 cut"), Fault::Damaged { .. }));
    assert!(matches!(fault(b"%PDF-1.7\n"), Fault::Damaged { .. }));
}

#[test]
fn a_file_cut_short_is_damaged() {
    let whole = docx("<w:p><w:r><w:t>增长6%</w:t></w:r></w:p>");
    assert!(matches!(fault(&whole[..whole.len() / 2]), Fault::Damaged { .. }));
    assert!(matches!(fault(&docx("<w:p><w:r><w:t>增长6%</w:r></w:p>")), Fault::Damaged { .. }));
    let utf8 = "增长6%".as_bytes();
    assert!(matches!(
        fault(&[b"\xEF\xBB\xBF", &utf8[..4]].concat()),
        Fault::Decode(DecodeError::Unknown { .. })
    ));
}

#[test]
fn bombs_are_refused() {
    let zeros = vec![b' '; 4 << 20];
    let zip = archive(&[("word/document.xml", &zeros)]);
    assert!(zip.len() < 1 << 14);
    assert!(matches!(read(&zip, "x", SMALL).unwrap_err().fault, Fault::Expands { .. }));

    let entities =
        "<!DOCTYPE d [<!ENTITY a \"aaaa\"><!ENTITY b \"&a;&a;\">]><w:document xmlns:w=\"w\">&b;</w:document>";
    assert!(matches!(fault(&archive(&[("word/document.xml", entities.as_bytes())])), Fault::Damaged { .. }));

    let font = |_: &mut Document| dictionary! { "Type" => "Font" };
    let page = pdf(font, std::slice::from_ref(&zeros));
    assert!(page.len() < 1 << 15);
    assert!(matches!(read(&page, "x", SMALL).unwrap_err().fault, Fault::Expands { .. }));

    let deep = format!("<html>{}", "<div>".repeat(200_000));
    assert!(matches!(fault(deep.as_bytes()), Fault::Nested { .. }));
    let formatting = (0..3000).map(|at| format!("<b id={at}>")).collect::<Vec<String>>().concat();
    let copied = format!("<html>{formatting}{}", "<p>a".repeat(10_000));
    assert!(matches!(fault(copied.as_bytes()), Fault::Nested { .. }));
    let nested = docx(&"<w:tbl><w:tr><w:tc>".repeat(50_000));
    assert!(matches!(fault(&nested), Fault::Empty | Fault::Damaged { .. }));
}

/// A PDF of raw objects, numbered from 1, of which the first is the catalog.
fn raw_pdf(objects: &[Vec<u8>]) -> Vec<u8> {
    let mut bytes = b"%PDF-1.5\n".to_vec();
    let mut places = Vec::new();
    for (number, object) in (1..).zip(objects) {
        places.push(format!("{:010} 00000 n \n", bytes.len()));
        bytes.extend(format!("{number} 0 obj\n").into_bytes());
        bytes.extend(object);
        bytes.extend(b"\nendobj\n");
    }
    let start = bytes.len();
    let size = objects.len() + 1;
    let table = places.concat();
    let end = format!(
        "xref\n0 {size}\n0000000000 65535 f \n{table}trailer\n<< /Size {size} /Root 1 0 R >>\nstartxref\n{start}\n%%EOF\n"
    );
    bytes.extend(end.into_bytes());
    bytes
}

fn a_page(contents: Vec<u8>) -> Vec<u8> {
    let stream = [
        format!("<< /Length {} >>\nstream\n", contents.len()).into_bytes(),
        contents,
        b"\nendstream".to_vec(),
    ];
    raw_pdf(&[
        b"<< /Type /Catalog /Pages 2 0 R >>".to_vec(),
        b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>".to_vec(),
        b"<< /Type /Page /Parent 2 0 R /Contents 4 0 R >>".to_vec(),
        stream.concat(),
    ])
}

/// None of these may end the program, hang or fill the memory; that they are refused is enough.
#[test]
fn pages_nested_without_end_are_refused() {
    let many = 200_000;
    for (open, close) in [("[", "]"), ("<</A ", ">>"), ("(", ")"), ("<<", ">>"), ("q ", "Q ")] {
        let nested = format!("{}1{}", open.repeat(many), close.repeat(many)).into_bytes();
        let _ = fault(&a_page(nested.clone()));
        let catalog = b"<< /Type /Catalog /Pages 2 0 R >>".to_vec();
        let _ = fault(&raw_pdf(&[catalog, nested]));
    }
    let itself = b"<< /Type /Pages /Kids [2 0 R 2 0 R 2 0 R] /Count 3 /Parent 2 0 R >>".to_vec();
    let _ = fault(&raw_pdf(&[b"<< /Type /Catalog /Pages 2 0 R >>".to_vec(), itself]));
    let wide = format!("<< /Type /Pages /Kids [{}] /Count 99 >>", "3 0 R ".repeat(many)).into_bytes();
    let empty = b"<< /Type /Page /Parent 2 0 R >>".to_vec();
    let _ = fault(&raw_pdf(&[b"<< /Type /Catalog /Pages 2 0 R >>".to_vec(), wide, empty]));
}

/// An object stream and a font map that unfold a thousandfold.
#[test]
fn parts_of_pages_that_unfold_are_refused_or_left_out() {
    let zeros = vec![b' '; 8 << 20];
    let mut bomb = Document::with_version("1.5");
    let dict = dictionary! { "Type" => "ObjStm", "N" => 100_000, "First" => 10 };
    let mut stream = lopdf::Stream::new(dict, zeros.clone());
    stream.compress().unwrap();
    bomb.add_object(stream);
    let mut bytes = Vec::new();
    bomb.save_to(&mut bytes).unwrap();
    assert!(bytes.len() < 1 << 16, "{}", bytes.len());
    assert!(read(&bytes, "x", SMALL).is_err());
    let font = |document: &mut Document| {
        let map = document.add_object(lopdf::Stream::new(Dictionary::new(), zeros));
        dictionary! { "Type" => "Font", "Subtype" => "Type0", "Encoding" => "GBK-EUC-H", "ToUnicode" => map }
    };
    let words = b"BT /F1 12 Tf 72 700 Td <D4F6B3A436252C> Tj ET".to_vec();
    assert!(read(&pdf(font, &[words]), "x", SMALL).is_ok_and(|text| text.body.starts_with("增长6%")));
}

#[test]
fn a_form_that_draws_itself_comes_to_an_end() {
    let font = |document: &mut Document| {
        let id = document.new_object_id();
        let resources = dictionary! { "XObject" => dictionary! { "X" => id } };
        let dict = dictionary! { "Type" => "XObject", "Subtype" => "Form", "Resources" => resources };
        document.objects.insert(id, lopdf::Stream::new(dict, b"/X Do /X Do /X Do /X Do".to_vec()).into());
        Dictionary::from_iter([("Type", "Font".into()), ("Form", id.into())])
    };
    assert!(matches!(fault(&pdf(font, &[b"/X Do".to_vec()])), Fault::Scanned { .. }));
}

fn whole_files() -> Vec<Vec<u8>> {
    vec![
        include_bytes!("unigb-ucs2.pdf").to_vec(),
        docx("<w:p><w:r><w:t>增长6%</w:t></w:r></w:p><w:tbl><w:tr><w:tc><w:p/></w:tc></w:tr></w:tbl>"),
        doc("增长6%，新建公园12个。\r"),
        "<html><body><table><tr><td>增长<p>6%，<br>公园</td></tr></table><script>createPageHTML(4,1)</script>".into(),
        "全县新建公园12个，增长6.3%。".into(),
    ]
}

proptest! {
    #[test]
    fn no_bytes_make_a_reader_panic(bytes in prop::collection::vec(any::<u8>(), 0..600), start in 0..6_usize) {
        let starts: [&[u8]; 6] = [b"", b"%PDF-1.4\n", b"PK\x03\x04", b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1", b"<html>", b"\xFF\xFE"];
        let _ = read(&[starts[start], &bytes].concat(), "x", SMALL);
    }

    #[test]
    fn no_change_to_a_file_makes_a_reader_panic(
        which in 0..5_usize,
        changes in prop::collection::vec((any::<prop::sample::Index>(), any::<u8>()), 0..12),
        end in any::<prop::sample::Index>(),
        cut in any::<bool>(),
    ) {
        let mut bytes = whole_files().swap_remove(which);
        for (at, byte) in changes {
            let at = at.index(bytes.len());
            bytes[at] = byte;
        }
        if cut {
            bytes.truncate(end.index(bytes.len()));
        }
        let _ = read(&bytes, "x", SMALL);
    }

    #[test]
    fn utf8_text_is_never_changed(words in "[一-龥0-9%，。\n ]{1,80}") {
        prop_assume!(!words.trim().is_empty());
        let text = read(words.as_bytes(), "x", SMALL).unwrap();
        prop_assert_eq!((text.body, text.format), (words, Format::Plain));
    }
}
