//! Words that bind, hedge, date or frame a number, from `data/cues.csv`.

use super::data::{DataError, Rows};
use serde::Deserialize;

/// Where a cue stands to the number it speaks of.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Position {
    /// Before the number.
    Before,
    /// After the number and its unit.
    After,
    /// Anywhere in the clause.
    Clause,
}

/// One row: a word, where it stands and what it does.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Cue {
    /// The word.
    pub word: String,
    /// Where it stands.
    pub position: Position,
    /// What it does, as the grammar names it: `ge`, `growth`, `fall`, `provisional`, `own-place` …
    pub effect: String,
}

/// All cues, longest word first.
#[derive(Debug, Clone, Default)]
pub struct Cues {
    rows: Vec<Cue>,
}

#[derive(Deserialize)]
struct Row {
    word: String,
    position: String,
    effect: String,
}

const OWN_PLACE: &str = "own-place";

impl Cues {
    /// Adds the rows of a `cues.csv`: `word,position,effect`.
    ///
    /// # Errors
    /// A row that cannot be read, or with an unknown position.
    pub fn extend(&mut self, rows: &Rows) -> Result<(), DataError> {
        rows.each(|row: Row| {
            let position = match row.position.as_str() {
                "before" => Position::Before,
                "after" => Position::After,
                "clause" => Position::Clause,
                other => return Err(format!("position {other:?}; write before, after or clause")),
            };
            self.rows.push(Cue { word: row.word, position, effect: row.effect });
            Ok(())
        })?;
        self.rows.sort_by_key(|cue| std::cmp::Reverse(cue.word.len()));
        Ok(())
    }

    /// Every cue, longest word first.
    pub fn iter(&self) -> impl Iterator<Item = &Cue> {
        self.rows.iter()
    }

    /// Words that name the place itself: 全市, 我省.
    pub fn own_place(&self) -> impl Iterator<Item = &str> {
        self.rows.iter().filter(|cue| cue.effect == OWN_PLACE).map(|cue| cue.word.as_str())
    }
}
