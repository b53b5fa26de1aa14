//! How lights are grouped.

use super::Item;
use crate::vocabulary::words::words;

words! {
    /// What items are put together by.
    By {
        /// The unit that leads.
        Unit = "unit" "牵头单位",
        /// What they are about.
        Topic = "topic" "领域",
        /// The official who leads.
        Official = "official" "牵头领导",
    }
}

impl By {
    /// What that is of an item; empty where it has none.
    pub fn of(self, item: &Item) -> &str {
        match self {
            Self::Unit => &item.lead,
            Self::Topic => &item.topic,
            Self::Official => &item.official,
        }
    }
}
