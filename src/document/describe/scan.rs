//! Years, days and ordinals as they stand in plain text.

use crate::vocabulary::{Month, Period, Year};
use chrono::NaiveDate;

/// The number of at most `digits` digits with which the text begins, and what follows it.
fn number(text: &str, digits: usize) -> Option<(u32, &str)> {
    let end = text.bytes().take(digits).take_while(u8::is_ascii_digit).count();
    Some((text[..end].parse().ok()?, &text[end..]))
}

/// The year with which the text begins (`2023年`), and what follows it.
pub fn year(text: &str) -> Option<(Year, &str)> {
    let digits = text.get(..4)?;
    let rest = text[4..].strip_prefix('年')?;
    Some((digits.parse().ok()?, rest)).filter(|(year, _): &(Year, _)| (1949..2100).contains(&year.number()))
}

/// The years that stand in the text, in order: 2025年, 二○二五年.
pub fn years(text: &str) -> impl Iterator<Item = Year> {
    text.match_indices('年').filter_map(|(at, _)| {
        let from = text[..at].char_indices().rev().nth(3).map(|(from, _)| from)?;
        let digits: String = text[from..at].chars().filter_map(digit).collect();
        year(&format!("{digits}年")).filter(|_| digits.len() == 4).map(|(year, _)| year)
    })
}

/// The digit that a character stands for in a year.
fn digit(c: char) -> Option<char> {
    const CHINESE: &str = "〇一二三四五六七八九";
    let place = CHINESE.chars().zip('0'..).find(|(chinese, _)| *chinese == c).map(|(_, digit)| digit);
    place.or(if matches!(c, '○' | '零' | 'Ｏ' | 'O') {
        Some('0')
    } else {
        Some(c).filter(char::is_ascii_digit)
    })
}

/// The day with which the text begins (`2023年1月13日`, `2023-01-31`, `2023/1/31`), and what follows it.
pub fn day(text: &str) -> Option<(NaiveDate, &str)> {
    let (year, rest) = number(text, 4)?;
    let (month, rest) = number(rest.strip_prefix(['年', '-', '/', '.'])?, 2)?;
    let dashed = !rest.starts_with('月');
    let rest = rest.strip_prefix(['月', '-', '/', '.'])?;
    let year = i32::try_from(year).ok().filter(|year| (1949..2100).contains(year))?;
    // In plain text an hour may follow at once: 2021-2-311:31 is the third of February.
    [2, 1].into_iter().find_map(|digits| {
        let (day, rest) = number(rest, digits)?;
        let rest = if dashed { rest } else { rest.strip_prefix('日')? };
        Some((NaiveDate::from_ymd_opt(year, month, day)?, rest))
    })
}

/// The first day that stands in the text.
pub fn first_day(text: &str) -> Option<NaiveDate> {
    let bytes = text.as_bytes();
    (0..bytes.len())
        .filter(|at| bytes[*at].is_ascii_digit() && (*at == 0 || !bytes[at - 1].is_ascii_digit()))
        .find_map(|at| day(&text[at..]).map(|(day, _)| day))
}

/// The months with which the text begins: `1-8月`, `1至8月份`.
pub fn months(text: &str, year: Year) -> Option<(Period, &str)> {
    let (from, rest) = number(text, 2)?;
    let rest = rest.trim_start_matches('月').strip_prefix(['-', '—', '–', '~', '至', '到'])?;
    let (to, rest) = number(rest.trim_start_matches('—'), 2)?;
    let rest = rest.strip_prefix('月')?;
    let (from, to) = (u8::try_from(from).ok()?, u8::try_from(to).ok()?);
    let fits = (1..=12).contains(&from) && from < to && to <= 12;
    fits.then_some(())?;
    let to = Month { year, month: to };
    let period =
        if from == 1 { Period::to_month(to) } else { Period::Months(Month { year, month: from }, to) };
    Some((period, rest))
}

/// Whether the ordinal of a first rung may begin with the character.
pub fn begins_rung(c: char) -> bool {
    matches!(c, '一' | '二' | '三' | '四' | '五' | '六' | '七' | '八' | '九' | '十' | '百' | '第')
}

/// The rung of the ordinal with which a heading begins: 一、 is 1, （一） is 2, `1.` is 3.
pub fn rung(text: &str) -> Option<u8> {
    let numeral = |c: char| c != '第' && begins_rung(c);
    let chinese = text.trim_start_matches(numeral);
    if chinese.len() < text.len() {
        return chinese.starts_with(['、', '.', ',']).then_some(1);
    }
    if let Some(rest) = text.strip_prefix('第') {
        let after = rest.trim_start_matches(numeral);
        return (after.len() < rest.len() && after.starts_with("部分")).then_some(1);
    }
    if let Some(rest) = text.strip_prefix('(') {
        let after = rest.trim_start_matches(numeral);
        return (after.len() < rest.len() && after.starts_with(')')).then_some(2);
    }
    let (_, rest) = number(text, 3)?;
    let after = rest.strip_prefix(['.', '、'])?;
    after.starts_with(|c: char| !c.is_ascii_digit()).then_some(3)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn days_and_months_are_read_and_broken_ones_are_not() {
        let date = |text| first_day(text).map(|day| day.to_string());
        assert_eq!(date("——2023年1月13日在").as_deref(), Some("2023-01-13"));
        assert_eq!(date("时间:2023-01-31 09:21").as_deref(), Some("2023-01-31"));
        assert_eq!(date("晋江新闻网2022-09-1610:32").as_deref(), Some("2022-09-16"));
        assert_eq!(date("发表于2021-2-311:31来自手机版").as_deref(), Some("2021-02-03"));
        assert_eq!(date("——2023116日在"), None);
        assert_eq!(date("0595-86170187"), None);
        let year = "2022".parse().unwrap();
        assert_eq!(months("1—8月,", year).unwrap().0.to_string(), "2022-01/2022-08");
        assert_eq!(months("1-12月份", year).unwrap().0.to_string(), "2022");
        assert_eq!(months("8—1月", year), None);
    }

    #[test]
    fn an_ordinal_tells_its_rung() {
        for (text, expected) in [
            ("一、回顾", Some(1)),
            ("(二)抓", Some(2)),
            ("3.抓", Some(3)),
            ("第二部分", Some(1)),
            ("一年来", None),
            ("2.5", None),
        ] {
            assert_eq!(rung(text), expected, "{text}");
        }
    }
}
