//! The year in between: lights, bulletins, what a meeting has before it, letters, and one item in full.

mod agenda;
mod arithmetic;
mod bulletin;
mod cautions;
mod columns;
mod counted;
mod item;
mod letter;
mod lights;
mod obstacles;
mod timeline;
mod wholes;

pub(super) use columns::{reached_cell, wanted};
pub(super) use counted::named;

pub use agenda::agenda;
pub use bulletin::{Bulletin, bulletin};
pub use cautions::doubts_of;
pub use item::item;
pub use letter::{Filling, letter, letter_page};
pub use lights::{Lit, lights};
pub use obstacles::obstacles;
