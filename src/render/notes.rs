//! What each caveat tells a reader, in a sentence.

use crate::vocabulary::{Caveat, Lang};

/// What the caveat tells a reader, in a sentence.
pub fn caveat_meaning(caveat: Caveat, lang: Lang) -> &'static str {
    match caveat {
        Caveat::WithinTolerance => lang.word("caveat-within-tolerance-means"),
        Caveat::ReadingDependent => lang.word("caveat-reading-dependent-means"),
        Caveat::FromPlan => lang.word("caveat-from-plan-means"),
        Caveat::Provisional => lang.word("caveat-provisional-means"),
        Caveat::Revised => lang.word("caveat-revised-means"),
        Caveat::Conflicting => lang.word("caveat-conflicting-means"),
        Caveat::Basis => lang.word("caveat-basis-means"),
        Caveat::Bound => lang.word("caveat-bound-means"),
        Caveat::Derived => lang.word("caveat-derived-means"),
        Caveat::Nominal => lang.word("caveat-nominal-means"),
        Caveat::GoalpostMoved => lang.word("caveat-goalpost-moved-means"),
        Caveat::OtherMeasure => lang.word("caveat-other-measure-means"),
        Caveat::OtherUnit => lang.word("caveat-other-unit-means"),
        Caveat::OtherPeriod => lang.word("caveat-other-period-means"),
        Caveat::OtherPart => lang.word("caveat-other-part-means"),
        Caveat::Admission => lang.word("caveat-admission-means"),
        Caveat::Candidate => lang.word("caveat-candidate-means"),
        Caveat::Pace => lang.word("caveat-pace-means"),
        Caveat::StretchMissed => lang.word("caveat-stretch-missed-means"),
        Caveat::Late => lang.word("caveat-late-means"),
        Caveat::NoYardstick => lang.word("caveat-no-yardstick-means"),
        Caveat::TooMany => lang.word("caveat-too-many-means"),
    }
}
