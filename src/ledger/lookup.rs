//! Names and ids that mean nothing in a ledger, or more than one thing, or that do not stand.

use super::named::Kind;
use super::place::{LONGEST, all};
use crate::message;
use crate::vocabulary::canonical::beginning;
use crate::vocabulary::{Message, PlacePath, Reason, Worded};
use chrono::NaiveDate;
use rusqlite::Connection;

/// How many names an error offers.
const OFFERED: usize = 5;

/// How alike a name must be to be offered first, 0 to 1.
const ALIKE: f64 = 0.3;

/// A name or id that means nothing, or more than one thing, in this ledger.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{}", self.message())]
pub enum LookupError {
    /// No place of that name.
    NoPlace {
        /// What was asked for.
        given: String,
        /// The names most like it, nearest first; empty in an empty ledger.
        nearest: Vec<String>,
    },
    /// Several places of that name.
    AmbiguousPlace {
        /// What was asked for.
        given: String,
        /// Their paths.
        candidates: Vec<String>,
    },
    /// Text that cannot be the name of a place.
    NotAPlace(#[from] crate::vocabulary::place::PlaceError),
    /// Text that cannot be an id.
    NotAnId(String),
    /// No claim of that id.
    NoClaim(String),
    /// Several claims whose ids begin so.
    AmbiguousClaim {
        /// What was asked for.
        given: String,
        /// Their ids, the first few.
        candidates: Vec<String>,
    },
    /// Nothing of that id.
    NoRow(String),
    /// Several rows whose ids begin so.
    AmbiguousId {
        /// What was asked for.
        given: String,
        /// What they are and their ids, the first few.
        candidates: Vec<(Kind, String)>,
    },
    /// The row was corrected.
    Superseded {
        /// Which row.
        id: String,
        /// The version that stands.
        by: String,
    },
    /// The row, or what it depends on, was withdrawn.
    Withdrawn {
        /// Which row was asked for.
        id: String,
        /// What was withdrawn: the row itself, its first version, or its document.
        of: String,
        /// Who withdrew it.
        by: String,
        /// When.
        on: NaiveDate,
        /// The reason on file.
        why: String,
    },
    /// What should be restored was not withdrawn.
    NotWithdrawn(String),
    /// A withdrawn document was filed again meanwhile.
    FiledAgain {
        /// Which document.
        id: String,
        /// The one filed since.
        by: String,
    },
    /// A row that would be a part of itself: directly, or of what is a part of it.
    Circle {
        /// Which row.
        id: String,
        /// What it was to be a part of.
        parent: String,
    },
    /// A result, where a target is wanted.
    NotATarget(String),
    /// A row of one kind, where one of another is wanted.
    OtherKind {
        /// Which row.
        id: String,
        /// What it is.
        kind: Kind,
        /// What is wanted.
        wanted: Kind,
    },
    /// A claim of another kind, where a claim is wanted.
    NotAClaim {
        /// Which row.
        id: String,
        /// What it is.
        kind: Kind,
    },
}

impl Worded for LookupError {
    fn message(&self) -> Message {
        match self {
            Self::NoPlace { given, nearest } if nearest.is_empty() => {
                message!("no-place-yet", given = given)
            }
            Self::NoPlace { given, nearest } => {
                message!("no-place", given = given, nearest = Message::list(nearest))
            }
            Self::AmbiguousPlace { given, candidates } => {
                message!("ambiguous-place", given = given, candidates = Message::list(candidates))
            }
            Self::NotAPlace(error) => error.message(),
            Self::NotAnId(given) => message!("not-an-id", given = given, shortest = super::uid::SHORTEST),
            Self::NoClaim(id) => message!("no-claim", id = id),
            Self::NoRow(id) => message!("no-row", id = id),
            Self::AmbiguousClaim { given, candidates } => {
                message!("ambiguous-id", given = given, candidates = Message::list(candidates))
            }
            Self::AmbiguousId { given, candidates } => {
                let named = |(kind, id): &(Kind, String)| match kind {
                    Kind::Claim => message!("named-claim", id = id),
                    Kind::Document => message!("named-document", id = id),
                    Kind::Ruling => message!("named-ruling", id = id),
                    Kind::Item
                    | Kind::Progress
                    | Kind::Letter
                    | Kind::Reply
                    | Kind::Obstacle
                    | Kind::Project
                    | Kind::Stage
                    | Kind::Response => {
                        message!("named-row", kind = kind.word(), id = id)
                    }
                };
                let candidates = Message::List(candidates.iter().map(named).collect());
                message!("ambiguous-id", given = given, candidates = candidates)
            }
            Self::Superseded { id, by } => message!("superseded", id = id, by = by),
            Self::Withdrawn { id, of, by, on, why } if id == of => {
                message!("withdrawn", id = id, by = by, on = on.to_string(), why = Reason::told(why))
            }
            Self::Withdrawn { id, of, by, on, why } => {
                message!(
                    "withdrawn-with",
                    id = id,
                    of = of,
                    by = by,
                    on = on.to_string(),
                    why = Reason::told(why)
                )
            }
            Self::NotWithdrawn(id) => message!("not-withdrawn", id = id),
            Self::FiledAgain { id, by } => message!("filed-again", id = id, by = by),
            Self::Circle { id, parent } => message!("part-of-itself", id = id, parent = parent),
            Self::NotATarget(id) => message!("not-a-target", id = id),
            Self::NotAClaim { id, kind: Kind::Document } => message!("document-not-a-claim", id = id),
            Self::NotAClaim { id, kind: Kind::Claim | Kind::Ruling } => {
                message!("ruling-not-a-claim", id = id)
            }
            Self::NotAClaim { id, kind } => other_kind(id, *kind, Kind::Claim),
            Self::OtherKind { id, kind, wanted } => other_kind(id, *kind, *wanted),
        }
    }
}

fn other_kind(id: &str, kind: Kind, wanted: Kind) -> Message {
    message!("other-kind", id = id, kind = kind.word(), wanted = wanted.word())
}

/// Why a place is not found, with the names most like it: nearest first, or any where none is like it.
pub(super) fn unknown(connection: &Connection, wanted: &PlacePath) -> rusqlite::Result<LookupError> {
    let mut ranked: Vec<(f64, String)> = all(connection)?
        .into_iter()
        .map(|place| {
            // What an earlier release took at greater length is not compared with what is typed today.
            let likeness = |own: &str| match own.len() {
                length if length > LONGEST => 0.0,
                _ => strsim::normalized_damerau_levenshtein(wanted.as_str(), own),
            };
            let path = place.path.as_str();
            (likeness(place.path.name()).max(likeness(path)), beginning(path))
        })
        .collect();
    ranked.sort_by(|a, b| b.0.total_cmp(&a.0).then_with(|| a.1.cmp(&b.1)));
    let alike = ranked.iter().filter(|(likeness, _)| *likeness >= ALIKE).count();
    let offered = if alike == 0 { OFFERED } else { alike.min(OFFERED) };
    let nearest = ranked.into_iter().take(offered).map(|(_, path)| path).collect();
    Ok(LookupError::NoPlace { given: wanted.to_string(), nearest })
}
