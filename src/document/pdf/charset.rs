//! The CMaps that PDF predefines for Chinese fonts that are not embedded: each is an encoding of text by itself.

use encoding_rs::{BIG5, EUC_KR, Encoding, GB18030, SHIFT_JIS, UTF_16BE};

/// The encoding of the text shown through a predefined CMap (PDF 32000-1, table 118); `None` for Identity
/// and for CMaps whose codes are no text.
pub(super) fn predefined(name: &[u8]) -> Option<&'static Encoding> {
    let name = std::str::from_utf8(name).ok()?;
    let stem = name.strip_suffix("-H").or_else(|| name.strip_suffix("-V"))?;
    match stem {
        "GB-EUC" | "GBpc-EUC" | "GBK-EUC" | "GBKp-EUC" | "GBK2K" => Some(GB18030),
        "B5pc" | "HKscs-B5" | "ETen-B5" | "ETenms-B5" => Some(BIG5),
        "90ms-RKSJ" | "90msp-RKSJ" | "90pv-RKSJ" | "83pv-RKSJ" => Some(SHIFT_JIS),
        "KSC-EUC" | "KSCms-UHC" | "KSCms-UHC-HW" | "KSCpc-EUC" => Some(EUC_KR),
        stem if stem.starts_with("Uni") && (stem.contains("UCS2") || stem.contains("UTF16")) => {
            Some(UTF_16BE)
        }
        _ => None,
    }
}

/// How many bytes the first code has.
pub(super) fn code_length(encoding: &'static Encoding, bytes: &[u8]) -> usize {
    let [first, rest @ ..] = bytes else { return 0 };
    let length = if encoding == UTF_16BE {
        if (0xD8..0xDC).contains(first) { 4 } else { 2 }
    } else if *first < 0x81 || (encoding == SHIFT_JIS && (0xA1..0xE0).contains(first)) {
        1
    } else if encoding == GB18030 && rest.first().is_some_and(u8::is_ascii_digit) {
        4
    } else {
        2
    };
    length.min(bytes.len())
}
