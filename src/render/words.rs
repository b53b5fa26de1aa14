//! The signs, colours and words that statuses and caveats have on the screen.

use super::Lang;
use crate::vocabulary::supervised::Light;
use crate::vocabulary::{Caveat, Status};
use comfy_table::Color;
use std::borrow::Cow;

/// The sign of a status, as a word.
pub(super) const fn sign_word(status: Status, ascii: bool) -> &'static str {
    match status {
        Status::Met if ascii => "+",
        Status::Met => "✓",
        Status::Missed if ascii => "x",
        Status::Missed => "✗",
        Status::Unreported => "?",
        Status::Claimed => "!",
        Status::Incomparable => "~",
        Status::Pending => ">",
    }
}

/// One column wide in every terminal, also where East-Asian-ambiguous signs are drawn wide.
pub fn sign(status: Status, ascii: bool) -> char {
    sign_word(status, ascii).chars().next().unwrap_or_default()
}

/// The colour that goes with the sign; readable on a dark ground and on a light one.
pub(super) fn colour(status: Status) -> Color {
    match status {
        Status::Met => Color::DarkGreen,
        Status::Missed => Color::DarkRed,
        Status::Unreported => Color::DarkYellow,
        Status::Claimed => Color::DarkMagenta,
        Status::Incomparable => Color::DarkCyan,
        Status::Pending => Color::Blue,
    }
}

/// The sign of a light, of the same kind.
pub(super) const fn light_sign(light: Light, ascii: bool) -> char {
    match light {
        Light::Green if ascii => '+',
        Light::Green => '✓',
        Light::Unlit => '-',
        Light::Blue => '>',
        Light::Yellow => '!',
        Light::Red if ascii => 'x',
        Light::Red => '✗',
    }
}

/// The colour of a light; none where it is not lit.
pub(super) const fn light_colour(light: Light) -> Option<Color> {
    match light {
        Light::Green => Some(Color::DarkGreen),
        Light::Unlit => None,
        Light::Blue => Some(Color::Blue),
        Light::Yellow => Some(Color::DarkYellow),
        Light::Red => Some(Color::DarkRed),
    }
}

/// The caveat in a few words.
pub(super) fn caveat_word(caveat: Caveat, lang: Lang) -> Cow<'static, str> {
    spoken(caveat.in_lang(lang))
}

/// A word of a list without the hyphens of its code.
pub(super) fn spoken(word: &'static str) -> Cow<'static, str> {
    if word.contains('-') { word.replace('-', " ").into() } else { word.into() }
}
