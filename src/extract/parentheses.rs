//! Parentheses: those that hold a figure are a clause of their own, or an aside that is left out; those that hold none belong to
//! the words before them.

use super::lead::{MOVEMENT, YARDSTICK};
use super::lexicon::Lexicon;
use super::rules::Rule;
use super::scan::scan;
use super::token::{Break, Kind, Token};
use crate::vocabulary::cue::{Effect, Effects};

/// What becomes of a pair of parentheses.
enum Becomes {
    /// They stay as they are.
    Kept,
    /// What is inside goes on with the words around it.
    Open,
    /// Nothing is left of it.
    Blank,
    /// What is inside is a clause of its own.
    Clause,
}

/// The text of a typed phrase with such parentheses as commas, or blank where they hold an aside (其中…, 目标…). Every byte keeps
/// its place.
pub fn unfold(text: &str, lexicon: &Lexicon) -> String {
    each(text, lexicon, |inside, _, _| {
        if lexicon.prefix(inside.trim_start(), Effect::Aside).is_some() {
            Becomes::Blank
        } else {
            Becomes::Clause
        }
    })
}

/// The same for a sentence of a document. Parentheses after a number may add a second figure for the same thing (90亿元（增长7%）);
/// those about something else (3个（甲公园2个）, 5%（全国5.8%）, 4%（上年3%）, 5所（计划6所）) are blanked, so that they do not end up in the
/// name. Parentheses inside a name stay: 电站（装机20万千瓦）3座.
pub fn unfold_in_document(text: &str, lexicon: &Lexicon) -> String {
    each(text, lexicon, |inside, tokens, (before, behind)| {
        let clause = before.rsplit(|c| Break::of(c).is_some()).next().unwrap_or("");
        let of_a_number = scan(clause, lexicon).last().is_some_and(|last| last.amount().is_some());
        let ends = behind.chars().next().is_none_or(|c| Break::of(c).is_some());
        let rate =
            |token: &Token<'_>| token.amount().is_some_and(|amount| ["%", "‰"].contains(&&*amount.unit));
        match (of_a_number, tokens) {
            (true, [_, _, ..]) if !tells_of_another(inside, tokens, lexicon) => Becomes::Clause,
            (true, _) => Becomes::Blank,
            // 自然增长率（-0.57‰）
            (false, [only]) if rate(only) && ends => Becomes::Clause,
            (false, _) => Becomes::Kept,
        }
    })
}

/// Whether parentheses after a number are about another thing, place or year, or about the plan.
fn tells_of_another(inside: &str, tokens: &[Token<'_>], lexicon: &Lexicon) -> bool {
    const DONE: Effects = Effects::of(&[Effect::Attain, Effect::Exceed, Effect::FallShort]);
    let cue = |token: &Token<'_>| token.cue().map(|cue| lexicon.cue(cue));
    let says = |effects| tokens.iter().filter_map(cue).any(|cue| cue.says_any(effects));
    let named =
        tokens.iter().take_while(|token| token.amount().is_none()).any(|token| token.kind == Kind::Words);
    let beside = tokens.first().and_then(cue).is_some_and(|cue| {
        cue.says_any(YARDSTICK) && !cue.word.starts_with(['比', '较']) && !cue.says_any(MOVEMENT)
    });
    let planned = says(Effects::of(&[Effect::Goal])) && !says(DONE);
    lexicon.prefix(inside.trim_start(), Effect::Aside).is_some() || named || beside || planned
}

/// The text with each pair of parentheses that holds a date or a number in digits as `becomes` decides; it is given the text
/// before and after the pair as well. （二期） is a part of a name.
fn each(
    text: &str,
    lexicon: &Lexicon,
    becomes: impl Fn(&str, &[Token<'_>], (&str, &str)) -> Becomes,
) -> String {
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
        let dated = !tokens.is_empty() && tokens.iter().all(Token::is_date);
        let counts = tokens.iter().any(|token| token.amount().is_some()) && inside.contains(digit);
        let (before, behind) = (&text[..start], &text[end..]);
        let becomes = if numbers_a_point(before, inside) && lexicon.follows(Rule::Point)
            || is_other_unit(before, inside, lexicon) && lexicon.follows(Rule::OtherUnit)
        {
            Becomes::Blank
        } else if dated {
            Becomes::Open
        } else if counts {
            becomes(inside, &tokens, (before, behind))
        } else {
            Becomes::Kept
        };
        let instead = match becomes {
            Becomes::Kept => None,
            Becomes::Open => Some(format!("{}{inside}{}", blank(open), blank(close))),
            Becomes::Blank => Some(blank(end - start)),
            Becomes::Clause => Some(format!("{}{inside}{}", comma(open), comma(close))),
        };
        if let Some(instead) = instead {
            out.replace_range(start..end, &instead);
        }
        at = end;
    }
    out
}

/// （1）改善办学条件: a number in parentheses at the start of a sentence or a line.
fn numbers_a_point(before: &str, inside: &str) -> bool {
    let line = before.trim_end_matches([' ', '\t', '\u{3000}']);
    let head = line.is_empty() || line.ends_with(['\n', '\r', '。', '；', '：']);
    head && !inside.is_empty() && inside.chars().all(|c| c.is_ascii_digit() || ('０'..='９').contains(&c))
}

/// 3万套（间）, 10万头（只）: after a number, another measure word for the same things.
fn is_other_unit(before: &str, inside: &str, lexicon: &Lexicon) -> bool {
    const LONGEST: usize = 2;
    if inside.is_empty() || inside.chars().count() > LONGEST {
        return false;
    }
    let unit_of = |text: &str| {
        let last = scan(text, lexicon).pop()?;
        last.amount().filter(|amount| !amount.unit.is_empty() && last.span.end == text.len()).map(|_| ())
    };
    let clause = before.rsplit(|c| Break::of(c).is_some()).next().unwrap_or("");
    unit_of(&format!("1{inside}")).is_some() && unit_of(clause).is_some()
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
