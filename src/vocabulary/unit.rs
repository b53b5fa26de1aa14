//! Units as documents print them, and the exact conversion between those of one family.

use super::data::{DataError, Rows};
use super::words::nearest;
use crate::message;
use rust_decimal::Decimal;
use rustc_hash::FxHashMap;
use serde::Deserialize;

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
/// The unit that differences of percentages are in, as documents print it.
pub const PERCENTAGE_POINTS: &str = "个百分点";
/// The family of counted things, whatever their measure word.
pub const COUNT: &str = "count";
/// The family of money in the country's own currency.
pub const MONEY: &str = "money";
/// The families of what is counted by heads.
const COUNTING: [&str; 3] = [COUNT, "people", "person_times"];

const SCALE: &str = "scale";

/// More decimals than any exact conversion of a printed figure has.
const LONGEST_FRACTION: u32 = 18;

/// All known units, from `data/units.csv`.
#[derive(Debug, Clone, Default)]
pub struct Units {
    known: FxHashMap<String, Unit>,
    order: Vec<String>,
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
            let factor: Decimal = row
                .factor
                .parse()
                .ok()
                .filter(|factor| *factor > Decimal::ZERO)
                .ok_or_else(|| message!("row-factor", given = &row.factor, unit = &row.unit))?;
            if row.family == SCALE {
                self.scales.push((row.unit, factor));
            } else {
                let unit = Unit { family: row.family, factor };
                if self.known.insert(row.unit.clone(), unit).is_none() {
                    self.order.push(row.unit);
                }
            }
            Ok(())
        })?;
        self.scales.sort_by_key(|(scale, _)| std::cmp::Reverse(scale.len()));
        Ok(())
    }

    /// The unit a printed form names: itself, or a scale such as 万 or 亿 before one, or a bare scale.
    pub fn get(&self, printed: &str) -> Option<Unit> {
        if let Some(unit) = self.known.get(printed) {
            return Some(unit.clone());
        }
        self.scales.iter().find_map(|(scale, times)| {
            let base = printed.strip_prefix(scale.as_str())?;
            if base.is_empty() {
                return Some(Unit { family: COUNT.to_owned(), factor: *times });
            }
            let unit = self.known.get(base)?;
            Some(Unit { family: unit.family.clone(), factor: times.checked_mul(unit.factor)? })
        })
    }

    /// The family of a printed unit; a bare number counts things.
    pub fn family(&self, printed: &str) -> Option<&str> {
        if printed.is_empty() {
            return Some(COUNT);
        }
        if let Some(unit) = self.known.get(printed) {
            return Some(&unit.family);
        }
        self.scales.iter().find_map(|(scale, times)| {
            let base = printed.strip_prefix(scale.as_str())?;
            if base.is_empty() {
                return Some(COUNT);
            }
            let unit = self.known.get(base)?;
            times.checked_mul(unit.factor).map(|_| unit.family.as_str())
        })
    }

    /// `value` of unit `from`, told in unit `to`; `None` between families or where it would not be exact.
    pub fn convert(&self, value: Decimal, from: &str, to: &str) -> Option<Decimal> {
        if from == to {
            return Some(value);
        }
        let (told, exact) = self.quotient(value, from, to)?;
        exact.then_some(told)
    }

    /// As `convert`, but rounded to nine decimal places where the digits never end (100亩 in 公顷). No printed
    /// figure equals such a number, so comparing the rounded one decides as the exact one would.
    pub fn told_in(&self, value: Decimal, from: &str, to: &str) -> Option<Decimal> {
        const PLACES: u32 = 9;
        if from == to {
            return Some(value);
        }
        let (told, exact) = self.quotient(value, from, to)?;
        Some(if exact { told } else { told.round_dp(PLACES).normalize() })
    }

    /// As `told_in`; a scale without a measure word is of what the other counts: 1240万 beside 1000万人.
    pub fn counted_in(&self, value: Decimal, from: &str, to: &str) -> Option<Decimal> {
        let counts = |unit: &str| self.family(unit).is_some_and(|family| COUNTING.contains(&family));
        let word = |unit: &str| {
            let scale =
                self.scales.iter().map(|(scale, _)| scale.as_str()).find(|scale| unit.starts_with(scale));
            unit[scale.map_or(0, str::len)..].to_owned()
        };
        self.told_in(value, from, to).or_else(|| match (self.is_scale(from), self.is_scale(to)) {
            (true, false) if counts(to) => self.told_in(value, &format!("{from}{}", word(to)), to),
            (false, true) if counts(from) => self.told_in(value, from, &format!("{to}{}", word(from))),
            _ => None,
        })
    }

    fn quotient(&self, value: Decimal, from: &str, to: &str) -> Option<(Decimal, bool)> {
        let plain = || Unit { family: COUNT.to_owned(), factor: Decimal::ONE };
        let unit = |printed: &str| if printed.is_empty() { Some(plain()) } else { self.get(printed) };
        let (from, to) = (unit(from)?, unit(to)?);
        if from.family != to.family {
            return None;
        }
        let (base, whole) = product(value, from.factor)?;
        let told = base.checked_div(to.factor)?.normalize();
        // 1亩 is 666.66… 平方米: the product rounds back to the base, but the digits never end.
        let (back, all) = product(told, to.factor)?;
        Some((told, whole && all && told.scale() <= LONGEST_FRACTION && back == base))
    }

    fn is_scale(&self, printed: &str) -> bool {
        self.scales.iter().any(|(scale, _)| scale == printed)
    }

    /// Every known printed form without a scale, in the order of the file.
    pub fn printed(&self) -> impl Iterator<Item = &str> {
        self.order.iter().map(String::as_str)
    }

    /// The known unit most like `printed`, under the same scale; of equals the one that stands first in the file.
    pub fn nearest(&self, printed: &str) -> Option<String> {
        let scale =
            self.scales.iter().map(|(scale, _)| scale.as_str()).find(|scale| printed.starts_with(scale));
        let scaled =
            scale.into_iter().flat_map(|scale| self.order.iter().map(move |unit| format!("{scale}{unit}")));
        let scaled: Vec<String> = scaled.collect();
        nearest(printed, scaled.iter().rev().chain(self.order.iter().rev()).map(String::as_str))
            .map(str::to_owned)
    }

    /// Every scale (万, 亿 …) with its factor, longest first.
    pub fn scales(&self) -> impl Iterator<Item = (&str, Decimal)> {
        self.scales.iter().map(|(scale, times)| (scale.as_str(), *times))
    }
}

/// The product, and whether it has all its digits: one with more than a decimal holds is rounded.
fn product(a: Decimal, b: Decimal) -> Option<(Decimal, bool)> {
    let product = a.checked_mul(b)?;
    let whole = product.scale() == a.scale() + b.scale();
    Some((product, whole || a.is_zero()))
}
