//! Kinds of documents, from `data/kinds.csv`: the words of a title that show each, whether it reviews and plans, and
//! what it can be silent about.

use super::data::{DataError, Rows, yes_or_no};
use super::document::{Document, Extent};
use super::message::Message;
use super::passage::Described;
use super::scope::Scope;
use super::words::UnknownWord;
use crate::message;
use serde::Deserialize;

/// What is of no other kind.
pub const OTHER: &str = "其他";
/// What a newspaper writes.
pub const NEWS: &str = "新闻";
/// What a bureau of statistics publishes.
pub const COMMUNIQUE: &str = "统计公报";
/// What a government reports to its assembly.
pub const WORK_REPORT: &str = "政府工作报告";

/// What a place's own office sets out to do.
pub const PLAN: &str = "工作计划";
/// What a place's own office sums up.
pub const SUMMARY: &str = "工作总结";

/// A row of `data/kinds.csv`. A kind has several where its titles tell of several scopes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Kind {
    /// Its Chinese name, as documents on file have it.
    pub name: String,
    /// Its English name.
    pub name_en: String,
    /// What it can be silent about.
    pub scope: Scope,
    /// Whether it tells what became of a period.
    pub reviews: bool,
    /// Whether it promises something for one.
    pub plans: bool,
    /// How many years it looks back on, where its title names the year in which it was made: a rating tells of three.
    pub past_years: u8,
    /// Words of titles that show it, each in parts that follow one another.
    titles: Vec<Vec<String>>,
    /// Words of a line near the head or the end of the text that show it where no title does.
    lines: Vec<Vec<String>>,
}

/// Whether one of the word groups stands in the text, part after part.
fn stand_in(groups: &[Vec<String>], text: &str) -> bool {
    let follow = |parts: &Vec<String>| {
        let mut rest = text;
        parts.iter().all(|part| match rest.find(part.as_str()) {
            Some(at) => {
                rest = &rest[at + part.len()..];
                true
            }
            None => false,
        })
    };
    groups.iter().any(follow)
}

/// Word groups joined by `;`, their parts by `…`.
fn groups(cell: &str) -> Vec<Vec<String>> {
    let groups = cell.split(';').filter(|group| !group.is_empty());
    groups.map(|group| group.split('…').map(str::to_owned).collect()).collect()
}

/// All kinds. The first row whose words stand in a title says what it is.
#[derive(Debug, Clone, Default)]
pub struct Kinds {
    rows: Vec<Kind>,
}

#[derive(Deserialize)]
struct Row {
    kind: String,
    name_en: String,
    scope: String,
    reviews: String,
    plans: String,
    titles: String,
    #[serde(default)]
    lines: String,
    #[serde(default)]
    past_years: Option<u8>,
}

impl Row {
    fn kind(self) -> Result<Kind, Message> {
        if self.kind.is_empty() {
            return Err(message!("row-no-word"));
        }
        Ok(Kind {
            scope: self.scope.parse().map_err(|error: UnknownWord| error.at("scope"))?,
            reviews: yes_or_no("reviews", &self.reviews)?,
            plans: yes_or_no("plans", &self.plans)?,
            past_years: self.past_years.unwrap_or(0),
            titles: groups(&self.titles),
            lines: groups(&self.lines),
            name: self.kind,
            name_en: self.name_en,
        })
    }
}

impl Kinds {
    /// Adds the rows of a `kinds.csv`, before those that are there already.
    ///
    /// # Errors
    /// A row that cannot be read, with an unknown scope or without a name.
    pub fn extend(&mut self, rows: &Rows) -> Result<(), DataError> {
        let mut own = Vec::new();
        rows.each(|row: Row| {
            own.push(row.kind()?);
            Ok(())
        })?;
        self.rows.splice(0..0, own);
        Ok(())
    }

    /// The kind that a title shows: `2025年预算执行情况和2026年预算草案的报告`. The title has no blanks and no years.
    pub fn titled(&self, title: &str) -> Option<&Kind> {
        self.rows.iter().find(|kind| stand_in(&kind.titles, title))
    }

    /// The kind that a line near the head or the end of a text shows where no title does: 本报讯.
    pub fn shown_by(&self, line: &str) -> Option<&Kind> {
        self.rows.iter().find(|kind| stand_in(&kind.lines, line))
    }

    /// The kind of that name; where it has several rows, the one without words, or else the last.
    pub fn named(&self, name: &str) -> Option<&Kind> {
        let mut named = self.rows.iter().filter(|kind| kind.name == name);
        let plain = named.clone().find(|kind| kind.titles.is_empty());
        plain.or_else(|| named.next_back())
    }

    /// What a text can be silent about, by what it says of itself.
    pub fn scope_told(&self, described: &Described) -> Scope {
        let kind = self.named(described.kind.as_deref().unwrap_or(OTHER));
        described.scope.or(kind.map(|kind| kind.scope)).unwrap_or(Scope::Topic)
    }

    /// What a document on file can be silent about: what is said of it, else what its kind says. Of a kind without a row
    /// it is everything where a person declared it complete, else one topic.
    pub fn scope_of(&self, document: &Document) -> Scope {
        let of_kind = || self.named(&document.kind).map(|kind| kind.scope);
        let declared = document.extent == Extent::Full && document.sha256.is_empty();
        document.scope.or_else(of_kind).unwrap_or(if declared { Scope::Whole } else { Scope::Topic })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::vocabulary::Vocabulary;

    #[test]
    fn a_title_shows_its_kind_and_its_scope() {
        let kinds = Vocabulary::load(None).unwrap().kinds;
        for (title, kind, scope) in [
            ("泉水县政府工作报告", "政府工作报告", Scope::Whole),
            ("泉水县人民政府工作报告", "政府工作报告", Scope::Whole),
            ("泉水县政府工作报告重点任务分解表", "任务分解", Scope::Topic),
            ("泉水县国民经济和社会发展统计公报", "统计公报", Scope::Statistics),
            ("关于泉水县国民经济和社会发展计划执行情况与计划草案的报告", "计划执行报告", Scope::Whole),
            ("泉水县国民经济和社会发展第十五个五年规划纲要", "规划", Scope::Topic),
            ("关于泉水县预算执行情况和预算(草案)的报告", "预算报告", Scope::Finance),
            ("泉水县财政决算的报告", "决算报告", Scope::Finance),
            ("泉水县7月预算执行情况", "其他", Scope::Finance),
            ("政府性基金收入情况表", "其他", Scope::Topic),
            ("泉水镇工作总结和工作计划", "工作总结", Scope::Whole),
            ("泉水县水务局工作总结和工作计划", "部门工作总结", Scope::Unit),
            ("泉水城投集团跟踪评级报告", "评级报告", Scope::Topic),
        ] {
            let found = kinds.titled(title).map(|kind| (kind.name.as_str(), kind.scope));
            assert_eq!(found, Some((kind, scope)), "{title}");
        }
        assert_eq!(kinds.titled("泉水春来早"), None);
        assert_eq!(kinds.named("其他").map(|kind| kind.scope), Some(Scope::Topic));
    }
}
