//! What was once found, kept small.

use crate::bytes_hold;
use crate::made::doc;
use duizhang::document::{Fault, Limits, read};

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
