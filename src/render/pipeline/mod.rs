//! The four lists of projects: the lists themselves, what they come to, and the year's targets beside that.

mod beside;
mod columns;
mod funnel;
mod projects;

pub use funnel::{Piped, pipeline};
pub use projects::{project, projects};
