//! Reasons that the program itself gives for a withdrawal or a restoration. They are kept in the ledger by their codes, so
//! that what the program did is told from what a person did.

use super::message::Message;
use super::words::words;

words! {
    /// Why the program withdrew something, or took that back.
    Reason {
        /// Reading the text again found no claim there.
        Unread = "read again: no longer read as a claim" "重读：现在不读作表述",
        /// It found one there once more.
        ReadOnceMore = "read again: read as a claim once more" "重读：又读作表述",
        /// Two ledgers that were merged disagreed.
        Merged = "merge: another one, recorded later, stands" "合并：以后录的另一条为准",
        /// Of two readings of one number, a person vouches for the other.
        Vouched = "merge: a person vouches for another reading" "合并：另一种读法经人核过",
    }
}

impl Reason {
    /// A reason on file, as a part of a message: the program's own in the screen's language, a person's as it is.
    pub fn told(why: &str) -> Message {
        why.parse().map_or_else(|_| Message::Foreign(why.to_owned()), Self::word)
    }

    /// The codes, as a list of SQL literals.
    pub fn literals() -> String {
        Self::ALL.iter().map(|reason| format!("'{}'", reason.code())).collect::<Vec<_>>().join(", ")
    }
}
