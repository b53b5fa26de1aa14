//! What became of a target: the status, what it rests on, and how it was reached.

use super::caveat::Caveat;
use super::claim::{Claim, Direction};
use super::considered::{Considered, Weighed};
use super::document::Document;
use super::message::Message;
use super::response::Response;
use super::words::words;
use chrono::{DateTime, NaiveDate, Utc};
use rust_decimal::Decimal;
use std::sync::Arc;

words! {
    /// What became of a target.
    Status {
        /// Reached.
        Met = "met" "完成",
        /// Not reached.
        Missed = "missed" "未完成",
        /// The documents that review the period were searched and are silent.
        Unreported = "unreported" "未见报告",
        /// Said to be reached, by name, without a figure.
        Claimed = "claimed" "称已完成",
        /// A figure is on file but cannot be compared.
        Incomparable = "incomparable" "不可比",
        /// Nothing that reviews the whole period is on file yet.
        Pending = "pending" "未到期",
    }
}

words! {
    /// The judging rules, in the order they are tried.
    Rule {
        /// A standing override decides.
        Ruling = "ruling" "裁定",
        /// A part-year amount already reaches the target.
        AlreadyReached = "already-reached" "提前完成",
        /// Nothing on file reviews the whole period.
        NotDue = "not-due" "未到期",
        /// A comparable figure decides.
        Figure = "figure" "数字比较",
        /// The share of the plan done decides.
        Completion = "completion" "完成计划比例",
        /// The document's own words, without a figure, decide.
        Statement = "statement" "文件自述",
        /// Growth computed from two levels decides.
        Derived = "derived" "由总量推算",
        /// Measured against another figure.
        Relative = "relative" "相对目标",
        /// Only another measure, period, unit or part is on file.
        OtherMeasure = "other-measure" "口径不同",
        /// Something that may be the result was not surely understood.
        Candidate = "candidate" "疑似实绩",
        /// The covering documents are silent.
        Silence = "silence" "未见报告",
    }
}

impl Rule {
    /// Whether it decides on a figure or on words that surely speak of the target.
    pub const fn settles(self) -> bool {
        match self {
            Self::Ruling
            | Self::AlreadyReached
            | Self::Figure
            | Self::Completion
            | Self::Statement
            | Self::Derived
            | Self::Relative => true,
            Self::NotDue | Self::OtherMeasure | Self::Candidate | Self::Silence => false,
        }
    }

    /// Whether it looks at figures or statements on file, and not only at documents.
    pub const fn compares(self) -> bool {
        self.settles() && !matches!(self, Self::Ruling) || matches!(self, Self::OtherMeasure)
    }
}

/// A claim as it stands in the ledger, with the document it comes from.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Recorded {
    /// Its short public id, made from its content.
    pub id: String,
    /// The statement.
    pub claim: Claim,
    /// Where it was said.
    pub document: Arc<Document>,
    /// The day it entered the ledger (UTC).
    pub recorded_on: NaiveDate,
    /// Who entered it.
    pub recorded_by: String,
    /// Whether a person vouches for it: typed by hand, or read and reviewed.
    pub reviewed: bool,
}

/// A person's override of a computed status.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Ruling {
    /// The status ruled.
    pub status: Status,
    /// Why.
    pub why: String,
    /// Who.
    pub by: String,
    /// When.
    pub at: DateTime<Utc>,
}

/// The signed distance between result and target, whichever side is the good one.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Margin {
    /// Result minus target.
    pub value: Decimal,
    /// 个百分点 for percentages, else the target's own unit.
    pub unit: String,
}

/// How far a part-year amount has come.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Pace {
    /// Percent of the target done.
    pub done: Decimal,
    /// Percent of the target's period gone.
    pub elapsed: Decimal,
}

/// The plan that an amount and its share of the plan imply, from the two roundings.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ImpliedPlan {
    /// At least.
    pub low: Decimal,
    /// At most.
    pub high: Decimal,
    /// The amount's unit.
    pub unit: String,
    /// Whether the target's own condition excludes it.
    pub moved: bool,
}

/// One rule tried: whether it decided, and why or why not.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Step {
    /// Which rule.
    pub rule: Rule,
    /// Whether it decided.
    pub decided: bool,
    /// Why, or why not.
    pub why: Message,
}

/// A target with its status, evidence, rule, arithmetic and caveats.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Finding {
    /// The target.
    pub target: Recorded,
    /// Its canonical indicator's code.
    pub code: Option<String>,
    /// Which way is good.
    pub direction: Direction,
    /// The status a reader is shown: the ruled one where a ruling stands.
    pub status: Status,
    /// What the rules say by themselves.
    pub computed: Status,
    /// The standing ruling.
    pub ruling: Option<Ruling>,
    /// What units say of it.
    pub responses: Vec<Response>,
    /// The rule that decided.
    pub rule: Rule,
    /// The result it rests on or shows.
    pub result: Option<Recorded>,
    /// Other figures on file for the same target: earlier vintages, other measures.
    pub others: Vec<Recorded>,
    /// The figures the result was set against: a yardstick, a base year.
    pub compared_with: Vec<Recorded>,
    /// Result minus target.
    pub margin: Option<Margin>,
    /// The slack that 左右 was given, in the target's unit.
    pub tolerance: Option<Decimal>,
    /// What a reader must know.
    pub caveats: Vec<Caveat>,
    /// The nearest that were considered and not taken.
    pub considered: Vec<Considered>,
    /// What was weighed: the result it rests on or shows, where it goes by other words, and the nearest refused.
    pub weighed: Vec<Weighed>,
    /// Titles of the documents searched.
    pub searched: Vec<String>,
    /// Growth computed from levels: at least and at most, percent.
    pub derived: Option<(Decimal, Decimal)>,
    /// How far a part-year amount has come.
    pub pace: Option<Pace>,
    /// The plan a completion implies.
    pub implied_plan: Option<ImpliedPlan>,
    /// How like target and result are worded, 0 to 1; `None` where there is no result.
    pub match_score: Option<Decimal>,
    /// Each rule tried, in order, the last one deciding.
    pub steps: Vec<Step>,
}

impl Finding {
    /// The figures it rests on beside the target: the result, and what that was set against.
    pub fn figures(&self) -> impl Iterator<Item = &Recorded> {
        self.result.iter().chain(&self.compared_with)
    }

    /// Every claim it rests on.
    pub fn rests_on(&self) -> impl Iterator<Item = &Recorded> {
        std::iter::once(&self.target).chain(self.figures())
    }

    /// Whether a person vouches for every claim it rests on.
    pub fn is_reviewed(&self) -> bool {
        self.rests_on().all(|claim| claim.reviewed)
    }

    /// The result it shows, where that may be another's: a person should look before it is taken for the target's.
    pub fn doubtful(&self) -> Option<&Recorded> {
        self.result.as_ref().filter(|_| self.caveats.contains(&Caveat::Candidate))
    }

    /// The unit responsible for it, as the target names it, else the result. Empty where neither does.
    pub fn responsible(&self) -> &str {
        let claims = std::iter::once(&self.target).chain(&self.result);
        claims.map(|own| own.claim.responsible.as_str()).find(|unit| !unit.is_empty()).unwrap_or_default()
    }
}
