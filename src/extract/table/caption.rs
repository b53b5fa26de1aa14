//! What stands above a table: what it is of, whose figures it holds, its period and its unit.

use super::grid::{Grid, tells_unit};
use super::heading::with_digits;
use crate::extract::date::{When, date};
use crate::vocabulary::table::{TableSite, TableWord, squeezed};
use crate::vocabulary::{Period, PlacePath, Vocabulary};

/// The words above a table, read.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Caption {
    /// As printed.
    pub(super) words: String,
    /// What the table is of: 一般公共预算收入. Empty where that is not sure.
    pub(super) topic: String,
    /// What amounts it is of by its last word: 产量 of 主要产品产量.
    pub(super) counts: String,
    /// Whose figures it holds, where that is not the whole place: 市本级.
    pub(super) owner: String,
    /// Whether that name is not to be relied on.
    pub(super) unsure: bool,
    /// The period it names.
    pub(super) period: Option<Period>,
    /// Whether it names more years than one.
    pub(super) years: bool,
    /// The units it names: 单位：亿元、%.
    pub(super) units: Vec<String>,
    /// Whether it says that the figures are planned.
    pub(super) planned: bool,
}

/// An owner's name is no longer, in characters.
const FAR: usize = 14;
/// The longest caption, in characters.
const LONGEST: usize = 50;

/// Reads the lines above a table.
pub(super) fn caption(grid: &Grid<'_>, place: &PlacePath, vocabulary: &Vocabulary) -> Caption {
    let mut read = Caption::default();
    for line in &grid.caption {
        let words = with_digits(&squeezed(line));
        if let Some((before, units)) = unit_line(&words) {
            if read.units.is_empty() {
                read.units = split_units(units);
            }
            if before.chars().count() < 4 {
                continue;
            }
            name(&mut read, line, before, place, vocabulary);
            break;
        }
        let titled = words.chars().count() <= LONGEST && !words.ends_with(['。', ':', ';', ',', '!']);
        let aside = words.starts_with('(') && words.ends_with(')');
        let page = aside || words.contains("日期:") || words.contains("来源:") || words.chars().count() < 4;
        if page {
            continue;
        }
        if titled {
            name(&mut read, line, &words, place, vocabulary);
        }
        break;
    }
    read
}

/// What stands before 单位：, and the units behind it.
fn unit_line(words: &str) -> Option<(&str, &str)> {
    if !tells_unit(words) {
        return None;
    }
    let at = words.find("单位:")?;
    let before = words[..at].trim_end_matches("金额").trim_end_matches(['(', '-', '计', '量']);
    Some((before, words[at + "单位:".len()..].trim_end_matches(')')))
}

fn split_units(units: &str) -> Vec<String> {
    units.split(['、', ',', '/', ';']).filter(|unit| !unit.is_empty()).map(str::to_owned).collect()
}

fn name(read: &mut Caption, line: &str, words: &str, place: &PlacePath, vocabulary: &Vocabulary) {
    line.clone_into(&mut read.words);
    let mut rest = words;
    let mut bare = String::new();
    let mut years = 0;
    while let Some(c) = rest.chars().next() {
        if let Some((when, len)) = date(rest) {
            match when {
                When::Year(year) => {
                    years += 1;
                    read.period = read.period.or(Some(Period::Year(year)));
                }
                When::Span(_) => years += 2,
                When::Month(month) | When::By(month) => match read.period {
                    Some(Period::Year(year)) => read.period = Some(When::Month(month).period(year, false)),
                    _ => years += 2,
                },
                When::Months(..) => match read.period {
                    Some(Period::Year(year)) => read.period = Some(when.period(year, false)),
                    _ => years += 2,
                },
            }
            rest = &rest[len..];
            continue;
        }
        bare.push(c);
        rest = &rest[c.len_utf8()..];
    }
    read.years = years > 1 || words.contains('~') || words.contains('～');
    read.planned = ["目标", "计划", "预算", "安排"].iter().any(|word| bare.contains(word))
        && !["执行", "完成", "决算", "实绩"].iter().any(|word| bare.contains(word));
    let (bare, bracketed) = without_owner(&bare, vocabulary);
    let bare =
        numbered(&bare).trim_start_matches("及其").trim_start_matches(['末', '度', '底', '年', '及', '与']);
    let bare = bare.trim_start_matches("年末");
    // 和田地区 begins with no 和 that joins.
    let bare = if bare.starts_with(place.name()) { bare } else { bare.trim_start_matches('和') };
    let mut own = vocabulary.indicators.without_place(bare, place);
    while own.len() < bare.len() && vocabulary.indicators.without_place(own, place).len() < own.len() {
        own = vocabulary.indicators.without_place(own, place);
    }
    let (owner, topic) = owned(without_begin(own, vocabulary), place, vocabulary);
    // A company's table, or a line that is no caption, names nobody that is sure.
    read.unsure = owner.contains(|c: char| c.is_ascii_digit()) || owner.chars().nth(FAR).is_some();
    read.owner = bracketed.unwrap_or_else(|| owner.to_owned());
    let topic = topic_of(topic, vocabulary);
    let level = |at: usize| {
        let known = vocabulary.tables.whole(TableSite::Column, &topic[at..])?;
        Some(known.add.clone()).filter(|add| known.says == TableWord::Level && !add.is_empty())
    };
    read.counts = topic.char_indices().find_map(|(at, _)| level(at)).unwrap_or_default();
    read.topic = if topic.starts_with("主要") { String::new() } else { topic };
}

/// Without the owner in brackets, and that owner: 一般公共预算（本级）收入.
fn without_owner(words: &str, vocabulary: &Vocabulary) -> (String, Option<String>) {
    let found = words.find('(').and_then(|open| Some((open, words[open..].find(')')? + open)));
    let Some((open, close)) = found else { return (words.to_owned(), None) };
    let inner = &words[open + 1..close];
    let owner = vocabulary
        .tables
        .whole(TableSite::Caption, inner)
        .is_some_and(|known| known.says == TableWord::Owner);
    if owner {
        (format!("{}{}", &words[..open], &words[close + 1..]), Some(inner.to_owned()))
    } else {
        (words.to_owned(), None)
    }
}

/// Without 表3 or 附件2： before it.
fn numbered(words: &str) -> &str {
    for lead in ["附表", "附件", "表"] {
        if let Some(rest) = words.strip_prefix(lead) {
            let number = |c: char| c.is_ascii_digit() || "一二三四五六七八九十-.:、".contains(c);
            let behind = rest.trim_start_matches(number);
            if behind.len() < rest.len() {
                return behind;
            }
        }
    }
    words
}

/// The words before the name of what the table is of that name another owner: 市本级, 示范区, 某集团有限公司.
fn owned<'w>(words: &'w str, place: &PlacePath, vocabulary: &Vocabulary) -> (&'w str, &'w str) {
    let tables = &vocabulary.tables;
    let mut found = 0;
    for (at, _) in words.char_indices().take(FAR) {
        match tables.at_start(TableSite::Caption, &words[at..]) {
            Some((len, known)) if known.says == TableWord::Owner => {
                let name = &words[..at + len];
                let region = tables.before_end(TableSite::Caption, TableWord::Region, name).is_some();
                if (at > 0 || name.chars().count() > 1) && !region {
                    found = at + len;
                }
            }
            _ => {}
        }
    }
    let (owner, topic) = words.split_at(found);
    if owner == place.name() { ("", topic) } else { (owner, topic) }
}

/// Without 分地区 and the like before it.
fn without_begin<'w>(words: &'w str, vocabulary: &Vocabulary) -> &'w str {
    let known = vocabulary.tables.at_start(TableSite::Caption, words);
    match known.filter(|(_, known)| known.says == TableWord::Begins) {
        Some((len, _)) => without_begin(&words[len..], vocabulary),
        None => words,
    }
}

fn topic_of(words: &str, vocabulary: &Vocabulary) -> String {
    let tables = &vocabulary.tables;
    let mut topic = without_begin(words, vocabulary);
    while let Some(before) = tables.before_end(TableSite::Caption, TableWord::Ends, topic) {
        topic = before;
    }
    let topic = topic.trim_end_matches(['及', '和', '与', '的']);
    topic.to_owned()
}
