//! Whether texts have their checksums, quotes stand at their places in them, and numbers are those printed there.

use super::Fault;
use crate::vocabulary::Span;
use crate::vocabulary::data::hex;
use rusqlite::Connection;
use rust_decimal::Decimal;
use sha2::{Digest, Sha256};
use std::ops::Range;

/// Checks every text and every claim that points into one; says how many of each were found right.
pub(super) fn check(connection: &Connection, faults: &mut Vec<Fault>) -> rusqlite::Result<(usize, usize)> {
    Ok((texts(connection, faults)?, quotes(connection, faults)?))
}

fn texts(connection: &Connection, faults: &mut Vec<Fault>) -> rusqlite::Result<usize> {
    let mut statement =
        connection.prepare("SELECT uid, sha256, text FROM document WHERE text IS NOT NULL ORDER BY id")?;
    let mut rows = statement.query([])?;
    let mut right = 0;
    while let Some(row) = rows.next()? {
        let text = row.get_ref(2)?.as_bytes()?;
        if hex(&Sha256::digest(text)) == row.get_ref(1)?.as_str()? {
            right += 1;
        } else {
            faults.push(Fault::Text(row.get(0)?));
        }
    }
    Ok(right)
}

fn quotes(connection: &Connection, faults: &mut Vec<Fault>) -> rusqlite::Result<usize> {
    let mut versions = connection
        .prepare("SELECT text FROM document WHERE (id = ?1 OR root = ?1) AND text IS NOT NULL ORDER BY id")?;
    let mut statement = connection.prepare(
        "SELECT uid, document, start, \"end\", quote, reviewed = 0, value, value_high \
         FROM claim \
         WHERE start IS NOT NULL OR \"end\" IS NOT NULL ORDER BY document, id",
    )?;
    let mut rows = statement.query([])?;
    let (mut right, mut at_hand): (usize, Option<(i64, Vec<String>)>) = (0, None);
    while let Some(row) = rows.next()? {
        let document: i64 = row.get(1)?;
        if at_hand.as_ref().is_none_or(|(known, _)| *known != document) {
            let texts = versions.query_map([document], |row| row.get(0))?.collect::<Result<_, _>>()?;
            at_hand = Some((document, texts));
        }
        let texts = at_hand.as_ref().map_or(&[][..], |(_, texts)| texts);
        let quote = row.get_ref(4)?.as_str()?;
        let (start, end): (Option<i64>, Option<i64>) = (row.get(2)?, row.get(3)?);
        let span = start.zip(end);
        let holds = |text: &&String| span.is_some_and(|(start, end)| stands(text, quote, start, end));
        match texts.iter().find(holds) {
            _ if texts.is_empty() => faults.push(Fault::NoText(row.get(0)?)),
            None => faults.push(Fault::Quote(row.get(0)?)),
            Some(text) => {
                right += 1;
                let (read, value, high): (bool, Option<String>, Option<String>) =
                    (row.get(5)?, row.get(6)?, row.get(7)?);
                let printed = span.and_then(|(start, end)| printed(text, start, end));
                if let (true, Some(value), Some(printed)) = (read, value, printed)
                    && !printed.says(&value, high.as_deref())
                {
                    let value = [Some(value), high].into_iter().flatten().collect::<Vec<_>>().join("—");
                    faults.push(Fault::Value { claim: row.get(0)?, value, printed: printed.whole });
                }
            }
        }
    }
    Ok(right)
}

/// Whether the quote stands in the text so that it holds the bytes from `start` to `end`.
fn stands(text: &str, quote: &str, start: i64, end: i64) -> bool {
    let (Ok(start), Ok(end)) = (usize::try_from(start), usize::try_from(end)) else { return false };
    Span { start, end }.quoted_at(text, quote).is_some()
}

/// What is printed at a place in a text.
#[derive(Debug)]
struct Printed {
    /// The whole of it: with the digits beside it, where it is only a part of a number.
    whole: String,
    /// The decimals in it; none where it is only a part of a number.
    decimals: Vec<Decimal>,
    /// Whether it is one decimal, or a range of decimals. What is said in words (近八成) or as a fraction is not judged.
    plain: bool,
}

impl Printed {
    /// Whether a claim of that value can have been read there, signs aside.
    fn says(&self, value: &str, high: Option<&str>) -> bool {
        let size = |value: &str| {
            value.parse().map_or_else(|_| value.to_owned(), |value: Decimal| value.abs().to_string())
        };
        let mut said: Vec<String> = [Some(value), high].into_iter().flatten().map(size).collect();
        let mut found: Vec<String> = self.decimals.iter().map(Decimal::to_string).collect();
        // A fall from 3 to 5 is a range from -5 to -3.
        said.sort();
        found.sort();
        !self.plain || said == found
    }
}

/// What may stand in a range beside its two numbers.
const BETWEEN: &str = "%％‰-–—－−~～至到";

/// What is printed from `start` to `end`.
fn printed(text: &str, start: i64, end: i64) -> Option<Printed> {
    let (start, end) = (usize::try_from(start).ok()?, usize::try_from(end).ok()?);
    let printed = text.get(start..end)?;
    let signs = |c: char| matches!(c, '-' | '+' | '－' | '−' | '＋') || c.is_whitespace();
    let first = end - printed.trim_start_matches(signs).len();
    let (left, right) = (run(text, first), run(text, end));
    let begins =
        !text[first..].starts_with(is_digit) || numbers(text, &left).any(|number| number.start == first);
    let ends = !printed.ends_with(is_digit) || numbers(text, &right).any(|number| number.end == end);
    if !begins || !ends {
        let whole = text.get(left.start.min(start)..right.end.max(end))?.to_owned();
        return Some(Printed { whole, decimals: Vec::new(), plain: true });
    }
    // A number may go on in the next line.
    let joined: String = printed.chars().filter(|c| !c.is_whitespace()).collect();
    let (mut decimals, mut rest) = (Vec::new(), String::new());
    let mut last = 0;
    for number in numbers(&joined, &(0..joined.len())) {
        rest.push_str(&joined[last..number.start]);
        let ascii: String = joined[number.clone()].chars().filter_map(half_width).collect();
        decimals.push(ascii.parse().ok()?);
        last = number.end;
    }
    rest.push_str(&joined[last..]);
    let plain = match decimals.len() {
        0 => false,
        1 => rest.chars().all(signs),
        _ => rest.chars().all(|c| BETWEEN.contains(c)),
    };
    Some(Printed { whole: printed.to_owned(), decimals, plain })
}

fn is_digit(c: char) -> bool {
    c.is_ascii_digit() || ('０'..='９').contains(&c)
}

/// A digit or a point in ASCII; a comma between thousands is left out.
fn half_width(c: char) -> Option<char> {
    match c {
        '０'..='９' => char::from_digit(u32::from(c) - u32::from('０'), 10),
        '．' => Some('.'),
        ',' => None,
        c => Some(c),
    }
}

/// As far around a place as digits, points and commas go; no number is longer than this.
fn run(text: &str, at: usize) -> Range<usize> {
    const LONGEST: usize = 100;
    let part = |c: &char| is_digit(*c) || matches!(c, '.' | '．' | ',');
    let bytes = |chars: &mut dyn Iterator<Item = char>| -> usize {
        chars.take(LONGEST).take_while(part).map(char::len_utf8).sum()
    };
    let (before, after) = (bytes(&mut text[..at].chars().rev()), bytes(&mut text[at..].chars()));
    at - before..at + after
}

/// Where the numbers in a part of a text are: digits, with commas before groups of three and one point.
fn numbers<'t>(text: &'t str, part: &Range<usize>) -> impl Iterator<Item = Range<usize>> + 't {
    let (mut at, end) = (part.start, part.end);
    std::iter::from_fn(move || {
        at += text[at..end].find(is_digit)?;
        let (start, mut pointed) = (at, false);
        while let Some(c) = text[at..end].chars().next() {
            let after = &text[at + c.len_utf8()..end];
            let group = after.chars().take(4).take_while(|c| is_digit(*c)).count();
            match c {
                '.' | '．' if !pointed && group > 0 => pointed = true,
                ',' if !pointed && group == 3 => {}
                c if is_digit(c) => {}
                _ => break,
            }
            at += c.len_utf8();
        }
        Some(start..at)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_printed_says_one_number_or_two_or_is_not_judged() {
        let of = |text: &str| printed(text, 0, i64::try_from(text.len()).unwrap()).unwrap();
        for (text, value) in [
            ("7.60", "7.60"),
            ("1,680", "1680"),
            ("1\n680", "1680"),
            ("000", "0"),
            ("－７．６", "-7.6"),
            ("近八成", "80"),
            ("8成", "80"),
            ("3分之1", "33.33"),
        ] {
            assert!(of(text).says(value, None), "{text}");
        }
        for (text, value) in [("7.60", "7.6"), ("1,680", "1.680"), ("－７．６", "7"), ("4.5—5", "4.5")]
        {
            assert!(!of(text).says(value, None), "{text}");
        }
        assert!(of("4.5%—5").says("4.5", Some("5")) && !of("4.5%—5").says("4.5", Some("6")));
        assert!(of("3—5").says("-5", Some("-3")) && !of("5").says("4.5", Some("5")));
        assert!(of("8到9成").says("80", Some("90")) && of("3万元至5").says("3", Some("5")));
    }

    #[test]
    fn a_part_of_a_number_is_none() {
        let text = "增长12.60%，就业1,680人，5，100户、8,12,３４、……3.5.7、9·2";
        let says = |number: &str, value: &str| {
            let start = text.find(number).unwrap();
            let (start, end) = (i64::try_from(start).unwrap(), i64::try_from(start + number.len()).unwrap());
            printed(text, start, end).unwrap().says(value, None)
        };
        for (whole, value) in [
            ("12.60", "12.60"),
            ("1,680", "1680"),
            ("100", "100"),
            ("３４", "34"),
            ("3.5", "3.5"),
            ("9", "9"),
        ] {
            assert!(says(whole, value), "{whole}");
        }
        for part in ["12.6", "2.60", "60", "680", "1", "４"] {
            assert!(!says(part, part), "{part}");
        }
    }

    #[test]
    fn a_quote_stands_only_around_its_number() {
        let text = "增长7.6%，增长7.6%";
        assert_eq!(text.rfind("7.6"), Some(19));
        assert!(stands(text, "增长7.6%", 19, 22));
        assert!(stands(text, "增长7.6%", 6, 9));
        assert!(!stands(text, "增长7.6%", 7, 30) && !stands(text, "增长7.8%", 6, 9));
        assert!(!stands(text, "", 6, 9) && !stands(text, "增长", 400, 403) && !stands(text, "长", -1, 2));
    }
}
