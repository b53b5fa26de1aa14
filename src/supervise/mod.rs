//! The year in between: items, what was reported of them and a day → how each stands, which letter is next, what a meeting
//! has before it. Pure: no ledger, no clock.

mod agenda;
mod amount;
mod bulletin;
mod due;
mod escalation;
mod figures;
mod late;
mod pace;
mod parts;
mod pipeline;
mod reporting;
mod scorable;
mod steps;

pub use agenda::agenda;
pub use bulletin::{changes, happened};
pub use escalation::next_letter;
pub use late::done_late;
pub use pace::Judge;
pub use parts::wholes;
pub use pipeline::{amount_then, beside, funnel, stands};
pub use reporting::reported_since;
pub use scorable::scorable;
