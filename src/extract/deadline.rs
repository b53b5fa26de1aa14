//! By when something is to be done, as plans say it: 10月底前, 2025年9月30日前, 三季度末, 年底.

use super::number::either;
use crate::vocabulary::{Claim, Year};
use chrono::NaiveDate;
use rust_decimal::prelude::ToPrimitive as _;
use std::ops::Range;

/// What a deadline is followed by where nothing else is said.
const DONE: &str = "完成";

/// The day of a cell of deadlines; a month, a quarter or a year without a day means its last.
pub fn due_day(cell: &str, year: Year) -> Option<NaiveDate> {
    let cell = cell.trim().trim_end_matches(['。', '；', ';']);
    if let Ok(day) = crate::vocabulary::document::day(cell) {
        return Some(day);
    }
    let (due, len, _) = at(cell, year)?;
    let rest = cell.get(len..)?.trim();
    (rest.is_empty() || [DONE, "完工", "竣工", "办结", "建成", "落实"].contains(&rest)).then_some(due)
}

/// The deadline that a phrase names and where it stands: one with 前 after it, or 年内.
pub fn deadline(phrase: &str, year: Year) -> Option<(NaiveDate, Range<usize>)> {
    phrase.char_indices().find_map(|(start, first)| {
        // Not within a number: 12月 has no deadline in 2月.
        let before = phrase[..start].chars().next_back();
        if first.is_ascii_digit() && before.is_some_and(|c| c.is_ascii_digit()) {
            return None;
        }
        // Nor in 三年内, nor in the year before: 25年3月底前.
        let of_years = first == '年' && before.is_some_and(char::is_alphanumeric);
        if of_years || first.is_ascii_digit() && before == Some('年') {
            return None;
        }
        let (due, len, before_it) = at(phrase.get(start..)?, year)?;
        let opens = || opens(&phrase[..start], &phrase[start..start + len], &phrase[start + len..]);
        (before_it || opens()).then_some((due, start..start + len))
    })
}

/// Whether a time without 前 is a deadline where it is: it opens the phrase or a clause of it, also after 力争, and is a part of the
/// year (上半年, 一季度) or the end of one (10月底), not what something is compared with or counted over (一季度的, 上半年同比).
fn opens(before: &str, time: &str, after: &str) -> bool {
    let bare = before.trim_end();
    let bare = STRIVES.iter().find_map(|word| bare.strip_suffix(word)).unwrap_or(bare);
    let opens = bare.is_empty() || bare.ends_with(['，', ',', '；', ';', '。', '：', ':']);
    let strives = bare.len() < before.trim_end().len();
    let part = ["季度", "半年"].iter().any(|word| time.contains(word)) || time.ends_with(['底', '末']);
    let compared = ["的", "同", "以来", "增", "累计", "比", "、", "至", "到", "—", "-"];
    (opens || strives) && part && !compared.iter().any(|word| after.starts_with(word))
}

/// Words before a deadline that say how firmly it is meant.
const STRIVES: [&str; 5] = ["力争在", "力争", "争取", "确保", "计划"];

/// The deadline of a claim: that of the clause of its quote in which its number is, or of the one before, where none comes between
/// (10月底前，改造老旧小区12个). `None` where the quote has its number in several clauses.
pub fn due_of(claim: &Claim) -> Option<NaiveDate> {
    let clauses: Vec<&str> = claim.quote.split(['，', ',', '；', ';', '。', '、']).map(str::trim).collect();
    let number = claim.value?.to_string();
    let own = |clause: &&str| {
        clause.match_indices(&number).any(|(at, _)| {
            let digit = |c: Option<char>| c.is_some_and(|c| c.is_ascii_digit() || c == '.');
            let (before, after) = (&clause[..at], &clause[at + number.len()..]);
            !digit(before.chars().next_back())
                && !digit(after.chars().next())
                && after.trim_start().starts_with(claim.unit.as_str())
        })
    };
    let at = clauses.iter().position(own)?;
    if clauses.iter().filter(|clause| own(clause)).count() > 1 {
        return None;
    }
    let alone = |clause: &str| deadline(clause, claim.year).filter(|(_, range)| range.len() == clause.len());
    let before = || alone(clauses.get(at.checked_sub(1)?)?);
    deadline(clauses[at], claim.year).or_else(before).map(|(due, _)| due)
}

/// The phrase without its deadline, and the deadline.
pub fn apart(phrase: &str, year: Year) -> (String, Option<NaiveDate>) {
    let Some((due, range)) = deadline(phrase, year) else { return (phrase.trim().to_owned(), None) };
    let marks = |c: char| c.is_whitespace() || ['，', ',', '、', '；', ';', '。', '：', ':'].contains(&c);
    let (before, after) = (&phrase[..range.start], phrase[range.end..].trim_start_matches(marks));
    // 12月底前完成 after the work says nothing more of it; 力争12月底前完成 says how firmly it is meant.
    let said = before.trim_matches(marks).is_empty() || STRIVES.iter().any(|word| before.ends_with(word));
    let after = if said { after } else { after.trim_start_matches(DONE) };
    (format!("{before}{after}").trim_matches(marks).to_owned(), Some(due))
}

/// A deadline at the head of a text, its length, and whether it says that it is one.
fn at(text: &str, year: Year) -> Option<(NaiveDate, usize, bool)> {
    let (named, len) = year_at(text, year);
    let rest = text.get(len..)?;
    let (due, own) =
        whole_year(rest, named, len > 0).or_else(|| quarter(rest, named)).or_else(|| month(rest, named))?;
    let mut len = len + own;
    let after = text.get(len..)?;
    let before = ["之前", "以前", "前"].into_iter().find(|word| after.starts_with(word));
    let inner = rest.starts_with("年内");
    len += before.map_or(0, str::len);
    Some((due, len, before.is_some() || inner))
}

/// A year at the head of a text, else the one around it: 2025年, 今年.
fn year_at(text: &str, year: Year) -> (i32, usize) {
    const NAMED: [(&str, i32); 8] = [
        ("今年", 0),
        ("本年", 0),
        ("当年", 0),
        ("该年", 0),
        ("明年", 1),
        ("次年", 1),
        ("去年", -1),
        ("上年", -1),
    ];
    if let Some((word, apart)) = NAMED.into_iter().find(|(word, _)| text.starts_with(word)) {
        return (year.number() + apart, word.len() - "年".len());
    }
    let digits = text.bytes().take_while(u8::is_ascii_digit).count();
    let named = text.get(..digits).and_then(|digits| digits.parse::<i32>().ok());
    match named {
        Some(named) if digits == 4 && text[digits..].starts_with('年') => (named, digits),
        Some(_) | None => (year.number(), 0),
    }
}

/// 年底, 年末, 年内; after a year that was named, 年 alone.
fn whole_year(text: &str, year: i32, named: bool) -> Option<(NaiveDate, usize)> {
    let word = ["年底", "年末", "年内", "全年"].into_iter().find(|word| text.starts_with(word));
    let alone = text == "年" || text.starts_with("年前") || text.starts_with("年完成");
    let len = match word {
        Some(word) => word.len(),
        None if named && alone => "年".len(),
        None => return None,
    };
    Some((NaiveDate::from_ymd_opt(year, 12, 31)?, len))
}

/// 上半年, 三季度末, 第三季度.
fn quarter(text: &str, year: i32) -> Option<(NaiveDate, usize)> {
    const QUARTERS: [(&str, u32); 11] = [
        ("下半年", 12),
        ("前三季度", 9),
        ("一季度", 3),
        ("二季度", 6),
        ("三季度", 9),
        ("四季度", 12),
        ("上半年", 6),
        ("1季度", 3),
        ("2季度", 6),
        ("3季度", 9),
        ("4季度", 12),
    ];
    let own = text.strip_prefix('年').unwrap_or(text);
    let own = own.strip_prefix('第').unwrap_or(own);
    let (word, month) = QUARTERS.into_iter().find(|(word, _)| own.starts_with(word))?;
    let rest = &own[word.len()..];
    let end = ["末", "底", "内"].into_iter().find(|end| rest.starts_with(end)).map_or(0, str::len);
    Some((last_of(year, month)?, text.len() - rest.len() + end))
}

/// 10月底, 10月, 9月30日.
fn month(text: &str, year: i32) -> Option<(NaiveDate, usize)> {
    let own = text.strip_prefix('年').unwrap_or(text);
    let number = either(own)?;
    let month =
        number.value.to_u32().filter(|month| (1..=12).contains(month) && number.value.scale() == 0)?;
    let rest = own.get(number.len..)?.strip_prefix('月')?;
    let len = |rest: &str| text.len() - rest.len();
    if let Some(rest) = ["底", "末", "份底", "份", "下旬"].into_iter().find_map(|end| rest.strip_prefix(end))
    {
        return Some((last_of(year, month)?, len(rest)));
    }
    for (part, day) in [("上旬", 10), ("中旬", 20)] {
        if let Some(rest) = rest.strip_prefix(part) {
            return Some((NaiveDate::from_ymd_opt(year, month, day)?, len(rest)));
        }
    }
    if let Some((day, after)) = either(rest).and_then(|day| {
        let after = rest.get(day.len..)?;
        Some((day.value.to_u32()?, after.strip_prefix('日').or_else(|| after.strip_prefix('号'))?))
    }) {
        return Some((NaiveDate::from_ymd_opt(year, month, day)?, len(after)));
    }
    Some((last_of(year, month)?, len(rest)))
}

/// The last day of a month.
pub fn last_of(year: i32, month: u32) -> Option<NaiveDate> {
    let (year, next) = if month == 12 { (year + 1, 1) } else { (year, month + 1) };
    NaiveDate::from_ymd_opt(year, next, 1)?.pred_opt()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn year() -> Year {
        Year::new(2025).unwrap()
    }

    #[test]
    fn a_deadline_is_taken_out_of_a_phrase() {
        for (phrase, words, due) in [
            ("10月底前改造老旧小区12个", "改造老旧小区12个", "2025-10-31"),
            ("9月30日前完成县医院迁建可研批复", "完成县医院迁建可研批复", "2025-09-30"),
            ("改造老旧小区12个，12月底前完成", "改造老旧小区12个", "2025-12-31"),
            ("上半年前开工", "开工", "2025-06-30"),
            ("三季度末前建成停车位1000个", "建成停车位1000个", "2025-09-30"),
            ("2026年3月底前竣工", "竣工", "2026-03-31"),
            ("年底前新增停车位1000个", "新增停车位1000个", "2025-12-31"),
            ("今年6月前启动", "启动", "2025-06-30"),
            ("明年6月底前竣工", "竣工", "2026-06-30"),
            ("去年底前开工的续建", "开工的续建", "2024-12-31"),
            ("上半年开工项目30个", "开工项目30个", "2025-06-30"),
            ("力争上半年开工项目30个", "力争开工项目30个", "2025-06-30"),
            ("一季度完成立项", "完成立项", "2025-03-31"),
            ("确保三季度末主体封顶", "确保主体封顶", "2025-09-30"),
            ("县医院迁建力争10月底前完成", "县医院迁建力争完成", "2025-10-31"),
            ("新建公厕6座，10月底完工", "新建公厕6座，完工", "2025-10-31"),
        ] {
            assert_eq!(apart(phrase, year()), (words.to_owned(), due.parse().ok()), "{phrase}");
        }
        for phrase in [
            "三年内建成停车位1000个",
            "25年3月底前竣工",
            "改造老旧小区12个",
            "目前开工30个",
            "一季度的进度慢于上年",
            "上半年同比增长6%",
            "一季度增长6%以上",
            "全年开工项目30个",
            "1—8月完成投资3亿元",
            "提前完成",
        ] {
            assert_eq!(apart(phrase, year()), (phrase.to_owned(), None), "{phrase}");
        }
    }

    #[test]
    fn a_cell_of_deadlines_is_a_day() {
        for (cell, due) in [
            ("2025-10-31", "2025-10-31"),
            ("2025年10月31日", "2025-10-31"),
            ("10月底", "2025-10-31"),
            ("10月底前", "2025-10-31"),
            ("2025年2月", "2025-02-28"),
            ("6月中旬", "2025-06-20"),
            ("第三季度", "2025-09-30"),
            ("2025年三季度末", "2025-09-30"),
            ("年底", "2025-12-31"),
            ("2026年底前完成", "2026-12-31"),
            ("全年", "2025-12-31"),
        ] {
            assert_eq!(due_day(cell, year()), due.parse().ok(), "{cell}");
        }
        for cell in ["", "长期", "持续推进", "13月底", "2月30日"] {
            assert_eq!(due_day(cell, year()), None, "{cell}");
        }
    }
}
