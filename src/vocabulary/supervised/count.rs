//! How many items stand how.

use super::pace::PaceStatus;
use super::printed::percent;
use rust_decimal::{Decimal, RoundingStrategy};
use std::collections::BTreeMap;

/// How many items stand how.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Counts {
    by: BTreeMap<PaceStatus, usize>,
}

impl Counts {
    /// How many there are.
    pub fn all(&self) -> usize {
        self.by.values().sum()
    }

    /// How many stand so.
    pub fn count(&self, status: PaceStatus) -> usize {
        self.by.get(&status).copied().unwrap_or_default()
    }

    /// How many percent of all that is, to one decimal; `None` where there are none.
    pub fn share(&self, status: PaceStatus) -> Option<Decimal> {
        let share = percent(self.count(status).into(), self.all().into())?;
        Some(share.round_dp_with_strategy(1, RoundingStrategy::MidpointAwayFromZero))
    }

    /// Those of which there are any, in the order of the statuses.
    pub fn some(&self) -> impl Iterator<Item = (PaceStatus, usize)> + '_ {
        self.by.iter().map(|(status, count)| (*status, *count))
    }
}

impl FromIterator<PaceStatus> for Counts {
    fn from_iter<I: IntoIterator<Item = PaceStatus>>(statuses: I) -> Self {
        let mut by = BTreeMap::new();
        for status in statuses {
            *by.entry(status).or_default() += 1;
        }
        Self { by }
    }
}
