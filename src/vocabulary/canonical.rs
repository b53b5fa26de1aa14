//! The one form in which a name is kept, however it was typed, pasted or read: composed (Unicode NFC), on one line,
//! nothing in it that nobody can see. Two names that are the same to a reader of Unicode are the same bytes.

use super::message::{Message, Worded};
use super::signs::is_ideograph;
use crate::message;
use std::borrow::Cow;
use std::fmt::Write as _;
use unicode_normalization::{IsNormalized, UnicodeNormalization as _, is_nfc_quick};
use unicode_properties::{GeneralCategory, UnicodeGeneralCategory as _};

/// Why words cannot be a name as they stand.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("{}", self.message())]
pub enum Unfit {
    /// A character that a screen obeys: a line end, a control, one that reorders what is drawn after it.
    Odd(char),
    /// Longer than a name of its sort may be.
    TooLong {
        /// Its length in characters.
        characters: usize,
        /// The limit.
        most: usize,
    },
    /// A mark without width, or a blank that is none of its own. Only names on file are refused for it.
    Unseen(char),
    /// Not composed. Only names on file are refused for it.
    Uncomposed,
}

impl Worded for Unfit {
    fn message(&self) -> Message {
        let code = |c: char| format!("U+{:04X}", u32::from(c));
        match *self {
            Self::Odd(c) if matches!(c, '\n' | '\r') || is_break(c) => {
                message!("name-line-break", code = code(c))
            }
            Self::Odd(c) if is_bidi(c) => message!("name-reordering", code = code(c)),
            Self::Odd(c) => message!("name-control", code = code(c)),
            Self::TooLong { characters, most } => {
                message!("name-too-long", characters = characters, most = most)
            }
            Self::Unseen(c) => message!("name-unseen", code = code(c)),
            Self::Uncomposed => message!("name-uncomposed"),
        }
    }
}

/// The words on one line: composed, without marks that have no width and without blanks around them. Blanks inside
/// stay as they are.
///
/// # Errors
/// The first character that a screen would obey.
pub fn line(words: &str) -> Result<Cow<'_, str>, Unfit> {
    let words = words.trim();
    match words.chars().find(|c| is_obeyed(*c)) {
        Some(odd) => Err(Unfit::Odd(odd)),
        None => Ok(composed(words)),
    }
}

/// The words as a name of at most so many characters: as [`line`] has them, with single plain blanks inside.
///
/// # Errors
/// The first character that a screen would obey; a name that is too long.
pub fn name(words: &str, most: usize) -> Result<Cow<'_, str>, Unfit> {
    let name = single_blanks(line(words)?);
    match name.chars().count() {
        characters if characters > most => Err(Unfit::TooLong { characters, most }),
        _ => Ok(name),
    }
}

/// The words of a document as a name: what [`name`] would refuse is left out, and so is what is beyond `most`
/// characters.
pub fn taken(words: &str, most: usize) -> Cow<'_, str> {
    let kept = if words.contains(is_obeyed) {
        let kept = words.chars().filter(|c| !is_obeyed(*c) || c.is_whitespace());
        Cow::Owned(kept.map(|c| if is_obeyed(c) { ' ' } else { c }).collect())
    } else {
        Cow::Borrowed(words.trim())
    };
    let name = match kept {
        Cow::Borrowed(words) => single_blanks(composed(words)),
        Cow::Owned(words) => Cow::Owned(single_blanks(composed(words.trim())).into_owned()),
    };
    match name.char_indices().nth(most) {
        Some((end, _)) => Cow::Owned(name[..end].trim_end().to_owned()),
        None => name,
    }
}

/// The words of a source as they are quoted: without marks that have no width and without blanks around them, every
/// other byte as it was.
pub fn quoted(words: &str) -> Cow<'_, str> {
    if words.contains(is_mark) {
        Cow::Owned(words.replace(is_mark, "").trim().to_owned())
    } else {
        Cow::Borrowed(words.trim())
    }
}

/// Whether a name on file is in the form that [`name`] gives.
///
/// # Errors
/// What about it is not.
pub fn check(on_file: &str, most: usize) -> Result<(), Unfit> {
    if name(on_file, most)? == on_file { Ok(()) } else { Err(difference(on_file)) }
}

/// What about a name is not in canonical form.
pub fn difference(on_file: &str) -> Unfit {
    let unseen = on_file.chars().find(|c| is_mark(*c) || *c != ' ' && is_blank(*c));
    let around = || on_file.trim().len() < on_file.len() || on_file.contains("  ");
    match unseen {
        Some(c) => Unfit::Unseen(c),
        None if around() => Unfit::Unseen(' '),
        None => Unfit::Uncomposed,
    }
}

/// Composed, without marks and without blanks around.
fn composed(words: &str) -> Cow<'_, str> {
    let plain = |c: char| is_ideograph(c) || c == ' ' || c.is_ascii_graphic();
    if words.chars().all(plain) {
        return Cow::Borrowed(words);
    }
    let stays = |c: char| !is_mark(c) && !is_filler(c);
    if words.chars().all(stays) && is_nfc_quick(words.chars()) == IsNormalized::Yes {
        return Cow::Borrowed(words);
    }
    let seen = words.chars().filter(|c| !is_mark(*c)).map(|c| if is_filler(c) { ' ' } else { c });
    Cow::Owned(seen.nfc().collect::<String>().trim().to_owned())
}

/// Every run of blanks inside as one plain blank.
fn single_blanks(words: Cow<'_, str>) -> Cow<'_, str> {
    if !words.contains(|c: char| c != ' ' && is_blank(c)) && !words.contains("  ") {
        return words;
    }
    Cow::Owned(words.split(is_blank).filter(|word| !word.is_empty()).collect::<Vec<_>>().join(" "))
}

/// Whether a screen obeys the character instead of showing it: it ends a line, rules a terminal or reorders a text, or it is no
/// character at all (U+FFFE).
pub fn is_obeyed(c: char) -> bool {
    let none = u32::from(c) & 0xFFFE == 0xFFFE || matches!(c, '\u{FDD0}'..='\u{FDEF}');
    c.is_control() || is_break(c) || is_bidi(c) || none
}

/// Words of others as part of a line: line ends and whatever else a screen obeys are shown as `<U+000A>`, so that no name
/// makes a line of its own.
pub fn in_line(words: &str) -> Cow<'_, str> {
    let shown = |c: char| c == '\t' || !is_obeyed(c);
    if words.bytes().all(|byte| matches!(byte, 0x20..=0x7E)) || words.chars().all(shown) {
        return Cow::Borrowed(words);
    }
    let mut line = String::with_capacity(words.len() + 8);
    for c in words.chars() {
        if shown(c) {
            line.push(c);
        } else {
            let _ = write!(line, "<U+{:04X}>", u32::from(c));
        }
    }
    Cow::Owned(line)
}

/// Line ends of typesetters, which are no controls.
fn is_break(c: char) -> bool {
    matches!(c, '\u{2028}' | '\u{2029}')
}

/// Characters that reorder what is drawn after them.
pub fn is_bidi(c: char) -> bool {
    matches!(c, '\u{061C}' | '\u{200E}' | '\u{200F}' | '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}')
}

/// A character that nothing is drawn for: one that formats, selects a variant or tags, but reorders nothing.
pub fn is_mark(c: char) -> bool {
    // No such character stands in the blocks that most text is of.
    if c < '\u{AD}'
        || matches!(c, '\u{2010}'..='\u{2027}' | '\u{2070}'..='\u{FDFF}' | '\u{FF00}'..='\u{FFEF}')
    {
        return false;
    }
    let format = || c.general_category() == GeneralCategory::Format && !is_bidi(c);
    unlisted(c) || format()
}

/// Characters ignored in drawing (`Default_Ignorable_Code_Point`) that no category tells: joiners, vowels that are
/// never written, variation selectors, what is reserved for more of them, and the place of a picture.
fn unlisted(c: char) -> bool {
    matches!(c, '\u{34F}' | '\u{17B4}' | '\u{17B5}' | '\u{180B}'..='\u{180F}' | '\u{2065}'
        | '\u{FE00}'..='\u{FE0F}' | '\u{FFF0}'..='\u{FFF8}' | '\u{FFFC}' | '\u{E0000}'..='\u{E0FFF}')
}

/// A blank: white space, or a letter or sign that is drawn as nothing.
pub(super) fn is_blank(c: char) -> bool {
    c.is_whitespace() || is_filler(c)
}

/// Hangul fillers and the Braille pattern without dots.
fn is_filler(c: char) -> bool {
    matches!(c, '\u{115F}' | '\u{1160}' | '\u{2800}' | '\u{3164}' | '\u{FFA0}')
}

/// A full-width letter, digit or sign in its narrow form.
pub fn narrow(c: char) -> char {
    match c {
        '\u{FF01}'..='\u{FF5E}' => char::from_u32(u32::from(c) - 0xFEE0).unwrap_or(c),
        other => other,
    }
}

/// The beginning of what was typed, for an error that tells it again.
pub fn beginning(words: &str) -> String {
    const SHOWN: usize = 60;
    let mut shown: String = words.chars().take(SHOWN).collect();
    if shown.len() < words.len() {
        shown.push('…');
    }
    shown
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::vocabulary::limits;

    fn usual(words: &str) -> Result<Cow<'_, str>, Unfit> {
        name(words, limits::NAME)
    }

    fn usual_name(words: &str) -> String {
        usual(words).unwrap().into_owned()
    }

    #[test]
    fn what_nobody_sees_is_left_out_and_what_a_screen_obeys_is_refused() {
        assert!(matches!(usual("税收收入"), Ok(Cow::Borrowed(_))));
        for mark in
            ['\u{AD}', '\u{34F}', '\u{180E}', '\u{200B}', '\u{200D}', '\u{2060}', '\u{2065}', '\u{FE0F}']
        {
            assert_eq!(usual_name(&format!("{mark}税收{mark}收入")), "税收收入", "U+{:04X}", u32::from(mark));
        }
        assert_eq!(usual_name("税收\u{FEFF}收\u{E0041}入\u{E0100}\u{FFFC}"), "税收收入");
        for odd in
            ['\u{1b}', '\n', '\t', '\0', '\u{9b}', '\u{202e}', '\u{2066}', '\u{61C}', '\u{2028}', '\u{FFFE}']
        {
            assert_eq!(usual(&format!("税收{odd}收入")), Err(Unfit::Odd(odd)));
            let taken = taken(&format!("税收{odd}收入"), 9).replace(' ', "");
            assert_eq!(taken, "税收收入", "U+{:04X}", u32::from(odd));
        }
        assert_eq!(
            Unfit::Odd('\u{202e}').to_string(),
            "holds the text-reordering character U+202E; delete it"
        );
    }

    #[test]
    fn the_short_cuts_pass_over_no_mark() {
        for c in '\0'..=char::MAX {
            let format = c.general_category() == GeneralCategory::Format && !is_bidi(c);
            assert_eq!(is_mark(c), format || unlisted(c), "U+{:04X}", u32::from(c));
            assert!(!(is_mark(c) && is_obeyed(c)), "U+{:04X}", u32::from(c));
        }
    }

    #[test]
    fn a_name_is_composed_and_its_blanks_are_plain_and_single() {
        assert_eq!(usual_name("\u{F9DC}德县"), "隆德县");
        assert_eq!(usual_name("U\u{308}ru\u{34F}\u{308}mqi"), "Ürümqi");
        assert_eq!(usual_name("\u{3000}R&D \u{3000}\u{A0}经费\u{3164}"), "R&D 经费");
        assert_eq!(line("甲\u{3000}\u{3000}乙").as_deref(), Ok("甲\u{3000}\u{3000}乙"));
        assert_eq!(quoted(" \u{F9DC}\u{200B}德 "), "\u{F9DC}德");
        assert_eq!(usual(&"长".repeat(201)), Err(Unfit::TooLong { characters: 201, most: 200 }));
        assert_eq!(taken(&"长".repeat(201), 200), "长".repeat(200));
    }

    #[test]
    fn a_canonical_name_stays_as_it_is() {
        for words in [
            "　泉水\u{200B}县 ",
            "R&D\u{2003}经费",
            "\u{1100}\u{115F}\u{1161}",
            "e\u{301}\u{327}",
            "丽\u{2F800}",
        ] {
            let name = usual_name(words);
            assert_eq!(usual_name(&name), name);
            assert_eq!(check(&name, 200), Ok(()));
            assert!(check(words, 200).is_err(), "{words:?}");
        }
    }
}
