//! PDF files: bytes changed, objects put where they do not belong, and pages of drawing in any order.

use crate::bytes_hold;
use crate::change::{changed, changes};
use crate::made::{page, pdf};
use lopdf::{Dictionary, Document, Object, Stream, dictionary};
use proptest::prelude::*;
use std::sync::LazyLock;

const WORDS: &[&[u8]] = &[
    b"<<",
    b">>",
    b"[",
    b"]",
    b"(",
    b")",
    b"1 0 R",
    b"2 0 R",
    b"3 0 R",
    b"4 0 R",
    b"99999 0 R",
    b"endobj",
    b"endstream",
    b"stream\n",
    b"obj",
    b"7 0 obj",
    b"/Kids",
    b"/Parent",
    b"/Contents",
    b"/Resources",
    b"/Type",
    b"/Pages",
    b"/Page",
    b"/Font",
    b"/Filter /FlateDecode",
    b"/Filter [/LZWDecode /ASCII85Decode]",
    b"/Filter /ASCIIHexDecode",
    b"/Length",
    b"/Length 999999999",
    b"/Count -1",
    b"/Prev 9",
    b"/Encrypt 1 0 R",
    b"/ObjStm",
    b"/XRef",
    b"/W [1 2 1]",
    b"/Index [0 999999999]",
    b"/First 9",
    b"/N 999999",
    b"/Widths [",
    b"/DW",
    b"/DescendantFonts",
    b"/ToUnicode 1 0 R",
    b"/Encoding /GBK-EUC-H",
    b"/Encoding /Identity-H",
    b"/Rotate 45",
    b"startxref\n0\n%%EOF",
    b"xref\n0 1\n",
    b"trailer",
    b"999999999999999999999",
    b"-1",
    b"1e400",
    b"\0",
    b"%",
    b"null",
    b"<FF",
    b"/Predictor 15 /Columns 999999999",
];

const DRAWING: &[&str] = &[
    "q ",
    "Q ",
    "BT ",
    "ET ",
    "/F1 12 Tf ",
    "/F1 -9e9 Tf ",
    "/F9 12 Tf ",
    "1 0 0 1 72 700 Tm ",
    "0 0 0 0 0 0 Tm ",
    "1e30 0 0 1e30 0 0 cm ",
    "0 -14 Td ",
    "0 -14 TD ",
    "T* ",
    "14 TL ",
    "5 Tc ",
    "9e9 Tw ",
    "50 Tz ",
    "0 Tz ",
    "3 Ts ",
    "<589E957F0036002E0033FF05> Tj ",
    "<65B05EFA516C56ED00310032> Tj ",
    "[<589E> -99999 <957F>] TJ ",
    "[[[<589E>]]] TJ ",
    "<589E> ' ",
    "1 2 <589E> \" ",
    "/I1 Do ",
    "/X1 Do ",
    "BI /W 1 /H 1 /BPC 8 /CS /G ID \0 EI ",
    "[ ",
    "] ",
    "<< ",
    ">> ",
    "( ",
    ") ",
    "< ",
    "> ",
    "nan ",
    "0 0 1 0 0 1 cm ",
    "-1 0 0 -1 500 500 cm ",
    "% \n",
    "/ ",
    "1 0 0 1 300 700 Tm ",
    "<D840DC00> Tj ",
    "<00> Tj ",
    "999999999999999 0 Td ",
];

fn font(document: &mut Document) -> Dictionary {
    let map = b"1 begincodespacerange <0000> <FFFF> endcodespacerange 1 beginbfrange <589E> <58A0> <589E> endbfrange 1 beginbfchar <0036> <0036> endbfchar";
    let map = document.add_object(Stream::new(Dictionary::new(), map.to_vec()));
    let widths =
        vec![1.into(), Object::Array(vec![500.into(), 500.into()]), 32.into(), 90.into(), 500.into()];
    let descendant = document.add_object(
        dictionary! { "Type" => "Font", "Subtype" => "CIDFontType0", "DW" => 1000, "W" => widths },
    );
    dictionary! { "Type" => "Font", "Subtype" => "Type0", "Encoding" => "UniGB-UCS2-H", "ToUnicode" => map, "DescendantFonts" => vec![descendant.into()] }
}

static WHOLE: LazyLock<Vec<Vec<u8>>> = LazyLock::new(|| {
    let words =
        "各位代表：\n一、2024年工作回顾\n全县新建公园12个，增长6.3%。\n二、2025年工作安排\n今年增长6%左右。";
    let packed = pdf(font, &[page(words), page("第二页")]);
    let mut plain = Document::load_mem(&packed).unwrap();
    plain.decompress();
    let mut open = Vec::new();
    plain.save_to(&mut open).unwrap();
    let mut modern = Vec::new();
    Document::load_mem(&packed).unwrap().save_modern(&mut modern).unwrap();
    let fixtures =
        [include_bytes!("../readers/unigb-ucs2.pdf").as_slice(), include_bytes!("../readers/locked.pdf")];
    [packed, open, modern].into_iter().chain(fixtures.map(<[u8]>::to_vec)).collect()
});

proptest! {
    #![proptest_config(crate::cases())]

    #[test]
    fn pdf_file_changed(which in 0..5_usize, changes in changes(WORDS, 12)) {
        bytes_hold(&changed(WHOLE[which].clone(), &changes));
    }

    #[test]
    fn pdf_drawing_in_any_order(parts in prop::collection::vec(prop::sample::select(DRAWING), 0..120)) {
        bytes_hold(&pdf(font, &[format!("BT /F1 12 Tf {}", parts.concat()).into_bytes()]));
    }

    #[test]
    fn pdf_font_map_changed(map in prop::collection::vec(prop::sample::select(vec![
        "1 begincodespacerange ", "endcodespacerange ", "beginbfchar ", "endbfchar ", "beginbfrange ", "endbfrange ", "<00> ", "<FF> ", "<0000> ", "<FFFF> ", "<589E> ", "<957F> ",
        "<00000000> ", "<FFFFFFFF> ", "[ ", "] ", "<> ", "<D840DC00> ", "<G> ", "< ", "% ", "\n", "1 begincidrange ",
    ]), 0..60)) {
        let with_map = |document: &mut Document| {
            let mut font = font(document);
            let map = document.add_object(Stream::new(Dictionary::new(), map.concat().into_bytes()));
            font.set("ToUnicode", map);
            font.set("Encoding", map);
            font
        };
        bytes_hold(&pdf(with_map, &[page("增长6.3%\n新建公园12个")]));
    }
}
