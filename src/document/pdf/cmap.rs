//! CMap streams: which codes a font has (`codespacerange`) and what they mean (`bfchar`, `bfrange`).

use std::collections::HashMap;

/// Codes a map may hold; there are 65,536 of two bytes.
const CODES: usize = 70_000;
/// Codes a map may say in all, those said again included: a small map can say the same 65,536 a million times.
const SAID: usize = 4 * CODES;

/// A CMap as far as text needs it.
#[derive(Debug, Default)]
pub(super) struct CMap {
    /// Lowest and highest code, and bytes of a code.
    pub(super) spaces: Vec<(u32, u32, usize)>,
    meanings: HashMap<u32, String>,
    said: usize,
}

#[derive(Debug, PartialEq)]
enum Token<'a> {
    Code(Vec<u8>),
    Open,
    Close,
    Word(&'a [u8]),
}

impl CMap {
    /// Reads what can be read; a strange line costs itself.
    pub(super) fn parse(bytes: &[u8]) -> Self {
        let mut map = Self::default();
        let mut section: &[u8] = b"";
        let mut pending: Vec<Vec<u8>> = Vec::new();
        let mut list: Option<Vec<Vec<u8>>> = None;
        for token in tokens(bytes) {
            match token {
                Token::Word(word) if word.starts_with(b"begin") => {
                    section = word;
                    pending.clear();
                }
                Token::Word(word) if word.starts_with(b"end") => section = b"",
                Token::Word(_) => {}
                Token::Open => list = Some(Vec::new()),
                Token::Close => {
                    if let (Some(list), [low, _]) = (list.take(), pending.as_slice()) {
                        for (code, meaning) in (number(low)..).zip(&list) {
                            map.put(code, text(meaning));
                        }
                    }
                    pending.clear();
                }
                Token::Code(code) => {
                    if let Some(list) = &mut list {
                        list.push(code);
                        continue;
                    }
                    pending.push(code);
                    map.entry(section, &mut pending);
                }
            }
        }
        map
    }

    fn entry(&mut self, section: &[u8], pending: &mut Vec<Vec<u8>>) {
        match (section, pending.as_slice()) {
            (b"begincodespacerange", [low, high]) => self.spaces.push((number(low), number(high), low.len())),
            (b"beginbfchar", [code, meaning]) => self.put(number(code), text(meaning)),
            (b"beginbfrange", [low, high, meaning]) => self.range(number(low), number(high), meaning),
            (b"beginbfrange", [_, _]) | (_, [_]) => return,
            _ => {}
        }
        pending.clear();
    }

    /// The last character of the meaning counts up with the code.
    fn range(&mut self, low: u32, high: u32, meaning: &[u8]) {
        let start = text(meaning);
        let Some(last) = start.chars().next_back() else { return };
        let stem = &start[..start.len() - last.len_utf8()];
        for code in low..=high.min(low.saturating_add(0xFFFF)) {
            if self.said >= SAID {
                return;
            }
            match char::from_u32(u32::from(last).saturating_add(code - low)) {
                Some(sign) => self.put(code, format!("{stem}{sign}")),
                None => self.said += 1,
            }
        }
    }

    fn put(&mut self, code: u32, meaning: String) {
        self.said += 1;
        if self.said < SAID && self.meanings.len() < CODES {
            self.meanings.insert(code, meaning);
        }
    }

    /// What a code means; `None` where the map does not tell, or tells nothing of use.
    pub(super) fn meaning(&self, code: u32) -> Option<&str> {
        let meaning = self.meanings.get(&code)?;
        let useless = |sign: char| sign == '\0' || sign == '\u{FFFD}';
        (!meaning.is_empty() && !meaning.contains(useless)).then_some(meaning.as_str())
    }
}

/// A code of up to four bytes as a number.
pub(super) fn number(code: &[u8]) -> u32 {
    code.iter().take(4).fold(0, |sum, byte| sum << 8 | u32::from(*byte))
}

/// Meanings are UTF-16; a few programs write one byte.
fn text(meaning: &[u8]) -> String {
    if let [byte] = meaning {
        return char::from(*byte).to_string();
    }
    let units: Vec<u16> =
        meaning.chunks_exact(2).map(|pair| u16::from_be_bytes([pair[0], pair[1]])).collect();
    String::from_utf16_lossy(&units)
}

fn tokens(bytes: &[u8]) -> Vec<Token<'_>> {
    let mut found = Vec::new();
    let mut rest = bytes;
    while let [first, after @ ..] = rest {
        rest = match first {
            b'%' => {
                let end = after.iter().position(|byte| matches!(byte, b'\r' | b'\n')).unwrap_or(after.len());
                &after[end..]
            }
            b'<' if after.first() != Some(&b'<') => {
                let end = after.iter().position(|byte| *byte == b'>').unwrap_or(after.len());
                found.push(Token::Code(hex(&after[..end])));
                after.get(end + 1..).unwrap_or(b"")
            }
            b'[' => {
                found.push(Token::Open);
                after
            }
            b']' => {
                found.push(Token::Close);
                after
            }
            byte if byte.is_ascii_alphabetic() => {
                let end = rest.iter().position(|byte| !byte.is_ascii_alphanumeric()).unwrap_or(rest.len());
                found.push(Token::Word(&rest[..end]));
                &rest[end..]
            }
            _ => after,
        };
    }
    found
}

fn hex(digits: &[u8]) -> Vec<u8> {
    let values: Vec<u8> = digits
        .iter()
        .filter_map(|digit| char::from(*digit).to_digit(16))
        .filter_map(|value| u8::try_from(value).ok())
        .collect();
    values.chunks(2).map(|pair| pair[0] << 4 | pair.get(1).copied().unwrap_or(0)).collect()
}

#[cfg(test)]
mod tests {
    use super::CMap;

    #[test]
    fn ranges_lists_and_single_codes_are_read() {
        let map = CMap::parse(
            b"1 begincodespacerange<0000><FFFF>endcodespacerange 2 beginbfchar <0003> <0020> <0004><589E957F> endbfchar
              2 beginbfrange <0010> <0012> <0041> <0020> <0021> [<4EBF> <5143>] endbfrange",
        );
        assert_eq!(map.spaces, [(0, 0xFFFF, 2)]);
        assert_eq!(map.meaning(4), Some("增长"));
        assert_eq!(map.meaning(0x12), Some("C"));
        assert_eq!(map.meaning(0x21), Some("元"));
        assert_eq!(map.meaning(0x99), None);
    }
}
