//! Findings counted by status, and their three rates.

use super::finding::{Finding, Status};
use super::{PlacePath, Year};
use std::collections::BTreeMap;

/// How many findings have each status.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Tally {
    counts: [usize; Status::ALL.len()],
}

impl Tally {
    /// Counts findings by the status shown.
    pub fn of<'a>(findings: impl IntoIterator<Item = &'a Finding>) -> Self {
        let mut tally = Self::default();
        tally.add(findings);
        tally
    }

    /// Counts more findings.
    pub fn add<'a>(&mut self, findings: impl IntoIterator<Item = &'a Finding>) {
        findings.into_iter().for_each(|finding| self.count_one(finding.status));
    }

    /// Counts what another tally counts.
    pub fn add_tally(&mut self, other: &Self) {
        self.counts.iter_mut().zip(other.counts).for_each(|(own, other)| *own += other);
    }

    /// Counts one more of that status.
    pub fn count_one(&mut self, status: Status) {
        self.counts[status as usize] += 1;
    }

    /// How many have that status.
    pub fn count(&self, status: Status) -> usize {
        self.counts[status as usize]
    }

    /// How many there are in all.
    pub fn total(&self) -> usize {
        self.counts.iter().sum()
    }

    /// How many are due: all but the pending.
    pub fn due(&self) -> usize {
        self.total() - self.count(Status::Pending)
    }

    /// met/due as (part, whole); `None` of nothing due.
    pub fn met_of_due(&self) -> Option<(usize, usize)> {
        rate(self.count(Status::Met), self.due())
    }

    /// met/(met + missed).
    pub fn met_of_decided(&self) -> Option<(usize, usize)> {
        rate(self.count(Status::Met), self.count(Status::Met) + self.count(Status::Missed))
    }

    /// (due − unreported)/due.
    pub fn reported_of_due(&self) -> Option<(usize, usize)> {
        rate(self.due() - self.count(Status::Unreported), self.due())
    }
}

/// The findings of a place and year, counted.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Counted {
    /// Whose targets.
    pub place: PlacePath,
    /// Of which year.
    pub year: Year,
    /// How many have each status.
    pub tally: Tally,
}

impl Counted {
    /// Findings counted by place and year, in that order.
    pub fn each<'a>(findings: impl IntoIterator<Item = &'a Finding>) -> Vec<Self> {
        let mut years: BTreeMap<(&PlacePath, Year), Tally> = BTreeMap::new();
        for finding in findings {
            let claim = &finding.target.claim;
            years.entry((&claim.place, claim.year)).or_default().count_one(finding.status);
        }
        let counted =
            |((place, year), tally): ((&PlacePath, Year), Tally)| Self { place: place.clone(), year, tally };
        years.into_iter().map(counted).collect()
    }
}

fn rate(part: usize, whole: usize) -> Option<(usize, usize)> {
    (whole > 0).then_some((part, whole))
}
