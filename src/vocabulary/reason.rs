//! What the program did of itself, and what a person did: why a claim is no longer the program's to change; and
//! reasons that the program itself gives for a withdrawal or a restoration. They are kept in the ledger by their codes, so
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
        /// A text of which it is a part was read.
        Contained = "read: a part of a document on file" "读入：已存文件的一部分",
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

words! {
    /// Why a claim is no longer the program's to change, or that it is.
    Because {
        /// Only the program has read it.
        Read = "read" "程序所读",
        /// The program read it once and then no longer.
        Unread = "unread" "程序已撤回",
        /// A person accepted it.
        Reviewed = "reviewed" "经人核过",
        /// A person corrected it.
        Corrected = "corrected" "经人更正",
        /// A ruling was made on it.
        Ruled = "ruled" "有人工裁定",
        /// A person withdrew it and took that back, or restored what the program had withdrawn.
        Restored = "restored" "经人恢复",
        /// A person withdrew it.
        Withdrawn = "withdrawn" "经人撤回",
    }
}

impl Because {
    /// Whether the claim stands.
    pub const fn stands(self) -> bool {
        match self {
            Self::Read | Self::Reviewed | Self::Corrected | Self::Ruled | Self::Restored => true,
            Self::Unread | Self::Withdrawn => false,
        }
    }
}
