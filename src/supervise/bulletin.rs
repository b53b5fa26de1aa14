//! What changed between two days.

use super::pace::Judged;
use crate::vocabulary::supervised::PaceStatus;
use std::collections::BTreeMap;

/// An item that stands otherwise than it did.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Change<'j, 'd> {
    /// The item as it is now.
    pub now: &'j Judged<'d>,
    /// How it stood; `None` where it was not on file.
    pub was: Option<PaceStatus>,
}

/// Every item that stands otherwise than before, in the order of those of now.
pub fn changes<'j, 'd>(before: &[Judged<'_>], now: &'j [Judged<'d>]) -> Vec<Change<'j, 'd>> {
    let was: BTreeMap<&str, PaceStatus> =
        before.iter().map(|own| (own.dossier.item.id.as_str(), own.paced.status)).collect();
    let changes = now.iter().map(|now| Change { was: was.get(now.dossier.item.id.as_str()).copied(), now });
    changes.filter(|change| change.was != Some(change.now.paced.status)).collect()
}
