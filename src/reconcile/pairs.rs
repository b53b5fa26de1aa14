//! Pairs of neighbouring characters: in Chinese, where nothing parts words, what two phrases have in common.

use rustc_hash::FxHashSet;

/// Pairs of neighbouring characters.
pub type Pairs = FxHashSet<(char, char)>;

/// The pairs of neighbouring characters of a text, blanks aside.
pub fn pairs(text: &str) -> Pairs {
    let chars = || text.chars().filter(|c| !c.is_whitespace());
    chars().zip(chars().skip(1)).collect()
}

/// How many pairs both have.
pub fn common(a: &Pairs, b: &Pairs) -> usize {
    a.intersection(b).count()
}
