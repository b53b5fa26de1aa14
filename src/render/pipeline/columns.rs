//! The columns of these sheets, and the cells that several of them share.

use crate::render::Lang;
use crate::render::cell::Cell;
use crate::render::separated::with_commas;
use crate::render::sheet::{BOOK, FILE, Head, PAGE};
use crate::say;
use crate::vocabulary::form::Column;
use crate::vocabulary::pipeline::{Amount, Median, Stages, Sums};

pub(super) const PROJECTS: Column = Column { code: "projects", zh: "项目" };
pub(super) const FUNNEL: Column = Column { code: "funnel", zh: "四张清单" };
pub(super) const STUCK_ONES: Column = Column { code: "stuck", zh: "久未推进" };
pub(super) const BESIDE: Column = Column { code: "targets", zh: "目标对照" };

pub(super) const NAME: Head = Head::words("name", "项目名称");
pub(super) const LEAD: Head = Head::words("lead", "挂钩单位");
pub(super) const AMOUNT: Head = Head::words("amount", "总投资").on(PAGE);
pub(super) const STAGE_NAME: Head = Head::words("stage", "阶段").on(PAGE.and(BOOK));
pub(super) const STAGE_CODE: Head = Head::words("stage", "阶段").on(FILE);
pub(super) const SINCE: Head = Head::words("since", "进入日期");
pub(super) const DAYS: Head = Head::counts("days", "天数");
pub(super) const LIMIT: Head = Head::counts("limit_days", "期限天数");

pub(super) const COUNT: Head = Head::counts("projects", "项目数");
pub(super) const SUM_SHOWN: Head = Head::words("investment", "总投资").on(PAGE);
pub(super) const SUM: Head = Head::quantities("amount", "总投资").on(FILE.and(BOOK));
pub(super) const SUM_UNIT: Head = Head::words("amount_unit", "投资单位").on(FILE.and(BOOK));
pub(super) const OTHER_SUMS: Head = Head::words("other_amounts", "其他币种或单位").on(FILE.and(BOOK));
pub(super) const UNKNOWN: Head = Head::counts("without_amount", "投资未载").on(FILE.and(BOOK));
pub(super) const ENTERED: Head = Head::counts("entered", "本期进入");
pub(super) const ENTERED_SHOWN: Head = Head::words("entered_investment", "本期投资").on(PAGE);
pub(super) const ENTERED_SUM: Head = Head::quantities("entered_amount", "本期投资").on(FILE.and(BOOK));
pub(super) const ENTERED_UNIT: Head = Head::words("entered_amount_unit", "本期投资单位").on(FILE.and(BOOK));
pub(super) const ENTERED_OTHER: Head =
    Head::words("entered_other_amounts", "本期其他币种或单位").on(FILE.and(BOOK));
pub(super) const ENTERED_UNKNOWN: Head =
    Head::counts("entered_without_amount", "本期投资未载").on(FILE.and(BOOK));
pub(super) const STANDING: Head = Head::quantities("median_days", "天数中位");
pub(super) const STANDING_OF: Head = Head::counts("median_of", "中位所据项目数").on(FILE.and(BOOK));
pub(super) const LONGEST: Head = Head::counts("longest_days", "最长天数").on(FILE.and(BOOK));
pub(super) const STAYED: Head = Head::quantities("median_stay", "走完天数中位").on(FILE.and(BOOK));
pub(super) const STAYED_OF: Head = Head::counts("median_stay_of", "走完项目数").on(FILE.and(BOOK));
pub(super) const UNDATED: Head = Head::counts("undated", "日期不明").on(FILE.and(BOOK));
pub(super) const STUCK: Head = Head::counts("stuck", "久未推进");

pub(super) const TARGET: Head = Head::words("target", "目标");
pub(super) const ON_LISTS: Head = Head::words("on_lists", "清单所计").on(PAGE);
pub(super) const COUNTED: Head = Head::quantities("counted", "清单所计").on(FILE.and(BOOK));
pub(super) const COUNTED_UNIT: Head = Head::words("counted_unit", "所计单位").on(FILE.and(BOOK));
pub(super) const STAGES_COUNTED: Head = Head::words("stages", "所计阶段").on(FILE.and(BOOK));
pub(super) const DIFFERENCE: Head = Head::quantities("difference", "相差").on(FILE.and(BOOK));
pub(super) const ARITHMETIC: Head = Head::words("arithmetic", "算法");
pub(super) const LEFT_OUT: Head = Head::words("left_out", "未计入");

/// The name of a stage; one of another office by its code.
pub(super) fn name<'s>(stages: &'s Stages, code: &'s str, lang: Lang) -> &'s str {
    stages.get(code).map_or(code, |stage| stage.name(lang))
}

/// Amounts in a row.
pub(super) fn told(amounts: &[Amount], lang: Lang) -> String {
    with_commas(&amounts.iter().map(ToString::to_string).collect::<Vec<_>>(), lang)
}

/// What stands of sums on a page: `6.15亿元，300万美元，未载1个`.
pub(super) fn sums_told(sums: &Sums, lang: Lang) -> String {
    let unknown = (sums.unknown > 0).then(|| say!(lang, "pipeline-unknown", count = sums.unknown));
    let all: Vec<String> = sums.totals.iter().map(ToString::to_string).chain(unknown).collect();
    with_commas(&all, lang)
}

/// What stands of sums in files: the first, its unit, and those of other families of units.
pub(super) fn sum_cells(sums: &Sums) -> [Cell<'static>; 3] {
    let (first, others) =
        sums.totals.split_first().map_or((None, &[][..]), |(first, others)| (Some(first), others));
    [
        Cell::exact(first.map(|total| total.value)),
        Cell::text(first.map(|total| total.unit.clone()).unwrap_or_default()),
        Cell::list(others.iter().map(ToString::to_string)),
    ]
}

/// A middle and of how many it is.
pub(super) fn median_cells(median: Option<Median>) -> [Cell<'static>; 2] {
    [Cell::exact(median.map(|median| median.days)), Cell::count(median.map(|median| median.of))]
}

/// Days, where they are known.
pub(super) fn days_cell(days: Option<i64>) -> Cell<'static> {
    days.map_or(Cell::UNSAID, Cell::Count)
}
