//! Stage 2: a typed phrase, a passage or a form → claims.

mod accounted;
mod amount;
mod aside;
mod base_year;
mod budget;
mod cells;
mod chinese;
mod columns;
mod comparison;
mod composed;
mod counted;
mod date;
mod deadline;
mod distribution;
mod document;
mod ellipsis;
mod ending;
mod entered;
mod error;
mod fates;
mod figure;
mod finished;
mod floor;
pub mod form;
mod fraction;
mod function_words;
mod item;
mod item_row;
mod lead;
mod lexicon;
mod measure;
mod money;
mod naming;
mod no_promise;
mod number;
mod owner;
mod parentheses;
mod phrase;
mod piece;
mod plain;
mod project_row;
mod reported;
pub mod rules;
mod running;
mod scan;
mod shared_noun;
mod subject;
mod table;
mod token;
mod told;
mod unbroken;
mod unit;
mod when;
mod within;
mod wording;

pub use cells::BadCell;
pub use columns::Columns;
pub use deadline::{due_day, due_of};
pub use document::Extracted;
pub use entered::Entries;
pub use error::PhraseError;
pub use finished::finished_in;
pub use item::{milestone, milestone_cell, plain_item, short, units};
pub use item_row::{GivenItem, ItemRow, figure_of};
pub use phrase::{Frame, Reader};
pub use project_row::{GivenProject, ProjectRow, project_row};
pub use reported::{Reported, reach_of, yes_or_no};
pub use running::Notice;
pub use wording::compose;

use crate::vocabulary::{Claim, Vocabulary};

/// The claims of a typed phrase. For many phrases, build a [`Reader`] once.
///
/// # Errors
/// The part that was not understood, and what to write instead.
pub fn phrase(text: &str, frame: &Frame<'_>, vocabulary: &Vocabulary) -> Result<Vec<Claim>, PhraseError> {
    Reader::new(vocabulary).phrase(text, frame)
}

/// The claim that typed columns state. For many, build [`Entries`] once.
///
/// # Errors
/// Every cell that cannot be used.
pub fn claim(columns: &Columns<'_>, vocabulary: &Vocabulary) -> Result<Claim, Vec<BadCell>> {
    Entries::new(vocabulary).claim(columns)
}
