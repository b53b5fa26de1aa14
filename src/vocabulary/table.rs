//! Words of tables, from `data/tables.csv`: what the head of a column, the name of a row and a caption say.

use super::canonical::narrow;
use super::data::{DataError, Rows};
use super::tree::Tree;
use super::words::{UnknownWord, words};
use crate::message;
use serde::Deserialize;
use std::collections::BTreeMap;

words! {
    /// Where a word of a table is.
    TableSite {
        /// In the head of a column.
        Column = "column" "表头",
        /// In the name of a row.
        Row = "row" "行名",
        /// In the caption above the table.
        Caption = "caption" "表题",
    }
}

words! {
    /// What such a word says.
    TableWord {
        /// The column names what each row measures.
        Name = "name" "名称栏",
        /// The column names the place of each row.
        Place = "place" "地区栏",
        /// The column prints the unit of each row.
        Unit = "unit" "单位栏",
        /// The column numbers the rows.
        Ordinal = "ordinal" "序号栏",
        /// The column holds remarks.
        Note = "note" "备注栏",
        /// The column holds the year of each row.
        Year = "year" "年份栏",
        /// The amount itself; `add` is what it adds to the row's name.
        Level = "level" "数额",
        /// A change, in percent where a percent sign is printed.
        Growth = "growth" "增减",
        /// A change that is always in percent.
        Rate = "rate" "增速",
        /// A part of a whole in percent.
        Share = "share" "占比",
        /// How much of a plan is done in percent.
        Completion = "completion" "完成比例",
        /// What was planned.
        Target = "target" "目标数",
        /// What came of it.
        Result = "result" "完成数",
        /// A final account; with its year, a result of that year even where the document reviews a later one.
        Final = "final" "决算数",
        /// A figure of the year before.
        Earlier = "earlier" "上年数",
        /// A plan changed in the course of its year.
        Revised = "revised" "调整数",
        /// What no claim is made of: an index, a month, a rank.
        Other = "other" "其他数",
        /// A word that tells nothing.
        Filler = "filler" "虚词",
        /// The row is a part of the row above it.
        Within = "within" "其中",
        /// The name is one of a part, and needs the name of its whole.
        Part = "part" "分项",
        /// The row is the whole of what the caption names.
        Total = "total" "合计",
        /// A caption ends with it, and it names nothing.
        Ends = "ends" "题尾",
        /// A caption begins with it, and it names nothing.
        Begins = "begins" "题首",
        /// Ends the name of a body or a level of government whose figures alone the table holds.
        Owner = "owner" "主体",
        /// Ends with a word of an owner, and is none.
        Region = "region" "非主体",
    }
}

/// What is known of a word at one place of a table.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Known {
    /// What it says.
    pub says: TableWord,
    /// What it adds to the name of what is measured; mostly empty.
    pub add: String,
}

/// All such words.
#[derive(Debug, Clone, Default)]
pub struct TableWords {
    sites: BTreeMap<TableSite, Tree<Option<Known>>>,
}

#[derive(Deserialize)]
struct Row {
    word: String,
    site: String,
    says: String,
    #[serde(default)]
    add: String,
}

impl TableWords {
    /// Adds the rows of a `tables.csv`: `word,site,says,add`.
    ///
    /// # Errors
    /// A row that cannot be read, or with an unknown site or meaning.
    pub fn extend(&mut self, rows: &Rows) -> Result<(), DataError> {
        rows.each(|row: Row| {
            let site: TableSite = row.site.parse().map_err(|error: UnknownWord| error.at("site"))?;
            let says: TableWord = row.says.parse().map_err(|error: UnknownWord| error.at("says"))?;
            let words = self.sites.entry(site).or_default();
            let known = words.entry(&row.word).ok_or_else(|| message!("row-no-word"))?;
            known.get_or_insert(Known { says, add: row.add });
            Ok(())
        })
    }

    /// The longest word of the site with which `text` begins, and its length in bytes.
    pub fn at_start(&self, site: TableSite, text: &str) -> Option<(usize, &Known)> {
        let words = self.sites.get(&site)?;
        words.walk(text).filter_map(|(len, known)| Some((len, known.as_ref()?))).last()
    }

    /// What is known of exactly these words.
    pub fn whole(&self, site: TableSite, text: &str) -> Option<&Known> {
        self.at_start(site, text).filter(|(len, _)| *len == text.len()).map(|(_, known)| known)
    }

    /// The longest word of the site and that meaning with which `text` ends, as what stands before it.
    pub fn before_end<'t>(&self, site: TableSite, says: TableWord, text: &'t str) -> Option<&'t str> {
        let starts = text.char_indices().map(|(at, _)| at);
        let ends = |at: &usize| self.whole(site, &text[*at..]).is_some_and(|known| known.says == says);
        starts.into_iter().find(ends).map(|at| &text[..at])
    }
}

/// Words of a table without blanks, in narrow signs: `比上年 增长（％）` is `比上年增长(%)`.
pub fn squeezed(words: &str) -> String {
    words.chars().filter(|c| !c.is_whitespace()).map(narrow).collect()
}
