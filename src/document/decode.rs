//! Bytes as people have them → text: UTF-8 with or without a byte-order mark, UTF-16 with one, or GB18030.

use encoding_rs::{GB18030, UTF_8, UTF_16BE, UTF_16LE};

/// Bytes that are no text.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum DecodeError {
    /// It has NUL bytes: a picture, an archive, a spreadsheet file.
    #[error("this is no text file (byte {at} is 0); save it as CSV or plain text first")]
    Binary {
        /// Offset of the first NUL byte.
        at: usize,
    },
    /// Neither UTF-8 nor GB18030.
    #[error("the text is neither UTF-8 nor GB18030 (byte {at} fits neither); save it as UTF-8")]
    Unknown {
        /// Offset of the first byte that is no UTF-8.
        at: usize,
    },
}

/// The text of a file.
///
/// # Errors
/// Binary content, or an encoding other than the three.
pub fn decode(bytes: &[u8]) -> Result<String, DecodeError> {
    if let Some((encoding, mark)) = encoding_rs::Encoding::for_bom(bytes) {
        let body = &bytes[mark..];
        let text = if encoding == UTF_8 || encoding == UTF_16LE || encoding == UTF_16BE {
            encoding.decode_without_bom_handling_and_without_replacement(body)
        } else {
            None
        };
        return text.map(std::borrow::Cow::into_owned).ok_or(DecodeError::Unknown { at: mark });
    }
    if let Some(at) = bytes.iter().position(|byte| *byte == 0) {
        return Err(DecodeError::Binary { at });
    }
    match std::str::from_utf8(bytes) {
        Ok(text) => Ok(text.to_owned()),
        Err(error) => GB18030
            .decode_without_bom_handling_and_without_replacement(bytes)
            .map(std::borrow::Cow::into_owned)
            .ok_or(DecodeError::Unknown { at: error.valid_up_to() }),
    }
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
    fn a_picture_is_no_text() {
        assert_eq!(decode(b"\x89PNG\r\n\x1a\n\0\0"), Err(DecodeError::Binary { at: 8 }));
        assert_eq!(decode(b"abc\xFF\xFF"), Err(DecodeError::Unknown { at: 3 }));
    }
}
