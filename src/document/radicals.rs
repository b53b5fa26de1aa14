//! Radicals that PDF fonts write for characters: ⺠⽣ → 民生. The rows follow Unicode's
//! EquivalentUnifiedIdeograph; NFKC would leave most of U+2E80–2EFF as they are.

use std::collections::HashMap;
use std::sync::LazyLock;

static ROWS: LazyLock<HashMap<char, char>> = LazyLock::new(|| {
    let rows = include_str!("../../data/radicals.csv").lines().skip(1);
    rows.filter_map(|row| {
        let (radical, character) = row.split_once(',')?;
        Some((radical.chars().next()?, character.chars().next()?))
    })
    .collect()
});

/// The text with each radical of U+2E80–2FDF, and the private-use point of the Founder typesetter (２２２１􀆰７), as the character it stands for. Lengths in bytes are kept
/// but for two rare ones outside the basic plane.
pub fn fold_radicals(text: String) -> String {
    if !text.chars().any(is_radical) {
        return text;
    }
    text.chars().map(|sign| if is_radical(sign) { *ROWS.get(&sign).unwrap_or(&sign) } else { sign }).collect()
}

fn is_radical(sign: char) -> bool {
    ('\u{2E80}'..='\u{2FDF}').contains(&sign) || sign == '\u{1001B0}'
}

#[cfg(test)]
mod tests {
    use super::{ROWS, fold_radicals};

    #[test]
    fn radicals_become_characters() {
        assert_eq!(fold_radicals("⺠⽣⻓⻛⼯作7.6%".to_owned()), "民生长风工作7.6%");
        assert_eq!(fold_radicals("２２２１\u{1001B0}７亿元".to_owned()), "２２２１．７亿元");
        assert_eq!(ROWS.len(), 329);
    }
}
