//! The number of an item or of what was reported of it.

use crate::vocabulary::{Claim, Comparator, Flag, Flags, Measure, Period, PlacePath, RelativeTo, Role, Year};
use rust_decimal::Decimal;

/// The number part of a claim: what an item wants, or what was reported of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Figure {
    /// What is measured, in the words it was read from: 城镇新增就业.
    pub indicator: String,
    /// What kind of number.
    pub measure: Measure,
    /// How it binds.
    pub comparator: Comparator,
    /// The words that said so: 左右, 以上. Empty where none did.
    pub cue: String,
    /// The number as printed; of a range, its near end.
    pub value: Decimal,
    /// The far end of a range.
    pub value_high: Option<Decimal>,
    /// The unit as printed, with 万 and 亿.
    pub unit: String,
    /// Whether it is 预计 or 初步.
    pub provisional: bool,
}

impl Figure {
    /// The figure of a claim; `None` where it has no number of its own (与经济增长同步).
    pub fn of(claim: &Claim) -> Option<Self> {
        Some(Self {
            indicator: claim.indicator.clone(),
            measure: claim.measure,
            comparator: claim.comparator,
            cue: claim.cue.clone(),
            value: claim.value.filter(|_| claim.relative_to.is_none())?,
            value_high: claim.value_high,
            unit: claim.unit.clone(),
            provisional: claim.flags.has(Flag::Provisional),
        })
    }

    /// The claim that says it, so that it is worded and compared as every other.
    pub fn claim(&self, role: Role, place: &PlacePath, year: Year, period: Period) -> Claim {
        let no_yardstick: Option<RelativeTo> = None;
        Claim {
            role,
            place: place.clone(),
            year,
            indicator: self.indicator.clone(),
            measure: self.measure,
            comparator: self.comparator,
            cue: self.cue.clone(),
            value: Some(self.value),
            value_high: self.value_high,
            stretch: None,
            unit: self.unit.clone(),
            period,
            relative_to: no_yardstick,
            flags: self.provisional.then_some(Flag::Provisional).into_iter().collect::<Flags>(),
            quote: String::new(),
            span: None,
            section: String::new(),
            rule: String::new(),
            responsible: String::new(),
            note: String::new(),
        }
    }
}
