//! A source text as received, and what it says of itself.

use super::message::{Message, Worded};
use super::period::Period;
use super::place::PlacePath;
use super::scope::Scope;
use super::words::words;
use crate::message;
use chrono::NaiveDate;

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
    let forms = ["%Y-%m-%d", "%Y/%m/%d", "%Y年%m月%d日"];
    let day = forms.iter().find_map(|form| NaiveDate::parse_from_str(text.trim(), form).ok());
    day.ok_or_else(|| DayError(text.to_owned()))
}
