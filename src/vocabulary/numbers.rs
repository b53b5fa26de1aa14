//! What became of the numbers of a text: none is passed over without a word.

use super::words::words;
use std::collections::BTreeMap;

words! {
    /// Why a number of a text is no claim, and needs no reading.
    Aside {
        /// It is part of a date or a time: 2025年, 1—8月, 09:40.
        Date = "date" "日期",
        /// It says which: 第三, 1., （二）.
        Ordinal = "ordinal" "序号",
        /// It is part of a name, a saying or a code: 5G, “1+2+4”.
        Name = "name" "名称",
        /// It tells how long something lasts: 为期3年.
        Duration = "duration" "时长",
        /// It tells how big one thing of several is, or which of them are counted: 3兆瓦风机, 超30万元的.
        Size = "size" "规格",
        /// What a figure is compared with or comes from: 从5%提高到6%.
        Baseline = "baseline" "基数",
        /// It points to a footnote or a glossary: 河长制[4].
        Note = "note" "注码",
        /// It belongs to the page and not to the document: a telephone number, a count of readers.
        Page = "page" "页面",
        /// It has neither a unit nor a name.
        Bare = "bare" "无单位",
    }
}

/// What became of a number.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Fate {
    /// It is a figure that the grammar took: a claim, or a part of one.
    Claim,
    /// It looks like a quantity and was not understood, or stands where nothing is reviewed or planned.
    Unread,
    /// It needs no reading.
    Aside(Aside),
}

/// The numbers of a text, each counted once.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Numbers {
    /// Those that became claims.
    pub claims: usize,
    /// Those that look like quantities and were not understood, or stand where nothing is reviewed or planned.
    pub unread: usize,
    /// The others, by reason.
    pub aside: BTreeMap<Aside, usize>,
}

impl Numbers {
    /// How many there are.
    pub fn all(&self) -> usize {
        self.claims + self.unread + self.aside.values().sum::<usize>()
    }
}
