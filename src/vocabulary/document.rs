//! A source text as received, and what it says of itself.

use super::message::{Message, Worded};
use super::period::{Period, Year};
use super::place::PlacePath;
use super::scope::Scope;
use super::words::words;
use crate::message;
use chrono::{Datelike as _, NaiveDate};
use std::collections::BTreeSet;
use std::fmt;
use std::str::FromStr;

words! {
    /// How much of the source is on file.
    Extent {
        /// The whole text, or results declared complete.
        Full = "full" "全文",
        /// A part: an excerpt, one page of several, a news item.
        Excerpt = "excerpt" "节选",
        /// Only what somebody typed from it.
        Keyed = "keyed" "手录",
    }
}

words! {
    /// What a person may say of a document, and reading its text again does not take back.
    Fact {
        /// Of what kind it is.
        Kind = "kind" "文种",
        /// When it was given out.
        Date = "date" "日期",
        /// The period it reviews.
        Reviews = "reviews" "回顾期间",
        /// The period it plans.
        Plans = "plans" "计划期间",
        /// How much of it is on file.
        Extent = "extent" "完整程度",
        /// What it can be silent about.
        Scope = "scope" "范围",
        /// That all of it plans.
        Target = "target" "全为目标",
        /// That all of it reviews.
        Result = "result" "全为实绩",
    }
}

/// What of a document a person said; written `kind;extent`.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Facts(pub BTreeSet<Fact>);

impl Facts {
    /// Whether a person said this.
    pub fn has(&self, fact: Fact) -> bool {
        self.0.contains(&fact)
    }

    /// Those of either.
    #[must_use]
    pub fn and(&self, other: &Self) -> Self {
        Self(self.0.union(&other.0).copied().collect())
    }

    /// Everything that is said in a document which a person typed.
    pub fn typed(document: &Document) -> Self {
        let said = [
            (Fact::Kind, !document.kind.is_empty()),
            (Fact::Date, document.date.is_some()),
            (Fact::Reviews, document.reviews.is_some()),
            (Fact::Plans, document.plans.is_some()),
            (Fact::Extent, document.extent != Extent::Keyed),
            (Fact::Scope, document.scope.is_some()),
        ];
        said.into_iter().filter(|(_, said)| *said).map(|(fact, _)| fact).collect()
    }
}

impl FromIterator<Fact> for Facts {
    fn from_iter<I: IntoIterator<Item = Fact>>(facts: I) -> Self {
        Self(facts.into_iter().collect())
    }
}

impl fmt::Display for Facts {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let codes: Vec<&str> = self.0.iter().map(|fact| fact.code()).collect();
        f.write_str(&codes.join(";"))
    }
}

impl FromStr for Facts {
    type Err = super::words::UnknownWord;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        text.split(';').filter(|fact| !fact.is_empty()).map(str::parse).collect()
    }
}

/// A source text as received.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Document {
    /// Whose document.
    pub place: PlacePath,
    /// 政府工作报告, 计划执行报告, 预算报告, 统计公报, 新闻 … as written.
    pub kind: String,
    /// Its title, or the source named when a claim was typed.
    pub title: String,
    /// Where it was published; empty where unknown.
    pub url: String,
    /// When it was given out.
    pub date: Option<NaiveDate>,
    /// The period it reviews.
    pub reviews: Option<Period>,
    /// The period it plans.
    pub plans: Option<Period>,
    /// How much of it is on file.
    pub extent: Extent,
    /// SHA-256 of the decoded text in lower-case hexadecimal; empty when typed by hand.
    pub sha256: String,
    /// What it can be silent about, where that is not what its kind says.
    pub scope: Option<Scope>,
}

impl Document {
    /// Whether it reviews the whole period, whatever it is about and however much of it is on file.
    pub fn reviews_whole(&self, period: Period) -> bool {
        let ends_with_it =
            |reviews: Period| reviews.covers(period) && reviews.last_day() == period.last_day();
        self.reviews.is_some_and(ends_with_it) && self.date.is_none_or(|date| period.may_be_reviewed_on(date))
    }
}

/// Text that names no day.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{}", self.message())]
pub struct DayError(String);

impl Worded for DayError {
    fn message(&self) -> Message {
        message!("not-a-day", given = &self.0)
    }
}

/// A day as 2024-01-31, or as spreadsheets and documents write it: 2024/1/31, 2024年1月31日.
///
/// # Errors
/// Text in none of these forms.
pub fn day(text: &str) -> Result<NaiveDate, DayError> {
    let forms = ["%Y-%m-%d", "%Y/%m/%d", "%Y.%m.%d", "%Y年%m月%d日"];
    let day = forms.iter().find_map(|form| NaiveDate::parse_from_str(text.trim(), form).ok());
    // 26.1.10 is of no year that a document has.
    let day = day.filter(|day| Year::new(day.year()).is_ok());
    day.ok_or_else(|| DayError(text.to_owned()))
}
