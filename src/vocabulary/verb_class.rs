//! What a verb does to a work: adds, makes, renews, plans.

use super::works::Kind;

/// What kind of doing a work's verb is. Works done in unlike ways are not surely the same work.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum VerbClass {
    /// No verb: all there is of a thing, or a verb said before.
    None,
    /// A verb that tells little of what is done: 实施, 推进.
    Light,
    /// What was not there before.
    Adds,
    /// Building.
    Makes,
    /// Making better what is there.
    Renews,
    /// Only thinking of it.
    Plans,
}

impl VerbClass {
    /// The class of a kind of word, where that is a verb.
    pub(super) const fn of(kind: Kind) -> Option<Self> {
        match kind {
            Kind::Adds => Some(Self::Adds),
            Kind::Makes => Some(Self::Makes),
            Kind::Renews => Some(Self::Renews),
            Kind::Plans => Some(Self::Plans),
            Kind::Light
            | Kind::Manner
            | Kind::Generic
            | Kind::Scope
            | Kind::Town
            | Kind::Country
            | Kind::Fraction
            | Kind::Tail
            | Kind::Campaign
            | Kind::Fund
            | Kind::FundSide
            | Kind::Treasury
            | Kind::Done
            | Kind::List
            | Kind::Fulfilled
            | Kind::NotWholly
            | Kind::OfRank
            | Kind::Project
            | Kind::Invested
            | Kind::Short
            | Kind::Under => None,
        }
    }

    /// This verb's class with the next verb's behind it: 谋划实施 is doing, 加快建设 is building.
    #[must_use]
    pub const fn then(self, next: Self) -> Self {
        match (self, next) {
            (Self::None | Self::Plans, next) if !matches!(next, Self::None) => next,
            (Self::Light, next @ (Self::Adds | Self::Makes | Self::Renews)) => next,
            (own, _) => own,
        }
    }

    /// Whether what is said with one may be the outcome of what was promised with the other: 新增停车位 of
    /// 新建停车位, but not a number of all there are of a number of new ones.
    pub const fn agrees(self, other: Self) -> bool {
        match (self, other) {
            (Self::None | Self::Light, Self::Light | Self::Makes | Self::Renews)
            | (Self::Makes | Self::Renews, Self::None | Self::Light)
            | (Self::Adds, Self::Light | Self::Adds | Self::Makes)
            | (Self::Makes, Self::Adds | Self::Makes)
            | (Self::Light, Self::None | Self::Adds)
            | (Self::None, Self::None)
            | (Self::Renews, Self::Renews)
            | (Self::Plans, Self::Plans) => true,
            (Self::None, Self::Adds | Self::Plans)
            | (Self::Light, Self::Plans)
            | (Self::Adds, Self::None | Self::Renews | Self::Plans)
            | (Self::Makes, Self::Renews | Self::Plans)
            | (Self::Renews, Self::Adds | Self::Makes | Self::Plans)
            | (Self::Plans, Self::None | Self::Light | Self::Adds | Self::Makes | Self::Renews) => false,
        }
    }
}
