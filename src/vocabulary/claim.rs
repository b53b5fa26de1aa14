//! One quantified statement, and the words its parts are made of.

use super::message::Message;
use super::period::{Period, Year};
use super::place::PlacePath;
use super::words::words;
use crate::message;
use rust_decimal::Decimal;
use std::collections::BTreeSet;
use std::fmt;
use std::str::FromStr;

words! {
    /// Whether a statement promises or reports.
    Role {
        /// Planned for a period.
        Target = "target" "目标",
        /// Reported of a period.
        Result = "result" "实绩",
    }
}

words! {
    /// What kind of number is stated.
    Measure {
        /// The amount itself.
        Level = "level" "总量",
        /// A percentage by which the amount rose; a fall is negative.
        Growth = "growth" "增长",
        /// A percentage that is itself the level: an unemployment rate, a coverage.
        Share = "share" "比率",
        /// A difference: percentage points, or an amount more or less than before.
        Change = "change" "增减",
        /// How much of a plan is done, in percent.
        Completion = "completion" "完成计划",
        /// A place in an order; 1 is the best.
        Rank = "rank" "位次",
        /// A multiple of an earlier amount: 翻一番 is 2.
        Multiple = "multiple" "倍数",
    }
}

words! {
    /// How the number binds. On a fall it speaks of the size of the fall.
    Comparator {
        /// The plain number.
        Eq = "eq" "等于",
        /// 以上, 不低于
        Ge = "ge" "不低于",
        /// 超, 突破, 多, 余
        Gt = "gt" "高于",
        /// 以内, 不超过
        Le = "le" "不超过",
        /// 不足, 低于
        Lt = "lt" "低于",
        /// 左右, 约, 近
        Approx = "approx" "左右",
        /// 4.5%—5%
        Range = "range" "区间",
    }
}

words! {
    /// Which way is good.
    Direction {
        /// More is better.
        More = "more" "越高越好",
        /// Less is better.
        Less = "less" "越低越好",
        /// Neither: a deficit ratio, a tax rate.
        Neither = "neither" "无优劣",
    }
}

words! {
    /// What else the words say of the number.
    Flag {
        /// 预计, 初步核算
        Provisional = "provisional" "初步",
        /// Measured against something else than a number.
        Relative = "relative" "相对",
        /// 确保: below this the target fails.
        Floor = "floor" "底线",
        /// 力争 beside a floor.
        Stretch = "stretch" "力争",
        /// The source lost characters here.
        Garbled = "garbled" "残缺",
        /// 全年, 预计全年: said of the whole year.
        WholeYear = "whole-year" "全年",
        /// 实际增长, at constant prices.
        Real = "real" "实际",
        /// 名义增长, at current prices.
        Nominal = "nominal" "名义",
        /// 同口径: on the same basis as the year before.
        SameBasis = "same-basis" "同口径",
        /// 自然口径: as counted.
        NaturalBasis = "natural-basis" "自然口径",
        /// 年均: a yearly average over a span of years.
        YearlyAverage = "yearly-average" "年均",
        /// Last year's value, told in the next plan: 比去年增加.
        FromPlan = "from-plan" "计划中所述",
    }
}

/// What a statement without a number of its own is measured against.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum RelativeTo {
    /// 与经济增长同步: the place's own growth of GDP.
    OwnGdpGrowth,
    /// 高于上年增速: the indicator's own growth a year before.
    OwnGrowth,
    /// 高于全省平均: the same indicator of the parent place.
    ParentAverage,
    /// 高于全国平均: the same indicator of the nation.
    NationalAverage,
    /// 持平, 不低于上年: the indicator's own value a year before.
    PreviousYear,
    /// 未完成目标, 超额完成: the target itself. Only results are so stated.
    OwnPlan,
    /// Another canonical indicator of the same place, by code.
    Indicator(String),
}

impl RelativeTo {
    /// The word in files and SQL.
    pub fn code(&self) -> &str {
        match self {
            Self::OwnGdpGrowth => "own_gdp_growth",
            Self::OwnGrowth => "own_growth",
            Self::ParentAverage => "parent_average",
            Self::NationalAverage => "national_average",
            Self::PreviousYear => "previous_year",
            Self::OwnPlan => "own_plan",
            Self::Indicator(code) => code,
        }
    }

    /// The figure it is measured against, as a part of a message.
    pub fn yardstick(&self) -> Message {
        match self {
            Self::OwnGdpGrowth => message!("gdp-growth"),
            Self::OwnGrowth => message!("own-growth"),
            Self::ParentAverage => message!("parent-average"),
            Self::NationalAverage => message!("national-average"),
            Self::PreviousYear => message!("previous-year"),
            Self::OwnPlan => message!("own-plan"),
            Self::Indicator(code) => Message::Foreign(code.clone()),
        }
    }
}

impl From<&str> for RelativeTo {
    fn from(text: &str) -> Self {
        match text.trim() {
            "own_gdp_growth" => Self::OwnGdpGrowth,
            "own_growth" => Self::OwnGrowth,
            "parent_average" => Self::ParentAverage,
            "national_average" => Self::NationalAverage,
            "previous_year" => Self::PreviousYear,
            "own_plan" => Self::OwnPlan,
            code => Self::Indicator(code.to_owned()),
        }
    }
}

impl fmt::Display for RelativeTo {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(self.code())
    }
}

/// The flags of a claim; written `provisional;relative`.
#[derive(Debug, Clone, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Flags(pub BTreeSet<Flag>);

impl Flags {
    /// Whether the flag is set.
    pub fn has(&self, flag: Flag) -> bool {
        self.0.contains(&flag)
    }
}

impl FromIterator<Flag> for Flags {
    fn from_iter<I: IntoIterator<Item = Flag>>(flags: I) -> Self {
        Self(flags.into_iter().collect())
    }
}

impl fmt::Display for Flags {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let codes: Vec<&str> = self.0.iter().map(|flag| flag.code()).collect();
        f.write_str(&codes.join(";"))
    }
}

impl FromStr for Flags {
    type Err = super::words::UnknownWord;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        text.split([';', '；']).map(str::trim).filter(|flag| !flag.is_empty()).map(str::parse).collect()
    }
}

/// Where a number stands in its document: UTF-8 byte offsets into the decoded text.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Span {
    /// First byte of the number.
    pub start: usize,
    /// One past its last byte.
    pub end: usize,
}

impl Span {
    /// Where in a text the words of a quote begin that holds the number; `None` where it does not stand around it. Sought only
    /// as far from the number as the quote is long, in time that grows with that.
    pub fn quoted_at(self, text: &str, quote: &str) -> Option<usize> {
        let inside = self.start <= self.end && self.end <= text.len();
        let mut first = self.end.checked_sub(quote.len()).filter(|_| inside).or(inside.then_some(0))?;
        let mut last = self.start.saturating_add(quote.len()).min(text.len());
        while first < last && !text.is_char_boundary(first) {
            first += 1;
        }
        while first < last && !text.is_char_boundary(last) {
            last -= 1;
        }
        text.get(first..last)?.find(quote).map(|at| first + at).filter(|at| *at <= self.start)
    }
}

/// One quantified statement: a target or a result.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Claim {
    /// Promise or outcome.
    pub role: Role,
    /// Whose it is.
    pub place: PlacePath,
    /// The year planned or under review.
    pub year: Year,
    /// What is measured, in the document's words.
    pub indicator: String,
    /// What kind of number.
    pub measure: Measure,
    /// How the number binds.
    pub comparator: Comparator,
    /// The words that said so: 左右, 力争, 突破. Empty where none did.
    pub cue: String,
    /// The number as printed; `None` only where `relative_to` stands instead.
    pub value: Option<Decimal>,
    /// The far end of a range.
    pub value_high: Option<Decimal>,
    /// 力争 beside a floor.
    pub stretch: Option<Decimal>,
    /// The unit as printed, with 万 and 亿; empty for a bare count or a relative target.
    pub unit: String,
    /// When it holds.
    pub period: Period,
    /// What a relative statement is measured against.
    pub relative_to: Option<RelativeTo>,
    /// What else the words say.
    pub flags: Flags,
    /// The words themselves.
    pub quote: String,
    /// Where the number stands; `None` for a claim recorded by hand.
    pub span: Option<Span>,
    /// The heading it stands under; empty when recorded by hand.
    pub section: String,
    /// The grammar rule that read it; empty when typed as columns.
    pub rule: String,
    /// The unit that its source names as responsible for it: 县工信局. Empty where none is named.
    pub responsible: String,
    /// What else stood in the row it came in, its heading before each: 备注. Empty where nothing did.
    pub note: String,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_quote_stands_only_around_its_number() {
        let text = "增长7.6%，增长7.6%";
        let at = |quote: &str, start, end| Span { start, end }.quoted_at(text, quote);
        assert_eq!(text.rfind("7.6"), Some(19));
        assert_eq!((at("增长7.6%", 19, 22), at("增长7.6%", 6, 9)), (Some(13), Some(0)));
        for (quote, start, end) in
            [("增长7.6%", 7, 30), ("增长7.8%", 6, 9), ("", 6, 9), ("增长", 400, 403), ("长", 9, 6)]
        {
            assert_eq!(at(quote, start, end), None, "{quote} {start} {end}");
        }
        // However often the words come again, it is found in one pass.
        let long = "1".repeat(4 << 20);
        assert_eq!(
            Span { start: 3 << 20, end: (3 << 20) + 1 }.quoted_at(&long, &long[..1 << 20]),
            Some(1 + (2 << 20))
        );
    }
}
