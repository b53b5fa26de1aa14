//! The year in between: items, what was reported of them and a day → how each stands, which letter is next, what a meeting
//! has before it. Pure: no ledger, no clock.

mod agenda;
mod amount;
mod bulletin;
mod due;
mod escalation;
mod figures;
mod pace;
mod parts;
mod reporting;
mod steps;

pub use agenda::{Agenda, agenda};
pub use bulletin::{Change, changes};
pub use escalation::{Next, next_letter, next_number};
pub use pace::{Judge, Judged};
pub use parts::{WholeAndParts, wholes};
pub use reporting::reported_since;
