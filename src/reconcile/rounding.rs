//! What a printed figure may have been before it was rounded, and what follows for sums made with it.

use rust_decimal::Decimal;
use rust_decimal::dec;

/// The smallest and largest amounts that are printed as `value`: 49.81 stands for 49.805 to 49.815.
pub fn printed_interval(value: Decimal) -> (Decimal, Decimal) {
    let half = dec!(0.5).saturating_mul(Decimal::new(1, value.scale().min(27)));
    (value.saturating_sub(half), value.saturating_add(half))
}

/// The plan that an amount and its share of the plan (percent) imply: at least and at most. `None` where
/// the share may be nothing.
pub fn implied_plan(amount: Decimal, percent: Decimal) -> Option<(Decimal, Decimal)> {
    let ((amount_low, amount_high), (percent_low, percent_high)) =
        (printed_interval(amount), printed_interval(percent));
    if percent_low <= Decimal::ZERO || amount_low < Decimal::ZERO {
        return None;
    }
    let plan =
        |amount: Decimal, percent: Decimal| amount.checked_mul(Decimal::ONE_HUNDRED)?.checked_div(percent);
    Some((plan(amount_low, percent_high)?, plan(amount_high, percent_low)?))
}

/// Growth in percent from a base to a level, both as printed: at least and at most. `None` where the base
/// may be nothing.
pub fn derived_growth(level: Decimal, base: Decimal) -> Option<(Decimal, Decimal)> {
    let ((level_low, level_high), (base_low, base_high)) = (printed_interval(level), printed_interval(base));
    if base_low <= Decimal::ZERO || level_low < Decimal::ZERO {
        return None;
    }
    let growth = |level: Decimal, base: Decimal| {
        level.checked_div(base)?.checked_sub(Decimal::ONE)?.checked_mul(Decimal::ONE_HUNDRED)
    };
    Some((growth(level_low, base_high)?, growth(level_high, base_low)?))
}

/// A share of a whole in percent, to one decimal place; `None` of nothing.
pub fn percent_of(part: Decimal, whole: Decimal) -> Option<Decimal> {
    let percent = part.checked_div(whole)?.checked_mul(Decimal::ONE_HUNDRED)?;
    Some(percent.round_dp_with_strategy(1, rust_decimal::RoundingStrategy::MidpointAwayFromZero))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_amount_and_its_share_of_the_plan_imply_an_interval() {
        let (low, high) = implied_plan(dec!(49.81), dec!(90.64)).unwrap();
        assert_eq!((low.round_dp(3), high.round_dp(3)), (dec!(54.945), dec!(54.962)));
    }

    #[test]
    fn nothing_follows_from_a_base_of_nothing() {
        assert_eq!(derived_growth(dec!(5), dec!(0)), None);
        assert_eq!(implied_plan(dec!(5), dec!(0)), None);
    }
}
