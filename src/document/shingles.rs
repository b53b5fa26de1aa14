//! How much two texts have in common, by the runs of characters that stand in both. Blanks, punctuation and the width of
//! letters and digits do not count: copies of one document differ in them.

use crate::vocabulary::duplicates::Duplicates;
use rustc_hash::{FxHashSet, FxHasher};
use std::hash::{Hash as _, Hasher as _};
use unicode_normalization::UnicodeNormalization as _;

/// The shingles of a text.
#[derive(Debug, Clone)]
pub struct Shingles(FxHashSet<u64>);

/// What one text is to another, with how much of it they share, in percent.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kinship {
    /// The same text, but for what stands around it.
    Same(usize),
    /// A part of the other.
    Part(usize),
    /// The other is a part of it.
    Whole(usize),
}

impl Shingles {
    /// The shingles of a text; a text shorter than one has a single one.
    pub fn of(text: &str, rules: &Duplicates) -> Self {
        let plain: Vec<char> =
            text.nfkc().flat_map(char::to_lowercase).filter(|c| c.is_alphanumeric()).collect();
        let size = rules.shingle.min(plain.len()).max(1);
        let hashed = plain.windows(size).map(|shingle| {
            let mut hash = FxHasher::default();
            shingle.hash(&mut hash);
            hash.finish()
        });
        Self(hashed.collect())
    }

    /// What this text is to the other; `None` where it is another document.
    pub fn kin(&self, other: &Self, rules: &Duplicates) -> Option<Kinship> {
        let shared = self.0.intersection(&other.0).count();
        let percent = |all: usize| (shared * 100).checked_div(all).unwrap_or_default();
        let both = percent(self.0.len() + other.0.len() - shared);
        let (of_this, of_other) = (percent(self.0.len()), percent(other.0.len()));
        match (of_this >= rules.containment, of_other >= rules.containment) {
            (true, false) => Some(Kinship::Part(of_this)),
            (false, true) => Some(Kinship::Whole(of_other)),
            (true, true) | (false, false) => (both >= rules.resemblance).then_some(Kinship::Same(both)),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const RULES: Duplicates = Duplicates { shingle: 4, resemblance: 60, containment: 85 };
    const TEXT: &str = "今年主要预期目标是：地区生产总值增长6%左右，一般公共预算收入增长5%。开工项目30个，新增停车位1000个以上。";

    fn kin(one: &str, other: &str) -> Option<Kinship> {
        Shingles::of(one, &RULES).kin(&Shingles::of(other, &RULES), &RULES)
    }

    #[test]
    fn blanks_signs_and_width_do_not_count() {
        let copy = TEXT.replace('，', ", ").replace('6', "６").replace('%', "％").replace("目标", "目 标\n");
        assert_eq!(kin(TEXT, &copy), Some(Kinship::Same(100)));
    }

    #[test]
    fn a_part_is_told_from_the_whole_and_another_text_from_both() {
        let part = &TEXT[..TEXT.find("一般").unwrap()];
        assert_eq!(kin(part, TEXT), Some(Kinship::Part(100)));
        assert_eq!(kin(TEXT, part), Some(Kinship::Whole(100)));
        assert_eq!(kin(TEXT, "去年全县整治河道8公里，栽种紫薇400株，修缮校舍12处，新增床位260张。"), None);
        assert_eq!(kin("", TEXT), None);
    }
}
