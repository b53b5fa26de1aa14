//! The numbers the judging rules turn on.

use rust_decimal::Decimal;
use rust_decimal::dec;

/// The version of the judging rules; printed with every finding.
pub const RULES: u32 = 1;

/// The tolerances and margins a judgement is made under.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Policy {
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
}

impl Default for Policy {
    fn default() -> Self {
        Self {
            percent_tolerance: dec!(0.2),
            amount_tolerance: dec!(0.02),
            derived_margin: dec!(2),
            in_step_margin: dec!(0.2),
            roughly_in_step_margin: dec!(0.5),
            sure_likeness: dec!(0.8),
            same_containment: dec!(0.9),
            doubtful_containment: dec!(0.5),
            mentioned_share: dec!(0.6),
        }
    }
}
