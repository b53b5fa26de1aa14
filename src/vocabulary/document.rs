//! A source text as received, and what it says of itself.

use super::period::Period;
use super::place::PlacePath;
use super::words::words;
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
}

/// A day as 2024-01-31, or as spreadsheets and documents write it: 2024/1/31, 2024年1月31日.
///
/// # Errors
/// What is wrong and what to write.
pub fn day(text: &str) -> Result<NaiveDate, String> {
    let forms = ["%Y-%m-%d", "%Y/%m/%d", "%Y年%m月%d日"];
    let day = forms.iter().find_map(|form| NaiveDate::parse_from_str(text.trim(), form).ok());
    day.ok_or_else(|| format!("{text:?} is no day; write 2024-01-31"))
}
