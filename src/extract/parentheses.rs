//! Parentheses: those of a typed phrase that hold a figure are a clause of their own, or an aside that is left out; those
//! that hold none belong to the words before them.

use super::lexicon::Lexicon;
use super::scan::scan;
use super::token::Token;
use crate::vocabulary::cue::Effect;

/// The text with such parentheses as commas, or blank where they hold an aside (其中…, 目标…). Every byte keeps its place.
pub fn unfold(text: &str, lexicon: &Lexicon) -> String {
    // （二期） is a part of a name.
    let digit = |c: char| c.is_ascii_digit() || ('０'..='９').contains(&c);
    let mut out = text.to_owned();
    let mut at = 0;
    while let Some((start, end)) = next(text, at) {
        let open = text[start..].chars().next().map_or(1, char::len_utf8);
        let close = text[..end].chars().next_back().map_or(1, char::len_utf8);
        let inside = &text[start + open..end - close];
        let tokens = scan(inside, lexicon);
        let blank = |len: usize| " ".repeat(len);
        let comma = |len: usize| if len == '，'.len_utf8() { "，" } else { "," }.to_owned();
        let instead = if !tokens.is_empty() && tokens.iter().all(Token::is_date) {
            Some(format!("{}{inside}{}", blank(open), blank(close)))
        } else if !tokens.iter().any(|token| token.amount().is_some()) || !inside.contains(digit) {
            None
        } else if lexicon.prefix(inside.trim_start(), Effect::Aside).is_some() {
            Some(blank(end - start))
        } else {
            Some(format!("{}{inside}{}", comma(open), comma(close)))
        };
        if let Some(instead) = instead {
            out.replace_range(start..end, &instead);
        }
        at = end;
    }
    out
}

/// How long a bracket is that the text begins with, where it holds no number.
pub fn bracket(text: &str) -> Option<usize> {
    const LONGEST: usize = 90;
    let close = match text.chars().next()? {
        '（' => '）',
        '(' => ')',
        _ => return None,
    };
    let end = text[..text.floor_char_boundary(LONGEST)].find(close)? + close.len_utf8();
    let inside = &text[..end];
    let parts = inside.contains(['，', ',', '；']);
    let plain = !inside.contains(|c: char| c.is_ascii_digit() || ('０'..='９').contains(&c) || c == '。');
    (parts && plain).then_some(end)
}

/// The next pair of parentheses with none inside.
fn next(text: &str, from: usize) -> Option<(usize, usize)> {
    let end = from + text.get(from..)?.find(['）', ')'])?;
    let close = text[end..].chars().next().map_or(1, char::len_utf8);
    let start = text[from..end].rfind(['（', '(']).map(|start| from + start);
    start.map(|start| (start, end + close)).or_else(|| next(text, end + close))
}
