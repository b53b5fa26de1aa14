//! The column names of the CSV forms in which claims and documents are handed over.

/// A column of a form: its name in files and its Chinese heading.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Column {
    /// `indicator`
    pub code: &'static str,
    /// 指标
    pub zh: &'static str,
}

const fn column(code: &'static str, zh: &'static str) -> Column {
    Column { code, zh }
}

/// The form of claims, in order.
pub const CLAIM: [Column; 17] = [
    column("role", "类别"),
    column("place", "地区"),
    column("year", "年度"),
    column("indicator", "指标"),
    column("measure", "计量方式"),
    column("comparator", "比较"),
    column("value", "数值"),
    column("value_high", "上限"),
    column("stretch", "力争"),
    column("unit", "单位"),
    column("period", "期间"),
    column("relative_to", "参照"),
    column("flags", "标记"),
    column("source", "来源"),
    column("url", "网址"),
    column("date", "日期"),
    column("quote", "原文"),
];

/// The form of documents, in order.
pub const DOCUMENT: [Column; 8] = [
    column("place", "地区"),
    column("kind", "文种"),
    column("date", "日期"),
    column("reviews", "回顾期间"),
    column("plans", "计划期间"),
    column("extent", "完整程度"),
    column("title", "标题"),
    column("url", "网址"),
];
