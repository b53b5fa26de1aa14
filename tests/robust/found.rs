//! What was once found, kept small.

use crate::bytes_hold;
use crate::made::{doc, pdf};
use duizhang::document::{Fault, Limits, read};
use lopdf::{Dictionary, Document, Stream, dictionary};

/// Where the 512-byte sector lies that begins with the head of a Word 97 file.
fn head(bytes: &[u8]) -> usize {
    bytes.chunks(512).position(|sector| sector.starts_with(&[0xEC, 0xA5])).unwrap() * 512
}

/// The parser reserved 12 bytes for each character that the file said it had: 48 GB.
#[test]
fn a_word_file_that_says_it_has_four_billion_characters() {
    let mut bytes = doc("全县新建公园12个，增长6.3%。\r");
    let count = head(&bytes) + 0x4C;
    bytes[count..count + 4].fill(0xFF);
    let fault = read(&bytes, "x", Limits::default()).unwrap_err().fault;
    assert!(matches!(fault, Fault::Damaged { .. }), "{fault}");
    bytes_hold(&bytes);
}

/// So it did for headers: the last position of their list means nothing, and may be anything.
#[test]
fn a_word_file_whose_headers_end_nowhere() {
    let mut bytes = doc("全县新建公园12个，增长6.3%。\r");
    let (pair, table) = (head(&bytes) + 0x9A + 11 * 8, 24_u32);
    let pieces = bytes.windows(5).position(|window| window == [2, 16, 0, 0, 0]).unwrap();
    bytes[pieces + 24 + 8 * 4..pieces + 64].fill(0xFF);
    bytes[pair..pair + 8].copy_from_slice(&[table.to_le_bytes(), 40_u32.to_le_bytes()].concat());
    let read = read(&bytes, "x", Limits::default()).unwrap();
    assert_eq!(read.body, "全县新建公园12个，增长6.3%。\n");
}

/// A font's map of 2 MB, a few KB packed, said the same 65,536 codes a hundred thousand times: hours.
#[test]
fn a_font_map_that_says_the_same_codes_again_and_again() {
    let font = |document: &mut Document| {
        let map = format!("beginbfrange\n{}endbfrange", "<0000> <FFFF> <0041>\n".repeat(100_000));
        let map = document.add_object(Stream::new(Dictionary::new(), map.into_bytes()));
        dictionary! { "Type" => "Font", "Subtype" => "Type0", "Encoding" => "GBK-EUC-H", "ToUnicode" => map }
    };
    let bytes = pdf(font, &[b"BT /F1 12 Tf 72 700 Td <D4F6B3A4> Tj ET".to_vec()]);
    assert!(bytes.len() < 20_000, "{}", bytes.len());
    bytes_hold(&bytes);
    assert!(read(&bytes, "x", Limits::default()).is_ok());
}

/// In a text without a stop the clause of each number was the whole text, and each number was weighed against all.
#[test]
fn a_text_without_a_stop_costs_no_more_than_its_length() {
    let head = "各位代表：\n现在，我代表泉水县人民政府向大会报告工作。\n一、2024年工作回顾\n";
    for words in ["新建公园5个、", "增长5%", "5%、", "收入分别增长5%和", "（"] {
        crate::text_holds(&format!("{head}{}", words.repeat(100_000 / words.len())));
    }
}
