//! Bytes as people have them → text: a byte-order mark, strict UTF-8, what a web page says of itself, and only
//! then what the bytes look like: GB18030, or Big5 where they look like it.

use super::sniff::find;
use crate::message;
use crate::vocabulary::{Message, Worded};
use chardetng::{EncodingDetector, Iso2022JpDetection, Utf8Detection};
use encoding_rs::{BIG5, Encoding, GB18030, GBK, UTF_8, UTF_16BE, UTF_16LE};

/// How far the look of the bytes is studied: 16 KB, some 8,000 characters. The detector takes 10 ms for
/// 64 KB, as long as all else that is done with a report.
const STUDIED: usize = 16 << 10;
/// How far into a page its charset may stand; browsers look at 1,024 bytes, government pages need more.
const HEAD: usize = 4096;

/// Bytes that are no text.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{}", self.message())]
pub enum DecodeError {
    /// It has bytes that no text has: a picture, an archive, a spreadsheet file.
    Binary {
        /// Offset of the first such byte.
        at: usize,
        /// Its value: 0, or another control code.
        value: u8,
    },
    /// None of the encodings fits.
    Unknown {
        /// Offset of the first byte that is no UTF-8; after a byte-order mark, of the first byte.
        at: usize,
    },
}

impl Worded for DecodeError {
    fn message(&self) -> Message {
        match self {
            Self::Binary { at, value } => message!("not-text", at = *at, value = *value),
            Self::Unknown { at } => message!("unknown-encoding", at = *at),
        }
    }
}

/// The text of a file, without its byte-order mark.
///
/// # Errors
/// Binary content, or an encoding other than UTF-8, UTF-16 with a mark, GB18030 and Big5. One byte that
/// does not fit refuses the file: nothing is replaced.
pub fn decode(bytes: &[u8]) -> Result<String, DecodeError> {
    decode_as(bytes, None)
}

/// The text of a web page, whose `<meta charset>` is believed where it fits the bytes.
pub(super) fn decode_page(bytes: &[u8]) -> Result<String, DecodeError> {
    decode_as(bytes, declared(&bytes[..bytes.len().min(HEAD)]))
}

fn decode_as(bytes: &[u8], declared: Option<&'static Encoding>) -> Result<String, DecodeError> {
    if let Some((encoding, mark)) = Encoding::for_bom(bytes) {
        let known = [UTF_8, UTF_16LE, UTF_16BE].contains(&encoding);
        let text = if known { strictly(&bytes[mark..], encoding) } else { None };
        let text = text.ok_or(DecodeError::Unknown { at: mark })?;
        return binary(text.as_bytes()).map_or(Ok(text), Err);
    }
    if let Some(binary) = binary(bytes) {
        return Err(binary);
    }
    if let Some(text) = strictly(bytes, UTF_8) {
        return Ok(text);
    }
    let at = Encoding::utf8_valid_up_to(bytes);
    let fits = |encoding| strictly(bytes, wider(encoding));
    let text = declared.and_then(fits).or_else(|| fits(guess(bytes)));
    text.or_else(|| fits(GB18030)).or_else(|| fits(BIG5)).ok_or(DecodeError::Unknown { at })
}

/// Where bytes show that they are no text: the first NUL, or the first control code where one byte in a
/// hundred is such. (Stray ones do occur in text: cell marks pasted from Word.) Tabs, line and page breaks,
/// escape and the old end-of-file mark are text.
fn binary(bytes: &[u8]) -> Option<DecodeError> {
    let control = |byte: &u8| matches!(byte, 0x00..=0x07 | 0x0E..=0x19);
    // Counted in short runs, in which the processor takes many bytes at once.
    let within = |run: &[u8]| run.iter().map(|byte| u8::from(control(byte))).sum::<u8>();
    let count: usize = bytes.chunks(usize::from(u8::MAX)).map(|run| usize::from(within(run))).sum();
    if count == 0 {
        return None;
    }
    let many = count > bytes.len() / 100;
    let at = bytes.iter().position(|byte| *byte == 0 || many && control(byte))?;
    Some(DecodeError::Binary { at, value: bytes[at] })
}

fn strictly(bytes: &[u8], encoding: &'static Encoding) -> Option<String> {
    encoding.decode_without_bom_handling_and_without_replacement(bytes).map(std::borrow::Cow::into_owned)
}

/// GB18030 holds all of GBK and GB2312, and pages that say gb2312 use it.
fn wider(encoding: &'static Encoding) -> &'static Encoding {
    if encoding == GBK { GB18030 } else { encoding }
}

/// Big5 where the bytes look like it, else GB18030. No top-level domain is hinted at: with `cn` every
/// Big5 text was taken for GBK, and without an error.
fn guess(bytes: &[u8]) -> &'static Encoding {
    let studied = &bytes[..bytes.len().min(STUDIED)];
    let mut detector = EncodingDetector::new(Iso2022JpDetection::Deny);
    detector.feed(studied, studied.len() == bytes.len());
    if detector.guess(None, Utf8Detection::Deny) == BIG5 { BIG5 } else { GB18030 }
}

/// The encoding that the head of a page declares, but for UTF-8 and UTF-16, which were tried by then.
fn declared(head: &[u8]) -> Option<&'static Encoding> {
    let head = head.to_ascii_lowercase();
    let mut rest = head.as_slice();
    while let Some(at) = find(rest, b"charset") {
        rest = rest[at + b"charset".len()..].trim_ascii_start();
        let Some(value) = rest.strip_prefix(b"=") else { continue };
        let value = value.trim_ascii_start();
        let value = value.strip_prefix(b"\"").or_else(|| value.strip_prefix(b"'")).unwrap_or(value);
        let end = value.iter().position(|byte| !(byte.is_ascii_alphanumeric() || b"-_".contains(byte)));
        if let Some(encoding) = Encoding::for_label(&value[..end.unwrap_or(value.len())]) {
            let chinese = [GBK, GB18030, BIG5].contains(&encoding);
            return chinese.then_some(encoding);
        }
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_same_words_come_out_of_every_encoding() {
        let words = "规上工业产值增长7.6%";
        let (gb, _, _) = GB18030.encode(words);
        let utf16: Vec<u8> =
            [0xFF, 0xFE].into_iter().chain(words.encode_utf16().flat_map(u16::to_le_bytes)).collect();
        let with_mark = [b"\xEF\xBB\xBF", words.as_bytes()].concat();
        for bytes in [words.as_bytes(), &gb, &utf16, &with_mark] {
            assert_eq!(decode(bytes).unwrap(), words);
        }
    }

    #[test]
    fn big5_is_not_taken_for_gbk() {
        let words = "本年度預算較上年度增加百分之三，教育支出與社會福利支出均有成長，公共建設如期完成。";
        let (big5, _, _) = BIG5.encode(words);
        assert_eq!(decode(&big5).unwrap(), words);
    }

    #[test]
    fn a_page_that_names_its_encoding_is_believed_where_it_fits() {
        let page = "<html><head><meta charset=\"big5\"></head><body>預算</body></html>";
        let (big5, _, _) = BIG5.encode(page);
        assert_eq!(decode_page(&big5).unwrap(), page);
        let lies = "<meta charset=gb2312><p>预算执行</p>";
        assert_eq!(decode_page(lies.as_bytes()).unwrap(), lies);
    }

    #[test]
    fn a_picture_is_no_text() {
        assert_eq!(decode(b"\x89PNG\r\n\x1a\n\0\0"), Err(DecodeError::Binary { at: 8, value: 0 }));
        assert_eq!(decode(b"abc\xFF\xFF"), Err(DecodeError::Unknown { at: 3 }));
        assert_eq!(decode(b"\x01\x02abc"), Err(DecodeError::Binary { at: 0, value: 1 }));
    }
}
