//! A printed percentage beside its own arithmetic, and a whole beside its parts: a bulletin can be audited too.

use rust_decimal::{Decimal, RoundingStrategy};

/// A percentage that is printed otherwise than it follows from the figures beside it: 47 for 47.8.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Misprint {
    /// As printed.
    pub printed: Decimal,
    /// As it follows, unrounded.
    pub follows: Decimal,
}

impl Misprint {
    /// What is wrong with the percentage that `part` is printed to be of `whole`; `None` where it rounds to what is printed, or
    /// the whole is nothing.
    pub fn of(printed: Decimal, part: Decimal, whole: Decimal) -> Option<Self> {
        let follows = percent(part, whole)?;
        let rounded = follows.round_dp_with_strategy(printed.scale(), RoundingStrategy::MidpointAwayFromZero);
        (rounded != printed).then_some(Self { printed, follows })
    }
}

/// How much of a whole a part is, in percent and unrounded; `None` of nothing.
pub fn percent(part: Decimal, whole: Decimal) -> Option<Decimal> {
    part.checked_mul(Decimal::ONE_HUNDRED)?.checked_div(whole)
}

/// A whole beside the sum of its parts.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Summed {
    /// The whole.
    pub whole: Decimal,
    /// The sum of the parts, in the unit of the whole.
    pub sum: Decimal,
    /// How many parts.
    pub parts: usize,
}

impl Summed {
    /// Whether the parts make up the whole.
    pub fn agrees(&self) -> bool {
        self.whole == self.sum
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use rust_decimal::dec;

    #[test]
    fn a_percentage_that_does_not_follow_from_its_figures_is_a_misprint() {
        let kaigong = Misprint::of(dec!(47), dec!(129), dec!(270)).unwrap();
        assert_eq!(kaigong.follows.round_dp(1), dec!(47.8));
        let jinzhai = Misprint::of(dec!(72.9), dec!(162), dec!(222)).unwrap();
        assert_eq!(jinzhai.follows.round_dp(2), dec!(72.97));
        for (printed, part, whole) in [
            (dec!(30.90), dec!(313.64), dec!(1015)),
            (dec!(97.2), dec!(629.0), dec!(647.4)),
            (dec!(80.8), dec!(206), dec!(255)),
            (dec!(80.0), dec!(44), dec!(55)),
            (dec!(108), dec!(3889), dec!(3600)),
        ] {
            assert_eq!(Misprint::of(printed, part, whole), None, "{part} of {whole}");
        }
        assert_eq!(Misprint::of(dec!(1), dec!(1), dec!(0)), None);
    }
}
