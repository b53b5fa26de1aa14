//! The column names of the CSV forms in which claims, documents and findings are handed over, and how their
//! cells are kept from running in a spreadsheet.

use super::message::{Lang, Message};
use std::borrow::Cow;

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

impl Column {
    /// Its heading in a file for readers of that language.
    pub const fn in_lang(self, lang: Lang) -> &'static str {
        match lang {
            Lang::Zh => self.zh,
            Lang::En => self.code,
        }
    }
}

/// The form of claims, in order.
pub const CLAIM: [Column; 20] = [
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
    column("cue", "比较词"),
    column("responsible", "责任单位"),
    column("note", "备注"),
];

/// The columns that `extract` writes of a claim, in order.
pub const EXTRACT: [Column; 23] = [
    column("document", "文件"),
    column("place", "地区"),
    column("document_date", "文件日期"),
    column("reviews", "回顾期间"),
    column("plans", "计划期间"),
    column("role", "类别"),
    column("indicator", "指标"),
    column("code", "指标代码"),
    column("measure", "计量方式"),
    column("comparator", "比较"),
    column("cue", "比较词"),
    column("value", "数值"),
    column("value_high", "上限"),
    column("stretch", "力争"),
    column("unit", "单位"),
    column("period", "期间"),
    column("relative_to", "参照"),
    column("flags", "标记"),
    column("start", "起"),
    column("end", "止"),
    column("section", "章节"),
    column("quote", "原文"),
    column("rule", "规则"),
];

/// What `review` puts before a person in a spreadsheet, in order: a claim, the columns that may be corrected, and the
/// decision.
pub const REVIEW: [Column; 20] = [
    column("id", "编号"),
    column("document", "文件"),
    column("section", "章节"),
    column("sentence", "句子"),
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
    column("cue", "比较词"),
    column("decision", "决定"),
    column("why", "理由"),
];

/// What a person may correct: the columns of `REVIEW` that are the claim's own, from its role to its cue.
pub const FIELDS: &[Column] = REVIEW.split_at(4).1.split_at(14).0;

/// The form of documents, in order.
pub const DOCUMENT: [Column; 9] = [
    column("place", "地区"),
    column("kind", "文种"),
    column("date", "日期"),
    column("reviews", "回顾期间"),
    column("plans", "计划期间"),
    column("extent", "完整程度"),
    column("scope", "范围"),
    column("title", "标题"),
    column("url", "网址"),
];

/// The columns that `describe` writes of a file, in order.
pub const DESCRIBED: [Column; 14] = [
    column("file", "文件"),
    column("place", "地区"),
    column("kind", "文种"),
    column("date", "日期"),
    column("reviews", "回顾期间"),
    column("plans", "计划期间"),
    column("extent", "完整程度"),
    column("scope", "范围"),
    column("title", "标题"),
    column("numbers", "数字"),
    column("claims", "表述"),
    column("unread", "未读懂"),
    column("aside", "另列"),
    column("refused", "未读入原因"),
];

/// The form of items, in order.
pub const ITEM: [Column; 27] = [
    column("id", "编号"),
    column("place", "地区"),
    column("year", "年度"),
    column("name", "事项"),
    column("target", "目标编号"),
    column("parent", "上级事项"),
    column("lead", "牵头单位"),
    column("co_units", "配合单位"),
    column("official", "牵头领导"),
    column("person", "责任人"),
    column("due", "完成时限"),
    column("topic", "类别"),
    column("weight", "权重"),
    column("binding", "指标属性"),
    column("baseline", "基数"),
    column("indicator", "指标"),
    column("measure", "计量方式"),
    column("comparator", "比较"),
    column("cue", "比较词"),
    column("value", "数值"),
    column("value_high", "上限"),
    column("unit", "单位"),
    column("flags", "标记"),
    column("milestones", "节点"),
    column("source", "来源"),
    column("note", "备注"),
    column("words", "目标要求"),
];

/// The form of progress, in order.
pub const PROGRESS: [Column; 19] = [
    column("id", "编号"),
    column("item", "事项编号"),
    column("name", "事项"),
    column("as_of", "截至"),
    column("reach", "口径"),
    column("indicator", "指标"),
    column("measure", "计量方式"),
    column("comparator", "比较"),
    column("cue", "比较词"),
    column("value", "数值"),
    column("value_high", "上限"),
    column("unit", "单位"),
    column("flags", "标记"),
    column("printed", "完成率"),
    column("done", "是否完成"),
    column("milestone", "节点"),
    column("words", "进展情况"),
    column("note", "备注"),
    column("evidence", "佐证"),
];

/// The form of projects, in order: a row for each stage that one came to.
pub const PROJECT: [Column; 14] = [
    column("id", "编号"),
    column("place", "地区"),
    column("name", "项目名称"),
    column("lead", "挂钩单位"),
    column("value", "总投资"),
    column("unit", "单位"),
    column("stage", "阶段"),
    column("date", "进入日期"),
    column("stage_value", "当时投资"),
    column("stage_unit", "当时单位"),
    column("evidence", "佐证"),
    column("stage_note", "阶段备注"),
    column("source", "来源"),
    column("note", "备注"),
];

/// What is kept of letters, replies and obstacles.
const LETTERS: [Column; 14] = [
    column("number", "文号"),
    column("grade", "函件级别"),
    column("sent", "发出日期"),
    column("answer_by", "答复期限"),
    column("new_due", "新时限"),
    column("letter", "函件编号"),
    column("date", "日期"),
    column("raised", "提出日期"),
    column("owner", "解决单位"),
    column("solved", "解决日期"),
    column("solution", "解决办法"),
    column("provisional", "初步数"),
    column("reach", "口径"),
    column("project", "项目编号"),
];

/// A column of the forms that are read in, by its code; another's heading as it stands.
pub fn named(code: &str) -> Message {
    let known = CLAIM
        .iter()
        .chain(&DOCUMENT)
        .chain(&REVIEW)
        .chain(&ITEM)
        .chain(&PROGRESS)
        .chain(&LETTERS)
        .chain(&PROJECT)
        .find(|column| column.code == code);
    known.map_or_else(
        || Message::Foreign(code.to_owned()),
        |column| Message::Word { zh: column.zh, en: column.code },
    )
}

/// A cell as it may stand in a CSV form: one that a spreadsheet would run has a `'` before it.
pub fn defuse(text: &str) -> Cow<'_, str> {
    if runs(text) { Cow::Owned(format!("'{text}")) } else { Cow::Borrowed(text) }
}

/// The text that [`defuse`] was given.
pub fn restore(cell: &str) -> &str {
    cell.strip_prefix('\'').filter(|text| runs(text)).unwrap_or(cell)
}

/// Whether a spreadsheet might take the text for a formula: also after blanks and quotes, and in full-width
/// signs, but not a plain signed number.
fn runs(text: &str) -> bool {
    if text.starts_with(['\t', '\r', '\n']) {
        return true;
    }
    let quote =
        |c| matches!(c, '"' | '\'' | '`' | '“' | '”' | '‘' | '’' | '＂' | '＇' | '\u{200B}' | '\u{FEFF}');
    let bare = text.trim_start_matches(|c: char| c.is_whitespace() || quote(c));
    bare.starts_with(['=', '+', '-', '@', '＝', '＋', '－', '＠', '﹢', '﹣', '﹦', '﹫']) && !is_number(text)
}

fn is_number(text: &str) -> bool {
    let digits = text.strip_prefix(['+', '-']).unwrap_or(text);
    let (whole, part) = digits.split_once('.').unwrap_or((digits, "0"));
    let all_digits = |text: &str| !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit());
    all_digits(whole) && all_digits(part)
}
