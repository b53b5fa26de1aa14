//! Which figures stand at a moment: what a review of several years tells of its last, and December of the year.

use super::case::Case;
use crate::vocabulary::{Accrual, Comparator, Measure, Recorded, VerbClass};

impl Case<'_> {
    /// Whether the figure counts what stands at a moment, so that December's is the year's.
    pub(super) fn is_stock(&self, result: &Recorded) -> bool {
        matches!(result.claim.measure, Measure::Level | Measure::Share)
            && self.indicator.is_some_and(|indicator| indicator.accrual == Accrual::Stock)
    }

    /// Whether the figure counts what was made, renewed or added.
    fn builds(&self, result: &Recorded) -> bool {
        let verb = self.vocabulary.works.verb_at_start(&result.claim.indicator);
        verb.is_some_and(|(_, class)| !matches!(class, VerbClass::None | VerbClass::Light))
    }

    /// Whether a figure told of several years is the last one's: 达到, 突破, a rate, a stock.
    pub(super) fn stands_at_end(&self, result: &Recorded) -> bool {
        let stock = |accrual| matches!(accrual, Accrual::Stock | Accrual::Rate);
        // 达到, 提高到 say where it stands now; 一直在3%以内 says how it was kept all along.
        let reached = self.vocabulary.cues.reaches(&result.claim.quote);
        // 突破 says what was passed at last; of works built it may be the sum of all years.
        let passed = || self.vocabulary.cues.passes(&result.claim.cue) && !self.builds(result);
        match result.claim.measure {
            Measure::Rank => reached,
            // A plain rate of several years is where it came to; 一直在3%以内 is not.
            Measure::Share => reached || result.claim.comparator == Comparator::Eq,
            Measure::Level if self.is_stock(result) => true,
            Measure::Level => {
                reached && self.indicator.is_some_and(|indicator| stock(indicator.accrual)) || passed()
            }
            Measure::Growth | Measure::Change | Measure::Completion | Measure::Multiple => false,
        }
    }
}
