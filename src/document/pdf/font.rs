//! A font's codes → characters and widths.

use super::charset::{code_length, predefined};
use super::cmap::{CMap, number};
use encoding_rs::Encoding;
use lopdf::{Dictionary, Document, Object};
use std::collections::HashMap;

/// Most a font's map may unfold to, in bytes.
const MAP: usize = 16 << 20;

/// Widths a font may list; there are 65,536 codes of two bytes.
const CODES: u32 = 200_000;

/// One code of a string that was shown.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Glyph {
    /// What it says; U+FFFD where the font does not tell.
    pub(super) text: String,
    /// How far it moves on, in thousandths of the size.
    pub(super) width: f32,
    /// A space of one byte, which word spacing widens.
    pub(super) is_space: bool,
}

/// How codes are cut from a string, and what they mean where the font's own map is silent.
#[derive(Debug)]
enum Codes {
    /// One byte each, with their meanings.
    Single(Vec<Option<String>>),
    /// A predefined CMap.
    Encoded(&'static Encoding),
    /// Codes of a CMap that is embedded; two bytes where it does not say.
    Mapped(Vec<(u32, u32, usize)>),
}

/// A font as far as text needs it.
#[derive(Debug)]
pub(super) struct Font {
    codes: Codes,
    to_unicode: CMap,
    widths: HashMap<u32, f32>,
    default_width: f32,
    /// Whether the text runs downward.
    pub(super) vertical: bool,
}

impl Font {
    /// Reads a font; whatever is missing or broken in it leaves its characters unknown.
    pub(super) fn read(dictionary: &Dictionary, document: &Document) -> Self {
        let to_unicode =
            stream(dictionary, b"ToUnicode", document).map(|bytes| CMap::parse(&bytes)).unwrap_or_default();
        let encoding = dictionary.get_deref(b"Encoding", document).ok();
        let name = encoding.and_then(|encoding| encoding.as_name().ok()).unwrap_or(b"");
        let composite =
            dictionary.get(b"Subtype").and_then(Object::as_name).is_ok_and(|subtype| subtype == b"Type0");
        if !composite {
            let (widths, default_width) = simple_widths(dictionary, document);
            let codes = Codes::Single(single(dictionary, document));
            return Self { codes, to_unicode, widths, default_width, vertical: false };
        }
        let codes = match (predefined(name), stream(dictionary, b"Encoding", document)) {
            (Some(encoding), _) => Codes::Encoded(encoding),
            (None, Some(bytes)) => Codes::Mapped(CMap::parse(&bytes).spaces),
            (None, None) => Codes::Mapped(Vec::new()),
        };
        let (widths, default_width) =
            composite_widths(dictionary, document).unwrap_or((HashMap::new(), 1000.0));
        Self { codes, to_unicode, widths, default_width, vertical: name.ends_with(b"-V") }
    }

    /// The glyphs of a string.
    pub(super) fn glyphs(&self, bytes: &[u8]) -> Vec<Glyph> {
        let mut glyphs = Vec::new();
        let mut rest = bytes;
        while !rest.is_empty() {
            let length = self.code_length(rest).clamp(1, rest.len());
            let (code, after) = rest.split_at(length);
            let text = self.meaning(code).unwrap_or_else(|| "\u{FFFD}".to_owned());
            let width = self.width(code, &text);
            glyphs.push(Glyph { text, width, is_space: code == b" " });
            rest = after;
        }
        glyphs
    }

    fn code_length(&self, bytes: &[u8]) -> usize {
        match &self.codes {
            Codes::Single(_) => 1,
            Codes::Encoded(encoding) => code_length(encoding, bytes),
            Codes::Mapped(spaces) => {
                let fits = |(low, high, length): &&(u32, u32, usize)| {
                    bytes.get(..*length).is_some_and(|code| (*low..=*high).contains(&number(code)))
                };
                spaces.iter().filter(fits).map(|(_, _, length)| *length).min().unwrap_or(2)
            }
        }
    }

    fn meaning(&self, code: &[u8]) -> Option<String> {
        if let Some(text) = self.to_unicode.meaning(number(code)) {
            return Some(text.to_owned());
        }
        match &self.codes {
            Codes::Single(meanings) => meanings.get(usize::from(*code.first()?))?.clone(),
            Codes::Encoded(encoding) => {
                let text = encoding.decode_without_bom_handling_and_without_replacement(code)?;
                (!text.contains('\0')).then(|| text.into_owned())
            }
            Codes::Mapped(_) => None,
        }
    }

    fn width(&self, code: &[u8], text: &str) -> f32 {
        match self.codes {
            Codes::Encoded(_) if text.is_ascii() => 500.0,
            Codes::Encoded(_) => 1000.0,
            Codes::Single(_) | Codes::Mapped(_) => {
                self.widths.get(&number(code)).copied().unwrap_or(self.default_width)
            }
        }
    }
}

fn stream(dictionary: &Dictionary, key: &[u8], document: &Document) -> Option<Vec<u8>> {
    let stream = dictionary.get_deref(key, document).ok()?.as_stream().ok()?;
    stream.get_plain_content_with_limit(MAP).ok()
}

/// The meanings of 256 codes by the font's `Encoding`. Its own map comes first, so it is left out here.
fn single(dictionary: &Dictionary, document: &Document) -> Vec<Option<String>> {
    let mut plain = dictionary.clone();
    plain.remove(b"ToUnicode");
    plain.set("Type", Object::Name(b"Font".to_vec()));
    let Ok(encoding) = plain.get_font_encoding_with_limit(document, MAP) else { return Vec::new() };
    let meaning = |code: u8| encoding.bytes_to_string(&[code]).ok().filter(|text| !text.is_empty());
    (0..=u8::MAX).map(meaning).collect()
}

fn simple_widths(dictionary: &Dictionary, document: &Document) -> (HashMap<u32, f32>, f32) {
    let first = dictionary.get_deref(b"FirstChar", document).and_then(Object::as_i64);
    let first = first.ok().and_then(|first| u32::try_from(first).ok()).unwrap_or(0);
    let widths = dictionary.get_deref(b"Widths", document).and_then(Object::as_array);
    let widths = widths.map(|widths| {
        let known =
            widths.iter().take(256).map(|width| resolved(width, document).as_float().unwrap_or(500.0));
        (first..).zip(known).collect()
    });
    (widths.unwrap_or_default(), 500.0)
}

fn composite_widths(dictionary: &Dictionary, document: &Document) -> Option<(HashMap<u32, f32>, f32)> {
    let descendants = dictionary.get_deref(b"DescendantFonts", document).ok()?.as_array().ok()?;
    let font = resolved(descendants.first()?, document).as_dict().ok()?;
    let default = font.get_deref(b"DW", document).and_then(Object::as_float).unwrap_or(1000.0);
    let mut widths = HashMap::new();
    let empty = Vec::new();
    let rows = font.get_deref(b"W", document).and_then(Object::as_array).unwrap_or(&empty);
    let mut room = CODES;
    let mut rows = rows.iter().map(|row| resolved(row, document));
    while let (Some(low), Some(next)) = (rows.next(), rows.next()) {
        let Some(low) = low.as_i64().ok().and_then(|low| u32::try_from(low).ok()) else { continue };
        if let Ok(list) = next.as_array() {
            let known = list.iter().map(|width| resolved(width, document).as_float().unwrap_or(default));
            widths.extend((low..).zip(known));
        } else if let (Ok(high), Some(width)) = (next.as_i64(), rows.next()) {
            let high = u32::try_from(high).unwrap_or(0).min(low.saturating_add(room));
            room = room.saturating_sub(high.saturating_sub(low));
            let width = width.as_float().unwrap_or(default);
            widths.extend((low..=high).map(|code| (code, width)));
        }
    }
    Some((widths, default))
}

/// The object itself where it is referred to; a dangling reference stays what it is.
pub(super) fn resolved<'a>(object: &'a Object, document: &'a Document) -> &'a Object {
    document.dereference(object).map_or(object, |(_, object)| object)
}
