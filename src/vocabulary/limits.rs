//! How long anything that enters may be: one table. What is longer is refused with its limit named; nothing is cut off,
//! and no number is rounded. What is taken out of a document is shortened to fit, for reading cannot fail.

/// Levels of a place path.
pub const LEVELS: usize = 8;

/// Characters of a place path.
pub const PLACE: usize = 200;

/// Characters of a name: of an indicator, a person, a document's title or kind, a unit, a cue, a heading.
pub const NAME: usize = 200;

/// Characters of a reason.
pub const REASON: usize = 2_000;

/// Characters of a web address.
pub const ADDRESS: usize = 2_000;

/// Digits of a number, before and after its point together: as many as every decimal holds exactly.
pub const DIGITS: usize = 28;

/// Bytes of a cell, or of a line typed in review: as long as a spreadsheet's cell.
pub const CELL: usize = 32_767;

/// Bytes of a phrase.
pub const PHRASE: usize = 4_096;

/// Bytes of a file of rows that is read whole: half a million rows and more.
pub const SHEET: u64 = 512 << 20;

/// Bytes of a file of rules, or of words: a hundred times what the program itself knows.
pub const OWN: u64 = 16 << 20;

/// Bytes of a document's decoded text.
pub const TEXT: usize = 24 << 20;

/// Bytes that what is found in a byte of text may take, where the text is made so.
pub const FOUND: usize = 70;

/// Characters of a public id.
pub const ID: usize = 12;
