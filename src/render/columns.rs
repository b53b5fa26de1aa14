//! The columns of sheets: each one's name in files, and its Chinese heading. They are data words, which programs and
//! spreadsheets hold; the screen shows the same.

use super::sheet::Head;

// Whose, what and when.
pub(super) const ID: Head = Head::left("id", "编号");
pub(super) const PLACE: Head = Head::left("place", "地区");
pub(super) const LEVEL: Head = Head::left("level", "级别");
pub(super) const YEAR: Head = Head::right("year", "年度");
pub(super) const INDICATOR: Head = Head::left("indicator", "指标");
pub(super) const CODE: Head = Head::left("code", "指标代码");
pub(super) const MEASURE: Head = Head::left("measure", "计量方式");
pub(super) const PERIOD: Head = Head::left("period", "期间");
pub(super) const ROLE: Head = Head::left("role", "类别");
pub(super) const START: Head = Head::right("start", "起");
pub(super) const QUOTE: Head = Head::left("quote", "原文");
pub(super) const FIGURE: Head = Head::left("figure", "数值");
pub(super) const UNIT: Head = Head::left("unit", "单位");
pub(super) const SOURCE: Head = Head::left("source", "来源");
pub(super) const RECORDED: Head = Head::left("recorded", "入账");

// Targets and what became of them.
pub(super) const TARGET: Head = Head::left("target", "目标");
pub(super) const TARGET_VALUE: Head = Head::left("target_value", "目标数值");
pub(super) const TARGET_VALUE_HIGH: Head = Head::left("target_value_high", "目标上限");
pub(super) const TARGET_SOURCE: Head = Head::left("target_source", "目标来源");
pub(super) const RESULT: Head = Head::left("result", "实绩");
pub(super) const RESULT_VALUE: Head = Head::left("result_value", "实绩数值");
pub(super) const RESULT_SOURCE: Head = Head::left("result_source", "实绩来源");
pub(super) const MARGIN: Head = Head::right("margin", "差距");
pub(super) const MARGIN_UNIT: Head = Head::left("margin_unit", "差距单位");
pub(super) const STATUS: Head = Head::left("status", "判定");
pub(super) const COMPUTED_STATUS: Head = Head::left("computed_status", "计算判定");
pub(super) const RULING: Head = Head::left("ruling", "裁定");
pub(super) const RULED_BY: Head = Head::left("ruled_by", "裁定人");
pub(super) const CAVEATS: Head = Head::left("caveats", "附注");
pub(super) const CHART: Head = Head::left("chart", "图");

// Places side by side.
pub(super) const RANK: Head = Head::right("rank", "名次");
pub(super) const LEAD: Head = Head::left("lead", "领先");
pub(super) const LEAD_UNIT: Head = Head::left("lead_unit", "领先单位");

// From one year to the next.
pub(super) const YEARS: Head = Head::left("years", "年度");
pub(super) const YEAR_COUNT: Head = Head::left("years", "年数");
pub(super) const FROM: Head = Head::left("from", "起");
pub(super) const TO: Head = Head::left("to", "止");
pub(super) const WHAT_BECAME_OF_IT: Head = Head::left("what_became_of_it", "各年结果");
pub(super) const STATUSES: Head = Head::left("statuses", "各年判定");
pub(super) const IDS: Head = Head::left("ids", "编号");
pub(super) const AFTERWARDS: Head = Head::left("afterwards", "其后");
pub(super) const PLANS: Head = Head::left("plans", "所查计划");
pub(super) const MENTIONED: Head = Head::left("mentioned", "下一年提到");
pub(super) const RETURNED: Head = Head::left("returned", "恢复年度");

// Within a hair of the target.
pub(super) const COMPARED: Head = Head::right("compared", "可比");
pub(super) const JUST_MET: Head = Head::right("just_met", "刚好达标");
pub(super) const JUST_SHORT: Head = Head::right("just_short", "差一点");
pub(super) const BEYOND: Head = Head::right("beyond", "明显超过");
pub(super) const SHORT: Head = Head::right("short", "明显不及");
pub(super) const SHARE_JUST_MET: Head = Head::right("share_just_met", "刚好达标占比");
pub(super) const LIES: Head = Head::left("lies", "位置");

// Rules.
pub(super) const RULE: Head = Head::left("rule", "规则");
pub(super) const VALUE: Head = Head::left("value", "数值");
pub(super) const USUAL: Head = Head::left("usual", "通行值");
pub(super) const MEANING: Head = Head::left("meaning", "含义");
pub(super) const WAS: Head = Head::left("was", "原判");
pub(super) const NOW: Head = Head::left("now", "改判");

// History.
pub(super) const WHEN: Head = Head::left("when", "时间");
pub(super) const BY: Head = Head::left("by", "经手人");
pub(super) const WHAT: Head = Head::left("what", "事项");
pub(super) const DETAIL: Head = Head::left("detail", "内容");
