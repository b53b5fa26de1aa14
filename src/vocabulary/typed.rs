//! Words as people type them: on one line, with nothing in them that a screen would obey or that nobody can see.

use super::message::{Message, Worded};
use crate::message;
use std::borrow::Cow;

/// A character that has no place among words.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("{}", self.message())]
pub struct OddCharacter(pub char);

impl Worded for OddCharacter {
    fn message(&self) -> Message {
        let code = format!("U+{:04X}", u32::from(self.0));
        if matches!(self.0, '\n' | '\r') || breaks(self.0) {
            message!("odd-line-break", code = code)
        } else if self.0.is_control() {
            message!("odd-control", code = code)
        } else {
            message!("odd-reordering", code = code)
        }
    }
}

/// The words without blanks around them, and without the marks that have no width, which come along unseen when words
/// are copied from a page and would make two names of one.
///
/// # Errors
/// The first control character, line ends among them, or character that reorders what is drawn after it.
pub fn typed(words: &str) -> Result<Cow<'_, str>, OddCharacter> {
    match words.trim().chars().find(|c| c.is_control() || is_bidi(*c) || breaks(*c)) {
        Some(odd) => Err(OddCharacter(odd)),
        None => Ok(seen(words)),
    }
}

/// The words without the marks that have no width, and without blanks around them.
pub fn seen(words: &str) -> Cow<'_, str> {
    if words.contains(is_mark) {
        Cow::Owned(words.replace(is_mark, "").trim().to_owned())
    } else {
        Cow::Borrowed(words.trim())
    }
}

/// Line ends of typesetters, which are no controls.
fn breaks(c: char) -> bool {
    matches!(c, '\u{2028}' | '\u{2029}')
}

/// Characters that reorder what is drawn after them.
pub fn is_bidi(c: char) -> bool {
    matches!(c, '\u{061C}' | '\u{200E}' | '\u{200F}' | '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}')
}

/// Zero-width marks, soft hyphens, variation selectors and tags: invisible, and terminals disagree on them.
pub fn is_mark(c: char) -> bool {
    matches!(c, '\u{AD}' | '\u{180E}' | '\u{200B}'..='\u{200D}' | '\u{2060}'..='\u{2064}' | '\u{206A}'..='\u{206F}'
        | '\u{FE00}'..='\u{FE0F}' | '\u{FEFF}' | '\u{FFF9}'..='\u{FFFB}' | '\u{E0000}'..='\u{E0FFF}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_nobody_sees_is_left_out_and_what_a_screen_obeys_is_refused() {
        assert_eq!(typed("税收\u{200B}收入").as_deref(), Ok("税收收入"));
        assert!(matches!(typed("税收收入"), Ok(Cow::Borrowed(_))));
        for odd in ['\u{1b}', '\n', '\t', '\0', '\u{9b}', '\u{202e}', '\u{2066}'] {
            assert_eq!(typed(&format!("税收{odd}收入")), Err(OddCharacter(odd)));
        }
        assert_eq!(
            OddCharacter('\u{202e}').to_string(),
            "holds the text-reordering character U+202E; delete it"
        );
    }
}
