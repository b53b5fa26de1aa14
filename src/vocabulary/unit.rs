//! Units as documents print them, and the exact conversion between those of one family.

use super::data::{DataError, Rows};
use rust_decimal::Decimal;
use serde::Deserialize;
use std::collections::HashMap;

/// What a printed unit measures and how much of the family's base unit it is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Unit {
    /// The family: units of one family convert exactly, others never.
    pub family: String,
    /// How many base units of the family one of this unit is.
    pub factor: Decimal,
}

/// The family of plain percentages.
pub const PERCENT: &str = "percent";
/// The family of percentage points: never compared with percent.
pub const POINTS: &str = "points";
/// The family of counted things, whatever their measure word.
pub const COUNT: &str = "count";

const SCALE: &str = "scale";

/// All known units, from `data/units.csv`.
#[derive(Debug, Clone, Default)]
pub struct Units {
    units: HashMap<String, Unit>,
    scales: Vec<(String, Decimal)>,
}

#[derive(Deserialize)]
struct Row {
    unit: String,
    family: String,
    factor: String,
}

impl Units {
    /// Adds the rows of a `units.csv`: `unit,family,factor`; family `scale` marks 万, 亿 and their like.
    ///
    /// # Errors
    /// A row that cannot be read, or whose factor is no positive decimal.
    pub fn extend(&mut self, rows: &Rows) -> Result<(), DataError> {
        rows.each(|row: Row| {
            let factor: Decimal =
                row.factor.parse().ok().filter(|factor| *factor > Decimal::ZERO).ok_or_else(|| {
                    format!("the factor {:?} of {} is no positive number", row.factor, row.unit)
                })?;
            if row.family == SCALE {
                self.scales.push((row.unit, factor));
            } else {
                self.units.insert(row.unit, Unit { family: row.family, factor });
            }
            Ok(())
        })?;
        self.scales.sort_by_key(|(scale, _)| std::cmp::Reverse(scale.len()));
        Ok(())
    }

    /// The unit a printed form names: itself, or a scale such as 万 or 亿 before one, or a bare scale.
    pub fn get(&self, printed: &str) -> Option<Unit> {
        if let Some(unit) = self.units.get(printed) {
            return Some(unit.clone());
        }
        self.scales.iter().find_map(|(scale, times)| {
            let base = printed.strip_prefix(scale.as_str())?;
            if base.is_empty() {
                return Some(Unit { family: COUNT.to_owned(), factor: *times });
            }
            let unit = self.units.get(base)?;
            Some(Unit { family: unit.family.clone(), factor: times.checked_mul(unit.factor)? })
        })
    }

    /// The family of a printed unit; a bare number counts things.
    pub fn family(&self, printed: &str) -> Option<String> {
        if printed.is_empty() { Some(COUNT.to_owned()) } else { self.get(printed).map(|unit| unit.family) }
    }

    /// `value` of unit `from`, told in unit `to`; `None` between families or where it would not be exact.
    pub fn convert(&self, value: Decimal, from: &str, to: &str) -> Option<Decimal> {
        if from == to {
            return Some(value);
        }
        let plain = || Unit { family: COUNT.to_owned(), factor: Decimal::ONE };
        let unit = |printed: &str| if printed.is_empty() { Some(plain()) } else { self.get(printed) };
        let (from, to) = (unit(from)?, unit(to)?);
        if from.family != to.family {
            return None;
        }
        let base = value.checked_mul(from.factor)?;
        let told = base.checked_div(to.factor)?;
        (told.checked_mul(to.factor)? == base).then(|| told.normalize())
    }

    /// Every known printed form without a scale, for the grammar.
    pub fn printed(&self) -> impl Iterator<Item = &str> {
        self.units.keys().map(String::as_str)
    }

    /// Every scale (万, 亿 …) with its factor, longest first.
    pub fn scales(&self) -> impl Iterator<Item = (&str, Decimal)> {
        self.scales.iter().map(|(scale, times)| (scale.as_str(), *times))
    }
}
