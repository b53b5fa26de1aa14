//! The columns of sheets: each one's name in files, and its Chinese heading. They are data words, which programs and
//! spreadsheets hold; the screen shows the same.

use super::sheet::Head;
use crate::vocabulary::form::Column;

// What programs and workbooks call sheets.
pub(super) const ROWS: Column = Column { code: "rows", zh: "明细" };
pub(super) const RULES: Column = Column { code: "rules", zh: "规则" };
pub(super) const HISTORY: Column = Column { code: "history", zh: "沿革" };
pub(super) const CLAIMS: Column = Column { code: "claims", zh: "表述" };
pub(super) const DOCUMENTS: Column = Column { code: "documents", zh: "文件" };
pub(super) const PLACES: Column = Column { code: "places", zh: "地区" };
pub(super) const TARGETS: Column = Column { code: "targets", zh: "对照表" };
pub(super) const UNTARGETED: Column = Column { code: "untargeted", zh: "未列目标的实绩" };
pub(super) const TALLY: Column = Column { code: "tally", zh: "统计" };
pub(super) const EVIDENCE: Column = Column { code: "evidence", zh: "依据" };
pub(super) const AUDIT_SHEET: Column = Column { code: "audit", zh: "审计表" };
pub(super) const PROVENANCE: Column = Column { code: "provenance", zh: "出处" };
pub(super) const CODEBOOK: Column = Column { code: "codebook", zh: "各栏说明" };

pub(super) const ITEMS: Column = Column { code: "items", zh: "事项" };
pub(super) const PROGRESSES: Column = Column { code: "progress", zh: "进度" };

// Items and what was reported of them.
pub(super) const NAME: Head = Head::words("name", "事项");
pub(super) const LEAD_UNIT_OF: Head = Head::words("lead", "牵头单位");
pub(super) const DUE_DAY: Head = Head::words("due", "完成时限");
pub(super) const AS_OF: Head = Head::words("as_of", "截至");
pub(super) const STEPS: Head = Head::words("milestone", "节点");

// Whose, what and when.
pub(super) const ID: Head = Head::words("id", "编号");
pub(super) const PLACE: Head = Head::words("place", "地区");
pub(super) const LEVEL: Head = Head::words("level", "级别");
pub(super) const YEAR: Head = Head::counts("year", "年度");
pub(super) const INDICATOR: Head = Head::words("indicator", "指标");
pub(super) const RESPONSIBLE: Head = Head::words("responsible", "责任单位");
pub(super) const CODE: Head = Head::words("code", "指标代码");
pub(super) const MEASURE: Head = Head::words("measure", "计量方式");
pub(super) const PERIOD: Head = Head::words("period", "期间");
pub(super) const ROLE: Head = Head::words("role", "类别");
pub(super) const QUOTE: Head = Head::words("quote", "原文");
pub(super) const FIGURE: Head = Head::words("figure", "数值");
pub(super) const UNIT: Head = Head::words("unit", "单位");
pub(super) const SOURCE: Head = Head::words("source", "来源");
pub(super) const RECORDED: Head = Head::words("recorded", "入账");

// Targets and what became of them.
pub(super) const TARGET: Head = Head::words("target", "目标");
pub(super) const TARGET_VALUE: Head = Head::quantities("target_value", "目标数值");
pub(super) const TARGET_VALUE_HIGH: Head = Head::quantities("target_value_high", "目标上限");
pub(super) const TARGET_SOURCE: Head = Head::words("target_source", "目标来源");
pub(super) const RESULT: Head = Head::words("result", "实绩");
pub(super) const RESULT_VALUE: Head = Head::quantities("result_value", "实绩数值");
pub(super) const RESULT_SOURCE: Head = Head::words("result_source", "实绩来源");
pub(super) const MARGIN: Head = Head::quantities("margin", "差距");
pub(super) const MARGIN_UNIT: Head = Head::words("margin_unit", "差距单位");
pub(super) const MARGIN_WITH_UNIT: Head = Head::words("margin_with_unit", "差距（带单位）");
pub(super) const STATUS: Head = Head::words("status", "判定");
pub(super) const COMPUTED_STATUS: Head = Head::words("computed_status", "计算判定");
pub(super) const RULING: Head = Head::words("ruling", "裁定");
pub(super) const RULED_BY: Head = Head::words("ruled_by", "裁定人");
pub(super) const RESPONSES: Head = Head::words("responses", "回应");
pub(super) const CAVEATS: Head = Head::words("caveats", "附注");
pub(super) const CHART: Head = Head::words("chart", "图");

pub(super) const TARGET_UNIT: Head = Head::words("target_unit", "目标单位");
pub(super) const RESULT_UNIT: Head = Head::words("result_unit", "实绩单位");

// Places side by side.
pub(super) const RANK: Head = Head::counts("rank", "名次");
pub(super) const YARDSTICK: Head = Head::words("yardstick", "参照数");
pub(super) const LEAD: Head = Head::quantities("lead", "领先");
pub(super) const LEAD_UNIT: Head = Head::words("lead_unit", "领先单位");

pub(super) const LATE: Head = Head::words("late", "逾期完成");

// From one year to the next.
pub(super) const YEARS: Head = Head::words("years", "年度");
pub(super) const YEAR_COUNT: Head = Head::words("years", "年数");
pub(super) const FROM: Head = Head::words("from", "起");
pub(super) const TO: Head = Head::words("to", "止");
pub(super) const WHAT_BECAME_OF_IT: Head = Head::words("what_became_of_it", "各年结果");
pub(super) const STATUSES: Head = Head::words("statuses", "各年判定");
pub(super) const IDS: Head = Head::words("ids", "编号");
pub(super) const AFTERWARDS: Head = Head::words("afterwards", "其后");
pub(super) const PLANS: Head = Head::words("plans", "所查计划");
pub(super) const MENTIONED: Head = Head::words("mentioned", "下一年提到");
pub(super) const RETURNED: Head = Head::words("returned", "恢复年度");

// The way to a target over several years.
pub(super) const PLANNED: Head = Head::quantities("path_value", "路径值");
pub(super) const SO_FAR: Head = Head::quantities("so_far", "到该年");
pub(super) const REACHED: Head = Head::quantities("so_far_value", "到该年数值");
pub(super) const GAP: Head = Head::quantities("gap", "差距");
pub(super) const COURSE: Head = Head::words("course", "判定");
pub(super) const ALONG: Head = Head::words("along", "路径");

// A place and those below it.
pub(super) const BELOW_COUNT: Head = Head::counts("below_count", "下级数");
pub(super) const BELOW_TOLD: Head = Head::words("below", "下级目标");
pub(super) const BELOW_SUM: Head = Head::quantities("below_sum", "下级合计");
pub(super) const BELOW_GAP: Head = Head::quantities("below_gap", "合计差额");
pub(super) const BELOW_SHARE: Head = Head::quantities("below_share", "合计占本级%");
pub(super) const BELOW_LOWEST: Head = Head::quantities("below_lowest", "下级最低");
pub(super) const BELOW_HIGHEST: Head = Head::quantities("below_highest", "下级最高");
pub(super) const ABOVE: Head = Head::counts("above", "高于本级");
pub(super) const AT: Head = Head::counts("at", "与本级相同");
pub(super) const BELOW: Head = Head::counts("below_whole", "低于本级");
pub(super) const BELOW_RESULTS: Head = Head::quantities("below_results", "下级实绩合计");
pub(super) const BELOW_RESULTS_GAP: Head = Head::quantities("below_results_gap", "实绩差额");
pub(super) const WITHOUT: Head = Head::words("without", "下级未列");
pub(super) const UNCLEAR: Head = Head::words("unclear", "下级不明");

// Within a hair of the target.
pub(super) const COMPARED: Head = Head::counts("compared", "可比");
pub(super) const JUST_MET: Head = Head::counts("just_met", "刚好达标");
pub(super) const JUST_SHORT: Head = Head::counts("just_short", "差一点");
pub(super) const BEYOND: Head = Head::counts("beyond", "明显超过");
pub(super) const SHORT: Head = Head::counts("short", "明显不及");
pub(super) const SHARE_JUST_MET: Head = Head::quantities("share_just_met", "刚好达标占比");
pub(super) const LIES: Head = Head::words("lies", "位置");

// Scores.
pub(super) const RANKING: Column = Column { code: "ranking", zh: "排名" };
pub(super) const ARITHMETIC_SHEET: Column = Column { code: "arithmetic", zh: "算式" };
pub(super) const GROUP_NAME: Head = Head::words("name", "名称");
pub(super) const SCORE: Head = Head::quantities("score", "得分");
pub(super) const SCORED_COUNT: Head = Head::counts("scored", "计分项");
pub(super) const LEFT_OUT: Head = Head::counts("left_out", "未计分");
pub(super) const LEFT_OUT_WHY: Head = Head::words("left_out_why", "未计分原因");
pub(super) const WEIGHTS: Head = Head::quantities("weights", "权重合计");
pub(super) const MEAN: Head = Head::quantities("mean", "平均分");
pub(super) const DEDUCTED: Head = Head::quantities("deducted", "扣分");
pub(super) const BONUS: Head = Head::quantities("bonus", "加分");
pub(super) const OTHER_SCORE: Head = Head::quantities("other_score", "另一公式得分");
pub(super) const OTHER_RANK: Head = Head::counts("other_rank", "另一公式名次");
pub(super) const RANKS_UP: Head = Head::counts("ranks_up", "名次升降");
pub(super) const OUTCOME: Head = Head::words("outcome", "计分判定");
pub(super) const COMPLETION: Head = Head::quantities("completion", "完成度%");
pub(super) const POINTS: Head = Head::quantities("points", "分值");
pub(super) const OTHER_POINTS: Head = Head::quantities("other_points", "另一公式分值");
pub(super) const WEIGHT: Head = Head::quantities("weight", "权重");
pub(super) const ARITHMETIC: Head = Head::words("arithmetic", "算式");

// Rules.
pub(super) const RULE: Head = Head::words("rule", "规则");
pub(super) const VALUE: Head = Head::words("value", "数值");
pub(super) const USUAL: Head = Head::words("usual", "通行值");
pub(super) const MEANING: Head = Head::words("meaning", "含义");
pub(super) const WAS: Head = Head::words("was", "原判");
pub(super) const NOW: Head = Head::words("now", "改判");

// History.
pub(super) const WHEN: Head = Head::words("when", "时间");
pub(super) const BY: Head = Head::words("by", "经手人");
pub(super) const WHAT: Head = Head::words("what", "事项");
pub(super) const DETAIL: Head = Head::words("detail", "内容");

// Counts of a place and year.
pub(super) const TARGET_COUNT: Head = Head::counts("targets", "目标数");
pub(super) const DUE: Head = Head::counts("due", "到期");
pub(super) const MET_OF_DUE: Head = Head::quantities("met_of_due", "完成率%（占到期）");
pub(super) const MET_OF_DECIDED: Head = Head::quantities("met_of_decided", "完成率%（占可判定）");
pub(super) const REPORTED_OF_DUE: Head = Head::quantities("reported_of_due", "报告率%（占到期）");

// Where a workbook comes from.
pub(super) const ITEM: Head = Head::words("item", "项目");
pub(super) const TOLD: Head = Head::words("content", "内容");
pub(super) const KIND: Head = Head::words("kind", "文种");
pub(super) const DATE: Head = Head::words("date", "日期");
pub(super) const EXTENT: Head = Head::words("extent", "完整程度");
pub(super) const SHA256: Head = Head::words("sha256", "校验码");
pub(super) const URL: Head = Head::words("url", "网址");

// The codebook.
pub(super) const COLUMN: Head = Head::words("column", "栏名");
pub(super) const HEADING: Head = Head::words("heading", "中文表头");
pub(super) const HOLDS: Head = Head::words("holds", "类型");
pub(super) const VALUES: Head = Head::words("values", "取值");

// What a search found, and the places.
pub(super) const TEXT: Column = Column { code: "text", zh: "原文" };
pub(super) const FOUND: Head = Head::words("claim", "表述");
pub(super) const PASSAGE: Head = Head::words("words", "原文");
pub(super) const WHERE: Head = Head::words("where", "位置");
pub(super) const RESULT_COUNT: Head = Head::counts("results", "实绩数");
pub(super) const DOCUMENT_COUNT: Head = Head::counts("documents", "文件数");
