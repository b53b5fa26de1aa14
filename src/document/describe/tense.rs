//! News of what will be: a page without a heading that says so sentence after sentence.

use super::line::is_stop;
use crate::vocabulary::signs::split_after;

/// A sentence speaks of what will be where the second word follows the first: 今年泉水县将…….
const AHEAD: [(&str, &str); 1] = [("今年", "将")];
/// So many sentences must.
const OFTEN: usize = 2;

/// Whether a text tells what will be done this year.
pub fn looks_ahead(text: &str) -> bool {
    let ahead = |sentence: &&str| {
        let follows = |(first, second): &(&str, &str)| {
            sentence.split_once(first).is_some_and(|(_, behind)| behind.contains(second))
        };
        AHEAD.iter().any(follows)
    };
    split_after(text, is_stop).filter(ahead).nth(OFTEN - 1).is_some()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_will_be_is_said_more_than_once() {
        assert!(looks_ahead("今年泉水县将抓好项目。修路8公里。在农业方面，今年将建设粮仓5座。"));
        for told in ["今年修路8公里。", "今年将修路8公里。去年修了5公里。", "将来会更好。将修路。"]
        {
            assert!(!looks_ahead(told), "{told}");
        }
    }
}
