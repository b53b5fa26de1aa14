//! Dates in words: 2024年, 2021—2025年, 1—8月, 6月底.

use super::number::{arabic, either};
use crate::vocabulary::period::{Month, Period, Year};
use rust_decimal::prelude::ToPrimitive;

/// A date word, whose year may have to come from around it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum When {
    /// 2024年
    Year(Year),
    /// 2021—2025年, “十四五”期间
    Span(Period),
    /// 6月, 6月底
    Month(u8),
    /// 6月底前: by when something is to be done.
    By(u8),
    /// 1—8月
    Months(u8, u8),
}

impl When {
    /// The period meant, where the year around it is `year`. `up_to` is 截至 before a month.
    pub fn period(self, year: Year, up_to: bool) -> Period {
        let month = |month| Month { year, month };
        match self {
            Self::Year(year) => Period::Year(year),
            Self::Span(period) => period,
            Self::By(last) => Period::Month(month(last)),
            Self::Month(last) if up_to => Period::to_month(month(last)),
            Self::Month(only) => Period::Month(month(only)),
            Self::Months(1, last) => Period::to_month(month(last)),
            Self::Months(first, last) => Period::Months(month(first), month(last)),
        }
    }
}

/// The dash or word between the ends of a range, and its length.
pub fn dash(text: &str) -> Option<usize> {
    const DASHES: [&str; 16] =
        ["——", "--", "—", "–", "－", "-", "~", "～", "〜", "―", "─", "−", "至", "到", "﹣", "∼"];
    DASHES.iter().find(|dash| text.starts_with(**dash)).map(|dash| dash.len())
}

/// 前11个月, 前八个月: from January on.
pub fn first_months(text: &str) -> Option<(When, usize)> {
    let rest = text.strip_prefix('前')?;
    let number = either(rest)?;
    let last = number.value.to_u8().filter(|last| (2..=12).contains(last) && number.value.scale() == 0)?;
    rest.get(number.len..)?.strip_prefix("个月")?;
    Some((When::Months(1, last), '前'.len_utf8() + number.len + "个月".len()))
}

/// A date at the head of a text, and its length.
pub fn date(text: &str) -> Option<(When, usize)> {
    let (first, first_len) = whole(text)?;
    let rest = text.get(first_len..)?;
    if let Some((when, len)) = closed(first, None, rest) {
        return Some((when, first_len + len));
    }
    // 2021—2025年, 2021年—2025年, 1—8月, 1月至8月
    let named = ["年", "月", "月份"].into_iter().filter(|name| rest.starts_with(name)).map(str::len).max();
    let gap = named.unwrap_or(0);
    let dash = dash(rest.get(gap..)?)?;
    let (second, second_len) = whole(rest.get(gap + dash..)?)?;
    let (when, len) = closed(second, Some(first), rest.get(gap + dash + second_len..)?)?;
    Some((when, first_len + gap + dash + second_len + len))
}

fn whole(text: &str) -> Option<(i32, usize)> {
    let number = arabic(text).filter(|number| number.value.scale() == 0 && number.len <= 12)?;
    Some((number.value.to_i32()?, number.len))
}

/// 年 or 月 after the (last) number closes the date.
fn closed(number: i32, first: Option<i32>, rest: &str) -> Option<(When, usize)> {
    let longest = |words: &[&str]| words.iter().find(|word| rest.starts_with(**word)).map(|word| word.len());
    if let Some(len) = longest(&["年全年", "年度", "年底", "年末", "年"]) {
        let range_follows = first.is_none()
            && dash(rest.get(len..)?).is_some_and(|dash| {
                rest.get(len + dash..).and_then(whole).is_some_and(|(year, _)| year > 1900)
            });
        let year = Year::new(number).ok().filter(|year| year.number() < 2100 && !range_follows)?;
        return match first.map(|first| Year::new(if first < 100 { 2000 + first } else { first })) {
            None => Some((When::Year(year), len)),
            Some(Ok(first)) if first < year => Some((When::Span(Period::Years(first, year)), len)),
            Some(_) => None,
        };
    }
    let month = |number: i32| u8::try_from(number).ok().filter(|month| (1..=12).contains(month));
    let len = longest(&["月底之前", "月底前", "月份前", "月前", "月底", "月末", "月份", "月"])?;
    let after = rest.get(len..)?;
    let range_follows =
        first.is_none() && dash(after).is_some_and(|dash| after.get(dash..).and_then(whole).is_some());
    let last = month(number).filter(|_| !range_follows)?;
    match first {
        None => {
            let day = whole(after)
                .and_then(|(_, day)| after.get(day..)?.strip_prefix('日').map(|_| day + '日'.len_utf8()));
            let due = rest[..len].ends_with('前')
                || after.get(day.unwrap_or(0)..).is_some_and(|rest| rest.starts_with(['前']));
            let before = if day.is_some() && due { '前'.len_utf8() } else { 0 };
            Some((if due { When::By(last) } else { When::Month(last) }, len + day.unwrap_or(0) + before))
        }
        Some(first) => {
            month(first).filter(|first| *first < last).map(|first| (When::Months(first, last), len))
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn dates_close_on_their_word() {
        let year = Year::new(2022).unwrap();
        let read = |text: &str| date(text).map(|(when, _)| when.period(year, false).to_string());
        for (text, period) in [
            ("2024年", "2024"),
            ("2021—2025年", "2021/2025"),
            ("2021年至2025年", "2021/2025"),
            ("1—8月", "2022-01/2022-08"),
            ("1-12月", "2022"),
            ("6月底", "2022-06"),
            ("7月至12月", "2022-07/2022-12"),
        ] {
            assert_eq!(read(text).as_deref(), Some(period), "{text}");
        }
        for text in ["1645亿元", "8年", "13月", "30个"] {
            assert_eq!(read(text), None, "{text}");
        }
    }
}
