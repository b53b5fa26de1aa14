//! A document's text cut into passages, each of which looks back, looks ahead, or does neither.

use super::claim::{Role, Span};
use super::document::Extent;
use super::period::Period;
use super::place::PlacePath;
use super::scope::Scope;
use chrono::NaiveDate;

/// A stretch of the decoded text that speaks of one period in one role: a sentence or a paragraph's part.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Passage {
    /// Where it stands: UTF-8 byte offsets into the decoded text.
    pub span: Span,
    /// What its numbers are by default: targets in a plan, results in a review; `None` where they are
    /// neither (page furniture, headings, salutations).
    pub role: Option<Role>,
    /// The period its numbers speak of unless they say otherwise; `None` where the document does not tell.
    pub period: Option<Period>,
    /// The nearest heading above it; empty where there is none.
    pub section: String,
}

/// What a text says of itself. `None` is "it does not say": never a guess.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Described {
    /// Whose document.
    pub place: Option<PlacePath>,
    /// 政府工作报告, 计划执行报告 …
    pub kind: Option<String>,
    /// Its title; empty where none was found.
    pub title: String,
    /// When it was given out or read.
    pub date: Option<NaiveDate>,
    /// The period it reviews.
    pub reviews: Option<Period>,
    /// The period it plans.
    pub plans: Option<Period>,
    /// Whether all of it is here.
    pub extent: Extent,
    /// What it can be silent about, where that is not what its kind says.
    pub scope: Option<Scope>,
    /// Its passages, in order; they do not overlap.
    pub passages: Vec<Passage>,
}
