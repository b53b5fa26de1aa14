//! The year between a plan and its report: items that units answer for, what they reported by a day, the letters sent
//! to those behind, and the obstacles in their way.

mod figure;
mod filed;
mod item;
mod letter;
mod obstacle;
mod progress;

pub use figure::Figure;
pub use filed::{Dossier, Filed};
pub use item::{Binding, Item, Milestone};
pub use letter::{Letter, Reply};
pub use obstacle::Obstacle;
pub use progress::{Progress, Reach};
