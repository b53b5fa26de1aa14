//! What is in an item's way (卡脖子问题).

use chrono::NaiveDate;

/// What is in an item's way, and who is to clear it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Obstacle {
    /// The id of the item.
    pub item: String,
    /// The day it was raised.
    pub raised: NaiveDate,
    /// The unit or official who is to clear it.
    pub owner: String,
    /// The day by which it is to be cleared.
    pub due: Option<NaiveDate>,
    /// What it is.
    pub words: String,
    /// The day it was cleared; `None` while it is not.
    pub solved: Option<NaiveDate>,
    /// How it was cleared; empty while it is not.
    pub solution: String,
}
