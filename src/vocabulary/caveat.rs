//! What a reader must know beside the status of a target.

use super::words::words;

words! {
    /// What a reader must know beside the status.
    Caveat {
        /// Met only thanks to the slack of 左右.
        WithinTolerance = "within-tolerance" "在左右的幅度内",
        /// Another reading of 左右 would say missed.
        ReadingDependent = "reading-dependent" "因左右的读法而异",
        /// The figure is 预计 or 初步.
        Provisional = "provisional" "初步数",
        /// Told in the next plan, not reported.
        FromPlan = "from-plan" "下年计划中所述",
        /// An earlier vintage said otherwise.
        Revised = "revised" "数据有修订",
        /// Documents disagree about the figure.
        Conflicting = "conflicting" "数据不一致",
        /// The bases of target and result are not both said.
        Basis = "basis" "口径未注明",
        /// The words bound the figure without giving it.
        Bound = "bound" "只有上下限",
        /// Computed, not printed.
        Derived = "derived" "推算",
        /// At current prices, where constant prices were wanted.
        Nominal = "nominal" "名义增速",
        /// The plan implied by the completion is not the plan stated.
        GoalpostMoved = "goalpost-moved" "计划数与原目标不符",
        /// Another kind of number.
        OtherMeasure = "other-measure" "计量方式不同",
        /// A unit that does not convert.
        OtherUnit = "other-unit" "单位不同",
        /// Another span of time.
        OtherPeriod = "other-period" "期间不同",
        /// Only a part of the whole.
        OtherPart = "other-part" "范围不同",
        /// The document itself says that the target was not reached.
        Admission = "admission" "文件自认未完成",
        /// May be the result; a person should look.
        Candidate = "candidate" "疑似，待复核",
        /// Part-year; the pace is told.
        Pace = "pace" "进度",
        /// The floor was reached, what was striven for was not.
        StretchMissed = "stretch-missed" "未达力争目标",
        /// Reached, and by what says when, after its due date.
        Late = "late" "逾期完成",
        /// The figure it is measured against is not on file.
        NoYardstick = "no-yardstick" "缺参照数",
        /// More bears on it than reports tell; it was not compared one by one.
        TooMany = "too-many" "数量过多",
    }
}
