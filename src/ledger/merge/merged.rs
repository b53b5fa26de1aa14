//! What a merge comes to: what it added, and where the two ledgers disagreed.

use super::super::{Alike, Head, Kind};

/// What a merge added, and where the two ledgers disagreed.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Merged {
    /// Documents, and versions of documents.
    pub documents: usize,
    /// First versions of claims.
    pub claims: usize,
    /// Later versions of claims.
    pub corrections: usize,
    /// Rulings.
    pub rulings: usize,
    /// Withdrawals.
    pub withdrawals: usize,
    /// Restorations.
    pub restorations: usize,
    /// Acceptances.
    pub acceptances: usize,
    /// Versions of items and of what belongs to them, by kind; none of a kind of which none came.
    pub kept: Vec<(Kind, usize)>,
    /// Claims, corrections, rulings and versions that both held.
    pub known: usize,
    /// Where they disagreed.
    pub conflicts: Vec<Conflict>,
    /// New places that may be taken for others.
    pub alike: Vec<Alike>,
}

/// What became of an export that was imported.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Imported {
    /// The ledger was empty and is now the one that was exported.
    Whole {
        /// Documents and versions of documents.
        documents: i64,
        /// Claims and versions of claims.
        claims: i64,
        /// The latest entry.
        head: Option<Head>,
    },
    /// It was merged.
    Merged(Merged),
}

/// A disagreement, by public ids, and what was decided.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Conflict {
    /// Withdrawn in one, standing in the other: it is withdrawn.
    Withdrawn {
        /// What.
        id: String,
        /// Whether it was this ledger in which it was withdrawn.
        here: bool,
    },
    /// Corrected in both: the later stands.
    Corrected {
        /// The version here.
        here: String,
        /// The version there.
        there: String,
        /// Which of them stands.
        stands: String,
    },
    /// Ruled on in both: the later decides.
    Ruled {
        /// The ruling here.
        here: String,
        /// The ruling there.
        there: String,
        /// Which of them decides.
        stands: String,
    },
}
