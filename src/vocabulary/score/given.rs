//! What a formula gives to one target.

use super::{Band, Entry, Formula, LeftOut, Measured, Outcome, Scale, rounded};
use crate::vocabulary::Direction;
use rust_decimal::Decimal;

/// How a completion follows from target and result.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum How {
    /// Result over target.
    Share,
    /// 2 less that, for less is better.
    TwoLess,
    /// How much of the way from where it began.
    Way,
    /// 100, less or more so many for each unit that it is short or beyond.
    Difference {
        /// How many.
        each: Decimal,
        /// Units beyond; below 0, short.
        beyond: Decimal,
    },
    /// It does not: what became of it decides.
    Status,
}

/// What a formula gives to a target, with its arithmetic.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Given {
    /// What became of it.
    pub outcome: Outcome,
    /// How its completion follows.
    pub how: How,
    /// Its completion in percent, rounded, before any cap; it may be below 0, and counts 0 then.
    pub completion: Option<Decimal>,
    /// Whether it was met with less than 100, thanks to the slack of 左右, and so counts 100.
    pub raised: bool,
    /// Beyond what nothing counts, where it is beyond.
    pub capped: Option<Decimal>,
    /// The band that it lies in; where there are bands and it lies in none, below all of them.
    pub band: Option<Band>,
    /// Its points, rounded.
    pub points: Decimal,
    /// How much it counts.
    pub weight: Decimal,
    /// Whether it is far enough beyond for the bonus.
    pub bonus: bool,
}

impl Formula {
    /// What a target gets.
    ///
    /// # Errors
    /// Why it is left out.
    pub fn give(&self, entry: &Entry) -> Result<Given, LeftOut> {
        let outcome = entry.outcome?;
        let weight = entry.weight.or_else(|| self.weights.get(&entry.key).copied()).unwrap_or(Decimal::ONE);
        let judged = outcome != Outcome::Unreported;
        let measured = entry.measured.filter(|_| judged).map(|own| (own, self.scale(own)));
        let completed = match measured {
            Some((own, scale)) => completion(own, scale)?,
            None => None,
        };
        let Some((how, exact, cap)) = completed else {
            let points = self.points.get(&outcome).copied().ok_or(LeftOut::NoPoints)?;
            let (how, points) = (How::Status, rounded(points));
            let nothing = Given {
                outcome,
                how,
                points,
                weight,
                completion: None,
                raised: false,
                capped: None,
                band: None,
                bonus: false,
            };
            return Ok(nothing);
        };
        let met = matches!(outcome, Outcome::Met | Outcome::Late);
        let raised = met && exact < Decimal::ONE_HUNDRED;
        let own = short_stays_short(exact);
        let counted = if raised { Decimal::ONE_HUNDRED } else { own };
        let within = counted.min(cap).max(Decimal::ZERO);
        let band = self.bands.iter().find(|band| within >= band.from).copied();
        let points = match band {
            Some(band) => band.points.unwrap_or(within),
            None if self.bands.is_empty() => within,
            None => Decimal::ZERO,
        };
        Ok(Given {
            outcome,
            how,
            completion: Some(own),
            raised,
            capped: (counted > cap).then_some(cap),
            band,
            points: rounded(points),
            weight,
            bonus: met && self.bonus.is_some_and(|bonus| counted >= bonus.from),
        })
    }

    const fn scale(&self, measured: Measured) -> Scale {
        if measured.percent { self.percent } else { self.amount }
    }
}

/// Rounded, but never to 100 from below.
fn short_stays_short(exact: Decimal) -> Decimal {
    let own = rounded(exact);
    let just_short = Decimal::new(9999, 2);
    if exact < Decimal::ONE_HUNDRED { own.min(just_short) } else { own }
}

type Completed = Option<(How, Decimal, Decimal)>;

/// The completion and its cap. `None` where the scale or the numbers give none: nothing is divided by 0, nor by what
/// is below it.
fn completion(own: Measured, scale: Scale) -> Result<Completed, LeftOut> {
    let completed = match scale {
        Scale::Status => return Ok(None),
        Scale::Ratio { cap } => match (own.from, own.direction) {
            (_, Direction::Neither) => return Ok(None),
            (Some(from), _) => way(own, from)?.map(|share| (How::Way, share, cap)),
            (None, _) if own.goal <= Decimal::ZERO => None,
            (None, Direction::More) => Some((How::Share, percent(own.told, own.goal)?, cap)),
            (None, Direction::Less) => {
                let share = percent(own.told, own.goal)?;
                Some((How::TwoLess, Decimal::TWO * Decimal::ONE_HUNDRED - share, cap))
            }
        },
        Scale::Difference { each, cap } => {
            let beyond = match own.direction {
                Direction::More => own.told.checked_sub(own.goal),
                Direction::Less => own.goal.checked_sub(own.told),
                Direction::Neither => return Ok(None),
            };
            let beyond = beyond.ok_or(LeftOut::TooLarge)?;
            let gained = beyond.checked_mul(each).and_then(|own| own.checked_add(Decimal::ONE_HUNDRED));
            Some((How::Difference { each, beyond }, gained.ok_or(LeftOut::TooLarge)?, cap))
        }
    };
    Ok(completed)
}

/// How much of the way from where it began to what is wanted; nothing where that is no way, or leads to the worse side.
fn way(own: Measured, from: Decimal) -> Result<Option<Decimal>, LeftOut> {
    let (done, all) = match own.direction {
        Direction::More => (own.told.checked_sub(from), own.goal.checked_sub(from)),
        Direction::Less => (from.checked_sub(own.told), from.checked_sub(own.goal)),
        Direction::Neither => return Ok(None),
    };
    let (done, all) = done.zip(all).ok_or(LeftOut::TooLarge)?;
    if all <= Decimal::ZERO { Ok(None) } else { percent(done, all).map(Some) }
}

fn percent(part: Decimal, whole: Decimal) -> Result<Decimal, LeftOut> {
    let share = part.checked_mul(Decimal::ONE_HUNDRED).and_then(|part| part.checked_div(whole));
    share.filter(|share| share.abs() < Decimal::from(1_000_000_000_000_u64)).ok_or(LeftOut::TooLarge)
}
