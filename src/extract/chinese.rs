//! Numerals in Chinese characters: 两, 三百五十, 十五点八, 一百九十万零三千九百七十一, 三四十.

use super::number::{Numeral, plain};
use rust_decimal::Decimal;
use rust_decimal::dec;

/// The value of a digit in characters.
pub fn chinese_digit(c: char) -> Option<u32> {
    Some(match c {
        '零' | '〇' => 0,
        '一' => 1,
        '二' | '两' => 2,
        '三' => 3,
        '四' => 4,
        '五' => 5,
        '六' => 6,
        '七' => 7,
        '八' => 8,
        '九' => 9,
        _ => return None,
    })
}

/// Chinese numerals: 两, 十二, 三百五十, 百, 十五点八. 万 and 亿 at the end belong to the unit; within a numeral
/// (三万两千) they are a part of it.
pub fn chinese(text: &str) -> Option<Numeral> {
    if let Some(plain) = written_out(text) {
        return chinese(&plain);
    }
    let number = below_ten_thousand(text)?;
    let rest = &text[number.len..];
    Some(decimals(rest, &number).or_else(|| over_ten_thousand(rest, &number)).unwrap_or(number))
}

/// 一百二十三 for 壹佰贰拾叁, as cheques and deeds have it; one such character alone (大陆) is no number.
fn written_out(text: &str) -> Option<String> {
    let plain = |c: char| FORMAL.iter().find(|(formal, _)| *formal == c).map(|(_, plain)| *plain);
    let mut chars = text.chars();
    let (first, second) = (plain(chars.next()?)?, plain(chars.next()?)?);
    let ranked = chinese_digit(first).is_some() && matches!(second, '十' | '百' | '千');
    ranked.then(|| {
        text.chars().map_while(|c| plain(c).or_else(|| matches!(c, '万' | '零').then_some(c))).collect()
    })
}

/// The numerals that cannot be altered by a stroke, and the plain ones; each pair takes as many bytes.
pub const FORMAL: [(char, char); 12] = [
    ('壹', '一'),
    ('贰', '二'),
    ('叁', '三'),
    ('肆', '四'),
    ('伍', '五'),
    ('陆', '六'),
    ('柒', '七'),
    ('捌', '八'),
    ('玖', '九'),
    ('拾', '十'),
    ('佰', '百'),
    ('仟', '千'),
];

/// 点八 behind 十五.
fn decimals(rest: &str, whole: &Numeral) -> Option<Numeral> {
    let point = rest.strip_prefix('点')?;
    let digits = point.chars().map_while(|c| chinese_digit(c).map(|digit| (c.len_utf8(), digit)));
    let (mut value, mut place, mut len) = (whole.value, dec!(1), whole.len + '点'.len_utf8());
    for (size, digit) in digits.take(9) {
        place *= dec!(0.1);
        value += Decimal::from(digit) * place;
        len += size;
    }
    (place < dec!(1)).then(|| plain(value, len))
}

/// 万零三千九百七十一 behind 一百九十. 一百万两 is no number.
fn over_ten_thousand(rest: &str, high: &Numeral) -> Option<Numeral> {
    let behind = rest.strip_prefix('万')?;
    let zero = if behind.starts_with('零') { '零'.len_utf8() } else { 0 };
    let low = below_ten_thousand(&behind[zero..])?;
    let goes_on = behind[zero + low.len..].starts_with(['万', '亿', '点', '成', '分']);
    let full = low.value >= dec!(1000) || zero > 0;
    let len = high.len + '万'.len_utf8() + zero + low.len;
    (full && !goes_on).then(|| plain(high.value * dec!(10000) + low.value, len))
}

/// 两三, 三四十: from the first to the second, and how many bytes they take.
pub fn about(text: &str) -> Option<(Decimal, Numeral)> {
    let mut chars = text.chars();
    let (first, second, third) = (chars.next()?, chars.next()?, chars.next());
    let (low, high) = (chinese_digit(first)?, chinese_digit(second)?);
    let times = match third {
        Some('十') => 10_u32,
        Some('百') => 100,
        Some('千') => 1000,
        _ => 1,
    };
    let rank = third.filter(|_| times > 1).map_or(0, char::len_utf8);
    let len = first.len_utf8() + second.len_utf8() + rank;
    // 一二期, 二三产业 are which, not how many.
    let which = second == '二' || first == '二' && times == 1;
    (low > 0 && high == low + 1 && !which)
        .then(|| (Decimal::from(high * times), plain(Decimal::from(low * times), len)))
}

/// Chinese numerals below ten thousand.
fn below_ten_thousand(text: &str) -> Option<Numeral> {
    let (mut total, mut digit, mut len) = (0_u32, None, 0);
    let mut floor = u32::MAX;
    for c in text.chars() {
        if let Some(value) = chinese_digit(c) {
            if digit.is_some_and(|earlier| earlier != 0) {
                break;
            }
            digit = Some(value);
        } else {
            let rank = match c {
                '十' => 10,
                '百' => 100,
                '千' => 1000,
                _ => break,
            };
            if rank >= floor {
                break;
            }
            floor = rank;
            total += digit.unwrap_or(1) * rank;
            digit = None;
        }
        len += c.len_utf8();
    }
    (len > 0).then(|| plain(Decimal::from(total + digit.unwrap_or(0)), len))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn chinese_numerals_stop_before_the_scale() {
        for (text, value) in [
            ("两个", "2"),
            ("十二万", "12"),
            ("三百五十", "350"),
            ("一千零五", "1005"),
            ("百余", "100"),
            ("十五点八万", "15.8"),
            ("一百九十万零三千九百七十一人", "1903971"),
            ("三万两千人", "32000"),
            ("一百万两年", "100"),
            ("壹佰贰拾叁万元", "123"),
            ("叁仟元", "3000"),
        ] {
            assert_eq!(
                chinese(text).map(|number| number.value.to_string()),
                Some(value.to_owned()),
                "{text}"
            );
        }
    }

    #[test]
    fn neighbours_are_a_range() {
        let read = |text| about(text).map(|(high, low)| (low.value.to_string(), high.to_string()));
        assert_eq!(read("三四十家"), Some(("30".to_owned(), "40".to_owned())));
        assert_eq!(read("两三家"), Some(("2".to_owned(), "3".to_owned())));
        assert_eq!(read("二十"), None);
        assert_eq!(read("三五家"), None);
        assert_eq!(read("一二期"), None);
    }
}
