//! An amount as printed, with its unit.

use crate::message;
use crate::vocabulary::message::{Message, Worded};
use crate::vocabulary::unit::Units;
use rust_decimal::Decimal;
use std::fmt;

/// A number with its unit, as printed: `5.20亿元`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Amount {
    /// The number, with the digits that were printed.
    pub value: Decimal,
    /// Its unit, with 万 and 亿.
    pub unit: String,
}

/// Words that are no amount.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{}", self.message())]
pub enum AmountError {
    /// Not a number and its unit, or a number below 0.
    NotAnAmount(String),
    /// A number without its unit.
    NoUnit(String),
    /// A unit that no row of `data/units.csv` names.
    Unit {
        /// The unit.
        given: String,
        /// The known one most like it.
        near: Option<String>,
    },
}

impl Worded for AmountError {
    fn message(&self) -> Message {
        match self {
            Self::NotAnAmount(given) => message!("amount-none", given = given),
            Self::NoUnit(given) => message!("amount-no-unit", given = given),
            Self::Unit { given, near: Some(near) } => {
                message!("amount-unit-near", given = given, near = near)
            }
            Self::Unit { given, near: None } => message!("amount-unit", given = given),
        }
    }
}

impl Amount {
    /// Reads `5.2亿元`, or `5.2` where `unit` says in what.
    ///
    /// # Errors
    /// Words that are no number with a known unit.
    pub fn parse(given: &str, unit: &str, units: &Units) -> Result<Self, AmountError> {
        let given = given.trim();
        let end = given.find(|c: char| !c.is_ascii_digit() && !matches!(c, '.' | ',')).unwrap_or(given.len());
        let (number, own) = given.split_at(end);
        let none = || AmountError::NotAnAmount(given.to_owned());
        let value = number.replace(',', "");
        if !value.starts_with(|c: char| c.is_ascii_digit()) || value.ends_with('.') {
            return Err(none());
        }
        let value = Decimal::from_str_exact(&value).map_err(|_| none())?;
        let unit = match (own.trim(), unit.trim()) {
            ("", "") => return Err(AmountError::NoUnit(given.to_owned())),
            ("", unit) => unit,
            (own, _) => own,
        };
        if units.get(unit).is_none() {
            return Err(AmountError::Unit { given: unit.to_owned(), near: units.nearest(unit) });
        }
        Ok(Self { value, unit: unit.to_owned() })
    }
}

impl fmt::Display for Amount {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}{}", self.value, self.unit)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::vocabulary::Vocabulary;

    #[test]
    fn an_amount_keeps_its_digits_and_needs_a_unit_that_is_known() {
        let units = Vocabulary::load(None).unwrap().units;
        let read = |given: &str, unit: &str| Amount::parse(given, unit, &units).map(|own| own.to_string());
        assert_eq!(read("5.20亿元", "万元").unwrap(), "5.20亿元");
        assert_eq!(read("12,000", "万元").unwrap(), "12000万元");
        assert_eq!(read("5", ""), Err(AmountError::NoUnit("5".into())));
        for none in ["约5亿元", "-5亿元", "亿元", "5.亿元", ""] {
            assert_eq!(read(none, "亿元"), Err(AmountError::NotAnAmount(none.into())));
        }
        assert!(matches!(read("5亿园", ""), Err(AmountError::Unit { .. })));
    }
}
