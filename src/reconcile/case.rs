//! One target with all that bears on it: what a rule may look at, and nothing else.

use super::named::Chosen;
use super::search::adds_up;
use super::sentence::Sentence;
use crate::vocabulary::condition::Condition;
use crate::vocabulary::set::Set;
use crate::vocabulary::unit::COUNT;
use crate::vocabulary::{
    Considered, Direction, Document, Extent, Flag, Indicator, Measure, Period, Policy, Reading, Recorded,
    RelativeTo, Response, Ruling, Vocabulary, Weighed,
};
use chrono::NaiveDate;
use rust_decimal::Decimal;
use std::rc::Rc;
use std::sync::Arc;

/// A result that speaks of the target's indicator, and how sure that is.
#[derive(Debug, Clone)]
pub struct Matched<'a> {
    /// The result.
    pub result: &'a Recorded,
    /// How like the words are, 0 to 1; of words not surely the same, how probable the link is.
    pub score: Decimal,
    /// Whether the words alone make sure of it.
    pub by_words: bool,
}

/// Everything on file that bears on one target.
#[derive(Debug, Clone, Default)]
pub struct Evidence<'a> {
    /// The standing ruling on the target.
    pub ruling: Option<&'a Ruling>,
    /// What units say of it.
    pub responses: &'a [Response],
    /// Full documents of the place that review the whole period and are about the indicator.
    pub covering: Vec<Arc<Document>>,
    /// Full documents of the place that review the whole period and are about something else.
    pub narrow: Vec<Arc<Document>>,
    /// Results of the same indicator that touch the target's period, in any measure.
    pub figures: Vec<Matched<'a>>,
    /// Results of the same indicator for the year before.
    pub bases: Rc<Chosen<'a>>,
    /// Results that a relative target is measured against.
    pub yardsticks: Rc<Chosen<'a>>,
    /// Whether more bears on it than is compared.
    pub more: bool,
    /// Results of the parts that make up the whole, one list a part.
    pub parts: Vec<Rc<Chosen<'a>>>,
    /// Results of a part of what the target is about, in its unit.
    pub narrower: Vec<Matched<'a>>,
    /// Results that may be this target's, but not surely; the likest first.
    pub doubtful: Vec<Matched<'a>>,
    /// Sentences of the covering documents that speak of the object and may tell its outcome.
    pub mentions: Vec<&'a str>,
    /// A sentence of theirs that says that all of the list was done under which the target stands.
    pub fulfilled: Option<&'a Sentence>,
    /// The nearest that were looked at and not taken.
    pub refused: Vec<Considered>,
    /// What was weighed of those in other words.
    pub weighed: Vec<Weighed>,
}

impl<'a> Evidence<'a> {
    /// Whether there is more that it is set against (the year before, a yardstick, parts) than is compared.
    pub fn more_beside(&self) -> bool {
        self.bases.more || self.yardsticks.more || self.parts.iter().any(|part| part.more)
    }

    /// The amounts told of each part; a rank is none.
    pub fn amounts(&self) -> impl Iterator<Item = impl Iterator<Item = &'a Recorded>> {
        let amount = |result: &&Recorded| result.claim.measure != Measure::Rank;
        self.parts.iter().map(move |part| part.iter().copied().filter(amount))
    }
}

/// One target and what bears on it.
pub struct Case<'a> {
    /// The target.
    pub target: &'a Recorded,
    /// Its canonical indicator.
    pub indicator: Option<&'a Indicator>,
    /// What is on file.
    pub evidence: Evidence<'a>,
    /// Units and words.
    pub vocabulary: &'a Vocabulary,
    /// Tolerances and margins.
    pub policy: &'a Policy,
}

impl Case<'_> {
    fn condition(&self) -> Condition<'_> {
        Condition {
            claim: &self.target.claim,
            indicator: self.indicator,
            vocabulary: self.vocabulary,
            policy: self.policy,
        }
    }

    /// Which way is good.
    pub fn direction(&self) -> Direction {
        self.condition().direction()
    }

    /// The slack of 左右 for the target, in the target's own unit (percentage points for percentages).
    pub fn tolerance(&self) -> Decimal {
        self.slack_for(self.target)
    }

    /// The slack of 左右 for a figure, in its own unit.
    pub fn slack_for(&self, figure: &Recorded) -> Decimal {
        self.condition().slack_for(&figure.claim)
    }

    /// Whether a figure is told in percent or percentage points.
    pub fn is_percentage(&self, figure: &Recorded) -> bool {
        self.vocabulary.is_percentage(&figure.claim)
    }

    /// The numbers that reach the target under a reading of 左右; `None` for a relative target.
    pub fn wanted(&self, reading: Reading) -> Option<Set> {
        self.condition().wanted(reading)
    }

    /// The numbers a result may stand for, told in the target's unit; `None` where its unit does not convert
    /// or it states no number.
    pub fn told(&self, result: &Recorded) -> Option<Set> {
        let own_unit = self.target.claim.value.is_none();
        self.told_in(result, if own_unit { &result.claim.unit } else { &self.target.claim.unit })
    }

    /// The same, told in a unit of choice.
    pub fn told_in(&self, result: &Recorded, to: &str) -> Option<Set> {
        let claim = &result.claim;
        let Some(value) = claim.value else { return without_number(result) };
        let convert = |number| self.vocabulary.units.counted_in(number, &claim.unit, to);
        let value_told = convert(value)?;
        let high = match claim.value_high {
            Some(high) => Some(convert(high)?),
            None => None,
        };
        Some(Set::stated(claim.comparator, value_told, high).unwrap_or_else(|| {
            let slack = convert(self.slack_for(result)).unwrap_or_default();
            if self.vocabulary.cues.means_just_below(&claim.cue) {
                Set::just_below(value_told, slack)
            } else {
                Set::between(value_told.saturating_sub(slack), value_told.saturating_add(slack))
            }
        }))
    }

    /// Whether two figures are the same kind of number: 5.5% as a level and as a share are.
    pub fn same_kind(&self, a: &Recorded, b: &Recorded) -> bool {
        let kind = |figure: &Recorded| match figure.claim.measure {
            Measure::Level if self.is_percentage(figure) => Measure::Share,
            measure => measure,
        };
        kind(a) == kind(b) || adds_up(a, b, self.vocabulary)
    }

    /// Whether a result is no count, or counts in the target's own measure word: 件 and 万件, not 类.
    pub fn counts_in_own_word(&self, result: &Recorded) -> bool {
        let (own, other) = (&self.target.claim.unit, &result.claim.unit);
        let counted = self.vocabulary.units.family(other) == Some(COUNT);
        !counted || own.chars().next_back() == other.chars().next_back()
    }

    /// Whether a number counts things of which some are named before it: 甲厂、乙厂等13个项目.
    pub fn names_some(&self, figure: &Recorded) -> bool {
        let claim = &figure.claim;
        claim.value.is_some_and(|value| claim.quote.contains(&format!("等{value}{}", claim.unit)))
    }

    /// Whether both sides say their basis and say it differently: 实际 and 名义, 同口径 and 自然口径.
    pub fn bases_differ(&self, result: &Recorded) -> bool {
        let (wanted, given) = (&self.target.claim.flags, &result.claim.flags);
        [(Flag::Real, Flag::Nominal), (Flag::SameBasis, Flag::NaturalBasis)].iter().any(|(one, other)| {
            wanted.has(*one) && given.has(*other) || wanted.has(*other) && given.has(*one)
        })
    }

    /// Whether one side says its basis where the other does not, and it is not the usual one.
    pub fn basis_unsaid(&self, result: &Recorded) -> bool {
        let usual = self.indicator.map_or("", |indicator| indicator.basis.as_str());
        [Flag::Real, Flag::Nominal, Flag::SameBasis, Flag::NaturalBasis].iter().any(|basis| {
            self.target.claim.flags.has(*basis) != result.claim.flags.has(*basis) && basis.code() != usual
        })
    }

    /// How far a result's basis is from the target's: 0 the same or the usual one, 1 another.
    pub fn basis_distance(&self, result: &Recorded) -> u8 {
        u8::from(self.basis_unsaid(result) || self.bases_differ(result))
    }

    /// Whether a result is of the target's whole period: said after its end, or of the whole year in words,
    /// or by a full document that reviews it. In a multi-year review a stock, rate or rank is its last
    /// year's value; December's count of a stock is the year's.
    pub fn is_whole(&self, result: &Recorded) -> bool {
        let wanted = self.target.claim.period;
        let given = result.claim.period;
        if result.claim.flags.has(Flag::YearlyAverage) != self.target.claim.flags.has(Flag::YearlyAverage) {
            return false;
        }
        let same_end = || given.last_day() == wanted.last_day();
        let last_month = || given.month_count() == Some(1) && wanted.covers(given);
        let reaches_end = || {
            given.covers(wanted) && same_end() && self.stands_at_end(result)
                || last_month() && same_end() && self.is_stock(result)
        };
        (given == wanted || reaches_end()) && is_settled(result, wanted)
    }

    /// Whether a result speaks of the period's beginning only: 1—8月, or the year in a document of that year.
    pub fn is_part_year(&self, result: &Recorded) -> bool {
        let wanted = self.target.claim.period;
        let begun = wanted.first_day().is_some_and(|start| said_on(result) >= start);
        let part =
            result.claim.period.opens(wanted) || result.claim.period == wanted && !self.is_whole(result);
        part && begun
    }

    /// Whether the indicator adds up over the year, so that a part-year amount can reach the target.
    pub fn accumulates(&self) -> bool {
        self.condition().accumulates()
    }
}

/// 持平, 增长 and 下降 without a number: growth of nothing, of something, of less than nothing.
fn without_number(result: &Recorded) -> Option<Set> {
    if result.claim.relative_to != Some(RelativeTo::PreviousYear) || result.claim.measure != Measure::Growth {
        return None;
    }
    Set::stated(result.claim.comparator, Decimal::ZERO, None)
}

/// Whether a figure of a period is final enough to be one of it: said after its end, or of the whole year in
/// words, or by a full document that reviews it; never before the period has begun.
pub fn is_settled(result: &Recorded, period: Period) -> bool {
    let said = said_on(result);
    let after = period.last_day().is_some_and(|end| said > end);
    let begun = period.first_day().is_none_or(|start| said >= start);
    let reviewed = result.document.extent == Extent::Full
        && result.document.reviews.is_some_and(|reviews| reviews.covers(period));
    after || begun && (reviewed || result.claim.flags.has(Flag::WholeYear))
}

/// The day a claim was made: its document's, or the day it was typed where the document has none.
pub fn said_on(claim: &Recorded) -> NaiveDate {
    claim.document.date.unwrap_or(claim.recorded_on)
}

/// Its rank among vintages: a dated document's day; one without a date comes before all.
pub fn vintage(claim: &Recorded) -> Option<NaiveDate> {
    claim.document.date
}
