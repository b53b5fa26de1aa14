//! Words by which a document orders itself, from `data/headings.csv`: headings, openings, furniture.

use super::data::{DataError, Rows};
use super::tree::Tree;
use super::words::{UnknownWord, words};
use crate::message;
use serde::Deserialize;
use std::collections::BTreeMap;

words! {
    /// Where such a word stands.
    Site {
        /// In a heading.
        Heading = "heading" "小标题",
        /// At the start of a sentence.
        Opening = "opening" "句首",
        /// At the start of a clause.
        Clause = "clause" "分句首",
        /// At the start of a line.
        Line = "line" "行首",
        /// Anywhere in a line that speaks of the page and not of the document: 联系电话.
        Page = "page" "页面",
        /// In the last paragraph of a report to an assembly, which calls for effort: 团结奋斗.
        Appeal = "appeal" "结语",
        /// Before the day on which a page was published.
        Dated = "dated" "日期前",
        /// Before the body that published it.
        Publisher = "publisher" "发布机构",
        /// Before the opening of a sentence, of which it says nothing: 初步统计.
        Lead = "lead" "句前",
        /// Who speaks for a government: 县长.
        Speaker = "speaker" "主官",
        /// A province by its short name; it says the full one.
        Province = "province" "省名",
    }
}

words! {
    /// What such a word says of the text around it.
    Signal {
        /// Looks back: 回顾.
        Review = "review" "回顾",
        /// Looks ahead: 主要预期目标.
        Plan = "plan" "计划",
        /// States the goals of the year: 预期目标是.
        Goal = "goal" "目标",
        /// The year under review: 一年来.
        Year = "year" "上年",
        /// The five years under review: 五年来.
        Span = "span" "五年",
        /// The five years planned: 今后五年.
        SpanAhead = "span-ahead" "今后五年",
        /// The year planned: 今年.
        ThisYear = "this-year" "今年",
        /// The part of this year gone by: 今年以来.
        SoFar = "so-far" "今年以来",
        /// January to June.
        FirstHalf = "first-half" "上半年",
        /// July to December.
        SecondHalf = "second-half" "下半年",
        /// Neither: 名词解释, 相关链接.
        Aside = "aside" "附录",
        /// The last appeal, after which nothing is reported or planned: 让我们更加紧密.
        Closing = "closing" "结语",
        /// 各位代表
        Salutation = "salutation" "称呼",
        /// Only a part is here: 下一页, 节选.
        Part = "part" "部分",
        /// The page is a news item.
        News = "news" "新闻",
    }
}

/// One row: a word, where it stands, what it says.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Heading {
    /// The word, without blanks and quotation marks.
    pub word: String,
    /// A [`Signal`] code, or for provinces the name meant, else empty.
    pub says: String,
    /// The signal, where it is one.
    pub signal: Option<Signal>,
}

/// All such words.
#[derive(Debug, Clone, Default)]
pub struct Headings {
    sites: BTreeMap<Site, Tree<Option<Heading>>>,
}

#[derive(Deserialize)]
struct Row {
    word: String,
    site: String,
    #[serde(default)]
    says: String,
}

impl Headings {
    /// Adds the rows of a `headings.csv`: `word,site,says`.
    ///
    /// # Errors
    /// A row that cannot be read, or with an unknown site or signal.
    pub fn extend(&mut self, rows: &Rows) -> Result<(), DataError> {
        rows.each(|row: Row| {
            let site: Site = row.site.parse().map_err(|error: UnknownWord| error.at("site"))?;
            let named = matches!(site, Site::Province | Site::Lead | Site::Speaker);
            let signal = || row.says.parse().map_err(|error: UnknownWord| error.at("says"));
            let signal = if named { None } else { Some(signal()?) };
            let words = self.sites.entry(site).or_default();
            let known = words.entry(&row.word).ok_or_else(|| message!("row-no-word"))?;
            known.get_or_insert(Heading { word: row.word, says: row.says, signal });
            Ok(())
        })
    }

    /// The longest word of the site with which `text` begins.
    pub fn at_start(&self, site: Site, text: &str) -> Option<&Heading> {
        longest(self.sites.get(&site)?, text)
    }

    /// Whether `text` may begin with a word of the site: `false` is sure, `true` may be by chance.
    pub fn may_start(&self, site: Site, text: &str) -> bool {
        self.sites.get(&site).is_some_and(|words| words.may_begin(text))
    }

    /// Every word of the site in `text`, with its offset, in order; the longest where several begin together.
    pub fn within<'a>(
        &'a self,
        site: Site,
        text: &'a str,
    ) -> impl Iterator<Item = (usize, &'a Heading)> + 'a {
        let words = self.sites.get(&site).into_iter();
        words.flat_map(|words| words.places(text).filter_map(|at| Some((at, longest(words, &text[at..])?))))
    }
}

fn longest<'w>(words: &'w Tree<Option<Heading>>, text: &str) -> Option<&'w Heading> {
    words.walk(text).filter_map(|(_, heading)| heading.as_ref()).last()
}
