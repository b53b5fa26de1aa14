//! The signs, colours and words that statuses and caveats have on the screen.

use super::{Lang, notes};
use crate::vocabulary::{Caveat, Status};
use comfy_table::Color;

/// One column wide in every terminal, also where East-Asian-ambiguous signs are drawn wide.
pub fn sign(status: Status, ascii: bool) -> char {
    match status {
        Status::Met if ascii => '+',
        Status::Met => '✓',
        Status::Missed if ascii => 'x',
        Status::Missed => '✗',
        Status::Unreported => '?',
        Status::Claimed => '!',
        Status::Incomparable => '~',
        Status::Pending => '>',
    }
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

/// The status in words.
pub(super) fn status_word(status: Status, lang: Lang) -> &'static str {
    lang.pick(status.zh(), status.code())
}

/// The caveat in a few words.
pub(super) fn caveat_word(caveat: Caveat, lang: Lang) -> String {
    lang.pick(caveat.zh().to_owned(), caveat.code().replace('-', " "))
}

/// What the caveat tells a reader, in a sentence.
pub fn caveat_meaning(caveat: Caveat, lang: Lang) -> &'static str {
    lang.pick(notes::zh(caveat), notes::en(caveat))
}
