//! Items and what belongs to them: rows whose corrections and withdrawals are later versions of them.

mod columns;
mod dossier;
mod followed;
mod projects;
mod responses;
mod rows;
mod state;
mod undo;
mod version;

pub use dossier::Wanted;
pub use rows::Versioned;

pub(super) use columns::{Column, Content, Later, columns};
pub(super) use rows::milestone;
pub(super) use state::{Version, current, first, hidden, latest, versions};

use super::named::Kind;

/// The kinds of rows that have versions of their own, each after those that it refers to.
pub(super) const KINDS: [Kind; 8] = [
    Kind::Item,
    Kind::Progress,
    Kind::Letter,
    Kind::Reply,
    Kind::Obstacle,
    Kind::Project,
    Kind::Stage,
    Kind::Response,
];
