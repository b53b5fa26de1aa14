//! When something was finished, where words date it: 于11月20日竣工, 12月全部建成.

use super::number::either;
use crate::vocabulary::Year;
use crate::vocabulary::works::{Kind, Works};
use chrono::NaiveDate;
use rust_decimal::prelude::ToPrimitive as _;

/// Words before a date that make it the end of a count and not the day of anything: 截至11月底, 1—11月.
const UP_TO: [&str; 9] = ["截至", "截止", "截止到", "至", "到", "—", "-", "~", "前"];

/// Words between a date and what was finished on it.
const BETWEEN: [&str; 8] = ["全部", "全面", "正式", "顺利", "已", "均", "底", "末"];

/// The earliest day that the words give for being finished: a date, and right after it a word for being done. Of a month, its first.
/// `None` where no date, or several, or only the end of a count is said.
pub fn finished_in(words: &str, year: Year, known: &Works) -> Option<NaiveDate> {
    let mut found = words.char_indices().filter_map(|(at, _)| finished_at(words, at, year, known));
    let day = found.next()?;
    found.all(|other| other == day).then_some(day)
}

/// The same of a date that begins at that byte.
fn finished_at(words: &str, at: usize, year: Year, known: &Works) -> Option<NaiveDate> {
    let (before, text) = words.split_at(at);
    let (named, text, before) = year_before(before, text, year);
    let counted = UP_TO.iter().any(|word| before.ends_with(word));
    if counted
        || before.ends_with(|c: char| c.is_ascii_digit() || c == '年' || "一二三四五六七八九十".contains(c))
    {
        return None;
    }
    let month = either(text)?;
    let rest = text.get(month.len..)?.strip_prefix('月')?;
    let month = month.value.to_u32().filter(|_| month.value.scale() == 0)?;
    let day = either(rest).and_then(|day| {
        let after = rest.get(day.len..)?;
        Some((day.value.to_u32()?, after.strip_prefix('日').or_else(|| after.strip_prefix('号'))?))
    });
    let (day, mut rest) = day.unwrap_or((1, rest));
    for part in ["上旬", "中旬", "下旬", "份"] {
        rest = rest.strip_prefix(part).unwrap_or(rest);
    }
    while let Some(after) = BETWEEN.iter().find_map(|word| rest.strip_prefix(word)) {
        rest = after;
    }
    let done = known.named(Kind::Done, rest).next().filter(|word| rest.starts_with(*word) && *word != "超额");
    done.and_then(|_| NaiveDate::from_ymd_opt(named, month, day))
}

/// The year that stands before a month: 2026年1月, 次年1月; else the one around it.
fn year_before<'t>(before: &'t str, text: &'t str, year: Year) -> (i32, &'t str, &'t str) {
    for (word, apart) in [("今年", 0), ("当年", 0), ("次年", 1), ("翌年", 1)] {
        if let Some(before) = before.strip_suffix(word) {
            return (year.number() + apart, text, before);
        }
    }
    let named = before.strip_suffix('年').and_then(|before| {
        let at = before.len().checked_sub(4)?;
        Some((before.get(at..)?.parse::<i32>().ok()?, before.get(..at)?))
    });
    named.map_or((year.number(), text, before), |(named, before)| (named, text, before))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::vocabulary::Vocabulary;

    #[test]
    fn only_words_that_date_the_end_of_the_work_date_it() {
        let vocabulary = Vocabulary::load(None).unwrap();
        let year = Year::new(2025).unwrap();
        for (words, day) in [
            ("县医院迁建于11月20日竣工", Some("2025-11-20")),
            ("改造老旧小区12个，12月全部完工", Some("2025-12-01")),
            ("2026年1月建成停车位1000个", Some("2026-01-01")),
            ("次年3月底建成", Some("2026-03-01")),
            ("十一月底完成改造老旧小区12个", Some("2025-11-01")),
            ("截至11月底完成改造老旧小区12个", None),
            ("1—11月完成改造老旧小区12个", None),
            ("11月底前完成改造老旧小区12个", None),
            ("11月开工，改造老旧小区12个", None),
            ("改造老旧小区12个", None),
            ("一期3月建成，二期12月建成", None),
        ] {
            assert_eq!(
                finished_in(words, year, &vocabulary.works),
                day.map(|day| day.parse().unwrap()),
                "{words}"
            );
        }
    }
}
