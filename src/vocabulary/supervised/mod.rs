//! The year between a plan and its report: items that units answer for, what they reported by a day, the letters sent
//! to the units of items that need them, and the obstacles in their way.

mod by;
mod count;
mod figure;
mod filed;
mod item;
mod judged;
mod ladder;
mod letter;
pub mod letters;
mod lights;
mod obstacle;
mod pace;
mod printed;
mod progress;
mod template;

pub use by::By;
pub use count::Counts;
pub use figure::Figure;
pub use filed::{Dossier, Filed};
pub use item::{Binding, Item, Milestone};
pub use judged::{Agenda, Change, Happened, Judged, NextLetter, WholeAndParts, leaves};
pub use ladder::{Grade, Ladder};
pub use letter::{Letter, Reply, next_number, printed_day};
pub use lights::{BandsOf, DEFAULT, LightRules, Lights, Reports, UnknownSet};
pub use obstacle::Obstacle;
pub use pace::{Basis, Due, Light, PaceStatus, Paced, PrintedShare, Reached, Steps};
pub use printed::{Misprint, Summed, percent};
pub use progress::{Progress, Reach};
pub use template::{Blank, Template};
