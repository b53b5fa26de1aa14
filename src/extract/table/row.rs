//! The name of a row: without its number and its brackets for a unit, and with the name of the whole that it is a part of.

use super::caption::Caption;
use super::heading::without_unit;
use crate::vocabulary::table::{TableSite, TableWord, squeezed};
use crate::vocabulary::{PlacePath, Vocabulary};
use rust_decimal::Decimal;

/// What a row measures.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct RowName {
    /// Its own name; empty where it is that of the caption's whole.
    pub(super) own: String,
    /// The whole that it needs to be named with, where it cannot stand alone.
    pub(super) whole: String,
    /// The unit in its brackets.
    pub(super) unit: Option<String>,
    /// 增长率 behind its name: its figures are growth whatever the column says.
    pub(super) grows: bool,
    /// Whether it is all of what the caption names.
    pub(super) total: bool,
    /// Whether it was understood.
    pub(super) known: bool,
}

/// The names of the rows as they follow one another.
#[derive(Debug)]
pub(super) struct Names<'a> {
    vocabulary: &'a Vocabulary,
    place: &'a PlacePath,
    /// The rows so far that are part of no other, each with its first amount.
    wholes: Vec<(String, Option<Decimal>)>,
}

impl<'a> Names<'a> {
    pub(super) fn new(vocabulary: &'a Vocabulary, place: &'a PlacePath) -> Self {
        Self { vocabulary, place, wholes: Vec::new() }
    }

    /// The name of the next row, whose first figure is `amount`.
    pub(super) fn next(&mut self, printed: &str, amount: Option<Decimal>) -> RowName {
        let tables = &self.vocabulary.tables;
        let words = squeezed(printed);
        let mut rest = without_note(without_number(&words));
        let mut within = false;
        while let Some((len, _)) =
            tables.at_start(TableSite::Row, rest).filter(|(_, known)| known.says == TableWord::Within)
        {
            (within, rest) = (true, without_number(&rest[len..]));
        }
        let (name, unit) = without_unit(rest, self.vocabulary);
        let mut row = RowName { unit, known: true, ..RowName::default() };
        let rate = tables.before_end(TableSite::Row, TableWord::Share, &name).is_some();
        let grown =
            tables.before_end(TableSite::Row, TableWord::Growth, &name).filter(|before| !before.is_empty());
        let name = match grown.filter(|_| !rate) {
            Some(before) => {
                row.grows = true;
                before.trim_end_matches(['的', '比']).to_owned()
            }
            None => name,
        };
        let known = tables.whole(TableSite::Row, &name);
        row.total = known.is_some_and(|known| known.says == TableWord::Total) || name == self.place.name();
        row.known =
            name.contains(char::is_alphabetic) && known.is_none_or(|known| known.says != TableWord::Other);
        let part = known.filter(|known| known.says == TableWord::Part);
        let counted = is_age(&name);
        if row.total {
            self.wholes.clear();
            return row;
        }
        let canonical = self.vocabulary.indicators.find(&name, self.place).is_some();
        if part.is_some() || within && !canonical || counted {
            row.whole = self.whole_of(amount);
            let gdp = row.whole.ends_with("生产总值");
            row.own = match part.filter(|part| gdp && !part.add.is_empty()) {
                Some(part) => {
                    row.whole.clear();
                    format!("{name}{}", part.add)
                }
                None => name,
            };
            if row.own.ends_with(&row.whole) {
                row.whole.clear();
            }
            return row;
        }
        if !within {
            self.wholes.push((name.clone(), amount));
        }
        let own = name.strip_suffix("合计").filter(|name| !name.is_empty());
        own.unwrap_or(&name).clone_into(&mut row.own);
        row
    }

    /// The nearest row above that is no less than its part.
    fn whole_of(&self, part: Option<Decimal>) -> String {
        let holds = |whole: &Option<Decimal>| match (whole, part) {
            (Some(whole), Some(part)) => *whole >= part,
            (None, _) | (_, None) => true,
        };
        let found = self.wholes.iter().rev().find(|(_, amount)| holds(amount));
        found.map(|(name, _)| name.clone()).unwrap_or_default()
    }

    /// Whether the name cannot stand without its whole.
    pub(super) fn is_part(&self, name: &str) -> bool {
        let known = self.vocabulary.tables.whole(TableSite::Row, name);
        known.is_some_and(|known| known.says == TableWord::Part) || is_age(name)
    }

    /// What the figures of a column measure in that row; `None` where that is not sure. `amounts` is whether the table
    /// prints amounts beside percentages.
    pub(super) fn indicator(
        &self,
        row: &RowName,
        column: &str,
        caption: &Caption,
        amounts: bool,
    ) -> Option<String> {
        if !row.known {
            return None;
        }
        let owner = caption.owner.as_str();
        if row.total {
            let stands = column.chars().count() >= 4;
            let topic = if stands { "" } else { caption.topic.as_str() };
            return (stands || !topic.is_empty()).then(|| format!("{owner}{topic}{column}"));
        }
        let own = row.own.as_str();
        let canonical = self.vocabulary.indicators.find(own, self.place).is_some();
        let topic = caption.topic.as_str();
        let money = |name: &str| name.ends_with(['入', '出']);
        let last = |name: &str| name.chars().rev().take(2).collect::<String>();
        let alike = !topic.is_empty() && (own.contains(topic) || last(own) == last(topic));
        let whole = if self.is_part(own) && !canonical || !row.whole.is_empty() && column.is_empty() {
            // Where percentages alone are printed, each is of a part of what the caption names.
            let whole = if amounts || topic.is_empty() { row.whole.as_str() } else { topic };
            if whole.is_empty() && topic.is_empty() && column.is_empty() {
                return None;
            }
            if whole.is_empty() { topic } else { whole }
        } else if canonical || !column.is_empty() || alike || amounts && (!money(topic) || money(own)) {
            ""
        } else {
            topic
        };
        let owner = if own.starts_with(owner) || whole.starts_with(owner) { "" } else { owner };
        let whole = if own.ends_with(whole) || own.starts_with(whole) { "" } else { whole };
        // 发电量 is no 发电量产量.
        let told = column.chars().count() == 2 && own.ends_with(['量', '额', '值']);
        let column = if told { "" } else { column };
        Some(format!("{owner}{whole}{own}{column}"))
    }
}

/// 16—59岁: a part of a population.
fn is_age(name: &str) -> bool {
    name.starts_with(|c: char| c.is_ascii_digit()) && name.contains('岁')
}

/// Without 一、, （一）, 1. before it.
fn without_number(words: &str) -> &str {
    let numeral = |c: char| "一二三四五六七八九十".contains(c) || c.is_ascii_digit();
    let inner = words.trim_start_matches(['(', '—', '-', '*', '◆', '●', '·', '△', '▲']);
    let behind = inner.trim_start_matches(numeral);
    let rest = match behind.chars().next() {
        _ if behind.len() == inner.len() => inner,
        Some(')') if inner.len() < words.len() => &behind[1..],
        Some(c @ ('、' | '.')) if !behind[c.len_utf8()..].starts_with(|c: char| c.is_ascii_digit()) => {
            &behind[c.len_utf8()..]
        }
        Some(_) | None if words.starts_with('(') => words,
        Some(_) | None => inner,
    };
    if rest.starts_with(')') { words } else { rest }
}

/// Without [3] behind it.
fn without_note(words: &str) -> &str {
    match words.rfind('[') {
        Some(at)
            if words.ends_with(']') && words[at + 1..words.len() - 1].bytes().all(|b| b.is_ascii_digit()) =>
        {
            &words[..at]
        }
        Some(_) | None => words,
    }
}
