//! What each caveat tells a reader, in a sentence of each language.

use crate::vocabulary::Caveat;

pub(super) fn zh(caveat: Caveat) -> &'static str {
    match caveat {
        Caveat::WithinTolerance => "实绩未到目标数，但差距在“左右”容许的幅度之内；从严读则未完成。",
        Caveat::ReadingDependent => {
            "“左右”若读作两边都不得偏离，则判为未完成；这里按不利的一边不得超出幅度来读。"
        }
        Caveat::Provisional => "所依据的是预计数或初步数，最终数可能不同。",
        Caveat::Revised => "同一数字先后公布过不同的值，以最后一次公布的为准。",
        Caveat::Conflicting => "不同文件对同一数字说法不一，请核对下列各数。",
        Caveat::Basis => "目标与实绩的口径没有都写明（如同口径、自然口径，实际、名义），按原文数字比较。",
        Caveat::Bound => "原文只给出上限或下限（如“超300家”），不足以判定是否达到目标。",
        Caveat::Derived => "这个数不是原文所写，而是由其他数推算得出。",
        Caveat::Nominal => "用的是名义增速；应当用的实际增速未见。",
        Caveat::GoalpostMoved => "由完成额和完成比例反推出的计划数，与当初公布的目标不符。",
        Caveat::OtherMeasure => "见到的数是另一种计量（如目标是增速，实绩是总量），不能直接比较。",
        Caveat::OtherUnit => "见到的数单位不同，无法换算。",
        Caveat::OtherPeriod => "见到的数属于另一段时间（如五年累计、年均），不能直接比较。",
        Caveat::OtherPart => "见到的数只涉及一部分范围，不能代表整体。",
        Caveat::Admission => "没有数字，但文件自己写明这项目标没有完成。",
        Caveat::Candidate => "有一句话可能是这项目标的实绩，但不能确认，需要人来看。",
        Caveat::Pace => "年度尚未结束，只说明已完成的比例和已过的时间。",
        Caveat::StretchMissed => "底线已达到，力争的目标没有达到。",
        Caveat::NoYardstick => "这项目标要与另一个数相比，而那个数没有入账。",
    }
}

pub(super) fn en(caveat: Caveat) -> &'static str {
    match caveat {
        Caveat::WithinTolerance => {
            "The result falls short of the figure, but within the slack that “about” (左右) gives; read strictly it is missed."
        }
        Caveat::ReadingDependent => {
            "If “about” (左右) forbade straying to either side this would be missed; here only the bad side counts."
        }
        Caveat::Provisional => "The figure is an estimate or a first count; the final one may differ.",
        Caveat::Revised => {
            "The same figure was published with different values; the one published last decides."
        }
        Caveat::Conflicting => "Documents disagree about this figure; check those listed below.",
        Caveat::Basis => {
            "Target and result do not both name their basis (real or nominal, same or natural coverage); compared as printed."
        }
        Caveat::Bound => {
            "The words only bound the figure (such as “over 300”), which does not settle whether the target was reached."
        }
        Caveat::Derived => "The figure is not printed anywhere; it was computed from others.",
        Caveat::Nominal => "Growth at current prices was used; growth at constant prices was not found.",
        Caveat::GoalpostMoved => {
            "The plan that the amount and its share of the plan imply is not the plan that was announced."
        }
        Caveat::OtherMeasure => {
            "The figure found is another kind of number (a level where growth was promised), so it cannot be compared."
        }
        Caveat::OtherUnit => "The figure found has a unit that does not convert to the target's.",
        Caveat::OtherPeriod => {
            "The figure found covers another span of time (a five-year total, a yearly average), so it cannot be compared."
        }
        Caveat::OtherPart => "The figure found covers only a part of the whole.",
        Caveat::Admission => {
            "There is no figure, but the document itself says that the target was not reached."
        }
        Caveat::Candidate => {
            "One sentence may be the result of this target but is not sure; a person should look."
        }
        Caveat::Pace => "The period is not over; told is the share done and the share of the time gone.",
        Caveat::StretchMissed => "The floor was reached; what was striven for beyond it was not.",
        Caveat::NoYardstick => {
            "The target is measured against another figure, and that figure is not on file."
        }
    }
}
