//! The signs of a Chinese text: the characters between its ideographs, found without looking at each of those.

/// Whether the character is of the basic block of Chinese characters.
#[inline]
pub fn is_ideograph(c: char) -> bool {
    ('\u{4E00}'..='\u{9FFF}').contains(&c)
}

/// Every character of the text that is no ideograph, with its place in bytes. Many bytes are looked at together.
pub fn signs(text: &str) -> impl Iterator<Item = (usize, char)> + '_ {
    let (blocks, rest) = text.as_bytes().as_chunks::<BLOCK>();
    let mut last = [CONTINUED; BLOCK];
    last[..rest.len()].copy_from_slice(rest);
    let mut blocks = blocks.iter().copied().chain([last]).enumerate();
    let (mut base, mut leads) = (0, 0);
    std::iter::from_fn(move || {
        while leads == 0 {
            let (block, bytes) = blocks.next()?;
            (base, leads) = (block * BLOCK, leads_of_signs(&bytes));
        }
        let at = base + leads.trailing_zeros() as usize;
        leads &= leads - 1;
        Some((at, text.get(at..)?.chars().next()?))
    })
}

/// As many bytes as a set of bits has room for.
const BLOCK: usize = u64::BITS as usize;
/// A byte that leads no character.
const CONTINUED: u8 = 0x80;

/// The bytes that begin a character other than U+4000 to U+9FFF, whose first bytes are E4 to E9.
fn leads_of_signs(bytes: &[u8; BLOCK]) -> u64 {
    const ONES: u64 = u64::MAX / 255;
    const HIGHEST: u64 = ONES * 0x80;
    // Moves the highest bit of each byte to its place in the highest byte.
    const GATHER: u64 = 0x0002_0408_1020_4081;
    let (words, _) = bytes.as_chunks::<8>();
    words.iter().rev().fold(0, |leads, word| {
        let word = u64::from_le_bytes(*word);
        let low_bits = word & (ONES * 0x3F);
        let at_least = |low: u64| low_bits + ONES * (0x80 - low);
        let ideograph = at_least(0x24) & !at_least(0x2A);
        let lead = word & word << 1 & !ideograph;
        leads << 8 | ((!word | lead) & HIGHEST).wrapping_mul(GATHER) >> 56
    })
}

/// The pieces of the text, each with the sign that ends it; the last may have none.
pub fn split_after(text: &str, ends: impl Fn(char) -> bool) -> impl Iterator<Item = &str> {
    let mut signs = signs(text);
    let mut from = 0;
    std::iter::from_fn(move || {
        let rest = text.get(from..).filter(|rest| !rest.is_empty())?;
        let end = signs.find(|(_, sign)| ends(*sign)).map_or(text.len(), |(at, sign)| at + sign.len_utf8());
        let piece = &rest[..end - from];
        from = end;
        Some(piece)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_sign_is_whatever_is_no_ideograph() {
        let short =
            ["", "一龥鿿", "全市7.5%，与㐀一致。", "，abc\u{2028}中e\u{301}𠀀", "\u{80}\u{7FF}߿ꀀ\u{FFFF}"];
        let long = short.concat().repeat(9);
        for text in short.into_iter().chain([long.as_str(), &long["一".len()..], &long["一龥".len()..]]) {
            let plainly: Vec<_> = text.char_indices().filter(|(_, c)| !is_ideograph(*c)).collect();
            assert_eq!(signs(text).collect::<Vec<_>>(), plainly, "{text}");
            let ends = |c| matches!(c, '，' | '。');
            assert_eq!(
                split_after(text, ends).collect::<Vec<_>>(),
                text.split_inclusive(ends).collect::<Vec<_>>(),
                "{text}"
            );
        }
    }
}
