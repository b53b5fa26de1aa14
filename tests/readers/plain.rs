//! Plain text.

use crate::text;
use duizhang::document::Format;
use encoding_rs::{BIG5, GB18030};

const WORDS: &str = "　　全县生产总值增长６.３％，\r\n⺠生支出 30 个项目。**重点**\n\n <目标> 开工12个\t\n";

#[test]
fn utf8_comes_back_byte_for_byte() {
    let read = text(WORDS.as_bytes());
    assert_eq!(read.body, WORDS);
    assert_eq!((read.format, read.gaps.len()), (Format::Plain, 0));
}

#[test]
fn a_mark_is_taken_off_and_nothing_else() {
    assert_eq!(text(&[b"\xEF\xBB\xBF", WORDS.as_bytes()].concat()).body, WORDS);
    for (mark, bytes) in
        [([0xFF, 0xFE], u16::to_le_bytes as fn(u16) -> [u8; 2]), ([0xFE, 0xFF], u16::to_be_bytes)]
    {
        let utf16: Vec<u8> = mark.into_iter().chain(WORDS.encode_utf16().flat_map(bytes)).collect();
        assert_eq!(text(&utf16).body, WORDS);
    }
}

#[test]
fn gb18030_and_big5_are_told_apart() {
    let words = "全县实现地区生产总值一百二十亿元，财政收入增长8.2%，新建学校12所，㐀䶮人口略有增加。";
    assert_eq!(text(&GB18030.encode(words).0).body, words);
    let words = "全縣生產總值成長百分之六，財政收入增加，新建學校十二所，道路工程如期完成，人口略有增加。";
    assert_eq!(text(&BIG5.encode(words).0).body, words);
}

#[test]
fn a_name_tells_nothing() {
    let limits = duizhang::document::Limits::default();
    let read = duizhang::document::read("增长6%".as_bytes(), "report.pdf", limits).unwrap();
    assert_eq!(read.format, Format::Plain);
}
