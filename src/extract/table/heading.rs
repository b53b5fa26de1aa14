//! What the head of a column says: its role, its period, its unit, and what it adds to the names of the rows.

use crate::extract::date::{When, date};
use crate::vocabulary::table::{TableSite, TableWord, squeezed};
use crate::vocabulary::{Period, Vocabulary, Year, unit};

/// The head of a column, read.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Heading {
    /// What the column holds; `None` where only `own` says it.
    pub(super) says: Option<TableWord>,
    /// The period it names.
    pub(super) period: Option<Period>,
    /// The unit it names.
    pub(super) unit: Option<String>,
    /// What it adds to the names of the rows.
    pub(super) own: String,
    /// Whether a word of planning is in it, whatever it is otherwise.
    pub(super) planned: bool,
    /// Whether it names a place or a level of government whose figures it holds.
    pub(super) owner: bool,
    /// Whether its figures may still change: 预计完成.
    pub(super) provisional: bool,
}

impl Heading {
    /// Whether nothing is printed there.
    pub(super) fn is_blank(&self) -> bool {
        self.says.is_none() && self.period.is_none() && self.unit.is_none() && self.own.is_empty()
    }
}

/// Words that decide, the strongest first.
const STRENGTH: [TableWord; 16] = [
    TableWord::Other,
    TableWord::Growth,
    TableWord::Rate,
    TableWord::Completion,
    TableWord::Share,
    TableWord::Revised,
    TableWord::Target,
    TableWord::Final,
    TableWord::Earlier,
    TableWord::Result,
    TableWord::Level,
    TableWord::Place,
    TableWord::Name,
    TableWord::Ordinal,
    TableWord::Note,
    TableWord::Year,
];

/// Reads the head of a column.
pub(super) fn heading(words: &str, vocabulary: &Vocabulary) -> Heading {
    let words = with_digits(&squeezed(words));
    let mut heading = Heading::default();
    let whole = vocabulary.tables.whole(TableSite::Column, &words).map(|known| known.says);
    // 单位 alone heads units, 地区 places; in a longer head they are words like any other.
    if let Some(says @ (TableWord::Unit | TableWord::Place | TableWord::Name)) = whole {
        return Heading { says: Some(says), ..heading };
    }
    let (bare, unit) = without_unit(&words, vocabulary);
    heading.unit = unit;
    let mut said = Vec::new();
    let (mut rest, mut added) = (bare.as_str(), "");
    let mut compared = false;
    while let Some(c) = rest.chars().next() {
        if let Some((when, len)) = when(rest) {
            match when {
                // 比2024年, 为2024年: what the figure is compared with.
                _ if compared => {}
                When::Months(1, _) => match heading.period {
                    Some(Period::Year(year)) => heading.period = Some(when.period(year, false)),
                    Some(_) | None => said.push(TableWord::Other),
                },
                When::Month(_) | When::By(_) | When::Months(..) => said.push(TableWord::Other),
                When::Year(_) | When::Span(_) if heading.period.is_some() => {}
                When::Year(year) => heading.period = Some(Period::Year(year)),
                When::Span(period) => heading.period = Some(period),
            }
            rest = &rest[len..];
            continue;
        }
        if let Some((len, known)) = vocabulary.tables.at_start(TableSite::Column, rest) {
            use TableWord as W;
            let heads = matches!(known.says, W::Name | W::Place | W::Unit | W::Ordinal | W::Note | W::Year);
            let named = !heading.own.is_empty() && (known.says == W::Filler || !known.add.is_empty());
            if heads && whole.is_none() || named {
                // 地区 and 值 of 地区生产总值, 增加值 of 工业增加值.
                let taken = if heads { c.len_utf8() } else { len };
                heading.own.push_str(&rest[..taken]);
                if known.says == W::Level {
                    said.push(W::Level);
                }
                rest = &rest[taken..];
                continue;
            }
            compared = rest[..len].ends_with(['比', '较', '为', '占']);
            said.push(known.says);
            if known.says == TableWord::Level {
                added = &known.add;
            }
            heading.provisional |= known.says == TableWord::Result && !known.add.is_empty();
            rest = &rest[len..];
            continue;
        }
        compared = false;
        heading.own.push(c);
        rest = &rest[c.len_utf8()..];
    }
    let undated = without_dates(&bare);
    if undated.ends_with("收入") || undated.ends_with("支出") {
        // 预算 of 一般公共预算收入 plans nothing.
        return Heading { own: undated, planned: false, ..heading };
    }
    heading.says = STRENGTH.into_iter().find(|says| said.contains(says));
    heading.planned = said.contains(&TableWord::Target);
    if heading.says == Some(TableWord::Share) && bare.starts_with('占') {
        heading.own = bare;
    } else {
        let own = std::mem::take(&mut heading.own);
        own.trim_matches(['(', ')', ':', '、', ',', '。', '-']).clone_into(&mut heading.own);
        if heading.own.is_empty() {
            added.clone_into(&mut heading.own);
        }
    }
    if vocabulary.units.family(&heading.own).is_some_and(|_| !heading.own.is_empty()) {
        heading.unit = Some(std::mem::take(&mut heading.own));
    }
    if heading.own.contains(|c: char| c.is_ascii_digit()) {
        heading.says = Some(TableWord::Other);
    }
    let owner = |says| vocabulary.tables.before_end(TableSite::Caption, says, &heading.own).is_some();
    heading.owner = owner(TableWord::Owner) && !owner(TableWord::Region);
    heading
}

fn without_dates(words: &str) -> String {
    let (mut rest, mut done) = (words, String::with_capacity(words.len()));
    while let Some(c) = rest.chars().next() {
        let dated = when(rest).map(|(_, len)| len);
        if dated.is_none() {
            done.push(c);
        }
        rest = &rest[dated.unwrap_or(c.len_utf8())..];
    }
    done
}

/// A date at the head of the words, or a year without its word.
fn when(words: &str) -> Option<(When, usize)> {
    date(words).or_else(|| {
        let year = words.get(..4).filter(|year| super::grid::is_year(year))?;
        let alone = !words[4..].starts_with(|c: char| c.is_ascii_digit() || c == '.');
        Some((When::Year(year.parse::<Year>().ok()?), 4)).filter(|_| alone)
    })
}

/// The words without the unit that they print, in brackets or as a percent sign at their end, and that unit.
pub(super) fn without_unit(words: &str, vocabulary: &Vocabulary) -> (String, Option<String>) {
    if let Some((before, unit)) = words.split_once("单位:")
        && vocabulary.units.family(unit).is_some_and(|_| !unit.is_empty())
    {
        return (before.trim_end_matches("金额").trim_end_matches('(').to_owned(), Some(unit.to_owned()));
    }
    let mut at = 0;
    while let Some(open) = words[at..].find('(').map(|found| found + at) {
        let Some(close) = words[open..].find(')').map(|found| found + open) else { break };
        let unit = words[open + 1..close].trim_start_matches("单位").trim_start_matches([':', '：']);
        if !unit.is_empty() && vocabulary.units.family(unit).is_some() {
            return (format!("{}{}", &words[..open], &words[close + 1..]), Some(unit.to_owned()));
        }
        at = close;
    }
    match words.strip_suffix('%') {
        Some(bare) => (bare.to_owned(), Some("%".to_owned())),
        None => (words.to_owned(), None),
    }
}

/// Whether the unit is percent.
pub(super) fn is_percent(unit: &str, vocabulary: &Vocabulary) -> bool {
    vocabulary.units.family(unit) == Some(unit::PERCENT)
}

/// 二○二五年 as 2025年.
pub(super) fn with_digits(words: &str) -> String {
    const DIGITS: [(&str, char); 12] = [
        ("○", '0'),
        ("〇", '0'),
        ("零", '0'),
        ("一", '1'),
        ("二", '2'),
        ("三", '3'),
        ("四", '4'),
        ("五", '5'),
        ("六", '6'),
        ("七", '7'),
        ("八", '8'),
        ("九", '9'),
    ];
    let digit = |c: char| DIGITS.iter().find(|(sign, _)| sign.starts_with(c)).map(|(_, digit)| *digit);
    let mut rest = words;
    let mut done = String::with_capacity(words.len());
    while let Some(c) = rest.chars().next() {
        let year: String = rest.chars().take(4).filter_map(digit).collect();
        let len: usize = rest.chars().take(4).map(char::len_utf8).sum();
        if is_century(&year) && rest[len..].starts_with('年') {
            done.push_str(&year);
            rest = &rest[len..];
        } else {
            done.push(c);
            rest = &rest[c.len_utf8()..];
        }
    }
    done
}

fn is_century(year: &str) -> bool {
    super::grid::is_year(year)
}
