//! Numbers as people write them: 1,234.5, ６.５, 三百五十, 百分之五, 近八成, 三分之二.

use super::chinese::{FORMAL, chinese, chinese_digit};
use crate::vocabulary::Span;
use crate::vocabulary::limits::DIGITS;
use crate::vocabulary::signs::signs;
use rust_decimal::Decimal;

/// A number read from the head of a text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Numeral {
    /// Its value, with the decimals printed.
    pub value: Decimal,
    /// How many bytes it takes.
    pub len: usize,
    /// The unit that the numeral itself says: % for 百分之五 and 八成, 倍 for 翻一番.
    pub unit: Option<&'static str>,
    /// Whether the value had to be rounded: 三分之一.
    pub rounded: bool,
}

/// A numeral without a unit of its own.
pub fn plain(value: Decimal, len: usize) -> Numeral {
    Numeral { value, len, unit: None, rounded: false }
}

/// The number below nothing; 减少0元 and -0% are no such number.
pub fn negated(value: Decimal) -> Decimal {
    if value.is_zero() { value } else { -value }
}

/// Digits, half or full width, with thousands commas and decimals; not more of them than are kept exactly.
pub fn arabic(text: &str) -> Option<Numeral> {
    if !begins_with_digit(text) {
        return None;
    }
    if let Some(apart) = point_apart(text).or_else(|| printed_apart(text)) {
        return Some(apart);
    }
    let (mut mantissa, mut digits, mut decimals) = (0_i128, 0, None);
    let mut rest = text;
    while let Some(c) = rest.chars().next() {
        let behind = &rest[c.len_utf8()..];
        if let Some(digit) = half_width(c).to_digit(10) {
            mantissa = mantissa * 10 + i128::from(digit);
            digits += 1;
            decimals = decimals.map(|decimals| decimals + 1);
        } else {
            match half_width(c) {
                '.' | '·' if decimals.is_none() && begins_with_digit(behind) => decimals = Some(0),
                ',' if decimals.is_none() && begins_with_three_digits(behind) => {}
                _ => break,
            }
        }
        if digits > DIGITS {
            return None;
        }
        rest = behind;
    }
    let value = Decimal::try_from_i128_with_scale(mantissa, decimals.unwrap_or(0)).ok()?;
    Some(plain(value, text.len() - rest.len()))
}

/// 5 . 5: a point printed apart from its digits.
fn point_apart(text: &str) -> Option<Numeral> {
    let run =
        |text: &str| text.chars().take_while(|c| half_width(*c).is_ascii_digit()).map(char::len_utf8).sum();
    let whole: usize = run(text);
    let rest = text.get(whole..)?.strip_prefix(" . ")?;
    let part: usize = run(rest);
    let digits: String = text[..whole].chars().chain(rest[..part].chars()).map(half_width).collect();
    let short = (1..=3).contains(&whole) && (1..=2).contains(&part);
    let value = digits.parse::<i64>().ok().filter(|_| short)?;
    let decimals = u32::try_from(part).ok()?;
    Some(plain(Decimal::new(value, decimals), whole + " . ".len() + part))
}

/// 1 0 0 0: single digits with a blank between each, three or more of them.
fn printed_apart(text: &str) -> Option<Numeral> {
    let (mut value, mut count, mut len, mut rest) = (0_i64, 0, 0, text);
    loop {
        let digit =
            rest.chars().next().and_then(|c| half_width(c).to_digit(10).map(|digit| (digit, c.len_utf8())));
        let Some((digit, size)) = digit.filter(|_| count < 15) else { break };
        (value, count, len) = (value * 10 + i64::from(digit), count + 1, len + size);
        rest = &text[len..];
        let gap = rest.starts_with(' ') && begins_with_digit(&rest[1..]);
        if !gap {
            break;
        }
        len += 1;
        rest = &text[len..];
    }
    let alone = !begins_with_digit(rest) && !rest.starts_with(['.', ',']);
    (count > 2 && alone).then(|| plain(Decimal::from(value), len))
}

/// How many digits, half or full width, there are in a text.
pub fn count_digits(text: &str) -> usize {
    text.chars().filter(|c| half_width(*c).is_ascii_digit()).count()
}

/// The runs of digits in a text, half or full width, each with its decimals and thousands commas.
pub fn runs(text: &str) -> impl Iterator<Item = Span> + '_ {
    let mut at = 0;
    std::iter::from_fn(move || {
        let start = at + text[at..].find(|c| half_width(c).is_ascii_digit())?;
        let long = overlong(&text[start..]);
        let len = arabic(&text[start..]).map_or(long, |number| number.len);
        at = start + len.max(1);
        Some(Span { start, end: at })
    })
}

/// The numbers in a text that have more digits than are kept exactly.
pub fn too_long(text: &str) -> Vec<Span> {
    let mut found = Vec::new();
    let mut run = Span { start: 0, end: 0 };
    let mut end = 0;
    let keep = |run: Span, found: &mut Vec<Span>| {
        if count_digits(&text[run.start..run.end]) > DIGITS {
            found.push(run);
        }
    };
    for (at, c) in signs(text) {
        let digit = half_width(c).is_ascii_digit();
        if !digit && !matches!(half_width(c), '.' | ',') {
            continue;
        }
        if at > end || run.start == run.end {
            keep(run, &mut found);
            run = Span { start: at, end: at };
        }
        end = at + c.len_utf8();
        if digit {
            run.end = end;
        }
    }
    keep(run, &mut found);
    found
}

/// The bytes of the number at the head of a text that has more digits than are kept exactly; 0 where none stands there.
pub fn overlong(text: &str) -> usize {
    if !begins_with_digit(text) || arabic(text).is_some() {
        return 0;
    }
    let part = |c: char| half_width(c).is_ascii_digit() || matches!(half_width(c), '.' | ',');
    let run = text.find(|c| !part(c)).unwrap_or(text.len());
    text[..run].trim_end_matches(|c| matches!(half_width(c), '.' | ',')).len()
}

fn begins_with_digit(text: &str) -> bool {
    text.chars().next().is_some_and(|c| half_width(c).is_ascii_digit())
}

/// Three digits and no fourth stand behind a thousands comma.
fn begins_with_three_digits(text: &str) -> bool {
    text.chars().take(4).take_while(|c| half_width(*c).is_ascii_digit()).count() == 3
}

fn half_width(c: char) -> char {
    match c {
        '０'..='９' | '．' => char::from_u32(u32::from(c) - 0xFEE0).unwrap_or(c),
        other => other,
    }
}

/// Whether a numeral may begin with the character, be it one in digits, in characters or with a sign.
pub fn begins(c: char) -> bool {
    half_width(c).is_ascii_digit()
        || chinese_digit(c).is_some()
        || FORMAL.iter().any(|(formal, _)| *formal == c)
        || matches!(c, '十' | '百' | '千' | '万' | '亿' | '第' | '翻' | '-' | '−' | '－' | '负')
}

/// A numeral of either kind.
pub fn either(text: &str) -> Option<Numeral> {
    arabic(text).or_else(|| chinese(text))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(numeral: Option<Numeral>) -> Option<(String, usize)> {
        numeral.map(|numeral| (numeral.value.to_string(), numeral.len))
    }

    #[test]
    fn digits_keep_their_decimals() {
        for (text, value, len) in
            [("5.0%", "5.0", 3), ("1,234.50亿", "1234.50", 8), ("６．５％", "6.5", 9), ("12,345", "12345", 6)]
        {
            assert_eq!(read(arabic(text)), Some((value.to_owned(), len)), "{text}");
        }
        assert_eq!(read(arabic("30,11")), Some(("30".to_owned(), 2)));
        assert_eq!(arabic("99999999999999999999999999999999"), None);
    }

    #[test]
    fn a_number_of_too_many_digits_is_no_number_and_is_found() {
        let long = "1".repeat(DIGITS);
        assert!(arabic(&long).is_some() && arabic(&format!("{long}1")).is_none());
        assert_eq!(arabic(&format!("0.{}", &long[1..])).map(|number| number.value.scale()), Some(27));
        let found =
            |text: &str| too_long(text).into_iter().map(|at| text[at.start..at.end].to_owned()).collect();
        let text = format!("增长0.{long}%，{long}个，共１{},111.5亿", "１".repeat(DIGITS));
        let all: Vec<String> = found(&text);
        assert_eq!(all, [format!("0.{long}"), format!("１{},111.5", "１".repeat(DIGITS))]);
        assert!(too_long("2024，1.5、3,000；，，...").is_empty());
    }
}
