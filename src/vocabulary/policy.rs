//! The numbers and readings the judging rules turn on. `rules` sets them by name from a file.

use super::words::words;
use rust_decimal::Decimal;
use rust_decimal::dec;

/// The version of the judging rules; printed with every finding.
pub const RULES: u32 = 6;

words! {
    /// How 左右 is read.
    Reading {
        /// As if it were not there.
        Strict = "strict" "从严",
        /// Slack on the bad side: the reading that decides unless other rules are asked for.
        Tolerant = "tolerant" "不利一边有容差",
        /// Slack on both sides, and no further on the good side either.
        Symmetric = "symmetric" "两边都有容差",
    }
}

words! {
    /// When a range such as 4.5%—5% is reached.
    RangeReading {
        /// From its near end on.
        NearEnd = "near-end" "到近端即达到",
        /// Only between its ends.
        Inside = "inside" "须在区间之内",
    }
}

words! {
    /// What a result printed more coarsely than its target says: 1.2亿元 beside 12480万元.
    RoundingReading {
        /// That the target may have been reached before rounding: incomparable, not missed.
        Doubt = "doubt" "存疑",
        /// What is printed.
        Printed = "printed" "按所印数字",
    }
}

words! {
    /// Which claims count.
    EvidenceReading {
        /// All on file, also those that nobody has reviewed yet.
        All = "all" "全部计入",
        /// Targets that a person vouches for; what a result that nobody vouches for would decide stays open.
        Reviewed = "reviewed" "只计复核过的",
    }
}

/// The tolerances, margins and readings a judgement is made under.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Policy {
    /// How 左右 is read.
    pub approx_reading: Reading,
    /// When a range is reached.
    pub range_reading: RangeReading,
    /// What a coarsely printed result says.
    pub rounding_reading: RoundingReading,
    /// Which claims count.
    pub evidence_reading: EvidenceReading,
    /// The slack of 左右 on percentages, in percentage points.
    pub percent_tolerance: Decimal,
    /// The slack of 左右 on amounts, as a fraction of the figure.
    pub amount_tolerance: Decimal,
    /// How far a growth derived from levels of two documents may be off, in percentage points.
    pub derived_margin: Decimal,
    /// How far below growth of GDP still counts as 同步, in percentage points.
    pub in_step_margin: Decimal,
    /// How far below growth of GDP 基本同步 is surely not kept, in percentage points.
    pub roughly_in_step_margin: Decimal,
    /// From this likeness on, 0 to 1, two works are surely the same.
    pub sure_likeness: Decimal,
    /// From this share of the shorter phrase on, 0 to 1, two works done alike and of one scope are the same.
    pub same_containment: Decimal,
    /// From this share of the shorter phrase on, 0 to 1, two works may be the same.
    pub doubtful_containment: Decimal,
    /// From this share of an object's words on, 0 to 1, a sentence speaks of it.
    pub mentioned_share: Decimal,
    /// From this probability of a link on, 0 to 1, a result decides that a target was met.
    pub sure_link: Decimal,
    /// From this probability of a link on, 0 to 1, a result decides that a target was missed.
    pub sure_link_missed: Decimal,
    /// From this probability of a link on, 0 to 1, a result may be the target's.
    pub possible_link: Decimal,
    /// A percentage no further than this beyond its target is just met, in percentage points.
    pub hair_points: Decimal,
    /// An amount no further than this beyond its target is just met, in units of the last printed digit.
    pub hair_digits: Decimal,
}

impl Default for Policy {
    fn default() -> Self {
        Self {
            approx_reading: Reading::Tolerant,
            range_reading: RangeReading::NearEnd,
            rounding_reading: RoundingReading::Doubt,
            evidence_reading: EvidenceReading::All,
            percent_tolerance: dec!(0.2),
            amount_tolerance: dec!(0.02),
            derived_margin: dec!(2),
            in_step_margin: dec!(0.2),
            roughly_in_step_margin: dec!(0.5),
            sure_likeness: dec!(0.8),
            same_containment: dec!(0.9),
            doubtful_containment: dec!(0.5),
            mentioned_share: dec!(0.6),
            sure_link: dec!(0.5),
            sure_link_missed: dec!(0.9),
            possible_link: dec!(0.15),
            hair_points: dec!(0.1),
            hair_digits: dec!(1),
        }
    }
}
