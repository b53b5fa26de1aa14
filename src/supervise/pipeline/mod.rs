//! Projects on a day: where each stands, what the stages come to, and what the lists say of the year's targets.

mod beside;
mod funnel;
mod sums;

pub use beside::beside;
pub use funnel::{amount_then, funnel, stands};
