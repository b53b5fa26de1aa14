//! Words on a screen: how wide they are, where they may break, and what must not reach a terminal.

use super::Style;
use crate::say;
use crate::vocabulary::canonical::{is_bidi, is_mark};
use std::fmt::Write as _;
use std::io::{self, Write};
use unicode_width::UnicodeWidthChar;

pub(super) use unicode_width::UnicodeWidthStr;

const CLOSING: &str = "，。；：、！？）》〉」』】〕％℃”’\u{E001}";
/// Longer runs than this, unless numbers, may be split.
const LONGEST_WORD: usize = 16;
/// No paragraph shows more characters than this.
const PARAGRAPH: usize = 4000;
const OPENING: &str = "（《〈「『【〔(“‘\u{A0}\u{E000}";
/// Words of our own sheets that read badly in two lines.
const WHOLE: [&str; 16] = [
    "个百分点",
    "未完成",
    "不可比",
    "未到期",
    "未见",
    "报告",
    "称已",
    "完成",
    "左右",
    "以上",
    "以下",
    "以内",
    "增长",
    "下降",
    "亿元",
    "万元",
];

/// Controls, escapes and marks that reorder text, made visible as `<U+202E>`; line ends are plain, and marks
/// without width are left out.
pub fn visible(text: &str) -> String {
    let mut shown = String::with_capacity(text.len());
    for c in text.replace("\r\n", "\n").chars() {
        push_visible(c, &mut shown);
    }
    shown
}

/// Whether [`visible`] would leave the text as it is. Most texts hold no byte of a character that it changes;
/// every byte is looked at, so that the processor takes many at once.
pub(super) fn is_visible(text: &str) -> bool {
    let suspect =
        |byte| matches!(byte, 0..=0x1F | 0x7F | 0xC2 | 0xCD | 0xD8..=0xDC | 0xE0..=0xE2 | 0xEF | 0xF0 | 0xF3);
    let kept =
        |c: char| c == '\n' || c == '\t' || !(c.is_control() || is_break(c) || is_bidi(c) || is_mark(c));
    !text.bytes().fold(false, |any, byte| any | suspect(byte)) || text.chars().all(kept)
}

fn is_break(c: char) -> bool {
    matches!(c, '\r' | '\u{2028}' | '\u{2029}')
}

fn push_visible(c: char, shown: &mut String) {
    if c == '\n' || c == '\t' {
        shown.push(c);
    } else if is_break(c) {
        shown.push('\n');
    } else if c.is_control() || is_bidi(c) {
        let _ = write!(shown, "<U+{:04X}>", u32::from(c));
    } else if !is_mark(c) {
        shown.push(c);
    }
}

/// One safe line of at most `limit` characters, however long the text; then it says how many are left out.
pub(super) fn line(text: &str, limit: usize, style: &Style) -> String {
    let mut shown = String::with_capacity(text.len().min(limit.saturating_mul(4)));
    for c in text.chars().take(limit) {
        match c {
            c if c.is_whitespace() && shown.ends_with([' ', '　']) => {}
            '　' | '\u{A0}' => shown.push(c),
            c if c.is_whitespace() => shown.push(' '),
            '—' | '–' if style.ascii => shown.push('-'),
            '“' | '”' if style.ascii => shown.push('"'),
            '‘' | '’' if style.ascii => shown.push('\''),
            '…' if style.ascii => shown.push_str("..."),
            c => push_visible(c, &mut shown),
        }
    }
    let mut shown = shown.trim().to_owned();
    // Bytes are quicker counted than characters, and most texts are short.
    let left_out = if text.len() > limit { text.chars().skip(limit).count() } else { 0 };
    if left_out > 0 {
        let more = if style.ascii { "..." } else { "…" };
        shown.push_str(more);
        shown.push_str(&say!(style.lang, "characters-left-out", count = left_out));
    }
    shown
}

/// A stretch of text that stays on one line, and whether a blank stands before it.
#[derive(Debug, Default, Clone, PartialEq, Eq)]
struct Piece {
    text: String,
    spaced: bool,
}

/// Chinese breaks between characters, but not inside a number, a word or before a closing sign. A blank that does
/// not break (U+00A0) is a character like others here.
fn pieces(text: &str) -> Vec<Piece> {
    let mut pieces: Vec<Piece> = Vec::new();
    let mut spaced = false;
    let mut before = ' ';
    let mut rest = text;
    while let Some(c) = rest.chars().next() {
        let unit = WHOLE.into_iter().find(|word| rest.starts_with(word)).unwrap_or(&rest[..c.len_utf8()]);
        rest = &rest[unit.len()..];
        if c.is_whitespace() && c != '\u{A0}' {
            spaced = true;
            continue;
        }
        match pieces.last_mut() {
            Some(last) if !spaced && joins(before, c) => last.text.push_str(unit),
            Some(_) | None => pieces.push(Piece { text: unit.to_owned(), spaced }),
        }
        spaced = false;
        before = unit.chars().next_back().unwrap_or(c);
    }
    pieces
}

/// Whether no line may end between the two.
fn joins(before: char, c: char) -> bool {
    let narrow = |c: char| c.width() != Some(2);
    CLOSING.contains(c)
        || OPENING.contains(before)
        || (narrow(c) && narrow(before))
        || (before.is_ascii_digit() && "年月日".contains(c))
}

/// The width below which the text would be split where it must not be. Addresses and other long runs may be.
pub(super) fn narrowest(text: &str) -> usize {
    let figure = |piece: &str| piece.chars().all(|c| c.is_ascii_digit() || "+-.,%‰—–".contains(c));
    let least = |piece: &Piece| {
        let width = piece.text.width();
        if figure(&piece.text) { width } else { width.min(LONGEST_WORD) }
    };
    pieces(text).iter().map(least).max().unwrap_or(0)
}

/// The text in lines of at most `width` columns.
pub fn wrap(text: &str, width: usize) -> Vec<String> {
    let width = width.max(2);
    let mut lines = vec![String::new()];
    let mut used = 0;
    for piece in pieces(text) {
        let blank = usize::from(piece.spaced && used > 0);
        let wanted = piece.text.width();
        if used > 0 && used + blank + wanted > width {
            lines.push(String::new());
            used = 0;
        } else if blank > 0 {
            push(&mut lines, ' ');
            used += 1;
        }
        for c in piece.text.chars() {
            let columns = c.width().unwrap_or(0);
            if used + columns > width {
                lines.push(String::new());
                used = 0;
            }
            push(&mut lines, c);
            used += columns;
        }
    }
    lines
}

fn push(lines: &mut [String], c: char) {
    if let Some(line) = lines.last_mut() {
        line.push(if c == '\u{A0}' { ' ' } else { c });
    }
}

/// Writes the text in lines that fit the screen; `label` stands before the first and the others are indented as
/// far.
pub(super) fn paragraph(text: &str, label: &str, style: &Style, out: &mut dyn Write) -> io::Result<()> {
    let indent = label.width();
    for (index, part) in
        wrap(&line(text, PARAGRAPH, style), style.width.saturating_sub(indent)).iter().enumerate()
    {
        if index == 0 {
            writeln!(out, "{label}{part}")?;
        } else {
            writeln!(out, "{:indent$}{part}", "")?;
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_is_visible_where_showing_it_changes_nothing() {
        let all = (0..=u32::from(char::MAX)).filter_map(char::from_u32);
        for text in
            all.map(|c| format!("增长{c}7.6%")).chain([String::new(), "4.5%—5%，".into(), "a\r\nb".into()])
        {
            assert_eq!(is_visible(&text), visible(&text) == text, "{text:?}");
        }
    }
}
