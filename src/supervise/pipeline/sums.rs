//! Amounts added up: exactly, and never of two families of units.

use crate::vocabulary::pipeline::{Amount, Median, Sums};
use crate::vocabulary::unit::{MONEY, Units};
use rust_decimal::Decimal;

/// Adds up amounts, in the largest unit that one of each family is printed in.
pub(super) fn sums<'a>(amounts: impl Iterator<Item = Option<&'a Amount>>, units: &Units) -> Sums {
    let mut sums = Sums::default();
    for amount in amounts {
        sums.count += 1;
        match amount {
            None => sums.unknown += 1,
            Some(amount) => add(&mut sums.totals, amount, units),
        }
    }
    // Stable: the others stay in the order in which they came.
    sums.totals.sort_by_key(|total| units.family(&total.unit) != Some(MONEY));
    sums
}

/// Adds an amount to the sum that it converts to exactly; where there is none it is a sum of its own.
fn add(totals: &mut Vec<Amount>, amount: &Amount, units: &Units) {
    let larger = |one: &str, other: &str| match (units.get(one), units.get(other)) {
        (Some(one), Some(other)) => one.factor > other.factor,
        _ => false,
    };
    for total in totals.iter_mut() {
        let unit = if larger(&amount.unit, &total.unit) { &amount.unit } else { &total.unit };
        let told = |own: &Amount| units.convert(own.value, &own.unit, unit);
        let sum = told(total).zip(told(amount)).and_then(|(one, other)| exact_sum(one, other));
        if let Some(value) = sum {
            *total = Amount { value, unit: unit.clone() };
            return;
        }
    }
    totals.push(amount.clone());
}

/// The sum, where it has all its digits.
fn exact_sum(one: Decimal, other: Decimal) -> Option<Decimal> {
    let sum = one.checked_add(other)?;
    (sum.scale() >= one.scale().max(other.scale())
        || sum.checked_sub(other)? == one && sum.checked_sub(one)? == other)
        .then_some(sum)
}

/// The middle of numbers of days; `None` of none.
pub(super) fn median(mut days: Vec<i64>) -> Option<Median> {
    days.sort_unstable();
    let of = days.len();
    let (low, high) = (*days.get(of.checked_sub(1)? / 2)?, *days.get(of / 2)?);
    let days = Decimal::from(low.checked_add(high)?).checked_div(Decimal::TWO)?.normalize();
    Some(Median { days, of })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::vocabulary::Vocabulary;

    #[test]
    fn amounts_are_added_up_exactly_in_the_largest_unit_and_currencies_apart() {
        let units = Vocabulary::load(None).unwrap().units;
        let amounts: Vec<Option<Amount>> = ["5000万元", "1.2亿元", "300万美元", "0.05亿元", ""]
            .iter()
            .map(|given| Amount::parse(given, "", &units).ok())
            .collect();
        let sums = sums(amounts.iter().map(Option::as_ref), &units);
        let totals: Vec<String> = sums.totals.iter().map(ToString::to_string).collect();
        assert_eq!(totals, ["1.75亿元", "300万美元"]);
        assert_eq!((sums.count, sums.unknown), (5, 1));
    }

    #[test]
    fn the_middle_of_an_even_count_is_half_the_sum_of_the_two() {
        let of = |days: &[i64]| median(days.to_vec()).map(|median| median.days.to_string());
        assert_eq!(of(&[]), None);
        assert_eq!(of(&[7]).unwrap(), "7");
        assert_eq!(of(&[9, 2, 4]).unwrap(), "4");
        assert_eq!(of(&[9, 2, 4, 5]).unwrap(), "4.5");
    }
}
