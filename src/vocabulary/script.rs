//! Traditional characters as their simplified forms, so that one grammar reads both. Quotes stay as printed: the
//! simplified text is as long as the printed one, byte for byte, and offsets into one point into the other.

use super::signs::is_ideograph;
use encoding_rs::GBK;
use ferrous_opencc::OpenCC;
use ferrous_opencc::config::BuiltinConfig;
use std::borrow::Cow;
use std::sync::LazyLock;

/// The rules of OpenCC, which know words as well as characters: 顯著 is 显著, 著眼 着眼.
static RULES: LazyLock<Option<OpenCC>> = LazyLock::new(|| OpenCC::from_config(BuiltinConfig::T2s).ok());

/// Out of so many bytes the first [`STUDIED`] are looked at.
const STRIDE: usize = 4096;
const STUDIED: usize = 192;
/// One ideograph in so many, and not one alone, is outside the simplified set where a text is written in traditional
/// characters: in such texts a third of them are, in others one in two hundred at most (rare names).
const RARE: usize = 6;
/// A character of place names (乾县, 乾安县) that the rules take for 干.
const KEPT: char = '乾';

/// The text with traditional characters as simplified ones, where it is written in traditional ones; any other text,
/// whatever rare characters its names have, as it is. It keeps its length in bytes, and that of each character.
pub fn simplified(text: &str) -> Cow<'_, str> {
    let rules = if is_traditional(text) { RULES.as_ref() } else { None };
    rules.map_or(Cow::Borrowed(text), |rules| Cow::Owned(converted(text, rules)))
}

fn converted(text: &str, rules: &OpenCC) -> String {
    let whole = rules.convert(text);
    let aligned = whole.chars().count() == text.chars().count();
    let mut simple = whole.chars();
    let mut out = String::with_capacity(text.len());
    for printed in text.chars() {
        // Where words changed their length, each character stands for itself.
        let other = if aligned {
            simple.next()
        } else {
            rules.convert(printed.encode_utf8(&mut [0; 4])).chars().next()
        };
        let keeps = |other: &char| printed != KEPT && other.len_utf8() == printed.len_utf8();
        out.push(other.filter(keeps).unwrap_or(printed));
    }
    out
}

/// A character as the simplified set has it, whatever stands around it.
pub fn simple(sign: char) -> char {
    if !is_ideograph(sign) || is_common(sign) {
        return sign;
    }
    let converted = RULES.as_ref().map(|rules| rules.convert(sign.encode_utf8(&mut [0; 4])));
    converted.and_then(|converted| converted.chars().next()).unwrap_or(sign)
}

/// Whether samples of the text hold many ideographs that the simplified set lacks.
fn is_traditional(text: &str) -> bool {
    let (mut all, mut rare) = (0, 0);
    for at in (0..text.len()).step_by(STRIDE) {
        let (start, end) =
            (text.ceil_char_boundary(at), text.floor_char_boundary((at + STUDIED).min(text.len())));
        let sample = text.get(start..end).unwrap_or("");
        if sample.is_ascii() {
            continue;
        }
        for sign in sample.chars().filter(|sign| is_ideograph(*sign)) {
            (all, rare) = (all + 1, rare + usize::from(!is_common(sign)));
        }
    }
    rare > 1 && rare * RARE >= all
}

/// The first and the last of the basic ideographs.
const IDEOGRAPHS: (u32, u32) = ('\u{4E00}' as u32, '\u{9FFF}' as u32);

/// Which ideographs are of GB 2312, the simplified set: a bit for each.
static COMMON: LazyLock<Vec<u64>> = LazyLock::new(|| {
    let codes: Vec<u8> =
        (0xB0..=0xF7).flat_map(|row| (0xA1..=0xFE).flat_map(move |cell| [row, cell])).collect();
    let (signs, _) = GBK.decode_without_bom_handling(&codes);
    let mut bits = vec![0; 1 + (IDEOGRAPHS.1 - IDEOGRAPHS.0) as usize / 64];
    for sign in signs.chars().filter(|sign| is_ideograph(*sign)) {
        let at = (u32::from(sign) - IDEOGRAPHS.0) as usize;
        bits[at / 64] |= 1 << (at % 64);
    }
    bits
});

fn is_common(ideograph: char) -> bool {
    let at = u32::from(ideograph).saturating_sub(IDEOGRAPHS.0) as usize;
    COMMON.get(at / 64).is_some_and(|bits| bits >> (at % 64) & 1 == 1)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn traditional_texts_are_read_simplified_byte_for_byte() {
        for (printed, simple) in [
            ("臺灣省與廣東省2024年地區生產總值增長6.2%", "台湾省与广东省2024年地区生产总值增长6.2%"),
            ("乾安縣發展成效顯著，高於預期，新增餘額12億元", "乾安县发展成效显著，高于预期，新增余额12亿元"),
            ("後來徵收面積擴大，放眼長遠", "后来征收面积扩大，放眼长远"),
        ] {
            let read = simplified(printed);
            assert_eq!(read, simple);
            assert!(printed.char_indices().map(|(at, _)| at).eq(read.char_indices().map(|(at, _)| at)));
        }
    }

    #[test]
    fn a_character_by_itself_is_simplified_too() {
        let simplified: String = "產值增長，GDP；乾縣".chars().map(simple).collect();
        assert_eq!(simplified, "产值增长，GDP；乾县");
    }

    #[test]
    fn a_simplified_text_is_never_changed() {
        for text in [
            "乾安县、乾县成效显著，著力推进",
            "全县地区生产总值增长6.2%，乾隆年间的古镇、朱镕基题词、陳列馆、毕昇故居开放",
            "",
            "GDP growth of 5.2%, per capita 12,000",
            "湾沚区",
            "濛阳镇新建公园3个",
        ] {
            assert_eq!(simplified(text), text);
        }
    }

    #[test]
    fn places_and_words_are_not_taken_for_traditional_ones() {
        for rows in [include_str!("../../data/places.csv"), include_str!("../../data/indicators.csv")] {
            for row in rows.lines() {
                assert_eq!(simplified(row), row);
            }
        }
    }
}
