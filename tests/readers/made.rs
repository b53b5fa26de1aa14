//! Files made part by part: what the tests of the readers read.

#![allow(dead_code)] // each takes what it needs

use lopdf::{Dictionary, Document, Object, Stream, dictionary};
use std::io::{Cursor, Write};
use zip::write::{SimpleFileOptions, ZipWriter};

/// A zip archive of named parts.
pub fn archive(parts: &[(&str, &[u8])]) -> Vec<u8> {
    let mut writer = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, bytes) in parts {
        writer.start_file(*name, SimpleFileOptions::default()).unwrap();
        writer.write_all(bytes).unwrap();
    }
    writer.finish().unwrap().into_inner()
}

/// A workbook of one sheet with these parts.
pub fn book(sheet: &[u8], strings: &[u8], styles: &[u8]) -> Vec<u8> {
    book_of(&[sheet], strings, styles)
}

/// A workbook of these sheets.
pub fn books(sheets: &[&[u8]]) -> Vec<u8> {
    book_of(sheets, b"<sst/>", b"<styleSheet/>")
}

fn book_of(sheets: &[&[u8]], strings: &[u8], styles: &[u8]) -> Vec<u8> {
    const KIND: &str = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";
    let each = |words: &dyn Fn(usize) -> String| (1..=sheets.len()).map(words).collect::<Vec<_>>();
    let names = each(&|at| format!("<sheet name=\"s{at}\" sheetId=\"{at}\" r:id=\"r{at}\"/>")).concat();
    let place =
        |at: usize| format!("Id=\"r{at}\" Type=\"{KIND}worksheet\" Target=\"worksheets/sheet{at}.xml\"");
    let places = each(&|at| format!("<Relationship {}/>", place(at))).concat();
    let names = format!("<workbook xmlns:r=\"r\"><sheets>{names}</sheets></workbook>");
    let places = format!("<Relationships>{places}</Relationships>");
    let begin = format!(
        "<Relationships><Relationship Id=\"r1\" Type=\"{KIND}officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>"
    );
    let files = each(&|at| format!("xl/worksheets/sheet{at}.xml"));
    let mut parts: Vec<(&str, &[u8])> = vec![
        ("[Content_Types].xml", b"<Types/>"),
        ("_rels/.rels", begin.as_bytes()),
        ("xl/workbook.xml", names.as_bytes()),
        ("xl/_rels/workbook.xml.rels", places.as_bytes()),
        ("xl/sharedStrings.xml", strings),
        ("xl/styles.xml", styles),
    ];
    parts.extend(files.iter().map(String::as_str).zip(sheets.iter().copied()));
    archive(&parts)
}

/// A sheet with these rows, and what follows them.
pub fn cells(rows: &str) -> Vec<u8> {
    format!("<worksheet><sheetData>{rows}</sheetData></worksheet>").into_bytes()
}

/// A DOCX whose body is the given XML.
pub fn docx(body: &str) -> Vec<u8> {
    let document = format!(
        "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?><w:document xmlns:w=\"w\" xmlns:mc=\"mc\" \
         xmlns:wps=\"wps\" xmlns:v=\"v\"><w:body>{body}</w:body></w:document>"
    );
    archive(&[("[Content_Types].xml", b"<Types/>"), ("word/document.xml", document.as_bytes())])
}

/// A Word 97 file of one piece of UTF-16 text, with nothing but what must be there.
pub fn doc(words: &str) -> Vec<u8> {
    let units: Vec<u16> = words.encode_utf16().collect();
    let count = u32::try_from(units.len()).unwrap();
    let mut main = vec![0_u8; 0x800];
    let mut put = |at: usize, bytes: &[u8]| main[at..at + bytes.len()].copy_from_slice(bytes);
    put(0, &0xA5EC_u16.to_le_bytes());
    put(2, &0x00C1_u16.to_le_bytes());
    put(0x0A, &0x0200_u16.to_le_bytes());
    put(0x20, &14_u16.to_le_bytes());
    put(0x3E, &22_u16.to_le_bytes());
    put(0x4C, &count.to_le_bytes());
    put(0x98, &93_u16.to_le_bytes());
    put(0x1A2, &0_u32.to_le_bytes());
    put(0x1A6, &21_u32.to_le_bytes());
    main.extend(units.iter().flat_map(|unit| unit.to_le_bytes()));
    let mut table = vec![2_u8];
    table.extend(16_u32.to_le_bytes());
    table.extend([0, count].into_iter().flat_map(u32::to_le_bytes));
    table.extend([0, 0]);
    table.extend(0x800_u32.to_le_bytes());
    table.extend([0, 0]);
    table.resize(64, 0);
    let mut file = cfb::CompoundFile::create(Cursor::new(Vec::new())).unwrap();
    for (name, bytes) in [("/WordDocument", &main), ("/1Table", &table)] {
        file.create_stream(name).unwrap().write_all(bytes).unwrap();
    }
    file.flush().unwrap();
    file.into_inner().into_inner()
}

/// A font whose signs are told as Unicode, and perhaps as a map says.
pub fn font(document: &mut Document, map: Option<&[u8]>) -> Dictionary {
    let descendant =
        document.add_object(dictionary! { "Type" => "Font", "Subtype" => "CIDFontType0", "DW" => 1000 });
    let mut font = dictionary! { "Type" => "Font", "Subtype" => "Type0", "Encoding" => "UniGB-UCS2-H",
    "DescendantFonts" => vec![descendant.into()] };
    if let Some(map) = map {
        font.set("ToUnicode", document.add_object(Stream::new(Dictionary::new(), map.to_vec())));
    }
    font
}

/// Draws 新建公园12个 in that font.
pub const PAGE: &[u8] = b"BT /F1 12 Tf 72 700 Td <65B05EFA516C56ED003100324E2A> Tj ET";

/// Draws lines of words in a font whose signs are UTF-16.
pub fn page(words: &str) -> Vec<u8> {
    let lines = words.lines().map(|line| {
        let hex = line.encode_utf16().map(|unit| format!("{unit:04X}")).collect::<Vec<_>>().concat();
        format!("<{hex}> Tj 0 -16 Td\n")
    });
    format!("BT /F1 12 Tf 72 700 Td {} ET", lines.collect::<Vec<_>>().concat()).into_bytes()
}

/// A PDF with one font and the given page contents.
pub fn pdf(font: impl FnOnce(&mut Document) -> Dictionary, pages: &[Vec<u8>]) -> Vec<u8> {
    let mut document = Document::with_version("1.5");
    let font = font(&mut document);
    let font = document.add_object(font);
    let image = Stream::new(
        dictionary! { "Type" => "XObject", "Subtype" => "Image", "Width" => 1, "Height" => 1, "ColorSpace" => "DeviceGray",
        "BitsPerComponent" => 8 },
        vec![0],
    );
    let image = document.add_object(image);
    let tree = document.new_object_id();
    let kids: Vec<Object> = pages
        .iter()
        .map(|content| {
            let content = document.add_object(Stream::new(Dictionary::new(), content.clone()));
            document
                .add_object(dictionary! { "Type" => "Page", "Parent" => tree, "Contents" => content })
                .into()
        })
        .collect();
    let resources =
        dictionary! { "Font" => dictionary! { "F1" => font }, "XObject" => dictionary! { "I1" => image } };
    let count = i64::try_from(kids.len()).unwrap();
    let node = dictionary! { "Type" => "Pages", "Kids" => kids, "Count" => count, "Resources" => resources,
    "MediaBox" => vec![0.into(), 0.into(), 595.into(), 842.into()] };
    document.objects.insert(tree, node.into());
    let catalog = document.add_object(dictionary! { "Type" => "Catalog", "Pages" => tree });
    document.trailer.set("Root", catalog);
    document.compress();
    let mut bytes = Vec::new();
    document.save_to(&mut bytes).unwrap();
    bytes
}
