//! Texts in a row, with the language's marks between them.

use super::Lang;
use crate::say;
use std::borrow::Borrow;

/// Parts of a phrase in a row, with commas.
pub(super) fn with_commas<T: Borrow<str>>(parts: &[T], lang: Lang) -> String {
    separated(parts, || say!(lang, "comma"))
}

/// Texts in a row, with semicolons.
pub(super) fn with_semicolons<T: Borrow<str>>(texts: &[T], lang: Lang) -> String {
    separated(texts, || say!(lang, "semicolon"))
}

/// Most cells hold one text or none, and need no separator.
fn separated<T: Borrow<str>>(texts: &[T], separator: impl FnOnce() -> String) -> String {
    match texts {
        [] => String::new(),
        [only] => only.borrow().to_owned(),
        several => several.join(&separator()),
    }
}
