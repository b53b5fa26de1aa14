//! The columns of these sheets, and the cells that several of them share.

use super::arithmetic::{brief, points, reached};
use crate::render::cell::{Absence, Cell, Quantity};
use crate::render::sheet::{BOOK, FILE, Head, Holds, PAGE};
use crate::render::{Lang, worded};
use crate::vocabulary::form::Column;
use crate::vocabulary::supervised::{Item, Judged, PaceStatus};
use crate::vocabulary::{Period, Role};
use rust_decimal::Decimal;

pub(super) const OBSTACLES: Column = Column { code: "obstacles", zh: "卡点" };
pub(super) const LETTERS: Column = Column { code: "letters", zh: "函件" };
pub(super) const REPLIES: Column = Column { code: "replies", zh: "回复" };
pub(super) const MILESTONES: Column = Column { code: "milestones", zh: "节点" };
pub(super) const PROGRESS: Column = Column { code: "progress", zh: "进度" };
pub(super) const CHANGES: Column = Column { code: "changes", zh: "变化" };
pub(super) const WHOLES: Column = Column { code: "wholes", zh: "整体与部分" };
pub(super) const DUE_ITEMS: Column = Column { code: "due", zh: "到期" };
pub(super) const RED_ITEMS: Column = Column { code: "red", zh: "红灯" };

pub(super) const ITEM: Head = Head::words("item", "事项");
pub(super) const UNIT: Head = Head::words("unit", "牵头单位");
pub(super) const OFFICIAL: Head = Head::words("official", "牵头领导");
pub(super) const TOPIC: Head = Head::words("topic", "领域");
pub(super) const REACHED: Head = Head::words("reached", "进度");
pub(super) const REACHED_VALUE: Head = Head::quantities("reached_value", "进度数值");
pub(super) const FIGURE_UNIT: Head = Head::words("figure_unit", "单位");
pub(super) const AS_OF: Head = Head::words("as_of", "截至");
pub(super) const DONE: Head = Head::quantities("done_percent", "完成%");
pub(super) const DUE_PERCENT: Head = Head::quantities("due_percent", "应达%");
pub(super) const LEAD: Head = Head::quantities("lead_points", "超前点数");
pub(super) const STATUS: Head = Head::words("pace", "进度判定");
pub(super) const WAS: Head = Head::words("was", "上次");
pub(super) const LIGHT: Head = Head::words("light", "亮灯");
pub(super) const DUE_DAY: Head = Head::words("due", "时限");
pub(super) const BECAUSE: Head = Head::words("because", "依据");
pub(super) const NUMBER: Head = Head::words("number", "文号");
pub(super) const GRADE: Head = Head::words("grade", "函件");
pub(super) const SENT: Head = Head::words("sent", "发出");
pub(super) const ANSWER_BY: Head = Head::words("answer_by", "回复时限");
pub(super) const NEW_DUE: Head = Head::words("new_due", "整改时限");
pub(super) const CLOSED: Head = Head::words("closed", "销号");
pub(super) const DAY: Head = Head::words("date", "日期");
pub(super) const SAYS: Head = Head::words("words", "内容");
pub(super) const OWNER: Head = Head::words("owner", "责任方");
pub(super) const RAISED: Head = Head::words("raised", "提出");
pub(super) const SOLVED: Head = Head::words("solved", "解决");
pub(super) const SOLUTION: Head = Head::words("solution", "解决办法");
pub(super) const SHARE: Head = Head::quantities("share", "占比%");
pub(super) const PRINTED: Head = Head::quantities("printed", "所印%");
pub(super) const IS_DONE: Head = Head::words("done", "完成").holding(Holds::Truths);
pub(super) const NOTE: Head = Head::words("note", "备注");
pub(super) const EVIDENCE: Head = Head::words("evidence", "佐证");
pub(super) const STEP: Head = Head::words("milestone", "节点");
pub(super) const ALL: Head = Head::counts("items", "事项数");
pub(super) const PARTS: Head = Head::counts("parts", "部分数");
pub(super) const WANTED_WHOLE: Head = Head::quantities("wanted_whole", "目标");
pub(super) const WANTED_PARTS: Head = Head::words("wanted_parts", "部分合计");
pub(super) const REACHED_WHOLE: Head = Head::quantities("reached_whole", "进度");
pub(super) const REACHED_PARTS: Head = Head::words("reached_parts", "部分进度合计");
pub(super) const GROUP: Head = Head::words("group", "分组");
pub(super) const KEPT_PACE: Head = Head::quantities("on_pace_percent", "达进度以上%");

/// Beside the page.
pub(super) const FILED: crate::render::sheet::Media = FILE.and(BOOK);
/// On the page alone.
pub(super) const SHOWN: crate::render::sheet::Media = PAGE;

/// What is wanted, as a document would print it.
pub(in crate::render) fn wanted(item: &Item, lang: Lang) -> Cell<'static> {
    let period = Period::Year(item.year);
    let figure = item.wanted.as_ref().map(|own| own.claim(Role::Target, &item.place, item.year, period));
    Cell::text(figure.map(|claim| worded(&claim, lang)).unwrap_or_default())
}

/// How an item stands.
pub(super) const fn status(status: PaceStatus) -> Cell<'static> {
    Cell::Term { code: status.code(), zh: status.zh() }
}

/// The cells of an item in a list of those of one status, light or due date; `heads` says where each is seen.
pub(super) fn named_row<'d>(own: &Judged<'d>, lang: Lang) -> Vec<Cell<'d>> {
    let item = &own.dossier.item.row;
    vec![
        Cell::text(item.place.as_str()),
        Cell::text(&item.name),
        Cell::text(&item.lead),
        Cell::Date(item.due_day()),
        status(own.paced.status),
        Cell::Lamp(own.paced.light),
        Cell::text(brief(own, lang)),
        Cell::Id((&own.dossier.item.id).into()),
    ]
}

/// What was reached, with its day.
pub(in crate::render) fn reached_cell<'a>(judged: &Judged<'a>, lang: Lang) -> Cell<'a> {
    Cell::text_or(reached(judged, lang).unwrap_or_default(), Absence::Unsaid)
}

/// A percentage to one decimal.
pub(super) fn percentage(percent: Option<Decimal>) -> Cell<'static> {
    Cell::exact(percent.map(points))
}

/// Points ahead, with their sign.
pub(super) fn lead(judged: &Judged<'_>) -> Cell<'static> {
    let lead = judged.paced.lead.map(points);
    lead.map_or(Cell::UNSAID, |value| Cell::Quantity(Quantity { value, unit: "".into(), signed: true }))
}
